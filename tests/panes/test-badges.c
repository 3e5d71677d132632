/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tests what badges, chips and labels say in both languages. */
#include "frame.h"

#include <string.h>

#include "act/entry.h"
#include "panes/content-label.h"
#include "panes/entry-chip.h"
#include "panes/plain-text.h"
#include "panes/voice-badge.h"
#include "panes/word-badge.h"

static void
test_voice (Frame         *frame,
            gconstpointer  data)
{
  GtkWidget *badge = yt_voice_badge_new ("charge");

  frame_show (frame, badge);
  g_assert_true (frame_says (badge, "Charge"));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (badge), ==, "The party’s charge against the other");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (badge), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "The party’s charge against the other");

  frame_use_language ("zh_CN");
  badge = yt_voice_badge_new ("charge");
  frame_show (frame, badge);
  g_assert_true (frame_says (badge, "指控"));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (badge), ==, "一方对另一方的指控");
  frame_use_language ("en");

  yt_voice_badge_set_voice (YT_VOICE_BADGE (badge), "");
  g_assert_false (gtk_widget_get_visible (badge));
}

static void
test_word (Frame         *frame,
           gconstpointer  data)
{
  gint64 id = add_entry (frame->dossier, YT_KIND_TERM, 0, 1, "网络主权", "Cyber sovereignty");
  g_autoptr(YtEntry) entry = yt_entry_get (frame->dossier, id);
  GtkWidget *badge = yt_word_badge_new ();

  frame_show (frame, badge);
  yt_word_badge_set_field (YT_WORD_BADGE (badge), entry, "dispute");
  g_assert_false (gtk_widget_get_visible (badge));
  set_field (frame->dossier, &yt_table_entry, id, "dispute", "disputed");
  yt_word_badge_set_field (YT_WORD_BADGE (badge), entry, "dispute");
  g_assert_true (frame_says (badge, "Content disputed"));
  g_assert_true (gtk_widget_has_css_class (badge, "dispute-disputed"));
  frame_use_language ("zh_CN");
  yt_word_badge_set_field (YT_WORD_BADGE (badge), entry, "dispute");
  g_assert_true (frame_says (badge, "内涵有争议"));
  frame_use_language ("en");
  yt_word_badge_set_field (YT_WORD_BADGE (badge), NULL, "dispute");
  g_assert_false (gtk_widget_get_visible (badge));
}

static void
test_chip (Frame         *frame,
           gconstpointer  data)
{
  gint64 id = add_entry (frame->dossier, YT_KIND_AREA, 0, 1, "互联网自由", "Internet freedom");
  GtkWidget *chip = yt_entry_chip_new (frame->desk, id);

  frame_show (frame, chip);
  g_assert_true (frame_says (chip, "Internet freedom · 互联网自由"));
  g_object_set (frame->desk, "content", YT_CONTENT_ZH, NULL);
  g_assert_true (frame_says (chip, "互联网自由"));
  g_assert_true (yt_act_set_entry (frame->dossier, id, "title.zh", "", NULL));
  g_assert_true (frame_says (chip, "Chinese missing"));
  g_signal_emit_by_name (frame_find (chip, GTK_TYPE_BUTTON, 0), "clicked");
  g_assert_cmpint (frame->opened, ==, id);
  g_assert_cmpint (yt_desk_selected (frame->desk), ==, id);
  g_assert_true (yt_act_delete_entry (frame->dossier, id, NULL));
  g_assert_false (gtk_widget_get_visible (chip));
}

static void
test_label (Frame         *frame,
            gconstpointer  data)
{
  gint64 id = add_entry (frame->dossier, YT_KIND_AREA, 0, 1, "互联网自由", "Internet freedom");
  g_autoptr(YtEntry) entry = yt_entry_get (frame->dossier, id);
  GtkWidget *label = yt_content_label_new (frame->desk, entry, "name");

  frame_show (frame, label);
  g_assert_true (frame_says (label, "互联网自由"));
  g_assert_true (frame_says (label, "Internet freedom"));
  g_object_set (frame->desk, "content", YT_CONTENT_EN, NULL);
  g_assert_false (frame_says (label, "互联网自由"));
  g_assert_true (yt_act_set_entry (frame->dossier, id, "title.en", "", NULL));
  g_assert_true (frame_says (label, "English missing"));
  g_assert_true (gtk_widget_has_css_class (frame_find (label, YT_TYPE_PLAIN_TEXT, 0), "missing"));
  yt_content_label_set_entry (YT_CONTENT_LABEL (label), NULL);
  g_assert_false (frame_says (label, "English missing"));
}

/* A text goes on below where it has no room, is cut where it must not, and tells which character was pressed. */
static void
test_plain_text (Frame         *frame,
                 gconstpointer  data)
{
  GtkWidget *text = yt_plain_text_new ();
  int line, wrapped, cut, least, natural;

  yt_plain_text_set (YT_PLAIN_TEXT (text), "互联网自由与网络主权之间的分歧");
  frame_show (frame, text);
  gtk_widget_measure (text, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  gtk_widget_measure (text, GTK_ORIENTATION_VERTICAL, natural, &line, NULL, NULL, NULL);
  gtk_widget_measure (text, GTK_ORIENTATION_VERTICAL, least, &wrapped, NULL, NULL, NULL);
  g_assert_cmpint (least, <, natural);
  g_assert_cmpint (wrapped, >=, 2 * line);
  g_assert_cmpint (yt_plain_text_offset_at (YT_PLAIN_TEXT (text), 0, 1), ==, 0);
  g_assert_cmpint (yt_plain_text_offset_at (YT_PLAIN_TEXT (text), natural + 10, 1), ==, 15);
  yt_plain_text_set_wrap (YT_PLAIN_TEXT (text), FALSE);
  gtk_widget_measure (text, GTK_ORIENTATION_VERTICAL, least, &cut, NULL, NULL, NULL);
  g_assert_cmpint (cut, ==, line);
}

static PangoLanguage *
language_at (GtkLabel *label,
             guint     index)
{
  PangoAttrIterator *iter = pango_attr_list_get_iterator (gtk_label_get_attributes (label));
  PangoLanguage *language = NULL;

  do
    {
      int start, end;
      PangoAttribute *attribute = pango_attr_iterator_get (iter, PANGO_ATTR_LANGUAGE);

      pango_attr_iterator_range (iter, &start, &end);
      if ((guint) start <= index && index < (guint) end && attribute != NULL)
        language = ((PangoAttrLanguage *) attribute)->value;
    }
  while (pango_attr_iterator_next (iter));
  pango_attr_iterator_destroy (iter);
  return language;
}

/* An English apostrophe is not drawn as wide as a Chinese one. */
static void
test_punctuation (Frame         *frame,
                  gconstpointer  data)
{
  GtkWidget *label = gtk_label_new (NULL);
  const char *text = "Clinton’s speech · 希拉里“讲话”";

  frame_show (frame, label);
  yt_content_show (GTK_LABEL (label), text);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (label)), ==, text);
  g_assert_true (language_at (GTK_LABEL (label), (guint) strlen ("Clinton")) == pango_language_from_string ("en"));
  g_assert_true (language_at (GTK_LABEL (label), (guint) strlen (text) - 1) == pango_language_from_string ("zh-cn"));
  yt_content_show (GTK_LABEL (label), "");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (label)), ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  frame_init ();
  g_test_add ("/panes/badges/voice", Frame, NULL, frame_set_up, test_voice, frame_tear_down);
  g_test_add ("/panes/badges/word", Frame, NULL, frame_set_up, test_word, frame_tear_down);
  g_test_add ("/panes/badges/chip", Frame, NULL, frame_set_up, test_chip, frame_tear_down);
  g_test_add ("/panes/badges/label", Frame, NULL, frame_set_up, test_label, frame_tear_down);
  g_test_add ("/panes/badges/plain-text", Frame, NULL, frame_set_up, test_plain_text, frame_tear_down);
  g_test_add ("/panes/badges/punctuation", Frame, NULL, frame_set_up, test_punctuation, frame_tear_down);
  return g_test_run ();
}
