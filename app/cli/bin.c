/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* yitong bin: lists what was deleted, and brings it back. */
#include "cli/call.h"

#include <glib/gi18n.h>

#include "act/take-back.h"
#include "cli/object.h"
#include "cli/records.h"
#include "cli/terminal.h"
#include "model/bin.h"
#include "model/deed.h"

#define ITEMS_MAX 100000

static const YtOption options[] = {
  { "restore", "ID", N_("Bring back what has that id, with all that was deleted with it"), YT_OPTION_PLAIN },
  { NULL },
};

static const char *
kind_of (const YtBinItem *item,
         gboolean         id)
{
  switch (item->table)
    {
    case YT_TABLE_NOTE:
      return id ? "note" : N_("Note");
    case YT_TABLE_LINK:
      return id ? "link" : N_("Link");
    case YT_TABLE_DOCUMENT:
      return id ? "document" : N_("Full text");
    default:
      if (item->kind == YT_KIND_NONE)
        return "?";
      return id ? yt_kind_info (item->kind)->id : yt_kind_info (item->kind)->label;
    }
}

static void
report (YtCall          *call,
        YtRecords       *records,
        const YtBinItem *item)
{
  g_autofree char *id = yt_id_to_text (item->id);
  g_autofree char *when = yt_object_moment (item->deed->moment);
  g_autofree char *deed = yt_deed_told (item->deed, yt_call_translate);
  g_autofree char *more = item->more > 0 ? g_strdup_printf ("+%u", item->more) : g_strdup ("");
  const char *words = item->words[call->language];

  if (call->json)
    {
      JsonObject *object = json_object_new ();

      yt_object_put_text (object, "id", id);
      yt_object_put_text (object, "kind", kind_of (item, TRUE));
      yt_object_put_sides (object, "words", item->words[YT_LANGUAGE_ZH], item->words[YT_LANGUAGE_EN]);
      json_object_set_int_member (object, "more", item->more);
      yt_object_put_moment (object, "moment", item->deed->moment);
      yt_object_put_text (object, "author", item->deed->author);
      yt_object_put_text (object, "deed", deed);
      yt_records_add_object (records, object);
      return;
    }
  yt_records_add_line (records, (const char *[]) { when, item->deed->author, _(kind_of (item, FALSE)), id,
                                                   *words != '\0' ? words : _("(without a title)"), more, NULL });
}

static int
restore (YtCall     *call,
         const char *wanted)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  gint64 id;

  if (yt_object_find (call->dossier, wanted, TRUE, &id) == YT_OBJECT_NONE)
    return yt_call_missing (call, wanted);
  if (!yt_act_restore (call->dossier, id, &error))
    return yt_call_fail (call, error);
  text = yt_id_to_text (id);
  if (call->json)
    {
      JsonObject *object = json_object_new ();

      yt_object_put_text (object, "id", text);
      yt_terminal_answer (object);
    }
  else
    {
      yt_terminal_printf (_("%s is back."), text);
      yt_terminal_print ("\n");
    }
  return YT_EXIT_DONE;
}

static int
run (YtCall *call)
{
  const char *wanted = yt_call_value (call, "restore");
  g_autoptr(GPtrArray) items = NULL;
  g_autoptr(GError) error = NULL;
  YtRecords *records;

  if (!yt_call_open (call, wanted != NULL ? YT_OPEN_WRITE : YT_OPEN_READ))
    return YT_EXIT_FAILED;
  if (wanted != NULL)
    return restore (call, wanted);
  items = yt_bin_list (call->dossier, ITEMS_MAX, &error);
  if (items == NULL)
    return yt_call_fail (call, error);
  records = yt_records_new (call->json);
  for (guint i = 0; i < items->len; i++)
    report (call, records, g_ptr_array_index (items, i));
  yt_records_end (records);
  return YT_EXIT_DONE;
}

const YtCommand yt_command_bin = {
  "bin", "FILE", 1, 1, 1, N_("List what was deleted, or bring it back"), options, run,
};
