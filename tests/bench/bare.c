/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Builds them of plain GTK widgets. */
#include "bare.h"

#include "bench.h"

#define TEXTS 64

#define BARE_TYPE_ROWS (bare_rows_get_type ())
G_DECLARE_FINAL_TYPE (BareRows, bare_rows, BARE, ROWS, GObject)

struct _BareRows
{
  GObject parent_instance;

  guint n;
  char *texts[TEXTS];
};

static void bare_rows_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (BareRows, bare_rows, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, bare_rows_model_init))

static GType
bare_rows_get_item_type (GListModel *model)
{
  return GTK_TYPE_STRING_OBJECT;
}

static guint
bare_rows_get_n_items (GListModel *model)
{
  return BARE_ROWS (model)->n;
}

static gpointer
bare_rows_get_item (GListModel *model,
                    guint       position)
{
  BareRows *self = BARE_ROWS (model);

  return position < self->n ? gtk_string_object_new (self->texts[position % TEXTS]) : NULL;
}

static void
bare_rows_model_init (GListModelInterface *iface)
{
  iface->get_item_type = bare_rows_get_item_type;
  iface->get_n_items = bare_rows_get_n_items;
  iface->get_item = bare_rows_get_item;
}

static void
bare_rows_finalize (GObject *object)
{
  for (guint i = 0; i < TEXTS; i++)
    g_free (BARE_ROWS (object)->texts[i]);
  G_OBJECT_CLASS (bare_rows_parent_class)->finalize (object);
}

static void
bare_rows_class_init (BareRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bare_rows_finalize;
}

static void
bare_rows_init (BareRows *self)
{
  for (guint i = 0; i < TEXTS; i++)
    {
      g_autofree char *text = bench_text (i);

      self->texts[i] = g_utf8_substring (text, 0, MIN (160, g_utf8_strlen (text, -1)));
    }
}

static GtkWidget *
make_label (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  return label;
}

static void
on_setup (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_box_append (GTK_BOX (box), make_label ());
  gtk_box_append (GTK_BOX (box), make_label ());
  gtk_list_item_set_child (item, box);
}

static void
on_bind (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  g_autofree char *place = g_strdup_printf ("%u", gtk_list_item_get_position (item));

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), gtk_string_object_get_string (gtk_list_item_get_item (item)));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), place);
}

GtkWidget *
bare_list (guint n,
           int   width)
{
  BareRows *rows = g_object_new (BARE_TYPE_ROWS, NULL);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  rows->n = n;
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled),
                                 gtk_list_view_new (GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (rows))), factory));
  gtk_widget_set_size_request (scrolled, width, -1);
  gtk_widget_set_halign (scrolled, GTK_ALIGN_START);
  return scrolled;
}

GtkWidget *
bare_labels (guint n)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *label = make_label ();
      g_autofree char *text = bench_text (i);

      gtk_label_set_label (GTK_LABEL (label), text);
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  return scrolled;
}
