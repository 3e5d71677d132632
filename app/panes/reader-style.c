/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One tag for each sort of feature, shared by all features of that sort: a tag for each would be slow. */
#include "panes/reader-style.h"

#define HEADINGS 6
#define DEPTHS 4

static const double sizes[HEADINGS] = { 1.6, 1.4, 1.25, 1.15, 1.1, 1.05 };

void
yt_reader_style_add (GtkTextBuffer *buffer)
{
  g_autoptr(PangoTabArray) tabs = pango_tab_array_new (8, TRUE);

  for (int i = 0; i < HEADINGS; i++)
    {
      g_autofree char *name = g_strdup_printf ("heading-%d", i + 1);

      gtk_text_buffer_create_tag (buffer, name, "scale", sizes[i], "weight", PANGO_WEIGHT_BOLD, "pixels-above-lines", 20 - 2 * i,
                                  "pixels-below-lines", 8, NULL);
    }
  for (int i = 0; i < DEPTHS; i++)
    {
      g_autofree char *name = g_strdup_printf ("item-%d", i + 1);

      gtk_text_buffer_create_tag (buffer, name, "left-margin", 22 * (i + 1), "accumulative-margin", TRUE, "indent", -14, NULL);
    }
  for (int i = 0; i < 8; i++)
    pango_tab_array_set_tab (tabs, i, PANGO_TAB_LEFT, 130 * (i + 1));
  gtk_text_buffer_create_tag (buffer, "quote", "left-margin", 30, "right-margin", 30, "accumulative-margin", TRUE, "scale", 0.96, NULL);
  gtk_text_buffer_create_tag (buffer, "box", "left-margin", 20, "right-margin", 20, "accumulative-margin", TRUE, "scale", 0.92, NULL);
  gtk_text_buffer_create_tag (buffer, "table", "tabs", tabs, "scale", 0.94, NULL);
  gtk_text_buffer_create_tag (buffer, "note", "scale", 0.86, "left-margin", 16, "accumulative-margin", TRUE, "indent", -16, NULL);
  gtk_text_buffer_create_tag (buffer, "note-mark", "rise", 5 * PANGO_SCALE, "scale", 0.72, "underline", PANGO_UNDERLINE_SINGLE, NULL);
  gtk_text_buffer_create_tag (buffer, "lost", "strikethrough", TRUE, "underline", PANGO_UNDERLINE_ERROR, NULL);
}

static const char *
name_of (const YtFeature *feature,
         char             name[16])
{
  switch (feature->sort)
    {
    case YT_FEATURE_HEADING:
      g_snprintf (name, 16, "heading-%u", CLAMP (feature->level, 1, HEADINGS));
      return name;
    case YT_FEATURE_ITEM:
      g_snprintf (name, 16, "item-%u", CLAMP (feature->level, 1, DEPTHS));
      return name;
    case YT_FEATURE_NOTE_MARK:
      return "note-mark";
    case YT_FEATURE_NOTE:
      return "note";
    case YT_FEATURE_BOX:
      return "box";
    case YT_FEATURE_LOST:
      return "lost";
    case YT_FEATURE_QUOTE:
      return "quote";
    case YT_FEATURE_TABLE:
      return "table";
    case YT_FEATURE_PAGE:
    default:
      return NULL;
    }
}

void
yt_reader_style_apply (GtkTextBuffer       *buffer,
                       const YtReaderLines *lines,
                       GArray              *features)
{
  for (guint i = 0; i < features->len; i++)
    {
      const YtFeature *feature = &g_array_index (features, YtFeature, i);
      char space[16];
      const char *name = name_of (feature, space);
      GtkTextIter start, end;

      if (name == NULL || feature->end <= feature->start)
        continue;
      yt_reader_lines_iter (lines, buffer, feature->start, FALSE, &start);
      yt_reader_lines_iter (lines, buffer, feature->end, TRUE, &end);
      gtk_text_buffer_apply_tag_by_name (buffer, name, &start, &end);
    }
}
