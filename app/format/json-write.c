/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes a dossier as JSON; json.h says what is in it. */
#include "format/json.h"

#include "format/moment.h"
#include "format/record.h"
#include "text/carry.h"
#include "text/feature-lines.h"

static const char *const groups[] = {
  [YT_RECORD_LINKS] = "links",
  [YT_RECORD_NOTES] = "notes",
  [YT_RECORD_DOCUMENTS] = "documents",
  [YT_RECORD_CHILDREN] = "children",
};

/* Bytes that cannot stand in a string as they are. */
static const guint8 special[256] = {
  1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, ['"'] = 1, ['\\'] = 1,
};

static const char *
escape (const char *p,
        const char *end,
        gsize      *length)
{
  static const char controls[32][7] = {
    "\\u0000", "\\u0001", "\\u0002", "\\u0003", "\\u0004", "\\u0005", "\\u0006", "\\u0007",
    "\\b", "\\t", "\\n", "\\u000b", "\\f", "\\r", "\\u000e", "\\u000f",
    "\\u0010", "\\u0011", "\\u0012", "\\u0013", "\\u0014", "\\u0015", "\\u0016", "\\u0017",
    "\\u0018", "\\u0019", "\\u001a", "\\u001b", "\\u001c", "\\u001d", "\\u001e", "\\u001f",
  };

  if (*p == '"')
    return "\\\"";
  if (*p == '\\')
    return "\\\\";
  return controls[(guint8) *p];
}

static void
string (YtRecord   *record,
        const char *text)
{
  yt_pen_write (record->pen, "\"", 1);
  yt_pen_escape (record->pen, text, special, escape);
  yt_pen_write (record->pen, "\"", 1);
}

/* Begins a line for the next value of an object or array. */
static void
next (YtRecord *record)
{
  yt_pen_write (record->pen, record->first ? "\n" : ",\n", -1);
  record->first = FALSE;
  for (guint i = 0; i < record->depth; i++)
    yt_pen_write (record->pen, "  ", 2);
}

/* @name (nullable): of the member, NULL in an array. */
static void
begin (YtRecord   *record,
       const char *name,
       const char *bracket)
{
  next (record);
  if (name != NULL)
    {
      string (record, name);
      yt_pen_write (record->pen, ": ", 2);
    }
  yt_pen_write (record->pen, bracket, 1);
  record->first = TRUE;
  record->depth++;
}

static void
end (YtRecord   *record,
     const char *bracket)
{
  record->depth--;
  record->first = TRUE;
  next (record);
  yt_pen_write (record->pen, bracket, 1);
}

static void
member (YtRecord   *record,
        const char *name,
        const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  next (record);
  if (name != NULL)
    {
      string (record, name);
      yt_pen_write (record->pen, ": ", 2);
    }
  string (record, value);
}

static void
identity (YtRecord *record,
          gint64    uid)
{
  g_autofree char *text = yt_id_to_text (uid);

  member (record, "uid", text);
}

static void
moment (YtRecord   *record,
        const char *name,
        gint64      value)
{
  char text[YT_MOMENT_SIZE];

  member (record, name, yt_moment_to_text (value, text));
}

/* A text in the languages that are asked for; @texts has one for each language, none is NULL. */
static void
texts (YtRecord          *record,
       const char        *name,
       const char *const *values)
{
  gboolean is_open = FALSE;

  for (YtLanguage language = 0; language < YT_N_LANGUAGES; language++)
    {
      if (*values[language] == '\0' || !yt_content_has (record->what->content, language))
        continue;
      if (!is_open)
        begin (record, name, "{");
      is_open = TRUE;
      member (record, yt_language_tag (language), values[language]);
    }
  if (is_open)
    end (record, "}");
}

static void
tags (YtRecord          *record,
      const char *const *list)
{
  if (*list == NULL)
    return;
  begin (record, "tags", "[");
  for (; *list != NULL; list++)
    member (record, NULL, *list);
  end (record, "]");
}

static void
write_field (YtRecord      *record,
             YtEntry       *entry,
             const YtField *field)
{
  g_autofree char *value = NULL;

  if (field->bilingual)
    {
      const char *const values[YT_N_LANGUAGES] = {
        yt_entry_field (entry, field, YT_LANGUAGE_ZH),
        yt_entry_field (entry, field, YT_LANGUAGE_EN),
      };

      texts (record, field->name, values);
      return;
    }
  value = yt_record_field (record, entry, field, YT_LANGUAGE_ZH);
  member (record, field->name, value);
}

static void
write_fields (YtRecord *record,
              YtEntry  *entry,
              gboolean  full)
{
  const YtField *fields = yt_kind_info (yt_entry_kind (entry))->fields;
  gboolean is_open = FALSE;

  for (const YtField *field = fields; field->name != NULL; field++)
    {
      g_autofree char *zh = yt_record_field (record, entry, field, YT_LANGUAGE_ZH);
      g_autofree char *en = yt_record_field (record, entry, field, YT_LANGUAGE_EN);

      if ((zh == NULL && en == NULL) || (field->bilingual && !full))
        continue;
      if (!is_open)
        begin (record, "fields", "{");
      is_open = TRUE;
      write_field (record, entry, field);
    }
  if (is_open)
    end (record, "}");
}

static void
write_identity (YtRecord *record,
                YtEntry  *entry)
{
  gboolean root = yt_record_is_root (record, entry);
  const char *code = yt_entry_code (entry);
  const char *ref = yt_record_ref (record, yt_entry_id (entry));

  if (root)
    ref = yt_record_is_code (code) ? code : NULL;
  member (record, "kind", yt_kind_info (yt_entry_kind (entry))->id);
  member (record, "id", ref);
  if (g_strcmp0 (code, ref) != 0)
    member (record, "code", code);
  if (root)
    return;
  identity (record, yt_entry_id (entry));
  moment (record, "created", yt_entry_created (entry));
  moment (record, "modified", yt_entry_modified (entry));
}

static void
number (YtRecord   *record,
        const char *name,
        gsize       value)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GSIZE_FORMAT, value);

  next (record);
  string (record, name);
  yt_pen_write (record->pen, ": ", 2);
  yt_pen_write (record->pen, digits, -1);
}

static void
write_anchor (YtRecord *record,
              YtEntry  *entry)
{
  YtRecordAnchor anchor;

  if (!yt_record_anchor (record, entry, &anchor))
    return;
  begin (record, "anchor", "{");
  number (record, "document", anchor.document);
  if (anchor.placed)
    {
      number (record, "start", anchor.start);
      number (record, "end", anchor.end);
    }
  else
    {
      member (record, "state", "orphan");
    }
  member (record, "prefix", anchor.prefix);
  member (record, "quote", anchor.quote);
  member (record, "suffix", anchor.suffix);
  end (record, "}");
  yt_record_anchor_clear (&anchor);
}

static void
begin_entry (YtRecord *record,
             YtEntry  *entry)
{
  const YtKindInfo *info = yt_kind_info (yt_entry_kind (entry));
  gboolean full = yt_record_is_full (record, entry);
  const char *const title[] = { yt_entry_title (entry, YT_LANGUAGE_ZH), yt_entry_title (entry, YT_LANGUAGE_EN) };
  const char *const text[] = { yt_entry_text (entry, YT_LANGUAGE_ZH), yt_entry_text (entry, YT_LANGUAGE_EN) };

  if (yt_record_is_root (record, entry))
    {
      /* The members "format" and "version" stand before it. */
      record->depth = 1;
      record->first = FALSE;
    }
  begin (record, yt_record_is_root (record, entry) ? "dossier" : NULL, "{");
  write_identity (record, entry);
  if (g_strcmp0 (yt_entry_standing (entry), "stated") != 0)
    member (record, "standing", yt_entry_standing (entry));
  member (record, "page", yt_entry_page (entry));
  member (record, "source", yt_record_ref (record, yt_entry_source (entry)));
  if (yt_entry_kind (entry) == YT_KIND_PASSAGE)
    write_anchor (record, entry);
  texts (record, "title", title);
  if (full || !info->titled)
    texts (record, "text", text);
  write_fields (record, entry, full);
  if (full)
    tags (record, yt_entry_tags (entry));
}

static void
end_entry (YtRecord *record,
           YtEntry  *entry)
{
  end (record, "}");
}

static void
begin_link (YtRecord *record,
            YtLink   *link)
{
  const char *const text[] = { yt_link_text (link, YT_LANGUAGE_ZH), yt_link_text (link, YT_LANGUAGE_EN) };

  begin (record, NULL, "{");
  identity (record, yt_link_id (link));
  member (record, "type", yt_link_kind (link));
  member (record, "to", yt_record_ref (record, yt_link_target (link)));
  if (g_strcmp0 (yt_link_standing (link), "stated") != 0)
    member (record, "standing", yt_link_standing (link));
  member (record, "page", yt_link_page (link));
  member (record, "source", yt_record_ref (record, yt_link_source (link)));
  texts (record, "text", text);
}

static void
end_link (YtRecord *record,
          YtLink   *link)
{
  end (record, "}");
}

static void
write_note (YtRecord           *record,
            const YtRecordNote *note)
{
  begin (record, NULL, "{");
  identity (record, note->id);
  member (record, "language", note->language);
  member (record, "author", note->author);
  moment (record, "created", note->created);
  moment (record, "modified", note->modified);
  tags (record, (const char *const *) note->tags);
  member (record, "text", note->text);
  end (record, "}");
}

static void
write_feature (YtRecord        *record,
               const YtFeature *feature,
               gsize            start,
               gsize            behind)
{
  const char *word = yt_feature_word (feature->sort);

  if (word == NULL)
    return;
  begin (record, NULL, "{");
  member (record, "sort", word);
  number (record, "start", start);
  number (record, "end", behind);
  if (feature->level > 0)
    number (record, "level", feature->level);
  member (record, "label", feature->label);
  end (record, "}");
}

static void
write_features (YtRecord     *record,
                const char   *name,
                const char   *text,
                const GArray *features)
{
  if (features->len == 0)
    return;
  begin (record, name, "[");
  yt_record_features (record, text, features, write_feature);
  end (record, "]");
}

/* The text as it was read first, and how it became the present one. */
static void
write_original (YtRecord   *record,
                YtDocument *document)
{
  const YtReading *original = yt_document_original_reading (document, NULL);
  const YtOffsetMap *map = yt_document_map (document);
  g_autofree char *packed = NULL;

  if (original == NULL || map == NULL)
    return;
  packed = yt_carry_to_text (map);
  member (record, "original_text", original->text->str);
  write_features (record, "original_features", original->text->str, original->features);
  member (record, "map", packed);
}

static void
write_document (YtRecord   *record,
                YtDocument *document)
{
  g_autoptr(GBytes) original = yt_document_original (document, NULL);
  g_autofree char *base64 = NULL;

  begin (record, NULL, "{");
  identity (record, yt_document_id (document));
  member (record, "name", yt_document_name (document));
  member (record, "media_type", yt_document_media_type (document));
  member (record, "encoding", yt_document_encoding (document));
  member (record, "text", yt_document_text (document));
  write_features (record, "features", yt_document_text (document), yt_document_features (document));
  write_original (record, document);
  if (original != NULL)
    base64 = g_base64_encode (g_bytes_get_data (original, NULL), g_bytes_get_size (original));
  member (record, "original", base64);
  end (record, "}");
}

static void
begin_group (YtRecord      *record,
             YtRecordGroup  group)
{
  begin (record, groups[group], "[");
}

static void
end_group (YtRecord      *record,
           YtRecordGroup  group)
{
  end (record, "]");
}

static const YtRecordWriter writer = {
  .begin_group = begin_group,
  .end_group = end_group,
  .begin_entry = begin_entry,
  .end_entry = end_entry,
  .begin_link = begin_link,
  .end_link = end_link,
  .note = write_note,
  .document = write_document,
};

gboolean
yt_json_write (YtDossier       *dossier,
               const YtExport  *what,
               GOutputStream   *out,
               GCancellable    *cancellable,
               GError         **error)
{
  return yt_record_write (dossier, what, &writer, "{\n  \"format\": \"" YT_JSON_FORMAT "\",\n  \"version\": 1",
                          "\n}\n", out, cancellable, error);
}
