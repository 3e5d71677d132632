/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Passages go out as selectors and come back in their places; what a document is beside its words comes along. */
#include "given.h"

#include <string.h>

#include "act/passage.h"
#include "act/retext.h"
#include "act/take-in.h"

static const char rich[] =
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  "<dossier xmlns=\"urn:yitong:dossier:1\" version=\"1\">\n"
  "\n"
  "  <party id=\"N\">\n"
  "    <title xml:lang=\"en\">North</title>\n"
  "  </party>\n"
  "\n"
  "  <area id=\"A1\">\n"
  "    <title xml:lang=\"en\">Water</title>\n"
  "  </area>\n"
  "\n"
  "  <source id=\"S1\">\n"
  "    <title xml:lang=\"en\">Report</title>\n"
  "    <document name=\"a.txt\" media-type=\"text/plain\" encoding=\"UTF-8\">\n"
  "      <body>一章\n𠮷说：水应共享。\n完</body>\n"
  "      <feature sort=\"page\" start=\"0\" end=\"0\" label=\"3 &amp; 4\"/>\n"
  "      <feature sort=\"heading\" start=\"0\" end=\"2\" level=\"1\"/>\n"
  "      <feature sort=\"page\" start=\"12\" end=\"12\" label=\"5\"/>\n"
  "      <original>\n"
  "        <body>一 章\n𠮷说：水应共享。\n完</body>\n"
  "        <feature sort=\"page\" start=\"0\" end=\"0\" label=\"3\"/>\n"
  "      </original>\n"
  "      <map>010200030003000221002100</map>\n"
  "    </document>\n"
  "    <passage id=\"p1\" party=\"N\" voice=\"charge\" standing=\"implied\" page=\"4\">\n"
  "      <anchor document=\"1\" start=\"6\" end=\"10\">\n"
  "        <prefix>一章\n𠮷说：</prefix>\n"
  "        <quote>水应共享</quote>\n"
  "        <suffix>。\n完</suffix>\n"
  "      </anchor>\n"
  "      <text xml:lang=\"en\">They say so.</text>\n"
  "      <tag>key</tag>\n"
  "      <link type=\"supports\" to=\"A1\"/>\n"
  "    </passage>\n"
  "    <passage id=\"p2\">\n"
  "      <anchor document=\"1\" state=\"orphan\">\n"
  "        <prefix>then </prefix>\n"
  "        <quote>words that\nare gone</quote>\n"
  "      </anchor>\n"
  "    </passage>\n"
  "    <passage id=\"p3\">\n"
  "      <anchor document=\"0\" state=\"orphan\">\n"
  "        <quote>of no document</quote>\n"
  "      </anchor>\n"
  "    </passage>\n"
  "  </source>\n"
  "</dossier>\n";

static void
test_round_trip (void)
{
  g_autofree char *once = round_trip ("xml", rich, "xml");
  g_autofree char *json = round_trip ("xml", rich, "json");
  g_autofree char *json_again = round_trip ("json", json, "json");
  g_autofree char *back = round_trip ("json", json, "xml");

  g_assert_cmpstr (once, ==, rich);
  g_assert_cmpstr (json_again, ==, json);
  g_assert_cmpstr (back, ==, rich);
  g_assert_nonnull (strstr (json, "\"start\": 6"));
}

static void
test_places (Given         *given,
             gconstpointer  data)
{
  g_autoptr(YtPassage) first = NULL;
  g_autoptr(YtDocument) document = NULL;
  g_autoptr(GArray) orphans = NULL;
  g_autoptr(GPtrArray) evidence = NULL;
  g_autoptr(GPtrArray) complaints = NULL;
  g_autofree char *found = NULL;
  gsize start, end;

  take_in (given, "xml", rich);
  first = yt_passage_get (given->dossier, yt_entry_find (given->dossier, "p1"));
  document = yt_document_get (given->dossier, yt_passage_document (first));
  g_assert_true (yt_passage_place (first, &start, &end));
  found = g_strndup (yt_document_text (document) + start, end - start);
  g_assert_cmpstr (found, ==, "水应共享");
  g_assert_true (yt_document_is_mended (document));
  g_assert_nonnull (yt_document_map (document));
  g_assert_cmpstr (yt_document_page (document, strlen (yt_document_text (document))), ==, "5");
  orphans = yt_passages_orphaned (given->dossier, 0);
  g_assert_cmpuint (orphans->len, ==, 2);
  evidence = yt_evidence_of (given->dossier, yt_entry_find (given->dossier, "A1"));
  g_assert_cmpuint (evidence->len, ==, 1);
  complaints = yt_dossier_check (given->dossier, NULL, NULL);
  g_assert_cmpstr (complaints->len > 0 ? g_ptr_array_index (complaints, 0) : NULL, ==, NULL);
}

/* The file says another place than the words have, or what surrounds them is not there. */
static void
test_other_text (Given         *given,
                 gconstpointer  data)
{
  g_autoptr(GString) moved = g_string_new (rich);
  g_autoptr(YtPassage) first = NULL;
  gsize start, end;

  g_string_replace (moved, "start=\"6\" end=\"10\"", "start=\"2\" end=\"6\"", 0);
  take_in (given, "xml", moved->str);
  first = yt_passage_get (given->dossier, yt_entry_find (given->dossier, "p1"));
  g_assert_true (yt_passage_place (first, &start, &end));
  g_assert_cmpuint (start, ==, strlen ("一章\n𠮷说："));
}

static void
test_mended_by_hand (Given         *given,
                     gconstpointer  data)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static ("Water is shared.\nSo it is.\n", 27);
  g_autofree char *json = NULL;
  g_autofree char *again = NULL;
  g_autoptr(GError) error = NULL;
  gint64 document = 0;

  yt_act_import_document (given->dossier, 0, "w.txt", bytes, NULL, &document, &error);
  yt_act_mark (given->dossier, document, 0, 5, NULL, &error);
  yt_act_splice_document (given->dossier, document, 0, 0, "All ", &error);
  g_assert_no_error (error);
  json = written (given, "json", NULL);
  again = round_trip ("json", json, "json");
  g_assert_cmpstr (json, ==, again);
  g_assert_nonnull (strstr (json, "\"original_text\": \"Water is shared."));
  g_assert_nonnull (strstr (json, "\"start\": 4"));
}

static void
test_refused (void)
{
  static const struct { const char *from; const char *to; const char *wanted; } cases[] = {
    { "<quote>words that\nare gone</quote>", "", "quote" },
    { "start=\"6\"", "start=\"-6\"", "start" },
    { "<feature sort=\"heading\"", "<feature sort=\"chapter\"", "chapter" },
    { "start=\"12\" end=\"12\"", "start=\"99\" end=\"99\"", "beyond" },
    { "<map>01", "<map>02", "map" },
    { "<map>010200030003000221002100</map>", "", "map" },
    { "<anchor document=\"0\"", "<anchor page=\"0\"", "page" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GString) text = g_string_new (rich);

      g_assert_cmpuint (g_string_replace (text, cases[i].from, cases[i].to, 1), ==, 1);
      assert_refused ("xml", text->str, -1, cases[i].wanted, NULL);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/passages/round-trip", test_round_trip);
  g_test_add ("/passages/places", Given, NULL, given_empty, test_places, given_tear_down);
  g_test_add ("/passages/other-text", Given, NULL, given_empty, test_other_text, given_tear_down);
  g_test_add ("/passages/mended-by-hand", Given, NULL, given_empty, test_mended_by_hand, given_tear_down);
  g_test_add_func ("/passages/refused", test_refused);
  return g_test_run ();
}
