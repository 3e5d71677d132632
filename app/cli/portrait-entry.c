/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Describes an entry: its fields in words, its links both ways, its notes, documents and children. */
#include "cli/portrait.h"

#include <glib/gi18n.h>

#include "cli/facet.h"
#include "cli/object.h"
#include "cli/terminal.h"

static const char *const title_labels[YT_N_LANGUAGES] = { N_("Title (Chinese)"), N_("Title (English)") };
static const char *const text_labels[YT_N_LANGUAGES] = { N_("Text (Chinese)"), N_("Text (English)") };
static const char *const field_labels[YT_N_LANGUAGES] = { N_("%s (Chinese)"), N_("%s (English)") };

/* A field's value in words: a date as a phrase, a fixed word as its label, an entry as its name. */
static char *
field_in_words (YtCall        *call,
                YtEntry       *entry,
                const YtField *field,
                YtLanguage     language)
{
  const char *value = yt_entry_field (entry, field, language);
  const char *label;

  switch (field->type)
    {
    case YT_FIELD_EDTF:
      return yt_object_date_in_words (value, call->language);
    case YT_FIELD_WORD:
      label = yt_word_label (field->words, value);
      return g_strdup (label != NULL ? _(label) : value);
    case YT_FIELD_ENTRY:
      return *value != '\0' ? yt_object_name_of (call->dossier, yt_id_from_text (value), call->language) : g_strdup ("");
    case YT_FIELD_LINE:
    case YT_FIELD_NAMES:
    case YT_FIELD_NUMBER:
    case YT_FIELD_COLOR:
    case YT_FIELD_URL:
    default:
      return g_strdup (value);
    }
}

static void
add_sides (YtSheet           *sheet,
           const char *const *labels,
           const char        *zh,
           const char        *en)
{
  const char *const sides[YT_N_LANGUAGES] = { zh, en };

  if (*zh == '\0' && *en == '\0')
    return;
  for (int language = 0; language < YT_N_LANGUAGES; language++)
    yt_sheet_add (sheet, labels[language], *sides[language] != '\0' ? sides[language] : _("(missing)"));
}

static void
add_field (YtCall        *call,
           YtSheet       *sheet,
           YtEntry       *entry,
           const YtField *field)
{
  if (field->bilingual)
    {
      const char *name[] = { _(field->label), NULL };
      g_autofree char *zh = yt_failure_fill (_(field_labels[YT_LANGUAGE_ZH]), name);
      g_autofree char *en = yt_failure_fill (_(field_labels[YT_LANGUAGE_EN]), name);

      add_sides (sheet, (const char *[]) { zh, en }, yt_entry_field (entry, field, YT_LANGUAGE_ZH),
                 yt_entry_field (entry, field, YT_LANGUAGE_EN));
    }
  else
    {
      g_autofree char *words = field_in_words (call, entry, field, YT_LANGUAGE_ZH);

      if (*words != '\0')
        yt_sheet_add (sheet, _(field->label), words);
    }
}

/* Links from or to the entry, each by its words and the other end. */
static void
add_links (YtCall   *call,
           YtSheet  *sheet,
           GArray   *ids,
           gboolean  outward,
           gboolean *labelled)
{
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr(YtLink) link = yt_link_get (call->dossier, g_array_index (ids, gint64, i));
      const YtLinkType *type = link != NULL ? yt_link_type (yt_link_kind (link)) : NULL;
      g_autofree char *other = NULL;
      g_autofree char *line = NULL;

      if (type == NULL)
        continue;
      other = yt_object_name_of (call->dossier, outward ? yt_link_target (link) : yt_link_origin (link), call->language);
      line = g_strdup_printf ("%s %s %s", outward ? "→" : "←", outward ? _(type->forward) : _(type->backward), other);
      yt_sheet_add (sheet, *labelled ? "" : _("Links"), line);
      *labelled = TRUE;
    }
}

static void
add_all_links (YtCall  *call,
               YtSheet *sheet,
               gint64   id)
{
  g_autoptr(GArray) from = yt_link_from (call->dossier, id, NULL);
  g_autoptr(GArray) to = yt_link_to (call->dossier, id, NULL);
  gboolean labelled = FALSE;

  add_links (call, sheet, from, TRUE, &labelled);
  add_links (call, sheet, to, FALSE, &labelled);
}

static void
add_documents (YtCall  *call,
               YtSheet *sheet,
               GArray  *ids)
{
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr(YtDocument) document = yt_document_get (call->dossier, g_array_index (ids, gint64, i));
      g_autofree char *id = yt_id_to_text (g_array_index (ids, gint64, i));
      g_autofree char *line = g_strdup_printf ("%s · %s", id, document != NULL ? yt_document_name (document) : "");

      yt_sheet_add (sheet, i == 0 ? _("Documents") : "", line);
    }
}

static void
add_children (YtCall  *call,
              YtSheet *sheet,
              gint64   id)
{
  g_autoptr(GArray) ids = yt_entry_children (call->dossier, id, YT_KIND_NONE);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr(YtEntry) child = yt_entry_get (call->dossier, g_array_index (ids, gint64, i));
      g_autofree char *name = NULL;
      g_autofree char *line = NULL;

      if (child == NULL)
        continue;
      name = yt_object_name_of (call->dossier, yt_entry_id (child), call->language);
      line = g_strdup_printf (_("%s: %s"), _(yt_kind_info (yt_entry_kind (child))->label), name);
      yt_sheet_add (sheet, i == 0 ? _("Below it") : "", line);
    }
}

static void
tell (YtCall  *call,
      YtEntry *entry,
      GArray  *documents)
{
  g_autoptr(YtSheet) sheet = yt_sheet_new ();
  const YtKindInfo *kind = yt_kind_info (yt_entry_kind (entry));
  const char *standing = yt_word_label (yt_standings, yt_entry_standing (entry));
  const char *const titles[] = { _(title_labels[YT_LANGUAGE_ZH]), _(title_labels[YT_LANGUAGE_EN]) };
  const char *const texts[] = { _(text_labels[YT_LANGUAGE_ZH]), _(text_labels[YT_LANGUAGE_EN]) };

  yt_facet_id (sheet, yt_entry_id (entry));
  yt_sheet_add (sheet, _("Kind"), _(kind->label));
  if (*yt_entry_code (entry) != '\0')
    yt_sheet_add (sheet, _("Code"), yt_entry_code (entry));
  yt_facet_reference (call, sheet, _("Below"), yt_entry_parent (entry));
  add_sides (sheet, titles, yt_entry_title (entry, YT_LANGUAGE_ZH), yt_entry_title (entry, YT_LANGUAGE_EN));
  add_sides (sheet, texts, yt_entry_text (entry, YT_LANGUAGE_ZH), yt_entry_text (entry, YT_LANGUAGE_EN));
  for (const YtField *field = kind->fields; field->name != NULL; field++)
    add_field (call, sheet, entry, field);
  yt_sheet_add (sheet, _("Standing"), standing != NULL ? _(standing) : yt_entry_standing (entry));
  yt_facet_reference (call, sheet, _("Source"), yt_entry_source (entry));
  if (*yt_entry_page (entry) != '\0')
    yt_sheet_add (sheet, _("Page"), yt_entry_page (entry));
  yt_facet_tags (sheet, yt_entry_tags (entry));
  add_children (call, sheet, yt_entry_id (entry));
  add_all_links (call, sheet, yt_entry_id (entry));
  add_documents (call, sheet, documents);
  yt_facet_notes (call, sheet, yt_entry_id (entry));
  yt_facet_moment (sheet, _("Created"), yt_entry_created (entry));
  yt_facet_moment (sheet, _("Modified"), yt_entry_modified (entry));
  yt_sheet_add_number (sheet, _("Changes"), yt_facet_changes (call, yt_entry_id (entry)));
}

static void
put_fields (JsonObject *object,
            YtEntry    *entry)
{
  JsonObject *fields = json_object_new ();

  for (const YtField *field = yt_kind_info (yt_entry_kind (entry))->fields; field->name != NULL; field++)
    {
      const char *zh = yt_entry_field (entry, field, YT_LANGUAGE_ZH);
      const char *en = yt_entry_field (entry, field, YT_LANGUAGE_EN);

      if (field->bilingual)
        yt_object_put_sides (fields, field->name, zh, en);
      else
        yt_object_put_text (fields, field->name, zh);
    }
  json_object_set_object_member (object, "fields", fields);
}

static void
put_links (YtCall     *call,
           JsonObject *object,
           gint64      id)
{
  g_autoptr(GArray) from = yt_link_from (call->dossier, id, NULL);
  g_autoptr(GArray) to = yt_link_to (call->dossier, id, NULL);
  JsonArray *links = json_array_new ();

  g_array_append_vals (from, to->data, to->len);
  for (guint i = 0; i < from->len; i++)
    {
      g_autoptr(YtLink) link = yt_link_get (call->dossier, g_array_index (from, gint64, i));

      if (link != NULL)
        json_array_add_object_element (links, yt_object_link (link));
    }
  json_object_set_array_member (object, "links", links);
}

static void
put_ids (JsonObject *object,
         const char *member,
         GArray     *ids)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < ids->len; i++)
    {
      g_autofree char *id = yt_id_to_text (g_array_index (ids, gint64, i));

      json_array_add_string_element (array, id);
    }
  json_object_set_array_member (object, member, array);
}

static void
answer (YtCall  *call,
        YtEntry *entry,
        GArray  *documents)
{
  JsonObject *object = yt_object_entry (entry);
  g_autoptr(GArray) children = yt_entry_children (call->dossier, yt_entry_id (entry), YT_KIND_NONE);

  yt_object_put_sides (object, "title", yt_entry_title (entry, YT_LANGUAGE_ZH), yt_entry_title (entry, YT_LANGUAGE_EN));
  yt_object_put_sides (object, "text", yt_entry_text (entry, YT_LANGUAGE_ZH), yt_entry_text (entry, YT_LANGUAGE_EN));
  put_fields (object, entry);
  yt_object_put_text (object, "standing", yt_entry_standing (entry));
  yt_object_put_id (object, "source", yt_entry_source (entry));
  yt_object_put_text (object, "page", yt_entry_page (entry));
  yt_object_put_words (object, "tags", yt_entry_tags (entry));
  put_ids (object, "children", children);
  put_links (call, object, yt_entry_id (entry));
  put_ids (object, "documents", documents);
  yt_facet_put_notes (call, object, yt_entry_id (entry));
  yt_object_put_moment (object, "created", yt_entry_created (entry));
  yt_object_put_moment (object, "modified", yt_entry_modified (entry));
  json_object_set_int_member (object, "changes", yt_facet_changes (call, yt_entry_id (entry)));
  yt_terminal_answer (object);
}

void
yt_portrait_entry (YtCall *call,
                   gint64  id)
{
  g_autoptr(YtEntry) entry = yt_entry_get (call->dossier, id);
  g_autoptr(GArray) documents = NULL;

  if (yt_entry_kind (entry) == YT_KIND_SOURCE)
    documents = yt_document_of (call->dossier, id);
  else
    documents = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (call->json)
    answer (call, entry, documents);
  else
    tell (call, entry, documents);
}
