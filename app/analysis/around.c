/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Goes from entry to entry, a step at a time. */
#include "analysis/around.h"

#include "analysis/question.h"
#include "analysis/rows.h"
#include "model/entry.h"

static const char neighbours[] =
  "WITH RECURSIVE " YT_ROWS_TIES
  " SELECT target, type, 'forward' FROM tie WHERE origin = ?1"
  " UNION ALL SELECT origin, type, 'backward' FROM tie WHERE target = ?1"
  " UNION ALL SELECT id, '', 'above' FROM entry WHERE deleted = 0 AND id = (SELECT parent FROM entry WHERE id = ?1)"
  " UNION ALL SELECT id, '', 'below' FROM entry WHERE deleted = 0 AND parent = ?1";

static const char *
relation_of (const char *type,
             const char *way)
{
  const YtLinkType *info = yt_link_type (type);

  if (g_str_equal (way, "above"))
    return N_("stands below");
  if (g_str_equal (way, "below"))
    return N_("stands above");
  if (info == NULL)
    return N_("is linked with");
  return g_str_equal (way, "forward") ? info->forward : info->backward;
}

GArray *
yt_around (YtDossier  *dossier,
           gint64      entry,
           guint       steps,
           GError    **error)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (YtNear));
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr(YtEntry) middle = entry != 0 ? yt_entry_get (dossier, entry) : NULL;
  g_autoptr(GError) failure = NULL;
  YtNear first = { .id = entry };

  if (middle == NULL)
    return found;
  g_array_append_val (found, first);
  g_hash_table_add (seen, g_memdup2 (&entry, sizeof entry));
  for (guint i = 0; i < found->len && failure == NULL; i++)
    {
      YtNear from = g_array_index (found, YtNear, i);
      g_autoptr(YtStatement) next = from.steps < steps ? yt_rows_ask (dossier, &failure, neighbours, "i", from.id) : NULL;

      while (next != NULL && yt_statement_step (next, &failure))
        {
          gint64 id = yt_statement_int (next, 0);
          YtNear near = { id, from.steps + 1, from.id, relation_of (yt_statement_text (next, 1), yt_statement_text (next, 2)) };

          if (id == yt_dossier_root (dossier) || g_hash_table_contains (seen, &id))
            continue;
          g_hash_table_add (seen, g_memdup2 (&id, sizeof id));
          g_array_append_val (found, near);
        }
    }
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return found;
}

void
yt_answer_around (YtDossier     *dossier,
                  const YtWish  *wish,
                  YtAnswer      *answer,
                  GError       **error)
{
  g_autoptr(GArray) found = yt_around (dossier, wish->entry, wish->steps, error);

  yt_answer_column (answer, "steps", N_("Steps"));
  yt_answer_column (answer, "by", N_("From"));
  yt_answer_column (answer, "relation", N_("Relation"));
  yt_answer_column (answer, "entry", N_("Entry"));
  yt_answer_column (answer, "kind", N_("Kind"));
  for (guint i = 1; i < found->len; i++)
    {
      const YtNear *near = &g_array_index (found, YtNear, i);
      g_autoptr(YtEntry) entry = yt_entry_get (dossier, near->id);

      yt_answer_row (answer);
      yt_answer_rest (answer, near->id);
      yt_answer_put_number (answer, near->steps);
      yt_answer_put_entry (answer, near->by);
      yt_answer_put_word (answer, near->relation);
      yt_answer_put_entry (answer, near->id);
      yt_answer_put_word (answer, entry != NULL ? yt_kind_info (yt_entry_kind (entry))->label : NULL);
    }
}
