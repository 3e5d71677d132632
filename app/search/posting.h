/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists of document numbers: as Rice codes of their differences, or as a bitmap where they are dense. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** YtBits: a set of documents 0 … n - 1, one bit each; the bits beyond are 0. */
typedef struct
{
  guint32 n;
  guint64 *words;
} YtBits;

static inline guint32
yt_bits_words (guint32 n)
{
  return (n + 63) / 64;
}

YtBits *yt_bits_new (guint32 n);
YtBits *yt_bits_copy (const YtBits *self);
void yt_bits_free (YtBits *self);
void yt_bits_fill (YtBits *self);
void yt_bits_clear (YtBits *self);
void yt_bits_and (YtBits       *self,
                  const YtBits *other);
void yt_bits_or (YtBits       *self,
                 const YtBits *other);
void yt_bits_and_not (YtBits       *self,
                      const YtBits *other);
void yt_bits_not (YtBits *self);
guint32 yt_bits_count (const YtBits *self);
guint32 yt_bits_count_both (const YtBits *self,
                            const YtBits *other);
/** yt_bits_next: the first member from @from on, or @self->n. */
guint32 yt_bits_next (const YtBits *self,
                      guint32       from);

static inline void
yt_bits_set (YtBits *self,
             guint32 i)
{
  self->words[i / 64] |= G_GUINT64_CONSTANT (1) << (i % 64);
}

static inline void
yt_bits_unset (YtBits *self,
               guint32 i)
{
  self->words[i / 64] &= ~(G_GUINT64_CONSTANT (1) << (i % 64));
}

static inline gboolean
yt_bits_has (const YtBits *self,
             guint32       i)
{
  return (self->words[i / 64] >> (i % 64) & 1) != 0;
}

/** yt_posting_write: appends the list of @n ascending numbers below @n_docs to @out. */
void yt_posting_write (GByteArray    *out,
                       const guint32 *docs,
                       guint32        n,
                       guint32        n_docs);

/** yt_posting_read: adds the list to @bits (of n_docs). Returns: FALSE when the bytes are no such list */
gboolean yt_posting_read (const guint8 *bytes,
                          gsize         size,
                          YtBits       *bits);

/** yt_posting_list: appends the numbers (guint32), each put through @map (G_MAXUINT32: left out) when there is one. */
gboolean yt_posting_list (const guint8  *bytes,
                          gsize          size,
                          guint32        n_docs,
                          const guint32 *map,
                          GArray        *docs);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtBits, yt_bits_free)

G_END_DECLS
