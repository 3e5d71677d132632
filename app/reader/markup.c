/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* libxml2's stream of events with everything turned off that a document has no need of. */
#include "reader/markup.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <limits.h>
#include <string.h>

#include "text/reading-pack.h"

#define DEPTH_MAX 200
#define ATTRIBUTE_MAX (1024 * 1024)

typedef struct
{
  const YtMarkup *markup;
  gpointer user_data;
  xmlParserCtxtPtr context;
  guint level;
  YtTextError failure; /* 0: none */
} Parsing;

static void
stop (Parsing     *self,
      YtTextError  failure)
{
  if (self->failure == 0)
    self->failure = failure;
  xmlStopParser (self->context);
}

static void
on_start (void           *data,
          const xmlChar  *name,
          const xmlChar  *prefix,
          const xmlChar  *uri,
          int             n_namespaces,
          const xmlChar **namespaces,
          int             n_attributes,
          int             n_defaulted,
          const xmlChar **attributes)
{
  Parsing *self = data;
  YtMarkupElement element = { .name = (const char *) name, .n = n_attributes, .values = attributes };

  for (int i = 0; i < n_attributes; i++)
    {
      if (attributes[i * 5 + 4] - attributes[i * 5 + 3] > ATTRIBUTE_MAX)
        {
          stop (self, YT_TEXT_ERROR_LIMIT);
          return;
        }
    }
  if (++self->level > DEPTH_MAX)
    stop (self, YT_TEXT_ERROR_LIMIT);
  else
    self->markup->start (self->user_data, &element, self->level);
}

static void
on_end (void          *data,
        const xmlChar *name,
        const xmlChar *prefix,
        const xmlChar *uri)
{
  Parsing *self = data;

  if (self->failure == 0)
    self->markup->end (self->user_data, (const char *) name, self->level);
  self->level -= self->level > 0;
}

static void
on_text (void          *data,
         const xmlChar *text,
         int            length)
{
  Parsing *self = data;

  if (self->failure == 0 && length > 0)
    self->markup->text (self->user_data, (const char *) text, (gsize) length);
}

static void
on_doctype (void          *data,
            const xmlChar *name,
            const xmlChar *external,
            const xmlChar *system)
{
  stop (data, YT_TEXT_ERROR_UNSAFE);
}

static void
on_reference (void          *data,
              const xmlChar *name)
{
  stop (data, YT_TEXT_ERROR_UNSAFE);
}

static xmlParserInputPtr
deny (const char       *url,
      const char       *id,
      xmlParserCtxtPtr  context)
{
  return NULL;
}

gboolean
yt_markup_parse (GBytes          *bytes,
                 const YtMarkup  *markup,
                 gpointer         user_data,
                 GError         **error)
{
  static const int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA;
  xmlSAXHandler sax = {
    .initialized = XML_SAX2_MAGIC,
    .startElementNs = on_start,
    .endElementNs = on_end,
    .characters = on_text,
    .cdataBlock = on_text,
    .ignorableWhitespace = on_text,
    .internalSubset = on_doctype,
    .reference = on_reference,
  };
  Parsing self = { .markup = markup, .user_data = user_data };
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  gboolean good = FALSE;

  xmlSetExternalEntityLoader (deny);
  /* A copy of a large document would be one too many, and piece by piece it is read at half the speed. */
  if (size > 0 && size <= INT_MAX)
    self.context = xmlCreateMemoryParserCtxt (data, (int) size);
  if (self.context != NULL)
    {
      xmlSAXHandler *own = self.context->sax;

      self.context->sax = &sax;
      self.context->userData = &self;
      xmlCtxtUseOptions (self.context, options);
      good = xmlParseDocument (self.context) == 0 && self.failure == 0 && self.context->wellFormed;
      self.context->sax = own;
      xmlFreeParserCtxt (self.context);
    }
  if (!good)
    yt_reading_refuse (error, self.failure != 0 ? self.failure : YT_TEXT_ERROR_DAMAGED);
  return good;
}

char *
yt_markup_value (const YtMarkupElement *element,
                 const char            *name)
{
  for (int i = 0; i < element->n; i++)
    {
      const unsigned char *const *value = element->values + i * 5;

      if (strcmp ((const char *) value[0], name) == 0)
        return g_strndup ((const char *) value[3], (gsize) (value[4] - value[3]));
    }
  return NULL;
}
