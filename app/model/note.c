/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The row object of a note, and which notes are on something. */
#include "model/note.h"

#include <string.h>

#include "model/dossier-private.h"

#define TAG_PREFIX "tag:"

static const char select_note[] =
  "SELECT target, language, author, deleted, created, modified, text FROM note WHERE id = ?1";
static const char select_tags[] =
  "SELECT name FROM field WHERE object = ?1 AND name >= 'tag:' AND name < 'tag;' ORDER BY name";
static const char notes_on[] = "SELECT id FROM note WHERE target = ?1 AND deleted = 0 ORDER BY modified DESC, id DESC";
static const char count_on[] = "SELECT count(*) FROM note WHERE target = ?1 AND deleted = 0";
static const char next_tag[] = "SELECT min(name) FROM field WHERE name > ?1 AND name < 'tag;'";
static const char tag_in_use[] =
  "SELECT 1 FROM field f WHERE name = ?1 AND (EXISTS (SELECT 1 FROM entry e WHERE e.id = f.object AND e.deleted = 0)"
  " OR EXISTS (SELECT 1 FROM note n WHERE n.id = f.object AND n.deleted = 0)) LIMIT 1";

struct _YtNote
{
  YtRow parent_instance;

  gint64 target;
  char *language;
  char *author;
  char *text;
  gint64 created;
  gint64 modified;
  gboolean deleted;
  char **tags;
};

G_DEFINE_FINAL_TYPE (YtNote, yt_note, YT_TYPE_ROW)

enum
{
  PROP_TEXT = 1,
  PROP_LANGUAGE,
  PROP_AUTHOR,
  PROP_MODIFIED,
  PROP_DELETED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static gboolean
read_tags (YtNote        *self,
           YtConnection  *connection,
           GError       **error)
{
  g_autoptr(YtStatement) statement = yt_connection_prepare (connection, select_tags, error);
  g_autoptr(GStrvBuilder) tags = g_strv_builder_new ();
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;
  yt_statement_bind (statement, "i", yt_row_id (YT_ROW (self)));
  while (yt_statement_step (statement, &failure))
    g_strv_builder_add (tags, yt_statement_text (statement, 0) + strlen (TAG_PREFIX));
  g_strfreev (self->tags);
  self->tags = g_strv_builder_end (tags);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

static gboolean
yt_note_load (YtRow         *row,
              YtConnection  *connection,
              GError       **error)
{
  YtNote *self = YT_NOTE (row);
  g_autoptr(YtStatement) statement = yt_connection_prepare (connection, select_note, error);

  if (statement == NULL)
    return FALSE;
  yt_statement_bind (statement, "i", yt_row_id (row));
  if (!yt_statement_step (statement, error))
    return FALSE;
  self->target = yt_statement_int (statement, 0);
  yt_row_take_text (&self->language, yt_statement_text (statement, 1));
  yt_row_take_text (&self->author, yt_statement_text (statement, 2));
  self->deleted = yt_statement_int (statement, 3) != 0;
  self->created = yt_statement_int (statement, 4);
  self->modified = yt_statement_int (statement, 5);
  yt_row_take_text (&self->text, yt_statement_text (statement, 6));
  return read_tags (self, connection, error);
}

static void
yt_note_lost (YtRow *row)
{
  YT_NOTE (row)->deleted = TRUE;
}

static void
yt_note_get_property (GObject    *object,
                      guint       property,
                      GValue     *value,
                      GParamSpec *pspec)
{
  YtNote *self = YT_NOTE (object);

  switch (property)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_AUTHOR:
      g_value_set_string (value, self->author);
      break;
    case PROP_MODIFIED:
      g_value_set_int64 (value, self->modified);
      break;
    case PROP_DELETED:
      g_value_set_boolean (value, self->deleted);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
yt_note_finalize (GObject *object)
{
  YtNote *self = YT_NOTE (object);

  g_free (self->language);
  g_free (self->author);
  g_free (self->text);
  g_strfreev (self->tags);
  G_OBJECT_CLASS (yt_note_parent_class)->finalize (object);
}

static void
yt_note_class_init (YtNoteClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  YtRowClass *row_class = YT_ROW_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = yt_note_get_property;
  object_class->finalize = yt_note_finalize;
  row_class->table = "note";
  row_class->load = yt_note_load;
  row_class->lost = yt_note_lost;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, "", flags);
  properties[PROP_AUTHOR] = g_param_spec_string ("author", NULL, NULL, "", flags);
  properties[PROP_MODIFIED] = g_param_spec_int64 ("modified", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_DELETED] = g_param_spec_boolean ("deleted", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
yt_note_init (YtNote *self)
{
  yt_row_take_text (&self->language, "en");
  yt_row_take_text (&self->author, NULL);
  yt_row_take_text (&self->text, NULL);
  self->tags = g_new0 (char *, 1);
}

YtNote *
yt_note_get (YtDossier *dossier,
             gint64     id)
{
  return yt_row_get (YT_TYPE_NOTE, dossier, id);
}

YtDossier *
yt_note_dossier (YtNote *self)
{
  return yt_row_dossier (YT_ROW (self));
}

gint64
yt_note_id (YtNote *self)
{
  return yt_row_id (YT_ROW (self));
}

gint64
yt_note_target (YtNote *self)
{
  return self->target;
}

const char *
yt_note_text (YtNote *self)
{
  return self->text;
}

const char *
yt_note_language (YtNote *self)
{
  return self->language;
}

const char *
yt_note_author (YtNote *self)
{
  return self->author;
}

gint64
yt_note_created (YtNote *self)
{
  return self->created;
}

gint64
yt_note_modified (YtNote *self)
{
  return self->modified;
}

gboolean
yt_note_is_deleted (YtNote *self)
{
  return self->deleted;
}

const char *const *
yt_note_tags (YtNote *self)
{
  return (const char *const *) self->tags;
}

GArray *
yt_note_on (YtDossier *dossier,
            gint64     target)
{
  g_autoptr(YtStatement) statement = yt_dossier_prepare (dossier, notes_on);

  if (statement != NULL)
    yt_statement_bind (statement, "i", target);
  return yt_dossier_ids (dossier, statement);
}

guint
yt_note_count (YtDossier *dossier,
               gint64     target)
{
  YtConnection *connection = yt_dossier_connection (dossier);

  if (target == 0)
    return yt_dossier_count_notes (dossier);
  return connection != NULL ? (guint) yt_connection_number (connection, 0, count_on, "i", target) : 0;
}

static char *
tag_after (YtDossier  *dossier,
           const char *tag)
{
  YtConnection *connection = yt_dossier_connection (dossier);

  return connection != NULL ? yt_connection_string (connection, next_tag, "s", tag) : NULL;
}

char **
yt_all_tags (YtDossier *dossier)
{
  g_autoptr(GStrvBuilder) tags = g_strv_builder_new ();
  g_autofree char *tag = tag_after (dossier, "tag:");

  /* From one tag to the next by the index: a million tagged notes cost no more than their different tags. */
  while (tag != NULL)
    {
      char *next = tag_after (dossier, tag);

      if (yt_connection_number (yt_dossier_connection (dossier), 0, tag_in_use, "s", tag) != 0)
        g_strv_builder_add (tags, tag + strlen (TAG_PREFIX));
      g_free (tag);
      tag = next;
    }
  return g_strv_builder_end (tags);
}
