/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A reader of .mo files (GNU gettext manual, “The Format of GNU MO Files”) that trusts no number in them. */
#include "text/catalogue.h"

#include <string.h>

#define MAGIC 0x950412deu
#define HEADER_SIZE 20

typedef struct
{
  GMappedFile *file;
  const char *data;
  gsize size;
  gboolean swapped;
  guint32 n;
  guint32 originals;
  guint32 translations;
} YtCatalogue;

static const char *const folders[YT_N_LANGUAGES] = { "zh_CN", "en" };

static GMutex lock;
static char *folder;
static gboolean loaded[YT_N_LANGUAGES];
static YtCatalogue catalogues[YT_N_LANGUAGES];

/* The caller has made sure that there are four bytes. */
static guint32
number_at (const YtCatalogue *self,
           gsize              offset)
{
  guint32 number;

  memcpy (&number, self->data + offset, sizeof number);
  return self->swapped ? GUINT32_SWAP_LE_BE (number) : number;
}

static gboolean
table_fits (const YtCatalogue *self,
            guint32            offset)
{
  return (guint64) offset + (guint64) self->n * 8 <= self->size;
}

/* Whether the mapped bytes begin as a catalogue of a known revision whose two tables lie inside the file. */
static gboolean
read_header (YtCatalogue *self)
{
  guint32 magic;

  if (self->data == NULL || self->size < HEADER_SIZE)
    return FALSE;

  magic = number_at (self, 0);
  self->swapped = magic == GUINT32_SWAP_LE_BE (MAGIC);
  if ((magic != MAGIC && !self->swapped) || number_at (self, 4) >> 16 > 1)
    return FALSE;

  self->n = number_at (self, 8);
  self->originals = number_at (self, 12);
  self->translations = number_at (self, 16);
  return table_fits (self, self->originals) && table_fits (self, self->translations);
}

static void
load (YtCatalogue *self,
      const char  *name)
{
  g_autofree char *path = g_build_filename (folder, name, "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);

  self->file = g_mapped_file_new (path, FALSE, NULL);
  if (self->file == NULL)
    return;
  self->data = g_mapped_file_get_contents (self->file);
  self->size = g_mapped_file_get_length (self->file);
  if (!read_header (self))
    self->n = 0;
}

/* The string number @index of a table, or NULL when it does not lie inside the file with a NUL at its end. */
static const char *
string_at (const YtCatalogue *self,
           guint32            table,
           guint32            index)
{
  gsize place = (gsize) table + (gsize) index * 8;
  guint32 length = number_at (self, place);
  guint32 offset = number_at (self, place + 4);

  if (offset >= self->size || length >= self->size - offset || self->data[(gsize) offset + length] != '\0')
    return NULL;
  return self->data + offset;
}

static const char *
find (const YtCatalogue *self,
      const char        *msgid)
{
  guint32 first = 0;
  guint32 end = self->n;

  while (first < end)
    {
      guint32 middle = first + (end - first) / 2;
      const char *original = string_at (self, self->originals, middle);
      int order = original != NULL ? strcmp (msgid, original) : 0;

      if (original == NULL)
        return NULL;
      if (order == 0)
        return string_at (self, self->translations, middle);
      if (order < 0)
        end = middle;
      else
        first = middle + 1;
    }
  return NULL;
}

void
yt_catalogue_set_folder (const char *localedir)
{
  g_mutex_lock (&lock);
  for (int i = 0; i < YT_N_LANGUAGES; i++)
    {
      g_clear_pointer (&catalogues[i].file, g_mapped_file_unref);
      catalogues[i] = (YtCatalogue) { 0 };
      loaded[i] = FALSE;
    }
  g_free (folder);
  folder = g_strdup (localedir);
  g_mutex_unlock (&lock);
}

const char *
yt_catalogue_word (const char *msgid,
                   YtLanguage  language)
{
  const char *word;

  g_mutex_lock (&lock);
  if (!loaded[language] && folder != NULL)
    {
      load (&catalogues[language], folders[language]);
      loaded[language] = TRUE;
    }
  g_mutex_unlock (&lock);

  if (*msgid == '\0')
    return msgid;
  word = find (&catalogues[language], msgid);
  return word != NULL && *word != '\0' && g_utf8_validate (word, -1, NULL) ? word : msgid;
}
