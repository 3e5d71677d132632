/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tests reports: what each kind of file holds, that nothing in them does harm, and templates of one's own. */
#include <archive.h>
#include <archive_entry.h>
#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <poppler.h>
#include <string.h>

#include "format/report-file.h"
#include "given.h"
#include "text/catalogue.h"

#define assert_has(text, part) \
  G_STMT_START { \
    if (strstr ((text), (part)) == NULL) \
      g_error ("“%s” is missing", (part)); \
  } G_STMT_END

/* A report of the dossier in a file of that kind; its path. */
static char *
save (Given        *given,
      YtReportPlan *plan,
      const char   *id)
{
  g_autofree char *name = g_strdup_printf ("report.%s", id);
  char *path = g_build_filename (given->folder, name, NULL);
  GError *error = NULL;

  plan->word = yt_catalogue_word;
  yt_report_save (given->dossier, plan, yt_report_file_from_name (name), path, TRUE, NULL, &error);
  g_assert_no_error (error);
  return path;
}

static char *
text_of (Given        *given,
         YtReportPlan *plan,
         const char   *id)
{
  g_autofree char *path = save (given, plan, id);
  char *text;
  GError *error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* A member of an archive, as a document that has to be well-formed. */
static xmlDoc *
member (const char *path,
        const char *name,
        guint      *place)
{
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;
  xmlDoc *doc = NULL;

  *place = 0;
  archive_read_support_format_zip (archive);
  g_assert_cmpint (archive_read_open_filename (archive, path, 65536), ==, ARCHIVE_OK);
  while (archive_read_next_header (archive, &entry) == ARCHIVE_OK && doc == NULL)
    {
      g_autoptr(GByteArray) bytes = g_byte_array_new ();
      guint8 piece[65536];
      la_ssize_t n;

      ++*place;
      if (!g_str_equal (archive_entry_pathname (entry), name))
        continue;
      while ((n = archive_read_data (archive, piece, sizeof piece)) > 0)
        g_byte_array_append (bytes, piece, (guint) n);
      g_assert_cmpint (n, ==, 0);
      doc = xmlReadMemory ((const char *) bytes->data, (int) bytes->len, name, NULL, XML_PARSE_NONET);
    }
  archive_read_free (archive);
  if (doc == NULL)
    g_error ("%s is missing or not well-formed", name);
  return doc;
}

static guint
count (xmlDoc     *doc,
       const char *path)
{
  xmlXPathContext *context = xmlXPathNewContext (doc);
  xmlXPathObject *found = xmlXPathEvalExpression ((const xmlChar *) path, context);
  guint n;

  g_assert_nonnull (found);
  n = found->nodesetval != NULL ? (guint) found->nodesetval->nodeNr : 0;
  xmlXPathFreeObject (found);
  xmlXPathFreeContext (context);
  return n;
}

static void
test_html (Given         *given,
           gconstpointer  data)
{
  g_autoptr(YtReportPlan) plan = yt_report_plan_new (YT_REPORT_FULL);
  g_autofree char *text = text_of (given, plan, "html");

  assert_has (text, "default-src 'none'");
  assert_has (text, "<h2");
  assert_has (text, "Internet freedom and network sovereignty");
  assert_has (text, "网络自由与网络主权");
  assert_has (text, "<svg");
  assert_has (text, "role=\"doc-endnotes\"");
  assert_has (text, "class=\"pair\"");
  g_assert_null (strstr (text, "<script"));
}

/* What a dossier says stays words, whatever it looks like. */
static void
test_harmless (Given         *given,
               gconstpointer  data)
{
  static const char *const ids[] = { "html", "md" };

  take_in (given, "xml",
           "<dossier xmlns=\"urn:yitong:dossier:1\" version=\"1\"><title xml:lang=\"en\">&lt;script>alert(1)&lt;/script></title>"
           "<text xml:lang=\"en\">&lt;img src=x onerror=alert(2)> [x](javascript:alert(3)) &amp;amp;</text></dossier>");
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr(YtReportPlan) plan = yt_report_plan_new (YT_REPORT_FULL);
      g_autofree char *text = text_of (given, plan, ids[i]);

      /* In Markdown a sign before it takes its meaning away. */
      if (i == 1)
        assert_has (text, "\\<img src");
      g_assert_true (i == 1 || strstr (text, "<script>alert") == NULL);
      g_assert_true (i == 1 || strstr (text, "<img src") == NULL);
      g_assert_null (strstr (text, "href=\"javascript:"));
      g_assert_true (i == 0 || strstr (text, "[x](") == NULL);
    }
}

static void
test_odt (Given         *given,
          gconstpointer  data)
{
  g_autoptr(YtReportPlan) plan = yt_report_plan_new (YT_REPORT_FULL);
  g_autofree char *path = save (given, plan, "odt");
  g_autofree char *bytes = NULL;
  gsize length;
  guint place;
  xmlDoc *content, *styles, *manifest;
  GError *error = NULL;

  /* ODF 1.3, part 2, 3.3: the media type comes first, as it is, without an extra field. */
  g_file_get_contents (path, &bytes, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (bytes + 26, 4, "\010\0\0\0", 4);
  g_assert_cmpmem (bytes + 30, 8 + 39, "mimetypeapplication/vnd.oasis.opendocument.text", 8 + 39);
  content = member (path, "content.xml", &place);
  styles = member (path, "styles.xml", &place);
  manifest = member (path, "META-INF/manifest.xml", &place);
  g_assert_cmpuint (count (content, "//*[local-name()='h']"), >, 30);
  g_assert_cmpuint (count (content, "//*[local-name()='table-of-content']//*[local-name()='bookmark-ref']"), >, 15);
  g_assert_cmpuint (count (content, "//*[local-name()='note']//*[local-name()='note-body']"), >, 5);
  g_assert_cmpuint (count (content, "//*[local-name()='frame'][not(*[local-name()='desc'])]"), ==, 0);
  g_assert_cmpuint (count (content, "//*[local-name()='frame']/*[local-name()='desc'][string-length() > 5]"), >, 4);
  g_assert_cmpuint (count (content, "//*[local-name()='sequence']"), >, 4);
  g_assert_cmpuint (count (styles, "//*[local-name()='style'][@*[local-name()='name']='Heading_20_1']"), ==, 1);
  g_assert_cmpuint (count (manifest, "//*[local-name()='file-entry']"), >=, 4 + 2 * 4);
  /* No table without the same number of cells in each row. */
  g_assert_cmpuint (count (content, "//*[local-name()='table-row'][not(*)]"), ==, 0);
  xmlFreeDoc (content);
  xmlFreeDoc (styles);
  xmlFreeDoc (manifest);
}

static void
test_docx (Given         *given,
           gconstpointer  data)
{
  static const char *const parts[] = {
    "[Content_Types].xml", "_rels/.rels", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml", "word/_rels/document.xml.rels",
  };
  g_autoptr(YtReportPlan) plan = yt_report_plan_new (YT_REPORT_FULL);
  g_autofree char *path = save (given, plan, "docx");
  guint place;
  xmlDoc *doc;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    xmlFreeDoc (member (path, parts[i], &place));
  doc = member (path, "word/document.xml", &place);
  g_assert_cmpuint (count (doc, "//*[local-name()='pStyle'][@*[local-name()='val']='Heading2']"), >, 10);
  g_assert_cmpuint (count (doc, "//*[local-name()='footnoteReference']"), >, 5);
  g_assert_cmpuint (count (doc, "//*[local-name()='docPr'][string-length(@descr) > 5]"), >, 4);
  g_assert_cmpuint (count (doc, "//*[local-name()='tc'][not(*[local-name()='p'])]"), ==, 0);
  xmlFreeDoc (doc);
}

/* Counts bookmarks at all levels. */
static guint
count_bookmarks (PopplerIndexIter *iter)
{
  guint n = 0;

  do
    {
      PopplerIndexIter *child = poppler_index_iter_get_child (iter);

      n++;
      if (child != NULL)
        n += count_bookmarks (child);
      if (child != NULL)
        poppler_index_iter_free (child);
    }
  while (poppler_index_iter_next (iter));
  return n;
}

static void
test_pdf (Given         *given,
          gconstpointer  data)
{
  g_autoptr(YtReportPlan) plan = yt_report_plan_new (YT_REPORT_FULL);
  g_autofree char *path = NULL;
  g_autoptr(GFile) file = NULL;
  PopplerDocument *doc;
  g_autoptr(GString) text = g_string_new (NULL);
  PopplerIndexIter *bookmarks;
  PopplerFontInfo *fonts;
  PopplerFontsIter *font;
  guint links = 0;
  GError *error = NULL;

  plan->content = YT_CONTENT_ZH;
  path = save (given, plan, "pdf");
  file = g_file_new_for_path (path);
  doc = poppler_document_new_from_gfile (file, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (poppler_document_get_n_pages (doc), >, 20);
  for (int i = 0; i < poppler_document_get_n_pages (doc); i++)
    {
      PopplerPage *page = poppler_document_get_page (doc, i);
      g_autofree char *words = poppler_page_get_text (page);
      g_auto(GStrv) lines = g_strsplit (words, "\n", -1);
      GList *mapping = poppler_page_get_link_mapping (page);

      links += g_list_length (mapping);
      poppler_page_free_link_mapping (mapping);
      for (guint j = 0; lines[j] != NULL; j++)
        {
          gunichar first = g_utf8_get_char (lines[j]);

          /* No Chinese line begins with a mark that belongs to the one before. */
          if (first == 0xff0c || first == 0x3002 || first == 0x3001 || first == 0x300b || first == 0xff1b)
            g_error ("page %d: “%s”", i + 1, lines[j]);
        }
      g_string_append (text, words);
      g_object_unref (page);
    }
  assert_has (text->str, "网络自由与网络主权");
  assert_has (text->str, "美国");
  g_assert_cmpuint (links, >, 20);
  bookmarks = poppler_index_iter_new (doc);
  g_assert_nonnull (bookmarks);
  g_assert_cmpuint (count_bookmarks (bookmarks), >, 30);
  poppler_index_iter_free (bookmarks);
  fonts = poppler_font_info_new (doc);
  while (poppler_font_info_scan (fonts, 10, &font))
    {
      do
        g_assert_true (poppler_fonts_iter_is_embedded (font));
      while (poppler_fonts_iter_next (font));
      poppler_fonts_iter_free (font);
    }
  poppler_font_info_free (fonts);
  g_object_unref (doc);
}

/* Sections in another order, and none of them twice. */
static void
test_sections (Given         *given,
               gconstpointer  data)
{
  g_autoptr(YtReportPlan) plan = yt_report_plan_new (YT_REPORT_FULL);
  g_autofree char *unknown = NULL;
  g_autofree char *text = NULL;

  g_assert_null (yt_report_plan_sections (plan, "obstacles,areas"));
  plan->content = YT_CONTENT_EN;
  text = text_of (given, plan, "md");
  assert_has (text, "## Disagreement areas");
  g_assert_true (strstr (text, "## Obstacles") < strstr (text, "## Disagreement areas"));
  g_assert_null (strstr (text, "## Glossary"));
  g_assert_null (strstr (text, "网络自由"));
  unknown = yt_report_plan_sections (plan, "areas,nonsense");
  g_assert_cmpstr (unknown, ==, "nonsense");
}

/* A brief report is shorter, and what is not replaced stays. */
static void
test_brief (Given         *given,
            gconstpointer  data)
{
  g_autoptr(YtReportPlan) full = yt_report_plan_new (YT_REPORT_FULL);
  g_autoptr(YtReportPlan) brief = yt_report_plan_new (YT_REPORT_BRIEF);
  g_autofree char *long_one = text_of (given, full, "md");
  g_autofree char *short_one = text_of (given, brief, "md");
  g_autofree char *path = g_build_filename (given->folder, "report.md", NULL);
  GError *error = NULL;

  g_assert_cmpuint (strlen (short_one) * 2, <, strlen (long_one));
  g_assert_false (yt_report_save (given->dossier, brief, yt_report_file_from_name (path), path, FALSE, NULL, &error));
  g_assert_error (error, YT_FORMAT_ERROR, YT_FORMAT_ERROR_EXISTS);
  g_clear_error (&error);
}

static void
test_cancel (Given         *given,
             gconstpointer  data)
{
  for (const YtReportFile *file = yt_report_files; file->id != NULL; file++)
    {
      g_autoptr(YtReportPlan) plan = yt_report_plan_new (YT_REPORT_FULL);
      g_autoptr(GCancellable) cancellable = g_cancellable_new ();
      g_autofree char *path = g_build_filename (given->folder, "never", NULL);
      GError *error = NULL;

      plan->word = yt_catalogue_word;
      g_cancellable_cancel (cancellable);
      g_assert_false (yt_report_save (given->dossier, plan, file, path, FALSE, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_clear_error (&error);
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
}

#define ROOT "<report xmlns=\"urn:yitong:report:1\""

static void
test_template (void)
{
  static const char good[] = "<?xml version=\"1.0\"?>\n<!-- mine -->\n" ROOT " style=\"brief\" layout=\"alternating\" size=\"11\" paper=\"letter\">\n"
    "<section id=\"areas\"><heading xml:lang=\"en\">Where they differ</heading></section>\n<section id=\"title\"/></report>";
  GError *error = NULL;
  g_autoptr(YtReportPlan) plan = yt_report_template_read (good, strlen (good), "mine.xml", &error);
  const YtReportPart *part;

  g_assert_no_error (error);
  g_assert_cmpuint (plan->parts->len, ==, 2);
  part = &g_array_index (plan->parts, YtReportPart, 0);
  g_assert_cmpstr (part->section->id, ==, "areas");
  g_assert_cmpstr (part->heading[YT_LANGUAGE_EN], ==, "Where they differ");
  g_assert_null (part->heading[YT_LANGUAGE_ZH]);
  g_assert_true (plan->alternating);
  g_assert_cmpint (plan->look, ==, YT_REPORT_BRIEF);
  g_assert_cmpint (plan->paper, ==, YT_REPORT_LETTER);
}

static void
test_bad_templates (void)
{
  static const struct { const char *text; const char *part; } bad[] = {
    { ROOT "><section id=\"areas\"/>", "line" },
    { "<report><section id=\"areas\"/></report>", "urn:yitong:report:1" },
    { ROOT "/>", "section" },
    { ROOT ">\n\n<section id=\"wrong\"/></report>", "line 3" },
    { ROOT "><section id=\"areas\"/><section id=\"areas\"/></report>", "areas" },
    { ROOT " size=\"99\"><section id=\"areas\"/></report>", "7–20" },
    { ROOT " color=\"red\"><section id=\"areas\"/></report>", "color" },
    { ROOT "><section id=\"areas\">words</section></report>", "heading" },
    { ROOT "><section id=\"areas\"><heading xml:lang=\"fr\">x</heading></section></report>", "zh, en" },
    { ROOT "><section id=\"areas\"><heading xml:lang=\"en\"> </heading></section></report>", "200" },
    { "<!DOCTYPE report [<!ENTITY x \"y\">]>" ROOT "><section id=\"areas\"/></report>", "document type" },
    { ROOT "><section id=\"areas\"><heading xml:lang=\"en\">&x;</heading></section></report>", "well-formed" },
  };
  g_autofree char *large = g_strnfill (YT_REPORT_TEMPLATE_MAX + 1, ' ');
  GError *error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_test_message ("%s", bad[i].text);
      g_assert_null (yt_report_template_read (bad[i].text, strlen (bad[i].text), "mine.xml", &error));
      g_assert_nonnull (error);
      assert_has (error->message, "mine.xml, line ");
      assert_has (error->message, bad[i].part);
      g_clear_error (&error);
    }
  g_assert_null (yt_report_template_read (large, YT_REPORT_TEMPLATE_MAX + 1, "mine.xml", &error));
  g_assert_error (error, YT_FORMAT_ERROR, YT_FORMAT_ERROR_LIMIT);
  g_clear_error (&error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/report/html", Given, NULL, given_sample, test_html, given_tear_down);
  g_test_add ("/report/harmless", Given, NULL, given_empty, test_harmless, given_tear_down);
  g_test_add ("/report/odt", Given, NULL, given_sample, test_odt, given_tear_down);
  g_test_add ("/report/docx", Given, NULL, given_sample, test_docx, given_tear_down);
  g_test_add ("/report/pdf", Given, NULL, given_sample, test_pdf, given_tear_down);
  g_test_add ("/report/sections", Given, NULL, given_sample, test_sections, given_tear_down);
  g_test_add ("/report/brief", Given, NULL, given_sample, test_brief, given_tear_down);
  g_test_add ("/report/cancel", Given, NULL, given_sample, test_cancel, given_tear_down);
  g_test_add_func ("/report/template", test_template);
  g_test_add_func ("/report/bad-templates", test_bad_templates);
  return g_test_run ();
}
