/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dialog that shows a clean-up before it is taken over. */
#include "panes/clean-dialog.h"

#include <glib/gi18n.h>

#include "act/retext.h"
#include "model/document.h"
#include "panes/clean-side.h"
#include "panes/clean-work.h"
#include "panes/grouped-number.h"
#include "panes/report.h"

struct _YtCleanDialog
{
  GtkWindow parent_instance;

  YtDesk *desk;
  YtDocument *document;
  YtReading *original;   /* a copy: the document may change meanwhile */
  YtCleaning *whole;     /* with nothing refused: the changes to choose from */
  YtCleaning *part;      /* as it was chosen */
  GByteArray *turned;    /* for each change of whole: it is refused, or a proposal is accepted */
  guint32 refused_sorts;
  guint chosen;          /* number of a change */
  GCancellable *cancellable;
  YtCleanWork *work;
  guint timer;
  YtCleanSide *before;
  YtCleanSide *after;

  GtkStack *stack;
  GtkProgressBar *progress;
  GtkListBox *kinds;
  GtkLabel *place;
  GtkToggleButton *refuse;
  GtkTextView *before_view;
  GtkTextView *after_view;
  GtkButton *accept;
};

enum
{
  PROP_READY = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (YtCleanDialog, yt_clean_dialog, GTK_TYPE_WINDOW)

static void start_work (YtCleanDialog *self);

static const YtCleanChange *
change_at (YtCleanDialog *self,
           guint          number)
{
  return &g_array_index (self->whole->changes, YtCleanChange, number);
}

/* Whether a change is not taken: refused, of a refused kind, or a proposal that nobody accepted. */
static gboolean
is_refused (YtCleanDialog *self,
            guint          number)
{
  const YtCleanChange *change = change_at (self, number);

  if (self->refused_sorts & (1u << change->sort))
    return TRUE;
  return change->applied == (gboolean) self->turned->data[number];
}

/* Selects the change on both sides and says what it is. */
static void
show_place (YtCleanDialog *self)
{
  guint n = self->whole->changes->len;
  const YtCleanChange *change;
  g_autofree char *text = NULL;
  gsize start, end;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "clean.next", n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "clean.previous", n > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->refuse), n > 0);
  if (n == 0)
    return;
  change = change_at (self, self->chosen);
  /* Translators: which of how many changes is shown, and of which kind it is. */
  text = g_strdup_printf (_("%u of %u · %s"), self->chosen + 1, n, _(yt_clean_kind (change->sort)->label));
  gtk_label_set_label (self->place, text);
  gtk_toggle_button_set_active (self->refuse, is_refused (self, self->chosen));
  gtk_widget_set_sensitive (GTK_WIDGET (self->refuse),
                            (self->refused_sorts & (1u << change->sort)) == 0 && (change->applied || change->words != NULL));
  yt_clean_side_select (self->before, self->chosen);
  yt_offset_map_forward (self->part->map, change->start, &start);
  yt_offset_map_forward (self->part->map, change->end, &end);
  yt_clean_side_select_bytes (self->after, start, MAX (start, end));
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const YtCleanChange *x = *(const YtCleanChange *const *) a, *y = *(const YtCleanChange *const *) b;

  return x->to_start < y->to_start ? -1 : x->to_start > y->to_start;
}

/* Both texts; the places of the cleaned one in the order in which they stand there. */
static void
show_texts (YtCleanDialog *self,
            gboolean       first)
{
  guint n = MAX (self->whole->changes->len, self->part->changes->len);
  g_autofree gsize *starts = g_new (gsize, n + 1);
  g_autofree gsize *ends = g_new (gsize, n + 1);
  g_autofree guint8 *sorts = g_new (guint8, n + 1);
  g_autoptr(GPtrArray) order = g_ptr_array_sized_new (n + 1);

  for (guint i = 0; first && i < self->whole->changes->len; i++)
    {
      starts[i] = change_at (self, i)->start;
      ends[i] = change_at (self, i)->end;
      sorts[i] = (guint8) change_at (self, i)->sort;
    }
  if (first)
    yt_clean_side_show (self->before, self->original->text->str, starts, ends, sorts, self->whole->changes->len);
  for (guint i = 0; i < self->whole->changes->len; i++)
    yt_clean_side_refuse (self->before, i, is_refused (self, i));
  for (guint i = 0; i < self->part->changes->len; i++)
    {
      YtCleanChange *change = &g_array_index (self->part->changes, YtCleanChange, i);

      if (change->to_end > change->to_start)
        g_ptr_array_add (order, change);
    }
  g_ptr_array_sort (order, compare_places);
  for (guint i = 0; i < order->len; i++)
    {
      const YtCleanChange *change = g_ptr_array_index (order, i);

      starts[i] = change->to_start;
      ends[i] = change->to_end;
      sorts[i] = (guint8) change->sort;
    }
  yt_clean_side_show (self->after, self->part->reading->text->str, starts, ends, sorts, order->len);
}

static void
on_kind (YtCleanDialog *self,
         GParamSpec    *pspec,
         GtkSwitch     *button)
{
  guint sort = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "sort"));

  if (gtk_switch_get_active (button))
    self->refused_sorts &= ~(1u << sort);
  else
    self->refused_sorts |= 1u << sort;
  start_work (self);
}

static GtkWidget *
make_swatch (guint sort)
{
  GtkWidget *swatch = gtk_label_new (NULL);
  PangoAttrList *attributes = pango_attr_list_new ();
  GdkRGBA color = { 0 };

  gdk_rgba_parse (&color, yt_clean_side_color (sort));
  pango_attr_list_insert (attributes, pango_attr_background_new ((guint16) (color.red * 65535), (guint16) (color.green * 65535),
                                                                 (guint16) (color.blue * 65535)));
  gtk_label_set_label (GTK_LABEL (swatch), "\u2003");
  gtk_label_set_attributes (GTK_LABEL (swatch), attributes);
  pango_attr_list_unref (attributes);
  return swatch;
}

static void
add_kind (YtCleanDialog     *self,
          const YtCleanKind *kind,
          guint              count)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *name = gtk_label_new (_(kind->label));
  g_autofree char *number = yt_grouped_number (count);
  GtkWidget *counted = gtk_label_new (number);
  GtkWidget *button = gtk_switch_new ();

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (counted, "count");
  gtk_switch_set_active (GTK_SWITCH (button), TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _(kind->help));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _(kind->label),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _(kind->help), -1);
  g_object_set_data (G_OBJECT (button), "sort", GUINT_TO_POINTER (kind->sort));
  g_signal_connect_object (button, "notify::active", G_CALLBACK (on_kind), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), make_swatch (kind->sort));
  gtk_box_append (GTK_BOX (row), name);
  gtk_box_append (GTK_BOX (row), counted);
  gtk_box_append (GTK_BOX (row), button);
  gtk_widget_add_css_class (row, "report-row");
  gtk_list_box_append (self->kinds, row);
}

static void
fill_kinds (YtCleanDialog *self)
{
  guint counts[YT_CLEAN_SORTS] = { 0 };

  for (guint i = 0; i < self->whole->changes->len; i++)
    counts[change_at (self, i)->sort]++;
  for (const YtCleanKind *kind = yt_clean_kinds; kind->id != NULL; kind++)
    {
      if (counts[kind->sort] > 0)
        add_kind (self, kind, counts[kind->sort]);
    }
}

static void
show_result (YtCleanDialog *self,
             gboolean       first)
{
  gtk_stack_set_visible_child_name (self->stack, self->whole->changes->len > 0 ? "result" : "clean");
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept), yt_cleaning_count (self->part, 0) > 0);
  if (first)
    fill_kinds (self);
  show_texts (self, first);
  show_place (self);
  if (first && self->whole->changes->len > 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->before_view));
}

static void
stop_timer (YtCleanDialog *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_pointer (&self->work, yt_clean_work_unref);
}

static void
on_cleaned (GObject      *object,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr(YtCleanDialog) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(YtCleaning) cleaning = yt_clean_work_finish (result, &error);
  gboolean first = self->whole == NULL;

  /* Another one was begun meanwhile, or the dialog is closed. */
  if (cleaning == NULL || g_task_get_cancellable (G_TASK (result)) != self->cancellable ||
      g_cancellable_is_cancelled (self->cancellable))
    return;
  stop_timer (self);
  g_clear_pointer (&self->part, yt_cleaning_free);
  if (first)
    {
      self->whole = g_steal_pointer (&cleaning);
      g_byte_array_set_size (self->turned, self->whole->changes->len);
      if (self->turned->len > 0)
        memset (self->turned->data, 0, self->turned->len);
      start_work (self);
      return;
    }
  self->part = g_steal_pointer (&cleaning);
  show_result (self, gtk_widget_get_first_child (GTK_WIDGET (self->kinds)) == NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
}

static gboolean
on_timer (gpointer data)
{
  YtCleanDialog *self = data;

  gtk_progress_bar_set_fraction (self->progress, yt_clean_work_done (self->work));
  return G_SOURCE_CONTINUE;
}

static void
start_work (YtCleanDialog *self)
{
  g_autoptr(GArray) refused = g_array_new (FALSE, FALSE, sizeof (YtCleanRange));
  g_autoptr(GArray) accepted = g_array_new (FALSE, FALSE, sizeof (YtCleanRange));

  for (guint i = 0; self->whole != NULL && i < self->turned->len; i++)
    {
      const YtCleanChange *change = change_at (self, i);
      YtCleanRange range = { change->start, change->end };

      if (self->turned->data[i] && change->applied)
        g_array_append_val (refused, range);
      else if (self->turned->data[i])
        g_array_append_val (accepted, range);
    }
  g_cancellable_cancel (self->cancellable);
  g_set_object (&self->cancellable, NULL);
  self->cancellable = g_cancellable_new ();
  stop_timer (self);
  self->work = yt_clean_work_start (self->original, self->refused_sorts, refused, accepted, self->cancellable, on_cleaned,
                                    g_object_ref (self));
  self->timer = g_timeout_add (100, on_timer, self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
}

static void
turn (YtCleanDialog *self)
{
  const YtCleanChange *change;

  if (self->whole == NULL || self->chosen >= self->turned->len)
    return;
  change = change_at (self, self->chosen);
  if ((self->refused_sorts & (1u << change->sort)) != 0 || (!change->applied && change->words == NULL))
    return;
  self->turned->data[self->chosen] = !self->turned->data[self->chosen];
  start_work (self);
}

static void
on_refuse (YtCleanDialog *self)
{
  if (self->whole != NULL && self->chosen < self->turned->len &&
      gtk_toggle_button_get_active (self->refuse) != is_refused (self, self->chosen))
    turn (self);
}

static void
step (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  YtCleanDialog *self = YT_CLEAN_DIALOG (widget);
  guint n = self->part != NULL ? self->whole->changes->len : 0;

  if (n > 0)
    yt_clean_dialog_choose (self, (self->chosen + (g_str_equal (action, "clean.next") ? 1 : n - 1)) % n);
}

static gboolean
on_key (YtCleanDialog   *self,
        guint            key,
        guint            code,
        GdkModifierType  state)
{
  if (key == GDK_KEY_space && (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) == 0)
    {
      turn (self);
      return TRUE;
    }
  if (key == GDK_KEY_n || key == GDK_KEY_p)
    {
      step (GTK_WIDGET (self), key == GDK_KEY_n ? "clean.next" : "clean.previous", NULL);
      return TRUE;
    }
  return FALSE;
}

static void
on_pressed (YtCleanDialog *self,
            int            n_press,
            double         x,
            double         y)
{
  int number = self->part != NULL ? yt_clean_side_at (self->before, x, y) : -1;

  if (number >= 0)
    yt_clean_dialog_choose (self, (guint) number);
}

static void
on_accept (YtCleanDialog *self)
{
  g_autoptr(GError) error = NULL;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (self->part == NULL)
    return;
  if (!yt_act_clean_document (yt_desk_dossier (self->desk), yt_document_id (self->document), self->part->reading,
                              self->part->map, &error))
    {
      yt_report (GTK_WIDGET (self), error);
      return;
    }
  yt_toast (GTK_WIDGET (parent), _("The text was cleaned"), TRUE);
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
yt_clean_dialog_close_request (GtkWindow *window)
{
  YtCleanDialog *self = YT_CLEAN_DIALOG (window);

  g_cancellable_cancel (self->cancellable);
  stop_timer (self);
  return GTK_WINDOW_CLASS (yt_clean_dialog_parent_class)->close_request (window);
}

static void
yt_clean_dialog_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  YtCleanDialog *self = YT_CLEAN_DIALOG (object);

  if (id == PROP_READY)
    g_value_set_boolean (value, self->part != NULL && self->work == NULL);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
yt_clean_dialog_dispose (GObject *object)
{
  YtCleanDialog *self = YT_CLEAN_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  stop_timer (self);
  g_clear_pointer (&self->before, yt_clean_side_free);
  g_clear_pointer (&self->after, yt_clean_side_free);
  g_clear_pointer (&self->original, yt_reading_free);
  g_clear_pointer (&self->whole, yt_cleaning_free);
  g_clear_pointer (&self->part, yt_cleaning_free);
  g_clear_pointer (&self->turned, g_byte_array_unref);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->document);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_clean_dialog_parent_class)->dispose (object);
}

static void
yt_clean_dialog_class_init (YtCleanDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = yt_clean_dialog_get_property;
  object_class->dispose = yt_clean_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = yt_clean_dialog_close_request;
  properties[PROP_READY] = g_param_spec_boolean ("ready", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/clean-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, YtCleanDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, YtCleanDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, YtCleanDialog, kinds);
  gtk_widget_class_bind_template_child (widget_class, YtCleanDialog, place);
  gtk_widget_class_bind_template_child (widget_class, YtCleanDialog, refuse);
  gtk_widget_class_bind_template_child (widget_class, YtCleanDialog, before_view);
  gtk_widget_class_bind_template_child (widget_class, YtCleanDialog, after_view);
  gtk_widget_class_bind_template_child (widget_class, YtCleanDialog, accept);
  gtk_widget_class_bind_template_callback (widget_class, on_accept);
  gtk_widget_class_bind_template_callback (widget_class, on_key);
  gtk_widget_class_bind_template_callback (widget_class, on_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_refuse);
  gtk_widget_class_install_action (widget_class, "clean.next", NULL, step);
  gtk_widget_class_install_action (widget_class, "clean.previous", NULL, step);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_g, GDK_CONTROL_MASK, "clean.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_g, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "clean.previous", NULL);
}

static void
yt_clean_dialog_init (YtCleanDialog *self)
{
  self->turned = g_byte_array_new ();
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->before = yt_clean_side_new (self->before_view);
  self->after = yt_clean_side_new (self->after_view);
}

YtCleanDialog *
yt_clean_dialog_run (GtkWindow *parent,
                     YtDesk    *desk,
                     gint64     document)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(YtDocument) row = yt_document_get (yt_desk_dossier (desk), document);
  const YtReading *original = row != NULL ? yt_document_original_reading (row, &error) : NULL;
  YtCleanDialog *self;

  if (original == NULL)
    {
      yt_report (GTK_WIDGET (parent), error);
      return NULL;
    }
  self = g_object_new (YT_TYPE_CLEAN_DIALOG, "transient-for", parent, NULL);
  self->desk = g_object_ref (desk);
  self->document = g_steal_pointer (&row);
  self->original = yt_clean_work_copy (original);
  /* As large as what it lies on allows. */
  if (gtk_widget_get_width (GTK_WIDGET (parent)) > 0)
    gtk_window_set_default_size (GTK_WINDOW (self), CLAMP (gtk_widget_get_width (GTK_WIDGET (parent)) - 40, 640, 1500),
                                 CLAMP (gtk_widget_get_height (GTK_WIDGET (parent)) - 40, 420, 1000));
  gtk_window_present (GTK_WINDOW (self));
  start_work (self);
  return self;
}

guint
yt_clean_dialog_count (YtCleanDialog *self)
{
  return self->whole != NULL ? self->whole->changes->len : 0;
}

const YtCleaning *
yt_clean_dialog_cleaning (YtCleanDialog *self)
{
  return self->part;
}

void
yt_clean_dialog_choose (YtCleanDialog *self,
                        guint          number)
{
  if (self->part == NULL || number >= self->whole->changes->len)
    return;
  self->chosen = number;
  show_place (self);
}
