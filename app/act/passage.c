/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Marking, tying, resizing and promoting passages. */
#include "act/passage.h"

#include <string.h>

#include "act/connect.h"
#include "act/entry.h"
#include "act/place.h"
#include "act/step.h"
#include "model/field-value.h"
#include "text/anchor.h"

/* Characters of a quote that may be a title. */
#define TITLE_MAX 40

static const char keep_place[] = "INSERT OR REPLACE INTO place (document, passage, start, length) VALUES (?1, ?2, ?3, ?4)";
static const char start_of[] = "SELECT start FROM place WHERE document = ?1 AND passage = ?2";
static const char leap_of[] = "SELECT leap FROM passage WHERE id = ?1 AND deleted = 0";
static const char find_tie[] =
  "SELECT id FROM link WHERE origin = ?1 AND target = ?2 AND type = ?3 AND deleted = 0 ORDER BY id LIMIT 1";

/* The document, when there is that range in it. */
static YtDocument *
find_range (YtDossier  *dossier,
            gint64      document,
            gsize       start,
            gsize       end,
            GError    **error)
{
  g_autoptr(YtDocument) row = yt_step_document (dossier, document, error);
  const char *text;

  if (row == NULL)
    return NULL;
  text = yt_document_text (row);
  if (start < end && end <= strlen (text) && ((guchar) text[start] & 0xc0) != 0x80 && ((guchar) text[end] & 0xc0) != 0x80)
    return g_steal_pointer (&row);
  yt_failure_set (error, YT_MODEL_ERROR, YT_MODEL_ERROR_INVALID, N_("There is no such place in “%s”."), yt_document_name (row), NULL);
  return NULL;
}

static gboolean
set_page (YtDossier   *dossier,
          gint64       id,
          YtDocument  *document,
          gsize        start,
          GError     **error)
{
  const char *page = yt_document_page (document, start);
  YtValue value = yt_value_text (page != NULL ? page : "");

  return yt_recorder_set (yt_dossier_recorder (dossier), &yt_table_entry, id, "page", &value, error);
}

static gboolean
make_row (YtDossier   *dossier,
          gint64       id,
          YtDocument  *document,
          gsize        start,
          gsize        end,
          GError     **error)
{
  const char *text = yt_document_text (document);
  g_autofree char *prefix = NULL;
  g_autofree char *suffix = NULL;
  YtValue values[7];

  yt_anchor_context (text, start, end, &prefix, &suffix);
  values[0] = yt_value_int (yt_document_id (document));
  values[1] = yt_value_piece (text + start, end - start);
  values[2] = yt_value_text (prefix);
  values[3] = yt_value_text (suffix);
  values[4] = yt_value_text ("placed");
  values[5] = yt_value_int (0);
  values[6] = yt_value_int (0);
  return yt_recorder_create (yt_dossier_recorder (dossier), &yt_table_passage, id, values, error) &&
         yt_connection_run (yt_dossier_connection (dossier), error, keep_place, "iiii", yt_document_id (document), id,
                            (gint64) start, (gint64) (end - start));
}

gboolean
yt_act_mark (YtDossier  *dossier,
             gint64      document,
             gsize       start,
             gsize       end,
             gint64     *passage,
             GError    **error)
{
  YtRecorder *recorder = yt_dossier_recorder (dossier);
  g_autoptr(YtDocument) row = find_range (dossier, document, start, end, error);
  gint64 id;

  if (row == NULL || !yt_recorder_begin (recorder, N_("mark a passage in “%s”"), yt_document_name (row), NULL, error))
    return FALSE;
  id = yt_recorder_new_id (recorder);
  if (passage != NULL)
    *passage = id;
  return yt_step_end (dossier,
                      yt_place_new (dossier, id, YT_KIND_PASSAGE, yt_document_source (row), 0, error) &&
                      make_row (dossier, id, row, start, end, error) && set_page (dossier, id, row, start, error),
                      error);
}

static gboolean
is_passage (YtDossier  *dossier,
            gint64      id,
            GError    **error)
{
  g_autofree char *leap = yt_step_find (dossier, leap_of, id, error);

  return leap != NULL;
}

gboolean
yt_act_tie (YtDossier   *dossier,
            gint64       passage,
            gint64       target,
            const char  *type,
            const char  *standing,
            gint64      *link,
            GError     **error)
{
  gint64 there;
  gint64 id = 0;
  gboolean good;

  if (!yt_tie_is_type (type))
    {
      yt_failure_set (error, YT_MODEL_ERROR, YT_MODEL_ERROR_INVALID,
                      N_("“%s” does not tie a passage to an entry. Expected supports, contradicts, mentions or defines."), type, NULL);
      return FALSE;
    }
  if (!is_passage (dossier, passage, error) || !yt_word_check (yt_standings, standing, error))
    return FALSE;
  there = yt_connection_number (yt_dossier_connection (dossier), 0, find_tie, "iis", passage, target, type);
  if (there != 0)
    {
      if (link != NULL)
        *link = there;
      return TRUE;
    }
  if (!yt_recorder_begin (yt_dossier_recorder (dossier), N_("tie a passage to an entry"), NULL, NULL, error))
    return FALSE;
  good = yt_act_connect (dossier, passage, type, target, standing, NULL, &id, error);
  if (link != NULL)
    *link = id;
  return yt_step_end (dossier, good, error);
}

static gboolean
set_passage (YtDossier   *dossier,
             gint64       id,
             const char  *column,
             YtValue      value,
             GError     **error)
{
  return yt_recorder_set (yt_dossier_recorder (dossier), &yt_table_passage, id, column, &value, error);
}

static gboolean
give_place (YtDossier   *dossier,
            gint64       id,
            YtDocument  *document,
            gsize        start,
            gsize        end,
            GError     **error)
{
  YtConnection *connection = yt_dossier_connection (dossier);
  gint64 now = yt_connection_number (connection, -1, start_of, "ii", yt_document_id (document), id);
  gint64 leap = yt_connection_number (connection, 0, leap_of, "i", id);
  const char *text = yt_document_text (document);
  YtValue moment = yt_value_int (yt_recorder_moment (yt_dossier_recorder (dossier)));
  g_autofree char *prefix = NULL;
  g_autofree char *suffix = NULL;

  yt_anchor_context (text, start, end, &prefix, &suffix);
  return set_passage (dossier, id, "leap", yt_value_int (leap + (gint64) start - now), error) &&
         set_passage (dossier, id, "quote", yt_value_piece (text + start, end - start), error) &&
         set_passage (dossier, id, "prefix", yt_value_text (prefix), error) &&
         set_passage (dossier, id, "suffix", yt_value_text (suffix), error) &&
         set_passage (dossier, id, "state", yt_value_text ("placed"), error) &&
         set_page (dossier, id, document, start, error) &&
         yt_recorder_set (yt_dossier_recorder (dossier), &yt_table_entry, id, "modified", &moment, error);
}

gboolean
yt_act_resize_passage (YtDossier  *dossier,
                       gint64      passage,
                       gsize       start,
                       gsize       end,
                       GError    **error)
{
  g_autoptr(YtPassage) row = is_passage (dossier, passage, error) ? yt_passage_get (dossier, passage) : NULL;
  g_autoptr(YtDocument) document = row != NULL ? find_range (dossier, yt_passage_document (row), start, end, error) : NULL;
  gsize old_start, old_end;

  if (document == NULL)
    return FALSE;
  if (yt_passage_place (row, &old_start, &old_end) && old_start == start && old_end == end)
    return TRUE;
  if (!yt_recorder_begin (yt_dossier_recorder (dossier), N_("change the ends of a passage"), NULL, NULL, error))
    return FALSE;
  return yt_step_end (dossier, give_place (dossier, passage, document, start, end, error), error);
}

static YtLanguage
language_of (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      if (g_unichar_get_script (g_utf8_get_char (text)) == G_UNICODE_SCRIPT_HAN)
        return YT_LANGUAGE_ZH;
    }
  return YT_LANGUAGE_EN;
}

/* The new entry gets the quote, and says of itself what the passage says. */
static gboolean
fill_entry (YtDossier  *dossier,
            gint64      id,
            YtKind      kind,
            YtPassage  *passage,
            GError    **error)
{
  g_autoptr(YtEntry) from = yt_entry_get (dossier, yt_passage_id (passage));
  g_autofree char *source = yt_id_to_text (yt_entry_parent (from));
  g_autofree char *party = yt_entry_party (from) != 0 ? yt_id_to_text (yt_entry_party (from)) : g_strdup ("");
  const char *quote = yt_passage_quote (passage);
  const char *language = yt_language_tag (language_of (quote));
  gboolean short_enough = g_utf8_strlen (quote, -1) <= TITLE_MAX && strchr (quote, '\n') == NULL;
  gboolean titled = yt_kind_info (kind)->titled;
  g_autofree char *key = g_strconcat (titled && short_enough ? "title." : "text.", language, NULL);

  return yt_act_set_entry (dossier, id, key, quote, error) &&
         yt_act_set_entry (dossier, id, "source", source, error) &&
         yt_act_set_entry (dossier, id, "page", yt_entry_page (from), error) &&
         (yt_kind_field (kind, "party") == NULL || yt_act_set_entry (dossier, id, "party", party, error)) &&
         (yt_kind_field (kind, "voice") == NULL || yt_act_set_entry (dossier, id, "voice", yt_entry_voice (from), error)) &&
         yt_act_tie (dossier, yt_passage_id (passage), id, "supports", "stated", NULL, error);
}

gboolean
yt_act_promote_passage (YtDossier  *dossier,
                        gint64      passage,
                        YtKind      kind,
                        gint64      parent,
                        gint64     *entry,
                        GError    **error)
{
  g_autoptr(YtPassage) row = is_passage (dossier, passage, error) ? yt_passage_get (dossier, passage) : NULL;
  gint64 id = 0;
  gboolean good;

  if (row == NULL ||
      !yt_recorder_begin (yt_dossier_recorder (dossier), N_("make a passage into: %s"), yt_kind_info (kind)->label, NULL, error))
    return FALSE;
  good = yt_act_add_entry (dossier, kind, parent, 0, NULL, YT_LANGUAGE_ZH, &id, error) &&
         fill_entry (dossier, id, kind, row, error);
  if (entry != NULL)
    *entry = id;
  return yt_step_end (dossier, good, error);
}
