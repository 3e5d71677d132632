/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts what a channel's fields, sides and links tell into a few lines. */
#include "panes/channel-row.h"

#include <glib/gi18n.h>

#include "model/link.h"
#include "panes/code-chips.h"
#include "panes/content-label.h"
#include "panes/entry-chip.h"
#include "panes/party-class.h"
#include "panes/side-by-side.h"
#include "panes/when.h"
#include "panes/word-badge.h"
#include "panes/wrap-layout.h"

static const char *const track_order[] = { "multilateral", "track1", "track1.5", "track2", "academic" };

struct _YtChannelRow
{
  GtkListBoxRow parent_instance;

  YtDesk *desk;
  YtEntry *entry;

  GtkWidget *code;
  GtkWidget *status;
  GtkWidget *facts;
  GtkWidget *halt;
  GtkWidget *halt_text;
  GtkWidget *halt_events; /* the sentence, and behind it a chip for each event */
  GtkWidget *hosts;
  GtkWidget *chips;
};

G_DEFINE_FINAL_TYPE (YtChannelRow, yt_channel_row, GTK_TYPE_LIST_BOX_ROW)

static const char *
in_either (YtEntry    *entry,
           const char *name,
           YtLanguage  language)
{
  const YtField *field = yt_kind_field (yt_entry_kind (entry), name);
  const char *value = yt_entry_field (entry, field, language);

  return *value != '\0' ? value : yt_entry_field (entry, field, yt_language_other (language));
}

static gboolean
has_status (YtChannelRow *self,
            const char   *status)
{
  return g_str_equal (yt_entry_value (self->entry, "status"), status);
}

/* “since 2009 · heads of state · 8 rounds” */
static void
show_facts (YtChannelRow *self)
{
  YtLanguage language = yt_desk_language (self->desk);
  g_autofree char *span = yt_when_of_channel (self->entry, language);
  const char *level = in_either (self->entry, "level", language);
  const char *rounds = in_either (self->entry, "rounds", language);
  GString *facts = g_string_new (*span != '\0' ? span : _("Start not stated"));

  if (*level != '\0')
    g_string_append_printf (facts, " · %s", level);
  if (*rounds != '\0')
    g_string_append_printf (facts, " · %s", rounds);
  yt_content_show (GTK_LABEL (self->facts), facts->str);
  g_string_free (facts, TRUE);
}

/* Since when it is suspended, as a sentence in the interface's language; NULL when it is not. */
static char *
halt_sentence (YtChannelRow *self)
{
  g_autofree char *since = NULL;

  if (!has_status (self, "suspended"))
    return NULL;
  since = yt_when_in_words (yt_entry_value (self->entry, "status-date"), yt_desk_language (self->desk));
  if (*since == '\0')
    return g_strdup (_("Suspended"));
  /* Translators: when a channel was suspended: a date in words, as “on or after 19 May 2014”. */
  return g_strdup_printf (_("Suspended: %s"), since);
}

static void
show_halt (YtChannelRow *self)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  g_autofree char *sentence = halt_sentence (self);
  g_autoptr(GArray) links = yt_link_to (dossier, yt_entry_id (self->entry), "suspends");
  GtkWidget *child;

  gtk_widget_set_visible (self->halt, sentence != NULL);
  while ((child = gtk_widget_get_last_child (self->halt_events)) != self->halt_text)
    gtk_box_remove (GTK_BOX (self->halt_events), child);
  if (sentence == NULL)
    return;
  gtk_label_set_label (GTK_LABEL (self->halt_text), sentence);
  for (guint i = 0; i < links->len; i++)
    {
      g_autoptr(YtLink) link = yt_link_get (dossier, g_array_index (links, gint64, i));

      if (link != NULL)
        gtk_box_append (GTK_BOX (self->halt_events), yt_entry_chip_new (self->desk, yt_link_origin (link)));
    }
}

static const char *
party_short (YtDesk  *desk,
             YtEntry *party)
{
  YtLanguage language = yt_desk_language (desk);
  const char *name = yt_entry_field (party, yt_kind_field (YT_KIND_PARTY, "short"), language);

  if (*name == '\0')
    name = yt_entry_name (party, language);
  return *name != '\0' ? name : yt_entry_name (party, yt_language_other (language));
}

static void
add_host (YtChannelRow *self,
          YtEntry      *side)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  g_autoptr(YtEntry) party = yt_entry_party (side) != 0 ? yt_entry_get (dossier, yt_entry_party (side)) : NULL;
  GtkWidget *host = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gboolean titled = *yt_entry_title (side, YT_LANGUAGE_ZH) != '\0' || *yt_entry_title (side, YT_LANGUAGE_EN) != '\0';
  GtkWidget *text = g_object_new (YT_TYPE_CONTENT_LABEL, "desk", self->desk, "key", titled ? "title" : "text", "wrap", TRUE, NULL);

  yt_content_label_set_entry (YT_CONTENT_LABEL (text), side);
  if (party != NULL)
    {
      GtkWidget *name = gtk_label_new (party_short (self->desk, party));
      const char *class = yt_party_class (dossier, yt_entry_id (party));

      gtk_widget_add_css_class (name, "party-text");
      gtk_widget_add_css_class (name, "caption-heading");
      gtk_label_set_xalign (GTK_LABEL (name), 0);
      if (class != NULL)
        gtk_widget_add_css_class (name, class);
      gtk_box_append (GTK_BOX (host), name);
    }
  gtk_widget_add_css_class (text, "caption");
  gtk_box_append (GTK_BOX (host), text);
  gtk_box_append (GTK_BOX (self->hosts), host);
}

/* Adds those of one party, or with 0 those of nobody. */
static void
add_hosts_of (YtChannelRow *self,
              GArray       *sides,
              gint64        party)
{
  for (guint i = 0; i < sides->len; i++)
    {
      g_autoptr(YtEntry) side = yt_entry_get (yt_desk_dossier (self->desk), g_array_index (sides, gint64, i));

      if (side != NULL && yt_entry_party (side) == party)
        add_host (self, side);
    }
}

/* In the order of the parties, as the columns of positions have it. */
static void
show_hosts (YtChannelRow *self)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  g_autoptr(GArray) sides = yt_entry_children (dossier, yt_entry_id (self->entry), YT_KIND_SIDE);
  g_autoptr(GArray) parties = yt_entry_all (dossier, YT_KIND_PARTY);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->hosts)) != NULL)
    gtk_box_remove (GTK_BOX (self->hosts), child);
  for (guint i = 0; i < parties->len; i++)
    add_hosts_of (self, sides, g_array_index (parties, gint64, i));
  add_hosts_of (self, sides, 0);
  gtk_widget_set_visible (self->hosts, sides->len > 0);
}

static void
name_row (YtChannelRow *self)
{
  const YtField *status = yt_kind_field (YT_KIND_CHANNEL, "status");
  g_autofree char *line = yt_content_line (self->desk, self->entry);
  g_autofree char *sentence = halt_sentence (self);
  const char *word = yt_word_label (status->words, yt_entry_value (self->entry, "status"));
  const char *state = sentence != NULL ? sentence : word != NULL ? _(word) : _("status not stated");
  g_autofree char *name = g_strdup_printf ("%s %s, %s", yt_entry_code (self->entry), line, state);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, g_strstrip (name), -1);
}

static void
show_entry (YtChannelRow *self)
{
  gtk_label_set_label (GTK_LABEL (self->code), yt_entry_code (self->entry));
  gtk_widget_set_visible (self->code, *yt_entry_code (self->entry) != '\0');
  /* “Suspended” has a line of its own; that nothing is said about it needs no badge. */
  if (has_status (self, "suspended") || has_status (self, "unstated"))
    yt_word_badge_set_field (YT_WORD_BADGE (self->status), NULL, "status");
  else
    yt_word_badge_set_field (YT_WORD_BADGE (self->status), self->entry, "status");
  show_facts (self);
  show_halt (self);
  name_row (self);
}

static void
yt_channel_row_dispose (GObject *object)
{
  YtChannelRow *self = YT_CHANNEL_ROW (object);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), NULL);
  g_clear_object (&self->entry);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_channel_row_parent_class)->dispose (object);
}

static void
yt_channel_row_class_init (YtChannelRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yt_channel_row_dispose;
}

static void
yt_channel_row_init (YtChannelRow *self)
{
}

static void
build_halt (YtChannelRow *self)
{
  GtkWidget *icon = gtk_image_new_from_icon_name ("media-playback-pause-symbolic");

  self->halt = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->halt_text = gtk_label_new (NULL);
  self->halt_events = yt_wrap_box (6);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_label_set_xalign (GTK_LABEL (self->halt_text), 0);
  gtk_label_set_wrap (GTK_LABEL (self->halt_text), TRUE);
  gtk_widget_set_hexpand (self->halt_events, TRUE);
  gtk_widget_add_css_class (self->halt, "halt");
  gtk_box_append (GTK_BOX (self->halt), icon);
  gtk_box_append (GTK_BOX (self->halt_events), self->halt_text);
  gtk_box_append (GTK_BOX (self->halt), self->halt_events);
}

static GtkWidget *
build_head (YtChannelRow *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = g_object_new (YT_TYPE_CONTENT_LABEL, "desk", self->desk, "key", "name", "wrap", TRUE, NULL);

  self->code = gtk_label_new (NULL);
  yt_content_label_set_entry (YT_CONTENT_LABEL (title), self->entry);
  gtk_widget_add_css_class (self->code, "code");
  gtk_widget_set_valign (self->code, GTK_ALIGN_START);
  gtk_widget_add_css_class (title, "heading");
  gtk_box_append (GTK_BOX (head), self->code);
  gtk_box_append (GTK_BOX (head), title);
  return head;
}

static GtkWidget *
build_marks (YtChannelRow *self)
{
  GtkWidget *marks = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->status = yt_word_badge_new ();
  self->chips = yt_code_chips_new (self->desk);
  gtk_widget_set_valign (self->status, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (self->chips, TRUE);
  gtk_box_append (GTK_BOX (marks), self->status);
  gtk_box_append (GTK_BOX (marks), self->chips);
  return marks;
}

GtkWidget *
yt_channel_row_new (YtDesk  *desk,
                    YtEntry *entry)
{
  YtChannelRow *self = g_object_new (YT_TYPE_CHANNEL_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  self->desk = g_object_ref (desk);
  self->entry = g_object_ref (entry);
  self->facts = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->facts), 0);
  gtk_label_set_wrap (GTK_LABEL (self->facts), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (self->facts), 8);
  gtk_label_set_wrap_mode (GTK_LABEL (self->facts), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (self->facts, "caption");
  gtk_widget_add_css_class (self->facts, "dim-label");
  self->hosts = yt_side_by_side_box (8, 150);
  build_halt (self);
  gtk_box_append (GTK_BOX (box), build_head (self));
  gtk_box_append (GTK_BOX (box), self->halt);
  gtk_box_append (GTK_BOX (box), self->facts);
  gtk_box_append (GTK_BOX (box), self->hosts);
  gtk_box_append (GTK_BOX (box), build_marks (self));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  g_signal_connect_object (entry, "changed", G_CALLBACK (show_entry), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "notify::content", G_CALLBACK (yt_channel_row_refresh), self, G_CONNECT_SWAPPED);
  yt_channel_row_refresh (self);
  return GTK_WIDGET (self);
}

YtEntry *
yt_channel_row_entry (YtChannelRow *self)
{
  return self->entry;
}

void
yt_channel_row_refresh (YtChannelRow *self)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  g_autoptr(GArray) linked = yt_code_chips_linked (dossier, yt_entry_id (self->entry));

  yt_code_chips_set (YT_CODE_CHIPS (self->chips), linked);
  show_hosts (self);
  show_entry (self);
}

guint
yt_channel_track (YtEntry *channel)
{
  guint track;

  for (track = 0; track < G_N_ELEMENTS (track_order); track++)
    {
      if (g_str_equal (yt_entry_value (channel, "track"), track_order[track]))
        break;
    }
  return track;
}

guint
yt_channel_row_track (YtChannelRow *self)
{
  return yt_channel_track (self->entry);
}

const char *
yt_channel_row_track_label (guint track)
{
  return track < G_N_ELEMENTS (track_order) ? yt_word_label (yt_tracks, track_order[track]) : N_("Track not stated");
}
