/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Recognises bibliographic files, and holds what their readers find. */
#include "format/references.h"

#include <string.h>

#include "format/incoming.h"
#include "text/decode.h"
#include "text/loose-date.h"

/* So many bytes show what a file is. */
#define SNIFFED (64 * 1024)
/* So many characters of a bad line are shown. */
#define SHOWN 60

const YtReferenceFormat yt_reference_formats[] = {
  { "ris", N_("RIS"), " ris ", yt_ris_sniff, yt_ris_read },
  { "bibtex", N_("BibTeX"), " bib bibtex ", yt_bibtex_sniff, yt_bibtex_read },
  { "csl-json", N_("CSL-JSON"), " json ", yt_csl_json_sniff, yt_csl_json_read },
  { "endnote", N_("EndNote"), " enw end ", yt_endnote_sniff, yt_endnote_read },
  { "noteexpress", N_("NoteExpress"), " net ", yt_noteexpress_sniff, yt_noteexpress_read },
  { "cnki", N_("CNKI"), " eln ", yt_cnki_sniff, yt_cnki_read },
  { "refworks", N_("RefWorks"), " ", yt_refworks_sniff, yt_refworks_read },
  { NULL },
};

static gboolean
has_suffix_of_references (const char *name)
{
  const char *dot = strrchr (name, '.');
  g_autofree char *small = dot != NULL ? g_ascii_strdown (dot + 1, -1) : NULL;
  g_autofree char *word = small != NULL ? g_strdup_printf (" %s ", small) : NULL;

  if (small == NULL || strchr (small, ' ') != NULL)
    return FALSE;
  for (const YtReferenceFormat *format = yt_reference_formats; format->id != NULL; format++)
    {
      if (strstr (format->suffixes, word) != NULL)
        return TRUE;
    }
  return g_str_equal (small, "txt");
}

static const YtReferenceFormat *
format_of_text (const char *text)
{
  for (const YtReferenceFormat *format = yt_reference_formats; format->id != NULL; format++)
    {
      if (format->sniff (text))
        return format;
    }
  return NULL;
}

const YtReferenceFormat *
yt_reference_format_of (GBytes     *bytes,
                        const char *name)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autoptr(GBytes) start = NULL;
  g_auto(YtDecoded) decoded = { 0 };

  if (size == 0 || !has_suffix_of_references (name))
    return NULL;
  if (size > SNIFFED)
    {
      /* Cut between two lines, so that no character is. */
      for (size = SNIFFED; size > SNIFFED / 2 && data[size - 1] != '\n'; size--)
        ;
    }
  start = g_bytes_new_from_bytes (bytes, 0, size);
  return yt_decode (start, NULL, &decoded, NULL) ? format_of_text (decoded.text) : NULL;
}

void
yt_references_free (YtReferences *self)
{
  g_free (self->file);
  g_free (self->text);
  g_ptr_array_unref (self->references);
  g_ptr_array_unref (self->troubles);
  g_free (self);
}

YtReferences *
yt_references_read (GBytes      *bytes,
                    const char  *name,
                    const char  *encoding,
                    GError     **error)
{
  g_autoptr(YtReferences) self = NULL;
  g_auto(YtDecoded) decoded = { 0 };
  const YtReferenceFormat *format;

  if (g_bytes_get_size (bytes) > YT_REFERENCES_FILE_MAX)
    {
      yt_failure_set (error, YT_FORMAT_ERROR, YT_FORMAT_ERROR_LIMIT,
                      N_("%s is too large: a file of references may have 64 MiB at most."), name, NULL);
      return NULL;
    }
  if (!yt_decode (bytes, encoding, &decoded, error))
    return NULL;
  format = format_of_text (decoded.text);
  if (format == NULL)
    {
      yt_failure_set (error, YT_FORMAT_ERROR, YT_FORMAT_ERROR_CONTENT, N_("%s holds no references in a form that is known here."), name, NULL);
      return NULL;
    }
  self = g_new0 (YtReferences, 1);
  self->file = g_strdup (name);
  self->text = g_steal_pointer (&decoded.text);
  self->references = g_ptr_array_new_with_free_func ((GDestroyNotify) yt_reference_free);
  self->troubles = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  format->read (self);
  return g_steal_pointer (&self);
}

void
yt_references_trouble (YtReferences *self,
                       guint         line,
                       const char   *msgid,
                       const char   *what)
{
  const YtSpot spot = { self->file, line };
  g_autofree char *shown = what != NULL ? g_utf8_substring (what, 0, MIN (g_utf8_strlen (what, -1), SHOWN)) : NULL;
  GError *error = NULL;

  self->n_troubles++;
  if (self->troubles->len >= YT_REFERENCES_TROUBLES_MAX)
    return;
  yt_incoming_refuse (&spot, YT_FORMAT_ERROR_CONTENT, msgid, shown, NULL, &error);
  g_ptr_array_add (self->troubles, error);
}

/* “Second”, “2nd ed.”, “第2版” become 2, so that each style can say it in its way; “Rev. ed.” stays. */
static void
tidy_edition (YtReference *reference)
{
  static const char *const words[] = { "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth" };
  static const char *const ends[] = { "", "st", "nd", "rd", "th", "st ed", "nd ed", "rd ed", "th ed", "版" };
  g_autofree char *small = g_ascii_strdown (yt_reference_get (reference, YT_REFERENCE_EDITION), -1);
  const char *start = g_strstrip (g_strdelimit (small, ".", ' '));
  gsize digits;

  if (g_str_has_prefix (start, "第"))
    start += strlen ("第");
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      if (strcmp (small, words[i]) == 0)
        yt_reference_set (reference, YT_REFERENCE_EDITION, number);
    }
  digits = strspn (start, "0123456789");
  for (guint i = 0; digits > 0 && i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *number = g_strndup (start, digits);

      if (strcmp (start + digits, ends[i]) == 0)
        yt_reference_set (reference, YT_REFERENCE_EDITION, number);
    }
}

gboolean
yt_references_add (YtReferences *self,
                   YtReference  *reference)
{
  if (*yt_reference_get (reference, YT_REFERENCE_TITLE) == '\0')
    {
      yt_references_trouble (self, reference->line, N_("%s, line %s: the record that begins here has no title; it was left out."), NULL);
      yt_reference_free (reference);
      return TRUE;
    }
  if (self->references->len >= YT_REFERENCES_MAX)
    {
      yt_references_trouble (self, reference->line, N_("%s, line %s: there are more than 100000 records; the rest was left out."), NULL);
      yt_reference_free (reference);
      return FALSE;
    }
  if (reference->parts[YT_REFERENCE_TYPE] == NULL)
    yt_reference_set (reference, YT_REFERENCE_TYPE, "document");
  if (reference->parts[YT_REFERENCE_LANGUAGE] == NULL && yt_reference_is_han (reference))
    yt_reference_set (reference, YT_REFERENCE_LANGUAGE, "zh");
  tidy_edition (reference);
  g_ptr_array_add (self->references, reference);
  return TRUE;
}

void
yt_references_put_date (YtReferences    *self,
                        YtReference     *reference,
                        YtReferencePart  part,
                        const char      *text,
                        guint            line)
{
  g_autofree char *date = yt_loose_date (text);
  const char *before = yt_reference_get (reference, part);

  if (date == NULL)
    yt_references_trouble (self, line, N_("%s, line %s: “%s” is not a date; it was left out."), text);
  else if (strlen (date) > strlen (before)) /* a day says more than its year */
    yt_reference_set (reference, part, date);
}

void
yt_reference_put_serial (YtReference *reference,
                         const char  *text)
{
  guint digits = 0;

  for (const char *p = text; *p != '\0' && *p != ' ' && *p != ';' && *p != '('; p++)
    digits += g_ascii_isdigit (*p) || *p == 'X' || *p == 'x';
  if (digits == 10 || digits == 13)
    yt_reference_set (reference, YT_REFERENCE_ISBN, text);
  else if (digits == 8)
    yt_reference_set (reference, YT_REFERENCE_ISSN, text);
}

void
yt_reference_put_degree (YtReference *reference,
                         const char  *text)
{
  static const char *const words[][2] = {
    { "博士", "doctor" }, { "doct", "doctor" }, { "phd", "doctor" }, { "ph.d", "doctor" }, { "diss", "doctor" },
    { "硕士", "master" }, { "碩士", "master" }, { "master", "master" }, { "学士", "bachelor" }, { "bachelor", "bachelor" },
  };
  g_autofree char *small = g_ascii_strdown (text, -1);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (strstr (small, words[i][0]) == NULL)
        continue;
      yt_reference_set (reference, YT_REFERENCE_DEGREE, words[i][1]);
      return;
    }
}

void
yt_reference_put_language (YtReference *reference,
                           const char  *text)
{
  static const char *const words[][2] = {
    { "zh", "zh" }, { "chi", "zh" }, { "zho", "zh" }, { "cn", "zh" }, { "中", "zh" }, { "汉", "zh" }, { "en", "en" }, { "英", "en" },
  };
  g_autofree char *small = g_ascii_strdown (text, -1);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (!g_str_has_prefix (small, words[i][0]))
        continue;
      yt_reference_set (reference, YT_REFERENCE_LANGUAGE, words[i][1]);
      return;
    }
  yt_reference_set (reference, YT_REFERENCE_LANGUAGE, text);
}

void
yt_reference_put_pages (YtReference *reference,
                        const char  *text)
{
  g_autoptr(GString) pages = g_string_new (text);

  g_string_replace (pages, "–", "-", 0);
  g_string_replace (pages, "—", "-", 0);
  g_string_replace (pages, "--", "-", 0);
  yt_reference_set (reference, YT_REFERENCE_PAGES, pages->str);
}
