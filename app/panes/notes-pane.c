/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists all notes, however many there are, and shows the one that the desk has chosen. */
#include "panes/notes-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "desk/memory.h"
#include "model/id-list.h"
#include "model/link.h"
#include "model/note.h"
#include "panes/entry-chip.h"
#include "panes/id-selection.h"
#include "panes/note-editor.h"
#include "panes/note-filter-bar.h"
#include "panes/note-query.h"
#include "panes/note-row.h"
#include "panes/report.h"
#include "panes/wrap-layout.h"
#include "search/search.h"

/* After a change the found notes are looked for again so much later. */
#define AGAIN_MSEC 400

static const char divider_key[] = "notes:divider";

struct _YtNotesPane
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtIdList *ids;
  YtIdSelection *selection;
  gboolean choosing; /* desk:note is being set by this pane */
  GCancellable *looking; /* words are looked for */
  guint again;

  GtkPaned *divider;
  YtNoteFilterBar *filter;
  GtkStack *list_stack;
  GtkListView *list;
  GtkStack *detail_stack;
  YtEntryChip *target;
  GtkLabel *link;
  YtEntryChip *link_end;
  GtkBox *editor_place;
  YtNoteEditor *editor;
};

enum
{
  PROP_DESK = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (YtNotesPane, yt_notes_pane, GTK_TYPE_WIDGET)

static gpointer
get_note (YtDossier *dossier,
          gint64     id)
{
  return yt_note_get (dossier, id);
}

/* All but the words. */
static char *
make_sql (YtNotesPane *self)
{
  YtNoteFilter filter;

  yt_note_query_filter (yt_note_query (self->desk), &filter);
  filter.words = NULL;
  return yt_note_filter_sql (&filter);
}

static void
show_count (YtNotesPane *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->ids));
  gboolean complete = yt_id_list_is_complete (self->ids);
  const char *page = "list";

  if (n == 0 && complete)
    page = yt_note_query_is_empty (yt_note_query (self->desk)) ? "none" : "no-match";
  gtk_stack_set_visible_child_name (self->list_stack, page);
  yt_note_filter_bar_set_count (self->filter, n, !complete);
}

/* What the shown note is on; of a link its origin, its word and its other end. */
static void
show_target (YtNotesPane *self,
             YtNote      *note)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  g_autoptr(YtEntry) entry = yt_entry_get (dossier, yt_note_target (note));
  g_autoptr(YtLink) link = entry == NULL ? yt_link_get (dossier, yt_note_target (note)) : NULL;
  const YtLinkType *type = link != NULL ? yt_link_type (yt_link_kind (link)) : NULL;

  g_object_set (self->target, "entry-id", link != NULL ? yt_link_origin (link) : yt_note_target (note), NULL);
  gtk_label_set_label (self->link, type != NULL ? _(type->forward) : "");
  gtk_widget_set_visible (GTK_WIDGET (self->link), type != NULL);
  g_object_set (self->link_end, "entry-id", link != NULL ? yt_link_target (link) : (gint64) 0, NULL);
}

static void
show_note (YtNotesPane *self)
{
  gint64 id = yt_desk_note (self->desk);
  g_autoptr(YtNote) note = id != 0 ? yt_note_get (yt_desk_dossier (self->desk), id) : NULL;

  if (note != NULL && yt_note_is_deleted (note))
    g_clear_object (&note);
  yt_id_selection_select (self->selection, note != NULL ? id : 0);
  if (note == NULL)
    {
      if (self->editor != NULL)
        yt_note_editor_set_note (self->editor, NULL);
      gtk_stack_set_visible_child_name (self->detail_stack, "empty");
      return;
    }
  if (self->editor == NULL)
    {
      self->editor = YT_NOTE_EDITOR (yt_note_editor_new (self->desk, note, FALSE));
      gtk_box_append (self->editor_place, GTK_WIDGET (self->editor));
    }
  yt_note_editor_set_note (self->editor, note);
  show_target (self, note);
  gtk_stack_set_visible_child_name (self->detail_stack, "note");
}

static void
on_desk_note (YtNotesPane *self)
{
  show_note (self);
  if (!self->choosing)
    yt_id_selection_show (self->selection, GTK_WIDGET (self->list));
}

/* Walking through the list is no journey to come back from. */
static void
on_chosen (YtNotesPane *self,
           gint64       id)
{
  g_autoptr(YtNote) note = yt_note_get (yt_desk_dossier (self->desk), id);
  g_autoptr(YtEntry) entry = note != NULL ? yt_entry_get (yt_desk_dossier (self->desk), yt_note_target (note)) : NULL;

  self->choosing = TRUE;
  g_object_set (self->desk, "note", id, NULL);
  if (entry != NULL && !yt_entry_is_deleted (entry))
    g_object_set (self->desk, "selected", yt_entry_id (entry), NULL);
  self->choosing = FALSE;
}

static void
on_activate (YtNotesPane *self)
{
  if (self->editor != NULL && yt_note_editor_note (self->editor) != NULL)
    yt_note_editor_edit (self->editor);
}

static void
on_edit (YtNotesPane *self,
         gint64       id)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || g_strcmp0 (yt_desk_pane (self->desk), "notes") != 0)
    return;
  if (id == yt_desk_note (self->desk))
    on_activate (self);
}

static void
on_found (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(YtNotesPane) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(YtFindings) findings = yt_search_finish (YT_DOSSIER (source), result, &error);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (self->ids == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->looking);
  if (findings == NULL)
    {
      yt_report (GTK_WIDGET (self), error);
      return;
    }
  for (guint i = 0; findings->found != NULL && i < findings->found->len; i++)
    {
      const YtCandidate *candidate = &g_array_index (findings->found, YtCandidate, i);

      if (candidate->mark.sort == YT_HIT_NOTE)
        g_array_append_val (ids, candidate->mark.id);
    }
  yt_id_list_set_ids (self->ids, ids);
  show_count (self);
}

/* Words are looked for by the index, so that a million notes need not be read; a newer key ends the older search. */
static void
on_filter (YtNotesPane *self)
{
  const YtNoteQuery *filter = yt_note_query (self->desk);
  g_autofree char *words = yt_note_query_words (filter);
  const YtQuery query = { .words = words, .kind = filter->kind, .order = YT_ORDER_DATE, .all = TRUE };

  if (self->looking != NULL)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_clear_handle_id (&self->again, g_source_remove);
  if (words == NULL)
    {
      g_autofree char *sql = make_sql (self);

      yt_id_list_set_sql (self->ids, sql);
      show_count (self);
      return;
    }
  self->looking = g_cancellable_new ();
  yt_search_async (yt_desk_dossier (self->desk), &query, self->looking, on_found, g_object_ref (self));
}

static gboolean
look_again (gpointer data)
{
  YtNotesPane *self = data;

  self->again = 0;
  on_filter (self);
  return G_SOURCE_REMOVE;
}

static void
on_clear (YtNotesPane *self)
{
  yt_note_filter_bar_clear (self->filter);
}

static void
on_changed (YtNotesPane *self)
{
  g_autofree char *words = yt_note_query_words (yt_note_query (self->desk));

  if (words != NULL && self->again == 0)
    self->again = g_timeout_add (AGAIN_MSEC, look_again, self);
  show_note (self);
}

static gboolean
on_delete (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   data)
{
  YtNotesPane *self = YT_NOTES_PANE (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gint64 id = yt_id_selection_selected (self->selection);
  guint place = id != 0 ? yt_id_list_find (self->ids, id) : G_MAXUINT;
  gint64 next;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)) || place == G_MAXUINT)
    return FALSE;
  next = yt_id_list_id (self->ids, place + 1);
  gtk_widget_activate_action (widget, "dossier.delete-note", "x", id);
  if (next != 0)
    on_chosen (self, next);
  return TRUE;
}

static void
on_setup (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          YtNotesPane              *self)
{
  gtk_list_item_set_child (item, yt_note_row_new (self->desk));
}

static void
on_bind (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  yt_note_row_set_note (YT_NOTE_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
on_unbind (GtkSignalListItemFactory *factory,
           GtkListItem              *item)
{
  yt_note_row_set_note (YT_NOTE_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
make_list (YtNotesPane *self)
{
  g_autofree char *sql = make_sql (self);
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->ids = yt_id_list_new (yt_desk_dossier (self->desk), sql, YT_TYPE_NOTE, get_note);
  self->selection = yt_id_selection_new (self->ids);
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), NULL);
  gtk_list_view_set_factory (self->list, factory);
  yt_id_selection_view (self->selection, self->list);
  g_signal_connect_object (self->ids, "items-changed", G_CALLBACK (show_count), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->ids, "notify::complete", G_CALLBACK (show_count), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
}

static void
on_divider (YtNotesPane *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    yt_desk_remember (self->desk, divider_key, gtk_paned_get_position (self->divider));
}

static void
on_map (YtNotesPane *self)
{
  yt_id_selection_show (self->selection, GTK_WIDGET (self->list));
}

static void
yt_notes_pane_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  if (id == PROP_DESK)
    g_value_set_object (value, YT_NOTES_PANE (object)->desk);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
yt_notes_pane_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  if (id == PROP_DESK)
    YT_NOTES_PANE (object)->desk = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
yt_notes_pane_constructed (GObject *object)
{
  YtNotesPane *self = YT_NOTES_PANE (object);
  YtDossier *dossier = yt_desk_dossier (self->desk);

  G_OBJECT_CLASS (yt_notes_pane_parent_class)->constructed (object);
  g_object_set (self->target, "desk", self->desk, NULL);
  g_object_set (self->link_end, "desk", self->desk, NULL);
  yt_note_filter_bar_set_desk (self->filter, self->desk);
  make_list (self);
  gtk_paned_set_position (self->divider, (int) yt_desk_recall (self->desk, divider_key, 340));
  g_signal_connect_object (self->divider, "notify::position", G_CALLBACK (on_divider), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->filter, "changed", G_CALLBACK (on_filter), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "notify::note", G_CALLBACK (on_desk_note), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "edit", G_CALLBACK (on_edit), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dossier, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  on_filter (self);
  show_count (self);
  show_note (self);
}

static void
yt_notes_pane_dispose (GObject *object)
{
  YtNotesPane *self = YT_NOTES_PANE (object);

  if (self->looking != NULL)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_clear_handle_id (&self->again, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), YT_TYPE_NOTES_PANE);
  g_clear_object (&self->selection);
  g_clear_object (&self->ids);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_notes_pane_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (YT_TYPE_ENTRY_CHIP);
  g_type_ensure (YT_TYPE_NOTE_FILTER_BAR);
  g_type_ensure (YT_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/notes-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, YtNotesPane, divider);
  gtk_widget_class_bind_template_child (widget_class, YtNotesPane, filter);
  gtk_widget_class_bind_template_child (widget_class, YtNotesPane, list_stack);
  gtk_widget_class_bind_template_child (widget_class, YtNotesPane, list);
  gtk_widget_class_bind_template_child (widget_class, YtNotesPane, detail_stack);
  gtk_widget_class_bind_template_child (widget_class, YtNotesPane, target);
  gtk_widget_class_bind_template_child (widget_class, YtNotesPane, link);
  gtk_widget_class_bind_template_child (widget_class, YtNotesPane, link_end);
  gtk_widget_class_bind_template_child (widget_class, YtNotesPane, editor_place);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_clear);
}

static void
yt_notes_pane_class_init (YtNotesPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = yt_notes_pane_get_property;
  object_class->set_property = yt_notes_pane_set_property;
  object_class->constructed = yt_notes_pane_constructed;
  object_class->dispose = yt_notes_pane_dispose;
  properties[PROP_DESK] = g_param_spec_object ("desk", NULL, NULL, YT_TYPE_DESK,
                                               G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  bind_template (widget_class);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, on_delete, NULL);
}

static void
yt_notes_pane_init (YtNotesPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "map", G_CALLBACK (on_map), NULL);
}
