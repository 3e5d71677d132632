/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows what its desk says: title, undo names, the pane, the places beside it. A pane is built when it is first shown. */
#include "shell/window-content.h"

#include <glib/gi18n.h>

#include "desk/memory.h"
#include "model/deed.h"
#include "model/entry.h"
#include "panes/hit-marks.h"
#include "panes/late-menu.h"
#include "panes/notes-panel.h"
#include "panes/pane.h"
#include "panes/reader.h"
#include "panes/report.h"
#include "panes/search-popover.h"
#include "panes/tip.h"
#include "shell/language-switch.h"
#include "shell/main-menu.h"
#include "shell/recent.h"
#include "shell/sidebar.h"

struct _YtWindowContent
{
  AdwBin parent_instance;

  YtDesk *desk;

  AdwWindowTitle *title;
  AdwToastOverlay *toasts;
  AdwBin *sidebar_place;
  AdwBin *notes_place;
  GtkButton *undo_button;
  GtkButton *redo_button;
  YtLanguageSwitch *language_switch;
  GtkMenuButton *menu_button;
  GtkMenuButton *content_button;
  GtkMenuButton *search_button;
  YtSearchPopover *search;
  YtBanner *banner;
  GtkPaned *sidebar_divider;
  GtkPaned *notes_divider;
  GtkStack *stack;

  gboolean notes_wanted;
  gboolean notes_placed;

  GtkRequisition least; /* as it was when it was placed last; 0 before that */
  GtkRequisition natural;
  guint resizing;
};

enum
{
  PROP_0,
  PROP_TITLE,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (YtWindowContent, yt_window_content, ADW_TYPE_BIN)

static const char sidebar_key[] = "frame:sidebar";
static const char notes_key[] = "frame:notes";

/* Widths, in pixels, until the analyst has moved the dividers. */
#define SIDEBAR_WIDTH 230
#define NOTES_WIDTH 268

static void
show_title (YtWindowContent *self)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  YtLanguage language = yt_desk_language (self->desk);
  g_autoptr(YtEntry) root = yt_entry_get (dossier, yt_dossier_root (dossier));
  g_autoptr(GFile) file = g_file_new_for_path (yt_dossier_path (dossier));
  g_autofree char *name = g_filename_display_basename (yt_dossier_path (dossier));
  g_autofree char *place = yt_recent_place (file);
  g_autofree char *subtitle = NULL;
  const char *title = root == NULL ? "" : yt_entry_title (root, language);

  if (*title == '\0' && root != NULL)
    title = yt_entry_title (root, yt_language_other (language));
  if (yt_dossier_is_readonly (dossier))
    /* Translators: under a dossier’s title: file name, folder. */
    subtitle = g_strdup_printf (_("%s – %s (read-only)"), name, place);
  else
    subtitle = g_strdup_printf (_("%s – %s"), name, place);
  adw_window_title_set_title (self->title, *title == '\0' ? _("Untitled Dossier") : title);
  adw_window_title_set_subtitle (self->title, subtitle);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/* “Undo edit note (Ctrl+Z)”: the recorder keeps the step's name as a message id with an argument. */
static void
show_step (GtkButton  *button,
           char       *name,
           char       *detail,
           const char *with_step,
           const char *without)
{
  g_autofree char *step_name = name;
  g_autofree char *step_detail = detail;
  g_autofree char *step = step_name == NULL ? NULL : yt_deed_words (step_name, step_detail, yt_report_word);
  g_autofree char *tip = step == NULL ? g_strdup (without) : g_strdup_printf (with_step, step);

  yt_tip_set (GTK_WIDGET (button), tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
}

static void
show_steps (YtWindowContent *self)
{
  YtRecorder *recorder = yt_dossier_recorder (yt_desk_dossier (self->desk));
  char *detail = NULL;
  char *name = yt_recorder_undo_name (recorder, &detail);

  show_step (self->undo_button, name, detail, _("Undo %s (Ctrl+Z)"), _("Nothing to undo"));
  detail = NULL;
  name = yt_recorder_redo_name (recorder, &detail);
  show_step (self->redo_button, name, detail, _("Redo %s (Shift+Ctrl+Z)"), _("Nothing to redo"));
}

static void
on_changed (YtWindowContent *self,
            const YtChanges *changes)
{
  gint64 root = yt_dossier_root (yt_desk_dossier (self->desk));

  show_steps (self);
  if (changes->all || (changes->entries != NULL && g_hash_table_contains (changes->entries, &root)))
    show_title (self);
}

static void
show_content (YtWindowContent *self)
{
  const char *label = _("Both");

  if (yt_desk_content (self->desk) == YT_CONTENT_ZH)
    label = "中文";
  else if (yt_desk_content (self->desk) == YT_CONTENT_EN)
    label = "English";
  gtk_menu_button_set_label (self->content_button, label);
  show_title (self);
}

static gboolean
has_focus_inside (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root == NULL ? NULL : gtk_root_get_focus (root);

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

/* The divider counts from the left, and knows its place only when it has a width. */
static void
place_notes (YtWindowContent *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->notes_divider));

  if (self->notes_placed || width == 0 || !gtk_widget_get_visible (GTK_WIDGET (self->notes_place)))
    return;
  self->notes_placed = TRUE;
  gtk_paned_set_position (self->notes_divider, width - (int) yt_desk_recall (self->desk, notes_key, NOTES_WIDTH));
}

/* Beside the pane of all notes the panel would show the same once more, beside pictures nothing: there it waits. */
static void
show_notes_place (YtWindowContent *self)
{
  gboolean show = self->notes_wanted && !yt_pane_is_alone (yt_desk_pane (self->desk));

  if (show && adw_bin_get_child (self->notes_place) == NULL)
    adw_bin_set_child (self->notes_place, yt_notes_panel_new (self->desk));
  gtk_widget_set_visible (GTK_WIDGET (self->notes_place), show);
  place_notes (self);
}

/* The cursor moves on from the pane that is left to the one that is shown, but not out of the sidebar. */
static void
show_pane (YtWindowContent *self)
{
  const YtPane *pane = yt_pane_find (yt_desk_pane (self->desk));
  gboolean was_inside = has_focus_inside (GTK_WIDGET (self->stack)) || has_focus_inside (GTK_WIDGET (self->notes_place));

  if (pane == NULL)
    pane = &yt_panes[0];
  if (pane->id == NULL)
    return;
  if (gtk_stack_get_child_by_name (self->stack, pane->id) == NULL)
    gtk_stack_add_named (self->stack, yt_pane_new (pane, self->desk), pane->id);
  gtk_stack_set_visible_child_name (self->stack, pane->id);
  show_notes_place (self);
  if (was_inside)
    yt_window_content_focus (self);
}

static void
on_divider (YtWindowContent *self,
            GParamSpec      *pspec,
            GtkPaned        *divider)
{
  const char *key = divider == self->sidebar_divider ? sidebar_key : notes_key;
  int position = gtk_paned_get_position (divider);

  /* Of the notes' place its width is kept, which stays when the window grows. */
  if (divider == self->notes_divider)
    position = self->notes_placed ? gtk_widget_get_width (GTK_WIDGET (divider)) - position : 0;
  if (gtk_widget_get_mapped (GTK_WIDGET (divider)) && position > 0)
    yt_desk_remember (self->desk, key, position);
}

static void
build (YtWindowContent *self)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  g_autoptr(GMenuModel) main_menu = yt_main_menu ();
  g_autoptr(GMenuModel) content_menu = yt_content_menu ();

  yt_late_menu_set (self->menu_button, main_menu);
  yt_late_menu_set (self->content_button, content_menu);
  gtk_paned_set_position (self->sidebar_divider, (int) yt_desk_recall (self->desk, sidebar_key, SIDEBAR_WIDTH));
  g_signal_connect_object (self->sidebar_divider, "notify::position", G_CALLBACK (on_divider), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->notes_divider, "notify::position", G_CALLBACK (on_divider), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->notes_divider, "notify::max-position", G_CALLBACK (place_notes), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "notify::pane", G_CALLBACK (show_pane), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "notify::content", G_CALLBACK (show_content), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dossier, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dossier, "notify::read-only", G_CALLBACK (show_title), self, G_CONNECT_SWAPPED);
  yt_search_popover_set_desk (self->search, self->desk);
  yt_hit_marks_attach (self->stack, self->desk);
  show_content (self);
  show_steps (self);
  show_pane (self);
}

static void
yt_window_content_get_property (GObject    *object,
                                guint       id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  YtWindowContent *self = YT_WINDOW_CONTENT (object);

  if (id == PROP_TITLE)
    g_value_set_string (value, adw_window_title_get_title (self->title));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

/* The window asks before the styles of new widgets are known, and once more when they are. To measure a pane twice takes
 * longer than to paint it: the first time what it was before is told. */
static void
yt_window_content_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  YtWindowContent *self = YT_WINDOW_CONTENT (widget);

  if (self->natural.width == 0)
    {
      gtk_widget_measure (adw_bin_get_child (ADW_BIN (self)), orientation, for_size, minimum, natural, NULL, NULL);
      return;
    }
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? self->least.width : self->least.height;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? self->natural.width : self->natural.height;
}

static gboolean
resize (gpointer data)
{
  YtWindowContent *self = data;

  self->resizing = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

static void
yt_window_content_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  YtWindowContent *self = YT_WINDOW_CONTENT (widget);
  GtkWidget *child = adw_bin_get_child (ADW_BIN (self));
  GtkRequisition before = self->least;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &self->least.width, &self->natural.width, NULL, NULL);
  width = MAX (width, self->least.width);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &self->least.height, &self->natural.height, NULL, NULL);
  gtk_widget_size_allocate (child, &(GtkAllocation) { 0, 0, width, MAX (height, self->least.height) }, baseline);
  if (before.width != 0 && (before.width != self->least.width || before.height != self->least.height) && self->resizing == 0)
    self->resizing = g_idle_add (resize, self);
}

static void
yt_window_content_dispose (GObject *object)
{
  YtWindowContent *self = YT_WINDOW_CONTENT (object);

  g_clear_handle_id (&self->resizing, g_source_remove);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_window_content_parent_class)->dispose (object);
}

static void
yt_window_content_class_init (YtWindowContentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = yt_window_content_dispose;
  object_class->get_property = yt_window_content_get_property;
  widget_class->measure = yt_window_content_measure;
  widget_class->size_allocate = yt_window_content_size_allocate;
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "",
                                                G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (YT_TYPE_BANNER);
  g_type_ensure (YT_TYPE_LANGUAGE_SWITCH);
  g_type_ensure (YT_TYPE_SEARCH_POPOVER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/window-content.ui");
  gtk_widget_class_bind_template_child (widget_class, YtWindowContent, title);
  gtk_widget_class_bind_template_child (widget_class, YtWindowContent, toasts);
  gtk_widget_class_bind_template_child (widget_class, YtWindowContent, sidebar_place);
  gtk_widget_class_bind_template_child (widget_class, YtWindowContent, notes_place);
  gtk_widget_class_bind_template_child (widget_class, YtWindowContent, undo_button);
  gtk_widget_class_bind_template_child (widget_class, YtWindowContent, redo_button);
  gtk_widget_class_bind_template_child (widget_class, YtWindowContent, language_switch);
  gtk_widget_class_bind_template_child (widget_class, YtWindowContent, menu_button);
  gtk_widget_class_bind_template_child (widget_class, YtWindowContent, content_button);
  gtk_widget_class_bind_template_child (widget_class, YtWindowContent, search_button);
  gtk_widget_class_bind_template_child (widget_class, YtWindowContent, search);
  gtk_widget_class_bind_template_child (widget_class, YtWindowContent, banner);
  gtk_widget_class_bind_template_child (widget_class, YtWindowContent, sidebar_divider);
  gtk_widget_class_bind_template_child (widget_class, YtWindowContent, notes_divider);
  gtk_widget_class_bind_template_child (widget_class, YtWindowContent, stack);
}

static void
yt_window_content_init (YtWindowContent *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What is known of the places before anything is placed. */
static void
take_places (YtWindowContent *self,
             YtWindowContent *before)
{
  self->least = before->least;
  self->natural = before->natural;
  if (!before->notes_placed || !gtk_widget_get_visible (GTK_WIDGET (before->notes_place)))
    return;
  gtk_paned_set_position (self->notes_divider, gtk_paned_get_position (before->notes_divider));
  self->notes_placed = TRUE;
}

YtWindowContent *
yt_window_content_new (YtDesk          *desk,
                       YtWindowContent *before)
{
  YtWindowContent *self = g_object_new (YT_TYPE_WINDOW_CONTENT, NULL);

  self->desk = g_object_ref (desk);
  if (before != NULL)
    take_places (self, before);
  build (self);
  return self;
}

void
yt_window_content_show_sidebar (YtWindowContent *self,
                                gboolean         show)
{
  if (show && adw_bin_get_child (self->sidebar_place) == NULL)
    adw_bin_set_child (self->sidebar_place, GTK_WIDGET (yt_sidebar_new (self->desk)));
  gtk_widget_set_visible (GTK_WIDGET (self->sidebar_place), show);
}

void
yt_window_content_show_notes (YtWindowContent *self,
                              gboolean         show)
{
  self->notes_wanted = show;
  show_notes_place (self);
}

void
yt_window_content_toast (YtWindowContent *self,
                         const char      *text,
                         gboolean         with_undo)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (markup);

  if (with_undo)
    {
      adw_toast_set_button_label (toast, _("_Undo"));
      adw_toast_set_action_name (toast, "dossier.undo");
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
}

YtBanner *
yt_window_content_banner (YtWindowContent *self)
{
  return self->banner;
}

void
yt_window_content_search (YtWindowContent *self)
{
  gtk_menu_button_popup (self->search_button);
}

void
yt_window_content_search_all (YtWindowContent *self)
{
  if (g_strcmp0 (yt_desk_pane (self->desk), "search") != 0)
    yt_desk_go (self->desk, "search", yt_desk_selected (self->desk));
  gtk_widget_grab_focus (gtk_stack_get_visible_child (self->stack));
}

/* The first field for words in what is shown; that of a text that is read is the text's own. */
static GtkWidget *
find_words (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (widget) || YT_IS_READER (widget))
    return NULL;
  if (GTK_IS_SEARCH_ENTRY (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_words (child);
  return found;
}

gboolean
yt_window_content_find (YtWindowContent *self)
{
  GtkWidget *words = find_words (GTK_WIDGET (self->stack));
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (words == NULL || (focus != NULL && gtk_widget_is_ancestor (focus, words)))
    return FALSE;
  gtk_editable_select_region (GTK_EDITABLE (words), 0, -1);
  return gtk_widget_grab_focus (words);
}

void
yt_window_content_open_menu (YtWindowContent *self)
{
  gtk_menu_button_popup (self->menu_button);
}

void
yt_window_content_focus_switch (YtWindowContent *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->language_switch));
}

void
yt_window_content_focus (YtWindowContent *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}
