/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tests that both languages stand side by side, and that a missing one is seen to be missing. */
#include "frame.h"

#include "act/entry.h"
#include "panes/bilingual.h"
#include "panes/plain-text.h"
#include "panes/value-editor.h"

typedef struct
{
  Frame frame;
  gint64 id;
  YtEntry *entry;
  GtkWidget *bilingual;
  YtValueEditor *zh;
  YtValueEditor *en;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  frame_set_up (&fixture->frame, NULL);
  fixture->id = add_entry (fixture->frame.dossier, YT_KIND_AREA, 0, 1, "互联网自由", "");
  fixture->entry = yt_entry_get (fixture->frame.dossier, fixture->id);
  fixture->bilingual = yt_bilingual_new (fixture->frame.desk, fixture->entry, "title", FALSE);
  frame_show (&fixture->frame, fixture->bilingual);
  fixture->zh = frame_find (fixture->bilingual, YT_TYPE_VALUE_EDITOR, 0);
  fixture->en = frame_find (fixture->bilingual, YT_TYPE_VALUE_EDITOR, 1);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->entry);
  frame_tear_down (&fixture->frame, NULL);
}

static gboolean
is_missing (YtValueEditor *side)
{
  return gtk_widget_has_css_class (frame_find (side, YT_TYPE_PLAIN_TEXT, 0), "missing");
}

static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  g_assert_true (frame_says (fixture->en, "English missing"));
  g_assert_true (is_missing (fixture->en));
  g_assert_false (is_missing (fixture->zh));
  g_assert_true (yt_act_set_entry (fixture->frame.dossier, fixture->id, "title.en", "Internet freedom", NULL));
  g_assert_true (frame_says (fixture->en, "Internet freedom"));
  g_assert_false (is_missing (fixture->en));
  /* Where there is nothing at all, nothing is missing. */
  g_assert_true (yt_act_set_entry (fixture->frame.dossier, fixture->id, "title.en", "", NULL));
  g_assert_true (yt_act_set_entry (fixture->frame.dossier, fixture->id, "title.zh", "", NULL));
  g_assert_false (is_missing (fixture->en));
  g_assert_true (frame_says (fixture->en, "Title in English"));
}

static void
test_content (Fixture       *fixture,
              gconstpointer  data)
{
  g_object_set (fixture->frame.desk, "content", YT_CONTENT_ZH, NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->en)));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->zh)));
  yt_bilingual_edit (YT_BILINGUAL (fixture->bilingual));
  g_assert_true (yt_value_editor_is_editing (fixture->zh));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->en)));
  /* On to the other side by Tab, which must not vanish on the way. */
  frame_settle (&fixture->frame);
  gtk_widget_child_focus (GTK_WIDGET (fixture->frame.window), GTK_DIR_TAB_FORWARD);
  frame_settle (&fixture->frame);
  g_assert_true (gtk_window_get_focus (fixture->frame.window) == GTK_WIDGET (fixture->en));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->en)));
  frame_leave (&fixture->frame);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->en)));
  g_object_set (fixture->bilingual, "both", TRUE, NULL);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->en)));
}

static void
test_saving (Fixture       *fixture,
             gconstpointer  data)
{
  yt_value_editor_edit (fixture->en);
  frame_type (&fixture->frame, "Internet freedom");
  g_assert_true (yt_bilingual_save (YT_BILINGUAL (fixture->bilingual)));
  g_assert_cmpstr (yt_entry_title (fixture->entry, YT_LANGUAGE_EN), ==, "Internet freedom");
  g_assert_cmpstr (yt_entry_title (fixture->entry, YT_LANGUAGE_ZH), ==, "互联网自由");
}

static void
test_columns (Fixture       *fixture,
              gconstpointer  data)
{
  graphene_rect_t zh, en;

  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (fixture->zh), fixture->bilingual, &zh));
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (fixture->en), fixture->bilingual, &en));
  g_assert_cmpfloat (zh.origin.y, ==, en.origin.y);
  g_assert_cmpfloat (en.origin.x, >, zh.origin.x + zh.size.width);
  gtk_widget_set_size_request (fixture->bilingual, 280, -1);
  gtk_widget_set_halign (fixture->bilingual, GTK_ALIGN_START);
  gtk_window_set_default_size (fixture->frame.window, 290, 400);
  for (guint i = 0; i < 100 && gtk_widget_get_width (fixture->bilingual) > 300; i++)
    frame_settle (&fixture->frame);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (fixture->zh), fixture->bilingual, &zh));
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (fixture->en), fixture->bilingual, &en));
  g_assert_cmpfloat (zh.origin.x, ==, en.origin.x);
  g_assert_cmpfloat (en.origin.y, >=, zh.origin.y + zh.size.height);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  frame_init ();
  g_test_add ("/panes/bilingual/missing", Fixture, NULL, set_up, test_missing, tear_down);
  g_test_add ("/panes/bilingual/content", Fixture, NULL, set_up, test_content, tear_down);
  g_test_add ("/panes/bilingual/saving", Fixture, NULL, set_up, test_saving, tear_down);
  g_test_add ("/panes/bilingual/columns", Fixture, NULL, set_up, test_columns, tear_down);
  return g_test_run ();
}
