/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Layouts of single lines; each thread has contexts of its own, as Pango wants it, and keeps the lines that it set lately. */
#include "charts/letters.h"

#include <pango/pangocairo.h>

/* So many lines are kept: more than a large picture has. */
#define KEPT_MAX 4096

/* @contexts: one a language: a context that changes sets all its lines anew. @lines: (element-type Line PangoLayout) */
typedef struct
{
  PangoContext *contexts[YT_N_LANGUAGES];
  GHashTable *lines;
} Letters;

typedef struct
{
  YtLanguage language;
  gboolean bold;
  double size;
  char *text;
} Line;

static guint
hash_line (gconstpointer key)
{
  const Line *line = key;

  return g_str_hash (line->text) ^ (guint) (line->size * 64) ^ (guint) line->language << 8 ^ (guint) line->bold << 12;
}

static gboolean
same_line (gconstpointer a,
           gconstpointer b)
{
  const Line *x = a, *y = b;

  return x->language == y->language && x->bold == y->bold && x->size == y->size && g_str_equal (x->text, y->text);
}

static void
free_line (gpointer data)
{
  g_free (((Line *) data)->text);
  g_free (data);
}

static void
free_letters (gpointer data)
{
  Letters *letters = data;

  g_hash_table_unref (letters->lines);
  for (guint i = 0; i < YT_N_LANGUAGES; i++)
    g_clear_object (&letters->contexts[i]);
  g_free (letters);
}

static Letters *
letters_of_thread (void)
{
  static GPrivate kept = G_PRIVATE_INIT (free_letters);
  Letters *letters = g_private_get (&kept);

  if (letters == NULL)
    {
      letters = g_new0 (Letters, 1);
      letters->lines = g_hash_table_new_full (hash_line, same_line, free_line, g_object_unref);
      g_private_set (&kept, letters);
    }
  return letters;
}

static PangoContext *
context_of (Letters    *letters,
            YtLanguage  language)
{
  PangoContext **context = &letters->contexts[language];

  if (*context == NULL)
    {
      g_autoptr(PangoFontMap) map = pango_cairo_font_map_new ();

      *context = pango_font_map_create_context (map);
      pango_context_set_round_glyph_positions (*context, FALSE);
      pango_context_set_language (*context, pango_language_from_string (yt_language_bcp47 (language)));
    }
  return *context;
}

static PangoLayout *
set_line (Letters    *letters,
          const Line *line)
{
  PangoLayout *layout = pango_layout_new (context_of (letters, line->language));
  g_autoptr(PangoFontDescription) font = pango_font_description_new ();

  pango_font_description_set_family_static (font, YT_LETTERS_FAMILY);
  pango_font_description_set_absolute_size (font, line->size * PANGO_SCALE);
  pango_font_description_set_weight (font, line->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, line->text, -1);
  return layout;
}

PangoLayout *
yt_letters_layout (YtLanguage  language,
                   double      size,
                   gboolean    bold,
                   const char *text)
{
  Letters *letters = letters_of_thread ();
  const Line wanted = { language, bold, size, (char *) text };
  PangoLayout *layout = g_hash_table_lookup (letters->lines, &wanted);

  if (layout == NULL)
    {
      Line *line = g_memdup2 (&wanted, sizeof wanted);

      if (g_hash_table_size (letters->lines) >= KEPT_MAX)
        g_hash_table_remove_all (letters->lines);
      line->text = g_strdup (text);
      layout = set_line (letters, line);
      g_hash_table_insert (letters->lines, line, layout);
    }
  return g_object_ref (layout);
}
