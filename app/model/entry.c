/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The row object of an entry: its columns, its kind's own fields, its tags. */
#include "model/entry.h"

#include <string.h>

#define TAG_PREFIX "tag:"
/* Characters of a text that stand for a missing title. */
#define NAME_MAX_CHARS 80

static const char select_entry[] =
  "SELECT kind, parent, rank, code, title_zh, title_en, text_zh, text_en, party, voice, standing, source, page, date,"
  " deleted, created, modified FROM entry WHERE id = ?1";
static const char select_fields[] = "SELECT name, value FROM field WHERE object = ?1 ORDER BY name";

struct _YtEntry
{
  YtRow parent_instance;

  YtKind kind;
  gint64 parent;
  gint64 rank;
  gint64 party;
  gint64 source;
  gboolean deleted;
  gint64 created;
  gint64 modified;
  GHashTable *values; /* key as in yt_entry_value() → text, columns too */
  char **tags;
  char *names[YT_N_LANGUAGES]; /* made when asked for */
};

G_DEFINE_FINAL_TYPE (YtEntry, yt_entry, YT_TYPE_ROW)

enum
{
  PROP_KIND = 1,
  PROP_CODE,
  PROP_TITLE_ZH,
  PROP_TITLE_EN,
  PROP_TEXT_ZH,
  PROP_TEXT_EN,
  PROP_VOICE,
  PROP_STANDING,
  PROP_PAGE,
  PROP_DATE,
  PROP_DELETED,
  N_PROPS,
};

/* The properties that are values, with their keys; the place is the property's number. */
static const struct
{
  const char *property;
  const char *key;
} texts[] = {
  [PROP_CODE] = { "code", "code" },
  [PROP_TITLE_ZH] = { "title-zh", "title.zh" },
  [PROP_TITLE_EN] = { "title-en", "title.en" },
  [PROP_TEXT_ZH] = { "text-zh", "text.zh" },
  [PROP_TEXT_EN] = { "text-en", "text.en" },
  [PROP_VOICE] = { "voice", "voice" },
  [PROP_STANDING] = { "standing", "standing" },
  [PROP_PAGE] = { "page", "page" },
  [PROP_DATE] = { "date", "date" },
};

static const char *const title_keys[YT_N_LANGUAGES] = { "title.zh", "title.en" };
static const char *const text_keys[YT_N_LANGUAGES] = { "text.zh", "text.en" };

static GParamSpec *properties[N_PROPS];

static void
put (YtEntry    *self,
     const char *key,
     const char *value)
{
  char *text = NULL;

  if (value == NULL || *value == '\0')
    return;
  yt_row_take_text (&text, value);
  g_hash_table_insert (self->values, g_strdup (key), text);
}

static void
put_id (YtEntry    *self,
        const char *key,
        gint64      id)
{
  if (id != 0)
    g_hash_table_insert (self->values, g_strdup (key), yt_id_to_text (id));
}

static void
read_columns (YtEntry     *self,
              YtStatement *row)
{
  static const struct { int column; const char *key; } columns[] = {
    { 3, "code" }, { 4, "title.zh" }, { 5, "title.en" }, { 6, "text.zh" }, { 7, "text.en" },
    { 9, "voice" }, { 10, "standing" }, { 12, "page" }, { 13, "date" },
  };

  self->kind = yt_kind_from_id (yt_statement_text (row, 0));
  /* Of a later version or damaged: its words must stay in sight, and a remark is what can stand for anything. */
  if (self->kind == YT_KIND_NONE)
    self->kind = YT_KIND_REMARK;
  self->parent = yt_statement_int (row, 1);
  self->rank = yt_statement_int (row, 2);
  self->party = yt_statement_int (row, 8);
  self->source = yt_statement_int (row, 11);
  self->deleted = yt_statement_int (row, 14) != 0;
  self->created = yt_statement_int (row, 15);
  self->modified = yt_statement_int (row, 16);
  g_hash_table_remove_all (self->values);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    put (self, columns[i].key, yt_statement_text (row, columns[i].column));
  put_id (self, "party", self->party);
  put_id (self, "source", self->source);
}

static gboolean
read_fields (YtEntry       *self,
             YtConnection  *connection,
             GError       **error)
{
  g_autoptr(YtStatement) fields = yt_connection_prepare (connection, select_fields, error);
  g_autoptr(GStrvBuilder) tags = g_strv_builder_new ();
  GError *failure = NULL;

  if (fields == NULL)
    return FALSE;
  yt_statement_bind (fields, "i", yt_row_id (YT_ROW (self)));
  while (yt_statement_step (fields, &failure))
    {
      const char *name = yt_statement_text (fields, 0);

      if (g_str_has_prefix (name, TAG_PREFIX))
        g_strv_builder_add (tags, name + strlen (TAG_PREFIX));
      else
        put (self, name, yt_statement_text (fields, 1));
    }
  g_strfreev (self->tags);
  self->tags = g_strv_builder_end (tags);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

static gboolean
yt_entry_load (YtRow         *row,
               YtConnection  *connection,
               GError       **error)
{
  YtEntry *self = YT_ENTRY (row);
  g_autoptr(YtStatement) statement = yt_connection_prepare (connection, select_entry, error);

  if (statement == NULL)
    return FALSE;
  yt_statement_bind (statement, "i", yt_row_id (row));
  if (!yt_statement_step (statement, error))
    return FALSE;
  read_columns (self, statement);
  for (guint language = 0; language < YT_N_LANGUAGES; language++)
    g_clear_pointer (&self->names[language], g_free);
  return read_fields (self, connection, error);
}

static void
yt_entry_lost (YtRow *row)
{
  YT_ENTRY (row)->deleted = TRUE;
}

static void
yt_entry_get_property (GObject    *object,
                       guint       property,
                       GValue     *value,
                       GParamSpec *pspec)
{
  YtEntry *self = YT_ENTRY (object);

  if (property == PROP_KIND)
    g_value_set_int (value, self->kind);
  else if (property == PROP_DELETED)
    g_value_set_boolean (value, self->deleted);
  else if (property < G_N_ELEMENTS (texts))
    g_value_set_string (value, yt_entry_value (self, texts[property].key));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
yt_entry_finalize (GObject *object)
{
  YtEntry *self = YT_ENTRY (object);

  g_hash_table_unref (self->values);
  g_strfreev (self->tags);
  for (guint language = 0; language < YT_N_LANGUAGES; language++)
    g_free (self->names[language]);
  G_OBJECT_CLASS (yt_entry_parent_class)->finalize (object);
}

static void
yt_entry_class_init (YtEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  YtRowClass *row_class = YT_ROW_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = yt_entry_get_property;
  object_class->finalize = yt_entry_finalize;
  row_class->table = "entry";
  row_class->load = yt_entry_load;
  row_class->lost = yt_entry_lost;

  properties[PROP_KIND] = g_param_spec_int ("kind", NULL, NULL, 0, YT_N_KINDS - 1, YT_KIND_REMARK, flags);
  properties[PROP_DELETED] = g_param_spec_boolean ("deleted", NULL, NULL, FALSE, flags);
  for (guint i = PROP_CODE; i < G_N_ELEMENTS (texts); i++)
    properties[i] = g_param_spec_string (texts[i].property, NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
yt_entry_init (YtEntry *self)
{
  self->kind = YT_KIND_REMARK;
  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->tags = g_new0 (char *, 1);
}

YtEntry *
yt_entry_get (YtDossier *dossier,
              gint64     id)
{
  return yt_row_get (YT_TYPE_ENTRY, dossier, id);
}

YtDossier *
yt_entry_dossier (YtEntry *self)
{
  return yt_row_dossier (YT_ROW (self));
}

gint64
yt_entry_id (YtEntry *self)
{
  return yt_row_id (YT_ROW (self));
}

YtKind
yt_entry_kind (YtEntry *self)
{
  return self->kind;
}

gint64
yt_entry_parent (YtEntry *self)
{
  return self->parent;
}

gint64
yt_entry_rank (YtEntry *self)
{
  return self->rank;
}

const char *
yt_entry_code (YtEntry *self)
{
  return yt_entry_value (self, "code");
}

const char *
yt_entry_title (YtEntry    *self,
                YtLanguage  language)
{
  return yt_entry_value (self, title_keys[language]);
}

const char *
yt_entry_text (YtEntry    *self,
               YtLanguage  language)
{
  return yt_entry_value (self, text_keys[language]);
}

gint64
yt_entry_party (YtEntry *self)
{
  return self->party;
}

gint64
yt_entry_source (YtEntry *self)
{
  return self->source;
}

const char *
yt_entry_voice (YtEntry *self)
{
  return yt_entry_value (self, "voice");
}

const char *
yt_entry_standing (YtEntry *self)
{
  return yt_entry_value (self, "standing");
}

const char *
yt_entry_page (YtEntry *self)
{
  return yt_entry_value (self, "page");
}

const char *
yt_entry_date (YtEntry *self)
{
  return yt_entry_value (self, "date");
}

gboolean
yt_entry_is_deleted (YtEntry *self)
{
  return self->deleted;
}

gint64
yt_entry_created (YtEntry *self)
{
  return self->created;
}

gint64
yt_entry_modified (YtEntry *self)
{
  return self->modified;
}

const char *
yt_entry_value (YtEntry    *self,
                const char *key)
{
  const char *value = g_hash_table_lookup (self->values, key);

  return value != NULL ? value : "";
}

const char *
yt_entry_field (YtEntry       *self,
                const YtField *field,
                YtLanguage     language)
{
  g_autofree char *key = yt_field_key (field, language);

  return yt_entry_value (self, key);
}

const char *const *
yt_entry_tags (YtEntry *self)
{
  return (const char *const *) self->tags;
}

/* The first line of a text, cut after NAME_MAX_CHARS. */
static char *
beginning_of (const char *text)
{
  const char *end = text;

  for (guint n = 0; *end != '\0' && *end != '\n'; end = g_utf8_next_char (end))
    {
      if (n++ == NAME_MAX_CHARS)
        {
          g_autofree char *start = g_strndup (text, (gsize) (end - text));

          return g_strconcat (start, "…", NULL);
        }
    }
  return g_strndup (text, (gsize) (end - text));
}

const char *
yt_entry_name (YtEntry    *self,
               YtLanguage  language)
{
  const char *title = yt_entry_title (self, language);
  const char *text = yt_entry_text (self, language);
  YtLanguage other = yt_language_other (language);

  if (*title != '\0')
    return title;
  if (*text != '\0')
    {
      if (self->names[language] == NULL)
        self->names[language] = beginning_of (text);
      return self->names[language];
    }
  /* A code belongs to no language, but where the other language has words, theirs are missing here, and that must show. */
  if (*yt_entry_title (self, other) != '\0' || *yt_entry_text (self, other) != '\0')
    return "";
  return yt_entry_code (self);
}
