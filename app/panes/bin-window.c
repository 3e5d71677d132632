/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists deletions with who and when, the latest first; Enter or the button brings back what was deleted. */
#include "panes/bin-window.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "act/take-back.h"
#include "model/bin.h"
#include "model/deed.h"
#include "panes/content-label.h"
#include "panes/moment-words.h"
#include "panes/report.h"

/* So many are enough to look through; older ones come when these are back. */
#define ITEMS_MAX 1000

struct _YtBinWindow
{
  GtkWindow parent_instance;

  YtDesk *desk;
  GPtrArray *items;  /* YtBinItem */
  GPtrArray *shown;  /* those of the chosen kind, borrowed */
  GPtrArray *labels; /* untranslated, of the kinds in the drop-down behind the first one; static */
  gboolean filling;
  guint later;

  GtkStack *stack;
  AdwStatusPage *nothing;
  GtkDropDown *kinds;
  GtkListView *list;
  GtkStringList *places; /* as many as are shown: the list knows things by their places */
};

G_DEFINE_FINAL_TYPE (YtBinWindow, yt_bin_window, GTK_TYPE_WINDOW)

static const char *
kind_label (const YtBinItem *item)
{
  switch (item->table)
    {
    case YT_TABLE_NOTE:
      return N_("Note");
    case YT_TABLE_LINK:
      return N_("Link");
    case YT_TABLE_DOCUMENT:
      return N_("Full text");
    default:
      return item->kind != YT_KIND_NONE ? yt_kind_info (item->kind)->label : N_("Entry");
    }
}

static void
show_chosen (YtBinWindow *self)
{
  guint chosen = gtk_drop_down_get_selected (self->kinds);
  const char *label = chosen > 0 && chosen <= self->labels->len ? g_ptr_array_index (self->labels, chosen - 1) : NULL;
  g_autofree const char **places = g_new0 (const char *, self->items->len + 1);

  g_ptr_array_set_size (self->shown, 0);
  for (guint i = 0; i < self->items->len; i++)
    {
      YtBinItem *item = g_ptr_array_index (self->items, i);

      if (label == NULL || g_str_equal (kind_label (item), label))
        {
          places[self->shown->len] = "";
          g_ptr_array_add (self->shown, item);
        }
    }
  gtk_string_list_splice (self->places, 0, g_list_model_get_n_items (G_LIST_MODEL (self->places)), places);
  gtk_stack_set_visible_child_name (self->stack, self->shown->len > 0 ? "list" : "none");
}

/* The kinds that there are, in the order in which they come; the chosen one stays chosen. */
static void
list_kinds (YtBinWindow *self)
{
  guint selected = gtk_drop_down_get_selected (self->kinds);
  const char *chosen = selected > 0 && selected <= self->labels->len ? g_ptr_array_index (self->labels, selected - 1) : NULL;
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint again = 0;

  g_ptr_array_set_size (self->labels, 0);
  gtk_string_list_append (names, _("All kinds"));
  for (guint i = 0; i < self->items->len; i++)
    {
      const char *label = kind_label (g_ptr_array_index (self->items, i));

      if (g_ptr_array_find_with_equal_func (self->labels, label, g_str_equal, NULL))
        continue;
      g_ptr_array_add (self->labels, (gpointer) label);
      gtk_string_list_append (names, _(label));
      if (g_strcmp0 (label, chosen) == 0)
        again = self->labels->len;
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->kinds, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->kinds, again);
  self->filling = FALSE;
}

static void
fill (YtBinWindow *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) items = yt_bin_list (yt_desk_dossier (self->desk), ITEMS_MAX, &error);

  if (items == NULL)
    {
      g_autofree char *sentence = yt_report_text (error);

      adw_status_page_set_description (self->nothing, sentence);
      items = g_ptr_array_new ();
    }
  /* The list still shows those of before. */
  gtk_string_list_splice (self->places, 0, g_list_model_get_n_items (G_LIST_MODEL (self->places)), NULL);
  g_ptr_array_set_size (self->shown, 0);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = g_steal_pointer (&items);
  list_kinds (self);
  show_chosen (self);
}

static gboolean
on_later (gpointer data)
{
  YtBinWindow *self = data;

  self->later = 0;
  fill (self);
  return G_SOURCE_REMOVE;
}

static void
on_dossier_changed (YtBinWindow *self)
{
  if (self->later == 0)
    self->later = g_idle_add (on_later, self);
}

static void
on_kind (YtBinWindow *self)
{
  if (!self->filling)
    show_chosen (self);
}

static char *
words_of (YtBinWindow     *self,
          const YtBinItem *item)
{
  const char *words = item->words[yt_desk_language (self->desk)];

  return *words != '\0' ? g_strdup (words) : g_strdup_printf (_("%s without words"), _(kind_label (item)));
}

static void
on_activate (YtBinWindow *self,
             guint        position)
{
  const YtBinItem *item = position < self->shown->len ? g_ptr_array_index (self->shown, position) : NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;
  g_autofree char *text = NULL;

  if (item == NULL || yt_dossier_is_readonly (yt_desk_dossier (self->desk)))
    return;
  words = words_of (self, item);
  text = g_strdup_printf (_("“%s” is back"), words);
  if (yt_act_restore (yt_desk_dossier (self->desk), item->id, &error))
    yt_toast (GTK_WIDGET (self), text, TRUE);
  else
    yt_report (GTK_WIDGET (self), error);
}

static void
on_restore (GtkWidget   *button,
            GtkListItem *item)
{
  gtk_widget_activate_action (button, "list.activate-item", "u", gtk_list_item_get_position (item));
}

static GtkWidget *
label_new (const char *class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  if (class != NULL)
    {
      gtk_widget_add_css_class (label, class);
      gtk_widget_add_css_class (label, "dim-label");
    }
  return label;
}

static void
on_setup (YtBinWindow *self,
          GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *button = gtk_button_new_with_label (_("Restore"));

  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (row, "two-lines");
  gtk_box_append (GTK_BOX (texts), label_new (NULL));
  gtk_box_append (GTK_BOX (texts), label_new ("caption"));
  gtk_box_append (GTK_BOX (row), texts);
  gtk_box_append (GTK_BOX (row), button);
  g_object_bind_property (yt_desk_dossier (self->desk), "read-only", button, "sensitive",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_restore), item, 0);
  gtk_list_item_set_child (item, row);
}

static void
on_bind (YtBinWindow *self,
         GtkListItem *item)
{
  const YtBinItem *thing = g_ptr_array_index (self->shown, gtk_list_item_get_position (item));
  GtkWidget *row = gtk_list_item_get_child (item);
  GtkWidget *texts = gtk_widget_get_first_child (row);
  g_autofree char *words = words_of (self, thing);
  g_autofree char *when = yt_moment_to_words (self->desk, thing->deed->moment);
  g_autofree char *deed = yt_deed_told (thing->deed, yt_report_word);
  g_autoptr(GString) about = g_string_new (_(kind_label (thing)));
  g_autofree char *restore = g_strdup_printf (_("Restore “%s”"), words);

  g_string_append_printf (about, " · %s", when);
  if (*thing->deed->author != '\0')
    g_string_append_printf (about, " · %s", thing->deed->author);
  if (thing->more > 0)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("with %u more", "with %u more", thing->more), thing->more);

      g_string_append_printf (about, " · %s", more);
    }
  yt_content_show (GTK_LABEL (gtk_widget_get_first_child (texts)), words);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (texts)), about->str);
  gtk_widget_set_tooltip_text (texts, deed);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_last_child (row)), GTK_ACCESSIBLE_PROPERTY_LABEL, restore, -1);
}

static void
yt_bin_window_dispose (GObject *object)
{
  g_clear_handle_id (&YT_BIN_WINDOW (object)->later, g_source_remove);
  G_OBJECT_CLASS (yt_bin_window_parent_class)->dispose (object);
}

static void
yt_bin_window_finalize (GObject *object)
{
  YtBinWindow *self = YT_BIN_WINDOW (object);

  g_ptr_array_unref (self->shown);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->labels);
  g_clear_object (&self->places);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_bin_window_parent_class)->finalize (object);
}

static void
yt_bin_window_class_init (YtBinWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = yt_bin_window_dispose;
  object_class->finalize = yt_bin_window_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/bin-window.ui");
  gtk_widget_class_bind_template_child (widget_class, YtBinWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, YtBinWindow, nothing);
  gtk_widget_class_bind_template_child (widget_class, YtBinWindow, kinds);
  gtk_widget_class_bind_template_child (widget_class, YtBinWindow, list);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
yt_bin_window_init (YtBinWindow *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkSingleSelection) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->items = g_ptr_array_new ();
  self->shown = g_ptr_array_new ();
  self->labels = g_ptr_array_new ();
  self->places = gtk_string_list_new (NULL);
  selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->places)));
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->kinds, "notify::selected", G_CALLBACK (on_kind), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

GtkWindow *
yt_bin_open (GtkWindow *parent,
             YtDesk    *desk)
{
  YtBinWindow *self = g_object_new (YT_TYPE_BIN_WINDOW, "transient-for", parent, NULL);

  self->desk = g_object_ref (desk);
  yt_desk_flush (desk);
  g_signal_connect_object (yt_desk_dossier (desk), "changed", G_CALLBACK (on_dossier_changed), self, G_CONNECT_SWAPPED);
  fill (self);
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WINDOW (self);
}

guint
yt_bin_window_count (YtBinWindow *self)
{
  return self->shown->len;
}
