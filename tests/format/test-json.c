/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A dossier as JSON: complete, the same to the byte after a round, readable for other programs; anything else is refused. */
#include "given.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "act/entry.h"
#include "act/note.h"
#include "act/take-in.h"
#include "model/document.h"

/* The sample with what only work on it brings: notes, tags, an entry without a code, two of one code, a document. */
static void
work_on (Given *given)
{
  static const char *const tags[] = { "核对", "to check", NULL };
  static const char text[] = "\xef\xbb\xbf第一行\r\n\x01Second \"line\" \\ with 𠀀\r\n";
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  gint64 area = yt_entry_find (given->dossier, "A1");
  gint64 id;

  g_assert_true (yt_act_add_note (given->dossier, yt_dossier_root (given->dossier), "zh", "全局\n\n\t注释", tags, NULL, NULL));
  g_assert_true (yt_act_add_note (given->dossier, area, "en", "**Bold** \"quoted\" \\ back\u2028", NULL, NULL, NULL));
  g_assert_true (yt_act_add_entry (given->dossier, YT_KIND_ISSUE, area, 0, "Uncoded", YT_LANGUAGE_EN, &id, NULL));
  g_assert_true (yt_act_set_entry (given->dossier, id, "text.zh", "只有中文", NULL));
  g_assert_true (yt_act_add_link (given->dossier, area, "relates-to", id, &id, NULL));
  g_assert_true (yt_act_add_note (given->dossier, id, "en", "On a link", tags, NULL, NULL));
  g_assert_true (yt_act_add_entry (given->dossier, YT_KIND_AREA, 0, 0, "Same code", YT_LANGUAGE_EN, &id, NULL));
  g_assert_true (yt_act_set_entry (given->dossier, id, "code", "A1", NULL));
  g_assert_true (yt_act_tag (given->dossier, id, "tag", TRUE, NULL));
  g_assert_true (yt_act_import_document (given->dossier, yt_entry_find (given->dossier, "S00"), "全文.txt", bytes, NULL, NULL, NULL));
}

static void
test_round_trip (Given         *given,
                 gconstpointer  data)
{
  g_autofree char *json = NULL;
  g_autofree char *again = NULL;

  work_on (given);
  json = written (given, "json", NULL);
  again = round_trip ("json", json, "json");
  g_assert_true (strcmp (json, again) == 0);
}

static void
test_xml_of_the_same (Given         *given,
                      gconstpointer  data)
{
  g_autofree char *xml = NULL;
  g_autofree char *again = NULL;

  work_on (given);
  xml = written (given, "xml", NULL);
  again = round_trip ("xml", xml, "xml");
  g_assert_true (strcmp (xml, again) == 0);
}

static void
test_original (Given         *given,
               gconstpointer  data)
{
  g_autofree char *json = NULL;
  g_autoptr(GArray) before = NULL;
  g_autoptr(GArray) after = NULL;
  Given copy;

  work_on (given);
  json = written (given, "json", NULL);
  given_empty (&copy, NULL);
  take_in (&copy, "json", json);
  before = yt_document_of (given->dossier, 0);
  after = yt_document_of (copy.dossier, 0);
  g_assert_cmpuint (before->len, ==, 1);
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_cmpint (g_array_index (before, gint64, 0), ==, g_array_index (after, gint64, 0));
  {
    g_autoptr(YtDocument) one = yt_document_get (given->dossier, g_array_index (before, gint64, 0));
    g_autoptr(YtDocument) other = yt_document_get (copy.dossier, g_array_index (after, gint64, 0));
    g_autoptr(GBytes) mine = yt_document_original (one, NULL);
    g_autoptr(GBytes) theirs = yt_document_original (other, NULL);

    g_assert_true (g_bytes_equal (mine, theirs));
  }
  given_tear_down (&copy, NULL);
}

/* Another program’s parser takes it, too. */
static void
test_for_others (Given         *given,
                 gconstpointer  data)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *json = NULL;
  JsonObject *dossier;

  work_on (given);
  json = written (given, "json", NULL);
  json_parser_load_from_data (parser, json, -1, &error);
  g_assert_no_error (error);
  dossier = json_object_get_object_member (json_node_get_object (json_parser_get_root (parser)), "dossier");
  g_assert_cmpstr (json_object_get_string_member (dossier, "source"), ==, "S00");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (dossier, "notes")), ==, 1);
}

static void
test_escapes (Given         *given,
              gconstpointer  data)
{
  g_autoptr(YtEntry) root = NULL;

  take_in (given, "json",
           "\xef\xbb\xbf{\"version\":1,\"dossier\":{\"kind\":\"dossier\",\"children\":[],\"text\":{\"en\":"
           "\"\\u4e2d\\ud840\\udc00\\/\\\"\\\\\\b\\f\\n\\r\\t\\u0041\"},\"tags\":[ ]},\n\"format\":\"yitong-dossier\"}");
  root = yt_entry_get (given->dossier, yt_dossier_root (given->dossier));
  g_assert_cmpstr (yt_entry_text (root, YT_LANGUAGE_EN), ==, "中𠀀/\"\\\n\n\tA");
}

#define HEAD "{\"format\": \"yitong-dossier\", \"version\": 1,\n\"dossier\": {\"kind\": \"dossier\""

static void
test_syntax (void)
{
  assert_refused ("json", "", -1, "given", "empty", NULL);
  assert_refused ("json", "Not JSON", -1, "given", "line 1", "N", "{", NULL);
  assert_refused ("json", "[]", -1, "given", "line 1", "[", NULL);
  assert_refused ("json", "{}", -1, "given", "line 1", "dossier", NULL);
  assert_refused ("json", HEAD, -1, "given", "line 2", "too early", NULL);
  assert_refused ("json", HEAD "}", -1, "given", "line 2", "too early", NULL);
  assert_refused ("json", HEAD "}}\nmore", -1, "given", "line 3", "nothing more", NULL);
  assert_refused ("json", HEAD ",}}", -1, "given", "line 2", "}", NULL);
  assert_refused ("json", HEAD ",\n\"tags\": [\"a\" \"b\"]}}", -1, "given", "line 3", ",", NULL);
  assert_refused ("json", HEAD ",\n\"page\" \"1\"}}", -1, "given", "line 3", ":", NULL);
  assert_refused ("json", HEAD ",\n\"page\": 1}}", -1, "given", "line 3", "1", NULL);
  assert_refused ("json", HEAD ",\n\"page\": \"a\nb\"}}", -1, "given", "line 3", NULL);
  assert_refused ("json", HEAD ",\n\"page\": \"\\x\"}}", -1, "given", "line 3", "x", NULL);
  assert_refused ("json", HEAD ",\n\"page\": \"\\u12\"}}", -1, "given", "line 3", NULL);
  assert_refused ("json", HEAD ",\n\"page\": \"\\u0000\"}}", -1, "given", "line 3", "NUL", NULL);
  assert_refused ("json", HEAD ",\n\"page\": \"\\ud800\"}}", -1, "given", "line 3", NULL);
  assert_refused ("json", HEAD ",\n\"page\": \"\\ud800\\u0041\"}}", -1, "given", "line 3", NULL);
  assert_refused ("json", HEAD ",\n\"page\": \"\xff\"}}", -1, "given", "line 3", "UTF-8", NULL);
  assert_refused ("json", HEAD ",\n\"page\": \"a\0b\"}}", sizeof HEAD ",\n\"page\": \"a.b\"}}" - 1, "given", "line 3", "NUL", NULL);
  assert_refused ("json", HEAD ",\n\"page\": \"unfinished", -1, "given", "line 3", "too early", NULL);
}

static void
test_unknown (void)
{
  static const struct { const char *inside; const char *line; const char *found; const char *expected; } cases[] = {
    { ",\n\"titel\": {}", "line 3", "titel", "title" },
    { ",\n\"title\": {\"fr\": \"x\"}", "line 3", "fr", "zh or en" },
    { ",\n\"title\": {\"en\": \"x\",\n\"en\": \"y\"}", "line 4", "en", "once" },
    { ",\n\"fields\": {\"track\": \"x\"}", "line 3", "track", "" },
    { ",\n\"documents\": []", "line 3", "documents", "children" },
    { ",\n\"children\": [{\"kind\": \"wish\"}]", "line 3", "wish", "area" },
    { ",\n\"children\": [{\"kind\": \"issue\"}]", "line 3", "issue", "area" },
    { ",\n\"children\": [{\"id\": \"A1\", \"kind\": \"area\"}]", "line 3", "kind", "first" },
    { ",\n\"children\": [{\"kind\": \"area\",\n\"uid\": \"12\"}]", "line 4", "12", "13" },
    { ",\n\"children\": [{\"kind\": \"area\",\n\"created\": \"2014\"}]", "line 4", "2014", "2014-05-19T08:00:00.000Z" },
    { ",\n\"links\": [{\"from\": \"A1\"}]", "line 3", "from", "type" },
    { ",\n\"notes\": [{\"body\": \"A1\"}]", "line 3", "body", "text" },
    { ",\n\"children\": [{\"kind\": \"source\", \"documents\": [{\n\"size\": \"3\"}]}]", "line 4", "size", "encoding" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (HEAD, cases[i].inside, "}}", NULL);

      assert_refused ("json", text, -1, "given", cases[i].line, cases[i].found, cases[i].expected, NULL);
    }
  assert_refused ("json", "{\"format\": \"bookmarks\"}", -1, "given", "line 1", "bookmarks", NULL);
  assert_refused ("json", "{\"version\": 2}", -1, "given", "line 1", "version 1", NULL);
  assert_refused ("json", "{\"version\": \"1\"}", -1, "given", "line 1", NULL);
  assert_refused ("json", "{\"dossier\": {\"kind\": \"area\"}}", -1, "given", "line 1", "area", "dossier", NULL);
  assert_refused ("json", "{\"dossier\": {\"kind\": \"dossier\"},\n\"dossier\": {\"kind\": \"dossier\"}}", -1, "given", "line 2", "twice",
                  NULL);
}

static void
test_content (void)
{
  static const struct { const char *children; const char *line; const char *found; } cases[] = {
    { "{\"kind\": \"event\", \"fields\": {\"date\": \"2014-13-45\"}}", "ine 3", "2014-13-45" },
    { "{\"kind\": \"area\", \"id\": \"A1\"},\n{\"kind\": \"area\", \"id\": \"A1\"}", "ine 4", "A1" },
    { "{\"kind\": \"area\", \"links\": [{\n\"type\": \"part-of\", \"to\": \"A7\"}]}", "ine", "A7" },
    { "{\"kind\": \"area\", \"uid\": \"02DZZZZZZZZZZ\"},\n{\"kind\": \"area\", \"uid\": \"02DZZZZZZZZZZ\"}", "ine 4", "02DZZZZZZZZZZ" },
    { "{\"kind\": \"area\", \"tags\": [\"\"]}", "ine 3", "tag" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (HEAD, ",\n\"children\": [", cases[i].children, "]}}", NULL);

      assert_refused ("json", text, -1, "given: ", cases[i].line, cases[i].found, NULL);
    }
}

/* Neither brackets without end nor entries in entries reach the stack’s end. */
static void
test_depth (void)
{
  g_autofree char *brackets = g_strnfill (1000000, '[');
  g_autoptr(GString) deep = g_string_new (HEAD ", \"children\": [{\"kind\": \"area\"");

  assert_refused ("json", brackets, -1, "given", "line 1", NULL);
  for (guint i = 0; i < 100000; i++)
    g_string_append (deep, i % 2 == 0 ? ",\n\"children\": [{\"kind\": \"point\"" : ",\n\"children\": [{\"kind\": \"remark\"");
  assert_refused ("json", deep->str, -1, "given", "line ", "deep", NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/json/round-trip", Given, NULL, given_sample, test_round_trip, given_tear_down);
  g_test_add ("/json/xml-of-the-same", Given, NULL, given_sample, test_xml_of_the_same, given_tear_down);
  g_test_add ("/json/original", Given, NULL, given_sample, test_original, given_tear_down);
  g_test_add ("/json/for-others", Given, NULL, given_sample, test_for_others, given_tear_down);
  g_test_add ("/json/escapes", Given, NULL, given_empty, test_escapes, given_tear_down);
  g_test_add_func ("/json/syntax", test_syntax);
  g_test_add_func ("/json/unknown", test_unknown);
  g_test_add_func ("/json/content", test_content);
  g_test_add_func ("/json/depth", test_depth);
  return g_test_run ();
}
