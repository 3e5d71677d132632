/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts a passage into two lines and its words. */
#include "panes/passage-row.h"

#include <glib/gi18n.h>

#include "model/passage.h"
#include "panes/content-label.h"
#include "panes/party-class.h"
#include "panes/reader-paint.h"
#include "panes/tip.h"
#include "panes/voice-badge.h"
#include "panes/wrap-layout.h"

/* Characters of a quote that are laid out. */
#define LONGEST 400
/* Ties that are named. */
#define MOST_TIES 3

struct _YtPassageRow
{
  GtkWidget parent_instance;

  YtDesk *desk;
  const char *party; /* style class */

  GtkWidget *head;
  GtkWidget *sign;
  GtkWidget *page;
  GtkWidget *voice;
  GtkWidget *lost;
  GtkWidget *about;
  GtkWidget *quote;
};

G_DEFINE_FINAL_TYPE (YtPassageRow, yt_passage_row, GTK_TYPE_WIDGET)

static void
set_text (GtkWidget  *label,
          const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_visible (label, *text != '\0');
}

static void
set_party (YtPassageRow *self,
           gint64        party)
{
  if (self->party != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->party);
  self->party = party != 0 ? yt_party_class (yt_desk_dossier (self->desk), party) : NULL;
  if (self->party != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), self->party);
}

static void
show (YtPassageRow *self,
      const char   *page,
      const char   *voice,
      gint64        party,
      gboolean      orphan,
      const char   *quote)
{
  glong length = g_utf8_strlen (quote, -1);
  g_autofree char *start = g_utf8_substring (quote, 0, MIN (length, LONGEST));
  g_autofree char *number = *page != '\0' ? g_strdup_printf (_("p. %s"), page) : g_strdup ("");

  g_strdelimit (start, "\r\n\t", ' ');
  set_text (self->page, number);
  yt_voice_badge_set_voice (YT_VOICE_BADGE (self->voice), voice);
  gtk_widget_set_visible (self->lost, orphan);
  set_party (self, party);
  yt_content_show (GTK_LABEL (self->quote), start);
}

static void
yt_passage_row_dispose (GObject *object)
{
  YtPassageRow *self = YT_PASSAGE_ROW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_passage_row_parent_class)->dispose (object);
}

static void
yt_passage_row_class_init (YtPassageRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yt_passage_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "passage");
}

static void
yt_passage_row_init (YtPassageRow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (widget));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 3);
  gtk_widget_add_css_class (widget, "party-edge");
  self->head = yt_wrap_box (6);
  self->sign = gtk_label_new (NULL);
  self->page = gtk_label_new (NULL);
  self->voice = yt_voice_badge_new ("");
  self->lost = gtk_label_new (_("Place lost"));
  self->about = gtk_label_new (NULL);
  self->quote = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->sign, "tie-sign");
  gtk_widget_add_css_class (self->page, "code");
  gtk_widget_add_css_class (self->lost, "gap-mark");
  gtk_widget_add_css_class (self->about, "code");
  gtk_label_set_ellipsize (GTK_LABEL (self->about), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (self->about), 0);
  gtk_label_set_xalign (GTK_LABEL (self->quote), 0);
  gtk_label_set_wrap (GTK_LABEL (self->quote), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->quote), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (self->quote), 3);
  gtk_label_set_ellipsize (GTK_LABEL (self->quote), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (self->head), self->sign);
  gtk_box_append (GTK_BOX (self->head), self->lost);
  gtk_box_append (GTK_BOX (self->head), self->page);
  gtk_box_append (GTK_BOX (self->head), self->voice);
  gtk_box_append (GTK_BOX (self->head), self->about);
  gtk_widget_set_parent (self->head, widget);
  gtk_widget_set_parent (self->quote, widget);
}

GtkWidget *
yt_passage_row_new (YtDesk *desk)
{
  YtPassageRow *self = g_object_new (YT_TYPE_PASSAGE_ROW, NULL);

  self->desk = g_object_ref (desk);
  return GTK_WIDGET (self);
}

/* “+ P1.2  • C3” */
static char *
ties_line (YtPassageRow *self,
           gint64        id)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  g_autoptr(GPtrArray) ties = yt_ties_of (dossier, id);
  GString *line = g_string_new (NULL);

  if (ties->len == 0)
    g_string_assign (line, _("not tied"));
  for (guint i = 0; i < MIN (ties->len, MOST_TIES); i++)
    {
      const YtEvidence *evidence = g_ptr_array_index (ties, i);
      g_autoptr(YtEntry) target = yt_entry_get (dossier, evidence->target);
      g_autofree char *name = target != NULL ? yt_content_line (self->desk, target) : g_strdup ("");

      if (line->len > 0)
        g_string_append (line, "   ");
      g_string_append_printf (line, "%s %s", yt_reader_tie_sign (yt_reader_tie_of (evidence->type)),
                              target != NULL && *yt_entry_code (target) != '\0' ? yt_entry_code (target) : name);
    }
  if (ties->len > MOST_TIES)
    g_string_append_printf (line, "   +%u", ties->len - MOST_TIES);
  return g_string_free (line, FALSE);
}

void
yt_passage_row_set_passage (YtPassageRow *self,
                            gint64        id)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  g_autoptr(YtPassage) passage = id != 0 ? yt_passage_get (dossier, id) : NULL;
  g_autoptr(YtEntry) entry = id != 0 ? yt_entry_get (dossier, id) : NULL;
  g_autofree char *ties = NULL;

  if (passage == NULL || entry == NULL)
    return;
  ties = ties_line (self, id);
  set_text (self->sign, "");
  set_text (self->about, ties);
  show (self, yt_entry_page (entry), yt_entry_voice (entry), yt_entry_party (entry), yt_passage_is_orphan (passage), yt_passage_quote (passage));
}

void
yt_passage_row_set_evidence (YtPassageRow     *self,
                             const YtEvidence *evidence)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  g_autoptr(YtEntry) source = evidence->source != 0 ? yt_entry_get (dossier, evidence->source) : NULL;
  g_autoptr(YtLink) link = yt_link_get (dossier, evidence->link);
  g_autofree char *name = source != NULL ? yt_content_line (self->desk, source) : g_strdup ("");
  g_autofree char *sign = g_strdup_printf ("%s %s", yt_reader_tie_sign (yt_reader_tie_of (evidence->type)), _(yt_link_type (evidence->type)->forward));
  const char *note = link != NULL ? yt_link_text (link, yt_desk_language (self->desk)) : "";
  g_autofree char *about = *note != '\0' ? g_strdup_printf ("%s · %s", note, name) : g_strdup (name);

  set_text (self->sign, sign);
  set_text (self->about, about);
  show (self, evidence->page, evidence->voice, evidence->party, evidence->orphan, evidence->quote);
}
