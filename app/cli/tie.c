/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* yitong tie: finds what the entries that rest on a source say in its text, and marks and ties it. */
#include "cli/call.h"

#include <glib/gi18n.h>

#include "act/tie-source.h"
#include "cli/object.h"
#include "cli/records.h"
#include "cli/terminal.h"

static const YtOption options[] = {
  { "dry-run", NULL, N_("Only say what would be tied"), YT_OPTION_PLAIN },
  { NULL },
};

/* A long quote is shown with so many of its characters. */
#define QUOTE_MAX 60

static char *
quote_of (YtDossier    *dossier,
          const YtTied *tied)
{
  g_autoptr(YtDocument) document = tied->document != 0 ? yt_document_get (dossier, tied->document) : NULL;

  return document != NULL ? g_strndup (yt_document_text (document) + tied->start, tied->end - tied->start) : g_strdup ("");
}

static const char *
word_of (const YtTied *tied)
{
  if (tied->already)
    return N_("tied before");
  return tied->result == YT_WITNESS_FOUND ? N_("tied") : N_("not tied");
}

static void
add_object (YtCall       *call,
            YtRecords    *records,
            const YtTied *tied)
{
  g_autoptr(YtEntry) entry = yt_entry_get (call->dossier, tied->entry);
  g_autofree char *quote = quote_of (call->dossier, tied);
  JsonObject *object = json_object_new ();

  yt_object_put_id (object, "entry", tied->entry);
  yt_object_put_text (object, "code", yt_entry_code (entry));
  yt_object_put_text (object, "kind", yt_kind_info (yt_entry_kind (entry))->id);
  yt_object_put_text (object, "page", yt_entry_page (entry));
  json_object_set_boolean_member (object, "tied", !tied->already && tied->result == YT_WITNESS_FOUND);
  json_object_set_boolean_member (object, "already", tied->already);
  yt_object_put_text (object, "type", tied->type);
  yt_object_put_text (object, "why", yt_witness_why (tied->result));
  json_object_set_double_member (object, "score", tied->score);
  yt_object_put_id (object, "document", tied->document);
  yt_object_put_text (object, "quote", quote);
  yt_records_add_object (records, object);
}

static void
add_line (YtCall       *call,
          YtRecords    *records,
          const YtTied *tied)
{
  g_autoptr(YtEntry) entry = yt_entry_get (call->dossier, tied->entry);
  g_autofree char *name = yt_object_name_of (call->dossier, tied->entry, call->language);
  g_autofree char *quote = quote_of (call->dossier, tied);
  g_autofree char *start = g_utf8_substring (quote, 0, MIN (QUOTE_MAX, g_utf8_strlen (quote, -1)));
  g_autofree char *score = g_strdup_printf ("%.2f", tied->score);
  const char *what = tied->already || tied->result == YT_WITNESS_FOUND ? start : _(yt_witness_why (tied->result));

  yt_records_add_line (records, (const char *[]) { _(word_of (tied)), name, yt_entry_page (entry), score, what, NULL });
}

static int
run (YtCall *call)
{
  const char *source = yt_call_argument (call, 1);
  gboolean dry = yt_call_has (call, "dry-run");
  g_autoptr(GArray) found = NULL;
  g_autoptr(YtEntry) entry = NULL;
  g_autoptr(GError) error = NULL;
  YtRecords *records;
  guint n = 0, before = 0;

  if (!yt_call_open (call, dry ? YT_OPEN_READ : YT_OPEN_WRITE))
    return YT_EXIT_FAILED;
  entry = yt_entry_get (call->dossier, yt_entry_find (call->dossier, source));
  if (entry == NULL)
    return yt_call_missing (call, source);
  if (yt_entry_kind (entry) != YT_KIND_SOURCE)
    return yt_call_refuse (call, _("“%s” is not a source."), source);
  found = yt_act_tie_source (call->dossier, yt_entry_id (entry), dry, &error);
  if (found == NULL)
    return yt_call_fail (call, error);
  records = yt_records_new (call->json);
  for (guint i = 0; i < found->len; i++)
    {
      const YtTied *tied = &g_array_index (found, YtTied, i);

      n += !tied->already && tied->result == YT_WITNESS_FOUND;
      before += tied->already;
      if (call->json)
        add_object (call, records, tied);
      else
        add_line (call, records, tied);
    }
  yt_records_end (records);
  if (!call->json)
    yt_terminal_printf (_("%u of %u entries tied, %u tied before, %u not.\n"), n, found->len, before, found->len - n - before);
  return YT_EXIT_DONE;
}

const YtCommand yt_command_tie = {
  "tie", "FILE SOURCE", 2, 2, 1, N_("Tie the entries that name a page of a source to its sentences"), options, run,
};
