/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes pages and cells of a SQLite file apart by its format alone ("Database File Format", 1.3, 1.6, 2.1). */
#include "db/raw-page.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FILE_HEADER 100
#define MAGIC "SQLite format 3" /* with its NUL */
/* What this program writes; believed where the file's own header cannot be. */
#define PAGE_SIZE_USUAL 4096
#define PAGE_SIZE_MIN 512
#define PAGE_SIZE_MAX 65536
#define POINTER 4 /* the number of the next page, at the start of each overflow page */

static guint32
number16 (const guint8 *bytes)
{
  return (guint32) bytes[0] << 8 | bytes[1];
}

static guint32
number32 (const guint8 *bytes)
{
  return number16 (bytes) << 16 | number16 (bytes + 2);
}

/* Returns the length of the number, 0 when it runs over @end. */
static guint
take_varint (const guint8 *at,
             const guint8 *end,
             guint64      *value)
{
  *value = 0;
  for (guint i = 0; i < 9 && at + i < end; i++)
    {
      if (i == 8)
        {
          *value = *value << 8 | at[i];
          return 9;
        }
      *value = *value << 7 | (at[i] & 0x7f);
      if (at[i] < 0x80)
        return i + 1;
    }
  return 0;
}

static gboolean
fail (const char  *path,
      YtDbError    code,
      const char  *msgid,
      const char  *detail,
      GError     **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  yt_failure_set (error, YT_DB_ERROR, (int) code, msgid, name, detail, NULL);
  return FALSE;
}

static void
read_header (YtRawPages *self)
{
  guint8 header[FILE_HEADER] = { 0 };
  guint32 size = 0;

  if (pread (self->fd, header, sizeof header, 0) == (ssize_t) sizeof header && memcmp (header, MAGIC, sizeof MAGIC) == 0)
    size = number16 (header + 16) == 1 ? PAGE_SIZE_MAX : number16 (header + 16);
  self->sound = size >= PAGE_SIZE_MIN && (size & (size - 1)) == 0 && header[20] < size - 480;
  self->size = self->sound ? size : PAGE_SIZE_USUAL;
  self->usable = self->size - (self->sound ? header[20] : 0);
}

gboolean
yt_raw_pages_open (YtRawPages  *self,
                   const char  *path,
                   GError     **error)
{
  struct stat status;

  memset (self, 0, sizeof *self);
  self->fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (self->fd < 0 || fstat (self->fd, &status) != 0 || !S_ISREG (status.st_mode))
    {
      int problem = self->fd < 0 ? errno : EINVAL;

      yt_raw_pages_close (self);
      return problem == ENOENT
               ? fail (path, YT_DB_ERROR_MISSING, N_("There is no file “%s”. It may have been moved, renamed or deleted."), NULL, error)
               : fail (path, YT_DB_ERROR_IO, N_("“%s” cannot be read: %s"), g_strerror (problem), error);
    }
  read_header (self);
  self->n = (guint32) MIN (((guint64) status.st_size + self->size - 1) / self->size, G_MAXUINT32 - 2);
  self->met = g_malloc0 ((gsize) self->n + 1);
  self->payload = g_byte_array_new ();
  return TRUE;
}

void
yt_raw_pages_close (YtRawPages *self)
{
  if (self->fd >= 0)
    close (self->fd);
  self->fd = -1;
  g_clear_pointer (&self->met, g_free);
  g_clear_pointer (&self->heads, g_array_unref);
  g_clear_pointer (&self->payload, g_byte_array_unref);
}

gboolean
yt_raw_pages_read (YtRawPages *self,
                   guint32     number,
                   guint8     *page)
{
  gsize n = 0;
  gssize got = 1;

  if (number == 0 || number > self->n)
    return FALSE;
  while (n < self->size && got > 0)
    {
      got = pread (self->fd, page + n, self->size - n, (off_t) (number - 1) * self->size + (off_t) n);
      if (got < 0 && errno == EINTR)
        got = 1;
      else if (got > 0)
        n += (gsize) got;
    }
  memset (page + n, 0, self->size - n);
  return n > 0;
}

YtRawPageType
yt_raw_page_type (const YtRawPages *self,
                  const guint8     *page,
                  guint32           number,
                  guint            *cells)
{
  guint32 start = number == 1 ? FILE_HEADER : 0;
  gboolean inner = page[start] == YT_RAW_INDEX_INNER || page[start] == YT_RAW_TABLE_INNER;

  *cells = number16 (page + start + 3);
  if (!inner && page[start] != YT_RAW_INDEX_LEAF && page[start] != YT_RAW_TABLE_LEAF)
    return YT_RAW_NONE;
  if (start + (inner ? 12 : 8) + 2 * *cells > self->usable)
    return YT_RAW_NONE;
  return (YtRawPageType) page[start];
}

/* Where the cell begins on its page; 0 for nowhere. */
static guint32
cell_start (const YtRawPages *self,
            const guint8     *page,
            guint32           number,
            guint             cell,
            gboolean          inner,
            guint             cells)
{
  guint32 start = (number == 1 ? FILE_HEADER : 0) + (inner ? 12u : 8u);
  guint32 place = number16 (page + start + 2 * cell);

  return place >= start + 2 * cells && place + POINTER <= self->usable ? place : 0;
}

guint32
yt_raw_page_child (const YtRawPages *self,
                   const guint8     *page,
                   guint32           number,
                   guint             cell)
{
  guint cells;
  guint32 place;

  yt_raw_page_type (self, page, number, &cells);
  if (cell >= cells)
    return number32 (page + (number == 1 ? FILE_HEADER : 0) + 8);
  place = cell_start (self, page, number, cell, TRUE, cells);
  return place != 0 ? number32 (page + place) : 0;
}

/* How much of a payload stands in its cell (1.6). */
static gsize
local_size (const YtRawPages *self,
            gboolean          table,
            gsize             size)
{
  gsize usable = self->usable;
  gsize most = table ? usable - 35 : (usable - 12) * 64 / 255 - 23;
  gsize least = (usable - 12) * 32 / 255 - 23;
  gsize fitting;

  if (size <= most)
    return size;
  fitting = least + (size - least) % (usable - POINTER);
  return fitting <= most ? fitting : least;
}

static guint32
next_of (YtRawPages *self,
         guint32     number)
{
  guint8 bytes[POINTER];

  if (number == 0 || number > self->n ||
      pread (self->fd, bytes, sizeof bytes, (off_t) (number - 1) * self->size) != (ssize_t) sizeof bytes)
    return G_MAXUINT32;
  return number32 (bytes);
}

static gboolean
chain_has (YtRawPages *self,
           guint32     head,
           gsize       pages)
{
  for (gsize i = 0; i + 1 < pages; i++)
    {
      head = next_of (self, head);
      if (head == 0 || head > self->n)
        return FALSE;
    }
  return next_of (self, head) == 0;
}

void
yt_raw_pages_find_heads (YtRawPages *self)
{
  g_autofree guint8 *followed = g_malloc0 ((gsize) self->n + 1);
  g_autofree guint8 *page = g_malloc (self->size);

  self->heads = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint32 i = 1; i <= self->n; i++)
    {
      guint32 next = self->met[i] ? 0 : next_of (self, i);

      if (next != 0 && next <= self->n)
        followed[next] = 1;
    }
  for (guint32 i = 2; i <= self->n; i++)
    {
      guint cells;

      if (!self->met[i] && !followed[i] && yt_raw_pages_read (self, i, page) &&
          yt_raw_page_type (self, page, i, &cells) == YT_RAW_NONE)
        g_array_append_val (self->heads, i);
    }
}

/* The page behind a lost one: the next in the file, or the only one whose chain is just as long as what is missing. */
static guint32
find_tail (YtRawPages *self,
           guint32     lost,
           gsize       pages)
{
  guint32 found = 0;
  guint fits = 0;

  for (guint i = 0; i < self->heads->len; i++)
    {
      guint32 head = g_array_index (self->heads, guint32, i);

      if (!chain_has (self, head, pages))
        continue;
      if (head == lost + 1)
        return head;
      found = head;
      fits++;
    }
  return fits == 1 ? found : 0;
}

/* Appends @rest bytes from the chain that begins at @number; a lost page gives zeros. Returns FALSE when a page is lost
 * and it is too early to look for the rest. */
static gboolean
take_tail (YtRawPages *self,
           guint32     number,
           gsize       rest,
           YtRawRow   *row)
{
  g_autofree guint8 *page = g_malloc (self->size);
  guint32 piece = self->usable - POINTER;

  while (rest > 0)
    {
      gsize take = MIN (rest, piece);
      gsize left = (rest - take + piece - 1) / piece;
      gboolean read = yt_raw_pages_read (self, number, page);
      guint32 next = read ? number32 (page) : G_MAXUINT32;
      /* A page whose own pointer makes no sense was overwritten. */
      gboolean good = read && (left == 0 ? next == 0 : next != 0 && next <= self->n);

      if (!good && self->heads == NULL)
        return FALSE;
      if (!good)
        {
          memset (page, 0, self->size);
          row->cut += take;
          next = left > 0 ? find_tail (self, number, left) : 0;
        }
      else
        {
          self->met[number] = 1;
        }
      g_byte_array_append (self->payload, page + POINTER, (guint) take);
      rest -= take;
      number = next;
      if (rest > 0 && next == 0)
        {
          gsize kept = self->payload->len;

          row->cut += rest;
          g_byte_array_set_size (self->payload, (guint) (kept + rest));
          memset (self->payload->data + kept, 0, rest);
          rest = 0;
        }
    }
  return TRUE;
}

static gsize
size_of_serial (guint64 serial)
{
  static const guint8 sizes[] = { 0, 1, 2, 3, 4, 6, 8, 8, 0, 0 };

  return serial < G_N_ELEMENTS (sizes) ? sizes[serial] : (gsize) (serial - 12) / 2;
}

static gint64
take_integer (const guint8 *at,
              gsize         size)
{
  guint64 value = size > 0 && at[0] >= 0x80 ? G_MAXUINT64 : 0;

  for (gsize i = 0; i < size; i++)
    value = value << 8 | at[i];
  return (gint64) value;
}

static YtRawValue
take_value (guint64       serial,
            const guint8 *at)
{
  YtRawValue value = { .type = 'n', .bytes = (const char *) at, .size = size_of_serial (serial) };

  if (serial == 7)
    value.type = 'd';
  else if (serial == 8 || serial == 9)
    value = (YtRawValue) { .type = 'i', .number = serial == 9 };
  else if (serial >= 12)
    value.type = serial % 2 == 1 ? 's' : 'b';
  else if (serial != 0)
    value = (YtRawValue) { .type = 'i', .number = take_integer (at, value.size) };
  return value;
}

/* A record (2.1) whose parts are just as long as the whole. */
static gboolean
take_record (const guint8 *bytes,
             gsize         size,
             YtRawRow     *row)
{
  const guint8 *end = bytes + size;
  guint64 header;
  const guint8 *at = bytes + take_varint (bytes, end, &header);
  const guint8 *value;

  if (at == bytes || header < (guint64) (at - bytes) || header > size)
    return FALSE;
  value = bytes + header;
  row->n = 0;
  while (at < bytes + header)
    {
      guint64 serial;
      guint length = take_varint (at, bytes + header, &serial);

      if (length == 0 || row->n == YT_RAW_COLUMNS || serial == 10 || serial == 11 || serial > G_MAXUINT32 ||
          size_of_serial (serial) > (gsize) (end - value))
        return FALSE;
      row->values[row->n++] = take_value (serial, value);
      value += size_of_serial (serial);
      at += length;
    }
  return value == end && row->n > 0;
}

YtRawCell
yt_raw_page_row (YtRawPages   *self,
                 const guint8 *page,
                 guint32       number,
                 guint         cell,
                 YtRawRow     *row)
{
  guint cells;
  YtRawPageType type = yt_raw_page_type (self, page, number, &cells);
  guint32 place = cell_start (self, page, number, cell, type == YT_RAW_INDEX_INNER, cells);
  const guint8 *end = page + self->usable;
  const guint8 *at = page + place;
  guint64 size;
  guint64 id = 0;
  guint length;
  gsize local;

  row->keyed = type == YT_RAW_TABLE_LEAF;
  row->cut = 0;
  if (place == 0)
    return YT_RAW_CELL_BAD;
  if (type == YT_RAW_INDEX_INNER)
    at += POINTER;
  length = take_varint (at, end, &size);
  at += length;
  if (length == 0 || size == 0 || size > (guint64) self->n * self->size)
    return YT_RAW_CELL_BAD;
  if (row->keyed)
    {
      length = take_varint (at, end, &id);
      at += length;
      if (length == 0)
        return YT_RAW_CELL_BAD;
    }
  row->id = (gint64) id;
  local = local_size (self, row->keyed, (gsize) size);
  if (local + (local < size ? POINTER : 0) > (gsize) (end - at))
    return YT_RAW_CELL_BAD;
  if (local == size)
    return take_record (at, (gsize) size, row) ? YT_RAW_CELL_ROW : YT_RAW_CELL_BAD;
  g_byte_array_set_size (self->payload, 0);
  g_byte_array_append (self->payload, at, (guint) local);
  if (!take_tail (self, number32 (at + local), (gsize) size - local, row))
    return YT_RAW_CELL_BROKEN;
  return take_record (self->payload->data, self->payload->len, row) ? YT_RAW_CELL_ROW : YT_RAW_CELL_BAD;
}
