/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list in groups and the view of an entry. */
#include "panes/remark-browser.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "panes/entry-list.h"
#include "panes/entry-view.h"
#include "panes/recall-id.h"
#include "panes/split.h"
#include "panes/tip.h"

/* Questions first, then remarks by type, those that trouble the reader before those that explain. */
static const char remarks[] =
  "SELECT entry.id FROM entry LEFT JOIN field ON field.object = entry.id AND field.name = 'type'"
  " WHERE entry.kind IN ('remark', 'question') AND entry.deleted = 0 ORDER BY entry.kind = 'remark',"
  " instr ('inconsistency gap frame background phase reading derived', coalesce (field.value, 'zzz')) = 0,"
  " instr ('inconsistency gap frame background phase reading derived', coalesce (field.value, '')),"
  " entry.parent, entry.rank, entry.id";

static const char shown_key[] = "overview:remark";

struct _YtRemarkBrowser
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtEntryList *list;
  YtEntryView *view;
  GtkWidget *stack;
};

G_DEFINE_FINAL_TYPE (YtRemarkBrowser, yt_remark_browser, GTK_TYPE_WIDGET)

static void
follow (YtRemarkBrowser *self)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  gint64 id = yt_remark_above (dossier, yt_desk_selected (self->desk));
  g_autoptr(YtEntry) entry = NULL;

  if (id == 0)
    id = yt_remark_above (dossier, yt_recall_id (self->desk, shown_key));
  yt_remember_id (self->desk, shown_key, id);
  entry = id != 0 ? yt_entry_get (dossier, id) : NULL;
  yt_entry_view_set_entry (self->view, entry);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), yt_entry_list_count (self->list) > 0 ? "list" : "empty");
}

static GtkWidget *
make_add (YtKind   kind,
          gboolean pill)
{
  const YtKindInfo *info = yt_kind_info (kind);
  g_autofree char *tip = g_strdup_printf (_("Add: %s"), _(info->label));
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button),
                        g_object_new (ADW_TYPE_BUTTON_CONTENT, "icon-name", "list-add-symbolic", "label", _(info->label), NULL));
  gtk_widget_add_css_class (button, pill ? "pill" : "flat");
  yt_tip_set (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sx)", info->id, (gint64) 0);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "dossier.add");
  return button;
}

static GtkWidget *
make_adders (gboolean pill)
{
  GtkWidget *adders = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, pill ? 12 : 6);

  gtk_widget_set_halign (adders, pill ? GTK_ALIGN_CENTER : GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (adders), make_add (YT_KIND_REMARK, pill));
  gtk_box_append (GTK_BOX (adders), make_add (YT_KIND_QUESTION, pill));
  return adders;
}

static GtkWidget *
make_list (YtRemarkBrowser *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *adders = make_adders (FALSE);

  self->list = YT_ENTRY_LIST (g_object_new (YT_TYPE_ENTRY_LIST, "group", "type", "sql", remarks, "desk", self->desk, NULL));
  g_object_set (self->list, "label", _("Remarks and questions"), NULL);
  gtk_widget_set_vexpand (GTK_WIDGET (self->list), TRUE);
  gtk_widget_add_css_class (adders, "list-head");
  gtk_widget_set_size_request (column, 220, 90);
  gtk_box_append (GTK_BOX (column), adders);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->list));
  return column;
}

static GtkWidget *
make_detail (YtRemarkBrowser *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->view = YT_ENTRY_VIEW (yt_entry_view_new (self->desk, NULL));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  return scroller;
}

static void
yt_remark_browser_dispose (GObject *object)
{
  YtRemarkBrowser *self = YT_REMARK_BROWSER (object);

  g_clear_pointer (&self->stack, gtk_widget_unparent);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_remark_browser_parent_class)->dispose (object);
}

static void
yt_remark_browser_class_init (YtRemarkBrowserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yt_remark_browser_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
yt_remark_browser_init (YtRemarkBrowser *self)
{
  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
}

GtkWidget *
yt_remark_browser_new (YtDesk *desk)
{
  YtRemarkBrowser *self = g_object_new (YT_TYPE_REMARK_BROWSER, NULL);
  GtkWidget *empty = adw_status_page_new ();
  GtkWidget *list;

  self->desk = g_object_ref (desk);
  list = make_list (self);
  gtk_stack_add_named (GTK_STACK (self->stack), yt_split_new (desk, "remarks", list, make_detail (self)), "list");
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (empty), "dialog-information-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (empty), _("No Remarks and Questions Yet"));
  adw_status_page_set_description (ADW_STATUS_PAGE (empty),
                                   _("Write down what the source leaves out or contradicts, what frames it, and "
                                     "what you still ask."));
  adw_status_page_set_child (ADW_STATUS_PAGE (empty), make_adders (TRUE));
  gtk_stack_add_named (GTK_STACK (self->stack), empty, "empty");
  g_signal_connect_object (desk, "notify::selected", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::count", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  follow (self);
  return GTK_WIDGET (self);
}

gint64
yt_remark_above (YtDossier *dossier,
                 gint64     id)
{
  while (id != 0)
    {
      g_autoptr(YtEntry) entry = yt_entry_get (dossier, id);

      if (entry == NULL || yt_entry_is_deleted (entry))
        return 0;
      if (yt_entry_kind (entry) == YT_KIND_REMARK || yt_entry_kind (entry) == YT_KIND_QUESTION)
        return id;
      id = yt_entry_parent (entry);
    }
  return 0;
}
