/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Moves the places of passages when the text around them, or they themselves, are changed, taken back or repeated. */
#include "model/passage-follow.h"

#include <string.h>

#include "text/carry.h"

static const char carry_of[] = "SELECT carry FROM reading WHERE id = ?1";
static const char shift[] = "UPDATE place SET start = start + ?3 WHERE document = ?1 AND start >= ?2";
static const char select_places[] = "SELECT passage, start FROM place WHERE document = ?1 AND start >= 0";
static const char move[] = "UPDATE place SET start = ?3 WHERE document = ?1 AND passage = ?2";
static const char leap[] =
  "UPDATE place SET start = start + ?2 WHERE passage = ?1 AND document = (SELECT document FROM passage WHERE id = ?1)";
static const char set_length[] =
  "UPDATE place SET length = ?2 WHERE passage = ?1 AND document = (SELECT document FROM passage WHERE id = ?1)";

/* Place: of a passage that moves. */
typedef struct
{
  gint64 passage;
  gsize start;
} Place;

/* Whether a map only exchanges one piece; then behind it all moves by the same. */
static gboolean
as_splice (const YtOffsetMap *map,
           gsize              from_len,
           gsize              to_len,
           YtSplice          *splice)
{
  guint n = yt_offset_map_length (map);
  gsize behind = 0;

  *splice = (YtSplice) { 0, 0, 0 };
  if (n == 0 || n > 3)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      const YtSegment *segment = yt_offset_map_get (map, i);

      if (segment->sort == 0 && segment->from == 0 && segment->to == 0)
        splice->at = segment->from_len;
      else if (segment->sort == 0 && segment->from + segment->from_len == from_len && segment->to + segment->to_len == to_len)
        behind = segment->from_len;
      else if (segment->sort == 0)
        return FALSE;
    }
  splice->removed_len = from_len - behind - splice->at;
  splice->inserted_len = to_len - behind - splice->at;
  return TRUE;
}

static gboolean
follow_splice (YtConnection    *connection,
               gint64           document,
               const YtSplice  *splice,
               GError         **error)
{
  gint64 distance = (gint64) splice->inserted_len - (gint64) splice->removed_len;

  return distance == 0 || yt_connection_run (connection, error, shift, "iii", document,
                                             (gint64) (splice->at + splice->removed_len), distance);
}

static GArray *
read_places (YtConnection  *connection,
             gint64         document,
             GError       **error)
{
  g_autoptr(YtStatement) rows = yt_connection_prepare (connection, select_places, error);
  g_autoptr(GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_autoptr(GError) failure = NULL;

  if (rows == NULL)
    return NULL;
  yt_statement_bind (rows, "i", document);
  while (yt_statement_step (rows, &failure))
    {
      Place place = { yt_statement_int (rows, 0), (gsize) yt_statement_int (rows, 1) };

      g_array_append_val (places, place);
    }
  if (failure == NULL)
    return g_steal_pointer (&places);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static gboolean
follow_map (YtConnection       *connection,
            gint64              document,
            const YtOffsetMap  *map,
            GError            **error)
{
  g_autoptr(YtCarry) carry = yt_carry_new (map);
  g_autoptr(GArray) places = read_places (connection, document, error);
  g_autoptr(YtStatement) update = NULL;

  if (places == NULL)
    return FALSE;
  update = yt_connection_prepare (connection, move, error);
  if (update == NULL)
    return FALSE;
  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      gsize start = yt_carry_place (carry, place->start);

      if (start == place->start)
        continue;
      yt_statement_bind (update, "iii", document, place->passage, (gint64) start);
      if (!yt_statement_run (update, error))
        return FALSE;
      yt_statement_reset (update);
    }
  return TRUE;
}

static gboolean
follow_text (YtConnection   *connection,
             gint64          document,
             const YtValue  *before,
             const YtValue  *after,
             gboolean        back,
             GError        **error)
{
  const YtValue *earlier = back ? after : before;
  const YtValue *later = back ? before : after;
  g_autofree char *text = yt_connection_string (connection, carry_of, "i", document);
  g_autoptr(YtOffsetMap) map = NULL;
  YtSplice splice;

  if (before->type != YT_VALUE_TEXT || after->type != YT_VALUE_TEXT)
    return TRUE;
  if (text != NULL && *text != '\0')
    map = yt_carry_from_text (text, earlier->length, later->length);
  if (map != NULL && back)
    {
      g_autoptr(YtOffsetMap) forward = g_steal_pointer (&map);

      map = yt_carry_invert (forward);
    }
  if (map != NULL && !as_splice (map, before->length, after->length, &splice))
    return follow_map (connection, document, map, error);
  if (map == NULL)
    yt_span_splice (before->text, before->length, after->text, after->length, &splice);
  return follow_splice (connection, document, &splice, error);
}

gboolean
yt_passage_follow (const YtTable  *table,
                   gint64          id,
                   const char     *column,
                   const YtValue  *before,
                   const YtValue  *after,
                   gboolean        back,
                   gpointer        user_data,
                   GError        **error)
{
  YtConnection *connection = user_data;

  if (strcmp (table->name, "document") == 0 && strcmp (column, "text") == 0)
    return follow_text (connection, id, before, after, back, error);
  if (strcmp (table->name, "passage") != 0)
    return TRUE;
  if (strcmp (column, "leap") == 0)
    return yt_connection_run (connection, error, leap, "ii", id, after->number - before->number);
  if (strcmp (column, "quote") == 0)
    return yt_connection_run (connection, error, set_length, "ii", id, (gint64) after->length);
  return TRUE;
}
