/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an analyst does to entries, links, tags and notes: done, refused where it must be, undone and redone. */
#include <glib/gstdio.h>
#include <string.h>

#include "act/entry.h"
#include "act/note.h"

typedef struct
{
  char *folder;
  char *path;
  YtDossier *dossier;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("yitong-act-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "d.yitong", NULL);
  fixture->dossier = yt_dossier_open (fixture->path, YT_OPEN_CREATE, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  yt_dossier_close (fixture->dossier);
  g_object_unref (fixture->dossier);
  g_unlink (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static gint64
add (Fixture    *fixture,
     YtKind      kind,
     gint64      parent,
     gint64      before,
     const char *title)
{
  g_autoptr(GError) error = NULL;
  gint64 id = 0;

  yt_act_add_entry (fixture->dossier, kind, parent, before, title, YT_LANGUAGE_EN, &id, &error);
  g_assert_no_error (error);
  return id;
}

static void
set (Fixture    *fixture,
     gint64      id,
     const char *key,
     const char *value)
{
  g_autoptr(GError) error = NULL;

  yt_act_set_entry (fixture->dossier, id, key, value, &error);
  g_assert_no_error (error);
}

static char *
value_of (Fixture    *fixture,
          gint64      id,
          const char *key)
{
  g_autoptr(YtEntry) entry = yt_entry_get (fixture->dossier, id);

  return g_strdup (yt_entry_value (entry, key));
}

static void
assert_value (Fixture    *fixture,
              gint64      id,
              const char *key,
              const char *expected)
{
  g_autofree char *value = value_of (fixture, id, key);

  g_assert_cmpstr (value, ==, expected);
}

/* The titles of the children in their order, as "a b c". */
static char *
order (Fixture *fixture,
       gint64   parent,
       YtKind   kind)
{
  g_autoptr(GArray) ids = yt_entry_children (fixture->dossier, parent, kind);
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr(YtEntry) entry = yt_entry_get (fixture->dossier, g_array_index (ids, gint64, i));

      g_string_append_printf (titles, "%s%s", i > 0 ? " " : "", yt_entry_name (entry, YT_LANGUAGE_EN));
    }
  return g_string_free (titles, FALSE);
}

static void
test_add_and_set (Fixture       *fixture,
                  gconstpointer  data G_GNUC_UNUSED)
{
  gint64 us = add (fixture, YT_KIND_PARTY, 0, 0, "United States");
  gint64 area = add (fixture, YT_KIND_AREA, 0, 0, "Internet freedom");
  gint64 issue = add (fixture, YT_KIND_ISSUE, area, 0, "Filtering");
  gint64 position = add (fixture, YT_KIND_POSITION, issue, 0, "Filtering must end.");
  gint64 event = add (fixture, YT_KIND_EVENT, 0, 0, "Indictment");

  set (fixture, us, "code", "US");
  set (fixture, us, "color", "#1c71d8");
  set (fixture, position, "party", "US");
  set (fixture, position, "voice", "stated");
  set (fixture, position, "text.zh", "应当停止过滤。");
  set (fixture, event, "date", "2014-05-19");
  set (fixture, event, "who.zh", "美国司法部");

  assert_value (fixture, position, "text.en", "Filtering must end.");
  assert_value (fixture, position, "text.zh", "应当停止过滤。");
  assert_value (fixture, position, "voice", "stated");
  assert_value (fixture, event, "who.zh", "美国司法部");
  g_autoptr(YtEntry) row = yt_entry_get (fixture->dossier, position);
  g_assert_cmpint (yt_entry_party (row), ==, us);
  g_assert_cmpint (yt_connection_number (yt_dossier_connection (fixture->dossier), 0, "SELECT first FROM entry WHERE date <> ''", ""),
                   ==, 16209);
  set (fixture, event, "date", "");
  g_assert_cmpint (yt_connection_number (yt_dossier_connection (fixture->dossier), -1,
                                         "SELECT count(*) FROM entry WHERE first IS NOT NULL", ""), ==, 0);
}

static void
test_channel_in_time (Fixture       *fixture,
                      gconstpointer  data G_GNUC_UNUSED)
{
  gint64 channel = add (fixture, YT_KIND_CHANNEL, 0, 0, "Working group");
  YtConnection *connection = yt_dossier_connection (fixture->dossier);

  set (fixture, channel, "start", "1970-01-02");
  set (fixture, channel, "end", "1970-01-11");
  g_assert_cmpint (yt_connection_number (connection, 0, "SELECT first FROM entry WHERE kind = 'channel'", ""), ==, 1);
  g_assert_cmpint (yt_connection_number (connection, 0, "SELECT last FROM entry WHERE kind = 'channel'", ""), ==, 10);
}

typedef struct
{
  YtKind kind;
  const char *key;
  const char *value;
} Wrong;

static void
test_wrong_values (Fixture       *fixture,
                   gconstpointer  data G_GNUC_UNUSED)
{
  const Wrong wrong[] = {
    { YT_KIND_EVENT, "date", "2014-13-45" },
    { YT_KIND_EVENT, "date", "last spring" },
    { YT_KIND_EVENT, "type", "party game" },
    { YT_KIND_FIGURE, "number", "1,600" },
    { YT_KIND_FIGURE, "number", "12." },
    { YT_KIND_PARTY, "color", "red" },
    { YT_KIND_SOURCE, "url", "javascript:alert(1)" },
    { YT_KIND_AREA, "severity", "high" },
    { YT_KIND_AREA, "standing", "perhaps" },
    { YT_KIND_AREA, "source", "no such entry" },
    { YT_KIND_CHANNEL, "topics", "one text for two languages" },
    { YT_KIND_AREA, "title.zh", "\xff\xfe" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr(GError) error = NULL;
      gint64 id = add (fixture, wrong[i].kind, 0, 0, "x");
      gint64 acts = yt_connection_number (yt_dossier_connection (fixture->dossier), 0, "SELECT count(*) FROM act", "");

      g_assert_false (yt_act_set_entry (fixture->dossier, id, wrong[i].key, wrong[i].value, &error));
      g_assert_nonnull (error);
      g_assert_cmpuint (strlen (error->message), >, 10);
      g_assert_cmpint (yt_connection_number (yt_dossier_connection (fixture->dossier), 0, "SELECT count(*) FROM act", ""), ==, acts);
    }
}

static void
test_places (Fixture       *fixture,
             gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GError) error = NULL;
  gint64 area = add (fixture, YT_KIND_AREA, 0, 0, "A");
  gint64 issue = add (fixture, YT_KIND_ISSUE, area, 0, "I");

  g_assert_false (yt_act_add_entry (fixture->dossier, YT_KIND_POSITION, 0, 0, "x", YT_LANGUAGE_EN, NULL, &error));
  g_assert_error (error, YT_MODEL_ERROR, YT_MODEL_ERROR_PLACE);
  g_clear_error (&error);
  g_assert_false (yt_act_move_entry (fixture->dossier, area, issue, 0, &error));
  g_assert_error (error, YT_MODEL_ERROR, YT_MODEL_ERROR_PLACE);
  g_clear_error (&error);
  g_assert_false (yt_act_delete_entry (fixture->dossier, yt_dossier_root (fixture->dossier), &error));
  g_assert_error (error, YT_MODEL_ERROR, YT_MODEL_ERROR_PLACE);
  g_clear_error (&error);
  g_assert_false (yt_act_set_entry (fixture->dossier, 42, "code", "x", &error));
  g_assert_error (error, YT_MODEL_ERROR, YT_MODEL_ERROR_NOT_FOUND);
}

static void
test_order (Fixture       *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  gint64 a = add (fixture, YT_KIND_AREA, 0, 0, "a");
  gint64 b = add (fixture, YT_KIND_AREA, 0, 0, "b");
  gint64 c = add (fixture, YT_KIND_AREA, 0, a, "c");
  g_autofree char *first = order (fixture, 0, YT_KIND_AREA);
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpstr (first, ==, "c a b");
  yt_act_move_entry (fixture->dossier, b, 0, a, &error);
  g_assert_no_error (error);
  second = order (fixture, 0, YT_KIND_AREA);
  g_assert_cmpstr (second, ==, "c b a");
  /* So often into the same gap that the ranks have to be spread. */
  for (guint i = 0; i < 40; i++)
    {
      yt_act_move_entry (fixture->dossier, i % 2 == 0 ? c : b, 0, a, &error);
      g_assert_no_error (error);
    }
  third = order (fixture, 0, YT_KIND_AREA);
  g_assert_cmpstr (third, ==, "c b a");
}

static void
test_links (Fixture       *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GError) error = NULL;
  gint64 obstacle = add (fixture, YT_KIND_OBSTACLE, 0, 0, "Armament");
  gint64 measure = add (fixture, YT_KIND_RECOMMENDATION, 0, 0, "Code of conduct");
  gint64 link;
  g_autoptr(GArray) from = NULL;
  g_autoptr(GArray) to = NULL;

  g_assert_false (yt_act_add_link (fixture->dossier, measure, "adores", obstacle, NULL, &error));
  g_assert_error (error, YT_MODEL_ERROR, YT_MODEL_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (yt_act_add_link (fixture->dossier, measure, "addresses", measure, NULL, &error));
  g_clear_error (&error);
  g_assert_false (yt_act_add_link (fixture->dossier, measure, "addresses", 42, NULL, &error));
  g_assert_error (error, YT_MODEL_ERROR, YT_MODEL_ERROR_NOT_FOUND);
  g_clear_error (&error);

  yt_act_add_link (fixture->dossier, measure, "addresses", obstacle, &link, &error);
  g_assert_no_error (error);
  yt_act_set_link (fixture->dossier, link, "standing", "implied", &error);
  yt_act_set_link (fixture->dossier, link, "text.zh", "间接", &error);
  g_assert_no_error (error);
  g_assert_false (yt_act_set_link (fixture->dossier, link, "standing", "maybe", NULL));
  g_assert_false (yt_act_set_link (fixture->dossier, link, "type", "adores", NULL));
  from = yt_link_from (fixture->dossier, measure, NULL);
  to = yt_link_to (fixture->dossier, obstacle, "addresses");
  g_assert_cmpuint (from->len, ==, 1);
  g_assert_cmpuint (to->len, ==, 1);
  g_autoptr(YtLink) row = yt_link_get (fixture->dossier, link);
  g_assert_cmpstr (yt_link_standing (row), ==, "implied");
  g_assert_cmpstr (yt_link_text (row, YT_LANGUAGE_ZH), ==, "间接");
  g_assert_true (yt_act_delete_link (fixture->dossier, link, NULL));
  g_assert_false (yt_act_delete_link (fixture->dossier, link, NULL));
}

static void
test_delete_brings_all_back (Fixture       *fixture,
                             gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GError) error = NULL;
  gint64 area = add (fixture, YT_KIND_AREA, 0, 0, "A");
  gint64 issue = add (fixture, YT_KIND_ISSUE, area, 0, "I");
  gint64 event = add (fixture, YT_KIND_EVENT, 0, 0, "E");
  gint64 link;

  yt_act_add_link (fixture->dossier, event, "concerns", issue, &link, &error);
  yt_act_add_note (fixture->dossier, issue, "en", "on the issue", NULL, NULL, &error);
  yt_act_add_note (fixture->dossier, link, "en", "on the link", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (yt_act_delete_entry (fixture->dossier, area, &error));
  g_assert_cmpuint (yt_entry_count (fixture->dossier, YT_KIND_ISSUE), ==, 0);
  g_assert_cmpuint (yt_link_count (fixture->dossier), ==, 0);
  g_assert_cmpuint (yt_note_count (fixture->dossier, 0), ==, 0);
  g_assert_cmpuint (yt_entry_count (fixture->dossier, YT_KIND_EVENT), ==, 1);
  g_assert_true (yt_act_undo (fixture->dossier, &error));
  g_assert_cmpuint (yt_entry_count (fixture->dossier, YT_KIND_ISSUE), ==, 1);
  g_assert_cmpuint (yt_link_count (fixture->dossier), ==, 1);
  g_assert_cmpuint (yt_note_count (fixture->dossier, 0), ==, 2);
}

static void
test_tags (Fixture       *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GError) error = NULL;
  gint64 area = add (fixture, YT_KIND_AREA, 0, 0, "A");
  g_autoptr(YtEntry) entry = yt_entry_get (fixture->dossier, area);

  yt_act_tag (fixture->dossier, area, "  主权 ", TRUE, &error);
  yt_act_tag (fixture->dossier, area, "norms", TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length ((char **) yt_entry_tags (entry)), ==, 2);
  g_assert_true (g_strv_contains (yt_entry_tags (entry), "主权"));
  yt_act_tag (fixture->dossier, area, "norms", FALSE, &error);
  g_assert_cmpuint (g_strv_length ((char **) yt_entry_tags (entry)), ==, 1);
  g_assert_false (yt_act_tag (fixture->dossier, area, "   ", TRUE, &error));
  g_assert_error (error, YT_MODEL_ERROR, YT_MODEL_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (yt_act_tag (fixture->dossier, 42, "x", TRUE, &error));
  g_assert_error (error, YT_MODEL_ERROR, YT_MODEL_ERROR_NOT_FOUND);
}

static void
test_notes (Fixture       *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GError) error = NULL;
  const char *const tags[] = { "a", " b ", "", NULL };
  gint64 root = yt_dossier_root (fixture->dossier);
  gint64 id;

  yt_act_add_note (fixture->dossier, root, "zh-CN", "一\r\n二", tags, &id, &error);
  g_assert_no_error (error);
  g_autoptr(YtNote) note = yt_note_get (fixture->dossier, id);
  g_assert_cmpstr (yt_note_text (note), ==, "一\n二");
  g_assert_cmpstr (yt_note_language (note), ==, "zh");
  g_assert_cmpuint (g_strv_length ((char **) yt_note_tags (note)), ==, 2);
  yt_act_set_note_text (fixture->dossier, id, "三", &error);
  yt_act_set_note_language (fixture->dossier, id, "en", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (yt_note_text (note), ==, "三");
  g_assert_false (yt_act_set_note_language (fixture->dossier, id, "klingon", &error));
  g_clear_error (&error);
  g_assert_false (yt_act_set_note_text (fixture->dossier, id, "bad \xff", &error));
  g_clear_error (&error);
  g_assert_false (yt_act_add_note (fixture->dossier, 42, "zh", "x", NULL, NULL, &error));
  g_clear_error (&error);
  g_assert_true (yt_act_delete_note (fixture->dossier, id, &error));
  g_assert_false (yt_act_set_note_text (fixture->dossier, id, "x", &error));
  g_assert_error (error, YT_MODEL_ERROR, YT_MODEL_ERROR_NOT_FOUND);
}

/* All that is to be seen, by its tables. */
static char *
dump (Fixture *fixture)
{
  static const char sql[] =
    "SELECT id || kind || coalesce(parent, 0) || '/' || rank || code || title_zh || title_en || text_zh || text_en || coalesce(party, 0)"
    " || voice || standing || page || date || coalesce(first, '') || modified FROM entry WHERE deleted = 0 UNION ALL"
    " SELECT id || type || origin || target || standing || text_zh || modified FROM link WHERE deleted = 0 UNION ALL"
    " SELECT id || target || language || text || modified FROM note WHERE deleted = 0 UNION ALL"
    " SELECT object || name || value FROM field WHERE object IN (SELECT id FROM entry WHERE deleted = 0)"
    " OR object IN (SELECT id FROM note WHERE deleted = 0) ORDER BY 1";
  g_autoptr(YtStatement) rows = yt_connection_prepare (yt_dossier_connection (fixture->dossier), sql, NULL);
  GString *text = g_string_new (NULL);

  while (yt_statement_step (rows, NULL))
    g_string_append_printf (text, "%s\n", yt_statement_text (rows, 0));
  return g_string_free (text, FALSE);
}

static gint64
any_of (Fixture    *fixture,
        GRand      *random,
        const char *sql)
{
  return yt_connection_number (yt_dossier_connection (fixture->dossier), 0, sql, "i", (gint64) g_rand_int_range (random, 0, 12));
}

static void
random_act (Fixture *fixture,
            GRand   *random)
{
  static const char an_entry[] = "SELECT id FROM entry WHERE deleted = 0 AND kind IN ('area', 'event') ORDER BY id LIMIT 1 OFFSET ?1";
  static const char a_note[] = "SELECT id FROM note WHERE deleted = 0 ORDER BY id LIMIT 1 OFFSET ?1";
  g_autofree char *text = g_strdup_printf ("文 %u", g_rand_int (random));
  gint64 entry = any_of (fixture, random, an_entry);
  gint64 other = any_of (fixture, random, an_entry);
  gint64 note = any_of (fixture, random, a_note);

  switch (g_rand_int_range (random, 0, 9))
    {
    case 0:
      yt_act_add_entry (fixture->dossier, YT_KIND_AREA, 0, 0, text, YT_LANGUAGE_ZH, NULL, NULL);
      break;
    case 1:
      yt_act_add_entry (fixture->dossier, YT_KIND_EVENT, 0, 0, text, YT_LANGUAGE_EN, NULL, NULL);
      break;
    case 2:
      yt_act_set_entry (fixture->dossier, entry, "text.zh", text, NULL);
      break;
    case 3:
      yt_act_set_entry (fixture->dossier, entry, "date", g_rand_boolean (random) ? "2013~" : "", NULL);
      break;
    case 4:
      yt_act_add_link (fixture->dossier, entry, "concerns", other, NULL, NULL);
      break;
    case 5:
      yt_act_add_note (fixture->dossier, entry, "zh", text, NULL, NULL, NULL);
      break;
    case 6:
      yt_act_set_note_text (fixture->dossier, note, text, NULL);
      break;
    case 7:
      yt_act_tag (fixture->dossier, note, "军控", g_rand_boolean (random), NULL);
      break;
    default:
      yt_act_delete_entry (fixture->dossier, entry, NULL);
    }
}

static void
test_undo_all (Fixture       *fixture,
               gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (1914);

  for (guint round = 0; round < 8; round++)
    {
      g_autofree char *before = dump (fixture);
      g_autofree char *after = NULL;
      g_autofree char *undone = NULL;
      g_autofree char *redone = NULL;
      g_autoptr(GError) error = NULL;
      guint steps = 0;
      gint64 first_act = yt_connection_number (yt_dossier_connection (fixture->dossier), 0, "SELECT max(id) FROM act", "");

      yt_recorder_end_burst (yt_dossier_recorder (fixture->dossier));
      for (guint i = 0; i < 60; i++)
        random_act (fixture, random);
      after = dump (fixture);
      while (yt_connection_number (yt_dossier_connection (fixture->dossier), 0,
                                   "SELECT max(step) FROM act WHERE sort = 'do' AND undone = 0", "") > first_act)
        {
          g_assert_true (yt_act_undo (fixture->dossier, &error));
          steps++;
        }
      g_assert_cmpuint (steps, >, 20);
      undone = dump (fixture);
      g_assert_cmpstr (undone, ==, before);
      while (yt_dossier_can_redo (fixture->dossier))
        g_assert_true (yt_act_redo (fixture->dossier, &error));
      redone = dump (fixture);
      g_assert_cmpstr (redone, ==, after);
    }
}

#define ADD(name, function) g_test_add ("/act/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("add-and-set", test_add_and_set);
  ADD ("channel-in-time", test_channel_in_time);
  ADD ("wrong-values", test_wrong_values);
  ADD ("places", test_places);
  ADD ("order", test_order);
  ADD ("links", test_links);
  ADD ("delete-brings-all-back", test_delete_brings_all_back);
  ADD ("tags", test_tags);
  ADD ("notes", test_notes);
  ADD ("undo-all-redo-all", test_undo_all);
  return g_test_run ();
}
