/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* yitong align: which paragraphs of two texts say the same. */
#include "cli/call.h"

#include <glib/gi18n.h>

#include "cli/object.h"
#include "cli/records.h"
#include "model/parallel.h"

/* Characters of a paragraph that a line shows. */
#define SHOWN 40

static const YtOption options[] = {
  { NULL },
};

/* The document that is named, or the first one of the source that is. */
static YtDocument *
find_document (YtCall     *call,
               const char *name)
{
  g_autoptr(YtEntry) entry = NULL;
  g_autoptr(GArray) documents = NULL;
  gint64 id;

  switch (yt_object_find (call->dossier, name, FALSE, &id))
    {
    case YT_OBJECT_DOCUMENT:
      return yt_document_get (call->dossier, id);
    case YT_OBJECT_ENTRY:
      entry = yt_entry_get (call->dossier, id);
      if (entry == NULL || yt_entry_kind (entry) != YT_KIND_SOURCE)
        return NULL;
      documents = yt_document_of (call->dossier, id);
      return documents->len > 0 ? yt_document_get (call->dossier, g_array_index (documents, gint64, 0)) : NULL;
    case YT_OBJECT_NONE:
    case YT_OBJECT_LINK:
    case YT_OBJECT_NOTE:
    default:
      return NULL;
    }
}

static char *
words_of (const YtAlignment *alignment,
          YtDocument        *document,
          guint              bead,
          guint              side)
{
  gsize start, end;

  if (!yt_alignment_range (alignment, bead, side, &start, &end))
    return g_strdup ("");
  return g_strndup (yt_document_text (document) + start, end - start);
}

static void
add_object (YtRecords    *records,
            const YtBead *bead,
            char         *words[2])
{
  static const char *const names[2][3] = { { "left", "left-first", "left-count" }, { "right", "right-first", "right-count" } };
  JsonObject *object = json_object_new ();

  for (guint side = 0; side < 2; side++)
    {
      json_object_set_int_member (object, names[side][1], (gint64) bead->first[side] + 1);
      json_object_set_int_member (object, names[side][2], bead->count[side]);
      yt_object_put_text (object, names[side][0], words[side]);
    }
  json_object_set_boolean_member (object, "pinned", bead->pinned);
  yt_records_add_object (records, object);
}

static char *
shorten (const char *words)
{
  glong length = g_utf8_strlen (words, -1);
  g_autofree char *start = g_utf8_substring (words, 0, MIN (length, SHOWN));

  g_strdelimit (start, "\n\t", ' ');
  return g_strconcat (start, length > SHOWN ? "…" : NULL, NULL);
}

static void
add_line (YtRecords    *records,
          const YtBead *bead,
          char         *words[2])
{
  g_autofree char *shape = g_strdup_printf ("%u-%u%s", bead->count[0], bead->count[1], bead->pinned ? "!" : "");
  g_autofree char *left = shorten (words[YT_LEFT]);
  g_autofree char *right = shorten (words[YT_RIGHT]);

  yt_records_add_line (records, (const char *[]) { shape, left, right, NULL });
}

static int
run (YtCall *call)
{
  g_autoptr(YtDocument) left = NULL;
  g_autoptr(YtDocument) right = NULL;
  g_autoptr(YtAlignment) alignment = NULL;
  YtRecords *records;

  if (!yt_call_open (call, YT_OPEN_READ))
    return YT_EXIT_FAILED;
  left = find_document (call, yt_call_argument (call, 1));
  if (left == NULL)
    return yt_call_missing (call, yt_call_argument (call, 1));
  right = find_document (call, yt_call_argument (call, 2));
  if (right == NULL)
    return yt_call_missing (call, yt_call_argument (call, 2));
  alignment = yt_parallel_align (call->dossier, left, right);
  records = yt_records_new (call->json);
  for (guint i = 0; i < alignment->beads->len && call->failure == NULL; i++)
    {
      const YtBead *bead = &g_array_index (alignment->beads, YtBead, i);
      char *words[2] = { words_of (alignment, left, i, YT_LEFT), words_of (alignment, right, i, YT_RIGHT) };

      if (call->json)
        add_object (records, bead, words);
      else
        add_line (records, bead, words);
      g_free (words[0]);
      g_free (words[1]);
    }
  yt_records_end (records);
  return YT_EXIT_DONE;
}

const YtCommand yt_command_align = {
  "align", "FILE TEXT TEXT", 3, 3, 1, N_("List which paragraphs of two texts say the same"), options, run,
};
