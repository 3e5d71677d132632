/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Computes equal columns, or a stack where a column would be narrower than its least width. */
#include "panes/side-by-side.h"

struct _YtSideBySide
{
  GtkLayoutManager parent_instance;

  int spacing;
  int column;
};

enum
{
  PROP_0,
  PROP_SPACING,
  PROP_COLUMN,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (YtSideBySide, yt_side_by_side, GTK_TYPE_LAYOUT_MANAGER)

static guint
count_children (GtkWidget *widget)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += gtk_widget_should_layout (child);
  return n;
}

/* How many columns fit: all children, or one. Two out of three beside each other would compare what does not belong together. */
static guint
count_columns (YtSideBySide *self,
               GtkWidget    *widget,
               int           width)
{
  guint n = count_children (widget);
  int least = self->column;
  int needed;

  if (n <= 1 || self->column == 0)
    return 1;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &needed, NULL, NULL, NULL);
      least = MAX (least, needed);
    }
  return width < 0 || (width - (int) (n - 1) * self->spacing) / (int) n >= least ? n : 1;
}

static GtkSizeRequestMode
yt_side_by_side_get_request_mode (GtkLayoutManager *manager,
                                  GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (YtSideBySide *self,
               GtkWidget    *widget,
               int          *minimum,
               int          *natural)
{
  guint n = count_children (widget);

  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
  if (n > 1 && self->column > 0)
    *natural = (int) n * MAX (*natural, self->column) + (int) (n - 1) * self->spacing;
}

static void
measure_height (YtSideBySide *self,
                GtkWidget    *widget,
                int           width,
                int          *minimum,
                int          *natural)
{
  guint columns = count_columns (self, widget, width);
  int child_width = width < 0 ? -1 : (width - (int) (columns - 1) * self->spacing) / (int) columns;
  gboolean first = TRUE;

  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width, &child_minimum, &child_natural, NULL, NULL);
      if (columns > 1)
        {
          *minimum = MAX (*minimum, child_minimum);
          *natural = MAX (*natural, child_natural);
          continue;
        }
      *minimum += child_minimum + (first ? 0 : self->spacing);
      *natural += child_natural + (first ? 0 : self->spacing);
      first = FALSE;
    }
}

static void
yt_side_by_side_measure (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         GtkOrientation    orientation,
                         int               for_size,
                         int              *minimum,
                         int              *natural,
                         int              *minimum_baseline,
                         int              *natural_baseline)
{
  YtSideBySide *self = YT_SIDE_BY_SIDE (manager);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, widget, minimum, natural);
  else
    measure_height (self, widget, for_size, minimum, natural);
}

static void
yt_side_by_side_allocate (GtkLayoutManager *manager,
                          GtkWidget        *widget,
                          int               width,
                          int               height,
                          int               baseline)
{
  YtSideBySide *self = YT_SIDE_BY_SIDE (manager);
  guint columns = count_columns (self, widget, width);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation place = { 0 };
  int column = 0;

  place.width = (width - (int) (columns - 1) * self->spacing) / (int) columns;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_should_layout (child))
        continue;
      place.height = height;
      if (columns == 1)
        gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, place.width, NULL, &place.height, NULL, NULL);
      place.x = column * (place.width + self->spacing);
      if (mirrored)
        place.x = width - place.width - place.x;
      gtk_widget_size_allocate (child, &place, -1);
      if (columns == 1)
        place.y += place.height + self->spacing;
      else
        column++;
    }
}

static void
yt_side_by_side_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  YtSideBySide *self = YT_SIDE_BY_SIDE (object);

  switch (id)
    {
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;
    case PROP_COLUMN:
      g_value_set_int (value, self->column);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
yt_side_by_side_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  YtSideBySide *self = YT_SIDE_BY_SIDE (object);

  switch (id)
    {
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;
    case PROP_COLUMN:
      self->column = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}

static void
yt_side_by_side_class_init (YtSideBySideClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS;

  object_class->get_property = yt_side_by_side_get_property;
  object_class->set_property = yt_side_by_side_set_property;
  layout_class->get_request_mode = yt_side_by_side_get_request_mode;
  layout_class->measure = yt_side_by_side_measure;
  layout_class->allocate = yt_side_by_side_allocate;

  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 12, flags);
  properties[PROP_COLUMN] = g_param_spec_int ("column", NULL, NULL, 0, G_MAXINT, 200, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
yt_side_by_side_init (YtSideBySide *self)
{
}

GtkLayoutManager *
yt_side_by_side_new (int spacing,
                     int column)
{
  return g_object_new (YT_TYPE_SIDE_BY_SIDE, "spacing", spacing, "column", column, NULL);
}

GtkWidget *
yt_side_by_side_box (int spacing,
                     int column)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (box, yt_side_by_side_new (spacing, column));
  return box;
}
