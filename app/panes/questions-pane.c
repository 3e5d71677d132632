/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists the questions of the table; the one that is chosen is put at once. */
#include "panes/questions-pane.h"

#include <glib/gi18n.h>

#include "desk/memory.h"
#include "panes/answer-table.h"
#include "panes/split.h"

static const char shown_key[] = "questions:shown";

struct _YtQuestionsPane
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtAnswerTable *table;
  GtkListBox *list;
};

enum
{
  PROP_0,
  PROP_DESK,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (YtQuestionsPane, yt_questions_pane, GTK_TYPE_WIDGET)

static void
on_selected (YtQuestionsPane *self,
             GtkListBoxRow   *row)
{
  int index = row != NULL ? gtk_list_box_row_get_index (row) : -1;

  if (index < 0)
    return;
  yt_desk_remember (self->desk, shown_key, index);
  yt_answer_table_ask (self->table, &yt_questions[index]);
}

static GtkWidget *
make_list (YtQuestionsPane *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Questions"), -1);
  for (const YtQuestion *question = yt_questions; question->id != NULL; question++)
    {
      GtkWidget *label = gtk_label_new (_(question->label));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_width_chars (GTK_LABEL (label), 16);
      gtk_widget_set_margin_top (label, 6);
      gtk_widget_set_margin_bottom (label, 6);
      gtk_list_box_append (self->list, label);
    }
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_widget_set_size_request (scroller, 200, 90);
  return scroller;
}

/* Puts the question that the desk remembers; the first one where it remembers none. */
static void
put (YtQuestionsPane *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) yt_desk_recall (self->desk, shown_key, 0));

  gtk_list_box_select_row (self->list, row != NULL ? row : gtk_list_box_get_row_at_index (self->list, 0));
}

static void
yt_questions_pane_constructed (GObject *object)
{
  YtQuestionsPane *self = YT_QUESTIONS_PANE (object);
  GtkWidget *list = make_list (self);

  G_OBJECT_CLASS (yt_questions_pane_parent_class)->constructed (object);
  self->table = YT_ANSWER_TABLE (yt_answer_table_new (self->desk));
  gtk_widget_set_parent (yt_split_new (self->desk, "questions", list, GTK_WIDGET (self->table)), GTK_WIDGET (self));
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  put (self);
  g_signal_connect_object (self->desk, "remembered::questions:shown", G_CALLBACK (put), self, G_CONNECT_SWAPPED);
}

static void
yt_questions_pane_set_property (GObject      *object,
                                guint         id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  if (id == PROP_DESK)
    YT_QUESTIONS_PANE (object)->desk = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
yt_questions_pane_dispose (GObject *object)
{
  YtQuestionsPane *self = YT_QUESTIONS_PANE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_questions_pane_parent_class)->dispose (object);
}

static void
yt_questions_pane_class_init (YtQuestionsPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = yt_questions_pane_constructed;
  object_class->dispose = yt_questions_pane_dispose;
  object_class->set_property = yt_questions_pane_set_property;
  properties[PROP_DESK] = g_param_spec_object ("desk", NULL, NULL, YT_TYPE_DESK,
                                               G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
yt_questions_pane_init (YtQuestionsPane *self)
{
}

void
yt_questions_pane_around (YtDesk *desk,
                          gint64  id)
{
  yt_desk_remember (desk, shown_key, (double) (yt_question_find ("around") - yt_questions));
  yt_desk_go (desk, "questions", id);
}
