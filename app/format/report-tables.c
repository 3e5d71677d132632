/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sections of a report that are tables above all: dialogue, figures, glossary; and what is uncertain. */
#include <string.h>

#include "analysis/question.h"
#include "analysis/rows.h"
#include "format/report-make.h"
#include "text/edtf.h"

static const char events_in_time[] = "SELECT id FROM entry WHERE kind = 'event' AND deleted = 0 ORDER BY " YT_ENTRY_IN_TIME;

/* Opens a paragraph in a cell. */
static void
begin_text (YtReporter *self)
{
  yt_report_open (self->report, YT_REPORT_PARAGRAPH, YT_REPORT_CELL_TEXT);
}

static void
begin_table (YtReporter   *self,
             const char   *caption,
             guint         columns,
             const double *widths)
{
  yt_reporter_caption (self, N_("Table %s"), ++self->report->n_tables, caption, NULL);
  self->report->root->last->keep = TRUE;
  yt_report_table (self->report, columns, widths);
}

static void
name_paragraph (YtReporter *self,
                YtEntry    *entry)
{
  begin_text (self);
  self->report->open->anchor = yt_reporter_anchor (self, yt_entry_id (entry));
  yt_reporter_pair (self, YT_REPORT_BOLD, yt_entry_name (entry, YT_LANGUAGE_ZH), yt_entry_name (entry, YT_LANGUAGE_EN), "\n");
  yt_report_close (self->report);
}

static void
field_paragraph (YtReporter *self,
                 YtEntry    *entry,
                 const char *name,
                 guint       flags)
{
  const YtField *field = yt_kind_field (yt_entry_kind (entry), name);
  const char *zh = yt_entry_field (entry, field, YT_LANGUAGE_ZH);
  const char *en = yt_entry_field (entry, field, YT_LANGUAGE_EN);
  const char *word = field->type == YT_FIELD_WORD ? yt_word_label (field->words, zh) : NULL;

  if (*zh == '\0' && *en == '\0')
    return;
  begin_text (self);
  if (word != NULL)
    yt_reporter_word (self, flags, word);
  else if (field->type == YT_FIELD_EDTF)
    yt_reporter_date (self, flags, zh);
  else if (field->bilingual)
    yt_reporter_pair (self, flags, zh, en, "\n");
  else
    yt_reporter_plain (self, flags, zh);
  yt_report_close (self->report);
}

/* When a channel met: as one phrase where its two dates make one. */
static void
span_cell (YtReporter *self,
           YtEntry    *channel)
{
  const char *start = yt_entry_value (channel, "start"), *end = yt_entry_value (channel, "end");
  gboolean active = g_str_equal (yt_entry_value (channel, "status"), "active");
  g_autofree char *span = *end != '\0' || active ? g_strdup_printf ("%s/%s", start, *end != '\0' ? end : "..") : g_strdup (start);

  yt_reporter_cell (self);
  if (*start != '\0' || *end != '\0')
    {
      begin_text (self);
      yt_reporter_date (self, 0, yt_edtf_parse (span, NULL, NULL) ? span : start);
      yt_report_close (self->report);
    }
  field_paragraph (self, channel, "status", YT_REPORT_DIM);
  yt_reporter_end (self);
}

static void
tell_channels (YtReporter *self)
{
  static const double widths[] = { 0.5, 0.22, 0.28 };
  g_autoptr(GPtrArray) channels = yt_reporter_children (self, 0, YT_KIND_CHANNEL);

  if (channels->len == 0)
    return;
  yt_reporter_word_heading (self, 2, yt_kind_info (YT_KIND_CHANNEL)->plural);
  begin_table (self, yt_kind_info (YT_KIND_CHANNEL)->plural, G_N_ELEMENTS (widths), widths);
  yt_reporter_row (self, TRUE);
  yt_reporter_header_cell (self, yt_kind_info (YT_KIND_CHANNEL)->label);
  yt_reporter_header_cell (self, N_("Span"));
  yt_reporter_header_cell (self, yt_kind_field (YT_KIND_CHANNEL, "level")->label);
  yt_report_close (self->report);
  for (guint i = 0; i < channels->len; i++)
    {
      YtEntry *channel = g_ptr_array_index (channels, i);

      yt_reporter_row (self, FALSE);
      yt_reporter_cell (self);
      name_paragraph (self, channel);
      yt_reporter_text (self, YT_REPORT_CELL_TEXT, channel);
      yt_reporter_end (self);
      span_cell (self, channel);
      yt_reporter_cell (self);
      field_paragraph (self, channel, "track", 0);
      field_paragraph (self, channel, "level", 0);
      field_paragraph (self, channel, "rounds", YT_REPORT_DIM);
      yt_reporter_end (self);
      yt_report_close (self->report);
    }
  yt_report_close (self->report);
}

/* How the source dates an event, as a footnote. */
static void
tell_dating (YtReporter *self,
             YtEntry    *event)
{
  const char *zh = yt_entry_value (event, "dating.zh"), *en = yt_entry_value (event, "dating.en");

  if (*zh == '\0' && *en == '\0')
    return;
  yt_report_footnote (self->report);
  yt_report_open (self->report, YT_REPORT_PARAGRAPH, YT_REPORT_DETAIL);
  yt_reporter_pair (self, 0, zh, en, " · ");
  yt_report_close (self->report);
  yt_report_footnote_end (self->report);
}

static void
tell_event (YtReporter *self,
            gint64      id)
{
  g_autoptr(YtEntry) event = yt_entry_get (self->dossier, id);

  if (event == NULL)
    return;
  yt_reporter_row (self, FALSE);
  yt_reporter_cell (self);
  begin_text (self);
  if (*yt_entry_date (event) != '\0')
    yt_reporter_date (self, 0, yt_entry_date (event));
  else
    yt_reporter_word (self, YT_REPORT_DIM, N_("undated"));
  tell_dating (self, event);
  yt_report_close (self->report);
  yt_reporter_end (self);
  yt_reporter_cell (self);
  if (self->plan->look == YT_REPORT_FULL || (*yt_entry_text (event, YT_LANGUAGE_ZH) == '\0' && *yt_entry_text (event, YT_LANGUAGE_EN) == '\0'))
    name_paragraph (self, event);
  yt_reporter_text (self, YT_REPORT_CELL_TEXT, event);
  yt_reporter_end (self);
  yt_report_close (self->report);
}

void
yt_report_tell_dialogue (YtReporter *self)
{
  static const double widths[] = { 0.22, 0.78 };
  g_autoptr(GArray) events = yt_rows_ids (yt_rows_ask (self->dossier, &self->failure, events_in_time, ""), &self->failure);
  g_autoptr(GPtrArray) limits = yt_reporter_children (self, 0, YT_KIND_LIMIT);

  if (events->len > 0)
    yt_reporter_picture (self, "timeline", NULL);
  tell_channels (self);
  if (events->len > 0)
    {
      yt_reporter_word_heading (self, 2, yt_kind_info (YT_KIND_EVENT)->plural);
      begin_table (self, yt_kind_info (YT_KIND_EVENT)->plural, G_N_ELEMENTS (widths), widths);
      yt_reporter_row (self, TRUE);
      yt_reporter_header_cell (self, yt_kind_field (YT_KIND_EVENT, "date")->label);
      yt_reporter_header_cell (self, yt_kind_info (YT_KIND_EVENT)->label);
      yt_report_close (self->report);
      for (guint i = 0; i < events->len && !yt_reporter_stopped (self); i++)
        tell_event (self, g_array_index (events, gint64, i));
      yt_report_close (self->report);
      if (self->plan->look == YT_REPORT_FULL)
        yt_reporter_picture (self, "tempo", NULL);
    }
  if (limits->len > 0)
    yt_reporter_word_heading (self, 2, yt_kind_info (YT_KIND_LIMIT)->plural);
  for (guint i = 0; i < limits->len; i++)
    {
      YtEntry *limit = g_ptr_array_index (limits, i);

      yt_reporter_heading (self, limit, 3);
      yt_reporter_text (self, YT_REPORT_BODY, limit);
    }
}

void
yt_report_tell_figures (YtReporter *self)
{
  static const double widths[] = { 0.5, 0.28, 0.22 };
  g_autoptr(GPtrArray) figures = yt_reporter_children (self, 0, YT_KIND_FIGURE);

  if (figures->len == 0)
    return;
  if (self->plan->look == YT_REPORT_FULL)
    {
      yt_reporter_picture (self, "growth", NULL);
      yt_reporter_picture (self, "shares", NULL);
    }
  begin_table (self, yt_kind_info (YT_KIND_FIGURE)->plural, G_N_ELEMENTS (widths), widths);
  yt_reporter_row (self, TRUE);
  yt_reporter_header_cell (self, yt_kind_info (YT_KIND_FIGURE)->label);
  yt_reporter_header_cell (self, N_("Value"));
  yt_reporter_header_cell (self, yt_kind_field (YT_KIND_FIGURE, "date")->label);
  yt_report_close (self->report);
  for (guint i = 0; i < figures->len && !yt_reporter_stopped (self); i++)
    {
      YtEntry *figure = g_ptr_array_index (figures, i);
      gboolean said = *yt_entry_value (figure, "value.zh") != '\0' || *yt_entry_value (figure, "value.en") != '\0';

      yt_reporter_row (self, FALSE);
      yt_reporter_cell (self);
      name_paragraph (self, figure);
      yt_reporter_text (self, YT_REPORT_CELL_TEXT, figure);
      field_paragraph (self, figure, "publisher", YT_REPORT_DIM);
      yt_reporter_end (self);
      yt_reporter_cell (self);
      field_paragraph (self, figure, said ? "value" : "number", 0);
      field_paragraph (self, figure, "unit", YT_REPORT_DIM);
      yt_reporter_end (self);
      yt_reporter_cell (self);
      field_paragraph (self, figure, "date", 0);
      yt_reporter_end (self);
      yt_report_close (self->report);
    }
  yt_report_close (self->report);
}

/* A word in both languages, whatever the report’s are: that is what a glossary is for. */
void
yt_report_tell_glossary (YtReporter *self)
{
  static const double widths[] = { 0.18, 0.24, 0.58 };
  g_autoptr(GPtrArray) terms = yt_reporter_children (self, 0, YT_KIND_TERM);

  if (terms->len == 0)
    return;
  if (self->plan->look == YT_REPORT_FULL)
    yt_reporter_picture (self, "terms", NULL);
  yt_report_table (self->report, G_N_ELEMENTS (widths), widths);
  yt_reporter_row (self, TRUE);
  yt_reporter_header_cell (self, N_("Chinese"));
  yt_reporter_header_cell (self, N_("English"));
  yt_reporter_header_cell (self, N_("Meaning"));
  yt_report_close (self->report);
  for (guint i = 0; i < terms->len && !yt_reporter_stopped (self); i++)
    {
      YtEntry *term = g_ptr_array_index (terms, i);

      yt_reporter_row (self, FALSE);
      for (int j = 0; j < YT_N_LANGUAGES; j++)
        {
          yt_reporter_cell (self);
          begin_text (self);
          yt_report_run (self->report, YT_REPORT_BOLD, j, yt_entry_title (term, (YtLanguage) j));
          yt_report_close (self->report);
          yt_reporter_end (self);
        }
      yt_reporter_cell (self);
      yt_reporter_text (self, YT_REPORT_CELL_TEXT, term);
      if (self->plan->look == YT_REPORT_FULL)
        field_paragraph (self, term, "dispute", YT_REPORT_DIM);
      yt_reporter_end (self);
      yt_report_close (self->report);
    }
  yt_report_close (self->report);
}

/* Entries as a list of names below a heading. */
static void
tell_list (YtReporter *self,
           const char *label,
           GArray     *ids)
{
  if (ids->len == 0)
    return;
  yt_reporter_word_heading (self, 2, label);
  yt_report_open (self->report, YT_REPORT_LIST, YT_REPORT_BODY)->level = 1;
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr(YtEntry) entry = yt_entry_get (self->dossier, g_array_index (ids, gint64, i));

      if (entry == NULL)
        continue;
      yt_report_open (self->report, YT_REPORT_ITEM, YT_REPORT_BODY);
      self->narrow = TRUE;
      begin_text (self);
      yt_reporter_refer (self, yt_entry_id (entry), TRUE);
      if (*yt_entry_date (entry) != '\0')
        {
          yt_reporter_plain (self, 0, " – ");
          yt_reporter_date (self, YT_REPORT_DIM, yt_entry_date (entry));
        }
      yt_report_close (self->report);
      if (yt_entry_kind (entry) == YT_KIND_SOURCE)
        field_paragraph (self, entry, "repair", 0);
      yt_reporter_end (self);
    }
  yt_report_close (self->report);
}

static GArray *
uncertain_events (YtReporter *self)
{
  g_autoptr(GArray) events = yt_rows_ids (yt_rows_ask (self->dossier, &self->failure, events_in_time, ""), &self->failure);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < events->len; i++)
    {
      gint64 id = g_array_index (events, gint64, i);
      g_autoptr(YtEntry) event = yt_entry_get (self->dossier, id);
      YtEdtf date;

      if (event != NULL && yt_edtf_parse (yt_entry_date (event), &date, NULL) && yt_edtf_flags (&date) != 0)
        g_array_append_val (found, id);
    }
  return found;
}

/* What the questions of the program could not decide, each sentence once. */
static void
tell_undecided (YtReporter *self)
{
  g_autoptr(GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);

  for (const YtQuestion *question = yt_questions; question->id != NULL && !yt_reporter_stopped (self); question++)
    {
      g_autoptr(YtAnswer) answer = yt_question_answer (question, self->dossier, NULL, &self->failure);

      for (guint i = 0; answer != NULL && i < answer->doubts->len; i++)
        {
          const char *sentence = g_array_index (answer->doubts, YtDoubt, i).sentence;

          if (!g_hash_table_add (told, (gpointer) sentence))
            continue;
          if (g_hash_table_size (told) == 1)
            {
              yt_reporter_word_heading (self, 2, N_("What could not be decided"));
              yt_report_open (self->report, YT_REPORT_LIST, YT_REPORT_BODY)->level = 1;
            }
          yt_report_open (self->report, YT_REPORT_ITEM, YT_REPORT_BODY);
          begin_text (self);
          yt_reporter_word (self, 0, sentence);
          for (guint j = i; j < answer->doubts->len; j++)
            {
              const YtDoubt *doubt = &g_array_index (answer->doubts, YtDoubt, j);

              if (doubt->sentence == sentence && doubt->entry != 0)
                {
                  yt_reporter_plain (self, 0, " ");
                  yt_reporter_refer (self, doubt->entry, FALSE);
                }
            }
          yt_report_close (self->report);
          yt_report_close (self->report);
        }
    }
  if (g_hash_table_size (told) > 0)
    yt_report_close (self->report);
}

void
yt_report_tell_doubts (YtReporter *self)
{
  static const char *const types[] = { "inconsistency", "gap", "reading" };
  static const char damaged[] =
    "SELECT id FROM entry WHERE kind = 'source' AND deleted = 0 AND EXISTS (SELECT 1 FROM field WHERE object = entry.id"
    " AND name = 'condition' AND value NOT IN ('', 'intact')) ORDER BY rank, id";
  g_autoptr(GPtrArray) remarks = yt_reporter_children (self, 0, YT_KIND_REMARK);
  g_autoptr(GArray) sources = yt_rows_ids (yt_rows_ask (self->dossier, &self->failure, damaged, ""), &self->failure);
  g_autoptr(GArray) events = uncertain_events (self);
  g_autoptr(GArray) missing = yt_entry_missing_all (self->dossier);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      gboolean any = FALSE;

      for (guint j = 0; j < remarks->len; j++)
        {
          YtEntry *remark = g_ptr_array_index (remarks, j);

          if (!g_str_equal (yt_entry_value (remark, "type"), types[i]))
            continue;
          if (!any)
            yt_reporter_word_heading (self, 2, yt_word_label (yt_kind_field (YT_KIND_REMARK, "type")->words, types[i]));
          any = TRUE;
          yt_reporter_heading (self, remark, 3);
          yt_reporter_text (self, YT_REPORT_BODY, remark);
        }
    }
  tell_list (self, N_("Dates that are not certain"), events);
  tell_list (self, N_("Sources that are not intact"), sources);
  tell_list (self, N_("What is missing in one language"), missing);
  if (self->plan->look == YT_REPORT_FULL)
    tell_undecided (self);
}
