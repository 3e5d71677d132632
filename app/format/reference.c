/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes references of sources and sources of references. */
#include "format/reference.h"

#include <string.h>

#include "model/field-value.h"
#include "text/edtf.h"
#include "text/fold.h"
#include "text/gate.h"

static const char *const names[YT_N_REFERENCE_PARTS] = {
  [YT_REFERENCE_TYPE] = "type",
  [YT_REFERENCE_AUTHOR] = "author",
  [YT_REFERENCE_EDITOR] = "editor",
  [YT_REFERENCE_TRANSLATOR] = "translator",
  [YT_REFERENCE_CONTAINER] = "container",
  [YT_REFERENCE_EVENT] = "event",
  [YT_REFERENCE_PUBLISHER] = "publisher",
  [YT_REFERENCE_PLACE] = "place",
  [YT_REFERENCE_EDITION] = "edition",
  [YT_REFERENCE_SERIES] = "series",
  [YT_REFERENCE_ARCHIVE] = "archive",
  [YT_REFERENCE_ISSUED] = "issued",
  [YT_REFERENCE_ACCESSED] = "accessed",
  [YT_REFERENCE_VOLUME] = "volume",
  [YT_REFERENCE_ISSUE] = "issue",
  [YT_REFERENCE_PAGES] = "pages",
  [YT_REFERENCE_NUMBER] = "number",
  [YT_REFERENCE_DEGREE] = "degree",
  [YT_REFERENCE_DOI] = "doi",
  [YT_REFERENCE_ISBN] = "isbn",
  [YT_REFERENCE_ISSN] = "issn",
  [YT_REFERENCE_SHELFMARK] = "shelfmark",
  [YT_REFERENCE_URL] = "url",
  [YT_REFERENCE_LANGUAGE] = "language",
};

YtReference *
yt_reference_new (void)
{
  return g_new0 (YtReference, 1);
}

void
yt_reference_free (YtReference *self)
{
  for (guint i = 0; i < YT_N_REFERENCE_PARTS; i++)
    g_free (self->parts[i]);
  g_free (self);
}

const char *
yt_reference_get (const YtReference *self,
                  YtReferencePart    part)
{
  return self->parts[part] != NULL ? self->parts[part] : "";
}

void
yt_reference_set (YtReference     *self,
                  YtReferencePart  part,
                  const char      *value)
{
  char *copy = value != NULL && *value != '\0' ? g_strdup (value) : NULL;

  g_free (self->parts[part]);
  self->parts[part] = copy;
}

void
yt_reference_add_name (YtReference     *self,
                       YtReferencePart  part,
                       const char      *name)
{
  g_autoptr(GString) list = NULL;

  /* More than a field holds is not collected. */
  if (strlen (yt_reference_get (self, part)) + strlen (name) > YT_LINE_MAX)
    return;
  list = g_string_new (self->parts[part]);
  yt_names_add (list, name);
  yt_reference_set (self, part, list->str);
}

gboolean
yt_reference_is (const YtReference *self,
                 const char        *type)
{
  return g_strcmp0 (self->parts[YT_REFERENCE_TYPE], type) == 0;
}

gboolean
yt_reference_is_proceedings (const YtReference *self)
{
  return yt_reference_is (self, "paper-conference") && self->parts[YT_REFERENCE_CONTAINER] == NULL && self->parts[YT_REFERENCE_EVENT] == NULL;
}

gboolean
yt_reference_is_han (const YtReference *self)
{
  const char *title = yt_reference_get (self, YT_REFERENCE_TITLE);

  return yt_text_is_han (*title != '\0' ? title : yt_reference_get (self, YT_REFERENCE_AUTHOR));
}

YtLanguage
yt_reference_language (YtEntry *source)
{
  const char *zh = yt_entry_title (source, YT_LANGUAGE_ZH);
  const char *en = yt_entry_title (source, YT_LANGUAGE_EN);
  const char *tag = yt_entry_value (source, "language");
  YtLanguage language;

  if (yt_language_parse (tag, &language))
    return language;
  /* A work in a third language has its own title on the side without brackets, which mark a translation. */
  if (*zh == '\0' || *zh == '[')
    return YT_LANGUAGE_EN;
  return *en == '\0' || *en == '[' || yt_text_is_han (zh) ? YT_LANGUAGE_ZH : YT_LANGUAGE_EN;
}

YtReference *
yt_reference_from_entry (YtEntry    *source,
                         YtLanguage  language,
                         gboolean    fill)
{
  YtReference *self = yt_reference_new ();
  YtLanguage other = yt_language_other (language);
  const char *title = yt_entry_title (source, language);
  const char *other_title = yt_entry_title (source, other);
  const char *text = yt_entry_text (source, language);

  for (guint i = 0; i < YT_N_REFERENCE_PARTS; i++)
    {
      const YtField *field = names[i] != NULL ? yt_kind_field (YT_KIND_SOURCE, names[i]) : NULL;
      const char *value = field != NULL ? yt_entry_field (source, field, language) : "";

      if (field != NULL && *value == '\0' && fill)
        value = yt_entry_field (source, field, other);
      yt_reference_set (self, i, value);
    }
  yt_reference_set (self, YT_REFERENCE_TITLE, *title == '\0' && fill ? other_title : title);
  yt_reference_set (self, YT_REFERENCE_OTHER_TITLE, *title == '\0' && fill ? "" : other_title);
  yt_reference_set (self, YT_REFERENCE_ABSTRACT, *text == '\0' && fill ? yt_entry_text (source, other) : text);
  return self;
}

typedef struct
{
  YtIntakeEntry *entry;
  void (*complain) (const char *field, const char *value, gpointer data);
  gpointer data;
} ToIntake;

static void
put_field (ToIntake   *self,
           const char *name,
           YtLanguage  language,
           const char *value)
{
  const YtField *field = yt_kind_field (YT_KIND_SOURCE, name);
  g_autofree char *key = yt_field_key (field, language);
  g_autofree char *line = yt_gate_line (value, -1, YT_GATE_NO_LIMIT, NULL);

  if (line == NULL || !yt_field_check (field, line, NULL))
    self->complain (name, value, self->data);
  else if (*line != '\0')
    yt_intake_entry_set (self->entry, key, g_steal_pointer (&line));
}

static char *
line_or_nothing (ToIntake   *self,
                 const char *name,
                 const char *value)
{
  g_autofree char *line = yt_gate_line (value, -1, YT_GATE_NO_LIMIT, NULL);

  if (line != NULL && yt_field_check (NULL, line, NULL))
    return *line != '\0' ? g_steal_pointer (&line) : NULL;
  self->complain (name, value, self->data);
  return NULL;
}

YtIntakeEntry *
yt_reference_to_intake (const YtReference *reference,
                        void (*complain) (const char *field, const char *value, gpointer data),
                        gpointer           data)
{
  YtLanguage language = yt_reference_is_han (reference) ? YT_LANGUAGE_ZH : YT_LANGUAGE_EN;
  YtLanguage other = yt_language_other (language);
  ToIntake self = { yt_intake_entry_new (YT_KIND_SOURCE), complain, data };

  self.entry->line = reference->line;
  for (guint i = 0; i < YT_N_REFERENCE_PARTS; i++)
    {
      if (names[i] != NULL && reference->parts[i] != NULL)
        put_field (&self, names[i], language, reference->parts[i]);
    }
  self.entry->title[language] = line_or_nothing (&self, "title", yt_reference_get (reference, YT_REFERENCE_TITLE));
  self.entry->title[other] = line_or_nothing (&self, "title", yt_reference_get (reference, YT_REFERENCE_OTHER_TITLE));
  if (reference->parts[YT_REFERENCE_ABSTRACT] != NULL)
    self.entry->text[language] = yt_gate_text (reference->parts[YT_REFERENCE_ABSTRACT], -1, YT_TEXT_MAX, NULL);
  return self.entry;
}

char *
yt_reference_year (const YtReference *self)
{
  const char *issued = yt_reference_get (self, YT_REFERENCE_ISSUED);
  YtEdtf date;

  if (!yt_edtf_parse (issued, &date, NULL) || date.spans[0].from.end != YT_EDTF_END_DATE || date.spans[0].from.unknown_digits > 0)
    return g_strdup ("");
  return g_strdup_printf ("%" G_GINT64_FORMAT, date.spans[0].from.year);
}

/* Letters and digits of @text, folded: how a title is cut up and marked differs from one data base to the next. */
static char *
bare (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar folded[YT_FOLD_MAX];
      guint n = yt_fold_char (g_utf8_get_char (p), YT_FOLD_WIDTH | YT_FOLD_CASE, folded);

      for (guint i = 0; i < n; i++)
        if (g_unichar_isalnum (folded[i]))
          g_string_append_unichar (out, folded[i]);
    }
  return g_string_free (out, FALSE);
}

char *
yt_reference_key (const YtReference *self)
{
  g_autoptr(GPtrArray) authors = yt_names_parse (yt_reference_get (self, YT_REFERENCE_AUTHOR));
  const YtName *first = authors->len > 0 ? g_ptr_array_index (authors, 0) : NULL;
  g_autofree char *name = first != NULL ? g_strconcat (first->family, first->han ? first->given : NULL, NULL) : g_strdup ("");
  g_autofree char *title = bare (yt_reference_get (self, YT_REFERENCE_TITLE));
  g_autofree char *author = bare (name);
  g_autofree char *year = yt_reference_year (self);

  return *title != '\0' ? g_strjoin ("|", title, year, author, NULL) : g_strdup ("");
}

char *
yt_reference_doi (const char *text)
{
  const char *start = strstr (text, "10.");
  char *doi = g_ascii_strdown (start != NULL ? start : "", -1);

  return g_strstrip (doi);
}
