/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts the editors of both languages side by side and says which side is missing. */
#include "panes/bilingual.h"

#include <glib/gi18n.h>

#include "panes/side-by-side.h"
#include "panes/value-editor.h"

/* Pixels between the sides, and least width of one. */
#define SPACING 12
#define COLUMN 150

struct _YtBilingual
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtEntry *entry;
  char *key;
  gboolean multiline;
  gboolean both;

  YtValueEditor *zh;
  YtValueEditor *en;
};

enum
{
  PROP_0,
  PROP_DESK,
  PROP_ENTRY,
  PROP_KEY,
  PROP_MULTILINE,
  PROP_BOTH,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (YtBilingual, yt_bilingual, GTK_TYPE_WIDGET)

static YtValueEditor *
side (YtBilingual *self,
      YtLanguage   language)
{
  return language == YT_LANGUAGE_ZH ? self->zh : self->en;
}

static gboolean
has_focus (YtBilingual *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

static void
show_sides (YtBilingual *self)
{
  YtContent content = self->desk == NULL || self->both ? YT_CONTENT_BOTH : yt_desk_content (self->desk);

  /* Who goes on from one side to the other must not lose it on the way. */
  if (gtk_widget_get_visible (GTK_WIDGET (self->zh)) && gtk_widget_get_visible (GTK_WIDGET (self->en)) && has_focus (self))
    content = YT_CONTENT_BOTH;
  if (yt_value_editor_is_editing (self->zh) || yt_value_editor_is_editing (self->en))
    content = YT_CONTENT_BOTH;
  gtk_widget_set_visible (GTK_WIDGET (self->zh), yt_content_has (content, YT_LANGUAGE_ZH));
  gtk_widget_set_visible (GTK_WIDGET (self->en), yt_content_has (content, YT_LANGUAGE_EN));
}

/* What the text is called: “Title”, “Text” or the label of the own field. */
static const char *
subject (YtBilingual *self)
{
  const YtField *field = self->entry != NULL ? yt_kind_field (yt_entry_kind (self->entry), self->key) : NULL;

  if (field != NULL)
    return _(field->label);
  return g_strcmp0 (self->key, "title") == 0 ? _("Title") : _("Text");
}

static void
name_side (YtBilingual *self,
           YtLanguage   language)
{
  g_autofree char *other_key = g_strdup_printf ("%s.%s", self->key, yt_language_tag (yt_language_other (language)));
  gboolean missing = self->entry != NULL && *yt_entry_value (self->entry, other_key) != '\0';
  /* Translators: %s is “Title”, “Text” or the name of a field. */
  g_autofree char *label = g_strdup_printf (language == YT_LANGUAGE_ZH ? _("%s in Chinese") : _("%s in English"), subject (self));
  const char *placeholder = label;

  if (missing)
    placeholder = language == YT_LANGUAGE_ZH ? _("Chinese missing") : _("English missing");
  g_object_set (side (self, language), "label", label, "placeholder", placeholder, "missing", missing, NULL);
}

static void
name_sides (YtBilingual *self)
{
  if (self->key == NULL)
    return;
  name_side (self, YT_LANGUAGE_ZH);
  name_side (self, YT_LANGUAGE_EN);
}

static void
set_entry (YtBilingual *self,
           YtEntry     *entry)
{
  if (self->entry == entry)
    return;
  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_func (self->entry, name_sides, self);
  g_set_object (&self->entry, entry);
  if (entry != NULL)
    g_signal_connect_object (entry, "changed", G_CALLBACK (name_sides), self, G_CONNECT_SWAPPED);
  g_object_set (self->zh, "entry", entry, NULL);
  g_object_set (self->en, "entry", entry, NULL);
  name_sides (self);
}

static void
set_desk (YtBilingual *self,
          YtDesk      *desk)
{
  if (!g_set_object (&self->desk, desk) || desk == NULL)
    return;
  g_object_set (self->zh, "desk", desk, NULL);
  g_object_set (self->en, "desk", desk, NULL);
  g_signal_connect_object (desk, "notify::content", G_CALLBACK (show_sides), self, G_CONNECT_SWAPPED);
  show_sides (self);
}

static void
set_key (YtBilingual *self,
         const char  *key)
{
  g_autofree char *zh = g_strdup_printf ("%s.zh", key);
  g_autofree char *en = g_strdup_printf ("%s.en", key);

  g_free (self->key);
  self->key = g_strdup (key);
  g_object_set (self->zh, "key", zh, NULL);
  g_object_set (self->en, "key", en, NULL);
  name_sides (self);
}

static void
yt_bilingual_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  YtBilingual *self = YT_BILINGUAL (object);

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
    case PROP_BOTH:
      g_value_set_boolean (value, self->both);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
yt_bilingual_set_property (GObject      *object,
                           guint         id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  YtBilingual *self = YT_BILINGUAL (object);

  switch (id)
    {
    case PROP_DESK:
      set_desk (self, g_value_get_object (value));
      break;
    case PROP_ENTRY:
      set_entry (self, g_value_get_object (value));
      break;
    case PROP_KEY:
      if (g_value_get_string (value) != NULL)
        set_key (self, g_value_get_string (value));
      break;
    case PROP_MULTILINE:
      self->multiline = g_value_get_boolean (value);
      g_object_set (self->zh, "multiline", self->multiline, NULL);
      g_object_set (self->en, "multiline", self->multiline, NULL);
      break;
    case PROP_BOTH:
      self->both = g_value_get_boolean (value);
      show_sides (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* An editor that goes away leaves its text, which tells nobody any more. */
static void
remove_side (YtBilingual    *self,
             YtValueEditor **editor)
{
  GtkWidget *widget = GTK_WIDGET (*editor);

  if (widget == NULL)
    return;
  g_signal_handlers_disconnect_by_func (widget, show_sides, self);
  *editor = NULL;
  gtk_widget_unparent (widget);
}

static void
yt_bilingual_dispose (GObject *object)
{
  YtBilingual *self = YT_BILINGUAL (object);

  remove_side (self, &self->zh);
  remove_side (self, &self->en);
  g_clear_object (&self->entry);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->key, g_free);
  G_OBJECT_CLASS (yt_bilingual_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  properties[PROP_DESK] = g_param_spec_object ("desk", NULL, NULL, YT_TYPE_DESK, flags);
  properties[PROP_ENTRY] = g_param_spec_object ("entry", NULL, NULL, YT_TYPE_ENTRY, flags);
  properties[PROP_KEY] = g_param_spec_string ("key", NULL, NULL, NULL, flags);
  properties[PROP_MULTILINE] = g_param_spec_boolean ("multiline", NULL, NULL, FALSE, flags);
  properties[PROP_BOTH] = g_param_spec_boolean ("both", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
yt_bilingual_class_init (YtBilingualClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = yt_bilingual_get_property;
  object_class->set_property = yt_bilingual_set_property;
  object_class->dispose = yt_bilingual_dispose;
  install_properties (object_class);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static YtValueEditor *
add_side (YtBilingual *self)
{
  YtValueEditor *editor = g_object_new (YT_TYPE_VALUE_EDITOR, NULL);

  gtk_widget_set_parent (GTK_WIDGET (editor), GTK_WIDGET (self));
  g_signal_connect_object (editor, "notify::editing", G_CALLBACK (show_sides), self, G_CONNECT_SWAPPED);
  return editor;
}

static void
yt_bilingual_init (YtBilingual *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_set_layout_manager (GTK_WIDGET (self), yt_side_by_side_new (SPACING, COLUMN));
  gtk_widget_add_css_class (GTK_WIDGET (self), "bilingual");
  self->zh = add_side (self);
  self->en = add_side (self);
  g_signal_connect_swapped (focus, "notify::contains-focus", G_CALLBACK (show_sides), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

GtkWidget *
yt_bilingual_new (YtDesk     *desk,
                  YtEntry    *entry,
                  const char *key,
                  gboolean    multiline)
{
  return g_object_new (YT_TYPE_BILINGUAL, "desk", desk, "key", key, "multiline", multiline, "entry", entry, NULL);
}

void
yt_bilingual_edit (YtBilingual *self)
{
  yt_value_editor_edit (side (self, self->desk != NULL ? yt_desk_language (self->desk) : YT_LANGUAGE_ZH));
}

gboolean
yt_bilingual_save (YtBilingual *self)
{
  gboolean zh = yt_value_editor_save (self->zh);
  gboolean en = yt_value_editor_save (self->en);

  return zh && en;
}
