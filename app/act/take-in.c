/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes an intake into a dossier, everything or nothing. */
#include "act/take-in.h"

#include "act/place.h"
#include "act/step.h"
#include "act/take-in-document.h"

static const char is_fresh[] =
  "SELECT NOT EXISTS (SELECT 1 FROM entry WHERE kind <> 'dossier') AND NOT EXISTS (SELECT 1 FROM link)"
  " AND NOT EXISTS (SELECT 1 FROM note) AND NOT EXISTS (SELECT 1 FROM document)";
static const char is_taken[] =
  "SELECT EXISTS (SELECT 1 FROM entry WHERE id = ?1) OR EXISTS (SELECT 1 FROM link WHERE id = ?1)"
  " OR EXISTS (SELECT 1 FROM note WHERE id = ?1) OR EXISTS (SELECT 1 FROM document WHERE id = ?1)";
static const char last_rank[] = "SELECT max(rank) FROM entry WHERE kind = ?1 AND parent IS NULL AND deleted = 0";
static const char last_link_rank[] = "SELECT max(rank) FROM link WHERE origin = ?1";

typedef struct
{
  YtDossier *dossier;
  YtRecorder *recorder;
  GHashTable *refs; /* ref → YtIntakeEntry */
  gboolean fresh;   /* nothing is in the dossier: every id is free */
  gint64 moment;
  GError **error;
} TakeIn;

/* The id that a row brings along, unless another row has it already. */
static gint64
choose_id (TakeIn *self,
           gint64  id)
{
  if (id != 0 && (self->fresh || yt_connection_number (yt_dossier_connection (self->dossier), 1, is_taken, "i", id) == 0))
    return id;
  return yt_recorder_new_id (self->recorder);
}

/* Ids come first, so that what points to a later entry finds it. */
static void
give_ids (TakeIn        *self,
          YtIntakeEntry *entry)
{
  if (entry->ref != NULL)
    g_hash_table_insert (self->refs, entry->ref, entry);
  for (guint i = 0; i < entry->children->len; i++)
    {
      YtIntakeEntry *child = g_ptr_array_index (entry->children, i);

      child->id = choose_id (self, child->id);
      give_ids (self, child);
    }
}

/* The id of the entry that @ref (nullable) names; 0 for none. */
static gint64
find (TakeIn     *self,
      const char *ref)
{
  const YtIntakeEntry *entry = ref != NULL ? g_hash_table_lookup (self->refs, ref) : NULL;

  return entry != NULL ? entry->id : 0;
}

static YtValue
reference (gint64 id)
{
  return id != 0 ? yt_value_int (id) : yt_value_null ();
}

static YtValue
text_or (const char *text,
         const char *otherwise)
{
  return yt_value_text (text != NULL && *text != '\0' ? text : otherwise);
}

static gboolean
take_tags (TakeIn         *self,
           const YtTable  *owner,
           gint64          id,
           GPtrArray      *tags)
{
  for (guint i = 0; tags != NULL && i < tags->len; i++)
    {
      g_autofree char *name = g_strconcat ("tag:", g_ptr_array_index (tags, i), NULL);

      if (!yt_recorder_set_field (self->recorder, owner, id, name, "", self->error))
        return FALSE;
    }
  return TRUE;
}

/* Tags would make a row look changed now: its own time is put back after them. */
static gboolean
put_time_back (TakeIn        *self,
               const YtTable *table,
               gint64         id,
               gint64         modified)
{
  YtValue value = yt_value_int (modified);

  return modified == 0 || yt_recorder_set (self->recorder, table, id, "modified", &value, self->error);
}

/* Columns of a note, and how many notes are written at once. */
#define N_NOTE 7
#define NOTES_AT_ONCE 256

static void
fill_note (TakeIn             *self,
           const YtIntakeNote *note,
           gint64              target,
           YtValue            *values)
{
  gboolean tagged = note->tags != NULL && note->tags->len > 0;
  const char *author = note->author != NULL ? note->author : yt_recorder_author (self->recorder);

  values[0] = yt_value_int (target);
  values[1] = yt_value_text (note->language);
  values[2] = yt_value_text (author);
  values[3] = yt_value_int (0);
  values[4] = yt_value_int (note->created != 0 ? note->created : self->moment);
  values[5] = yt_value_int (note->modified != 0 && !tagged ? note->modified : self->moment);
  values[6] = text_or (note->text, "");
}

static gboolean
take_notes (TakeIn    *self,
            GPtrArray *notes,
            gint64     target)
{
  gint64 ids[NOTES_AT_ONCE];
  YtValue values[NOTES_AT_ONCE * N_NOTE];

  for (guint first = 0; notes != NULL && first < notes->len; first += NOTES_AT_ONCE)
    {
      guint n = MIN (NOTES_AT_ONCE, notes->len - first);

      for (guint i = 0; i < n; i++)
        {
          const YtIntakeNote *note = g_ptr_array_index (notes, first + i);

          ids[i] = choose_id (self, note->id);
          fill_note (self, note, target, &values[i * N_NOTE]);
        }
      if (!yt_recorder_create_many (self->recorder, &yt_table_note, ids, values, n, self->error))
        return FALSE;
      for (guint i = 0; i < n; i++)
        {
          const YtIntakeNote *note = g_ptr_array_index (notes, first + i);

          if (note->tags != NULL && note->tags->len > 0 &&
              (!take_tags (self, &yt_table_note, ids[i], note->tags) ||
               !put_time_back (self, &yt_table_note, ids[i], note->modified)))
            return FALSE;
        }
    }
  return TRUE;
}

static gboolean
take_links (TakeIn        *self,
            YtIntakeEntry *entry)
{
  gint64 rank = yt_connection_number (yt_dossier_connection (self->dossier), 0, last_link_rank, "i", entry->id);

  for (guint i = 0; i < entry->links->len; i++)
    {
      YtIntakeLink *link = g_ptr_array_index (entry->links, i);
      gint64 id = choose_id (self, link->id);
      YtValue values[] = {
        yt_value_text (link->type), yt_value_int (entry->id), yt_value_int (find (self, link->to)),
        yt_value_int (rank += YT_RANK_STEP), text_or (link->standing, "stated"), reference (find (self, link->source)),
        text_or (link->page, ""), text_or (link->text[YT_LANGUAGE_ZH], ""), text_or (link->text[YT_LANGUAGE_EN], ""),
        yt_value_int (0), yt_value_int (self->moment), yt_value_int (self->moment),
      };

      if (!yt_recorder_create (self->recorder, &yt_table_link, id, values, self->error) || !take_notes (self, link->notes, id))
        return FALSE;
    }
  return TRUE;
}

static gboolean
take_documents (TakeIn        *self,
                YtIntakeEntry *entry)
{
  for (guint i = 0; i < entry->documents->len; i++)
    {
      YtIntakeDocument *document = g_ptr_array_index (entry->documents, i);

      document->id = choose_id (self, document->id);
      if (!yt_take_in_document (self->dossier, document->id, entry->id, document, self->error))
        return FALSE;
    }
  return TRUE;
}

/* The values that are not columns of the entry's row. */
static gboolean
take_fields (TakeIn        *self,
             YtIntakeEntry *entry)
{
  for (const YtField *field = yt_kind_info (entry->kind)->fields; field->name != NULL; field++)
    {
      for (YtLanguage language = 0; language < (field->bilingual ? YT_N_LANGUAGES : 1) && !field->column; language++)
        {
          g_autofree char *key = yt_field_key (field, language);
          const char *value = g_hash_table_lookup (entry->values, key);
          g_autofree char *target = field->type == YT_FIELD_ENTRY ? yt_id_to_text (find (self, value)) : NULL;

          if (value != NULL && *value != '\0' &&
              !yt_recorder_set_field (self->recorder, &yt_table_entry, entry->id, key, target != NULL ? target : value, self->error))
            return FALSE;
        }
    }
  return TRUE;
}

static gboolean
take_row (TakeIn        *self,
          YtIntakeEntry *entry,
          gint64         parent,
          gint64         rank)
{
  YtValue none = yt_value_null ();
  YtValue values[] = {
    yt_value_text (yt_kind_info (entry->kind)->id), reference (parent), yt_value_int (rank), text_or (entry->code, ""),
    text_or (entry->title[YT_LANGUAGE_ZH], ""), text_or (entry->title[YT_LANGUAGE_EN], ""),
    text_or (entry->text[YT_LANGUAGE_ZH], ""), text_or (entry->text[YT_LANGUAGE_EN], ""),
    reference (find (self, g_hash_table_lookup (entry->values, "party"))),
    text_or (g_hash_table_lookup (entry->values, "voice"), ""), text_or (entry->standing, "stated"),
    reference (find (self, entry->source)), text_or (entry->page, ""),
    text_or (g_hash_table_lookup (entry->values, "date"), ""), none, none, yt_value_int (0),
    yt_value_int (entry->created != 0 ? entry->created : self->moment), yt_value_int (self->moment),
  };

  return yt_recorder_create (self->recorder, &yt_table_entry, entry->id, values, self->error);
}

static gboolean take_children (TakeIn        *self,
                               YtIntakeEntry *parent,
                               gint64         parent_id);

static gboolean
take_entry (TakeIn        *self,
            YtIntakeEntry *entry,
            gint64         parent,
            gint64         rank)
{
  return take_row (self, entry, parent, rank) &&
         take_fields (self, entry) &&
         yt_place_in_time (self->dossier, entry->id, self->error) &&
         take_tags (self, &yt_table_entry, entry->id, entry->tags) &&
         put_time_back (self, &yt_table_entry, entry->id, entry->modified) &&
         take_links (self, entry) &&
         take_notes (self, entry->notes, entry->id) &&
         take_documents (self, entry) &&
         yt_take_in_passages (self->dossier, entry, self->error) &&
         take_children (self, entry, entry->id);
}

/* @parent_id: 0 at the top, where others may stand already */
static gboolean
take_children (TakeIn        *self,
               YtIntakeEntry *parent,
               gint64         parent_id)
{
  gint64 ranks[YT_N_KINDS] = { 0 };

  for (int kind = 0; kind < YT_N_KINDS && parent_id == 0; kind++)
    ranks[kind] = yt_connection_number (yt_dossier_connection (self->dossier), 0, last_rank, "s", yt_kind_info ((YtKind) kind)->id);
  for (guint i = 0; i < parent->children->len; i++)
    {
      YtIntakeEntry *child = g_ptr_array_index (parent->children, i);

      if (!take_entry (self, child, parent_id, ranks[child->kind] += YT_RANK_STEP))
        return FALSE;
    }
  return TRUE;
}

/* What the dossier's own entry has stays; what it lacks comes from the intake. */
static gboolean
take_root (TakeIn   *self,
           YtIntake *intake)
{
  YtIntakeEntry *from = intake->root;
  g_autoptr(YtEntry) root = yt_entry_get (self->dossier, from->id);
  struct { const char *column; const char *there; const char *value; } texts[] = {
    { "code", yt_entry_code (root), from->code },
    { "title_zh", yt_entry_title (root, YT_LANGUAGE_ZH), from->title[YT_LANGUAGE_ZH] },
    { "title_en", yt_entry_title (root, YT_LANGUAGE_EN), from->title[YT_LANGUAGE_EN] },
    { "text_zh", yt_entry_text (root, YT_LANGUAGE_ZH), from->text[YT_LANGUAGE_ZH] },
    { "text_en", yt_entry_text (root, YT_LANGUAGE_EN), from->text[YT_LANGUAGE_EN] },
    { "page", yt_entry_page (root), from->page },
  };
  YtValue base = reference (find (self, intake->base));

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      YtValue value = text_or (texts[i].value, "");

      if (*texts[i].there == '\0' && value.length > 0 &&
          !yt_recorder_set (self->recorder, &yt_table_entry, from->id, texts[i].column, &value, self->error))
        return FALSE;
    }
  if (yt_entry_source (root) == 0 && base.type != YT_VALUE_NULL &&
      !yt_recorder_set (self->recorder, &yt_table_entry, from->id, "source", &base, self->error))
    return FALSE;
  return take_fields (self, from) && take_tags (self, &yt_table_entry, from->id, from->tags) &&
         take_links (self, from) && take_notes (self, from->notes, from->id);
}

gboolean
yt_act_take_in (YtDossier  *dossier,
                YtIntake   *intake,
                GError    **error)
{
  YtRecorder *recorder = yt_dossier_recorder (dossier);
  g_autoptr(GHashTable) refs = g_hash_table_new (g_str_hash, g_str_equal);
  TakeIn self = { .dossier = dossier, .recorder = recorder, .refs = refs, .error = error };

  if (!yt_recorder_begin (recorder, N_("import entries and notes"), NULL, NULL, error))
    return FALSE;
  self.moment = yt_recorder_moment (recorder);
  self.fresh = yt_connection_number (yt_dossier_connection (dossier), 0, is_fresh, "") != 0;
  intake->root->id = yt_dossier_root (dossier);
  give_ids (&self, intake->root);
  return yt_step_end (dossier, take_children (&self, intake->root, 0) && take_root (&self, intake), error);
}
