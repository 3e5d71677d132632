/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures and places columns of equal width. */
#include "panes/party-columns.h"

/* Below this width there are no columns; and no column is narrower than that. */
#define WIDE 500
#define COLUMN 244
#define SPACING 12

struct _YtPartyColumns
{
  GtkWidget parent_instance;

  GtkAdjustment *across;
};

G_DEFINE_FINAL_TYPE (YtPartyColumns, yt_party_columns, GTK_TYPE_WIDGET)

static int
count_children (GtkWidget *widget)
{
  int n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += gtk_widget_should_layout (child) ? 1 : 0;
  return n;
}

/* Width of a column when all have @width; 0 when they stand below each other. */
static int
column_width (GtkWidget *widget,
              int        width)
{
  int n = count_children (widget);

  if (n < 2 || (width >= 0 && width < WIDE))
    return 0;
  return width < 0 ? COLUMN : MAX (COLUMN, (width - (n - 1) * SPACING) / n);
}

static GtkSizeRequestMode
yt_party_columns_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (GtkWidget *widget,
               int       *minimum,
               int       *natural)
{
  int n = count_children (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, NULL, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
    }
  *natural = MAX (*minimum, n * COLUMN + MAX (0, n - 1) * SPACING);
}

static void
yt_party_columns_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  int column = column_width (widget, for_size);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (widget, minimum, natural);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int height;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, column > 0 ? column : for_size, &height, NULL, NULL, NULL);
      *minimum = column > 0 ? MAX (*minimum, height) : *minimum + height + (*minimum > 0 ? SPACING : 0);
    }
  *natural = *minimum;
}

static void
configure_across (YtPartyColumns *self,
                  int             width,
                  int             whole)
{
  GtkAdjustment *across = self->across;
  double value = CLAMP (gtk_adjustment_get_value (across), 0, whole - width);

  if (gtk_adjustment_get_upper (across) != whole || gtk_adjustment_get_page_size (across) != width)
    gtk_adjustment_configure (across, value, 0, whole, COLUMN / 2.0, width, width);
}

static void
yt_party_columns_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  YtPartyColumns *self = YT_PARTY_COLUMNS (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int column = column_width (widget, width);
  int n = count_children (widget);
  int whole = column > 0 ? n * column + (n - 1) * SPACING : width;
  int x, y = 0;

  configure_across (self, width, MAX (width, whole));
  /* The ring around a card may stand out, a column that is scrolled away may not. */
  gtk_widget_set_overflow (widget, whole > width ? GTK_OVERFLOW_HIDDEN : GTK_OVERFLOW_VISIBLE);
  x = column > 0 ? -(int) gtk_adjustment_get_value (self->across) : 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation place = { x, y, column > 0 ? column : width, height };

      if (!gtk_widget_should_layout (child))
        continue;
      if (column == 0)
        gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &place.height, NULL, NULL, NULL);
      if (rtl)
        place.x = width - place.x - place.width;
      gtk_widget_size_allocate (child, &place, -1);
      if (column > 0)
        x += column + SPACING;
      else
        y += place.height + SPACING;
    }
}

static void
yt_party_columns_dispose (GObject *object)
{
  YtPartyColumns *self = YT_PARTY_COLUMNS (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->across);
  G_OBJECT_CLASS (yt_party_columns_parent_class)->dispose (object);
}

static void
yt_party_columns_class_init (YtPartyColumnsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_party_columns_dispose;
  widget_class->get_request_mode = yt_party_columns_get_request_mode;
  widget_class->measure = yt_party_columns_measure;
  widget_class->size_allocate = yt_party_columns_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "columns");
}

static void
yt_party_columns_init (YtPartyColumns *self)
{
}

GtkWidget *
yt_party_columns_new (GtkAdjustment *across)
{
  YtPartyColumns *self = g_object_new (YT_TYPE_PARTY_COLUMNS, NULL);

  self->across = g_object_ref_sink (across);
  g_signal_connect_object (across, "value-changed", G_CALLBACK (gtk_widget_queue_allocate), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
yt_party_columns_show (YtPartyColumns *self,
                       GtkWidget      *child)
{
  double value = gtk_adjustment_get_value (self->across);
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (child, GTK_WIDGET (self), &bounds))
    gtk_adjustment_clamp_page (self->across, value + bounds.origin.x, value + bounds.origin.x + bounds.size.width);
}
