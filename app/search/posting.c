/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sets of documents in memory and in files. */
#include "search/posting.h"

#include <string.h>

/* A list of more than this part of all documents is a bitmap. */
#define DENSE 4
/* More ones than this before a difference mean that it follows in 32 bits. */
#define ONES_MAX 24

YtBits *
yt_bits_new (guint32 n)
{
  YtBits *self = g_new (YtBits, 1);

  self->n = n;
  self->words = g_new0 (guint64, MAX (1, yt_bits_words (n)));
  return self;
}

YtBits *
yt_bits_copy (const YtBits *self)
{
  YtBits *copy = g_new (YtBits, 1);

  copy->n = self->n;
  copy->words = g_memdup2 (self->words, MAX (1, yt_bits_words (self->n)) * sizeof (guint64));
  return copy;
}

void
yt_bits_free (YtBits *self)
{
  g_free (self->words);
  g_free (self);
}

static void
trim (YtBits *self)
{
  if (self->n % 64 != 0)
    self->words[self->n / 64] &= (G_GUINT64_CONSTANT (1) << (self->n % 64)) - 1;
}

void
yt_bits_fill (YtBits *self)
{
  memset (self->words, 0xff, yt_bits_words (self->n) * sizeof (guint64));
  trim (self);
}

void
yt_bits_clear (YtBits *self)
{
  memset (self->words, 0, yt_bits_words (self->n) * sizeof (guint64));
}

void
yt_bits_and (YtBits       *self,
             const YtBits *other)
{
  for (guint32 i = 0; i < yt_bits_words (self->n); i++)
    self->words[i] &= other->words[i];
}

void
yt_bits_or (YtBits       *self,
            const YtBits *other)
{
  for (guint32 i = 0; i < yt_bits_words (self->n); i++)
    self->words[i] |= other->words[i];
}

void
yt_bits_and_not (YtBits       *self,
                 const YtBits *other)
{
  for (guint32 i = 0; i < yt_bits_words (self->n); i++)
    self->words[i] &= ~other->words[i];
}

void
yt_bits_not (YtBits *self)
{
  for (guint32 i = 0; i < yt_bits_words (self->n); i++)
    self->words[i] = ~self->words[i];
  trim (self);
}

/* Without an instruction of its own for it in every processor. */
static guint32
count_word (guint64 word)
{
  word -= word >> 1 & G_GUINT64_CONSTANT (0x5555555555555555);
  word = (word & G_GUINT64_CONSTANT (0x3333333333333333)) + (word >> 2 & G_GUINT64_CONSTANT (0x3333333333333333));
  word = (word + (word >> 4)) & G_GUINT64_CONSTANT (0x0f0f0f0f0f0f0f0f);
  return (guint32) (word * G_GUINT64_CONSTANT (0x0101010101010101) >> 56);
}

guint32
yt_bits_count (const YtBits *self)
{
  guint32 count = 0;

  for (guint32 i = 0; i < yt_bits_words (self->n); i++)
    count += count_word (self->words[i]);
  return count;
}

guint32
yt_bits_count_both (const YtBits *self,
                    const YtBits *other)
{
  guint32 count = 0;

  for (guint32 i = 0; i < yt_bits_words (self->n); i++)
    count += count_word (self->words[i] & other->words[i]);
  return count;
}

guint32
yt_bits_next (const YtBits *self,
              guint32       from)
{
  guint32 i = from / 64;
  guint64 word;

  if (from >= self->n)
    return self->n;
  word = self->words[i] & (G_MAXUINT64 << (from % 64));
  while (word == 0)
    {
      if (++i >= yt_bits_words (self->n))
        return self->n;
      word = self->words[i];
    }
  return i * 64 + (guint32) __builtin_ctzll (word);
}

/* How many low bits of a difference are written as they are: the best number for differences by chance. */
static guint
rice_bits (guint32 n,
           guint32 n_docs)
{
  guint64 part = (guint64) n_docs * 11 / 16 / MAX (1, n);
  guint bits = 0;

  while (part > 1)
    {
      part >>= 1;
      bits++;
    }
  return bits;
}

static void
write_number (GByteArray *out,
              guint32     number)
{
  for (; number >= 0x80; number >>= 7)
    g_byte_array_append (out, &(guint8){ (guint8) (number | 0x80) }, 1);
  g_byte_array_append (out, &(guint8){ (guint8) number }, 1);
}

/* Writer: bits from the lowest up. There is room for all of them. */
typedef struct
{
  guint8 *p;
  guint64 word;
  guint n;
} Writer;

/* At most 32 bits. */
static inline void
put (Writer *writer,
     guint64 value,
     guint   bits)
{
  writer->word |= value << writer->n;
  writer->n += bits;
  if (writer->n >= 32)
    {
      const guint32 low = GUINT32_TO_LE ((guint32) writer->word);

      memcpy (writer->p, &low, sizeof low);
      writer->p += sizeof low;
      writer->word >>= 32;
      writer->n -= 32;
    }
}

static void
write_bitmap (GByteArray    *out,
              const guint32 *docs,
              guint32        n,
              guint32        n_docs)
{
  const guint from = out->len;

  g_byte_array_set_size (out, from + (n_docs + 7) / 8);
  memset (out->data + from, 0, (n_docs + 7) / 8);
  for (guint32 i = 0; i < n; i++)
    out->data[from + docs[i] / 8] |= (guint8) (1 << docs[i] % 8);
}

/* Bits that the differences take, at most: those with too many ones take 32 more. */
static gsize
room_for (const guint32 *docs,
          guint32        n,
          guint          bits)
{
  const gsize ones = ((gsize) docs[n - 1] + 1 - n) >> bits;

  return ones + ones / ONES_MAX * 32 + (gsize) n * (1 + bits);
}

void
yt_posting_write (GByteArray    *out,
                  const guint32 *docs,
                  guint32        n,
                  guint32        n_docs)
{
  const guint bits = rice_bits (n, n_docs);
  Writer writer = { NULL, 0, 0 };
  guint32 next = 0;
  guint from;

  write_number (out, n);
  if (n > n_docs / DENSE)
    {
      write_bitmap (out, docs, n, n_docs);
      return;
    }
  from = out->len;
  g_byte_array_set_size (out, from + (guint) (room_for (docs, n, bits) / 8) + ONES_MAX);
  writer.p = out->data + from;
  for (guint32 i = 0; i < n; i++)
    {
      guint32 gap = docs[i] - next;
      guint32 ones = gap >> bits;

      next = docs[i] + 1;
      if (ones < ONES_MAX)
        {
          put (&writer, (G_GUINT64_CONSTANT (1) << ones) - 1, ones + 1);
          put (&writer, gap & ((G_GUINT64_CONSTANT (1) << bits) - 1), bits);
        }
      else
        {
          put (&writer, (G_GUINT64_CONSTANT (1) << ONES_MAX) - 1, ONES_MAX);
          put (&writer, gap, 32);
        }
    }
  for (; writer.n > 0; writer.n -= MIN (8, writer.n), writer.word >>= 8)
    *writer.p++ = (guint8) writer.word;
  g_byte_array_set_size (out, (guint) (writer.p - out->data));
}

/* Reader: the list on its way. */
typedef struct
{
  const guint8 *p;
  const guint8 *end;
  guint64 word;
  guint n;
} Reader;

static inline void
refill (Reader *reader)
{
  if (reader->end - reader->p >= 8)
    {
      guint64 next;

      memcpy (&next, reader->p, sizeof next);
      reader->word |= GUINT64_FROM_LE (next) << reader->n;
      reader->p += (63 - reader->n) / 8;
      reader->n |= 56;
      return;
    }
  while (reader->n <= 56 && reader->p < reader->end)
    {
      reader->word |= (guint64) *reader->p++ << reader->n;
      reader->n += 8;
    }
}

static inline guint32
take (Reader *reader,
      guint   bits)
{
  guint32 value = (guint32) (reader->word & ((G_GUINT64_CONSTANT (1) << bits) - 1));

  reader->word >>= bits;
  reader->n = reader->n >= bits ? reader->n - bits : 0;
  return value;
}

static inline guint32
take_gap (Reader *reader,
          guint   bits)
{
  guint ones;

  refill (reader);
  ones = (guint) __builtin_ctzll (~reader->word | G_GUINT64_CONSTANT (1) << ONES_MAX);
  if (ones < ONES_MAX)
    {
      take (reader, ones + 1);
      return (guint32) ones << bits | take (reader, bits);
    }
  take (reader, ONES_MAX);
  refill (reader);
  return take (reader, 32);
}

static gboolean
read_head (Reader       *reader,
           const guint8 *bytes,
           gsize         size,
           guint32       n_docs,
           guint32      *n)
{
  const guint8 *end = bytes + size;
  guint shift = 0;

  *n = 0;
  for (; bytes < end && shift < 35; shift += 7)
    {
      *n |= (guint32) (*bytes & 0x7f) << shift;
      if ((*bytes++ & 0x80) == 0)
        {
          *reader = (Reader){ bytes, end, 0, 0 };
          return *n <= n_docs && (*n <= n_docs / DENSE || (gsize) (end - bytes) >= (n_docs + 7) / 8);
        }
    }
  return FALSE;
}

gboolean
yt_posting_read (const guint8 *bytes,
                 gsize         size,
                 YtBits       *bits)
{
  Reader reader;
  guint32 n;
  guint64 next = 0;
  guint low;

  if (!read_head (&reader, bytes, size, bits->n, &n))
    return FALSE;
  if (n > bits->n / DENSE)
    {
      for (gsize i = 0; i < (bits->n + 7) / 8; i++)
        bits->words[i / 8] |= (guint64) reader.p[i] << (i % 8 * 8);
      trim (bits);
      return TRUE;
    }
  low = rice_bits (n, bits->n);
  for (guint32 i = 0; i < n; i++)
    {
      next += take_gap (&reader, low);
      if (next >= bits->n)
        return FALSE;
      yt_bits_set (bits, (guint32) next++);
    }
  return TRUE;
}

gboolean
yt_posting_list (const guint8  *bytes,
                 gsize          size,
                 guint32        n_docs,
                 const guint32 *map,
                 GArray        *docs)
{
  g_autoptr(YtBits) bits = NULL;
  Reader reader;
  guint32 n;
  guint64 next = 0;
  guint low;

  if (!read_head (&reader, bytes, size, n_docs, &n))
    return FALSE;
  if (n > n_docs / DENSE)
    {
      bits = yt_bits_new (n_docs);
      yt_posting_read (bytes, size, bits);
    }
  low = rice_bits (n, n_docs);
  for (guint32 i = 0; i < n; i++)
    {
      guint32 doc;

      next = bits != NULL ? yt_bits_next (bits, (guint32) next) : next + take_gap (&reader, low);
      if (next >= n_docs)
        return bits != NULL;
      doc = map != NULL ? map[next] : (guint32) next;
      next++;
      if (doc != G_MAXUINT32)
        g_array_append_val (docs, doc);
    }
  return TRUE;
}
