/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tells one change in words. */
#include "panes/history-row.h"

#include <string.h>

#include <glib/gi18n.h>

#include "model/deed.h"
#include "model/entry.h"
#include "model/filter.h"
#include "model/link.h"
#include "panes/content-label.h"
#include "panes/moment-words.h"
#include "panes/report.h"
#include "panes/side-by-side.h"

/* Characters of a value that are shown; all of them come back when it is restored. */
#define SHOWN_CHARS 2000

struct _YtHistoryRow
{
  GtkWidget parent_instance;

  char *field;
  char *old;
  char *new;

  GtkLabel *what;
  GtkLabel *who;
  GtkWidget *values;
  GtkLabel *before;
  GtkLabel *after;
  GtkWidget *restore_before;
  GtkWidget *restore_after;
};

enum
{
  RESTORE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (YtHistoryRow, yt_history_row, GTK_TYPE_WIDGET)

static const YtWord columns[] = {
  { "title_zh", N_("Title in Chinese") },
  { "title_en", N_("Title in English") },
  { "text_zh", N_("Text in Chinese") },
  { "text_en", N_("Text in English") },
  { "text", N_("Text") },
  { "code", N_("Code") },
  { "parent", N_("Place") },
  { "rank", N_("Order") },
  { "party", N_("Party") },
  { "voice", N_("Voice") },
  { "standing", N_("Standing") },
  { "source", N_("Source") },
  { "page", N_("Page") },
  { "date", N_("Date") },
  { "language", N_("Language") },
  { "author", N_("Author") },
  { "type", N_("Type of link") },
  { "origin", N_("From") },
  { "target", N_("To") },
  { "deleted", N_("Deleted") },
  { NULL, NULL },
};

/* Columns whose values may be put back one by one; the others come back by undo. */
static const char *const restorable[] = {
  "title_zh", "title_en", "text_zh", "text_en", "text", "code", "party", "voice", "standing", "source", "page", "date",
  "language", NULL,
};

/* The own field of an entry that a row of "field" holds, its language told in @language. */
static const YtField *
own_field (YtDossier   *dossier,
           gint64       object,
           const char  *name,
           const char **language)
{
  g_autoptr(YtEntry) entry = yt_entry_get (dossier, object);
  const char *dot = strrchr (name, '.');
  g_autofree char *stem = dot != NULL ? g_strndup (name, (gsize) (dot - name)) : g_strdup (name);

  *language = dot != NULL ? dot + 1 : NULL;
  return entry != NULL ? yt_kind_field (yt_entry_kind (entry), stem) : NULL;
}

static char *
field_label (YtDossier           *dossier,
             const YtHistoryItem *item)
{
  const char *column = yt_word_label (columns, item->field);
  const char *language;
  const YtField *field;

  if (item->field == NULL)
    return g_strdup (_("Created"));
  if (g_str_has_prefix (item->field, "tag:"))
    return g_strdup_printf (_("Tag “%s”"), item->field + strlen ("tag:"));
  if (g_str_has_prefix (item->field, YT_FILTER_PREFIX))
    return g_strdup_printf (_("Saved search “%s”"), item->field + strlen (YT_FILTER_PREFIX));
  field = own_field (dossier, item->object, item->field, &language);
  if (field != NULL && field->bilingual)
    return g_strdup_printf (g_strcmp0 (language, "zh") == 0 ? _("%s in Chinese") : _("%s in English"), _(field->label));
  if (field != NULL)
    return g_strdup (_(field->label));
  return g_strdup (column != NULL ? _(column) : item->field);
}

static char *
name_entry (YtDesk *desk,
            gint64  id)
{
  g_autoptr(YtEntry) entry = yt_entry_get (yt_desk_dossier (desk), id);

  return entry != NULL ? yt_content_line (desk, entry) : g_strdup ("–");
}

/* A value as one reads it: names for ids, words for the ids of words. */
static char *
value_words (YtDesk              *desk,
             const YtHistoryItem *item,
             const char          *value)
{
  static const char *const ids[] = { "party", "source", "parent", "origin", "target", NULL };
  const char *language;
  const YtField *field;
  const char *label = NULL;

  if (g_str_has_prefix (item->field, "tag:"))
    return g_strdup (value != NULL ? _("Yes") : _("No"));
  if (strcmp (item->field, "deleted") == 0)
    return g_strdup (g_strcmp0 (value, "1") == 0 ? _("Yes") : _("No"));
  if (value == NULL || *value == '\0')
    return g_strdup ("–");
  if (g_strv_contains (ids, item->field) && strcmp (item->table, "field") != 0)
    return name_entry (desk, g_ascii_strtoll (value, NULL, 10));
  field = own_field (yt_desk_dossier (desk), item->object, item->field, &language);
  if (field != NULL && field->words != NULL)
    label = yt_word_label (field->words, value);
  else if (strcmp (item->field, "standing") == 0)
    label = yt_word_label (yt_standings, value);
  else if (strcmp (item->field, "type") == 0 && yt_link_type (value) != NULL)
    label = yt_link_type (value)->forward;
  if (label != NULL)
    return g_strdup (_(label));
  if (g_utf8_strlen (value, -1) > SHOWN_CHARS)
    {
      g_autofree char *start = g_utf8_substring (value, 0, SHOWN_CHARS);

      return g_strconcat (start, "…", NULL);
    }
  return g_strdup (value);
}

static gboolean
can_restore (const YtHistoryItem *item)
{
  if (item->field == NULL)
    return FALSE;
  return strcmp (item->table, "field") == 0 || g_strv_contains (restorable, item->field) ||
         (strcmp (item->table, "link") == 0 && strcmp (item->field, "type") == 0);
}

static void
show (YtHistoryRow        *self,
      YtDesk              *desk,
      const YtHistoryItem *item,
      const char          *current)
{
  g_autofree char *when = yt_moment_to_time (desk, item->moment);
  g_autofree char *act = yt_deed_told (item, yt_report_word);
  g_autofree char *label = field_label (yt_desk_dossier (desk), item);
  const char *author = item->author != NULL && *item->author != '\0' ? item->author : _("Unnamed author");
  g_autofree char *who = g_strdup_printf ("%s · %s · %s", when, author, act);
  gboolean valued = item->field != NULL && strcmp (item->field, "rank") != 0;

  gtk_label_set_label (self->what, label);
  gtk_label_set_label (self->who, who);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_visible (self->values, valued);
  if (valued)
    {
      g_autofree char *before = value_words (desk, item, item->before);
      g_autofree char *after = value_words (desk, item, item->after);

      yt_content_show (self->before, before);
      yt_content_show (self->after, after);
    }
  gtk_widget_set_visible (self->restore_before, can_restore (item) && g_strcmp0 (item->before, current) != 0);
  gtk_widget_set_visible (self->restore_after, can_restore (item) && g_strcmp0 (item->after, current) != 0);
}

static void
on_restore_before (YtHistoryRow *self)
{
  g_signal_emit (self, signals[RESTORE], 0, self->field, self->old);
}

static void
on_restore_after (YtHistoryRow *self)
{
  g_signal_emit (self, signals[RESTORE], 0, self->field, self->new);
}

static void
yt_history_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), YT_TYPE_HISTORY_ROW);
  G_OBJECT_CLASS (yt_history_row_parent_class)->dispose (object);
}

static void
yt_history_row_finalize (GObject *object)
{
  YtHistoryRow *self = YT_HISTORY_ROW (object);

  g_free (self->field);
  g_free (self->old);
  g_free (self->new);
  G_OBJECT_CLASS (yt_history_row_parent_class)->finalize (object);
}

static void
yt_history_row_class_init (YtHistoryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_history_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = yt_history_row_finalize;
  signals[RESTORE] = g_signal_new ("restore", YT_TYPE_HISTORY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  g_type_ensure (YT_TYPE_SIDE_BY_SIDE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/history-row.ui");
  gtk_widget_class_bind_template_child (widget_class, YtHistoryRow, what);
  gtk_widget_class_bind_template_child (widget_class, YtHistoryRow, who);
  gtk_widget_class_bind_template_child (widget_class, YtHistoryRow, values);
  gtk_widget_class_bind_template_child (widget_class, YtHistoryRow, before);
  gtk_widget_class_bind_template_child (widget_class, YtHistoryRow, after);
  gtk_widget_class_bind_template_child (widget_class, YtHistoryRow, restore_before);
  gtk_widget_class_bind_template_child (widget_class, YtHistoryRow, restore_after);
  gtk_widget_class_bind_template_callback (widget_class, on_restore_before);
  gtk_widget_class_bind_template_callback (widget_class, on_restore_after);
}

static void
yt_history_row_init (YtHistoryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
yt_history_row_new (YtDesk              *desk,
                    const YtHistoryItem *item,
                    const char          *current)
{
  YtHistoryRow *self = g_object_new (YT_TYPE_HISTORY_ROW, NULL);

  self->field = g_strdup (item->field);
  self->old = g_strdup (item->before);
  self->new = g_strdup (item->after);
  show (self, desk, item, current);
  return GTK_WIDGET (self);
}
