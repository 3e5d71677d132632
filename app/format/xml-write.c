/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes a dossier as XML. */
#include "format/moment.h"
#include "format/record.h"
#include "format/xml.h"
#include "text/carry.h"
#include "text/feature-lines.h"

static const char head[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/* Bytes that an attribute or a text cannot hold as they are: control characters, markup, the beginning of U+FFFE and U+FFFF. */
static const guint8 special[256] = {
  1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
  ['"'] = 1, ['&'] = 1, ['<'] = 1, ['>'] = 1, [0xef] = 1,
};

static const char *
escape_text (const char *p,
             const char *end,
             gsize      *length)
{
  switch (*p)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '\r':
      return "&#13;";
    case '"':
    case '\t':
    case '\n':
      return NULL;
    case '\xef':
      if (end - p < 3 || p[1] != '\xbf' || (p[2] != '\xbe' && p[2] != '\xbf'))
        return NULL;
      *length = 3;
      return "\xef\xbf\xbd";
    default:
      return "\xef\xbf\xbd";
    }
}

static const char *
escape_attribute (const char *p,
                  const char *end,
                  gsize      *length)
{
  switch (*p)
    {
    case '"':
      return "&quot;";
    case '\t':
      return "&#9;";
    case '\n':
      return "&#10;";
    default:
      return escape_text (p, end, length);
    }
}

static void
indent (YtRecord *record)
{
  for (guint i = 0; i < record->depth; i++)
    yt_pen_write (record->pen, "  ", 2);
}

/* Ends the start tag that is still open, so that something can follow inside. */
static void
go_inside (YtRecord *record)
{
  if (record->first)
    yt_pen_write (record->pen, ">\n", 2);
  record->first = FALSE;
}

/* Writes "<name" on a line of its own. */
static void
begin (YtRecord   *record,
       const char *name)
{
  go_inside (record);
  indent (record);
  yt_pen_write (record->pen, "<", 1);
  yt_pen_write (record->pen, name, -1);
  record->first = TRUE;
  record->depth++;
}

static void
end (YtRecord   *record,
     const char *name)
{
  record->depth--;
  if (record->first)
    {
      yt_pen_write (record->pen, "/>\n", 3);
      record->first = FALSE;
      return;
    }
  indent (record);
  yt_pen_write (record->pen, "</", 2);
  yt_pen_write (record->pen, name, -1);
  yt_pen_write (record->pen, ">\n", 2);
}

static void
attribute (YtRecord   *record,
           const char *name,
           const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  yt_pen_write (record->pen, " ", 1);
  yt_pen_write (record->pen, name, -1);
  yt_pen_write (record->pen, "=\"", 2);
  yt_pen_escape (record->pen, value, special, escape_attribute);
  yt_pen_write (record->pen, "\"", 1);
}

/* An element with nothing but text in it; @language (nullable): its xml:lang. */
static void
element (YtRecord   *record,
         const char *name,
         const char *language,
         const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  begin (record, name);
  attribute (record, "xml:lang", language);
  yt_pen_write (record->pen, ">", 1);
  record->first = FALSE;
  record->depth--;
  yt_pen_escape (record->pen, text, special, escape_text);
  yt_pen_write (record->pen, "</", 2);
  yt_pen_write (record->pen, name, -1);
  yt_pen_write (record->pen, ">\n", 2);
}

static void
tags (YtRecord          *record,
      const char *const *list)
{
  for (; *list != NULL; list++)
    element (record, "tag", NULL, *list);
}

static void
attributes (YtRecord *record,
            YtEntry  *entry)
{
  gint64 id = yt_entry_id (entry);
  const char *ref = yt_record_ref (record, id);

  if (yt_record_is_root (record, entry))
    {
      attribute (record, "xmlns", YT_XML_NAMESPACE);
      attribute (record, "version", "1");
      ref = yt_record_is_code (yt_entry_code (entry)) ? yt_entry_code (entry) : NULL;
    }
  attribute (record, "id", ref);
  if (g_strcmp0 (yt_entry_code (entry), ref) != 0)
    attribute (record, "code", yt_entry_code (entry));
  for (const YtField *field = yt_kind_info (yt_entry_kind (entry))->fields; field->name != NULL; field++)
    {
      g_autofree char *value = field->bilingual ? NULL : yt_record_field (record, entry, field, YT_LANGUAGE_ZH);

      attribute (record, field->name, value);
    }
  if (g_strcmp0 (yt_entry_standing (entry), "stated") != 0)
    attribute (record, "standing", yt_entry_standing (entry));
  attribute (record, "page", yt_entry_page (entry));
  attribute (record, "source", yt_record_ref (record, yt_entry_source (entry)));
}

static void
number (YtRecord   *record,
        const char *name,
        gsize       value)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GSIZE_FORMAT, value);

  attribute (record, name, digits);
}

static void
write_anchor (YtRecord *record,
              YtEntry  *entry)
{
  YtRecordAnchor anchor;

  if (!yt_record_anchor (record, entry, &anchor))
    return;
  begin (record, "anchor");
  number (record, "document", anchor.document);
  if (anchor.placed)
    {
      number (record, "start", anchor.start);
      number (record, "end", anchor.end);
    }
  else
    {
      attribute (record, "state", "orphan");
    }
  element (record, "prefix", NULL, anchor.prefix);
  element (record, "quote", NULL, anchor.quote);
  element (record, "suffix", NULL, anchor.suffix);
  end (record, "anchor");
  yt_record_anchor_clear (&anchor);
}

static void
begin_entry (YtRecord *record,
             YtEntry  *entry)
{
  const YtKindInfo *info = yt_kind_info (yt_entry_kind (entry));
  gboolean full = yt_record_is_full (record, entry);

  if (record->depth == 1)
    {
      go_inside (record);
      yt_pen_write (record->pen, "\n", 1);
    }
  begin (record, info->id);
  attributes (record, entry);
  if (yt_entry_kind (entry) == YT_KIND_PASSAGE)
    write_anchor (record, entry);
  for (YtLanguage language = 0; language < YT_N_LANGUAGES; language++)
    {
      if (yt_content_has (record->what->content, language))
        element (record, "title", yt_language_tag (language), yt_entry_title (entry, language));
    }
  for (YtLanguage language = 0; language < YT_N_LANGUAGES; language++)
    {
      if (yt_content_has (record->what->content, language) && (full || !info->titled))
        element (record, "text", yt_language_tag (language), yt_entry_text (entry, language));
    }
  for (const YtField *field = info->fields; full && field->name != NULL; field++)
    {
      for (YtLanguage language = 0; field->bilingual && language < YT_N_LANGUAGES; language++)
        {
          if (yt_content_has (record->what->content, language))
            element (record, field->name, yt_language_tag (language), yt_entry_field (entry, field, language));
        }
    }
  if (full)
    tags (record, yt_entry_tags (entry));
}

static void
end_entry (YtRecord *record,
           YtEntry  *entry)
{
  end (record, yt_kind_info (yt_entry_kind (entry))->id);
}

static void
begin_link (YtRecord *record,
            YtLink   *link)
{
  begin (record, "link");
  attribute (record, "type", yt_link_kind (link));
  attribute (record, "to", yt_record_ref (record, yt_link_target (link)));
  if (g_strcmp0 (yt_link_standing (link), "stated") != 0)
    attribute (record, "standing", yt_link_standing (link));
  attribute (record, "page", yt_link_page (link));
  attribute (record, "source", yt_record_ref (record, yt_link_source (link)));
  for (YtLanguage language = 0; language < YT_N_LANGUAGES; language++)
    {
      if (yt_content_has (record->what->content, language))
        element (record, "text", yt_language_tag (language), yt_link_text (link, language));
    }
}

static void
end_link (YtRecord *record,
          YtLink   *link)
{
  end (record, "link");
}

static void
write_note (YtRecord           *record,
            const YtRecordNote *note)
{
  char moment[YT_MOMENT_SIZE];

  begin (record, "note");
  attribute (record, "lang", note->language);
  attribute (record, "author", note->author);
  attribute (record, "created", yt_moment_to_text (note->created, moment));
  attribute (record, "modified", yt_moment_to_text (note->modified, moment));
  tags (record, (const char *const *) note->tags);
  element (record, "body", NULL, note->text);
  end (record, "note");
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
  begin (record, "feature");
  attribute (record, "sort", word);
  number (record, "start", start);
  number (record, "end", behind);
  if (feature->level > 0)
    number (record, "level", feature->level);
  attribute (record, "label", feature->label);
  end (record, "feature");
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
  begin (record, "original");
  element (record, "body", NULL, original->text->str);
  yt_record_features (record, original->text->str, original->features, write_feature);
  end (record, "original");
  element (record, "map", NULL, packed);
}

static void
write_document (YtRecord   *record,
                YtDocument *document)
{
  begin (record, "document");
  attribute (record, "name", yt_document_name (document));
  attribute (record, "media-type", yt_document_media_type (document));
  attribute (record, "encoding", yt_document_encoding (document));
  element (record, "body", NULL, yt_document_text (document));
  yt_record_features (record, yt_document_text (document), yt_document_features (document), write_feature);
  write_original (record, document);
  end (record, "document");
}

static const YtRecordWriter writer = {
  .begin_entry = begin_entry,
  .end_entry = end_entry,
  .begin_link = begin_link,
  .end_link = end_link,
  .note = write_note,
  .document = write_document,
};

gboolean
yt_xml_write (YtDossier       *dossier,
              const YtExport  *what,
              GOutputStream   *out,
              GCancellable    *cancellable,
              GError         **error)
{
  return yt_record_write (dossier, what, &writer, head, "", out, cancellable, error);
}
