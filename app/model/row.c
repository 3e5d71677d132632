/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps each row object single and in touch with its dossier. */
#include "model/row.h"

#include "model/dossier-private.h"

typedef struct
{
  YtDossier *dossier; /* weak */
  gint64 id;
} YtRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (YtRow, yt_row, G_TYPE_OBJECT)

enum
{
  PROP_DOSSIER = 1,
  PROP_ID,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
static guint changed_signal;

static YtRowPrivate *
private_of (YtRow *self)
{
  return yt_row_get_instance_private (self);
}

static void
yt_row_constructed (GObject *object)
{
  YtRow *self = YT_ROW (object);

  G_OBJECT_CLASS (yt_row_parent_class)->constructed (object);
  if (private_of (self)->dossier != NULL)
    yt_live_rows_add (yt_dossier_live_rows (private_of (self)->dossier), YT_ROW_GET_CLASS (self)->table, self);
}

static void
yt_row_dispose (GObject *object)
{
  YtRow *self = YT_ROW (object);
  YtRowPrivate *private = private_of (self);

  if (private->dossier != NULL)
    yt_live_rows_remove (yt_dossier_live_rows (private->dossier), YT_ROW_GET_CLASS (self)->table, self);
  g_clear_weak_pointer (&private->dossier);
  G_OBJECT_CLASS (yt_row_parent_class)->dispose (object);
}

static void
yt_row_get_property (GObject    *object,
                     guint       property,
                     GValue     *value,
                     GParamSpec *pspec)
{
  YtRowPrivate *private = private_of (YT_ROW (object));

  switch (property)
    {
    case PROP_DOSSIER:
      g_value_set_object (value, private->dossier);
      break;
    case PROP_ID:
      g_value_set_int64 (value, private->id);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
yt_row_set_property (GObject      *object,
                     guint         property,
                     const GValue *value,
                     GParamSpec   *pspec)
{
  YtRowPrivate *private = private_of (YT_ROW (object));

  switch (property)
    {
    case PROP_DOSSIER:
      g_set_weak_pointer (&private->dossier, g_value_get_object (value));
      break;
    case PROP_ID:
      private->id = g_value_get_int64 (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
yt_row_class_init (YtRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = yt_row_constructed;
  object_class->dispose = yt_row_dispose;
  object_class->get_property = yt_row_get_property;
  object_class->set_property = yt_row_set_property;

  properties[PROP_DOSSIER] = g_param_spec_object ("dossier", NULL, NULL, YT_TYPE_DOSSIER,
                                                  G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0,
                                            G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  changed_signal = g_signal_new ("changed", YT_TYPE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
yt_row_init (YtRow *self)
{
}

/* Reads the row and says whether it is there; trouble is told to who listens to the dossier. */
static gboolean
load (YtRow *self)
{
  YtConnection *connection = yt_row_connection (self);
  GError *error = NULL;
  gboolean found;

  if (connection == NULL)
    return FALSE;
  found = YT_ROW_GET_CLASS (self)->load (self, connection, &error);
  if (error != NULL)
    yt_dossier_fail (private_of (self)->dossier, error);
  else if (!found)
    YT_ROW_GET_CLASS (self)->lost (self);
  return found;
}

gpointer
yt_row_get (GType      type,
            YtDossier *dossier,
            gint64     id)
{
  g_autoptr(GTypeClass) klass = g_type_class_ref (type);
  g_autoptr(YtRow) row = NULL;

  row = yt_live_rows_find (yt_dossier_live_rows (dossier), ((YtRowClass *) klass)->table, id);
  if (row != NULL)
    return g_steal_pointer (&row);
  if (id <= 0 || yt_dossier_connection (dossier) == NULL)
    return NULL;
  row = g_object_new (type, "dossier", dossier, "id", id, NULL);
  return load (row) ? g_steal_pointer (&row) : NULL;
}

gint64
yt_row_id (YtRow *self)
{
  return private_of (self)->id;
}

YtDossier *
yt_row_dossier (YtRow *self)
{
  return private_of (self)->dossier;
}

YtConnection *
yt_row_connection (YtRow *self)
{
  YtDossier *dossier = private_of (self)->dossier;

  return dossier != NULL ? yt_dossier_connection (dossier) : NULL;
}

void
yt_row_take_text (char       **place,
                  const char  *text)
{
  g_free (*place);
  if (text == NULL || g_utf8_validate (text, -1, NULL))
    *place = g_strdup (text != NULL ? text : "");
  else
    *place = g_utf8_make_valid (text, -1);
}

void
yt_row_load (YtRow *self)
{
  load (self);
}

void
yt_row_tell (YtRow *self)
{
  g_autofree GParamSpec **pspecs = NULL;
  guint n;

  pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (self), &n);
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; i < n; i++)
    {
      if ((pspecs[i]->flags & G_PARAM_CONSTRUCT_ONLY) == 0)
        g_object_notify_by_pspec (G_OBJECT (self), pspecs[i]);
    }
  g_object_thaw_notify (G_OBJECT (self));
  g_signal_emit (self, changed_signal, 0);
}
