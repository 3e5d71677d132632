/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The interface speaks the right language under every environment, and changes it in both directions, GTK's words too. */
#include <gio/gio.h>
#include <glib/gstdio.h>

static const char chinese[] = "zh_CN|打开(_O)|异同";
static const char english[] = "en|_Open|Yitong";

static char *folder; /* with our words */

static void
make_catalogue (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *place = NULL;
  g_autoptr(GFile) from = g_file_new_for_path (g_getenv ("YITONG_WORDS"));
  g_autoptr(GFile) to = NULL;

  folder = g_dir_make_tmp ("yitong-words-XXXXXX", &error);
  g_assert_no_error (error);
  place = g_build_filename (folder, "zh_CN", "LC_MESSAGES", NULL);
  g_assert_cmpint (g_mkdir_with_parents (place, 0700), ==, 0);
  to = g_file_new_build_filename (place, "yitong.mo", NULL);
  g_file_copy (from, to, 0, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
remove_catalogue (void)
{
  g_autofree char *languages = g_build_filename (folder, "zh_CN", NULL);
  g_autofree char *category = g_build_filename (languages, "LC_MESSAGES", NULL);
  g_autofree char *file = g_build_filename (category, "yitong.mo", NULL);

  g_unlink (file);
  g_rmdir (category);
  g_rmdir (languages);
  g_rmdir (folder);
  g_free (folder);
}

/* What the speaker says in an environment of these variables only; the first line is the locale for messages. */
static char **
listen (const char *variables)
{
  g_auto(GStrv) environment = g_strsplit (variables, " ", -1);
  g_autoptr(GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  char *nothing[] = { NULL };
  g_autoptr(GSubprocess) speaker = NULL;
  g_autofree char *said = NULL;
  g_autoptr(GError) error = NULL;

  g_subprocess_launcher_set_environ (launcher, nothing);
  for (guint i = 0; environment[i] != NULL; i++)
    {
      g_auto(GStrv) parts = g_strsplit (environment[i], "=", 2);

      if (parts[0] != NULL && parts[1] != NULL)
        g_subprocess_launcher_setenv (launcher, parts[0], parts[1], TRUE);
    }
  g_subprocess_launcher_setenv (launcher, "YITONG_LOCALEDIR", folder, TRUE);
  speaker = g_subprocess_launcher_spawn (launcher, &error, g_getenv ("YITONG_SPEAKER"), "zh_CN", "en", "zh_CN", "en",
                                         "system", NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (speaker, NULL, NULL, &said, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (speaker));
  return g_strsplit (said, "\n", -1);
}

static void
assert_speaks (const char *variables,
               const char *first)
{
  g_auto(GStrv) said = listen (variables);

  g_assert_cmpuint (g_strv_length (said), ==, 8);
  /* Where gettext obeys, in newer C libraries, too. */
  g_assert_cmpstr (said[0], !=, "C");
  g_assert_cmpstr (said[0], !=, "POSIX");
  g_assert_false (g_str_has_prefix (said[0], "C."));
  g_assert_cmpstr (said[1], ==, first);
  g_assert_cmpstr (said[2], ==, chinese);
  g_assert_cmpstr (said[3], ==, english);
  g_assert_cmpstr (said[4], ==, chinese);
  g_assert_cmpstr (said[5], ==, english);
  g_assert_cmpstr (said[6], ==, first);
}

static void
test_without_locale (void)
{
  assert_speaks ("", english);
  assert_speaks ("LC_ALL=C", english);
  assert_speaks ("LC_ALL=POSIX", english);
  assert_speaks ("LC_ALL=C.UTF-8", english);
  assert_speaks ("LANG=C.UTF-8", english);
}

static void
test_chinese (void)
{
  assert_speaks ("LANG=zh_CN.UTF-8", chinese);
  assert_speaks ("LC_ALL=zh_CN.GB18030", chinese);
  assert_speaks ("LC_MESSAGES=zh_CN LANG=de_DE.UTF-8", chinese);
  assert_speaks ("LANG=C.UTF-8 LANGUAGE=zh_CN:en", chinese);
  assert_speaks ("LANG=zh_TW.UTF-8", chinese);
}

static void
test_english (void)
{
  assert_speaks ("LANG=en_US.UTF-8", english);
  assert_speaks ("LANG=en_GB", english);
  assert_speaks ("LANG=zh_CN.UTF-8 LANGUAGE=en", english);
  assert_speaks ("LANG=fr_FR.UTF-8", english);
}

/* The first of the user's languages that there is. */
static void
test_order (void)
{
  assert_speaks ("LANG=de_DE.UTF-8 LANGUAGE=de:zh_CN:en", chinese);
  assert_speaks ("LANG=de_DE.UTF-8 LANGUAGE=de:en:zh_CN", english);
}

static void
test_nothing_left_behind (void)
{
  g_autofree char *place = g_dir_make_tmp ("yitong-tmp-XXXXXX", NULL);
  g_autofree char *variables = g_strdup_printf ("LC_ALL=C TMPDIR=%s", place);

  assert_speaks (variables, english);
  g_assert_cmpint (g_rmdir (place), ==, 0);
}

/* Without a place for temporary files there is at least English. */
static void
test_nowhere_to_write (void)
{
  g_auto(GStrv) said = listen ("LC_ALL=C TMPDIR=/nonexistent");

  g_assert_cmpstr (said[1], ==, english);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  make_catalogue ();
  g_test_add_func ("/shell/language/without-locale", test_without_locale);
  g_test_add_func ("/shell/language/chinese", test_chinese);
  g_test_add_func ("/shell/language/english", test_english);
  g_test_add_func ("/shell/language/order", test_order);
  g_test_add_func ("/shell/language/nothing-left-behind", test_nothing_left_behind);
  g_test_add_func ("/shell/language/nowhere-to-write", test_nowhere_to_write);
  status = g_test_run ();
  remove_catalogue ();
  return status;
}
