/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows a text of an entry in the content language, and below it in the other one when both are wanted. */
#include "panes/content-label.h"

#include <string.h>

#include <glib/gi18n.h>

#include "model/passage.h"
#include "panes/plain-text.h"
#include "panes/side-by-side.h"

/* Characters of a passage that stand for it. */
#define QUOTE_LENGTH 60

struct _YtContentLabel
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtEntry *entry;
  YtPassage *passage; /* NULL unless the entry is one */
  char *key;
  gboolean wrap;

  GtkWidget *first;
  GtkWidget *second;
};

enum
{
  PROP_0,
  PROP_DESK,
  PROP_ENTRY,
  PROP_KEY,
  PROP_WRAP,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (YtContentLabel, yt_content_label, GTK_TYPE_WIDGET)

static const char *
text_of (YtContentLabel *self,
         YtLanguage      language)
{
  g_autofree char *key = NULL;

  if (self->entry == NULL)
    return "";
  if (g_strcmp0 (self->key, "name") == 0)
    {
      const char *name = yt_entry_name (self->entry, language);

      /* A passage without a gloss is called by its words. */
      return *name == '\0' && self->passage != NULL ? yt_passage_quote (self->passage) : name;
    }
  key = g_strdup_printf ("%s.%s", self->key, yt_language_tag (language));
  return yt_entry_value (self->entry, key);
}

static void
show_text (YtContentLabel *self,
           GtkWidget      *label,
           YtLanguage      language)
{
  const char *text = text_of (self, language);
  gboolean missing = *text == '\0' && *text_of (self, yt_language_other (language)) != '\0';

  yt_plain_text_set_language (YT_PLAIN_TEXT (label), yt_language_bcp47 (language));
  if (missing)
    gtk_widget_add_css_class (label, "missing");
  else
    gtk_widget_remove_css_class (label, "missing");
  if (missing)
    text = language == YT_LANGUAGE_ZH ? _("Chinese missing") : _("English missing");
  yt_plain_text_set (YT_PLAIN_TEXT (label), text);
}

static void
show (YtContentLabel *self)
{
  YtLanguage language;
  gboolean both;

  if (self->desk == NULL)
    return;
  language = yt_desk_language (self->desk);
  /* A name that is only a code is the same in both languages. */
  both = yt_desk_content (self->desk) == YT_CONTENT_BOTH &&
         g_strcmp0 (text_of (self, YT_LANGUAGE_ZH), text_of (self, YT_LANGUAGE_EN)) != 0;
  show_text (self, self->first, language);
  show_text (self, self->second, yt_language_other (language));
  gtk_widget_set_visible (self->second, both);
}

static void
set_wrap (YtContentLabel *self,
          gboolean        wrap)
{
  self->wrap = wrap;
  yt_plain_text_set_wrap (YT_PLAIN_TEXT (self->first), wrap);
  yt_plain_text_set_wrap (YT_PLAIN_TEXT (self->second), wrap);
}

static void
yt_content_label_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  YtContentLabel *self = YT_CONTENT_LABEL (object);

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
    case PROP_WRAP:
      g_value_set_boolean (value, self->wrap);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
set_desk (YtContentLabel *self,
          YtDesk         *desk)
{
  if (!g_set_object (&self->desk, desk) || desk == NULL)
    return;
  g_signal_connect_object (desk, "notify::content", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "notify::language", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}

static void
yt_content_label_set_property (GObject      *object,
                               guint         id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  YtContentLabel *self = YT_CONTENT_LABEL (object);

  switch (id)
    {
    case PROP_DESK:
      set_desk (self, g_value_get_object (value));
      break;
    case PROP_ENTRY:
      yt_content_label_set_entry (self, g_value_get_object (value));
      break;
    case PROP_KEY:
      g_free (self->key);
      self->key = g_value_dup_string (value);
      show (self);
      break;
    case PROP_WRAP:
      set_wrap (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
yt_content_label_dispose (GObject *object)
{
  YtContentLabel *self = YT_CONTENT_LABEL (object);

  g_clear_pointer (&self->first, gtk_widget_unparent);
  g_clear_pointer (&self->second, gtk_widget_unparent);
  g_clear_object (&self->passage);
  g_clear_object (&self->entry);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->key, g_free);
  G_OBJECT_CLASS (yt_content_label_parent_class)->dispose (object);
}

static void
yt_content_label_class_init (YtContentLabelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = yt_content_label_get_property;
  object_class->set_property = yt_content_label_set_property;
  object_class->dispose = yt_content_label_dispose;
  properties[PROP_DESK] = g_param_spec_object ("desk", NULL, NULL, YT_TYPE_DESK, flags);
  properties[PROP_ENTRY] = g_param_spec_object ("entry", NULL, NULL, YT_TYPE_ENTRY, flags);
  properties[PROP_KEY] = g_param_spec_string ("key", NULL, NULL, "name", flags);
  properties[PROP_WRAP] = g_param_spec_boolean ("wrap", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static GtkWidget *
add_text (YtContentLabel *self)
{
  GtkWidget *text = yt_plain_text_new ();

  yt_plain_text_set_wrap (YT_PLAIN_TEXT (text), FALSE);
  gtk_widget_set_parent (text, GTK_WIDGET (self));
  return text;
}

static void
yt_content_label_init (YtContentLabel *self)
{
  self->key = g_strdup ("name");
  gtk_widget_set_layout_manager (GTK_WIDGET (self), yt_side_by_side_new (0, 0));
  self->first = add_text (self);
  self->second = add_text (self);
  gtk_widget_add_css_class (self->second, "dim-label");
  gtk_widget_add_css_class (self->second, "second-language");
}

GtkWidget *
yt_content_label_new (YtDesk     *desk,
                      YtEntry    *entry,
                      const char *key)
{
  return g_object_new (YT_TYPE_CONTENT_LABEL, "desk", desk, "key", key, "entry", entry, NULL);
}

void
yt_content_label_set_entry (YtContentLabel *self,
                            YtEntry        *entry)
{
  if (self->entry == entry)
    return;
  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_func (self->entry, show, self);
  g_set_object (&self->entry, entry);
  g_clear_object (&self->passage);
  if (entry != NULL && yt_entry_kind (entry) == YT_KIND_PASSAGE && yt_entry_dossier (entry) != NULL)
    self->passage = yt_passage_get (yt_entry_dossier (entry), yt_entry_id (entry));
  if (entry != NULL)
    g_signal_connect_object (entry, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}

/* The words of a passage in one line. */
static char *
quote_line (YtDesk  *desk,
            YtEntry *entry)
{
  g_autoptr(YtPassage) passage = yt_passage_get (yt_desk_dossier (desk), yt_entry_id (entry));
  const char *quote = passage != NULL ? yt_passage_quote (passage) : "";
  glong length = g_utf8_strlen (quote, -1);
  g_autofree char *start = g_utf8_substring (quote, 0, MIN (length, QUOTE_LENGTH));

  g_strdelimit (start, "\r\n\t", ' ');
  return g_strdup_printf ("“%s%s”", start, length > QUOTE_LENGTH ? "…" : "");
}

char *
yt_content_line (YtDesk  *desk,
                 YtEntry *entry)
{
  YtLanguage language = yt_desk_language (desk);
  const char *first = yt_entry_name (entry, language);
  const char *second = yt_entry_name (entry, yt_language_other (language));

  if (*first == '\0' && *second == '\0' && yt_entry_kind (entry) == YT_KIND_PASSAGE)
    return quote_line (desk, entry);
  if (*first == '\0' && *second == '\0')
    return g_strdup (*yt_entry_code (entry) != '\0' ? yt_entry_code (entry) : _(yt_kind_info (yt_entry_kind (entry))->label));
  if (*first == '\0')
    first = language == YT_LANGUAGE_ZH ? _("Chinese missing") : _("English missing");
  if (yt_desk_content (desk) != YT_CONTENT_BOTH || *second == '\0' || g_strcmp0 (first, second) == 0)
    return g_strdup (first);
  return g_strdup_printf ("%s · %s", first, second);
}

static gboolean
has_han (const char *from,
         const char *to)
{
  for (const char *p = from; p < to; p = g_utf8_next_char (p))
    {
      if (g_unichar_get_script (g_utf8_get_char (p)) == G_UNICODE_SCRIPT_HAN)
        return TRUE;
    }
  return FALSE;
}

PangoAttrList *
yt_content_attributes (const char *text)
{
  static const char between[] = " · ";
  PangoAttrList *attributes = pango_attr_list_new ();
  const char *end;

  for (const char *start = text; *start != '\0'; start = end)
    {
      const char *found = strstr (start + 1, between);
      PangoAttribute *attribute;
      YtLanguage language;

      end = found != NULL ? found : start + strlen (start);
      language = has_han (start, end) ? YT_LANGUAGE_ZH : YT_LANGUAGE_EN;
      attribute = pango_attr_language_new (pango_language_from_string (yt_language_bcp47 (language)));
      attribute->start_index = (guint) (start - text);
      attribute->end_index = (guint) (end - text);
      pango_attr_list_insert (attributes, attribute);
    }
  return attributes;
}

void
yt_content_show (GtkLabel   *label,
                 const char *text)
{
  g_autoptr(PangoAttrList) attributes = yt_content_attributes (text);

  gtk_label_set_attributes (label, attributes);
  gtk_label_set_label (label, text);
}
