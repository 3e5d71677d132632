/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a piece of the index lies in its file: for the one who reads it and the one who writes it. */
#pragma once

#include "search/segment.h"

#define SEGMENT_MAGIC "YtSeg\0\2"
/* Each block of a file has a checksum, which is compared when something in it is read first. */
#define SEGMENT_BLOCK 65536
/* In an offset: not a place but the only document itself. */
#define SEGMENT_ALONE 0x80000000u

/**
 * SegmentHead: begins the file; numbers as the machine has them.
 * @marks, @keys, @key_places, @word_starts, @word_places, @letters, @postings: where the tables begin
 * @word_postings: where in the postings those of the words begin
 * @blocks: where the checksums begin, and all that they cover ends
 * @check: checksum of the checksums and of this head, itself taken as 0
 */
typedef struct
{
  char magic[8];
  guint32 order;
  guint32 fold_version;
  guint32 n_docs;
  guint32 n_keys;
  guint32 n_words;
  guint32 word_postings;
  guint64 marks;
  guint64 keys;
  guint64 key_places;
  guint64 word_starts;
  guint64 word_places;
  guint64 letters;
  guint64 postings;
  guint64 postings_end;
  guint64 blocks;
  guint64 size;
  guint64 check;
} SegmentHead;

#define SEGMENT_ORDER 0x01020304u

guint64 segment_check (const SegmentHead *head,
                       const guint64     *blocks);
guint64 segment_n_blocks (const SegmentHead *head);
