/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Says how an entry rests on a source: taken from it, or linked with it by which word. */
#include "panes/rests-row.h"

#include <glib/gi18n.h>

#include "model/link.h"
#include "panes/content-label.h"

struct _YtRestsRow
{
  GtkWidget parent_instance;

  YtDesk *desk;

  GtkLabel *code;
  YtContentLabel *name;
  GtkLabel *about;
};

G_DEFINE_FINAL_TYPE (YtRestsRow, yt_rests_row, GTK_TYPE_WIDGET)

static void
add_page (GString    *text,
          const char *page)
{
  if (*page == '\0')
    return;
  /* Translators: goes on behind a word, as in “cites, p. 318”. */
  g_string_append_printf (text, _(", p. %s"), page);
}

/* The words and pages of the links between @entry and @source. */
static void
add_links (GString *text,
           YtEntry *entry,
           gint64   source)
{
  YtDossier *dossier = yt_entry_dossier (entry);
  g_autoptr(GArray) from = yt_link_from (dossier, yt_entry_id (entry), NULL);
  g_autoptr(GArray) to = yt_link_to (dossier, yt_entry_id (entry), NULL);

  g_array_append_vals (from, to->data, to->len);
  for (guint i = 0; i < from->len; i++)
    {
      g_autoptr(YtLink) link = yt_link_get (dossier, g_array_index (from, gint64, i));
      const YtLinkType *type = link != NULL ? yt_link_type (yt_link_kind (link)) : NULL;

      if (type == NULL ||
          (yt_link_target (link) != source && yt_link_origin (link) != source && yt_link_source (link) != source))
        continue;
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "",
                              _(yt_link_origin (link) == source ? type->backward : type->forward));
      add_page (text, yt_link_page (link));
    }
}

static void
yt_rests_row_dispose (GObject *object)
{
  YtRestsRow *self = YT_RESTS_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), YT_TYPE_RESTS_ROW);
  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL;)
    gtk_widget_unparent (child);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_rests_row_parent_class)->dispose (object);
}

static void
yt_rests_row_class_init (YtRestsRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_rests_row_dispose;
  g_type_ensure (YT_TYPE_CONTENT_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/rests-row.ui");
  gtk_widget_class_bind_template_child (widget_class, YtRestsRow, code);
  gtk_widget_class_bind_template_child (widget_class, YtRestsRow, name);
  gtk_widget_class_bind_template_child (widget_class, YtRestsRow, about);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
yt_rests_row_init (YtRestsRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
yt_rests_row_new (YtDesk *desk)
{
  YtRestsRow *self = g_object_new (YT_TYPE_RESTS_ROW, NULL);

  self->desk = g_object_ref (desk);
  g_object_set (self->name, "desk", desk, NULL);
  return GTK_WIDGET (self);
}

void
yt_rests_row_set_entry (YtRestsRow *self,
                        YtEntry    *entry,
                        gint64      source)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *name = NULL;
  g_autofree char *spoken = NULL;

  yt_content_label_set_entry (self->name, entry);
  if (entry == NULL)
    return;
  g_string_append (text, _(yt_kind_info (yt_entry_kind (entry))->label));
  add_page (text, yt_entry_page (entry));
  add_links (text, entry, source);
  gtk_label_set_label (self->code, yt_entry_code (entry));
  yt_content_show (self->about, text->str);
  name = yt_content_line (self->desk, entry);
  spoken = g_strdup_printf ("%s; %s", name, text->str);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}
