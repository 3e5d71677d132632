/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* data/dossier.rng says the same as the table of kinds, and what the program writes is valid by it. */
#include "given.h"

#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <string.h>

#include "act/note.h"
#include "act/take-in.h"

typedef struct
{
  char *text;
  xmlDoc *doc;
  xmlXPathContext *context;
} Schema;

static void
schema_set_up (Schema        *schema,
               gconstpointer  data)
{
  g_autofree char *path = g_build_filename (g_getenv ("YITONG_DATADIR"), "dossier.rng", NULL);
  g_autoptr(GError) error = NULL;

  g_file_get_contents (path, &schema->text, NULL, &error);
  g_assert_no_error (error);
  schema->doc = xmlReadMemory (schema->text, (int) strlen (schema->text), "dossier.rng", NULL, XML_PARSE_NONET);
  g_assert_nonnull (schema->doc);
  schema->context = xmlXPathNewContext (schema->doc);
  xmlXPathRegisterNs (schema->context, BAD_CAST "r", BAD_CAST "http://relaxng.org/ns/structure/1.0");
}

static void
schema_tear_down (Schema        *schema,
                  gconstpointer  data)
{
  xmlXPathFreeContext (schema->context);
  xmlFreeDoc (schema->doc);
  g_free (schema->text);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* All of @list, sorted, in one line; frees it. */
static char *
joined (GPtrArray *list)
{
  char *line;

  g_ptr_array_sort (list, compare);
  g_ptr_array_add (list, NULL);
  line = g_strjoinv (" ", (char **) list->pdata);
  g_ptr_array_unref (list);
  return line;
}

/* The texts or attribute values that an XPath finds. */
static char *
found (Schema     *schema,
       const char *format,
       ...)
{
  g_autofree char *xpath = NULL;
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);
  xmlXPathObject *object;
  va_list arguments;

  va_start (arguments, format);
  xpath = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  object = xmlXPathEvalExpression (BAD_CAST xpath, schema->context);
  g_assert_nonnull (object);
  for (int i = 0; object->nodesetval != NULL && i < object->nodesetval->nodeNr; i++)
    {
      xmlChar *content = xmlNodeGetContent (object->nodesetval->nodeTab[i]);

      g_ptr_array_add (list, g_strdup ((const char *) content));
      xmlFree (content);
    }
  xmlXPathFreeObject (object);
  return joined (list);
}

static char *
words_of (const YtWord *words)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);

  for (; words != NULL && words->id != NULL; words++)
    g_ptr_array_add (list, g_strdup (words->id));
  return joined (list);
}

/* The kind's own fields of one sort. */
static char *
fields_of (const YtKindInfo *info,
           gboolean          bilingual)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);

  for (const YtField *field = info->fields; field->name != NULL; field++)
    {
      if (field->bilingual == bilingual)
        g_ptr_array_add (list, g_strdup (field->name));
    }
  if (!bilingual && info->kind == YT_KIND_DOSSIER)
    g_ptr_array_add (list, g_strdup ("version"));
  return joined (list);
}

static char *
children_of (const YtKindInfo *info)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);

  for (const YtKind *kind = info->children; *kind != YT_KIND_NONE; kind++)
    g_ptr_array_add (list, g_strdup (yt_kind_info (*kind)->id));
  if (info->kind == YT_KIND_SOURCE)
    g_ptr_array_add (list, g_strdup ("document"));
  return joined (list);
}

static void
test_kinds (Schema        *schema,
            gconstpointer  data)
{
  for (int kind = 0; kind < YT_N_KINDS; kind++)
    {
      const YtKindInfo *info = yt_kind_info ((YtKind) kind);
      g_autofree char *element = found (schema, "//r:define[@name='%s']/r:element/@name", info->id);
      g_autofree char *attributes = found (schema, "//r:define[@name='%s']/r:element//r:attribute/@name", info->id);
      g_autofree char *texts = found (schema, "//r:define[@name='%s']/r:element/r:zeroOrMore/r:element/@name", info->id);
      g_autofree char *children = found (schema, "//r:define[@name='%s']/r:element/r:zeroOrMore/r:ref/@name", info->id);
      g_autofree char *own_attributes = fields_of (info, FALSE);
      g_autofree char *own_texts = fields_of (info, TRUE);
      g_autofree char *own_children = children_of (info);

      g_assert_cmpstr (element, ==, info->id);
      g_assert_cmpstr (attributes, ==, own_attributes);
      g_assert_cmpstr (texts, ==, own_texts);
      g_assert_cmpstr (children, ==, own_children);
    }
}

/* Each kind is an entry of some other one, and the schema has no entry besides. */
static void
test_no_other_kinds (Schema        *schema,
                     gconstpointer  data)
{
  g_autofree char *names = found (schema, "//r:define[r:element/r:ref/@name='entry-parts']/@name");
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *kinds = NULL;

  for (int kind = 0; kind < YT_N_KINDS; kind++)
    g_ptr_array_add (list, g_strdup (yt_kind_info ((YtKind) kind)->id));
  kinds = joined (list);
  g_assert_cmpstr (names, ==, kinds);
}

static const char *
type_name (YtFieldType type)
{
  static const char *const names[] = {
    [YT_FIELD_LINE] = "line", [YT_FIELD_EDTF] = "edtf", [YT_FIELD_NUMBER] = "number", [YT_FIELD_COLOR] = "color",
    [YT_FIELD_URL] = "url", [YT_FIELD_ENTRY] = "id", [YT_FIELD_WORD] = "", [YT_FIELD_NAMES] = "",
  };

  return names[type];
}

static void
test_fields (Schema        *schema,
             gconstpointer  data)
{
  for (int kind = 0; kind < YT_N_KINDS; kind++)
    {
      const YtKindInfo *info = yt_kind_info ((YtKind) kind);

      for (const YtField *field = info->fields; field->name != NULL; field++)
        {
          g_autofree char *type = found (schema, "//r:define[@name='%s']//r:attribute[@name='%s']/r:ref/@name", info->id, field->name);
          g_autofree char *words = found (schema, "//r:define[@name='%s']//r:attribute[@name='%s']//r:value", info->id, field->name);
          g_autofree char *own_words = words_of (field->words);

          if (field->bilingual)
            continue;
          g_assert_cmpstr (type, ==, type_name (field->type));
          g_assert_cmpstr (words, ==, own_words);
        }
    }
}

static void
test_words (Schema        *schema,
            gconstpointer  data)
{
  g_autofree char *standings = found (schema, "//r:define[@name='standing']//r:value");
  g_autofree char *own_standings = words_of (yt_standings);
  g_autofree char *types = found (schema, "//r:define[@name='link-type']//r:value");
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *own_types = NULL;

  for (const YtLinkType *type = yt_link_types; type->id != NULL; type++)
    g_ptr_array_add (list, g_strdup (type->id));
  own_types = joined (list);
  g_assert_cmpstr (standings, ==, own_standings);
  g_assert_cmpstr (types, ==, own_types);
}

static void
on_problem (void           *data,
            const xmlError *problem)
{
  g_test_message ("line %d: %s", problem->line, problem->message);
}

static gboolean
is_valid (Schema     *schema,
          const char *text)
{
  xmlRelaxNGParserCtxt *parser = xmlRelaxNGNewMemParserCtxt (schema->text, (int) strlen (schema->text));
  xmlRelaxNG *grammar = xmlRelaxNGParse (parser);
  xmlRelaxNGValidCtxt *validator = xmlRelaxNGNewValidCtxt (grammar);
  xmlDoc *doc = xmlReadMemory (text, (int) strlen (text), "text", NULL, XML_PARSE_NONET);
  int result;

  g_assert_nonnull (grammar);
  g_assert_nonnull (doc);
  xmlRelaxNGSetValidStructuredErrors (validator, (xmlStructuredErrorFunc) on_problem, NULL);
  result = xmlRelaxNGValidateDoc (validator, doc);
  xmlFreeDoc (doc);
  xmlRelaxNGFreeValidCtxt (validator);
  xmlRelaxNGFree (grammar);
  xmlRelaxNGFreeParserCtxt (parser);
  return result == 0;
}

static void
test_sample (Schema        *schema,
             gconstpointer  data)
{
  g_autofree char *sample = sample_text ();

  g_assert_true (is_valid (schema, sample));
}

/* What the program writes when an analyst has worked on a dossier. */
static void
test_own_output (Schema        *schema,
                 gconstpointer  data)
{
  static const char *const tags[] = { "tag", NULL };
  g_autoptr(GBytes) bytes = g_bytes_new_static ("text", 4);
  g_autofree char *xml = NULL;
  Given given;

  given_sample (&given, NULL);
  g_assert_true (yt_act_add_note (given.dossier, yt_dossier_root (given.dossier), "zh", "注", tags, NULL, NULL));
  g_assert_true (yt_act_import_document (given.dossier, 0, "a name.txt", bytes, NULL, NULL, NULL));
  xml = written (&given, "xml", NULL);
  g_assert_nonnull (strstr (xml, "<document"));
  g_assert_nonnull (strstr (xml, "id=\"uid-"));
  g_assert_true (is_valid (schema, xml));
  given_tear_down (&given, NULL);
}

/* The schema is no rubber stamp. */
static void
test_wrong (Schema        *schema,
            gconstpointer  data)
{
  static const char *const wrong[] = {
    "<area><position/></area><area><channel/></area>", "<event type='party'/>", "<event date='May 2014'/>",
    "<area colour='red'/>", "<area><title>No language</title></area>", "<figure number='1,600'/>", "<party color='red'/>",
    "<area><link type='loves' to='A1'/></area>", "<area id='1 a'/>", "<source/><area/>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *text = dossier_xml (wrong[i]);

      g_assert_false (is_valid (schema, text));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/schema/kinds", Schema, NULL, schema_set_up, test_kinds, schema_tear_down);
  g_test_add ("/schema/no-other-kinds", Schema, NULL, schema_set_up, test_no_other_kinds, schema_tear_down);
  g_test_add ("/schema/fields", Schema, NULL, schema_set_up, test_fields, schema_tear_down);
  g_test_add ("/schema/words", Schema, NULL, schema_set_up, test_words, schema_tear_down);
  g_test_add ("/schema/sample", Schema, NULL, schema_set_up, test_sample, schema_tear_down);
  g_test_add ("/schema/own-output", Schema, NULL, schema_set_up, test_own_output, schema_tear_down);
  g_test_add ("/schema/wrong", Schema, NULL, schema_set_up, test_wrong, schema_tear_down);
  return g_test_run ();
}
