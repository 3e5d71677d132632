/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of kinds, fields, words and link types hold together. */
#include <string.h>

#include "model/kind.h"

static void
assert_id (const char *id)
{
  g_assert_nonnull (id);
  g_assert_cmpint (*id, !=, '\0');
  for (const char *p = id; *p != '\0'; p++)
    g_assert_true (g_ascii_islower (*p) || g_ascii_isdigit (*p) || *p == '-' || *p == '.');
}

static void
assert_label (const char *label)
{
  g_assert_nonnull (label);
  g_assert_cmpuint (strlen (label), >, 0);
}

static void
assert_words (const YtWord *words)
{
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_nonnull (words);
  for (const YtWord *word = words; word->id != NULL; word++)
    {
      assert_id (word->id);
      assert_label (word->label);
      g_assert_true (g_hash_table_add (ids, (gpointer) word->id));
      g_assert_cmpstr (yt_word_label (words, word->id), ==, word->label);
    }
  g_assert_cmpuint (g_hash_table_size (ids), >, 1);
  g_assert_null (yt_word_label (words, "no such word"));
  g_assert_null (yt_word_label (words, NULL));
}

static void
assert_field (YtKind         kind,
              const YtField *field)
{
  g_autofree char *zh = yt_field_key (field, YT_LANGUAGE_ZH);
  g_autofree char *en = yt_field_key (field, YT_LANGUAGE_EN);

  assert_id (field->name);
  assert_label (field->label);
  g_assert_true (yt_kind_field (kind, field->name) == field);
  if (field->type == YT_FIELD_WORD)
    assert_words (field->words);
  else
    g_assert_null (field->words);
  if (field->type == YT_FIELD_ENTRY)
    g_assert_true (field->kind == YT_KIND_PARTY || field->kind == YT_KIND_SOURCE);
  if (field->bilingual)
    {
      g_assert_true (field->type == YT_FIELD_LINE || field->type == YT_FIELD_NAMES);
      g_assert_cmpstr (zh, !=, en);
      g_assert_true (g_str_has_suffix (zh, ".zh"));
      g_assert_true (g_str_has_suffix (en, ".en"));
    }
  else
    {
      g_assert_cmpstr (zh, ==, field->name);
      g_assert_cmpstr (en, ==, field->name);
    }
}

static void
test_kinds (void)
{
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (int i = 0; i < YT_N_KINDS; i++)
    {
      const YtKindInfo *info = yt_kind_info ((YtKind) i);

      g_assert_cmpint (info->kind, ==, i);
      assert_id (info->id);
      g_assert_true (g_hash_table_add (ids, (gpointer) info->id));
      g_assert_cmpint (yt_kind_from_id (info->id), ==, i);
      assert_label (info->label);
      assert_label (info->plural);
      g_assert_true (g_str_has_suffix (info->icon, "-symbolic"));
      for (const YtField *field = info->fields; field->name != NULL; field++)
        assert_field ((YtKind) i, field);
      g_assert_null (yt_kind_field ((YtKind) i, "no such field"));
    }
  g_assert_cmpint (yt_kind_from_id ("no such kind"), ==, YT_KIND_NONE);
  g_assert_cmpint (yt_kind_from_id (NULL), ==, YT_KIND_NONE);
  g_assert_null (yt_kind_field (YT_KIND_NONE, "date"));
}

/* Whatever there is has a place: at the top, or below some other kind; and only what may stand at the top stands below the dossier. */
static void
test_places (void)
{
  for (int child = 0; child < YT_N_KINDS; child++)
    {
      gboolean somewhere = FALSE;

      for (int parent = 0; parent < YT_N_KINDS; parent++)
        somewhere |= yt_kind_takes_child ((YtKind) parent, (YtKind) child);
      g_assert_cmpint (somewhere, ==, child != YT_KIND_DOSSIER);
      g_assert_cmpint (yt_kind_info ((YtKind) child)->top, ==, yt_kind_takes_child (YT_KIND_NONE, (YtKind) child));
      g_assert_cmpint (yt_kind_info ((YtKind) child)->top, ==, yt_kind_takes_child (YT_KIND_DOSSIER, (YtKind) child));
    }
  g_assert_true (yt_kind_takes_child (YT_KIND_AREA, YT_KIND_ISSUE));
  g_assert_true (yt_kind_takes_child (YT_KIND_ISSUE, YT_KIND_POSITION));
  g_assert_true (yt_kind_takes_child (YT_KIND_PERCEPTION, YT_KIND_SIDE));
  g_assert_false (yt_kind_takes_child (YT_KIND_POSITION, YT_KIND_AREA));
  g_assert_false (yt_kind_takes_child (YT_KIND_AREA, YT_KIND_NONE));
  g_assert_false (yt_kind_takes_child (YT_KIND_NONE, YT_KIND_POSITION));
}

static void
test_fields_of_a_channel (void)
{
  const YtField *track = yt_kind_field (YT_KIND_CHANNEL, "track");
  const YtField *topics = yt_kind_field (YT_KIND_CHANNEL, "topics");
  const YtField *date = yt_kind_field (YT_KIND_EVENT, "date");
  g_autofree char *key = yt_field_key (topics, YT_LANGUAGE_ZH);

  g_assert_true (track->words == yt_tracks);
  g_assert_cmpstr (key, ==, "topics.zh");
  g_assert_true (date->column);
}

static void
test_link_types (void)
{
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (const YtLinkType *type = yt_link_types; type->id != NULL; type++)
    {
      assert_id (type->id);
      assert_label (type->forward);
      assert_label (type->backward);
      g_assert_true (g_hash_table_add (ids, (gpointer) type->id));
      g_assert_true (yt_link_type (type->id) == type);
    }
  g_assert_cmpuint (g_hash_table_size (ids), ==, 42);
  g_assert_null (yt_link_type ("no such link"));
  g_assert_null (yt_link_type (NULL));
}

static void
test_common_words (void)
{
  assert_words (yt_voices);
  assert_words (yt_standings);
  assert_words (yt_tracks);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kind/kinds", test_kinds);
  g_test_add_func ("/kind/places", test_places);
  g_test_add_func ("/kind/fields-of-a-channel", test_fields_of_a_channel);
  g_test_add_func ("/kind/link-types", test_link_types);
  g_test_add_func ("/kind/common-words", test_common_words);
  return g_test_run ();
}
