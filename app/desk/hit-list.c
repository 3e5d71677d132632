/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Searches twice: quickly for what is seen at first, then for all ids; reads lines when they are asked for. */
#include "desk/hit-list.h"

#include <string.h>

#include "desk/hit-groups.h"
#include "model/entry.h"
#include "search/hit-line.h"
#include "text/day.h"

/* How many hits come first. */
#define FIRST 50
/* So many lines are kept. */
#define LINES_MAX 3000

static const char list_key[] = "yt-hit-list";

struct _YtHitItem
{
  GObject parent_instance;

  YtHitList *list; /* not owned; NULL once it is gone */
  guint group;
  gboolean head;
  guint count;
  gboolean folded;
  YtCandidate candidate;
};

enum
{
  CHANGED,
  N_ITEM_SIGNALS
};

static guint item_signals[N_ITEM_SIGNALS];

G_DEFINE_FINAL_TYPE (YtHitItem, yt_hit_item, G_TYPE_OBJECT)

struct _YtHitList
{
  GObject parent_instance;

  YtDossier *dossier;
  char *words;
  YtOrder order;
  GCancellable *running;
  GCancellable *reading;
  guint read_later;

  YtHitGroups *found;
  YtHitGroups *first; /* the first hits of the search that runs */
  gboolean again; /* it looks for the same words */
  gboolean folded[YT_N_HIT_GROUPS];
  gboolean counted;
  gboolean exact;
  gboolean meaningless;
  gboolean stopped;
  guint total;
  char *nearest;
  GPtrArray *meant;   /* YtMeant */
  GPtrArray *refused; /* char*, the last one NULL */
  GArray *months;
  GHashTable *lines; /* gint64 → YtHit */
  GHashTable *items; /* gint64 → YtHitItem, not owned: those that somebody holds; heads at their group */
  GArray *wanted;    /* YtCandidate */
  YtHitItem *heads[YT_N_HIT_GROUPS]; /* not owned */
};

enum
{
  UPDATED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (YtHitList, yt_hit_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* A head that somebody holds tells its present number. */
static void
show_head (YtHitList *self,
           guint      group)
{
  YtHitItem *head = self->heads[group];

  if (head == NULL || (head->count == self->found->counts[group] && head->folded == self->folded[group]))
    return;
  head->count = self->found->counts[group];
  head->folded = self->folded[group];
  g_signal_emit (head, item_signals[CHANGED], 0);
}

/* Puts @found in the place of what was there, and tells the span that differs. */
static void
take_found (YtHitList   *self,
            YtHitGroups *found)
{
  YtHitGroups *old = self->found;
  guint n_old = yt_hit_groups_count (old, self->folded);
  guint n_new = yt_hit_groups_count (found, self->folded);
  guint before = 0;
  guint behind = 0;

  while (before < MIN (n_old, n_new) && yt_hit_groups_same (old, before, found, before, self->folded))
    before++;
  while (behind < MIN (n_old, n_new) - before &&
         yt_hit_groups_same (old, n_old - 1 - behind, found, n_new - 1 - behind, self->folded))
    behind++;
  self->found = found;
  if (n_old - before - behind + n_new - before - behind > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), before, n_old - before - behind, n_new - before - behind);
  yt_hit_groups_free (old);
  for (guint i = 0; i < YT_N_HIT_GROUPS; i++)
    show_head (self, i);
}

static void
yt_hit_item_finalize (GObject *object)
{
  YtHitItem *self = YT_HIT_ITEM (object);

  if (self->list != NULL && self->head)
    self->list->heads[self->group] = NULL;
  else if (self->list != NULL && g_hash_table_lookup (self->list->items, &self->candidate.mark.id) == self)
    g_hash_table_remove (self->list->items, &self->candidate.mark.id);
  G_OBJECT_CLASS (yt_hit_item_parent_class)->finalize (object);
}

static void
yt_hit_item_class_init (YtHitItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = yt_hit_item_finalize;
  item_signals[CHANGED] = g_signal_new ("changed", YT_TYPE_HIT_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
yt_hit_item_init (YtHitItem *self)
{
}

static GType
get_item_type (GListModel *model)
{
  return YT_TYPE_HIT_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  YtHitList *self = YT_HIT_LIST (model);

  return yt_hit_groups_count (self->found, self->folded);
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  YtHitList *self = YT_HIT_LIST (model);
  YtCandidate candidate = { 0 };
  YtHitItem *item;
  guint group, row;

  if (!yt_hit_groups_locate (self->found, self->folded, position, &group, &row))
    return NULL;
  if (row > 0)
    candidate = g_array_index (self->found->groups[group], YtCandidate, row - 1);
  item = row > 0 ? g_hash_table_lookup (self->items, &candidate.mark.id) : self->heads[group];
  if (item != NULL)
    return g_object_ref (item);
  item = g_object_new (YT_TYPE_HIT_ITEM, NULL);
  item->list = self;
  item->group = group;
  item->head = row == 0;
  item->count = self->found->counts[group];
  item->folded = self->folded[group];
  item->candidate = candidate;
  if (row > 0)
    g_hash_table_insert (self->items, g_memdup2 (&candidate.mark.id, sizeof candidate.mark.id), item);
  else
    self->heads[group] = item;
  return item;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
put_line (YtHitList *self,
          YtHit     *hit)
{
  YtHitItem *item = g_hash_table_lookup (self->items, &hit->id);

  g_hash_table_insert (self->lines, g_memdup2 (&hit->id, sizeof hit->id), hit);
  if (item != NULL)
    g_signal_emit (item, item_signals[CHANGED], 0);
}

static gboolean
is_not_seen (gpointer key,
             gpointer value,
             gpointer items)
{
  return !g_hash_table_contains (items, key);
}

static void
on_lines (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(YtHitList) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) hits = yt_hit_lines_finish (YT_DOSSIER (source), result, &error);

  if (hits == NULL)
    return;
  if (g_hash_table_size (self->lines) > LINES_MAX)
    g_hash_table_foreach_remove (self->lines, is_not_seen, self->items);
  g_ptr_array_set_free_func (hits, NULL);
  for (guint i = 0; i < hits->len; i++)
    put_line (self, g_ptr_array_index (hits, i));
}

static gboolean
read_wanted (gpointer data)
{
  YtHitList *self = data;
  g_autoptr(GArray) wanted = self->wanted;

  self->read_later = 0;
  self->wanted = g_array_new (FALSE, FALSE, sizeof (YtCandidate));
  yt_hit_lines_async (self->dossier, self->words, FALSE, self->meant, wanted, self->reading, on_lines, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

/* What else was known of an older search is forgotten. */
static void
forget_lines (YtHitList *self)
{
  g_clear_handle_id (&self->read_later, g_source_remove);
  g_array_set_size (self->wanted, 0);
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  g_hash_table_remove_all (self->lines);
}

/* Which of the groups is shown first: by relevance the one with the best hit, else as the kinds are told. */
static void
order_groups (YtHitList   *self,
              YtHitGroups *found)
{
  if (self->order != YT_ORDER_RELEVANCE)
    found->n_order = 0;
  for (guint i = 0; i < YT_N_HIT_GROUPS; i++)
    {
      if (found->counts[i] > 0)
        yt_hit_groups_show (found, i);
    }
}

static int
by_value (gconstpointer a,
          gconstpointer b,
          gpointer      places)
{
  const gint64 first = ((const YtCandidate *) a)->mark.id;
  const gint64 second = ((const YtCandidate *) b)->mark.id;

  return GPOINTER_TO_INT (g_hash_table_lookup (places, &first)) - GPOINTER_TO_INT (g_hash_table_lookup (places, &second));
}

/* In the order in which the dossier has them. */
static void
sort_by_place (YtHitList   *self,
               YtHitGroups *found)
{
  for (guint kind = 0; kind < YT_N_KINDS; kind++)
    {
      g_autoptr(GArray) all = NULL;
      g_autoptr(GHashTable) places = g_hash_table_new (g_int64_hash, g_int64_equal);

      if (found->groups[kind]->len < 2)
        continue;
      all = yt_entry_all (self->dossier, (YtKind) kind);
      for (guint i = 0; i < all->len; i++)
        g_hash_table_insert (places, &g_array_index (all, gint64, i), GINT_TO_POINTER (i));
      g_array_sort_with_data (found->groups[kind], by_value, places);
    }
}

static YtHitGroups *
found_first (YtHitList        *self,
             const YtFindings *findings)
{
  YtHitGroups *found = yt_hit_groups_new ();

  for (guint i = 0; i < findings->hits->len; i++)
    {
      const YtHit *hit = g_ptr_array_index (findings->hits, i);
      guint group = yt_hit_group_of (hit->sort, (guint) hit->kind);
      const YtCandidate candidate = { { .id = hit->id, .first = hit->day, .sort = (guint8) hit->sort, .kind = (guint8) MAX (hit->kind, 0) }, TRUE };

      yt_hit_groups_show (found, group);
      g_array_append_val (found->groups[group], candidate);
    }
  for (guint i = 0; i < YT_N_HIT_GROUPS; i++)
    found->counts[i] = findings->counted ? findings->kinds[i] : found->groups[i]->len;
  order_groups (self, found);
  if (self->order == YT_ORDER_PLACE)
    sort_by_place (self, found);
  return found;
}

/* Those that were the first stay the first: they were weighed, the others only counted. */
static YtHitGroups *
found_all (YtHitList        *self,
           const YtFindings *findings)
{
  YtHitGroups *found = yt_hit_groups_new ();
  g_autoptr(GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);

  if (self->order == YT_ORDER_RELEVANCE)
    {
      memcpy (found->order, self->first->order, sizeof found->order);
      found->n_order = self->first->n_order;
      for (guint i = 0; i < YT_N_HIT_GROUPS; i++)
        {
          GArray *first = self->first->groups[i];

          g_array_append_vals (found->groups[i], first->data, first->len);
          for (guint k = 0; k < first->len; k++)
            g_hash_table_add (seen, &g_array_index (first, YtCandidate, k).mark.id);
        }
    }
  for (guint i = 0; i < findings->found->len; i++)
    {
      const YtCandidate *candidate = &g_array_index (findings->found, YtCandidate, i);

      if (!g_hash_table_contains (seen, &candidate->mark.id))
        g_array_append_vals (found->groups[yt_hit_group_of (candidate->mark.sort, candidate->mark.kind)], candidate, 1);
    }
  for (guint i = 0; i < YT_N_HIT_GROUPS; i++)
    found->counts[i] = found->groups[i]->len;
  order_groups (self, found);
  if (self->order == YT_ORDER_PLACE)
    sort_by_place (self, found);
  return found;
}

static void
fail (YtHitList    *self,
      const GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[FAILED], 0, error);
}

/* What the search tells besides its hits. */
static void
take_told (YtHitList  *self,
           YtFindings *findings)
{
  self->stopped = findings->stopped;
  g_free (self->nearest);
  self->nearest = g_steal_pointer (&findings->nearest);
  if (findings->meant == NULL)
    return;
  g_ptr_array_unref (self->meant);
  self->meant = g_steal_pointer (&findings->meant);
}

static void
on_all (GObject      *source,
        GAsyncResult *result,
        gpointer      data)
{
  g_autoptr(YtHitList) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(YtFindings) findings = yt_search_finish (YT_DOSSIER (source), result, &error);

  if (findings == NULL)
    {
      fail (self, error);
      return;
    }
  self->counted = TRUE;
  self->exact = !findings->stopped;
  take_told (self, findings);
  self->total = findings->found != NULL ? findings->found->len : 0;
  g_clear_pointer (&self->months, g_array_unref);
  self->months = g_steal_pointer (&findings->months);
  if (findings->found != NULL)
    take_found (self, found_all (self, findings));
  g_signal_emit (self, signals[UPDATED], 0);
}

/* Those that are in view and not among the first hits. */
static void
want_again (YtHitList *self)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    yt_hit_list_want (self, item);
}

static void
on_first (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(YtHitList) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(YtFindings) findings = yt_search_finish (YT_DOSSIER (source), result, &error);
  const YtQuery all = { .words = self->words, .order = self->order, .histogram = TRUE, .all = TRUE, .kind = YT_KIND_NONE,
                        .meant = TRUE, .refused = (const char *const *) self->refused->pdata };

  if (findings == NULL)
    {
      fail (self, error);
      return;
    }
  self->meaningless = findings->meaningless;
  self->exact = findings->counted;
  self->total = findings->counted ? findings->total : findings->hits->len;
  take_told (self, findings);
  forget_lines (self);
  yt_hit_groups_free (self->first);
  self->first = found_first (self, findings);
  if (!self->again)
    take_found (self, found_first (self, findings));
  g_ptr_array_set_free_func (findings->hits, NULL);
  for (guint i = 0; i < findings->hits->len; i++)
    put_line (self, g_ptr_array_index (findings->hits, i));
  want_again (self);
  g_signal_emit (self, signals[UPDATED], 0);
  if (!findings->meaningless)
    yt_search_async (self->dossier, &all, self->running, on_all, g_object_ref (self));
}

static void
yt_hit_list_dispose (GObject *object)
{
  YtHitList *self = YT_HIT_LIST (object);
  GHashTableIter iter;
  gpointer item;

  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  forget_lines (self);
  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    YT_HIT_ITEM (item)->list = NULL;
  for (guint i = 0; i < YT_N_HIT_GROUPS; i++)
    {
      if (self->heads[i] != NULL)
        self->heads[i]->list = NULL;
    }
  g_hash_table_remove_all (self->items);
  G_OBJECT_CLASS (yt_hit_list_parent_class)->dispose (object);
}

static void
yt_hit_list_finalize (GObject *object)
{
  YtHitList *self = YT_HIT_LIST (object);

  g_clear_object (&self->running);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->months, g_array_unref);
  g_ptr_array_unref (self->meant);
  g_ptr_array_unref (self->refused);
  g_free (self->nearest);
  yt_hit_groups_free (self->found);
  yt_hit_groups_free (self->first);
  g_hash_table_unref (self->lines);
  g_hash_table_unref (self->items);
  g_array_unref (self->wanted);
  g_free (self->words);
  g_object_unref (self->dossier);
  G_OBJECT_CLASS (yt_hit_list_parent_class)->finalize (object);
}

static void
yt_hit_list_class_init (YtHitListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yt_hit_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = yt_hit_list_finalize;
  signals[UPDATED] = g_signal_new ("updated", YT_TYPE_HIT_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", YT_TYPE_HIT_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
yt_hit_list_init (YtHitList *self)
{
  self->words = g_strdup ("");
  self->meant = g_ptr_array_new_with_free_func ((GDestroyNotify) yt_meant_free);
  self->refused = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->refused, NULL);
  self->found = yt_hit_groups_new ();
  self->first = yt_hit_groups_new ();
  self->counted = TRUE;
  self->lines = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) yt_hit_free);
  self->items = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->wanted = g_array_new (FALSE, FALSE, sizeof (YtCandidate));
}

YtHitList *
yt_hit_list_of (YtDesk *desk)
{
  YtHitList *self = g_object_get_data (G_OBJECT (desk), list_key);

  if (self == NULL)
    {
      self = g_object_new (YT_TYPE_HIT_LIST, NULL);
      self->dossier = g_object_ref (yt_desk_dossier (desk));
      g_object_set_data_full (G_OBJECT (desk), list_key, self, g_object_unref);
    }
  return self;
}

void
yt_hit_list_search (YtHitList  *self,
                    const char *words,
                    YtOrder     order)
{
  g_autofree char *copy = g_strdup (words);
  g_autofree char *bare = g_strstrip (g_strdup (words));
  const YtQuery query = { .words = copy, .kind = YT_KIND_NONE, .limit = FIRST, .order = order, .quick = TRUE, .meant = TRUE,
                          .refused = (const char *const *) self->refused->pdata };

  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
  self->again = g_str_equal (self->words, copy) && self->order == order;
  g_free (self->words);
  self->words = g_strdup (copy);
  self->order = order;
  if (*bare == '\0')
    {
      self->total = 0;
      self->counted = TRUE;
      self->meaningless = FALSE;
      self->stopped = FALSE;
      g_clear_pointer (&self->nearest, g_free);
      g_ptr_array_unref (self->meant);
      self->meant = g_ptr_array_new_with_free_func ((GDestroyNotify) yt_meant_free);
      g_ptr_array_set_size (self->refused, 0);
      g_ptr_array_add (self->refused, NULL);
      g_clear_pointer (&self->months, g_array_unref);
      take_found (self, yt_hit_groups_new ());
      g_signal_emit (self, signals[UPDATED], 0);
      return;
    }
  self->counted = FALSE;
  self->exact = FALSE;
  self->running = g_cancellable_new ();
  yt_search_async (self->dossier, &query, self->running, on_first, g_object_ref (self));
}

const char *
yt_hit_list_words (YtHitList *self)
{
  return self->words;
}

YtOrder
yt_hit_list_order (YtHitList *self)
{
  return self->order;
}

gboolean
yt_hit_list_is_counted (YtHitList *self)
{
  return self->counted || self->meaningless;
}

gboolean
yt_hit_list_is_exact (YtHitList *self)
{
  return self->exact || self->counted;
}

guint
yt_hit_list_total (YtHitList *self)
{
  return self->total;
}

guint
yt_hit_list_group_total (YtHitList *self,
                         guint      group)
{
  return self->found->counts[group];
}

gboolean
yt_hit_list_is_meaningless (YtHitList *self)
{
  return self->meaningless;
}

GArray *
yt_hit_list_months (YtHitList *self)
{
  return self->months;
}

GPtrArray *
yt_hit_list_meant (YtHitList *self)
{
  return self->meant;
}

void
yt_hit_list_refuse (YtHitList  *self,
                    const char *words,
                    gboolean    refused)
{
  g_autofree char *copy = g_strdup (words);
  guint place = 0;

  g_ptr_array_set_size (self->refused, (int) self->refused->len - 1);
  if (refused)
    g_ptr_array_add (self->refused, g_strdup (copy));
  else if (g_ptr_array_find_with_equal_func (self->refused, copy, g_str_equal, &place))
    g_ptr_array_remove_index (self->refused, place);
  g_ptr_array_add (self->refused, NULL);
  yt_hit_list_search (self, self->words, self->order);
}

const char *
yt_hit_list_nearest (YtHitList *self)
{
  return self->nearest;
}

gboolean
yt_hit_list_is_stopped (YtHitList *self)
{
  return self->stopped;
}

char *
yt_hit_list_marked_words (YtHitList *self)
{
  GString *words = g_string_new (self->words);

  for (guint i = 0; i < self->meant->len; i++)
    {
      const YtMeant *one = g_ptr_array_index (self->meant, i);

      if (!one->refused)
        g_string_append_printf (words, " OR \"%s\"", one->words);
    }
  return g_string_free (words, FALSE);
}

GArray *
yt_hit_list_years (YtHitList *self)
{
  GArray *years = g_array_new (FALSE, FALSE, sizeof (YtYear));

  for (guint i = 0; self->months != NULL && i < self->months->len; i++)
    {
      const YtMonth *month = &g_array_index (self->months, YtMonth, i);
      YtYear year = { 0, month->n };

      if (month->first == YT_NO_DAY)
        continue;
      yt_day_to_date (month->first, &year.year, NULL, NULL);
      if (years->len > 0 && g_array_index (years, YtYear, years->len - 1).year == year.year)
        g_array_index (years, YtYear, years->len - 1).n += month->n;
      else
        g_array_append_val (years, year);
    }
  return years;
}

GArray *
yt_hit_list_ids (YtHitList *self,
                 guint      group)
{
  GArray *hits = self->found->groups[group];
  GArray *ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), hits->len);

  for (guint i = 0; i < hits->len; i++)
    g_array_append_val (ids, g_array_index (hits, YtCandidate, i).mark.id);
  return ids;
}

void
yt_hit_list_fold (YtHitList *self,
                  guint      group,
                  gboolean   folded)
{
  guint at = 0;
  guint n_old, n_new;

  for (guint i = 0; i < self->found->n_order && self->found->order[i] != group; i++)
    at += yt_hit_groups_rows (self->found, self->folded, self->found->order[i]);
  n_old = yt_hit_groups_rows (self->found, self->folded, group);
  self->folded[group] = folded;
  n_new = yt_hit_groups_rows (self->found, self->folded, group);
  if (n_old != n_new && self->found->counts[group] > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), at + 1, n_old - 1, n_new - 1);
  show_head (self, group);
}

guint
yt_hit_list_find (YtHitList *self,
                  gint64     id)
{
  guint at = 0;

  for (guint i = 0; i < self->found->n_order; i++)
    {
      guint group = self->found->order[i];
      GArray *hits = self->found->groups[group];

      for (guint k = 0; !self->folded[group] && k < hits->len; k++)
        {
          if (g_array_index (hits, YtCandidate, k).mark.id == id)
            return at + 1 + k;
        }
      at += yt_hit_groups_rows (self->found, self->folded, group);
    }
  return G_MAXUINT;
}

void
yt_hit_list_want (YtHitList *self,
                  YtHitItem *item)
{
  if (item->head || g_hash_table_contains (self->lines, &item->candidate.mark.id))
    return;
  g_array_append_val (self->wanted, item->candidate);
  if (self->read_later == 0)
    self->read_later = g_idle_add_full (G_PRIORITY_DEFAULT, read_wanted, self, NULL);
}

guint
yt_hit_item_group (YtHitItem *self)
{
  return self->group;
}

gboolean
yt_hit_item_is_head (YtHitItem *self)
{
  return self->head;
}

guint
yt_hit_item_count (YtHitItem *self)
{
  return self->count;
}

gboolean
yt_hit_item_is_folded (YtHitItem *self)
{
  return self->folded;
}

gint64
yt_hit_item_id (YtHitItem *self)
{
  return self->candidate.mark.id;
}

const YtHit *
yt_hit_item_hit (YtHitItem *self)
{
  return self->head || self->list == NULL ? NULL : g_hash_table_lookup (self->list->lines, &self->candidate.mark.id);
}
