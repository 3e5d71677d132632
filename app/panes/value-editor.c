/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows one value as a label, turns into a text while it is edited, and saves what is typed. */
#include "panes/value-editor.h"

#include <string.h>

#include <glib/gi18n.h>

#include "act/entry.h"
#include "model/field-value.h"
#include "panes/draft.h"
#include "panes/plain-text.h"
#include "panes/report.h"
#include "panes/typed-text.h"
#include "text/edtf.h"

/* Half a second after the last key is promised; the act itself needs its part of it. */
#define SAVE_AFTER_MS 350
/* Characters of a value that the label shows; all of them are there while it is edited. */
#define FACE_MAX_CHARS 20000

struct _YtValueEditor
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtEntry *entry;
  char *key;
  const YtField *field; /* (nullable): the own field that the key belongs to */
  char *label;
  char *placeholder;
  gboolean multiline;
  gboolean missing;

  GtkWidget *face;
  GtkWidget *meaning; /* this one and the next are made when there is something to say */
  GtkWidget *trouble;
  GtkTextView *view; /* NULL unless it is edited */

  char *stored; /* what the dossier holds, as far as it was told */
  char *typed;  /* what was in the text when both were the same */
  char *failure; /* (nullable): why the last attempt to save failed */
  guint saving_later;
  guint leaving_later;
  gboolean saving;
  gboolean has_draft; /* the draft is what this text could not save, or began with */
};

enum
{
  PROP_0,
  PROP_DESK,
  PROP_ENTRY,
  PROP_KEY,
  PROP_MULTILINE,
  PROP_LABEL,
  PROP_PLACEHOLDER,
  PROP_MISSING,
  PROP_EDITING,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (YtValueEditor, yt_value_editor, GTK_TYPE_WIDGET)

static void leave (YtValueEditor *self,
                   gboolean       keep_focus);

static char *
typed_text (YtValueEditor *self)
{
  return yt_typed_text_get (YT_TYPED_TEXT (self->view));
}

static const char *
find_draft (YtValueEditor *self)
{
  return self->desk != NULL && self->entry != NULL ? yt_draft (self->desk, yt_entry_id (self->entry), self->key) : NULL;
}

/* Whether the key is the side of one language, and of which. */
static gboolean
find_language (YtValueEditor *self,
               YtLanguage    *language)
{
  const char *dot = self->key != NULL ? strrchr (self->key, '.') : NULL;

  return dot != NULL && yt_language_parse (dot + 1, language);
}

/* Shows @text, or nothing when it is NULL, in @label below @above. */
static void
show_comment (YtValueEditor *self,
              GtkWidget    **label,
              GtkWidget     *above,
              const char    *class,
              const char    *text)
{
  if (*label == NULL && text == NULL)
    return;
  if (*label == NULL)
    {
      *label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, "accessible-role",
                             label == &self->trouble ? GTK_ACCESSIBLE_ROLE_ALERT : GTK_ACCESSIBLE_ROLE_LABEL, NULL);
      gtk_widget_add_css_class (*label, "caption");
      gtk_widget_add_css_class (*label, class);
      gtk_widget_insert_after (*label, GTK_WIDGET (self), above);
    }
  gtk_label_set_label (GTK_LABEL (*label), text != NULL ? text : "");
  gtk_widget_set_visible (*label, text != NULL);
}

/* Says below a value what is wrong with it, and beside a date what it means. */
static void
show_comments (YtValueEditor *self,
               const char    *text)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *words = NULL;
  YtEdtf date;

  if (self->field != NULL && *text != '\0' && !yt_field_check (self->field, text, &error))
    sentence = yt_report_text (error);
  else if (self->failure != NULL)
    sentence = g_strdup (self->failure);
  else if (find_draft (self) != NULL && self->view == NULL)
    sentence = g_strdup (_("This is not saved yet."));

  if (self->field != NULL && self->field->type == YT_FIELD_EDTF && yt_edtf_parse (text, &date, NULL))
    {
      g_autofree char *zh = yt_edtf_to_words (&date, YT_LANGUAGE_ZH);
      g_autofree char *en = yt_edtf_to_words (&date, YT_LANGUAGE_EN);
      YtContent content = self->desk != NULL ? yt_desk_content (self->desk) : YT_CONTENT_BOTH;

      if (content == YT_CONTENT_BOTH)
        words = g_strdup_printf ("%s / %s", zh, en);
      else
        words = g_strdup (content == YT_CONTENT_ZH ? zh : en);
    }
  show_comment (self, &self->meaning, self->face, "dim-label", words);
  show_comment (self, &self->trouble, self->meaning != NULL ? self->meaning : self->face, "error", sentence);
}

static void
show_face (YtValueEditor *self)
{
  const char *draft = find_draft (self);
  const char *text = draft != NULL ? draft : self->stored;
  const char *shown = *text != '\0' ? text : self->placeholder;
  g_autofree char *start = NULL;
  g_autofree char *name = NULL;

  if (g_utf8_strlen (text, -1) > FACE_MAX_CHARS)
    {
      g_autofree char *cut = g_utf8_substring (text, 0, FACE_MAX_CHARS);

      shown = start = g_strconcat (cut, "…", NULL);
    }
  yt_plain_text_set (YT_PLAIN_TEXT (self->face), shown);
  if (*text == '\0' && self->missing)
    gtk_widget_add_css_class (self->face, "missing");
  else
    gtk_widget_remove_css_class (self->face, "missing");
  if (*text == '\0' && !self->missing)
    gtk_widget_add_css_class (self->face, "dim-label");
  else
    gtk_widget_remove_css_class (self->face, "dim-label");
  /* Translators: the name of a field and what is in it, as a screen reader says them. */
  name = g_strdup_printf (_("%s: %s"), self->label, shown);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  show_comments (self, text);
}

/* Puts another text into the view while somebody is in it. */
static void
put_text (YtValueEditor *self,
          const char    *text)
{
  g_free (self->typed);
  self->typed = g_strdup (text);
  yt_typed_text_put (YT_TYPED_TEXT (self->view), text);
  g_clear_handle_id (&self->saving_later, g_source_remove);
}

static void
on_entry_changed (YtValueEditor *self)
{
  const char *value = yt_entry_value (self->entry, self->key);

  if (strcmp (value, self->stored) == 0 || self->saving)
    return;
  g_free (self->stored);
  self->stored = g_strdup (value);
  if (self->view != NULL)
    {
      g_autofree char *text = typed_text (self);

      /* What is being typed wins; it is saved in a moment. */
      if (strcmp (text, self->typed) == 0)
        put_text (self, self->stored);
    }
  show_face (self);
}

/* But not what was typed for the same field in another window. */
static void
forget_draft (YtValueEditor *self)
{
  if (self->has_draft)
    yt_draft_keep (self->desk, yt_entry_id (self->entry), self->key, NULL);
  self->has_draft = FALSE;
}

static gboolean
save_text (YtValueEditor *self,
           const char    *text)
{
  gint64 id = yt_entry_id (self->entry);
  g_autoptr(GError) error = NULL;
  gboolean good;

  self->saving = TRUE;
  good = yt_act_set_entry (yt_desk_dossier (self->desk), id, self->key, text, &error);
  self->saving = FALSE;
  if (!good)
    {
      yt_draft_keep (self->desk, id, self->key, text);
      self->has_draft = TRUE;
      g_free (self->failure);
      self->failure = yt_report_text (error);
      show_comments (self, text);
      return FALSE;
    }
  g_clear_pointer (&self->failure, g_free);
  forget_draft (self);
  g_free (self->typed);
  self->typed = g_strdup (text);
  g_free (self->stored);
  self->stored = g_strdup (yt_entry_value (self->entry, self->key));
  return TRUE;
}

gboolean
yt_value_editor_save (YtValueEditor *self)
{
  g_autofree char *text = NULL;

  g_clear_handle_id (&self->saving_later, g_source_remove);
  if (self->view == NULL || self->entry == NULL || self->desk == NULL)
    return find_draft (self) == NULL;
  text = typed_text (self);
  if (strcmp (text, self->typed) != 0)
    return save_text (self, text);
  forget_draft (self);
  return TRUE;
}

static void
flush (YtValueEditor *self)
{
  yt_value_editor_save (self);
}

static gboolean
on_saving_later (gpointer data)
{
  YtValueEditor *self = data;

  self->saving_later = 0;
  yt_value_editor_save (self);
  return G_SOURCE_REMOVE;
}

static void
on_typed (YtValueEditor *self)
{
  g_autofree char *text = typed_text (self);

  g_clear_pointer (&self->failure, g_free);
  show_comments (self, text);
  /* Not put off by further keys: even who types on and on loses next to nothing. */
  if (self->saving_later == 0 && strcmp (text, self->typed) != 0)
    self->saving_later = g_timeout_add (SAVE_AFTER_MS, on_saving_later, self);
}

static gboolean
on_leaving_later (gpointer data)
{
  YtValueEditor *self = data;

  self->leaving_later = 0;
  leave (self, TRUE);
  return G_SOURCE_REMOVE;
}

static void
leave_later (YtValueEditor *self)
{
  if (self->leaving_later == 0)
    self->leaving_later = g_idle_add (on_leaving_later, self);
}

static void
make_view (YtValueEditor *self,
           const char    *text)
{
  YtLanguage language;

  self->view = yt_typed_text_new (text, self->multiline, find_language (self, &language) ? yt_language_bcp47 (language) : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, self->label, -1);
  g_signal_connect_object (self->view, "typed", G_CALLBACK (on_typed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "entered", G_CALLBACK (leave_later), self, G_CONNECT_SWAPPED);
  gtk_widget_insert_before (GTK_WIDGET (self->view), GTK_WIDGET (self), self->face);
}

/* Puts the cursor before the character at @offset; -1: after the last one. */
static void
edit_at (YtValueEditor *self,
         int            offset)
{
  const char *draft = find_draft (self);

  if (self->entry == NULL || self->desk == NULL || yt_entry_is_deleted (self->entry))
    return;
  if (self->view == NULL)
    {
      g_free (self->typed);
      self->typed = g_strdup (self->stored);
      self->has_draft = draft != NULL;
      make_view (self, draft != NULL ? draft : self->stored);
      gtk_widget_set_visible (self->face, FALSE);
      gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
      gtk_widget_add_css_class (GTK_WIDGET (self), "editing");
      yt_typed_text_place_cursor (YT_TYPED_TEXT (self->view), offset);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITING]);
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* Saves and becomes a label again; with @keep_focus, it has the focus afterwards. */
static void
leave (YtValueEditor *self,
       gboolean       keep_focus)
{
  if (self->view == NULL)
    return;
  yt_value_editor_save (self);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_visible (self->face, TRUE);
  if (keep_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_handlers_disconnect_by_data (self->view, self);
  gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->view)));
  gtk_widget_remove_css_class (GTK_WIDGET (self), "editing");
  show_face (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITING]);
}

/* Esc: what cannot be saved is given up, or one could never get rid of it. */
static void
cancel (YtValueEditor *self)
{
  if (self->view == NULL)
    return;
  if (!yt_value_editor_save (self))
    {
      forget_draft (self);
      g_clear_pointer (&self->failure, g_free);
      put_text (self, self->stored);
    }
  leave (self, TRUE);
}

static gboolean
on_left (gpointer data)
{
  YtValueEditor *self = data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  self->leaving_later = 0;
  /* Still inside when only the window lost the focus, or a menu of the text has it. */
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    leave (self, FALSE);
  return G_SOURCE_REMOVE;
}

static void
on_focus_leave (YtValueEditor *self)
{
  if (self->view == NULL)
    return;
  yt_value_editor_save (self);
  if (self->leaving_later == 0)
    self->leaving_later = g_idle_add (on_left, self);
}

static void
on_released (YtValueEditor *self,
             int            n_press,
             double         x,
             double         y)
{
  double face_x, face_y;

  if (self->view != NULL)
    return;
  gtk_widget_translate_coordinates (GTK_WIDGET (self), self->face, x, y, &face_x, &face_y);
  edit_at (self, yt_plain_text_offset_at (YT_PLAIN_TEXT (self->face), face_x, face_y));
}

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  edit_at (YT_VALUE_EDITOR (widget), -1);
}

static void
leave_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  leave (YT_VALUE_EDITOR (widget), TRUE);
}

static gboolean
on_escape (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   data)
{
  YtValueEditor *self = YT_VALUE_EDITOR (widget);
  gboolean editing = self->view != NULL;

  cancel (self);
  return editing;
}

static void
find_field (YtValueEditor *self)
{
  const char *dot = self->key != NULL ? strchr (self->key, '.') : NULL;
  g_autofree char *name = dot != NULL ? g_strndup (self->key, (gsize) (dot - self->key)) : g_strdup (self->key);

  self->field = self->entry != NULL && name != NULL ? yt_kind_field (yt_entry_kind (self->entry), name) : NULL;
}

static void
set_language (YtValueEditor *self)
{
  YtLanguage language;

  if (find_language (self, &language))
    yt_plain_text_set_language (YT_PLAIN_TEXT (self->face), yt_language_bcp47 (language));
}

static void
set_entry (YtValueEditor *self,
           YtEntry       *entry)
{
  if (self->entry == entry)
    return;
  leave (self, FALSE);
  g_clear_pointer (&self->failure, g_free);
  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_func (self->entry, on_entry_changed, self);
  g_set_object (&self->entry, entry);
  if (entry != NULL)
    g_signal_connect_object (entry, "changed", G_CALLBACK (on_entry_changed), self, G_CONNECT_SWAPPED);
  g_free (self->stored);
  self->stored = g_strdup (entry != NULL && self->key != NULL ? yt_entry_value (entry, self->key) : "");
  find_field (self);
  show_face (self);
}

static void
set_desk (YtValueEditor *self,
          YtDesk        *desk)
{
  if (!g_set_object (&self->desk, desk) || desk == NULL)
    return;
  g_signal_connect_object (desk, "flush", G_CALLBACK (flush), self, G_CONNECT_SWAPPED);
  show_face (self);
}

static void
set_words (YtValueEditor *self,
           char         **member,
           const GValue  *value)
{
  const char *string = g_value_get_string (value);

  g_free (*member);
  *member = g_strdup (string != NULL ? string : "");
  show_face (self);
}

static void
yt_value_editor_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  YtValueEditor *self = YT_VALUE_EDITOR (object);

  switch (id)
    {
    case PROP_DESK:
      g_value_set_object (value, self->desk);
      break;
    case PROP_ENTRY:
      g_value_set_object (value, self->entry);
      break;
    case PROP_KEY:
      g_value_set_string (value, self->key);
      break;
    case PROP_MULTILINE:
      g_value_set_boolean (value, self->multiline);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_PLACEHOLDER:
      g_value_set_string (value, self->placeholder);
      break;
    case PROP_MISSING:
      g_value_set_boolean (value, self->missing);
      break;
    case PROP_EDITING:
      g_value_set_boolean (value, self->view != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
yt_value_editor_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  YtValueEditor *self = YT_VALUE_EDITOR (object);

  switch (id)
    {
    case PROP_DESK:
      set_desk (self, g_value_get_object (value));
      break;
    case PROP_ENTRY:
      set_entry (self, g_value_get_object (value));
      break;
    case PROP_KEY:
      g_free (self->key);
      self->key = g_value_dup_string (value);
      set_language (self);
      break;
    case PROP_MULTILINE:
      self->multiline = g_value_get_boolean (value);
      break;
    case PROP_LABEL:
      set_words (self, &self->label, value);
      break;
    case PROP_PLACEHOLDER:
      set_words (self, &self->placeholder, value);
      break;
    case PROP_MISSING:
      self->missing = g_value_get_boolean (value);
      show_face (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
yt_value_editor_unmap (GtkWidget *widget)
{
  yt_value_editor_save (YT_VALUE_EDITOR (widget));
  GTK_WIDGET_CLASS (yt_value_editor_parent_class)->unmap (widget);
}

static void
yt_value_editor_dispose (GObject *object)
{
  YtValueEditor *self = YT_VALUE_EDITOR (object);

  yt_value_editor_save (self);
  g_clear_handle_id (&self->saving_later, g_source_remove);
  g_clear_handle_id (&self->leaving_later, g_source_remove);
  if (self->view != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->view, self);
      gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->view)));
    }
  g_clear_pointer (&self->meaning, gtk_widget_unparent);
  g_clear_pointer (&self->trouble, gtk_widget_unparent);
  g_clear_pointer (&self->face, gtk_widget_unparent);
  g_clear_object (&self->entry);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_value_editor_parent_class)->dispose (object);
}

static void
yt_value_editor_finalize (GObject *object)
{
  YtValueEditor *self = YT_VALUE_EDITOR (object);

  g_free (self->key);
  g_free (self->label);
  g_free (self->placeholder);
  g_free (self->stored);
  g_free (self->typed);
  g_free (self->failure);
  G_OBJECT_CLASS (yt_value_editor_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  properties[PROP_DESK] = g_param_spec_object ("desk", NULL, NULL, YT_TYPE_DESK, flags);
  properties[PROP_ENTRY] = g_param_spec_object ("entry", NULL, NULL, YT_TYPE_ENTRY, flags);
  properties[PROP_KEY] = g_param_spec_string ("key", NULL, NULL, NULL, flags);
  properties[PROP_MULTILINE] = g_param_spec_boolean ("multiline", NULL, NULL, FALSE, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, "", flags);
  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, "", flags);
  properties[PROP_MISSING] = g_param_spec_boolean ("missing", NULL, NULL, FALSE, flags);
  properties[PROP_EDITING] = g_param_spec_boolean ("editing", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
yt_value_editor_class_init (YtValueEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = yt_value_editor_get_property;
  object_class->set_property = yt_value_editor_set_property;
  object_class->dispose = yt_value_editor_dispose;
  object_class->finalize = yt_value_editor_finalize;
  widget_class->unmap = yt_value_editor_unmap;
  install_properties (object_class);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "value");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);

  gtk_widget_class_install_action (widget_class, "value.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "value.leave", NULL, leave_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "value.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "value.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "value.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "value.leave", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
}

static void
yt_value_editor_init (YtValueEditor *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->label = g_strdup ("");
  self->placeholder = g_strdup ("");
  self->stored = g_strdup ("");
  self->typed = g_strdup ("");
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (widget)), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_add_css_class (widget, "value-editor");
  self->face = yt_plain_text_new ();
  gtk_widget_add_css_class (self->face, "face");
  gtk_widget_set_parent (self->face, widget);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_focus_leave), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (widget, focus);
}

GtkWidget *
yt_value_editor_new (YtDesk     *desk,
                     YtEntry    *entry,
                     const char *key)
{
  return g_object_new (YT_TYPE_VALUE_EDITOR, "desk", desk, "key", key, "entry", entry, NULL);
}

void
yt_value_editor_edit (YtValueEditor *self)
{
  edit_at (self, -1);
}

gboolean
yt_value_editor_is_editing (YtValueEditor *self)
{
  return self->view != NULL;
}

char *
yt_value_editor_text (YtValueEditor *self)
{
  const char *draft = find_draft (self);

  if (self->view != NULL)
    return typed_text (self);
  return g_strdup (draft != NULL ? draft : self->stored);
}
