/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists places in notes, and writes the notes whose text still is what was listed. */
#include "act/replace.h"

#include <string.h>

#include "act/note.h"
#include "act/step.h"
#include "text/gate.h"

/* Characters that are shown before and behind a place. */
#define AROUND 24
/* How often progress is told, in notes. */
#define TELL_EVERY 200

static const char select_text[] = "SELECT text FROM note WHERE id = ?1 AND deleted = 0";

static void
place_free (gpointer data)
{
  YtReplacePlace *place = data;

  g_free (place->old);
  g_free (place->text);
  g_free (place->before);
  g_free (place->behind);
  g_free (place);
}

static char *
one_line (const char *from,
          const char *to)
{
  char *line = g_strndup (from, (gsize) (to - from));

  return g_strdelimit (line, "\n\r\t", ' ');
}

static char *
before_of (const char *text,
           gsize       start)
{
  const char *from = text + start;

  for (guint i = 0; i < AROUND && from > text; i++)
    from = g_utf8_prev_char (from);
  return one_line (from, text + start);
}

static char *
behind_of (const char *text,
           gsize       end)
{
  const char *to = text + end;

  for (guint i = 0; i < AROUND && *to != '\0'; i++)
    to = g_utf8_next_char (to);
  return one_line (text + end, to);
}

static void
list_places (GPtrArray  *places,
             YtReplacer *replacer,
             gint64      note,
             const char *text)
{
  g_autoptr(GArray) found = yt_replacer_find (replacer, text);

  for (guint i = 0; i < found->len; i++)
    {
      YtReplacement *one = &g_array_index (found, YtReplacement, i);
      YtReplacePlace *place;

      if (strlen (one->text) == one->end - one->start && memcmp (one->text, text + one->start, one->end - one->start) == 0)
        continue;
      place = g_new0 (YtReplacePlace, 1);
      place->note = note;
      place->start = one->start;
      place->end = one->end;
      place->old = g_strndup (text + one->start, one->end - one->start);
      place->text = g_strdup (one->text);
      place->before = before_of (text, one->start);
      place->behind = behind_of (text, one->end);
      place->wanted = TRUE;
      g_ptr_array_add (places, place);
    }
}

GPtrArray *
yt_replace_places (YtConnection       *connection,
                   YtReplacer         *replacer,
                   const GArray       *notes,
                   YtReplaceProgress   progress,
                   gpointer            data,
                   GCancellable       *cancellable,
                   GError            **error)
{
  g_autoptr(GPtrArray) places = g_ptr_array_new_with_free_func (place_free);
  g_autoptr(YtStatement) row = yt_connection_prepare (connection, select_text, error);
  g_autoptr(GError) failure = NULL;

  if (row == NULL)
    return NULL;
  for (guint i = 0; i < notes->len; i++)
    {
      const gint64 id = g_array_index (notes, gint64, i);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if (progress != NULL && i % TELL_EVERY == 0)
        progress (i, notes->len, data);
      yt_statement_reset (row);
      yt_statement_bind_int (row, 1, id);
      if (yt_statement_step (row, &failure))
        list_places (places, replacer, id, yt_statement_text (row, 0));
      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return NULL;
        }
    }
  return g_steal_pointer (&places);
}

/* The text of a note with its wanted places replaced; NULL when one of them is not there any more. */
static char *
new_text (const char      *text,
          const GPtrArray *places,
          guint            from,
          guint            to)
{
  g_autoptr(GString) changed = g_string_new (NULL);
  const gsize len = strlen (text);
  gsize at = 0;

  for (guint i = from; i < to; i++)
    {
      const YtReplacePlace *place = g_ptr_array_index (places, i);

      if (!place->wanted)
        continue;
      if (place->start < at || place->end > len || strlen (place->old) != place->end - place->start ||
          memcmp (text + place->start, place->old, place->end - place->start) != 0)
        return NULL;
      g_string_append_len (changed, text + at, (gssize) (place->start - at));
      g_string_append (changed, place->text);
      at = place->end;
    }
  g_string_append (changed, text + at);
  return g_string_free (g_steal_pointer (&changed), FALSE);
}

static guint
count_wanted (const GPtrArray *places,
              guint            from,
              guint            to)
{
  guint n = 0;

  for (guint i = from; i < to; i++)
    n += ((const YtReplacePlace *) g_ptr_array_index (places, i))->wanted ? 1 : 0;
  return n;
}

/* @text: (out): what the note is now; NULL when it is gone. FALSE with @error set. */
static gboolean
read_text (YtDossier  *dossier,
           gint64      note,
           char      **text,
           GError    **error)
{
  g_autoptr(YtStatement) row = yt_connection_prepare (yt_dossier_connection (dossier), select_text, error);
  g_autoptr(GError) failure = NULL;

  *text = NULL;
  if (row == NULL)
    return FALSE;
  yt_statement_bind_int (row, 1, note);
  if (yt_statement_step (row, &failure))
    *text = g_strdup (yt_statement_text (row, 0));
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* The places from @from up to @to are those of one note. */
static gboolean
replace_in_note (YtDossier        *dossier,
                 const GPtrArray  *places,
                 guint             from,
                 guint             to,
                 guint            *notes,
                 guint            *left,
                 GError          **error)
{
  const gint64 id = ((const YtReplacePlace *) g_ptr_array_index (places, from))->note;
  const guint wanted = count_wanted (places, from, to);
  g_autofree char *old = NULL;
  g_autofree char *changed = NULL;
  g_autofree char *clean = NULL;
  YtValue put;

  if (wanted == 0)
    return TRUE;
  if (!read_text (dossier, id, &old, error))
    return FALSE;
  changed = old != NULL ? new_text (old, places, from, to) : NULL;
  if (changed == NULL)
    {
      *left += wanted;
      return TRUE;
    }
  clean = yt_gate_text (changed, -1, YT_NOTE_MAX, error);
  if (clean == NULL)
    return FALSE;
  put = yt_value_text (clean);
  *notes += 1;
  return yt_recorder_set (yt_dossier_recorder (dossier), &yt_table_note, id, "text", &put, error);
}

gboolean
yt_act_replace (YtDossier          *dossier,
                const GPtrArray    *places,
                YtReplaceProgress   progress,
                gpointer            data,
                guint              *n_notes,
                guint              *n_left,
                GError            **error)
{
  gboolean good = TRUE;
  guint notes = 0;
  guint left = 0;
  guint done = 0;

  if (!yt_recorder_begin (yt_dossier_recorder (dossier), N_("replace in notes"), NULL, NULL, error))
    return FALSE;
  for (guint from = 0, to; good && from < places->len; from = to)
    {
      const gint64 id = ((const YtReplacePlace *) g_ptr_array_index (places, from))->note;

      for (to = from + 1; to < places->len && ((const YtReplacePlace *) g_ptr_array_index (places, to))->note == id;)
        to++;
      good = replace_in_note (dossier, places, from, to, &notes, &left, error);
      if (progress != NULL && done++ % TELL_EVERY == 0)
        progress (from, places->len, data);
    }
  if (n_notes != NULL)
    *n_notes = notes;
  if (n_left != NULL)
    *n_left = left;
  return yt_step_end (dossier, good, error);
}
