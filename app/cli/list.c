/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* yitong list: everything of one kind, one line each. */
#include "cli/call.h"

#include <glib/gi18n.h>

#include "cli/kinds.h"
#include "cli/object.h"
#include "cli/records.h"
#include "model/id-list.h"

#define FIRST_LINE 80

static const char all_links[] = "SELECT id FROM link WHERE deleted = 0 ORDER BY origin, rank";

static const YtOption options[] = {
  { "kind", "KIND", N_("Which kind"), YT_OPTION_REQUIRED },
  { "content", "zh|en|both", N_("Language of the titles; both when it is not said"), YT_OPTION_PLAIN },
  { NULL },
};

/* Listing: what the rows are printed with. */
typedef struct
{
  YtCall *call;
  YtContent content;
  YtRecords *records;
} Listing;

static char *
titles_of (YtEntry   *entry,
           YtContent  content)
{
  g_autoptr(GString) titles = g_string_new (NULL);

  for (int language = 0; language < YT_N_LANGUAGES; language++)
    {
      const char *name = yt_entry_name (entry, (YtLanguage) language);

      if (!yt_content_has (content, (YtLanguage) language))
        continue;
      g_string_append_printf (titles, "%s%s", titles->len > 0 ? " / " : "", *name != '\0' ? name : _("(missing)"));
    }
  return g_string_free (g_steal_pointer (&titles), FALSE);
}

/* The language of names that stand for something else: the content's, where it is one. */
static YtLanguage
naming_language (const Listing *listing)
{
  if (listing->content == YT_CONTENT_BOTH)
    return listing->call->language;
  return listing->content == YT_CONTENT_ZH ? YT_LANGUAGE_ZH : YT_LANGUAGE_EN;
}

static void
list_entry (const Listing *listing,
            gint64         id)
{
  g_autoptr(YtEntry) entry = yt_entry_get (listing->call->dossier, id);

  if (entry == NULL)
    return;
  if (listing->call->json)
    {
      yt_records_add_object (listing->records, yt_object_entry (entry));
    }
  else
    {
      g_autofree char *text = yt_id_to_text (id);
      g_autofree char *date = yt_object_date (entry, listing->call->language);
      g_autofree char *titles = titles_of (entry, listing->content);

      yt_records_add_line (listing->records, (const char *[]) { text, yt_entry_code (entry), date, titles, NULL });
    }
}

static void
list_link (const Listing *listing,
           gint64         id)
{
  g_autoptr(YtLink) link = yt_link_get (listing->call->dossier, id);

  if (link == NULL)
    return;
  if (listing->call->json)
    {
      yt_records_add_object (listing->records, yt_object_link (link));
    }
  else
    {
      g_autofree char *text = yt_id_to_text (id);
      g_autofree char *name = yt_object_name_of (listing->call->dossier, id, naming_language (listing));

      yt_records_add_line (listing->records, (const char *[]) { text, name, NULL });
    }
}

static void
list_note (const Listing *listing,
           gint64         id)
{
  g_autoptr(YtNote) note = yt_note_get (listing->call->dossier, id);

  if (note == NULL)
    return;
  if (listing->call->json)
    {
      yt_records_add_object (listing->records, yt_object_note (note));
    }
  else
    {
      g_autofree char *text = yt_id_to_text (id);
      g_autofree char *when = yt_object_moment (yt_note_modified (note));
      g_autofree char *line = yt_note_first_line (note, FIRST_LINE);

      yt_records_add_line (listing->records, (const char *[]) { text, when, yt_note_language (note), line, NULL });
    }
}

static void
list_document (const Listing *listing,
               gint64         id)
{
  g_autoptr(YtDocument) document = yt_document_get (listing->call->dossier, id);

  if (document == NULL)
    return;
  if (listing->call->json)
    {
      yt_records_add_object (listing->records, yt_object_document (document));
    }
  else
    {
      g_autofree char *text = yt_id_to_text (id);
      g_autofree char *source = yt_object_name_of (listing->call->dossier, yt_document_source (document), naming_language (listing));

      yt_records_add_line (listing->records, (const char *[]) { text, yt_document_name (document), yt_document_encoding (document),
                                                                source, NULL });
    }
}

/* Ids of what is no entry, from SQL: no more rows than one live at a time. */
static GArray *
ids_of (YtDossier  *dossier,
        const char *sql)
{
  g_autoptr(YtIdList) list = yt_id_list_new (dossier, sql, YT_TYPE_NOTE, (YtRowFunc) yt_note_get);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n;

  yt_id_list_finish (list);
  n = g_list_model_get_n_items (G_LIST_MODEL (list));
  for (guint i = 0; i < n; i++)
    {
      gint64 id = yt_id_list_id (list, i);

      g_array_append_val (ids, id);
    }
  return ids;
}

static GArray *
ids_of_links (YtDossier *dossier)
{
  return ids_of (dossier, all_links);
}

static GArray *
ids_of_notes (YtDossier *dossier)
{
  const YtNoteFilter all = { .kind = YT_KIND_NONE };
  g_autofree char *sql = yt_note_filter_sql (&all);

  return ids_of (dossier, sql);
}

static GArray *
ids_of_documents (YtDossier *dossier)
{
  return yt_document_of (dossier, 0);
}

/* What stands beside the entries. */
static const struct
{
  const char *id;
  GArray *(*ids) (YtDossier *dossier);
  void (*list) (const Listing *listing,
                gint64         id);
} besides[] = {
  { "link", ids_of_links, list_link },
  { "note", ids_of_notes, list_note },
  { "document", ids_of_documents, list_document },
};

static int
run (YtCall *call)
{
  const char *id = yt_call_value (call, "kind");
  YtKind kind = yt_kind_from_id (id);
  Listing listing = { call, YT_CONTENT_BOTH, NULL };
  void (*list) (const Listing *, gint64) = list_entry;
  g_autoptr(GArray) ids = NULL;
  guint beside = 0;

  if (!yt_call_content (call, &listing.content))
    return YT_EXIT_USAGE;
  while (beside < G_N_ELEMENTS (besides) && !g_str_equal (besides[beside].id, id))
    beside++;
  if (kind == YT_KIND_NONE && beside == G_N_ELEMENTS (besides))
    {
      g_autofree char *known = yt_kinds_list (TRUE);

      return yt_call_misuse (call, _("“%s” is not a kind. There are: %s."), id, known);
    }
  if (!yt_call_open (call, YT_OPEN_READ))
    return YT_EXIT_FAILED;

  if (kind == YT_KIND_NONE)
    {
      list = besides[beside].list;
      ids = besides[beside].ids (call->dossier);
    }
  else
    {
      ids = yt_entry_all (call->dossier, kind);
    }
  listing.records = yt_records_new (call->json);
  for (guint i = 0; i < ids->len && call->failure == NULL; i++)
    list (&listing, g_array_index (ids, gint64, i));
  yt_records_end (listing.records);
  return YT_EXIT_DONE;
}

const YtCommand yt_command_list = {
  "list", "FILE", 1, 1, 1, N_("List everything of a kind, one line each"), options, run,
};
