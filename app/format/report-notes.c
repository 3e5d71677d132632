/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Notes of the analyst and passages of the sources, below the names of what they are on. */
#include <cmark.h>
#include <string.h>

#include "analysis/rows.h"
#include "format/moment.h"
#include "format/note-body.h"
#include "format/report-make.h"
#include "model/evidence.h"

static const char select_notes[] =
  "SELECT n.target, n.language, n.author, n.modified, n.text, coalesce(l.origin, n.target), coalesce(l.target, 0)"
  " FROM note AS n LEFT JOIN link AS l ON l.id = n.target WHERE n.deleted = 0"
  " AND (?1 = '' OR EXISTS (SELECT 1 FROM field WHERE object = n.id AND name = 'tag:' || ?1)) ORDER BY n.target, n.modified, n.id";

/* Each entry that a passage is tied to, in the order of the dossier. */
static const char select_tied[] =
  "SELECT DISTINCT entry.id FROM link JOIN entry AS passage ON passage.id = link.origin AND passage.kind = 'passage' AND passage.deleted = 0"
  " JOIN entry ON entry.id = link.target AND entry.deleted = 0 WHERE link.deleted = 0"
  " AND link.type IN ('supports', 'contradicts', 'mentions', 'defines') ORDER BY entry.kind, entry.parent, entry.rank, entry.id";

/* Quotations of one entry; what is more is in the dossier. */
#define QUOTES_MAX 6

static void tell_blocks (YtReporter *self,
                         cmark_node *parent,
                         int         language,
                         guint       depth);

static void
tell_runs (YtReporter *self,
           cmark_node *parent,
           int         language,
           guint       flags,
           const char *url)
{
  for (cmark_node *node = cmark_node_first_child (parent); node != NULL; node = cmark_node_next (node))
    {
      cmark_node_type type = cmark_node_get_type (node);
      const char *text = cmark_node_get_literal (node);

      if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
        text = type == CMARK_NODE_SOFTBREAK ? (language == YT_LANGUAGE_ZH ? "" : " ") : "\n";
      if (text != NULL)
        {
          YtReportRun *run = yt_report_run (self->report, type == CMARK_NODE_CODE ? flags | YT_REPORT_FIXED : flags, language, text);

          run->url = url;
        }
      else if (type == CMARK_NODE_LINK)
        tell_runs (self, node, language, flags, yt_report_keep (self->report, cmark_node_get_url (node)));
      else
        tell_runs (self, node, language,
                   flags | (type == CMARK_NODE_STRONG ? YT_REPORT_BOLD : type == CMARK_NODE_EMPH ? YT_REPORT_ITALIC : 0), url);
    }
}

static void
tell_list (YtReporter *self,
           cmark_node *list,
           int         language,
           guint       depth)
{
  guint number = (guint) cmark_node_get_list_start (list);

  yt_report_open (self->report, YT_REPORT_LIST, YT_REPORT_BODY)->level = (guint8) depth;
  for (cmark_node *item = cmark_node_first_child (list); item != NULL; item = cmark_node_next (item))
    {
      YtReportBlock *block = yt_report_open (self->report, YT_REPORT_ITEM, YT_REPORT_BODY);

      block->numbered = cmark_node_get_list_type (list) == CMARK_ORDERED_LIST;
      block->number = number++;
      tell_blocks (self, item, language, depth + 1);
      yt_report_close (self->report);
    }
  yt_report_close (self->report);
}

/* Lists and quotations deeper than a page can show are told as if they were not so deep. */
static void
tell_blocks (YtReporter *self,
             cmark_node *parent,
             int         language,
             guint       depth)
{
  for (cmark_node *node = cmark_node_first_child (parent); node != NULL; node = cmark_node_next (node))
    {
      cmark_node_type type = cmark_node_get_type (node);

      if (type == CMARK_NODE_LIST && depth < 5)
        {
          tell_list (self, node, language, depth);
        }
      else if (type == CMARK_NODE_BLOCK_QUOTE || type == CMARK_NODE_LIST || type == CMARK_NODE_ITEM)
        {
          if (depth < 200)
            tell_blocks (self, node, language, depth + 1);
        }
      else if (type != CMARK_NODE_THEMATIC_BREAK)
        {
          gboolean quoted = cmark_node_get_type (parent) == CMARK_NODE_BLOCK_QUOTE;
          YtReportStyle style = type == CMARK_NODE_CODE_BLOCK ? YT_REPORT_CODE
                                : type == CMARK_NODE_HEADING  ? YT_REPORT_LABEL
                                : quoted                      ? YT_REPORT_QUOTE
                                                              : YT_REPORT_CELL_TEXT;

          yt_report_open (self->report, YT_REPORT_PARAGRAPH, style)->language = (gint8) language;
          if (type == CMARK_NODE_CODE_BLOCK)
            {
              g_autofree char *code = g_strchomp (g_strdup (cmark_node_get_literal (node)));

              yt_report_run (self->report, YT_REPORT_FIXED, language, code);
            }
          else
            tell_runs (self, node, language, 0, NULL);
          yt_report_close (self->report);
        }
    }
}

static void
tell_note (YtReporter  *self,
           YtNoteBody  *body,
           YtStatement *notes)
{
  const char *author = yt_statement_text (notes, 2);
  const char *text = yt_statement_text (notes, 4);
  char moment[YT_MOMENT_SIZE];
  YtLanguage language;
  int told = yt_language_parse (yt_statement_text (notes, 1), &language) ? (int) language : YT_REPORT_NO_LANGUAGE;

  yt_report_open (self->report, YT_REPORT_BOX, YT_REPORT_NOTE)->language = (gint8) told;
  if (text != NULL)
    tell_blocks (self, yt_note_body_parse (body, text, yt_statement_size (notes, 4), 6), told, 1);
  yt_report_open (self->report, YT_REPORT_PARAGRAPH, YT_REPORT_DETAIL);
  yt_moment_to_text (yt_statement_int (notes, 3), moment);
  moment[10] = '\0';
  if (author != NULL && *author != '\0')
    {
      yt_reporter_plain (self, 0, author);
      yt_reporter_plain (self, 0, ", ");
    }
  yt_reporter_plain (self, 0, moment);
  yt_report_close (self->report);
  yt_report_close (self->report);
}

/* What the following notes are on. */
static void
tell_target (YtReporter *self,
             gint64      origin,
             gint64      target)
{
  yt_report_open (self->report, YT_REPORT_PARAGRAPH, YT_REPORT_LABEL)->keep = TRUE;
  yt_reporter_refer (self, origin, TRUE);
  if (target != 0)
    {
      yt_reporter_plain (self, 0, " → ");
      yt_reporter_refer (self, target, TRUE);
    }
  yt_report_close (self->report);
}

void
yt_report_tell_notes (YtReporter *self)
{
  g_autoptr(YtStatement) notes = yt_rows_ask (self->dossier, &self->failure, select_notes, "s",
                                              self->plan->tag != NULL ? self->plan->tag : "");
  g_autoptr(YtNoteBody) body = yt_note_body_new ();
  gint64 before = 0;

  while (notes != NULL && !yt_reporter_stopped (self) && yt_statement_step (notes, &self->failure))
    {
      gint64 target = yt_statement_int (notes, 0);

      if (target != before)
        tell_target (self, yt_statement_int (notes, 5), yt_statement_int (notes, 6));
      before = target;
      tell_note (self, body, notes);
    }
}

static void
tell_quote (YtReporter       *self,
            const YtEvidence *evidence)
{
  YtReport *report = self->report;
  YtLanguage language = report->language;

  if (!g_str_equal (evidence->type, "supports"))
    {
      yt_report_open (report, YT_REPORT_PARAGRAPH, YT_REPORT_DETAIL)->keep = TRUE;
      yt_reporter_word (self, YT_REPORT_BADGE, yt_link_type (evidence->type)->forward);
      yt_report_close (report);
    }
  yt_report_open (report, YT_REPORT_PARAGRAPH, YT_REPORT_QUOTE);
  yt_reporter_plain (self, 0, evidence->quote);
  yt_reporter_cite (self, language, evidence->source, evidence->page);
  if (evidence->orphan)
    {
      yt_report_footnote (report);
      yt_reporter_paragraph (self, YT_REPORT_DETAIL, N_("The place of this passage in its document is not certain any more."));
      yt_report_footnote_end (report);
    }
  yt_report_close (report);
}

void
yt_report_tell_quotes (YtReporter *self)
{
  g_autoptr(GArray) tied = yt_rows_ids (yt_rows_ask (self->dossier, &self->failure, select_tied, ""), &self->failure);

  for (guint i = 0; i < tied->len && !yt_reporter_stopped (self); i++)
    {
      gint64 id = g_array_index (tied, gint64, i);
      g_autoptr(GPtrArray) evidence = yt_evidence_of (self->dossier, id);

      if (evidence->len == 0)
        continue;
      tell_target (self, id, 0);
      for (guint j = 0; j < MIN (evidence->len, QUOTES_MAX); j++)
        tell_quote (self, g_ptr_array_index (evidence, j));
    }
}
