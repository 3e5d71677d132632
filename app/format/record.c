/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The walk over a dossier's entries, links, notes and documents; notes are streamed, not collected. */
#include "format/record.h"

#include <string.h>

/* In the order of the index on (target, modified), so that a million notes need no sorting. */
static const char select_notes[] =
  "SELECT id, language, author, created, modified, text,"
  " (SELECT group_concat(substr(name, 5), char(10)) FROM field WHERE object = note.id AND name >= 'tag:' AND name < 'tag;')"
  " FROM note WHERE target = ?1 AND deleted = 0 ORDER BY modified, id";
static const char count_code[] = "SELECT count(*) FROM entry WHERE code = ?1 AND code <> '' AND deleted = 0";
static const char start_reading[] = "SAVEPOINT record";
static const char stop_reading[] = "RELEASE record";

static void write_entry (YtRecord *self,
                         YtEntry  *entry,
                         guint     level);

gboolean
yt_record_is_code (const char *code)
{
  if (!g_ascii_isalpha (*code) || g_str_has_prefix (code, YT_RECORD_UID))
    return FALSE;
  for (; *code != '\0'; code++)
    {
      if (!g_ascii_isalnum (*code) && strchr ("._-", *code) == NULL)
        return FALSE;
    }
  return TRUE;
}

gboolean
yt_record_is_root (YtRecord *self,
                   YtEntry  *entry)
{
  return yt_entry_id (entry) == yt_dossier_root (self->dossier);
}

const char *
yt_record_ref (YtRecord *self,
               gint64    entry)
{
  g_autoptr(YtEntry) row = NULL;
  g_autofree char *uid = NULL;
  const char *code;
  char *ref;

  if (entry == 0 || yt_selection_extent (self->selection, entry) == YT_EXTENT_NONE)
    return NULL;
  ref = g_hash_table_lookup (self->refs, &entry);
  if (ref != NULL)
    return ref;

  row = yt_entry_get (self->dossier, entry);
  if (row == NULL || yt_entry_is_deleted (row))
    return NULL;
  code = yt_entry_code (row);
  uid = yt_id_to_text (entry);
  if (yt_record_is_code (code) && yt_connection_number (yt_dossier_connection (self->dossier), 0, count_code, "s", code) == 1)
    ref = g_strdup (code);
  else
    ref = g_strconcat (YT_RECORD_UID, uid, NULL);
  g_hash_table_insert (self->refs, g_memdup2 (&entry, sizeof entry), ref);
  return ref;
}

gboolean
yt_record_is_full (YtRecord *self,
                   YtEntry  *entry)
{
  return self->what->scope != YT_SCOPE_NOTES &&
         yt_selection_extent (self->selection, yt_entry_id (entry)) == YT_EXTENT_WHOLE;
}

char *
yt_record_field (YtRecord      *self,
                 YtEntry       *entry,
                 const YtField *field,
                 YtLanguage     language)
{
  const char *value;

  if (field->type == YT_FIELD_ENTRY && field->column)
    return g_strdup (yt_record_ref (self, yt_entry_party (entry)));
  value = yt_entry_field (entry, field, language);
  if (field->type == YT_FIELD_ENTRY)
    return g_strdup (yt_record_ref (self, yt_id_from_text (value)));
  return *value != '\0' ? g_strdup (value) : NULL;
}

static void
open_group (YtRecord      *self,
            YtRecordGroup  group,
            gboolean      *is_open)
{
  if (!*is_open && self->writer->begin_group != NULL)
    self->writer->begin_group (self, group);
  *is_open = TRUE;
}

static void
close_group (YtRecord      *self,
             YtRecordGroup  group,
             gboolean       is_open)
{
  if (is_open && self->writer->end_group != NULL)
    self->writer->end_group (self, group);
}

static gboolean
failed (YtRecord *self)
{
  return self->failure != NULL || yt_pen_failed (self->pen);
}

static void
write_notes (YtRecord *self,
             gint64    target)
{
  gboolean is_open = FALSE;

  if (!yt_selection_has_notes (self->selection, target))
    return;
  yt_statement_bind (self->notes, "i", target);
  while (!failed (self) && yt_statement_step (self->notes, &self->failure))
    {
      const char *tags = yt_statement_text (self->notes, 6);
      g_auto(GStrv) list = g_strsplit (tags != NULL ? tags : "", "\n", -1);
      YtRecordNote note = {
        yt_statement_int (self->notes, 0), yt_statement_text (self->notes, 1), yt_statement_text (self->notes, 2),
        yt_statement_text (self->notes, 5), yt_statement_int (self->notes, 3), yt_statement_int (self->notes, 4), list,
      };

      if (!yt_selection_has_note (self->selection, note.id))
        continue;
      open_group (self, YT_RECORD_NOTES, &is_open);
      self->writer->note (self, &note);
    }
  yt_statement_reset (self->notes);
  close_group (self, YT_RECORD_NOTES, is_open);
}

static void
write_links (YtRecord *self,
             gint64    entry)
{
  g_autoptr(GArray) ids = yt_link_from (self->dossier, entry, NULL);
  gboolean is_open = FALSE;

  for (guint i = 0; i < ids->len && !failed (self); i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autoptr(YtLink) link = yt_link_get (self->dossier, id);

      if (link == NULL || yt_record_ref (self, yt_link_target (link)) == NULL ||
          (self->what->scope == YT_SCOPE_NOTES && !yt_selection_has_notes (self->selection, id)))
        continue;
      open_group (self, YT_RECORD_LINKS, &is_open);
      self->writer->begin_link (self, link);
      write_notes (self, id);
      self->writer->end_link (self, link);
    }
  close_group (self, YT_RECORD_LINKS, is_open);
}

static void
write_documents (YtRecord *self,
                 gint64    source)
{
  g_autoptr(GArray) ids = yt_document_of (self->dossier, source);
  gboolean is_open = FALSE;

  for (guint i = 0; i < ids->len && !failed (self); i++)
    {
      g_autoptr(YtDocument) document = yt_document_get (self->dossier, g_array_index (ids, gint64, i));

      if (document == NULL)
        continue;
      open_group (self, YT_RECORD_DOCUMENTS, &is_open);
      self->writer->document (self, document);
    }
  close_group (self, YT_RECORD_DOCUMENTS, is_open);
}

static void
write_children (YtRecord *self,
                gint64    parent,
                guint     level)
{
  g_autoptr(GArray) ids = yt_entry_children (self->dossier, parent, YT_KIND_NONE);
  gboolean is_open = FALSE;

  for (guint i = 0; i < ids->len && !failed (self); i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autoptr(YtEntry) child = NULL;

      if (yt_selection_extent (self->selection, id) != YT_EXTENT_NONE)
        child = yt_entry_get (self->dossier, id);
      if (child == NULL)
        continue;
      open_group (self, YT_RECORD_CHILDREN, &is_open);
      write_entry (self, child, level);
    }
  close_group (self, YT_RECORD_CHILDREN, is_open);
}

static void
write_entry (YtRecord *self,
             YtEntry  *entry,
             guint     level)
{
  gint64 id = yt_entry_id (entry);

  if (level > YT_RECORD_DEPTH_MAX)
    {
      yt_failure_set (&self->failure, YT_FORMAT_ERROR, YT_FORMAT_ERROR_LIMIT,
                      N_("The entries of this dossier stand too deep in each other to be written."), NULL);
      return;
    }
  self->writer->begin_entry (self, entry);
  if (yt_selection_extent (self->selection, id) == YT_EXTENT_WHOLE)
    {
      write_links (self, id);
      write_notes (self, id);
      if (yt_entry_kind (entry) == YT_KIND_SOURCE && self->what->scope != YT_SCOPE_NOTES)
        write_documents (self, id);
    }
  write_children (self, yt_record_is_root (self, entry) ? 0 : id, level + 1);
  self->writer->end_entry (self, entry);
}

static void
walk (YtRecord *self)
{
  YtConnection *connection = yt_dossier_connection (self->dossier);
  g_autoptr(YtEntry) root = NULL;

  self->selection = yt_selection_new (self->dossier, self->what, &self->failure);
  if (self->selection == NULL)
    return;
  self->notes = yt_connection_prepare (connection, select_notes, &self->failure);
  if (self->notes == NULL)
    return;
  root = yt_entry_get (self->dossier, yt_dossier_root (self->dossier));
  if (root != NULL)
    write_entry (self, root, 0);
}

gboolean
yt_record_write (YtDossier             *dossier,
                 const YtExport        *what,
                 const YtRecordWriter  *writer,
                 const char            *head,
                 const char            *foot,
                 GOutputStream         *out,
                 GCancellable          *cancellable,
                 GError               **error)
{
  YtConnection *connection = yt_dossier_connection (dossier);
  g_autoptr(YtPen) pen = yt_pen_new (out, cancellable);
  g_autoptr(GHashTable) refs = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  YtRecord self = { .dossier = dossier, .what = what, .writer = writer, .pen = pen, .refs = refs };

  if (!yt_connection_execute (connection, start_reading, error))
    return FALSE;
  yt_pen_write (pen, head, -1);
  walk (&self);
  yt_pen_write (pen, foot, -1);
  g_clear_pointer (&self.notes, yt_statement_done);
  g_clear_object (&self.counted);
  g_clear_pointer (&self.counts, g_array_unref);
  g_clear_pointer (&self.selection, yt_selection_free);
  yt_connection_execute (connection, stop_reading, NULL);
  if (self.failure == NULL)
    return yt_pen_finish (pen, error);
  g_propagate_error (error, self.failure);
  return FALSE;
}
