/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists the entries of a kind, in their order or in groups, and searches in them. */
#include "panes/entry-browser.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/entry.h"
#include "panes/draft.h"
#include "panes/entry-list.h"
#include "panes/tip.h"

struct _YtEntryBrowser
{
  GtkWidget parent_instance;

  YtDesk *desk;
  int kind;

  GtkWidget *top;
  GtkEditable *words;
  GtkWidget *add;
  GtkStack *stack;
  YtEntryList *list;
  AdwStatusPage *empty;
  GtkWidget *first;
};

enum
{
  PROP_0,
  PROP_DESK,
  PROP_KIND,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (YtEntryBrowser, yt_entry_browser, GTK_TYPE_WIDGET)

#define BY_PARTY "(SELECT party.rank FROM entry AS party WHERE party.id = entry.party) NULLS LAST, "
#define BY_TYPE "(SELECT instr ('state person body', value) FROM field WHERE object = entry.id AND name = 'type'), "

static const struct
{
  YtKind kind;
  const char *order; /* before the natural one */
  const char *badge;
  const char *group;
  gboolean date;
  const char *title;
  const char *description;
} browsed[] = {
  { YT_KIND_TERM, "", "dispute", "", FALSE, N_("No Terms Yet"),
    N_("Add a word that the parties use, then say below it how each of them understands it.") },
  { YT_KIND_ACTOR, BY_PARTY BY_TYPE, "", "party type", FALSE, N_("No Actors Yet"),
    N_("Add the persons, bodies and states that act in the dispute, and link them to what they do.") },
  { YT_KIND_INSTRUMENT, "", "", "", TRUE, N_("No Instruments Yet"),
    N_("Add treaties, laws, strategies and other documents that the parties refer to.") },
  { YT_KIND_FIGURE, "", "", "", TRUE, N_("No Figures Yet"),
    N_("Add numbers with their unit, year and publisher, and link them to what they measure.") },
};

static guint
find_row (YtEntryBrowser *self)
{
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (browsed) && (int) browsed[i].kind != self->kind)
    i++;
  return i;
}

static char *
words_key (YtEntryBrowser *self)
{
  return g_strdup_printf ("search:%s", yt_kind_info (browsed[find_row (self)].kind)->id);
}

static void
show_page (YtEntryBrowser *self)
{
  const char *page = "list";

  if (yt_entry_list_count (self->list) == 0)
    page = *gtk_editable_get_text (self->words) != '\0' ? "none" : "empty";
  gtk_stack_set_visible_child_name (self->stack, page);
}

static void
on_words (YtEntryBrowser *self)
{
  const char *words = gtk_editable_get_text (self->words);
  g_autofree char *condition = yt_sql_like (words);
  g_autofree char *key = words_key (self);
  g_autofree char *sql =
    g_strdup_printf ("SELECT id FROM entry WHERE kind = '%s' AND deleted = 0 AND %s ORDER BY %srank, id",
                     yt_kind_info (browsed[find_row (self)].kind)->id, condition, browsed[find_row (self)].order);

  yt_draft_keep (self->desk, 0, key, *words != '\0' ? words : NULL);
  yt_entry_list_set_sql (self->list, sql);
  show_page (self);
}

static void
on_stop_search (YtEntryBrowser *self)
{
  gtk_editable_set_text (self->words, "");
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
name_parts (YtEntryBrowser *self)
{
  const YtKindInfo *info = yt_kind_info (browsed[find_row (self)].kind);
  g_autofree char *add = g_strdup_printf (_("Add: %s"), _(info->label));

  yt_tip_set (self->add, add);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL, add, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->add), "(sx)", info->id, (gint64) 0);
  gtk_button_set_label (GTK_BUTTON (self->first), add);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->first), "(sx)", info->id, (gint64) 0);
  adw_status_page_set_icon_name (self->empty, info->icon);
  adw_status_page_set_title (self->empty, _(browsed[find_row (self)].title));
  adw_status_page_set_description (self->empty, _(browsed[find_row (self)].description));
  g_object_set (self->list, "label", _(info->plural), NULL);
}

static void
yt_entry_browser_constructed (GObject *object)
{
  YtEntryBrowser *self = YT_ENTRY_BROWSER (object);
  g_autofree char *key = words_key (self);
  const char *words = yt_draft (self->desk, 0, key);
  guint row = find_row (self);

  G_OBJECT_CLASS (yt_entry_browser_parent_class)->constructed (object);
  name_parts (self);
  gtk_editable_set_text (self->words, words != NULL ? words : "");
  g_object_set (self->list, "badge", browsed[row].badge, "group", browsed[row].group, "date", browsed[row].date,
                "desk", self->desk, NULL);
  on_words (self);
}

static void
yt_entry_browser_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  YtEntryBrowser *self = YT_ENTRY_BROWSER (object);

  switch (id)
    {
    case PROP_DESK:
      g_value_set_object (value, self->desk);
      break;
    case PROP_KIND:
      g_value_set_int (value, self->kind);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
yt_entry_browser_set_property (GObject      *object,
                               guint         id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  YtEntryBrowser *self = YT_ENTRY_BROWSER (object);

  switch (id)
    {
    case PROP_DESK:
      self->desk = g_value_dup_object (value);
      break;
    case PROP_KIND:
      self->kind = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
yt_entry_browser_dispose (GObject *object)
{
  YtEntryBrowser *self = YT_ENTRY_BROWSER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), YT_TYPE_ENTRY_BROWSER);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_entry_browser_parent_class)->dispose (object);
}

static void
yt_entry_browser_class_init (YtEntryBrowserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = yt_entry_browser_get_property;
  object_class->set_property = yt_entry_browser_set_property;
  object_class->constructed = yt_entry_browser_constructed;
  object_class->dispose = yt_entry_browser_dispose;
  properties[PROP_DESK] = g_param_spec_object ("desk", NULL, NULL, YT_TYPE_DESK, flags);
  properties[PROP_KIND] = g_param_spec_int ("kind", NULL, NULL, 0, YT_N_KINDS - 1, YT_KIND_TERM, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (YT_TYPE_ENTRY_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/entry-browser.ui");
  gtk_widget_class_bind_template_child (widget_class, YtEntryBrowser, top);
  gtk_widget_class_bind_template_child (widget_class, YtEntryBrowser, words);
  gtk_widget_class_bind_template_child (widget_class, YtEntryBrowser, add);
  gtk_widget_class_bind_template_child (widget_class, YtEntryBrowser, stack);
  gtk_widget_class_bind_template_child (widget_class, YtEntryBrowser, list);
  gtk_widget_class_bind_template_child (widget_class, YtEntryBrowser, empty);
  gtk_widget_class_bind_template_child (widget_class, YtEntryBrowser, first);
  gtk_widget_class_bind_template_callback (widget_class, on_words);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
  gtk_widget_class_bind_template_callback (widget_class, show_page);
}

static void
yt_entry_browser_init (YtEntryBrowser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
