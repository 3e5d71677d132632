/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bars, matrices, colours and painters. */
#include <math.h>
#include <string.h>

#include "charts/bars.h"
#include "charts/matrix.h"
#include "charts/paint.h"

static const YtMark *
words (const YtScene *scene,
       const char    *text)
{
  for (guint i = 0; i < scene->marks->len; i++)
    {
      const YtMark *mark = &g_array_index (scene->marks, YtMark, i);

      if (mark->shape == YT_SHAPE_WORDS && strcmp (mark->label, text) == 0)
        return mark;
    }
  return NULL;
}

/* The lengths of pieces are to each other as their values. */
static void
test_bars (void)
{
  g_autoptr(YtBars) bars = yt_bars_new ();
  g_autoptr(YtScene) scene = NULL;
  double lengths[2] = { 0, 0 };

  yt_bars_add_part (bars, YT_TONE_SERIES, "stated");
  yt_bars_add_part (bars, YT_TONE_SERIES + 1, "charge");
  yt_bars_add_row (bars, 7, "Area", "Party");
  yt_bars_add_value (bars, 2);
  yt_bars_add_value (bars, 6);
  scene = yt_bars_scene (bars, 800, YT_LANGUAGE_EN);
  for (guint i = 0; i < scene->marks->len; i++)
    {
      const YtMark *mark = &g_array_index (scene->marks, YtMark, i);

      if (mark->id == 7 && mark->shape == YT_SHAPE_BOX)
        lengths[mark->tone - YT_TONE_SERIES] = mark->width + 1;
    }
  g_assert_cmpfloat_with_epsilon (lengths[1] / lengths[0], 3, 0.01);
  g_assert_nonnull (words (scene, "Area"));
  g_assert_nonnull (words (scene, "8"));
  g_assert_nonnull (words (scene, "stated"));
}

static guint
count_tone (const YtScene *scene,
            YtTone         tone)
{
  guint n = 0;

  for (guint i = 0; i < scene->marks->len; i++)
    n += g_array_index (scene->marks, YtMark, i).tone == tone ? 1 : 0;
  return n;
}

/* Rows and columns with nothing in them are marked, and no others. */
static void
test_matrix (void)
{
  g_autoptr(YtMatrix) matrix = yt_matrix_new ();
  g_autoptr(YtScene) scene = NULL;

  yt_matrix_add_row (matrix, 1, "O1", "O1 First obstacle");
  yt_matrix_add_row (matrix, 2, "O2", "O2 Second obstacle");
  yt_matrix_add_column (matrix, 3, "R1", "R1 Recommendation");
  yt_matrix_add_column (matrix, 4, "R2", "R2 Recommendation");
  yt_matrix_set (matrix, 0, 1, 2, TRUE);
  scene = yt_matrix_scene (matrix, 700, YT_LANGUAGE_EN);
  g_assert_cmpuint (count_tone (scene, YT_TONE_GAP), ==, 2);
  g_assert_cmpuint (count_tone (scene, YT_TONE_SERIES), ==, 1);
  g_assert_nonnull (words (scene, "2"));
}

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (YtColor color)
{
  return 0.2126 * linear (color.red) + 0.7152 * linear (color.green) + 0.0722 * linear (color.blue);
}

/* Whatever colour a party has, it stands out from the ground (WCAG 2.1, 1.4.11). */
static void
test_contrast (void)
{
  static const char *const colors[] = { "#ffffff", "#000000", "#ffff00", "#1c71d8", "#c01c28", "#777777" };

  for (guint dark = 0; dark < 2; dark++)
    for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
      {
        YtTheme theme;
        double a, b;

        yt_theme_init (&theme, dark > 0);
        yt_theme_set_party (&theme, 0, colors[i]);
        a = luminance (theme.tones[YT_TONE_PARTY]) + 0.05;
        b = luminance (theme.ground) + 0.05;
        g_assert_cmpfloat (MAX (a, b) / MIN (a, b), >=, 2.9);
      }
}

/* Words in an SVG are words, and nothing in them is markup. */
static void
test_svg (void)
{
  g_autoptr(YtScene) scene = yt_scene_new (YT_LANGUAGE_ZH);
  g_autoptr(GString) svg = NULL;
  YtTheme theme;

  scene->width = scene->height = 100;
  yt_scene_words (scene, YT_TONE_TEXT, 5, 5, 0, 11, "网络安全 <script> & \"x\"");
  yt_scene_add (scene, YT_SHAPE_HATCH, YT_TONE_GAP, 0, 0, 10, 10);
  yt_theme_init (&theme, FALSE);
  svg = yt_paint_svg (scene, &theme);
  g_assert_nonnull (strstr (svg->str, "网络安全 &lt;script&gt; &amp; &quot;x&quot;"));
  g_assert_null (strstr (svg->str, "<script"));
  g_assert_nonnull (strstr (svg->str, "url(#p1)"));
  g_assert_nonnull (strstr (svg->str, "id=\"p1\""));
}

/* What is painted is where the scene has it. */
static void
test_paint (void)
{
  g_autoptr(YtScene) scene = yt_scene_new (YT_LANGUAGE_EN);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 40, 20);
  cairo_t *cr = cairo_create (surface);
  const guint32 *pixels;
  int stride;
  YtTheme theme;

  scene->width = 40;
  scene->height = 20;
  yt_scene_add (scene, YT_SHAPE_BOX, YT_TONE_SERIES, 10, 5, 20, 10);
  yt_theme_init (&theme, FALSE);
  yt_paint_scene (cr, scene, &theme, TRUE);
  cairo_surface_flush (surface);
  pixels = (const guint32 *) (gconstpointer) cairo_image_surface_get_data (surface);
  stride = cairo_image_surface_get_stride (surface) / 4;
  g_assert_cmphex (pixels[2 * stride + 2] & 0xffffff, ==, 0xffffff);
  g_assert_cmphex (pixels[10 * stride + 20] & 0xffffff, !=, 0xffffff);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_fit (void)
{
  g_autoptr(YtScene) scene = yt_scene_new (YT_LANGUAGE_ZH);
  g_autofree char *whole = yt_scene_fit (scene, 11, FALSE, "短", 100);
  g_autofree char *cut = yt_scene_fit (scene, 11, FALSE, "网络安全对话与合作的历程和局限", 60);

  g_assert_cmpstr (whole, ==, "短");
  g_assert_true (g_str_has_suffix (cut, "…"));
  g_assert_cmpfloat (yt_scene_words_width (scene, 11, FALSE, cut), <=, 60);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pictures/bars", test_bars);
  g_test_add_func ("/pictures/matrix", test_matrix);
  g_test_add_func ("/pictures/contrast", test_contrast);
  g_test_add_func ("/pictures/svg", test_svg);
  g_test_add_func ("/pictures/paint", test_paint);
  g_test_add_func ("/pictures/fit", test_fit);
  return g_test_run ();
}
