/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One group of rows for each kind. */
#include "panes/area-related.h"

#include <glib/gi18n.h>

#include "model/entry.h"
#include "model/note.h"
#include "panes/linked-group.h"
#include "panes/side-by-side.h"

/* The area with everything below it. */
#define SCOPE \
  "WITH RECURSIVE scope (id) AS (SELECT %" G_GINT64_FORMAT " UNION" \
  " SELECT entry.id FROM entry JOIN scope ON entry.parent = scope.id WHERE entry.deleted = 0) "
#define LINKED \
  "SELECT origin FROM link WHERE deleted = 0 AND target IN scope UNION" \
  " SELECT target FROM link WHERE deleted = 0 AND origin IN scope"

static const char entries[] =
  SCOPE "SELECT id FROM entry WHERE kind = '%s' AND deleted = 0 AND id IN (" LINKED ")"
        " ORDER BY " YT_ENTRY_IN_TIME " LIMIT 500";
static const char sources[] =
  SCOPE "SELECT id FROM entry WHERE kind = 'source' AND deleted = 0 AND id IN (" LINKED
        " UNION SELECT source FROM entry WHERE deleted = 0 AND id IN scope) ORDER BY rank, id LIMIT 500";
static const char notes[] =
  SCOPE "SELECT id FROM note WHERE deleted = 0 AND (target IN scope OR target IN (SELECT id FROM link WHERE deleted = 0"
        " AND origin IN scope)) ORDER BY modified DESC, id DESC LIMIT 500";

typedef struct
{
  YtKind kind; /* YT_KIND_NONE: notes */
  const char *label;
  guint column;
} Group;

static const Group groups[] = {
  { YT_KIND_EVENT, N_("Events"), 0 },
  { YT_KIND_NONE, N_("Notes"), 0 },
  { YT_KIND_REMARK, N_("Remarks"), 0 },
  { YT_KIND_INSTRUMENT, N_("Instruments and documents"), 1 },
  { YT_KIND_FIGURE, N_("Figures"), 1 },
  { YT_KIND_TERM, N_("Terms"), 1 },
  { YT_KIND_SOURCE, N_("Sources"), 1 },
};

struct _YtAreaRelated
{
  GtkWidget parent_instance;

  YtDesk *desk;
  gint64 area;
  GtkWidget *groups[G_N_ELEMENTS (groups)];
};

G_DEFINE_FINAL_TYPE (YtAreaRelated, yt_area_related, GTK_TYPE_WIDGET)

static char *
sql_of (YtKind kind,
        gint64 area)
{
  if (kind == YT_KIND_NONE)
    return g_strdup_printf (notes, area);
  if (kind == YT_KIND_SOURCE)
    return g_strdup_printf (sources, area);
  return g_strdup_printf (entries, area, yt_kind_info (kind)->id);
}

static void
yt_area_related_dispose (GObject *object)
{
  YtAreaRelated *self = YT_AREA_RELATED (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_area_related_parent_class)->dispose (object);
}

static void
yt_area_related_class_init (YtAreaRelatedClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yt_area_related_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
yt_area_related_init (YtAreaRelated *self)
{
}

GtkWidget *
yt_area_related_new (YtDesk *desk)
{
  YtAreaRelated *self = g_object_new (YT_TYPE_AREA_RELATED, NULL);
  GtkWidget *both = yt_side_by_side_box (12, 274);
  GtkWidget *columns[2];

  self->desk = g_object_ref (desk);
  for (guint c = 0; c < G_N_ELEMENTS (columns); c++)
    {
      columns[c] = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
      gtk_widget_set_valign (columns[c], GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (both), columns[c]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      const char *id = groups[i].kind == YT_KIND_NONE ? "note" : yt_kind_info (groups[i].kind)->id;
      g_autofree char *key = g_strconcat ("areas:related:", id, NULL);

      self->groups[i] = yt_linked_group_new (desk, _(groups[i].label), key,
                                             groups[i].kind == YT_KIND_NONE ? YT_TYPE_NOTE : YT_TYPE_ENTRY);
      gtk_box_append (GTK_BOX (columns[groups[i].column]), self->groups[i]);
    }
  gtk_widget_set_parent (both, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

void
yt_area_related_show (YtAreaRelated *self,
                      gint64         id)
{
  if (self->area == id)
    return;
  self->area = id;
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autofree char *sql = sql_of (groups[i].kind, id);

      yt_linked_group_set_sql (YT_LINKED_GROUP (self->groups[i]), sql);
    }
}

guint
yt_area_related_count (YtAreaRelated *self,
                       YtKind         kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      if (groups[i].kind == kind)
        return yt_linked_group_count (YT_LINKED_GROUP (self->groups[i]));
    }
  return 0;
}
