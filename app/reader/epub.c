/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads an EPUB book: its chapters in the order of the spine, with the titles that its navigation gives them. */
#include <string.h>

#include "reader/markup.h"
#include "reader/page.h"
#include "reader/readers.h"
#include "reader/stated.h"
#include "reader/zip.h"
#include "text/reading-pack.h"

typedef struct
{
  YtReading *reading;
  GString *text;
  char *package;      /* name of the OPF file */
  char *navigation;   /* name of the file that lists the chapters */
  GHashTable *items;  /* id → name of a file */
  GPtrArray *spine;   /* names of files */
  GHashTable *titles; /* name of a file → title of the chapter */
  char *label;        /* of the point of navigation that is open */
} Epub;

static gboolean
is_wanted (const char *name)
{
  static const char *const suffixes[] = { ".xhtml", ".html", ".htm", ".xml", ".opf", ".ncx" };
  g_autofree char *small = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      if (g_str_has_suffix (small, suffixes[i]))
        return TRUE;
    }
  return FALSE;
}

/* The name in the archive of what @href means in the file @base. */
static char *
resolve (const char *base,
         const char *href)
{
  g_autofree char *bare = g_strndup (href, strcspn (href, "#?"));
  g_autofree char *plain = g_uri_unescape_string (bare, NULL);
  const char *slash = strrchr (base, '/');
  g_autofree char *folder = slash != NULL ? g_strndup (base, (gsize) (slash - base)) : g_strdup ("");
  g_autofree char *absolute = NULL;
  g_autofree char *clean = NULL;

  if (plain == NULL || *plain == '\0')
    return g_strdup (base);
  absolute = g_strconcat ("/", folder, "/", plain, NULL);
  clean = g_canonicalize_filename (absolute, "/");
  return g_strdup (clean + 1);
}

static void
on_text (gpointer    data,
         const char *text,
         gsize       length)
{
  g_string_append_len (((Epub *) data)->text, text, (gssize) length);
}

static void
on_container (gpointer               data,
              const YtMarkupElement *element,
              guint                  level)
{
  Epub *self = data;

  if (strcmp (element->name, "rootfile") == 0 && self->package == NULL)
    self->package = yt_markup_value (element, "full-path");
}

static void
on_nothing (gpointer    data,
            const char *name,
            guint       level)
{
}

static void
on_item (Epub                  *self,
         const YtMarkupElement *element)
{
  char *id = yt_markup_value (element, "id");
  g_autofree char *href = yt_markup_value (element, "href");
  g_autofree char *type = yt_markup_value (element, "media-type");
  g_autofree char *properties = yt_markup_value (element, "properties");

  if (id == NULL || href == NULL)
    {
      g_free (id);
      return;
    }
  if ((properties != NULL && strstr (properties, "nav") != NULL) ||
      (type != NULL && strstr (type, "dtbncx") != NULL && self->navigation == NULL))
    {
      g_free (self->navigation);
      self->navigation = resolve (self->package, href);
    }
  g_hash_table_insert (self->items, id, resolve (self->package, href));
}

static void
on_package_start (gpointer               data,
                  const YtMarkupElement *element,
                  guint                  level)
{
  Epub *self = data;

  g_string_truncate (self->text, 0);
  if (strcmp (element->name, "item") == 0)
    {
      on_item (self, element);
    }
  else if (strcmp (element->name, "itemref") == 0)
    {
      g_autofree char *id = yt_markup_value (element, "idref");
      const char *name = id != NULL ? g_hash_table_lookup (self->items, id) : NULL;

      if (name != NULL)
        g_ptr_array_add (self->spine, g_strdup (name));
    }
}

static void
on_package_end (gpointer    data,
                const char *name,
                guint       level)
{
  Epub *self = data;
  YtReading *reading = self->reading;

  if (strcmp (name, "title") == 0)
    yt_scribe_say (&reading->title, self->text->str);
  else if (strcmp (name, "language") == 0)
    yt_scribe_say (&reading->language, self->text->str);
  else if (strcmp (name, "creator") == 0 && *g_strstrip (self->text->str) != '\0')
    {
      g_autofree char *all = *reading->authors != '\0' ? g_strconcat (reading->authors, "; ", self->text->str, NULL)
                                                       : g_strdup (self->text->str);

      yt_reading_say (&reading->authors, NULL);
      yt_scribe_say (&reading->authors, all);
    }
  else if (strcmp (name, "date") == 0)
    {
      g_autofree char *date = yt_stated_date (self->text->str);

      yt_scribe_say (&reading->date, date);
    }
  g_string_truncate (self->text, 0);
}

static void
name_chapter (Epub       *self,
              const char *href,
              const char *title)
{
  char *name = resolve (self->navigation, href);

  if (g_hash_table_contains (self->titles, name) || *title == '\0')
    g_free (name);
  else
    g_hash_table_insert (self->titles, name, g_strdup (title));
}

static void
on_point_start (gpointer               data,
                const YtMarkupElement *element,
                guint                  level)
{
  Epub *self = data;
  g_autofree char *source = strcmp (element->name, "content") == 0 ? yt_markup_value (element, "src") : NULL;

  g_string_truncate (self->text, 0);
  if (source != NULL && self->label != NULL)
    name_chapter (self, source, self->label);
}

static void
on_point_end (gpointer    data,
              const char *name,
              guint       level)
{
  Epub *self = data;

  if (strcmp (name, "text") == 0)
    {
      g_free (self->label);
      self->label = g_strstrip (g_strdup (self->text->str));
    }
}

/* Titles are a help only: a book whose navigation cannot be read is read without. */
static void
read_navigation (Epub      *self,
                 YtZip *archive)
{
  static const YtMarkup points = { on_point_start, on_point_end, on_text };
  GBytes *bytes = self->navigation != NULL ? yt_zip_get (archive, self->navigation) : NULL;
  g_autoptr(GArray) page = NULL;

  if (bytes == NULL)
    return;
  if (g_str_has_suffix (self->navigation, ".ncx"))
    {
      yt_markup_parse (bytes, &points, self, NULL);
      return;
    }
  page = yt_page_new (bytes, NULL);
  for (guint i = 0; page != NULL && i < page->len; i++)
    {
      const char *href = yt_page_is (page, i, " a ") ? yt_page_value (page, i, "href") : NULL;
      g_autofree char *title = href != NULL ? yt_page_text (page, i) : NULL;

      if (href != NULL)
        name_chapter (self, href, title);
    }
}

static gboolean
page_has_heading (const YtPage *page)
{
  for (guint i = 0; i < page->len; i++)
    {
      if (yt_page_is (page, i, " h1 h2 h3 h4 h5 h6 "))
        return TRUE;
    }
  return FALSE;
}

static gboolean
read_chapter (Epub        *self,
              YtZip   *archive,
              const char  *name,
              YtScribe     *draft,
              GError     **error)
{
  GBytes *bytes = yt_zip_get (archive, name);
  const char *title = g_hash_table_lookup (self->titles, name);
  g_autoptr(GArray) page = bytes != NULL ? yt_page_new (bytes, error) : NULL;

  if (bytes == NULL)
    return TRUE;
  if (page == NULL)
    return FALSE;
  if (title != NULL && !page_has_heading (page))
    {
      gsize start = yt_scribe_begin (draft);

      yt_scribe_text (draft, title, strlen (title));
      yt_scribe_end (draft, YT_FEATURE_HEADING, 1, start, NULL);
    }
  yt_page_flow (page, 0, TRUE, draft);
  yt_scribe_line (draft);
  return TRUE;
}

static gboolean
read_book (Epub       *self,
           YtZip  *archive,
           YtScribe    *draft,
           GError    **error)
{
  static const YtMarkup container = { on_container, on_nothing, on_text };
  static const YtMarkup package = { on_package_start, on_package_end, on_text };
  GBytes *first = yt_zip_get (archive, "META-INF/container.xml");
  GBytes *second = NULL;

  if (first != NULL && !yt_markup_parse (first, &container, self, error))
    return FALSE;
  if (self->package != NULL)
    second = yt_zip_get (archive, self->package);
  if (second == NULL)
    {
      yt_reading_refuse (error, YT_TEXT_ERROR_FOREIGN);
      return FALSE;
    }
  if (!yt_markup_parse (second, &package, self, error))
    return FALSE;
  read_navigation (self, archive);
  for (guint i = 0; i < self->spine->len; i++)
    {
      if (!read_chapter (self, archive, g_ptr_array_index (self->spine, i), draft, error))
        return FALSE;
    }
  return TRUE;
}

YtReading *
yt_read_epub (GBytes  *bytes,
              GError **error)
{
  YtZip *archive = yt_zip_open (bytes, is_wanted, error);
  Epub self = { 0 };
  YtScribe *draft;
  YtReading *reading = NULL;

  if (archive == NULL)
    return NULL;
  draft = yt_scribe_new ();
  self.reading = draft->reading;
  self.text = g_string_new (NULL);
  self.items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self.spine = g_ptr_array_new_with_free_func (g_free);
  self.titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (read_book (&self, archive, draft, error))
    reading = yt_scribe_finish (draft, error);
  else
    yt_scribe_free (draft);
  g_string_free (self.text, TRUE);
  g_hash_table_unref (self.items);
  g_ptr_array_unref (self.spine);
  g_hash_table_unref (self.titles);
  g_free (self.package);
  g_free (self.navigation);
  g_free (self.label);
  yt_zip_free (archive);
  return reading;
}
