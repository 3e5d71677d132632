/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* yitong show: one thing with everything that is known about it. */
#include "cli/call.h"

#include <glib/gi18n.h>

#include "cli/object.h"
#include "cli/portrait.h"

static const YtOption options[] = { { NULL } };

static int
run (YtCall *call)
{
  const char *id = yt_call_argument (call, 1);
  gint64 object;

  if (!yt_call_open (call, YT_OPEN_READ))
    return YT_EXIT_FAILED;
  switch (yt_object_find (call->dossier, id, FALSE, &object))
    {
    case YT_OBJECT_ENTRY:
      yt_portrait_entry (call, object);
      return YT_EXIT_DONE;
    case YT_OBJECT_LINK:
      yt_portrait_link (call, object);
      return YT_EXIT_DONE;
    case YT_OBJECT_NOTE:
      yt_portrait_note (call, object);
      return YT_EXIT_DONE;
    case YT_OBJECT_DOCUMENT:
      yt_portrait_document (call, object);
      return YT_EXIT_DONE;
    case YT_OBJECT_NONE:
    default:
      return yt_call_missing (call, id);
    }
}

const YtCommand yt_command_show = {
  "show", "FILE ID", 2, 2, 1, N_("Show an entry, link, note or document with everything that belongs to it"), options, run,
};
