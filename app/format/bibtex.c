/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* BibTeX and biblatex: @article{key, author = {…} # "…"}, @string, names with “and” and “von”. */
#include <string.h>

#include "format/latex.h"
#include "format/references.h"
#include "text/loose-date.h"

/* Braces within braces that a value may have, and fields that an entry may have. */
#define MOST_DEPTH 64
#define MOST_FIELDS 500

typedef struct
{
  YtReferences *references;
  const char *p;
  guint line;
  GHashTable *strings;
} Parser;

static const struct
{
  const char *theirs;
  const char *ours;
} types[] = {
  { "article", "article-journal" }, { "book", "book" }, { "mvbook", "book" }, { "collection", "book" }, { "booklet", "book" },
  { "proceedings", "paper-conference" }, { "incollection", "chapter" }, { "inbook", "chapter" }, { "inproceedings", "paper-conference" },
  { "conference", "paper-conference" }, { "phdthesis", "thesis" }, { "mastersthesis", "thesis" }, { "thesis", "thesis" },
  { "techreport", "report" }, { "report", "report" }, { "online", "webpage" }, { "electronic", "webpage" }, { "www", "webpage" },
  { "webpage", "webpage" }, { "newspaper", "article-newspaper" }, { "standard", "standard" }, { "patent", "patent" },
  { "legislation", "legislation" }, { "archive", "collection" }, { "unpublished", "manuscript" },
};

/* In the order in which they are looked at: the first that is there counts. */
static const struct
{
  const char *theirs;
  YtReferencePart part;
} fields[] = {
  { "title", YT_REFERENCE_TITLE }, { "journaltitle", YT_REFERENCE_CONTAINER }, { "journal", YT_REFERENCE_CONTAINER },
  { "booktitle", YT_REFERENCE_CONTAINER }, { "eventtitle", YT_REFERENCE_EVENT }, { "publisher", YT_REFERENCE_PUBLISHER },
  { "school", YT_REFERENCE_PUBLISHER }, { "institution", YT_REFERENCE_PUBLISHER }, { "organization", YT_REFERENCE_PUBLISHER },
  { "location", YT_REFERENCE_PLACE }, { "address", YT_REFERENCE_PLACE }, { "edition", YT_REFERENCE_EDITION },
  { "series", YT_REFERENCE_SERIES }, { "volume", YT_REFERENCE_VOLUME }, { "doi", YT_REFERENCE_DOI }, { "isbn", YT_REFERENCE_ISBN },
  { "issn", YT_REFERENCE_ISSN }, { "library", YT_REFERENCE_ARCHIVE }, { "abstract", YT_REFERENCE_ABSTRACT },
};

static void
skip_space (Parser *self)
{
  for (; g_ascii_isspace (*self->p); self->p++)
    self->line += *self->p == '\n';
}

static char *
read_word (Parser *self)
{
  const char *start;

  skip_space (self);
  start = self->p;
  while (*self->p != '\0' && !g_ascii_isspace (*self->p) && strchr ("{}(),=#\"%'", *self->p) == NULL)
    self->p++;
  return g_strndup (start, (gsize) (self->p - start));
}

/* Up to the brace or quotation mark that ends the piece at @p. Returns: FALSE when it does not end */
static gboolean
read_delimited (Parser  *self,
                GString *out)
{
  gboolean quoted = *self->p == '"';
  guint depth = 0;

  for (self->p++; *self->p != '\0'; self->p++)
    {
      if (depth == 0 && *self->p == (quoted ? '"' : '}'))
        {
          self->p++;
          return TRUE;
        }
      if (*self->p == '\\' && self->p[1] != '\0' && self->p[1] != '\n')
        g_string_append_c (out, *self->p++);
      else if (*self->p == '{' && ++depth > MOST_DEPTH)
        return FALSE;
      else if (*self->p == '}' && depth > 0)
        depth--;
      self->line += *self->p == '\n';
      if (out->len < YT_REFERENCES_VALUE_MAX)
        g_string_append_c (out, *self->p);
    }
  return FALSE;
}

/* Pieces joined by #. Returns: (nullable) */
static char *
read_value (Parser *self)
{
  g_autoptr(GString) out = g_string_new (NULL);

  for (;;)
    {
      skip_space (self);
      if (*self->p == '{' || *self->p == '"')
        {
          if (!read_delimited (self, out))
            return NULL;
        }
      else
        {
          g_autofree char *word = read_word (self);
          g_autofree char *small = g_ascii_strdown (word, -1);
          const char *text = g_hash_table_lookup (self->strings, small);

          if (*word == '\0')
            return NULL;
          if (out->len < YT_REFERENCES_VALUE_MAX)
            g_string_append (out, text != NULL ? text : word);
        }
      skip_space (self);
      if (*self->p != '#')
        return g_string_free (g_steal_pointer (&out), FALSE);
      self->p++;
    }
}

/* name = value, …, up to the brace that ends the entry. Returns: FALSE when something else is there */
static gboolean
read_fields (Parser     *self,
             GHashTable *values,
             char        closing)
{
  for (guint n = 0; n < MOST_FIELDS; n++)
    {
      g_autofree char *name = NULL;
      g_autofree char *value = NULL;

      skip_space (self);
      if (*self->p == ',')
        self->p++;
      name = read_word (self);
      skip_space (self);
      if (*name == '\0' && *self->p == closing)
        {
          self->p++;
          return TRUE;
        }
      if (*name == '\0' || *self->p != '=')
        return FALSE;
      self->p++;
      value = read_value (self);
      if (value == NULL)
        return FALSE;
      skip_space (self);
      if (*self->p != ',' && *self->p != closing)
        return FALSE;
      g_hash_table_replace (values, g_ascii_strdown (name, -1), g_steal_pointer (&value));
    }
  return FALSE;
}

static gboolean
is_particle (const char *word)
{
  while (*word == '{' || *word == '\\')
    word++;
  return g_unichar_islower (g_utf8_get_char (word));
}

/* Where @text is cut at @separator, outside of braces. */
static GPtrArray *
cut (const char *text,
     const char *separator)
{
  GPtrArray *pieces = g_ptr_array_new_with_free_func (g_free);
  gsize length = strlen (separator);
  const char *start = text;
  guint depth = 0;

  for (const char *p = text; *p != '\0' && pieces->len < YT_NAMES_MAX; p++)
    {
      depth += *p == '{';
      depth -= *p == '}' && depth > 0;
      if (depth == 0 && g_ascii_strncasecmp (p, separator, length) == 0)
        {
          g_ptr_array_add (pieces, g_strstrip (g_strndup (start, (gsize) (p - start))));
          start = p + length;
          p = start - 1;
        }
    }
  g_ptr_array_add (pieces, g_strstrip (g_strdup (start)));
  return pieces;
}

/* “First von Last”: the family name begins with the first word in small letters, else it is the last word. */
static char *
given_first (const char *name)
{
  g_autoptr(GPtrArray) words = cut (name, " ");
  g_autoptr(GString) given = g_string_new (NULL);
  g_autoptr(GString) family = g_string_new (NULL);
  guint first = words->len - 1;

  for (guint i = words->len - 1; i-- > 1;)
    {
      if (is_particle (g_ptr_array_index (words, i)))
        first = i;
    }
  for (guint i = 0; i < words->len; i++)
    {
      GString *part = i < first ? given : family;

      g_string_append_printf (part, "%s%s", part->len > 0 ? " " : "", (char *) g_ptr_array_index (words, i));
    }
  return given->len > 0 ? g_strdup_printf ("%s, %s", family->str, given->str) : g_strdup (family->str);
}

/* One name in the form of text/names.h. A name in braces is that of a body; a comma in it would part it. */
static char *
read_name (const char *name)
{
  g_autoptr(GPtrArray) pieces = cut (name, ",");
  gsize length = strlen (name);
  g_autofree char *whole = NULL;

  if (*name == '{' && length > 1 && name[length - 1] == '}' && pieces->len == 1)
    {
      g_autoptr(GPtrArray) again = NULL;
      g_autoptr(GString) body = NULL;

      whole = yt_latex_to_text (name);
      again = yt_names_parse (whole);
      body = g_string_new (whole);
      /* “…, Inc.” is understood. */
      if (again->len == 0 || ((YtName *) g_ptr_array_index (again, 0))->given != NULL)
        g_string_replace (body, ", ", " ", 0);
      return g_strdup (body->str);
    }
  if (pieces->len >= 3)
    whole = g_strdup_printf ("%s, %s, %s", (char *) g_ptr_array_index (pieces, 0), (char *) g_ptr_array_index (pieces, 2),
                             (char *) g_ptr_array_index (pieces, 1));
  else if (pieces->len == 1 && strchr (name, ' ') != NULL && !yt_text_is_han (name))
    whole = given_first (name);
  else
    whole = g_strdup (name);
  return yt_latex_to_text (whole);
}

static void
put_names (YtReference     *reference,
           YtReferencePart  part,
           const char      *text)
{
  g_autoptr(GString) plain = g_string_new (text);
  g_autoptr(GPtrArray) names = NULL;

  g_string_replace (plain, "\n", " ", 0);
  names = cut (plain->str, " and ");
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *name = read_name (g_ptr_array_index (names, i));

      if (g_ascii_strcasecmp (name, "others") != 0)
        yt_reference_add_name (reference, part, name);
    }
}

/* biblatex has a date, BibTeX a year, a month and perhaps a day in it. */
static void
put_date (Parser      *self,
          YtReference *reference,
          GHashTable  *values)
{
  const char *date = g_hash_table_lookup (values, "date");
  const char *year = g_hash_table_lookup (values, "year");
  const char *month = g_hash_table_lookup (values, "month");
  g_autofree char *text = NULL;

  if (date != NULL)
    text = g_strdup (date);
  else if (year != NULL)
    text = g_strdup_printf ("%s %s", year, month != NULL ? month : "");
  if (text != NULL && *g_strstrip (text) != '\0')
    {
      g_autofree char *plain = yt_latex_to_text (text);

      yt_references_put_date (self->references, reference, YT_REFERENCE_ISSUED, plain, reference->line);
    }
  date = g_hash_table_lookup (values, "urldate");
  if (date != NULL && *date != '\0')
    yt_references_put_date (self->references, reference, YT_REFERENCE_ACCESSED, date, reference->line);
}

static void
put_type (YtReference *reference,
          const char  *type,
          GHashTable  *values)
{
  const char *said = g_hash_table_lookup (values, "type");
  const char *subtype = g_hash_table_lookup (values, "entrysubtype");
  const char *ours = "document";

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      if (g_str_equal (types[i].theirs, type))
        ours = types[i].ours;
    }
  if (g_str_equal (ours, "article-journal") && subtype != NULL && g_ascii_strcasecmp (subtype, "newspaper") == 0)
    ours = "article-newspaper";
  else if (g_str_equal (ours, "article-journal") && subtype != NULL && g_ascii_strcasecmp (subtype, "magazine") == 0)
    ours = "article-magazine";
  if (g_str_equal (type, "misc") && g_hash_table_contains (values, "url"))
    ours = "webpage";
  yt_reference_set (reference, YT_REFERENCE_TYPE, ours);
  if (!g_str_equal (ours, "thesis"))
    return;
  yt_reference_put_degree (reference, g_str_equal (type, "mastersthesis") ? "master" : g_str_equal (type, "phdthesis") ? "phd" : "");
  if (said != NULL)
    yt_reference_put_degree (reference, said);
}

static YtReference *
make_reference (Parser     *self,
                const char *type,
                guint       line,
                GHashTable *values)
{
  static const struct { const char *theirs; YtReferencePart part; } names[] = {
    { "author", YT_REFERENCE_AUTHOR }, { "editor", YT_REFERENCE_EDITOR }, { "translator", YT_REFERENCE_TRANSLATOR },
  };
  YtReference *reference = yt_reference_new ();
  const char *subtitle = g_hash_table_lookup (values, "subtitle");
  const char *number = g_hash_table_lookup (values, "number");
  const char *url = g_hash_table_lookup (values, "url");
  const char *value;

  reference->line = line;
  put_type (reference, type, values);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      value = g_hash_table_lookup (values, fields[i].theirs);
      if (value != NULL && *yt_reference_get (reference, fields[i].part) == '\0')
        {
          g_autofree char *text = yt_latex_to_text (value);

          yt_reference_set (reference, fields[i].part, text);
        }
    }
  if (subtitle != NULL)
    {
      g_autofree char *text = yt_latex_to_text (subtitle);
      g_autofree char *whole = g_strdup_printf ("%s: %s", yt_reference_get (reference, YT_REFERENCE_TITLE), text);

      yt_reference_set (reference, YT_REFERENCE_TITLE, whole);
    }
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      value = g_hash_table_lookup (values, names[i].theirs);
      if (value != NULL)
        put_names (reference, names[i].part, value);
    }
  /* Who holds a patent. */
  value = g_hash_table_lookup (values, "holder");
  if (value != NULL && *yt_reference_get (reference, YT_REFERENCE_AUTHOR) == '\0')
    put_names (reference, YT_REFERENCE_AUTHOR, value);
  value = g_hash_table_lookup (values, "issue");
  if (g_str_has_prefix (yt_reference_get (reference, YT_REFERENCE_TYPE), "article-"))
    yt_reference_set (reference, YT_REFERENCE_ISSUE, number != NULL ? number : value);
  else
    yt_reference_set (reference, YT_REFERENCE_NUMBER, number);
  if (url != NULL)
    {
      g_autoptr(GString) plain = g_string_new (url);

      /* Some escape addresses as if they were text. */
      g_string_replace (plain, "\\_", "_", 0);
      g_string_replace (plain, "\\%", "%", 0);
      g_string_replace (plain, "\\&", "&", 0);
      g_string_replace (plain, "\\#", "#", 0);
      g_string_replace (plain, "\\textasciitilde{}", "~", 0);
      yt_reference_set (reference, YT_REFERENCE_URL, plain->str);
    }
  value = g_hash_table_lookup (values, "pages");
  if (value != NULL)
    yt_reference_put_pages (reference, value);
  value = g_hash_table_lookup (values, "langid");
  if (value == NULL)
    value = g_hash_table_lookup (values, "language");
  if (value != NULL)
    yt_reference_put_language (reference, value);
  put_date (self, reference, values);
  return reference;
}

/* After a mistake: on to the next entry, which begins a line. */
static void
skip_to_entry (Parser *self)
{
  while (*self->p != '\0' && !(*self->p == '\n' && self->p[1 + strspn (self->p + 1, " \t")] == '@'))
    {
      self->line += *self->p == '\n';
      self->p++;
    }
}

/* @p: behind an @. Returns: FALSE at the limit */
static gboolean
read_entry (Parser *self)
{
  guint line = self->line;
  g_autofree char *word = read_word (self);
  g_autofree char *type = g_ascii_strdown (word, -1);
  g_autofree char *key = NULL;
  g_autoptr(GHashTable) values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gboolean string = g_str_equal (type, "string");
  char closing;

  skip_space (self);
  if (g_str_equal (type, "comment") || g_str_equal (type, "preamble"))
    {
      skip_to_entry (self);
      return TRUE;
    }
  if (*type == '\0' || (*self->p != '{' && *self->p != '('))
    {
      /* An @ in a text between entries, which BibTeX allows. */
      return TRUE;
    }
  closing = *self->p++ == '{' ? '}' : ')';
  if (!string)
    key = read_word (self);
  if (!read_fields (self, string ? self->strings : values, closing))
    {
      yt_references_trouble (self->references, self->line,
                             N_("%s, line %s: the entry “%s” breaks off here; what could be read of it came in."),
                             string ? "string" : key);
      skip_to_entry (self);
    }
  if (string || g_hash_table_size (values) == 0)
    return TRUE;
  return yt_references_add (self->references, make_reference (self, type, line, values));
}

void
yt_bibtex_read (YtReferences *references)
{
  Parser self = { references, references->text, 1, NULL };
  gboolean more = TRUE;

  self.strings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  while (more && *self.p != '\0')
    {
      if (*self.p == '@')
        {
          self.p++;
          more = read_entry (&self);
          continue;
        }
      self.line += *self.p == '\n';
      self.p++;
    }
  g_hash_table_unref (self.strings);
}

gboolean
yt_bibtex_sniff (const char *text)
{
  return g_regex_match_simple ("^[ \\t]*@[A-Za-z]+[ \\t]*[{(][^,\\n{}=]*[,=]", text, G_REGEX_MULTILINE, 0);
}
