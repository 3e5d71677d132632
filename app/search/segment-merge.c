/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes one piece of several: numbers their living documents anew, and brings their lists together key by key. */
#include <stdlib.h>
#include <string.h>

#include "search/error.h"
#include "search/segment.h"

/* How often it is looked whether the merging was cancelled, in keys. */
#define CANCEL_EVERY 4096
/* How often what was read is let go, so that not all pieces come to lie in memory. */
#define LET_GO_EVERY 8192

/* Source: one piece on its way. */
typedef struct
{
  YtIndexSegment *segment;
  const YtBits *alive;
  YtCursor cursor;
  guint32 *map; /* old number to new one */
  guint32 next; /* while documents are numbered */
} Source;

typedef struct
{
  Source *sources;
  Source **heap; /* by key */
  guint n;
  guint n_sources;
} Merge;

static int
compare_cursors (const YtCursor *a,
                 const YtCursor *b)
{
  int order;

  if (a->in_words != b->in_words)
    return a->in_words ? 1 : -1;
  if (!a->in_words)
    return a->key < b->key ? -1 : a->key > b->key;
  order = memcmp (a->word, b->word, MIN (a->len, b->len));
  return order != 0 ? order : a->len < b->len ? -1 : a->len > b->len;
}

static void
sift (Merge *merge,
      guint  at)
{
  for (;;)
    {
      guint least = at;
      Source *source;

      for (guint child = at * 2 + 1; child <= at * 2 + 2 && child < merge->n; child++)
        {
          if (compare_cursors (&merge->heap[child]->cursor, &merge->heap[least]->cursor) < 0)
            least = child;
        }
      if (least == at)
        return;
      source = merge->heap[at];
      merge->heap[at] = merge->heap[least];
      merge->heap[least] = source;
      at = least;
    }
}

/* Numbers the living documents of all sources in their common order. */
static GArray *
number (Merge *merge)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (YtDocMark));

  for (;;)
    {
      Source *first = NULL;
      const YtDocMark *mark = NULL;

      for (guint i = 0; i < merge->n_sources; i++)
        {
          Source *source = &merge->sources[i];
          const YtDocMark *next;

          if (source->next >= source->segment->n_docs)
            continue;
          next = yt_segment_mark (source->segment, source->next);
          if (first == NULL || yt_doc_before ((YtHitSort) next->sort, next->id, (YtHitSort) mark->sort, mark->id))
            {
              first = source;
              mark = next;
            }
        }
      if (first == NULL)
        return marks;
      first->map[first->next] = marks->len;
      g_array_append_vals (marks, mark, 1);
      first->next = yt_bits_next (first->alive, first->next + 1);
    }
}

static int
by_number (gconstpointer a,
           gconstpointer b)
{
  guint32 first = *(const guint32 *) a;
  guint32 second = *(const guint32 *) b;

  return first < second ? -1 : first > second;
}

static void
write_key (YtIndexSegmentWriter *writer,
           const YtCursor  *cursor,
           GArray          *docs,
           gboolean         sorted)
{
  const guint32 *list = (const guint32 *) (gpointer) docs->data;

  if (docs->len == 0)
    return;
  if (!sorted)
    qsort (docs->data, docs->len, sizeof (guint32), by_number);
  if (cursor->in_words)
    yt_segment_writer_word (writer, cursor->word, cursor->len, list, docs->len);
  else
    yt_segment_writer_key (writer, cursor->key, list, docs->len);
}

/* Appends the list of the first source in the heap, and moves that on. Returns whether the list is still ascending. */
static gboolean
take_first (Merge  *merge,
            GArray *docs)
{
  Source *source = merge->heap[0];
  const guint before = docs->len;
  gboolean sorted;

  yt_cursor_list (&source->cursor, source->map, docs);
  sorted = before == 0 || before == docs->len || g_array_index (docs, guint32, before - 1) < g_array_index (docs, guint32, before);
  if (!yt_cursor_next (&source->cursor))
    merge->heap[0] = merge->heap[--merge->n];
  sift (merge, 0);
  return sorted;
}

static void
let_go (Merge *merge)
{
  for (guint i = 0; i < merge->n_sources; i++)
    yt_segment_let_go (merge->sources[i].segment);
}

static gboolean
write_keys (Merge           *merge,
            YtIndexSegmentWriter *writer,
            GCancellable    *cancellable,
            GError         **error)
{
  g_autoptr(GArray) docs = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint n = 0;

  while (merge->n > 0)
    {
      const YtCursor first = merge->heap[0]->cursor;
      gboolean sorted = TRUE;

      if (n++ % CANCEL_EVERY == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (n % LET_GO_EVERY == 0)
        let_go (merge);
      g_array_set_size (docs, 0);
      while (merge->n > 0 && compare_cursors (&merge->heap[0]->cursor, &first) == 0)
        sorted = take_first (merge, docs) && sorted;
      write_key (writer, &first, docs, sorted);
    }
  return TRUE;
}

static void
start (Merge     *merge,
       GPtrArray *segments,
       GPtrArray *alive)
{
  merge->n_sources = segments->len;
  merge->sources = g_new0 (Source, segments->len);
  merge->heap = g_new0 (Source *, segments->len);
  for (guint i = 0; i < segments->len; i++)
    {
      Source *source = &merge->sources[i];

      source->segment = g_ptr_array_index (segments, i);
      source->alive = g_ptr_array_index (alive, i);
      source->map = g_new (guint32, source->segment->n_docs + 1);
      memset (source->map, 0xff, (source->segment->n_docs + 1) * sizeof *source->map);
      source->next = yt_bits_next (source->alive, 0);
      yt_cursor_init (&source->cursor, source->segment);
      if (yt_cursor_next (&source->cursor))
        merge->heap[merge->n++] = source;
    }
  for (guint i = merge->n; i-- > 0;)
    sift (merge, i);
}

static void
end (Merge *merge)
{
  for (guint i = 0; i < merge->n_sources; i++)
    g_free (merge->sources[i].map);
  g_free (merge->sources);
  g_free (merge->heap);
}

static gboolean
is_damaged (GPtrArray  *segments,
            GError    **error)
{
  for (guint i = 0; i < segments->len; i++)
    {
      YtIndexSegment *segment = g_ptr_array_index (segments, i);

      if (!yt_segment_is_broken (segment))
        continue;
      yt_failure_set (error, YT_SEARCH_ERROR, YT_SEARCH_ERROR_DAMAGED, N_("The search index is damaged and is built anew."), NULL);
      return TRUE;
    }
  return FALSE;
}

char *
yt_segment_merge (GPtrArray     *segments,
                  GPtrArray     *alive,
                  const char    *folder,
                  GCancellable  *cancellable,
                  GError       **error)
{
  Merge merge = { 0 };
  g_autoptr(GArray) marks = NULL;
  YtIndexSegmentWriter *writer;
  char *name = NULL;

  start (&merge, segments, alive);
  marks = number (&merge);
  writer = yt_segment_writer_new (folder, marks->len, error);
  if (writer != NULL)
    {
      if (write_keys (&merge, writer, cancellable, error) && !is_damaged (segments, error))
        name = yt_segment_writer_finish (writer, (const YtDocMark *) (gpointer) marks->data, error);
      else
        yt_segment_writer_cancel (writer);
    }
  end (&merge);
  return name;
}
