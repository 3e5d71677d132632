/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One pass through a zip archive. */
#include "reader/zip.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#include "text/reading-pack.h"

#define ENTRIES_MAX 10000
#define FILE_MAX (128u * 1024 * 1024)
#define WHOLE_MAX (256u * 1024 * 1024)
/* A document’s XML packs to a fiftieth at best; a bomb to a thousandth. It is judged from this size on. */
#define RATIO_MAX 400
#define RATIO_FROM (8u * 1024 * 1024)

static gboolean
is_harmless (struct archive_entry *entry)
{
  const char *name = archive_entry_pathname_utf8 (entry);

  return name != NULL && archive_entry_filetype (entry) == AE_IFREG && archive_entry_hardlink (entry) == NULL &&
         archive_entry_symlink (entry) == NULL && name[0] != '/' && strchr (name, '\\') == NULL &&
         !g_str_has_prefix (name, "../") && strstr (name, "/../") == NULL;
}

/* The bytes of the entry that @source stands at; @left: what all of them may still have. */
static GBytes *
inflate (struct archive  *source,
         gsize            packed,
         gsize           *left,
         GError         **error)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  const void *block;
  size_t size;
  la_int64_t offset;
  int state;

  while ((state = archive_read_data_block (source, &block, &size, &offset)) == ARCHIVE_OK || state == ARCHIVE_WARN)
    {
      gsize after = bytes->len + size;

      if (after > FILE_MAX || after > *left || (after > RATIO_FROM && after / RATIO_MAX > packed))
        {
          yt_reading_refuse (error, YT_TEXT_ERROR_LIMIT);
          return NULL;
        }
      g_byte_array_append (bytes, block, (guint) size);
    }
  if (state != ARCHIVE_EOF)
    {
      yt_reading_refuse (error, YT_TEXT_ERROR_DAMAGED);
      return NULL;
    }
  *left -= bytes->len;
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static gboolean
read_entries (struct archive  *source,
              gsize            packed,
              gboolean       (*is_wanted) (const char *name),
              YtZip       *files,
              GError         **error)
{
  struct archive_entry *entry;
  gsize left = WHOLE_MAX;
  guint n = 0;
  int state;

  while ((state = archive_read_next_header (source, &entry)) == ARCHIVE_OK || state == ARCHIVE_WARN)
    {
      const char *name;
      GBytes *bytes;

      if (++n > ENTRIES_MAX)
        {
          yt_reading_refuse (error, YT_TEXT_ERROR_LIMIT);
          return FALSE;
        }
      if (!is_harmless (entry) || !is_wanted (archive_entry_pathname_utf8 (entry)))
        continue;
      if (archive_entry_is_encrypted (entry))
        {
          yt_reading_refuse (error, YT_TEXT_ERROR_LOCKED);
          return FALSE;
        }
      name = archive_entry_pathname_utf8 (entry);
      bytes = inflate (source, packed, &left, error);
      if (bytes == NULL)
        return FALSE;
      g_hash_table_insert (files, g_strdup (name), bytes);
    }
  if (state == ARCHIVE_EOF && n > 0)
    return TRUE;
  yt_reading_refuse (error, YT_TEXT_ERROR_DAMAGED);
  return FALSE;
}

static void
free_bytes (gpointer data)
{
  if (data != NULL)
    g_bytes_unref (data);
}

YtZip *
yt_zip_open (GBytes     *bytes,
                 gboolean  (*is_wanted) (const char *name),
                 GError    **error)
{
  struct archive *source = archive_read_new ();
  YtZip *files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_bytes);
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);
  gboolean good = TRUE;

  archive_read_support_format_zip (source);
  if (archive_read_open_memory (source, data, size) != ARCHIVE_OK)
    {
      yt_reading_refuse (error, YT_TEXT_ERROR_DAMAGED);
      good = FALSE;
    }
  good = good && read_entries (source, size, is_wanted, files, error);
  archive_read_free (source);
  if (good)
    return files;
  yt_zip_free (files);
  return NULL;
}

void
yt_zip_free (YtZip *self)
{
  g_hash_table_unref (self);
}

GBytes *
yt_zip_get (YtZip  *self,
                const char *name)
{
  return g_hash_table_lookup (self, name);
}
