/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents: the readers that run confined, here where the sanitizers see them. */
#include "fuzz.h"

#include "reader/readers.h"

static const YtReader *
reader_of (const char *id)
{
  const YtReader *reader = yt_readers;

  while (reader->id != NULL && !g_str_equal (reader->id, id))
    reader++;
  g_assert (reader->id != NULL);
  return reader;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  static const YtReader *reader;
  g_autoptr(GBytes) bytes = fuzz_bytes (data, size);
  g_autoptr(GError) error = NULL;
  g_autoptr(YtReading) reading = NULL;

  if (reader == NULL)
    {
      reader = reader_of (FUZZ_READER);
      if (reader->prepare != NULL)
        reader->prepare ();
    }
  reading = reader->read (bytes, &error);
  g_assert_true ((reading == NULL) == (error != NULL));
  if (reading != NULL)
    g_assert_true (g_utf8_validate (reading->text->str, (gssize) reading->text->len, NULL));
  return 0;
}
