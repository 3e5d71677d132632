/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bibliographic formats: what each reader makes of a record, that a mistake costs no more than itself, and that what is written is read again. */
#include "given.h"

#include <string.h>

#include "act/take-in.h"
#include "format/references.h"

static YtReferences *
read_bytes (const char *name,
            const char *text,
            gssize      length)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, length < 0 ? strlen (text) : (gsize) length);
  g_autoptr(GError) error = NULL;
  YtReferences *references;

  g_assert_nonnull (yt_reference_format_of (bytes, name));
  references = yt_references_read (bytes, name, NULL, &error);
  g_assert_no_error (error);
  return references;
}

static void
assert_part (YtReferences    *references,
             guint            i,
             YtReferencePart  part,
             const char      *expected)
{
  g_assert_cmpuint (i, <, references->references->len);
  g_assert_cmpstr (yt_reference_get (g_ptr_array_index (references->references, i), part), ==, expected);
}

static void
assert_trouble (YtReferences *references,
                guint         i,
                const char   *beginning)
{
  const GError *error;

  g_assert_cmpuint (i, <, references->troubles->len);
  error = g_ptr_array_index (references->troubles, i);
  if (!g_str_has_prefix (error->message, beginning))
    g_test_fail_printf ("“%s” does not begin with “%s”", error->message, beginning);
}

static const char ris[] =
  "TY  - JOUR\r\nAU  - Keng, Shao-Hsun\r\nAU  - Lin, Chun-Hung\r\nTI  - Expanding College Access\r\nT2  - Journal of Human Capital\r\n"
  "PY  - 2017\r\nDA  - 2017/03/08/\r\nVL  - 11\r\nIS  - 1\r\nSP  - 1\r\nEP  - 34\r\nSN  - 1932-8575\r\nDO  - 10.1086/690235\r\n"
  "AB  - A long\r\n abstract.\r\nER  - \r\n\r\n"
  "TY  - CHAP\r\nAU  - Thoreau, Henry David\r\nTI  - Walking\r\nT2  - The Making of the American Essay\r\nA2  - D’Agata, John\r\n"
  "PB  - Graywolf Press\r\nCY  - Minneapolis\r\nSN  - 978-1-55597-734-4\r\nPY  - 2016///\r\nER  - \r\n"
  "TY  - BOOK\r\nAU  - 朱启超\r\nAU  - 张煌\r\nTI  - 一本书\r\nT2  - 某丛书\r\nPY  - 2013\r\nY2  - 2014-06-03\r\nLA  - chi\r\nER  - \r\n";

static void
test_ris (void)
{
  g_autoptr(YtReferences) read = read_bytes ("a.ris", ris, -1);

  g_assert_cmpuint (read->references->len, ==, 3);
  g_assert_cmpuint (read->n_troubles, ==, 0);
  assert_part (read, 0, YT_REFERENCE_TYPE, "article-journal");
  assert_part (read, 0, YT_REFERENCE_AUTHOR, "Keng, Shao-Hsun; Lin, Chun-Hung");
  assert_part (read, 0, YT_REFERENCE_ISSUED, "2017-03-08");
  assert_part (read, 0, YT_REFERENCE_PAGES, "1-34");
  assert_part (read, 0, YT_REFERENCE_ISSN, "1932-8575");
  assert_part (read, 0, YT_REFERENCE_ABSTRACT, "A long abstract.");
  assert_part (read, 1, YT_REFERENCE_CONTAINER, "The Making of the American Essay");
  assert_part (read, 1, YT_REFERENCE_EDITOR, "D’Agata, John");
  assert_part (read, 1, YT_REFERENCE_ISBN, "978-1-55597-734-4");
  assert_part (read, 1, YT_REFERENCE_ISSUED, "2016");
  assert_part (read, 2, YT_REFERENCE_AUTHOR, "朱启超；张煌");
  assert_part (read, 2, YT_REFERENCE_SERIES, "某丛书");
  assert_part (read, 2, YT_REFERENCE_CONTAINER, "");
  assert_part (read, 2, YT_REFERENCE_ACCESSED, "2014-06-03");
  assert_part (read, 2, YT_REFERENCE_LANGUAGE, "zh");
}

static void
test_ris_mistakes (void)
{
  g_autoptr(YtReferences) read =
    read_bytes ("错.ris", "TY  - JOUR\nTI  - One\nPY  - nineteen\nXX  - what\nER  - \nstray line\nAU  - Nobody\nTY  - BOOK\nAU  - B, C\nER  - \nTY  - JOUR\nTI  - Three", -1);

  g_assert_cmpuint (read->references->len, ==, 2);
  assert_part (read, 0, YT_REFERENCE_TITLE, "One");
  assert_part (read, 0, YT_REFERENCE_ISSUED, "");
  assert_part (read, 1, YT_REFERENCE_TITLE, "Three");
  g_assert_cmpuint (read->n_troubles, ==, 3);
  assert_trouble (read, 0, "错.ris, line 3: “nineteen” is not a date");
  assert_trouble (read, 1, "错.ris, line 6: “stray line” begins with no tag");
  assert_trouble (read, 2, "错.ris, line 8: the record that begins here has no title");
}

static const char bibtex[] =
  "A comment, and an address: a@example.org\n"
  "@string{ jhc = \"Journal of \" # {Human Capital} }\n"
  "@comment{ anything }\n"
  "@Article{keng2017,\n"
  "  author = {Shao-Hsun Keng and Lin, Chun-Hung and Jan van der Tol and {American Chemical Society} and Smith, Jr., John and others},\n"
  "  title = {Expanding {College} Access, 1978--2014},\n"
  "  journal = jhc, year = 2017, month = mar, volume = 11, number = {1}, pages = \"1--34\", doi = {10.1086/690235}\n"
  "}\n"
  "@phdthesis(rutz, author = \"Cynthia Lillian Rutz\", title = \"{King Lear} \\& Its \\emph{Folktale} Analogues\", school = \"University of Chicago\",\n"
  "  year = {2013})\n"
  "@book{m, author = {M{\\\"u}ller, J{\\'o}zef and Erd\\H{o}s, P\\'al and \\v{C}apek, Karel and \\O{}rsted, H. C. and Stra\\ss e, {\\L}.}, title = {na\\\"{\\i}ve ``quoted'' \\textit{it}~x}, publisher={P},\n"
  "  date = {2014-05-19}, url = {http://example.org/a\\_b}, urldate = {2014-06-03}, langid = {english}}\n"
  "@incollection{zh, author = {朱启超 and 张 煌}, title = {网络}, booktitle = {文集}, editor = {李四}, year = {2013}}\n"
  "@book{e, author = {{Online Computer Library Center, Inc.} and {A, B & C}}, title = {X\\quad Y}, edition = {Second}}\n"
  "@online{o, title = {Page}, url = {http://example.org}, }\n";

static void
test_bibtex (void)
{
  g_autoptr(YtReferences) read = read_bytes ("a.bib", bibtex, -1);

  for (guint i = 0; i < read->troubles->len; i++)
    g_test_message ("%s", ((GError *) g_ptr_array_index (read->troubles, i))->message);
  g_assert_cmpuint (read->n_troubles, ==, 0);
  g_assert_cmpuint (read->references->len, ==, 6);
  assert_part (read, 0, YT_REFERENCE_TITLE, "Expanding College Access, 1978–2014");
  assert_part (read, 0, YT_REFERENCE_AUTHOR, "Keng, Shao-Hsun; Lin, Chun-Hung; van der Tol, Jan; American Chemical Society; Smith, John, Jr.");
  assert_part (read, 0, YT_REFERENCE_CONTAINER, "Journal of Human Capital");
  assert_part (read, 0, YT_REFERENCE_ISSUED, "2017-03");
  assert_part (read, 0, YT_REFERENCE_ISSUE, "1");
  assert_part (read, 0, YT_REFERENCE_PAGES, "1-34");
  assert_part (read, 1, YT_REFERENCE_AUTHOR, "Rutz, Cynthia Lillian");
  assert_part (read, 1, YT_REFERENCE_TITLE, "King Lear & Its Folktale Analogues");
  assert_part (read, 1, YT_REFERENCE_DEGREE, "doctor");
  assert_part (read, 1, YT_REFERENCE_PUBLISHER, "University of Chicago");
  assert_part (read, 2, YT_REFERENCE_AUTHOR, "Müller, Józef; Erdős, Pál; Čapek, Karel; Ørsted, H. C.; Straße, Ł.");
  assert_part (read, 2, YT_REFERENCE_TITLE, "naïve “quoted” it x");
  assert_part (read, 2, YT_REFERENCE_ISSUED, "2014-05-19");
  assert_part (read, 2, YT_REFERENCE_URL, "http://example.org/a_b");
  assert_part (read, 2, YT_REFERENCE_LANGUAGE, "en");
  assert_part (read, 3, YT_REFERENCE_AUTHOR, "朱启超；张 煌");
  assert_part (read, 3, YT_REFERENCE_CONTAINER, "文集");
  assert_part (read, 3, YT_REFERENCE_EDITOR, "李四");
  assert_part (read, 3, YT_REFERENCE_LANGUAGE, "zh");
  assert_part (read, 4, YT_REFERENCE_AUTHOR, "Online Computer Library Center, Inc.; A B & C");
  assert_part (read, 4, YT_REFERENCE_TITLE, "X Y");
  assert_part (read, 4, YT_REFERENCE_EDITION, "2");
  assert_part (read, 5, YT_REFERENCE_TYPE, "webpage");
}

static void
test_bibtex_mistakes (void)
{
  g_autoptr(YtReferences) read =
    read_bytes ("a.bib", "@book{a, title = {A}, year = 2001 oops,\n author = {X}}\n@book{b, title = {B}}\n@book{c, title = {C\n", -1);

  g_assert_cmpuint (read->references->len, ==, 2);
  assert_part (read, 0, YT_REFERENCE_TITLE, "A");
  assert_part (read, 1, YT_REFERENCE_TITLE, "B");
  g_assert_cmpuint (read->n_troubles, ==, 2);
  assert_trouble (read, 0, "a.bib, line 1: the entry “a” breaks off here");
  assert_trouble (read, 1, "a.bib, line 5: the entry “c” breaks off here");
}

static const char csl[] =
  "[\n{ \"id\": \"x\", \"type\": \"article-journal\", \"title\": \"一篇 \\u201c文章\\u201d\", \"author\": [{\"family\": \"朱\", \"given\": \"启超\"},\n"
  " {\"literal\": \"国防科技大学\"}], \"container-title\": \"科技日报\", \"issued\": {\"date-parts\": [[2013, \"9\", 10]]}, \"volume\": 3,\n"
  " \"custom\": {\"a\": [1, 2, {\"b\": null}]}, \"language\": \"zh-CN\" },\n"
  "{ \"id\": \"y\", \"type\": \"thesis\", \"genre\": \"Ph.D. thesis\", \"title\": \"T\", \"author\": [{\"family\": \"Tol\", \"given\": \"Jan\",\n"
  " \"non-dropping-particle\": \"van\", \"suffix\": \"Jr.\"}], \"issued\": {\"raw\": \"May 2014\"}, \"accessed\": {\"date-parts\": [[2014,6],[2014,7]]} }\n]\n";

static void
test_csl_json (void)
{
  g_autoptr(YtReferences) read = read_bytes ("a.json", csl, -1);
  g_autoptr(YtReferences) bad = read_bytes ("b.json", "[{\"type\": \"book\", \"title\": \"A\"},\n {\"title\": \"B\" oops", -1);
  g_autoptr(GBytes) dossier = g_bytes_new_static ("{\"kind\": \"dossier\", \"type\": \"x\", \"title\": {}}", 46);

  g_assert_cmpuint (read->n_troubles, ==, 0);
  g_assert_cmpuint (read->references->len, ==, 2);
  assert_part (read, 0, YT_REFERENCE_TITLE, "一篇 “文章”");
  assert_part (read, 0, YT_REFERENCE_AUTHOR, "朱启超；国防科技大学");
  assert_part (read, 0, YT_REFERENCE_ISSUED, "2013-09-10");
  assert_part (read, 0, YT_REFERENCE_VOLUME, "3");
  assert_part (read, 1, YT_REFERENCE_AUTHOR, "van Tol, Jan, Jr.");
  assert_part (read, 1, YT_REFERENCE_DEGREE, "doctor");
  assert_part (read, 1, YT_REFERENCE_ISSUED, "2014-05");
  assert_part (read, 1, YT_REFERENCE_ACCESSED, "2014-06/2014-07");
  g_assert_cmpuint (bad->references->len, ==, 1);
  assert_trouble (bad, 0, "b.json, line 2: ");
  g_assert_null (yt_reference_format_of (dossier, "a.json"));
}

/* As CNKI gives it, also in GB18030. */
static void
test_endnote (void)
{
  static const char text[] =
    "%0 Journal Article\n%A 奕文莉\n%+ 某研究所;\n%T 中美在网络空间的分歧与合作路径\n%J 现代国际关系\n%D 2012\n%N 07\n%K 网络;合作\n"
    "%X 摘要。\n%P 28-33\n%@ 1000-6192\n%L 11-1134/D\n%W CNKI\n\n"
    "%0 Newspaper Article\n%A 李国敏\n%T 移交管理权\n%J 科技日报\n%8 2014-03-24\n%P 002\n%W CNKI\n\n"
    "%0 Thesis\n%A 王琦 %A 李四\n%Y 导师\n%T 反演方法研究\n%I 武汉大学\n%D 2022\n%9 博士\n%W CNKI\n"
    "%0 Book\n%A Kenneth Lieberthal\n%T A Book\n%D 2012\n";
  g_autofree char *gb = NULL;
  gsize length;

  gb = g_convert (text, -1, "GB18030", "UTF-8", NULL, &length, NULL);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(YtReferences) read = i == 0 ? read_bytes ("CNKI.txt", text, -1) : read_bytes ("CNKI.enw", gb, (gssize) length);

      g_assert_cmpuint (read->n_troubles, ==, 0);
      g_assert_cmpuint (read->references->len, ==, 4);
      assert_part (read, 0, YT_REFERENCE_TYPE, "article-journal");
      assert_part (read, 0, YT_REFERENCE_TITLE, "中美在网络空间的分歧与合作路径");
      assert_part (read, 0, YT_REFERENCE_ISSN, "1000-6192");
      assert_part (read, 0, YT_REFERENCE_ISSUE, "07");
      assert_part (read, 1, YT_REFERENCE_TYPE, "article-newspaper");
      assert_part (read, 1, YT_REFERENCE_ISSUED, "2014-03-24");
      assert_part (read, 2, YT_REFERENCE_AUTHOR, "王琦；李四");
      assert_part (read, 2, YT_REFERENCE_DEGREE, "doctor");
      assert_part (read, 2, YT_REFERENCE_PUBLISHER, "武汉大学");
      assert_part (read, 3, YT_REFERENCE_AUTHOR, "Lieberthal, Kenneth");
    }
}

static void
test_noteexpress (void)
{
  g_autoptr(YtReferences) read = read_bytes ("a.net",
    "{Reference Type}: Journal Article\n{Title}: 评价\n{Author}: 唐力;刘启钢;孙文桥;\n{Journal}: 铁道运输与经济\n{Year}: 2019\n{Issue}: 01\n"
    "{Pages}: 7-12\n{ISBN/ISSN}: 1003-1421\n{Notes}: 11-1949/U\n{Database Provider}: CNKI\n\n\n"
    "{Reference Type}: Thesis\n{Title}: 设计\n{Author}: 殷玮川\n{Tertiary Author}: 何世伟\n{Publisher}: 北京交通大学\n{Type of Work}: 博士\n{Year}: 2018\n\n"
    "{Reference Type}: Conference Proceedings\n{Title}: 影响\n{Tertiary Title}: 论文集\n{Author}: 史德雯\n{Secondary Title}: 年会\n"
    "{Place Published}: 杭州\n{Subsidiary Author,}: 某学会\n{Year}: 2018\n{Pages}: 9\n\n"
    "{Reference Type}: Newspaper Article\n{Title}: 大局\n{Author}: 本报评论员\n{Secondary Title}: 人民铁道\n{Date}: 2019-01-09\n{Pages}: A01\n{Publisher}: 人民铁道\n\n"
    "{Reference Type}: Standard\n{Title}: 标准\n{Author}: 谢昕,王小增\n{Author Address}: 某学院\n\n,湖北武汉430074\n{ISBN}: GB/T 7178.1-1996\n{Date}: 1996-03-15\n{Publisher}: 局\n", -1);

  g_assert_cmpuint (read->n_troubles, ==, 0);
  g_assert_cmpuint (read->references->len, ==, 5);
  assert_part (read, 0, YT_REFERENCE_AUTHOR, "唐力；刘启钢；孙文桥");
  assert_part (read, 0, YT_REFERENCE_ISSN, "1003-1421");
  assert_part (read, 1, YT_REFERENCE_DEGREE, "doctor");
  assert_part (read, 1, YT_REFERENCE_PUBLISHER, "北京交通大学");
  assert_part (read, 1, YT_REFERENCE_NUMBER, "");
  assert_part (read, 2, YT_REFERENCE_CONTAINER, "论文集");
  assert_part (read, 2, YT_REFERENCE_EVENT, "年会");
  assert_part (read, 3, YT_REFERENCE_CONTAINER, "人民铁道");
  assert_part (read, 3, YT_REFERENCE_PUBLISHER, "");
  assert_part (read, 4, YT_REFERENCE_NUMBER, "GB/T 7178.1-1996");
  assert_part (read, 4, YT_REFERENCE_AUTHOR, "谢昕；王小增");
  assert_part (read, 4, YT_REFERENCE_ISSUED, "1996-03-15");
}

static void
test_cnki (void)
{
  g_autoptr(YtReferences) chosen = read_bytes ("a.txt",
    "SrcDatabase-来源库: 期刊\nTitle-题名: 论文一\nAuthor-作者: 张三;李四;\nOrgan-单位: 某大学;\nSource-文献来源: 学报\nSummary-摘要: 摘要：其一\n"
    "PubTime-发表时间: 2020-01-15 08:00\nYear-年: 2020\nPeriod-期: 01\nPageCount-页码: 1-5\nDOI-DOI: 10.1/abc\n\n"
    "SrcDatabase-来源库: 硕士\nTitle-题名: 论文二\nAuthor-作者: 王五\nSource-文献来源: 武汉大学\nYear-年: 2019\n", -1);
  g_autoptr(YtReferences) reader = read_bytes ("a.txt",
    "DataType: 1\nTitle-题名: 论文三\nAuthor-作者: 张三;\nSource-刊名: 土壤学报\nYear-年: 2008\nPubTime-出版时间: 2008-09-15\nPeriod-期: 05\n"
    "PageCount-页数: 10\nPage-页码: 915-924\nSrcDatabase-来源库: 期刊\nLink-链接: https://kns.cnki.net/x\n", -1);

  g_assert_cmpuint (chosen->references->len, ==, 2);
  assert_part (chosen, 0, YT_REFERENCE_AUTHOR, "张三；李四");
  assert_part (chosen, 0, YT_REFERENCE_PAGES, "1-5");
  assert_part (chosen, 0, YT_REFERENCE_ISSUED, "2020-01-15");
  assert_part (chosen, 0, YT_REFERENCE_ABSTRACT, "摘要：其一");
  assert_part (chosen, 1, YT_REFERENCE_TYPE, "thesis");
  assert_part (chosen, 1, YT_REFERENCE_DEGREE, "master");
  assert_part (chosen, 1, YT_REFERENCE_PUBLISHER, "武汉大学");
  g_assert_cmpuint (reader->references->len, ==, 1);
  assert_part (reader, 0, YT_REFERENCE_PAGES, "915-924");
  assert_part (reader, 0, YT_REFERENCE_TYPE, "article-journal");
  assert_part (reader, 0, YT_REFERENCE_URL, "https://kns.cnki.net/x");
}

static void
test_refworks (void)
{
  g_autoptr(YtReferences) read = read_bytes ("a.txt",
    "RT Journal Article\nSR 1\nA1 郝一;包二\nAD 某大学;\nT1 研究\nJF 学报\nYR 2026\nIS 01\nOP 1-12\nDS CNKI\n\nRT Dissertation/Thesis\nT1 二\nA1 丙\nPB 某大学\n", -1);

  g_assert_cmpuint (read->references->len, ==, 2);
  assert_part (read, 0, YT_REFERENCE_AUTHOR, "郝一；包二");
  assert_part (read, 0, YT_REFERENCE_PAGES, "1-12");
  assert_part (read, 1, YT_REFERENCE_TYPE, "thesis");
}

/* A text is no list of references, whatever it is called. */
static void
test_others (void)
{
  static const char *const texts[] = {
    "", "A plain text.\n\nIt tells of %A and TY  - and of nothing.\n", "[\"a\", \"b\"]", "{\"a\": 1}", "# Notes\n\n@todo: later\n", "标题：中国\n作者：某人\n正文。\n",
    "DO NOT\nGO TO\nIT IS\n",
  };
  g_autoptr(GBytes) known = g_bytes_new_static (ris, strlen (ris));

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      static const char *const names[] = { "a.txt", "a.json", "a.ris", "a.bib" };
      g_autoptr(GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));

      for (guint j = 0; j < G_N_ELEMENTS (names); j++)
        {
          g_assert_null (yt_reference_format_of (bytes, names[j]));
          g_assert_null (yt_references_read (bytes, names[j], NULL, NULL));
        }
    }
  g_assert_null (yt_reference_format_of (known, "a.pdf"));
  g_assert_nonnull (yt_reference_format_of (known, "a.TXT"));
}

/* Bytes that follow no form, forms cut off everywhere, deep nesting: there is an answer, and in time. */
static void
test_hostile (void)
{
  static const char *const texts[] = { ris, bibtex, csl };
  static const char *const names[] = { "a.ris", "a.bib", "a.json" };
  g_autoptr(GString) deep = g_string_new ("@book{a, title = ");
  g_autoptr(GString) nested = g_string_new ("[{\"type\": \"book\", \"title\": \"x\", \"z\": ");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      for (gsize length = 1; length < strlen (texts[i]); length += 3)
        {
          g_autoptr(GBytes) bytes = g_bytes_new_static (texts[i], length);
          g_autoptr(YtReferences) read = yt_references_read (bytes, names[i], NULL, NULL);

          g_assert_true (read == NULL || read->references->len <= 6);
        }
    }
  for (guint i = 0; i < 100000; i++)
    {
      g_string_append_c (deep, '{');
      g_string_append_c (nested, '[');
    }
  {
    g_autoptr(YtReferences) one = read_bytes ("a.bib", deep->str, -1);
    g_autoptr(YtReferences) two = read_bytes ("a.json", nested->str, -1);

    g_assert_cmpuint (one->n_troubles, ==, 1);
    g_assert_cmpuint (two->n_troubles, ==, 1);
    g_assert_nonnull (strstr (((GError *) g_ptr_array_index (two->troubles, 0))->message, "nested too deeply"));
  }
}

/* Damaged files: signs that mean something to the formats stand where they should not. */
static void
test_damaged (void)
{
  static const char *const texts[] = { ris, bibtex, csl };
  static const char *const names[] = { "a.ris", "a.bib", "a.json" };
  static const char signs[] = "{}[]()@,;\"\\#%=:\n -0aA\xe4\xff";

  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *text = g_strdup (texts[i % 3]);
      gsize length = strlen (text);
      g_autoptr(GBytes) bytes = NULL;
      g_autoptr(YtReferences) read = NULL;

      for (int n = g_test_rand_int_range (1, 8); n > 0; n--)
        text[g_test_rand_int_range (0, (gint32) length)] = signs[g_test_rand_int_range (0, (gint32) sizeof signs - 1)];
      bytes = g_bytes_new_static (text, length);
      read = yt_references_read (bytes, names[i % 3], NULL, NULL);
      for (guint j = 0; read != NULL && j < read->references->len; j++)
        g_assert_cmpstr (yt_reference_get (g_ptr_array_index (read->references, j), YT_REFERENCE_TITLE), !=, "");
    }
}

/* What is written is read again as it was. */
static void
test_round_trips (Given         *given,
                  gconstpointer  data)
{
  static const struct { const char *format; const char *name; } formats[] = {
    { "ris", "a.ris" }, { "bibtex", "a.bib" }, { "csl-json", "a.json" },
  };
  static const YtReferencePart same[] = {
    YT_REFERENCE_TYPE, YT_REFERENCE_TITLE, YT_REFERENCE_AUTHOR, YT_REFERENCE_EDITOR, YT_REFERENCE_CONTAINER, YT_REFERENCE_PUBLISHER,
    YT_REFERENCE_PLACE, YT_REFERENCE_VOLUME, YT_REFERENCE_ISSUE, YT_REFERENCE_PAGES, YT_REFERENCE_URL, YT_REFERENCE_ACCESSED,
    YT_REFERENCE_EDITION,
  };
  g_autoptr(GArray) ids = yt_entry_all (given->dossier, YT_KIND_SOURCE);

  for (guint f = 0; f < G_N_ELEMENTS (formats); f++)
    {
      YtExport what = everything ();
      g_autofree char *text = written (given, formats[f].format, &what);
      g_autoptr(YtReferences) read = read_bytes (formats[f].name, text, -1);

      for (guint i = 0; i < read->troubles->len; i++)
        g_test_message ("%s", ((GError *) g_ptr_array_index (read->troubles, i))->message);
      g_assert_cmpuint (read->n_troubles, ==, 0);
      g_assert_cmpuint (read->references->len, ==, ids->len);
      for (guint i = 0; i < ids->len; i++)
        {
          g_autoptr(YtEntry) source = yt_entry_get (given->dossier, g_array_index (ids, gint64, i));
          g_autoptr(YtReference) wanted = yt_reference_from_entry (source, yt_reference_language (source), TRUE);

          for (guint p = 0; p < G_N_ELEMENTS (same); p++)
            assert_part (read, i, same[p], yt_reference_get (wanted, same[p]));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/references/ris", test_ris);
  g_test_add_func ("/references/ris-mistakes", test_ris_mistakes);
  g_test_add_func ("/references/bibtex", test_bibtex);
  g_test_add_func ("/references/bibtex-mistakes", test_bibtex_mistakes);
  g_test_add_func ("/references/csl-json", test_csl_json);
  g_test_add_func ("/references/endnote", test_endnote);
  g_test_add_func ("/references/noteexpress", test_noteexpress);
  g_test_add_func ("/references/cnki", test_cnki);
  g_test_add_func ("/references/refworks", test_refworks);
  g_test_add_func ("/references/others", test_others);
  g_test_add_func ("/references/hostile", test_hostile);
  g_test_add_func ("/references/damaged", test_damaged);
  g_test_add ("/references/round-trips", Given, NULL, given_sample, test_round_trips, given_tear_down);
  return g_test_run ();
}
