/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes gettext obey LANGUAGE under every locale, and changes it while the program runs. */
#include "shell/language.h"

#include <locale.h>
#include <langinfo.h>
#include <libintl.h>
#include <unistd.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <gtk/gtk.h>

#include "config.h"
#include "text/catalogue.h"

static const char chinese[] = "zh_CN";
static const char english[] = "en";

static const char *current;
static const char *of_environment;

/* What must not stay "C": under it, "POSIX" and, with newer C libraries, "C.UTF-8" gettext does not look at LANGUAGE,
 * and Pango does not know which font a letter should come from. */
static const int named_categories[] = { LC_CTYPE, LC_MESSAGES };

static gboolean
has_name (int category)
{
  const char *locale = setlocale (category, NULL);

  return locale != NULL && !g_str_equal (locale, "C") && !g_str_equal (locale, "POSIX") && !g_str_has_prefix (locale, "C.");
}

static gboolean
set_first_of (int                category,
              const char *const *locales)
{
  for (guint i = 0; locales[i] != NULL; i++)
    {
      if (setlocale (category, locales[i]) != NULL)
        return TRUE;
    }
  return FALSE;
}

static gboolean
name_categories (const char *const *locales)
{
  gboolean all = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (named_categories); i++)
    all = (has_name (named_categories[i]) || set_first_of (named_categories[i], locales)) && all;
  return all;
}

/* The system's C.UTF-8 under the name of another locale: where none was generated there is nothing else. The folder is
 * needed only while the locale is read. */
static gboolean
borrow_locale (const char *from)
{
  static const char *const borrowed[] = { "en_US.UTF-8", NULL };
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  g_autofree char *old_path = g_strdup (g_getenv ("LOCPATH"));
  gboolean done = FALSE;

  if (!g_file_test (from, G_FILE_TEST_IS_DIR))
    return FALSE;
  folder = g_dir_make_tmp ("yitong-locale-XXXXXX", NULL);
  if (folder == NULL)
    return FALSE;
  name = g_build_filename (folder, borrowed[0], NULL);
  if (symlink (from, name) == 0)
    {
      g_setenv ("LOCPATH", folder, TRUE);
      done = name_categories (borrowed);
      if (old_path == NULL)
        g_unsetenv ("LOCPATH");
      else
        g_setenv ("LOCPATH", old_path, TRUE);
      g_unlink (name);
    }
  g_rmdir (folder);
  return done;
}

static void
set_locale (void)
{
  static const char *const generated[] = { "en_US.UTF-8", "zh_CN.UTF-8", "en_GB.UTF-8", NULL };
  static const char *const last[] = { "C.UTF-8", NULL };

  gtk_disable_setlocale ();
  setlocale (LC_ALL, "");
  if (!g_str_equal (nl_langinfo (CODESET), "UTF-8"))
    setlocale (LC_CTYPE, "C");
  if (!name_categories (generated) && !borrow_locale ("/usr/lib/locale/C.utf8") && !borrow_locale ("/usr/lib/locale/C.UTF-8"))
    name_categories (last);
}

/* Names of months and days that GTK takes from the C library. */
static void
set_time_locale (void)
{
  static const char *const for_chinese[] = { "zh_CN.UTF-8", "C.UTF-8", "C", NULL };
  static const char *const for_english[] = { "en_US.UTF-8", "en_GB.UTF-8", "C.UTF-8", "C", NULL };
  const char *now = setlocale (LC_TIME, NULL);

  if (current == chinese)
    set_first_of (LC_TIME, for_chinese);
  else if (now == NULL || !g_str_has_prefix (now, "en_"))
    set_first_of (LC_TIME, for_english);
}

/* Read before LANGUAGE is ours; a language that there is no translation for is passed over. */
static const char *
read_environment (void)
{
  const char *const *names = g_get_language_names_with_category ("LC_MESSAGES");
  YtLanguage language;

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (yt_language_parse (names[i], &language))
        return language == YT_LANGUAGE_ZH ? chinese : english;
    }
  return english;
}

void
yt_language_start (void)
{
  const char *folder = g_getenv ("YITONG_LOCALEDIR");

  of_environment = read_environment ();
  set_locale ();

  /* Han characters look Chinese, not Japanese, also where the text does not say what language it is in. */
  g_setenv ("PANGO_LANGUAGE", "en:zh-cn", FALSE);
  if (!has_name (LC_CTYPE))
    g_setenv ("FC_LANG", "zh-cn", FALSE);

  g_setenv ("LANGUAGE", of_environment, TRUE);
  /* GLib decides once, at its first translated string, whether it translates at all; before textdomain() it does. */
  (void) g_dgettext ("gtk40", "_Open");
  bindtextdomain (GETTEXT_PACKAGE, folder == NULL ? LOCALEDIR : folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  yt_catalogue_set_folder (folder == NULL ? LOCALEDIR : folder);
  yt_language_use (of_environment);
}

/* @setting: "system", "zh_CN" or "en"; for "system" it is the one that comes first in the environment. */
static const char *
resolve (const char *setting)
{
  if (g_strcmp0 (setting, chinese) == 0)
    return chinese;
  if (g_strcmp0 (setting, english) == 0)
    return english;
  return of_environment;
}

gboolean
yt_language_use (const char *name)
{
  const char *language = resolve (name);

  if (language == current)
    return FALSE;
  current = language;
  g_setenv ("LANGUAGE", language, TRUE);
  /* Has gettext forget what it remembered for the language before. */
  textdomain (GETTEXT_PACKAGE);
  set_time_locale ();
  return TRUE;
}

const char *
yt_language_current (void)
{
  return current;
}

YtLanguage
yt_language_of_interface (void)
{
  return current == chinese ? YT_LANGUAGE_ZH : YT_LANGUAGE_EN;
}
