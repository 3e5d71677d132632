/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a page says of itself in its head: meta elements, JSON-LD, where it was saved from. */
#include "reader/page.h"

#include <string.h>

#include "reader/stated.h"

/* Names of meta elements, the ones to believe first. */
static const char *const titles[] = { "og:title", "citation_title", "dc.title", "twitter:title", NULL };
static const char *const authors[] = { "citation_author", "author", "dc.creator", "article:author", "byl", NULL };
static const char *const dates[] = {
  "article:published_time", "citation_publication_date", "citation_date", "datepublished", "dc.date", "dcterms.created",
  "dc.date.issued", "pubdate", "publishdate", "publish_date", "date", "og:release_date", NULL,
};

/* Every meta element of the first of @names that there is, divided by "; ". */
static char *
ask_meta (const YtPage      *page,
          const char *const *names)
{
  GString *found = g_string_new (NULL);

  for (; *names != NULL && found->len == 0; names++)
    {
      for (guint i = 0; i < page->len; i++)
        {
          const char *keys[] = { "name", "property", "itemprop" };
          const char *content = yt_page_is (page, i, " meta ") ? yt_page_value (page, i, "content") : NULL;

          for (guint k = 0; content != NULL && *content != '\0' && k < G_N_ELEMENTS (keys); k++)
            {
              const char *key = yt_page_value (page, i, keys[k]);

              if (key != NULL && g_ascii_strcasecmp (key, *names) == 0)
                {
                  g_string_append_printf (found, "%s%s", found->len > 0 ? "; " : "", content);
                  break;
                }
            }
        }
    }
  return g_string_free (found, FALSE);
}

/* The string that follows @key in a JSON text, with its escapes undone. */
static char *
ask_json (const char *json,
          const char *key)
{
  g_autofree char *quoted = g_strdup_printf ("\"%s\"", key);
  const char *at = json != NULL ? strstr (json, quoted) : NULL;
  GString *value;

  if (at == NULL)
    return NULL;
  at += strlen (quoted);
  at += strspn (at, " \t\r\n:");
  if (*at != '"')
    return NULL;
  value = g_string_new (NULL);
  for (at++; *at != '"' && *at != '\0' && value->len < 2000; at++)
    {
      if (*at != '\\')
        g_string_append_c (value, *at);
      else if (at[1] == 'u' && strspn (at + 2, "0123456789abcdefABCDEF") >= 4)
        {
          g_autofree char *digits = g_strndup (at + 2, 4);
          gunichar c = (gunichar) g_ascii_strtoull (digits, NULL, 16);

          g_string_append_unichar (value, g_unichar_validate (c) && c >= 0x20 ? c : 0xfffd);
          at += 5;
        }
      else if (at[1] != '\0')
        g_string_append_c (value, *++at == 'n' ? ' ' : *at);
    }
  return g_string_free (value, FALSE);
}

static void
ask_scripts (const YtPage *page,
             YtReading    *reading)
{
  for (guint i = 0; i < page->len; i++)
    {
      const char *type = yt_page_is (page, i, " script ") ? yt_page_value (page, i, "type") : NULL;
      const char *json = type != NULL && strstr (type, "ld+json") != NULL && i + 1 < page->len ? yt_page_node (page, i + 1)->text : NULL;
      const char *author = json != NULL ? strstr (json, "\"author\"") : NULL;
      g_autofree char *date = ask_json (json, "datePublished");
      g_autofree char *edtf = yt_stated_date (date);
      g_autofree char *name = ask_json (author, "name");
      g_autofree char *title = ask_json (json, "headline");

      yt_scribe_say (&reading->date, edtf);
      yt_scribe_say (&reading->authors, name != NULL && *name != '\0' ? name : NULL);
      yt_scribe_say (&reading->title, title);
    }
}

/* The first heading when the title begins or ends with it: what else is in the title is the site’s name. */
static void
ask_title (const YtPage *page,
           YtReading    *reading)
{
  g_autofree char *title = NULL;
  g_autofree char *heading = NULL;

  for (guint i = 0; i < page->len; i++)
    {
      if (title == NULL && yt_page_is (page, i, " title "))
        title = yt_page_text (page, i);
      if (heading == NULL && yt_page_is (page, i, " h1 "))
        heading = yt_page_text (page, i);
    }
  if (heading != NULL && *heading != '\0' && (title == NULL || strstr (title, heading) != NULL))
    yt_scribe_say (&reading->title, heading);
  yt_scribe_say (&reading->title, title != NULL ? title : heading);
}

static void
say_address (YtReading  *reading,
             const char *address)
{
  if (address != NULL && g_regex_match_simple ("^https?://[^\\s\"'<>]+$", address, 0, 0))
    yt_scribe_say (&reading->address, address);
}

static void
ask_address (const YtPage *page,
             YtReading    *reading)
{
  static const char *const names[] = { "og:url", "citation_public_url", NULL };
  g_autofree char *meta = ask_meta (page, names);

  for (guint i = 0; i < page->len; i++)
    {
      const char *rel = yt_page_is (page, i, " link ") ? yt_page_value (page, i, "rel") : NULL;

      if (rel != NULL && g_ascii_strcasecmp (rel, "canonical") == 0)
        say_address (reading, yt_page_value (page, i, "href"));
    }
  say_address (reading, meta);
  for (guint i = 0; i < page->len; i++)
    {
      const char *saved = yt_page_is (page, i, " #comment ") ? strstr (yt_page_node (page, i)->text, "saved from url=(") : NULL;
      const char *from = saved != NULL ? strchr (saved, ')') : NULL;
      g_autofree char *address = from != NULL ? g_strndup (from + 1, strcspn (from + 1, " \t\r\n>")) : NULL;

      say_address (reading, address);
    }
}

void
yt_page_facts (const YtPage *self,
               YtReading    *reading)
{
  g_autofree char *title = ask_meta (self, titles);
  g_autofree char *author = ask_meta (self, authors);
  g_autofree char *stated = ask_meta (self, dates);
  g_autofree char *date = yt_stated_date (stated);

  yt_scribe_say (&reading->title, title);
  yt_scribe_say (&reading->authors, strstr (author, "://") == NULL ? author : NULL);
  yt_scribe_say (&reading->date, date);
  ask_scripts (self, reading);
  ask_title (self, reading);
  ask_address (self, reading);
  for (guint i = 0; i < self->len; i++)
    {
      g_autofree char *when = NULL;

      if (yt_page_is (self, i, " html "))
        yt_scribe_say (&reading->language, yt_page_value (self, i, "lang"));
      if (yt_page_is (self, i, " time "))
        when = yt_stated_date (yt_page_value (self, i, "datetime"));
      yt_scribe_say (&reading->date, when);
    }
}
