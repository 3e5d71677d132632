/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A pop-over with words and a list of texts; the list is filled when it opens. */
#include "panes/reader-partner.h"

#include <string.h>

#include <glib/gi18n.h>

#include "model/link.h"
#include "model/parallel.h"
#include "panes/content-label.h"

/* More texts than this are found by typing. */
#define MOST 500

struct _YtReaderPartner
{
  GtkPopover parent_instance;

  YtDesk *desk;
  gint64 document;
  GtkEditable *words;
  GtkListBox *list;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (YtReaderPartner, yt_reader_partner, GTK_TYPE_POPOVER)

char *
yt_reader_partner_name (YtDesk *desk,
                        gint64  document)
{
  YtDossier *dossier = yt_desk_dossier (desk);
  g_autoptr(YtDocument) row = yt_document_get (dossier, document);
  g_autoptr(YtEntry) source = row != NULL ? yt_entry_get (dossier, yt_document_source (row)) : NULL;
  g_autofree char *title = source != NULL ? yt_content_line (desk, source) : g_strdup ("");

  if (row == NULL)
    return g_strdup ("");
  return *title != '\0' ? g_strdup_printf ("%s · %s", title, yt_document_name (row)) : g_strdup (yt_document_name (row));
}

static GtkWidget *
make_row (YtReaderPartner *self,
          gint64           id)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  g_autofree char *name = yt_reader_partner_name (self->desk, id);
  gint64 link = yt_parallel_link (dossier, self->document, id);
  g_autoptr(YtLink) bound = link != 0 ? yt_link_get (dossier, link) : NULL;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_box_append (GTK_BOX (box), label);
  if (bound != NULL)
    {
      g_autoptr(YtDocument) document = yt_document_get (dossier, id);
      const YtLinkType *type = yt_link_type (yt_link_kind (bound));
      gboolean forward = document != NULL && yt_link_origin (bound) == yt_document_source (document);
      GtkWidget *what = gtk_label_new (_(forward ? type->forward : type->backward));

      gtk_label_set_xalign (GTK_LABEL (what), 0);
      gtk_widget_add_css_class (what, "dim-label");
      gtk_widget_add_css_class (what, "caption");
      gtk_box_append (GTK_BOX (box), what);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "document", g_memdup2 (&id, sizeof id), g_free);
  g_object_set_data_full (G_OBJECT (row), "name", g_utf8_casefold (name, -1), g_free);
  return row;
}

static void
fill (YtReaderPartner *self)
{
  g_autoptr(GArray) ids = yt_parallel_texts (yt_desk_dossier (self->desk), self->document, MOST);
  GtkWidget *row;

  while ((row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < ids->len; i++)
    gtk_list_box_append (self->list, make_row (self, g_array_index (ids, gint64, i)));
}

static gboolean
is_wanted (GtkListBoxRow *row,
           gpointer       data)
{
  YtReaderPartner *self = data;
  g_autofree char *words = g_utf8_casefold (gtk_editable_get_text (self->words), -1);
  g_auto(GStrv) parts = g_strsplit (words, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (strstr (g_object_get_data (G_OBJECT (row), "name"), parts[i]) == NULL)
        return FALSE;
    }
  return TRUE;
}

static void
on_chosen (YtReaderPartner *self,
           GtkListBoxRow   *row)
{
  gint64 id = *(const gint64 *) g_object_get_data (G_OBJECT (row), "document");

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, id);
}

static GtkListBoxRow *
first_row (YtReaderPartner *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
        return row;
    }
  return NULL;
}

static void
on_enter (YtReaderPartner *self)
{
  GtkListBoxRow *row = first_row (self);

  if (row != NULL)
    on_chosen (self, row);
}

static gboolean
on_key (YtReaderPartner *self,
        guint            key)
{
  GtkListBoxRow *row = key == GDK_KEY_Down || key == GDK_KEY_KP_Down ? first_row (self) : NULL;

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
yt_reader_partner_show (GtkWidget *widget)
{
  YtReaderPartner *self = YT_READER_PARTNER (widget);

  gtk_editable_set_text (self->words, "");
  fill (self);
  GTK_WIDGET_CLASS (yt_reader_partner_parent_class)->show (widget);
  gtk_widget_grab_focus (GTK_WIDGET (self->words));
}

static void
yt_reader_partner_dispose (GObject *object)
{
  g_clear_object (&YT_READER_PARTNER (object)->desk);
  G_OBJECT_CLASS (yt_reader_partner_parent_class)->dispose (object);
}

static void
yt_reader_partner_class_init (YtReaderPartnerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yt_reader_partner_dispose;
  GTK_WIDGET_CLASS (klass)->show = yt_reader_partner_show;
  signals[CHOSEN] = g_signal_new ("chosen", YT_TYPE_READER_PARTNER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
yt_reader_partner_init (YtReaderPartner *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *none = gtk_label_new (_("There is no such text."));
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->words = GTK_EDITABLE (gtk_search_entry_new ());
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  g_object_set (self->words, "placeholder-text", _("Search texts"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->words), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search texts"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Texts to read beside this one"), -1);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_filter_func (self->list, is_wanted, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "rich-list");
  gtk_widget_add_css_class (none, "dim-label");
  gtk_widget_set_margin_top (none, 12);
  gtk_widget_set_margin_bottom (none, 12);
  gtk_list_box_set_placeholder (self->list, none);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 320);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->words));
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_widget_set_size_request (box, 380, -1);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->words), keys);
  g_signal_connect_object (self->words, "search-changed", G_CALLBACK (gtk_list_box_invalidate_filter), self->list, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->words, "activate", G_CALLBACK (on_enter), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->words, "stop-search", G_CALLBACK (gtk_popover_popdown), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
}

GtkWidget *
yt_reader_partner_new (YtDesk *desk)
{
  YtReaderPartner *self = g_object_new (YT_TYPE_READER_PARTNER, NULL);

  self->desk = g_object_ref (desk);
  return GTK_WIDGET (self);
}

void
yt_reader_partner_set_document (YtReaderPartner *self,
                                gint64           document)
{
  self->document = document;
}
