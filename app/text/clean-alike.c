/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Characters that scanners take for one another, by table and by what stands around them. */
#include "text/clean-alike.h"

#include <string.h>

#include "text/clean-cells.h"

/* Forms that simplified text does not have, and what it has instead. */
static const struct
{
  const char *wrong;
  const char *right;
} forms[] = {
  { "査", "查" }, { "題", "题" }, { "髙", "高" }, { "亊", "事" }, { "増", "增" }, { "檻", "槛" }, { "魯", "鲁" },
  { "戸", "户" }, { "毎", "每" }, { "歩", "步" }, { "渉", "涉" }, { "徳", "德" }, { "黒", "黑" }, { "巻", "卷" },
  { "歳", "岁" }, { "産", "产" }, { "逹", "达" }, { "沒", "没" }, { "內", "内" }, { "呉", "吴" }, { "冋", "回" },
  { "囯", "国" }, { "囬", "回" }, { "丨", "丨" }, { "吿", "告" }, { "値", "值" }, { "眞", "真" }, { "尙", "尚" },
  { "敎", "教" }, { "靑", "青" }, { "淸", "清" }, { "旣", "既" }, { "卽", "即" }, { "鄕", "乡" }, { "硏", "研" },
};

/* Words that are none, and those they were: one character of them is wrong. */
static const struct
{
  const char *wrong;
  const char *right;
} phrases[] = {
  { "进人", "进入" }, { "加人", "加入" }, { "深人", "深入" }, { "投人", "投入" }, { "收人", "收入" }, { "引人", "引入" },
  { "陷人", "陷入" }, { "融人", "融入" }, { "介人", "介入" }, { "纳人", "纳入" }, { "注人", "注入" }, { "输人", "输入" },
  { "间谋", "间谍" }, { "曰报", "日报" }, { "曰期", "日期" }, { "今曰", "今日" }, { "曰本", "日本" }, { "生曰", "生日" },
  { "曰常", "日常" }, { "曰益", "日益" }, { "每曰", "每日" }, { "末来", "未来" }, { "尚末", "尚未" }, { "从末", "从未" },
  { "己经", "已经" }, { "自已", "自己" }, { "干净士", "干净土" }, { "领士", "领土" }, { "士地", "土地" },
  { "杜会", "社会" }, { "末能", "未能" }, { "巳经", "已经" }, { "而巳", "而已" }, { "不巳", "不已" },
};

/* What may stand behind the wrong phrase without it being one: “引人注目”, “进人” of a person. */
static const char *const innocent[] = { "引人注目", "引人入胜", "引人深思", "引人关注", "收人钱", "投人所好", "加人一等", "引人瞩目", "引人发笑", "深人不" };

const char *
yt_clean_alike_chars (void)
{
  static char *all;

  if (g_once_init_enter (&all))
    {
      GString *chars = g_string_new ("人谋曰末己已士杜巳");

      for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
        g_string_append (chars, forms[i].wrong);
      g_once_init_leave (&all, g_string_free (chars, FALSE));
    }
  return all;
}

/* Whether the shown characters from @i on are @word. */
static gboolean
says (const YtCells *cells,
      int            i,
      const char    *word)
{
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (yt_cells_char (cells, i) != g_utf8_get_char (p))
        return FALSE;
      i = yt_cells_behind (cells, i);
    }
  return TRUE;
}

static void
propose (YtCleanJob   *job,
         const YtCell *cell,
         gunichar      right)
{
  YtProposal proposal = { .start = cell->at, .end = cell->at + cell->len, .sort = YT_CLEAN_LOOK_ALIKE };
  char word[7] = "";

  g_unichar_to_utf8 (right, word);
  proposal.words = g_strdup (word);
  g_array_append_val (job->proposals, proposal);
}

static gboolean
is_accepted (const YtCleanJob *job,
             const YtCell     *cell)
{
  for (guint i = 0; i < job->options->n_accepted; i++)
    {
      if (job->options->accepted[i].start <= cell->at && cell->at < job->options->accepted[i].end)
        return TRUE;
    }
  return FALSE;
}

/* In a scan the change is sure; in a text without other damage it waits for somebody who looks at it. */
static void
correct (YtCleanJob *job,
         YtCell     *cell,
         gunichar    right)
{
  if (job->damage.scan || is_accepted (job, cell))
    yt_cell_set (cell, right, YT_CLEAN_LOOK_ALIKE);
  else
    propose (job, cell, right);
}

static gboolean
correct_form (YtCleanJob *job,
              YtCells    *cells,
              int         i)
{
  YtCell *cell = &cells->cells[i];

  for (guint k = 0; k < G_N_ELEMENTS (forms); k++)
    {
      gunichar right = g_utf8_get_char (forms[k].right);

      if (cell->c == g_utf8_get_char (forms[k].wrong) && right != cell->c)
        {
          correct (job, cell, right);
          return TRUE;
        }
    }
  return FALSE;
}

static void
correct_phrase (YtCleanJob *job,
                YtCells    *cells,
                int         i)
{
  int before = yt_cells_before (cells, i);

  for (guint k = 0; k < G_N_ELEMENTS (innocent); k++)
    {
      if (says (cells, before, innocent[k]))
        return;
    }
  for (guint k = 0; k < G_N_ELEMENTS (phrases); k++)
    {
      const char *wrong = phrases[k].wrong, *right = phrases[k].right;
      int at = i;

      /* The wrong character is the first that differs. */
      for (; g_utf8_get_char (wrong) == g_utf8_get_char (right); wrong = g_utf8_next_char (wrong))
        right = g_utf8_next_char (right);
      if (cells->cells[i].c != g_utf8_get_char (wrong))
        continue;
      if (wrong != phrases[k].wrong)
        at = before;
      if (says (cells, at, phrases[k].wrong))
        {
          correct (job, &cells->cells[i], g_utf8_get_char (right));
          return;
        }
    }
}

void
yt_clean_cells_alike (YtCleanJob *job,
                      YtCells    *cells)
{
  if (!job->damage.simplified || !(cells->bits & YT_CHAR_ALIKE))
    return;
  for (int i = 0; i < (int) cells->n; i++)
    {
      if (cells->cells[i].c == 0 || cells->cells[i].fixed || !(yt_char_class (cells->cells[i].c) & YT_CHAR_ALIKE))
        continue;
      if (!correct_form (job, cells, i) && job->damage.scan)
        correct_phrase (job, cells, i);
    }
}
