/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the head of a rollback journal and looks for the first page in it. */
#include "model/journal.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#define OFFSET_CHANGES 24 /* of the first page */
#define OFFSET_PAGES 28
#define HEADER_SIZE 100

static const guint8 magic[] = { 0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7 };

static guint32
read_number (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3];
}

static char *
journal_path (const char *path)
{
  char *real = realpath (path, NULL);
  char *journal = g_strconcat (real != NULL ? real : path, "-journal", NULL);

  free (real);
  return journal;
}

static gboolean
read_at (int     fd,
         guint64 offset,
         guint8 *bytes,
         gsize   n)
{
  return pread (fd, bytes, n, (off_t) offset) == (gssize) n;
}

/* One part of the journal: a head, and records of which each is number, page, checksum. */
typedef struct
{
  guint64 start;
  guint32 records;
  guint32 pages; /* of the file when the journal began */
  guint32 sector;
  guint32 page_size;
} Part;

/* SQLite does not play back what does not begin like this. */
static gboolean
read_part (int     fd,
           guint64 start,
           Part   *part)
{
  guint8 head[28];

  if (!read_at (fd, start, head, sizeof head) || memcmp (head, magic, sizeof magic) != 0)
    return FALSE;
  *part = (Part) { start, read_number (head + 8), read_number (head + 16), read_number (head + 20), read_number (head + 24) };
  return part->sector >= 32 && part->page_size >= 512 && part->page_size <= 65536;
}

/* Fills in what the journal keeps of the first page. */
static gboolean
find_in_part (int         fd,
              const Part *part,
              guint8     *page)
{
  guint64 offset = part->start + part->sector;

  for (guint32 i = 0; i < part->records; i++, offset += part->page_size + 8)
    {
      guint8 number[4];

      if (!read_at (fd, offset, number, sizeof number))
        return FALSE;
      if (read_number (number) == 1)
        return read_at (fd, offset + 4, page, HEADER_SIZE);
    }
  return FALSE;
}

static gboolean
compare (int           fd,
         const guint8 *header)
{
  const guint32 changes = read_number (header + OFFSET_CHANGES);
  guint8 page[HEADER_SIZE];
  guint64 start = 0;
  gboolean any = FALSE;
  guint32 pages = 0;
  Part part;

  while (read_part (fd, start, &part))
    {
      guint64 end;

      if (find_in_part (fd, &part, page))
        return changes == read_number (page + OFFSET_CHANGES) || changes == read_number (page + OFFSET_CHANGES) + 1;
      any = any || part.records > 0;
      pages = start == 0 ? part.pages : pages;
      end = start + part.sector + (guint64) part.records * (part.page_size + 8);
      start = (end + part.sector - 1) / part.sector * part.sector;
    }
  return !any || pages == read_number (header + OFFSET_PAGES);
}

gboolean
yt_journal_belongs (const char   *path,
                    const guint8 *header,
                    gsize         n)
{
  g_autofree char *name = journal_path (path);
  int fd = n >= HEADER_SIZE ? open (name, O_RDONLY | O_CLOEXEC | O_NONBLOCK) : -1;
  struct stat status;
  gboolean belongs;

  if (fd < 0)
    return TRUE;
  belongs = fstat (fd, &status) != 0 || !S_ISREG (status.st_mode) || compare (fd, header);
  close (fd);
  return belongs;
}

gboolean
yt_journal_set_aside (const char *path)
{
  g_autofree char *name = journal_path (path);
  g_autofree char *aside = g_strdup_printf ("%s.aside", name);

  for (guint i = 2; g_file_test (aside, G_FILE_TEST_EXISTS); i++)
    {
      g_free (aside);
      aside = g_strdup_printf ("%s.aside%u", name, i);
    }
  return g_rename (name, aside) == 0;
}
