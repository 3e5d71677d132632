/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps one layout, at the width that was asked for last, and answers from it what it can. */
#include "panes/plain-text.h"

/* Least width, in characters, of a text that wraps, and of one that is cut. */
#define LEAST_CHARS 8
#define LEAST_CUT_CHARS 3

/* How wide a longer text would be in one line is reckoned: it is wider than its place anyhow. */
#define EXACT_CHARS 60

struct _YtPlainText
{
  GtkWidget parent_instance;

  char *text;
  PangoLanguage *language; /* (nullable) */
  gboolean wrap;

  PangoLayout *layout; /* NULL until it is needed */
  guint serial; /* of the layout's fonts, when it was measured */
  int line_width, line_height; /* pixels of the text in one line; 0: not known */
};

G_DEFINE_FINAL_TYPE (YtPlainText, yt_plain_text, GTK_TYPE_WIDGET)

static void
forget (YtPlainText *self)
{
  g_clear_object (&self->layout);
  self->line_width = self->line_height = 0;
}

static void
change (YtPlainText *self)
{
  forget (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static PangoLayout *
layout_of (YtPlainText *self)
{
  g_autoptr(PangoAttrList) attributes = NULL;

  if (self->layout != NULL)
    return self->layout;
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->text);
  self->serial = pango_context_get_serial (pango_layout_get_context (self->layout));
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (self->layout, self->wrap ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  if (self->language != NULL)
    {
      attributes = pango_attr_list_new ();
      pango_attr_list_insert (attributes, pango_attr_language_new (self->language));
      pango_layout_set_attributes (self->layout, attributes);
    }
  return self->layout;
}

/* The text at no width: one line for each paragraph. */
static void
measure_line (YtPlainText *self)
{
  PangoLayout *layout;

  if (self->line_height > 0)
    return;
  layout = layout_of (self);
  pango_layout_set_width (layout, -1);
  pango_layout_get_pixel_size (layout, &self->line_width, &self->line_height);
}

/* What is as wide as its line stays as it is. */
static PangoLayout *
layout_at (YtPlainText *self,
           int          width)
{
  PangoLayout *layout = layout_of (self);

  pango_layout_set_width (layout, self->line_height > 0 && width >= self->line_width ? -1 : width * PANGO_SCALE);
  return layout;
}

/* The width of a character, in Pango units. To ask a font for it takes as long as to lay out a line. */
static int
char_width (YtPlainText *self)
{
  static GHashTable *widths;
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  gpointer known;
  int width;

  if (widths == NULL)
    widths = g_hash_table_new_full ((GHashFunc) pango_font_description_hash, (GEqualFunc) pango_font_description_equal,
                                    (GDestroyNotify) pango_font_description_free, NULL);
  if (g_hash_table_lookup_extended (widths, font, NULL, &known))
    {
      width = GPOINTER_TO_INT (known);
    }
  else
    {
      PangoFontMetrics *metrics = pango_context_get_metrics (context, font, NULL);

      width = MAX (pango_font_metrics_get_approximate_char_width (metrics), pango_font_metrics_get_approximate_digit_width (metrics));
      pango_font_metrics_unref (metrics);
      g_hash_table_insert (widths, pango_font_description_copy (font), GINT_TO_POINTER (width));
    }
  return width;
}

/* A wide sign takes the room of two others. */
static int
reckon_width (YtPlainText *self)
{
  int columns = 0;

  for (const char *p = self->text; *p != '\0'; p = g_utf8_next_char (p))
    columns += g_unichar_iswide (g_utf8_get_char (p)) ? 2 : 1;
  return PANGO_PIXELS_CEIL (columns * char_width (self));
}

static void
measure_width (YtPlainText *self,
               int         *minimum,
               int         *natural)
{
  int least = PANGO_PIXELS_CEIL ((self->wrap ? LEAST_CHARS : LEAST_CUT_CHARS) * char_width (self));

  if (self->wrap && self->line_height == 0 && g_utf8_strlen (self->text, -1) > EXACT_CHARS)
    {
      *minimum = least;
      *natural = MAX (least, reckon_width (self));
      return;
    }
  measure_line (self);
  *minimum = self->wrap ? least : MIN (least, self->line_width);
  *natural = MAX (*minimum, self->line_width);
}

static void
yt_plain_text_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  YtPlainText *self = YT_PLAIN_TEXT (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self, minimum, natural);
    }
  else if (for_size < 0 || !self->wrap)
    {
      measure_line (self);
      *minimum = *natural = self->line_height;
    }
  else
    {
      pango_layout_get_pixel_size (layout_at (self, for_size), NULL, minimum);
      *natural = *minimum;
    }
}

static GtkSizeRequestMode
yt_plain_text_get_request_mode (GtkWidget *widget)
{
  return YT_PLAIN_TEXT (widget)->wrap ? GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH : GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
yt_plain_text_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  YtPlainText *self = YT_PLAIN_TEXT (widget);
  GdkRGBA color;

  if (*self->text == '\0')
    return;
  /* Until 4.10, which has gtk_widget_get_color(), there is no other way to ask for the colour. */
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  gtk_snapshot_append_layout (snapshot, layout_at (self, gtk_widget_get_width (widget)), &color);
}

/* The style may bring another font. */
static void
yt_plain_text_css_changed (GtkWidget         *widget,
                           GtkCssStyleChange *style)
{
  YtPlainText *self = YT_PLAIN_TEXT (widget);

  GTK_WIDGET_CLASS (yt_plain_text_parent_class)->css_changed (widget, style);
  if (self->layout != NULL && pango_context_get_serial (pango_layout_get_context (self->layout)) != self->serial)
    change (self);
}

static void
yt_plain_text_direction_changed (GtkWidget        *widget,
                                 GtkTextDirection  before)
{
  GTK_WIDGET_CLASS (yt_plain_text_parent_class)->direction_changed (widget, before);
  change (YT_PLAIN_TEXT (widget));
}

static void
yt_plain_text_finalize (GObject *object)
{
  YtPlainText *self = YT_PLAIN_TEXT (object);

  g_clear_object (&self->layout);
  g_free (self->text);
  G_OBJECT_CLASS (yt_plain_text_parent_class)->finalize (object);
}

static void
yt_plain_text_class_init (YtPlainTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = yt_plain_text_finalize;
  widget_class->measure = yt_plain_text_measure;
  widget_class->get_request_mode = yt_plain_text_get_request_mode;
  widget_class->snapshot = yt_plain_text_snapshot;
  widget_class->css_changed = yt_plain_text_css_changed;
  widget_class->direction_changed = yt_plain_text_direction_changed;
  gtk_widget_class_set_css_name (widget_class, "label");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
yt_plain_text_init (YtPlainText *self)
{
  self->text = g_strdup ("");
  self->wrap = TRUE;
}

GtkWidget *
yt_plain_text_new (void)
{
  return g_object_new (YT_TYPE_PLAIN_TEXT, NULL);
}

void
yt_plain_text_set (YtPlainText *self,
                   const char  *text)
{
  if (g_str_equal (self->text, text))
    return;
  g_free (self->text);
  self->text = g_strdup (text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  change (self);
}

const char *
yt_plain_text_get (YtPlainText *self)
{
  return self->text;
}

void
yt_plain_text_set_language (YtPlainText *self,
                            const char  *tag)
{
  PangoLanguage *language = pango_language_from_string (tag);

  if (self->language == language)
    return;
  self->language = language;
  change (self);
}

void
yt_plain_text_set_wrap (YtPlainText *self,
                        gboolean     wrap)
{
  if (self->wrap == wrap)
    return;
  self->wrap = wrap;
  change (self);
}

int
yt_plain_text_offset_at (YtPlainText *self,
                         double       x,
                         double       y)
{
  PangoLayout *layout = layout_at (self, gtk_widget_get_width (GTK_WIDGET (self)));
  int index, trailing;

  pango_layout_xy_to_index (layout, (int) x * PANGO_SCALE, (int) y * PANGO_SCALE, &index, &trailing);
  return (int) g_utf8_pointer_to_offset (self->text, self->text + index) + trailing;
}
