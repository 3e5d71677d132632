/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks search/ on a worker at each pause in typing, and lists what it found. */
#include "panes/search-popover.h"

#include <glib/gi18n.h>

#include "panes/content-label.h"
#include "panes/grouped-number.h"
#include "panes/hit-words.h"
#include "panes/report.h"
#include "search/keeper.h"
#include "search/search.h"

/* How many hits are listed. */
#define LIMIT 50

/* The index is looked after when the window is there: until then it would only be in the way. Who searches before starts it. */
#define KEEP_AFTER_MS 250

struct _YtSearchPopover
{
  GtkPopover parent_instance;

  YtDesk *desk;
  GCancellable *running;
  guint keeping_later;

  GtkSearchEntry *entry;
  GtkStack *stack;
  GtkListBox *list;
  GtkLabel *summary;
  GtkWidget *all;
  GtkButton *nearest;
};

G_DEFINE_FINAL_TYPE (YtSearchPopover, yt_search_popover, GTK_TYPE_POPOVER)

static GtkWidget *
snippet_label (const YtHit *hit)
{
  GtkWidget *label = gtk_label_new (NULL);
  g_autoptr(PangoAttrList) attributes = yt_hit_attributes (hit);

  gtk_label_set_label (GTK_LABEL (label), hit->snippet);
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  return label;
}

static GtkWidget *
hit_row (YtSearchPopover *self,
         const YtHit     *hit)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *icon = gtk_image_new_from_icon_name (yt_hit_icon (hit));
  g_autofree char *place = yt_hit_place (self->desk, hit);
  GtkWidget *place_label = gtk_label_new (NULL);

  yt_content_show (GTK_LABEL (place_label), place);
  gtk_label_set_xalign (GTK_LABEL (place_label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (place_label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (place_label, "caption");
  gtk_widget_add_css_class (place_label, "dim-label");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), snippet_label (hit));
  gtk_box_append (GTK_BOX (texts), place_label);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, hit->snippet,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, place, -1);
  g_object_set_data_full (G_OBJECT (row), "yt-id", g_memdup2 (&hit->id, sizeof hit->id), g_free);
  return row;
}

static void
clear (YtSearchPopover *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

/* The button keeps the words that it offers. */
static void
show_nearest (YtSearchPopover  *self,
              const YtFindings *findings)
{
  g_autofree char *text = findings->nearest != NULL ? g_strdup_printf (_("Did you mean “%s”?"), findings->nearest) : NULL;

  gtk_button_set_label (self->nearest, text != NULL ? text : "");
  g_object_set_data_full (G_OBJECT (self->nearest), "yt-words", g_strdup (findings->nearest), g_free);
  gtk_widget_set_visible (GTK_WIDGET (self->nearest), text != NULL);
}

static void
show_hits (YtSearchPopover  *self,
           const YtFindings *findings)
{
  GPtrArray *hits = findings->hits;
  g_autofree char *summary = NULL;

  clear (self);
  for (guint i = 0; i < hits->len; i++)
    gtk_list_box_append (self->list, hit_row (self, g_ptr_array_index (hits, i)));
  if (findings->total > hits->len)
    {
      g_autofree char *total = yt_grouped_number (findings->total);

      summary = g_strdup_printf (_("The first %u of %s"), hits->len, total);
    }
  if (findings->stopped)
    {
      g_free (summary);
      summary = g_strdup (_("The regular expression took too long: there may be more. Other words beside it make it quicker."));
    }
  show_nearest (self, findings);
  gtk_widget_set_visible (self->all, hits->len > 0);
  gtk_label_set_label (self->summary, summary == NULL ? "" : summary);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), summary != NULL);
  gtk_stack_set_visible_child_name (self->stack, hits->len > 0 ? "hits" : "none");
}

static void
on_found (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(YtSearchPopover) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(YtFindings) findings = yt_search_finish (YT_DOSSIER (source), result, &error);

  if (self->desk == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->running);
  if (findings != NULL)
    show_hits (self, findings);
  else
    yt_report (GTK_WIDGET (self), error);
}

static void
on_search_changed (YtSearchPopover *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *bare = g_strstrip (g_strdup (words));
  const YtQuery query = { .words = words, .kind = YT_KIND_NONE, .limit = LIMIT, .meant = TRUE };

  if (self->desk == NULL)
    return;
  g_object_set (self->desk, "query", words, NULL);
  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
  if (*bare == '\0')
    {
      clear (self);
      gtk_widget_set_visible (self->all, FALSE);
      gtk_stack_set_visible_child_name (self->stack, "nothing");
      return;
    }
  self->running = g_cancellable_new ();
  yt_desk_flush (self->desk);
  yt_search_async (yt_desk_dossier (self->desk), &query, self->running, on_found, g_object_ref (self));
}

static void
on_nearest (YtSearchPopover *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), g_object_get_data (G_OBJECT (self->nearest), "yt-words"));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
on_row_activated (YtSearchPopover *self,
                  GtkListBoxRow   *row)
{
  const gint64 *id = g_object_get_data (G_OBJECT (row), "yt-id");

  gtk_widget_activate_action (GTK_WIDGET (self), "desk.open-found", "(xs)", *id, yt_desk_query (self->desk));
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
on_all (YtSearchPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.search-all", NULL);
}

static void
on_activate (YtSearchPopover *self)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->list, 0);

  if (first != NULL)
    on_row_activated (self, first);
}

/* From the words down to the hits. */
static gboolean
on_key (YtSearchPopover *self,
        guint            key,
        guint            code,
        GdkModifierType  state)
{
  if (key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
    return FALSE;
  return gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
on_show (YtSearchPopover *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  on_search_changed (self);
}

static void
yt_search_popover_dispose (GObject *object)
{
  YtSearchPopover *self = YT_SEARCH_POPOVER (object);

  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
  g_clear_handle_id (&self->keeping_later, g_source_remove);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_search_popover_parent_class)->dispose (object);
}

static void
yt_search_popover_class_init (YtSearchPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_search_popover_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/search-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, YtSearchPopover, entry);
  gtk_widget_class_bind_template_child (widget_class, YtSearchPopover, stack);
  gtk_widget_class_bind_template_child (widget_class, YtSearchPopover, list);
  gtk_widget_class_bind_template_child (widget_class, YtSearchPopover, summary);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_key);
  gtk_widget_class_bind_template_child (widget_class, YtSearchPopover, all);
  gtk_widget_class_bind_template_callback (widget_class, on_show);
  gtk_widget_class_bind_template_callback (widget_class, on_all);
  gtk_widget_class_bind_template_child (widget_class, YtSearchPopover, nearest);
  gtk_widget_class_bind_template_callback (widget_class, on_nearest);
}

static void
yt_search_popover_init (YtSearchPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
keep_index (gpointer data)
{
  YtSearchPopover *self = data;

  self->keeping_later = 0;
  yt_keeper_of (yt_desk_dossier (self->desk));
  return G_SOURCE_REMOVE;
}

void
yt_search_popover_set_desk (YtSearchPopover *self,
                            YtDesk          *desk)
{
  g_set_object (&self->desk, desk);
  if (self->keeping_later == 0)
    self->keeping_later = g_timeout_add_full (G_PRIORITY_LOW, KEEP_AFTER_MS, keep_index, self, NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), yt_desk_query (desk));
}
