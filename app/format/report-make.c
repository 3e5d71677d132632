/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Goes through the sections of a plan, inside one transaction. */
#include "format/report-make.h"

#include "format/picture.h"

static const char start_reading[] = "SAVEPOINT report";
static const char stop_reading[] = "RELEASE report";

/* How much of the work is done when the tree is there; the rest is writing it. */
#define SHARE 0.4

static void
fill_title (YtReporter *self)
{
  g_autoptr(YtEntry) root = yt_entry_get (self->dossier, yt_dossier_root (self->dossier));

  for (int i = 0; i < YT_N_LANGUAGES && root != NULL; i++)
    self->report->title[i] = yt_report_keep (self->report, yt_entry_title (root, (YtLanguage) i));
  if (root != NULL)
    self->source = yt_entry_source (root);
}

static void
tell_part (YtReporter         *self,
           const YtReportPart *part)
{
  YtReport *report = self->report;
  YtReportBlock *heading;

  if (part->section->untitled)
    {
      part->section->tell (self);
      return;
    }
  heading = yt_report_open (report, YT_REPORT_HEADING, YT_REPORT_BODY);
  heading->level = 1;
  heading->anchor = ++report->n_anchors;
  heading->keep = TRUE;
  heading->breaks = self->plan->look == YT_REPORT_FULL && report->root->first != heading;
  yt_reporter_pair (self, 0,
                    part->heading[YT_LANGUAGE_ZH] != NULL ? part->heading[YT_LANGUAGE_ZH]
                                                          : self->plan->word (part->section->label, YT_LANGUAGE_ZH),
                    part->heading[YT_LANGUAGE_EN] != NULL ? part->heading[YT_LANGUAGE_EN]
                                                          : self->plan->word (part->section->label, YT_LANGUAGE_EN),
                    " ");
  yt_report_close (report);
  part->section->tell (self);
}

/* A section of which nothing came but its heading is left out. */
static void
drop_empty (YtReporter    *self,
            YtReportBlock *before)
{
  YtReportBlock *root = self->report->root;

  if (root->last == before || root->last->sort != YT_REPORT_HEADING || root->last->level != 1)
    return;
  root->last = before;
  if (before != NULL)
    before->next = NULL;
  else
    root->first = NULL;
}

YtReport *
yt_report_make (YtDossier           *dossier,
                const YtReportPlan  *plan,
                GCancellable        *cancellable,
                GError             **error)
{
  YtReporter self = { .dossier = dossier, .plan = plan, .cancellable = cancellable };
  g_autoptr(YtReport) report = yt_report_new (plan->content);
  g_autoptr(GHashTable) anchors = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr(GHashTable) numbers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr(GArray) cited = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GArray) parties = NULL;

  if (!yt_connection_execute (yt_dossier_connection (dossier), start_reading, error))
    return NULL;
  parties = yt_entry_children (dossier, 0, YT_KIND_PARTY);
  report->paper = plan->paper;
  report->size = plan->size;
  self.report = report;
  self.anchors = anchors;
  self.numbers = numbers;
  self.cited = cited;
  self.parties = parties;
  yt_picture_theme (dossier, FALSE, &report->theme);
  fill_title (&self);
  for (guint i = 0; i < plan->parts->len && !yt_reporter_stopped (&self); i++)
    {
      YtReportBlock *before = report->root->last;

      tell_part (&self, &g_array_index (plan->parts, YtReportPart, i));
      drop_empty (&self, before);
      if (plan->progress != NULL)
        plan->progress (SHARE * (i + 1) / plan->parts->len, plan->progress_data);
    }
  yt_reporter_finish_references (&self);
  yt_connection_execute (yt_dossier_connection (dossier), stop_reading, NULL);
  if (self.failure == NULL && !g_cancellable_set_error_if_cancelled (cancellable, &self.failure))
    return g_steal_pointer (&report);
  g_propagate_error (error, self.failure);
  return NULL;
}
