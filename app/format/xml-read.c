/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a dossier from XML as it comes, element by element: no tree, no document type, no entities, no network. */
#include "format/xml.h"

#include <libxml/parser.h>
#include <libxml/SAX2.h>
#include <string.h>

#include "format/incoming.h"
#include "format/record.h"

#define CHUNK (64 * 1024)
/* How deep elements may stand: entries in each other, in them a link, a note and its text. */
#define DEPTH_MAX (YT_RECORD_DEPTH_MAX + 4)

/* Place: what an open element is. */
typedef enum
{
  IN_ENTRY,
  IN_LINK,
  IN_NOTE,
  IN_DOCUMENT,
  IN_ORIGINAL,
  IN_FEATURE,
  IN_ANCHOR,
  IN_TEXT,
} Place;

typedef struct
{
  Place place;
  gpointer object; /* of the intake; for a text what it belongs to */
} Level;

/* Target: where the text of the open element goes: to a list, to a field in a language, to a slot, or to one for each language. */
typedef struct
{
  GPtrArray *list;
  const YtField *field;
  char **slot;
  char **sides;
  YtLanguage language; /* YT_N_LANGUAGES: not told yet */
  gboolean lines;      /* may have several lines */
} Target;

typedef struct
{
  xmlParserCtxt *context;
  YtSpot spot;
  YtIntake *intake;
  GArray *levels;
  Target target;
  GString *text;
  char *original_text;        /* of the open document */
  GArray *features;           /* YtIncomingFeature: of its text, and of that as it was read first */
  GArray *original_features;
  gboolean ending; /* all bytes were handed over */
  GError *failure;
} Reader;

/* One attribute as the parser hands it out: local name, prefix, namespace, value, end of the value. */
typedef struct
{
  const char *name;
  const char *prefix;
  const char *namespace;
  const char *value;
  const char *end;
} Attribute;

static gboolean
refuse (Reader        *self,
        YtFormatError  code,
        const char    *msgid,
        const char    *first,
        const char    *second)
{
  if (self->failure == NULL)
    yt_incoming_refuse (&self->spot, code, msgid, first, second, &self->failure);
  xmlStopParser (self->context);
  return FALSE;
}

static void
locate (Reader *self)
{
  int line = xmlSAX2GetLineNumber (self->context);

  if (line > 0)
    self->spot.line = (guint) line;
}

/* The parser hands out an ampersand as &#38;, since it cannot know that nobody will parse the value again. */
static char *
attribute_value (Reader          *self,
                 const Attribute *attribute)
{
  g_autoptr(GString) value = g_string_new_len (attribute->value, attribute->end - attribute->value);
  char *line;

  g_string_replace (value, "&#38;", "&", 0);
  line = yt_incoming_line (&self->spot, value->str, value->len, &self->failure);
  if (line == NULL)
    xmlStopParser (self->context);
  return line;
}

static gboolean
unknown_attribute (Reader     *self,
                   const char *name,
                   const char *known)
{
  return refuse (self, YT_FORMAT_ERROR_CONTENT, N_("%s, line %s: the attribute “%s” is not known here. Expected one of: %s."), name,
                 known);
}

static gboolean
put (Reader     *self,
     char      **slot,
     const char *name,
     char       *value)
{
  return yt_incoming_put (&self->spot, slot, name, value, &self->failure);
}

static gboolean
entry_attribute (Reader        *self,
                 YtIntakeEntry *entry,
                 const char    *name,
                 const char    *value)
{
  const YtField *field = yt_kind_field (entry->kind, name);
  g_autofree char *own = NULL;
  g_autofree char *known = NULL;

  if (strcmp (name, "id") == 0)
    return yt_incoming_ref (&self->spot, entry, value, &self->failure);
  if (strcmp (name, "code") == 0)
    return put (self, &entry->code, name, g_strdup (value));
  if (strcmp (name, "page") == 0)
    return put (self, &entry->page, name, g_strdup (value));
  if (strcmp (name, "source") == 0)
    return put (self, &entry->source, name, g_strdup (value));
  if (strcmp (name, "standing") == 0)
    return put (self, &entry->standing, name, g_strdup (value));
  if (field != NULL && !field->bilingual)
    return yt_incoming_value (&self->spot, entry, field, YT_LANGUAGE_ZH, g_strdup (value), &self->failure);
  if (entry->kind == YT_KIND_DOSSIER && strcmp (name, "version") == 0)
    return strcmp (value, "1") == 0 ||
           refuse (self, YT_FORMAT_ERROR_CONTENT,
                   N_("%s, line %s: the file was written by a newer version. Expected version 1."), NULL, NULL);
  own = yt_incoming_fields (entry->kind, FALSE);
  known = g_strconcat ("id, code, page, source, standing", *own != '\0' ? ", " : "", own, NULL);
  return unknown_attribute (self, name, known);
}

static gboolean
link_attribute (Reader       *self,
                YtIntakeLink *link,
                const char   *name,
                const char   *value)
{
  struct { const char *name; char **slot; } slots[] = {
    { "type", &link->type }, { "to", &link->to }, { "standing", &link->standing }, { "page", &link->page },
    { "source", &link->source },
  };

  for (guint i = 0; i < G_N_ELEMENTS (slots); i++)
    {
      if (strcmp (name, slots[i].name) == 0)
        return put (self, slots[i].slot, name, g_strdup (value));
    }
  return unknown_attribute (self, name, "type, to, standing, page, source");
}

static gboolean
note_attribute (Reader       *self,
                YtIntakeNote *note,
                const char   *name,
                const char   *value)
{
  if (strcmp (name, "lang") == 0)
    return put (self, &note->language, name, g_strdup (value));
  if (strcmp (name, "author") == 0)
    return put (self, &note->author, name, g_strdup (value));
  if (strcmp (name, "created") == 0)
    return yt_incoming_moment (&self->spot, value, &note->created, &self->failure);
  if (strcmp (name, "modified") == 0)
    return yt_incoming_moment (&self->spot, value, &note->modified, &self->failure);
  return unknown_attribute (self, name, "lang, author, created, modified");
}

static gboolean
document_attribute (Reader           *self,
                    YtIntakeDocument *document,
                    const char       *name,
                    const char       *value)
{
  if (strcmp (name, "name") == 0)
    return put (self, &document->name, name, g_strdup (value));
  if (strcmp (name, "media-type") == 0)
    return put (self, &document->media_type, name, g_strdup (value));
  if (strcmp (name, "encoding") == 0)
    return put (self, &document->encoding, name, g_strdup (value));
  return unknown_attribute (self, name, "name, media-type, encoding");
}

static gboolean
number (Reader     *self,
        const char *name,
        const char *value,
        gsize      *place)
{
  return yt_incoming_number (&self->spot, name, value, place, &self->failure);
}

static gboolean
feature_attribute (Reader     *self,
                   GArray     *features,
                   const char *name,
                   const char *value)
{
  YtIncomingFeature *feature = &g_array_index (features, YtIncomingFeature, features->len - 1);

  if (strcmp (name, "sort") == 0)
    return put (self, &feature->sort, name, g_strdup (value));
  if (strcmp (name, "label") == 0)
    return put (self, &feature->label, name, g_strdup (value));
  if (strcmp (name, "start") == 0)
    return number (self, name, value, &feature->start);
  if (strcmp (name, "end") == 0)
    return number (self, name, value, &feature->end);
  if (strcmp (name, "level") == 0)
    return number (self, name, value, &feature->level);
  return unknown_attribute (self, name, "sort, start, end, level, label");
}

static gboolean
anchor_attribute (Reader          *self,
                  YtIntakePassage *passage,
                  const char      *name,
                  const char      *value)
{
  gsize document;

  if (strcmp (name, "start") == 0)
    return number (self, name, value, &passage->start);
  if (strcmp (name, "end") == 0)
    return number (self, name, value, &passage->end);
  if (strcmp (name, "state") == 0)
    {
      passage->orphan = strcmp (value, "orphan") == 0;
      return TRUE;
    }
  if (strcmp (name, "document") != 0)
    return unknown_attribute (self, name, "document, start, end, state");
  if (!number (self, name, value, &document))
    return FALSE;
  passage->document = (guint) document;
  return TRUE;
}

/* xml:lang is the only attribute of an element with text, and must be there where the text has a language. */
static gboolean
text_attribute (Reader     *self,
                const char *name,
                const char *value)
{
  if (self->target.field == NULL && self->target.sides == NULL)
    return refuse (self, YT_FORMAT_ERROR_CONTENT, N_("%s, line %s: the attribute “%s” is not known here. Expected none."), name,
                   NULL);
  if (strcmp (name, "xml:lang") != 0)
    return unknown_attribute (self, name, "xml:lang");
  return yt_incoming_language (&self->spot, value, &self->target.language, &self->failure);
}

static gboolean
read_attributes (Reader          *self,
                 const Level     *level,
                 const Attribute *attributes,
                 guint            n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *value = attribute_value (self, &attributes[i]);
      g_autofree char *name = attributes[i].prefix == NULL ? g_strdup (attributes[i].name)
                                                           : g_strconcat (attributes[i].prefix, ":", attributes[i].name, NULL);
      gboolean good;

      if (value == NULL)
        return FALSE;
      if (level->place == IN_TEXT)
        good = text_attribute (self, name, value);
      else if (level->place == IN_ENTRY)
        good = entry_attribute (self, level->object, name, value);
      else if (level->place == IN_LINK)
        good = link_attribute (self, level->object, name, value);
      else if (level->place == IN_NOTE)
        good = note_attribute (self, level->object, name, value);
      else if (level->place == IN_FEATURE)
        good = feature_attribute (self, level->object, name, value);
      else if (level->place == IN_ANCHOR)
        good = anchor_attribute (self, level->object, name, value);
      else if (level->place == IN_ORIGINAL)
        good = unknown_attribute (self, name, "–");
      else
        good = document_attribute (self, level->object, name, value);
      if (!good)
        {
          xmlStopParser (self->context);
          return FALSE;
        }
    }
  return TRUE;
}

static void
unknown_element (Reader     *self,
                 const char *name,
                 const char *known)
{
  refuse (self, YT_FORMAT_ERROR_CONTENT, N_("%s, line %s: “%s” is not known here. Expected one of: %s."), name, known);
}

static void
open_level (Reader  *self,
            Place    place,
            gpointer object)
{
  Level level = { place, object };

  g_array_append_val (self->levels, level);
}

static void
open_text (Reader       *self,
           gpointer      object,
           const Target *target)
{
  self->target = *target;
  self->target.language = YT_N_LANGUAGES;
  g_string_set_size (self->text, 0);
  open_level (self, IN_TEXT, object);
}

static void
open_note (Reader    *self,
           GPtrArray *notes)
{
  YtIntakeNote *note = yt_intake_note_new ();

  g_ptr_array_add (notes, note);
  open_level (self, IN_NOTE, note);
}

static void
open_link (Reader        *self,
           YtIntakeEntry *entry)
{
  YtIntakeLink *link = yt_intake_link_new ();

  link->line = self->spot.line;
  g_ptr_array_add (entry->links, link);
  open_level (self, IN_LINK, link);
}

static void
open_document (Reader        *self,
               YtIntakeEntry *source)
{
  YtIntakeDocument *document = yt_intake_document_new ();

  g_ptr_array_add (source->documents, document);
  g_array_set_size (self->features, 0);
  g_array_set_size (self->original_features, 0);
  g_clear_pointer (&self->original_text, g_free);
  open_level (self, IN_DOCUMENT, document);
}

static void
open_feature (Reader *self,
              GArray *features)
{
  g_array_set_size (features, features->len + 1);
  open_level (self, IN_FEATURE, features);
}

static void
open_original (Reader           *self,
               YtIntakeDocument *document)
{
  if (document->original == NULL)
    document->original = yt_reading_new ();
  open_level (self, IN_ORIGINAL, document);
}

/* Puts what was counted in characters where it is in bytes, once the text is there. */
static gboolean
close_document (Reader           *self,
                YtIntakeDocument *document)
{
  if (self->features->len > 0)
    document->features = yt_incoming_features (&self->spot, self->features, document->text, &self->failure);
  if (self->failure == NULL && document->original != NULL)
    {
      GArray *features = yt_incoming_features (&self->spot, self->original_features, self->original_text, &self->failure);

      g_string_assign (document->original->text, self->original_text != NULL ? self->original_text : "");
      if (features != NULL)
        {
          g_array_unref (document->original->features);
          document->original->features = features;
        }
    }
  return self->failure == NULL && yt_incoming_map (&self->spot, document, &self->failure);
}

static void
open_anchor (Reader        *self,
             YtIntakeEntry *entry)
{
  if (entry->passage == NULL)
    entry->passage = yt_intake_passage_new ();
  open_level (self, IN_ANCHOR, entry->passage);
}

static void
open_child (Reader        *self,
            YtIntakeEntry *parent,
            const char    *name)
{
  YtIntakeEntry *child;
  YtKind kind;

  if (!yt_incoming_kind (&self->spot, name, parent->kind, &kind, &self->failure))
    {
      xmlStopParser (self->context);
      return;
    }
  child = yt_intake_entry_new (kind);
  child->line = self->spot.line;
  g_ptr_array_add (parent->children, child);
  open_level (self, IN_ENTRY, child);
}

/* A field comes before a kind of the same name: what acts in a measure is a text there. */
static void
open_in_entry (Reader        *self,
               YtIntakeEntry *entry,
               const char    *name)
{
  const YtField *field = yt_kind_field (entry->kind, name);

  if (strcmp (name, "title") == 0)
    open_text (self, entry, &(Target) { .sides = entry->title });
  else if (strcmp (name, "text") == 0)
    open_text (self, entry, &(Target) { .sides = entry->text, .lines = TRUE });
  else if (strcmp (name, "tag") == 0)
    open_text (self, entry, &(Target) { .list = entry->tags });
  else if (field != NULL && field->bilingual)
    open_text (self, entry, &(Target) { .field = field });
  else if (strcmp (name, "link") == 0)
    open_link (self, entry);
  else if (strcmp (name, "note") == 0)
    open_note (self, entry->notes);
  else if (strcmp (name, "document") == 0 && entry->kind == YT_KIND_SOURCE)
    open_document (self, entry);
  else if (strcmp (name, "anchor") == 0 && entry->kind == YT_KIND_PASSAGE)
    open_anchor (self, entry);
  else
    open_child (self, entry, name);
}

static void
open_in_link (Reader       *self,
              YtIntakeLink *link,
              const char   *name)
{
  if (strcmp (name, "text") == 0)
    open_text (self, link, &(Target) { .sides = link->text, .lines = TRUE });
  else if (strcmp (name, "note") == 0)
    open_note (self, link->notes);
  else
    unknown_element (self, name, "text, note");
}

static void
open_in_note (Reader       *self,
              YtIntakeNote *note,
              const char   *name)
{
  if (strcmp (name, "tag") == 0)
    open_text (self, note, &(Target) { .list = note->tags });
  else if (strcmp (name, "body") == 0)
    open_text (self, note, &(Target) { .slot = &note->text, .lines = TRUE });
  else
    unknown_element (self, name, "tag, body");
}

static void
open_in_document (Reader           *self,
                  YtIntakeDocument *document,
                  const char       *name)
{
  if (strcmp (name, "body") == 0)
    open_text (self, document, &(Target) { .slot = &document->text, .lines = TRUE });
  else if (strcmp (name, "feature") == 0)
    open_feature (self, self->features);
  else if (strcmp (name, "original") == 0)
    open_original (self, document);
  else if (strcmp (name, "map") == 0)
    open_text (self, document, &(Target) { .slot = &document->map });
  else
    unknown_element (self, name, "body, feature, original, map");
}

static void
open_in_original (Reader           *self,
                  YtIntakeDocument *document,
                  const char       *name)
{
  if (strcmp (name, "body") == 0)
    open_text (self, document, &(Target) { .slot = &self->original_text, .lines = TRUE });
  else if (strcmp (name, "feature") == 0)
    open_feature (self, self->original_features);
  else
    unknown_element (self, name, "body, feature");
}

static void
open_in_anchor (Reader          *self,
                YtIntakePassage *passage,
                const char      *name)
{
  if (strcmp (name, "quote") == 0)
    open_text (self, passage, &(Target) { .slot = &passage->quote, .lines = TRUE });
  else if (strcmp (name, "prefix") == 0)
    open_text (self, passage, &(Target) { .slot = &passage->prefix, .lines = TRUE });
  else if (strcmp (name, "suffix") == 0)
    open_text (self, passage, &(Target) { .slot = &passage->suffix, .lines = TRUE });
  else
    unknown_element (self, name, "prefix, quote, suffix");
}

static void
open_element (Reader     *self,
              const char *name)
{
  Level level;
  YtKind kind;

  if (self->levels->len == 0)
    {
      if (yt_incoming_kind (&self->spot, name, YT_KIND_NONE, &kind, &self->failure))
        open_level (self, IN_ENTRY, self->intake->root);
      else
        xmlStopParser (self->context);
      return;
    }
  level = g_array_index (self->levels, Level, self->levels->len - 1);
  switch (level.place)
    {
    case IN_ENTRY:
      open_in_entry (self, level.object, name);
      break;
    case IN_LINK:
      open_in_link (self, level.object, name);
      break;
    case IN_NOTE:
      open_in_note (self, level.object, name);
      break;
    case IN_DOCUMENT:
      open_in_document (self, level.object, name);
      break;
    case IN_ORIGINAL:
      open_in_original (self, level.object, name);
      break;
    case IN_ANCHOR:
      open_in_anchor (self, level.object, name);
      break;
    case IN_FEATURE:
    case IN_TEXT:
    default:
      refuse (self, YT_FORMAT_ERROR_CONTENT, N_("%s, line %s: “%s” stands inside a text. Expected text only."), name, NULL);
    }
}

static void
on_start_element (void           *data,
                  const xmlChar  *name,
                  const xmlChar  *prefix,
                  const xmlChar  *namespace,
                  int             n_namespaces,
                  const xmlChar **namespaces,
                  int             n_attributes,
                  int             n_defaulted,
                  const xmlChar **attributes)
{
  Reader *self = data;
  Level level;

  if (self->failure != NULL)
    return;
  locate (self);
  if (g_strcmp0 ((const char *) namespace, YT_XML_NAMESPACE) != 0)
    {
      refuse (self, YT_FORMAT_ERROR_CONTENT, N_("%s, line %s: “%s” is not in the namespace of a dossier. Expected %s."),
              (const char *) name, YT_XML_NAMESPACE);
      return;
    }
  if (self->levels->len >= DEPTH_MAX)
    {
      refuse (self, YT_FORMAT_ERROR_LIMIT, N_("%s, line %s: the entries stand too deep in each other."), NULL, NULL);
      return;
    }
  open_element (self, (const char *) name);
  if (self->failure != NULL)
    return;
  level = g_array_index (self->levels, Level, self->levels->len - 1);
  if (read_attributes (self, &level, (const Attribute *) attributes, (guint) n_attributes) && level.place == IN_TEXT &&
      (self->target.field != NULL || self->target.sides != NULL) && self->target.language == YT_N_LANGUAGES)
    refuse (self, YT_FORMAT_ERROR_CONTENT, N_("%s, line %s: “%s” does not say its language. Expected xml:lang with zh or en."),
            (const char *) name, NULL);
}

/* Puts the text that was collected where it belongs. */
static gboolean
close_text (Reader     *self,
            gpointer    object,
            const char *name)
{
  const Target *target = &self->target;
  char *text = target->lines ? yt_incoming_text (&self->spot, self->text->str, self->text->len, &self->failure)
                             : yt_incoming_line (&self->spot, self->text->str, self->text->len, &self->failure);

  if (text == NULL)
    return FALSE;
  if (target->field != NULL)
    return yt_incoming_value (&self->spot, object, target->field, target->language, text, &self->failure);
  if (target->list == NULL)
    return put (self, target->sides != NULL ? &target->sides[target->language] : target->slot, name, text);
  g_ptr_array_add (target->list, text);
  return TRUE;
}

static void
on_end_element (void          *data,
                const xmlChar *name,
                const xmlChar *prefix,
                const xmlChar *namespace)
{
  Reader *self = data;
  Level level;

  if (self->failure != NULL)
    return;
  locate (self);
  level = g_array_index (self->levels, Level, self->levels->len - 1);
  if ((level.place == IN_TEXT && !close_text (self, level.object, (const char *) name)) ||
      (level.place == IN_DOCUMENT && !close_document (self, level.object)))
    xmlStopParser (self->context);
  g_array_set_size (self->levels, self->levels->len - 1);
}

static void
on_characters (void          *data,
               const xmlChar *text,
               int            length)
{
  Reader *self = data;

  if (self->failure != NULL || self->levels->len == 0)
    return;
  if (g_array_index (self->levels, Level, self->levels->len - 1).place == IN_TEXT)
    {
      g_string_append_len (self->text, (const char *) text, length);
      return;
    }
  for (int i = 0; i < length; i++)
    {
      if (strchr (" \t\r\n", text[i]) != NULL)
        continue;
      locate (self);
      refuse (self, YT_FORMAT_ERROR_CONTENT,
              N_("%s, line %s: text stands between the elements. Expected it inside one, as in “text”."), NULL, NULL);
      return;
    }
}

static void
on_document_type (void          *data,
                  const xmlChar *name,
                  const xmlChar *external,
                  const xmlChar *system)
{
  Reader *self = data;

  locate (self);
  refuse (self, YT_FORMAT_ERROR_CONTENT,
          N_("%s, line %s: there is a document type declaration (DOCTYPE). Expected none: it is never needed here."), NULL, NULL);
}

static void
on_error (void           *data,
          const xmlError *problem)
{
  Reader *self = data;
  g_autofree char *message = NULL;

  if (self->failure != NULL || problem->level < XML_ERR_ERROR)
    return;
  locate (self);
  if (self->ending && self->levels->len > 0)
    {
      refuse (self, YT_FORMAT_ERROR_SYNTAX, N_("%s, line %s: the file ends too early. Expected %s."), "</dossier>", NULL);
      return;
    }
  message = g_utf8_make_valid (problem->message != NULL ? problem->message : "", -1);
  message[strcspn (message, "\n")] = '\0';
  refuse (self, YT_FORMAT_ERROR_SYNTAX, N_("%s, line %s: this is not well-formed XML (%s)."), message, NULL);
}

static xmlParserInput *
load_nothing (const char    *url,
              const char    *id,
              xmlParserCtxt *context)
{
  return NULL;
}

static void
set_up (void)
{
  static gsize done = 0;

  if (!g_once_init_enter (&done))
    return;
  xmlInitParser ();
  xmlSetExternalEntityLoader (load_nothing);
  g_once_init_leave (&done, 1);
}

static void
parse (Reader *self,
       GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  for (gsize at = 0; at < size && self->failure == NULL; at += CHUNK)
    xmlParseChunk (self->context, data + at, (int) MIN (CHUNK, size - at), 0);
  self->ending = TRUE;
  if (self->failure == NULL)
    xmlParseChunk (self->context, NULL, 0, 1);
  if (self->failure == NULL && !self->context->wellFormed)
    refuse (self, YT_FORMAT_ERROR_SYNTAX, N_("%s, line %s: this is not well-formed XML."), NULL, NULL);
}

YtIntake *
yt_xml_read (GBytes      *bytes,
             const char  *name,
             GError     **error)
{
  g_autoptr(YtIntake) intake = yt_intake_new ();
  g_autoptr(GArray) levels = g_array_new (FALSE, FALSE, sizeof (Level));
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GArray) features = yt_incoming_features_new ();
  g_autoptr(GArray) original_features = yt_incoming_features_new ();
  Reader self = {
    .spot = { name, 1 }, .intake = intake, .levels = levels, .text = text, .features = features, .original_features = original_features,
  };
  xmlSAXHandler handler = {
    .initialized = XML_SAX2_MAGIC,
    .startElementNs = on_start_element,
    .endElementNs = on_end_element,
    .characters = on_characters,
    .cdataBlock = on_characters,
    .internalSubset = on_document_type,
    .serror = (xmlStructuredErrorFunc) on_error,
  };

  if (!yt_incoming_size (bytes, name, error))
    return NULL;
  set_up ();
  self.context = xmlCreatePushParserCtxt (&handler, &self, NULL, 0, NULL);
  xmlCtxtUseOptions (self.context, XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_COMPACT);
  parse (&self, bytes);
  xmlFreeParserCtxt (self.context);
  g_free (self.original_text);
  if (self.failure == NULL)
    return yt_incoming_finish (g_steal_pointer (&intake), name, error);
  g_propagate_error (error, self.failure);
  return NULL;
}
