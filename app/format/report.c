/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tree of a report. A hundred thousand notes make a million pieces, so that they come out of large blocks of memory. */
#include "format/report.h"

#include <string.h>

#define BLOCK_SIZE ((gsize) 256 * 1024)
#define ALIGNMENT ((gsize) 8)

static gpointer
take (YtReport *self,
      gsize     size)
{
  gsize whole = (size + ALIGNMENT - 1) & ~(ALIGNMENT - 1);
  gpointer piece;

  if (whole > self->left)
    {
      gsize room = MAX (whole, BLOCK_SIZE);

      self->block = g_malloc (room);
      self->left = room;
      g_ptr_array_add (self->blocks, self->block);
    }
  piece = self->block;
  self->block += whole;
  self->left -= whole;
  return piece;
}

const char *
yt_report_keep (YtReport   *self,
                const char *text)
{
  gsize size = strlen (text) + 1;

  return size > 1 ? memcpy (take (self, size), text, size) : "";
}

YtReport *
yt_report_new (YtContent content)
{
  YtReport *self = g_new0 (YtReport, 1);

  self->content = content;
  self->language = yt_content_has (content, YT_LANGUAGE_ZH) ? YT_LANGUAGE_ZH : YT_LANGUAGE_EN;
  self->size = 10.5;
  self->title[YT_LANGUAGE_ZH] = self->title[YT_LANGUAGE_EN] = self->author = "";
  self->blocks = g_ptr_array_new_with_free_func (g_free);
  self->scenes = g_ptr_array_new_with_free_func ((GDestroyNotify) yt_scene_free);
  yt_theme_init (&self->theme, FALSE);
  self->root = yt_report_open (self, YT_REPORT_BOX, YT_REPORT_BODY);
  return self;
}

void
yt_report_free (YtReport *self)
{
  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (self->scenes);
  g_free (self);
}

YtReportBlock *
yt_report_open (YtReport      *self,
                YtReportSort   sort,
                YtReportStyle  style)
{
  YtReportBlock *block = memset (take (self, sizeof *block), 0, sizeof *block);
  YtReportBlock *parent = self->open;

  block->sort = (guint8) sort;
  block->style = (guint8) style;
  block->language = YT_REPORT_NO_LANGUAGE;
  block->parent = parent;
  if (parent != NULL && parent->last != NULL)
    parent->last->next = block;
  else if (parent != NULL)
    parent->first = block;
  if (parent != NULL)
    parent->last = block;
  self->open = block;
  return block;
}

void
yt_report_close (YtReport *self)
{
  self->open = self->open->parent;
}

YtReportRun *
yt_report_run (YtReport   *self,
               guint       flags,
               int         language,
               const char *text)
{
  YtReportRun *run = memset (take (self, sizeof *run), 0, sizeof *run);
  YtReportBlock *block = self->open;

  run->text = yt_report_keep (self, text);
  run->flags = (guint16) flags;
  run->language = (gint16) language;
  if (block->last_run != NULL)
    block->last_run->next = run;
  else
    block->runs = run;
  block->last_run = run;
  return run;
}

void
yt_report_footnote (YtReport *self)
{
  g_autofree char *number = g_strdup_printf ("%u", ++self->n_footnotes);
  YtReportRun *run = yt_report_run (self, YT_REPORT_SUPER, YT_REPORT_NO_LANGUAGE, number);
  YtReportBlock *note = memset (take (self, sizeof *note), 0, sizeof *note);

  note->sort = YT_REPORT_BOX;
  note->language = YT_REPORT_NO_LANGUAGE;
  note->number = self->n_footnotes;
  note->parent = self->open;
  run->footnote = note;
  self->open = note;
}

void
yt_report_footnote_end (YtReport *self)
{
  yt_report_close (self);
}

YtReportBlock *
yt_report_table (YtReport     *self,
                 guint         columns,
                 const double *widths)
{
  YtReportBlock *table = yt_report_open (self, YT_REPORT_TABLE, YT_REPORT_BODY);

  table->columns = (guint8) MIN (columns, G_MAXUINT8);
  if (widths != NULL)
    table->widths = memcpy (take (self, columns * sizeof *widths), widths, columns * sizeof *widths);
  return table;
}

YtReportBlock *
yt_report_picture (YtReport   *self,
                   YtScene    *scene,
                   const char *alt)
{
  YtReportBlock *picture = yt_report_open (self, YT_REPORT_PICTURE, YT_REPORT_BODY);

  g_ptr_array_add (self->scenes, scene);
  picture->scene = scene;
  picture->alt = yt_report_keep (self, alt);
  picture->number = ++self->n_pictures;
  picture->keep = TRUE;
  yt_report_close (self);
  return picture;
}

const YtReportBlock *
yt_report_next (const YtReportBlock *top,
                const YtReportBlock *block)
{
  if (block->first != NULL)
    return block->first;
  while (block != top && block->next == NULL)
    block = block->parent;
  return block != top ? block->next : NULL;
}

char *
yt_report_words (const YtReportBlock *block)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (const YtReportRun *run = block->runs; run != NULL; run = run->next)
    {
      if (run->footnote == NULL)
        g_string_append (text, run->text);
    }
  g_strdelimit (text->str, "\n", ' ');
  return g_string_free (g_steal_pointer (&text), FALSE);
}
