/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows the tags of an entry or a note, takes them away and adds others. */
#include "panes/tag-bar.h"

#include <string.h>

#include <glib/gi18n.h>

#include "act/entry.h"
#include "model/note.h"
#include "panes/report.h"
#include "panes/tip.h"
#include "panes/wrap-layout.h"

struct _YtTagBar
{
  GtkWidget parent_instance;

  YtDesk *desk;
  gint64 object;
  GObject *row; /* the YtEntry or YtNote */
  GPtrArray *chips;

  GtkWidget *add_button;
  GtkPopover *popover;
  GtkEditable *name;
  GtkListBox *known;
};

enum
{
  PROP_0,
  PROP_DESK,
  PROP_OBJECT,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (YtTagBar, yt_tag_bar, GTK_TYPE_WIDGET)

static const char *const *
tags_of (YtTagBar *self)
{
  static const char *const none[] = { NULL };

  if (self->row == NULL)
    return none;
  return YT_IS_ENTRY (self->row) ? yt_entry_tags (YT_ENTRY (self->row)) : yt_note_tags (YT_NOTE (self->row));
}

static void
tag (YtTagBar   *self,
     const char *name,
     gboolean    add)
{
  g_autoptr(GError) error = NULL;

  if (!yt_act_tag (yt_desk_dossier (self->desk), self->object, name, add, &error))
    yt_report (GTK_WIDGET (self), error);
}

static void
on_remove (YtTagBar  *self,
           GtkWidget *button)
{
  g_autofree char *name = g_strdup (gtk_widget_get_name (gtk_widget_get_parent (button)));

  gtk_widget_grab_focus (self->add_button);
  tag (self, name, FALSE);
}

static GtkWidget *
make_chip (YtTagBar   *self,
           const char *name)
{
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  g_autofree char *tip = g_strdup_printf (_("Remove the tag “%s”"), name);

  gtk_widget_set_name (chip, name);
  gtk_widget_add_css_class (chip, "tag");
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (chip), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  yt_tip_set (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_remove), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (chip), button);
  return chip;
}

static void
show (YtTagBar *self)
{
  const char *const *tags = tags_of (self);

  g_ptr_array_set_size (self->chips, 0);
  for (guint i = 0; tags[i] != NULL; i++)
    {
      GtkWidget *chip = make_chip (self, tags[i]);

      gtk_widget_insert_before (chip, GTK_WIDGET (self), self->add_button);
      g_ptr_array_add (self->chips, chip);
    }
  gtk_widget_set_visible (self->add_button, self->row != NULL);
}

static void
find_row (YtTagBar *self)
{
  YtDossier *dossier = self->desk != NULL ? yt_desk_dossier (self->desk) : NULL;

  if (self->row != NULL)
    g_signal_handlers_disconnect_by_func (self->row, show, self);
  g_clear_object (&self->row);
  if (dossier != NULL && self->object != 0)
    {
      self->row = (GObject *) yt_entry_get (dossier, self->object);
      if (self->row == NULL)
        self->row = (GObject *) yt_note_get (dossier, self->object);
    }
  if (self->row != NULL)
    g_signal_connect_object (self->row, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}

static void
on_name_changed (YtTagBar *self)
{
  gtk_list_box_invalidate_filter (self->known);
}

static void
add (YtTagBar   *self,
     const char *name)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name));

  gtk_popover_popdown (self->popover);
  if (*stripped != '\0')
    tag (self, stripped, TRUE);
}

static void
on_name_activate (YtTagBar *self)
{
  add (self, gtk_editable_get_text (self->name));
}

static void
on_row_activated (YtTagBar      *self,
                  GtkListBoxRow *row)
{
  add (self, gtk_label_get_label (GTK_LABEL (gtk_list_box_row_get_child (row))));
}

static gboolean
filter (GtkListBoxRow *row,
        gpointer       data)
{
  YtTagBar *self = data;
  const char *name = gtk_label_get_label (GTK_LABEL (gtk_list_box_row_get_child (row)));
  g_autofree char *wanted = g_utf8_casefold (gtk_editable_get_text (self->name), -1);
  g_autofree char *folded = g_utf8_casefold (name, -1);

  return strstr (folded, wanted) != NULL && !g_strv_contains (tags_of (self), name);
}

static void
on_popover_map (YtTagBar *self)
{
  g_auto(GStrv) all = yt_all_tags (yt_desk_dossier (self->desk));
  GtkWidget *child;

  gtk_editable_set_text (self->name, "");
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->known))) != NULL)
    gtk_list_box_remove (self->known, child);
  for (guint i = 0; all[i] != NULL; i++)
    {
      GtkWidget *label = gtk_label_new (all[i]);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_list_box_append (self->known, label);
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

static void
yt_tag_bar_get_property (GObject    *object,
                         guint       id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  YtTagBar *self = YT_TAG_BAR (object);

  switch (id)
    {
    case PROP_DESK:
      g_value_set_object (value, self->desk);
      break;
    case PROP_OBJECT:
      g_value_set_int64 (value, self->object);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
yt_tag_bar_set_property (GObject      *object,
                         guint         id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  YtTagBar *self = YT_TAG_BAR (object);

  switch (id)
    {
    case PROP_DESK:
      g_set_object (&self->desk, g_value_get_object (value));
      break;
    case PROP_OBJECT:
      self->object = g_value_get_int64 (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
  find_row (self);
}

static void
yt_tag_bar_dispose (GObject *object)
{
  YtTagBar *self = YT_TAG_BAR (object);

  g_clear_pointer (&self->chips, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), YT_TYPE_TAG_BAR);
  g_clear_object (&self->row);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_tag_bar_parent_class)->dispose (object);
}

static void
yt_tag_bar_class_init (YtTagBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = yt_tag_bar_get_property;
  object_class->set_property = yt_tag_bar_set_property;
  object_class->dispose = yt_tag_bar_dispose;
  properties[PROP_DESK] = g_param_spec_object ("desk", NULL, NULL, YT_TYPE_DESK, flags);
  properties[PROP_OBJECT] = g_param_spec_int64 ("object", NULL, NULL, 0, G_MAXINT64, 0, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (YT_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/tag-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, YtTagBar, add_button);
  gtk_widget_class_bind_template_child (widget_class, YtTagBar, popover);
  gtk_widget_class_bind_template_child (widget_class, YtTagBar, name);
  gtk_widget_class_bind_template_child (widget_class, YtTagBar, known);
  gtk_widget_class_bind_template_callback (widget_class, on_popover_map);
  gtk_widget_class_bind_template_callback (widget_class, on_name_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_name_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
yt_tag_bar_init (YtTagBar *self)
{
  self->chips = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->known, filter, self, NULL);
}

GtkWidget *
yt_tag_bar_new (YtDesk *desk,
                gint64  object)
{
  return g_object_new (YT_TYPE_TAG_BAR, "desk", desk, "object", object, NULL);
}
