/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes a new text so that undo, which only sets values back, brings every passage back to where it stood: those that the
 * change touches are taken off the text first (their leap says so), and set down again behind it. */
#include "act/carry-along.h"

#include <string.h>

#include "model/blob.h"
#include "model/passage.h"
#include "text/carry.h"
#include "text/feature-lines.h"

static const char places_of[] =
  "SELECT w.passage, w.start, w.length, p.leap, p.deleted FROM place w JOIN passage p ON p.id = w.passage"
  " WHERE w.document = ?1 AND w.start >= 0";
static const char reading_state[] = "SELECT deleted FROM reading WHERE id = ?1";
static const char reading_original[] = "SELECT original FROM reading WHERE id = ?1 AND deleted = 0";

/* Where a passage is that is not on the text. */
#define NOWHERE (-1)

/* Touched: a passage that does not stay as it is. */
typedef struct
{
  gint64 id;
  gint64 leap;
  gboolean deleted;
  YtCarried carried;
  gsize old_start;
  gsize old_end;
  gsize start;
  gsize end;
} Touched;

static gboolean
set_passage (YtDossier   *dossier,
             gint64       id,
             const char  *column,
             YtValue      value,
             GError     **error)
{
  return yt_recorder_set (yt_dossier_recorder (dossier), &yt_table_passage, id, column, &value, error);
}

void
yt_carry_along_context (const char  *text,
                        gsize        start,
                        gsize        end,
                        char       **prefix,
                        char       **suffix)
{
  const char *from = text + start;
  const char *to = text + end;

  for (guint i = 0; i < YT_PASSAGE_CONTEXT && from > text; i++)
    from = g_utf8_prev_char (from);
  for (guint i = 0; i < YT_PASSAGE_CONTEXT && *to != '\0'; i++)
    to = g_utf8_next_char (to);
  *prefix = g_strndup (from, (gsize) (text + start - from));
  *suffix = g_strndup (text + end, (gsize) (to - (text + end)));
}

static GArray *
find_touched (YtDossier          *dossier,
              YtDocument         *document,
              const YtOffsetMap  *map,
              GError            **error)
{
  g_autoptr(YtStatement) rows = yt_connection_prepare (yt_dossier_connection (dossier), places_of, error);
  g_autoptr(YtCarry) carry = yt_carry_new (map);
  g_autoptr(GArray) touched = g_array_new (FALSE, FALSE, sizeof (Touched));
  gsize size = strlen (yt_document_text (document));
  g_autoptr(GError) failure = NULL;

  if (rows == NULL)
    return NULL;
  yt_statement_bind (rows, "i", yt_document_id (document));
  while (yt_statement_step (rows, &failure))
    {
      Touched one = { .id = yt_statement_int (rows, 0), .leap = yt_statement_int (rows, 3) };
      gsize length = (gsize) yt_statement_int (rows, 2);

      one.old_start = MIN ((gsize) yt_statement_int (rows, 1), size);
      one.old_end = MIN (one.old_start + length, size);
      one.deleted = yt_statement_int (rows, 4) != 0;
      one.carried = yt_carry_range (carry, one.old_start, one.old_end, &one.start, &one.end);
      if (one.carried != YT_CARRIED_SAME)
        g_array_append_val (touched, one);
    }
  if (failure == NULL)
    return g_steal_pointer (&touched);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static gboolean
take_off (YtDossier  *dossier,
          GArray     *touched,
          GError    **error)
{
  for (guint i = 0; i < touched->len; i++)
    {
      Touched *one = &g_array_index (touched, Touched, i);

      one->leap += NOWHERE - (gint64) one->old_start;
      if (!set_passage (dossier, one->id, "leap", yt_value_int (one->leap), error))
        return FALSE;
    }
  return TRUE;
}

/* A passage keeps its last words and what stood around them, without a place. */
static gboolean
make_orphan (YtDossier      *dossier,
             const Touched  *one,
             const char     *old_text,
             GError        **error)
{
  g_autofree char *prefix = NULL;
  g_autofree char *suffix = NULL;

  yt_carry_along_context (old_text, one->old_start, one->old_end, &prefix, &suffix);
  return set_passage (dossier, one->id, "prefix", yt_value_text (prefix), error) &&
         set_passage (dossier, one->id, "suffix", yt_value_text (suffix), error) &&
         set_passage (dossier, one->id, "state", yt_value_text ("orphan"), error);
}

static gboolean
set_down (YtDossier   *dossier,
          GArray      *touched,
          const char  *old_text,
          const char  *new_text,
          GError     **error)
{
  for (guint i = 0; i < touched->len; i++)
    {
      const Touched *one = &g_array_index (touched, Touched, i);

      if (one->deleted)
        continue;
      if (one->carried == YT_CARRIED_GONE)
        {
          if (!make_orphan (dossier, one, old_text, error))
            return FALSE;
        }
      else if (!set_passage (dossier, one->id, "leap", yt_value_int (one->leap - NOWHERE + (gint64) one->start), error) ||
               !set_passage (dossier, one->id, "quote", yt_value_piece (new_text + one->start, one->end - one->start), error))
        {
          return FALSE;
        }
    }
  return TRUE;
}

/* Keeps the text as it was read first, with its features, when it is going to be another one. */
static gboolean
keep_original (YtDossier   *dossier,
               YtDocument  *document,
               char       **digest,
               GError     **error)
{
  g_autofree char *features = NULL;
  g_autoptr(GBytes) bytes = NULL;
  char *all;

  *digest = yt_connection_string (yt_dossier_connection (dossier), reading_original, "i", yt_document_id (document));
  if (*digest != NULL && **digest != '\0')
    return TRUE;
  g_free (*digest);
  features = yt_features_to_text (yt_document_features (document));
  all = g_strconcat (features, "\n", yt_document_text (document), NULL);
  bytes = g_bytes_new_take (all, strlen (all));
  return yt_blob_keep (dossier, bytes, digest, error);
}

static gboolean
write_reading (YtDossier        *dossier,
               YtDocument       *document,
               const YtNewText  *new_text,
               GError          **error)
{
  YtRecorder *recorder = yt_dossier_recorder (dossier);
  gint64 id = yt_document_id (document);
  gint64 state = yt_connection_number (yt_dossier_connection (dossier), -1, reading_state, "i", id);
  g_autofree char *features = yt_features_to_text (new_text->features);
  g_autofree char *carry = yt_carry_to_text (new_text->carry);
  g_autofree char *map = new_text->map != NULL ? yt_carry_to_text (new_text->map) : g_strdup ("");
  g_autofree char *original = NULL;
  const char *const columns[] = { "features", "original", "map", "carry", "deleted" };
  YtValue values[G_N_ELEMENTS (columns)];

  if (new_text->map == NULL)
    original = g_strdup ("");
  else if (!keep_original (dossier, document, &original, error))
    return FALSE;
  values[0] = yt_value_text (features);
  values[1] = yt_value_text (original);
  values[2] = yt_value_text (map);
  values[3] = yt_value_text (carry);
  values[4] = yt_value_int (0);
  if (state < 0)
    return yt_recorder_create (recorder, &yt_table_reading, id, values, error);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      if (!yt_recorder_set (recorder, &yt_table_reading, id, columns[i], &values[i], error))
        return FALSE;
    }
  return TRUE;
}

gboolean
yt_carry_along (YtDossier        *dossier,
                YtDocument       *document,
                const YtNewText  *new_text,
                GError          **error)
{
  g_autoptr(GArray) touched = find_touched (dossier, document, new_text->carry, error);
  YtValue text = yt_value_text (new_text->text);

  return touched != NULL &&
         take_off (dossier, touched, error) &&
         write_reading (dossier, document, new_text, error) &&
         yt_recorder_set (yt_dossier_recorder (dossier), &yt_table_document, yt_document_id (document), "text", &text, error) &&
         set_down (dossier, touched, yt_document_text (document), new_text->text, error);
}
