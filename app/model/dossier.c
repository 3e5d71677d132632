/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The open dossier: holds connection and recorder, keeps live rows fresh, and tells what changed. */
#include "model/dossier.h"

#include "model/dossier-open.h"
#include "model/dossier-private.h"
#include "model/entry.h"
#include "model/passage-follow.h"

static const char select_root[] = "SELECT id FROM entry WHERE kind = 'dossier' ORDER BY id LIMIT 1";
static const char select_meta[] = "SELECT value FROM meta WHERE name = ?1";
static const char replace_meta[] = "INSERT OR REPLACE INTO meta (name, value) VALUES (?1, ?2)";
static const char count_notes[] = "SELECT count(*) FROM note WHERE deleted = 0";

struct _YtDossier
{
  GObject parent_instance;

  char *path;
  gboolean readonly;
  YtConnection *connection; /* NULL once closed */
  YtRecorder *recorder;
  gint64 root_id;
  YtEntry *root;
  YtLiveRows live;
  gint64 written_elsewhere;
  gint64 n_notes; /* -1: not counted */
  gboolean can_undo;
  gboolean can_redo;
};

G_DEFINE_FINAL_TYPE (YtDossier, yt_dossier, G_TYPE_OBJECT)

enum
{
  PROP_PATH = 1,
  PROP_TITLE_ZH,
  PROP_TITLE_EN,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_READ_ONLY,
  N_PROPS,
};

enum
{
  CHANGED,
  FAILED,
  CLOSING,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
look_at_steps (YtDossier *self)
{
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;
  gboolean can_undo;
  gboolean can_redo;

  if (self->recorder != NULL && !self->readonly)
    {
      undo = yt_recorder_undo_name (self->recorder, NULL);
      redo = yt_recorder_redo_name (self->recorder, NULL);
    }
  can_undo = undo != NULL;
  can_redo = redo != NULL;
  if (can_undo != self->can_undo)
    {
      self->can_undo = can_undo;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
    }
  if (can_redo != self->can_redo)
    {
      self->can_redo = can_redo;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
    }
}

static void
spread (YtDossier *dossier,
        YtChanges *changes)
{
  /* Who listens may let go of the dossier. */
  g_autoptr(YtDossier) self = g_object_ref (dossier);
  g_autoptr(GPtrArray) rows = yt_live_rows_among (&self->live, changes);

  for (guint i = 0; i < rows->len; i++)
    yt_row_load (g_ptr_array_index (rows, i));
  for (guint i = 0; i < rows->len; i++)
    yt_row_tell (g_ptr_array_index (rows, i));
  look_at_steps (self);
  g_signal_emit (self, signals[CHANGED], 0, changes);
}

static void
on_recorded (const YtChanged *changed,
             guint            n,
             guint            all,
             gpointer         user_data)
{
  YtDossier *self = user_data;
  YtChanges changes;

  yt_changes_init (&changes, all > n);
  if (changes.all)
    self->n_notes = -1;
  for (guint i = 0; i < n; i++)
    {
      YtTableIndex table = changed[i].table != NULL
                             ? yt_table_index (changed[i].table->name)
                             : yt_live_rows_owner (&self->live, &changes, self->connection, changed[i].object);

      yt_changes_add (&changes, table, changed[i].object);
      if (table == YT_TABLE_NOTE && g_strcmp0 (changed[i].field, "deleted") == 0)
        self->n_notes = -1;
      else if (table == YT_TABLE_NOTE && changed[i].field == NULL && self->n_notes >= 0)
        self->n_notes++;
    }
  spread (self, &changes);
  yt_changes_clear (&changes);
}

static void
on_root_changed (YtDossier *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE_ZH]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE_EN]);
}

static void
yt_dossier_dispose (GObject *object)
{
  YtDossier *self = YT_DOSSIER (object);

  yt_dossier_close (self);
  g_clear_object (&self->root);
  G_OBJECT_CLASS (yt_dossier_parent_class)->dispose (object);
}

static void
yt_dossier_finalize (GObject *object)
{
  YtDossier *self = YT_DOSSIER (object);

  yt_live_rows_clear (&self->live);
  g_free (self->path);
  G_OBJECT_CLASS (yt_dossier_parent_class)->finalize (object);
}

static void
yt_dossier_get_property (GObject    *object,
                         guint       property,
                         GValue     *value,
                         GParamSpec *pspec)
{
  YtDossier *self = YT_DOSSIER (object);

  switch (property)
    {
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_TITLE_ZH:
      g_value_set_string (value, yt_entry_title (self->root, YT_LANGUAGE_ZH));
      break;
    case PROP_TITLE_EN:
      g_value_set_string (value, yt_entry_title (self->root, YT_LANGUAGE_EN));
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, self->can_undo);
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, self->can_redo);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->readonly);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
yt_dossier_class_init (YtDossierClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = yt_dossier_dispose;
  object_class->finalize = yt_dossier_finalize;
  object_class->get_property = yt_dossier_get_property;

  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  properties[PROP_TITLE_ZH] = g_param_spec_string ("title-zh", NULL, NULL, "", flags);
  properties[PROP_TITLE_EN] = g_param_spec_string ("title-en", NULL, NULL, "", flags);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] =
    g_signal_new ("changed", YT_TYPE_DOSSIER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[FAILED] =
    g_signal_new ("failed", YT_TYPE_DOSSIER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[CLOSING] =
    g_signal_new ("closing", YT_TYPE_DOSSIER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
yt_dossier_init (YtDossier *self)
{
  self->n_notes = -1;
  yt_live_rows_init (&self->live);
}

YtDossier *
yt_dossier_open (const char  *path,
                 YtOpenMode   mode,
                 GError     **error)
{
  return yt_dossier_open_vfs (path, mode, NULL, error);
}

YtDossier *
yt_dossier_open_vfs (const char  *path,
                     YtOpenMode   mode,
                     const char  *vfs,
                     GError     **error)
{
  g_autofree char *full = g_canonicalize_filename (path, NULL);
  g_autoptr(YtConnection) connection = yt_dossier_connect (full, mode, vfs, error);
  g_autoptr(YtDossier) self = NULL;
  g_autofree char *origin = NULL;

  if (connection == NULL)
    return NULL;
  self = g_object_new (YT_TYPE_DOSSIER, NULL);
  self->path = g_steal_pointer (&full);
  self->readonly = mode == YT_OPEN_READ || yt_connection_is_readonly (connection);
  self->connection = g_steal_pointer (&connection);
  self->recorder = yt_recorder_new (self->connection, yt_tables, on_recorded, self);
  yt_recorder_set_follow (self->recorder, yt_passage_follow, self->connection);
  origin = yt_dossier_meta (self, "origin");
  yt_recorder_set_origin (self->recorder, origin != NULL ? g_ascii_strtoll (origin, NULL, 10) : 0);
  self->written_elsewhere = yt_connection_changes_elsewhere (self->connection);
  self->root_id = yt_connection_number (self->connection, 0, select_root, "");
  self->root = yt_entry_get (self, self->root_id);
  if (self->root == NULL)
    {
      g_autofree char *name = g_filename_display_basename (self->path);

      yt_failure_set (error, YT_DB_ERROR, YT_DB_ERROR_CORRUPT,
                      N_("“%s” is damaged: the entry of the dossier itself is missing. Go on with a backup, and keep the damaged file."),
                      name, NULL);
      return NULL;
    }
  g_signal_connect_object (self->root, "changed", G_CALLBACK (on_root_changed), self, G_CONNECT_SWAPPED);
  look_at_steps (self);
  return g_steal_pointer (&self);
}

void
yt_dossier_close (YtDossier *self)
{
  if (self->connection == NULL)
    return;
  g_signal_emit (self, signals[CLOSING], 0);
  g_clear_pointer (&self->recorder, yt_recorder_free);
  g_clear_pointer (&self->connection, yt_connection_close);
  look_at_steps (self);
}

const char *
yt_dossier_path (YtDossier *self)
{
  return self->path;
}

gboolean
yt_dossier_is_readonly (YtDossier *self)
{
  return self->readonly;
}

YtConnection *
yt_dossier_connection (YtDossier *self)
{
  return self->connection;
}

YtRecorder *
yt_dossier_recorder (YtDossier *self)
{
  return self->recorder;
}

gint64
yt_dossier_root (YtDossier *self)
{
  return self->root_id;
}

gboolean
yt_dossier_can_undo (YtDossier *self)
{
  return self->can_undo;
}

gboolean
yt_dossier_can_redo (YtDossier *self)
{
  return self->can_redo;
}

void
yt_dossier_look_elsewhere (YtDossier *self)
{
  YtChanges changes;
  gint64 written;

  if (self->connection == NULL)
    return;
  written = yt_connection_changes_elsewhere (self->connection);
  if (written == self->written_elsewhere)
    return;
  self->written_elsewhere = written;
  self->n_notes = -1;
  yt_changes_init (&changes, TRUE);
  spread (self, &changes);
  yt_changes_clear (&changes);
}

char *
yt_dossier_meta (YtDossier  *self,
                 const char *name)
{
  return self->connection != NULL ? yt_connection_string (self->connection, select_meta, "s", name) : NULL;
}

gboolean
yt_dossier_set_meta (YtDossier   *self,
                     const char  *name,
                     const char  *value,
                     GError     **error)
{
  g_return_val_if_fail (self->connection != NULL, FALSE);
  return yt_connection_run (self->connection, error, replace_meta, "ss", name, value);
}

YtLiveRows *
yt_dossier_live_rows (YtDossier *self)
{
  return &self->live;
}

void
yt_dossier_fail (YtDossier *self,
                 GError    *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
  g_error_free (error);
}

guint
yt_dossier_count_notes (YtDossier *self)
{
  if (self->n_notes < 0 && self->connection != NULL)
    self->n_notes = yt_connection_number (self->connection, -1, count_notes, "");
  return (guint) MAX (0, self->n_notes);
}
