/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes a new text so that undo, which only sets values back, brings every passage back to where it stood: those that the
 * change touches are taken off the text first (their leap says so), and set down again behind it. */
#include "act/carry-along.h"

#include <string.h>

#include "model/blob.h"
#include "model/passage.h"
#include "text/anchor.h"
#include "text/feature-lines.h"

static const char places_of[] =
  "SELECT w.passage, w.start, w.length, p.leap, p.deleted FROM place w JOIN passage p ON p.id = w.passage"
  " WHERE w.document = ?1 AND w.start >= 0";
static const char reading_state[] = "SELECT deleted FROM reading WHERE id = ?1";
static const char reading_original[] = "SELECT original FROM reading WHERE id = ?1 AND deleted = 0";

static const char orphans_in[] =
  "SELECT id FROM passage WHERE document = ?1 AND deleted = 0 AND state = 'orphan' ORDER BY id";
static const char leap_of[] = "SELECT leap FROM passage WHERE id = ?1";
static const char quote_of[] = "SELECT quote FROM passage WHERE id = ?1";
static const char prefix_of[] = "SELECT prefix FROM passage WHERE id = ?1";
static const char suffix_of[] = "SELECT suffix FROM passage WHERE id = ?1";
static const char page_of[] = "SELECT page FROM entry WHERE id = ?1";

/* Bytes before and behind a typed piece in which orphans are looked for. */
#define WINDOW 1024
/* Bytes of text times orphans that are looked through at most. */
#define WORK_MAX G_GUINT64_CONSTANT (1000000000)
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

/* @pages: (nullable): gets the page of each passage that has a place, as the old features have it */
static GArray *
find_touched (YtDossier        *dossier,
              YtDocument       *document,
              const YtNewText  *new_text,
              GHashTable       *pages,
              GError          **error)
{
  g_autoptr(YtStatement) rows = yt_connection_prepare (yt_dossier_connection (dossier), places_of, error);
  g_autoptr(YtCarry) carry = yt_carry_new (new_text->carry);
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
      one.start = one.old_start;
      one.end = one.old_end;
      if (pages != NULL)
        g_hash_table_insert (pages, g_memdup2 (&one.id, sizeof one.id), g_strdup (yt_document_page (document, one.old_start)));
      one.carried = yt_anchor_follow (carry, yt_document_text (document), new_text->text, &one.start, &one.end, new_text->known);
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

  yt_anchor_context (old_text, one->old_start, one->old_end, &prefix, &suffix);
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

static GArray *
orphans_of (YtDossier *dossier,
            gint64     document)
{
  g_autoptr(YtStatement) rows = yt_connection_prepare (yt_dossier_connection (dossier), orphans_in, NULL);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (rows == NULL)
    return ids;
  yt_statement_bind (rows, "i", document);
  while (yt_statement_step (rows, NULL))
    {
      gint64 id = yt_statement_int (rows, 0);

      g_array_append_val (ids, id);
    }
  return ids;
}

/* The part of the new text in which orphans may be at home now, and where it begins. */
static char *
find_window (const YtNewText *new_text,
             gsize           *at)
{
  const char *text = new_text->text;
  gsize from, to;

  *at = 0;
  if (new_text->typed == NULL)
    return g_strdup (text);
  from = new_text->typed->at > WINDOW ? new_text->typed->at - WINDOW : 0;
  to = new_text->typed->at + new_text->typed->inserted_len;
  to += strnlen (text + to, WINDOW);
  while (from > 0 && ((guchar) text[from] & 0xc0) == 0x80)
    from--;
  while (((guchar) text[to] & 0xc0) == 0x80)
    to++;
  *at = from;
  return g_strndup (text + from, to - from);
}

static gboolean
give_home (YtDossier            *dossier,
           gint64                id,
           gint64                leap,
           const YtAnchorPlace  *place,
           gsize                 at,
           const char           *text,
           GError              **error)
{
  return set_passage (dossier, id, "leap", yt_value_int (leap - NOWHERE + (gint64) (at + place->start)), error) &&
         set_passage (dossier, id, "quote", yt_value_piece (text + at + place->start, place->end - place->start), error) &&
         set_passage (dossier, id, "state", yt_value_text ("placed"), error);
}

/* Orphans whose words and what stood around them are in the text again, and nowhere else, get a place. */
static gboolean
bring_home (YtDossier        *dossier,
            YtDocument       *document,
            const YtNewText  *new_text,
            GError          **error)
{
  g_autoptr(GArray) orphans = NULL;
  g_autofree char *window = NULL;
  g_autoptr(YtAnchorText) ready = NULL;
  gsize at;

  if (new_text->typed != NULL && new_text->typed->inserted_len == 0)
    return TRUE;
  orphans = orphans_of (dossier, yt_document_id (document));
  if (orphans->len == 0)
    return TRUE;
  window = find_window (new_text, &at);
  if ((guint64) strlen (window) * orphans->len > WORK_MAX)
    return TRUE;
  ready = yt_anchor_text_new (window);
  for (guint i = 0; i < orphans->len; i++)
    {
      gint64 id = g_array_index (orphans, gint64, i);
      gint64 leap = yt_connection_number (yt_dossier_connection (dossier), 0, leap_of, "i", id);
      g_autofree char *quote = yt_connection_string (yt_dossier_connection (dossier), quote_of, "i", id);
      g_autofree char *prefix = yt_connection_string (yt_dossier_connection (dossier), prefix_of, "i", id);
      g_autofree char *suffix = yt_connection_string (yt_dossier_connection (dossier), suffix_of, "i", id);
      YtAnchor anchor = { G_MAXSIZE, G_MAXSIZE, quote, prefix, suffix };
      YtAnchorPlace place;

      if (quote == NULL || prefix == NULL || suffix == NULL || (at > 0 && *prefix == '\0') ||
          !yt_anchor_place (&anchor, ready, &place, NULL))
        continue;
      if (!give_home (dossier, id, leap, &place, at, new_text->text, error))
        return FALSE;
    }
  return TRUE;
}

/* Passages whose page was that of the document's old pages get that of the new ones. */
static gboolean
turn_pages (YtDossier        *dossier,
            YtDocument       *document,
            const YtNewText  *new_text,
            GHashTable       *pages,
            GError          **error)
{
  g_autoptr(GArray) places = yt_passages_of_document (dossier, yt_document_id (document));
  const YtReading reading = { .features = (GArray *) new_text->features };

  for (guint i = 0; i < places->len; i++)
    {
      const YtPassagePlace *place = &g_array_index (places, YtPassagePlace, i);
      const char *before = g_hash_table_lookup (pages, &place->id);
      const char *now = yt_reading_page (&reading, place->start);
      g_autofree char *page = NULL;
      YtValue value;

      if (g_strcmp0 (before, now) == 0)
        continue;
      page = yt_connection_string (yt_dossier_connection (dossier), page_of, "i", place->id);
      value = yt_value_text (now != NULL ? now : "");
      if (g_strcmp0 (page, before != NULL ? before : "") == 0 &&
          !yt_recorder_set (yt_dossier_recorder (dossier), &yt_table_entry, place->id, "page", &value, error))
        return FALSE;
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
  g_autoptr(GHashTable) pages = NULL;
  g_autoptr(GArray) touched = NULL;
  YtValue text = yt_value_text (new_text->text);

  if (new_text->typed == NULL)
    pages = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  touched = find_touched (dossier, document, new_text, pages, error);
  if (touched == NULL ||
      !take_off (dossier, touched, error) ||
      !write_reading (dossier, document, new_text, error) ||
      !yt_recorder_set (yt_dossier_recorder (dossier), &yt_table_document, yt_document_id (document), "text", &text, error))
    return FALSE;
  if (new_text->typed != NULL)
    return bring_home (dossier, document, new_text, error) &&
           set_down (dossier, touched, yt_document_text (document), new_text->text, error);
  return set_down (dossier, touched, yt_document_text (document), new_text->text, error) &&
         bring_home (dossier, document, new_text, error) &&
         turn_pages (dossier, document, new_text, pages, error);
}
