/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes in a file of references and reports each. */
#include "cli/import-references.h"

#include <glib/gi18n.h>

#include "act/take-references.h"
#include "cli/object.h"
#include "cli/terminal.h"

static void
report (YtCall                 *call,
        YtRecords              *records,
        const char             *name,
        const YtReferenceTaken *one)
{
  g_autoptr(YtEntry) source = yt_entry_get (call->dossier, one->id);
  g_autofree char *id = yt_id_to_text (one->id);
  const char *title;

  if (call->json)
    {
      JsonObject *object = yt_object_entry (source);

      yt_object_put_text (object, "file", name);
      json_object_set_boolean_member (object, "new", !one->known);
      yt_records_add_object (records, object);
      return;
    }
  title = yt_entry_title (source, yt_reference_language (source));
  yt_records_add_line (records, (const char *[]) { id, one->known ? _("was there already") : _("new source"), title, NULL });
}

static void
complain (YtReferences *references)
{
  for (guint i = 0; i < references->troubles->len; i++)
    {
      g_autofree char *sentence = yt_failure_tell (g_ptr_array_index (references->troubles, i), yt_call_translate);

      yt_terminal_complain (sentence);
    }
  if (references->n_troubles > references->troubles->len)
    {
      guint more = references->n_troubles - references->troubles->len;
      g_autofree char *sentence = g_strdup_printf (ngettext ("There was %u more mistake.", "There were %u more mistakes.", more), more);

      yt_terminal_complain (sentence);
    }
}

gboolean
yt_import_references (YtCall      *call,
                      YtRecords   *records,
                      const char  *name,
                      GBytes      *bytes,
                      const char  *encoding,
                      GError     **error)
{
  g_autoptr(YtReferences) references = yt_references_read (bytes, name, encoding, error);
  g_autoptr(GArray) taken = NULL;

  if (references == NULL || !yt_act_take_references (call->dossier, references, &taken, error))
    return FALSE;
  for (guint i = 0; i < taken->len; i++)
    report (call, records, name, &g_array_index (taken, YtReferenceTaken, i));
  complain (references);
  return TRUE;
}
