/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures of figures: their growth, and shares of a whole. */
#include "format/picture.h"

#include "charts/steps.h"
#include "charts/strip.h"
#include "format/picture-parts.h"
#include "format/table.h"
#include "text/edtf.h"

/* The days between which a figure’s date lies. */
static void
put_days (YtStep     *step,
          const char *edtf)
{
  YtEdtf date;

  step->first = step->last = YT_STEPS_UNDATED;
  if (!yt_edtf_parse (edtf, &date, NULL))
    return;
  yt_edtf_bounds (&date, &step->first, &step->last);
  if (step->first == G_MININT64)
    step->first = step->last;
  if (step->last == G_MAXINT64)
    step->last = step->first;
}

static void
add_step (YtSteps              *steps,
          YtDossier            *dossier,
          const YtPictureFrame *frame,
          const YtAnswer       *answer,
          guint                 row)
{
  gint64 id = yt_picture_cell_entry (yt_answer_cell (answer, row, 1));
  g_autoptr(YtEntry) figure = yt_entry_get (dossier, id);
  g_autofree char *multiple = yt_table_cell (dossier, yt_answer_cell (answer, row, 6), YT_TABLE_CODES, frame->language, frame->word);
  const char *value = figure != NULL ? yt_entry_value (figure, frame->language == YT_LANGUAGE_ZH ? "value.zh" : "value.en") : "";
  g_autofree char *number = yt_table_cell (dossier, yt_answer_cell (answer, row, 3), YT_TABLE_CODES, frame->language, frame->word);
  g_autofree char *label = g_strdup_printf ("%s (×%s)", *value != '\0' ? value : number, multiple);
  const char *upper = figure != NULL ? yt_entry_value (figure, "upper") : "";
  YtStep step = { .id = id, .lower = yt_answer_cell (answer, row, 3)->number, .label = label };

  step.upper = *upper != '\0' ? g_ascii_strtod (upper, NULL) : step.lower;
  step.target = yt_answer_cell (answer, row, 5)->sort != YT_CELL_NONE;
  put_days (&step, figure != NULL ? yt_entry_date (figure) : "");
  yt_steps_add (steps, &step);
}

YtScene *
yt_picture_growth (YtDossier             *dossier,
                   const YtPictureFrame  *frame,
                   GError               **error)
{
  g_autoptr(YtAnswer) answer = yt_picture_ask ("growth", dossier, frame, error);
  g_autoptr(YtSteps) steps = yt_steps_new (frame->word (N_("Reached"), frame->language), frame->word (N_("Target"), frame->language),
                                           frame->word (N_("Not certain"), frame->language), frame->word (N_("No date"), frame->language));
  g_autofree char *last = NULL;

  if (answer == NULL)
    return NULL;
  for (guint i = 0; i < answer->rows->len; i++)
    {
      g_autofree char *subject = yt_table_cell (dossier, yt_answer_cell (answer, i, 0), YT_TABLE_CODES, frame->language, frame->word);
      g_autofree char *unit = yt_table_cell (dossier, yt_answer_cell (answer, i, 4), YT_TABLE_CODES, frame->language, frame->word);
      g_autofree char *title = *unit != '\0' ? g_strdup_printf ("%s · %s", subject, unit) : g_strdup (subject);

      if (g_strcmp0 (last, title) != 0)
        yt_steps_add_series (steps, title);
      g_free (last);
      last = g_steal_pointer (&title);
      add_step (steps, dossier, frame, answer, i);
    }
  return yt_steps_scene (steps, frame->width, frame->language);
}

YtScene *
yt_picture_shares (YtDossier             *dossier,
                   const YtPictureFrame  *frame,
                   GError               **error)
{
  g_autoptr(YtAnswer) answer = yt_picture_ask ("shares", dossier, frame, error);
  g_autoptr(YtStrips) strips = yt_strips_new (frame->word (N_("Remainder"), frame->language));

  if (answer == NULL)
    return NULL;
  for (guint i = 0; i < answer->rows->len; i++)
    {
      const YtCell *parts = yt_answer_cell (answer, i, 2);
      gint64 whole = yt_picture_cell_entry (yt_answer_cell (answer, i, 0));
      g_autofree char *title = yt_picture_name (dossier, whole, frame->language);

      yt_strips_add (strips, whole, yt_answer_cell (answer, i, 1)->number, title);
      for (guint k = 0; parts->sort == YT_CELL_ENTRIES && k < parts->entries->len; k++)
        {
          gint64 id = g_array_index (parts->entries, gint64, k);
          g_autoptr(YtEntry) part = yt_entry_get (dossier, id);
          g_autofree char *name = yt_picture_name (dossier, id, frame->language);
          const char *number = part != NULL ? yt_entry_value (part, "number") : "0";
          g_autofree char *label = g_strdup_printf ("%s: %s", name, number);

          yt_strips_add_part (strips, id, g_ascii_strtod (number, NULL), label);
        }
    }
  return yt_strips_scene (strips, frame->width, frame->language);
}
