/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of the reader of XML share: where it is in the file, and how it refuses what does not belong there. */
#pragma once

#include <libxml/parser.h>

#include "format/incoming.h"

G_BEGIN_DECLS

/** YtXmlPlace: what an open element is. */
typedef enum
{
  YT_XML_IN_ENTRY,
  YT_XML_IN_LINK,
  YT_XML_IN_NOTE,
  YT_XML_IN_DOCUMENT,
  YT_XML_IN_TEXT,
} YtXmlPlace;

/** YtXmlLevel: an open element; @object: of the intake; for a text what it belongs to */
typedef struct
{
  YtXmlPlace place;
  gpointer object;
} YtXmlLevel;

/** YtXmlTarget: where the text of the open element goes: to a list, to a field in a language, to a slot, or to one for each language. */
typedef struct
{
  GPtrArray *list;
  const YtField *field;
  char **slot;
  char **sides;
  YtLanguage language; /* YT_N_LANGUAGES: not told yet */
  gboolean lines;      /* may have several lines */
} YtXmlTarget;

/** YtXmlReader: @ending: all bytes were handed over */
typedef struct
{
  xmlParserCtxt *context;
  YtSpot spot;
  YtIntake *intake;
  GArray *levels;
  YtXmlTarget target;
  GString *text;
  gboolean ending;
  GError *failure;
} YtXmlReader;

/** YtXmlAttribute: as the parser hands it out: local name, prefix, namespace, value, end of the value. */
typedef struct
{
  const char *name;
  const char *prefix;
  const char *namespace;
  const char *value;
  const char *end;
} YtXmlAttribute;

/** yt_xml_refuse: keeps the first failure and stops the parser. Returns: FALSE */
gboolean yt_xml_refuse (YtXmlReader   *self,
                        YtFormatError  code,
                        const char    *msgid,
                        const char    *first,
                        const char    *second);

/** yt_xml_open_element: makes what the element @name stands for, in what is open, and opens it. */
void yt_xml_open_element (YtXmlReader *self,
                          const char  *name);

/** yt_xml_read_attributes: of the element at @level. */
gboolean yt_xml_read_attributes (YtXmlReader          *self,
                                 const YtXmlLevel     *level,
                                 const YtXmlAttribute *attributes,
                                 guint                 n);

/** yt_xml_close_text: puts the text that was collected where it belongs; @object has it. */
gboolean yt_xml_close_text (YtXmlReader *self,
                            gpointer     object,
                            const char  *name);

G_END_DECLS
