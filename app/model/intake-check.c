/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looks through an intake before anything of it is written, and names the line of what cannot come in. */
#include <string.h>

#include "model/dossier.h"
#include "model/field-value.h"
#include "model/intake.h"
#include "text/gate.h"

typedef struct
{
  GHashTable *refs; /* ref → YtIntakeEntry */
  GHashTable *ids;
  GError **error;
} Check;

static gboolean
refuse (Check        *check,
        YtModelError  code,
        guint         line,
        const char   *msgid,
        const char   *first,
        const char   *second)
{
  g_autofree char *number = line > 0 ? g_strdup_printf ("%u", line) : g_strdup ("–");

  yt_failure_set (check->error, YT_MODEL_ERROR, (int) code, msgid, number, first, second, NULL);
  return FALSE;
}

static gboolean
check_line (Check      *check,
            const char *name,
            const char *value,
            guint       line)
{
  return value == NULL || yt_field_check_at (NULL, name, value, line, check->error);
}

static gboolean
check_standing (Check      *check,
                const char *standing,
                guint       line)
{
  const YtField field = { "standing", NULL, YT_FIELD_WORD, FALSE, FALSE, yt_standings, YT_KIND_NONE };

  return standing == NULL || yt_field_check_at (&field, field.name, standing, line, check->error);
}

static gboolean
check_text (Check      *check,
            const char *name,
            const char *value,
            guint       line)
{
  if (value == NULL || yt_gate_is_clean (value, -1))
    return TRUE;
  return refuse (check, YT_MODEL_ERROR_INVALID, line,
                 N_("Line %s: the text of “%s” holds control characters or is not UTF-8."), name, NULL);
}

static gboolean
check_id (Check  *check,
          gint64  id,
          guint   line)
{
  g_autofree char *text = NULL;

  if (id == 0 || g_hash_table_add (check->ids, g_memdup2 (&id, sizeof id)))
    return TRUE;
  text = yt_id_to_text (id);
  return refuse (check, YT_MODEL_ERROR_INVALID, line, N_("Line %s: the number %s stands for two things."), text, NULL);
}

/* @kind: what must be referred to; YT_KIND_NONE for anything. */
static gboolean
check_ref (Check      *check,
           const char *name,
           const char *ref,
           YtKind      kind,
           guint       line)
{
  const YtIntakeEntry *entry;

  if (ref == NULL || *ref == '\0')
    return TRUE;
  entry = g_hash_table_lookup (check->refs, ref);
  if (entry == NULL)
    return refuse (check, YT_MODEL_ERROR_NOT_FOUND, line,
                   N_("Line %s: “%s” refers to “%s”, but there is no entry of that id."), name, ref);
  if (kind == YT_KIND_NONE || entry->kind == kind)
    return TRUE;
  if (kind == YT_KIND_SOURCE)
    return refuse (check, YT_MODEL_ERROR_INVALID, line, N_("Line %s: “%s” refers to “%s”, which is not a source."), name, ref);
  return refuse (check, YT_MODEL_ERROR_INVALID, line, N_("Line %s: “%s” refers to “%s”, which is not a party."), name, ref);
}

static gboolean
check_tags (Check     *check,
            GPtrArray *tags,
            guint      line)
{
  for (guint i = 0; tags != NULL && i < tags->len; i++)
    {
      const char *tag = g_ptr_array_index (tags, i);

      if (*tag == '\0')
        return refuse (check, YT_MODEL_ERROR_INVALID, line, N_("Line %s: a tag is empty."), NULL, NULL);
      if (!check_line (check, "tag", tag, line))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_notes (Check     *check,
             GPtrArray *notes,
             guint      line)
{
  for (guint i = 0; notes != NULL && i < notes->len; i++)
    {
      const YtIntakeNote *note = g_ptr_array_index (notes, i);

      if (g_strcmp0 (note->language, "zh") != 0 && g_strcmp0 (note->language, "en") != 0)
        return refuse (check, YT_MODEL_ERROR_INVALID, line,
                       N_("Line %s: the language of a note is “%s”. Expected zh or en."),
                       note->language != NULL ? note->language : "", NULL);
      if (!check_id (check, note->id, line) ||
          !check_line (check, "author", note->author, line) ||
          !check_text (check, "note", note->text, line) ||
          !check_tags (check, note->tags, line))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_link (Check              *check,
            const YtIntakeLink *link,
            guint               line)
{
  if (yt_link_type (link->type) == NULL)
    return refuse (check, YT_MODEL_ERROR_INVALID, line,
                   N_("Line %s: there is no type of link “%s”."), link->type != NULL ? link->type : "", NULL);
  if (link->to == NULL || *link->to == '\0')
    return refuse (check, YT_MODEL_ERROR_INVALID, line, N_("Line %s: a link “%s” leads nowhere."), link->type, NULL);
  if (!check_id (check, link->id, line) ||
      !check_ref (check, "to", link->to, YT_KIND_NONE, line) ||
      !check_ref (check, "source", link->source, YT_KIND_SOURCE, line) ||
      !check_line (check, "page", link->page, line) ||
      !check_standing (check, link->standing, line))
    return FALSE;
  for (guint language = 0; language < YT_N_LANGUAGES; language++)
    {
      if (!check_text (check, "text", link->text[language], line))
        return FALSE;
    }
  return check_notes (check, link->notes, line);
}

/* The field that a key as "severity" or "topics.zh" stands for. */
static const YtField *
field_of_key (YtKind      kind,
              const char *key)
{
  for (const YtField *field = yt_kind_info (kind)->fields; field->name != NULL; field++)
    {
      for (guint language = 0; language < YT_N_LANGUAGES; language++)
        {
          g_autofree char *own = yt_field_key (field, (YtLanguage) language);

          if (g_str_equal (own, key))
            return field;
        }
    }
  return NULL;
}

static gboolean
check_values (Check               *check,
              const YtIntakeEntry *entry)
{
  GHashTableIter iter;
  gpointer key;
  gpointer value;

  g_hash_table_iter_init (&iter, entry->values);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const YtField *field = field_of_key (entry->kind, key);

      if (field == NULL)
        return refuse (check, YT_MODEL_ERROR_INVALID, entry->line, N_("Line %s: an entry “%s” has no field “%s”."),
                       yt_kind_info (entry->kind)->id, key);
      if (value == NULL)
        continue;
      if (!yt_field_check_at (field, key, value, entry->line, check->error))
        return FALSE;
      if (field->type == YT_FIELD_ENTRY && !check_ref (check, key, value, field->kind, entry->line))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_documents (Check               *check,
                 const YtIntakeEntry *entry)
{
  if (entry->documents->len > 0 && entry->kind != YT_KIND_SOURCE)
    return refuse (check, YT_MODEL_ERROR_PLACE, entry->line,
                   N_("Line %s: a full text can stand only in a source, not in an entry “%s”."),
                   yt_kind_info (entry->kind)->id, NULL);
  for (guint i = 0; i < entry->documents->len; i++)
    {
      const YtIntakeDocument *document = g_ptr_array_index (entry->documents, i);

      if (!check_id (check, document->id, entry->line) ||
          !check_line (check, "name", document->name, entry->line) ||
          !check_line (check, "media-type", document->media_type, entry->line) ||
          !check_line (check, "encoding", document->encoding, entry->line) ||
          !check_text (check, "document", document->text, entry->line))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_passage (Check               *check,
               const YtIntakeEntry *entry)
{
  const YtIntakePassage *passage = entry->passage;

  if (entry->kind != YT_KIND_PASSAGE)
    return TRUE;
  if (passage == NULL || passage->quote == NULL || *passage->quote == '\0')
    return refuse (check, YT_MODEL_ERROR_INVALID, entry->line, N_("Line %s: a passage has no quote."), NULL, NULL);
  return check_text (check, "quote", passage->quote, entry->line) &&
         check_text (check, "prefix", passage->prefix, entry->line) &&
         check_text (check, "suffix", passage->suffix, entry->line);
}

static gboolean
check_own (Check               *check,
           const YtIntakeEntry *entry)
{
  if (!check_id (check, entry->id, entry->line) ||
      !check_line (check, "id", entry->code, entry->line) ||
      !check_line (check, "page", entry->page, entry->line) ||
      !check_ref (check, "source", entry->source, YT_KIND_SOURCE, entry->line) ||
      !check_standing (check, entry->standing, entry->line))
    return FALSE;
  for (guint language = 0; language < YT_N_LANGUAGES; language++)
    {
      if (!check_line (check, "title", entry->title[language], entry->line) ||
          !check_text (check, "text", entry->text[language], entry->line))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_entry (Check               *check,
             const YtIntakeEntry *entry)
{
  if (!check_own (check, entry) ||
      !check_values (check, entry) ||
      !check_tags (check, entry->tags, entry->line) ||
      !check_notes (check, entry->notes, entry->line) ||
      !check_documents (check, entry) ||
      !check_passage (check, entry))
    return FALSE;
  for (guint i = 0; i < entry->links->len; i++)
    {
      const YtIntakeLink *link = g_ptr_array_index (entry->links, i);

      if (!check_link (check, link, link->line > 0 ? link->line : entry->line))
        return FALSE;
    }
  for (guint i = 0; i < entry->children->len; i++)
    {
      if (!check_entry (check, g_ptr_array_index (entry->children, i)))
        return FALSE;
    }
  return TRUE;
}

/* Places and refs come first: later checks rely on known kinds. */
static gboolean
check_tree (Check         *check,
            YtIntakeEntry *entry)
{
  if (entry->ref != NULL && *entry->ref != '\0')
    {
      if (!check_line (check, "id", entry->ref, entry->line))
        return FALSE;
      if (!g_hash_table_insert (check->refs, entry->ref, entry))
        return refuse (check, YT_MODEL_ERROR_INVALID, entry->line, N_("Line %s: the id “%s” is given twice."), entry->ref, NULL);
    }
  for (guint i = 0; i < entry->children->len; i++)
    {
      YtIntakeEntry *child = g_ptr_array_index (entry->children, i);

      if (!yt_kind_takes_child (entry->kind, child->kind))
        return refuse (check, YT_MODEL_ERROR_PLACE, child->line, N_("Line %s: an entry “%s” cannot stand in “%s”."),
                       child->kind >= 0 && child->kind < YT_N_KINDS ? yt_kind_info (child->kind)->id : "",
                       yt_kind_info (entry->kind)->id);
      if (!check_tree (check, child))
        return FALSE;
    }
  return TRUE;
}

gboolean
yt_intake_check (YtIntake  *self,
                 GError   **error)
{
  g_autoptr(GHashTable) refs = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Check check = { refs, ids, error };

  if (self->root->kind != YT_KIND_DOSSIER)
    return refuse (&check, YT_MODEL_ERROR_PLACE, self->root->line, N_("Line %s: the outermost entry is not a dossier."), NULL, NULL);
  return check_tree (&check, self->root) &&
         check_ref (&check, "source", self->base, YT_KIND_SOURCE, self->root->line) &&
         check_entry (&check, self->root);
}
