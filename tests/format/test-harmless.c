/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A dossier from a stranger becomes a file for a third person: nothing in it may act, lead astray, or turn into markup. */
#include "given.h"

#include <cmark.h>
#include <libxml/HTMLparser.h>
#include <stdlib.h>
#include <string.h>

#include "act/entry.h"
#include "act/note.h"
#include "format/note-body.h"
#include "format/sink.h"

static const char hostile[] =
  "Look: <script>alert(1)</script> <img src=x onerror=alert(1)> </style></title></textarea> \" onmouseover=\"alert(1) '"
  " [x](javascript:alert(1)) ![p](http://example.org/p.png) <http://example.org/> &lt; | a | b |\n"
  "# heading\n## another\n---\n===\n> quote\n1. one\n- two\n\t code\n```\nfence\n~~~\n[ref]: javascript:alert(1)\n"
  "\xe2\x80\xae turned \xe2\x81\xa6 isolated `tick *star _under";

static void
given_hostile (Given         *given,
               gconstpointer  data)
{
  static const char *const tops[] = {
    "party", "area", "channel", "limit", "event", "obstacle", "recommendation", "instrument", "actor", "term", "figure",
    "remark", "question", "source",
  };
  YtRecorder *recorder;
  g_autoptr(GError) error = NULL;
  gint64 area = 0;
  gint64 party = 0;
  gint64 source = 0;

  given_empty (given, data);
  for (guint i = 0; i < G_N_ELEMENTS (tops); i++)
    {
      gint64 id;
      gint64 *kept = g_str_equal (tops[i], "area") ? &area : g_str_equal (tops[i], "party") ? &party : &source;

      yt_act_add_entry (given->dossier, yt_kind_from_id (tops[i]), 0, 0, "x", YT_LANGUAGE_EN, &id, &error);
      g_assert_no_error (error);
      yt_act_set_entry (given->dossier, id, "text.en", hostile, &error);
      g_assert_no_error (error);
      *kept = id;
    }
  yt_act_add_entry (given->dossier, YT_KIND_POSITION, area, 0, hostile, YT_LANGUAGE_EN, NULL, &error);
  g_assert_no_error (error);
  yt_act_add_entry (given->dossier, YT_KIND_POINT, area, 0, hostile, YT_LANGUAGE_EN, NULL, &error);
  g_assert_no_error (error);
  yt_act_add_note (given->dossier, area, "en", hostile, NULL, NULL, &error);
  g_assert_no_error (error);
  yt_act_add_note (given->dossier, area, "en", "Still there.", NULL, NULL, &error);
  g_assert_no_error (error);

  /* Values that no form would let in, as a file from elsewhere may hold them. */
  recorder = yt_dossier_recorder (given->dossier);
  g_assert_true (yt_recorder_begin (recorder, "plant", NULL, NULL, NULL));
  g_assert_true (yt_recorder_set_field (recorder, &yt_table_entry, source, "url", "javascript:alert(1)//\"'<>|", NULL));
  g_assert_true (yt_recorder_set_field (recorder, &yt_table_entry, party, "color", "red;} </style><script>alert(1)</script>", NULL));
  g_assert_true (yt_recorder_set_field (recorder, &yt_table_entry, source, "issued", "<b>2014</b>", NULL));
  g_assert_true (yt_recorder_commit (recorder, NULL));
}

/* Only what a page of text needs; no attribute that acts; no address but those of the web and of the page itself. */
static void
assert_harmless (const xmlNode *node)
{
  static const char *const allowed[] = {
    "html", "head", "meta", "title", "style", "body", "main", "nav", "h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "ul", "ol",
    "li", "dl", "div", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td", "span", "a", "aside", "pre", "code", "em",
    "strong", "blockquote", "hr", NULL,
  };
  static const char *const attributes[] = {
    "lang", "id", "class", "href", "rel", "scope", "style", "charset", "content", "name", "http-equiv", "start", NULL,
  };

  for (; node != NULL; node = node->next)
    {
      if (node->type == XML_ELEMENT_NODE)
        {
          g_assert_true (g_strv_contains (allowed, (const char *) node->name));
          for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
            {
              const char *value = attribute->children != NULL ? (const char *) attribute->children->content : "";

              g_assert_true (g_strv_contains (attributes, (const char *) attribute->name));
              if (xmlStrEqual (attribute->name, BAD_CAST "href"))
                g_assert_true (value[0] == '#' || yt_sink_is_web (value));
              if (xmlStrEqual (attribute->name, BAD_CAST "style"))
                g_assert_true (g_regex_match_simple ("^border-color:#[0-9a-fA-F]{6}$", value, 0, 0));
            }
        }
      /* With this comment the CommonMark library keeps two lists apart. */
      if (node->type == XML_COMMENT_NODE)
        g_assert_cmpstr ((const char *) node->content, ==, " end list ");
      assert_harmless (node->children);
    }
}

static guint
count (const char *text,
       const char *part)
{
  guint n = 0;

  for (const char *p = strstr (text, part); p != NULL; p = strstr (p + strlen (part), part))
    n++;
  return n;
}

static void
test_html (Given         *given,
           gconstpointer  data)
{
  g_autofree char *text = written (given, "html", NULL);
  htmlDocPtr page = htmlReadMemory (text, (int) strlen (text), NULL, "UTF-8", HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);

  assert_harmless (xmlDocGetRootElement (page));
  g_assert_nonnull (strstr (text, "Content-Security-Policy\" content=\"default-src 'none'; "));
  g_assert_null (strstr (text, "\xe2\x80\xae turned"));
  g_assert_nonnull (strstr (text, "⟨U+202E⟩ turned ⟨U+2066⟩ isolated"));
  g_assert_nonnull (strstr (text, "Still there."));
  xmlFreeDoc (page);
}

/* Read by a program that lets HTML through: there is none but the breaks in tables, and no heading but the dossier’s. */
static void
test_markdown (Given         *given,
               gconstpointer  data)
{
  g_autofree char *text = written (given, "markdown", NULL);
  char *page = cmark_markdown_to_html (text, strlen (text), CMARK_OPT_UNSAFE);
  htmlDocPtr parsed = htmlReadMemory (page, (int) strlen (page), NULL, "UTF-8", HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);

  assert_harmless (xmlDocGetRootElement (parsed));
  g_assert_null (strstr (page, ">heading</h1>"));
  g_assert_null (strstr (page, ">heading</h2>"));
  g_assert_cmpuint (count (page, "<h1>"), ==, 1);
  g_assert_cmpuint (count (page, ">heading</h"), ==, 1);
  g_assert_cmpuint (count (page, "href=\"http"), ==, 2);
  g_assert_nonnull (strstr (page, "<p>Still there.</p>"));
  g_assert_nonnull (strstr (page, "&lt;script&gt;alert(1)&lt;/script&gt;"));
  xmlFreeDoc (parsed);
  free (page);
}

/* In a row of a pipe table nothing adds a column or a line. */
static void
test_markdown_table (Given         *given,
                     gconstpointer  data)
{
  g_autofree char *text = written (given, "markdown", NULL);
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  guint columns = 0;
  guint n_rows = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      guint bars = 0;

      for (const char *p = lines[i]; *p != '\0'; p++)
        {
          if (*p == '\\' && p[1] != '\0')
            p++;
          else if (*p == '|')
            bars++;
        }
      if (lines[i][0] != '|')
        columns = 0;
      else if (columns == 0)
        columns = bars;
      else
        n_rows++;
      if (columns > 0)
        g_assert_cmpuint (bars, ==, columns);
    }
  g_assert_cmpuint (n_rows, >, 5);
}

static void
test_text (Given         *given,
           gconstpointer  data)
{
  g_autofree char *text = written (given, "text", NULL);

  g_assert_nonnull (strstr (text, "⟨U+202E⟩ turned ⟨U+2066⟩ isolated"));
  g_assert_nonnull (strstr (text, "Still there."));
}

static void
test_addresses (void)
{
  g_assert_true (yt_sink_is_web ("https://example.org/"));
  g_assert_true (yt_sink_is_web ("HTTP://example.org"));
  g_assert_true (yt_sink_is_web ("mailto:a@example.org"));
  g_assert_false (yt_sink_is_web (NULL));
  g_assert_false (yt_sink_is_web (""));
  g_assert_false (yt_sink_is_web ("https://"));
  g_assert_false (yt_sink_is_web ("javascript:alert(1)"));
  g_assert_false (yt_sink_is_web ("java\nscript:alert(1)"));
  g_assert_false (yt_sink_is_web (" https://example.org"));
  g_assert_false (yt_sink_is_web ("https://example.org/\nx"));
  g_assert_false (yt_sink_is_web ("data:text/html,x"));
  g_assert_false (yt_sink_is_web ("file:///etc/passwd"));
  g_assert_false (yt_sink_is_web ("relative.html"));
}

static void
assert_html (const char *text,
             guint       depth,
             const char *wanted)
{
  g_autoptr(YtNoteBody) body = yt_note_body_new ();

  g_assert_cmpstr (yt_note_body_to_html (body, text, strlen (text), depth), ==, wanted);
}

static void
test_note_body (void)
{
  assert_html ("# a", 3, "<h4>a</h4>\n");
  assert_html ("> ## a\n\nb\n=\n", 3, "<blockquote>\n<h5>a</h5>\n</blockquote>\n<h4>b</h4>\n");
  assert_html ("###### a", 3, "<h6>a</h6>\n");
  assert_html ("a <b>c</b>", 1, "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n");
  assert_html ("<div>\nx\n</div>", 1, "<pre><code>&lt;div&gt;\nx\n&lt;/div&gt;\n</code></pre>\n");
  assert_html ("[a *b*](javascript:x)", 1, "<p>a <em>b</em></p>\n");
  assert_html ("[a](/relative)", 1, "<p>a</p>\n");
  assert_html ("![a](https://example.org/p)", 1, "<p><a href=\"https://example.org/p\">a</a></p>\n");
  assert_html ("![](https://example.org/p)", 1, "<p><a href=\"https://example.org/p\">https://example.org/p</a></p>\n");
  assert_html ("![a](data:x)", 1, "<p>a</p>\n");
}

/* Memory is used again from note to note, and much of it for a long one. */
static void
test_note_bodies (void)
{
  g_autoptr(YtNoteBody) body = yt_note_body_new ();
  g_autoptr(GString) large = g_string_new (NULL);

  for (guint i = 0; i < 20000; i++)
    g_string_append (large, "A *longer* paragraph.\n\n");
  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpuint (count (yt_note_body_to_html (body, large->str, large->len, 1), "<em>longer</em>"), ==, 20000);
      g_assert_cmpstr (yt_note_body_to_html (body, "a", 1, 1), ==, "<p>a</p>\n");
      g_assert_cmpstr (yt_note_body_to_commonmark (body, "a\n===", 5, 2), ==, "### a\n");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/format/harmless/html", Given, NULL, given_hostile, test_html, given_tear_down);
  g_test_add ("/format/harmless/markdown", Given, NULL, given_hostile, test_markdown, given_tear_down);
  g_test_add ("/format/harmless/markdown-table", Given, NULL, given_hostile, test_markdown_table, given_tear_down);
  g_test_add ("/format/harmless/text", Given, NULL, given_hostile, test_text, given_tear_down);
  g_test_add_func ("/format/harmless/addresses", test_addresses);
  g_test_add_func ("/format/harmless/note-body", test_note_body);
  g_test_add_func ("/format/harmless/note-bodies", test_note_bodies);
  return g_test_run ();
}
