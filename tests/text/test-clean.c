/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The clean-up against texts cleaned by hand, each with another damage, and against texts that have none. */
#include "text/clean.h"

#include <string.h>

/* The texts of tests/files/clean, and the kind of change that each could least do without. */
static const struct
{
  const char *name;
  YtCleanSort needed;
} golds[] = {
  { "scan-layout", YT_CLEAN_SPACES },
  { "scan-plain", YT_CLEAN_LINE_BREAKS },
  { "journal-export", YT_CLEAN_FURNITURE },
  { "two-columns", YT_CLEAN_FURNITURE },
  { "side-by-side", YT_CLEAN_COLUMNS },
  { "side-by-side-latin", YT_CLEAN_COLUMNS },
  { "mail", YT_CLEAN_LINE_BREAKS },
  { "subtitles", YT_CLEAN_TIMES },
};

static char *
read_file (const char *name,
           const char *suffix,
           gsize      *len)
{
  g_autofree char *file = g_strconcat (name, suffix, NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "files", "clean", file, NULL);
  g_autoptr(GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, len, &error);
  g_assert_no_error (error);
  return text;
}

/* How many characters have to be put in, taken out or replaced to make one text of the other, in characters of the second. */
static double
error_rate (const char *text,
            const char *gold)
{
  glong n, m;
  g_autofree gunichar *a = g_utf8_to_ucs4_fast (text, -1, &n);
  g_autofree gunichar *b = g_utf8_to_ucs4_fast (gold, -1, &m);
  g_autofree guint *row = g_new (guint, m + 1);

  for (glong k = 0; k <= m; k++)
    row[k] = (guint) k;
  for (glong i = 1; i <= n; i++)
    {
      guint corner = row[0];

      row[0] = (guint) i;
      for (glong k = 1; k <= m; k++)
        {
          guint best = MIN (MIN (row[k], row[k - 1]) + 1, corner + (a[i - 1] != b[k - 1]));

          corner = row[k];
          row[k] = best;
        }
    }
  return (double) row[m] / (double) MAX (m, 1);
}

static double
rate_without (const char *name,
              guint32     refused)
{
  gsize len;
  g_autofree char *text = read_file (name, ".txt", &len);
  g_autofree char *gold = read_file (name, ".gold.txt", NULL);
  YtCleanOptions options = { .refused_sorts = refused };
  g_autoptr(YtCleaning) cleaning = yt_clean (text, len, &options);

  return error_rate (cleaning->reading->text->str, gold);
}

static void
test_gold (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  double rate = rate_without (golds[i].name, 0);

  g_test_message ("%s: character error rate %.3f %%", golds[i].name, rate * 100);
  g_assert_cmpfloat (rate, <=, 0.005);
}

/* The limit bites: without one of the rules the same text is beyond it. */
static void
test_bites (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);

  g_assert_cmpfloat (rate_without (golds[i].name, 1u << golds[i].needed), >, 0.005);
}

/* The words before a place, without marks of notes, as far as they go. */
static char *
words_before (const char *text,
              gsize       at)
{
  GString *words = g_string_new (NULL);
  const char *p = text + at;

  for (guint n = 0; n < 12 && p > text; n++)
    {
      p = g_utf8_prev_char (p);
      if (*p == '\n')
        break;
      g_string_prepend_len (words, p, g_utf8_next_char (p) - p);
    }
  return g_string_free (words, FALSE);
}

static const YtFeature *
note_with (const YtReading *reading,
           const char      *label)
{
  for (guint i = 0; i < reading->features->len; i++)
    {
      const YtFeature *feature = &g_array_index (reading->features, YtFeature, i);

      if (feature->sort == YT_FEATURE_NOTE && g_str_equal (feature->label, label))
        return feature;
    }
  return NULL;
}

/* Each “[n]” of the hand-made text has a mark behind the same words, and the note with that number has the same words. */
static void
test_anchors (void)
{
  guint all = 0, right = 0;

  for (guint i = 0; i < 3; i++)
    {
      gsize len;
      g_autofree char *text = read_file (golds[i].name, ".txt", &len);
      g_autofree char *gold = read_file (golds[i].name, ".gold.txt", NULL);
      g_autoptr(YtCleaning) cleaning = yt_clean (text, len, NULL);
      const YtReading *reading = cleaning->reading;

      for (guint n = 1; ; n++)
        {
          g_autofree char *mark = g_strdup_printf ("[%u]", n);
          g_autofree char *line = g_strdup_printf ("\n[%u] ", n);
          const char *place = strstr (gold, mark), *note = strstr (gold, line);
          g_autofree char *before = NULL;

          if (place == NULL || note == NULL)
            break;
          all++;
          before = words_before (gold, (gsize) (place - gold));
          for (guint k = 0; k < reading->features->len; k++)
            {
              const YtFeature *feature = &g_array_index (reading->features, YtFeature, k);
              const YtFeature *its = feature->sort == YT_FEATURE_NOTE_MARK ? note_with (reading, feature->label) : NULL;
              g_autofree char *found = its != NULL ? words_before (reading->text->str, feature->start) : NULL;

              if (its != NULL && g_str_equal (found, before) &&
                  strncmp (reading->text->str + its->start, note + 1, strcspn (note + 1, "\n")) == 0)
                {
                  right++;
                  break;
                }
            }
        }
    }
  g_test_message ("%u of %u notes stand at their marks", right, all);
  g_assert_cmpuint (all, >=, 13);
  g_assert_cmpuint (right * 100, >=, all * 95);
}

static void
test_pages (void)
{
  gsize len;
  g_autofree char *text = read_file ("scan-layout", ".txt", &len);
  g_autoptr(YtCleaning) cleaning = yt_clean (text, len, NULL);
  const char *shown = cleaning->reading->text->str;
  const char *place = strstr (shown, "第三次修缮开始于");

  g_assert_cmpstr (yt_reading_page (cleaning->reading, 0), ==, "41");
  g_assert_nonnull (place);
  g_assert_cmpstr (yt_reading_page (cleaning->reading, (gsize) (place - shown)), ==, "43");
}

static void
assert_untouched (const char *text,
                  const char *what)
{
  g_autoptr(YtCleaning) cleaning = yt_clean (text, strlen (text), NULL);

  if (cleaning->changes->len > 0)
    {
      const YtCleanChange *change = &g_array_index (cleaning->changes, YtCleanChange, 0);

      g_test_message ("%s: %s at %" G_GSIZE_FORMAT, what, yt_clean_kind (change->sort)->id, change->start);
    }
  g_assert_cmpuint (cleaning->changes->len, ==, 0);
  g_assert_cmpstr (cleaning->reading->text->str, ==, text);
}

/* Chinese and English that is well set: prose, poems, lists, tables, code, dialogue, notes, variants of characters. */
static void
test_sound (void)
{
  static const char *const sound[] = {
    "",
    "\n\n",
    "一行没有句号的标题",
    "第一段说的是天气。今天很冷，明天会暖和一些。\n\n第二段说的是路。“走哪条？”他问，没有人回答。\n",
    "静夜思\n\n床前明月光，\n疑是地上霜。\n举头望明月，\n低头思故乡。\n\n登高\n\n风急天高猿啸哀，渚清沙白鸟飞回。\n"
    "无边落木萧萧下，不尽长江滚滚来。\n万里悲秋常作客，百年多病独登台。\n艰难苦恨繁霜鬓，潦倒新停浊酒杯。\n",
    "Shall I compare thee to a summer’s day?\nThou art more lovely and more temperate:\n"
    "Rough winds do shake the darling buds of May,\nAnd summer’s lease hath all too short a date;\n"
    "Sometime too hot the eye of heaven shines,\nAnd often is his gold complexion dimm’d;\n"
    "And every fair from fair sometime declines,\nBy chance or nature’s changing course untrimm’d;\n",
    "年份\t产量\t出口\n2010\t1 234\t12\n2011\t1 456\t18\n2012\t1 777\t21\n\nName      Size   Price\nApple       12    3.40\n"
    "Pear        15    2.10\nMelon        2   12.00\nCherry    1200    0.10\nPlum        40    0.80\n",
    "int\nmain (void)\n{\n  for (int i = 0; i < 10; i++)\n    printf (\"%d\\n\", i);\n  return 0;\n}\n",
    "# A title\n\nA paragraph that somebody has wrapped by hand at some sixty columns\nbecause Markdown allows it, and which goes on "
    "in the second line\nand even in a third one.\n\n- one\n- two\n- three\n",
    "甲：你来了\n乙：来了\n甲：路上好走吗\n乙：还行，就是风大\n甲：坐吧\n乙：好\n甲：喝茶还是喝水\n乙：喝茶\n",
    "The committee met on 3 May.[1] It adjourned at noon.[2]\n\n[1] Minutes, p. 4.\n[2] Minutes, p. 5.\n",
    "论文使用 GTK 4 编写，共 120 页。关键词：花园 城市 历史\n参考文献\n[1] 李明：《花园手册》，2001年。\n",
    "1\n\nThe first chapter is short.\n\n2\n\nSo is the second one.\n\n3\n\nAnd the third.\n",
    "日本語の捜査では「査」と書く。題名や増加、黒板も同じである。\n",
    "繁體字的調查與題目：魯迅的書，內容豐富，沒有錯字。\n",
    "Ａ股和Ｂ股是两种股票。\n",
    "👩‍👩‍👧 e\xcc\x81 🇨🇳 𠮷\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (sound); i++)
    {
      g_autofree char *name = g_strdup_printf ("text %u", i);

      assert_untouched (sound[i], name);
    }
}

/* Whole lines, each with two cells of its own; the second set has cells of several lines. */
static char *
make_table (guint which)
{
  static const char *const cells[][2] = {
    { "北岸代表说，桥建成以后通行应当自由，", "南岸代表说，桥建成以前应当先有规则，" },
    { "任何一方都不得设卡。", "通行才有秩序。" },
    { "北岸的报纸认为，收费会使来往的人减少，", "南岸的报纸认为，维修的费用不会凭空而来，" },
    { "集市也会因此冷清。", "总要有人承担。" },
    { "北岸的学者建议，由两岸各派三人组成委员会，", "南岸的学者建议，先用三年时间试行现有办法，" },
    { "每年开会一次。", "再谈委员会的事。" },
  };
  GString *text = g_string_new ("　　表二列出两岸的不同主张，每一行是同一个问题。\n\n");

  for (guint round = 0; round < 3; round++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
        {
          guint width = (guint) g_utf8_strlen (cells[i][0], -1) * 2;

          g_string_append_printf (text, "%s%*s%s\n", cells[i][0], (int) (50 - width), "", cells[i][1]);
          if (which == 1 && i % 2 == 1)
            g_string_append_c (text, '\n');
        }
    }
  return g_string_free (text, FALSE);
}

/* Tables, glossaries, lists and verses that look like columns stay lines. */
static void
test_tables (void)
{
  static const char *const sound[] = {
    "名称              说明\n域名系统          把名称翻译成地址的系统\n根服务器          位于顶端的十三组服务器\n自治系统          由一个机构管理的网络\n"
    "路由协议          网络之间交换路径的办法\n数字证书          证明身份的电子文件\n入侵检测          发现异常访问的办法\n灾难恢复          "
    "系统中断以后的恢复\n",
    "The harbour office opens at eight,        The ferry office opens at nine,\nand closes at noon.                       and closes at one.\n"
    "Goods are weighed at the north gate,      Goods are weighed on the pier,\nbefore they are stored.                   after they are landed.\n"
    "Fees are paid in advance, in cash,        Fees are paid later, by letter,\nand a receipt is given.                   and no receipt is given.\n"
    "Complaints go to the master,              Complaints go to the council,\nwho answers within a week.                which answers within a year.\n",
    "春眠不觉晓，处处闻啼鸟。        白日依山尽，黄河入海流。\n夜来风雨声，花落知多少。        欲穷千里目，更上一层楼。\n"
    "床前明月光，疑是地上霜。        千山鸟飞绝，万径人踪灭。\n举头望明月，低头思故乡。        孤舟蓑笠翁，独钓寒江雪。\n"
    "红豆生南国，春来发几枝。        空山不见人，但闻人语响。\n愿君多采撷，此物最相思。        返景入深林，复照青苔上。\n"
    "独坐幽篁里，弹琴复长啸。        人闲桂花落，夜静春山空。\n深林人不知，明月来相照。        月出惊山鸟，时鸣春涧中。\n",
    "  if (open)                     /* the gate is open, and the\n    pass ();                    water runs through it,\n  else                          unless the keeper says\n"
    "    wait ();                    otherwise. */\n  shut ();                      /* it is shut, and the\n  sleep ();                     keeper goes to bed. */\n  wake ();\n",
    "《渡口的历史》，一九九八年版，北岸出版社        《桥梁的历史》，一九九九年版，南岸出版社\n"
    "《河流与城市》，二〇〇一年版，北岸出版社        《码头与货栈》，二〇〇二年版，南岸出版社\n"
    "《灯塔的故事》，二〇〇三年版，北岸出版社        《钟楼的故事》，二〇〇四年版，南岸出版社\n"
    "《集市与道路》，二〇〇五年版，北岸出版社        《税关与商会》，二〇〇六年版，南岸出版社\n"
    "《水位观测录》，二〇〇七年版，北岸出版社        《雨量观测录》，二〇〇八年版，南岸出版社\n"
    "《船工的歌谣》，二〇〇九年版，北岸出版社        《石匠的歌谣》，二〇一〇年版，南岸出版社\n"
    "《两岸的会谈》，二〇一一年版，北岸出版社        《两岸的规则》，二〇一二年版，南岸出版社\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (sound); i++)
    {
      g_autofree char *name = g_strdup_printf ("table %u", i);
      g_autoptr(YtCleaning) cleaning = yt_clean (sound[i], strlen (sound[i]), NULL);

      g_test_message ("%s", name);
      g_assert_cmpuint (yt_cleaning_count (cleaning, YT_CLEAN_COLUMNS), ==, 0);
    }
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *table = make_table (i);
      g_autoptr(YtCleaning) cleaning = yt_clean (table, strlen (table), NULL);

      g_test_message ("table of long cells %u", i);
      g_assert_cmpuint (yt_cleaning_count (cleaning, YT_CLEAN_COLUMNS), ==, 0);
    }
}

/* A refused gutter leaves its page as it was, and only that page. */
static void
test_refused_column (void)
{
  gsize len;
  g_autofree char *text = read_file ("side-by-side", ".txt", &len);
  g_autoptr(YtCleaning) whole = yt_clean (text, len, NULL);
  YtCleanRange range = { 0, 0 };
  YtCleanOptions options = { .refused = &range, .n_refused = 1 };
  g_autoptr(YtCleaning) part = NULL;

  for (guint i = 0; i < whole->changes->len && range.end == 0; i++)
    {
      const YtCleanChange *change = &g_array_index (whole->changes, YtCleanChange, i);

      if (change->sort == YT_CLEAN_COLUMNS)
        range = (YtCleanRange) { change->start, change->end };
    }
  g_assert_cmpuint (range.end, >, 0);
  part = yt_clean (text, len, &options);
  g_assert_nonnull (strstr (part->reading->text->str, "钟声每天      想用卫星信号"));
  g_assert_cmpuint (yt_cleaning_count (part, YT_CLEAN_COLUMNS), >, 0);
  g_assert_cmpuint (yt_cleaning_count (part, YT_CLEAN_COLUMNS), <, yt_cleaning_count (whole, YT_CLEAN_COLUMNS));
}

static void
test_own_pages (void)
{
  static const char *const names[] = { "help/en.md", "help/zh_CN.md", "yitong.1" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (g_getenv ("YITONG_DATADIR"), names[i], NULL);
      g_autofree char *text = NULL;
      g_autoptr(GError) error = NULL;

      g_file_get_contents (path, &text, NULL, &error);
      g_assert_no_error (error);
      assert_untouched (text, names[i]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (golds); i++)
    {
      g_autofree char *gold = g_strconcat ("/clean/gold/", golds[i].name, NULL);
      g_autofree char *bites = g_strconcat ("/clean/bites/", golds[i].name, NULL);

      g_test_add_data_func (gold, GUINT_TO_POINTER (i), test_gold);
      g_test_add_data_func (bites, GUINT_TO_POINTER (i), test_bites);
    }
  g_test_add_func ("/clean/anchors", test_anchors);
  g_test_add_func ("/clean/pages", test_pages);
  g_test_add_func ("/clean/sound", test_sound);
  g_test_add_func ("/clean/tables", test_tables);
  g_test_add_func ("/clean/refused-column", test_refused_column);
  g_test_add_func ("/clean/own-pages", test_own_pages);
  return g_test_run ();
}
