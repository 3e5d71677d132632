/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* CSL-JSON (schema csl-data.json of CSL 1.0.2), as Zotero and Pandoc exchange it. */
#include <string.h>

#include "format/json-parse.h"
#include "format/references.h"
#include "text/loose-date.h"

/* Brackets within brackets of what is passed over. */
#define MOST_DEPTH 32

static const struct
{
  const char *theirs;
  YtReferencePart part;
} texts[] = {
  { "title", YT_REFERENCE_TITLE }, { "container-title", YT_REFERENCE_CONTAINER }, { "event-title", YT_REFERENCE_EVENT },
  { "event", YT_REFERENCE_EVENT }, { "publisher", YT_REFERENCE_PUBLISHER }, { "publisher-place", YT_REFERENCE_PLACE },
  { "archive-place", YT_REFERENCE_PLACE }, { "edition", YT_REFERENCE_EDITION }, { "collection-title", YT_REFERENCE_SERIES },
  { "archive", YT_REFERENCE_ARCHIVE }, { "archive_location", YT_REFERENCE_SHELFMARK }, { "call-number", YT_REFERENCE_SHELFMARK },
  { "volume", YT_REFERENCE_VOLUME }, { "issue", YT_REFERENCE_ISSUE }, { "page", YT_REFERENCE_PAGES }, { "number", YT_REFERENCE_NUMBER },
  { "DOI", YT_REFERENCE_DOI }, { "ISBN", YT_REFERENCE_ISBN }, { "ISSN", YT_REFERENCE_ISSN }, { "URL", YT_REFERENCE_URL },
  { "abstract", YT_REFERENCE_ABSTRACT },
};

static const struct
{
  const char *theirs;
  YtReferencePart part;
} names[] = {
  { "author", YT_REFERENCE_AUTHOR }, { "editor", YT_REFERENCE_EDITOR }, { "container-author", YT_REFERENCE_EDITOR },
  { "translator", YT_REFERENCE_TRANSLATOR },
};

/* Types that go by another name here; those of yt_source_types stay what they are. */
static const char *const types[][2] = {
  { "article", "document" }, { "bill", "legislation" }, { "legal_case", "legislation" }, { "regulation", "legislation" },
  { "treaty", "legislation" }, { "entry", "chapter" }, { "entry-dictionary", "chapter" }, { "entry-encyclopedia", "chapter" },
  { "post", "webpage" }, { "post-weblog", "webpage" }, { "periodical", "article-journal" }, { "review", "article-journal" },
};

typedef struct
{
  YtReferences *references;
  YtJsonParser parser;
  YtReference *reference;
} Reader;

static char
peek (YtJsonParser *parser)
{
  for (; parser->p < parser->end && strchr (" \t\r\n", *parser->p) != NULL; parser->p++)
    parser->spot.line += *parser->p == '\n';
  return parser->p < parser->end ? *parser->p : '\0';
}

/* A string, or a number or word as a string; "" for an object or array, which is passed over. */
static char *
read_scalar (YtJsonParser  *parser,
             guint          depth,
             GError       **error)
{
  char first = peek (parser);
  gboolean failed = depth > MOST_DEPTH;
  g_autofree char *name = NULL;
  const char *start = parser->p;

  if (failed)
    {
      yt_incoming_refuse (&parser->spot, YT_FORMAT_ERROR_LIMIT, N_("%s, line %s: the values are nested too deeply."), NULL, NULL, error);
      return NULL;
    }
  if (first == '{' || first == '[')
    {
      if (!yt_json_enter (parser, first, error))
        return NULL;
      while (first == '{' ? yt_json_next_member (parser, &name, &failed, error) : yt_json_next_item (parser, &failed, error))
        {
          g_autofree char *inner = read_scalar (parser, depth + 1, error);

          if (inner == NULL)
            return NULL;
        }
      return failed ? NULL : g_strdup ("");
    }
  while (parser->p < parser->end && (g_ascii_isalnum (*parser->p) || strchr ("+-.", *parser->p) != NULL))
    parser->p++;
  if (parser->p > start)
    {
      char *word = g_strndup (start, (gsize) (parser->p - start));

      if (strcmp (word, "null") == 0)
        *word = '\0';
      return word;
    }
  return yt_json_string (parser, error);
}

static gboolean
read_name (Reader           *self,
           YtReferencePart   part,
           GError          **error)
{
  g_autofree char *member = NULL;
  g_autofree char *family = NULL;
  g_autofree char *given = NULL;
  g_autofree char *suffix = NULL;
  g_autofree char *literal = NULL;
  g_autofree char *particle = NULL;
  struct { const char *member; char **slot; } slots[] = {
    { "family", &family }, { "given", &given }, { "suffix", &suffix }, { "literal", &literal }, { "non-dropping-particle", &particle },
    { "dropping-particle", &particle },
  };
  g_autofree char *whole = NULL;
  gboolean failed;

  if (peek (&self->parser) != '{')
    {
      literal = read_scalar (&self->parser, 0, error);
      if (literal == NULL)
        return FALSE;
      yt_reference_add_name (self->reference, part, literal);
      return TRUE;
    }
  if (!yt_json_enter (&self->parser, '{', error))
    return FALSE;
  while (yt_json_next_member (&self->parser, &member, &failed, error))
    {
      g_autofree char *value = read_scalar (&self->parser, 0, error);

      if (value == NULL)
        return FALSE;
      for (guint i = 0; i < G_N_ELEMENTS (slots); i++)
        {
          if (strcmp (slots[i].member, member) == 0 && *value != '\0')
            {
              g_free (*slots[i].slot);
              *slots[i].slot = g_steal_pointer (&value);
              break;
            }
        }
    }
  if (failed)
    return FALSE;
  if (family != NULL && given != NULL && yt_text_is_han (family) && yt_text_is_han (given))
    whole = g_strconcat (family, given, NULL);
  else if (family != NULL && given != NULL)
    whole = g_strdup_printf ("%s%s%s, %s%s%s", particle != NULL ? particle : "", particle != NULL ? " " : "", family, given,
                             suffix != NULL ? ", " : "", suffix != NULL ? suffix : "");
  else
    whole = g_strdup (family != NULL ? family : literal != NULL ? literal : given != NULL ? given : "");
  yt_reference_add_name (self->reference, part, whole);
  return TRUE;
}

static gboolean
read_names (Reader           *self,
            YtReferencePart   part,
            GError          **error)
{
  gboolean failed;

  if (!yt_json_enter (&self->parser, '[', error))
    return FALSE;
  while (yt_json_next_item (&self->parser, &failed, error))
    {
      if (!read_name (self, part, error))
        return FALSE;
    }
  return !failed;
}

/* [[2014, 5, 19], [2014, 6]] → 2014-05-19/2014-06. Numbers may stand as strings. */
static char *
read_date_parts (Reader  *self,
                 GError **error)
{
  g_autoptr(GString) date = g_string_new (NULL);
  gboolean failed;

  if (!yt_json_enter (&self->parser, '[', error))
    return NULL;
  while (yt_json_next_item (&self->parser, &failed, error))
    {
      guint n = 0;

      if (date->len > 0)
        g_string_append_c (date, '/');
      if (!yt_json_enter (&self->parser, '[', error))
        return NULL;
      while (yt_json_next_item (&self->parser, &failed, error))
        {
          g_autofree char *number = read_scalar (&self->parser, 0, error);

          if (number == NULL)
            return NULL;
          if (*number != '\0' && n < 3)
            g_string_append_printf (date, n == 0 ? "%04" G_GINT64_FORMAT : "-%02" G_GINT64_FORMAT, g_ascii_strtoll (number, NULL, 10));
          n++;
        }
      if (failed)
        return NULL;
    }
  return failed ? NULL : g_strdup (date->str);
}

static gboolean
read_date (Reader           *self,
           YtReferencePart   part,
           GError          **error)
{
  g_autofree char *member = NULL;
  g_autofree char *date = NULL;
  guint line = self->parser.spot.line;
  gboolean failed = FALSE;

  if (peek (&self->parser) != '{')
    {
      date = read_scalar (&self->parser, 0, error);
      if (date == NULL)
        return FALSE;
    }
  else
    {
      if (!yt_json_enter (&self->parser, '{', error))
        return FALSE;
      while (yt_json_next_member (&self->parser, &member, &failed, error))
        {
          g_autofree char *value =
            strcmp (member, "date-parts") == 0 ? read_date_parts (self, error) : read_scalar (&self->parser, 0, error);

          if (value == NULL)
            return FALSE;
          if (date == NULL && (strcmp (member, "date-parts") == 0 || strcmp (member, "raw") == 0 || strcmp (member, "literal") == 0))
            date = g_steal_pointer (&value);
        }
      if (failed)
        return FALSE;
    }
  if (date != NULL && *date != '\0')
    yt_references_put_date (self->references, self->reference, part, date, line);
  return TRUE;
}

static void
put_type (YtReference *reference,
          const char  *type)
{
  const YtField *field = yt_kind_field (YT_KIND_SOURCE, "type");
  const char *ours = yt_word_label (field->words, type) != NULL ? type : "document";

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      if (strcmp (types[i][0], type) == 0)
        ours = types[i][1];
    }
  yt_reference_set (reference, YT_REFERENCE_TYPE, ours);
}

static gboolean
read_member (Reader      *self,
             const char  *member,
             GError     **error)
{
  g_autofree char *value = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (strcmp (names[i].theirs, member) == 0 && peek (&self->parser) == '[')
        return read_names (self, names[i].part, error);
    }
  if (strcmp (member, "issued") == 0)
    return read_date (self, YT_REFERENCE_ISSUED, error);
  if (strcmp (member, "accessed") == 0)
    return read_date (self, YT_REFERENCE_ACCESSED, error);
  value = read_scalar (&self->parser, 0, error);
  if (value == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (strcmp (texts[i].theirs, member) == 0 && *yt_reference_get (self->reference, texts[i].part) == '\0')
        yt_reference_set (self->reference, texts[i].part, value);
    }
  if (strcmp (member, "type") == 0)
    put_type (self->reference, value);
  else if (strcmp (member, "genre") == 0)
    yt_reference_put_degree (self->reference, value);
  else if (strcmp (member, "language") == 0)
    yt_reference_put_language (self->reference, value);
  else if (strcmp (member, "page") == 0)
    yt_reference_put_pages (self->reference, value);
  return TRUE;
}

static gboolean
read_item (Reader  *self,
           GError **error)
{
  g_autofree char *member = NULL;
  gboolean failed;

  peek (&self->parser);
  self->reference = yt_reference_new ();
  self->reference->line = self->parser.spot.line;
  if (!yt_json_enter (&self->parser, '{', error))
    return FALSE;
  while (yt_json_next_member (&self->parser, &member, &failed, error))
    {
      if (!read_member (self, member, error))
        return FALSE;
    }
  if (failed)
    return FALSE;
  if (!yt_reference_is (self->reference, "thesis"))
    yt_reference_set (self->reference, YT_REFERENCE_DEGREE, NULL);
  return TRUE;
}

static gboolean
read_items (Reader  *self,
            GError **error)
{
  gboolean failed;

  /* One item may stand alone. */
  if (peek (&self->parser) == '{')
    return read_item (self, error) && yt_references_add (self->references, g_steal_pointer (&self->reference));
  if (!yt_json_enter (&self->parser, '[', error))
    return FALSE;
  while (yt_json_next_item (&self->parser, &failed, error))
    {
      if (!read_item (self, error))
        return FALSE;
      if (!yt_references_add (self->references, g_steal_pointer (&self->reference)))
        return TRUE;
    }
  return !failed;
}

/* After a mistake in the form nothing can be trusted: what stood before it came in. */
void
yt_csl_json_read (YtReferences *references)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (references->text, strlen (references->text));
  g_autoptr(GError) error = NULL;
  Reader self = { .references = references };

  if (yt_json_parser_init (&self.parser, bytes, references->file, &error))
    read_items (&self, &error);
  g_clear_pointer (&self.reference, yt_reference_free);
  if (error == NULL)
    return;
  references->n_troubles++;
  g_ptr_array_add (references->troubles, g_steal_pointer (&error));
}

gboolean
yt_csl_json_sniff (const char *text)
{
  const char *p = text + strspn (text, " \t\r\n");

  if (*p != '[' && *p != '{')
    return FALSE;
  p += 1 + strspn (p + 1, " \t\r\n");
  if (*text != '{' && *p != '{')
    return FALSE;
  return g_regex_match_simple ("\"type\"\\s*:\\s*\"[a-z_-]+\"", p, 0, 0) &&
         g_regex_match_simple ("\"(title|issued|container-title|author)\"\\s*:", p, 0, 0) && strstr (p, "\"kind\"") == NULL;
}
