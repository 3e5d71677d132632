/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Computes where the six parts of a measure go. */
#include "panes/measure-layout.h"

/* From this width on there is a column for each part; from the second one on, one line for who, power and status. */
#define COLUMNS_WIDTH 660
#define LINE_WIDTH 470
#define GAP 8
#define LINE_GAP 2
#define CODE_WIDTH 44
#define POWER_WIDTH 140
#define STATUS_WIDTH 110
#define BUTTONS_WIDTH 60

typedef enum
{
  CODE,
  WHAT,
  ACTOR,
  POWER,
  STATUS,
  BUTTONS,
  N_PARTS,
} Part;

struct _YtMeasureLayout
{
  GtkLayoutManager parent_instance;

  gboolean header;
};

G_DEFINE_FINAL_TYPE (YtMeasureLayout, yt_measure_layout, GTK_TYPE_LAYOUT_MANAGER)

static void
find_parts (GtkWidget *widget,
            GtkWidget *parts[N_PARTS])
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  for (guint i = 0; i < N_PARTS; i++)
    {
      parts[i] = child;
      child = child != NULL ? gtk_widget_get_next_sibling (child) : NULL;
    }
}

static int
least_width (GtkWidget *part)
{
  int least;

  gtk_widget_measure (part, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return least;
}

static int
height_at (GtkWidget *part,
           int        width)
{
  int height;

  gtk_widget_measure (part, GTK_ORIENTATION_VERTICAL, MAX (width, least_width (part)), NULL, &height, NULL, NULL);
  return height;
}

/* Puts the @n parts of @line beside each other at @y. Returns: the height of the line */
static int
finish_line (GtkWidget     *parts[N_PARTS],
             GtkAllocation  places[N_PARTS],
             const Part    *line,
             guint          n,
             int            y)
{
  int height = 0;

  for (guint i = 0; i < n; i++)
    {
      GtkAllocation *place = &places[line[i]];

      place->width = MAX (place->width, least_width (parts[line[i]]));
      place->height = height_at (parts[line[i]], place->width);
      place->y = y;
      height = MAX (height, place->height);
    }
  return height;
}

static int
place_columns (GtkWidget     *parts[N_PARTS],
               GtkAllocation  places[N_PARTS],
               int            width)
{
  static const Part line[] = { CODE, WHAT, ACTOR, POWER, STATUS, BUTTONS };
  int rest = width - CODE_WIDTH - POWER_WIDTH - STATUS_WIDTH - BUTTONS_WIDTH - (N_PARTS - 1) * GAP;
  int widths[N_PARTS] = { CODE_WIDTH, rest * 3 / 5, rest - rest * 3 / 5, POWER_WIDTH, STATUS_WIDTH, BUTTONS_WIDTH };
  int x = 0;

  for (guint i = 0; i < N_PARTS; i++)
    {
      places[i].x = x;
      places[i].width = widths[i];
      x += widths[i] + GAP;
    }
  return finish_line (parts, places, line, N_PARTS, 0);
}

static int
place_lines (GtkWidget     *parts[N_PARTS],
             GtkAllocation  places[N_PARTS],
             int            width)
{
  static const Part first[] = { CODE, WHAT, BUTTONS };
  static const Part second[] = { ACTOR, POWER, STATUS };
  static const Part third[] = { POWER, STATUS };
  gboolean one_line = width >= LINE_WIDTH;
  int indent = CODE_WIDTH + GAP;
  int inner = width - indent;
  int y;

  places[CODE].width = CODE_WIDTH;
  places[WHAT].x = indent;
  places[WHAT].width = inner - GAP - BUTTONS_WIDTH;
  places[BUTTONS].x = width - BUTTONS_WIDTH;
  places[BUTTONS].width = BUTTONS_WIDTH;
  y = finish_line (parts, places, first, G_N_ELEMENTS (first), 0) + LINE_GAP;
  places[ACTOR].x = indent;
  places[ACTOR].width = one_line ? inner - POWER_WIDTH - STATUS_WIDTH - 2 * GAP : inner;
  places[POWER].width = POWER_WIDTH;
  places[STATUS].width = STATUS_WIDTH;
  places[POWER].x = one_line ? width - POWER_WIDTH - STATUS_WIDTH - GAP : indent;
  places[STATUS].x = places[POWER].x + POWER_WIDTH + GAP;
  if (one_line)
    return y + finish_line (parts, places, second, G_N_ELEMENTS (second), y);
  y += finish_line (parts, places, second, 1, y) + LINE_GAP;
  return y + finish_line (parts, places, third, G_N_ELEMENTS (third), y);
}

/* Returns: the height of all */
static int
place_parts (YtMeasureLayout *self,
             GtkWidget       *widget,
             int              width,
             GtkWidget       *parts[N_PARTS],
             GtkAllocation    places[N_PARTS])
{
  find_parts (widget, parts);
  if (parts[N_PARTS - 1] == NULL || (self->header && width < COLUMNS_WIDTH))
    return 0;
  if (width >= COLUMNS_WIDTH)
    return place_columns (parts, places, width);
  return place_lines (parts, places, width);
}

static GtkSizeRequestMode
yt_measure_layout_get_request_mode (GtkLayoutManager *manager,
                                    GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
yt_measure_layout_measure (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  YtMeasureLayout *self = YT_MEASURE_LAYOUT (manager);
  GtkAllocation places[N_PARTS] = { 0 };
  GtkWidget *parts[N_PARTS];
  int indent = CODE_WIDTH + GAP;

  *minimum = 0;
  *natural = COLUMNS_WIDTH;
  find_parts (widget, parts);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = place_parts (self, widget, for_size < 0 ? COLUMNS_WIDTH : for_size, parts, places);
  else if (parts[N_PARTS - 1] != NULL && !self->header)
    *minimum = indent + MAX (least_width (parts[WHAT]) + GAP + least_width (parts[BUTTONS]),
                             MAX (POWER_WIDTH, least_width (parts[POWER])) + GAP + MAX (STATUS_WIDTH, least_width (parts[STATUS])));
}

static void
yt_measure_layout_allocate (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            int               width,
                            int               height,
                            int               baseline)
{
  YtMeasureLayout *self = YT_MEASURE_LAYOUT (manager);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gboolean shown = !self->header || width >= COLUMNS_WIDTH;
  GtkAllocation places[N_PARTS] = { 0 };
  GtkWidget *parts[N_PARTS];

  place_parts (self, widget, width, parts, places);
  for (guint i = 0; i < N_PARTS && parts[i] != NULL; i++)
    {
      gtk_widget_set_child_visible (parts[i], shown);
      if (!shown)
        continue;
      if (mirrored)
        places[i].x = width - places[i].x - places[i].width;
      gtk_widget_size_allocate (parts[i], &places[i], -1);
    }
}

static void
yt_measure_layout_class_init (YtMeasureLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = yt_measure_layout_get_request_mode;
  layout_class->measure = yt_measure_layout_measure;
  layout_class->allocate = yt_measure_layout_allocate;
}

static void
yt_measure_layout_init (YtMeasureLayout *self)
{
}

GtkLayoutManager *
yt_measure_layout_new (gboolean header)
{
  YtMeasureLayout *self = g_object_new (YT_TYPE_MEASURE_LAYOUT, NULL);

  self->header = header;
  return GTK_LAYOUT_MANAGER (self);
}
