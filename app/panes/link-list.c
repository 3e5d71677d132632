/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists the links of an entry that pass the filters, those of one kind together. */
#include "panes/link-list.h"

#include <glib/gi18n.h>

#include "model/link.h"
#include "panes/link-row.h"

/* So many rows are shown before “Show all”: a party or a source may have hundreds. */
#define FEW 24

struct _YtLinkList
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtEntry *entry;
  char *type;
  char *placeholder;
  gboolean outgoing;
  gboolean incoming;
  gboolean editable;
  int other;
  guint count;
  gboolean all;
  guint filling;

  GtkLabel *nothing;
  GtkBox *rows;
  GtkWidget *buttons;
  GtkButton *more;
  GtkActionable *add;
};

enum
{
  PROP_0,
  PROP_DESK,
  PROP_ENTRY,
  PROP_TYPE,
  PROP_OUTGOING,
  PROP_INCOMING,
  PROP_OTHER,
  PROP_EDITABLE,
  PROP_PLACEHOLDER,
  PROP_COUNT,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (YtLinkList, yt_link_list, GTK_TYPE_WIDGET)

static gboolean
is_wanted (YtLinkList *self,
           YtLink     *link,
           gboolean    outgoing)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  g_autoptr(YtEntry) other = yt_entry_get (dossier, outgoing ? yt_link_target (link) : yt_link_origin (link));

  if (other == NULL || yt_entry_is_deleted (other))
    return FALSE;
  /* What a passage does for an entry is listed as its evidence. */
  if (!outgoing && self->other < 0 && yt_entry_kind (other) == YT_KIND_PASSAGE)
    return FALSE;
  return self->other < 0 || (int) yt_entry_kind (other) == self->other;
}

/* By the place of the type in the table, so that what is alike stands together; else in their own order. */
static int
compare_types (gconstpointer a,
               gconstpointer b)
{
  const YtLinkType *type_a = yt_link_type (yt_link_kind (*(YtLink *const *) a));
  const YtLinkType *type_b = yt_link_type (yt_link_kind (*(YtLink *const *) b));
  gint64 id_a = yt_link_id (*(YtLink *const *) a);
  gint64 id_b = yt_link_id (*(YtLink *const *) b);

  if (type_a != type_b)
    return type_a < type_b ? -1 : 1;
  return (id_a > id_b) - (id_a < id_b);
}

static GPtrArray *
find_links (YtLinkList *self,
            gboolean    outgoing)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  gint64 id = yt_entry_id (self->entry);
  const char *type = *self->type != '\0' ? self->type : NULL;
  g_autoptr(GArray) ids = outgoing ? yt_link_from (dossier, id, type) : yt_link_to (dossier, id, type);
  GPtrArray *links = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr(YtLink) link = yt_link_get (dossier, g_array_index (ids, gint64, i));

      if (link != NULL && is_wanted (self, link, outgoing))
        g_ptr_array_add (links, g_steal_pointer (&link));
    }
  g_ptr_array_sort (links, compare_types);
  return links;
}

static void
add_rows (YtLinkList   *self,
          GPtrArray    *links,
          gboolean      outgoing,
          guint        *left,
          GtkSizeGroup *words)
{
  const char *before = NULL;

  for (guint i = 0; i < links->len && *left > 0; i++, (*left)--)
    {
      YtLink *link = g_ptr_array_index (links, i);
      GtkWidget *row = yt_link_row_new (self->desk, link, outgoing, g_strcmp0 (before, yt_link_kind (link)) != 0, self->editable);

      before = yt_link_kind (link);
      gtk_size_group_add_widget (words, yt_link_row_word (YT_LINK_ROW (row)));
      gtk_box_append (self->rows, row);
    }
}

static void
show_buttons (YtLinkList *self,
              guint       shown)
{
  g_autofree char *label = g_strdup_printf (ngettext ("Show All %u Link", "Show All %u Links", self->count), self->count);

  gtk_button_set_label (self->more, label);
  gtk_widget_set_visible (GTK_WIDGET (self->more), shown < self->count);
  gtk_widget_set_visible (GTK_WIDGET (self->add), self->editable && self->entry != NULL);
  gtk_widget_set_visible (self->buttons, gtk_widget_get_visible (GTK_WIDGET (self->more)) ||
                                         gtk_widget_get_visible (GTK_WIDGET (self->add)));
  gtk_label_set_label (self->nothing, self->placeholder != NULL ? self->placeholder : "");
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), self->count == 0 && self->placeholder != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->rows), self->count > 0);
}

static void
fill (YtLinkList *self)
{
  g_autoptr(GtkSizeGroup) words = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  gboolean ready = self->desk != NULL && self->entry != NULL;
  g_autoptr(GPtrArray) out = ready && self->outgoing ? find_links (self, TRUE) : g_ptr_array_new ();
  g_autoptr(GPtrArray) in = ready && self->incoming ? find_links (self, FALSE) : g_ptr_array_new ();
  guint few = self->all ? G_MAXUINT : FEW;
  guint left = few;
  guint count = out->len + in->len;
  GtkWidget *child;

  g_clear_handle_id (&self->filling, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, child);
  add_rows (self, out, TRUE, &left, words);
  add_rows (self, in, FALSE, &left, words);
  if (ready)
    gtk_actionable_set_action_target (self->add, "x", yt_entry_id (self->entry));
  if (self->count != count)
    {
      self->count = count;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
    }
  show_buttons (self, few - left);
}

static gboolean
on_fill (gpointer data)
{
  YtLinkList *self = data;

  self->filling = 0;
  fill (self);
  return G_SOURCE_REMOVE;
}

/* Several properties are set one after the other: filled once, and before the next frame. */
static void
fill_soon (YtLinkList *self)
{
  if (self->filling == 0)
    self->filling = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_fill, self, NULL);
}

static void
on_dossier_changed (YtLinkList      *self,
                    const YtChanges *changes)
{
  if (changes->all || g_hash_table_size (changes->links) > 0)
    fill_soon (self);
}

static void
on_more (YtLinkList *self)
{
  self->all = TRUE;
  fill (self);
}

static void
yt_link_list_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  YtLinkList *self = YT_LINK_LIST (object);

  switch (id)
    {
    case PROP_DESK:
      g_value_set_object (value, self->desk);
      break;
    case PROP_ENTRY:
      g_value_set_object (value, self->entry);
      break;
    case PROP_TYPE:
      g_value_set_string (value, self->type);
      break;
    case PROP_OUTGOING:
      g_value_set_boolean (value, self->outgoing);
      break;
    case PROP_INCOMING:
      g_value_set_boolean (value, self->incoming);
      break;
    case PROP_OTHER:
      g_value_set_int (value, self->other);
      break;
    case PROP_EDITABLE:
      g_value_set_boolean (value, self->editable);
      break;
    case PROP_PLACEHOLDER:
      g_value_set_string (value, self->placeholder);
      break;
    case PROP_COUNT:
      g_value_set_uint (value, yt_link_list_count (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
set_desk (YtLinkList *self,
          YtDesk     *desk)
{
  if (g_set_object (&self->desk, desk) && desk != NULL)
    g_signal_connect_object (yt_desk_dossier (desk), "changed", G_CALLBACK (on_dossier_changed), self, G_CONNECT_SWAPPED);
}

static void
yt_link_list_set_property (GObject      *object,
                           guint         id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  YtLinkList *self = YT_LINK_LIST (object);

  switch (id)
    {
    case PROP_DESK:
      set_desk (self, g_value_get_object (value));
      break;
    case PROP_ENTRY:
      if (g_set_object (&self->entry, g_value_get_object (value)))
        self->all = FALSE;
      break;
    case PROP_TYPE:
      g_free (self->type);
      self->type = g_strdup (g_value_get_string (value) != NULL ? g_value_get_string (value) : "");
      break;
    case PROP_OUTGOING:
      self->outgoing = g_value_get_boolean (value);
      break;
    case PROP_INCOMING:
      self->incoming = g_value_get_boolean (value);
      break;
    case PROP_OTHER:
      self->other = g_value_get_int (value);
      break;
    case PROP_EDITABLE:
      self->editable = g_value_get_boolean (value);
      break;
    case PROP_PLACEHOLDER:
      g_free (self->placeholder);
      self->placeholder = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
  fill_soon (self);
}

static void
yt_link_list_dispose (GObject *object)
{
  YtLinkList *self = YT_LINK_LIST (object);

  g_clear_handle_id (&self->filling, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), YT_TYPE_LINK_LIST);
  g_clear_object (&self->entry);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->type, g_free);
  g_clear_pointer (&self->placeholder, g_free);
  G_OBJECT_CLASS (yt_link_list_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  properties[PROP_DESK] = g_param_spec_object ("desk", NULL, NULL, YT_TYPE_DESK, flags);
  properties[PROP_ENTRY] = g_param_spec_object ("entry", NULL, NULL, YT_TYPE_ENTRY, flags);
  properties[PROP_TYPE] = g_param_spec_string ("type", NULL, NULL, "", flags);
  properties[PROP_OUTGOING] = g_param_spec_boolean ("outgoing", NULL, NULL, TRUE, flags);
  properties[PROP_INCOMING] = g_param_spec_boolean ("incoming", NULL, NULL, TRUE, flags);
  properties[PROP_OTHER] = g_param_spec_int ("other", NULL, NULL, YT_KIND_NONE, YT_N_KINDS - 1, YT_KIND_NONE, flags);
  properties[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, TRUE, flags);
  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, NULL, flags);
  properties[PROP_COUNT] = g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
yt_link_list_class_init (YtLinkListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = yt_link_list_get_property;
  object_class->set_property = yt_link_list_set_property;
  object_class->dispose = yt_link_list_dispose;
  install_properties (object_class);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/link-list.ui");
  gtk_widget_class_bind_template_child (widget_class, YtLinkList, nothing);
  gtk_widget_class_bind_template_child (widget_class, YtLinkList, rows);
  gtk_widget_class_bind_template_child (widget_class, YtLinkList, buttons);
  gtk_widget_class_bind_template_child (widget_class, YtLinkList, more);
  gtk_widget_class_bind_template_child (widget_class, YtLinkList, add);
  gtk_widget_class_bind_template_callback (widget_class, on_more);
}

static void
yt_link_list_init (YtLinkList *self)
{
  self->type = g_strdup ("");
  self->outgoing = self->incoming = self->editable = TRUE;
  self->other = YT_KIND_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
yt_link_list_new (YtDesk  *desk,
                  YtEntry *entry)
{
  return g_object_new (YT_TYPE_LINK_LIST, "desk", desk, "entry", entry, NULL);
}

guint
yt_link_list_count (YtLinkList *self)
{
  if (self->filling != 0)
    fill (self);
  return self->count;
}
