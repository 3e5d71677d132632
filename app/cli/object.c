/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds things by id or code, names them in one line, and puts them into JSON. */
#include "cli/object.h"

#include <glib/gi18n.h>

#include "format/moment.h"
#include "text/edtf.h"

/* What has that id. */
static YtObjectSort
sort_of (YtDossier *dossier,
         gint64     id,
         gboolean   deleted)
{
  g_autoptr(YtEntry) entry = yt_entry_get (dossier, id);
  g_autoptr(YtNote) note = NULL;
  g_autoptr(YtLink) link = NULL;
  g_autoptr(YtDocument) document = NULL;

  if (entry != NULL)
    return deleted || !yt_entry_is_deleted (entry) ? YT_OBJECT_ENTRY : YT_OBJECT_NONE;
  note = yt_note_get (dossier, id);
  if (note != NULL)
    return deleted || !yt_note_is_deleted (note) ? YT_OBJECT_NOTE : YT_OBJECT_NONE;
  link = yt_link_get (dossier, id);
  if (link != NULL)
    return deleted || !yt_link_is_deleted (link) ? YT_OBJECT_LINK : YT_OBJECT_NONE;
  document = yt_document_get (dossier, id);
  if (document != NULL)
    return deleted || !yt_document_is_deleted (document) ? YT_OBJECT_DOCUMENT : YT_OBJECT_NONE;
  return YT_OBJECT_NONE;
}

YtObjectSort
yt_object_find (YtDossier  *dossier,
                const char *text,
                gboolean    deleted,
                gint64     *id)
{
  *id = yt_entry_find (dossier, text);
  if (*id == 0)
    *id = g_str_equal (text, "dossier") ? yt_dossier_root (dossier) : yt_id_from_text (text);
  return *id != 0 ? sort_of (dossier, *id, deleted) : YT_OBJECT_NONE;
}

/* Where it has a name in the other language only, that one with its language in brackets before it. */
static char *
name_entry (YtEntry    *entry,
            YtLanguage  language)
{
  YtLanguage other = yt_language_other (language);
  const char *name = yt_entry_name (entry, language);

  if (*name != '\0')
    return g_strdup (name);
  name = yt_entry_name (entry, other);
  if (*name != '\0')
    return g_strdup_printf ("[%s] %s", yt_language_tag (other), name);
  return g_strdup (_("(without a name)"));
}

char *
yt_object_name_of (YtDossier  *dossier,
                   gint64      id,
                   YtLanguage  language)
{
  g_autoptr(YtEntry) entry = yt_entry_get (dossier, id);
  g_autoptr(YtLink) link = entry == NULL ? yt_link_get (dossier, id) : NULL;
  const char *code = entry != NULL ? yt_entry_code (entry) : "";
  g_autofree char *name = NULL;

  if (link != NULL)
    {
      const YtLinkType *type = yt_link_type (yt_link_kind (link));
      g_autofree char *from = yt_object_name_of (dossier, yt_link_origin (link), language);
      g_autofree char *to = yt_object_name_of (dossier, yt_link_target (link), language);

      return g_strdup_printf ("%s → %s → %s", from, type != NULL ? _(type->forward) : yt_link_kind (link), to);
    }
  if (entry == NULL)
    return yt_id_to_text (id);
  name = name_entry (entry, language);
  if (*code == '\0')
    return g_steal_pointer (&name);
  return g_strdup_printf ("%s %s", code, name);
}

char *
yt_object_date_in_words (const char *date,
                         YtLanguage  language)
{
  YtEdtf parsed;

  return yt_edtf_parse (date, &parsed, NULL) ? yt_edtf_to_words (&parsed, language) : g_strdup (date);
}

char *
yt_object_date (YtEntry    *entry,
                YtLanguage  language)
{
  const char *date = yt_entry_date (entry);
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  if (*date == '\0' && yt_entry_kind (entry) == YT_KIND_SOURCE)
    date = yt_entry_value (entry, "issued");
  if (*date != '\0')
    return yt_object_date_in_words (date, language);
  start = yt_object_date_in_words (yt_entry_value (entry, "start"), language);
  end = yt_object_date_in_words (yt_entry_value (entry, "end"), language);
  if (*start == '\0' && *end == '\0')
    return g_strdup ("");
  return g_strdup_printf ("%s – %s", start, end);
}

char *
yt_object_moment (gint64 moment)
{
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (moment / 1000);
  g_autoptr(GDateTime) here = utc != NULL ? g_date_time_to_local (utc) : NULL;

  return here != NULL ? g_date_time_format (here, "%Y-%m-%d %H:%M") : g_strdup ("?");
}

void
yt_object_put_text (JsonObject *object,
                    const char *member,
                    const char *text)
{
  if (text == NULL || *text == '\0')
    {
      json_object_set_null_member (object, member);
    }
  else
    {
      g_autofree char *valid = g_utf8_validate (text, -1, NULL) ? NULL : g_utf8_make_valid (text, -1);

      json_object_set_string_member (object, member, valid != NULL ? valid : text);
    }
}

void
yt_object_put_id (JsonObject *object,
                  const char *member,
                  gint64      id)
{
  g_autofree char *text = id != 0 ? yt_id_to_text (id) : NULL;

  yt_object_put_text (object, member, text);
}

void
yt_object_put_moment (JsonObject *object,
                      const char *member,
                      gint64      moment)
{
  char text[YT_MOMENT_SIZE];

  yt_object_put_text (object, member, yt_moment_to_text (moment, text));
}

void
yt_object_put_sides (JsonObject *object,
                     const char *member,
                     const char *zh,
                     const char *en)
{
  JsonObject *sides = json_object_new ();

  yt_object_put_text (sides, yt_language_tag (YT_LANGUAGE_ZH), zh);
  yt_object_put_text (sides, yt_language_tag (YT_LANGUAGE_EN), en);
  json_object_set_object_member (object, member, sides);
}

void
yt_object_put_words (JsonObject        *object,
                     const char        *member,
                     const char *const *words)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    json_array_add_string_element (array, words[i]);
  json_object_set_array_member (object, member, array);
}

JsonObject *
yt_object_entry (YtEntry *entry)
{
  JsonObject *object = json_object_new ();

  yt_object_put_id (object, "id", yt_entry_id (entry));
  yt_object_put_text (object, "kind", yt_kind_info (yt_entry_kind (entry))->id);
  yt_object_put_text (object, "code", yt_entry_code (entry));
  yt_object_put_sides (object, "name", yt_entry_name (entry, YT_LANGUAGE_ZH), yt_entry_name (entry, YT_LANGUAGE_EN));
  yt_object_put_text (object, "date", yt_entry_date (entry));
  yt_object_put_id (object, "parent", yt_entry_parent (entry));
  return object;
}

JsonObject *
yt_object_link (YtLink *link)
{
  JsonObject *object = json_object_new ();

  yt_object_put_id (object, "id", yt_link_id (link));
  yt_object_put_text (object, "kind", "link");
  yt_object_put_text (object, "type", yt_link_kind (link));
  yt_object_put_id (object, "from", yt_link_origin (link));
  yt_object_put_id (object, "to", yt_link_target (link));
  yt_object_put_text (object, "standing", yt_link_standing (link));
  yt_object_put_id (object, "source", yt_link_source (link));
  yt_object_put_text (object, "page", yt_link_page (link));
  yt_object_put_sides (object, "text", yt_link_text (link, YT_LANGUAGE_ZH), yt_link_text (link, YT_LANGUAGE_EN));
  return object;
}

JsonObject *
yt_object_note (YtNote *note)
{
  JsonObject *object = json_object_new ();

  yt_object_put_id (object, "id", yt_note_id (note));
  yt_object_put_text (object, "kind", "note");
  yt_object_put_id (object, "on", yt_note_target (note));
  yt_object_put_text (object, "language", yt_note_language (note));
  yt_object_put_text (object, "author", yt_note_author (note));
  yt_object_put_moment (object, "created", yt_note_created (note));
  yt_object_put_moment (object, "modified", yt_note_modified (note));
  yt_object_put_words (object, "tags", yt_note_tags (note));
  yt_object_put_text (object, "text", yt_note_text (note));
  return object;
}

JsonObject *
yt_object_document (YtDocument *document)
{
  JsonObject *object = json_object_new ();

  yt_object_put_id (object, "id", yt_document_id (document));
  yt_object_put_text (object, "kind", "document");
  yt_object_put_text (object, "name", yt_document_name (document));
  yt_object_put_id (object, "source", yt_document_source (document));
  yt_object_put_text (object, "media_type", yt_document_media_type (document));
  yt_object_put_text (object, "encoding", yt_document_encoding (document));
  yt_object_put_text (object, "sha256", yt_document_digest (document));
  return object;
}
