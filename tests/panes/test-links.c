/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tests that links are seen from both ends, made in the dialog, changed and removed. */
#include "frame.h"

#include "act/entry.h"
#include "panes/entry-chip.h"
#include "panes/entry-list.h"
#include "panes/link-dialog.h"
#include "panes/link-list.h"
#include "panes/link-row.h"

typedef struct
{
  Frame frame;
  gint64 obstacle, recommendation;
  YtEntry *from, *to;
  YtLinkList *out, *in;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  frame_set_up (&fixture->frame, NULL);
  fixture->obstacle = add_entry (fixture->frame.dossier, YT_KIND_OBSTACLE, 0, 1, "缺乏互信", "Lack of trust");
  fixture->recommendation = add_entry (fixture->frame.dossier, YT_KIND_RECOMMENDATION, 0, 1, "建立规则", "Set rules");
  fixture->from = yt_entry_get (fixture->frame.dossier, fixture->recommendation);
  fixture->to = yt_entry_get (fixture->frame.dossier, fixture->obstacle);
  fixture->out = YT_LINK_LIST (yt_link_list_new (fixture->frame.desk, fixture->from));
  fixture->in = YT_LINK_LIST (yt_link_list_new (fixture->frame.desk, fixture->to));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->out));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->in));
  frame_show (&fixture->frame, box);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->from);
  g_clear_object (&fixture->to);
  frame_tear_down (&fixture->frame, NULL);
}

static void
test_both_ends (Fixture       *fixture,
                gconstpointer  data)
{
  gint64 id = add_link (fixture->frame.dossier, "addresses", fixture->recommendation, fixture->obstacle);

  frame_settle (&fixture->frame);
  g_assert_true (frame_says (fixture->out, "addresses"));
  g_assert_true (frame_says (fixture->out, "Lack of trust · 缺乏互信"));
  g_assert_true (frame_says (fixture->in, "is addressed by"));
  g_assert_true (frame_says (fixture->in, "Set rules · 建立规则"));

  g_signal_emit_by_name (frame_find (frame_find (fixture->out, YT_TYPE_ENTRY_CHIP, 0), GTK_TYPE_BUTTON, 0), "clicked");
  g_assert_cmpint (fixture->frame.opened, ==, fixture->obstacle);
  g_signal_emit_by_name (frame_find (frame_find (fixture->in, YT_TYPE_ENTRY_CHIP, 0), GTK_TYPE_BUTTON, 0), "clicked");
  g_assert_cmpint (fixture->frame.opened, ==, fixture->recommendation);

  g_assert_true (gtk_widget_activate_action (frame_find (fixture->in, YT_TYPE_LINK_ROW, 0), "dossier.delete-link", "x", id));
  frame_settle (&fixture->frame);
  g_assert_cmpuint (yt_link_list_count (fixture->out), ==, 0);
  g_assert_cmpuint (yt_link_list_count (fixture->in), ==, 0);
  g_assert_false (frame_says (fixture->out, "addresses"));

  g_assert_true (yt_act_undo (fixture->frame.dossier, NULL));
  g_assert_cmpuint (yt_link_list_count (fixture->in), ==, 1);
}

static void
test_standing (Fixture       *fixture,
               gconstpointer  data)
{
  gint64 id = add_link (fixture->frame.dossier, "addresses", fixture->recommendation, fixture->obstacle);
  g_autoptr(YtLink) link = yt_link_get (fixture->frame.dossier, id);

  frame_settle (&fixture->frame);
  g_assert_false (frame_says (fixture->in, "Implied"));
  g_assert_true (gtk_widget_activate_action (frame_find (fixture->in, YT_TYPE_LINK_ROW, 0), "link.implied", NULL));
  g_assert_cmpstr (yt_link_standing (link), ==, "implied");
  g_assert_true (frame_says (fixture->in, "Implied"));
  g_assert_true (frame_says (fixture->out, "Implied"));
  g_assert_true (gtk_widget_activate_action (frame_find (fixture->out, YT_TYPE_LINK_ROW, 0), "link.stated", NULL));
  g_assert_false (frame_says (fixture->in, "Implied"));
}

static void
test_filters (Fixture       *fixture,
              gconstpointer  data)
{
  add_link (fixture->frame.dossier, "addresses", fixture->recommendation, fixture->obstacle);
  add_link (fixture->frame.dossier, "concerns", fixture->recommendation, fixture->frame.us);
  g_object_set (fixture->out, "placeholder", "No link of this kind", NULL);
  g_assert_cmpuint (yt_link_list_count (fixture->out), ==, 2);
  g_object_set (fixture->out, "type", "addresses", NULL);
  g_assert_cmpuint (yt_link_list_count (fixture->out), ==, 1);
  g_object_set (fixture->out, "type", "", "other", YT_KIND_PARTY, NULL);
  g_assert_cmpuint (yt_link_list_count (fixture->out), ==, 1);
  g_object_set (fixture->out, "outgoing", FALSE, NULL);
  frame_settle (&fixture->frame);
  g_assert_cmpuint (yt_link_list_count (fixture->out), ==, 0);
  g_assert_true (frame_says (fixture->out, "No link of this kind"));
}

static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  for (guint i = 0; i < 40; i++)
    add_link (fixture->frame.dossier, "concerns", add_entry (fixture->frame.dossier, YT_KIND_EVENT, 0, i, "事件", "Event"),
              fixture->obstacle);
  g_assert_cmpuint (yt_link_list_count (fixture->in), ==, 40);
  g_assert_cmpuint (frame_count (fixture->in, YT_TYPE_LINK_ROW), <, 40);
  g_assert_true (frame_says (fixture->in, "Show All 40 Links"));
  for (guint i = 0; i < frame_count (fixture->in, GTK_TYPE_BUTTON); i++)
    {
      GtkWidget *button = frame_find (fixture->in, GTK_TYPE_BUTTON, i);

      if (frame_says (button, "Show All 40 Links"))
        g_signal_emit_by_name (button, "clicked");
    }
  g_assert_cmpuint (frame_count (fixture->in, YT_TYPE_LINK_ROW), ==, 40);
}

static void
test_dialog (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWindow *dialog = yt_link_dialog_open (fixture->frame.window, fixture->frame.desk, fixture->recommendation);
  /* The drop-down before it has one of its own. */
  GtkWidget *words = frame_find (dialog, GTK_TYPE_SEARCH_ENTRY, 1);
  YtEntryList *found = frame_find (dialog, YT_TYPE_ENTRY_LIST, 0);
  g_autoptr(GArray) links = NULL;
  g_autoptr(YtLink) link = NULL;

  g_assert_cmpuint (yt_entry_list_count (found), ==, 3);
  gtk_editable_set_text (GTK_EDITABLE (words), "互信");
  g_signal_emit_by_name (words, "search-changed");
  g_assert_cmpuint (yt_entry_list_count (found), ==, 1);
  gtk_editable_set_text (GTK_EDITABLE (words), "lack OF");
  g_signal_emit_by_name (words, "search-changed");
  g_assert_cmpuint (yt_entry_list_count (found), ==, 1);

  gtk_widget_activate_action (frame_find (found, GTK_TYPE_LIST_VIEW, 0), "list.select-item", "(ubb)", 0, FALSE, FALSE);
  gtk_drop_down_set_selected (frame_find (dialog, GTK_TYPE_DROP_DOWN, 0), (guint) (yt_link_type ("addresses") - yt_link_types));
  gtk_drop_down_set_selected (frame_find (dialog, GTK_TYPE_DROP_DOWN, 1), 1);
  gtk_editable_set_text (GTK_EDITABLE (frame_find (dialog, GTK_TYPE_ENTRY, 0)), "323");
  g_assert_true (gtk_widget_get_sensitive (gtk_window_get_default_widget (dialog)));
  g_signal_emit_by_name (gtk_window_get_default_widget (dialog), "clicked");
  frame_settle (&fixture->frame);

  links = yt_link_from (fixture->frame.dossier, fixture->recommendation, "addresses");
  g_assert_cmpuint (links->len, ==, 1);
  link = yt_link_get (fixture->frame.dossier, g_array_index (links, gint64, 0));
  g_assert_cmpint (yt_link_target (link), ==, fixture->obstacle);
  g_assert_cmpstr (yt_link_standing (link), ==, "implied");
  g_assert_cmpstr (yt_link_page (link), ==, "323");
  g_assert_true (frame_says (fixture->in, "p. 323"));
  /* All that was said in the dialog is one step. */
  g_assert_true (yt_act_undo (fixture->frame.dossier, NULL));
  g_assert_cmpuint (yt_link_list_count (fixture->in), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  frame_init ();
  g_test_add ("/panes/links/both-ends", Fixture, NULL, set_up, test_both_ends, tear_down);
  g_test_add ("/panes/links/standing", Fixture, NULL, set_up, test_standing, tear_down);
  g_test_add ("/panes/links/filters", Fixture, NULL, set_up, test_filters, tear_down);
  g_test_add ("/panes/links/many", Fixture, NULL, set_up, test_many, tear_down);
  g_test_add ("/panes/links/dialog", Fixture, NULL, set_up, test_dialog, tear_down);
  return g_test_run ();
}
