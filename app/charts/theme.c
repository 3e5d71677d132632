/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which colour a tone is. */
#include "charts/theme.h"

#include <math.h>

/* WCAG 2.1, 1.4.11: what is not text stands out by that ratio. */
#define CONTRAST_WANTED 3.0
/* Pieces of bars lie on the ground with a part of their colour only. */
#define CONTRAST_DARK 4.2

static YtColor
color_of (guint32 rgb)
{
  YtColor color = { (rgb >> 16 & 0xff) / 255.0, (rgb >> 8 & 0xff) / 255.0, (rgb & 0xff) / 255.0 };

  return color;
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

static double
contrast (YtColor a,
          YtColor b)
{
  double x = luminance (a) + 0.05, y = luminance (b) + 0.05;

  return x > y ? x / y : y / x;
}

/* Mixes a colour with white or black until it stands out. */
static YtColor
stand_out (YtColor color,
           YtColor ground,
           gboolean dark)
{
  double end = dark ? 1 : 0;

  for (guint step = 0; step < 20 && contrast (color, ground) < (dark ? CONTRAST_DARK : CONTRAST_WANTED); step++)
    {
      color.red += (end - color.red) * 0.1;
      color.green += (end - color.green) * 0.1;
      color.blue += (end - color.blue) * 0.1;
    }
  return color;
}

void
yt_theme_init (YtTheme  *self,
               gboolean  dark)
{
  static const guint32 plain[2][YT_TONE_PARTY] = {
    { 0x1e1e1e, 0x5e5c64, 0x9a9996, 0xdeddda, 0xf6f5f4, 0xe5a50a, 0x1c71d8, 0xffffff },
    { 0xffffff, 0xc0bfbc, 0x77767b, 0x3d3846, 0x2a2a2a, 0xe5a50a, 0x78aeed, 0x1e1e1e },
  };
  static const guint32 series[YT_TONE_SERIES_COUNT] = {
    0x0072b2, 0xe69f00, 0x009e73, 0xcc79a7, 0xd55e00, 0x8a8a00, 0x56b4e9, 0x777777,
  };
  static const guint32 parties[YT_TONE_PARTIES] = {
    0x1c71d8, 0xc01c28, 0x26a269, 0xe66100, 0x813d9c, 0x63452c, 0x986a44, 0x5e5c64,
  };

  self->dark = dark;
    for (guint i = 0; i < YT_TONE_PARTY; i++)
    self->tones[i] = color_of (plain[dark ? 1 : 0][i]);
  self->ground = self->tones[YT_TONE_GROUND];
  for (guint i = 0; i < YT_TONE_PARTIES; i++)
    self->tones[YT_TONE_PARTY + i] = stand_out (color_of (parties[i]), self->ground, dark);
  for (guint i = 0; i < YT_TONE_SERIES_COUNT; i++)
    self->tones[YT_TONE_SERIES + i] = stand_out (color_of (series[i]), self->ground, dark);
}

void
yt_theme_set_party (YtTheme    *self,
                    guint       number,
                    const char *color)
{
  guint64 rgb;

  if (number >= YT_TONE_PARTIES || color == NULL || *color != '#' ||
      !g_ascii_string_to_unsigned (color + 1, 16, 0, 0xffffff, &rgb, NULL))
    return;
  self->tones[YT_TONE_PARTY + number] = stand_out (color_of ((guint32) rgb), self->ground, self->dark);
}

const char *
yt_theme_css (YtColor  color,
              char    *buffer)
{
  g_snprintf (buffer, 8, "#%02x%02x%02x", (guint) lround (color.red * 255), (guint) lround (color.green * 255),
              (guint) lround (color.blue * 255));
  return buffer;
}
