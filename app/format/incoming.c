/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lets values of files in, each through the gate and each but once, and says where one was refused. */
#include "format/incoming.h"

#include <string.h>

#include "format/moment.h"
#include "format/record.h"
#include "text/gate.h"

gboolean
yt_incoming_refuse (const YtSpot   *spot,
                    YtFormatError   code,
                    const char     *msgid,
                    const char     *first,
                    const char     *second,
                    GError        **error)
{
  g_autofree char *line = g_strdup_printf ("%u", spot->line);

  yt_failure_set (error, YT_FORMAT_ERROR, (int) code, msgid, spot->file, line, first, second, NULL);
  return FALSE;
}

gboolean
yt_incoming_size (GBytes      *bytes,
                  const char  *file,
                  GError     **error)
{
  gsize size = g_bytes_get_size (bytes);

  if (size == 0)
    yt_failure_set (error, YT_FORMAT_ERROR, YT_FORMAT_ERROR_SYNTAX, N_("%s is empty."), file, NULL);
  else if (size > YT_INCOMING_MAX)
    yt_failure_set (error, YT_FORMAT_ERROR, YT_FORMAT_ERROR_LIMIT,
                    N_("%s is too large: a file to be read may have 512 MiB at most."), file, NULL);
  return size > 0 && size <= YT_INCOMING_MAX;
}

/* The gate's own sentence does not know the place: the place is told instead, with what the gate wants. */
static char *
through_gate (const YtSpot  *spot,
              char          *text,
              GError       **error)
{
  if (text == NULL)
    yt_incoming_refuse (spot, YT_FORMAT_ERROR_SYNTAX,
                        N_("%s, line %s: there is a text that is not valid UTF-8, or holds a NUL character."), NULL, NULL, error);
  return text;
}

char *
yt_incoming_line (const YtSpot  *spot,
                  const char    *text,
                  gsize          length,
                  GError       **error)
{
  return through_gate (spot, yt_gate_line (text, (gssize) length, YT_GATE_NO_LIMIT, NULL), error);
}

char *
yt_incoming_text (const YtSpot  *spot,
                  const char    *text,
                  gsize          length,
                  GError       **error)
{
  return through_gate (spot, yt_gate_text (text, (gssize) length, YT_GATE_NO_LIMIT, NULL), error);
}

static gboolean
twice (const YtSpot  *spot,
       const char    *name,
       GError       **error)
{
  return yt_incoming_refuse (spot, YT_FORMAT_ERROR_CONTENT, N_("%s, line %s: “%s” stands here twice; it is expected once."),
                             name, NULL, error);
}

gboolean
yt_incoming_put (const YtSpot  *spot,
                 char         **slot,
                 const char    *name,
                 char          *value,
                 GError       **error)
{
  if (*slot == NULL)
    {
      *slot = value;
      return TRUE;
    }
  g_free (value);
  return twice (spot, name, error);
}

gboolean
yt_incoming_value (const YtSpot   *spot,
                   YtIntakeEntry  *entry,
                   const YtField  *field,
                   YtLanguage      language,
                   char           *value,
                   GError        **error)
{
  g_autofree char *key = yt_field_key (field, language);

  if (g_hash_table_contains (entry->values, key))
    {
      g_free (value);
      return twice (spot, field->name, error);
    }
  yt_intake_entry_set (entry, key, value);
  return TRUE;
}

gboolean
yt_incoming_ref (const YtSpot   *spot,
                 YtIntakeEntry  *entry,
                 const char     *ref,
                 GError        **error)
{
  if (!yt_incoming_put (spot, &entry->ref, "id", g_strdup (ref), error))
    return FALSE;
  if (g_str_has_prefix (ref, YT_RECORD_UID))
    {
      gint64 id = yt_id_from_text (ref + strlen (YT_RECORD_UID));

      if (entry->id == 0)
        entry->id = id;
      if (id != 0)
        return TRUE;
    }
  else if (yt_record_is_code (ref))
    {
      return TRUE;
    }
  return yt_incoming_refuse (spot, YT_FORMAT_ERROR_CONTENT,
                             N_("%s, line %s: “%s” cannot be an id. Expected a letter, then letters, digits, full stops, "
                                "hyphens or underscores, as in A1.2."),
                             ref, NULL, error);
}

static char *
list_kinds (YtKind parent)
{
  GString *list = g_string_new (NULL);

  for (int kind = 0; kind < YT_N_KINDS; kind++)
    {
      if (yt_kind_takes_child (parent, (YtKind) kind))
        g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", yt_kind_info ((YtKind) kind)->id);
    }
  return g_string_free (list, FALSE);
}

gboolean
yt_incoming_kind (const YtSpot  *spot,
                  const char    *id,
                  YtKind         parent,
                  YtKind        *kind,
                  GError       **error)
{
  g_autofree char *expected = NULL;

  *kind = yt_kind_from_id (id);
  if (parent == YT_KIND_NONE ? *kind == YT_KIND_DOSSIER : *kind != YT_KIND_NONE && yt_kind_takes_child (parent, *kind))
    return TRUE;
  if (parent == YT_KIND_NONE)
    return yt_incoming_refuse (spot, YT_FORMAT_ERROR_CONTENT,
                               N_("%s, line %s: this is “%s” and not a dossier. Expected “dossier” as the outermost entry."),
                               id, NULL, error);
  expected = list_kinds (parent);
  if (*kind == YT_KIND_NONE)
    return yt_incoming_refuse (spot, YT_FORMAT_ERROR_CONTENT,
                               N_("%s, line %s: “%s” is not known here. Expected an entry of one of these kinds: %s."),
                               id, expected, error);
  return yt_incoming_refuse (spot, YT_FORMAT_ERROR_CONTENT,
                             N_("%s, line %s: an entry of the kind “%s” cannot stand here. Expected one of: %s."),
                             id, expected, error);
}

char *
yt_incoming_fields (YtKind   kind,
                    gboolean bilingual)
{
  GString *list = g_string_new (NULL);

  for (const YtField *field = yt_kind_info (kind)->fields; field->name != NULL; field++)
    {
      if (bilingual || !field->bilingual)
        g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", field->name);
    }
  return g_string_free (list, FALSE);
}

gboolean
yt_incoming_moment (const YtSpot  *spot,
                    const char    *text,
                    gint64        *moment,
                    GError       **error)
{
  if (yt_moment_from_text (text, moment))
    return TRUE;
  return yt_incoming_refuse (spot, YT_FORMAT_ERROR_CONTENT,
                             N_("%s, line %s: “%s” is not a point in time. Expected one like 2014-05-19T08:00:00.000Z."),
                             text, NULL, error);
}

gboolean
yt_incoming_language (const YtSpot  *spot,
                      const char    *tag,
                      YtLanguage    *language,
                      GError       **error)
{
  if (yt_language_parse (tag, language))
    return TRUE;
  return yt_incoming_refuse (spot, YT_FORMAT_ERROR_CONTENT,
                             N_("%s, line %s: “%s” is not a language of a dossier. Expected zh or en."), tag, NULL, error);
}

/* A name that is not made of an id is the entry's code, when that is not told apart. */
static void
give_codes (YtIntakeEntry *entry)
{
  if (entry->code == NULL && entry->ref != NULL && !g_str_has_prefix (entry->ref, YT_RECORD_UID))
    entry->code = g_strdup (entry->ref);
  for (guint i = 0; i < entry->children->len; i++)
    give_codes (g_ptr_array_index (entry->children, i));
}

YtIntake *
yt_incoming_finish (YtIntake    *intake,
                    const char  *file,
                    GError     **error)
{
  g_autoptr(YtIntake) self = intake;

  self->base = g_strdup (self->root->source);
  give_codes (self->root);
  if (!yt_intake_check (self, error))
    {
      yt_failure_within (error, file);
      return NULL;
    }
  return g_steal_pointer (&self);
}
