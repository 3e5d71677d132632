/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes the list of names apart into rows, and puts it together again from them. */
#include "panes/names-editor.h"

#include <glib/gi18n.h>
#include <string.h>

#include "act/entry.h"
#include "panes/bilingual.h"
#include "panes/report.h"
#include "panes/tip.h"
#include "text/names.h"

struct _YtNamesEditor
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtEntry *entry;
  const YtField *field;

  GtkWidget *box;
  GtkPopover *popover;
  GtkBox *rows[YT_N_LANGUAGES]; /* of the popover; each row: family, given, up, remove */
};

G_DEFINE_FINAL_TYPE (YtNamesEditor, yt_names_editor, GTK_TYPE_WIDGET)

static const char language_key[] = "yt-language";

static YtLanguage
language_of (gpointer widget)
{
  GtkWidget *rows = gtk_widget_get_parent (widget);

  return (YtLanguage) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (rows), language_key));
}

/* The text of an entry, without the signs that part names. */
static char *
text_of (GtkWidget *entry)
{
  g_autoptr(GString) text = g_string_new (gtk_editable_get_text (GTK_EDITABLE (entry)));

  g_string_replace (text, ";", " ", 0);
  g_string_replace (text, "；", " ", 0);
  return g_strstrip (g_strdup (text->str));
}

static char *
name_of (GtkWidget *row)
{
  GtkWidget *first = gtk_widget_get_first_child (row);
  YtName name = { .family = text_of (first), .given = text_of (gtk_widget_get_next_sibling (first)) };
  g_autofree char *family = name.family;
  g_autofree char *given = name.given;

  if (*given == '\0')
    return g_strdup (family);
  return *family != '\0' ? yt_name_to_text (&name) : g_strdup (given);
}

static void
save (YtNamesEditor *self,
      YtLanguage     language)
{
  g_autofree char *key = yt_field_key (self->field, language);
  g_autoptr(GString) list = g_string_new (NULL);
  g_autoptr(GError) error = NULL;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows[language])); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      g_autofree char *name = name_of (row);

      yt_names_add (list, name);
    }
  if (strcmp (list->str, yt_entry_value (self->entry, key)) != 0 &&
      !yt_act_set_entry (yt_desk_dossier (self->desk), yt_entry_id (self->entry), key, list->str, &error))
    yt_report (GTK_WIDGET (self), error);
}

static void
save_both (YtNamesEditor *self)
{
  save (self, YT_LANGUAGE_ZH);
  save (self, YT_LANGUAGE_EN);
}

static void
on_leave (YtNamesEditor           *self,
          GtkEventControllerFocus *focus)
{
  GtkWidget *row = gtk_widget_get_parent (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (focus)));

  if (gtk_widget_get_parent (row) != NULL)
    save (self, language_of (row));
}

static void
on_up (YtNamesEditor *self,
       GtkWidget     *button)
{
  GtkWidget *row = gtk_widget_get_parent (button);
  YtLanguage language = language_of (row);
  GtkWidget *before = gtk_widget_get_prev_sibling (row);

  if (before == NULL)
    return;
  gtk_box_reorder_child_after (self->rows[language], row, gtk_widget_get_prev_sibling (before));
  save (self, language);
}

static void
on_remove (YtNamesEditor *self,
           GtkWidget     *button)
{
  GtkWidget *row = gtk_widget_get_parent (button);
  YtLanguage language = language_of (row);
  GtkWidget *next = gtk_widget_get_next_sibling (row);

  if (next == NULL)
    next = gtk_widget_get_prev_sibling (row);
  gtk_box_remove (self->rows[language], row);
  save (self, language);
  if (next != NULL)
    gtk_widget_child_focus (next, GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
add_entry (YtNamesEditor *self,
           GtkWidget     *row,
           const char    *text,
           const char    *label)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 14);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), label);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_leave), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (entry, focus);
  g_signal_connect_object (entry, "activate", G_CALLBACK (save_both), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), entry);
  return entry;
}

static void
add_button (YtNamesEditor *self,
            GtkWidget     *row,
            const char    *icon,
            const char    *tip,
            GCallback      clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  yt_tip_set (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), button);
}

static GtkWidget *
add_row (YtNamesEditor *self,
         YtLanguage     language,
         const YtName  *name)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  GtkWidget *family;
  g_autofree char *given = NULL;

  if (name != NULL && name->suffix != NULL)
    given = g_strdup_printf ("%s, %s", name->given, name->suffix);
  family = add_entry (self, row, name != NULL ? name->family : NULL, _("Family name, or a body"));
  add_entry (self, row, given != NULL ? given : name != NULL ? name->given : NULL, _("Given name"));
  add_button (self, row, "go-up-symbolic", _("Move up"), G_CALLBACK (on_up));
  add_button (self, row, "user-trash-symbolic", _("Remove the name"), G_CALLBACK (on_remove));
  gtk_box_append (self->rows[language], row);
  return family;
}

static void
on_add (YtNamesEditor *self,
        GtkWidget     *button)
{
  gtk_widget_grab_focus (add_row (self, (YtLanguage) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), language_key)), NULL));
}

static void
fill (YtNamesEditor *self)
{
  for (YtLanguage language = 0; language < YT_N_LANGUAGES; language++)
    {
      g_autofree char *key = yt_field_key (self->field, language);
      g_autoptr(GPtrArray) names = yt_names_parse (yt_entry_value (self->entry, key));
      GtkWidget *row;

      while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows[language]))) != NULL)
        gtk_box_remove (self->rows[language], row);
      for (guint i = 0; i < names->len; i++)
        add_row (self, language, g_ptr_array_index (names, i));
    }
}

static void
make_side (YtNamesEditor *self,
           GtkBox        *content,
           YtLanguage     language)
{
  /* Translators: %s is “Author” or the like. */
  g_autofree char *title = g_strdup_printf (language == YT_LANGUAGE_ZH ? _("%s in Chinese") : _("%s in English"), _(self->field->label));
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *button = gtk_button_new_with_label (_("Add Name"));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (content, label);
  self->rows[language] = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  g_object_set_data (G_OBJECT (self->rows[language]), language_key, GINT_TO_POINTER (language));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows[language]), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (content, GTK_WIDGET (self->rows[language]));
  g_object_set_data (G_OBJECT (button), language_key, GINT_TO_POINTER (language));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_add), self, G_CONNECT_SWAPPED);
  gtk_box_append (content, button);
}

/* The list is made when it is first asked for: most names are read and not changed. */
static void
make_popover (GtkMenuButton *button,
              gpointer       data)
{
  YtNamesEditor *self = data;
  GtkWidget *content;
  GtkWidget *scroll;

  if (self->popover == NULL)
    {
      self->popover = GTK_POPOVER (gtk_popover_new ());
      content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
      scroll = gtk_scrolled_window_new ();
      make_side (self, GTK_BOX (content), YT_LANGUAGE_ZH);
      make_side (self, GTK_BOX (content), YT_LANGUAGE_EN);
      gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
      gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroll), TRUE);
      gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroll), 400);
      gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), content);
      gtk_popover_set_child (self->popover, scroll);
      g_signal_connect_object (self->popover, "closed", G_CALLBACK (save_both), self, G_CONNECT_SWAPPED);
      gtk_menu_button_set_popover (button, GTK_WIDGET (self->popover));
    }
  fill (self);
}

static void
yt_names_editor_dispose (GObject *object)
{
  YtNamesEditor *self = YT_NAMES_EDITOR (object);

  self->popover = NULL;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->entry);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_names_editor_parent_class)->dispose (object);
}

static void
yt_names_editor_class_init (YtNamesEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yt_names_editor_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
yt_names_editor_init (YtNamesEditor *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
yt_names_editor_new (YtDesk        *desk,
                     YtEntry       *entry,
                     const YtField *field)
{
  YtNamesEditor *self = g_object_new (YT_TYPE_NAMES_EDITOR, NULL);
  GtkWidget *names = yt_bilingual_new (desk, entry, field->name, FALSE);
  GtkWidget *button = gtk_menu_button_new ();
  /* Translators: %s is “Author” or the like. */
  g_autofree char *tip = g_strdup_printf (_("%s: one row for each name"), _(field->label));

  self->desk = g_object_ref (desk);
  self->entry = g_object_ref (entry);
  self->field = field;
  gtk_widget_set_hexpand (names, TRUE);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-list-symbolic");
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (button), FALSE);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), make_popover, self, NULL);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  yt_tip_set (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  gtk_box_append (GTK_BOX (self->box), names);
  gtk_box_append (GTK_BOX (self->box), button);
  return GTK_WIDGET (self);
}
