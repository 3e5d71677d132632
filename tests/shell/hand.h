/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keys and clicks as widgets see them, without a keyboard and a mouse. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** hand_press: what has the focus and then what is around it is offered the key. Returns: whether something took it */
gboolean hand_press (gpointer        window,
                     guint           key,
                     GdkModifierType modifiers);

/** hand_right_click: on what has the focus, or on what is in or around it. Returns: whether something listens for that */
gboolean hand_right_click (gpointer window);

G_END_DECLS
