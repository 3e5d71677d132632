/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes clean lines. */
#include "text/scribe.h"

#include <string.h>

#include "text/gate.h"
#include "text/reading-pack.h"

/* U+FFFD */
static const char replacement[] = "\xef\xbf\xbd";

typedef struct
{
  char *key;
  char *shown;
  char *text;
} Note;

static void
note_free (gpointer data)
{
  Note *note = data;

  g_free (note->key);
  g_free (note->shown);
  g_free (note->text);
  g_free (note);
}

YtScribe *
yt_scribe_new (void)
{
  YtScribe *self = g_new0 (YtScribe, 1);

  self->reading = yt_reading_new ();
  self->notes = g_ptr_array_new_with_free_func (note_free);
  return self;
}

void
yt_scribe_free (YtScribe *self)
{
  yt_reading_free (self->reading);
  g_ptr_array_unref (self->notes);
  g_free (self);
}

/* Characters that say nothing: controls, and what guides only a renderer. */
static gboolean
is_silent (gunichar c)
{
  return c < 0x20 || (c >= 0x7f && c <= 0x9f) || c == 0x00ad || c == 0x200b || c == 0x2060 || c == 0xfeff;
}

static gboolean
is_unassignable (gunichar c)
{
  return (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe;
}

/* Han, kana, and the signs that stand between them without blanks. */
static gboolean
is_wide (gunichar c)
{
  return (c >= 0x2e80 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff) || (c >= 0xff00 && c <= 0xffef) ||
         (c >= 0x20000 && c <= 0x3ffff) || c == 0x201c || c == 0x201d || c == 0x2018 || c == 0x2019 || c == 0x2014 || c == 0x2026;
}

static gunichar
last_character (YtScribe *self)
{
  const GString *text = self->reading->text;

  return text->len > self->line ? g_utf8_get_char (g_utf8_prev_char (text->str + text->len)) : 0;
}

static gboolean
has_room (YtScribe *self,
          gsize    length)
{
  self->full = self->full || self->reading->text->len + length > YT_READING_MAX;
  return !self->full;
}

/* The blank that is due goes before @next, unless the line begins with it. */
static void
close_gap (YtScribe  *self,
           gunichar  next)
{
  gunichar last;

  if (!self->gap)
    return;
  self->gap = FALSE;
  last = last_character (self);
  if (last != 0 && last != '\t' && !(self->soft && is_wide (last) && is_wide (next)))
    g_string_append_c (self->reading->text, ' ');
}

static void
put (YtScribe    *self,
     const char *from,
     const char *to)
{
  if (from < to && has_room (self, (gsize) (to - from)))
    g_string_append_len (self->reading->text, from, to - from);
}

static void
put_valid (YtScribe    *self,
           const char *text,
           gsize       length)
{
  const char *end = text + length;
  const char *from = text;

  for (const char *p = text; p < end;)
    {
      gunichar c = g_utf8_get_char (p);
      const char *next = g_utf8_next_char (p);
      gboolean blank = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == 0xa0 || c == 0x2028 || c == 0x2029;

      blank = blank || (c == 0x3000 && (self->gap || (from == p && last_character (self) == 0)));
      if (blank || is_silent (c) || is_unassignable (c))
        {
          put (self, from, p);
          from = next;
          if (blank)
            {
              self->soft = (self->gap && self->soft) || c == '\n' || c == '\r';
              self->gap = TRUE;
            }
          else if (is_unassignable (c))
            {
              close_gap (self, c);
              put (self, replacement, replacement + strlen (replacement));
            }
        }
      else if (self->gap)
        {
          close_gap (self, c);
        }
      p = next;
    }
  put (self, from, end);
}

void
yt_scribe_text (YtScribe    *self,
               const char *text,
               gsize       length)
{
  if (self->aside != NULL)
    {
      if (self->aside->len + length <= YT_READING_MAX)
        g_string_append_len (self->aside, text, (gssize) length);
    }
  else if (g_utf8_validate_len (text, length, NULL))
    {
      put_valid (self, text, length);
    }
  else
    {
      g_autofree char *valid = g_utf8_make_valid (text, (gssize) length);

      put_valid (self, valid, strlen (valid));
    }
}

void
yt_scribe_exact (YtScribe    *self,
                const char *text,
                gsize       length)
{
  g_autofree char *valid = g_utf8_make_valid (text, (gssize) length);
  g_autofree char *clean = yt_gate_text (valid, -1, YT_GATE_NO_LIMIT, NULL);
  const char *last;

  if (clean == NULL || !has_room (self, strlen (clean)))
    return;
  close_gap (self, 0);
  g_string_append (self->reading->text, clean);
  last = strrchr (clean, '\n');
  if (last != NULL)
    self->line = self->reading->text->len - strlen (last + 1);
}

/* The length of the blank that a line ends in; 0 when it ends in a word. */
static gsize
blank_at_end (const GString *text,
              gsize          line)
{
  const char *end = text->str + text->len;

  if (text->len > line && end[-1] == ' ')
    return 1;
  return text->len >= line + 3 && memcmp (end - 3, "\xe3\x80\x80", 3) == 0 ? 3 : 0;
}

/* Ends the line whatever is open; an empty one stays open. */
static void
end_line (YtScribe *self)
{
  GString *text = self->reading->text;

  self->gap = FALSE;
  if (text->len == self->line)
    return;
  while (blank_at_end (text, self->line) > 0)
    g_string_truncate (text, text->len - blank_at_end (text, self->line));
  if (text->len > self->line && has_room (self, 1))
    g_string_append_c (text, '\n');
  self->line = text->len;
}

void
yt_scribe_line (YtScribe *self)
{
  if (self->aside != NULL)
    {
      g_string_append_c (self->aside, '\n');
    }
  else if (self->table > 0)
    {
      self->gap = self->reading->text->len > self->line;
      self->soft = FALSE;
    }
  else
    {
      end_line (self);
    }
}

gsize
yt_scribe_begin (YtScribe *self)
{
  yt_scribe_line (self);
  return self->reading->text->len;
}

void
yt_scribe_end (YtScribe       *self,
              YtFeatureSort  sort,
              guint          level,
              gsize          start,
              const char    *label)
{
  const char *text;
  gsize end;

  yt_scribe_line (self);
  text = self->reading->text->str;
  end = self->reading->text->len;
  if (end > start && text[end - 1] == '\n')
    end--;
  if (end > start && self->reading->features->len < YT_READING_FEATURES_MAX)
    yt_reading_add (self->reading, sort, level, start, end, label);
}

void
yt_scribe_page (YtScribe    *self,
               const char *label)
{
  if (self->reading->features->len < YT_READING_FEATURES_MAX)
    yt_reading_add (self->reading, YT_FEATURE_PAGE, 0, self->reading->text->len, self->reading->text->len, label);
}

void
yt_scribe_mark (YtScribe    *self,
               const char *key,
               const char *shown)
{
  g_autofree char *sign = g_strdup_printf ("[%s]", shown);
  gsize start;

  close_gap (self, '[');
  start = self->reading->text->len;
  put (self, sign, sign + strlen (sign));
  if (!self->full && self->reading->features->len < YT_READING_FEATURES_MAX)
    yt_reading_add (self->reading, YT_FEATURE_NOTE_MARK, 0, start, self->reading->text->len, key);
}

gsize
yt_scribe_note (YtScribe    *self,
               const char *shown)
{
  g_autofree char *sign = g_strdup_printf ("[%s]", shown);
  gsize start = yt_scribe_begin (self);

  put (self, sign, sign + strlen (sign));
  self->gap = TRUE;
  self->soft = FALSE;
  return start;
}

void
yt_scribe_later (YtScribe    *self,
                const char *key,
                const char *shown,
                const char *text)
{
  Note *note = g_new (Note, 1);

  note->key = g_strdup (key);
  note->shown = g_strdup (shown);
  note->text = g_strdup (text);
  g_ptr_array_add (self->notes, note);
}

static void
put_notes (YtScribe *self)
{
  for (guint i = 0; i < self->notes->len; i++)
    {
      const Note *note = g_ptr_array_index (self->notes, i);
      gsize start = yt_scribe_note (self, note->shown);

      yt_scribe_text (self, note->text, strlen (note->text));
      yt_scribe_end (self, YT_FEATURE_NOTE, 0, start, note->key);
    }
}

void
yt_scribe_table (YtScribe *self)
{
  yt_scribe_line (self);
  self->table++;
}

void
yt_scribe_row (YtScribe *self)
{
  if (self->table == 1)
    end_line (self);
  else
    yt_scribe_line (self);
  self->cells = 0;
}

void
yt_scribe_cell (YtScribe *self)
{
  if (self->table == 1)
    {
      self->gap = FALSE;
      if (self->cells++ > 0 && has_room (self, 1))
        g_string_append_c (self->reading->text, '\t');
    }
  else
    {
      yt_scribe_line (self);
    }
}

void
yt_scribe_table_end (YtScribe *self,
                    gsize    start)
{
  if (self->table == 1)
    end_line (self);
  self->table -= self->table > 0;
  if (self->table == 0)
    yt_scribe_end (self, YT_FEATURE_TABLE, 0, start, NULL);
  else
    yt_scribe_line (self);
}

YtReading *
yt_scribe_finish (YtScribe  *self,
                 GError  **error)
{
  YtReading *reading = self->reading;
  gboolean full;

  self->table = 0;
  self->aside = NULL;
  end_line (self);
  put_notes (self);
  full = self->full;
  self->reading = NULL;
  yt_scribe_free (self);
  if (!full && reading->text->len > 0)
    return reading;
  yt_reading_refuse (error, full ? YT_TEXT_ERROR_LIMIT : YT_TEXT_ERROR_NO_TEXT);
  yt_reading_free (reading);
  return NULL;
}

void
yt_scribe_say (char       **field,
              const char  *value)
{
  g_autofree char *valid = value != NULL && **field == '\0' ? g_utf8_make_valid (value, -1) : NULL;
  g_autofree char *line = valid != NULL ? yt_gate_line (valid, -1, YT_GATE_NO_LIMIT, NULL) : NULL;

  if (line == NULL)
    return;
  if (strlen (line) > YT_READING_FIELD_MAX)
    *g_utf8_find_prev_char (line, line + YT_READING_FIELD_MAX) = '\0';
  yt_reading_say (field, line);
}
