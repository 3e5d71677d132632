/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A long list of passages whose selection is what the desk looks at. */
#include "panes/reader-passages.h"

#include <string.h>

#include "model/id-list.h"
#include "model/passage.h"
#include "panes/focus-leave.h"
#include "panes/grouped-number.h"
#include "panes/id-selection.h"
#include "panes/passage-row.h"
#include "text/unit.h"

/* Those without a place first: they wait for somebody. */
static const char of_document[] =
  "SELECT passage.id FROM passage LEFT JOIN place ON place.document = passage.document AND place.passage = passage.id"
  " WHERE passage.document = %" G_GINT64_FORMAT " AND passage.deleted = 0%s"
  " ORDER BY passage.state = 'placed', place.start, place.length DESC, passage.id";

static const char *const filters[] = {
  "",
  (" AND NOT EXISTS (SELECT 1 FROM link WHERE link.origin = passage.id AND link.deleted = 0"
   " AND link.type IN ('supports', 'contradicts', 'mentions', 'defines', 'same-as'))"
   " AND NOT EXISTS (SELECT 1 FROM link WHERE link.target = passage.id AND link.deleted = 0 AND link.type = 'same-as')"),
  " AND passage.state <> 'placed'",
};

struct _YtReaderPassages
{
  GtkWidget parent_instance;

  YtDesk *desk;
  gint64 document;
  YtIdList *ids;
  YtIdSelection *selection;

  GtkWidget *head;
  GtkDropDown *filter;
  GtkLabel *count;
  GtkStack *stack;
  GtkListView *view;
  GtkWidget *lost;
  gint64 sought;   /* the lost passage of which places were shown */
  guint suggested; /* how many of them */
};

enum
{
  PLACE,
  SEEK,
  SUGGEST,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (YtReaderPassages, yt_reader_passages, GTK_TYPE_WIDGET)

static gpointer
get_passage (YtDossier *dossier,
             gint64     id)
{
  return yt_passage_get (dossier, id);
}

static gint64
chosen (YtReaderPassages *self)
{
  return self->selection != NULL ? yt_id_selection_selected (self->selection) : 0;
}

static void
show_lost (YtReaderPassages *self)
{
  g_autoptr(YtPassage) passage = chosen (self) != 0 ? yt_passage_get (yt_desk_dossier (self->desk), chosen (self)) : NULL;

  gtk_widget_set_visible (self->lost, passage != NULL && yt_passage_is_orphan (passage));
}

static void
show_count (YtReaderPassages *self)
{
  guint n = self->ids != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->ids)) : 0;
  g_autofree char *number = yt_grouped_number (n);

  gtk_label_set_label (self->count, number);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : gtk_drop_down_get_selected (self->filter) == 0 ? "none" : "no-match");
  show_lost (self);
}

static void
follow (YtReaderPassages *self)
{
  gint64 id = yt_desk_selected (self->desk);

  if (self->ids == NULL)
    return;
  if (yt_id_list_find (self->ids, id) == G_MAXUINT)
    id = 0;
  if (id != chosen (self))
    {
      yt_id_selection_select (self->selection, id);
      if (id != 0)
        yt_id_selection_show (self->selection, GTK_WIDGET (self->view));
    }
  show_lost (self);
}

static void
on_chosen (YtReaderPassages *self,
           gint64            id)
{
  if (id != 0 && id != yt_desk_selected (self->desk))
    g_object_set (self->desk, "selected", id, NULL);
}

static void
on_activate (YtReaderPassages *self,
             guint             position)
{
  if (self->ids != NULL)
    yt_desk_go (self->desk, NULL, yt_id_list_id (self->ids, position));
}

static void
fill (YtReaderPassages *self)
{
  guint filter = MIN (gtk_drop_down_get_selected (self->filter), G_N_ELEMENTS (filters) - 1);
  g_autofree char *sql = g_strdup_printf (of_document, self->document, filters[filter]);

  /* The order of a hundred thousand is not asked for before somebody looks at it. */
  if (self->desk == NULL || self->document == 0 || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (self->ids != NULL)
    {
      yt_id_list_set_sql (self->ids, sql);
      show_count (self);
      return;
    }
  self->ids = yt_id_list_new (yt_desk_dossier (self->desk), sql, YT_TYPE_PASSAGE, get_passage);
  self->selection = yt_id_selection_new (self->ids);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->ids, "items-changed", G_CALLBACK (show_count), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  show_count (self);
  follow (self);
}

static void
on_place (YtReaderPassages *self)
{
  g_signal_emit (self, signals[PLACE], 0, chosen (self));
}

/* Shows the next place where a lost passage may stand; after the last, the first again. */
static gboolean
suggest (YtReaderPassages *self,
         YtPassage        *passage)
{
  g_autoptr(GArray) places = yt_passage_suggest (passage);
  const YtAnchorPlace *place;

  if (places->len == 0)
    return FALSE;
  if (self->sought != yt_passage_id (passage))
    self->suggested = 0;
  self->sought = yt_passage_id (passage);
  place = &g_array_index (places, YtAnchorPlace, self->suggested++ % places->len);
  g_signal_emit (self, signals[SUGGEST], 0, (guint64) place->start, (guint64) place->end);
  return TRUE;
}

/* Where nothing is like it, its first clause: what was changed may be behind it. */
static void
on_seek (YtReaderPassages *self)
{
  g_autoptr(YtPassage) passage = chosen (self) != 0 ? yt_passage_get (yt_desk_dossier (self->desk), chosen (self)) : NULL;
  g_autofree char *words = NULL;
  const char *quote;
  gsize start, end;

  if (passage == NULL || suggest (self, passage))
    return;
  quote = yt_passage_quote (passage);
  yt_unit_around (quote, strlen (quote), YT_UNIT_CLAUSE, 0, &start, &end);
  words = g_strndup (quote + start, end - start);
  g_signal_emit (self, signals[SEEK], 0, words);
}

static gboolean
on_delete_key (GtkWidget *widget,
               GVariant  *arguments,
               gpointer   data)
{
  gint64 id = chosen (YT_READER_PASSAGES (widget));

  return id != 0 && gtk_widget_activate_action (widget, "dossier.delete", "x", id);
}

static void
on_setup (YtReaderPassages *self,
          GtkListItem      *item)
{
  gtk_list_item_set_child (item, yt_passage_row_new (self->desk));
}

static void
show_row (YtReaderPassages *self,
          GtkListItem      *item)
{
  YtPassage *passage = gtk_list_item_get_item (item);

  yt_passage_row_set_passage (YT_PASSAGE_ROW (gtk_list_item_get_child (item)), passage != NULL ? yt_passage_id (passage) : 0);
}

static void
on_bind (YtReaderPassages *self,
         GtkListItem      *item)
{
  g_object_set_data (G_OBJECT (gtk_list_item_get_child (item)), "item", item);
  show_row (self, item);
}

/* Ties and pages of rows that are in sight may have changed. */
static void
on_changed (YtReaderPassages *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->view)); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *child = gtk_widget_get_first_child (row);
      GtkListItem *item = YT_IS_PASSAGE_ROW (child) ? g_object_get_data (G_OBJECT (child), "item") : NULL;

      if (item != NULL && gtk_list_item_get_item (item) != NULL)
        show_row (self, item);
    }
}

static void
yt_reader_passages_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (yt_reader_passages_parent_class)->map (widget);
  fill (YT_READER_PASSAGES (widget));
}

static void
forget (YtReaderPassages *self)
{
  gtk_list_view_set_model (self->view, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->ids);
}

static void
yt_reader_passages_unmap (GtkWidget *widget)
{
  forget (YT_READER_PASSAGES (widget));
  GTK_WIDGET_CLASS (yt_reader_passages_parent_class)->unmap (widget);
}

static void
yt_reader_passages_dispose (GObject *object)
{
  YtReaderPassages *self = YT_READER_PASSAGES (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), YT_TYPE_READER_PASSAGES);
  g_clear_object (&self->selection);
  g_clear_object (&self->ids);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_reader_passages_parent_class)->dispose (object);
}

static void
yt_reader_passages_class_init (YtReaderPassagesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_reader_passages_dispose;
  widget_class->map = yt_reader_passages_map;
  widget_class->unmap = yt_reader_passages_unmap;
  signals[PLACE] = g_signal_new ("place", YT_TYPE_READER_PASSAGES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SEEK] = g_signal_new ("seek", YT_TYPE_READER_PASSAGES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SUGGEST] = g_signal_new ("suggest", YT_TYPE_READER_PASSAGES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                   G_TYPE_UINT64, G_TYPE_UINT64);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/reader-passages.ui");
  gtk_widget_class_bind_template_child (widget_class, YtReaderPassages, head);
  gtk_widget_class_bind_template_child (widget_class, YtReaderPassages, filter);
  gtk_widget_class_bind_template_child (widget_class, YtReaderPassages, count);
  gtk_widget_class_bind_template_child (widget_class, YtReaderPassages, stack);
  gtk_widget_class_bind_template_child (widget_class, YtReaderPassages, view);
  gtk_widget_class_bind_template_child (widget_class, YtReaderPassages, lost);
  gtk_widget_class_bind_template_callback (widget_class, fill);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_place);
  gtk_widget_class_bind_template_callback (widget_class, on_seek);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, on_delete_key, NULL);
  yt_focus_leave_by_tab (widget_class);
}

static void
yt_reader_passages_init (YtReaderPassages *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->view, factory);
}

void
yt_reader_passages_set_desk (YtReaderPassages *self,
                             YtDesk           *desk)
{
  self->desk = g_object_ref (desk);
  g_signal_connect_object (desk, "notify::selected", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (yt_desk_dossier (desk), "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

void
yt_reader_passages_set_document (YtReaderPassages *self,
                                 gint64            document)
{
  if (self->document == document)
    return;
  self->document = document;
  if (document == 0)
    forget (self);
  fill (self);
}

guint
yt_reader_passages_count (YtReaderPassages *self)
{
  return self->ids != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->ids)) : 0;
}
