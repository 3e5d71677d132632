/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Turns keys and buttons into acts on the selected words or the focused passage. */
#include "panes/reader-bar.h"

#include <glib/gi18n.h>

#include "act/entry.h"
#include "act/evidence.h"
#include "panes/content-label.h"
#include "panes/entry-chip.h"
#include "panes/grouped-number.h"
#include "panes/tie-dialog.h"
#include "panes/report.h"
#include "panes/tip.h"
#include "panes/wrap-layout.h"
#include "text/unit.h"

/* Characters of a quote that are shown in the bar. */
#define SHORT_QUOTE 40

typedef struct
{
  gsize start;
  gsize end;
} Range;

struct _YtReaderBar
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtReaderText *text; /* not owned */
  gint64 document;
  GArray *smaller; /* of Range: what the selection was before it was made larger */
  Range grown;     /* what it was made */
  YtUnit unit;
  guint waiting; /* a source that refreshes */

  GtkWidget *box;
  GtkWidget *what;
  GtkWidget *buttons;
  GtkWidget *make;
};

G_DEFINE_FINAL_TYPE (YtReaderBar, yt_reader_bar, GTK_TYPE_WIDGET)

static YtDossier *
dossier_of (YtReaderBar *self)
{
  return yt_desk_dossier (self->desk);
}

static const char *
words_of (YtReaderBar *self,
          gsize       *size)
{
  const YtReaderLines *lines = yt_reader_text_lines (self->text);

  *size = yt_reader_lines_size (lines);
  return yt_reader_lines_text (lines);
}

/* The passage one is at, as long as nothing is selected; 0 for none. */
static gint64
focused (YtReaderBar *self)
{
  gsize start, end;

  if (yt_reader_text_selection (self->text, &start, &end))
    return 0;
  return yt_reader_text_focused (self->text);
}

static gboolean
get_wish (YtReaderBar    *self,
          YtEvidenceWish *wish)
{
  *wish = (YtEvidenceWish) { .document = self->document, .passage = focused (self) };
  return wish->passage != 0 || (self->document != 0 && yt_reader_text_selection (self->text, &wish->start, &wish->end));
}

static char *
quote_of (YtReaderBar          *self,
          const YtEvidenceWish *wish)
{
  g_autoptr(YtPassage) passage = wish->passage != 0 ? yt_passage_get (dossier_of (self), wish->passage) : NULL;
  gsize size;
  const char *words = words_of (self, &size);

  if (passage != NULL)
    return g_strdup (yt_passage_quote (passage));
  return g_strndup (words + wish->start, wish->end - wish->start);
}

static char *
shorten (const char *quote)
{
  glong length = g_utf8_strlen (quote, -1);
  g_autofree char *start = g_utf8_substring (quote, 0, MIN (length, SHORT_QUOTE));

  g_strdelimit (start, "\r\n\t", ' ');
  return g_strdup_printf ("“%s%s”", start, length > SHORT_QUOTE ? "…" : "");
}

/* The new passage is what one is at: another tie, or moving its ends, may follow. */
static void
go_to (YtReaderBar *self,
       gint64       passage)
{
  gsize start, end;

  if (yt_reader_text_selection (self->text, &start, &end))
    yt_reader_text_select (self->text, end, end);
  g_object_set (self->desk, "selected", passage, NULL);
  yt_reader_bar_refresh (self);
}

static void
on_tied (YtReaderBar *self,
         gint64       passage)
{
  g_autoptr(YtPassage) made = yt_passage_get (dossier_of (self), passage);

  if (made != NULL)
    go_to (self, passage);
  else
    yt_reader_bar_refresh (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static GtkWindow *
window_of (YtReaderBar *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static gboolean
tie (YtReaderBar *self)
{
  g_autofree char *quote = NULL;
  YtTieDialog *dialog;
  YtEvidenceWish wish;

  if (yt_dossier_is_readonly (dossier_of (self)) || !get_wish (self, &wish))
    return FALSE;
  quote = quote_of (self, &wish);
  dialog = yt_tie_dialog_open (window_of (self), self->desk, &wish, quote);
  g_signal_connect_object (dialog, "tied", G_CALLBACK (on_tied), self, G_CONNECT_SWAPPED);
  return TRUE;
}

static gboolean
mark (YtReaderBar *self)
{
  g_autoptr(GError) error = NULL;
  YtEvidenceWish wish;
  gint64 passage;

  if (!get_wish (self, &wish) || wish.passage != 0)
    return FALSE;
  if (yt_act_mark (dossier_of (self), wish.document, wish.start, wish.end, &passage, &error))
    go_to (self, passage);
  else
    yt_report (GTK_WIDGET (self), error);
  return TRUE;
}

static gboolean
tie_to_recent (YtReaderBar *self,
               guint        number)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(YtEntry) entry = NULL;
  g_autofree char *line = NULL;
  g_autofree char *sentence = NULL;
  YtEvidenceWish wish;
  gint64 passage;

  if (!get_wish (self, &wish))
    return FALSE;
  wish.target = yt_tie_recent (self->desk, number);
  wish.type = yt_tie_recent_type (self->desk);
  if (wish.target == 0)
    return FALSE;
  if (!yt_act_take_evidence (dossier_of (self), &wish, &passage, &error))
    {
      yt_report (GTK_WIDGET (self), error);
      return TRUE;
    }
  entry = yt_entry_get (dossier_of (self), wish.target);
  line = yt_content_line (self->desk, entry);
  /* Translators: a passage was tied: the word for the tie, as “supports”; code and title of the entry. */
  sentence = g_strdup_printf (_("Tied: %s %s %s"), _(yt_link_type (wish.type)->forward), yt_entry_code (entry), line);
  go_to (self, passage);
  yt_toast (GTK_WIDGET (self), sentence, TRUE);
  return TRUE;
}

/* Positions need a place below an area or an issue, which is asked for. */
static void
on_make (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  YtReaderBar *self = YT_READER_BAR (widget);
  YtKind kind = yt_kind_from_id (g_variant_get_string (parameter, NULL));
  g_autoptr(GError) error = NULL;
  g_autofree char *quote = NULL;
  YtEvidenceWish wish;
  gint64 entry;

  if (kind == YT_KIND_NONE || !get_wish (self, &wish))
    return;
  quote = quote_of (self, &wish);
  if (!yt_kind_info (kind)->top)
    {
      YtTieDialog *dialog = yt_tie_dialog_place_open (window_of (self), self->desk, &wish, quote, kind);

      g_signal_connect_object (dialog, "tied", G_CALLBACK (on_tied), self, G_CONNECT_SWAPPED);
    }
  else if (yt_act_promote_evidence (dossier_of (self), &wish, kind, 0, &entry, &error))
    {
      g_autofree char *sentence = NULL;

      yt_tie_remember (self->desk, entry, yt_tie_recent_type (self->desk));
      /* Translators: %s is a kind of entry, as “Event”. */
      sentence = g_strdup_printf (_("New entry made: %s"), _(yt_kind_info (kind)->label));
      yt_reader_bar_refresh (self);
      yt_toast (widget, sentence, TRUE);
    }
  else
    yt_report (widget, error);
}

static void
select_range (YtReaderBar *self,
              gsize        start,
              gsize        end)
{
  yt_reader_text_select (self->text, start, end);
  self->grown = (Range) { start, end };
}

static void
grow (YtReaderBar *self)
{
  gsize size;
  const char *words = words_of (self, &size);
  Range before;
  Range range;
  YtUnit unit;

  yt_reader_text_selection (self->text, &before.start, &before.end);
  if (before.start != self->grown.start || before.end != self->grown.end)
    g_array_set_size (self->smaller, 0);
  range = before;
  unit = yt_unit_grow (words, size, &range.start, &range.end);
  if (unit == YT_N_UNITS)
    return;
  g_array_append_val (self->smaller, before);
  self->unit = unit;
  select_range (self, range.start, range.end);
}

static void
shrink (YtReaderBar *self)
{
  Range now;
  Range range;

  yt_reader_text_selection (self->text, &now.start, &now.end);
  if (self->smaller->len == 0 || now.start != self->grown.start || now.end != self->grown.end)
    return;
  range = g_array_index (self->smaller, Range, self->smaller->len - 1);
  g_array_set_size (self->smaller, self->smaller->len - 1);
  self->unit = self->unit > YT_UNIT_WORD ? self->unit - 1 : YT_UNIT_WORD;
  select_range (self, range.start, range.end);
}

/* Moves the end of the selection on or back by the unit that was chosen last. */
static void
extend (YtReaderBar *self,
        int          step)
{
  gsize size;
  const char *words = words_of (self, &size);
  gsize start, end;

  g_array_set_size (self->smaller, 0);
  if (!yt_reader_text_selection (self->text, &start, &end))
    {
      if (step > 0)
        yt_unit_around (words, size, self->unit, start, &start, &end);
      else
        start = yt_unit_previous (words, size, self->unit, start);
    }
  else if (step > 0)
    end = yt_unit_next (words, size, self->unit, end);
  else
    {
      end = yt_unit_previous (words, size, self->unit, end);
      /* Without the blank or the break before it. */
      if (end > start)
        end = yt_unit_next (words, size, self->unit, yt_unit_previous (words, size, self->unit, end));
    }
  select_range (self, start, MAX (start, end));
}

static gboolean
resize (YtReaderBar *self,
        gboolean     first,
        int          step)
{
  gint64 id = focused (self);
  g_autoptr(YtPassage) passage = id != 0 ? yt_passage_get (dossier_of (self), id) : NULL;
  g_autoptr(GError) error = NULL;
  gsize caret = yt_reader_text_caret (self->text);
  gsize size, start, end;
  const char *words = words_of (self, &size);
  gsize *moved = first ? &start : &end;

  if (passage == NULL || !yt_passage_place (passage, &start, &end) || caret < start || caret > end)
    return FALSE;
  *moved = step > 0 ? yt_unit_next (words, size, YT_UNIT_CHARACTER, *moved) : yt_unit_previous (words, size, YT_UNIT_CHARACTER, *moved);
  if (start >= end)
    return TRUE;
  if (!yt_act_resize_passage (dossier_of (self), id, start, end, &error))
    yt_report (GTK_WIDGET (self), error);
  yt_reader_text_select (self->text, *moved, *moved);
  return TRUE;
}

static void
walk (YtReaderBar *self,
      int          step)
{
  YtReaderMarks *marks = yt_reader_text_marks (self->text);
  const YtReaderMark *now = yt_reader_marks_find (marks, yt_reader_text_focused (self->text));
  gsize caret = now != NULL ? now->start : yt_reader_text_caret (self->text);
  guint n = yt_reader_marks_length (marks);
  const YtReaderMark *found = NULL;
  guint from, to;

  yt_reader_marks_within (marks, caret, caret + 1, &from, &to);
  for (guint i = step > 0 ? from : to; step > 0 ? i < n : i > 0; i += (guint) step)
    {
      const YtReaderMark *here = yt_reader_marks_get (marks, step > 0 ? i : i - 1);
      gboolean behind = now != NULL ? here > now : here->start >= caret;

      if (here != now && behind == (step > 0))
        {
          found = here;
          break;
        }
    }
  if (found != NULL)
    yt_desk_go (self->desk, NULL, found->id);
}

static gboolean
let_go (YtReaderBar *self)
{
  g_autoptr(YtDocument) document = self->document != 0 ? yt_document_get (dossier_of (self), self->document) : NULL;
  gsize start, end;

  if (yt_reader_text_selection (self->text, &start, &end))
    yt_reader_text_select (self->text, end, end);
  else if (yt_reader_text_focused (self->text) != 0 && document != NULL)
    g_object_set (self->desk, "selected", yt_document_source (document), NULL);
  else
    return FALSE;
  return TRUE;
}

static gboolean
on_plain_key (YtReaderBar *self,
              guint        key)
{
  switch (key)
    {
    case GDK_KEY_t:
    case GDK_KEY_T:
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      {
        const char *note = yt_reader_text_note_at (self->text, yt_reader_text_caret (self->text));

        if (note != NULL && key != GDK_KEY_t && key != GDK_KEY_T && !gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text))))
          g_signal_emit_by_name (self->text, "note-chosen", note);
        else
          tie (self);
        return TRUE;
      }
    case GDK_KEY_n:
      walk (self, 1);
      return TRUE;
    case GDK_KEY_p:
      walk (self, -1);
      return TRUE;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      if (focused (self) == 0)
        return FALSE;
      gtk_widget_activate_action (GTK_WIDGET (self), "dossier.delete", "x", focused (self));
      return TRUE;
    case GDK_KEY_Escape:
      return let_go (self);
    default:
      if (key >= GDK_KEY_1 && key <= GDK_KEY_9)
        return tie_to_recent (self, key - GDK_KEY_0);
      if (key >= GDK_KEY_KP_1 && key <= GDK_KEY_KP_9)
        return tie_to_recent (self, key - GDK_KEY_KP_0);
      return FALSE;
    }
}

static gboolean
on_select_key (YtReaderBar *self,
               guint        key)
{
  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      grow (self);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      shrink (self);
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      extend (self, -1);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      extend (self, 1);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
on_key (YtReaderBar     *self,
        guint            key,
        guint            code,
        GdkModifierType  modifiers)
{
  GdkModifierType held = modifiers & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK);
  gboolean left = key == GDK_KEY_Left || key == GDK_KEY_KP_Left;
  gboolean right = key == GDK_KEY_Right || key == GDK_KEY_KP_Right;

  if (self->document == 0 || gtk_text_view_get_editable (GTK_TEXT_VIEW (self->text)))
    return FALSE;
  if (held == 0 || (held == GDK_SHIFT_MASK && key == GDK_KEY_T))
    return on_plain_key (self, key);
  if (held == (GDK_ALT_MASK | GDK_SHIFT_MASK))
    return on_select_key (self, key);
  if ((held == GDK_SHIFT_MASK || held == (GDK_SHIFT_MASK | GDK_CONTROL_MASK)) && (left || right))
    return resize (self, (held & GDK_CONTROL_MASK) != 0, left ? -1 : 1);
  if (held == GDK_CONTROL_MASK && (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter))
    return mark (self);
  return FALSE;
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

  tie_to_recent (self, number);
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
  g_autofree char *quote = quote_of (self, wish);
  g_autofree char *shown = shorten (quote);
  glong length = g_utf8_strlen (quote, -1);
  g_autofree char *number = yt_grouped_number ((guint64) length);
  g_autofree char *size = g_strdup_printf (ngettext ("%s character", "%s characters", (gulong) length), number);
  g_autofree char *line = NULL;

  if (self->grown.start == wish->start && self->grown.end == wish->end)
    line = g_strdup_printf ("%s · %s · %s", shown, size, _(units[self->unit]));
  else
    line = g_strdup_printf ("%s · %s", shown, size);
  gtk_label_set_label (GTK_LABEL (self->what), line);
  g_signal_connect_swapped (add_button (self->buttons, _("Tie…"), _("Tie these words to an entry (T)")), "clicked", G_CALLBACK (tie), self);
  g_signal_connect_swapped (add_button (self->buttons, _("Mark"), _("Mark these words without a tie (Ctrl+Enter)")), "clicked",
                            G_CALLBACK (mark), self);
  add_make (self);
  add_recent (self);
}

static void
on_delete (YtReaderBar *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "dossier.delete", "x", focused (self));
}

static void
show_focused (YtReaderBar          *self,
              const YtEvidenceWish *wish)
{
  g_autofree char *quote = quote_of (self, wish);
  g_autofree char *shown = shorten (quote);

  gtk_label_set_label (GTK_LABEL (self->what), shown);
  yt_tip_set (self->what, _("Shift+←/→ moves the end of the passage, Ctrl+Shift+←/→ its start"));
  add_ties (self, wish->passage);
  g_signal_connect_swapped (add_button (self->buttons, _("Tie…"), _("Tie this passage to an entry (T)")), "clicked", G_CALLBACK (tie), self);
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
  if (!get_wish (self, &wish))
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
  g_clear_pointer (&self->smaller, g_array_unref);
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
  self->smaller = g_array_new (FALSE, FALSE, sizeof (Range));
  self->unit = YT_UNIT_WORD;
  self->box = yt_wrap_box (6);
  self->what = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->what), 0);
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
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (text), keys);
  g_signal_connect_object (buffer, "notify::cursor-position", G_CALLBACK (on_moved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "notify::has-selection", G_CALLBACK (on_moved), self, G_CONNECT_SWAPPED);
}

void
yt_reader_bar_set_document (YtReaderBar *self,
                            gint64       document)
{
  self->document = document;
  yt_reader_bar_refresh (self);
}

void
yt_reader_bar_place (YtReaderBar *self,
                     gint64       id)
{
  g_autoptr(GError) error = NULL;
  gsize start, end;

  if (!yt_reader_text_selection (self->text, &start, &end))
    {
      yt_toast (GTK_WIDGET (self), _("Select the words first that the passage is to stand at."), FALSE);
      return;
    }
  if (yt_act_resize_passage (dossier_of (self), id, start, end, &error))
    go_to (self, id);
  else
    yt_report (GTK_WIDGET (self), error);
}
