/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables as a spreadsheet reads them: RFC 4180 to the letter, nothing lost, nothing that could be run. */
#include "given.h"

#include <string.h>

#include "act/note.h"

/* Reads what RFC 4180 describes and nothing else: a GPtrArray of GStrv. */
static GPtrArray *
read_csv (const char *p)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr(GStrvBuilder) row = g_strv_builder_new ();

  while (*p != '\0')
    {
      g_autoptr(GString) field = g_string_new (NULL);

      g_assert_cmpint (*p++, ==, '"');
      for (; *p != '"' || p[1] == '"'; p++)
        {
          g_assert_cmpint (*p, !=, '\0');
          if (*p == '"')
            p++;
          g_string_append_c (field, *p);
        }
      g_strv_builder_add (row, field->str);
      p++;
      if (*p == ',')
        {
          p++;
          continue;
        }
      g_assert_true (g_str_has_prefix (p, "\r\n"));
      p += 2;
      g_ptr_array_add (rows, g_strv_builder_end (row));
      g_clear_pointer (&row, g_strv_builder_unref);
      row = g_strv_builder_new ();
    }
  for (guint i = 1; i < rows->len; i++)
    g_assert_cmpuint (g_strv_length (g_ptr_array_index (rows, i)), ==, g_strv_length (g_ptr_array_index (rows, 0)));
  return rows;
}

static const char *
cell (GPtrArray  *rows,
      guint       row,
      const char *column)
{
  char **names = g_ptr_array_index (rows, 0);

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], column))
        return ((char **) g_ptr_array_index (rows, row))[i];
    }
  return NULL;
}

/* The row in which a column has that value; 0 for none. */
static guint
find (GPtrArray  *rows,
      const char *column,
      const char *value)
{
  for (guint i = 1; i < rows->len; i++)
    {
      if (g_strcmp0 (cell (rows, i, column), value) == 0)
        return i;
    }
  return 0;
}

static void
given_story (Given         *given,
             gconstpointer  data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "files", "format", "story.xml", NULL);
  g_autofree char *text = NULL;

  given_empty (given, data);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  take_in (given, "xml", text);
}

static void
test_entries (Given         *given,
              gconstpointer  data)
{
  YtExport what = everything ();
  g_autofree char *text = NULL;
  g_autoptr(GPtrArray) rows = NULL;
  guint row;

  what.scope = YT_SCOPE_DOSSIER;
  text = written (given, "csv", &what);
  rows = read_csv (text);
  row = find (rows, "code", "A1-CN-2");
  g_assert_cmpstr (cell (rows, row, "kind"), ==, "position");
  g_assert_cmpstr (cell (rows, row, "parent"), ==, "A1.1");
  g_assert_cmpstr (cell (rows, row, "party"), ==, "CN");
  g_assert_cmpstr (cell (rows, row, "voice"), ==, "stated");
  g_assert_cmpstr (cell (rows, row, "standing"), ==, "implied");
  g_assert_cmpstr (cell (rows, row, "text.en"), ==, "<script>alert(1)</script> | pipe `tick` *star*");
  row = find (rows, "code", "F1");
  g_assert_cmpstr (cell (rows, row, "number"), ==, "-1.5");
  g_assert_cmpstr (cell (rows, row, "qualifier"), ==, "about");
  row = find (rows, "code", "C1");
  g_assert_cmpstr (cell (rows, row, "links"), ==, "deals-with A1");
  g_assert_cmpstr (cell (rows, row, "topics.zh"), ==, "信任");
  row = find (rows, "code", "dossier");
  g_assert_cmpstr (cell (rows, row, "tags"), ==, "alpha; 乙");
  g_assert_cmpuint (find (rows, "kind", "note"), ==, 0);
  g_assert_null (cell (rows, 0, "note"));
}

static void
test_one_language (Given         *given,
                   gconstpointer  data)
{
  YtExport what = everything ();
  g_autofree char *text = NULL;
  g_autoptr(GPtrArray) rows = NULL;

  what.content = YT_CONTENT_ZH;
  text = written (given, "csv", &what);
  rows = read_csv (text);
  g_assert_nonnull (cell (rows, 0, "title.zh"));
  g_assert_null (cell (rows, 0, "title.en"));
  g_assert_nonnull (cell (rows, 0, "topics.zh"));
  g_assert_null (cell (rows, 0, "topics.en"));
}

static void
test_names_are_unique (Given         *given,
                       gconstpointer  data)
{
  g_autofree char *text = written (given, "csv", NULL);
  g_autoptr(GPtrArray) rows = read_csv (text);
  g_autoptr(GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (char **name = g_ptr_array_index (rows, 0); *name != NULL; name++)
    g_assert_true (g_hash_table_add (names, *name));
}

static void
test_notes (Given         *given,
            gconstpointer  data)
{
  YtExport what = everything ();
  g_autofree char *text = NULL;
  g_autofree char *all = NULL;
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(GPtrArray) all_rows = NULL;
  guint row;

  what.scope = YT_SCOPE_NOTES;
  text = written (given, "csv", &what);
  rows = read_csv (text);
  g_assert_cmpuint (rows->len, ==, 5);
  row = find (rows, "on", "A1-US-1");
  g_assert_cmpstr (cell (rows, row, "kind"), ==, "position");
  g_assert_cmpstr (cell (rows, row, "language"), ==, "zh");
  g_assert_cmpstr (cell (rows, row, "tags"), ==, "重点");
  g_assert_cmpstr (cell (rows, row, "author"), ==, "测试");
  g_assert_cmpstr (cell (rows, row, "created"), ==, "2014-05-20T08:00:00.000Z");
  g_assert_cmpstr (cell (rows, row, "modified"), ==, "2014-05-21T09:30:00.000Z");
  g_assert_cmpstr (cell (rows, row, "text"), ==, "# 标题\n\n**粗体**、`代码` 和普通文字。\n\n- 一\n- 二");
  row = find (rows, "kind", "link");
  g_assert_cmpstr (cell (rows, row, "on"), ==, "C1 deals-with A1");
  g_assert_cmpstr (cell (rows, row, "text"), ==, "On the link.");

  all = written (given, "csv", NULL);
  all_rows = read_csv (all);
  row = find (all_rows, "note", "On the link.");
  g_assert_cmpstr (cell (all_rows, row, "kind"), ==, "note");
  g_assert_cmpstr (cell (all_rows, row, "parent"), ==, "C1 deals-with A1");
  g_assert_cmpstr (cell (all_rows, row, "note.language"), ==, "en");
}

static void
test_pane (Given         *given,
           gconstpointer  data)
{
  const YtKind kinds[] = { YT_KIND_CHANNEL, YT_KIND_NONE };
  YtExport what = everything ();
  g_autofree char *text = NULL;
  g_autoptr(GPtrArray) rows = NULL;

  what.kinds = kinds;
  text = written (given, "csv", &what);
  rows = read_csv (text);
  g_assert_cmpuint (find (rows, "code", "C1"), >, 0);
  g_assert_cmpuint (find (rows, "code", "C1-CN"), >, 0);
  g_assert_cmpuint (find (rows, "code", "A1"), ==, 0);
  g_assert_cmpuint (find (rows, "note", "On the link."), >, 0);
  g_assert_cmpuint (find (rows, "note", "On the whole."), ==, 0);
}

static void
test_byte_order_mark (Given         *given,
                      gconstpointer  data)
{
  YtExport what = everything ();
  g_autofree char *without = written (given, "csv", &what);
  g_autofree char *with = NULL;

  what.bom = TRUE;
  with = written (given, "csv", &what);
  g_assert_cmpint (without[0], ==, '"');
  g_assert_true (g_str_has_prefix (with, "\xef\xbb\xbf\"id\""));
  g_assert_cmpstr (with + 3, ==, without);
}

static void
test_formulas (Given         *given,
               gconstpointer  data)
{
  static const struct
  {
    const char *text;
    const char *wanted;
  } cases[] = {
    { "=1+1", "'=1+1" },
    { "+1", "'+1" },
    { "-1+cmd|' /C calc'!A0", "'-1+cmd|' /C calc'!A0" },
    { "@SUM(A1)", "'@SUM(A1)" },
    { "\t=1", "'\t'=1" },
    { "＝1", "'＝1" },
    { "＋1", "'＋1" },
    { "－1", "'－1" },
    { "＠x", "'＠x" },
    { "\"=1", "'\"=1" },
    { "a;=1", "a;'=1" },
    { "a,=1", "a,'=1" },
    { "a|@x", "a|'@x" },
    { "a\t=1", "a\t'=1" },
    { "a;\"=1", "a;'\"=1" },
    { "a\n=1", "a\n'=1" },
    { "a\n-1", "a\n'-1" },
    { "a = b, c - d", "a = b, c - d" },
    { "- one\n- two\n---\n+ three", "'- one\n- two\n---\n+ three" },
    { "text\n\n- one", "text\n\n- one" },
    { "say \"yes\"", "say \"yes\"" },
  };
  gint64 area = yt_entry_find (given->dossier, "A1");
  YtExport what = everything ();
  g_autofree char *text = NULL;
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      yt_act_add_note (given->dossier, area, "en", cases[i].text, NULL, NULL, &error);
      g_assert_no_error (error);
    }
  what.scope = YT_SCOPE_NOTES;
  text = written (given, "csv", &what);
  rows = read_csv (text);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (find (rows, "text", cases[i].wanted), >, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/format/csv/" name, Given, NULL, given_story, test, given_tear_down)
  ADD ("entries", test_entries);
  ADD ("one-language", test_one_language);
  ADD ("names-are-unique", test_names_are_unique);
  ADD ("notes", test_notes);
  ADD ("pane", test_pane);
  ADD ("byte-order-mark", test_byte_order_mark);
  ADD ("formulas", test_formulas);
#undef ADD
  return g_test_run ();
}
