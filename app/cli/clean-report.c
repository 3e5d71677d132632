/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Counts and lists what a clean-up did. */
#include "cli/clean-report.h"

#include <glib/gi18n.h>

#include "cli/object.h"
#include "cli/terminal.h"

static JsonArray *
list_changes (const YtCleaning *cleaning)
{
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < cleaning->changes->len; i++)
    {
      const YtCleanChange *change = &g_array_index (cleaning->changes, YtCleanChange, i);
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "kind", yt_clean_kind (change->sort)->id);
      json_object_set_int_member (object, "start", (gint64) change->start);
      json_object_set_int_member (object, "end", (gint64) change->end);
      json_object_set_int_member (object, "to_start", (gint64) change->to_start);
      json_object_set_int_member (object, "to_end", (gint64) change->to_end);
      json_object_set_boolean_member (object, "applied", change->applied);
      if (change->words != NULL)
        yt_object_put_text (object, "proposed", change->words);
      json_array_add_object_element (list, object);
    }
  return list;
}

static guint
count_features (const YtCleaning *cleaning,
                YtFeatureSort     sort)
{
  guint n = 0;

  for (guint i = 0; i < cleaning->reading->features->len; i++)
    n += g_array_index (cleaning->reading->features, YtFeature, i).sort == sort;
  return n;
}

static JsonArray *
list_pages (const YtCleaning *cleaning)
{
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < cleaning->reading->features->len; i++)
    {
      const YtFeature *feature = &g_array_index (cleaning->reading->features, YtFeature, i);
      JsonObject *object;

      if (feature->sort != YT_FEATURE_PAGE)
        continue;
      object = json_object_new ();
      yt_object_put_text (object, "page", feature->label);
      json_object_set_int_member (object, "start", (gint64) feature->start);
      json_array_add_object_element (list, object);
    }
  return list;
}

static guint
count_waiting (const YtCleaning *cleaning,
               guint             sort)
{
  guint n = 0;

  for (guint i = 0; i < cleaning->changes->len; i++)
    {
      const YtCleanChange *change = &g_array_index (cleaning->changes, YtCleanChange, i);

      n += !change->applied && change->sort == sort;
    }
  return n;
}

JsonObject *
yt_clean_report_json (const YtCleaning *cleaning,
                      const char       *encoding)
{
  JsonObject *object = json_object_new (), *counts = json_object_new ();

  yt_object_put_text (object, "encoding", encoding);
  for (const YtCleanKind *kind = yt_clean_kinds; kind->id != NULL; kind++)
    {
      JsonObject *count = json_object_new ();

      json_object_set_int_member (count, "changed", yt_cleaning_count (cleaning, kind->sort));
      json_object_set_int_member (count, "proposed", count_waiting (cleaning, kind->sort));
      json_object_set_object_member (counts, kind->id, count);
    }
  json_object_set_object_member (object, "kinds", counts);
  json_object_set_int_member (object, "notes", count_features (cleaning, YT_FEATURE_NOTE));
  json_object_set_int_member (object, "note_marks", count_features (cleaning, YT_FEATURE_NOTE_MARK));
  json_object_set_int_member (object, "lost", count_features (cleaning, YT_FEATURE_LOST));
  json_object_set_array_member (object, "pages", list_pages (cleaning));
  json_object_set_array_member (object, "changes", list_changes (cleaning));
  return object;
}

void
yt_clean_report_text (const YtCleaning *cleaning)
{
  for (const YtCleanKind *kind = yt_clean_kinds; kind->id != NULL; kind++)
    {
      guint changed = yt_cleaning_count (cleaning, kind->sort), waiting = count_waiting (cleaning, kind->sort);

      if (changed + waiting == 0)
        continue;
      yt_terminal_printf ("%6u  %s", changed, _(kind->label));
      if (waiting > 0)
        {
          yt_terminal_print ("  ");
          yt_terminal_printf (ngettext ("(%u place to look at)", "(%u places to look at)", waiting), waiting);
        }
      yt_terminal_print ("\n");
    }
}
