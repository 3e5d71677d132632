/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Counts links between two kinds of entries in two readings of the dossier, however many rows and columns there are. */
#include "analysis/crossing.h"

#include "analysis/question.h"
#include "analysis/rows.h"
#include "model/words.h"

/* How often rows and columns change places until neighbours are alike. */
#define ROUNDS 24

static const char all_entries[] =
  "SELECT id, kind, coalesce (parent, 0), coalesce (party, 0), voice, standing, first, last, date <> ''"
  " FROM entry WHERE deleted = 0 ORDER BY parent, rank, id";
static const char all_ties[] = "WITH RECURSIVE " YT_ROWS_TIES " SELECT id, type, origin, target, standing FROM tie ORDER BY id";
static const char all_notes[] = "SELECT target, count(*) FROM note WHERE deleted = 0 GROUP BY target";

const YtWord yt_crossing_orders[] = {
  { "given", N_("As in the dossier") },
  { "most", N_("Most first") },
  { "cluster", N_("Alike together") },
  { NULL },
};

typedef struct
{
  gint64 id, parent, party;
  YtKind kind;
  const char *voice;
  const char *standing;
  gboolean dated;
  gint64 first, last;
} Known;

/* What is needed while it is counted; @places: id of a row or column to its place, counted from 1. */
typedef struct
{
  const YtCrossing *wish;
  GHashTable *known;
  GHashTable *notes;
  GHashTable *row_places, *column_places;
  YtCrossed *found;
} Count;

YtCrossing
yt_crossing_usual (void)
{
  return (YtCrossing) { .rows = YT_KIND_OBSTACLE, .columns = YT_KIND_RECOMMENDATION, .since = G_MININT64, .until = G_MAXINT64 };
}

void
yt_crossed_free (YtCrossed *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->rows);
  g_array_unref (self->columns);
  g_array_unref (self->cells);
  g_array_unref (self->implied);
  g_free (self);
}

double
yt_crossed_cell (const YtCrossed *self,
                 guint            row,
                 guint            column)
{
  return g_array_index (self->cells, double, row * self->columns->len + column);
}

static GHashTable *
new_table (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
}

static void
put_place (GHashTable *places,
           GArray     *ids,
           gint64      id)
{
  guint place;

  g_array_append_val (ids, id);
  place = ids->len;
  g_hash_table_insert (places, g_memdup2 (&id, sizeof id), g_memdup2 (&place, sizeof place));
}

static void
read_entries (Count      *self,
              YtDossier  *dossier,
              GError    **error)
{
  g_autoptr(YtStatement) entries = yt_rows_ask (dossier, error, all_entries, "");

  while (entries != NULL && yt_statement_step (entries, error))
    {
      Known *known = g_new0 (Known, 1);

      known->id = yt_statement_int (entries, 0);
      known->kind = yt_kind_from_id (yt_statement_text (entries, 1));
      known->parent = yt_statement_int (entries, 2);
      known->party = yt_statement_int (entries, 3);
      known->voice = g_intern_string (yt_statement_text (entries, 4));
      known->standing = g_intern_string (yt_statement_text (entries, 5));
      known->dated = yt_statement_int (entries, 8) != 0;
      known->first = yt_statement_int (entries, 6);
      known->last = yt_statement_int (entries, 7);
      g_hash_table_insert (self->known, &known->id, known);
      if (known->kind == self->wish->rows)
        put_place (self->row_places, self->found->rows, known->id);
      if (known->kind == self->wish->columns)
        put_place (self->column_places, self->found->columns, known->id);
    }
}

static void
read_notes (Count      *self,
            YtDossier  *dossier,
            GError    **error)
{
  g_autoptr(YtStatement) notes = yt_rows_ask (dossier, error, all_notes, "");

  while (notes != NULL && yt_statement_step (notes, error))
    {
      gint64 target = yt_statement_int (notes, 0);
      guint count = (guint) yt_statement_int (notes, 1);

      g_hash_table_insert (self->notes, g_memdup2 (&target, sizeof target), g_memdup2 (&count, sizeof count));
    }
}

static guint
notes_on (const Count *self,
          gint64       id)
{
  const guint *count = g_hash_table_lookup (self->notes, &id);

  return count != NULL ? *count : 0;
}

static const Known *
known_of (const Count *self,
          gint64       id)
{
  return g_hash_table_lookup (self->known, &id);
}

/* The place of an entry, or of the nearest one above it that has one; 0 for none. */
static guint
place_above (const Count *self,
             GHashTable  *places,
             const Known *known)
{
  for (guint depth = 0; known != NULL && depth < 100; known = known_of (self, known->parent), depth++)
    {
      const guint *place = g_hash_table_lookup (places, &known->id);

      if (place != NULL)
        return *place;
    }
  return 0;
}

static gboolean
is_in_time (const Count *self,
            const Known *known)
{
  return known->dated && known->last >= self->wish->since && known->first <= self->wish->until;
}

/* Whether the filters let the two through. */
static gboolean
is_wanted (const Count *self,
           const Known *a,
           const Known *b,
           const char  *standing)
{
  const YtCrossing *wish = self->wish;

  if (wish->voice != NULL && g_strcmp0 (a->voice, wish->voice) != 0 && g_strcmp0 (b->voice, wish->voice) != 0)
    return FALSE;
  if (wish->standing != NULL && g_strcmp0 (standing, wish->standing) != 0)
    return FALSE;
  return (wish->since == G_MININT64 && wish->until == G_MAXINT64) || is_in_time (self, a) || is_in_time (self, b);
}

static void
count_pair (Count       *self,
            const Known *row,
            const Known *column,
            gint64       link,
            const char  *standing)
{
  guint i = place_above (self, self->row_places, row), k = place_above (self, self->column_places, column);
  guint cell = (i - 1) * self->found->columns->len + k - 1;
  double more = self->wish->notes ? notes_on (self, link) + notes_on (self, row->id) + notes_on (self, column->id) : 1;

  if (i == 0 || k == 0 || (self->wish->rows == self->wish->columns && i == k))
    return;
  g_array_index (self->found->cells, double, cell) += more;
  if (more > 0 && g_strcmp0 (standing, "implied") != 0)
    g_array_index (self->found->implied, gboolean, cell) = FALSE;
}

static gboolean
is_tie_wanted (const Count *self,
               const char  *type)
{
  return self->wish->link == NULL || g_strcmp0 (self->wish->link, type) == 0;
}

static void
count_links (Count      *self,
             YtDossier  *dossier,
             GError    **error)
{
  g_autoptr(YtStatement) ties = yt_rows_ask (dossier, error, all_ties, "");

  while (ties != NULL && yt_statement_step (ties, error))
    {
      const Known *from = known_of (self, yt_statement_int (ties, 2)), *to = known_of (self, yt_statement_int (ties, 3));
      const char *standing = yt_statement_text (ties, 4);

      if (from == NULL || to == NULL || !is_tie_wanted (self, yt_statement_text (ties, 1)) || !is_wanted (self, from, to, standing))
        continue;
      count_pair (self, from, to, yt_statement_int (ties, 0), standing);
      count_pair (self, to, from, yt_statement_int (ties, 0), standing);
    }
}

/* What stands below something, and what is a party’s. */
static void
count_belongings (Count *self)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->known);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const Known *known = value, *above = known_of (self, known->parent), *party = known_of (self, known->party);

      if (known->kind != self->wish->rows && known->kind != self->wish->columns)
        continue;
      if (above != NULL && is_tie_wanted (self, YT_CROSSING_WITHIN) && is_wanted (self, known, above, known->standing))
        {
          count_pair (self, known, above, 0, known->standing);
          count_pair (self, above, known, 0, known->standing);
        }
      if (party != NULL && is_tie_wanted (self, YT_CROSSING_PARTY) && is_wanted (self, known, party, known->standing))
        {
          count_pair (self, known, party, 0, known->standing);
          count_pair (self, party, known, 0, known->standing);
        }
    }
}

typedef struct
{
  guint place;
  double weight;
} Ranked;

static int
compare_ranked (gconstpointer a,
                gconstpointer b)
{
  const Ranked *x = a, *y = b;

  if (x->weight != y->weight)
    return x->weight < y->weight ? -1 : 1;
  return x->place < y->place ? -1 : x->place > y->place;
}

static double
cell_of (const YtCrossed *self,
         gboolean         rows,
         guint            along,
         guint            across)
{
  return rows ? yt_crossed_cell (self, along, across) : yt_crossed_cell (self, across, along);
}

/* By how much is in each (the most first), or by the mean place of what it is linked with; those with nothing go. */
static void
rank (const YtCrossed *self,
      gboolean         rows,
      YtCrossingOrder  order,
      const guint     *places,
      GArray          *ranked)
{
  guint along = rows ? self->rows->len : self->columns->len, across = rows ? self->columns->len : self->rows->len;

  g_array_set_size (ranked, 0);
  for (guint i = 0; i < along; i++)
    {
      Ranked one = { i, 0 };
      double sum = 0, places_sum = 0;

      for (guint k = 0; k < across; k++)
        {
          sum += cell_of (self, rows, i, k);
          places_sum += cell_of (self, rows, i, k) * places[k];
        }
      if (sum <= 0)
        continue;
      one.weight = order == YT_CROSSING_MOST ? -sum : places_sum / sum;
      g_array_append_val (ranked, one);
    }
  g_array_sort (ranked, compare_ranked);
}

static void
number_places (const GArray *ranked,
               guint        *places)
{
  for (guint i = 0; i < ranked->len; i++)
    places[g_array_index (ranked, Ranked, i).place] = i;
}

static YtCrossed *
new_crossed (void)
{
  YtCrossed *self = g_new0 (YtCrossed, 1);

  self->rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->columns = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->cells = g_array_new (FALSE, TRUE, sizeof (double));
  self->implied = g_array_new (FALSE, TRUE, sizeof (gboolean));
  return self;
}

static YtCrossed *
arrange (const YtCrossed *self,
         YtCrossingOrder  order)
{
  YtCrossed *arranged = new_crossed ();
  g_autofree guint *row_places = g_new0 (guint, self->rows->len + 1);
  g_autofree guint *column_places = g_new0 (guint, self->columns->len + 1);
  g_autoptr(GArray) rows = g_array_new (FALSE, FALSE, sizeof (Ranked));
  g_autoptr(GArray) columns = g_array_new (FALSE, FALSE, sizeof (Ranked));

  for (guint k = 0; k < self->columns->len; k++)
    column_places[k] = k;
  for (guint round = 0; round < (order == YT_CROSSING_CLUSTER ? ROUNDS : 1); round++)
    {
      rank (self, TRUE, order, column_places, rows);
      number_places (rows, row_places);
      rank (self, FALSE, order, row_places, columns);
      number_places (columns, column_places);
    }
  for (guint i = 0; i < rows->len; i++)
    {
      guint row = g_array_index (rows, Ranked, i).place;

      g_array_append_val (arranged->rows, g_array_index (self->rows, gint64, row));
      for (guint k = 0; k < columns->len; k++)
        {
          guint cell = row * self->columns->len + g_array_index (columns, Ranked, k).place;

          g_array_append_val (arranged->cells, g_array_index (self->cells, double, cell));
          g_array_append_val (arranged->implied, g_array_index (self->implied, gboolean, cell));
        }
    }
  for (guint k = 0; k < columns->len; k++)
    g_array_append_val (arranged->columns, g_array_index (self->columns, gint64, g_array_index (columns, Ranked, k).place));
  return arranged;
}

YtCrossed *
yt_crossing_find (YtDossier         *dossier,
                  const YtCrossing  *wish,
                  GError           **error)
{
  g_autoptr(YtCrossed) found = new_crossed ();
  g_autoptr(GHashTable) known = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  g_autoptr(GHashTable) notes = new_table (), rows = new_table (), columns = new_table ();
  Count count = { wish, known, notes, rows, columns, found };
  g_autoptr(GError) failure = NULL;

  read_entries (&count, dossier, &failure);
  g_array_set_size (found->cells, found->rows->len * found->columns->len);
  g_array_set_size (found->implied, found->cells->len);
  for (guint i = 0; i < found->implied->len; i++)
    g_array_index (found->implied, gboolean, i) = TRUE;
  if (failure == NULL && wish->notes)
    read_notes (&count, dossier, &failure);
  if (failure == NULL)
    count_links (&count, dossier, &failure);
  count_belongings (&count);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  return wish->order == YT_CROSSING_GIVEN ? g_steal_pointer (&found) : arrange (found, wish->order);
}

void
yt_answer_matrix (YtDossier     *dossier,
                  const YtWish  *wish,
                  YtAnswer      *answer,
                  GError       **error)
{
  g_autoptr(YtCrossed) found = yt_crossing_find (dossier, &wish->crossing, error);

  if (found == NULL)
    return;
  yt_answer_column (answer, "entry", yt_kind_info (wish->crossing.rows)->label);
  for (guint k = 0; k < found->columns->len; k++)
    yt_answer_column_of (answer, "with", g_array_index (found->columns, gint64, k));
  yt_answer_column (answer, "total", N_("In all"));
  for (guint i = 0; i < found->rows->len; i++)
    {
      double sum = 0;

      yt_answer_row (answer);
      yt_answer_put_entry (answer, g_array_index (found->rows, gint64, i));
      for (guint k = 0; k < found->columns->len; k++)
        {
          double cell = yt_crossed_cell (found, i, k);

          sum += cell;
          if (cell > 0)
            {
              yt_answer_put_number (answer, cell);
              yt_answer_rest (answer, g_array_index (found->columns, gint64, k));
            }
          else
            {
              yt_answer_put_none (answer);
            }
        }
      yt_answer_put_number (answer, sum);
    }
}
