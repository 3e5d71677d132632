/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the fields out of the words, and writes them into the words: there is no other place where they are kept. */
#include "panes/query-chips.h"

#include <glib/gi18n.h>

#include "desk/hit-list.h"
#include "model/note.h"
#include "panes/grouped-number.h"
#include "panes/hit-row.h"
#include "panes/query-words.h"
#include "panes/tip.h"
#include "panes/wrap-layout.h"

/* Of sources and tags, so many are offered. */
#define OFFERED_MAX 30
/* Characters of a name in the menu. */
#define NAME_CHARS 40

struct _YtQueryChips
{
  GtkWidget parent_instance;

  YtDesk *desk;
  char *words;
  GtkMenuButton *add;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (YtQueryChips, yt_query_chips, GTK_TYPE_WIDGET)

static void
on_remove (YtQueryChips *self,
           GtkWidget    *chip)
{
  const YtQueryField *field = g_object_get_data (G_OBJECT (chip), "yt-field");
  g_autofree char *words = yt_query_without (self->words, field->start, field->end);

  g_signal_emit (self, changed_signal, 0, words);
}

static GtkWidget *
make_chip (YtQueryChips       *self,
           const YtQueryField *field)
{
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);
  g_autofree char *value = yt_field_value_words (field->field, field->value);
  g_autofree char *name = g_strdup_printf (_("%s: %s"), _(yt_field_words[field->field].label), value);
  g_autofree char *text = field->without ? g_strdup_printf (_("not %s"), name) : g_strdup (name);
  g_autofree char *tip = g_strdup_printf (_("Remove “%s” from the search"), text);

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), NAME_CHARS);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "chip");
  yt_tip_set (chip, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  g_signal_connect_object (chip, "clicked", G_CALLBACK (on_remove), self, G_CONNECT_SWAPPED);
  return chip;
}

static void
append_value (GMenu      *menu,
              const char *name,
              const char *value,
              const char *label)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "chips.add", "(ss)", name, value);
  g_menu_append_item (menu, item);
}

/* The groups in which something was found, with how much. */
static void
append_kinds (YtQueryChips *self,
              GMenu        *menu)
{
  YtHitList *hits = yt_hit_list_of (self->desk);

  for (guint group = 0; group < YT_N_HIT_GROUPS; group++)
    {
      g_autofree char *number = yt_grouped_number (yt_hit_list_group_total (hits, group));
      g_autofree char *label = g_strdup_printf ("%s (%s)", yt_hit_group_label (group), number);
      const char *id = group == YT_HIT_GROUP_NOTES     ? "note"
                       : group == YT_HIT_GROUP_DOCUMENTS ? "document"
                                                         : yt_kind_info ((YtKind) group)->id;

      if (yt_hit_list_group_total (hits, group) > 0)
        append_value (menu, "kind", id, label);
      else if (yt_hit_list_total (hits) == 0)
        append_value (menu, "kind", id, yt_hit_group_label (group));
    }
}

static void
append_entries (YtQueryChips *self,
                GMenu        *menu,
                const char   *name,
                YtKind        kind)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  g_autoptr(GArray) ids = yt_entry_all (dossier, kind);

  for (guint i = 0; i < MIN (ids->len, OFFERED_MAX); i++)
    {
      g_autoptr(YtEntry) entry = yt_entry_get (dossier, g_array_index (ids, gint64, i));
      YtLanguage language = yt_desk_language (self->desk);
      const char *title = entry != NULL ? yt_entry_name (entry, language) : "";
      const char *code = entry != NULL ? yt_entry_code (entry) : "";
      g_autofree char *start = NULL;
      g_autofree char *label = NULL;

      if (*title == '\0' && entry != NULL)
        title = yt_entry_name (entry, yt_language_other (language));
      if (*title == '\0')
        continue;
      start = g_utf8_substring (title, 0, MIN (g_utf8_strlen (title, -1), NAME_CHARS));
      label = *code != '\0' && g_strcmp0 (code, title) != 0 ? g_strdup_printf ("%s – %s", code, start) : g_strdup (start);
      append_value (menu, name, *code != '\0' ? code : title, label);
    }
}

static void
append_tags (YtQueryChips *self,
             GMenu        *menu)
{
  g_auto(GStrv) tags = yt_all_tags (yt_desk_dossier (self->desk));

  for (guint i = 0; tags[i] != NULL && i < OFFERED_MAX; i++)
    append_value (menu, "tag", tags[i], tags[i]);
}

static void
append_words (GMenu             *menu,
              YtTermField        field,
              const char *const *ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *label = yt_field_value_words (field, ids[i]);

      append_value (menu, yt_field_words[field].name, ids[i], label);
    }
}

/* The years in which something was found, the newest first. */
static void
append_years (YtQueryChips *self,
              GMenu        *menu)
{
  g_autoptr(GArray) years = yt_hit_list_years (yt_hit_list_of (self->desk));

  for (guint i = 0; i < MIN (years->len, OFFERED_MAX); i++)
    {
      const YtYear *year = &g_array_index (years, YtYear, years->len - 1 - i);
      g_autofree char *value = g_strdup_printf ("%04" G_GINT64_FORMAT, year->year);
      g_autofree char *number = yt_grouped_number (year->n);
      g_autofree char *label = g_strdup_printf ("%s (%s)", value, number);

      append_value (menu, "date", value, label);
    }
}

static void
append_field (YtQueryChips *self,
              GMenu        *menu,
              YtTermField   field)
{
  static const char *const languages[] = { "zh", "en", NULL };
  static const char *const having[] = { "note", "evidence", "document", "tag", "date", "source", NULL };
  const char *voices[8] = { NULL };

  switch (field)
    {
    case YT_FIELD_IS_KIND:
      append_kinds (self, menu);
      break;
    case YT_FIELD_IS_VOICE:
      for (guint i = 0; i + 1 < G_N_ELEMENTS (voices) && yt_voices[i].id != NULL; i++)
        voices[i] = yt_voices[i].id;
      append_words (menu, field, voices);
      break;
    case YT_FIELD_IS_PARTY:
      append_entries (self, menu, "party", YT_KIND_PARTY);
      break;
    case YT_FIELD_IS_TAG:
      append_tags (self, menu);
      break;
    case YT_FIELD_IS_SOURCE:
      append_entries (self, menu, "source", YT_KIND_SOURCE);
      break;
    case YT_FIELD_IS_LANG:
      append_words (menu, field, languages);
      break;
    case YT_FIELD_IS_DATE:
      append_years (self, menu);
      break;
    case YT_FIELD_IS_HAS:
    case YT_FIELD_IS_NO:
    default:
      append_words (menu, field, having);
      break;
    }
}

static void
make_menu (GtkMenuButton *button,
           gpointer       data)
{
  YtQueryChips *self = data;
  g_autoptr(GMenu) menu = g_menu_new ();

  for (const YtFieldWord *word = yt_field_words; word->name != NULL; word++)
    {
      g_autoptr(GMenu) values = g_menu_new ();

      append_field (self, values, word->field);
      if (g_menu_model_get_n_items (G_MENU_MODEL (values)) > 0)
        g_menu_append_submenu (menu, _(word->label), G_MENU_MODEL (values));
    }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
on_add (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  YtQueryChips *self = YT_QUERY_CHIPS (widget);
  g_autofree char *words = NULL;
  const char *name, *value;

  g_variant_get (parameter, "(&s&s)", &name, &value);
  words = yt_query_with (self->words, name, value);
  g_signal_emit (self, changed_signal, 0, words);
}

static void
yt_query_chips_dispose (GObject *object)
{
  YtQueryChips *self = YT_QUERY_CHIPS (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->words, g_free);
  G_OBJECT_CLASS (yt_query_chips_parent_class)->dispose (object);
}

static void
yt_query_chips_class_init (YtQueryChipsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_query_chips_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, YT_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "querychips");
  gtk_widget_class_install_action (widget_class, "chips.add", "(ss)", on_add);
  changed_signal = g_signal_new ("changed", YT_TYPE_QUERY_CHIPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 G_TYPE_STRING);
}

static void
yt_query_chips_init (YtQueryChips *self)
{
  self->words = g_strdup ("");
  self->add = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_label (self->add, _("Add Filter"));
  gtk_menu_button_set_always_show_arrow (self->add, TRUE);
  gtk_menu_button_set_create_popup_func (self->add, make_menu, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->add), "flat");
  yt_tip_set (GTK_WIDGET (self->add), _("Narrow the search by kind, voice, party, date and more"));
  gtk_widget_set_parent (GTK_WIDGET (self->add), GTK_WIDGET (self));
}

void
yt_query_chips_set_desk (YtQueryChips *self,
                         YtDesk       *desk)
{
  g_set_object (&self->desk, desk);
}

void
yt_query_chips_set_words (YtQueryChips *self,
                          const char   *words)
{
  g_autofree char *copy = g_strdup (words);
  g_autoptr(GPtrArray) fields = yt_query_fields (copy);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != GTK_WIDGET (self->add))
    gtk_widget_unparent (child);
  g_free (self->words);
  self->words = g_steal_pointer (&copy);
  g_ptr_array_set_free_func (fields, NULL);
  for (guint i = 0; i < fields->len; i++)
    {
      YtQueryField *field = g_ptr_array_index (fields, i);
      GtkWidget *chip = make_chip (self, field);

      g_object_set_data_full (G_OBJECT (chip), "yt-field", field, (GDestroyNotify) yt_query_field_free);
      gtk_widget_insert_before (chip, GTK_WIDGET (self), GTK_WIDGET (self->add));
    }
}
