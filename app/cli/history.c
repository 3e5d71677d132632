/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* yitong history: who changed what and when, the latest first. */
#include "cli/call.h"

#include <glib/gi18n.h>

#include "cli/object.h"
#include "cli/records.h"
#include "model/deed.h"

#define VALUE_LENGTH 60

static const YtOption options[] = {
  { "of", "ID", N_("Only of the thing with that id or code, with the old and new values"), YT_OPTION_PLAIN },
  { "limit", "N", N_("The most changes to print; all when it is not said"), YT_OPTION_PLAIN },
  { NULL },
};

/* A value that fits into a line. */
static char *
shorten (const char *value)
{
  if (value == NULL || *value == '\0')
    return g_strdup (_("(nothing)"));
  if (g_utf8_strlen (value, -1) <= VALUE_LENGTH)
    return g_strdup (value);
  return g_strdup_printf ("%.*s…", (int) (g_utf8_offset_to_pointer (value, VALUE_LENGTH) - value), value);
}

static char *
difference (const YtHistoryItem *item)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (item->field == NULL)
    return g_strdup (_("created"));
  before = shorten (item->before);
  after = shorten (item->after);
  return g_strdup_printf (_("%s: %s → %s"), item->field, before, after);
}

static JsonObject *
item_object (const YtHistoryItem *item,
             gboolean             of_one)
{
  JsonObject *object = json_object_new ();
  g_autofree char *words = yt_deed_words (item->name, item->detail, yt_call_translate);

  yt_object_put_id (object, "act", item->act);
  yt_object_put_moment (object, "moment", item->moment);
  yt_object_put_text (object, "author", item->author);
  yt_object_put_text (object, "sort", item->sort);
  yt_object_put_text (object, "name", item->name);
  yt_object_put_text (object, "detail", item->detail);
  yt_object_put_text (object, "words", words);
  if (of_one)
    {
      yt_object_put_text (object, "field", item->field);
      yt_object_put_text (object, "before", item->before);
      yt_object_put_text (object, "after", item->after);
    }
  else
    {
      json_object_set_int_member (object, "changes", item->object);
    }
  return object;
}

static void
print_item (YtCall              *call,
            YtRecords           *records,
            const YtHistoryItem *item,
            gboolean             of_one)
{
  g_autofree char *when = NULL;
  g_autofree char *what = NULL;
  g_autofree char *more = NULL;

  if (call->json)
    {
      yt_records_add_object (records, item_object (item, of_one));
      return;
    }
  when = yt_object_moment (item->moment);
  what = yt_deed_told (item, yt_call_translate);
  more = of_one ? difference (item) : g_strdup ("");
  yt_records_add_line (records, (const char *[]) { when, item->author, what, more, NULL });
}

static int
run (YtCall *call)
{
  const char *of = yt_call_value (call, "of");
  g_autoptr(GPtrArray) items = NULL;
  g_autoptr(GError) error = NULL;
  YtRecords *records;
  guint limit;
  gint64 id;

  if (!yt_call_number (call, "limit", G_MAXINT, &limit))
    return YT_EXIT_USAGE;
  if (!yt_call_open (call, YT_OPEN_READ))
    return YT_EXIT_FAILED;
  if (of != NULL && yt_object_find (call->dossier, of, TRUE, &id) == YT_OBJECT_NONE)
    return yt_call_missing (call, of);
  items = of != NULL ? yt_history_of (call->dossier, id, &error) : yt_history_acts (call->dossier, limit, &error);
  if (items == NULL)
    return yt_call_fail (call, error);

  records = yt_records_new (call->json);
  for (guint i = 0; i < MIN (items->len, limit); i++)
    print_item (call, records, g_ptr_array_index (items, i), of != NULL);
  yt_records_end (records);
  return YT_EXIT_DONE;
}

const YtCommand yt_command_history = {
  "history", "FILE", 1, 1, 1, N_("List who changed what and when, the latest first"), options, run,
};
