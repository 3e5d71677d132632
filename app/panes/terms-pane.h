/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pane of the terms: which words the parties use, and what each means by them. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define YT_TYPE_TERMS_PANE (yt_terms_pane_get_type ())
/** YtTermsPane: property desk (YtDesk, construct only). */
G_DECLARE_FINAL_TYPE (YtTermsPane, yt_terms_pane, YT, TERMS_PANE, GtkWidget)

G_END_DECLS
