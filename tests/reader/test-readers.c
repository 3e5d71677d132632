/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The readers of documents by themselves: the words of whole documents, and that no damage makes them stumble. */
#include "reader/readers.h"

#include <string.h>

static const struct { const char *format; const char *name; } documents[] = {
  { "html", "bridge.html" }, { "mhtml", "saved.mhtml" }, { "pdf", "review.pdf" }, { "docx", "paper.docx" },
  { "odt", "paper.odt" },    { "epub", "book.epub" }, { "rtf", "memo.rtf" },
};

static const YtReader *
reader_of (const char *format)
{
  for (const YtReader *reader = yt_readers; reader->id != NULL; reader++)
    if (strcmp (reader->id, format) == 0)
      return reader;
  g_error ("no reader of %s", format);
}

static void
load (const char  *name,
      const char  *more,
      char       **bytes,
      gsize       *size)
{
  g_autofree char *file = g_strconcat (name, more, NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "files", "documents", file, NULL);
  g_autoptr(GError) error = NULL;

  g_file_get_contents (path, bytes, size, &error);
  g_assert_no_error (error);
}

static YtReading *
read_bytes (const YtReader *reader,
            const char     *bytes,
            gsize           size,
            GError        **error)
{
  g_autoptr(GBytes) document = g_bytes_new (bytes, size);

  return reader->read (document, error);
}

/* The golden ends with the words. */
static void
test_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      const YtReader *reader = reader_of (documents[i].format);
      g_autofree char *bytes = NULL;
      g_autofree char *golden = NULL;
      g_autoptr(YtReading) reading = NULL;
      g_autoptr(GError) error = NULL;
      gsize size;

      load (documents[i].name, "", &bytes, &size);
      load (documents[i].name, ".reading", &golden, NULL);
      if (reader->prepare != NULL)
        reader->prepare ();
      reading = read_bytes (reader, bytes, size, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (reading->text->len, >, 100);
      if (!g_str_has_suffix (golden, reading->text->str))
        g_test_fail_printf ("%s reads otherwise: %s", documents[i].name, reading->text->str);
    }
}

/* What comes of damaged bytes is a reading that holds together, or a refusal. */
static void
assert_sound (const YtReader *reader,
              const char     *bytes,
              gsize           size)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(YtReading) reading = read_bytes (reader, bytes, size, &error);

  if (reading == NULL)
    {
      g_assert_nonnull (error);
      return;
    }
  g_assert_no_error (error);
  g_assert_true (g_utf8_validate (reading->text->str, (gssize) reading->text->len, NULL));
  for (guint i = 0; i < reading->features->len; i++)
    {
      const YtFeature *feature = &g_array_index (reading->features, YtFeature, i);

      g_assert_cmpuint (feature->start, <=, feature->end);
      g_assert_cmpuint (feature->end, <=, reading->text->len);
    }
}

static void
test_cut (gconstpointer data)
{
  guint which = GPOINTER_TO_UINT (data);
  const YtReader *reader = reader_of (documents[which].format);
  g_autofree char *bytes = NULL;
  gsize size, step;

  load (documents[which].name, "", &bytes, &size);
  if (reader->prepare != NULL)
    reader->prepare ();
  step = MAX (size / 60, 1);
  for (gsize cut = 0; cut < size; cut += step)
    assert_sound (reader, bytes, cut);
}

static void
test_flipped (gconstpointer data)
{
  guint which = GPOINTER_TO_UINT (data);
  const YtReader *reader = reader_of (documents[which].format);
  g_autofree char *bytes = NULL;
  gsize size;

  load (documents[which].name, "", &bytes, &size);
  if (reader->prepare != NULL)
    reader->prepare ();
  for (guint round = 0; round < 120; round++)
    {
      g_autofree char *copy = g_memdup2 (bytes, size);

      for (guint n = 0; n <= round % 4; n++)
        copy[g_test_rand_int_range (0, (int) size)] = (char) g_test_rand_int_range (0, 256);
      assert_sound (reader, copy, size);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  /* A library may say what it thinks of a damaged document. */
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);
  g_test_add_func ("/readers/words", test_words);
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autofree char *cut = g_strdup_printf ("/readers/cut/%s", documents[i].format);
      g_autofree char *flipped = g_strdup_printf ("/readers/flipped/%s", documents[i].format);

      g_test_add_data_func (cut, GUINT_TO_POINTER (i), test_cut);
      g_test_add_data_func (flipped, GUINT_TO_POINTER (i), test_flipped);
    }
  return g_test_run ();
}
