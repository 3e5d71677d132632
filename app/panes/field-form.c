/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes a row for each field of a kind, and hides those without a value until they are asked for. */
#include "panes/field-form.h"

#include <glib/gi18n.h>

#include "act/entry.h"
#include "desk/memory.h"
#include "model/source-form.h"
#include "panes/bilingual.h"
#include "panes/field-choice.h"
#include "panes/names-editor.h"
#include "panes/report.h"
#include "panes/value-editor.h"

/* Kinds with so few own fields show all of these. */
#define FEW 4
/* How wide the column of names is. */
#define LABEL_CHARS 13

struct _YtFieldForm
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtEntry *entry;
  YtKind kind; /* of the rows that there are */
  GPtrArray *fields; /* (element-type YtField): of each row */

  GtkBox *rows;
  GtkToggleButton *empties;
};

enum
{
  PROP_0,
  PROP_DESK,
  PROP_ENTRY,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (YtFieldForm, yt_field_form, GTK_TYPE_WIDGET)

/* What every entry has besides its kind's own fields. */
static const YtField common_fields[] = {
  { "page", N_("Page"), YT_FIELD_LINE, FALSE, TRUE, NULL, YT_KIND_NONE },
  { "source", N_("Source"), YT_FIELD_ENTRY, FALSE, TRUE, NULL, YT_KIND_SOURCE },
  { "standing", N_("Standing"), YT_FIELD_WORD, FALSE, TRUE, yt_standings, YT_KIND_NONE },
  { NULL, NULL, YT_FIELD_LINE, FALSE, FALSE, NULL, YT_KIND_NONE },
};

static gboolean
is_empty (YtFieldForm   *self,
          const YtField *field)
{
  return *yt_entry_field (self->entry, field, YT_LANGUAGE_ZH) == '\0' &&
         *yt_entry_field (self->entry, field, YT_LANGUAGE_EN) == '\0';
}

/* Page and source may be empty for most entries; of few own fields one wants to see all, of a source those of its type. */
static gboolean
is_always_shown (YtFieldForm   *self,
                 const YtField *field)
{
  const char *type = self->kind == YT_KIND_SOURCE ? yt_entry_value (self->entry, "type") : "";
  guint own = self->fields->len - (self->kind == YT_KIND_DOSSIER ? 1 : G_N_ELEMENTS (common_fields) - 1);

  if (yt_kind_field (self->kind, field->name) != field)
    return FALSE;
  return self->kind == YT_KIND_SOURCE ? *type != '\0' && yt_source_takes (type, field->name) : own <= FEW;
}

/* A field of a source is called after the type. */
static void
name_row (YtFieldForm   *self,
          const YtField *field,
          GtkWidget     *row)
{
  const char *label;

  if (self->kind != YT_KIND_SOURCE)
    return;
  label = _(yt_source_label (yt_entry_value (self->entry, "type"), field));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (row)), label);
  if (YT_IS_VALUE_EDITOR (gtk_widget_get_last_child (row)) && field->type == YT_FIELD_LINE)
    g_object_set (gtk_widget_get_last_child (row), "label", label, "placeholder", label, NULL);
}

static char *
fold_key (YtFieldForm *self)
{
  return g_strdup_printf ("fields:%s", yt_kind_info (self->kind)->id);
}

static void
show (YtFieldForm *self)
{
  gboolean all = gtk_toggle_button_get_active (self->empties);
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows));
  guint hideable = 0;

  for (guint i = 0; i < self->fields->len; i++, row = gtk_widget_get_next_sibling (row))
    {
      const YtField *field = g_ptr_array_index (self->fields, i);
      gboolean hide = is_empty (self, field) && !is_always_shown (self, field);

      hideable += hide;
      name_row (self, field, row);
      /* A row in which somebody just emptied the field stays. */
      gtk_widget_set_visible (row, all || !hide || gtk_widget_get_focus_child (row) != NULL);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->empties), hideable > 0);
}

static void
on_toggled (YtFieldForm *self)
{
  g_autofree char *key = NULL;

  if (self->entry == NULL)
    return;
  key = fold_key (self);
  yt_desk_set_folded (self->desk, key, gtk_toggle_button_get_active (self->empties));
  show (self);
}

static void
show_color (GtkColorChooser *button,
            YtEntry         *entry)
{
  GdkRGBA color;

  if (gdk_rgba_parse (&color, yt_entry_value (entry, "color")))
    gtk_color_chooser_set_rgba (button, &color);
}

static void
on_color (YtFieldForm     *self,
          GtkColorChooser *button)
{
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  GdkRGBA color;

  gtk_color_chooser_get_rgba (button, &color);
  text = g_strdup_printf ("#%02x%02x%02x", (guint) (color.red * 255 + 0.5f), (guint) (color.green * 255 + 0.5f),
                          (guint) (color.blue * 255 + 0.5f));
  if (!yt_act_set_entry (yt_desk_dossier (self->desk), yt_entry_id (self->entry), "color", text, &error))
    yt_report (GTK_WIDGET (self), error);
}

static GtkWidget *
make_color (YtFieldForm   *self,
            const YtField *field)
{
  GtkWidget *button = gtk_color_button_new ();

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_color_button_set_title (GTK_COLOR_BUTTON (button), _(field->label));
  show_color (GTK_COLOR_CHOOSER (button), self->entry);
  g_signal_connect_object (button, "color-set", G_CALLBACK (on_color), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (show_color), button, G_CONNECT_SWAPPED);
  return button;
}

static const char *
placeholder_of (const YtField *field)
{
  switch (field->type)
    {
    case YT_FIELD_EDTF:
      /* Translators: examples of dates as they are typed: keep them. */
      return _("Date, as 2014-05, 2013~, 2009/..");
    case YT_FIELD_NUMBER:
      return _("Number, as 1600.5");
    case YT_FIELD_URL:
      return _("Web address");
    default:
      return _(field->label);
    }
}

static GtkWidget *
make_control (YtFieldForm   *self,
              const YtField *field)
{
  GtkWidget *control;

  if (field->type == YT_FIELD_NAMES)
    return yt_names_editor_new (self->desk, self->entry, field);
  if (field->bilingual)
    return yt_bilingual_new (self->desk, self->entry, field->name, FALSE);
  if (field->type == YT_FIELD_WORD || field->type == YT_FIELD_ENTRY)
    {
      control = yt_field_choice_new (self->desk, self->entry, field, g_strcmp0 (field->name, "standing") != 0);
      gtk_widget_set_halign (control, GTK_ALIGN_START);
      return control;
    }
  if (field->type == YT_FIELD_COLOR)
    return make_color (self, field);
  control = yt_value_editor_new (self->desk, self->entry, field->name);
  g_object_set (control, "label", _(field->label), "placeholder", placeholder_of (field), NULL);
  return control;
}

static void
add_row (YtFieldForm   *self,
         const YtField *field)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (_(field->label));
  GtkWidget *control = make_control (self, field);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), LABEL_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LABEL_CHARS);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "field-name");
  gtk_widget_set_hexpand (control, TRUE);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), control);
  gtk_box_append (self->rows, row);
  g_ptr_array_add (self->fields, (gpointer) field);
}

static void
fill (YtFieldForm *self)
{
  g_autofree char *key = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, child);
  g_ptr_array_set_size (self->fields, 0);
  if (self->entry == NULL || self->desk == NULL)
    return;
  self->kind = yt_entry_kind (self->entry);
  for (const YtField *field = yt_kind_info (self->kind)->fields; field->name != NULL; field++)
    add_row (self, field);
  for (const YtField *field = common_fields; field->name != NULL; field++)
    {
      if (self->kind != YT_KIND_DOSSIER || g_strcmp0 (field->name, "source") == 0)
        add_row (self, field);
    }
  key = fold_key (self);
  gtk_toggle_button_set_active (self->empties, yt_desk_is_folded (self->desk, key));
  show (self);
}

static void
yt_field_form_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  YtFieldForm *self = YT_FIELD_FORM (object);

  switch (id)
    {
    case PROP_DESK:
      g_value_set_object (value, self->desk);
      break;
    case PROP_ENTRY:
      g_value_set_object (value, self->entry);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
set_entry (YtFieldForm *self,
           YtEntry     *entry)
{
  if (self->entry == entry)
    return;
  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_func (self->entry, show, self);
  g_set_object (&self->entry, entry);
  if (entry != NULL)
    g_signal_connect_object (entry, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  fill (self);
}

static void
yt_field_form_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  YtFieldForm *self = YT_FIELD_FORM (object);

  switch (id)
    {
    case PROP_DESK:
      if (g_set_object (&self->desk, g_value_get_object (value)))
        fill (self);
      break;
    case PROP_ENTRY:
      set_entry (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
yt_field_form_dispose (GObject *object)
{
  YtFieldForm *self = YT_FIELD_FORM (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), YT_TYPE_FIELD_FORM);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  g_clear_object (&self->entry);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_field_form_parent_class)->dispose (object);
}

static void
yt_field_form_class_init (YtFieldFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = yt_field_form_get_property;
  object_class->set_property = yt_field_form_set_property;
  object_class->dispose = yt_field_form_dispose;
  properties[PROP_DESK] = g_param_spec_object ("desk", NULL, NULL, YT_TYPE_DESK, flags);
  properties[PROP_ENTRY] = g_param_spec_object ("entry", NULL, NULL, YT_TYPE_ENTRY, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/field-form.ui");
  gtk_widget_class_bind_template_child (widget_class, YtFieldForm, rows);
  gtk_widget_class_bind_template_child (widget_class, YtFieldForm, empties);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled);
}

static void
yt_field_form_init (YtFieldForm *self)
{
  self->fields = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
yt_field_form_new (YtDesk  *desk,
                   YtEntry *entry)
{
  return g_object_new (YT_TYPE_FIELD_FORM, "desk", desk, "entry", entry, NULL);
}
