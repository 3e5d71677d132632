/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of measures, events in order of time, terms, actors and figures. */
#include "format/story-private.h"

#include "text/edtf.h"

/* A cell with one field in it. */
static void
value_cell (YtStory    *self,
            YtEntry    *entry,
            const char *first,
            const char *second)
{
  const char *names[] = { first, second };

  yt_story_cell (self, FALSE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (names[i] != NULL)
        yt_story_value_paragraph (self, entry, names[i], FALSE);
    }
  yt_story_close (self, YT_PART_CELL);
}

static void
measure_headers (YtStory      *self,
                 const YtRows *rows)
{
  yt_story_word_header (self, yt_kind_info (YT_KIND_MEASURE)->label);
  yt_story_word_header (self, yt_kind_field (YT_KIND_MEASURE, "actor")->label);
  yt_story_word_header (self, yt_kind_field (YT_KIND_MEASURE, "power")->label);
  yt_story_word_header (self, yt_kind_field (YT_KIND_MEASURE, "status")->label);
}

static void
measure_cells (YtStory      *self,
               const YtRows *rows,
               YtEntry      *entry)
{
  yt_story_cell (self, FALSE, NULL);
  yt_story_speech (self, yt_entry_id (entry));
  yt_story_close (self, YT_PART_CELL);
  value_cell (self, entry, "actor", NULL);
  value_cell (self, entry, "power", NULL);
  value_cell (self, entry, "status", NULL);
}

void
yt_story_measures (YtStory *self,
                   gint64   parent)
{
  static const YtRows rows = { .columns = 4, .header = measure_headers };
  g_autoptr(GArray) ids = yt_story_children (self, parent, YT_KIND_MEASURE);

  yt_story_rows (self, &rows, ids, measure_cells);
}

typedef struct
{
  gint64 id;
  guint place;
  gboolean dated;
  YtEdtf date;
} Dated;

static int
compare_dated (gconstpointer a,
               gconstpointer b)
{
  const Dated *x = a;
  const Dated *y = b;
  int order;

  if (x->dated != y->dated)
    return x->dated ? -1 : 1;
  order = x->dated ? yt_edtf_compare (&x->date, &y->date) : 0;
  return order != 0 ? order : (x->place > y->place) - (x->place < y->place);
}

GArray *
yt_story_in_time (YtStory *self)
{
  g_autoptr(GArray) ids = yt_entry_all (self->dossier, YT_KIND_EVENT);
  g_autoptr(GArray) dated = g_array_new (FALSE, TRUE, sizeof (Dated));
  GArray *sorted = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < ids->len; i++)
    {
      Dated event = { .id = g_array_index (ids, gint64, i), .place = i };
      g_autoptr(YtEntry) entry = yt_entry_get (self->dossier, event.id);

      if (entry == NULL || !yt_story_tells (self, event.id))
        continue;
      event.dated = yt_edtf_parse (yt_entry_date (entry), &event.date, NULL);
      g_array_append_val (dated, event);
    }
  g_array_sort (dated, compare_dated);
  for (guint i = 0; i < dated->len; i++)
    g_array_append_val (sorted, g_array_index (dated, Dated, i).id);
  return sorted;
}

static void
event_headers (YtStory      *self,
               const YtRows *rows)
{
  yt_story_word_header (self, yt_kind_field (YT_KIND_EVENT, "date")->label);
  yt_story_word_header (self, yt_kind_info (YT_KIND_EVENT)->label);
}

static void
event_cells (YtStory      *self,
             const YtRows *rows,
             YtEntry      *entry)
{
  yt_story_cell (self, FALSE, NULL);
  if (*yt_entry_date (entry) == '\0')
    yt_story_paragraph (self, YT_STYLE_DETAIL, N_("undated"));
  yt_story_value_paragraph (self, entry, "date", FALSE);
  yt_story_value_paragraph (self, entry, "type", FALSE);
  yt_story_close (self, YT_PART_CELL);

  yt_story_cell (self, FALSE, NULL);
  yt_story_name_paragraph (self, entry);
  yt_story_text (self, entry);
  yt_story_value_paragraph (self, entry, "who", TRUE);
  yt_story_value_paragraph (self, entry, "dating", TRUE);
  yt_story_details (self, entry);
  yt_story_close (self, YT_PART_CELL);
}

void
yt_story_events (YtStory *self)
{
  static const YtRows rows = { .columns = 2, .header = event_headers };
  g_autoptr(GArray) ids = yt_story_in_time (self);

  yt_story_rows (self, &rows, ids, event_cells);
}

static void
term_headers (YtStory      *self,
              const YtRows *rows)
{
  yt_story_word_header (self, yt_kind_info (YT_KIND_TERM)->label);
  yt_story_party_headers (self, rows);
}

static void
term_cells (YtStory      *self,
            const YtRows *rows,
            YtEntry      *entry)
{
  g_autoptr(GArray) sides = yt_story_children (self, yt_entry_id (entry), YT_KIND_SIDE);

  yt_story_cell (self, FALSE, NULL);
  yt_story_name_paragraph (self, entry);
  yt_story_text (self, entry);
  yt_story_value_paragraph (self, entry, "dispute", FALSE);
  yt_story_details (self, entry);
  yt_story_close (self, YT_PART_CELL);

  for (guint i = 0; i < rows->columns - 1; i++)
    {
      gint64 party = i < rows->parties->len ? g_array_index (rows->parties, gint64, i) : 0;
      g_autoptr(GArray) own = yt_story_of_party (self, sides, party);

      yt_story_cell (self, FALSE, NULL);
      for (guint j = 0; j < own->len; j++)
        yt_story_speech (self, g_array_index (own, gint64, j));
      yt_story_close (self, YT_PART_CELL);
    }
}

void
yt_story_terms (YtStory *self)
{
  g_autoptr(GArray) terms = yt_story_children (self, 0, YT_KIND_TERM);
  g_autoptr(GArray) uses = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto(YtSides) sides = { 0 };
  YtRows rows = { 0 };

  for (guint i = 0; i < terms->len; i++)
    {
      g_autoptr(GArray) own = yt_story_children (self, g_array_index (terms, gint64, i), YT_KIND_SIDE);

      g_array_append_vals (uses, own->data, own->len);
    }
  yt_story_fill_sides (self, &sides, uses);
  rows = (YtRows) { sides.columns->len + 1, term_headers, sides.parties, sides.columns->len > sides.parties->len };
  yt_story_rows (self, &rows, terms, term_cells);
}

static void
actor_headers (YtStory      *self,
               const YtRows *rows)
{
  yt_story_word_header (self, yt_kind_info (YT_KIND_ACTOR)->label);
  yt_story_word_header (self, yt_kind_field (YT_KIND_ACTOR, "type")->label);
  yt_story_word_header (self, N_("Role"));
}

static void
actor_cells (YtStory      *self,
             const YtRows *rows,
             YtEntry      *entry)
{
  yt_story_cell (self, FALSE, NULL);
  yt_story_name_paragraph (self, entry);
  yt_story_close (self, YT_PART_CELL);

  yt_story_cell (self, FALSE, NULL);
  yt_story_value_paragraph (self, entry, "type", FALSE);
  yt_story_open (self, YT_PART_PARAGRAPH);
  yt_story_value (self, entry, yt_kind_field (YT_KIND_ACTOR, "party"), YT_STYLE_PLAIN, " ");
  yt_story_close (self, YT_PART_PARAGRAPH);
  yt_story_close (self, YT_PART_CELL);

  yt_story_cell (self, FALSE, NULL);
  yt_story_text (self, entry);
  yt_story_details (self, entry);
  yt_story_close (self, YT_PART_CELL);
}

void
yt_story_actors (YtStory *self)
{
  static const YtRows rows = { .columns = 3, .header = actor_headers };
  g_autoptr(GArray) ids = yt_story_children (self, 0, YT_KIND_ACTOR);

  yt_story_rows (self, &rows, ids, actor_cells);
}

static void
figure_headers (YtStory      *self,
                const YtRows *rows)
{
  yt_story_word_header (self, yt_kind_info (YT_KIND_FIGURE)->label);
  yt_story_word_header (self, N_("Value"));
  yt_story_word_header (self, yt_kind_field (YT_KIND_FIGURE, "date")->label);
}

static void
figure_cells (YtStory      *self,
              const YtRows *rows,
              YtEntry      *entry)
{
  yt_story_cell (self, FALSE, NULL);
  yt_story_name_paragraph (self, entry);
  yt_story_text (self, entry);
  yt_story_value_paragraph (self, entry, "subject", TRUE);
  yt_story_value_paragraph (self, entry, "publisher", TRUE);
  yt_story_details (self, entry);
  yt_story_close (self, YT_PART_CELL);
  if (yt_story_has_pair (yt_entry_value (entry, "value.zh"), yt_entry_value (entry, "value.en")))
    value_cell (self, entry, "value", "unit");
  else
    value_cell (self, entry, "number", "unit");
  value_cell (self, entry, "date", NULL);
}

void
yt_story_figures (YtStory *self)
{
  static const YtRows rows = { .columns = 3, .header = figure_headers };
  g_autoptr(GArray) ids = yt_story_children (self, 0, YT_KIND_FIGURE);

  yt_story_rows (self, &rows, ids, figure_cells);
}
