/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* yitong check: whether the file is whole and each word still as it was written. */
#include "cli/call.h"

#include <glib/gi18n.h>

#include "cli/object.h"
#include "cli/terminal.h"
#include "model/check.h"

static const YtOption options[] = { { NULL } };

static int
run (YtCall *call)
{
  g_autoptr(YtCheckup) checkup = NULL;
  g_autoptr(GPtrArray) findings = NULL;
  g_autoptr(GError) error = NULL;

  if (!yt_call_open (call, YT_OPEN_READ))
    return YT_EXIT_FAILED;
  checkup = yt_checkup_new (yt_dossier_connection (call->dossier), YT_CHECK_ALL, NULL, NULL, NULL, &error);
  if (checkup == NULL)
    return yt_call_fail (call, error);
  findings = yt_checkup_tell (checkup, yt_call_translate, call->language);
  if (call->json)
    {
      JsonObject *object = json_object_new ();
      JsonArray *array = json_array_new ();

      for (guint i = 0; i < findings->len; i++)
        json_array_add_string_element (array, g_ptr_array_index (findings, i));
      json_object_set_boolean_member (object, "sound", findings->len == 0);
      json_object_set_array_member (object, "findings", array);
      yt_terminal_answer (object);
    }
  else if (findings->len == 0)
    {
      yt_terminal_printf ("%s\n", _("All is well with this file."));
    }
  for (guint i = 0; !call->json && i < findings->len; i++)
    {
      g_autofree char *line = yt_terminal_line (g_ptr_array_index (findings, i));

      yt_terminal_printf ("%s\n", line);
    }
  if (findings->len == 0)
    return YT_EXIT_DONE;
  return yt_call_refuse (call, "%s", _("Something is wrong with this file. Go on with a backup, and keep the damaged file."));
}

const YtCommand yt_command_check = {
  "check", "FILE", 1, 1, 1, N_("Look whether the file is whole and each word as it was written"), options, run,
};
