/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Facing pages. */
#include "charts/mirror.h"

#define MARGIN 12.0
#define LETTERS 12.0
#define GUTTER 44.0
#define PAD 10.0
#define SPINE 4.0
#define SIGN 15.0
#define LINES_MAX 12
#define TITLE_HEIGHT 24.0
#define PAGE_LEAST 54.0

static void
clear_page (gpointer data)
{
  g_free (((YtMirrorPage *) data)->text);
}

static void
free_spread (gpointer data)
{
  YtMirrorSpread *spread = data;

  g_free (spread->title);
  g_free (spread->relation);
  g_array_unref (spread->pages);
  g_free (spread);
}

YtMirror *
yt_mirror_new (const char *nothing)
{
  YtMirror *self = g_new0 (YtMirror, 1);

  self->parties = g_ptr_array_new_with_free_func (g_free);
  self->spreads = g_ptr_array_new_with_free_func (free_spread);
  self->nothing = g_strdup (nothing);
  return self;
}

void
yt_mirror_free (YtMirror *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->parties);
  g_ptr_array_unref (self->spreads);
  g_free (self->nothing);
  g_free (self);
}

void
yt_mirror_add_party (YtMirror   *self,
                     const char *name)
{
  g_ptr_array_add (self->parties, g_strdup (name));
}

void
yt_mirror_add_spread (YtMirror     *self,
                      gint64        id,
                      const char   *title,
                      YtMirrorSort  sort,
                      const char   *relation)
{
  YtMirrorSpread *spread = g_new0 (YtMirrorSpread, 1);

  spread->id = id;
  spread->sort = sort;
  spread->title = g_strdup (title);
  spread->relation = g_strdup (relation);
  spread->pages = g_array_new (FALSE, FALSE, sizeof (YtMirrorPage));
  g_array_set_clear_func (spread->pages, clear_page);
  g_ptr_array_add (self->spreads, spread);
}

void
yt_mirror_add_page (YtMirror   *self,
                    gint64      id,
                    const char *text)
{
  YtMirrorSpread *spread = g_ptr_array_index (self->spreads, self->spreads->len - 1);
  YtMirrorPage page = { id, g_strdup (text) };

  g_array_append_val (spread->pages, page);
}

/* Between two pages: mirror images, or against each other. */
static void
lay_sign (YtScene              *scene,
          const YtMirrorSpread *spread,
          double                x,
          double                y)
{
  static const char *const signs[] = { "?", "⇄", "≠" };
  YtMark *mark = yt_scene_words (scene, spread->sort == YT_MIRROR_UNSAID ? YT_TONE_DIM : YT_TONE_TEXT, x, y, 0.5, SIGN,
                                 signs[spread->sort]);

  mark->bold = TRUE;
}

/* One page; its frame comes first, so that it lies behind. Returns: how high it has to be */
static double
lay_page (const YtMirror     *self,
          YtScene            *scene,
          const YtMirrorPage *page,
          guint               party,
          double              x,
          double              y,
          double              width)
{
  YtTone tone = YT_TONE_PARTY + party % YT_TONE_PARTIES;
  g_autofree char *name = yt_scene_fit (scene, LETTERS - 1, TRUE, g_ptr_array_index (self->parties, party), width - 2 * PAD - SPINE);
  double left = x + SPINE + PAD, bottom = y + PAD + LETTERS * 1.6;

  yt_scene_words (scene, tone, left, y + PAD + 4, 0, LETTERS - 1, name)->bold = TRUE;
  if (*page->text != '\0')
    bottom = yt_scene_paragraph (scene, YT_TONE_TEXT, left, bottom, LETTERS, FALSE, width - 2 * PAD - SPINE, LINES_MAX, page->text);
  else
    bottom = yt_scene_paragraph (scene, YT_TONE_DIM, left, bottom, LETTERS, FALSE, width - 2 * PAD - SPINE, 2, self->nothing);
  return MAX (bottom + PAD - y, PAGE_LEAST);
}

static void
lay_frame (YtScene            *scene,
           const YtMirrorPage *page,
           guint               party,
           double              x,
           double              y,
           double              width,
           double              height)
{
  YtTone tone = YT_TONE_PARTY + party % YT_TONE_PARTIES;
  YtMark *mark = yt_scene_add (scene, YT_SHAPE_FRAME, YT_TONE_GRID, x, y, width, height);

  mark->size = 1.2;
  mark->id = page->id;
  mark->label = g_strdup (page->text);
  yt_scene_add (scene, *page->text != '\0' ? YT_SHAPE_BOX : YT_SHAPE_HATCH, *page->text != '\0' ? tone : YT_TONE_GAP, x, y, SPINE, height);
}

static double
lay_spread (const YtMirror       *self,
            YtScene              *scene,
            const YtMirrorSpread *spread,
            double                y,
            double                width)
{
  guint n = MIN (spread->pages->len, self->parties->len);
  double page_width = (width - 2 * MARGIN - (n - 1) * GUTTER) / n, height = 0;
  double relation = yt_scene_words_width (scene, LETTERS - 1, FALSE, spread->relation);
  g_autofree char *title = yt_scene_fit (scene, LETTERS, TRUE, spread->title, width - 2 * MARGIN - relation - 16);
  YtMark *mark = yt_scene_words (scene, YT_TONE_TEXT, MARGIN, y + TITLE_HEIGHT / 2, 0, LETTERS, title);

  mark->bold = TRUE;
  mark->id = spread->id;
  yt_scene_words (scene, YT_TONE_DIM, width - MARGIN, y + TITLE_HEIGHT / 2, 1, LETTERS - 1, spread->relation);
  y += TITLE_HEIGHT;
  for (guint i = 0; i < n; i++)
    height = MAX (height, lay_page (self, scene, &g_array_index (spread->pages, YtMirrorPage, i), i,
                                    MARGIN + i * (page_width + GUTTER), y, page_width));
  for (guint i = 0; i < n; i++)
    {
      double x = MARGIN + i * (page_width + GUTTER);

      lay_frame (scene, &g_array_index (spread->pages, YtMirrorPage, i), i, x, y, page_width, height);
      if (i > 0)
        lay_sign (scene, spread, x - GUTTER / 2, y + height / 2);
    }
  return y + height + MARGIN;
}

YtScene *
yt_mirror_scene (const YtMirror *self,
                 double          width,
                 YtLanguage      language)
{
  YtScene *scene = yt_scene_new (language);
  double y = MARGIN / 2;

  for (guint i = 0; self->parties->len > 0 && i < self->spreads->len; i++)
    {
      const YtMirrorSpread *spread = g_ptr_array_index (self->spreads, i);

      if (spread->pages->len > 0)
        y = lay_spread (self, scene, spread, y, width);
    }
  scene->width = width;
  scene->height = y;
  return scene;
}
