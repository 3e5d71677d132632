/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes readings as length and bytes, and believes nothing of what comes back. */
#include "text/reading-pack.h"

#include <string.h>

#include "text/edtf.h"
#include "text/gate.h"

#define MAGIC_READING 0x31527459u /* “YtR1” */
#define MAGIC_FAILURE 0x31467459u /* “YtF1” */
#define N_FIELDS 7
/* Nothing stands deeper than this. */
#define LEVEL_MAX 255

static const struct
{
  YtTextError code;
  const char *sentence;
} failures[] = {
  { YT_TEXT_ERROR_DAMAGED, N_("The document is damaged and cannot be read.") },
  { YT_TEXT_ERROR_LOCKED, N_("The document is locked with a password. Save a copy without it, and import that.") },
  { YT_TEXT_ERROR_LIMIT, N_("The document is larger, or more deeply nested, than is taken.") },
  { YT_TEXT_ERROR_FOREIGN, N_("The document is not of the format that it seems to be of.") },
  { YT_TEXT_ERROR_NO_TEXT, N_("There is no text in the document. If its pages are pictures, text recognition has to come first.") },
  { YT_TEXT_ERROR_UNSAFE, N_("The document declares entities or names files outside of itself, which a document has no need to do. It is not read.") },
};

/* Where a reader of packed bytes is; @good turns FALSE at the first thing that is wrong. */
typedef struct
{
  const guint8 *at;
  gsize left;
  gboolean good;
} Unpacking;

static void
put_number (GByteArray *out,
            guint32     number)
{
  guint32 little = GUINT32_TO_LE (number);

  g_byte_array_append (out, (const guint8 *) &little, sizeof little);
}

static void
put_text (GByteArray *out,
          const char *text,
          gsize       length)
{
  put_number (out, (guint32) length);
  g_byte_array_append (out, (const guint8 *) text, (guint) length);
}

static guint32
take_number (Unpacking *self)
{
  guint32 little;

  if (!self->good || self->left < sizeof little)
    {
      self->good = FALSE;
      return 0;
    }
  memcpy (&little, self->at, sizeof little);
  self->at += sizeof little;
  self->left -= sizeof little;
  return GUINT32_FROM_LE (little);
}

/* @text: not ended by a NUL */
static gsize
take_text (Unpacking   *self,
           gsize        max,
           const char **text)
{
  gsize length = take_number (self);

  self->good = self->good && length <= max && length <= self->left;
  self->good = self->good && yt_gate_is_clean ((const char *) self->at, (gssize) length);
  if (!self->good)
    return 0;
  *text = (const char *) self->at;
  self->at += length;
  self->left -= length;
  return length;
}

/* A label is a stranger’s words, too; one that would not be taken is none, so that the document is not lost over it. */
static void
put_label (GByteArray *out,
           const char *label)
{
  gsize length = strlen (label);
  gboolean good = length <= YT_READING_FIELD_MAX && yt_gate_is_clean (label, (gssize) length);

  put_text (out, label, good ? length : 0);
}

static void
list_fields (YtReading *reading,
             char     **fields[N_FIELDS])
{
  fields[0] = &reading->title;
  fields[1] = &reading->authors;
  fields[2] = &reading->date;
  fields[3] = &reading->address;
  fields[4] = &reading->language;
  fields[5] = &reading->media_type;
  fields[6] = &reading->encoding;
}

GBytes *
yt_reading_pack (const YtReading *self)
{
  GByteArray *out = g_byte_array_sized_new ((guint) self->text->len + 1024);
  char **fields[N_FIELDS];

  list_fields ((YtReading *) self, fields);
  put_number (out, MAGIC_READING);
  for (guint i = 0; i < N_FIELDS; i++)
    put_text (out, *fields[i], strlen (*fields[i]));
  put_text (out, self->text->str, self->text->len);
  put_number (out, self->features->len);
  for (guint i = 0; i < self->features->len; i++)
    {
      const YtFeature *feature = &g_array_index (self->features, YtFeature, i);

      put_number (out, feature->sort);
      put_number (out, MIN (feature->level, LEVEL_MAX));
      put_number (out, (guint32) feature->start);
      put_number (out, (guint32) feature->end);
      put_label (out, feature->label);
    }
  return g_byte_array_free_to_bytes (out);
}

GBytes *
yt_reading_pack_failure (YtTextError code)
{
  GByteArray *out = g_byte_array_new ();

  put_number (out, MAGIC_FAILURE);
  put_number (out, code);
  return g_byte_array_free_to_bytes (out);
}

void
yt_reading_refuse (GError      **error,
                   YtTextError   code)
{
  const char *sentence = failures[0].sentence;

  for (guint i = 0; i < G_N_ELEMENTS (failures); i++)
    {
      if (failures[i].code == code)
        sentence = failures[i].sentence;
    }
  yt_failure_set (error, YT_TEXT_ERROR, (int) (code >= YT_TEXT_ERROR_DAMAGED ? code : YT_TEXT_ERROR_DAMAGED), sentence, NULL);
}

static gboolean
is_border (const GString *text,
           gsize          at)
{
  return at <= text->len && ((guchar) text->str[at] & 0xc0) != 0x80;
}

static void
take_feature (Unpacking *self,
              YtReading *reading,
              gsize     *last)
{
  const char *label = NULL;
  guint32 sort = take_number (self);
  guint32 level = take_number (self);
  gsize start = take_number (self);
  gsize end = take_number (self);
  gsize length = take_text (self, YT_READING_FIELD_MAX, &label);
  YtFeature feature = { .sort = (YtFeatureSort) sort, .level = level, .start = start, .end = end };

  self->good = self->good && sort >= YT_FEATURE_PAGE && sort <= YT_FEATURE_TABLE && level <= LEVEL_MAX && start >= *last &&
               end >= start && is_border (reading->text, start) && is_border (reading->text, end);
  if (!self->good)
    return;
  feature.label = g_strndup (label, length);
  g_array_append_val (reading->features, feature);
  *last = start;
}

/* What the document says of itself may be wrong: then it says nothing. */
static void
check_fields (YtReading *self)
{
  YtEdtf date;

  if (!yt_edtf_parse (self->date, &date, NULL))
    yt_reading_say (&self->date, NULL);
  if (!g_str_has_prefix (self->address, "http://") && !g_str_has_prefix (self->address, "https://"))
    yt_reading_say (&self->address, NULL);
}

YtReading *
yt_reading_unpack (GBytes  *bytes,
                   GError **error)
{
  g_autoptr(YtReading) reading = yt_reading_new ();
  Unpacking self = { .good = TRUE };
  char **fields[N_FIELDS];
  const char *text = NULL;
  guint32 magic, n;
  gsize length, last = 0;

  self.at = g_bytes_get_data (bytes, &self.left);
  magic = take_number (&self);
  if (magic == MAGIC_FAILURE)
    {
      yt_reading_refuse (error, (YtTextError) take_number (&self));
      return NULL;
    }
  self.good = self.good && magic == MAGIC_READING;
  list_fields (reading, fields);
  for (guint i = 0; i < N_FIELDS; i++)
    {
      length = take_text (&self, YT_READING_FIELD_MAX, &text);
      g_free (*fields[i]);
      *fields[i] = g_strndup (self.good ? text : "", length);
    }
  length = take_text (&self, YT_READING_MAX, &text);
  g_string_append_len (reading->text, self.good ? text : "", (gssize) length);
  n = take_number (&self);
  self.good = self.good && n <= YT_READING_FEATURES_MAX;
  for (guint32 i = 0; i < n && self.good; i++)
    take_feature (&self, reading, &last);
  if (!self.good || self.left != 0)
    {
      yt_reading_refuse (error, YT_TEXT_ERROR_DAMAGED);
      return NULL;
    }
  check_fields (reading);
  return g_steal_pointer (&reading);
}
