/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* yitong-reader FORMAT SECONDS MEGABYTES: reads the document that descriptor 0 is, and writes a packed reading to 1. */
#include <string.h>
#include <unistd.h>

#include "reader/confine.h"
#include "reader/readers.h"
#include "text/reading-pack.h"

static void
write_all (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  while (size > 0)
    {
      gssize n = write (STDOUT_FILENO, data, size);

      if (n <= 0)
        _exit (2);
      data += n;
      size -= (gsize) n;
    }
}

int
main (int    argc,
      char **argv)
{
  const YtReader *reader = yt_readers;
  GMappedFile *file;
  GError *error = NULL;
  YtReading *reading;

  while (argc == 4 && reader->id != NULL && strcmp (reader->id, argv[1]) != 0)
    reader++;
  file = argc == 4 && reader->id != NULL ? g_mapped_file_new_from_fd (STDIN_FILENO, FALSE, NULL) : NULL;
  if (file == NULL)
    return 2;
  if (reader->prepare != NULL)
    reader->prepare ();
  if (!yt_confine ((guint) g_ascii_strtoull (argv[2], NULL, 10), g_ascii_strtoull (argv[3], NULL, 10) << 20, reader->files))
    return 3;
  reading = reader->read (g_mapped_file_get_bytes (file), &error);
  write_all (reading != NULL ? yt_reading_pack (reading)
                             : yt_reading_pack_failure (error->domain == YT_TEXT_ERROR ? (YtTextError) error->code : YT_TEXT_ERROR_DAMAGED));
  /* What a library would still do at the end is of no use to anybody. */
  _exit (0);
}
