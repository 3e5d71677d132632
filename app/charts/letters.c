/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Layouts of single lines; each thread has a context of its own, as Pango wants it. */
#include "charts/letters.h"

#include <pango/pangocairo.h>

static PangoContext *
context_of_thread (void)
{
  static GPrivate kept = G_PRIVATE_INIT (g_object_unref);
  PangoContext *context = g_private_get (&kept);

  if (context == NULL)
    {
      g_autoptr(PangoFontMap) map = pango_cairo_font_map_new ();

      context = pango_font_map_create_context (map);
      pango_context_set_round_glyph_positions (context, FALSE);
      g_private_set (&kept, context);
    }
  return context;
}

PangoLayout *
yt_letters_layout (YtLanguage  language,
                   double      size,
                   gboolean    bold,
                   const char *text)
{
  PangoContext *context = context_of_thread ();
  g_autoptr(PangoFontDescription) font = pango_font_description_from_string (YT_LETTERS_FAMILY);
  PangoLayout *layout;

  pango_context_set_language (context, pango_language_from_string (yt_language_bcp47 (language)));
  layout = pango_layout_new (context);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, text, -1);
  return layout;
}
