/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window shows in the measurements that is not ours: as many labels as wanted, a list of as many rows. */
#pragma once

#include <gtk/gtk.h>

/* bare_labels: (transfer floating): @n labels in a scrolled column. */
GtkWidget *bare_labels (guint n);

/* bare_list: (transfer floating): a scrolled GtkListView of @n rows of two lines, made as they are looked at; @width in pixels. */
GtkWidget *bare_list (guint n,
                      int   width);
