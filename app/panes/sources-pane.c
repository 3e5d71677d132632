/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists the sources and shows the one that the desk has selected, or that what is selected stands below. */
#include "panes/sources-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "desk/memory.h"
#include "model/document.h"
#include "model/id-list.h"
#include "panes/citation-row.h"
#include "panes/entry-list.h"
#include "panes/entry-view.h"
#include "panes/id-selection.h"
#include "panes/import-dialog.h"
#include "panes/import-paste.h"
#include "panes/rests-list.h"
#include "panes/row-menu.h"
#include "panes/source-row.h"

/* Pixels in which two texts and the notes have room. */
#define WIDE 1300

static const char divider_key[] = "sources:divider";
static const char page_key[] = "sources:page";
static const char wide_key[] = "sources:wide";
static const char *const pages[] = { "details", "rests", "text" };

static const char all_sources[] = "SELECT id FROM entry WHERE kind = 'source' AND deleted = 0";
static const char in_order[] = " ORDER BY parent, rank, id";
static const char in_fields[] =
  " OR EXISTS (SELECT 1 FROM field WHERE object = entry.id AND name NOT LIKE 'tag:%%' AND value LIKE %s ESCAPE '\\')";

struct _YtSourcesPane
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtIdList *ids;
  YtIdSelection *selection;
  gint64 shown;
  gboolean wide; /* only the text, without the list */
  gboolean was_wide;  /* before another text came beside it */
  gboolean had_notes; /* likewise */

  GtkPaned *divider;
  GtkSearchEntry *words;
  GtkWidget *list_box;
  GtkStack *list_stack;
  GtkListView *list;
  GtkStack *detail_stack;
  GtkStack *pages;
  AdwBin *details_place;
  YtEntryView *details; /* NULL until a source is shown */
  YtCitationRow *citation;
  YtRestsList *rests;
  YtReader *documents;
  GtkStackPage *text_page;
};

enum
{
  PROP_0,
  PROP_DESK,
  PROP_WIDE,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (YtSourcesPane, yt_sources_pane, GTK_TYPE_WIDGET)

static gpointer
get_entry (YtDossier *dossier,
           gint64     id)
{
  return yt_entry_get (dossier, id);
}

/* What is typed, as a pattern: its own signs mean themselves. */
static char *
make_pattern (const char *words)
{
  g_autoptr(GString) pattern = g_string_new ("%");

  for (const char *p = words; *p != '\0'; p++)
    {
      if (*p == '%' || *p == '_' || *p == '\\')
        g_string_append_c (pattern, '\\');
      g_string_append_c (pattern, *p);
    }
  g_string_append_c (pattern, '%');
  return yt_sql_quote (pattern->str);
}

static char *
make_sql (YtSourcesPane *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->words));
  g_autofree char *like = yt_sql_like (words);
  g_autofree char *pattern = make_pattern (words);
  g_autofree char *fields = g_strdup_printf (in_fields, pattern);

  if (*words == '\0')
    return g_strconcat (all_sources, in_order, NULL);
  return g_strconcat (all_sources, " AND (", like, fields, ")", in_order, NULL);
}

static void
show_list (YtSourcesPane *self)
{
  gboolean empty = g_list_model_get_n_items (G_LIST_MODEL (self->ids)) == 0;
  gboolean searching = *gtk_editable_get_text (GTK_EDITABLE (self->words)) != '\0';

  gtk_stack_set_visible_child_name (self->list_stack, !empty ? "list" : searching ? "no-match" : "none");
}

static void
show_text_title (YtSourcesPane *self)
{
  guint n = yt_reader_count (self->documents);
  g_autofree char *title = n > 0 ? g_strdup_printf (_("Text (%u)"), n) : g_strdup (_("Text"));

  gtk_stack_page_set_title (self->text_page, title);
}

/* Without the list only where there is a text to read. */
static void
show_width (YtSourcesPane *self)
{
  gboolean text = g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "text") == 0;

  gtk_widget_set_visible (self->list_box, !(self->wide && text && self->shown != 0));
}

/* The notes beside the pane: hidden, or shown again. Returns: whether they were shown */
static gboolean
show_notes (YtSourcesPane *self,
            gboolean       show)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr(GVariant) state = G_IS_ACTION_GROUP (root) ? g_action_group_get_action_state (G_ACTION_GROUP (root), "toggle-notes") : NULL;

  if (state == NULL)
    return FALSE;
  if (g_variant_get_boolean (state) != show)
    g_action_group_change_action_state (G_ACTION_GROUP (root), "toggle-notes", g_variant_new_boolean (show));
  return g_variant_get_boolean (state);
}

/* Two texts need the room of the list, and of the notes unless the window is wide. */
static void
on_beside (YtSourcesPane *self)
{
  gboolean beside = yt_reader_pair_is_open (yt_reader_pair (self->documents));

  if (beside)
    {
      self->was_wide = self->wide;
      self->had_notes = gtk_widget_get_width (GTK_WIDGET (self)) < WIDE && show_notes (self, FALSE);
    }
  else if (self->had_notes)
    show_notes (self, TRUE);
  g_object_set (self, "wide", beside || self->was_wide, NULL);
}

static void
show_source (YtSourcesPane *self)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  gboolean beside = yt_reader_pair_holds (yt_reader_pair (self->documents), yt_desk_selected (self->desk));
  gint64 id = beside ? self->shown : yt_entry_above (dossier, yt_desk_selected (self->desk), YT_KIND_SOURCE);
  g_autoptr(YtEntry) source = id != 0 ? yt_entry_get (dossier, id) : NULL;

  if (source != NULL && yt_entry_is_deleted (source))
    g_clear_object (&source);
  self->shown = source != NULL ? id : 0;
  yt_id_selection_select (self->selection, self->shown);
  if (source != NULL && self->details == NULL)
    {
      self->details = YT_ENTRY_VIEW (yt_entry_view_new (self->desk, source));
      adw_bin_set_child (self->details_place, GTK_WIDGET (self->details));
    }
  if (self->details != NULL)
    yt_entry_view_set_entry (self->details, source);
  yt_citation_row_set_source (self->citation, source);
  yt_rests_list_set_source (self->rests, self->shown);
  yt_reader_set_source (self->documents, self->shown);
  show_text_title (self);
  gtk_stack_set_visible_child_name (self->detail_stack, source != NULL ? "source" : "empty");
  show_width (self);
}

static void
on_desk_selected (YtSourcesPane *self)
{
  gint64 before = self->shown;

  show_source (self);
  if (self->shown != before)
    yt_id_selection_show (self->selection, GTK_WIDGET (self->list));
}

static void
on_chosen (YtSourcesPane *self,
           gint64         id)
{
  g_object_set (self->desk, "selected", id, NULL);
}

static void
on_activate (YtSourcesPane *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->pages), GTK_DIR_TAB_FORWARD);
}

static void
on_words (YtSourcesPane *self)
{
  g_autofree char *sql = NULL;

  if (self->ids == NULL)
    return;
  sql = make_sql (self);
  yt_id_list_set_sql (self->ids, sql);
  show_list (self);
}

/* Whoever goes to a passage or a document wants to read. */
static void
on_went (YtSourcesPane *self)
{
  gint64 id = yt_desk_selected (self->desk);
  g_autoptr(YtEntry) entry = id != 0 ? yt_entry_get (yt_desk_dossier (self->desk), id) : NULL;

  if (entry != NULL && yt_entry_kind (entry) == YT_KIND_PASSAGE && g_strcmp0 (yt_desk_pane (self->desk), "sources") == 0)
    gtk_stack_set_visible_child_name (self->pages, "text");
}

/* Words were found in the text of the source. */
static void
on_marked (YtSourcesPane *self)
{
  gint64 found = yt_desk_found (self->desk);
  g_autoptr(YtDocument) document = found != 0 ? yt_document_get (yt_desk_dossier (self->desk), found) : NULL;

  if (document == NULL)
    return;
  gtk_stack_set_visible_child_name (self->pages, "text");
  yt_reader_show (self->documents, found);
}

static void
on_page (YtSourcesPane *self)
{
  const char *name = gtk_stack_get_visible_child_name (self->pages);

  show_width (self);
  for (guint i = 0; self->desk != NULL && i < G_N_ELEMENTS (pages); i++)
    {
      if (g_strcmp0 (name, pages[i]) == 0)
        yt_desk_remember (self->desk, page_key, i);
    }
}

/* A new source is to be described first. */
static void
on_edit (YtSourcesPane *self,
         gint64         id)
{
  if (id == self->shown || yt_entry_above (yt_desk_dossier (self->desk), id, YT_KIND_SOURCE) == self->shown)
    gtk_stack_set_visible_child_name (self->pages, "details");
}

static void
import (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  YtSourcesPane *self = YT_SOURCES_PANE (widget);

  yt_import_dialog_choose (GTK_WINDOW (gtk_widget_get_root (widget)), self->desk, self->shown);
}

static void
paste (GtkWidget  *widget,
       const char *action,
       GVariant   *parameter)
{
  YtSourcesPane *self = YT_SOURCES_PANE (widget);

  if (!yt_dossier_is_readonly (yt_desk_dossier (self->desk)))
    yt_import_paste (widget, self->desk);
}

static gboolean
is_dossier (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  if (g_str_has_suffix (name, ".csl.json"))
    return FALSE;
  return g_str_has_suffix (name, ".yitong") || g_str_has_suffix (name, ".xml") || g_str_has_suffix (name, ".json");
}

/* Dossiers are left to the window, which opens them. */
static gboolean
on_drop (YtSourcesPane *self,
         const GValue  *value)
{
  g_autoptr(GSList) dropped = gdk_file_list_get_files (g_value_get_boxed (value));
  g_autoptr(GListStore) files = g_list_store_new (G_TYPE_FILE);

  for (GSList *l = dropped; l != NULL; l = l->next)
    {
      if (is_dossier (l->data))
        return FALSE;
      g_list_store_append (files, l->data);
    }
  if (dropped == NULL || yt_dossier_is_readonly (yt_desk_dossier (self->desk)))
    return FALSE;
  yt_import_dialog_run (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->desk, G_LIST_MODEL (files), self->shown);
  return TRUE;
}

static gboolean
on_list_key (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   data)
{
  YtSourcesPane *self = YT_SOURCES_PANE (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  int steps = g_variant_get_int32 (arguments);

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)) || self->shown == 0)
    return FALSE;
  if (steps == 0)
    return gtk_widget_activate_action (widget, "dossier.delete", "x", self->shown);
  return gtk_widget_activate_action (widget, "dossier.move", "(xi)", self->shown, steps);
}

static void
show_menu (YtSourcesPane *self,
           GtkWidget     *over,
           double         x,
           double         y)
{
  g_autoptr(GMenu) menu = yt_row_menu_new (self->shown, TRUE);

  yt_row_menu_popup (over, G_MENU_MODEL (menu), x, y);
}

/* The row under the mouse is the one that the menu is about. */
static void
on_right_click (YtSourcesPane *self,
                int            presses,
                double         x,
                double         y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->list), x, y, GTK_PICK_DEFAULT);
  GtkWidget *row = picked != NULL ? gtk_widget_get_ancestor (picked, YT_TYPE_SOURCE_ROW) : NULL;

  if (row == NULL)
    return;
  g_object_set (self->desk, "selected", yt_source_row_id (YT_SOURCE_ROW (row)), NULL);
  show_menu (self, GTK_WIDGET (self->list), x, y);
}

static gboolean
on_menu_key (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   data)
{
  YtSourcesPane *self = YT_SOURCES_PANE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)) || self->shown == 0)
    return FALSE;
  show_menu (self, focus, -1, -1);
  return TRUE;
}

static void
on_setup (YtSourcesPane *self,
          GtkListItem   *item)
{
  gtk_list_item_set_child (item, yt_source_row_new (self->desk));
}

static void
on_bind (YtSourcesPane *self,
         GtkListItem   *item)
{
  yt_source_row_set_source (YT_SOURCE_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
on_unbind (YtSourcesPane *self,
           GtkListItem   *item)
{
  yt_source_row_set_source (YT_SOURCE_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
make_list (YtSourcesPane *self)
{
  g_autofree char *sql = make_sql (self);
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->ids = yt_id_list_new (yt_desk_dossier (self->desk), sql, YT_TYPE_ENTRY, get_entry);
  self->selection = yt_id_selection_new (self->ids);
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
  yt_id_selection_view (self->selection, self->list);
  g_signal_connect_object (self->ids, "items-changed", G_CALLBACK (show_list), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
}

static void
on_divider (YtSourcesPane *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    yt_desk_remember (self->desk, divider_key, gtk_paned_get_position (self->divider));
}

static void
yt_sources_pane_map (GtkWidget *widget)
{
  YtSourcesPane *self = YT_SOURCES_PANE (widget);

  GTK_WIDGET_CLASS (yt_sources_pane_parent_class)->map (widget);
  yt_id_selection_show (self->selection, GTK_WIDGET (self->list));
}

static void
yt_sources_pane_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  if (id == PROP_DESK)
    g_value_set_object (value, YT_SOURCES_PANE (object)->desk);
  else if (id == PROP_WIDE)
    g_value_set_boolean (value, YT_SOURCES_PANE (object)->wide);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
yt_sources_pane_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  YtSourcesPane *self = YT_SOURCES_PANE (object);

  if (id == PROP_DESK)
    self->desk = g_value_dup_object (value);
  else if (id == PROP_WIDE)
    {
      self->wide = g_value_get_boolean (value);
      yt_desk_remember (self->desk, wide_key, self->wide);
      show_width (self);
    }
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
yt_sources_pane_constructed (GObject *object)
{
  YtSourcesPane *self = YT_SOURCES_PANE (object);
  YtDossier *dossier = yt_desk_dossier (self->desk);
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  guint page = (guint) CLAMP (yt_desk_recall (self->desk, page_key, 0), 0, G_N_ELEMENTS (pages) - 1);

  G_OBJECT_CLASS (yt_sources_pane_parent_class)->constructed (object);
  self->wide = yt_desk_recall (self->desk, wide_key, 0) != 0;
  g_object_set (self->rests, "desk", self->desk, NULL);
  g_object_set (self->documents, "desk", self->desk, NULL);
  make_list (self);
  gtk_paned_set_position (self->divider, (int) yt_desk_recall (self->desk, divider_key, 320));
  gtk_stack_set_visible_child_name (self->pages, pages[page]);
  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  g_signal_connect_object (self->documents, "notify::beside", G_CALLBACK (on_beside), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->divider, "notify::position", G_CALLBACK (on_divider), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pages, "notify::visible-child", G_CALLBACK (on_page), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "notify::selected", G_CALLBACK (on_desk_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "edit", G_CALLBACK (on_edit), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "went", G_CALLBACK (on_went), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "notify::marked", G_CALLBACK (on_marked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dossier, "changed", G_CALLBACK (show_source), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  show_list (self);
  show_source (self);
  on_went (self);
}

static void
yt_sources_pane_dispose (GObject *object)
{
  YtSourcesPane *self = YT_SOURCES_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), YT_TYPE_SOURCES_PANE);
  g_clear_object (&self->selection);
  g_clear_object (&self->ids);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_sources_pane_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (YT_TYPE_READER);
  g_type_ensure (YT_TYPE_CITATION_ROW);
  g_type_ensure (YT_TYPE_RESTS_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/sources-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, YtSourcesPane, divider);
  gtk_widget_class_bind_template_child (widget_class, YtSourcesPane, words);
  gtk_widget_class_bind_template_child (widget_class, YtSourcesPane, list_box);
  gtk_widget_class_bind_template_child (widget_class, YtSourcesPane, list_stack);
  gtk_widget_class_bind_template_child (widget_class, YtSourcesPane, list);
  gtk_widget_class_bind_template_child (widget_class, YtSourcesPane, detail_stack);
  gtk_widget_class_bind_template_child (widget_class, YtSourcesPane, pages);
  gtk_widget_class_bind_template_child (widget_class, YtSourcesPane, details_place);
  gtk_widget_class_bind_template_child (widget_class, YtSourcesPane, citation);
  gtk_widget_class_bind_template_child (widget_class, YtSourcesPane, rests);
  gtk_widget_class_bind_template_child (widget_class, YtSourcesPane, documents);
  gtk_widget_class_bind_template_child (widget_class, YtSourcesPane, text_page);
  gtk_widget_class_bind_template_callback (widget_class, on_words);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_right_click);
}

static void
yt_sources_pane_class_init (YtSourcesPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = yt_sources_pane_get_property;
  object_class->set_property = yt_sources_pane_set_property;
  object_class->constructed = yt_sources_pane_constructed;
  object_class->dispose = yt_sources_pane_dispose;
  widget_class->map = yt_sources_pane_map;
  properties[PROP_DESK] = g_param_spec_object ("desk", NULL, NULL, YT_TYPE_DESK,
                                               G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_WIDE] = g_param_spec_boolean ("wide", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_install_action (widget_class, "sources.import", NULL, import);
  gtk_widget_class_install_action (widget_class, "sources.paste", NULL, paste);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "sources.paste", NULL);
  gtk_widget_class_install_property_action (widget_class, "sources.wide", "wide");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, on_list_key, "i", 0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, GDK_ALT_MASK, on_list_key, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, on_list_key, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, on_menu_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, on_menu_key, NULL);
  bind_template (widget_class);
}

static void
yt_sources_pane_init (YtSourcesPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

YtReader *
yt_sources_pane_documents (YtSourcesPane *self)
{
  return self->documents;
}
