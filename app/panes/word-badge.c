/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows a fixed word in the user's language, with a style class for it. */
#include "panes/word-badge.h"

#include <glib/gi18n.h>

struct _YtWordBadge
{
  GtkWidget parent_instance;

  GtkWidget *label;
  char *style;
};

G_DEFINE_FINAL_TYPE (YtWordBadge, yt_word_badge, GTK_TYPE_WIDGET)

static void
yt_word_badge_dispose (GObject *object)
{
  YtWordBadge *self = YT_WORD_BADGE (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->style, g_free);
  G_OBJECT_CLASS (yt_word_badge_parent_class)->dispose (object);
}

static void
yt_word_badge_class_init (YtWordBadgeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_word_badge_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "badge");
}

static void
yt_word_badge_init (YtWordBadge *self)
{
  self->label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "badge");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
yt_word_badge_new (void)
{
  return g_object_new (YT_TYPE_WORD_BADGE, NULL);
}

void
yt_word_badge_set_word (YtWordBadge  *self,
                        const char   *field,
                        const YtWord *words,
                        const char   *id)
{
  const char *label = yt_word_label (words, id);

  if (self->style != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->style);
  g_clear_pointer (&self->style, g_free);
  gtk_widget_set_visible (GTK_WIDGET (self), label != NULL);
  if (label == NULL)
    return;
  gtk_label_set_label (GTK_LABEL (self->label), _(label));
  /* A style class holds no points: “track-1-5”. */
  self->style = g_strdelimit (g_strdup_printf ("%s-%s", field, id), ".", '-');
  gtk_widget_add_css_class (GTK_WIDGET (self), self->style);
}

void
yt_word_badge_set_field (YtWordBadge *self,
                         YtEntry     *entry,
                         const char  *field)
{
  const YtField *own = entry != NULL ? yt_kind_field (yt_entry_kind (entry), field) : NULL;
  const YtWord *words = own != NULL ? own->words : NULL;

  if (g_strcmp0 (field, "standing") == 0)
    words = yt_standings;
  yt_word_badge_set_word (self, field, words, entry != NULL ? yt_entry_value (entry, field) : NULL);
}
