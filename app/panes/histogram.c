/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sums months up until they fit, and makes a button with a bar in it for each of these. */
#include "panes/histogram.h"

#include <glib/gi18n.h>
#include <string.h>

#include "panes/grouped-number.h"
#include "panes/tip.h"
#include "text/day.h"

#define BARS_MAX 48
#define HEIGHT 46
#define MONTHS_A_YEAR 12

/* How many months a bar may stand for. */
static const gint64 steps[] = { 1, 12, 120, 1200, 12000 };

struct _YtHistogram
{
  GtkWidget parent_instance;

  GArray *numbers; /* guint, one for each bar */
  guint most;
  gint64 step;
  gint64 first; /* month since the year 0, of the first bar */
  GtkLabel *from;
  GtkLabel *to;
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (YtHistogram, yt_histogram, GTK_TYPE_WIDGET)

static gint64
floor_to (gint64 month,
          gint64 step)
{
  gint64 rest = month % step;

  return month - (rest < 0 ? rest + step : rest);
}

static char *
date_of (gint64 month,
         gint64 step)
{
  gint64 year = floor_to (month, MONTHS_A_YEAR) / MONTHS_A_YEAR;

  if (step == 1)
    return g_strdup_printf ("%04" G_GINT64_FORMAT "-%02d", year, (int) (month - year * MONTHS_A_YEAR) + 1);
  if (step == MONTHS_A_YEAR)
    return g_strdup_printf ("%04" G_GINT64_FORMAT, year);
  return g_strdup_printf ("%04" G_GINT64_FORMAT "..%04" G_GINT64_FORMAT, year, year + step / MONTHS_A_YEAR - 1);
}

static void
on_clicked (YtHistogram *self,
            GtkWidget   *bar)
{
  g_signal_emit (self, chosen_signal, 0, (const char *) g_object_get_data (G_OBJECT (bar), "yt-date"));
}

static void
clear (YtHistogram *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (GTK_IS_BUTTON (child))
        gtk_widget_unparent (child);
      child = next;
    }
}

static void
add_bar (YtHistogram *self,
         guint        i)
{
  gint64 month = self->first + i * self->step;
  guint n = g_array_index (self->numbers, guint, i);
  GtkWidget *bar = gtk_button_new ();
  GtkWidget *fill = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *number = yt_grouped_number (n);
  char *date = date_of (month, self->step);
  g_auto(GStrv) ends = g_strsplit (date, "..", 2);
  g_autofree char *shown = g_strjoinv ("–", ends);
  /* Translators: a time, and how many hits are in it. */
  g_autofree char *name = g_strdup_printf (ngettext ("%s: %s hit", "%s: %s hits", n), shown, number);

  gtk_widget_set_size_request (fill, -1, n == 0 ? 0 : (int) MAX (2, (HEIGHT - 4) * (guint64) n / self->most));
  gtk_widget_set_valign (fill, GTK_ALIGN_END);
  gtk_widget_add_css_class (fill, "fill");
  gtk_button_set_child (GTK_BUTTON (bar), fill);
  gtk_widget_set_sensitive (bar, n > 0);
  yt_tip_set (bar, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (bar), "yt-date", date, g_free);
  g_signal_connect_object (bar, "clicked", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);
  gtk_widget_insert_before (bar, GTK_WIDGET (self), GTK_WIDGET (self->from));
}

static void
yt_histogram_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  YtHistogram *self = YT_HISTOGRAM (widget);
  int label = 0;

  gtk_widget_measure (GTK_WIDGET (self->from), orientation, -1, &label, NULL, NULL, NULL);
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT + label : MAX (2 * label, 100);
}

static void
yt_histogram_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  YtHistogram *self = YT_HISTOGRAM (widget);
  guint n = MAX (self->numbers->len, 1);
  guint i = 0;
  int label, wide;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int x = (int) ((gint64) width * i / n);
      int unused;

      if (!GTK_IS_BUTTON (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &unused, NULL, NULL, NULL);
      gtk_widget_size_allocate (child, &(GtkAllocation) { x, 0, MAX ((int) ((gint64) width * (i + 1) / n) - x, 1), HEIGHT }, -1);
      i++;
    }
  gtk_widget_measure (GTK_WIDGET (self->from), GTK_ORIENTATION_VERTICAL, -1, &label, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->from), GTK_ORIENTATION_HORIZONTAL, -1, &wide, NULL, NULL, NULL);
  gtk_widget_size_allocate (GTK_WIDGET (self->from), &(GtkAllocation) { 0, HEIGHT, wide, label }, -1);
  gtk_widget_measure (GTK_WIDGET (self->to), GTK_ORIENTATION_HORIZONTAL, -1, &wide, NULL, NULL, NULL);
  gtk_widget_size_allocate (GTK_WIDGET (self->to), &(GtkAllocation) { width - wide, HEIGHT, wide, label }, -1);
}

static void
yt_histogram_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (yt_histogram_parent_class)->dispose (object);
}

static void
yt_histogram_finalize (GObject *object)
{
  g_array_unref (YT_HISTOGRAM (object)->numbers);
  G_OBJECT_CLASS (yt_histogram_parent_class)->finalize (object);
}

static void
yt_histogram_class_init (YtHistogramClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_histogram_dispose;
  G_OBJECT_CLASS (klass)->finalize = yt_histogram_finalize;
  widget_class->measure = yt_histogram_measure;
  widget_class->size_allocate = yt_histogram_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "histogram");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  chosen_signal = g_signal_new ("chosen", YT_TYPE_HISTOGRAM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_STRING);
}

static GtkLabel *
add_label (YtHistogram *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return GTK_LABEL (label);
}

static void
yt_histogram_init (YtHistogram *self)
{
  self->numbers = g_array_new (FALSE, TRUE, sizeof (guint));
  self->from = add_label (self);
  self->to = add_label (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Hits over time"), -1);
}

GtkWidget *
yt_histogram_new (void)
{
  return g_object_new (YT_TYPE_HISTOGRAM, NULL);
}

static gint64
month_of (const YtMonth *month)
{
  gint64 year;
  int number;

  yt_day_to_date (month->first, &year, &number, NULL);
  return year * MONTHS_A_YEAR + number - 1;
}

/* The first and the last bar, and the step between them that fits. */
static gboolean
choose_step (YtHistogram  *self,
             const GArray *months,
             gint64       *last)
{
  guint from = 0;

  while (from < months->len && g_array_index (months, YtMonth, from).first == YT_NO_DAY)
    from++;
  if (from == months->len)
    return FALSE;
  self->first = month_of (&g_array_index (months, YtMonth, from));
  *last = month_of (&g_array_index (months, YtMonth, months->len - 1));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      self->step = steps[i];
      if ((floor_to (*last, self->step) - floor_to (self->first, self->step)) / self->step < BARS_MAX)
        break;
    }
  self->first = floor_to (self->first, self->step);
  return *last - self->first >= self->step && (*last - self->first) / self->step < BARS_MAX;
}

void
yt_histogram_set_months (YtHistogram  *self,
                         const GArray *months)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  gint64 last;

  clear (self);
  g_array_set_size (self->numbers, 0);
  self->most = 0;
  if (months == NULL || !choose_step (self, months, &last))
    {
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      return;
    }
  g_array_set_size (self->numbers, (guint) ((last - self->first) / self->step) + 1);
  for (guint i = 0; i < months->len; i++)
    {
      const YtMonth *month = &g_array_index (months, YtMonth, i);
      guint *number;

      if (month->first == YT_NO_DAY)
        continue;
      number = &g_array_index (self->numbers, guint, (month_of (month) - self->first) / self->step);
      *number += month->n;
      self->most = MAX (self->most, *number);
    }
  for (guint i = 0; i < self->numbers->len; i++)
    add_bar (self, i);
  from = date_of (self->first, MIN (self->step, MONTHS_A_YEAR));
  to = date_of (last, MIN (self->step, MONTHS_A_YEAR));
  gtk_label_set_label (self->from, from);
  gtk_label_set_label (self->to, to);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}
