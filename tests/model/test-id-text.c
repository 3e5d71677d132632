/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ids as text: what is written comes back, what people mistype is understood, everything else is refused. */
#include <string.h>

#include "model/dossier.h"

static void
test_there_and_back (void)
{
  const gint64 ids[] = { 1, 31, 32, 1234567890, G_GINT64_CONSTANT (0x0123456789abcdef), G_MAXINT64 };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *text = yt_id_to_text (ids[i]);

      g_assert_cmpuint (strlen (text), ==, 13);
      g_assert_cmpint (yt_id_from_text (text), ==, ids[i]);
    }
}

static void
test_spelling (void)
{
  g_autofree char *one = yt_id_to_text (1);
  g_autofree char *last = yt_id_to_text (G_MAXINT64);

  g_assert_cmpstr (one, ==, "0000000000001");
  g_assert_cmpstr (last, ==, "7ZZZZZZZZZZZZ");
  g_assert_cmpint (yt_id_from_text ("ooooooooooool"), ==, 1);
  g_assert_cmpint (yt_id_from_text ("OOOOOOOOOOOOI"), ==, 1);
  g_assert_cmpint (yt_id_from_text ("7zzzzzzzzzzzz"), ==, G_MAXINT64);
}

static void
test_refused (void)
{
  const char *const bad[] = { NULL, "", "1", "000000000000", "00000000000001", "000000000000U", "000000000000-", "8000000000000", "EV01" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_cmpint (yt_id_from_text (bad[i]), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/id-text/there-and-back", test_there_and_back);
  g_test_add_func ("/id-text/spelling", test_spelling);
  g_test_add_func ("/id-text/refused", test_refused);
  return g_test_run ();
}
