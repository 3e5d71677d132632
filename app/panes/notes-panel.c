/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A column of note editors that follows the selection. */
#include "panes/notes-panel.h"

#include <glib/gi18n.h>

#include "model/id-list.h"
#include "model/link.h"
#include "panes/after-frame.h"
#include "panes/content-label.h"
#include "panes/entry-chip.h"
#include "panes/note-editor.h"
#include "panes/scroll-to.h"
#include "panes/tip.h"

/* Notes shown at first, and how many more each time. */
#define A_FEW 12

/* Of these so many come with the first frame, and one with each frame after it. */
#define ROOM 3

/* Each half by its index: also a million notes on the dossier are not read. */
static const char notes_on[] =
  "SELECT id FROM (SELECT id, modified FROM (SELECT id, modified FROM note WHERE target = %" G_GINT64_FORMAT
  " AND deleted = 0 ORDER BY modified DESC LIMIT %u)"
  " UNION ALL SELECT note.id, note.modified FROM link JOIN note ON note.target = link.id AND note.deleted = 0"
  " WHERE link.origin = %" G_GINT64_FORMAT " AND link.deleted = 0)"
  " ORDER BY modified DESC, id DESC LIMIT %u";

struct _YtNotesPanel
{
  GtkWidget parent_instance;

  YtDesk *desk;
  gint64 target;
  guint limit;
  guint room; /* so many cards are made so far at most */
  guint growing;
  YtIdList *ids;

  GtkLabel *on;
  GtkButton *new_button;
  GtkBox *cards;
  GtkWidget *empty;
  GtkWidget *more;
};

enum
{
  PROP_DESK = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (YtNotesPanel, yt_notes_panel, GTK_TYPE_WIDGET)

static gpointer
get_note (YtDossier *dossier,
          gint64     id)
{
  return yt_note_get (dossier, id);
}

static YtNoteEditor *
editor_of (GtkWidget *card)
{
  return g_object_get_data (G_OBJECT (card), "yt-editor");
}

static GtkWidget *
find_card (YtNotesPanel *self,
           gint64        id)
{
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards)); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    {
      if (yt_note_id (yt_note_editor_note (editor_of (card))) == id)
        return card;
    }
  return NULL;
}

/* A note on a link says which one, by its other end. */
static void
add_link (YtNotesPanel *self,
          GtkWidget    *card,
          gint64        target)
{
  g_autoptr(YtLink) link = target != self->target ? yt_link_get (yt_desk_dossier (self->desk), target) : NULL;
  const YtLinkType *type = link != NULL ? yt_link_type (yt_link_kind (link)) : NULL;
  GtkWidget *box;
  GtkWidget *word;

  if (type == NULL)
    return;
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  word = gtk_label_new (_(type->forward));
  gtk_widget_add_css_class (word, "dim-label");
  gtk_box_append (GTK_BOX (box), word);
  gtk_box_append (GTK_BOX (box), yt_entry_chip_new (self->desk, yt_link_target (link)));
  gtk_box_append (GTK_BOX (card), box);
}

static GtkWidget *
make_card (YtNotesPanel *self,
           YtNote       *note)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *editor = yt_note_editor_new (self->desk, note, TRUE);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "note-card");
  add_link (self, card, yt_note_target (note));
  gtk_box_append (GTK_BOX (card), editor);
  g_object_set_data (G_OBJECT (card), "yt-editor", editor);
  return card;
}

static gboolean
is_listed (YtNotesPanel *self,
           gint64        id)
{
  return yt_id_list_find (self->ids, id) != G_MAXUINT;
}

static gboolean grow (gpointer data);

/* Cards stay the widgets they are: somebody may be typing in one of them. */
static void
show_cards (YtNotesPanel *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->ids));
  GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards));
  GtkWidget *last = NULL;

  while (card != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (card);

      if (!is_listed (self, yt_note_id (yt_note_editor_note (editor_of (card)))))
        gtk_box_remove (self->cards, card);
      card = next;
    }
  if (self->room < MIN (n, self->limit) && self->growing == 0)
    self->growing = yt_after_frame (GTK_WIDGET (self), grow);
  for (guint i = 0; i < n && i < MIN (self->limit, self->room); i++)
    {
      gint64 id = yt_id_list_id (self->ids, i);

      card = find_card (self, id);
      if (card == NULL)
        {
          g_autoptr(YtNote) note = yt_note_get (yt_desk_dossier (self->desk), id);

          if (note == NULL)
            continue;
          card = make_card (self, note);
          gtk_box_insert_child_after (self->cards, card, last);
        }
      last = card;
    }
  gtk_widget_set_visible (self->empty, n == 0);
  gtk_widget_set_visible (self->more, n > self->limit);
}

static gboolean
grow (gpointer data)
{
  YtNotesPanel *self = data;

  if (self->room >= self->limit)
    {
      self->growing = 0;
      return G_SOURCE_REMOVE;
    }
  self->room++;
  show_cards (self);
  return G_SOURCE_CONTINUE;
}

static void
show_name (YtNotesPanel *self)
{
  g_autoptr(YtEntry) entry = yt_entry_get (yt_desk_dossier (self->desk), self->target);
  g_autofree char *line = entry != NULL ? yt_content_line (self->desk, entry) : g_strdup ("");
  g_autofree char *on = g_strdup_printf (_("on %s"), line);

  if (yt_desk_selected (self->desk) == 0)
    gtk_label_set_label (self->on, _("on the dossier as a whole"));
  else
    yt_content_show (self->on, on);
  yt_tip_set (GTK_WIDGET (self->on), line);
}

static void
read_notes (YtNotesPanel *self)
{
  /* One more than is shown tells whether there are more. */
  g_autofree char *sql = g_strdup_printf (notes_on, self->target, self->limit + 1, self->target, self->limit + 1);

  if (self->ids == NULL)
    {
      self->ids = yt_id_list_new (yt_desk_dossier (self->desk), sql, YT_TYPE_NOTE, get_note);
      g_signal_connect_object (self->ids, "items-changed", G_CALLBACK (show_cards), self, G_CONNECT_SWAPPED);
    }
  else
    yt_id_list_set_sql (self->ids, sql);
  yt_id_list_finish (self->ids);
  show_cards (self);
}

static void
follow (YtNotesPanel *self)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  gint64 target = yt_desk_selected (self->desk) != 0 ? yt_desk_selected (self->desk) : yt_dossier_root (dossier);

  if (target != self->target)
    {
      self->target = target;
      self->limit = A_FEW;
      self->room = ROOM;
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->new_button), "x", target);
      read_notes (self);
    }
  show_name (self);
}

static void
on_more (YtNotesPanel *self)
{
  self->limit += A_FEW;
  self->room = self->limit;
  read_notes (self);
}

static void
on_edit (YtNotesPanel *self,
         gint64        id)
{
  GtkWidget *card;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (self->room < self->limit && is_listed (self, id))
    {
      self->room = self->limit;
      show_cards (self);
    }
  card = find_card (self, id);
  if (card == NULL)
    return;
  yt_note_editor_edit (editor_of (card));
  yt_scroll_to (card);
}

static void
on_changed (YtNotesPanel    *self,
            const YtChanges *changes)
{
  if (changes->all || (changes->entries != NULL && g_hash_table_contains (changes->entries, &self->target)))
    show_name (self);
}

static void
yt_notes_panel_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (id == PROP_DESK)
    g_value_set_object (value, YT_NOTES_PANEL (object)->desk);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
yt_notes_panel_set_property (GObject      *object,
                             guint         id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  if (id == PROP_DESK)
    YT_NOTES_PANEL (object)->desk = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
yt_notes_panel_constructed (GObject *object)
{
  YtNotesPanel *self = YT_NOTES_PANEL (object);
  YtDossier *dossier = yt_desk_dossier (self->desk);

  G_OBJECT_CLASS (yt_notes_panel_parent_class)->constructed (object);
  g_signal_connect_object (self->desk, "notify::selected", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "notify::content", G_CALLBACK (show_name), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "edit", G_CALLBACK (on_edit), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dossier, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  follow (self);
}

static void
yt_notes_panel_dispose (GObject *object)
{
  YtNotesPanel *self = YT_NOTES_PANEL (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), YT_TYPE_NOTES_PANEL);
  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL;)
    gtk_widget_unparent (child);
  g_clear_object (&self->ids);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_notes_panel_parent_class)->dispose (object);
}

static void
yt_notes_panel_class_init (YtNotesPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = yt_notes_panel_get_property;
  object_class->set_property = yt_notes_panel_set_property;
  object_class->constructed = yt_notes_panel_constructed;
  object_class->dispose = yt_notes_panel_dispose;
  properties[PROP_DESK] = g_param_spec_object ("desk", NULL, NULL, YT_TYPE_DESK,
                                               G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/notes-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, YtNotesPanel, on);
  gtk_widget_class_bind_template_child (widget_class, YtNotesPanel, new_button);
  gtk_widget_class_bind_template_child (widget_class, YtNotesPanel, cards);
  gtk_widget_class_bind_template_child (widget_class, YtNotesPanel, empty);
  gtk_widget_class_bind_template_child (widget_class, YtNotesPanel, more);
  gtk_widget_class_bind_template_callback (widget_class, on_more);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
}

static void
yt_notes_panel_init (YtNotesPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
yt_notes_panel_new (YtDesk *desk)
{
  return g_object_new (YT_TYPE_NOTES_PANEL, "desk", desk, NULL);
}
