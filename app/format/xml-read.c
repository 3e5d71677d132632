/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a dossier from XML as it comes, element by element: no tree, no document type, no entities, no network. */
#include "format/xml.h"

#include <libxml/SAX2.h>
#include <string.h>

#include "format/record.h"
#include "format/xml-reader.h"

#define CHUNK (64 * 1024)
/* How deep elements may stand: entries in each other, in them a link, a note and its text. */
#define DEPTH_MAX (YT_RECORD_DEPTH_MAX + 4)

gboolean
yt_xml_refuse (YtXmlReader   *self,
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
locate (YtXmlReader *self)
{
  int line = xmlSAX2GetLineNumber (self->context);

  if (line > 0)
    self->spot.line = (guint) line;
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
  YtXmlReader *self = data;
  YtXmlLevel level;

  if (self->failure != NULL)
    return;
  locate (self);
  if (g_strcmp0 ((const char *) namespace, YT_XML_NAMESPACE) != 0)
    {
      yt_xml_refuse (self, YT_FORMAT_ERROR_CONTENT,
                     N_("%s, line %s: “%s” is not in the namespace of a dossier. Expected %s."), (const char *) name, YT_XML_NAMESPACE);
      return;
    }
  if (self->levels->len >= DEPTH_MAX)
    {
      yt_xml_refuse (self, YT_FORMAT_ERROR_LIMIT, N_("%s, line %s: the entries stand too deep in each other."), NULL, NULL);
      return;
    }
  yt_xml_open_element (self, (const char *) name);
  if (self->failure != NULL)
    return;
  level = g_array_index (self->levels, YtXmlLevel, self->levels->len - 1);
  if (yt_xml_read_attributes (self, &level, (const YtXmlAttribute *) attributes, (guint) n_attributes) && level.place == YT_XML_IN_TEXT &&
      (self->target.field != NULL || self->target.sides != NULL) && self->target.language == YT_N_LANGUAGES)
    yt_xml_refuse (self, YT_FORMAT_ERROR_CONTENT,
                   N_("%s, line %s: “%s” does not say its language. Expected xml:lang with zh or en."), (const char *) name, NULL);
}

static void
on_end_element (void          *data,
                const xmlChar *name,
                const xmlChar *prefix,
                const xmlChar *namespace)
{
  YtXmlReader *self = data;
  YtXmlLevel level;

  if (self->failure != NULL)
    return;
  locate (self);
  level = g_array_index (self->levels, YtXmlLevel, self->levels->len - 1);
  if (level.place == YT_XML_IN_TEXT && !yt_xml_close_text (self, level.object, (const char *) name))
    xmlStopParser (self->context);
  g_array_set_size (self->levels, self->levels->len - 1);
}

static void
on_characters (void          *data,
               const xmlChar *text,
               int            length)
{
  YtXmlReader *self = data;

  if (self->failure != NULL || self->levels->len == 0)
    return;
  if (g_array_index (self->levels, YtXmlLevel, self->levels->len - 1).place == YT_XML_IN_TEXT)
    {
      g_string_append_len (self->text, (const char *) text, length);
      return;
    }
  for (int i = 0; i < length; i++)
    {
      if (strchr (" \t\r\n", text[i]) != NULL)
        continue;
      locate (self);
      yt_xml_refuse (self, YT_FORMAT_ERROR_CONTENT,
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
  YtXmlReader *self = data;

  locate (self);
  yt_xml_refuse (self, YT_FORMAT_ERROR_CONTENT,
                 N_("%s, line %s: there is a document type declaration (DOCTYPE). Expected none: it is never needed here."), NULL, NULL);
}

static void
on_error (void           *data,
          const xmlError *problem)
{
  YtXmlReader *self = data;
  g_autofree char *message = NULL;

  if (self->failure != NULL || problem->level < XML_ERR_ERROR)
    return;
  locate (self);
  if (self->ending && self->levels->len > 0)
    {
      yt_xml_refuse (self, YT_FORMAT_ERROR_SYNTAX, N_("%s, line %s: the file ends too early. Expected %s."), "</dossier>", NULL);
      return;
    }
  message = g_utf8_make_valid (problem->message != NULL ? problem->message : "", -1);
  message[strcspn (message, "\n")] = '\0';
  yt_xml_refuse (self, YT_FORMAT_ERROR_SYNTAX, N_("%s, line %s: this is not well-formed XML (%s)."), message, NULL);
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
parse (YtXmlReader *self,
       GBytes      *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  for (gsize at = 0; at < size && self->failure == NULL; at += CHUNK)
    xmlParseChunk (self->context, data + at, (int) MIN (CHUNK, size - at), 0);
  self->ending = TRUE;
  if (self->failure == NULL)
    xmlParseChunk (self->context, NULL, 0, 1);
  if (self->failure == NULL && !self->context->wellFormed)
    yt_xml_refuse (self, YT_FORMAT_ERROR_SYNTAX, N_("%s, line %s: this is not well-formed XML."), NULL, NULL);
}

YtIntake *
yt_xml_read (GBytes      *bytes,
             const char  *name,
             GError     **error)
{
  g_autoptr(YtIntake) intake = yt_intake_new ();
  g_autoptr(GArray) levels = g_array_new (FALSE, FALSE, sizeof (YtXmlLevel));
  g_autoptr(GString) text = g_string_new (NULL);
  YtXmlReader self = { .spot = { name, 1 }, .intake = intake, .levels = levels, .text = text };
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
  if (self.failure == NULL)
    return yt_incoming_finish (g_steal_pointer (&intake), name, error);
  g_propagate_error (error, self.failure);
  return NULL;
}
