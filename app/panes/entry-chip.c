/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows the code and name of an entry on a button and keeps them up to date. */
#include "panes/entry-chip.h"

#include <glib/gi18n.h>

#include "model/entry.h"
#include "panes/content-label.h"
#include "panes/party-class.h"
#include "panes/tip.h"

struct _YtEntryChip
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtEntry *entry;
  gint64 id;
  const char *party;

  GtkWidget *button;
  GtkLabel *code;
  GtkLabel *name;
};

enum
{
  PROP_0,
  PROP_DESK,
  PROP_ENTRY_ID,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (YtEntryChip, yt_entry_chip, GTK_TYPE_WIDGET)

static void
color (YtEntryChip *self)
{
  gint64 party = yt_entry_kind (self->entry) == YT_KIND_PARTY ? self->id : yt_entry_party (self->entry);

  if (self->party != NULL)
    {
      gtk_widget_remove_css_class (self->button, self->party);
      gtk_widget_remove_css_class (self->button, "party-fill");
    }
  self->party = yt_party_class (yt_desk_dossier (self->desk), party);
  if (self->party != NULL)
    {
      gtk_widget_add_css_class (self->button, self->party);
      gtk_widget_add_css_class (self->button, "party-fill");
    }
}

static void
show (YtEntryChip *self)
{
  const YtKindInfo *info;
  g_autofree char *line = NULL;
  g_autofree char *tip = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), self->entry != NULL && !yt_entry_is_deleted (self->entry));
  if (self->entry == NULL)
    return;
  info = yt_kind_info (yt_entry_kind (self->entry));
  line = yt_content_line (self->desk, self->entry);
  /* Translators: a kind of entry and the name of one, as “Event: Visit of …”. */
  tip = g_strdup_printf (_("%s: %s"), _(info->label), line);
  gtk_label_set_label (self->code, yt_entry_code (self->entry));
  gtk_widget_set_visible (GTK_WIDGET (self->code), *yt_entry_code (self->entry) != '\0' &&
                                                   yt_entry_kind (self->entry) != YT_KIND_PARTY &&
                                                   g_strcmp0 (line, yt_entry_code (self->entry)) != 0);
  yt_content_show (self->name, line);
  yt_tip_set (self->button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "x", self->id);
  color (self);
}

static void
find_entry (YtEntryChip *self)
{
  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_func (self->entry, show, self);
  g_clear_object (&self->entry);
  if (self->desk != NULL && self->id != 0)
    self->entry = yt_entry_get (yt_desk_dossier (self->desk), self->id);
  if (self->entry != NULL)
    g_signal_connect_object (self->entry, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}

static void
yt_entry_chip_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  YtEntryChip *self = YT_ENTRY_CHIP (object);

  switch (id)
    {
    case PROP_DESK:
      g_value_set_object (value, self->desk);
      break;
    case PROP_ENTRY_ID:
      g_value_set_int64 (value, self->id);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
yt_entry_chip_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  YtEntryChip *self = YT_ENTRY_CHIP (object);

  switch (id)
    {
    case PROP_DESK:
      if (g_set_object (&self->desk, g_value_get_object (value)) && self->desk != NULL)
        g_signal_connect_object (self->desk, "notify::content", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
      find_entry (self);
      break;
    case PROP_ENTRY_ID:
      self->id = g_value_get_int64 (value);
      find_entry (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
yt_entry_chip_dispose (GObject *object)
{
  YtEntryChip *self = YT_ENTRY_CHIP (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), YT_TYPE_ENTRY_CHIP);
  g_clear_object (&self->entry);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_entry_chip_parent_class)->dispose (object);
}

static void
yt_entry_chip_class_init (YtEntryChipClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = yt_entry_chip_get_property;
  object_class->set_property = yt_entry_chip_set_property;
  object_class->dispose = yt_entry_chip_dispose;
  properties[PROP_DESK] = g_param_spec_object ("desk", NULL, NULL, YT_TYPE_DESK, flags);
  properties[PROP_ENTRY_ID] = g_param_spec_int64 ("entry-id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/entry-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, YtEntryChip, button);
  gtk_widget_class_bind_template_child (widget_class, YtEntryChip, code);
  gtk_widget_class_bind_template_child (widget_class, YtEntryChip, name);
}

static void
yt_entry_chip_init (YtEntryChip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
yt_entry_chip_new (YtDesk *desk,
                   gint64  id)
{
  return g_object_new (YT_TYPE_ENTRY_CHIP, "desk", desk, "entry-id", id, NULL);
}
