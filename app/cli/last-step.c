/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Undoes or redoes the step that is next in line. */
#include "cli/last-step.h"

#include <glib/gi18n.h>

#include "act/entry.h"
#include "cli/object.h"
#include "cli/terminal.h"
#include "model/deed.h"

static int
report (YtCall     *call,
        const char *done,
        const char *sentence,
        const char *name,
        const char *detail)
{
  g_autofree char *words = yt_deed_words (name, detail, yt_call_translate);

  if (call->json)
    {
      JsonObject *object = json_object_new ();

      yt_object_put_text (object, "done", done);
      yt_object_put_text (object, "name", name);
      yt_object_put_text (object, "detail", detail);
      yt_object_put_text (object, "words", words);
      yt_terminal_answer (object);
    }
  else
    {
      yt_terminal_printf (sentence, words);
      yt_terminal_print ("\n");
    }
  return YT_EXIT_DONE;
}

int
yt_last_step_undo (YtCall *call)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *detail = NULL;
  g_autofree char *name = NULL;

  if (!yt_call_open (call, YT_OPEN_WRITE))
    return YT_EXIT_FAILED;
  name = yt_recorder_undo_name (yt_dossier_recorder (call->dossier), &detail);
  if (!yt_act_undo (call->dossier, &error))
    return yt_call_fail (call, error);
  return report (call, "undo", _("Undone: %s"), name, detail);
}

int
yt_last_step_redo (YtCall *call)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *detail = NULL;
  g_autofree char *name = NULL;

  if (!yt_call_open (call, YT_OPEN_WRITE))
    return YT_EXIT_FAILED;
  name = yt_recorder_redo_name (yt_dossier_recorder (call->dossier), &detail);
  if (!yt_act_redo (call->dossier, &error))
    return yt_call_fail (call, error);
  return report (call, "redo", _("Redone: %s"), name, detail);
}
