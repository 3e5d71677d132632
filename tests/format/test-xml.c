/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A dossier as XML: what goes out comes back the same, and what is not a dossier is refused with file, line and reason. */
#include "given.h"

#include <string.h>

#include "model/document.h"
#include "model/link.h"

/* Everything that a file can hold, with the characters that are hard to hold. */
static const char rich[] =
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  "<dossier xmlns=\"urn:yitong:dossier:1\" version=\"1\" id=\"d\" source=\"S1\">\n"
  "  <title xml:lang=\"zh\">题 &lt;一&gt; &amp; 二</title>\n"
  "  <note lang=\"zh\" author=\"王 &quot;小&quot; &amp; 李\" created=\"2014-05-19T08:00:00.001Z\" modified=\"2014-05-20T23:59:59.999Z\">\n"
  "    <tag>乙</tag>\n"
  "    <tag>甲</tag>\n"
  "    <body>一行\n\n    缩进  两格 ]]&gt; &amp;amp; &lt;b&gt;\n</body>\n"
  "  </note>\n"
  "\n"
  "  <party id=\"CN\" color=\"#c01c28\">\n"
  "    <title xml:lang=\"zh\">中国</title>\n"
  "    <title xml:lang=\"en\">China</title>\n"
  "    <short xml:lang=\"en\">CN</short>\n"
  "  </party>\n"
  "\n"
  "  <area id=\"A1\" standing=\"implied\" page=\"1, 2\" source=\"S1\">\n"
  "    <title xml:lang=\"en\">Area</title>\n"
  "    <tag>x</tag>\n"
  "    <link type=\"relates-to\" to=\"S1\" standing=\"implied\" page=\"7\" source=\"S1\">\n"
  "      <text xml:lang=\"en\">Why</text>\n"
  "      <note lang=\"en\" author=\"a\" created=\"2014-01-01T00:00:00.000Z\" modified=\"2014-01-01T00:00:00.000Z\">\n"
  "        <body>on a link</body>\n"
  "      </note>\n"
  "    </link>\n"
  "    <issue id=\"A1.1\">\n"
  "      <title xml:lang=\"en\">Issue</title>\n"
  "      <position id=\"uid-02DZZZZZZZZZZ\" code=\"1 (a)\" party=\"CN\" voice=\"stated\">\n"
  "        <text xml:lang=\"en\">We say.</text>\n"
  "      </position>\n"
  "    </issue>\n"
  "  </area>\n"
  "\n"
  "  <event id=\"E1\" date=\"[2014-05-19..]\" type=\"meeting\">\n"
  "    <title xml:lang=\"en\">Event</title>\n"
  "    <who xml:lang=\"en\">Both</who>\n"
  "  </event>\n"
  "\n"
  "  <source id=\"S1\" type=\"book\" issued=\"2012\" url=\"https://example.org/?a=1&amp;b=2\">\n"
  "    <title xml:lang=\"en\">Book</title>\n"
  "    <document name=\"a.txt\" media-type=\"text/plain\" encoding=\"GB18030\">\n"
  "      <body>Full\n\ttext &amp; more\n</body>\n"
  "    </document>\n"
  "  </source>\n"
  "</dossier>\n";

static void
test_round_trip (void)
{
  g_autofree char *sample = sample_text ();
  g_autofree char *once = round_trip ("xml", sample, "xml");
  g_autofree char *twice = round_trip ("xml", once, "xml");
  g_autofree char *by_json = round_trip ("xml", sample, "json");
  g_autofree char *from_json = round_trip ("json", by_json, "xml");
  g_autofree char *hard = round_trip ("xml", rich, "xml");

  g_assert_cmpstr (once, ==, twice);
  g_assert_cmpstr (once, ==, from_json);
  g_assert_cmpstr (hard, ==, rich);
}

static void
test_values (Given         *given,
             gconstpointer  data)
{
  take_in (given, "xml", rich);

  g_autoptr(YtEntry) root = yt_entry_get (given->dossier, yt_dossier_root (given->dossier));
  g_autoptr(GArray) notes = yt_note_on (given->dossier, yt_dossier_root (given->dossier));
  g_autoptr(YtNote) note = yt_note_get (given->dossier, g_array_index (notes, gint64, 0));
  g_autoptr(YtEntry) position = yt_entry_get (given->dossier, yt_id_from_text ("02DZZZZZZZZZZ"));
  g_autoptr(YtEntry) source = yt_entry_get (given->dossier, yt_entry_find (given->dossier, "S1"));
  g_autoptr(GArray) documents = yt_document_of (given->dossier, yt_entry_id (source));
  g_autoptr(YtDocument) document = yt_document_get (given->dossier, g_array_index (documents, gint64, 0));

  g_assert_cmpstr (yt_entry_title (root, YT_LANGUAGE_ZH), ==, "题 <一> & 二");
  g_assert_cmpint (yt_entry_source (root), ==, yt_entry_id (source));
  g_assert_cmpstr (yt_note_text (note), ==, "一行\n\n    缩进  两格 ]]> &amp; <b>\n");
  g_assert_cmpstr (yt_note_author (note), ==, "王 \"小\" & 李");
  g_assert_cmpint (yt_note_created (note), ==, G_GINT64_CONSTANT (1400486400001));
  g_assert_cmpuint (g_strv_length ((char **) yt_note_tags (note)), ==, 2);
  g_assert_cmpstr (yt_entry_code (position), ==, "1 (a)");
  g_assert_cmpint (yt_entry_party (position), ==, yt_entry_find (given->dossier, "CN"));
  g_assert_cmpstr (yt_entry_value (source, "url"), ==, "https://example.org/?a=1&b=2");
  g_assert_cmpstr (yt_document_text (document), ==, "Full\n\ttext & more\n");
  g_assert_cmpstr (yt_document_encoding (document), ==, "GB18030");
}

/* The parts of an entry in any order, prefixes, comments, CDATA, other encodings: all is XML. */
static void
test_freedom (void)
{
  g_autofree char *plain = round_trip ("xml",
    "<dossier xmlns='urn:yitong:dossier:1'><area id='A1'><title xml:lang='en'>A&#38;B</title><tag>t</tag></area></dossier>", "xml");
  g_autofree char *prefixed = round_trip ("xml",
    "<!-- c --><d:dossier xmlns:d='urn:yitong:dossier:1'><?pi x?><d:area id='A1'><d:tag> t </d:tag><d:title xml:lang='EN'>"
    "<![CDATA[A&B]]></d:title></d:area></d:dossier>\n", "xml");
  g_autofree char *chinese = g_convert ("<?xml version='1.0' encoding='GB18030'?><dossier xmlns='urn:yitong:dossier:1'>"
                                        "<title xml:lang='zh'>网络安全</title></dossier>", -1, "GB18030", "UTF-8", NULL, NULL, NULL);
  g_autofree char *decoded = round_trip ("xml", chinese, "xml");

  g_assert_cmpstr (plain, ==, prefixed);
  g_assert_nonnull (strstr (plain, "A&amp;B"));
  g_assert_nonnull (strstr (decoded, "网络安全"));
}

static void
test_not_well_formed (void)
{
  assert_refused ("xml", "", -1, "given", "empty", NULL);
  assert_refused ("xml", "Not XML at all", -1, "given", "line 1", NULL);
  assert_refused ("xml", "<dossier xmlns=\"urn:yitong:dossier:1\">\n<area>\n", -1, "given", "line ", "too early", NULL);
  assert_refused ("xml", "<dossier xmlns=\"urn:yitong:dossier:1\">\n<area></issue></dossier>", -1, "given", "line 2", NULL);
  assert_refused ("xml", "<dossier xmlns=\"urn:yitong:dossier:1\">\n\n<title xml:lang=\"en\">\xff\xfe</title></dossier>", -1, "given",
                  "line 3", NULL);
  assert_refused ("xml", "<dossier xmlns=\"urn:yitong:dossier:1\">\n<title xml:lang=\"en\">a\0b</title></dossier>",
                  sizeof "<dossier xmlns=\"urn:yitong:dossier:1\">\n<title xml:lang=\"en\">a.b</title></dossier>" - 1, "given", "line 2",
                  NULL);
  assert_refused ("xml", "<dossier xmlns=\"urn:yitong:dossier:1\">\n&unknown;</dossier>", -1, "given", "line 2", NULL);
  assert_refused ("xml", "<dossier xmlns=\"urn:yitong:dossier:1\"/>\n<dossier/>", -1, "given", "line 2", NULL);
  assert_refused ("xml", "<dossier xmlns=\"urn:yitong:dossier:1\">\n<title xml:lang=\"en\">&#0;</title></dossier>", -1, "given",
                  "line 2", NULL);
}

static void
test_document_type (void)
{
  assert_refused ("xml",
    "<?xml version=\"1.0\"?>\n<!DOCTYPE dossier [\n<!ENTITY a \"ha\">\n<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">\n]>\n"
    "<dossier xmlns=\"urn:yitong:dossier:1\"><title xml:lang=\"en\">&b;</title></dossier>", -1, "given", "line 2", "DOCTYPE", NULL);
  assert_refused ("xml",
    "<!DOCTYPE dossier SYSTEM \"file:///etc/hostname\">\n<dossier xmlns=\"urn:yitong:dossier:1\"/>", -1, "given", "line 1", "DOCTYPE",
    NULL);
  assert_refused ("xml",
    "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n<dossier xmlns=\"urn:yitong:dossier:1\">&x;</dossier>", -1, "given",
    "DOCTYPE", NULL);
}

static void
test_depth (void)
{
  g_autoptr(GString) deep = g_string_new ("<dossier xmlns=\"urn:yitong:dossier:1\">\n");
  g_autoptr(GString) deeper = g_string_new ("<dossier xmlns=\"urn:yitong:dossier:1\"><area>");

  for (guint i = 0; i < 100000; i++)
    g_string_append (deep, "<area>");
  assert_refused ("xml", deep->str, -1, "given", "line 2", "area", NULL);

  for (guint i = 0; i < 60; i++)
    g_string_append (deeper, i % 2 == 0 ? "<point>\n" : "<remark>\n");
  assert_refused ("xml", deeper->str, -1, "given", "line 27", "deep", NULL);
}

static void
test_unknown (void)
{
  static const struct { const char *inside; const char *line; const char *found; const char *expected; } cases[] = {
    { "\n<areas/>", "line 2", "areas", "area" },
    { "\n\n<position/>", "line 3", "position", "party" },
    { "<area>\n<channel/></area>", "line 2", "channel", "issue" },
    { "<area\ncolour='x'/>", "line 2", "colour", "standing" },
    { "<event\n party='x'/>", "line 2", "party", "date" },
    { "<area>\n<title>No language</title></area>", "line 2", "title", "xml:lang" },
    { "<area>\n<title xml:lang='fr'>Titre</title></area>", "line 2", "fr", "zh or en" },
    { "<area>\n<title xml:lang='en' page='2'>T</title></area>", "line 2", "page", "xml:lang" },
    { "<area>\n<title xml:lang='en'>T</title>\n<title xml:lang='en'>T</title></area>", "line 3", "title", "once" },
    { "<area>\n<title xml:lang='en'>T<b>B</b></title></area>", "line 2", "b", "text only" },
    { "<area>\nWords\n</area>", "line 3", "between the elements", "text" },
    { "<area>\n<document name='x'/></area>", "line 2", "document", "issue" },
    { "<area><note lang='en' created='yesterday'>\n</note></area>", "line 1", "yesterday", "2014-05-19T08:00:00.000Z" },
    { "<area><note lang='en'>\n<text/></note></area>", "line 2", "text", "body" },
    { "<area><link type='part-of' to='A1' color='x'>\n</link></area>", "line 1", "color", "standing" },
    { "<area id='A1'><link type='part-of' to='A1'>\n<title/></link></area>", "line 2", "title", "note" },
    { "<area id='1 a'/>", "line 1", "1 a", "letter" },
    { "<area id='uid-1'/>", "line 1", "uid-1", "letter" },
    { "<area xml:lang='en'/>", "line 1", "xml:lang", "standing" },
    { "<area><tag lang='en'>x</tag></area>", "line 1", "lang", "none" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = dossier_xml (cases[i].inside);

      assert_refused ("xml", text, -1, "given", cases[i].line, cases[i].found, cases[i].expected, NULL);
    }
  assert_refused ("xml", "<html xmlns='http://www.w3.org/1999/xhtml'/>", -1, "given", "line 1", "html", "urn:yitong:dossier:1", NULL);
  assert_refused ("xml", "<area xmlns='urn:yitong:dossier:1'/>", -1, "given", "line 1", "area", "dossier", NULL);
  assert_refused ("xml", "<dossier xmlns='urn:yitong:dossier:1' version='2'/>", -1, "given", "line 1", "version 1", NULL);
}

/* What the XML itself cannot say is checked, too, with its line. */
static void
test_content (void)
{
  static const struct { const char *inside; const char *line; const char *found; } cases[] = {
    { "\n<event date='2014-13-45'/>", "ine 2", "2014-13-45" },
    { "\n<event type='party'/>", "ine 2", "meeting" },
    { "\n<area id='A1'/>\n<area id='A1'/>", "ine 3", "A1" },
    { "\n<area id='A1'>\n<link type='part-of' to='A2'/></area>", "ine 3", "A2" },
    { "\n<area id='A1'>\n<link type='loves' to='A1'/></area>", "ine 3", "loves" },
    { "\n<area source='S9'/>", "ine 2", "S9" },
    { "\n<area id='A1'/>\n<instrument party='A1'/>", "ine 3", "A1" },
    { "\n<party color='red'/>", "ine 2", "red" },
    { "\n<figure number='1,600'/>", "ine 2", "1,600" },
    { "\n<area standing='perhaps'/>", "ine 2", "perhaps" },
    { "\n<area>\n<note lang='fr'/></area>", "ine", "fr" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = dossier_xml (cases[i].inside);

      assert_refused ("xml", text, -1, "given: ", cases[i].line, cases[i].found, NULL);
    }
}

/* A text longer than the parser's own buffers. */
static void
test_long_text (void)
{
  g_autofree char *filling = g_strnfill (20 * 1024 * 1024, 'x');
  g_autofree char *inside = g_strdup_printf ("<note lang=\"en\"><body>&amp;%s&lt;</body></note>", filling);
  g_autofree char *text = dossier_xml (inside);
  g_autoptr(YtIntake) intake = intake_of ("xml", text);
  YtIntakeNote *note = g_ptr_array_index (intake->root->notes, 0);

  g_assert_cmpuint (strlen (note->text), ==, strlen (filling) + 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml/round-trip", test_round_trip);
  g_test_add ("/xml/values", Given, NULL, given_empty, test_values, given_tear_down);
  g_test_add_func ("/xml/freedom", test_freedom);
  g_test_add_func ("/xml/not-well-formed", test_not_well_formed);
  g_test_add_func ("/xml/document-type", test_document_type);
  g_test_add_func ("/xml/depth", test_depth);
  g_test_add_func ("/xml/unknown", test_unknown);
  g_test_add_func ("/xml/content", test_content);
  g_test_add_func ("/xml/long-text", test_long_text);
  return g_test_run ();
}
