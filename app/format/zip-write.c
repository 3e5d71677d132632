/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* ZIP as APPNOTE.TXT has it, as far as office documents need it: deflated or stored, sizes behind the data. */
#include "format/zip-write.h"

#include <string.h>

#include "format/format.h"

#define VERSION 20
#define STREAMED 0x0008 /* sizes follow the data */
#define DEFLATED 8
/* 1 January 1980: an archive of the same report is the same, byte for byte. */
#define DATE 0x0021

/* Counter: a stream that counts what goes through it and sums it up. */
#define YT_TYPE_ZIP_COUNTER (yt_zip_counter_get_type ())
G_DECLARE_FINAL_TYPE (YtZipCounter, yt_zip_counter, YT, ZIP_COUNTER, GFilterOutputStream)

struct _YtZipCounter
{
  GFilterOutputStream parent_instance;
  guint32 crc;
  guint64 size;
};

G_DEFINE_FINAL_TYPE (YtZipCounter, yt_zip_counter, G_TYPE_FILTER_OUTPUT_STREAM)

typedef struct
{
  char *name;
  guint32 crc;
  guint64 packed;
  guint64 size;
  guint64 offset;
  gboolean deflated;
} Member;

struct _YtZip
{
  YtZipCounter *out;
  GCancellable *cancellable;
  GArray *members;
  YtZipCounter *plain; /* of the open member: before and behind the compressor */
  GOutputStream *packer;
  YtZipCounter *packed;
};

static guint32
crc_add (guint32       crc,
         const guint8 *bytes,
         gsize         length)
{
  static guint32 table[256];
  static gsize done;

  if (g_once_init_enter (&done))
    {
      for (guint i = 0; i < 256; i++)
        {
          guint32 c = i;

          for (int k = 0; k < 8; k++)
            c = c & 1 ? 0xedb88320u ^ (c >> 1) : c >> 1;
          table[i] = c;
        }
      g_once_init_leave (&done, 1);
    }
  crc = ~crc;
  for (gsize i = 0; i < length; i++)
    crc = table[(crc ^ bytes[i]) & 0xff] ^ (crc >> 8);
  return ~crc;
}

static gssize
yt_zip_counter_write (GOutputStream  *stream,
                      const void     *bytes,
                      gsize           length,
                      GCancellable   *cancellable,
                      GError        **error)
{
  YtZipCounter *self = YT_ZIP_COUNTER (stream);
  gssize written = g_output_stream_write (G_FILTER_OUTPUT_STREAM (stream)->base_stream, bytes, length, cancellable, error);

  if (written > 0)
    {
      self->crc = crc_add (self->crc, bytes, (gsize) written);
      self->size += (guint64) written;
    }
  return written;
}

static void
yt_zip_counter_class_init (YtZipCounterClass *klass)
{
  G_OUTPUT_STREAM_CLASS (klass)->write_fn = yt_zip_counter_write;
}

static void
yt_zip_counter_init (YtZipCounter *self)
{
}

static YtZipCounter *
counter_new (GOutputStream *out)
{
  return g_object_new (YT_TYPE_ZIP_COUNTER, "base-stream", out, "close-base-stream", FALSE, NULL);
}

static void
member_clear (gpointer data)
{
  g_free (((Member *) data)->name);
}

YtZip *
yt_zip_new (GOutputStream *out,
            GCancellable  *cancellable)
{
  YtZip *self = g_new0 (YtZip, 1);

  self->out = counter_new (out);
  self->cancellable = cancellable;
  self->members = g_array_new (FALSE, TRUE, sizeof (Member));
  g_array_set_clear_func (self->members, member_clear);
  return self;
}

void
yt_zip_free (YtZip *self)
{
  g_clear_object (&self->plain);
  g_clear_object (&self->packer);
  g_clear_object (&self->packed);
  g_clear_object (&self->out);
  g_array_unref (self->members);
  g_free (self);
}

static void
put (GByteArray *bytes,
     guint64     value,
     guint       size)
{
  for (guint i = 0; i < size; i++)
    {
      guint8 byte = (guint8) (value >> (8 * i));

      g_byte_array_append (bytes, &byte, 1);
    }
}

static gboolean
send (YtZip       *self,
      GByteArray  *bytes,
      GError     **error)
{
  return g_output_stream_write_all (G_OUTPUT_STREAM (self->out), bytes->data, bytes->len, NULL, self->cancellable, error);
}

/* What the header before the data and the directory both say. */
static void
put_common (GByteArray   *bytes,
            const Member *member,
            gboolean      directory)
{
  gboolean late = member->deflated && !directory;

  put (bytes, VERSION, 2);
  put (bytes, member->deflated ? STREAMED : 0, 2);
  put (bytes, member->deflated ? DEFLATED : 0, 2);
  put (bytes, 0, 2);
  put (bytes, DATE, 2);
  put (bytes, late ? 0 : member->crc, 4);
  put (bytes, late ? 0 : member->packed, 4);
  put (bytes, late ? 0 : member->size, 4);
  put (bytes, strlen (member->name), 2);
  put (bytes, 0, 2);
}

static gboolean
begin (YtZip         *self,
       const Member  *member,
       GError       **error)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();

  put (bytes, 0x04034b50, 4);
  put_common (bytes, member, FALSE);
  g_byte_array_append (bytes, (const guint8 *) member->name, (guint) strlen (member->name));
  return send (self, bytes, error);
}

GOutputStream *
yt_zip_begin (YtZip      *self,
              const char *name)
{
  Member member = { .name = g_strdup (name), .offset = self->out->size, .deflated = TRUE };
  g_autoptr(GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW, 6);

  g_array_append_val (self->members, member);
  self->packed = counter_new (G_OUTPUT_STREAM (self->out));
  self->packer = g_converter_output_stream_new (G_OUTPUT_STREAM (self->packed), G_CONVERTER (compressor));
  g_filter_output_stream_set_close_base_stream (G_FILTER_OUTPUT_STREAM (self->packer), FALSE);
  self->plain = counter_new (self->packer);
  /* A failure here is met again by the first write. */
  begin (self, &member, NULL);
  return G_OUTPUT_STREAM (self->plain);
}

gboolean
yt_zip_end (YtZip   *self,
            GError **error)
{
  Member *member = &g_array_index (self->members, Member, self->members->len - 1);
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  gboolean good = g_output_stream_close (self->packer, self->cancellable, error);

  member->crc = self->plain->crc;
  member->size = self->plain->size;
  member->packed = self->packed->size;
  g_clear_object (&self->plain);
  g_clear_object (&self->packer);
  g_clear_object (&self->packed);
  if (!good)
    return FALSE;
  if (member->size > G_MAXUINT32 || member->packed > G_MAXUINT32)
    {
      yt_failure_set (error, YT_FORMAT_ERROR, YT_FORMAT_ERROR_LIMIT, N_("This is too large for an office document."), NULL);
      return FALSE;
    }
  put (bytes, 0x08074b50, 4);
  put (bytes, member->crc, 4);
  put (bytes, member->packed, 4);
  put (bytes, member->size, 4);
  return send (self, bytes, error);
}

gboolean
yt_zip_store (YtZip       *self,
              const char  *name,
              const void  *content,
              gsize        length,
              GError     **error)
{
  Member member = {
    .name = g_strdup (name), .offset = self->out->size, .crc = crc_add (0, content, length), .packed = length, .size = length,
  };

  g_array_append_val (self->members, member);
  return begin (self, &member, error) &&
         g_output_stream_write_all (G_OUTPUT_STREAM (self->out), content, length, NULL, self->cancellable, error);
}

gboolean
yt_zip_finish (YtZip   *self,
               GError **error)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  guint64 start = self->out->size;
  guint64 size;

  for (guint i = 0; i < self->members->len; i++)
    {
      const Member *member = &g_array_index (self->members, Member, i);

      put (bytes, 0x02014b50, 4);
      put (bytes, VERSION, 2);
      put_common (bytes, member, TRUE);
      /* comment, disk, attributes */
      put (bytes, 0, 2);
      put (bytes, 0, 2);
      put (bytes, 0, 2);
      put (bytes, 0, 4);
      put (bytes, member->offset, 4);
      g_byte_array_append (bytes, (const guint8 *) member->name, (guint) strlen (member->name));
    }
  size = bytes->len;
  put (bytes, 0x06054b50, 4);
  put (bytes, 0, 4);
  put (bytes, self->members->len, 2);
  put (bytes, self->members->len, 2);
  put (bytes, size, 4);
  put (bytes, start, 4);
  put (bytes, 0, 2);
  return send (self, bytes, error);
}
