/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Describes a link, a note and a document; entries have a file of their own. */
#include "cli/portrait.h"

#include <glib/gi18n.h>

#include "cli/facet.h"
#include "cli/object.h"
#include "cli/terminal.h"

void
yt_portrait_link (YtCall *call,
                  gint64  id)
{
  g_autoptr(YtLink) link = yt_link_get (call->dossier, id);
  const YtLinkType *type = yt_link_type (yt_link_kind (link));
  const char *standing = yt_word_label (yt_standings, yt_link_standing (link));
  g_autoptr(YtSheet) sheet = NULL;

  if (call->json)
    {
      JsonObject *object = yt_object_link (link);

      yt_facet_put_notes (call, object, id);
      json_object_set_int_member (object, "changes", yt_facet_changes (call, id));
      yt_terminal_answer (object);
      return;
    }
  sheet = yt_sheet_new ();
  yt_facet_id (sheet, id);
  yt_sheet_add (sheet, _("Kind"), _("Link"));
  yt_facet_reference (call, sheet, _("From"), yt_link_origin (link));
  yt_sheet_add (sheet, _("Type"), type != NULL ? _(type->forward) : yt_link_kind (link));
  yt_facet_reference (call, sheet, _("To"), yt_link_target (link));
  yt_sheet_add (sheet, _("Standing"), standing != NULL ? _(standing) : yt_link_standing (link));
  yt_facet_reference (call, sheet, _("Source"), yt_link_source (link));
  if (*yt_link_page (link) != '\0')
    yt_sheet_add (sheet, _("Page"), yt_link_page (link));
  if (*yt_link_text (link, YT_LANGUAGE_ZH) != '\0')
    yt_sheet_add (sheet, _("Text (Chinese)"), yt_link_text (link, YT_LANGUAGE_ZH));
  if (*yt_link_text (link, YT_LANGUAGE_EN) != '\0')
    yt_sheet_add (sheet, _("Text (English)"), yt_link_text (link, YT_LANGUAGE_EN));
  yt_facet_notes (call, sheet, id);
  yt_sheet_add_number (sheet, _("Changes"), yt_facet_changes (call, id));
}

void
yt_portrait_note (YtCall *call,
                  gint64  id)
{
  g_autoptr(YtNote) note = yt_note_get (call->dossier, id);
  g_autoptr(YtSheet) sheet = NULL;

  if (call->json)
    {
      JsonObject *object = yt_object_note (note);

      json_object_set_int_member (object, "changes", yt_facet_changes (call, id));
      yt_terminal_answer (object);
      return;
    }
  sheet = yt_sheet_new ();
  yt_facet_id (sheet, id);
  yt_sheet_add (sheet, _("Kind"), _("Note"));
  yt_facet_reference (call, sheet, _("On"), yt_note_target (note));
  yt_sheet_add (sheet, _("Language"), yt_note_language (note));
  yt_sheet_add (sheet, _("Author"), yt_note_author (note));
  yt_facet_moment (sheet, _("Created"), yt_note_created (note));
  yt_facet_moment (sheet, _("Modified"), yt_note_modified (note));
  yt_facet_tags (sheet, yt_note_tags (note));
  yt_sheet_add_number (sheet, _("Changes"), yt_facet_changes (call, id));
  yt_sheet_add (sheet, _("Text"), yt_note_text (note));
}

void
yt_portrait_document (YtCall *call,
                      gint64  id)
{
  g_autoptr(YtDocument) document = yt_document_get (call->dossier, id);
  g_autoptr(YtSheet) sheet = NULL;

  if (call->json)
    {
      JsonObject *object = yt_object_document (document);

      json_object_set_int_member (object, "changes", yt_facet_changes (call, id));
      yt_object_put_text (object, "text", yt_document_text (document));
      yt_terminal_answer (object);
      return;
    }
  sheet = yt_sheet_new ();
  yt_facet_id (sheet, id);
  yt_sheet_add (sheet, _("Kind"), _("Document"));
  yt_sheet_add (sheet, _("Name"), yt_document_name (document));
  yt_facet_reference (call, sheet, _("Source"), yt_document_source (document));
  yt_sheet_add (sheet, _("Encoding"), yt_document_encoding (document));
  yt_sheet_add (sheet, _("SHA-256"), yt_document_digest (document));
  yt_sheet_add_number (sheet, _("Changes"), yt_facet_changes (call, id));
  yt_sheet_add (sheet, _("Text"), yt_document_text (document));
}
