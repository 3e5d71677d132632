/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A long list of entries whose selection is what the desk looks at. */
#include "panes/entry-list.h"

#include <string.h>

#include <glib/gi18n.h>

#include "model/entry.h"
#include "model/id-list.h"
#include "panes/content-label.h"
#include "panes/entry-row.h"
#include "panes/focus-leave.h"
#include "panes/id-selection.h"
#include "panes/row-menu.h"

struct _YtEntryList
{
  GtkWidget parent_instance;

  YtDesk *desk;
  char *sql;
  char **badges;
  gboolean date;
  gboolean browse;
  char **group;
  GPtrArray *bound; /* (element-type GtkListItem): the rows that there are */
  YtIdList *ids;
  YtIdSelection *selection;

  GtkWidget *top;
  GtkListView *view;
};

enum
{
  PROP_0,
  PROP_DESK,
  PROP_SQL,
  PROP_BADGE,
  PROP_DATE,
  PROP_BROWSE,
  PROP_GROUP,
  PROP_LABEL,
  PROP_COUNT,
  N_PROPERTIES
};

enum
{
  CHOSEN,
  ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (YtEntryList, yt_entry_list, GTK_TYPE_WIDGET)

static void
on_setup (YtEntryList *self,
          GtkListItem *item)
{
  gtk_list_item_set_child (item, yt_entry_row_new (self->desk, (const char *const *) self->badges, self->date));
}

/* What stands above the rows that are alike in the fields of the group. */
static char *
group_of (YtEntryList *self,
          YtEntry     *entry)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; self->group[i] != NULL; i++)
    {
      const YtField *field = yt_kind_field (yt_entry_kind (entry), self->group[i]);
      const char *value = yt_entry_value (entry, self->group[i]);
      g_autoptr(YtEntry) other = NULL;

      if (field == NULL || *value == '\0')
        continue;
      if (field->type == YT_FIELD_ENTRY)
        other = yt_entry_get (yt_desk_dossier (self->desk), yt_id_from_text (value));
      if (other != NULL)
        g_ptr_array_add (words, yt_content_line (self->desk, other));
      else if (yt_word_label (field->words, value) != NULL)
        g_ptr_array_add (words, g_strdup (_(yt_word_label (field->words, value))));
    }
  if (words->len == 0)
    g_ptr_array_add (words, g_strdup (_(yt_kind_info (yt_entry_kind (entry))->plural)));
  g_ptr_array_add (words, NULL);
  return g_strjoinv (" – ", (char **) words->pdata);
}

static void
show_heading (YtEntryList *self,
              GtkListItem *item)
{
  guint position = gtk_list_item_get_position (item);
  g_autoptr(YtEntry) before = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *above = NULL;

  if (self->group[0] == NULL || gtk_list_item_get_item (item) == NULL)
    return;
  heading = group_of (self, gtk_list_item_get_item (item));
  if (position > 0)
    before = yt_entry_get (yt_desk_dossier (self->desk), yt_id_list_id (self->ids, position - 1));
  if (before != NULL)
    above = group_of (self, before);
  yt_entry_row_set_heading (YT_ENTRY_ROW (gtk_list_item_get_child (item)), g_strcmp0 (heading, above) != 0 ? heading : NULL);
}

static void
show_headings (YtEntryList *self)
{
  for (guint i = 0; i < self->bound->len; i++)
    show_heading (self, g_ptr_array_index (self->bound, i));
}

static void
on_bind (YtEntryList *self,
         GtkListItem *item)
{
  yt_entry_row_set_entry (YT_ENTRY_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
  g_ptr_array_add (self->bound, item);
  show_heading (self, item);
}

static void
on_unbind (YtEntryList *self,
           GtkListItem *item)
{
  g_ptr_array_remove_fast (self->bound, item);
  yt_entry_row_set_entry (YT_ENTRY_ROW (gtk_list_item_get_child (item)), NULL);
}

/* Selects the row of what the desk looks at, or of the nearest above it. */
static void
follow (YtEntryList *self)
{
  gint64 id = yt_desk_selected (self->desk);

  while (id != 0 && yt_id_list_find (self->ids, id) == GTK_INVALID_LIST_POSITION)
    {
      g_autoptr(YtEntry) entry = yt_entry_get (yt_desk_dossier (self->desk), id);

      id = entry != NULL ? yt_entry_parent (entry) : 0;
    }
  if (id == yt_id_selection_selected (self->selection))
    return;
  yt_id_selection_select (self->selection, id);
  if (id != 0)
    yt_id_selection_show (self->selection, GTK_WIDGET (self->view));
}

static void
on_chosen (YtEntryList *self,
           gint64       id)
{
  if (self->browse)
    g_object_set (self->desk, "selected", id, NULL);
  g_signal_emit (self, signals[CHOSEN], 0, id);
}

static void
on_items_changed (YtEntryList *self)
{
  if (self->browse)
    follow (self);
  show_headings (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
}

static void
on_activate (YtEntryList *self,
             guint        position)
{
  g_signal_emit (self, signals[ACTIVATED], 0, yt_id_list_id (self->ids, position));
  if (self->browse)
    yt_focus_leave (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
show_menu (YtEntryList *self,
           double       x,
           double       y)
{
  gint64 id = yt_entry_list_chosen (self);
  g_autoptr(GMenu) menu = NULL;

  if (id == 0 || !self->browse)
    return;
  menu = yt_row_menu_new (id, TRUE);
  yt_row_menu_popup (GTK_WIDGET (self), G_MENU_MODEL (menu), x, y);
}

/* The row under the mouse is the one that the menu is about. */
static void
on_right_click (YtEntryList *self,
                int          n_press,
                double       x,
                double       y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *row = picked != NULL ? gtk_widget_get_ancestor (picked, YT_TYPE_ENTRY_ROW) : NULL;

  if (row != NULL)
    {
      yt_id_selection_select (self->selection, yt_entry_row_id (YT_ENTRY_ROW (row)));
      on_chosen (self, yt_entry_list_chosen (self));
    }
  show_menu (self, x, y);
}

static gboolean
on_menu_key (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   data)
{
  YtEntryList *self = YT_ENTRY_LIST (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, 0, 0);

  if (focus != NULL && gtk_widget_is_ancestor (focus, widget) && !gtk_widget_compute_bounds (focus, widget, &bounds))
    graphene_rect_init (&bounds, 0, 0, 0, 0);
  show_menu (self, bounds.origin.x + bounds.size.height / 2, bounds.origin.y + bounds.size.height / 2);
  return TRUE;
}

static gboolean
on_delete (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   data)
{
  YtEntryList *self = YT_ENTRY_LIST (widget);
  gint64 id = yt_entry_list_chosen (self);

  return self->browse && id != 0 && gtk_widget_activate_action (widget, "dossier.delete", "x", id);
}

static gboolean
on_move (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  YtEntryList *self = YT_ENTRY_LIST (widget);
  gint64 id = yt_entry_list_chosen (self);

  return self->browse && id != 0 &&
         gtk_widget_activate_action (widget, "dossier.move", "(xi)", id, g_variant_get_boolean (arguments) ? 1 : -1);
}

static void
make_list (YtEntryList *self)
{
  g_autoptr(GtkListItemFactory) factory = NULL;

  if (self->ids != NULL || self->desk == NULL || self->sql == NULL)
    return;
  factory = gtk_signal_list_item_factory_new ();
  g_signal_connect_swapped (factory, "setup", G_CALLBACK (on_setup), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (on_bind), self);
  g_signal_connect_swapped (factory, "unbind", G_CALLBACK (on_unbind), self);
  self->ids = yt_id_list_new (yt_desk_dossier (self->desk), self->sql, YT_TYPE_ENTRY, (YtRowFunc) yt_entry_get);
  self->selection = yt_id_selection_new (self->ids);
  gtk_list_view_set_factory (self->view, factory);
  yt_id_selection_view (self->selection, self->view);
  g_signal_connect_object (self->ids, "items-changed", G_CALLBACK (on_items_changed), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->selection, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  if (self->browse)
    {
      g_signal_connect_object (self->desk, "notify::selected", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->desk, "went", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
      follow (self);
    }
  g_signal_connect_object (self->desk, "notify::content", G_CALLBACK (show_headings), self, G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
}

static void
yt_entry_list_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  YtEntryList *self = YT_ENTRY_LIST (object);

  switch (id)
    {
    case PROP_DESK:
      g_value_set_object (value, self->desk);
      break;
    case PROP_SQL:
      g_value_set_string (value, self->sql);
      break;
    case PROP_BADGE:
      g_value_take_string (value, g_strjoinv (" ", self->badges));
      break;
    case PROP_DATE:
      g_value_set_boolean (value, self->date);
      break;
    case PROP_BROWSE:
      g_value_set_boolean (value, self->browse);
      break;
    case PROP_GROUP:
      g_value_take_string (value, g_strjoinv (" ", self->group));
      break;
    case PROP_COUNT:
      g_value_set_uint (value, yt_entry_list_count (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
set_names (char       ***names,
           const GValue *value)
{
  const char *string = g_value_get_string (value) != NULL ? g_value_get_string (value) : "";

  g_strfreev (*names);
  *names = *string != '\0' ? g_strsplit (string, " ", -1) : g_new0 (char *, 1);
}

static void
yt_entry_list_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  YtEntryList *self = YT_ENTRY_LIST (object);

  switch (id)
    {
    case PROP_DESK:
      g_set_object (&self->desk, g_value_get_object (value));
      make_list (self);
      break;
    case PROP_SQL:
      if (g_value_get_string (value) != NULL)
        yt_entry_list_set_sql (self, g_value_get_string (value));
      break;
    case PROP_BADGE:
      set_names (&self->badges, value);
      break;
    case PROP_DATE:
      self->date = g_value_get_boolean (value);
      break;
    case PROP_BROWSE:
      self->browse = g_value_get_boolean (value);
      break;
    case PROP_GROUP:
      set_names (&self->group, value);
      break;
    case PROP_LABEL:
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, g_value_get_string (value), -1);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
yt_entry_list_dispose (GObject *object)
{
  YtEntryList *self = YT_ENTRY_LIST (object);

  if (self->view != NULL)
    {
      gtk_list_view_set_model (self->view, NULL);
      gtk_list_view_set_factory (self->view, NULL);
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), YT_TYPE_ENTRY_LIST);
  g_clear_object (&self->selection);
  g_clear_object (&self->ids);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->sql, g_free);
  g_clear_pointer (&self->bound, g_ptr_array_unref);
  g_clear_pointer (&self->badges, g_strfreev);
  g_clear_pointer (&self->group, g_strfreev);
  G_OBJECT_CLASS (yt_entry_list_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  properties[PROP_DESK] = g_param_spec_object ("desk", NULL, NULL, YT_TYPE_DESK, flags);
  properties[PROP_SQL] = g_param_spec_string ("sql", NULL, NULL, NULL, flags);
  properties[PROP_BADGE] = g_param_spec_string ("badge", NULL, NULL, "", flags);
  properties[PROP_DATE] = g_param_spec_boolean ("date", NULL, NULL, FALSE, flags);
  properties[PROP_BROWSE] = g_param_spec_boolean ("browse", NULL, NULL, TRUE, flags);
  properties[PROP_GROUP] = g_param_spec_string ("group", NULL, NULL, "", flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_COUNT] = g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
install_keys (GtkWidgetClass *widget_class)
{
  yt_focus_leave_by_tab (widget_class);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, on_delete, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, GDK_ALT_MASK, on_move, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, on_move, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, on_menu_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, on_menu_key, NULL);
}

static void
yt_entry_list_class_init (YtEntryListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = yt_entry_list_get_property;
  object_class->set_property = yt_entry_list_set_property;
  object_class->dispose = yt_entry_list_dispose;
  install_properties (object_class);
  signals[CHOSEN] = g_signal_new ("chosen", YT_TYPE_ENTRY_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[ACTIVATED] = g_signal_new ("activated", YT_TYPE_ENTRY_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/entry-list.ui");
  gtk_widget_class_bind_template_child (widget_class, YtEntryList, top);
  gtk_widget_class_bind_template_child (widget_class, YtEntryList, view);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_right_click);
  install_keys (widget_class);
}

static void
yt_entry_list_init (YtEntryList *self)
{
  self->badges = g_new0 (char *, 1);
  self->group = g_new0 (char *, 1);
  self->bound = g_ptr_array_new ();
  self->browse = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
yt_entry_list_set_sql (YtEntryList *self,
                       const char  *sql)
{
  if (g_strcmp0 (self->sql, sql) == 0)
    return;
  g_free (self->sql);
  self->sql = g_strdup (sql);
  if (self->ids == NULL)
    make_list (self);
  else
    yt_id_list_set_sql (self->ids, sql);
}

guint
yt_entry_list_count (YtEntryList *self)
{
  return self->ids != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->ids)) : 0;
}

gint64
yt_entry_list_chosen (YtEntryList *self)
{
  gint64 id = self->selection != NULL ? yt_id_selection_selected (self->selection) : 0;

  return id != 0 && yt_id_list_find (self->ids, id) != GTK_INVALID_LIST_POSITION ? id : 0;
}

void
yt_entry_list_choose_first (YtEntryList *self)
{
  if (self->selection != NULL)
    yt_id_selection_select (self->selection, yt_id_list_id (self->ids, 0));
}

char *
yt_sql_quote (const char *text)
{
  g_auto(GStrv) parts = g_strsplit (text, "'", -1);
  g_autofree char *doubled = g_strjoinv ("''", parts);

  return g_strdup_printf ("'%s'", doubled);
}

char *
yt_sql_like (const char *words)
{
  static const char *const columns[] = { "code", "title_zh", "title_en", "text_zh", "text_en" };
  g_autoptr(GString) pattern = g_string_new ("%");
  g_autoptr(GString) condition = g_string_new (NULL);
  g_autofree char *quoted = NULL;

  if (*words == '\0')
    return g_strdup ("1");
  for (const char *p = words; *p != '\0'; p++)
    {
      if (strchr ("%_\\", *p) != NULL)
        g_string_append_c (pattern, '\\');
      g_string_append_c (pattern, *p);
    }
  g_string_append_c (pattern, '%');
  quoted = yt_sql_quote (pattern->str);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    g_string_append_printf (condition, "%s%s LIKE %s ESCAPE '\\'", i > 0 ? " OR " : "(", columns[i], quoted);
  g_string_append_printf (condition, " OR EXISTS (SELECT 1 FROM field WHERE object = entry.id AND value LIKE %s ESCAPE '\\'))", quoted);
  return g_string_free (g_steal_pointer (&condition), FALSE);
}
