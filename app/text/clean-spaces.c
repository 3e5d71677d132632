/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Control and layout characters, spaces, torn digits and full-width Latin. */
#include <string.h>

#include "text/clean-cells.h"

/* Layout characters become what they stand for; control characters that no text needs go. */
void
yt_clean_cells_controls (const YtCleanJob *job,
                         YtCells          *cells)
{
  for (guint i = 0; i < cells->n; i++)
    {
      YtCell *cell = &cells->cells[i];
      guint bits;

      if (cell->c == 0 || cell->fixed)
        continue;
      bits = yt_char_class (cell->c);
      if (bits & YT_CHAR_PRIVATE)
        {
          if (yt_clean_private (job, cell->c) == YT_PRIVATE_SPACE)
            yt_cell_set (cell, ' ', YT_CLEAN_CONTROL);
          else
            yt_cell_drop (cell, YT_CLEAN_CONTROL);
        }
      else if (bits & YT_CHAR_CONTROL)
        yt_cell_drop (cell, YT_CLEAN_CONTROL);
    }
}

/* Whether the cells between two hold the end of a printed line. */
static gboolean
over_line (const YtCells *cells,
           int            a,
           int            b)
{
  for (int i = a + 1; i < b; i++)
    {
      if (cells->cells[i].line)
        return TRUE;
    }
  return FALSE;
}

static void
drop_between (YtCells *cells,
              int      a,
              int      b,
              guint    sort)
{
  for (int i = a + 1; i < b; i++)
    {
      if (!cells->cells[i].fixed)
        yt_cell_drop (&cells->cells[i], sort);
    }
}

/* “2 0 1 4”: single digits with a space between; a number of several digits next to another stays apart. */
void
yt_clean_cells_digits (const YtCleanJob *job,
                       YtCells          *cells)
{
  int before = -1;

  if (!job->damage.torn || !(cells->bits & YT_CHAR_DIGIT))
    return;
  for (int i = yt_cells_visible_behind (cells, -1); i < (int) cells->n; i = yt_cells_visible_behind (cells, i))
    {
      const YtCell *cell = &cells->cells[i];
      gboolean digit = (yt_char_class (cell->c) & YT_CHAR_DIGIT) != 0 && !cell->fixed;

      if (digit && before >= 0 && i > before + 1 && (yt_char_class (cells->cells[before].c) & YT_CHAR_DIGIT) &&
          !cells->cells[before].fixed && !over_line (cells, before, i))
        drop_between (cells, before, i, YT_CLEAN_DIGITS);
      before = i;
    }
}

/* Latin words that stand by themselves between two spaces, though scanners tear words too. */
static gboolean
is_little_word (const YtCells *cells,
                int            i)
{
  static const char *const words[] = { "and", "for", "from", "of", "the", "with" };
  char word[6] = "";
  guint n = 0;

  for (; i < (int) cells->n && n < sizeof word - 1; i++)
    {
      gunichar c = yt_char_narrow (cells->cells[i].c);

      if (cells->cells[i].c == 0 && cells->cells[i].words == NULL)
        continue;
      if (c >= 0x80 || !g_ascii_isalpha ((char) c))
        break;
      word[n++] = (char) c;
    }
  if (n < 2)
    return FALSE;
  for (guint k = 0; k < G_N_ELEMENTS (words); k++)
    {
      if (strcmp (word, words[k]) == 0)
        return TRUE;
    }
  return FALSE;
}

/* How many letters the run of Latin has that a cell begins or ends. */
static guint
letters (const YtCells *cells,
         int            i,
         int            step)
{
  guint n = 0;

  for (; i >= 0 && i < (int) cells->n && n < 20; i += step)
    {
      if (!yt_cell_is_shown (&cells->cells[i]))
        continue;
      if (!(yt_char_class (cells->cells[i].c) & YT_CHAR_LATIN))
        break;
      n++;
    }
  return n;
}

/* “st”, “nd”, “rd”, “th” */
static gboolean
is_ordinal (const YtCells *cells,
            int            i)
{
  gunichar first = yt_char_narrow (cells->cells[i].c), second = yt_char_narrow (yt_cells_char (cells, yt_cells_behind (cells, i)));

  return letters (cells, i, 1) == 2 && ((first == 's' && second == 't') || (first == 'n' && second == 'd') ||
                                        (first == 'r' && second == 'd') || (first == 't' && second == 'h'));
}

/* Whether a space between two Latin letters of a scan divides words. */
static gboolean
divides_words (const YtCleanJob *job,
               const YtCells    *cells,
               int               a,
               int               b,
               gboolean          layout_space)
{
  gunichar left = yt_char_narrow (cells->cells[a].c), right = yt_char_narrow (cells->cells[b].c);
  guint before, behind;

  if (layout_space)
    return TRUE;
  /* Without full width there is no telling from a usual word space. */
  if (!((yt_char_class (cells->cells[a].c) | yt_char_class (cells->cells[b].c)) & YT_CHAR_WIDE))
    return TRUE;
  if (g_unichar_islower (left) && g_unichar_isupper (right))
    return TRUE;
  before = letters (cells, a, -1);
  if (is_little_word (cells, b) || (before >= 2 && before <= 4 && is_little_word (cells, a - (int) before + 1)))
    return TRUE;
  if (job->damage.layout)
    return FALSE;
  behind = letters (cells, b, 1);
  return before > 2 && behind > 2;
}

/* A space between digits or Latin and a mark of their own: behind a full stop or a comma, not before. */
static gboolean
keeps_space (const YtCleanJob *job,
             const YtCells    *cells,
             int               a,
             int               b,
             gboolean          layout_space)
{
  guint x = yt_char_class (cells->cells[a].c), y = yt_char_class (cells->cells[b].c);
  gunichar left = yt_char_narrow (cells->cells[a].c), right = yt_char_narrow (cells->cells[b].c);

  if ((x & y & YT_CHAR_LATIN) != 0)
    return divides_words (job, cells, a, b, layout_space);
  if ((x | y) & YT_CHAR_HAN)
    return (x & y & YT_CHAR_HAN) == 0 && !job->damage.scan;
  if ((x & YT_CHAR_DIGIT) && (y & YT_CHAR_DIGIT))
    return TRUE;
  if (cells->latin && (left == ',' || left == ';' || left == ':' || left == '.') && right != '/' && right != ',' && right != '.')
    return (y & YT_CHAR_DIGIT) != 0 || layout_space || (y & YT_CHAR_LATIN) != 0;
  if (g_utf8_strchr (".,;:!?)/_-]", -1, right) != NULL || g_utf8_strchr ("(/_-[", -1, left) != NULL)
    return FALSE;
  if ((x & YT_CHAR_LATIN) && (y & YT_CHAR_DIGIT))
    return layout_space || letters (cells, a, -1) > 2;
  if ((x & YT_CHAR_DIGIT) && is_ordinal (cells, b))
    return FALSE;
  if ((x & YT_CHAR_DIGIT) && (y & YT_CHAR_LATIN))
    return layout_space || letters (cells, b, 1) > 2;
  return layout_space || !job->damage.scan;
}

/* The words of an address of the web: where it ends. */
static int
address_end (const YtCells *cells,
             int            i)
{
  static const char start[] = "http";
  int k = i;

  for (guint n = 0; n < 4; n++, k = yt_cells_visible_behind (cells, k))
    {
      if (k >= (int) cells->n || yt_char_narrow (cells->cells[k].c) != (gunichar) start[n])
        return i;
    }
  for (; k < (int) cells->n; k = yt_cells_visible_behind (cells, k))
    {
      guint bits = yt_char_class (cells->cells[k].c);

      if (bits & (YT_CHAR_HAN | YT_CHAR_MARK) && cells->cells[k].c != 0xFF1A)
        break;
      if (cells->cells[k].c == ',' || cells->cells[k].c == ';')
        break;
      i = k;
    }
  return i;
}

/* Items of keywords, and a name before what is said of it, stand apart by nothing but their space. */
static gboolean
divides_items (const YtCleanJob *job,
               const YtCells    *cells)
{
  static const char *const words[] = { "关键词", "关键字", "作者", "［关键词", "[关键词" };

  for (guint k = 0; k < G_N_ELEMENTS (words) && cells->n > 0; k++)
    {
      if (strncmp (job->text + cells->cells[0].at, words[k], strlen (words[k])) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
drop_spaces_in (YtCells *cells,
                int      from,
                int      to)
{
  for (int i = from; i <= to && i < (int) cells->n; i++)
    {
      if (yt_cell_is_space (&cells->cells[i]))
        yt_cell_drop (&cells->cells[i], YT_CLEAN_SPACES);
    }
}

/* How many Han stand side by side on one side of a gap. */
static guint
run_of_han (const YtCells *cells,
            int            i,
            int            step)
{
  guint n = 0;

  for (; i >= 0 && i < (int) cells->n && n < 8; i += step)
    {
      if (!yt_cell_is_shown (&cells->cells[i]))
        continue;
      if (!(yt_char_class (cells->cells[i].c) & YT_CHAR_HAN))
        break;
      n++;
    }
  return n;
}

/* Whether nothing but a name stands before a gap. */
static gboolean
is_first_name (const YtCells *cells,
               int            a)
{
  guint n = run_of_han (cells, a, -1);

  while (n > 1 && a > 0)
    {
      a = yt_cells_before (cells, a);
      n--;
    }
  a = yt_cells_before (cells, a);
  return a < 0 || cells->cells[a].words != NULL;
}

/* Which spaces between two characters stay: one at most. */
static void
judge_gap (const YtCleanJob *job,
           YtCells          *cells,
           int               a,
           int               b,
           gboolean          items)
{
  guint x = yt_char_class (cells->cells[a].c), y = yt_char_class (cells->cells[b].c);
  gboolean layout_space = FALSE, keep;
  int first = -1;

  for (int i = a + 1; i < b; i++)
    {
      if (!yt_cell_is_space (&cells->cells[i]))
        continue;
      layout_space |= (yt_char_class (cells->cells[i].was) & YT_CHAR_PRIVATE) != 0 || cells->cells[i].line;
      if (first < 0)
        first = i;
    }
  if (first < 0)
    return;
  if ((x | y) & YT_CHAR_MARK)
    {
      /* In a note in Latin a full-width comma is the comma of that language. */
      keep = cells->latin && (x & YT_CHAR_MARK) &&
             ((y & (YT_CHAR_LATIN | YT_CHAR_DIGIT)) || yt_char_narrow (cells->cells[b].c) == '"') && yt_char_narrow (cells->cells[a].c) < 0x80 &&
             cells->cells[a].c != 0xFF08;
    }
  else if ((x & y & YT_CHAR_HAN) != 0)
    keep = (items && run_of_han (cells, a, -1) > 1 && run_of_han (cells, b, 1) > 1) ||
           (cells->author && is_first_name (cells, a));
  else
    keep = keeps_space (job, cells, a, b, layout_space);
  if (!keep)
    drop_between (cells, a, b, YT_CLEAN_SPACES);
  else if (!items || layout_space)
    {
      for (int i = first + 1; i < b; i++)
        {
          if (yt_cell_is_space (&cells->cells[i]))
            yt_cell_drop (&cells->cells[i], YT_CLEAN_SPACES);
        }
    }
}

void
yt_clean_cells_spaces (const YtCleanJob *job,
                       YtCells          *cells)
{
  int before = -1;
  gboolean items;

  if (!job->damage.scan)
    return;
  items = divides_items (job, cells);
  for (int i = yt_cells_visible_behind (cells, -1); i < (int) cells->n; i = yt_cells_visible_behind (cells, i))
    {
      int end;

      if (before < 0)
        drop_spaces_in (cells, 0, i);
      else if (i > before + 1 && !cells->cells[before].fixed && !cells->cells[i].fixed)
        judge_gap (job, cells, before, i, items);
      else if (i > before + 1)
        drop_between (cells, before, i, YT_CLEAN_SPACES);
      if (yt_char_narrow (cells->cells[i].c) == 'h')
        {
          end = address_end (cells, i);
          if (end > i)
            {
              drop_spaces_in (cells, i, end);
              i = end;
            }
        }
      before = i;
    }
  drop_spaces_in (cells, before + 1, (int) cells->n - 1);
}

/* Marks that have a full-width and a half-width form are half-width in words of Latin and in numbers. */
static gboolean
narrows (const YtCells *cells,
         int            i)
{
  gunichar c = cells->cells[i].c;
  guint before = yt_char_class (yt_cells_char (cells, yt_cells_visible_before (cells, i)));
  guint behind = yt_char_class (yt_cells_char (cells, yt_cells_visible_behind (cells, i)));

  switch (yt_char_narrow (c))
    {
    case '%':
      return (before & YT_CHAR_DIGIT) != 0;
    case '>': case '<': case '\'':
      return ((before & behind) & YT_CHAR_LATIN) != 0;
    case '/':
      return (before | behind) != 0 && !((before & behind) & YT_CHAR_HAN);
    case ':':
      return yt_char_narrow (yt_cells_char (cells, yt_cells_behind (cells, i))) == '/';
    case '.': case '-': case '_': case '"': case '&': case '+': case '=': case '@': case '#':
      return ((before | behind) & (YT_CHAR_LATIN | YT_CHAR_DIGIT)) != 0;
    case '[': case ']':
      return TRUE;
    default:
      return FALSE;
    }
}

/* In a paragraph of Latin the marks that Chinese shares are those of Latin, too. */
static gboolean
narrows_in_latin (const YtCells *cells,
                  int            i)
{
  guint before = yt_char_class (yt_cells_char (cells, yt_cells_visible_before (cells, i)));

  switch (yt_char_narrow (cells->cells[i].c))
    {
    case ',': case ';': case ':': case '?': case '!': case '(': case ')':
      return cells->latin && !(before & YT_CHAR_HAN);
    default:
      return FALSE;
    }
}

void
yt_clean_cells_width (const YtCleanJob *job,
                      YtCells          *cells)
{
  if (!job->damage.wide)
    return;
  for (int i = 0; i < (int) cells->n; i++)
    {
      YtCell *cell = &cells->cells[i];
      guint bits;

      if (cell->c < 0xFF01 || cell->c > 0xFF5E || cell->fixed)
        continue;
      bits = yt_char_class (cell->c);
      if (((bits & YT_CHAR_WIDE) && (bits & (YT_CHAR_LATIN | YT_CHAR_DIGIT))) || narrows (cells, i) || narrows_in_latin (cells, i))
        {
          gunichar behind = yt_cells_char (cells, yt_cells_behind (cells, i));

          /* A full-width comma has its space inside. */
          if ((cell->c == 0xFF0C || cell->c == 0xFF1B) && (yt_char_class (behind) & (YT_CHAR_LATIN | YT_CHAR_DIGIT)))
            cell->words = cell->c == 0xFF0C ? ", " : "; ";
          yt_cell_set (cell, yt_char_narrow (cell->c), YT_CLEAN_WIDTH);
        }
    }
}
