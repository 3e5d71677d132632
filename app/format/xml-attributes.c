/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the attributes of entries, links, notes, documents and texts. */
#include "format/xml-reader.h"

#include <string.h>

/* The parser hands out an ampersand as &#38;, since it cannot know that nobody will parse the value again. */
static char *
attribute_value (YtXmlReader          *self,
                 const YtXmlAttribute *attribute)
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
unknown_attribute (YtXmlReader *self,
                   const char  *name,
                   const char  *known)
{
  return yt_xml_refuse (self, YT_FORMAT_ERROR_CONTENT,
                        N_("%s, line %s: the attribute “%s” is not known here. Expected one of: %s."), name, known);
}

static gboolean
put (YtXmlReader  *self,
     char        **slot,
     const char   *name,
     char         *value)
{
  return yt_incoming_put (&self->spot, slot, name, value, &self->failure);
}

static gboolean
entry_attribute (YtXmlReader   *self,
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
           yt_xml_refuse (self, YT_FORMAT_ERROR_CONTENT,
                          N_("%s, line %s: the file was written by a newer version. Expected version 1."), NULL, NULL);
  own = yt_incoming_fields (entry->kind, FALSE);
  known = g_strconcat ("id, code, page, source, standing", *own != '\0' ? ", " : "", own, NULL);
  return unknown_attribute (self, name, known);
}

static gboolean
link_attribute (YtXmlReader  *self,
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
note_attribute (YtXmlReader  *self,
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
document_attribute (YtXmlReader      *self,
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

/* xml:lang is the only attribute of an element with text, and must be there where the text has a language. */
static gboolean
text_attribute (YtXmlReader *self,
                const char  *name,
                const char  *value)
{
  if (self->target.field == NULL && self->target.sides == NULL)
    return yt_xml_refuse (self, YT_FORMAT_ERROR_CONTENT,
                          N_("%s, line %s: the attribute “%s” is not known here. Expected none."), name, NULL);
  if (strcmp (name, "xml:lang") != 0)
    return unknown_attribute (self, name, "xml:lang");
  return yt_incoming_language (&self->spot, value, &self->target.language, &self->failure);
}

gboolean
yt_xml_read_attributes (YtXmlReader          *self,
                        const YtXmlLevel     *level,
                        const YtXmlAttribute *attributes,
                        guint                 n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *value = attribute_value (self, &attributes[i]);
      g_autofree char *name = attributes[i].prefix == NULL ? g_strdup (attributes[i].name)
                                                           : g_strconcat (attributes[i].prefix, ":", attributes[i].name, NULL);
      gboolean good;

      if (value == NULL)
        return FALSE;
      if (level->place == YT_XML_IN_TEXT)
        good = text_attribute (self, name, value);
      else if (level->place == YT_XML_IN_ENTRY)
        good = entry_attribute (self, level->object, name, value);
      else if (level->place == YT_XML_IN_LINK)
        good = link_attribute (self, level->object, name, value);
      else if (level->place == YT_XML_IN_NOTE)
        good = note_attribute (self, level->object, name, value);
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
