/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Says what is selected or focused, and offers what can be done with it. */
#include "panes/reader-bar.h"

#include <glib/gi18n.h>

#include "panes/content-label.h"
#include "panes/entry-chip.h"
#include "panes/grouped-number.h"
#include "panes/reader-keys.h"
#include "panes/tie-dialog.h"
#include "panes/tip.h"
#include "panes/wrap-layout.h"

/* Characters of a quote that are shown in the bar. */
#define SHORT_QUOTE 40

struct _YtReaderBar
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtReaderText *text; /* not owned */
  YtReaderHand *hand;
  YtReaderSelection *selection;
  gint64 document;
  guint waiting; /* a source that refreshes */

  GtkWidget *box;
  GtkWidget *what;
  GtkWidget *buttons;
};

G_DEFINE_FINAL_TYPE (YtReaderBar, yt_reader_bar, GTK_TYPE_WIDGET)

static YtDossier *
dossier_of (YtReaderBar *self)
{
  return yt_desk_dossier (self->desk);
}

static char *
shorten (const char *quote)
{
  glong length = g_utf8_strlen (quote, -1);
  g_autofree char *start = g_utf8_substring (quote, 0, MIN (length, SHORT_QUOTE));

  g_strdelimit (start, "\r\n\t", ' ');
  return g_strdup_printf ("“%s%s”", start, length > SHORT_QUOTE ? "…" : "");
}

static gboolean
on_key (YtReaderBar     *self,
        guint            key,
        guint            code,
        GdkModifierType  modifiers)
{
  YtReaderKeys keys = { self->text, self->hand, self->selection };

  if (self->document == 0 || gtk_text_view_get_editable (GTK_TEXT_VIEW (self->text)))
    return FALSE;
  return yt_reader_keys_press (&keys, key, modifiers);
}

static void
on_make (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  yt_reader_hand_make (YT_READER_BAR (widget)->hand, yt_kind_from_id (g_variant_get_string (parameter, NULL)));
}

static void
clear_box (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

static GtkWidget *
add_button (GtkWidget  *box,
            const char *label,
            const char *tip)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "small");
  yt_tip_set (button, tip);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static void
on_recent (YtReaderBar *self,
           GtkButton   *button)
{
  guint number = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "number"));

  yt_reader_hand_tie_to_recent (self->hand, number);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
add_recent (YtReaderBar *self)
{
  for (guint i = 1; i <= YT_TIE_RECENT; i++)
    {
      gint64 id = yt_tie_recent (self->desk, i);
      g_autoptr(YtEntry) entry = id != 0 ? yt_entry_get (dossier_of (self), id) : NULL;
      g_autofree char *line = NULL;
      g_autofree char *label = NULL;
      g_autofree char *tip = NULL;
      GtkWidget *button;

      if (entry == NULL)
        return;
      line = yt_content_line (self->desk, entry);
      label = g_strdup_printf ("%u %s", i, *yt_entry_code (entry) != '\0' ? yt_entry_code (entry) : line);
      /* Translators: word for the tie, as “supports”; code and title of the entry; the key. */
      tip = g_strdup_printf (_("%s %s %s (key %u)"), _(yt_link_type (yt_tie_recent_type (self->desk))->forward), yt_entry_code (entry), line, i);
      button = add_button (self->buttons, label, tip);
      gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), PANGO_ELLIPSIZE_END);
      gtk_label_set_max_width_chars (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 12);
      gtk_widget_add_css_class (button, "flat");
      g_object_set_data (G_OBJECT (button), "number", GUINT_TO_POINTER (i));
      g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_recent), self);
    }
}

static void
add_ties (YtReaderBar *self,
          gint64       passage)
{
  g_autoptr(GPtrArray) ties = yt_ties_of (dossier_of (self), passage);

  for (guint i = 0; i < ties->len; i++)
    {
      const YtEvidence *evidence = g_ptr_array_index (ties, i);
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      GtkWidget *sign = gtk_label_new (yt_reader_tie_sign (yt_reader_tie_of (evidence->type)));
      GtkWidget *remove = gtk_button_new_from_icon_name ("window-close-symbolic");

      yt_tip_set (sign, _(yt_link_type (evidence->type)->forward));
      gtk_widget_set_margin_end (sign, 3);
      gtk_box_append (GTK_BOX (box), sign);
      gtk_box_append (GTK_BOX (box), g_object_new (YT_TYPE_ENTRY_CHIP, "desk", self->desk, "entry-id", evidence->target, NULL));
      gtk_widget_add_css_class (remove, "flat");
      gtk_widget_add_css_class (remove, "small");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (remove), "x", evidence->link);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (remove), "dossier.delete-link");
      yt_tip_set (remove, _("Untie"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Untie"), -1);
      gtk_box_append (GTK_BOX (box), remove);
      gtk_box_append (GTK_BOX (self->buttons), box);
    }
}

static GMenuModel *
make_menu (void)
{
  static const YtKind kinds[] = { YT_KIND_POSITION, YT_KIND_EVENT, YT_KIND_TERM, YT_KIND_FIGURE, YT_KIND_ACTOR, YT_KIND_INSTRUMENT,
                                  YT_KIND_QUESTION };
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const YtKindInfo *info = yt_kind_info (kinds[i]);
      g_autoptr(GMenuItem) item = g_menu_item_new (_(info->label), NULL);

      g_menu_item_set_action_and_target (item, "reader-bar.make", "s", info->id);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

static void
add_make (YtReaderBar *self)
{
  g_autoptr(GMenuModel) menu = make_menu ();
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("Make New"));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (button), GTK_ARROW_UP);
  gtk_widget_add_css_class (button, "small");
  yt_tip_set (button, _("Make these words a new position, event, term …"));
  gtk_box_append (GTK_BOX (self->buttons), button);
}

static void
show_selected (YtReaderBar          *self,
               const YtEvidenceWish *wish)
{
  static const char *const units[YT_N_UNITS] = { N_("character"), N_("word"), N_("clause"), N_("sentence"), N_("paragraph") };
  g_autofree char *quote = yt_reader_hand_quote (self->hand, wish);
  g_autofree char *shown = shorten (quote);
  glong length = g_utf8_strlen (quote, -1);
  YtUnit unit;
  g_autofree char *number = yt_grouped_number ((guint64) length);
  g_autofree char *size = g_strdup_printf (ngettext ("%s character", "%s characters", (gulong) length), number);
  g_autofree char *line = NULL;

  if (yt_reader_selection_unit (self->selection, wish->start, wish->end, &unit))
    line = g_strdup_printf ("%s · %s · %s", shown, size, _(units[unit]));
  else
    line = g_strdup_printf ("%s · %s", shown, size);
  gtk_label_set_label (GTK_LABEL (self->what), line);
  g_signal_connect_swapped (add_button (self->buttons, _("Tie…"), _("Tie these words to an entry (T)")), "clicked", G_CALLBACK (yt_reader_hand_tie), self->hand);
  g_signal_connect_swapped (add_button (self->buttons, _("Mark"), _("Mark these words without a tie (Ctrl+Enter)")), "clicked",
                            G_CALLBACK (yt_reader_hand_mark), self->hand);
  add_make (self);
  add_recent (self);
}

static void
on_delete (YtReaderBar *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "dossier.delete", "x", yt_reader_hand_focused (self->hand));
}

static void
show_focused (YtReaderBar          *self,
              const YtEvidenceWish *wish)
{
  g_autofree char *quote = yt_reader_hand_quote (self->hand, wish);
  g_autofree char *shown = shorten (quote);

  gtk_label_set_label (GTK_LABEL (self->what), shown);
  yt_tip_set (self->what, _("Shift+←/→ moves the end of the passage, Ctrl+Shift+←/→ its start"));
  add_ties (self, wish->passage);
  g_signal_connect_swapped (add_button (self->buttons, _("Tie…"), _("Tie this passage to an entry (T)")), "clicked", G_CALLBACK (yt_reader_hand_tie), self->hand);
  add_make (self);
  g_signal_connect_swapped (add_button (self->buttons, _("Delete"), _("Delete this passage (Delete)")), "clicked", G_CALLBACK (on_delete), self);
}

void
yt_reader_bar_refresh (YtReaderBar *self)
{
  gboolean readonly = self->desk != NULL && yt_dossier_is_readonly (dossier_of (self));
  YtEvidenceWish wish;

  if (self->desk == NULL || self->text == NULL)
    return;
  clear_box (self->buttons);
  yt_tip_set (self->what, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), self->document != 0 && !readonly && !gtk_text_view_get_editable (GTK_TEXT_VIEW (self->text)));
  if (!yt_reader_hand_wish (self->hand, &wish))
    gtk_label_set_label (GTK_LABEL (self->what), _("Select words, then T ties them to an entry. Alt+Shift+↑ selects the word, the clause, the sentence."));
  else if (wish.passage != 0)
    show_focused (self, &wish);
  else
    show_selected (self, &wish);
}

static gboolean
on_waited (gpointer data)
{
  YtReaderBar *self = data;

  self->waiting = 0;
  yt_reader_bar_refresh (self);
  return G_SOURCE_REMOVE;
}

/* While one selects with the mouse there are many moves in a frame. */
static void
on_moved (YtReaderBar *self)
{
  if (self->waiting == 0)
    self->waiting = g_timeout_add (50, on_waited, self);
}

static void
yt_reader_bar_dispose (GObject *object)
{
  YtReaderBar *self = YT_READER_BAR (object);

  g_clear_handle_id (&self->waiting, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->selection, yt_reader_selection_free);
  g_clear_object (&self->hand);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_reader_bar_parent_class)->dispose (object);
}

static void
yt_reader_bar_class_init (YtReaderBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_reader_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "readerbar");
  gtk_widget_class_install_action (widget_class, "reader-bar.make", "s", on_make);
}

static void
yt_reader_bar_init (YtReaderBar *self)
{
  self->box = yt_wrap_box (6);
  self->what = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->what), 0);
  gtk_label_set_wrap (GTK_LABEL (self->what), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->what), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (self->what), 2);
  gtk_label_set_ellipsize (GTK_LABEL (self->what), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->what, "caption");
  self->buttons = yt_wrap_box (4);
  gtk_box_append (GTK_BOX (self->box), self->what);
  gtk_box_append (GTK_BOX (self->box), self->buttons);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
yt_reader_bar_set_text (YtReaderBar  *self,
                        YtDesk       *desk,
                        YtReaderText *text)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));

  self->desk = g_object_ref (desk);
  self->text = text;
  self->hand = yt_reader_hand_new (desk, text);
  self->selection = yt_reader_selection_new (text);
  g_signal_connect_object (self->hand, "acted", G_CALLBACK (yt_reader_bar_refresh), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (text), keys);
  g_signal_connect_object (text, "notify::editable", G_CALLBACK (yt_reader_bar_refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "notify::cursor-position", G_CALLBACK (on_moved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "notify::has-selection", G_CALLBACK (on_moved), self, G_CONNECT_SWAPPED);
}

void
yt_reader_bar_set_document (YtReaderBar *self,
                            gint64       document)
{
  self->document = document;
  if (self->hand != NULL)
    yt_reader_hand_set_document (self->hand, document);
  yt_reader_bar_refresh (self);
}

YtReaderHand *
yt_reader_bar_hand (YtReaderBar *self)
{
  return self->hand;
}
