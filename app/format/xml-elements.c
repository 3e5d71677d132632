/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Knows which element may stand in which, and where the text of each goes. */
#include "format/xml-reader.h"

#include <string.h>

static void
unknown_element (YtXmlReader *self,
                 const char  *name,
                 const char  *known)
{
  yt_xml_refuse (self, YT_FORMAT_ERROR_CONTENT, N_("%s, line %s: “%s” is not known here. Expected one of: %s."), name, known);
}

static void
open_level (YtXmlReader *self,
            YtXmlPlace   place,
            gpointer     object)
{
  YtXmlLevel level = { place, object };

  g_array_append_val (self->levels, level);
}

static void
open_text (YtXmlReader       *self,
           gpointer           object,
           const YtXmlTarget *target)
{
  self->target = *target;
  self->target.language = YT_N_LANGUAGES;
  g_string_set_size (self->text, 0);
  open_level (self, YT_XML_IN_TEXT, object);
}

static void
open_note (YtXmlReader *self,
           GPtrArray   *notes)
{
  YtIntakeNote *note = yt_intake_note_new ();

  g_ptr_array_add (notes, note);
  open_level (self, YT_XML_IN_NOTE, note);
}

static void
open_link (YtXmlReader   *self,
           YtIntakeEntry *entry)
{
  YtIntakeLink *link = yt_intake_link_new ();

  link->line = self->spot.line;
  g_ptr_array_add (entry->links, link);
  open_level (self, YT_XML_IN_LINK, link);
}

static void
open_document (YtXmlReader   *self,
               YtIntakeEntry *source)
{
  YtIntakeDocument *document = yt_intake_document_new ();

  g_ptr_array_add (source->documents, document);
  open_level (self, YT_XML_IN_DOCUMENT, document);
}

static void
open_child (YtXmlReader   *self,
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
  open_level (self, YT_XML_IN_ENTRY, child);
}

/* A field comes before a kind of the same name: what acts in a measure is a text there. */
static void
open_in_entry (YtXmlReader   *self,
               YtIntakeEntry *entry,
               const char    *name)
{
  const YtField *field = yt_kind_field (entry->kind, name);

  if (strcmp (name, "title") == 0)
    open_text (self, entry, &(YtXmlTarget) { .sides = entry->title });
  else if (strcmp (name, "text") == 0)
    open_text (self, entry, &(YtXmlTarget) { .sides = entry->text, .lines = TRUE });
  else if (strcmp (name, "tag") == 0)
    open_text (self, entry, &(YtXmlTarget) { .list = entry->tags });
  else if (field != NULL && field->bilingual)
    open_text (self, entry, &(YtXmlTarget) { .field = field });
  else if (strcmp (name, "link") == 0)
    open_link (self, entry);
  else if (strcmp (name, "note") == 0)
    open_note (self, entry->notes);
  else if (strcmp (name, "document") == 0 && entry->kind == YT_KIND_SOURCE)
    open_document (self, entry);
  else
    open_child (self, entry, name);
}

static void
open_in_link (YtXmlReader  *self,
              YtIntakeLink *link,
              const char   *name)
{
  if (strcmp (name, "text") == 0)
    open_text (self, link, &(YtXmlTarget) { .sides = link->text, .lines = TRUE });
  else if (strcmp (name, "note") == 0)
    open_note (self, link->notes);
  else
    unknown_element (self, name, "text, note");
}

static void
open_in_note (YtXmlReader  *self,
              YtIntakeNote *note,
              const char   *name)
{
  if (strcmp (name, "tag") == 0)
    open_text (self, note, &(YtXmlTarget) { .list = note->tags });
  else if (strcmp (name, "body") == 0)
    open_text (self, note, &(YtXmlTarget) { .slot = &note->text, .lines = TRUE });
  else
    unknown_element (self, name, "tag, body");
}

static void
open_in_document (YtXmlReader      *self,
                  YtIntakeDocument *document,
                  const char       *name)
{
  if (strcmp (name, "body") == 0)
    open_text (self, document, &(YtXmlTarget) { .slot = &document->text, .lines = TRUE });
  else
    unknown_element (self, name, "body");
}

void
yt_xml_open_element (YtXmlReader *self,
                     const char  *name)
{
  YtXmlLevel level;
  YtKind kind;

  if (self->levels->len == 0)
    {
      if (yt_incoming_kind (&self->spot, name, YT_KIND_NONE, &kind, &self->failure))
        open_level (self, YT_XML_IN_ENTRY, self->intake->root);
      else
        xmlStopParser (self->context);
      return;
    }
  level = g_array_index (self->levels, YtXmlLevel, self->levels->len - 1);
  switch (level.place)
    {
    case YT_XML_IN_ENTRY:
      open_in_entry (self, level.object, name);
      break;
    case YT_XML_IN_LINK:
      open_in_link (self, level.object, name);
      break;
    case YT_XML_IN_NOTE:
      open_in_note (self, level.object, name);
      break;
    case YT_XML_IN_DOCUMENT:
      open_in_document (self, level.object, name);
      break;
    case YT_XML_IN_TEXT:
    default:
      yt_xml_refuse (self, YT_FORMAT_ERROR_CONTENT,
                     N_("%s, line %s: “%s” stands inside a text. Expected text only."), name, NULL);
    }
}

gboolean
yt_xml_close_text (YtXmlReader *self,
                   gpointer     object,
                   const char  *name)
{
  const YtXmlTarget *target = &self->target;
  char *text = target->lines ? yt_incoming_text (&self->spot, self->text->str, self->text->len, &self->failure)
                             : yt_incoming_line (&self->spot, self->text->str, self->text->len, &self->failure);

  if (text == NULL)
    return FALSE;
  if (target->field != NULL)
    return yt_incoming_value (&self->spot, object, target->field, target->language, text, &self->failure);
  if (target->list == NULL)
    return yt_incoming_put (&self->spot, target->sides != NULL ? &target->sides[target->language] : target->slot, name, text,
                            &self->failure);
  g_ptr_array_add (target->list, text);
  return TRUE;
}
