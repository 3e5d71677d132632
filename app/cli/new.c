/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* yitong new: makes a dossier from the sample, from an XML or JSON file, or empty. */
#include "cli/call.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "act/take-in.h"
#include "cli/object.h"
#include "cli/terminal.h"
#include "config.h"
#include "format/format.h"

#define SAMPLE "cybersecurity.xml"

static const YtOption options[] = {
  { "from", "sample|empty|X.xml|X.json", N_("What the dossier begins with; empty when it is not said"), YT_OPTION_PATH },
  { NULL },
};

/* Where the sample is: as installed, or beside the sources when the program runs from its build folder. */
static char *
find_sample (void)
{
  const char *const *folders = g_get_system_data_dirs ();
  const char *told = g_getenv ("YITONG_DATADIR");
  g_autofree char *path = g_build_filename (told != NULL ? told : PKGDATADIR, SAMPLE, NULL);

  for (guint i = 0; !g_file_test (path, G_FILE_TEST_EXISTS) && folders[i] != NULL; i++)
    {
      g_free (path);
      path = g_build_filename (folders[i], "yitong", SAMPLE, NULL);
    }
  return g_steal_pointer (&path);
}

/* Reads what the dossier begins with before there is a file, so that a bad one leaves none behind. */
static int
read_beginning (YtCall    *call,
                YtIntake **intake)
{
  const char *from = yt_call_value (call, "from");
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;
  const YtFormat *format;

  if (from == NULL || g_str_equal (from, "empty"))
    return YT_EXIT_DONE;
  path = g_str_equal (from, "sample") ? find_sample () : g_strdup (from);
  format = yt_format_from_name (path);
  if (format == NULL || format->read == NULL)
    {
      g_autofree char *name = g_filename_display_name (path);

      return yt_call_misuse (call, _("“%s” is neither sample nor empty nor the name of an XML or JSON file."), name);
    }
  *intake = yt_format_read_file (path, &error);
  return *intake != NULL ? YT_EXIT_DONE : yt_call_fail (call, error);
}

static int
run (YtCall *call)
{
  const char *path = yt_call_argument (call, 0);
  g_autoptr(YtIntake) intake = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *name = NULL;
  int status = read_beginning (call, &intake);

  if (status != YT_EXIT_DONE)
    return status;
  if (!yt_call_open (call, YT_OPEN_CREATE))
    return YT_EXIT_FAILED;
  if (intake != NULL && !yt_act_take_in (call->dossier, intake, &error))
    {
      g_autofree char *made = g_strdup (yt_dossier_path (call->dossier));

      yt_dossier_close (call->dossier);
      g_unlink (made);
      return yt_call_fail (call, error);
    }
  if (call->json)
    {
      JsonObject *object = json_object_new ();
      g_autofree char *shown = g_filename_display_name (yt_dossier_path (call->dossier));

      yt_object_put_text (object, "file", shown);
      yt_object_put_id (object, "id", yt_dossier_root (call->dossier));
      yt_terminal_answer (object);
      return YT_EXIT_DONE;
    }
  name = g_filename_display_name (path);
  yt_terminal_printf (_("The dossier “%s” was made."), name);
  yt_terminal_print ("\n");
  return YT_EXIT_DONE;
}

const YtCommand yt_command_new = {
  "new", "FILE", 1, 1, 1, N_("Make a dossier; a file that is there already is left alone"), options, run,
};
