/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Fields of a query: which objects of the dossier have them. */
#include <string.h>

#include "model/link.h"
#include "search/term.h"
#include "text/edtf.h"

#define NAMED "(code = ?1 COLLATE NOCASE OR instr (lower (title_zh), lower (?1)) > 0 OR instr (lower (title_en), lower (?1)) > 0)"

static const char with_voice[] = "SELECT id FROM entry WHERE voice = lower (?1)";
static const char with_party[] =
  "SELECT id FROM entry WHERE party IN (SELECT id FROM entry WHERE kind = 'party' AND deleted = 0 AND " NAMED ")"
  " UNION SELECT id FROM entry WHERE kind = 'party' AND " NAMED;
static const char with_source[] =
  "SELECT id FROM entry WHERE source IN (SELECT id FROM entry WHERE kind = 'source' AND deleted = 0 AND " NAMED ")"
  " UNION SELECT id FROM entry WHERE kind = 'source' AND " NAMED;
static const char with_tag[] =
  "SELECT object FROM field WHERE name >= 'tag:' AND name < 'tag;' AND lower (substr (name, 5)) = lower (?1)";
static const char with_note[] = "SELECT target FROM note WHERE deleted = 0 AND ?1 <> ''";
static const char with_document[] = "SELECT source FROM document WHERE deleted = 0 AND ?1 <> ''";
static const char with_any_tag[] = "SELECT object FROM field WHERE name >= 'tag:' AND name < 'tag;' AND ?1 <> ''";
static const char with_date[] = "SELECT id FROM entry WHERE first IS NOT NULL AND ?1 <> ''";
static const char with_any_source[] = "SELECT id FROM entry WHERE source IS NOT NULL AND ?1 <> ''";
static const char with_evidence[] =
  "SELECT target FROM link WHERE deleted = 0 AND type IN ('supports', 'proves', 'cites') AND ?1 <> ''"
  " UNION SELECT origin FROM link WHERE deleted = 0 AND type = 'cites'";
static const char with_link[] =
  "SELECT origin FROM link WHERE deleted = 0 AND (?1 = 'link' OR type = ?1)"
  " UNION SELECT target FROM link WHERE deleted = 0 AND (?1 = 'link' OR type = ?1)"
  " UNION SELECT parent FROM entry WHERE deleted = 0 AND kind = ?1 AND parent IS NOT NULL";

static const struct
{
  const char *value;
  const char *sql;
} having[] = {
  { "note", with_note },     { "document", with_document },   { "text", with_document },   { "tag", with_any_tag },
  { "date", with_date },     { "source", with_any_source },   { "evidence", with_evidence },
};

static const char *
sql_of (const YtTerm *self)
{
  switch (self->field)
    {
    case YT_FIELD_IS_VOICE:
      return with_voice;
    case YT_FIELD_IS_PARTY:
      return with_party;
    case YT_FIELD_IS_SOURCE:
      return with_source;
    case YT_FIELD_IS_TAG:
      return with_tag;
    case YT_FIELD_IS_HAS:
    case YT_FIELD_IS_NO:
      for (guint i = 0; i < G_N_ELEMENTS (having); i++)
        {
          if (g_ascii_strcasecmp (self->value, having[i].value) == 0)
            return having[i].sql;
        }
      return with_link;
    case YT_FIELD_IS_KIND:
    case YT_FIELD_IS_LANG:
    case YT_FIELD_IS_DATE:
    default:
      return NULL;
    }
}

/* One end of “2013..2014-05”; a date that is none leaves that side open. */
static void
read_end (const char *text,
          gint64     *first,
          gint64     *last)
{
  YtEdtf date;

  if (yt_edtf_parse (text, &date, NULL))
    yt_edtf_bounds (&date, first, last);
}

static void
read_dates (YtTerm *self)
{
  const char *dots = strstr (self->value, "..");
  g_autofree char *from = dots != NULL ? g_strndup (self->value, (gsize) (dots - self->value)) : g_strdup (self->value);
  gint64 unused;

  self->first = G_MININT64;
  self->last = G_MAXINT64;
  if (dots == NULL)
    {
      read_end (from, &self->first, &self->last);
      return;
    }
  read_end (from, &self->first, &unused);
  read_end (dots + 2, &unused, &self->last);
}

static gboolean
read_ids (YtTerm        *self,
          YtConnection  *connection,
          const char    *sql,
          GError       **error)
{
  g_autoptr(YtStatement) rows = yt_connection_prepare (connection, sql, error);
  g_autoptr(GError) failure = NULL;

  if (rows == NULL)
    return FALSE;
  self->ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  yt_statement_bind_text (rows, 1, self->value);
  while (yt_statement_step (rows, &failure))
    {
      gint64 id = yt_statement_int (rows, 0);

      g_hash_table_add (self->ids, g_memdup2 (&id, sizeof id));
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gboolean
yt_term_look_up (YtTerm        *self,
                 YtConnection  *connection,
                 GError       **error)
{
  for (guint i = 0; i < self->children->len; i++)
    {
      if (!yt_term_look_up (g_ptr_array_index (self->children, i), connection, error))
        return FALSE;
    }
  if (self->type != YT_TERM_FIELD)
    return TRUE;
  if (self->field == YT_FIELD_IS_DATE)
    read_dates (self);
  return sql_of (self) == NULL || read_ids (self, connection, sql_of (self), error);
}

static gboolean
is_of_kind (const YtTerm    *self,
            const YtDocMark *mark)
{
  if (g_ascii_strcasecmp (self->value, "note") == 0)
    return mark->sort == YT_HIT_NOTE;
  if (g_ascii_strcasecmp (self->value, "document") == 0)
    return mark->sort == YT_HIT_DOCUMENT;
  return mark->kind < YT_N_KINDS && g_ascii_strcasecmp (yt_kind_info (mark->kind)->id, self->value) == 0;
}

gboolean
yt_term_field_has (const YtTerm    *self,
                   const YtDocMark *mark)
{
  switch (self->field)
    {
    case YT_FIELD_IS_KIND:
      return is_of_kind (self, mark);
    case YT_FIELD_IS_LANG:
      return (mark->languages & (g_ascii_strncasecmp (self->value, "zh", 2) == 0   ? YT_DOC_ZH
                                 : g_ascii_strncasecmp (self->value, "en", 2) == 0 ? YT_DOC_EN
                                                                                   : 0)) != 0;
    case YT_FIELD_IS_DATE:
      return mark->first != YT_NO_DAY && mark->first <= self->last && mark->first + (gint64) mark->days >= self->first;
    case YT_FIELD_IS_TAG:
      return g_hash_table_contains (self->ids, &mark->id);
    case YT_FIELD_IS_HAS:
      return g_hash_table_contains (self->ids, &mark->id);
    case YT_FIELD_IS_NO:
      return mark->sort == YT_HIT_ENTRY && !g_hash_table_contains (self->ids, &mark->id);
    case YT_FIELD_IS_VOICE:
    case YT_FIELD_IS_PARTY:
    case YT_FIELD_IS_SOURCE:
    default:
      return g_hash_table_contains (self->ids, &mark->target);
    }
}
