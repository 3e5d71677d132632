/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists headings, or pages where there are none, in a list view over plain strings with their places beside them. */
#include "panes/reader-outline.h"

#include <glib/gi18n.h>

#include "panes/focus-leave.h"

/* Characters of a heading that are shown. */
#define LONGEST 80

typedef struct
{
  gsize place;
  guint level;
} Line;

struct _YtReaderOutline
{
  GtkWidget parent_instance;

  GArray *lines; /* of Line */
  GtkStringList *names;
  GtkSingleSelection *selection;
  GtkWidget *stack;
  GtkListView *view;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (YtReaderOutline, yt_reader_outline, GTK_TYPE_WIDGET)

static void
on_setup (YtReaderOutline *self,
          GtkListItem     *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
on_bind (YtReaderOutline *self,
         GtkListItem     *item)
{
  GtkWidget *label = gtk_list_item_get_child (item);
  guint position = gtk_list_item_get_position (item);
  guint level = position < self->lines->len ? g_array_index (self->lines, Line, position).level : 0;

  gtk_label_set_label (GTK_LABEL (label), gtk_string_object_get_string (gtk_list_item_get_item (item)));
  gtk_widget_set_margin_start (label, level > 1 ? 14 * ((int) level - 1) : 0);
}

static void
on_activate (YtReaderOutline *self,
             guint            position)
{
  if (position < self->lines->len)
    g_signal_emit (self, signals[CHOSEN], 0, (guint64) g_array_index (self->lines, Line, position).place);
}

static void
yt_reader_outline_dispose (GObject *object)
{
  YtReaderOutline *self = YT_READER_OUTLINE (object);

  g_clear_pointer (&self->stack, gtk_widget_unparent);
  g_clear_object (&self->selection);
  G_OBJECT_CLASS (yt_reader_outline_parent_class)->dispose (object);
}

static void
yt_reader_outline_finalize (GObject *object)
{
  g_array_unref (YT_READER_OUTLINE (object)->lines);
  G_OBJECT_CLASS (yt_reader_outline_parent_class)->finalize (object);
}

static void
yt_reader_outline_class_init (YtReaderOutlineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yt_reader_outline_dispose;
  G_OBJECT_CLASS (klass)->finalize = yt_reader_outline_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  yt_focus_leave_by_tab (GTK_WIDGET_CLASS (klass));
  signals[CHOSEN] = g_signal_new ("chosen", YT_TYPE_READER_OUTLINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT64);
}

static void
yt_reader_outline_init (YtReaderOutline *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *nothing = gtk_label_new (_("This text has neither headings nor pages."));

  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  self->names = gtk_string_list_new (NULL);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (self->names));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  self->view = GTK_LIST_VIEW (gtk_list_view_new (GTK_SELECTION_MODEL (g_object_ref (self->selection)), NULL));
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->view, factory);
  gtk_list_view_set_single_click_activate (self->view, TRUE);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (on_activate), self);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Contents"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  gtk_label_set_wrap (GTK_LABEL (nothing), TRUE);
  gtk_label_set_justify (GTK_LABEL (nothing), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (nothing, "dim-label");
  gtk_widget_set_margin_start (nothing, 12);
  gtk_widget_set_margin_end (nothing, 12);
  self->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), scrolled, "list");
  gtk_stack_add_named (GTK_STACK (self->stack), nothing, "nothing");
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
}

/* The words of a heading in one line. */
static char *
name_of (const char      *text,
         const YtFeature *feature)
{
  const char *start = text + feature->start;
  glong length = g_utf8_strlen (start, (gssize) (feature->end - feature->start));
  g_autofree char *name = g_utf8_substring (start, 0, MIN (length, LONGEST));

  g_strdelimit (name, "\r\n\t", ' ');
  return g_strdup (g_strstrip (name));
}

static void
add_lines (YtReaderOutline *self,
           YtReaderText    *text,
           YtFeatureSort    sort)
{
  GArray *features = yt_reader_text_features (text);

  for (guint i = 0; features != NULL && i < features->len; i++)
    {
      const YtFeature *feature = &g_array_index (features, YtFeature, i);
      Line line = { feature->start, feature->level };
      g_autofree char *name = NULL;

      if (feature->sort != sort)
        continue;
      name = sort == YT_FEATURE_PAGE ? g_strdup_printf (_("p. %s"), feature->label)
                                     : name_of (yt_reader_lines_text (yt_reader_text_lines (text)), feature);
      g_array_append_val (self->lines, line);
      gtk_string_list_append (self->names, name);
    }
}

void
yt_reader_outline_fill (YtReaderOutline *self,
                        YtReaderText    *text)
{
  gtk_string_list_splice (self->names, 0, g_list_model_get_n_items (G_LIST_MODEL (self->names)), NULL);
  g_array_set_size (self->lines, 0);
  add_lines (self, text, YT_FEATURE_HEADING);
  if (self->lines->len == 0)
    add_lines (self, text, YT_FEATURE_PAGE);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), self->lines->len > 0 ? "list" : "nothing");
}

void
yt_reader_outline_follow (YtReaderOutline *self,
                          gsize            place)
{
  guint low = 0;
  guint high = self->lines->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->lines, Line, middle).place <= place)
        low = middle + 1;
      else
        high = middle;
    }
  gtk_single_selection_set_selected (self->selection, low > 0 ? low - 1 : GTK_INVALID_LIST_POSITION);
}

guint
yt_reader_outline_count (YtReaderOutline *self)
{
  return self->lines->len;
}
