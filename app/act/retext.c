/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Typing in a document, cleaning it up, reading it again. */
#include "act/retext.h"

#include <string.h>

#include "act/carry-along.h"
#include "act/step.h"
#include "model/blob.h"
#include "text/carry.h"
#include "text/difference.h"
#include "text/gate.h"

/* The features that come along, and the map from the original text, for a new text that is the present one corrected. */
static gboolean
correct (YtDossier          *dossier,
         YtDocument         *document,
         const char         *text,
         const YtOffsetMap  *carry,
         const YtSplice     *typed,
         GError            **error)
{
  g_autoptr(YtCarry) ready = yt_carry_new (carry);
  g_autoptr(GArray) features = yt_carry_features (ready, yt_document_features (document));
  const YtOffsetMap *before = yt_document_map (document);
  g_autoptr(YtOffsetMap) map = before != NULL ? yt_carry_compose (before, carry) : NULL;
  const YtNewText new_text = { text, carry, features, map != NULL ? map : carry, typed, typed != NULL };

  return yt_carry_along (dossier, document, &new_text, error);
}

static gboolean
is_border (const char *text,
           gsize       at)
{
  return ((guchar) text[at] & 0xc0) != 0x80;
}

gboolean
yt_act_splice_document (YtDossier   *dossier,
                        gint64       document,
                        gsize        start,
                        gsize        end,
                        const char  *words,
                        GError     **error)
{
  g_autoptr(YtDocument) row = yt_step_document (dossier, document, error);
  g_autofree char *clean = row != NULL ? yt_gate_text (words, -1, YT_GATE_NO_LIMIT, error) : NULL;
  g_autofree char *text = NULL;
  g_autofree char *burst = NULL;
  g_autoptr(YtOffsetMap) carry = NULL;
  const char *old;
  YtSplice splice;
  gsize size;

  if (clean == NULL)
    return FALSE;
  old = yt_document_text (row);
  size = strlen (old);
  if (start > end || end > size || !is_border (old, start) || !is_border (old, end))
    {
      yt_failure_set (error, YT_MODEL_ERROR, YT_MODEL_ERROR_INVALID, N_("There is no such place in “%s”."), yt_document_name (row), NULL);
      return FALSE;
    }
  if (end - start == strlen (clean) && strncmp (old + start, clean, end - start) == 0)
    return TRUE;
  burst = g_strdup_printf ("text %" G_GINT64_FORMAT, document);
  if (!yt_recorder_begin (yt_dossier_recorder (dossier), N_("edit the text of “%s”"), yt_document_name (row), burst, error))
    return FALSE;
  text = g_malloc (size - (end - start) + strlen (clean) + 1);
  memcpy (text, old, start);
  strcpy (text + start, clean);
  strcpy (text + start + strlen (clean), old + end);
  /* What both pieces have at their ends is not changed. */
  yt_span_splice (old + start, end - start, clean, strlen (clean), &splice);
  splice.at += start;
  carry = yt_carry_splice (size, &splice);
  return yt_step_end (dossier, correct (dossier, row, text, carry, &splice, error), error);
}

gboolean
yt_act_retext_document (YtDossier   *dossier,
                        gint64       document,
                        const char  *text,
                        GError     **error)
{
  g_autoptr(YtDocument) row = yt_step_document (dossier, document, error);
  g_autofree char *clean = row != NULL ? yt_gate_text (text, -1, YT_GATE_NO_LIMIT, error) : NULL;
  g_autoptr(YtOffsetMap) carry = NULL;

  if (clean == NULL)
    return FALSE;
  if (strcmp (clean, yt_document_text (row)) == 0)
    return TRUE;
  if (!yt_recorder_begin (yt_dossier_recorder (dossier), N_("edit the text of “%s”"), yt_document_name (row), NULL, error))
    return FALSE;
  carry = yt_difference (yt_document_text (row), strlen (yt_document_text (row)), clean, strlen (clean));
  return yt_step_end (dossier, correct (dossier, row, clean, carry, NULL, error), error);
}

gboolean
yt_act_clean_document (YtDossier          *dossier,
                       gint64              document,
                       const YtReading    *clean,
                       const YtOffsetMap  *map,
                       GError            **error)
{
  g_autoptr(YtDocument) row = yt_step_document (dossier, document, error);
  g_autoptr(YtOffsetMap) carry = NULL;
  const YtOffsetMap *before;
  YtNewText new_text;

  if (row == NULL)
    return FALSE;
  if (!yt_gate_is_clean (clean->text->str, (gssize) clean->text->len))
    {
      yt_failure_set (error, YT_MODEL_ERROR, YT_MODEL_ERROR_INVALID,
                      N_("The cleaned text of “%s” holds control characters."), yt_document_name (row), NULL);
      return FALSE;
    }
  if (!yt_recorder_begin (yt_dossier_recorder (dossier), N_("clean up “%s”"), yt_document_name (row), NULL, error))
    return FALSE;
  before = yt_document_map (row);
  if (before != NULL)
    {
      g_autoptr(YtOffsetMap) back = yt_carry_invert (before);

      carry = yt_carry_compose (back, map);
    }
  new_text = (YtNewText) { clean->text->str, carry != NULL ? carry : map, clean->features, map, NULL, TRUE };
  return yt_step_end (dossier, yt_carry_along (dossier, row, &new_text, error), error);
}

static gboolean
set_column (YtDossier   *dossier,
            gint64       document,
            const char  *column,
            const char  *text,
            GError     **error)
{
  YtValue value = yt_value_text (text);

  return text == NULL || *text == '\0' ||
         yt_recorder_set (yt_dossier_recorder (dossier), &yt_table_document, document, column, &value, error);
}

gboolean
yt_act_read_again (YtDossier        *dossier,
                   gint64            document,
                   const char       *name,
                   GBytes           *bytes,
                   const YtReading  *reading,
                   GError          **error)
{
  g_autoptr(YtDocument) row = yt_step_document (dossier, document, error);
  g_autofree char *line = NULL;
  g_autofree char *digest = NULL;
  g_autoptr(YtOffsetMap) carry = NULL;
  YtNewText new_text;
  gboolean good = TRUE;

  if (row == NULL)
    return FALSE;
  line = yt_gate_line (name != NULL ? name : yt_document_name (row), -1, YT_GATE_NO_LIMIT, error);
  if (line == NULL || !yt_recorder_begin (yt_dossier_recorder (dossier), N_("read “%s” again"), line, NULL, error))
    return FALSE;
  carry = yt_difference (yt_document_text (row), strlen (yt_document_text (row)), reading->text->str, reading->text->len);
  new_text = (YtNewText) { reading->text->str, carry, reading->features, NULL, NULL, FALSE };
  if (bytes != NULL)
    good = yt_blob_keep (dossier, bytes, &digest, error);
  good = good && set_column (dossier, document, "name", line, error) &&
         set_column (dossier, document, "digest", digest, error) &&
         set_column (dossier, document, "media_type", reading->media_type, error) &&
         set_column (dossier, document, "encoding", reading->encoding, error) &&
         yt_carry_along (dossier, row, &new_text, error);
  return yt_step_end (dossier, good, error);
}
