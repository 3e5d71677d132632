/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes a piece of the index: the lists as they come, the tables behind them, the checksums at the end. */
#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <xxhash.h>

#include "search/error.h"
#include "search/segment-private.h"

/* Lists are written out when so many bytes have come together. */
#define NAMES_TRIED 8
#define BATCH (256 * 1024)

struct _YtSegmentWriter
{
  char *name;
  char *path;
  FILE *file;
  guint64 written; /* all bytes so far */
  XXH3_state_t *block; /* of the block that is being written */
  GArray *blocks;
  GByteArray *batch;
  guint32 batch_at; /* in the postings */
  SegmentHead head;
  GArray *keys;
  GArray *key_places;
  GArray *word_starts;
  GArray *word_places;
  GByteArray *letters;
  gboolean failed;
};

GQuark
yt_search_error_quark (void)
{
  static gsize domain;

  if (g_once_init_enter (&domain))
    g_once_init_leave (&domain, yt_failure_domain ("yt-search-error"));
  return (GQuark) domain;
}

static gboolean
fail (const char  *path,
      GError     **error)
{
  yt_failure_set (error, YT_SEARCH_ERROR, YT_SEARCH_ERROR_WRITE, N_("The search index “%s” could not be written: %s."), path,
                  g_strerror (errno), NULL);
  return FALSE;
}

/* The head does not count for its block: it is written last. */
static void
write_bytes (YtIndexSegmentWriter *self,
             const void      *bytes,
             gsize            len)
{
  const guint8 *p = bytes;

  if (len > 0 && fwrite (bytes, 1, len, self->file) != len)
    self->failed = TRUE;
  while (len > 0)
    {
      gsize room = SEGMENT_BLOCK - self->written % SEGMENT_BLOCK;
      gsize part = MIN (room, len);

      XXH3_64bits_update (self->block, p, part);
      self->written += part;
      p += part;
      len -= part;
      if (part == room)
        {
          guint64 sum = XXH3_64bits_digest (self->block);

          g_array_append_val (self->blocks, sum);
          XXH3_64bits_reset (self->block);
        }
    }
}

/* A file of a name that no other one has, even where another process draws the same numbers. */
static FILE *
open_new (YtIndexSegmentWriter *self,
          const char           *folder)
{
  FILE *file = NULL;

  for (guint i = 0; i < NAMES_TRIED && file == NULL && (i == 0 || errno == EEXIST); i++)
    {
      g_free (self->name);
      g_free (self->path);
      self->name = g_strdup_printf ("%08x%08x.seg", g_random_int (), g_random_int ());
      self->path = g_build_filename (folder, self->name, NULL);
      file = g_fopen (self->path, "wbxe");
    }
  return file;
}

YtIndexSegmentWriter *
yt_segment_writer_new (const char  *folder,
                       guint32      n_docs,
                       GError     **error)
{
  YtIndexSegmentWriter *self = g_new0 (YtIndexSegmentWriter, 1);
  static const SegmentHead blank;

  self->blocks = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->batch = g_byte_array_new ();
  self->keys = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->key_places = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->word_starts = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->word_places = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->letters = g_byte_array_new ();
  self->block = XXH3_createState ();
  XXH3_64bits_reset (self->block);
  self->head.n_docs = n_docs;
  self->head.postings = sizeof blank;
  self->file = open_new (self, folder);
  if (self->file == NULL)
    {
      fail (self->path, error);
      yt_segment_writer_cancel (self);
      return NULL;
    }
  fchmod (fileno (self->file), 0600);
  self->failed = fwrite (&blank, sizeof blank, 1, self->file) != 1;
  self->written = sizeof blank;
  return self;
}

static void
writer_free (YtIndexSegmentWriter *self)
{
  if (self->file != NULL)
    fclose (self->file);
  g_array_unref (self->blocks);
  g_byte_array_unref (self->batch);
  g_array_unref (self->keys);
  g_array_unref (self->key_places);
  g_array_unref (self->word_starts);
  g_array_unref (self->word_places);
  g_byte_array_unref (self->letters);
  XXH3_freeState (self->block);
  g_free (self->path);
  g_free (self->name);
  g_free (self);
}

void
yt_segment_writer_cancel (YtIndexSegmentWriter *self)
{
  if (self->file != NULL)
    g_unlink (self->path);
  writer_free (self);
}

static void
write_batch (YtIndexSegmentWriter *self)
{
  write_bytes (self, self->batch->data, self->batch->len);
  self->batch_at += self->batch->len;
  g_byte_array_set_size (self->batch, 0);
}

/* Writes the list; returns its place. */
static guint32
write_list (YtIndexSegmentWriter *self,
            const guint32   *docs,
            guint32          n)
{
  guint32 place = self->batch_at + self->batch->len;

  if (n == 1)
    return docs[0] | SEGMENT_ALONE;
  if (place >= SEGMENT_ALONE - (1u << 29))
    {
      errno = EFBIG;
      self->failed = TRUE;
      return 0;
    }
  yt_posting_write (self->batch, docs, n, self->head.n_docs);
  if (self->batch->len > BATCH)
    write_batch (self);
  return place;
}

void
yt_segment_writer_key (YtIndexSegmentWriter *self,
                       guint64          key,
                       const guint32   *docs,
                       guint32          n)
{
  guint32 place = write_list (self, docs, n);

  g_array_append_val (self->keys, key);
  g_array_append_val (self->key_places, place);
  self->head.word_postings = self->batch_at + self->batch->len;
}

void
yt_segment_writer_word (YtIndexSegmentWriter *self,
                        const char      *word,
                        gsize            len,
                        const guint32   *docs,
                        guint32          n)
{
  guint32 place = write_list (self, docs, n);

  g_array_append_val (self->word_starts, self->letters->len);
  g_array_append_val (self->word_places, place);
  g_byte_array_append (self->letters, (const guint8 *) word, (guint) len);
}

/* Writes a table at the next multiple of eight; returns where. */
static guint64
write_table (YtIndexSegmentWriter *self,
             const void      *table,
             gsize            size)
{
  static const guint8 zero[8];
  guint64 at;

  write_bytes (self, zero, (8 - self->written % 8) % 8);
  at = self->written;
  write_bytes (self, table, size);
  return at;
}

static void
write_tables (YtIndexSegmentWriter *self,
              const YtDocMark *marks)
{
  SegmentHead *head = &self->head;

  memcpy (head->magic, SEGMENT_MAGIC, sizeof head->magic);
  head->order = SEGMENT_ORDER;
  head->fold_version = YT_FOLD_VERSION;
  head->n_keys = self->keys->len;
  head->n_words = self->word_places->len;
  g_array_append_val (self->word_starts, self->letters->len);
  write_batch (self);
  head->postings_end = self->written;
  head->marks = write_table (self, marks, head->n_docs * sizeof *marks);
  head->keys = write_table (self, self->keys->data, self->keys->len * sizeof (guint64));
  head->key_places = write_table (self, self->key_places->data, self->key_places->len * sizeof (guint32));
  head->word_starts = write_table (self, self->word_starts->data, self->word_starts->len * sizeof (guint32));
  head->word_places = write_table (self, self->word_places->data, self->word_places->len * sizeof (guint32));
  head->letters = write_table (self, self->letters->data, self->letters->len);
  head->blocks = write_table (self, NULL, 0);
  if (self->written % SEGMENT_BLOCK != 0)
    {
      guint64 sum = XXH3_64bits_digest (self->block);

      g_array_append_val (self->blocks, sum);
    }
  head->size = head->blocks + self->blocks->len * sizeof (guint64);
  head->check = segment_check (head, (const guint64 *) (gpointer) self->blocks->data);
}

char *
yt_segment_writer_finish (YtIndexSegmentWriter *self,
                          const YtDocMark *marks,
                          GError         **error)
{
  char *name;

  errno = 0;
  write_tables (self, marks);
  if (fwrite (self->blocks->data, sizeof (guint64), self->blocks->len, self->file) != self->blocks->len ||
      fseek (self->file, 0, SEEK_SET) != 0 || fwrite (&self->head, sizeof self->head, 1, self->file) != 1 ||
      fflush (self->file) != 0 || self->failed)
    {
      fail (self->path, error);
      yt_segment_writer_cancel (self);
      return NULL;
    }
  name = g_strdup (self->name);
  writer_free (self);
  return name;
}
