/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One issue of an area: its heading, the disputed terms, and the parties' positions side by side. */
#pragma once

#include <gtk/gtk.h>

#include "panes/position-card.h"

G_BEGIN_DECLS

#define YT_TYPE_ISSUE_SECTION (yt_issue_section_get_type ())
G_DECLARE_FINAL_TYPE (YtIssueSection, yt_issue_section, YT, ISSUE_SECTION, GtkWidget)

/** yt_issue_section_new: @above: an issue, or an area for the positions directly below it; @across: see party-columns.h */
GtkWidget *yt_issue_section_new (YtDesk        *desk,
                                 YtEntry       *above,
                                 GtkAdjustment *across);

gint64 yt_issue_section_id (YtIssueSection *self);

/** yt_issue_section_refresh: reads the positions again and shows those in the desk's voice. @parties:
 * (element-type gint64): one column for each; 0 for those of nobody or of a party that is gone. */
void yt_issue_section_refresh (YtIssueSection *self,
                               GArray         *parties);

/** yt_issue_section_count: reads again how many notes are on each position. */
void yt_issue_section_count (YtIssueSection *self);

/** yt_issue_section_card: (nullable) (transfer none): the card of a position. */
YtPositionCard *yt_issue_section_card (YtIssueSection *self,
                                       gint64          id);

/** yt_issue_section_column: (transfer full) (element-type YtPositionCard): the cards of a column that can be seen; @column counts from 0 */
GPtrArray *yt_issue_section_column (YtIssueSection *self,
                                    guint           column);
guint yt_issue_section_n_columns (YtIssueSection *self);

/** yt_issue_section_mark: @selected: what the desk has selected; @details: whether its details are shown */
void yt_issue_section_mark (YtIssueSection *self,
                            gint64          selected,
                            gboolean        details);

/** yt_issue_section_show: scrolls sideways so that @card is in sight. */
void yt_issue_section_show (YtIssueSection *self,
                            YtPositionCard *card);

/** yt_issue_section_edit: puts the cursor into its title. */
void yt_issue_section_edit (YtIssueSection *self);

G_END_DECLS
