/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks what words of a document are tied to; found while one types, or one of the latest by its digit. */
#include "panes/tie-dialog.h"

#include <glib/gi18n.h>

#include "desk/memory.h"
#include "model/entry.h"
#include "panes/content-label.h"
#include "panes/entry-list.h"
#include "panes/reader-paint.h"
#include "panes/recall-id.h"
#include "panes/report.h"
#include "panes/tip.h"

static const char type_key[] = "reader:tie-type";

struct _YtTieDialog
{
  GtkWindow parent_instance;

  YtDesk *desk;
  YtEvidenceWish wish;
  YtKind kind; /* of what is made of the words; YT_KIND_NONE: they are tied to what is there */
  GArray *parties; /* of gint64 */

  GtkWidget *add;
  GtkLabel *quote;
  GtkWidget *types;
  GtkToggleButton *buttons[YT_READER_TIES - 1];
  GtkEditable *words;
  GtkWidget *recent_box;
  GtkWidget *recent;
  YtEntryList *found;
  GtkWidget *details;
  GtkDropDown *voice;
  GtkDropDown *party;
  GtkEditable *note;
  GtkLabel *trouble;
};

enum
{
  TIED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (YtTieDialog, yt_tie_dialog, GTK_TYPE_WINDOW)

static const char *const labels[YT_READER_TIES - 1] = { N_("_Supports"), N_("_Contradicts"), N_("_Mentions"), N_("_Defines") };

static char *
recent_key (guint number)
{
  return g_strdup_printf ("reader:recent:%u", number);
}

static gint64
kept (YtDesk *desk,
      guint   number)
{
  g_autofree char *key = recent_key (number);
  gint64 id = yt_recall_id (desk, key);
  g_autoptr(YtEntry) entry = id != 0 ? yt_entry_get (yt_desk_dossier (desk), id) : NULL;

  return entry != NULL && !yt_entry_is_deleted (entry) ? id : 0;
}

gint64
yt_tie_recent (YtDesk *desk,
                  guint   number)
{
  guint n = 0;

  for (guint i = 1; i <= YT_TIE_RECENT; i++)
    {
      gint64 id = kept (desk, i);

      if (id != 0 && ++n == number)
        return id;
    }
  return 0;
}

const char *
yt_tie_recent_type (YtDesk *desk)
{
  guint tie = (guint) yt_desk_recall (desk, type_key, 0);

  return yt_tie_types[MIN (tie, YT_READER_TIES - 2)];
}

void
yt_tie_remember (YtDesk     *desk,
                    gint64      target,
                    const char *type)
{
  gint64 ids[YT_TIE_RECENT] = { target };
  guint n = 1;

  for (guint i = 1; i <= YT_TIE_RECENT && n < YT_TIE_RECENT; i++)
    {
      gint64 id = kept (desk, i);

      if (id != 0 && id != target)
        ids[n++] = id;
    }
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *key = recent_key (i + 1);

      yt_remember_id (desk, key, ids[i]);
    }
  for (guint i = 0; yt_tie_types[i] != NULL; i++)
    {
      if (g_strcmp0 (yt_tie_types[i], type) == 0)
        yt_desk_remember (desk, type_key, i);
    }
}

/* What the new entry may stand below. */
static char *
kinds_condition (YtKind child)
{
  GString *condition = g_string_new ("kind IN (''");

  for (YtKind kind = 0; kind < YT_N_KINDS; kind++)
    {
      if (kind != YT_KIND_DOSSIER && yt_kind_takes_child (kind, child))
        g_string_append_printf (condition, ", '%s'", yt_kind_info (kind)->id);
    }
  g_string_append (condition, ")");
  return g_string_free (condition, FALSE);
}

/* An exact code comes first, then what has the words in its title, then the rest. */
static char *
make_sql (YtTieDialog *self)
{
  const char *words = gtk_editable_get_text (self->words);
  g_autofree char *condition = yt_sql_like (words);
  g_autofree char *quoted = yt_sql_quote (words);
  g_autofree char *kinds = self->kind != YT_KIND_NONE ? kinds_condition (self->kind)
                                                      : g_strdup ("kind NOT IN ('dossier', 'passage', 'source')");

  return g_strdup_printf ("SELECT id FROM entry WHERE deleted = 0 AND %s AND %s ORDER BY lower (code) <> lower (%s),"
                          " instr (lower (title_zh || ' ' || title_en), lower (%s)) = 0, kind <> 'position', kind, parent, rank, id",
                          kinds, condition, quoted, quoted);
}

static void
on_chosen (YtTieDialog *self)
{
  gtk_widget_set_sensitive (self->add, yt_entry_list_chosen (self->found) != 0);
}

static void
on_words (YtTieDialog *self)
{
  g_autofree char *sql = NULL;

  if (self->desk == NULL)
    return;
  sql = make_sql (self);
  yt_entry_list_set_sql (self->found, sql);
  /* Enter takes the best one. */
  if (*gtk_editable_get_text (self->words) != '\0')
    yt_entry_list_choose_first (self->found);
  gtk_widget_set_visible (self->recent_box, self->kind == YT_KIND_NONE && *gtk_editable_get_text (self->words) == '\0' &&
                                              yt_tie_recent (self->desk, 1) != 0);
  on_chosen (self);
}

static const char *
chosen_type (YtTieDialog *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->buttons); i++)
    {
      if (gtk_toggle_button_get_active (self->buttons[i]))
        return yt_tie_types[i];
    }
  return yt_tie_types[0];
}

static void
fill_wish (YtTieDialog *self)
{
  guint voice = gtk_drop_down_get_selected (self->voice);
  guint party = gtk_drop_down_get_selected (self->party);

  self->wish.type = chosen_type (self);
  self->wish.voice = voice > 0 && voice != GTK_INVALID_LIST_POSITION ? yt_voices[voice - 1].id : NULL;
  self->wish.party = party > 0 && party <= self->parties->len ? g_array_index (self->parties, gint64, party - 1) : 0;
  self->wish.note = gtk_editable_get_text (self->note);
  self->wish.language = yt_desk_language (self->desk);
}

static void
tie (YtTieDialog *self,
     gint64       target)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  g_autoptr(GError) error = NULL;
  g_autofree char *sentence = NULL;
  gint64 passage = self->wish.passage;
  gboolean good;

  if (target == 0)
    return;
  fill_wish (self);
  self->wish.target = target;
  if (self->kind == YT_KIND_NONE)
    good = yt_act_take_evidence (dossier, &self->wish, &passage, &error);
  else
    good = yt_act_promote_evidence (dossier, &self->wish, self->kind, target, &passage, &error);
  if (good)
    {
      if (self->kind == YT_KIND_NONE)
        yt_tie_remember (self->desk, target, self->wish.type);
      g_signal_emit (self, signals[TIED], 0, passage);
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  sentence = yt_report_text (error);
  gtk_label_set_label (self->trouble, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), TRUE);
}

static void
on_add (YtTieDialog *self)
{
  tie (self, yt_entry_list_chosen (self->found));
}

static void
on_recent (YtTieDialog *self,
           GtkButton   *button)
{
  gint64 *id = g_object_get_data (G_OBJECT (button), "entry");

  tie (self, *id);
}

/* While nothing is typed, a digit stands for one of the latest targets; Down goes on in what was found. */
static gboolean
on_key (YtTieDialog     *self,
        guint            key,
        guint            code,
        GdkModifierType  modifiers)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  GdkModifierType held = modifiers & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK);
  guint digit = key >= GDK_KEY_KP_1 && key <= GDK_KEY_KP_9 ? key - GDK_KEY_KP_0 : key - GDK_KEY_0;

  if (held != 0 || focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->words)))
    return FALSE;
  if (key == GDK_KEY_Down)
    return gtk_widget_child_focus (GTK_WIDGET (self->found), GTK_DIR_TAB_FORWARD);
  if (digit < 1 || digit > YT_TIE_RECENT || !gtk_widget_get_visible (self->recent_box) || yt_tie_recent (self->desk, digit) == 0)
    return FALSE;
  tie (self, yt_tie_recent (self->desk, digit));
  return TRUE;
}

static void
fill_recent (YtTieDialog *self)
{
  for (guint i = 1; i <= YT_TIE_RECENT; i++)
    {
      gint64 id = yt_tie_recent (self->desk, i);
      g_autoptr(YtEntry) entry = id != 0 ? yt_entry_get (yt_desk_dossier (self->desk), id) : NULL;
      g_autofree char *line = entry != NULL ? yt_content_line (self->desk, entry) : NULL;
      g_autofree char *text = NULL;
      GtkWidget *button;
      GtkWidget *label;

      if (entry == NULL)
        return;
      text = g_strdup_printf ("%u   %s  %s", i, yt_entry_code (entry), line);
      button = gtk_button_new ();
      label = gtk_label_new (text);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_button_set_child (GTK_BUTTON (button), label);
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "linked-row");
      yt_tip_set (button, line);
      g_object_set_data_full (G_OBJECT (button), "entry", g_memdup2 (&id, sizeof id), g_free);
      g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_recent), self);
      gtk_box_append (GTK_BOX (self->recent), button);
    }
}

static void
fill_types (YtTieDialog *self)
{
  const char *recent = yt_tie_recent_type (self->desk);

  for (guint i = 0; i < G_N_ELEMENTS (self->buttons); i++)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      GtkWidget *label = gtk_label_new_with_mnemonic (_(labels[i]));
      GtkWidget *button = gtk_toggle_button_new ();

      gtk_box_append (GTK_BOX (box), gtk_label_new (yt_reader_tie_sign (1u << i)));
      gtk_box_append (GTK_BOX (box), label);
      gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
      gtk_button_set_child (GTK_BUTTON (button), box);
      gtk_label_set_mnemonic_widget (GTK_LABEL (label), button);
      gtk_widget_set_hexpand (button, TRUE);
      self->buttons[i] = GTK_TOGGLE_BUTTON (button);
      if (i > 0)
        gtk_toggle_button_set_group (self->buttons[i], self->buttons[0]);
      gtk_toggle_button_set_active (self->buttons[i], g_strcmp0 (yt_tie_types[i], recent) == 0);
      gtk_box_append (GTK_BOX (self->types), button);
    }
}

static void
fill_choices (YtTieDialog *self)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  g_autoptr(YtEntry) passage = self->wish.passage != 0 ? yt_entry_get (dossier, self->wish.passage) : NULL;
  g_autoptr(GtkStringList) voices = gtk_string_list_new (NULL);
  g_autoptr(GtkStringList) parties = gtk_string_list_new (NULL);
  guint voice = 0;
  guint party = 0;

  self->parties = yt_entry_all (dossier, YT_KIND_PARTY);
  gtk_string_list_append (voices, _("Voice not stated"));
  for (guint i = 0; yt_voices[i].id != NULL; i++)
    {
      gtk_string_list_append (voices, _(yt_voices[i].label));
      if (passage != NULL && g_str_equal (yt_entry_voice (passage), yt_voices[i].id))
        voice = i + 1;
    }
  gtk_string_list_append (parties, _("No party"));
  for (guint i = 0; i < self->parties->len; i++)
    {
      g_autoptr(YtEntry) entry = yt_entry_get (dossier, g_array_index (self->parties, gint64, i));
      g_autofree char *line = yt_content_line (self->desk, entry);

      gtk_string_list_append (parties, line);
      if (passage != NULL && yt_entry_party (passage) == yt_entry_id (entry))
        party = i + 1;
    }
  gtk_drop_down_set_model (self->voice, G_LIST_MODEL (voices));
  gtk_drop_down_set_selected (self->voice, voice);
  gtk_drop_down_set_model (self->party, G_LIST_MODEL (parties));
  gtk_drop_down_set_selected (self->party, party);
}

static void
yt_tie_dialog_dispose (GObject *object)
{
  YtTieDialog *self = YT_TIE_DIALOG (object);

  g_clear_pointer (&self->parties, g_array_unref);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_tie_dialog_parent_class)->dispose (object);
}

static void
yt_tie_dialog_class_init (YtTieDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_tie_dialog_dispose;
  g_type_ensure (YT_TYPE_ENTRY_LIST);
  signals[TIED] = g_signal_new ("tied", YT_TYPE_TIE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/tie-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, YtTieDialog, add);
  gtk_widget_class_bind_template_child (widget_class, YtTieDialog, quote);
  gtk_widget_class_bind_template_child (widget_class, YtTieDialog, types);
  gtk_widget_class_bind_template_child (widget_class, YtTieDialog, words);
  gtk_widget_class_bind_template_child (widget_class, YtTieDialog, recent_box);
  gtk_widget_class_bind_template_child (widget_class, YtTieDialog, recent);
  gtk_widget_class_bind_template_child (widget_class, YtTieDialog, found);
  gtk_widget_class_bind_template_child (widget_class, YtTieDialog, details);
  gtk_widget_class_bind_template_child (widget_class, YtTieDialog, voice);
  gtk_widget_class_bind_template_child (widget_class, YtTieDialog, party);
  gtk_widget_class_bind_template_child (widget_class, YtTieDialog, note);
  gtk_widget_class_bind_template_child (widget_class, YtTieDialog, trouble);
  gtk_widget_class_bind_template_callback (widget_class, on_words);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
  gtk_widget_class_bind_template_callback (widget_class, on_key);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
yt_tie_dialog_init (YtTieDialog *self)
{
  self->kind = YT_KIND_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

static YtTieDialog *
open_window (GtkWindow            *parent,
             YtDesk               *desk,
             const YtEvidenceWish *wish,
             const char           *quote,
             YtKind                kind)
{
  YtTieDialog *self = g_object_new (YT_TYPE_TIE_DIALOG, "transient-for", parent, NULL);
  g_autofree char *title = NULL;

  self->desk = g_object_ref (desk);
  self->wish = *wish;
  self->kind = kind;
  yt_content_show (self->quote, quote);
  fill_types (self);
  fill_choices (self);
  fill_recent (self);
  if (kind != YT_KIND_NONE)
    {
      /* Translators: %s is a kind of entry, as “Position”. */
      title = g_strdup_printf (_("New %s: Where Does It Stand?"), _(yt_kind_info (kind)->label));
      gtk_window_set_title (GTK_WINDOW (self), title);
      gtk_widget_set_visible (self->types, FALSE);
      gtk_widget_set_visible (self->details, FALSE);
    }
  g_object_set (self->found, "desk", desk, NULL);
  on_words (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->words));
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

YtTieDialog *
yt_tie_dialog_open (GtkWindow            *parent,
                    YtDesk               *desk,
                    const YtEvidenceWish *wish,
                    const char           *quote)
{
  return open_window (parent, desk, wish, quote, YT_KIND_NONE);
}

YtTieDialog *
yt_tie_dialog_place_open (GtkWindow            *parent,
                          YtDesk               *desk,
                          const YtEvidenceWish *wish,
                          const char           *quote,
                          YtKind                kind)
{
  return open_window (parent, desk, wish, quote, kind);
}
