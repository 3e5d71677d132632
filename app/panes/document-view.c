/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows the text of one document of a source; what can be wrong about it, its encoding, can be put right. */
#include "panes/document-view.h"

#include <glib/gi18n.h>

#include "act/take-in.h"
#include "panes/clean-dialog.h"
#include "panes/document-again.h"
#include "panes/document-text.h"
#include "panes/grouped-number.h"
#include "panes/report.h"
#include "panes/tip.h"
#include "panes/wrap-layout.h"
#include "text/decode.h"

struct _YtDocumentView
{
  GtkWidget parent_instance;

  YtDesk *desk;
  gint64 source;
  GArray *ids; /* of gint64: the documents of the source */
  YtDocument *document;
  YtDocumentText *text; /* NULL until it is seen */
  guint n_hits;
  guint hit;
  gboolean showing; /* the choices are being filled, not made */

  GtkStack *stack;
  GtkDropDown *names;
  GtkLabel *about;
  GtkDropDown *encoding;
  GtkLabel *trouble;
  GtkSearchEntry *words;
  GtkLabel *hits;
  GtkTextView *view;
  GtkTextTag *found;
};

enum
{
  PROP_DESK = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (YtDocumentView, yt_document_view, GTK_TYPE_WIDGET)

static void
show_hit (YtDocumentView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_tag (buffer, self->found, &start, &end);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "document.next", self->n_hits > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "document.previous", self->n_hits > 0);
  if (*gtk_editable_get_text (GTK_EDITABLE (self->words)) == '\0')
    text = g_strdup ("");
  else if (self->n_hits == 0)
    text = g_strdup (_("Not found"));
  else
    /* Translators: which of how many found places is shown. */
    text = g_strdup_printf (_("%u of %u"), self->hit + 1, self->n_hits);
  gtk_label_set_label (self->hits, text);
  if (self->n_hits == 0)
    return;
  yt_document_text_hit (self->text, buffer, self->hit, &start, &end);
  gtk_text_buffer_apply_tag (buffer, self->found, &start, &end);
  gtk_text_buffer_select_range (buffer, &start, &end);
  gtk_text_view_scroll_to_mark (self->view, gtk_text_buffer_get_insert (buffer), 0.1, FALSE, 0, 0);
}

static void
find (YtDocumentView *self)
{
  self->n_hits = self->text != NULL ? yt_document_text_find (self->text, gtk_editable_get_text (GTK_EDITABLE (self->words))) : 0;
  self->hit = 0;
  show_hit (self);
}

static void
step (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  YtDocumentView *self = YT_DOCUMENT_VIEW (widget);

  if (self->n_hits == 0)
    return;
  self->hit = (self->hit + (g_str_equal (action, "document.next") ? 1 : self->n_hits - 1)) % self->n_hits;
  show_hit (self);
}

static void
show_encoding (YtDocumentView *self)
{
  const char *id = yt_document_encoding (self->document);
  const YtEncoding *encodings;
  guint n;

  encodings = yt_encodings (&n);
  self->showing = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->encoding), *id != '\0');
  gtk_drop_down_set_selected (self->encoding, GTK_INVALID_LIST_POSITION);
  for (guint i = 0; i < n; i++)
    {
      if (g_ascii_strcasecmp (encodings[i].id, id) == 0)
        gtk_drop_down_set_selected (self->encoding, i);
    }
  self->showing = FALSE;
}

static void
show_about (YtDocumentView *self)
{
  guint unreadable = yt_document_text_unreadable (self->text);
  glong length = yt_document_text_length (self->text);
  g_autofree char *number = yt_grouped_number ((guint64) length);
  g_autofree char *size = g_strdup_printf (ngettext ("%s character", "%s characters", (gulong) length), number);
  g_autofree char *about = g_strdup_printf ("%s · %s", yt_document_name (self->document), size);
  g_autofree char *trouble = NULL;

  gtk_label_set_label (self->about, about);
  yt_tip_set (GTK_WIDGET (self->about), about);
  trouble = g_strdup_printf (ngettext ("%u character could not be read. If the text looks wrong, choose another encoding.",
                                       "%u characters could not be read. If the text looks wrong, choose another encoding.", unreadable),
                             unreadable);
  gtk_label_set_label (self->trouble, trouble);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), unreadable > 0);
}

/* A text of ten megabytes is not read for somebody who looks at the source's title. */
static void
read_text (YtDocumentView *self)
{
  if (self->text != NULL || self->document == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->text = yt_document_text_new (yt_document_text (self->document));
  yt_document_text_fill (self->text, gtk_text_view_get_buffer (self->view));
  show_about (self);
  find (self);
}

static void
forget_text (YtDocumentView *self)
{
  g_clear_pointer (&self->text, yt_document_text_free);
  self->n_hits = 0;
}

static void
on_document_changed (YtDocumentView *self)
{
  if (yt_document_is_deleted (self->document))
    return;
  forget_text (self);
  show_encoding (self);
  read_text (self);
}

static void
show_document (YtDocumentView *self,
               gint64          id)
{
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_func (self->document, on_document_changed, self);
  g_clear_object (&self->document);
  forget_text (self);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), "", 0);
  if (id != 0)
    self->document = yt_document_get (yt_desk_dossier (self->desk), id);
  gtk_stack_set_visible_child_name (self->stack, self->document != NULL ? "text" : "empty");
  if (self->document == NULL)
    return;
  g_signal_connect_object (self->document, "changed", G_CALLBACK (on_document_changed), self, G_CONNECT_SWAPPED);
  show_encoding (self);
  read_text (self);
}

static gint64
id_at (YtDocumentView *self,
       guint           position)
{
  return position < self->ids->len ? g_array_index (self->ids, gint64, position) : 0;
}

static void
on_name (YtDocumentView *self)
{
  if (!self->showing)
    show_document (self, id_at (self, gtk_drop_down_get_selected (self->names)));
}

/* Fills the choice of documents, and shows @id or the first of them. */
static void
fill (YtDocumentView *self,
      gint64          id)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  g_array_unref (self->ids);
  self->ids = self->source != 0 ? yt_document_of (dossier, self->source) : g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < self->ids->len; i++)
    {
      g_autoptr(YtDocument) document = yt_document_get (dossier, id_at (self, i));

      gtk_string_list_append (names, document != NULL ? yt_document_name (document) : "");
      if (id_at (self, i) == id)
        selected = i;
    }
  self->showing = TRUE;
  gtk_drop_down_set_model (self->names, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->names, self->ids->len > 0 ? selected : GTK_INVALID_LIST_POSITION);
  self->showing = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->names), self->ids->len > 1);
  show_document (self, id_at (self, selected));
}

static void
on_dossier_changed (YtDocumentView  *self,
                    const YtChanges *changes)
{
  if (!changes->all && (changes->documents == NULL || g_hash_table_size (changes->documents) == 0))
    return;
  fill (self, self->document != NULL ? yt_document_id (self->document) : 0);
}

static void
on_encoding (YtDocumentView *self)
{
  guint selected = gtk_drop_down_get_selected (self->encoding);
  const YtEncoding *encodings;
  guint n;

  encodings = yt_encodings (&n);
  if (!self->showing && self->document != NULL && selected < n)
    yt_document_view_read_as (self, encodings[selected].id);
}

static void
delete_document (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  YtDocumentView *self = YT_DOCUMENT_VIEW (widget);
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  if (self->document == NULL)
    return;
  text = g_strdup_printf (_("Document “%s” deleted"), yt_document_name (self->document));
  if (yt_act_delete_document (yt_desk_dossier (self->desk), yt_document_id (self->document), &error))
    yt_toast (widget, text, TRUE);
  else
    yt_report (widget, error);
}

static void
clean_document (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  YtDocumentView *self = YT_DOCUMENT_VIEW (widget);

  if (self->document != NULL)
    yt_clean_dialog_run (GTK_WINDOW (gtk_widget_get_root (widget)), self->desk, yt_document_id (self->document));
}

static void
read_again (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  YtDocumentView *self = YT_DOCUMENT_VIEW (widget);

  if (self->document != NULL)
    yt_document_again (widget, self->desk, self->document);
}

static void
on_next (YtDocumentView *self)
{
  step (GTK_WIDGET (self), "document.next", NULL);
}

static void
on_previous (YtDocumentView *self)
{
  step (GTK_WIDGET (self), "document.previous", NULL);
}

static void
yt_document_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (yt_document_view_parent_class)->map (widget);
  read_text (YT_DOCUMENT_VIEW (widget));
}

static void
yt_document_view_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  if (id == PROP_DESK)
    g_value_set_object (value, YT_DOCUMENT_VIEW (object)->desk);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
yt_document_view_set_property (GObject      *object,
                               guint         id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  YtDocumentView *self = YT_DOCUMENT_VIEW (object);

  if (id != PROP_DESK)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  else if (g_set_object (&self->desk, g_value_get_object (value)) && self->desk != NULL)
    g_signal_connect_object (yt_desk_dossier (self->desk), "changed", G_CALLBACK (on_dossier_changed), self, G_CONNECT_SWAPPED);
}

static void
yt_document_view_dispose (GObject *object)
{
  YtDocumentView *self = YT_DOCUMENT_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), YT_TYPE_DOCUMENT_VIEW);
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_pointer (&self->text, yt_document_text_free);
  g_clear_object (&self->document);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_document_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (YT_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/document-view.ui");
  gtk_widget_class_bind_template_child (widget_class, YtDocumentView, stack);
  gtk_widget_class_bind_template_child (widget_class, YtDocumentView, names);
  gtk_widget_class_bind_template_child (widget_class, YtDocumentView, about);
  gtk_widget_class_bind_template_child (widget_class, YtDocumentView, encoding);
  gtk_widget_class_bind_template_child (widget_class, YtDocumentView, trouble);
  gtk_widget_class_bind_template_child (widget_class, YtDocumentView, words);
  gtk_widget_class_bind_template_child (widget_class, YtDocumentView, hits);
  gtk_widget_class_bind_template_child (widget_class, YtDocumentView, view);
  gtk_widget_class_bind_template_callback (widget_class, on_name);
  gtk_widget_class_bind_template_callback (widget_class, on_encoding);
  gtk_widget_class_bind_template_callback (widget_class, on_next);
  gtk_widget_class_bind_template_callback (widget_class, on_previous);
  gtk_widget_class_bind_template_callback (widget_class, find);
}

static void
yt_document_view_class_init (YtDocumentViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = yt_document_view_get_property;
  object_class->set_property = yt_document_view_set_property;
  object_class->dispose = yt_document_view_dispose;
  widget_class->map = yt_document_view_map;
  properties[PROP_DESK] =
    g_param_spec_object ("desk", NULL, NULL, YT_TYPE_DESK, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_install_action (widget_class, "document.next", NULL, step);
  gtk_widget_class_install_action (widget_class, "document.previous", NULL, step);
  gtk_widget_class_install_action (widget_class, "document.delete", NULL, delete_document);
  gtk_widget_class_install_action (widget_class, "document.clean", NULL, clean_document);
  gtk_widget_class_install_action (widget_class, "document.read-again", NULL, read_again);
  bind_template (widget_class);
}

static void
yt_document_view_init (YtDocumentView *self)
{
  const YtEncoding *encodings;
  g_autoptr(GtkStringList) list = gtk_string_list_new (NULL);
  guint n;

  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  encodings = yt_encodings (&n);
  for (guint i = 0; i < n; i++)
    gtk_string_list_append (list, _(encodings[i].name));
  gtk_drop_down_set_model (self->encoding, G_LIST_MODEL (list));
  self->found = gtk_text_buffer_create_tag (gtk_text_view_get_buffer (self->view), NULL, "underline", PANGO_UNDERLINE_DOUBLE,
                                            "weight", PANGO_WEIGHT_BOLD, NULL);
  self->showing = FALSE;
}

void
yt_document_view_set_source (YtDocumentView *self,
                             gint64          source)
{
  if (self->source == source)
    return;
  self->source = source;
  fill (self, 0);
}

void
yt_document_view_show (YtDocumentView *self,
                       gint64          document)
{
  fill (self, document);
}

guint
yt_document_view_count (YtDocumentView *self)
{
  return self->ids->len;
}

GtkTextBuffer *
yt_document_view_text (YtDocumentView *self)
{
  return gtk_text_view_get_buffer (self->view);
}

void
yt_document_view_read_as (YtDocumentView *self,
                          const char     *encoding)
{
  g_autoptr(GError) error = NULL;
  const YtEncoding *row = yt_encoding_find (encoding);
  g_autofree char *text = NULL;

  if (self->document == NULL || row == NULL || g_ascii_strcasecmp (yt_document_encoding (self->document), encoding) == 0)
    return;
  if (!yt_act_set_encoding (yt_desk_dossier (self->desk), yt_document_id (self->document), encoding, &error))
    {
      yt_report (GTK_WIDGET (self), error);
      show_encoding (self);
      return;
    }
  /* Translators: %s is the name of an encoding. */
  text = g_strdup_printf (_("Read again as %s"), _(row->name));
  yt_toast (GTK_WIDGET (self), text, TRUE);
}

guint
yt_document_view_find (YtDocumentView *self,
                       const char     *words)
{
  gtk_editable_set_text (GTK_EDITABLE (self->words), words);
  find (self);
  return self->n_hits;
}
