/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The smallest pieces of a story: words, pairs of texts, dates, names, paragraphs, in the language or languages wanted. */
#include "format/story-private.h"

#include "text/edtf.h"

static const char *const missing[YT_N_LANGUAGES] = { N_("[Chinese missing]"), N_("[English missing]") };

gboolean
yt_story_stopped (YtStory *self)
{
  return self->failure != NULL || yt_pen_failed (self->pen);
}

void
yt_story_open (YtStory *self,
               YtPart   part)
{
  YtMark mark = { .language = YT_NO_LANGUAGE };

  self->sink->class->open (self->sink, part, &mark);
}

void
yt_story_close (YtStory *self,
                YtPart   part)
{
  self->sink->class->close (self->sink, part);
}

static void
run (YtStory    *self,
     YtStyle     style,
     int         language,
     const char *text)
{
  self->sink->class->text (self->sink, style, language, text);
}

void
yt_story_plain (YtStory    *self,
                const char *text)
{
  run (self, YT_STYLE_PLAIN, YT_NO_LANGUAGE, text);
}

void
yt_story_word (YtStory    *self,
               YtStyle     style,
               const char *msgid)
{
  const char *before = NULL;

  for (int i = 0; i < YT_N_LANGUAGES; i++)
    {
      const char *word = self->what->word (msgid, (YtLanguage) i);

      if (!yt_content_has (self->what->content, (YtLanguage) i) || g_strcmp0 (word, before) == 0)
        continue;
      if (before != NULL)
        yt_story_plain (self, " ");
      run (self, style, i, word);
      before = word;
    }
}

gboolean
yt_story_has_pair (const char *zh,
                   const char *en)
{
  return *zh != '\0' || *en != '\0';
}

void
yt_story_pair (YtStory    *self,
               YtStyle     style,
               const char *zh,
               const char *en,
               const char *separator)
{
  const char *const texts[YT_N_LANGUAGES] = { zh, en };
  gboolean first = TRUE;

  if (!yt_story_has_pair (zh, en))
    return;
  for (int i = 0; i < YT_N_LANGUAGES; i++)
    {
      if (!yt_content_has (self->what->content, (YtLanguage) i))
        continue;
      if (!first)
        yt_story_plain (self, separator);
      first = FALSE;
      if (*texts[i] != '\0')
        run (self, style, i, texts[i]);
      else
        run (self, YT_STYLE_MISSING, i, self->what->word (missing[i], (YtLanguage) i));
    }
}

void
yt_story_date (YtStory    *self,
               const char *edtf,
               const char *separator)
{
  g_autofree char *zh = NULL;
  g_autofree char *en = NULL;
  YtEdtf date;

  if (!yt_edtf_parse (edtf, &date, NULL))
    {
      yt_story_plain (self, edtf);
      return;
    }
  zh = yt_edtf_to_words (&date, YT_LANGUAGE_ZH);
  en = yt_edtf_to_words (&date, YT_LANGUAGE_EN);
  yt_story_pair (self, YT_STYLE_PLAIN, zh, en, separator);
}

guint
yt_story_anchor (YtStory *self,
                 gint64   entry)
{
  guint anchor = GPOINTER_TO_UINT (g_hash_table_lookup (self->anchors, &entry));

  if (anchor == 0)
    {
      anchor = g_hash_table_size (self->anchors) + 1;
      g_hash_table_insert (self->anchors, g_memdup2 (&entry, sizeof entry), GUINT_TO_POINTER (anchor));
    }
  return anchor;
}

/* The dossier itself is known by its title alone. */
static const char *
code_of (YtEntry *entry)
{
  return yt_entry_kind (entry) != YT_KIND_DOSSIER ? yt_entry_code (entry) : "";
}

void
yt_story_name (YtStory *self,
               YtEntry *entry)
{
  /* Where only notes are told, the beginning of an untitled entry's text says which one it is. */
  gboolean by_text = self->what->scope == YT_SCOPE_NOTES;
  const char *zh = by_text ? yt_entry_name (entry, YT_LANGUAGE_ZH) : yt_entry_title (entry, YT_LANGUAGE_ZH);
  const char *en = by_text ? yt_entry_name (entry, YT_LANGUAGE_EN) : yt_entry_title (entry, YT_LANGUAGE_EN);
  const char *code = code_of (entry);

  if (*code != '\0' && g_str_equal (zh, code))
    zh = en = "";
  if (*code != '\0')
    run (self, YT_STYLE_CODE, YT_NO_LANGUAGE, code);
  if (*code != '\0' && yt_story_has_pair (zh, en))
    yt_story_plain (self, " ");
  if (yt_story_has_pair (zh, en))
    yt_story_pair (self, YT_STYLE_PLAIN, zh, en, " ");
  else if (*code == '\0')
    yt_story_word (self, YT_STYLE_PLAIN, yt_kind_info (yt_entry_kind (entry))->label);
}

/* A run that leads to an entry if that is told. */
static void
lead_to (YtStory    *self,
         gint64      entry,
         int         language,
         const char *text)
{
  if (self->what->scope != YT_SCOPE_NOTES && yt_story_tells (self, entry))
    self->sink->class->refer (self->sink, yt_story_anchor (self, entry), language, text);
  else
    run (self, language == YT_NO_LANGUAGE ? YT_STYLE_CODE : YT_STYLE_PLAIN, language, text);
}

static void
lead_by_name (YtStory    *self,
              gint64      entry,
              const char *zh,
              const char *en)
{
  const char *const names[YT_N_LANGUAGES] = { zh, en };
  g_autofree char *uid = yt_id_to_text (entry);
  gboolean first = TRUE;

  if (!yt_story_has_pair (zh, en))
    {
      lead_to (self, entry, YT_NO_LANGUAGE, uid);
      return;
    }
  for (int i = 0; i < YT_N_LANGUAGES; i++)
    {
      if (!yt_content_has (self->what->content, (YtLanguage) i))
        continue;
      if (!first)
        yt_story_plain (self, " · ");
      first = FALSE;
      lead_to (self, entry, i, *names[i] != '\0' ? names[i] : self->what->word (missing[i], (YtLanguage) i));
    }
}

void
yt_story_reference (YtStory  *self,
                    gint64    id,
                    gboolean  brief)
{
  g_autoptr(YtEntry) entry = yt_entry_get (self->dossier, id);
  const char *code;
  const char *zh;
  const char *en;

  if (entry == NULL || yt_entry_is_deleted (entry))
    return;
  code = code_of (entry);
  zh = yt_entry_name (entry, YT_LANGUAGE_ZH);
  en = yt_entry_name (entry, YT_LANGUAGE_EN);
  if (*code == '\0')
    {
      lead_by_name (self, id, zh, en);
      return;
    }
  lead_to (self, id, YT_NO_LANGUAGE, code);
  if (brief || !yt_story_has_pair (zh, en) || g_str_equal (zh, code))
    return;
  yt_story_plain (self, " ");
  yt_story_pair (self, YT_STYLE_PLAIN, zh, en, " · ");
}

static void
open_heading (YtStory *self,
              guint    level,
              guint    anchor)
{
  YtMark mark = { .level = MIN (level, 6), .anchor = anchor, .listed = self->listed, .language = YT_NO_LANGUAGE };

  self->depth = mark.level;
  self->sink->class->open (self->sink, YT_PART_HEADING, &mark);
}

void
yt_story_heading (YtStory *self,
                  YtEntry *entry,
                  guint    level)
{
  open_heading (self, level, yt_story_anchor (self, yt_entry_id (entry)));
  yt_story_name (self, entry);
  yt_story_close (self, YT_PART_HEADING);
}

void
yt_story_section (YtStory    *self,
                  const char *msgid,
                  guint       level)
{
  gint64 key = -(gint64) (gintptr) g_intern_string (msgid);

  open_heading (self, level, yt_story_anchor (self, key));
  yt_story_word (self, YT_STYLE_PLAIN, msgid);
  yt_story_close (self, YT_PART_HEADING);
}

static void
text_paragraph (YtStory    *self,
                int         language,
                YtStyle     style,
                const char *text)
{
  YtMark mark = { .language = language, .anchor = self->next_anchor };

  self->next_anchor = 0;
  self->sink->class->open (self->sink, YT_PART_PARAGRAPH, &mark);
  run (self, style, language, text);
  yt_story_close (self, YT_PART_PARAGRAPH);
}

/* The paragraphs of a text: what stands between empty lines. */
static GStrv
paragraphs_of (const char *text)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) pieces = g_strsplit (text, "\n\n", -1);

  for (guint i = 0; pieces[i] != NULL; i++)
    {
      g_strstrip (pieces[i]);
      if (*pieces[i] != '\0')
        g_strv_builder_add (builder, pieces[i]);
    }
  return g_strv_builder_end (builder);
}

/* Chinese and English paragraphs alternate where there are as many of each; else one text follows the other. */
void
yt_story_text (YtStory *self,
               YtEntry *entry)
{
  g_auto(GStrv) zh = paragraphs_of (yt_entry_text (entry, YT_LANGUAGE_ZH));
  g_auto(GStrv) en = paragraphs_of (yt_entry_text (entry, YT_LANGUAGE_EN));
  const GStrv texts[YT_N_LANGUAGES] = { zh, en };
  guint n_zh = g_strv_length (zh);
  guint n_en = g_strv_length (en);
  guint n[YT_N_LANGUAGES] = { n_zh, n_en };
  guint turns = n_zh == n_en ? n_zh : 1;

  if (n_zh == 0 && n_en == 0)
    return;
  for (guint turn = 0; turn < turns; turn++)
    {
      for (int i = 0; i < YT_N_LANGUAGES; i++)
        {
          if (!yt_content_has (self->what->content, (YtLanguage) i))
            continue;
          if (n[i] == 0)
            text_paragraph (self, i, YT_STYLE_MISSING, self->what->word (missing[i], (YtLanguage) i));
          else if (turns > 1)
            text_paragraph (self, i, YT_STYLE_PLAIN, texts[i][turn]);
          for (guint p = 0; turns == 1 && p < n[i]; p++)
            text_paragraph (self, i, YT_STYLE_PLAIN, texts[i][p]);
        }
    }
}

void
yt_story_paragraph (YtStory    *self,
                    YtStyle     style,
                    const char *msgid)
{
  yt_story_open (self, YT_PART_PARAGRAPH);
  yt_story_word (self, style, msgid);
  yt_story_close (self, YT_PART_PARAGRAPH);
}
