/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads Rich Text Format (1.9.1): words in any code page, headings by outline level, notes, lists, tables, pages. */
#include <string.h>

#include "reader/readers.h"
#include "reader/code-page.h"
#include "text/reading-pack.h"
#include "text/scribe.h"

#define DEPTH_MAX 500

/* What a group holds. */
typedef enum
{
  PLACE_TEXT,
  PLACE_SKIP,
  PLACE_FONTS,
  PLACE_STYLES,
  PLACE_TITLE,
  PLACE_AUTHOR,
  PLACE_CREATED,
  PLACE_NOTE,
} Place;

/* What a brace saves and brings back. */
typedef struct
{
  Place place;
  guint page;      /* code page */
  guint skip;      /* characters that stand for a \u */
  gboolean hidden;
  gboolean star;   /* \* was here: skip what is unknown */
} State;

typedef struct
{
  const char *at;
  const char *end;
  YtScribe *draft;
  GArray *states;
  State state;
  GByteArray *bytes; /* of the code page, not converted yet */
  GString *words;    /* converted, for facts */
  GString *note;
  guint base_page;
  guint font;        /* that the font table tells of */
  GHashTable *fonts; /* number → code page */
  guint style;       /* that the style table tells of */
  GHashTable *styles;
  guint to_skip;     /* characters of a \u that are still to come */
  gunichar high;     /* first half of a pair */
  gsize start;       /* of the paragraph */
  gboolean fresh;    /* nothing of it is written yet */
  guint heading;
  guint item;
  gboolean in_table;
  gboolean cell_due;
  gsize table_start;
  guint notes;
  guint pages;
  int created[3];
} Rtf;

static void
begin_paragraph (Rtf *self)
{
  if (self->draft->table > 0 && !self->in_table)
    yt_scribe_table_end (self->draft, self->table_start);
  if (self->draft->table == 0 && self->in_table)
    {
      self->table_start = yt_scribe_begin (self->draft);
      yt_scribe_table (self->draft);
      self->cell_due = TRUE;
    }
  if (self->cell_due && self->draft->table > 0)
    {
      yt_scribe_cell (self->draft);
      self->cell_due = FALSE;
    }
  if (self->fresh)
    self->start = yt_scribe_begin (self->draft);
  self->fresh = FALSE;
}

static void
put (Rtf        *self,
     const char *text,
     gsize       length)
{
  if (length == 0 || self->state.hidden)
    return;
  switch (self->state.place)
    {
    case PLACE_TEXT:
      begin_paragraph (self);
      yt_scribe_text (self->draft, text, length);
      break;
    case PLACE_NOTE:
      g_string_append_len (self->note, text, (gssize) length);
      break;
    case PLACE_TITLE:
    case PLACE_AUTHOR:
      g_string_append_len (self->words, text, (gssize) length);
      break;
    case PLACE_SKIP:
    case PLACE_FONTS:
    case PLACE_STYLES:
    case PLACE_CREATED:
      break;
    }
}

static void
flush (Rtf *self)
{
  g_autoptr(GString) text = NULL;

  if (self->bytes->len == 0)
    return;
  text = g_string_new (NULL);
  yt_code_page_convert (self->state.page, self->bytes, text);
  g_byte_array_set_size (self->bytes, 0);
  put (self, text->str, text->len);
}

static void
put_character (Rtf      *self,
               gunichar  c)
{
  char text[6];

  flush (self);
  if (c >= 0xd800 && c < 0xdc00)
    {
      self->high = c;
      return;
    }
  if (c >= 0xdc00 && c < 0xe000)
    c = self->high != 0 ? 0x10000 + ((self->high - 0xd800) << 10) + (c - 0xdc00) : 0xfffd;
  self->high = 0;
  put (self, text, (gsize) g_unichar_to_utf8 (c, text));
}

static void
put_byte (Rtf    *self,
          guint8  byte)
{
  if (self->to_skip > 0)
    self->to_skip--;
  else
    g_byte_array_append (self->bytes, &byte, 1);
}

static void
end_paragraph (Rtf *self)
{
  flush (self);
  if (self->state.place == PLACE_NOTE)
    g_string_append_c (self->note, ' ');
  if (self->state.place != PLACE_TEXT)
    return;
  if (self->fresh || self->draft->table > 0)
    yt_scribe_line (self->draft);
  else if (self->heading > 0)
    yt_scribe_end (self->draft, YT_FEATURE_HEADING, MIN (self->heading, 6), self->start, NULL);
  else if (self->item > 0)
    yt_scribe_end (self->draft, YT_FEATURE_ITEM, self->item, self->start, NULL);
  else
    yt_scribe_line (self->draft);
  self->fresh = TRUE;
}

static void
break_page (Rtf *self)
{
  g_autofree char *label = NULL;

  if (self->state.place != PLACE_TEXT)
    return;
  end_paragraph (self);
  if (self->pages == 0)
    {
      yt_reading_add (self->draft->reading, YT_FEATURE_PAGE, 0, 0, 0, "1");
      self->pages = 1;
    }
  label = g_strdup_printf ("%u", ++self->pages);
  yt_scribe_page (self->draft, label);
}

static void
open_note (Rtf *self)
{
  g_autofree char *key = NULL;
  g_autofree char *shown = NULL;

  if (self->state.place != PLACE_TEXT)
    {
      self->state.place = PLACE_SKIP;
      return;
    }
  shown = g_strdup_printf ("%u", ++self->notes);
  key = g_strconcat ("n", shown, NULL);
  begin_paragraph (self);
  yt_scribe_mark (self->draft, key, shown);
  self->state.place = PLACE_NOTE;
}

static void
end_group (Rtf *self)
{
  State before;
  g_autofree char *shown = NULL;
  g_autofree char *key = NULL;

  flush (self);
  if (self->states->len == 0)
    return;
  before = g_array_index (self->states, State, self->states->len - 1);
  g_array_set_size (self->states, self->states->len - 1);
  if (before.place != self->state.place)
    {
      switch (self->state.place)
        {
        case PLACE_NOTE:
          shown = g_strdup_printf ("%u", self->notes);
          key = g_strconcat ("n", shown, NULL);
          yt_scribe_later (self->draft, key, shown, self->note->str);
          g_string_truncate (self->note, 0);
          break;
        case PLACE_TITLE:
          yt_scribe_say (&self->draft->reading->title, self->words->str);
          break;
        case PLACE_AUTHOR:
          yt_scribe_say (&self->draft->reading->authors, self->words->str);
          break;
        case PLACE_TEXT:
        case PLACE_SKIP:
        case PLACE_FONTS:
        case PLACE_STYLES:
        case PLACE_CREATED:
          break;
        }
      g_string_truncate (self->words, 0);
    }
  self->state = before;
}

/* Words that begin a group which is no text. */
static gboolean
enter (Rtf        *self,
       const char *word)
{
  static const char *const skipped[] = {
    "annotation", "atnauthor", "atnid", "colortbl", "datafield", "filetbl", "fldinst", "footer", "footerf", "footerl",
    "footerr", "ftncn", "ftnsep", "ftnsepc", "header", "headerf", "headerl", "headerr", "listtext", "nonshppict", "object",
    "operator", "pict", "pntext", "pntxta", "pntxtb", "private", "rxe", "tc", "xe", NULL,
  };
  static const struct { const char *word; Place place; } places[] = {
    { "fonttbl", PLACE_FONTS }, { "stylesheet", PLACE_STYLES }, { "title", PLACE_TITLE }, { "author", PLACE_AUTHOR },
    { "creatim", PLACE_CREATED }, { "info", PLACE_SKIP },
  };

  if (g_strv_contains (skipped, word))
    {
      flush (self);
      self->state.place = PLACE_SKIP;
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      if (strcmp (word, places[i].word) == 0)
        {
          flush (self);
          self->state.place = places[i].place;
          return TRUE;
        }
    }
  return FALSE;
}

static void
tell_font (Rtf        *self,
           const char *word,
           int         value)
{
  if (strcmp (word, "f") == 0)
    self->font = (guint) value;
  else if (strcmp (word, "fcharset") == 0 && yt_code_page_of_charset ((guint) value) != 0)
    g_hash_table_insert (self->fonts, GUINT_TO_POINTER (self->font + 1), GUINT_TO_POINTER (yt_code_page_of_charset ((guint) value)));
  else if (strcmp (word, "cpg") == 0)
    g_hash_table_insert (self->fonts, GUINT_TO_POINTER (self->font + 1), GUINT_TO_POINTER ((guint) value));
}

static void
tell_created (Rtf        *self,
              const char *word,
              int         value)
{
  static const char *const words[] = { "yr", "mo", "dy" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (strcmp (word, words[i]) == 0)
        self->created[i] = value;
    }
}

static void
set_font (Rtf *self,
          int  value)
{
  guint page = GPOINTER_TO_UINT (g_hash_table_lookup (self->fonts, GUINT_TO_POINTER ((guint) value + 1)));

  flush (self);
  self->state.page = page != 0 ? page : self->base_page;
}

/* @value: -1 when none is written */
static gboolean
do_paragraph (Rtf        *self,
              const char *word,
              int         value)
{
  if (strcmp (word, "par") == 0 || strcmp (word, "sect") == 0)
    end_paragraph (self);
  else if (strcmp (word, "page") == 0)
    break_page (self);
  else if (strcmp (word, "pard") == 0)
    self->heading = self->item = self->in_table = 0;
  else if (strcmp (word, "intbl") == 0)
    self->in_table = TRUE;
  else if (strcmp (word, "outlinelevel") == 0)
    self->heading = value >= 0 && value < 9 ? (guint) value + 1 : 0;
  else if (strcmp (word, "s") == 0)
    self->heading = GPOINTER_TO_UINT (g_hash_table_lookup (self->styles, GUINT_TO_POINTER ((guint) value + 1)));
  else if (strcmp (word, "ls") == 0)
    self->item = MAX (self->item, 1);
  else if (strcmp (word, "ilvl") == 0)
    self->item = (guint) CLAMP (value, 0, 19) + 1;
  else if (strcmp (word, "cell") == 0)
    {
      flush (self);
      begin_paragraph (self);
      self->cell_due = TRUE;
      self->fresh = TRUE;
    }
  else if (strcmp (word, "row") == 0)
    {
      flush (self);
      if (self->draft->table > 0)
        yt_scribe_row (self->draft);
      self->cell_due = TRUE;
    }
  else
    return FALSE;
  return TRUE;
}

static void
do_sign (Rtf        *self,
         const char *word)
{
  static const struct { const char *word; gunichar sign; } signs[] = {
    { "tab", ' ' }, { "emdash", 0x2014 }, { "endash", 0x2013 }, { "lquote", 0x2018 }, { "rquote", 0x2019 }, { "ldblquote", 0x201c },
    { "rdblquote", 0x201d }, { "bullet", 0x2022 }, { "emspace", ' ' }, { "enspace", ' ' }, { "qmspace", ' ' },
  };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      if (strcmp (word, signs[i].word) == 0)
        put_character (self, signs[i].sign);
    }
}

static void
do_word (Rtf        *self,
         const char *word,
         gboolean    has_value,
         int         value)
{
  if (strcmp (word, "u") == 0)
    {
      put_character (self, (gunichar) (value & 0xffff));
      self->to_skip = self->state.skip;
    }
  else if (strcmp (word, "bin") == 0)
    self->at += MIN (MAX (value, 0), self->end - self->at);
  else if (strcmp (word, "uc") == 0)
    self->state.skip = (guint) CLAMP (value, 0, 16);
  else if (strcmp (word, "ansicpg") == 0)
    self->base_page = self->state.page = (guint) MAX (value, 0);
  else if (enter (self, word) || self->state.place == PLACE_SKIP)
    return;
  else if (self->state.place == PLACE_FONTS)
    tell_font (self, word, value);
  else if (self->state.place == PLACE_STYLES && strcmp (word, "s") == 0)
    self->style = (guint) value;
  else if (self->state.place == PLACE_STYLES && strcmp (word, "outlinelevel") == 0 && value >= 0 && value < 9)
    g_hash_table_insert (self->styles, GUINT_TO_POINTER (self->style + 1), GUINT_TO_POINTER ((guint) value + 1));
  else if (self->state.place == PLACE_CREATED)
    tell_created (self, word, value);
  else if (strcmp (word, "footnote") == 0)
    {
      flush (self);
      open_note (self);
    }
  else if (self->state.star && self->state.place == PLACE_TEXT && strcmp (word, "shptxt") != 0 && strcmp (word, "shpinst") != 0)
    self->state.place = PLACE_SKIP;
  else if (strcmp (word, "f") == 0)
    set_font (self, value);
  else if (strcmp (word, "v") == 0)
    {
      flush (self);
      self->state.hidden = !has_value || value != 0;
    }
  else if (strcmp (word, "line") == 0)
    {
      flush (self);
      put (self, " ", 1);
    }
  else if (!do_paragraph (self, word, has_value ? value : -1))
    do_sign (self, word);
  self->state.star = FALSE;
}

static void
read_word (Rtf *self)
{
  char word[33] = "";
  guint n = 0;
  gboolean negative, has_value;
  gint64 value = 0;

  while (self->at < self->end && g_ascii_isalpha (*self->at))
    {
      if (n < sizeof word - 1)
        word[n++] = *self->at;
      self->at++;
    }
  negative = self->at < self->end && *self->at == '-';
  self->at += negative;
  has_value = self->at < self->end && g_ascii_isdigit (*self->at);
  while (self->at < self->end && g_ascii_isdigit (*self->at))
    {
      value = MIN (value * 10 + (*self->at - '0'), G_MAXINT);
      self->at++;
    }
  if (self->at < self->end && *self->at == ' ')
    self->at++;
  do_word (self, word, has_value, (int) (negative ? -value : value));
}

static void
read_control (Rtf *self)
{
  char c;

  if (++self->at >= self->end)
    return;
  c = *self->at;
  if (g_ascii_isalpha (c))
    {
      read_word (self);
      return;
    }
  self->at++;
  if (c == '\'' && self->end - self->at >= 2 && g_ascii_isxdigit (self->at[0]) && g_ascii_isxdigit (self->at[1]))
    {
      put_byte (self, (guint8) (g_ascii_xdigit_value (self->at[0]) * 16 + g_ascii_xdigit_value (self->at[1])));
      self->at += 2;
    }
  else if (c == '*')
    self->state.star = TRUE;
  else if (c == '~')
    put_byte (self, ' ');
  else if (c == '_')
    put_byte (self, '-');
  else if (c == '\n' || c == '\r')
    end_paragraph (self);
  else if (c == '\\' || c == '{' || c == '}')
    put_byte (self, (guint8) c);
}

static gboolean
read_all (Rtf     *self,
          GError **error)
{
  while (self->at < self->end)
    {
      char c = *self->at;

      if (c == '{')
        {
          flush (self);
          if (self->states->len >= DEPTH_MAX)
            {
              yt_reading_refuse (error, YT_TEXT_ERROR_LIMIT);
              return FALSE;
            }
          g_array_append_val (self->states, self->state);
          self->to_skip = 0;
        }
      else if (c == '}')
        {
          end_group (self);
          self->to_skip = 0;
          if (self->states->len == 0)
            break;
        }
      else if (c == '\\')
        {
          read_control (self);
          continue;
        }
      else if (c != '\r' && c != '\n' && c != '\0')
        {
          put_byte (self, (guint8) c);
        }
      self->at++;
    }
  end_paragraph (self);
  if (self->draft->table > 0)
    yt_scribe_table_end (self->draft, self->table_start);
  return TRUE;
}

void
yt_prepare_rtf (void)
{
  yt_code_page_prepare ();
}

YtReading *
yt_read_rtf (GBytes  *bytes,
             GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  Rtf self = { .at = data, .end = data + size, .base_page = 1252, .fresh = TRUE };
  YtReading *reading = NULL;
  g_autofree char *date = NULL;

  if (size < 6 || memcmp (data, "{\\rtf", 5) != 0)
    {
      yt_reading_refuse (error, YT_TEXT_ERROR_FOREIGN);
      return NULL;
    }
  self.state = (State) { .page = 1252, .skip = 1 };
  self.draft = yt_scribe_new ();
  self.states = g_array_new (FALSE, FALSE, sizeof (State));
  self.bytes = g_byte_array_new ();
  self.words = g_string_new (NULL);
  self.note = g_string_new (NULL);
  self.fonts = g_hash_table_new (NULL, NULL);
  self.styles = g_hash_table_new (NULL, NULL);
  if (read_all (&self, error))
    {
      if (self.created[0] > 1500 && g_date_valid_dmy ((GDateDay) self.created[2], self.created[1], (GDateYear) self.created[0]))
        date = g_strdup_printf ("%04d-%02d-%02d", self.created[0], self.created[1], self.created[2]);
      yt_scribe_say (&self.draft->reading->date, date);
      reading = yt_scribe_finish (self.draft, error);
    }
  else
    {
      yt_scribe_free (self.draft);
    }
  g_array_unref (self.states);
  g_byte_array_unref (self.bytes);
  g_string_free (self.words, TRUE);
  g_string_free (self.note, TRUE);
  g_hash_table_unref (self.fonts);
  g_hash_table_unref (self.styles);
  return reading;
}
