/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list of ids read in slices when the program is idle; rows are made only for what is looked at. */
#include "model/id-list.h"

#include <string.h>

#include "model/dossier-private.h"

/* What is read at once, before the first frame. */
#define FIRST_ROWS 500
/* A slice’s time, with room for those who listen in 4 ms, and the time that reading again may take at once after a change. */
#define SLICE_USEC 3000
#define AT_ONCE_USEC 1000
/* How often a reading that fails is begun again before the old ids stay for good. */
#define TRIES 3
/* Rows between two looks at the clock. */
#define ROWS_A_LOOK 64

struct _YtIdList
{
  GObject parent_instance;

  YtDossier *dossier;
  char *sql;
  GType type;
  YtRowFunc row;

  GArray *ids;            /* what the list holds */
  GArray *fresh;          /* what is read anew to take its place; NULL while @ids itself is read to its end */
  YtStatement *statement; /* NULL when nothing is being read */
  guint idle;             /* removed by whoever ends the reading, from inside, too */
  guint reading;          /* counts the readings that were begun */
  guint failures;         /* in a row */
  gboolean complete;
  gboolean given; /* the ids came from elsewhere */
};

typedef enum
{
  MORE,
  END,
  FAILED,
} Progress;

enum
{
  PROP_COMPLETE = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void yt_id_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (YtIdList, yt_id_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, yt_id_list_model_init))

static void
set_complete (YtIdList *self,
              gboolean  complete)
{
  if (self->complete == complete)
    return;
  self->complete = complete;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPLETE]);
}

static void
stop (YtIdList *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->statement, yt_statement_done);
  g_clear_pointer (&self->fresh, g_array_unref);
}

/* Reads up to @max rows, for up to @usec (0: as long as it takes). */
static Progress
read_some (YtIdList *self,
           guint     max,
           gint64    usec)
{
  GArray *into = self->fresh != NULL ? self->fresh : self->ids;
  gint64 until = g_get_monotonic_time () + usec;
  GError *error = NULL;

  for (guint n = 1; yt_statement_step (self->statement, &error); n++)
    {
      gint64 id = yt_statement_int (self->statement, 0);

      g_array_append_val (into, id);
      if (n == max || (usec > 0 && n % ROWS_A_LOOK == 0 && g_get_monotonic_time () >= until))
        return MORE;
    }
  if (error == NULL)
    return END;
  if (++self->failures == TRIES)
    yt_dossier_fail (self->dossier, g_steal_pointer (&error));
  g_clear_error (&error);
  return FAILED;
}

/* Where the one row stands that, moved, makes @after of @before (both @n long, and different at both ends), and where it
 * stands then. */
static gboolean
find_moved (const gint64 *before,
            const gint64 *after,
            guint         n,
            guint        *from,
            guint        *to)
{
  gsize size = (n - 1) * sizeof *before;

  if (n > 1 && after[0] == before[n - 1] && memcmp (after + 1, before, size) == 0)
    {
      *from = n - 1;
      *to = 0;
      return TRUE;
    }
  if (n > 1 && after[n - 1] == before[0] && memcmp (after, before + 1, size) == 0)
    {
      *from = 0;
      *to = n - 1;
      return TRUE;
    }
  return FALSE;
}

/* Puts the fresh ids in the place of the old ones and reports the span in which they differ; of a row that was moved (a
 * note that was edited goes to the top) the two places, not all rows between them. */
static void
exchange (YtIdList *self)
{
  g_autoptr(GArray) old = g_steal_pointer (&self->ids);
  g_autoptr(GArray) fresh = g_steal_pointer (&self->fresh);
  const gint64 *before = (const gint64 *) (gpointer) old->data;
  const gint64 *after = (const gint64 *) (gpointer) fresh->data;
  guint same = 0;
  guint removed = old->len;
  guint added = fresh->len;
  guint from;
  guint to;

  while (same < removed && same < added && before[same] == after[same])
    same++;
  while (removed > same && added > same && before[removed - 1] == after[added - 1])
    {
      removed--;
      added--;
    }
  if (removed == added && find_moved (before + same, after + same, removed - same, &from, &to))
    {
      GArray *between = self->ids = g_array_remove_index (g_steal_pointer (&old), same + from);

      g_list_model_items_changed (G_LIST_MODEL (self), same + from, 1, 0);
      /* Who listened may have begun, and ended, another reading. */
      if (self->ids != between)
        return;
      g_array_unref (self->ids);
      self->ids = g_steal_pointer (&fresh);
      g_list_model_items_changed (G_LIST_MODEL (self), same + to, 0, 1);
      return;
    }
  self->ids = g_steal_pointer (&fresh);
  if (removed > same || added > same)
    g_list_model_items_changed (G_LIST_MODEL (self), same, removed - same, added - same);
}

static void
finish_reading (YtIdList *self)
{
  self->failures = 0;
  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->fresh != NULL)
    exchange (self);
  set_complete (self, TRUE);
}

static void start (YtIdList *self,
                   guint     max,
                   gint64    usec);

static void
read_again (YtIdList *self)
{
  if (self->given)
    return;
  stop (self);
  self->fresh = g_array_new (FALSE, FALSE, sizeof (gint64));
  start (self, G_MAXUINT, AT_ONCE_USEC);
}

/* The old ids stay, incomplete or not; who listens to the dossier has been told. */
static void
give_up (YtIdList *self)
{
  self->failures = 0;
  stop (self);
  set_complete (self, TRUE);
}

/* One slice and what follows from it; what is read for the first time is shown at once. */
static void
read_slice (YtIdList *self,
            guint     max,
            gint64    usec)
{
  gboolean first_time = self->fresh == NULL;
  guint had = self->ids->len;
  Progress progress = read_some (self, max, usec);
  guint reading = self->reading;

  if (progress != MORE)
    g_clear_pointer (&self->statement, yt_statement_done);
  if (first_time && self->ids->len > had)
    g_list_model_items_changed (G_LIST_MODEL (self), had, 0, self->ids->len - had);
  /* Who listened may have begun another reading. */
  if (progress == MORE || self->reading != reading)
    return;
  if (progress == END)
    finish_reading (self);
  else if (self->failures < TRIES)
    read_again (self);
  else
    give_up (self);
}

static gboolean
on_idle (gpointer user_data)
{
  g_autoptr(YtIdList) self = g_object_ref (user_data);

  read_slice (self, G_MAXUINT, SLICE_USEC);
  return G_SOURCE_CONTINUE;
}

static void
start (YtIdList *self,
       guint     max,
       gint64    usec)
{
  YtConnection *connection = yt_dossier_connection (self->dossier);
  GError *error = NULL;

  if (connection == NULL)
    return;
  self->reading++;
  self->statement = yt_connection_prepare_once (connection, self->sql, &error);
  if (self->statement == NULL)
    {
      yt_dossier_fail (self->dossier, error);
      give_up (self);
      return;
    }
  set_complete (self, FALSE);
  self->idle = g_idle_add (on_idle, self);
  read_slice (self, max, usec);
}

static void
on_closing (YtIdList *self)
{
  guint had = self->ids->len;

  stop (self);
  g_array_set_size (self->ids, 0);
  if (had > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, had, 0);
  set_complete (self, TRUE);
}

static void
yt_id_list_dispose (GObject *object)
{
  YtIdList *self = YT_ID_LIST (object);

  stop (self);
  g_clear_object (&self->dossier);
  G_OBJECT_CLASS (yt_id_list_parent_class)->dispose (object);
}

static void
yt_id_list_finalize (GObject *object)
{
  YtIdList *self = YT_ID_LIST (object);

  g_array_unref (self->ids);
  g_free (self->sql);
  G_OBJECT_CLASS (yt_id_list_parent_class)->finalize (object);
}

static void
yt_id_list_get_property (GObject    *object,
                         guint       property,
                         GValue     *value,
                         GParamSpec *pspec)
{
  if (property == PROP_COMPLETE)
    g_value_set_boolean (value, YT_ID_LIST (object)->complete);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static GType
yt_id_list_get_item_type (GListModel *model)
{
  return YT_ID_LIST (model)->type;
}

static guint
yt_id_list_get_n_items (GListModel *model)
{
  return YT_ID_LIST (model)->ids->len;
}

static gpointer
yt_id_list_get_item (GListModel *model,
                     guint       position)
{
  YtIdList *self = YT_ID_LIST (model);
  gint64 id = yt_id_list_id (self, position);
  gpointer row;

  if (position >= self->ids->len)
    return NULL;
  row = self->row (self->dossier, id);
  /* A list must have something in each place; a row that cannot be read is an empty one. */
  return row != NULL ? row : g_object_new (self->type, "dossier", self->dossier, "id", id, NULL);
}

static void
yt_id_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = yt_id_list_get_item_type;
  iface->get_n_items = yt_id_list_get_n_items;
  iface->get_item = yt_id_list_get_item;
}

static void
yt_id_list_class_init (YtIdListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = yt_id_list_dispose;
  object_class->finalize = yt_id_list_finalize;
  object_class->get_property = yt_id_list_get_property;

  properties[PROP_COMPLETE] =
    g_param_spec_boolean ("complete", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
yt_id_list_init (YtIdList *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
}

YtIdList *
yt_id_list_new (YtDossier  *dossier,
                const char *sql,
                GType       type,
                YtRowFunc   row)
{
  YtIdList *self = g_object_new (YT_TYPE_ID_LIST, NULL);

  self->dossier = g_object_ref (dossier);
  self->sql = g_strdup (sql);
  self->type = type;
  self->row = row;
  g_signal_connect_object (dossier, "changed", G_CALLBACK (read_again), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dossier, "closing", G_CALLBACK (on_closing), self, G_CONNECT_SWAPPED);
  start (self, FIRST_ROWS, 0);
  return self;
}

void
yt_id_list_set_sql (YtIdList   *self,
                    const char *sql)
{
  if (g_str_equal (sql, self->sql) && !self->given)
    return;
  g_free (self->sql);
  self->sql = g_strdup (sql);
  self->given = FALSE;
  read_again (self);
}

void
yt_id_list_set_ids (YtIdList     *self,
                    const GArray *ids)
{
  stop (self);
  self->reading++;
  self->given = TRUE;
  self->fresh = g_array_sized_new (FALSE, FALSE, sizeof (gint64), ids->len);
  g_array_append_vals (self->fresh, ids->data, ids->len);
  finish_reading (self);
}

void
yt_id_list_finish (YtIdList *self)
{
  while (self->statement != NULL)
    read_slice (self, G_MAXUINT, 0);
}

gboolean
yt_id_list_is_complete (YtIdList *self)
{
  return self->complete;
}

gint64
yt_id_list_id (YtIdList *self,
               guint     position)
{
  return position < self->ids->len ? g_array_index (self->ids, gint64, position) : 0;
}

guint
yt_id_list_find (YtIdList *self,
                 gint64    id)
{
  const gint64 *ids = (gconstpointer) self->ids->data;

  for (guint i = 0; i < self->ids->len; i++)
    {
      if (ids[i] == id)
        return i;
    }
  return G_MAXUINT;
}
