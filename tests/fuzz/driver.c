/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Replays inputs without a fuzzer: what was found once, and sound files as they are, cut, and with a byte changed. */
#include "fuzz.h"

/* A sound file is damaged in so many places. */
#define DAMAGES 24

static guint inputs;

static void
try_bytes (const char *bytes,
           gsize       size)
{
  g_autofree guint8 *copy = g_memdup2 (bytes, size);

  g_assert_cmpint (LLVMFuzzerTestOneInput (copy, size), ==, 0);
  inputs++;
}

static void
try_file (const char *path,
          gboolean    damage)
{
  g_autofree char *bytes = NULL;
  g_autoptr(GError) error = NULL;
  gsize size;

  g_file_get_contents (path, &bytes, &size, &error);
  g_assert_no_error (error);
  try_bytes (bytes, size);
  for (guint i = 0; damage && i < DAMAGES && size > 0; i++)
    {
      gsize at = size * i / DAMAGES;

      try_bytes (bytes, at);
      bytes[at] ^= (char) (1 << (i % 8));
      try_bytes (bytes, size);
      bytes[at] ^= (char) (1 << (i % 8));
    }
}

static void
try_folder (const char *folder,
            gboolean    damage)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
        try_file (path, damage);
    }
}

/* The corpus first, then the sound files, each argument one of them. */
static void
test_replay (gconstpointer data)
{
  char **arguments = (char **) data;

  try_bytes ("", 0);
  try_folder (arguments[0], FALSE);
  for (guint i = 1; arguments[i] != NULL; i++)
    try_file (arguments[i], TRUE);
  g_test_message ("%u inputs", inputs);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert (argc >= 2);
  g_test_add_data_func ("/fuzz/replay", argv + 1, test_replay);
  return g_test_run ();
}
