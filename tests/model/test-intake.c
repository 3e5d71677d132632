/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An intake is refused with the line and what was expected, or is good as a whole. */
#include "model/intake.h"

#include <string.h>

#include "model/dossier.h"

static YtIntakeEntry *
add (YtIntakeEntry *parent,
     YtKind         kind,
     const char    *ref,
     guint          line)
{
  YtIntakeEntry *entry = yt_intake_entry_new (kind);

  entry->ref = g_strdup (ref);
  entry->code = g_strdup (ref);
  entry->line = line;
  g_ptr_array_add (parent->children, entry);
  return entry;
}

static YtIntakeLink *
add_link (YtIntakeEntry *entry,
          const char    *type,
          const char    *to,
          guint          line)
{
  YtIntakeLink *link = yt_intake_link_new ();

  link->type = g_strdup (type);
  link->to = g_strdup (to);
  link->line = line;
  g_ptr_array_add (entry->links, link);
  return link;
}

static YtIntakeNote *
add_note (GPtrArray  *notes,
          const char *language,
          const char *text)
{
  YtIntakeNote *note = yt_intake_note_new ();

  note->language = g_strdup (language);
  note->author = g_strdup ("Li");
  note->text = g_strdup (text);
  g_ptr_array_add (notes, note);
  return note;
}

/* A good one with a bit of everything. */
static YtIntake *
good (void)
{
  YtIntake *intake = yt_intake_new ();
  YtIntakeEntry *party = add (intake->root, YT_KIND_PARTY, "CN", 2);
  YtIntakeEntry *area = add (intake->root, YT_KIND_AREA, "A1", 4);
  YtIntakeEntry *position = add (area, YT_KIND_POSITION, "A1-CN-1", 6);
  YtIntakeEntry *channel = add (intake->root, YT_KIND_CHANNEL, "C01", 10);
  YtIntakeEntry *source = add (intake->root, YT_KIND_SOURCE, "S00", 20);
  YtIntakeLink *link = add_link (channel, "deals-with", "A1", 12);
  YtIntakeDocument *document = yt_intake_document_new ();

  intake->base = g_strdup ("S00");
  intake->root->line = 1;
  intake->root->ref = g_strdup ("dossier");
  party->title[YT_LANGUAGE_ZH] = g_strdup ("中国");
  yt_intake_entry_set (party, "color", g_strdup ("#cc0000"));
  position->text[YT_LANGUAGE_EN] = g_strdup ("Two\nlines.");
  position->standing = g_strdup ("implied");
  position->source = g_strdup ("S00");
  position->page = g_strdup ("318");
  yt_intake_entry_set (position, "party", g_strdup ("CN"));
  yt_intake_entry_set (position, "voice", g_strdup ("stated"));
  yt_intake_entry_set (channel, "start", g_strdup ("2009"));
  yt_intake_entry_set (channel, "topics.zh", g_strdup ("互信"));
  yt_intake_entry_set (channel, "topics.en", NULL);
  g_ptr_array_add (channel->tags, g_strdup ("trust"));
  link->standing = g_strdup ("stated");
  link->source = g_strdup ("S00");
  link->text[YT_LANGUAGE_EN] = g_strdup ("because");
  add_note (link->notes, "en", "on a link");
  g_ptr_array_add (add_note (channel->notes, "zh", "笔记")->tags, g_strdup ("trust"));
  document->name = g_strdup ("paper.txt");
  document->media_type = g_strdup ("text/plain");
  document->encoding = g_strdup ("GB18030");
  document->text = g_strdup ("全文");
  document->bytes = g_bytes_new_static ("x", 1);
  g_ptr_array_add (source->documents, document);
  return intake;
}

static YtIntakeEntry *
child (YtIntake *intake,
       guint     index)
{
  return g_ptr_array_index (intake->root->children, index);
}

static YtIntakeEntry *
position_of (YtIntake *intake)
{
  return g_ptr_array_index (child (intake, 1)->children, 0);
}

static YtIntakeLink *
link_of (YtIntake *intake)
{
  return g_ptr_array_index (child (intake, 2)->links, 0);
}

static void
set (char       **place,
     const char  *value)
{
  g_free (*place);
  *place = g_strdup (value);
}

static void
spoil_twice (YtIntake *intake)
{
  set (&position_of (intake)->ref, "C01");
}

static void
spoil_ref (YtIntake *intake)
{
  set (&position_of (intake)->ref, "A\n1");
}

static void
spoil_place (YtIntake *intake)
{
  add (child (intake, 0), YT_KIND_AREA, "A2", 3);
}

static void
spoil_top (YtIntake *intake)
{
  add (intake->root, YT_KIND_POSITION, "P", 30);
}

static void
spoil_kind (YtIntake *intake)
{
  add (intake->root, YT_KIND_NONE, "P", 30);
}

static void
spoil_root (YtIntake *intake)
{
  intake->root->kind = YT_KIND_AREA;
}

static void
spoil_party (YtIntake *intake)
{
  yt_intake_entry_set (position_of (intake), "party", g_strdup ("US"));
}

static void
spoil_no_party (YtIntake *intake)
{
  yt_intake_entry_set (position_of (intake), "party", g_strdup ("A1"));
}

static void
spoil_source (YtIntake *intake)
{
  set (&position_of (intake)->source, "CN");
}

static void
spoil_base (YtIntake *intake)
{
  set (&intake->base, "S99");
}

static void
spoil_voice (YtIntake *intake)
{
  yt_intake_entry_set (position_of (intake), "voice", g_strdup ("loud"));
}

static void
spoil_date (YtIntake *intake)
{
  yt_intake_entry_set (child (intake, 2), "start", g_strdup ("2014-13"));
}

static void
spoil_color (YtIntake *intake)
{
  yt_intake_entry_set (child (intake, 0), "color", g_strdup ("red"));
}

static void
spoil_field (YtIntake *intake)
{
  yt_intake_entry_set (child (intake, 2), "topics", g_strdup ("互信"));
}

static void
spoil_standing (YtIntake *intake)
{
  set (&position_of (intake)->standing, "sure");
}

static void
spoil_title (YtIntake *intake)
{
  set (&child (intake, 0)->title[YT_LANGUAGE_ZH], "中\n国");
}

static void
spoil_text (YtIntake *intake)
{
  set (&position_of (intake)->text[YT_LANGUAGE_EN], "bell \a");
}

static void
spoil_link_type (YtIntake *intake)
{
  set (&link_of (intake)->type, "likes");
}

static void
spoil_link_end (YtIntake *intake)
{
  set (&link_of (intake)->to, "A9");
}

static void
spoil_link_nowhere (YtIntake *intake)
{
  set (&link_of (intake)->to, "");
}

static void
spoil_link_text (YtIntake *intake)
{
  set (&link_of (intake)->text[YT_LANGUAGE_EN], "\xff");
}

static void
spoil_link_line (YtIntake *intake)
{
  link_of (intake)->line = 0;
  set (&link_of (intake)->to, "A9");
}

static void
spoil_note_language (YtIntake *intake)
{
  add_note (child (intake, 2)->notes, "fr", "note");
}

static void
spoil_note_text (YtIntake *intake)
{
  add_note (link_of (intake)->notes, "en", "\x01");
}

static void
spoil_tag (YtIntake *intake)
{
  g_ptr_array_add (child (intake, 2)->tags, g_strdup (""));
}

static void
spoil_long_tag (YtIntake *intake)
{
  g_ptr_array_add (child (intake, 2)->tags, g_strnfill (70000, 'x'));
}

static void
spoil_document (YtIntake *intake)
{
  g_ptr_array_add (child (intake, 2)->documents, yt_intake_document_new ());
}

static void
spoil_document_text (YtIntake *intake)
{
  YtIntakeDocument *document = g_ptr_array_index (child (intake, 3)->documents, 0);

  set (&document->text, "\x02");
}

static void
spoil_id (YtIntake *intake)
{
  child (intake, 0)->id = 12345;
  link_of (intake)->id = 12345;
}

static const struct
{
  const char *name;
  void (*spoil) (YtIntake *intake);
  YtModelError code;
  const char *line;
  const char *words;
} cases[] = {
  { "twice", spoil_twice, YT_MODEL_ERROR_INVALID, "Line 10: ", "“C01” is given twice" },
  { "ref", spoil_ref, YT_MODEL_ERROR_INVALID, "Line 6: ", "several lines" },
  { "place", spoil_place, YT_MODEL_ERROR_PLACE, "Line 3: ", "“area” cannot stand in “party”" },
  { "top", spoil_top, YT_MODEL_ERROR_PLACE, "Line 30: ", "“position” cannot stand in “dossier”" },
  { "kind", spoil_kind, YT_MODEL_ERROR_PLACE, "Line 30: ", "cannot stand in “dossier”" },
  { "root", spoil_root, YT_MODEL_ERROR_PLACE, "Line 1: ", "not a dossier" },
  { "party", spoil_party, YT_MODEL_ERROR_NOT_FOUND, "Line 6: ", "“party” refers to “US”" },
  { "no-party", spoil_no_party, YT_MODEL_ERROR_INVALID, "Line 6: ", "“A1”, which is not a party" },
  { "source", spoil_source, YT_MODEL_ERROR_INVALID, "Line 6: ", "“CN”, which is not a source" },
  { "base", spoil_base, YT_MODEL_ERROR_NOT_FOUND, "Line 1: ", "“S99”" },
  { "voice", spoil_voice, YT_MODEL_ERROR_INVALID, "Line 6: ", "“voice” cannot be “loud”. Expected one of: stated, reading, charge, author." },
  { "date", spoil_date, YT_MODEL_ERROR_INVALID, "Line 10: ", "“start” cannot be “2014-13”: there is no such month" },
  { "color", spoil_color, YT_MODEL_ERROR_INVALID, "Line 2: ", "“color” cannot be “red”" },
  { "field", spoil_field, YT_MODEL_ERROR_INVALID, "Line 10: ", "“channel” has no field “topics”" },
  { "standing", spoil_standing, YT_MODEL_ERROR_INVALID, "Line 6: ", "“standing” cannot be “sure”. Expected one of: stated, implied." },
  { "title", spoil_title, YT_MODEL_ERROR_INVALID, "Line 2: ", "“title” has several lines" },
  { "text", spoil_text, YT_MODEL_ERROR_INVALID, "Line 6: ", "“text” holds control characters" },
  { "link-type", spoil_link_type, YT_MODEL_ERROR_INVALID, "Line 12: ", "no type of link “likes”" },
  { "link-end", spoil_link_end, YT_MODEL_ERROR_NOT_FOUND, "Line 12: ", "“A9”" },
  { "link-nowhere", spoil_link_nowhere, YT_MODEL_ERROR_INVALID, "Line 12: ", "leads nowhere" },
  { "link-text", spoil_link_text, YT_MODEL_ERROR_INVALID, "Line 12: ", "not UTF-8" },
  { "link-line", spoil_link_line, YT_MODEL_ERROR_NOT_FOUND, "Line 10: ", "“A9”" },
  { "note-language", spoil_note_language, YT_MODEL_ERROR_INVALID, "Line 10: ", "“fr”. Expected zh or en" },
  { "note-text", spoil_note_text, YT_MODEL_ERROR_INVALID, "Line 12: ", "“note” holds control characters" },
  { "tag", spoil_tag, YT_MODEL_ERROR_INVALID, "Line 10: ", "a tag is empty" },
  { "long-tag", spoil_long_tag, YT_MODEL_ERROR_INVALID, "Line 10: ", "too long" },
  { "document", spoil_document, YT_MODEL_ERROR_PLACE, "Line 10: ", "only in a source" },
  { "document-text", spoil_document_text, YT_MODEL_ERROR_INVALID, "Line 20: ", "“document” holds control characters" },
  { "id", spoil_id, YT_MODEL_ERROR_INVALID, "Line 12: ", "stands for two things" },
};

static void
test_good (void)
{
  g_autoptr(YtIntake) intake = good ();
  g_autoptr(GError) error = NULL;

  yt_intake_check (intake, &error);
  g_assert_no_error (error);
}

static void
test_empty (void)
{
  g_autoptr(YtIntake) intake = yt_intake_new ();

  g_assert_true (yt_intake_check (intake, NULL));
}

static void
test_refused (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr(YtIntake) intake = good ();
  g_autoptr(GError) error = NULL;

  cases[i].spoil (intake);
  g_assert_false (yt_intake_check (intake, &error));
  g_assert_error (error, YT_MODEL_ERROR, (int) cases[i].code);
  g_assert_true (g_str_has_prefix (error->message, cases[i].line));
  g_assert_nonnull (strstr (error->message, cases[i].words));
}

static void
test_line_unknown (void)
{
  g_autoptr(YtIntake) intake = yt_intake_new ();
  g_autoptr(GError) error = NULL;

  add_link (intake->root, "cites", "S1", 0);
  g_assert_false (yt_intake_check (intake, &error));
  g_assert_true (g_str_has_prefix (error->message, "Line –: "));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/intake/good", test_good);
  g_test_add_func ("/intake/empty", test_empty);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/intake/refused/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_refused);
    }
  g_test_add_func ("/intake/line-unknown", test_line_unknown);
  return g_test_run ();
}
