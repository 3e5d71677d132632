/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Marks that scanners take for others: middle dots, brackets, full stops, quotation marks. */
#include <string.h>

#include "text/clean-cells.h"

/* Characters that names from other languages are written with. */
static const char name_chars[] =
  "阿艾爱安奥巴白班邦保鲍贝本比彼别波伯勃博布查达戴丹道得德登邓迪蒂丁杜多俄厄恩尔法范菲费芬弗佛夫福盖甘冈戈哥格葛古瓜哈海汉豪赫黑亨胡华怀霍"
  "基吉季加贾杰金卡凯坎康考柯科克肯孔库奎昆拉莱赖兰朗劳勒雷李里理利莉丽连廉列林琳隆卢鲁路吕伦罗洛马玛迈麦曼梅门蒙米密摩莫默姆穆拿纳娜南内尼"
  "妮努诺欧帕潘庞佩彭皮平珀普齐奇恰乔切琼热仁日荣茹瑞萨塞赛森沙山舍申圣施史士斯丝司苏孙索塔泰坦汤唐陶特腾提廷图托瓦万旺威韦维魏温文沃乌武"
  "翰庆恒豪泽彻丘伍克兹希特勒吕贝蒂姆罗丹凯尔西希锡夏香肖辛欣休逊雅亚延扬耶叶伊因英约泽詹珍智朱茨兹左";

static gboolean
is_name_char (gunichar c)
{
  return c != 0 && g_utf8_strchr (name_chars, -1, c) != NULL;
}

/* How many characters of names stand side by side on one side of a place. */
static guint
name_length (const YtCells *cells,
             int            i,
             int            step)
{
  guint n = 0;

  for (; n < 8; n++)
    {
      i = step < 0 ? yt_cells_visible_before (cells, i) : yt_cells_visible_behind (cells, i);
      if (!is_name_char (yt_cells_char (cells, i)))
        break;
    }
  return n;
}

/* Whether the clause before a question mark asks something. */
static gboolean
asks (const YtCells *cells,
      int            i)
{
  for (guint n = 0; n < 60; n++)
    {
      gunichar c;

      i = yt_cells_visible_before (cells, i);
      c = yt_cells_char (cells, i);
      if (c == 0 || g_utf8_strchr ("。！？；：“”\n", -1, c) != NULL)
        return FALSE;
      if (g_utf8_strchr ("谁何哪吗呢么怎几否啥孰", -1, c) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Whether the text has what stands around a place with a middle dot elsewhere, or the same again as here. */
static gboolean
is_name_elsewhere (const YtCleanJob *job,
                   const YtCells    *cells,
                   int               i)
{
  int a = yt_cells_before (cells, yt_cells_before (cells, i)), b = yt_cells_behind (cells, yt_cells_behind (cells, i));
  const YtCell *first, *last, *dot = &cells->cells[i];
  g_autoptr(GString) name = NULL;
  const char *here;

  if (a < 0 || b >= (int) cells->n)
    return FALSE;
  first = &cells->cells[a];
  last = &cells->cells[b];
  name = g_string_new_len (job->text + first->at, (gssize) (dot->at - first->at));
  g_string_append (name, "·");
  g_string_append_len (name, job->text + dot->at + dot->len, (gssize) (last->at + last->len - dot->at - dot->len));
  if (memmem (job->text, job->len, name->str, name->len) != NULL)
    return TRUE;
  here = memmem (job->text, job->len, job->text + first->at, last->at + last->len - first->at);
  return here != job->text + first->at ||
         memmem (here + 1, (gsize) (job->text + job->len - here - 1), job->text + first->at, last->at + last->len - first->at) != NULL;
}

/* A question mark between two parts of a name, or two numbers, stands for a middle dot. */
static void
correct_dot (const YtCleanJob *job,
             YtCells          *cells,
             int               i)
{
  gunichar before = yt_cells_char (cells, yt_cells_visible_before (cells, i));
  gunichar behind = yt_cells_char (cells, yt_cells_visible_behind (cells, i));
  guint left = name_length (cells, i, -1), right = name_length (cells, i, 1);
  gboolean name = left + right >= 3 && left > 0 && right > 0 && !asks (cells, i);

  if (!job->damage.scan)
    name = name && left >= 2 && right >= 2 && is_name_elsewhere (job, cells, i);
  if (name || (job->damage.scan && cells->cells[i].c == 0xFF1F && (yt_char_class (before) & yt_char_class (behind) & YT_CHAR_DIGIT)))
    yt_cell_set (&cells->cells[i], 0xB7, YT_CLEAN_MARKS);
}

/* The digits on one side of a place, at most so many; the last one on each side is nearest to it. */
static guint
digits_beside (const YtCells *cells,
               int            i,
               int            step,
               char          *out)
{
  guint n = 0;

  for (; n < 12; n++)
    {
      gunichar c;

      i = step < 0 ? yt_cells_before (cells, i) : yt_cells_behind (cells, i);
      c = yt_cells_char (cells, i);
      if (!(yt_char_class (c) & YT_CHAR_DIGIT))
        break;
      out[n] = (char) ('0' + g_unichar_digit_value (c));
    }
  out[n] = '\0';
  return n;
}

/* Whether the text has that number whole: not as a part of a longer one. */
static gboolean
has_number (const YtCleanJob *job,
            const char       *number)
{
  gsize length = strlen (number);
  const char *end = job->text + job->len, *p = job->text;

  while ((p = memmem (p, (gsize) (end - p), number, length)) != NULL)
    {
      if ((p == job->text || !g_ascii_isdigit (p[-1])) && (p + length == end || !g_ascii_isdigit (p[length])))
        return TRUE;
      p++;
    }
  return FALSE;
}

/* “37。5%”, “1，234，567”: a mark of Chinese in a number, where the text has the number whole or nothing else can be meant. */
static void
correct_number (const YtCleanJob *job,
                YtCells          *cells,
                int               i)
{
  char left[16], right[16];
  guint n = digits_beside (cells, i, -1, left), m = digits_beside (cells, i, 1, right);
  g_autofree char *number = NULL;
  gunichar behind;
  int k = i;

  if (n == 0 || m == 0 || n > 9 || m > 9)
    return;
  g_strreverse (left);
  for (guint skip = 0; skip <= m; skip++)
    k = yt_cells_behind (cells, k);
  behind = yt_char_narrow (yt_cells_char (cells, k));
  number = g_strdup_printf ("%s.%s", left, right);
  if (has_number (job, number))
    yt_cell_set (&cells->cells[i], '.', YT_CLEAN_MARKS);
  else if (cells->cells[i].c == 0xFF0C && m == 3 && n <= 3)
    {
      g_autofree char *thousands = g_strdup_printf ("%s,%s", left, right);
      char more[16];

      if (has_number (job, thousands) || (job->damage.scan && behind == ',' && digits_beside (cells, k, 1, more) == 3) ||
          (job->damage.scan && yt_cells_char (cells, i - (int) n - 1) == ','))
        yt_cell_set (&cells->cells[i], ',', YT_CLEAN_MARKS);
    }
  else if (job->damage.scan && cells->cells[i].c == 0x3002 && behind == '%')
    yt_cell_set (&cells->cells[i], '.', YT_CLEAN_MARKS);
}

/* Which brackets and quotation marks are open. */
typedef struct
{
  int title;    /* the cell of 《; -1 for none */
  int round;
  int square;
  int quote;
} Open;

/* A stray ＞, 】 or 〗 closes what is open. */
static void
correct_closing (YtCells *cells,
                 int      i,
                 Open    *open)
{
  YtCell *cell = &cells->cells[i];
  guint before = yt_char_class (yt_cells_char (cells, yt_cells_visible_before (cells, i)));

  switch (cell->c)
    {
    case '>': case 0xFF1E:
      if (open->title >= 0)
        yt_cell_set (cell, 0x300B, YT_CLEAN_MARKS);
      else if (open->round >= 0)
        yt_cell_set (cell, 0xFF09, YT_CLEAN_MARKS);
      break;
    case 0x3011:
      if (open->square >= 0)
        yt_cell_set (cell, ']', YT_CLEAN_MARKS);
      break;
    case 0x3017:
      if (before & (YT_CHAR_LATIN | YT_CHAR_DIGIT))
        yt_cell_set (cell, '1', YT_CLEAN_LOOK_ALIKE);
      break;
    case 0x300B:
      /* （ for 《. */
      if (open->title < 0 && open->round >= 0)
        yt_cell_set (&cells->cells[open->round], 0x300A, YT_CLEAN_MARKS);
      break;
    default:
      break;
    }
}

static void
note_bracket (YtCells *cells,
              int      i,
              Open    *open)
{
  switch (cells->cells[i].c)
    {
    case 0x300A: open->title = i; break;
    case 0x300B: open->title = open->round = -1; break;
    case 0xFF08: open->round = i; break;
    case 0xFF09: open->round = -1; break;
    case '[': case 0xFF3B: open->square = i; break;
    case ']': case 0xFF3D: open->square = -1; break;
    case 0x201C: open->quote = i; break;
    case 0x201D: open->quote = -1; break;
    default: break;
    }
}

/* 〇 at the end of a sentence, — at the start of a word, a full stop of Latin between two Han. */
static void
correct_alone (YtCells *cells,
               int      i)
{
  YtCell *cell = &cells->cells[i];
  int a = yt_cells_visible_before (cells, i), b = yt_cells_visible_behind (cells, i);
  gunichar before = yt_cells_char (cells, a), behind = yt_cells_char (cells, b);
  guint x = yt_char_class (before), y = yt_char_class (behind);

  switch (cell->c)
    {
    case 0x3007:
      if (g_utf8_strchr ("一二三四五六七八九十百零〇", -1, before) == NULL && g_utf8_strchr ("一二三四五六七八九十百零〇年", -1, MAX (behind, 1)) == NULL &&
          before != 0 && !(x & YT_CHAR_DIGIT))
        yt_cell_set (cell, 0x3002, YT_CLEAN_LOOK_ALIKE);
      break;
    case 0x2014:
      if (before != 0x2014 && behind != 0x2014 && behind != 0 && !(x & (YT_CHAR_DIGIT | YT_CHAR_LATIN)) &&
          g_utf8_strchr ("是词个种些次方致般直定旦样切起步体律项位条名批系场", -1, behind) != NULL)
        yt_cell_set (cell, 0x4E00, YT_CLEAN_LOOK_ALIKE);
      break;
    case 0xFF0E:
      if (x & y & YT_CHAR_HAN)
        yt_cell_drop (cell, YT_CLEAN_MARKS);
      break;
    default:
      break;
    }
}

/* Two single quotation marks are a double one; ＇ where one is open closes it. */
static void
correct_quotes (YtCells *cells,
                int      i,
                Open    *open)
{
  YtCell *cell = &cells->cells[i];
  int next = yt_cells_visible_behind (cells, i);
  gunichar behind = yt_cells_char (cells, next);

  if ((cell->c == 0x2018 || cell->c == 0x2019) && behind == cell->c)
    {
      yt_cell_set (cell, cell->c == 0x2018 ? 0x201C : 0x201D, YT_CLEAN_QUOTES);
      yt_cell_drop (&cells->cells[next], YT_CLEAN_QUOTES);
    }
  else if (cell->c == 0xFF07 && open->quote >= 0 && behind != 0x201D)
    yt_cell_set (cell, 0x201D, YT_CLEAN_QUOTES);
}

/* “2〇ｉｉ年”: letters and rings among the digits of a year. */
static void
correct_year (YtCells *cells,
              int      i)
{
  int at[4];
  int behind = i;

  for (guint k = 0; k < 4; k++, behind = yt_cells_visible_behind (cells, behind))
    at[k] = behind;
  if (at[3] >= (int) cells->n || yt_cells_char (cells, behind) != 0x5E74 || cells->cells[at[0]].fixed)
    return;
  for (guint k = 1; k < 4; k++)
    {
      gunichar c = yt_char_narrow (cells->cells[at[k]].c);

      if (!(yt_char_class (c) & YT_CHAR_DIGIT) && c != 0x3007 && c != 0x25CB && c != 'O' && c != 'o' && c != 'i' && c != 'l' && c != 'I')
        return;
    }
  for (guint k = 1; k < 4; k++)
    {
      YtCell *cell = &cells->cells[at[k]];
      gunichar c = yt_char_narrow (cell->c);

      if (!(yt_char_class (c) & YT_CHAR_DIGIT))
        yt_cell_set (cell, c == 'i' || c == 'l' || c == 'I' ? '1' : '0', YT_CLEAN_LOOK_ALIKE);
    }
  for (int k = i; k < behind; k++)
    {
      if (cells->cells[k].c == ' ')
        yt_cell_drop (&cells->cells[k], YT_CLEAN_SPACES);
    }
}

void
yt_clean_cells_marks (YtCleanJob *job,
                      YtCells    *cells)
{
  Open open = { -1, -1, -1, -1 };

  for (int i = 0; i < (int) cells->n; i++)
    {
      const YtCell *cell = &cells->cells[i];

      if (cell->c == 0 || cell->fixed || (yt_char_class (cell->c) & (YT_CHAR_HAN | YT_CHAR_SPACE)))
        continue;
      if (cell->c == 0xFF1F || cell->c == '?')
        correct_dot (job, cells, i);
      else if (cell->c == 0x3002 || cell->c == 0xFF0C || cell->c == 0x3001 || cell->c == 0xB7)
        correct_number (job, cells, i);
      if (!job->damage.scan)
        continue;
      if (cell->c == '1' || cell->c == '2')
        correct_year (cells, i);
      correct_closing (cells, i, &open);
      correct_alone (cells, i);
      correct_quotes (cells, i, &open);
      note_bracket (cells, i, &open);
    }
}
