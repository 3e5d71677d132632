/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A section of a report in the dialog: a tick, its name, and its place, which keys, buttons and the mouse change. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define YT_TYPE_REPORT_SECTION_ROW (yt_report_section_row_get_type ())
/** YtReportSectionRow::changed: it was ticked or moved. */
G_DECLARE_FINAL_TYPE (YtReportSectionRow, yt_report_section_row, YT, REPORT_SECTION_ROW, GtkListBoxRow)

GtkWidget *yt_report_section_row_new (const char *id,
                                      const char *label,
                                      gboolean    on);
const char *yt_report_section_row_id (YtReportSectionRow *self);
gboolean yt_report_section_row_is_on (YtReportSectionRow *self);
/** yt_report_section_row_move: by so many places among the rows of its list. */
void yt_report_section_row_move (YtReportSectionRow *self,
                                 int                 places);

G_END_DECLS
