/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows in the view what is chosen in the list or opened from elsewhere. */
#include "panes/areas-pane.h"

#include "desk/memory.h"
#include "panes/area-list.h"
#include "panes/area-view.h"
#include "panes/entry-view.h"
#include "panes/recall-id.h"

/* Below this width the list shows codes only, so that two columns have room beside it. */
#define WIDE 756
#define CODES 112
#define LIST 220

static const char area_key[] = "areas:area";
static const char divider_key[] = "areas:list";

struct _YtAreasPane
{
  GtkWidget parent_instance;

  YtDesk *desk;
  GtkWidget *list;
  GtkWidget *view;
  gboolean narrow;

  GtkWidget *stack;
  GtkWidget *divider;
  GtkWidget *add_area;
};

enum
{
  PROP_0,
  PROP_DESK,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (YtAreasPane, yt_areas_pane, GTK_TYPE_WIDGET)

/* The area to show: of what is selected, else the one shown last, else the first. */
static gint64
find_area (YtAreasPane *self)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  gint64 area = yt_entry_above (dossier, yt_desk_selected (self->desk), YT_KIND_AREA);
  g_autoptr(YtEntry) entry = NULL;

  if (area == 0)
    {
      area = yt_recall_id (self->desk, area_key);
      entry = area != 0 ? yt_entry_get (dossier, area) : NULL;
      if (entry == NULL || yt_entry_is_deleted (entry))
        area = yt_area_list_first (YT_AREA_LIST (self->list));
    }
  return area;
}

static void
follow (YtAreasPane *self)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  gint64 area = find_area (self);
  gint64 issue = yt_entry_above (dossier, yt_desk_selected (self->desk), YT_KIND_ISSUE);

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), area != 0 ? "areas" : "empty");
  if (area == 0)
    return;
  yt_remember_id (self->desk, area_key, area);
  yt_area_view_show (YT_AREA_VIEW (self->view), area);
  yt_area_list_show (YT_AREA_LIST (self->list), issue != 0 ? issue : area);
}

static gboolean
is_here (YtAreasPane *self)
{
  return g_str_equal (yt_desk_pane (self->desk), "areas");
}

static void
on_went (YtAreasPane *self)
{
  if (!is_here (self))
    return;
  follow (self);
  yt_area_view_reveal (YT_AREA_VIEW (self->view), yt_desk_selected (self->desk));
}

static void
on_edit (YtAreasPane *self,
         gint64       id)
{
  if (is_here (self))
    yt_area_view_edit (YT_AREA_VIEW (self->view), id);
}

static void
on_enter (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  yt_area_view_enter (YT_AREA_VIEW (YT_AREAS_PANE (widget)->view), g_variant_get_int64 (parameter));
}

static void
on_edit_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  yt_area_view_edit (YT_AREA_VIEW (YT_AREAS_PANE (widget)->view), g_variant_get_int64 (parameter));
}

static void
on_divider (YtAreasPane *self)
{
  int position = gtk_paned_get_position (GTK_PANED (self->divider));

  if (!self->narrow && gtk_widget_get_mapped (self->divider) && position > 0)
    yt_desk_remember (self->desk, divider_key, position);
}

static void
place_divider (YtAreasPane *self)
{
  gtk_paned_set_position (GTK_PANED (self->divider), self->narrow ? CODES : (int) yt_desk_recall (self->desk, divider_key, LIST));
}

static void
yt_areas_pane_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  YtAreasPane *self = YT_AREAS_PANE (widget);
  gboolean narrow = width < WIDE;

  if (narrow != self->narrow)
    {
      self->narrow = narrow;
      /* Now and not when idle: to place the positions at one width and then at another takes twice as long. */
      place_divider (self);
    }
  gtk_widget_size_allocate (self->stack, &(GtkAllocation) { 0, 0, width, height }, baseline);
}

static void
yt_areas_pane_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  gtk_widget_measure (YT_AREAS_PANE (widget)->stack, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
yt_areas_pane_constructed (GObject *object)
{
  YtAreasPane *self = YT_AREAS_PANE (object);

  G_OBJECT_CLASS (yt_areas_pane_parent_class)->constructed (object);
  self->list = yt_area_list_new (self->desk);
  self->view = yt_area_view_new (self->desk);
  gtk_paned_set_start_child (GTK_PANED (self->divider), self->list);
  gtk_paned_set_end_child (GTK_PANED (self->divider), self->view);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->add_area), "(sx)", "area", (gint64) 0);
  place_divider (self);
  g_signal_connect_object (self->divider, "notify::position", G_CALLBACK (on_divider), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "notify::selected", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "went", G_CALLBACK (on_went), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "edit", G_CALLBACK (on_edit), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::count", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  follow (self);
  yt_area_view_reveal (YT_AREA_VIEW (self->view), yt_desk_selected (self->desk));
}

static void
yt_areas_pane_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  if (id == PROP_DESK)
    YT_AREAS_PANE (object)->desk = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
yt_areas_pane_dispose (GObject *object)
{
  YtAreasPane *self = YT_AREAS_PANE (object);

  g_clear_pointer (&self->stack, gtk_widget_unparent);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_areas_pane_parent_class)->dispose (object);
}

static void
yt_areas_pane_class_init (YtAreasPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = yt_areas_pane_constructed;
  object_class->dispose = yt_areas_pane_dispose;
  object_class->set_property = yt_areas_pane_set_property;
  properties[PROP_DESK] = g_param_spec_object ("desk", NULL, NULL, YT_TYPE_DESK,
                                               G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  widget_class->measure = yt_areas_pane_measure;
  widget_class->size_allocate = yt_areas_pane_size_allocate;
  gtk_widget_class_install_action (widget_class, "areas.enter", "x", on_enter);
  gtk_widget_class_install_action (widget_class, "areas.edit", "x", on_edit_action);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/areas-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, YtAreasPane, stack);
  gtk_widget_class_bind_template_child (widget_class, YtAreasPane, divider);
  gtk_widget_class_bind_template_child (widget_class, YtAreasPane, add_area);
}

static void
yt_areas_pane_init (YtAreasPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
