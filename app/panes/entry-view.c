/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts together what there is of an entry, and follows the selection down to its children. */
#include "panes/entry-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/note.h"
#include "panes/bilingual.h"
#include "panes/child-group.h"
#include "panes/entry-chip.h"
#include "panes/evidence-list.h"
#include "panes/field-form.h"
#include "panes/link-list.h"
#include "panes/scroll-to.h"
#include "panes/tag-bar.h"
#include "panes/tip.h"
#include "panes/value-editor.h"
#include "panes/voice-badge.h"
#include "panes/word-badge.h"
#include "panes/wrap-layout.h"

struct _YtEntryView
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtEntry *entry;
  gboolean children;
  gboolean nested;
  gboolean textless;
  GPtrArray *child_groups; /* of YtChildGroup, one for each kind that may stand below the entry */
  GtkRoot *watched;        /* whose focus is followed */

  GtkStack *stack;
  GtkWidget *heading;
  GtkLabel *kind;
  YtValueEditor *code;
  YtEntryChip *party;
  YtVoiceBadge *voice;
  YtWordBadge *standing;
  GtkButton *note;
  GtkActionable *history;
  GtkActionable *delete;
  YtBilingual *title;
  YtBilingual *text;
  GtkBox *sides;
  YtFieldForm *fields;
  YtTagBar *tags;
  GtkBox *groups;
  GtkBox *adders;
  YtEvidenceList *evidence;
  YtLinkList *links;
};

enum
{
  PROP_0,
  PROP_DESK,
  PROP_ENTRY,
  PROP_CHILDREN,
  PROP_NESTED,
  PROP_TEXTLESS,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (YtEntryView, yt_entry_view, GTK_TYPE_WIDGET)

static gboolean
has_title (YtEntry *entry)
{
  return *yt_entry_title (entry, YT_LANGUAGE_ZH) != '\0' || *yt_entry_title (entry, YT_LANGUAGE_EN) != '\0';
}

/* The title stands in the heading unless the kind goes without; of a nested view what is above shows one of the two, or both. */
static void
show_words (YtEntryView *self)
{
  gboolean titled = yt_kind_info (yt_entry_kind (self->entry))->titled || has_title (self->entry);

  gtk_widget_set_visible (GTK_WIDGET (self->title), titled && !self->nested);
  gtk_widget_set_visible (GTK_WIDGET (self->text), (titled || !self->nested) && !self->textless);
}

static void
show_notes (YtEntryView *self)
{
  guint count = yt_note_count (yt_desk_dossier (self->desk), yt_entry_id (self->entry));
  g_autofree char *label = count == 0 ? g_strdup (_("Write Note"))
                                      : g_strdup_printf (ngettext ("%u Note", "%u Notes", count), count);

  gtk_button_set_label (self->note, label);
  yt_tip_set (GTK_WIDGET (self->note), _("Write a note on this"));
}

static void
show_entry (YtEntryView *self)
{
  gboolean implied = g_strcmp0 (yt_entry_standing (self->entry), "implied") == 0;

  show_words (self);
  /* The row above a nested view shows these. */
  if (self->nested)
    return;
  g_object_set (self->party, "entry-id", yt_entry_party (self->entry), NULL);
  yt_voice_badge_set_voice (self->voice, yt_entry_voice (self->entry));
  yt_word_badge_set_word (self->standing, "standing", yt_standings, implied ? "implied" : NULL);
}

/* For kinds that have no child yet there is no heading with a button: they get one in the line of buttons. */
static void
show_adders (YtEntryView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->adders))) != NULL)
    gtk_box_remove (self->adders, child);
  for (guint i = 0; i < self->child_groups->len; i++)
    {
      YtChildGroup *group = g_ptr_array_index (self->child_groups, i);
      const YtKindInfo *info = yt_kind_info (yt_child_group_kind (group));
      g_autofree char *tip = g_strdup_printf (_("Add: %s"), _(info->label));
      GtkWidget *button;

      if (gtk_widget_get_visible (GTK_WIDGET (group)))
        continue;
      button = gtk_button_new ();
      gtk_button_set_child (GTK_BUTTON (button), g_object_new (ADW_TYPE_BUTTON_CONTENT, "icon-name", "list-add-symbolic",
                                                               "label", _(info->label), NULL));
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "small");
      yt_tip_set (button, tip);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sx)", info->id, yt_entry_id (self->entry));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "dossier.add");
      gtk_box_append (self->adders, button);
    }
}

static void
clear_groups (YtEntryView *self)
{
  for (guint i = 0; i < self->child_groups->len; i++)
    {
      GtkWidget *group = g_ptr_array_index (self->child_groups, i);

      gtk_box_remove (GTK_BOX (gtk_widget_get_parent (group)), group);
    }
  g_ptr_array_set_size (self->child_groups, 0);
}

static void
make_groups (YtEntryView *self)
{
  const YtKind *kind = yt_kind_info (yt_entry_kind (self->entry))->children;

  clear_groups (self);
  for (; self->children && *kind != YT_KIND_NONE; kind++)
    {
      GtkWidget *group;

      /* There may be a hundred thousand: they are listed beside their text. */
      if (*kind == YT_KIND_PASSAGE)
        continue;
      group = yt_child_group_new (self->desk, yt_entry_id (self->entry), *kind);

      gtk_box_append (*kind == YT_KIND_SIDE ? self->sides : self->groups, group);
      g_ptr_array_add (self->child_groups, group);
    }
  show_adders (self);
}

/* The child of this view's entry that is @id or stands above it; 0 when @id is elsewhere. */
static gint64
find_child (YtEntryView *self,
            gint64       id)
{
  while (id != 0)
    {
      g_autoptr(YtEntry) entry = yt_entry_get (yt_desk_dossier (self->desk), id);
      gint64 parent = entry != NULL ? yt_entry_parent (entry) : 0;

      if (parent == yt_entry_id (self->entry))
        return id;
      id = parent;
    }
  return 0;
}

static void
reveal (YtEntryView *self)
{
  gint64 selected = yt_desk_selected (self->desk);
  gint64 child = self->entry != NULL ? find_child (self, selected) : 0;

  for (guint i = 0; child != 0 && i < self->child_groups->len; i++)
    {
      YtChildRow *row = yt_child_group_find (g_ptr_array_index (self->child_groups, i), child);

      if (row == NULL)
        continue;
      yt_child_row_unfold (row);
      if (child == selected)
        {
          yt_scroll_to (GTK_WIDGET (row));
          yt_mark_briefly (GTK_WIDGET (row));
        }
    }
}

static void
on_edit (YtEntryView *self,
         gint64       id)
{
  if (self->nested || self->entry == NULL || id != yt_entry_id (self->entry))
    return;
  yt_bilingual_edit (gtk_widget_get_visible (GTK_WIDGET (self->title)) ? self->title : self->text);
}

static void
on_dossier_changed (YtEntryView     *self,
                    const YtChanges *changes)
{
  if (self->entry == NULL)
    return;
  if (changes->all || g_hash_table_size (changes->notes) > 0)
    show_notes (self);
  if (!changes->all && g_hash_table_size (changes->entries) == 0)
    return;
  for (guint i = 0; i < self->child_groups->len; i++)
    yt_child_group_refresh (g_ptr_array_index (self->child_groups, i));
  show_adders (self);
}

/* What one works on is what is selected, so that the notes beside it are on it. */
static void
on_focus (YtEntryView *self)
{
  GtkWidget *focus = gtk_root_get_focus (self->watched);
  GtkWidget *row;

  if (focus == NULL || self->entry == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return;
  row = YT_IS_CHILD_ROW (focus) ? focus : gtk_widget_get_ancestor (focus, YT_TYPE_CHILD_ROW);
  if (row != NULL && gtk_widget_is_ancestor (row, GTK_WIDGET (self)))
    g_object_set (self->desk, "selected", yt_child_row_id (YT_CHILD_ROW (row)), NULL);
  else
    g_object_set (self->desk, "selected", yt_entry_id (self->entry), NULL);
}

static void
show_all (YtEntryView *self)
{
  const YtKindInfo *info;
  gint64 id;

  if (self->desk == NULL || self->entry == NULL || yt_entry_is_deleted (self->entry))
    {
      clear_groups (self);
      gtk_stack_set_visible_child_name (self->stack, "nothing");
      return;
    }
  id = yt_entry_id (self->entry);
  info = yt_kind_info (yt_entry_kind (self->entry));
  gtk_label_set_label (self->kind, _(info->label));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->note), "x", id);
  gtk_actionable_set_action_target (self->history, "x", id);
  gtk_actionable_set_action_target (self->delete, "x", id);
  gtk_widget_set_visible (GTK_WIDGET (self->delete), id != yt_dossier_root (yt_desk_dossier (self->desk)));
  g_object_set (self->tags, "object", id, NULL);
  show_entry (self);
  show_notes (self);
  make_groups (self);
  gtk_stack_set_visible_child_name (self->stack, "entry");
  reveal (self);
}

static void
on_entry_changed (YtEntryView *self)
{
  if (yt_entry_is_deleted (self->entry))
    show_all (self);
  else if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "entry") != 0)
    show_all (self);
  else
    show_entry (self);
}

void
yt_entry_view_set_entry (YtEntryView *self,
                         YtEntry     *entry)
{
  if (self->entry == entry)
    return;
  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_func (self->entry, on_entry_changed, self);
  g_set_object (&self->entry, entry);
  if (entry != NULL)
    g_signal_connect_object (entry, "changed", G_CALLBACK (on_entry_changed), self, G_CONNECT_SWAPPED);
  g_object_set (self->code, "entry", entry, NULL);
  g_object_set (self->title, "entry", entry, NULL);
  g_object_set (self->text, "entry", entry, NULL);
  g_object_set (self->fields, "entry", entry, NULL);
  g_object_set (self->evidence, "entry", entry, NULL);
  g_object_set (self->links, "entry", entry, NULL);
  show_all (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENTRY]);
}

static void
set_desk (YtEntryView *self,
          YtDesk      *desk)
{
  if (!g_set_object (&self->desk, desk) || desk == NULL)
    return;
  g_object_set (self->code, "desk", desk, NULL);
  g_object_set (self->party, "desk", desk, NULL);
  g_object_set (self->title, "desk", desk, NULL);
  g_object_set (self->text, "desk", desk, NULL);
  g_object_set (self->fields, "desk", desk, NULL);
  g_object_set (self->tags, "desk", desk, NULL);
  g_object_set (self->evidence, "desk", desk, NULL);
  g_object_set (self->links, "desk", desk, NULL);
  g_signal_connect_object (desk, "went", G_CALLBACK (reveal), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "edit", G_CALLBACK (on_edit), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (yt_desk_dossier (desk), "changed", G_CALLBACK (on_dossier_changed), self, G_CONNECT_SWAPPED);
  show_all (self);
}

static void
yt_entry_view_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  YtEntryView *self = YT_ENTRY_VIEW (object);

  switch (id)
    {
    case PROP_DESK:
      g_value_set_object (value, self->desk);
      break;
    case PROP_ENTRY:
      g_value_set_object (value, self->entry);
      break;
    case PROP_CHILDREN:
      g_value_set_boolean (value, self->children);
      break;
    case PROP_NESTED:
      g_value_set_boolean (value, self->nested);
      break;
    case PROP_TEXTLESS:
      g_value_set_boolean (value, self->textless);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
yt_entry_view_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  YtEntryView *self = YT_ENTRY_VIEW (object);

  switch (id)
    {
    case PROP_DESK:
      set_desk (self, g_value_get_object (value));
      break;
    case PROP_ENTRY:
      yt_entry_view_set_entry (self, g_value_get_object (value));
      break;
    case PROP_CHILDREN:
      self->children = g_value_get_boolean (value);
      show_all (self);
      break;
    case PROP_TEXTLESS:
      self->textless = g_value_get_boolean (value);
      break;
    case PROP_NESTED:
      self->nested = g_value_get_boolean (value);
      gtk_widget_set_visible (GTK_WIDGET (self->kind), !self->nested);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
yt_entry_view_root (GtkWidget *widget)
{
  YtEntryView *self = YT_ENTRY_VIEW (widget);

  GTK_WIDGET_CLASS (yt_entry_view_parent_class)->root (widget);
  if (self->nested)
    return;
  self->watched = gtk_widget_get_root (widget);
  g_signal_connect_object (self->watched, "notify::focus-widget", G_CALLBACK (on_focus), self, G_CONNECT_SWAPPED);
}

static void
yt_entry_view_unroot (GtkWidget *widget)
{
  YtEntryView *self = YT_ENTRY_VIEW (widget);

  if (self->watched != NULL)
    g_signal_handlers_disconnect_by_func (self->watched, on_focus, self);
  self->watched = NULL;
  GTK_WIDGET_CLASS (yt_entry_view_parent_class)->unroot (widget);
}

static void
yt_entry_view_dispose (GObject *object)
{
  YtEntryView *self = YT_ENTRY_VIEW (object);

  g_clear_pointer (&self->child_groups, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), YT_TYPE_ENTRY_VIEW);
  g_clear_object (&self->entry);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_entry_view_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  properties[PROP_DESK] = g_param_spec_object ("desk", NULL, NULL, YT_TYPE_DESK, flags);
  properties[PROP_ENTRY] = g_param_spec_object ("entry", NULL, NULL, YT_TYPE_ENTRY, flags | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_CHILDREN] = g_param_spec_boolean ("children", NULL, NULL, TRUE, flags);
  properties[PROP_NESTED] = g_param_spec_boolean ("nested", NULL, NULL, FALSE, flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_TEXTLESS] = g_param_spec_boolean ("textless", NULL, NULL, FALSE, flags | G_PARAM_CONSTRUCT_ONLY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/entry-view.ui");
  gtk_widget_class_bind_template_child (widget_class, YtEntryView, stack);
  gtk_widget_class_bind_template_child (widget_class, YtEntryView, heading);
  gtk_widget_class_bind_template_child (widget_class, YtEntryView, kind);
  gtk_widget_class_bind_template_child (widget_class, YtEntryView, code);
  gtk_widget_class_bind_template_child (widget_class, YtEntryView, party);
  gtk_widget_class_bind_template_child (widget_class, YtEntryView, voice);
  gtk_widget_class_bind_template_child (widget_class, YtEntryView, standing);
  gtk_widget_class_bind_template_child (widget_class, YtEntryView, note);
  gtk_widget_class_bind_template_child (widget_class, YtEntryView, history);
  gtk_widget_class_bind_template_child (widget_class, YtEntryView, delete);
  gtk_widget_class_bind_template_child (widget_class, YtEntryView, title);
  gtk_widget_class_bind_template_child (widget_class, YtEntryView, text);
  gtk_widget_class_bind_template_child (widget_class, YtEntryView, sides);
  gtk_widget_class_bind_template_child (widget_class, YtEntryView, fields);
  gtk_widget_class_bind_template_child (widget_class, YtEntryView, tags);
  gtk_widget_class_bind_template_child (widget_class, YtEntryView, groups);
  gtk_widget_class_bind_template_child (widget_class, YtEntryView, adders);
  gtk_widget_class_bind_template_child (widget_class, YtEntryView, evidence);
  gtk_widget_class_bind_template_child (widget_class, YtEntryView, links);
}

static void
yt_entry_view_class_init (YtEntryViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = yt_entry_view_get_property;
  object_class->set_property = yt_entry_view_set_property;
  object_class->dispose = yt_entry_view_dispose;
  widget_class->root = yt_entry_view_root;
  widget_class->unroot = yt_entry_view_unroot;
  install_properties (object_class);

  g_type_ensure (YT_TYPE_BILINGUAL);
  g_type_ensure (YT_TYPE_ENTRY_CHIP);
  g_type_ensure (YT_TYPE_EVIDENCE_LIST);
  g_type_ensure (YT_TYPE_FIELD_FORM);
  g_type_ensure (YT_TYPE_LINK_LIST);
  g_type_ensure (YT_TYPE_TAG_BAR);
  g_type_ensure (YT_TYPE_VALUE_EDITOR);
  g_type_ensure (YT_TYPE_VOICE_BADGE);
  g_type_ensure (YT_TYPE_WORD_BADGE);
  g_type_ensure (YT_TYPE_WRAP_LAYOUT);
  bind_template (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
yt_entry_view_init (YtEntryView *self)
{
  self->children = TRUE;
  self->child_groups = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
yt_entry_view_new (YtDesk  *desk,
                   YtEntry *entry)
{
  return g_object_new (YT_TYPE_ENTRY_VIEW, "desk", desk, "entry", entry, NULL);
}

gint64
yt_entry_above (YtDossier *dossier,
                gint64     id,
                YtKind     kind)
{
  while (id != 0)
    {
      g_autoptr(YtEntry) entry = yt_entry_get (dossier, id);

      if (entry == NULL || yt_entry_is_deleted (entry))
        return 0;
      if (kind == YT_KIND_NONE ? yt_entry_parent (entry) == 0 : yt_entry_kind (entry) == kind)
        return id;
      id = yt_entry_parent (entry);
    }
  return 0;
}
