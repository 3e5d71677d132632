/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the deletions back from the change log: who, when, what, and what went with it. */
#include "model/bin.h"

#include <string.h>

#include "model/document.h"
#include "model/link.h"
#include "model/note.h"

/* Characters of a note that stand for it. */
#define WORDS 100

static const char deletions[] =
  "SELECT c.act, c.tbl, c.object, a.moment, a.author, a.name, a.detail, a.sort"
  " FROM change c JOIN act a ON a.id = c.act WHERE c.field = 'deleted' AND c.new = 1 ORDER BY c.id DESC";

void
yt_bin_item_free (YtBinItem *self)
{
  for (guint i = 0; i < YT_N_LANGUAGES; i++)
    g_free (self->words[i]);
  g_clear_pointer (&self->deed, yt_history_item_free);
  g_free (self);
}

static char *
entry_words (YtDossier  *dossier,
             gint64      id,
             YtLanguage  language,
             YtKind     *kind)
{
  g_autoptr(YtEntry) entry = yt_entry_get (dossier, id);
  const char *name = entry != NULL ? yt_entry_name (entry, language) : "";

  if (entry == NULL)
    return g_strdup ("");
  if (kind != NULL)
    *kind = yt_entry_kind (entry);
  if (*name == '\0')
    name = yt_entry_name (entry, yt_language_other (language));
  if (*yt_entry_code (entry) == '\0' || strcmp (name, yt_entry_code (entry)) == 0)
    return g_strdup (name);
  return g_strdup_printf ("%s %s", yt_entry_code (entry), name);
}

static char *
words_of (YtDossier  *dossier,
          YtBinItem  *item,
          YtLanguage  language)
{
  if (item->table == YT_TABLE_ENTRY)
    return entry_words (dossier, item->id, language, &item->kind);
  if (item->table == YT_TABLE_NOTE)
    {
      g_autoptr(YtNote) note = yt_note_get (dossier, item->id);

      return note != NULL ? yt_note_first_line (note, WORDS) : g_strdup ("");
    }
  if (item->table == YT_TABLE_DOCUMENT)
    {
      g_autoptr(YtDocument) document = yt_document_get (dossier, item->id);

      return g_strdup (document != NULL ? yt_document_name (document) : "");
    }
  else
    {
      g_autoptr(YtLink) link = yt_link_get (dossier, item->id);
      g_autofree char *from = link != NULL ? entry_words (dossier, yt_link_origin (link), language, NULL) : g_strdup ("");
      g_autofree char *to = link != NULL ? entry_words (dossier, yt_link_target (link), language, NULL) : g_strdup ("");

      return g_strdup_printf ("%s → %s", from, to);
    }
}

static YtHistoryItem *
read_deed (YtStatement *row)
{
  YtHistoryItem *deed = g_new0 (YtHistoryItem, 1);

  deed->act = yt_statement_int (row, 0);
  deed->moment = yt_statement_int (row, 3);
  deed->author = g_strdup (yt_statement_text (row, 4));
  deed->name = g_strdup (yt_statement_text (row, 5));
  deed->detail = g_strdup (yt_statement_text (row, 6));
  deed->sort = g_strdup (yt_statement_text (row, 7));
  return deed;
}

/* Rows that go with another one of the same id or document are not told of. */
static gboolean
is_told (YtTableIndex table)
{
  return table == YT_TABLE_ENTRY || table == YT_TABLE_LINK || table == YT_TABLE_NOTE || table == YT_TABLE_DOCUMENT;
}

static YtBinItem *
item_new (YtDossier    *dossier,
          YtStatement  *row,
          YtTableIndex  table,
          gint64        id)
{
  YtBinItem *item = g_new0 (YtBinItem, 1);

  item->table = table;
  item->id = id;
  item->kind = YT_KIND_NONE;
  item->deed = read_deed (row);
  for (guint i = 0; i < YT_N_LANGUAGES; i++)
    item->words[i] = words_of (dossier, item, (YtLanguage) i);
  return item;
}

GPtrArray *
yt_bin_list (YtDossier  *dossier,
             guint       limit,
             GError    **error)
{
  YtConnection *connection = yt_dossier_connection (dossier);
  g_autoptr(YtStatement) rows = yt_connection_prepare (connection, deletions, error);
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) yt_bin_item_free);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  YtBinItem *last = NULL;
  GError *failure = NULL;

  if (rows == NULL)
    return NULL;
  while (yt_statement_step (rows, &failure))
    {
      YtTableIndex table = yt_table_index (yt_statement_text (rows, 1));
      gint64 id = yt_statement_int (rows, 2);

      /* An older deletion of what was brought back and deleted again; what is there; what is told with another. */
      if (!is_told (table) || !g_hash_table_add (seen, g_memdup2 (&id, sizeof id)) ||
          yt_table_state (connection, table, id) != YT_ROW_DELETED)
        continue;
      /* Whatever is deleted last is what was meant: what hangs on it goes before it. */
      if (last != NULL && last->deed->act == yt_statement_int (rows, 0))
        {
          last->more++;
          continue;
        }
      if (items->len >= limit)
        break;
      last = item_new (dossier, rows, table, id);
      g_ptr_array_add (items, last);
    }
  if (failure == NULL)
    return g_steal_pointer (&items);
  g_propagate_error (error, failure);
  return NULL;
}
