/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Citations in the text and the list of references: numbered after GB/T 7714 in Chinese, author–date in English. */
#include <string.h>

#include "format/citation.h"
#include "format/report-make.h"

static const char *const styles[YT_N_LANGUAGES] = { "gbt7714", "chicago-author-date" };

/* The English item of a source has an anchor of its own, under the negative of its id. */
static gint64
key_of (YtLanguage language,
        gint64     source)
{
  return language == YT_LANGUAGE_ZH ? source : -source;
}

static guint
number_of (YtReporter *self,
           gint64      source)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, &source));

  if (number == 0)
    {
      g_array_append_val (self->cited, source);
      number = self->cited->len;
      g_hash_table_insert (self->numbers, g_memdup2 (&source, sizeof source), GUINT_TO_POINTER (number));
    }
  return number;
}

/* “p. 318”, “pp. 318, 320”; in Chinese one word for both. */
static char *
say_pages (YtReporter *self,
           YtLanguage  language,
           const char *pages)
{
  const char *const arguments[] = { pages, NULL };
  gboolean many = strpbrk (pages, ",-") != NULL || strstr (pages, "–") != NULL;

  g_autofree char *sign = yt_failure_fill (self->plan->word (many ? N_("(pp. %s)") : N_("(p. %s)"), language), arguments);
  g_autoptr(GString) whole = g_string_new (sign);

  /* One sign is not broken over two lines. */
  if (!many)
    g_string_replace (whole, " ", "\302\240", 0);
  return g_string_free (g_steal_pointer (&whole), FALSE);
}

void
yt_reporter_cite (YtReporter *self,
                  YtLanguage  language,
                  gint64      source,
                  const char *pages)
{
  g_autoptr(YtEntry) entry = source != 0 ? yt_entry_get (self->dossier, source) : NULL;
  g_autofree char *sign = NULL;
  YtReportRun *run;

  /* Of the main source the page is enough. */
  if (pages != NULL && *pages != '\0' && (source == self->source || entry == NULL))
    {
      sign = say_pages (self, language, pages);
      if (language == YT_LANGUAGE_EN)
        yt_reporter_plain (self, 0, " ");
      yt_report_run (self->report, YT_REPORT_DIM, (int) language, sign);
      return;
    }
  if (entry == NULL || yt_entry_is_deleted (entry))
    return;
  if (language == YT_LANGUAGE_ZH)
    {
      sign = g_strdup_printf ("[%u]%s", number_of (self, source), pages != NULL ? pages : "");
      run = yt_report_run (self->report, YT_REPORT_SUPER, YT_REPORT_NO_LANGUAGE, sign);
    }
  else
    {
      number_of (self, source);
      sign = yt_citation_of (yt_citation_style (styles[language]), entry, YT_CITATION_NOTE, pages, YT_CITATION_PLAIN);
      yt_reporter_plain (self, 0, " ");
      run = yt_report_run (self->report, YT_REPORT_DIM, (int) language, sign);
    }
  run->anchor = yt_reporter_anchor (self, key_of (language, source));
}

/* A citation’s line with its italics as runs. */
static void
tell_line (YtReporter *self,
           int         language,
           const char *line)
{
  g_auto(GStrv) pieces = g_strsplit (line, "*", -1);
  gboolean italic = FALSE;
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; pieces[i] != NULL; i++)
    {
      const char *p = pieces[i];
      gsize length = strlen (p);
      gboolean escaped = length > 0 && p[length - 1] == '\\';

      for (; *p != '\0'; p++)
        {
          if (*p == '\\' && (p[1] != '\0' || escaped))
            p++;
          if (*p == '\0')
            break;
          g_string_append_c (text, *p);
        }
      if (escaped && pieces[i + 1] != NULL)
        {
          g_string_append_c (text, '*');
          continue;
        }
      if (text->len > 0)
        yt_report_run (self->report, italic ? YT_REPORT_ITALIC : 0, language, text->str);
      g_string_truncate (text, 0);
      italic = !italic;
    }
}

void
yt_report_tell_references (YtReporter *self)
{
  self->list = yt_report_open (self->report, YT_REPORT_BOX, YT_REPORT_BODY);
  yt_report_close (self->report);
}

typedef struct
{
  gint64 source;
  guint number;
  char *line;
  char *key;
} Item;

static void
item_clear (gpointer data)
{
  Item *item = data;

  g_free (item->line);
  g_free (item->key);
}

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  return strcmp (((const Item *) a)->key, ((const Item *) b)->key);
}

/* The items in one language, in the order that its style has. */
static GArray *
items_in (YtReporter *self,
          YtLanguage  language)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (Item));

  g_array_set_clear_func (items, item_clear);
  for (guint i = 0; i < self->cited->len; i++)
    {
      Item item = { .source = g_array_index (self->cited, gint64, i), .number = i + 1 };
      g_autoptr(YtEntry) source = yt_entry_get (self->dossier, item.source);

      if (source == NULL)
        continue;
      item.line = yt_citation_of (yt_citation_style (styles[language]), source, YT_CITATION_REFERENCE, NULL, YT_CITATION_MARKDOWN);
      if (*item.line == '\0')
        {
          g_free (item.line);
          item.line = g_strdup (yt_entry_name (source, language));
        }
      item.key = g_utf8_casefold (item.line, -1);
      g_array_append_val (items, item);
    }
  if (language == YT_LANGUAGE_EN)
    g_array_sort (items, compare_items);
  return items;
}

void
yt_reporter_finish_references (YtReporter *self)
{
  YtReport *report = self->report;

  if (self->list == NULL || yt_reporter_stopped (self))
    return;
  /* A full report lists what the dossier rests on, cited or not. */
  if (self->plan->look == YT_REPORT_FULL)
    {
      g_autoptr(GArray) all = yt_entry_all (self->dossier, YT_KIND_SOURCE);

      for (guint i = 0; i < all->len; i++)
        number_of (self, g_array_index (all, gint64, i));
    }
  report->open = self->list;
  if (self->cited->len == 0)
    yt_reporter_paragraph (self, YT_REPORT_DETAIL, N_("The dossier has nothing of this kind."));
  for (int i = 0; i < YT_N_LANGUAGES && self->cited->len > 0; i++)
    {
      g_autoptr(GArray) items = NULL;

      if (!yt_reporter_has (self, (YtLanguage) i))
        continue;
      items = items_in (self, (YtLanguage) i);
      if (self->plan->content == YT_CONTENT_BOTH)
        {
          yt_report_open (report, YT_REPORT_PARAGRAPH, YT_REPORT_LABEL)->keep = TRUE;
          yt_reporter_plain (self, 0, self->plan->word (yt_citation_style (styles[i])->label, (YtLanguage) i));
          yt_report_close (report);
        }
      for (guint j = 0; j < items->len; j++)
        {
          const Item *item = &g_array_index (items, Item, j);
          YtReportBlock *block = yt_report_open (report, YT_REPORT_PARAGRAPH, YT_REPORT_REFERENCE);

          block->anchor = yt_reporter_anchor (self, key_of ((YtLanguage) i, item->source));
          block->language = (gint8) i;
          if (i == YT_LANGUAGE_ZH)
            {
              g_autofree char *sign = g_strdup_printf ("[%u] ", item->number);

              yt_reporter_plain (self, 0, sign);
            }
          tell_line (self, i, item->line);
          yt_report_close (report);
        }
    }
  report->open = report->root;
}
