/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* yitong passages: the marked passages, of the whole dossier or of what one id stands for. */
#include "cli/call.h"

#include <glib/gi18n.h>

#include "cli/object.h"
#include "cli/records.h"
#include "model/evidence.h"
#include "model/passage.h"

static const YtOption options[] = {
  { "of", "ID", N_("Those of a document or source, or those tied to an entry"), YT_OPTION_PLAIN },
  { "orphans", NULL, N_("Only those whose place is not certain any more"), YT_OPTION_PLAIN },
  { "untied", NULL, N_("Only those that are tied to nothing"), YT_OPTION_PLAIN },
  { NULL },
};

static void
add_ids (GHashTable *set,
         GArray     *ids)
{
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      g_hash_table_add (set, g_memdup2 (&id, sizeof id));
    }
}

static GHashTable *
set_of (GArray *ids)
{
  GHashTable *set = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  add_ids (set, ids);
  return set;
}

/* The passages that belong to an object; NULL for one that has none. */
static GHashTable *
passages_of (YtCall       *call,
             YtObjectSort  sort,
             gint64        id)
{
  g_autoptr(GArray) none = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(YtEntry) entry = sort == YT_OBJECT_ENTRY ? yt_entry_get (call->dossier, id) : NULL;
  GHashTable *set = set_of (none);

  if (sort == YT_OBJECT_DOCUMENT)
    {
      g_autoptr(GArray) ids = yt_passages_all (call->dossier, id);

      add_ids (set, ids);
    }
  else if (entry != NULL && yt_entry_kind (entry) == YT_KIND_SOURCE)
    {
      g_autoptr(GArray) ids = yt_entry_children (call->dossier, id, YT_KIND_PASSAGE);

      add_ids (set, ids);
    }
  else if (entry != NULL)
    {
      g_autoptr(GPtrArray) evidence = yt_evidence_of (call->dossier, id);

      for (guint i = 0; i < evidence->len; i++)
        g_hash_table_add (set, g_memdup2 (&((YtEvidence *) g_ptr_array_index (evidence, i))->passage, sizeof (gint64)));
    }
  return set;
}

static JsonArray *
ties_of (YtCall *call,
         gint64  id)
{
  g_autoptr(GPtrArray) ties = yt_ties_of (call->dossier, id);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < ties->len; i++)
    {
      const YtEvidence *tie = g_ptr_array_index (ties, i);
      JsonObject *object = json_object_new ();

      yt_object_put_id (object, "link", tie->link);
      yt_object_put_text (object, "type", tie->type);
      yt_object_put_id (object, "entry", tie->target);
      yt_object_put_text (object, "standing", tie->standing);
      json_array_add_object_element (array, object);
    }
  return array;
}

static void
add_object (YtCall    *call,
            YtRecords *records,
            gint64     id)
{
  g_autoptr(YtPassage) passage = yt_passage_get (call->dossier, id);
  g_autoptr(YtEntry) entry = yt_entry_get (call->dossier, id);
  g_autoptr(YtDocument) document = yt_document_get (call->dossier, yt_passage_document (passage));
  JsonObject *object = json_object_new ();
  gsize start, end;

  yt_object_put_id (object, "id", id);
  yt_object_put_id (object, "document", yt_passage_document (passage));
  yt_object_put_id (object, "source", yt_entry_parent (entry));
  yt_object_put_text (object, "page", yt_entry_page (entry));
  yt_object_put_text (object, "voice", yt_entry_voice (entry));
  json_object_set_boolean_member (object, "orphan", !yt_passage_place (passage, &start, &end));
  if (document != NULL && yt_passage_place (passage, &start, &end))
    {
      gsize first = (gsize) g_utf8_strlen (yt_document_text (document), (gssize) start);

      json_object_set_int_member (object, "start", (gint64) first);
      json_object_set_int_member (object, "end", (gint64) first + g_utf8_strlen (yt_document_text (document) + start, (gssize) (end - start)));
    }
  yt_object_put_text (object, "quote", yt_passage_quote (passage));
  json_object_set_array_member (object, "ties", ties_of (call, id));
  yt_records_add_object (records, object);
}

static void
add_line (YtCall    *call,
          YtRecords *records,
          gint64     id)
{
  g_autoptr(YtPassage) passage = yt_passage_get (call->dossier, id);
  g_autoptr(YtEntry) entry = yt_entry_get (call->dossier, id);
  g_autoptr(GPtrArray) ties = yt_ties_of (call->dossier, id);
  g_autofree char *text = yt_id_to_text (id);
  g_autoptr(GString) tied = g_string_new (NULL);
  gsize start, end;

  for (guint i = 0; i < ties->len; i++)
    {
      const YtEvidence *tie = g_ptr_array_index (ties, i);
      const YtLinkType *type = yt_link_type (tie->type);
      g_autoptr(YtEntry) target = yt_entry_get (call->dossier, tie->target);
      g_autofree char *number = yt_id_to_text (tie->target);
      const char *code = target != NULL && *yt_entry_code (target) != '\0' ? yt_entry_code (target) : number;

      g_string_append_printf (tied, "%s%s %s", i > 0 ? ", " : "", _(type->forward), code);
    }
  yt_records_add_line (records, (const char *[]) {
    text, yt_entry_page (entry), yt_passage_place (passage, &start, &end) ? "" : _("orphan"), yt_passage_quote (passage), tied->str, NULL,
  });
}

static int
run (YtCall *call)
{
  const char *of = yt_call_value (call, "of");
  g_autoptr(GArray) ids = NULL;
  g_autoptr(GArray) orphaned = NULL;
  g_autoptr(GArray) untied = NULL;
  g_autoptr(GHashTable) among = NULL;
  g_autoptr(GHashTable) orphans = NULL;
  g_autoptr(GHashTable) loose = NULL;
  YtRecords *records;

  if (!yt_call_open (call, YT_OPEN_READ))
    return YT_EXIT_FAILED;
  if (of != NULL)
    {
      gint64 id;
      YtObjectSort sort = yt_object_find (call->dossier, of, FALSE, &id);

      if (sort == YT_OBJECT_NONE)
        return yt_call_missing (call, of);
      among = passages_of (call, sort, id);
    }
  ids = yt_passages_all (call->dossier, 0);
  orphaned = yt_passages_orphaned (call->dossier, 0);
  untied = yt_passages_without_tie (call->dossier, 0);
  orphans = set_of (orphaned);
  loose = set_of (untied);
  records = yt_records_new (call->json);
  for (guint i = 0; i < ids->len && call->failure == NULL; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      if ((among != NULL && !g_hash_table_contains (among, &id)) ||
          (yt_call_has (call, "orphans") && !g_hash_table_contains (orphans, &id)) ||
          (yt_call_has (call, "untied") && !g_hash_table_contains (loose, &id)))
        continue;
      if (call->json)
        add_object (call, records, id);
      else
        add_line (call, records, id);
    }
  yt_records_end (records);
  return YT_EXIT_DONE;
}

const YtCommand yt_command_passages = {
  "passages", "FILE", 1, 1, 1, N_("List the marked passages of documents and what they are tied to"), options, run,
};
