/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The front of a report, and where parties stand side by side: areas, obstacles, recommendations. */
#include <string.h>

#include "format/report-make.h"
#include "model/link.h"

/* Parties that have a column each; a dispute with more of them tells the others below. */
#define COLUMNS_MAX 4

void
yt_report_tell_title (YtReporter *self)
{
  YtReport *report = self->report;
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  gboolean first = TRUE;

  for (int i = 0; i < YT_N_LANGUAGES; i++)
    {
      if (!yt_reporter_has (self, (YtLanguage) i) || *report->title[i] == '\0')
        continue;
      yt_report_open (report, YT_REPORT_PARAGRAPH, first ? YT_REPORT_TITLE : YT_REPORT_SUBTITLE)->language = (gint8) i;
      yt_report_run (report, 0, i, report->title[i]);
      yt_report_close (report);
      first = FALSE;
    }
  if (self->parties->len > 0)
    {
      yt_report_open (report, YT_REPORT_PARAGRAPH, YT_REPORT_IMPRINT);
      for (guint i = 0; i < self->parties->len; i++)
        {
          g_autoptr(YtEntry) party = yt_entry_get (self->dossier, g_array_index (self->parties, gint64, i));

          if (i > 0)
            yt_reporter_plain (self, 0, " – ");
          if (party != NULL)
            yt_reporter_pair (self, 0, yt_entry_name (party, YT_LANGUAGE_ZH), yt_entry_name (party, YT_LANGUAGE_EN), " ");
        }
      yt_report_close (report);
    }
  yt_report_open (report, YT_REPORT_PARAGRAPH, YT_REPORT_IMPRINT);
  yt_reporter_date (self, 0, today);
  yt_report_close (report);
}

void
yt_report_tell_contents (YtReporter *self)
{
  YtReportBlock *heading;

  yt_report_open (self->report, YT_REPORT_PARAGRAPH, YT_REPORT_LABEL)->breaks = self->report->root->first != NULL;
  self->report->open->keep = TRUE;
  yt_reporter_word (self, 0, N_("Contents"));
  yt_report_close (self->report);
  heading = yt_report_open (self->report, YT_REPORT_CONTENTS, YT_REPORT_BODY);
  heading->language = (gint8) self->report->language;
  yt_report_close (self->report);
}

void
yt_report_tell_summary (YtReporter *self)
{
  g_autoptr(YtEntry) root = yt_entry_get (self->dossier, yt_dossier_root (self->dossier));

  if (root != NULL)
    yt_reporter_texts (self, YT_REPORT_BODY, yt_entry_text (root, YT_LANGUAGE_ZH), yt_entry_text (root, YT_LANGUAGE_EN), NULL);
  if (self->source != 0)
    {
      for (int i = 0; i < YT_N_LANGUAGES; i++)
        {
          if (!yt_reporter_has (self, (YtLanguage) i))
            continue;
          yt_report_open (self->report, YT_REPORT_PARAGRAPH, YT_REPORT_DETAIL)->language = (gint8) i;
          yt_report_run (self->report, 0, i, self->plan->word (N_("Page numbers without a source are those of the main source."), (YtLanguage) i));
          yt_reporter_cite (self, (YtLanguage) i, self->source, NULL);
          yt_report_close (self->report);
        }
    }
  yt_reporter_picture (self, "balance", NULL);
}

/* Those of @entries that are of @party; 0: of none that has a column. */
static GPtrArray *
of_party (YtReporter *self,
          GPtrArray  *entries,
          gint64      party)
{
  GPtrArray *own = g_ptr_array_new ();

  for (guint i = 0; i < entries->len; i++)
    {
      YtEntry *entry = g_ptr_array_index (entries, i);
      gint64 its = yt_entry_party (entry);
      gboolean has_column = FALSE;

      for (guint j = 0; j < MIN (self->parties->len, COLUMNS_MAX); j++)
        has_column = has_column || g_array_index (self->parties, gint64, j) == its;
      if (party != 0 ? its == party : !has_column)
        g_ptr_array_add (own, entry);
    }
  return own;
}

/* A position with who says it where that is not the party itself. */
static void
tell_voice (YtReporter *self,
            YtEntry    *entry)
{
  const char *voice = yt_word_label (yt_voices, yt_entry_voice (entry));

  if (voice == NULL || g_str_equal (yt_entry_voice (entry), "stated"))
    return;
  yt_report_open (self->report, YT_REPORT_PARAGRAPH, YT_REPORT_DETAIL);
  yt_reporter_word (self, YT_REPORT_BADGE, voice);
  yt_report_close (self->report);
}

void
yt_reporter_sides (YtReporter *self,
                   GPtrArray  *entries)
{
  guint columns = MIN (self->parties->len, COLUMNS_MAX);
  g_autoptr(GPtrArray) others = of_party (self, entries, 0);
  guint rows = 0;

  if (entries->len == 0)
    return;
  if (columns > 0 && others->len < entries->len)
    {
      yt_report_table (self->report, columns, NULL);
      yt_reporter_row (self, TRUE);
      for (guint i = 0; i < columns; i++)
        {
          g_autoptr(YtEntry) party = yt_entry_get (self->dossier, g_array_index (self->parties, gint64, i));
          g_autoptr(GPtrArray) own = of_party (self, entries, g_array_index (self->parties, gint64, i));

          rows = MAX (rows, own->len);
          yt_reporter_cell (self);
          if (party != NULL)
            self->report->open->color = yt_report_keep (self->report, yt_entry_value (party, "color"));
          yt_report_open (self->report, YT_REPORT_PARAGRAPH, YT_REPORT_CELL_TEXT);
          if (party != NULL)
            yt_reporter_pair (self, YT_REPORT_BOLD, yt_entry_name (party, YT_LANGUAGE_ZH), yt_entry_name (party, YT_LANGUAGE_EN), " ");
          yt_report_close (self->report);
          yt_reporter_end (self);
        }
      yt_report_close (self->report);
      for (guint row = 0; row < rows; row++)
        {
          yt_reporter_row (self, FALSE);
          for (guint i = 0; i < columns; i++)
            {
              g_autoptr(GPtrArray) own = of_party (self, entries, g_array_index (self->parties, gint64, i));

              yt_reporter_cell (self);
              if (row < own->len)
                {
                  tell_voice (self, g_ptr_array_index (own, row));
                  yt_reporter_speech (self, g_ptr_array_index (own, row));
                }
              yt_reporter_end (self);
            }
          yt_report_close (self->report);
        }
      yt_report_close (self->report);
    }
  for (guint i = 0; i < others->len; i++)
    {
      tell_voice (self, g_ptr_array_index (others, i));
      yt_reporter_speech (self, g_ptr_array_index (others, i));
    }
}

static void
tell_issue (YtReporter *self,
            YtEntry    *entry,
            guint       level)
{
  g_autoptr(GPtrArray) positions = yt_reporter_children (self, yt_entry_id (entry), YT_KIND_POSITION);
  g_autoptr(GPtrArray) issues = yt_reporter_children (self, yt_entry_id (entry), YT_KIND_ISSUE);

  yt_reporter_heading (self, entry, level);
  yt_reporter_text (self, YT_REPORT_BODY, entry);
  yt_reporter_sides (self, positions);
  for (guint i = 0; i < issues->len && level < 5 && !yt_reporter_stopped (self); i++)
    tell_issue (self, g_ptr_array_index (issues, i), level + 1);
}

void
yt_report_tell_areas (YtReporter *self)
{
  g_autoptr(GPtrArray) areas = yt_reporter_children (self, 0, YT_KIND_AREA);

  for (guint i = 0; i < areas->len && !yt_reporter_stopped (self); i++)
    tell_issue (self, g_ptr_array_index (areas, i), 2);
  if (areas->len > 0 && self->plan->look == YT_REPORT_FULL)
    yt_reporter_picture (self, "channels", NULL);
}

static void
tell_points (YtReporter *self,
             gint64      parent)
{
  g_autoptr(GPtrArray) points = yt_reporter_children (self, parent, YT_KIND_POINT);

  if (points->len == 0)
    return;
  yt_report_open (self->report, YT_REPORT_LIST, YT_REPORT_BODY)->level = 1;
  for (guint i = 0; i < points->len; i++)
    {
      yt_report_open (self->report, YT_REPORT_ITEM, YT_REPORT_BODY);
      self->narrow = TRUE;
      yt_reporter_speech (self, g_ptr_array_index (points, i));
      yt_reporter_end (self);
    }
  yt_report_close (self->report);
}

void
yt_report_tell_obstacles (YtReporter *self)
{
  g_autoptr(GPtrArray) obstacles = yt_reporter_children (self, 0, YT_KIND_OBSTACLE);

  for (guint i = 0; i < obstacles->len && !yt_reporter_stopped (self); i++)
    {
      YtEntry *obstacle = g_ptr_array_index (obstacles, i);
      g_autoptr(GPtrArray) perceptions = yt_reporter_children (self, yt_entry_id (obstacle), YT_KIND_PERCEPTION);

      yt_reporter_heading (self, obstacle, 2);
      yt_reporter_text (self, YT_REPORT_BODY, obstacle);
      tell_points (self, yt_entry_id (obstacle));
      for (guint j = 0; j < perceptions->len; j++)
        {
          YtEntry *perception = g_ptr_array_index (perceptions, j);
          g_autoptr(GPtrArray) sides = yt_reporter_children (self, yt_entry_id (perception), YT_KIND_SIDE);

          yt_reporter_heading (self, perception, 3);
          yt_reporter_text (self, YT_REPORT_BODY, perception);
          yt_reporter_sides (self, sides);
        }
      if (perceptions->len > 0)
        yt_reporter_picture (self, "mirror", obstacle);
    }
}

static void
word_cell (YtReporter *self,
           YtEntry    *entry,
           const char *name)
{
  const YtField *field = yt_kind_field (yt_entry_kind (entry), name);
  const char *zh = yt_entry_field (entry, field, YT_LANGUAGE_ZH);
  const char *en = yt_entry_field (entry, field, YT_LANGUAGE_EN);
  const char *word = field->type == YT_FIELD_WORD ? yt_word_label (field->words, zh) : NULL;

  yt_reporter_cell (self);
  yt_report_open (self->report, YT_REPORT_PARAGRAPH, YT_REPORT_CELL_TEXT);
  if (word != NULL)
    yt_reporter_word (self, 0, word);
  else if (field->bilingual)
    yt_reporter_pair (self, 0, zh, en, "\n");
  yt_report_close (self->report);
  yt_reporter_end (self);
}

static void
tell_measures (YtReporter *self,
               gint64      parent)
{
  static const double widths[] = { 0.55, 0.2, 0.125, 0.125 };
  static const char *const fields[] = { "actor", "power", "status" };
  g_autoptr(GPtrArray) measures = yt_reporter_children (self, parent, YT_KIND_MEASURE);

  if (measures->len == 0)
    return;
  yt_report_table (self->report, G_N_ELEMENTS (widths), widths);
  yt_reporter_row (self, TRUE);
  yt_reporter_header_cell (self, yt_kind_info (YT_KIND_MEASURE)->label);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    yt_reporter_header_cell (self, yt_kind_field (YT_KIND_MEASURE, fields[i])->label);
  yt_report_close (self->report);
  for (guint i = 0; i < measures->len; i++)
    {
      YtEntry *measure = g_ptr_array_index (measures, i);

      yt_reporter_row (self, FALSE);
      yt_reporter_cell (self);
      yt_reporter_speech (self, measure);
      yt_reporter_end (self);
      for (guint j = 0; j < G_N_ELEMENTS (fields); j++)
        word_cell (self, measure, fields[j]);
      yt_report_close (self->report);
    }
  yt_report_close (self->report);
}

void
yt_report_tell_recommendations (YtReporter *self)
{
  g_autoptr(GPtrArray) all = yt_reporter_children (self, 0, YT_KIND_RECOMMENDATION);

  for (guint i = 0; i < all->len && !yt_reporter_stopped (self); i++)
    {
      YtEntry *entry = g_ptr_array_index (all, i);
      g_autoptr(GArray) links = yt_link_from (self->dossier, yt_entry_id (entry), "addresses");

      yt_reporter_heading (self, entry, 2);
      yt_reporter_text (self, YT_REPORT_BODY, entry);
      for (guint j = 0; j < links->len; j++)
        {
          g_autoptr(YtLink) link = yt_link_get (self->dossier, g_array_index (links, gint64, j));

          if (j == 0)
            {
              yt_report_open (self->report, YT_REPORT_PARAGRAPH, YT_REPORT_DETAIL);
              yt_reporter_word (self, YT_REPORT_BOLD, yt_link_type ("addresses")->forward);
              yt_reporter_plain (self, 0, " ");
            }
          else
            yt_reporter_plain (self, 0, "; ");
          if (link != NULL)
            yt_reporter_refer (self, yt_link_target (link), TRUE);
        }
      if (links->len > 0)
        yt_report_close (self->report);
      tell_measures (self, yt_entry_id (entry));
    }
  if (all->len > 0)
    yt_reporter_picture (self, "coverage", NULL);
  if (all->len > 0 && self->plan->look == YT_REPORT_FULL)
    yt_reporter_picture (self, "reach", NULL);
}
