/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looks for what is typed; the first hit shown is the first one behind the caret. */
#include "panes/reader-finder.h"

#include <glib/gi18n.h>

#include "panes/grouped-number.h"
#include "search/search.h"

struct _YtReaderFinder
{
  GtkWidget parent_instance;

  YtReaderText *text; /* not owned */
  GArray *hits; /* of YtSpan */
  guint hit;
  gsize from; /* where the caret was when one began to type */

  GtkWidget *entry_box;
  GtkEditable *words;
  GtkWidget *previous;
  GtkWidget *next;
  GtkLabel *count;
};

enum
{
  STOPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (YtReaderFinder, yt_reader_finder, GTK_TYPE_WIDGET)

static void
show_count (YtReaderFinder *self)
{
  g_autofree char *text = NULL;

  if (*gtk_editable_get_text (self->words) == '\0')
    text = g_strdup ("");
  else if (self->hits->len == 0)
    text = g_strdup (_("Not found"));
  else
    {
      g_autofree char *which = yt_grouped_number (self->hit + 1);
      g_autofree char *of = yt_grouped_number (self->hits->len);

      /* Translators: which of how many found places is shown. */
      text = g_strdup_printf (_("%s of %s"), which, of);
    }
  gtk_label_set_label (self->count, text);
  gtk_widget_set_visible (GTK_WIDGET (self->count), *text != '\0');
  gtk_widget_set_sensitive (self->previous, self->hits->len > 0);
  gtk_widget_set_sensitive (self->next, self->hits->len > 0);
}

static void
show_hit (YtReaderFinder *self,
          gboolean        go)
{
  yt_reader_text_set_hits (self->text, self->hits, self->hit);
  show_count (self);
  if (go && self->hit < self->hits->len)
    {
      const YtSpan *hit = &g_array_index (self->hits, YtSpan, self->hit);

      yt_reader_text_select (self->text, hit->start, hit->end);
      yt_reader_text_show (self->text, hit->start);
    }
}

static void
look (YtReaderFinder *self,
      gboolean        go)
{
  const YtReaderLines *lines = yt_reader_text_lines (self->text);

  g_array_unref (self->hits);
  self->hits = yt_search_mark (gtk_editable_get_text (self->words), FALSE, yt_reader_lines_text (lines), yt_reader_lines_size (lines));
  self->hit = 0;
  /* The first one behind the cursor, else the first of all. */
  while (self->hit < self->hits->len && g_array_index (self->hits, YtSpan, self->hit).start < self->from)
    self->hit++;
  if (self->hit >= self->hits->len)
    self->hit = 0;
  show_hit (self, go);
}

static void
on_words (YtReaderFinder *self)
{
  if (self->text != NULL)
    look (self, TRUE);
}

static void
on_focus (YtReaderFinder *self)
{
  gsize end;

  if (self->text != NULL)
    yt_reader_text_selection (self->text, &self->from, &end);
}

static void
on_next (YtReaderFinder *self)
{
  yt_reader_finder_step (self, 1);
}

static void
on_previous (YtReaderFinder *self)
{
  yt_reader_finder_step (self, -1);
}

static void
on_stop (YtReaderFinder *self)
{
  yt_reader_finder_stop (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
  g_signal_emit (self, signals[STOPPED], 0);
}

static gboolean
yt_reader_finder_grab_focus (GtkWidget *widget)
{
  YtReaderFinder *self = YT_READER_FINDER (widget);

  gtk_editable_select_region (self->words, 0, -1);
  return gtk_widget_grab_focus (GTK_WIDGET (self->words));
}

static void
yt_reader_finder_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), YT_TYPE_READER_FINDER);
  G_OBJECT_CLASS (yt_reader_finder_parent_class)->dispose (object);
}

static void
yt_reader_finder_finalize (GObject *object)
{
  YtReaderFinder *self = YT_READER_FINDER (object);

  g_array_unref (self->hits);
  G_OBJECT_CLASS (yt_reader_finder_parent_class)->finalize (object);
}

static void
yt_reader_finder_class_init (YtReaderFinderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_reader_finder_dispose;
  G_OBJECT_CLASS (klass)->finalize = yt_reader_finder_finalize;
  signals[STOPPED] = g_signal_new ("stopped", YT_TYPE_READER_FINDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  widget_class->grab_focus = yt_reader_finder_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "readerfinder");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/reader-finder.ui");
  gtk_widget_class_bind_template_child (widget_class, YtReaderFinder, entry_box);
  gtk_widget_class_bind_template_child (widget_class, YtReaderFinder, words);
  gtk_widget_class_bind_template_child (widget_class, YtReaderFinder, previous);
  gtk_widget_class_bind_template_child (widget_class, YtReaderFinder, next);
  gtk_widget_class_bind_template_child (widget_class, YtReaderFinder, count);
  gtk_widget_class_bind_template_callback (widget_class, on_words);
  gtk_widget_class_bind_template_callback (widget_class, on_focus);
  gtk_widget_class_bind_template_callback (widget_class, on_next);
  gtk_widget_class_bind_template_callback (widget_class, on_previous);
  gtk_widget_class_bind_template_callback (widget_class, on_stop);
}

static void
yt_reader_finder_init (YtReaderFinder *self)
{
  self->hits = g_array_new (FALSE, FALSE, sizeof (YtSpan));
  gtk_widget_init_template (GTK_WIDGET (self));
  show_count (self);
}

void
yt_reader_finder_stop (YtReaderFinder *self)
{
  gtk_editable_set_text (self->words, "");
  look (self, FALSE);
}

void
yt_reader_finder_set_text (YtReaderFinder *self,
                           YtReaderText   *text)
{
  self->text = text;
}

void
yt_reader_finder_again (YtReaderFinder *self)
{
  self->from = 0;
  look (self, FALSE);
}

guint
yt_reader_finder_find (YtReaderFinder *self,
                       const char     *words)
{
  gtk_editable_set_text (self->words, words);
  look (self, TRUE);
  return self->hits->len;
}

void
yt_reader_finder_step (YtReaderFinder *self,
                       int             step)
{
  guint n = self->hits->len;

  if (n == 0)
    return;
  self->hit = step > 0 ? (self->hit + 1) % n : (self->hit + n - 1) % n;
  show_hit (self, TRUE);
}
