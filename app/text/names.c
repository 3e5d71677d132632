/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes lists of names apart, and tells family names from given ones. */
#include "text/names.h"

#include <string.h>

static const char *const suffixes[] = { "Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV", NULL };
static const char *const companies[] = { "Inc", "Inc.", "Ltd", "Ltd.", "LLC", "Co.", "Corp.", "L.P.", NULL };
/* What stands in names of bodies and not in those of persons. */
static const char *const body_words[] = {
  "of", "and", "for", "the", "&", "University", "Institute", "Center", "Centre", "Department", "Committee", "Commission",
  "Association", "Society", "Council", "Office", "Agency", "Ministry", "Group", "Press", "News", "Daily", "Organization",
  "Foundation", "Company", "Corporation", "International", "National", "Academy", "College", "School", "Government", NULL,
};
static const char *const compound_names[] = {
  "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "夏侯", "慕容", "司徒", "令狐", "端木", "歐陽", "司馬", "諸葛", NULL,
};
/* How names of bodies end. */
static const char body_ends[] = "部局院会社所厅署处室组司团校馆厂网报台员会课题省市县區区国國會館網報臺處廳組團校";
/* Family names in Pinyin. */
static const char pinyin[] =
  " ai an bai ban bao bi bian bo cai cao cen chai chang che chen cheng chi chu cui dai deng di ding dong dou du duan fan fang fei "
  "feng fu gan gao ge geng gong gou gu guan gui guo han hao he hong hou hu hua huang huo ji jia jian jiang jiao jie jin jing ju kang "
  "ke kong kuang lai lan lang lei leng li lian liang liao lin ling liu long lou lu luan luo lyu ma mao mei meng mi miao min mo mu "
  "ni nie ning niu ouyang pan pang pei peng pi ping pu qi qian qiang qiao qin qiu qu quan ran rao ren rong ruan sha shan shang shao "
  "shen sheng shi shu si sima song su sui sun tan tang tao teng tian tong tu wan wang wei wen weng wu xi xia xian xiang xiao xie xin "
  "xing xiong xu xuan xue yan yang yao ye yi yin ying you yu yuan yue yun zeng zha zhai zhan zhang zhao zhen zheng zhong zhou zhu "
  "zhuang zhuo zong zou zu zuo ";

void
yt_name_free (YtName *self)
{
  g_free (self->family);
  g_free (self->given);
  g_free (self->suffix);
  g_free (self);
}

gboolean
yt_text_is_han (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      if (g_unichar_get_script (g_utf8_get_char (text)) == G_UNICODE_SCRIPT_HAN)
        return TRUE;
    }
  return FALSE;
}

/* The length of the separator at @p: a comma or semicolon, narrow or wide; 0 when it is none. */
static gsize
separator (const char *p,
           char        narrow)
{
  if (*p == narrow)
    return 1;
  return g_str_has_prefix (p, narrow == ';' ? "；" : "，") ? strlen ("；") : 0;
}

static char *
stripped (const char *start,
          const char *end)
{
  return g_strstrip (g_strndup (start, (gsize) (end - start)));
}

/* @text: one name. Splits it at its commas into at most three pieces. */
static guint
split (const char *text,
       char       *pieces[3])
{
  const char *start = text;
  guint n = 0;

  for (const char *p = text; *p != '\0' && n < 2; p++)
    {
      gsize length = separator (p, ',');

      if (length == 0)
        continue;
      pieces[n++] = stripped (start, p);
      start = p + length;
      p = start - 1;
    }
  pieces[n++] = stripped (start, start + strlen (start));
  return n;
}

static YtName *
parse_name (const char *text)
{
  YtName *self = g_new0 (YtName, 1);
  char *pieces[3] = { NULL };
  guint n = split (text, pieces);
  gboolean swapped = n == 3 && g_strv_contains (suffixes, pieces[1]);

  self->han = yt_text_is_han (text);
  if (n == 1 || *pieces[0] == '\0' || (n == 2 && (*pieces[1] == '\0' || g_strv_contains (companies, pieces[1]))))
    {
      self->family = n == 2 && *pieces[1] == '\0' ? g_strdup (pieces[0]) : g_strstrip (g_strdup (text));
      for (guint i = 0; i < n; i++)
        g_free (pieces[i]);
      return self;
    }
  self->family = pieces[0];
  self->given = swapped ? pieces[2] : pieces[1];
  self->suffix = swapped ? pieces[1] : pieces[2];
  if (self->suffix != NULL && *self->suffix == '\0')
    g_clear_pointer (&self->suffix, g_free);
  return self;
}

GPtrArray *
yt_names_parse (const char *list)
{
  GPtrArray *names = g_ptr_array_new_with_free_func ((GDestroyNotify) yt_name_free);
  const char *start = list;
  const char *p = list;

  while (names->len < YT_NAMES_MAX)
    {
      gsize length = separator (p, ';');

      if (length > 0 || *p == '\0')
        {
          g_autofree char *text = stripped (start, p);

          if (*text != '\0')
            g_ptr_array_add (names, parse_name (text));
          if (*p == '\0')
            break;
          start = p + length;
        }
      p += MAX (length, 1);
    }
  return names;
}

char *
yt_name_to_text (const YtName *self)
{
  if (self->given == NULL)
    return g_strdup (self->family);
  if (self->suffix == NULL)
    return g_strdup_printf ("%s, %s", self->family, self->given);
  return g_strdup_printf ("%s, %s, %s", self->family, self->given, self->suffix);
}

gsize
yt_name_part (const YtName *self)
{
  glong length = g_utf8_strlen (self->family, -1);
  const char *last;

  if (self->given != NULL || length < 2 || length > 4)
    return 0;
  for (const char *p = self->family; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_get_script (g_utf8_get_char (p)) != G_UNICODE_SCRIPT_HAN)
        return 0;
    }
  last = g_utf8_find_prev_char (self->family, self->family + strlen (self->family));
  if (length > 2 && strstr (body_ends, last) != NULL)
    return 0;
  for (guint i = 0; compound_names[i] != NULL; i++)
    {
      if (length > 2 && g_str_has_prefix (self->family, compound_names[i]))
        return strlen (compound_names[i]);
    }
  return length <= 3 ? (gsize) (g_utf8_next_char (self->family) - self->family) : 0;
}

/* A word of a person’s name: a capital first, then letters, a full stop, hyphens and apostrophes. */
static gboolean
is_name_word (const char *word)
{
  if (!g_unichar_isupper (g_utf8_get_char (word)) || g_strv_contains (body_words, word))
    return FALSE;
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalpha (c) && strchr (".-'", (int) c) == NULL && c != 0x2019)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_particle (const char *word)
{
  static const char *const particles[] = { "van", "von", "de", "der", "den", "la", "le", "du", "di", "da", "dos", "del", "bin", "al", "ter", NULL };

  return g_strv_contains (particles, word);
}

char *
yt_name_from_given_first (const char *text)
{
  g_auto(GStrv) words = g_strsplit (text, " ", -1);
  guint n = g_strv_length (words);
  guint family = n - 1;
  gboolean bare = TRUE;
  g_autofree char *given = NULL;
  g_autofree char *rest = NULL;

  if (n < 2 || n > 5 || strchr (text, ',') != NULL || yt_text_is_han (text))
    return g_strdup (text);
  for (guint i = 0; i < n; i++)
    bare = bare && *words[i] != '\0' && (is_name_word (words[i]) || (i > 0 && i + 1 < n && is_particle (words[i])));
  if (!bare)
    return g_strdup (text);
  while (family > 1 && is_particle (words[family - 1]))
    family--;
  rest = g_strjoinv (" ", words + family);
  g_clear_pointer (&words[family], g_free);
  given = g_strjoinv (" ", words);
  for (guint i = family + 1; i < n; i++)
    g_clear_pointer (&words[i], g_free);
  return g_strdup_printf ("%s, %s", rest, given);
}

gboolean
yt_name_is_pinyin (const char *family)
{
  g_autofree char *small = g_ascii_strdown (family, -1);
  g_autofree char *word = g_strdup_printf (" %s ", small);

  return strchr (family, ' ') == NULL && strstr (pinyin, word) != NULL;
}

void
yt_names_add (GString    *list,
              const char *name)
{
  if (*name == '\0')
    return;
  if (list->len > 0)
    g_string_append (list, yt_text_is_han (name) ? "；" : "; ");
  g_string_append (list, name);
}
