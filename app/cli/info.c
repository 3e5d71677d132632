/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* yitong info: what a dossier is about and how much of everything it holds. */
#include "cli/call.h"

#include <glib/gi18n.h>

#include "cli/object.h"
#include "cli/sheet.h"
#include "cli/terminal.h"

static const char schema_version[] = "PRAGMA user_version";

static const YtOption options[] = { { NULL } };

/* Facts: what is told in either form. */
typedef struct
{
  char *file;
  gint64 schema;
  YtEntry *root;
  guint links;
  guint notes;
  guint documents;
  guint missing[YT_N_LANGUAGES];
} Facts;

static void
facts_clear (Facts *facts)
{
  g_clear_pointer (&facts->file, g_free);
  g_clear_object (&facts->root);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Facts, facts_clear)

static void
gather (YtDossier *dossier,
        Facts     *facts)
{
  g_autoptr(GArray) documents = yt_document_of (dossier, 0);
  g_autoptr(GArray) missing = yt_entry_missing_all (dossier);

  facts->file = g_filename_display_name (yt_dossier_path (dossier));
  facts->schema = yt_connection_number (yt_dossier_connection (dossier), 0, schema_version, "");
  facts->root = yt_entry_get (dossier, yt_dossier_root (dossier));
  facts->links = yt_link_count (dossier);
  facts->notes = yt_note_count (dossier, 0);
  facts->documents = documents->len;
  for (guint i = 0; i < missing->len; i++)
    {
      g_autoptr(YtEntry) entry = yt_entry_get (dossier, g_array_index (missing, gint64, i));

      for (int language = 0; language < YT_N_LANGUAGES; language++)
        facts->missing[language] += yt_entry_missing (entry, (YtLanguage) language) ? 1 : 0;
    }
}

static void
answer (YtCall      *call,
        const Facts *facts)
{
  JsonObject *object = json_object_new ();
  JsonObject *entries = json_object_new ();
  JsonObject *missing = json_object_new ();
  JsonArray *parties = json_array_new ();
  g_autoptr(GArray) ids = yt_entry_all (call->dossier, YT_KIND_PARTY);

  yt_object_put_text (object, "file", facts->file);
  json_object_set_int_member (object, "schema", facts->schema);
  yt_object_put_id (object, "id", yt_entry_id (facts->root));
  yt_object_put_sides (object, "title", yt_entry_title (facts->root, YT_LANGUAGE_ZH),
                       yt_entry_title (facts->root, YT_LANGUAGE_EN));
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr(YtEntry) party = yt_entry_get (call->dossier, g_array_index (ids, gint64, i));

      json_array_add_object_element (parties, yt_object_entry (party));
    }
  json_object_set_array_member (object, "parties", parties);
  for (int kind = YT_KIND_DOSSIER + 1; kind < YT_N_KINDS; kind++)
    json_object_set_int_member (entries, yt_kind_info ((YtKind) kind)->id,
                                yt_entry_count (call->dossier, (YtKind) kind));
  json_object_set_object_member (object, "entries", entries);
  json_object_set_int_member (object, "links", facts->links);
  json_object_set_int_member (object, "notes", facts->notes);
  json_object_set_int_member (object, "documents", facts->documents);
  for (int language = 0; language < YT_N_LANGUAGES; language++)
    json_object_set_int_member (missing, yt_language_tag ((YtLanguage) language), facts->missing[language]);
  json_object_set_object_member (object, "missing", missing);
  yt_terminal_answer (object);
}

static void
tell (YtCall      *call,
      const Facts *facts)
{
  g_autoptr(YtSheet) sheet = yt_sheet_new ();
  g_autofree char *id = yt_id_to_text (yt_entry_id (facts->root));
  static const char *const titles[YT_N_LANGUAGES] = { N_("Title (Chinese)"), N_("Title (English)") };
  static const char *const missing[YT_N_LANGUAGES] = { N_("Without Chinese"), N_("Without English") };

  for (int language = 0; language < YT_N_LANGUAGES; language++)
    {
      const char *title = yt_entry_title (facts->root, (YtLanguage) language);

      yt_sheet_add (sheet, _(titles[language]), *title != '\0' ? title : _("(missing)"));
    }
  yt_sheet_add (sheet, _("File"), facts->file);
  yt_sheet_add_number (sheet, _("Schema"), facts->schema);
  yt_sheet_add (sheet, _("Id"), id);
  yt_sheet_gap (sheet);
  for (int kind = YT_KIND_DOSSIER + 1; kind < YT_N_KINDS; kind++)
    yt_sheet_add_number (sheet, _(yt_kind_info ((YtKind) kind)->plural), yt_entry_count (call->dossier, (YtKind) kind));
  yt_sheet_gap (sheet);
  yt_sheet_add_number (sheet, _("Links"), facts->links);
  yt_sheet_add_number (sheet, _("Notes"), facts->notes);
  yt_sheet_add_number (sheet, _("Documents"), facts->documents);
  for (int language = 0; language < YT_N_LANGUAGES; language++)
    yt_sheet_add_number (sheet, _(missing[language]), facts->missing[language]);
}

static int
run (YtCall *call)
{
  g_auto(Facts) facts = { 0 };

  if (!yt_call_open (call, YT_OPEN_READ))
    return YT_EXIT_FAILED;
  gather (call->dossier, &facts);
  if (call->failure != NULL)
    return yt_call_fail (call, call->failure);
  if (call->json)
    answer (call, &facts);
  else
    tell (call, &facts);
  return YT_EXIT_DONE;
}

const YtCommand yt_command_info = {
  "info", "FILE", 1, 1, 1, N_("Say what a dossier is about and how much it holds"), options, run,
};
