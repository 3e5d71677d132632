/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Places that cannot be read any more: they stay as they are, and are known as lost. */
#include "text/clean-cells.h"

/* So many odd characters, this close together, are no text. */
#define ODD_LEAST 2
#define NEAR 6

/* Whether a run of Latin letters is a word, an abbreviation or part of a number rather than debris. */
static gboolean
is_debris (const YtCells *cells,
           int            first,
           int            last,
           guint          n)
{
  guint before = yt_char_class (yt_cells_char (cells, yt_cells_visible_before (cells, first)));
  guint behind = yt_char_class (yt_cells_char (cells, yt_cells_visible_behind (cells, last)));
  gunichar c = yt_char_narrow (cells->cells[first].c);

  if (n > 2 || g_unichar_isupper (c))
    return FALSE;
  return ((before | behind) & YT_CHAR_HAN) != 0;
}

static gboolean
is_odd_mark (const YtCells *cells,
             int            i)
{
  int a = yt_cells_visible_before (cells, i), b = yt_cells_visible_behind (cells, i);
  guint x = yt_char_class (yt_cells_char (cells, a)), y = yt_char_class (yt_cells_char (cells, b));

  switch (cells->cells[i].was)
    {
    case 0xFF07: case 0xFF03: case 0xB0: case 0xFF3E: case '^': case 0xFF0A: case 0xFF5C: case '\\': case 0x25A0: case 0x25C6:
      return cells->cells[i].sort == 0 && !((x & y) & YT_CHAR_LATIN);
    case 0xFF01:
      return (y & (YT_CHAR_DIGIT | YT_CHAR_LATIN)) != 0;
    case 0xFF1F:
      return cells->cells[i].sort == 0 && (y & YT_CHAR_LATIN) != 0;
    default:
      return FALSE;
    }
}

static void
add_lost (YtCleanJob    *job,
          const YtCells *cells,
          int            first,
          int            last)
{
  YtProposal lost = { .start = cells->cells[first].at, .end = cells->cells[last].at + cells->cells[last].len, .sort = YT_CLEAN_LOST };

  g_array_append_val (job->proposals, lost);
}

/* Characters that could not be decoded are lost by themselves. */
static int
find_undecoded (YtCleanJob *job,
                YtCells    *cells,
                int         i)
{
  int last = i;

  while (last + 1 < (int) cells->n && cells->cells[last + 1].c == 0xFFFD)
    last++;
  add_lost (job, cells, i, last);
  return last;
}

void
yt_clean_cells_lost (YtCleanJob *job,
                     YtCells    *cells)
{
  int first = -1, last = -1;
  guint odd = 0, since = 0;
  gboolean look = job->damage.scan && !cells->latin && !cells->note;

  if (!look && !(cells->bits & YT_CHAR_LOST))
    return;
  for (int i = yt_cells_visible_behind (cells, -1); i < (int) cells->n; i = yt_cells_visible_behind (cells, i))
    {
      gboolean is_odd = FALSE;
      int end = i;

      if (cells->cells[i].c == 0xFFFD)
        {
          i = find_undecoded (job, cells, i);
          continue;
        }
      if (!look || cells->cells[i].fixed)
        continue;
      if (yt_char_class (cells->cells[i].c) & YT_CHAR_LATIN)
        {
          guint n = 1;
          int next;

          for (next = yt_cells_behind (cells, i); next < (int) cells->n && (yt_char_class (yt_cells_char (cells, next)) & YT_CHAR_LATIN);
               next = yt_cells_behind (cells, next), n++)
            end = next;
          is_odd = is_debris (cells, i, end, n);
        }
      else
        is_odd = is_odd_mark (cells, i);
      if (is_odd)
        {
          if (first < 0 || since > NEAR)
            {
              if (odd >= ODD_LEAST)
                add_lost (job, cells, first, last);
              first = i;
              odd = 0;
            }
          odd++;
          last = end;
          since = 0;
        }
      else
        since++;
      i = end;
    }
  if (odd >= ODD_LEAST)
    add_lost (job, cells, first, last);
}
