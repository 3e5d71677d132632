/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The smallest pieces of a report: words, pairs of texts, dates, headings, paragraphs, rows and pictures. */
#include <string.h>

#include "format/picture.h"
#include "format/report-make.h"
#include "text/edtf.h"

/* Pixels of a picture: the width of a page is as many points three quarters as large. */
#define PICTURE_WIDTH 680
#define ALT_MAX 600

static const char *const missing[YT_N_LANGUAGES] = { N_("[Chinese missing]"), N_("[English missing]") };

gboolean
yt_reporter_stopped (YtReporter *self)
{
  return self->failure != NULL || g_cancellable_is_cancelled (self->cancellable);
}

gboolean
yt_reporter_has (YtReporter *self,
                 YtLanguage  language)
{
  return yt_content_has (self->plan->content, language);
}

void
yt_reporter_plain (YtReporter *self,
                   guint       flags,
                   const char *text)
{
  yt_report_run (self->report, flags, YT_REPORT_NO_LANGUAGE, text);
}

void
yt_reporter_word (YtReporter *self,
                  guint       flags,
                  const char *msgid)
{
  yt_reporter_pair (self, flags, self->plan->word (msgid, YT_LANGUAGE_ZH), self->plan->word (msgid, YT_LANGUAGE_EN), " ");
}

void
yt_reporter_pair (YtReporter *self,
                  guint       flags,
                  const char *zh,
                  const char *en,
                  const char *separator)
{
  const char *const texts[YT_N_LANGUAGES] = { zh, en };
  const char *before = NULL;

  if (*zh == '\0' && *en == '\0')
    return;
  for (int i = 0; i < YT_N_LANGUAGES; i++)
    {
      const char *text = texts[i];

      if (!yt_reporter_has (self, (YtLanguage) i) || g_strcmp0 (before, text) == 0)
        continue;
      if (before != NULL)
        yt_reporter_plain (self, 0, separator);
      if (*text != '\0')
        yt_report_run (self->report, flags, i, text);
      else
        yt_report_run (self->report, flags | YT_REPORT_MISSING, i, self->plan->word (missing[i], (YtLanguage) i));
      before = text;
    }
}

void
yt_reporter_date (YtReporter *self,
                  guint       flags,
                  const char *edtf)
{
  g_autofree char *zh = NULL;
  g_autofree char *en = NULL;
  YtEdtf date;

  if (!yt_edtf_parse (edtf, &date, NULL))
    {
      yt_reporter_plain (self, flags, edtf);
      return;
    }
  zh = yt_edtf_to_words (&date, YT_LANGUAGE_ZH);
  en = yt_edtf_to_words (&date, YT_LANGUAGE_EN);
  yt_reporter_pair (self, flags, zh, en, "\n");
}

guint
yt_reporter_anchor (YtReporter *self,
                    gint64      entry)
{
  guint anchor = GPOINTER_TO_UINT (g_hash_table_lookup (self->anchors, &entry));

  if (anchor == 0)
    {
      anchor = ++self->report->n_anchors;
      g_hash_table_insert (self->anchors, g_memdup2 (&entry, sizeof entry), GUINT_TO_POINTER (anchor));
    }
  return anchor;
}

void
yt_reporter_refer (YtReporter *self,
                   gint64      id,
                   gboolean    named)
{
  g_autoptr(YtEntry) entry = yt_entry_get (self->dossier, id);
  const char *code = entry != NULL ? yt_entry_code (entry) : "";

  if (entry == NULL || yt_entry_is_deleted (entry))
    return;
  if (yt_entry_kind (entry) == YT_KIND_DOSSIER)
    code = "";
  if (*code != '\0')
    {
      YtReportRun *run = yt_report_run (self->report, named ? YT_REPORT_DIM : 0, YT_REPORT_NO_LANGUAGE, code);

      run->anchor = GPOINTER_TO_UINT (g_hash_table_lookup (self->anchors, &id));
    }
  if (!named && *code != '\0')
    return;
  if (*code != '\0')
    yt_reporter_plain (self, 0, " ");
  yt_reporter_pair (self, 0, yt_entry_name (entry, YT_LANGUAGE_ZH), yt_entry_name (entry, YT_LANGUAGE_EN), " · ");
}

/* A heading of some level, in the dossier's words. */
static void
open_heading (YtReporter *self,
              guint       level)
{
  YtReportBlock *heading = yt_report_open (self->report, YT_REPORT_HEADING, YT_REPORT_BODY);

  heading->level = (guint8) level;
  heading->keep = TRUE;
}

void
yt_reporter_heading (YtReporter *self,
                     YtEntry    *entry,
                     guint       level)
{
  const char *code = yt_entry_code (entry);

  open_heading (self, level);
  self->report->open->anchor = yt_reporter_anchor (self, yt_entry_id (entry));
  if (*code != '\0')
    {
      yt_reporter_plain (self, YT_REPORT_DIM, code);
      yt_reporter_plain (self, 0, " ");
    }
  yt_reporter_pair (self, 0, yt_entry_name (entry, YT_LANGUAGE_ZH), yt_entry_name (entry, YT_LANGUAGE_EN), " ");
  yt_report_close (self->report);
}

void
yt_reporter_word_heading (YtReporter *self,
                          guint       level,
                          const char *msgid)
{
  open_heading (self, level);
  self->report->open->anchor = ++self->report->n_anchors;
  yt_reporter_word (self, 0, msgid);
  yt_report_close (self->report);
}

void
yt_reporter_paragraph (YtReporter    *self,
                       YtReportStyle  style,
                       const char    *msgid)
{
  for (int i = 0; i < YT_N_LANGUAGES; i++)
    {
      if (!yt_reporter_has (self, (YtLanguage) i))
        continue;
      yt_report_open (self->report, YT_REPORT_PARAGRAPH, style)->language = (gint8) i;
      yt_report_run (self->report, 0, i, self->plan->word (msgid, (YtLanguage) i));
      yt_report_close (self->report);
    }
}

/* Behind the last words: where they stand, and that the source only implies them. */
static void
tell_ground (YtReporter *self,
             YtLanguage  language,
             YtEntry    *of)
{
  if (g_str_equal (yt_entry_standing (of), "implied"))
    {
      yt_report_footnote (self->report);
      yt_report_open (self->report, YT_REPORT_PARAGRAPH, YT_REPORT_DETAIL)->language = (gint8) language;
      yt_report_run (self->report, 0, (int) language, self->plan->word (N_("The source implies this; it does not say it."), language));
      yt_report_close (self->report);
      yt_report_footnote_end (self->report);
    }
  if (*yt_entry_page (of) != '\0' || yt_entry_source (of) != 0)
    yt_reporter_cite (self, language, yt_entry_source (of) != 0 ? yt_entry_source (of) : self->source, yt_entry_page (of));
}

static void
tell_side (YtReporter    *self,
           YtReportStyle  style,
           YtLanguage     language,
           const char    *text,
           YtEntry       *of)
{
  g_auto(GStrv) pieces = g_strsplit (text, "\n\n", -1);
  gboolean any = FALSE;

  for (guint i = 0; pieces[i] != NULL; i++)
    {
      const char *piece = g_strstrip (pieces[i]);

      if (*piece == '\0' && (any || pieces[i + 1] != NULL))
        continue;
      any = TRUE;
      yt_report_open (self->report, YT_REPORT_PARAGRAPH, style)->language = (gint8) language;
      if (*piece != '\0')
        yt_report_run (self->report, 0, (int) language, piece);
      else
        yt_report_run (self->report, YT_REPORT_MISSING, (int) language, self->plan->word (missing[language], language));
      if (pieces[i + 1] == NULL && of != NULL)
        tell_ground (self, language, of);
      yt_report_close (self->report);
    }
}

void
yt_reporter_texts (YtReporter    *self,
                   YtReportStyle  style,
                   const char    *zh,
                   const char    *en,
                   YtEntry       *of)
{
  const char *const texts[YT_N_LANGUAGES] = { zh, en };
  gboolean pair = self->plan->content == YT_CONTENT_BOTH && !self->plan->alternating && !self->narrow;

  if (*zh == '\0' && *en == '\0')
    return;
  if (pair)
    yt_report_open (self->report, YT_REPORT_PAIR, YT_REPORT_BODY);
  for (int i = 0; i < YT_N_LANGUAGES; i++)
    {
      if (!yt_reporter_has (self, (YtLanguage) i))
        continue;
      if (pair)
        yt_report_open (self->report, YT_REPORT_BOX, YT_REPORT_BODY)->language = (gint8) i;
      tell_side (self, style, (YtLanguage) i, texts[i], of);
      if (pair)
        yt_report_close (self->report);
    }
  if (pair)
    yt_report_close (self->report);
}

void
yt_reporter_text (YtReporter    *self,
                  YtReportStyle  style,
                  YtEntry       *entry)
{
  yt_reporter_texts (self, style, yt_entry_text (entry, YT_LANGUAGE_ZH), yt_entry_text (entry, YT_LANGUAGE_EN), entry);
}

void
yt_reporter_speech (YtReporter *self,
                    YtEntry    *entry)
{
  gboolean text = *yt_entry_text (entry, YT_LANGUAGE_ZH) != '\0' || *yt_entry_text (entry, YT_LANGUAGE_EN) != '\0';
  const char *zh = yt_entry_title (entry, YT_LANGUAGE_ZH), *en = yt_entry_title (entry, YT_LANGUAGE_EN);

  if ((*zh != '\0' || *en != '\0') && !g_str_equal (zh, yt_entry_code (entry)))
    {
      yt_report_open (self->report, YT_REPORT_PARAGRAPH, YT_REPORT_CELL_TEXT);
      yt_reporter_pair (self, YT_REPORT_BOLD, zh, en, " ");
      if (!text && (*yt_entry_page (entry) != '\0'))
        tell_ground (self, self->report->language, entry);
      yt_report_close (self->report);
    }
  yt_reporter_text (self, YT_REPORT_CELL_TEXT, entry);
}

void
yt_reporter_caption (YtReporter *self,
                     const char *msgid,
                     guint       number,
                     const char *label,
                     YtEntry    *of)
{
  g_autofree char *digits = g_strdup_printf ("%u", number);
  const char *const arguments[] = { digits, NULL };

  yt_report_open (self->report, YT_REPORT_PARAGRAPH, YT_REPORT_CAPTION);
  for (int i = 0; i < YT_N_LANGUAGES; i++)
    {
      g_autofree char *sign = yt_failure_fill (self->plan->word (msgid, (YtLanguage) i), arguments);

      if (!yt_reporter_has (self, (YtLanguage) i))
        continue;
      if (i > 0 && self->plan->content == YT_CONTENT_BOTH)
        yt_reporter_plain (self, 0, "\n");
      yt_report_run (self->report, YT_REPORT_BOLD, i, sign);
      yt_reporter_plain (self, 0, i == YT_LANGUAGE_ZH ? "　" : "  ");
      yt_report_run (self->report, 0, i, self->plan->word (label, (YtLanguage) i));
      if (of != NULL && *yt_entry_name (of, (YtLanguage) i) != '\0')
        {
          yt_reporter_plain (self, 0, i == YT_LANGUAGE_ZH ? "：" : ": ");
          yt_report_run (self->report, 0, i, yt_entry_name (of, (YtLanguage) i));
        }
    }
  yt_report_close (self->report);
}

/* What those are told who cannot see a picture: what it is, and its marks as far as they say something. */
static char *
describe (const char    *label,
          const YtScene *scene)
{
  g_autoptr(GString) text = g_string_new (label);
  gboolean any = FALSE;

  for (guint i = 0; i < scene->marks->len && text->len < ALT_MAX; i++)
    {
      const YtMark *mark = &g_array_index (scene->marks, YtMark, i);

      if (mark->shape == YT_SHAPE_WORDS || mark->label == NULL || *mark->label == '\0')
        continue;
      g_string_append (text, any ? "; " : scene->language == YT_LANGUAGE_ZH ? "：" : ": ");
      g_string_append (text, mark->label);
      any = TRUE;
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
yt_reporter_picture (YtReporter *self,
                     const char *id,
                     YtEntry    *of)
{
  const YtPicture *picture = yt_picture_find (id);
  guint number = self->report->n_pictures + 1;
  gboolean any = FALSE;

  for (int i = 0; i < YT_N_LANGUAGES && picture != NULL && !yt_reporter_stopped (self); i++)
    {
      YtPictureFrame frame = { .width = PICTURE_WIDTH, .language = (YtLanguage) i, .word = self->plan->word,
                               .focus = of != NULL ? yt_entry_id (of) : 0 };
      g_autoptr(YtScene) scene = NULL;
      g_autofree char *alt = NULL;

      if (!yt_reporter_has (self, (YtLanguage) i))
        continue;
      scene = picture->scene (self->dossier, &frame, &self->failure);
      if (scene == NULL)
        return;
      if (!yt_picture_shows (scene))
        continue;
      alt = describe (self->plan->word (picture->label, (YtLanguage) i), scene);
      yt_report_picture (self->report, g_steal_pointer (&scene), alt)->language = (gint8) i;
      self->report->n_pictures = number;
      any = TRUE;
    }
  if (any)
    yt_reporter_caption (self, N_("Figure %s"), number, picture->label, of);
}

GPtrArray *
yt_reporter_children (YtReporter *self,
                      gint64      parent,
                      YtKind      kind)
{
  g_autoptr(GArray) ids = yt_entry_children (self->dossier, parent, kind);
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < ids->len; i++)
    {
      YtEntry *entry = yt_entry_get (self->dossier, g_array_index (ids, gint64, i));

      if (entry != NULL)
        g_ptr_array_add (entries, entry);
    }
  return entries;
}

void
yt_reporter_row (YtReporter *self,
                 gboolean    header)
{
  yt_report_open (self->report, YT_REPORT_ROW, YT_REPORT_BODY)->header = header != FALSE;
}

void
yt_reporter_cell (YtReporter *self)
{
  yt_report_open (self->report, YT_REPORT_CELL, YT_REPORT_BODY);
  self->narrow = TRUE;
}

void
yt_reporter_end (YtReporter *self)
{
  self->narrow = FALSE;
  yt_report_close (self->report);
}

void
yt_reporter_header_cell (YtReporter *self,
                         const char *msgid)
{
  yt_reporter_cell (self);
  yt_report_open (self->report, YT_REPORT_PARAGRAPH, YT_REPORT_CELL_TEXT);
  yt_reporter_word (self, YT_REPORT_BOLD, msgid);
  yt_report_close (self->report);
  yt_reporter_end (self);
}
