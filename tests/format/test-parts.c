/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Exports of a part: what is asked for, what it needs to stand, nothing else; and each can be read again. */
#include "given.h"

#include <string.h>

#include "act/entry.h"
#include "act/note.h"

static void
note_on (Given      *given,
         gint64      target,
         const char *language,
         const char *text,
         const char *tag)
{
  const char *const tags[] = { tag, NULL };

  g_assert_true (yt_act_add_note (given->dossier, target, language, text, tags, NULL, NULL));
}

static gint64
find (Given      *given,
      const char *code)
{
  gint64 id = yt_entry_find (given->dossier, code);

  g_assert_cmpint (id, !=, 0);
  return id;
}

static void
set_up (Given         *given,
        gconstpointer  data)
{
  g_autoptr(GArray) links = NULL;

  given_sample (given, data);
  links = yt_link_from (given->dossier, find (given, "LM1"), NULL);
  note_on (given, yt_dossier_root (given->dossier), "zh", "NOTE-ROOT", "a");
  note_on (given, find (given, "A1-US-1"), "en", "NOTE-POSITION", "b");
  note_on (given, g_array_index (links, gint64, 0), "en", "NOTE-LINK", "b");
}

/* Writes a part in both complete formats, reads it again, and gives the XML. */
static char *
part (Given          *given,
      const YtExport *what)
{
  g_autofree char *json = written (given, "json", what);
  g_autofree char *from_json = round_trip ("json", json, "xml");
  char *xml = written (given, "xml", what);
  g_autofree char *from_xml = round_trip ("xml", xml, "xml");

  g_assert_cmpstr (from_xml, ==, xml);
  g_assert_cmpstr (from_json, ==, xml);
  return xml;
}

static void
assert_has (const char *text,
            const char *wanted,
            gboolean    has)
{
  if ((strstr (text, wanted) != NULL) != has)
    g_test_fail_printf ("%s: %s", wanted, has ? "missing" : "not wanted");
}

static void
test_kinds (Given         *given,
            gconstpointer  data)
{
  static const YtKind kinds[] = { YT_KIND_OBSTACLE, YT_KIND_NONE };
  YtExport what = everything ();
  g_autofree char *xml = NULL;

  what.kinds = kinds;
  xml = part (given, &what);
  assert_has (xml, "<obstacle id=\"O1\"", TRUE);
  assert_has (xml, "<side id=\"M1-CN\"", TRUE);
  assert_has (xml, "<party id=\"CN\"", TRUE);
  assert_has (xml, "<area", FALSE);
  assert_has (xml, "to=\"A1\"", FALSE);
  assert_has (xml, "NOTE-", FALSE);
}

static void
test_selection (Given         *given,
                gconstpointer  data)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 position = find (given, "A1-US-1");
  YtExport what = everything ();
  g_autofree char *xml = NULL;

  g_array_append_val (ids, position);
  what.ids = ids;
  xml = part (given, &what);
  assert_has (xml, "<position id=\"A1-US-1\"", TRUE);
  assert_has (xml, "NOTE-POSITION", TRUE);
  assert_has (xml, "<issue id=\"A1.1\"", TRUE);
  assert_has (xml, "<area id=\"A1\"", TRUE);
  assert_has (xml, "<party id=\"US\"", TRUE);
  assert_has (xml, "A1-US-2", FALSE);
  assert_has (xml, "NOTE-ROOT", FALSE);
  assert_has (xml, "part-of", FALSE);
}

static void
test_whole_as_selection (Given         *given,
                         gconstpointer  data)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 root = yt_dossier_root (given->dossier);
  YtExport what = everything ();
  g_autofree char *selected = NULL;
  g_autofree char *all = written (given, "xml", NULL);

  g_array_append_val (ids, root);
  what.ids = ids;
  selected = written (given, "xml", &what);
  g_assert_true (strcmp (all, selected) == 0);
}

static void
test_notes_only (Given         *given,
                 gconstpointer  data)
{
  YtExport what = everything ();
  g_autofree char *xml = NULL;

  what.scope = YT_SCOPE_NOTES;
  xml = part (given, &what);
  assert_has (xml, "NOTE-ROOT", TRUE);
  assert_has (xml, "NOTE-POSITION", TRUE);
  assert_has (xml, "NOTE-LINK", TRUE);
  assert_has (xml, "<limit id=\"LM1\"", TRUE);
  assert_has (xml, "<area id=\"A1\"", TRUE);
  assert_has (xml, "<limit id=\"LM2\"", FALSE);
  assert_has (xml, "<event", FALSE);
}

static void
test_dossier_only (Given         *given,
                   gconstpointer  data)
{
  YtExport what = everything ();
  g_autofree char *xml = NULL;

  what.scope = YT_SCOPE_DOSSIER;
  xml = part (given, &what);
  assert_has (xml, "NOTE-", FALSE);
  assert_has (xml, "<event id=\"EV60\"", TRUE);
}

static void
test_filter (Given         *given,
             gconstpointer  data)
{
  YtNoteFilter filter = { .tag = "b", .kind = YT_KIND_NONE };
  YtExport what = everything ();
  g_autofree char *all = NULL;
  g_autofree char *notes = NULL;

  what.notes = &filter;
  all = part (given, &what);
  assert_has (all, "NOTE-ROOT", FALSE);
  assert_has (all, "NOTE-LINK", TRUE);
  assert_has (all, "<event id=\"EV60\"", TRUE);
  what.scope = YT_SCOPE_NOTES;
  notes = part (given, &what);
  assert_has (notes, "NOTE-ROOT", FALSE);
  assert_has (notes, "NOTE-POSITION", TRUE);
  assert_has (notes, "NOTE-LINK", TRUE);
  assert_has (notes, "<event", FALSE);
}

static void
test_notes_of_a_kind (Given         *given,
                      gconstpointer  data)
{
  static const YtKind kinds[] = { YT_KIND_AREA, YT_KIND_NONE };
  YtExport what = everything ();
  g_autofree char *xml = NULL;

  what.kinds = kinds;
  what.scope = YT_SCOPE_NOTES;
  xml = part (given, &what);
  assert_has (xml, "NOTE-POSITION", TRUE);
  assert_has (xml, "NOTE-LINK", FALSE);
  assert_has (xml, "NOTE-ROOT", FALSE);
}

static void
test_language (Given         *given,
               gconstpointer  data)
{
  YtExport what = everything ();
  g_autofree char *chinese = NULL;
  g_autofree char *english = NULL;

  what.content = YT_CONTENT_ZH;
  chinese = part (given, &what);
  what.content = YT_CONTENT_EN;
  english = part (given, &what);
  assert_has (chinese, "网络自由与网络主权", TRUE);
  assert_has (chinese, "Internet freedom and network sovereignty", FALSE);
  assert_has (chinese, "xml:lang=\"en\"", FALSE);
  assert_has (english, "Internet freedom and network sovereignty", TRUE);
  assert_has (english, "xml:lang=\"zh\"", FALSE);
}

static void
test_deleted (Given         *given,
              gconstpointer  data)
{
  g_autofree char *xml = NULL;

  g_assert_true (yt_act_delete_entry (given->dossier, find (given, "A1"), NULL));
  xml = part (given, &(YtExport) { .content = YT_CONTENT_BOTH });
  assert_has (xml, "id=\"A1\"", FALSE);
  assert_has (xml, "to=\"A1\"", FALSE);
  assert_has (xml, "A1-US-1", FALSE);
  assert_has (xml, "NOTE-POSITION", FALSE);
}

typedef struct
{
  guint n;
  double last;
} Told;

static void
on_progress (double   fraction,
             gpointer data)
{
  Told *told = data;

  g_assert_cmpfloat (fraction, >, told->last);
  g_assert_cmpfloat (fraction, <=, 1);
  told->last = fraction;
  told->n++;
}

/* Each format tells how far it is, from few notes to all, of what is written and not of all there are. */
static void
test_progress (Given         *given,
               gconstpointer  data)
{
  static const YtKind areas[] = { YT_KIND_AREA, YT_KIND_NONE };
  gint64 position = find (given, "A1-US-1");

  /* With those of the set-up, 256 are on what stands below an area, 320 are there. */
  for (guint i = 0; i < 255; i++)
    note_on (given, position, "en", "One of many", "many");
  for (guint i = 0; i < 63; i++)
    note_on (given, yt_dossier_root (given->dossier), "en", "Elsewhere", "few");
  for (const YtFormat *format = yt_formats; format->id != NULL; format++)
    {
      YtExport what = everything ();
      Told all = { 0 }, some = { 0 };

      /* References have no notes. */
      if (format->references)
        continue;
      what.progress = on_progress;
      what.progress_data = &all;
      g_free (written (given, format->id, &what));
      g_assert_cmpuint (all.n, ==, 5);
      g_assert_cmpfloat (all.last, >, 0.99);
      what.kinds = areas;
      what.progress_data = &some;
      g_free (written (given, format->id, &what));
      g_assert_cmpuint (some.n, ==, 4);
      g_assert_cmpfloat (some.last, ==, 1);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/parts/kinds", Given, NULL, set_up, test_kinds, given_tear_down);
  g_test_add ("/parts/selection", Given, NULL, set_up, test_selection, given_tear_down);
  g_test_add ("/parts/whole-as-selection", Given, NULL, set_up, test_whole_as_selection, given_tear_down);
  g_test_add ("/parts/notes-only", Given, NULL, set_up, test_notes_only, given_tear_down);
  g_test_add ("/parts/dossier-only", Given, NULL, set_up, test_dossier_only, given_tear_down);
  g_test_add ("/parts/filter", Given, NULL, set_up, test_filter, given_tear_down);
  g_test_add ("/parts/notes-of-a-kind", Given, NULL, set_up, test_notes_of_a_kind, given_tear_down);
  g_test_add ("/parts/language", Given, NULL, set_up, test_language, given_tear_down);
  g_test_add ("/parts/progress", Given, NULL, set_up, test_progress, given_tear_down);
  g_test_add ("/parts/deleted", Given, NULL, set_up, test_deleted, given_tear_down);
  return g_test_run ();
}
