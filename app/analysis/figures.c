/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Questions about figures: growth, comparison, shares of a whole. */
#include "analysis/question.h"
#include "analysis/rows.h"
#include "model/entry.h"

/* The figures with a number, and what makes two of them speak of the same. */
#define FIGURES \
  "figure (id, first, rank, number, unit, subject) AS (SELECT entry.id, entry.first, entry.rank, CAST (number.value AS REAL)," \
  " coalesce (unit_en.value, '') || '|' || coalesce (unit_zh.value, ''), coalesce (subject_en.value, '') || '|' || coalesce (subject_zh.value, '')" \
  " FROM entry JOIN field AS number ON number.object = entry.id AND number.name = 'number'" \
  " LEFT JOIN field AS unit_en ON unit_en.object = entry.id AND unit_en.name = 'unit.en'" \
  " LEFT JOIN field AS unit_zh ON unit_zh.object = entry.id AND unit_zh.name = 'unit.zh'" \
  " LEFT JOIN field AS subject_en ON subject_en.object = entry.id AND subject_en.name = 'subject.en'" \
  " LEFT JOIN field AS subject_zh ON subject_zh.object = entry.id AND subject_zh.name = 'subject.zh'" \
  " WHERE entry.kind = 'figure' AND entry.deleted = 0)"

static const char series[] =
  "WITH " FIGURES
  " SELECT id, number, unit || ';' || subject FROM figure AS own WHERE subject <> '|' AND"
  " (SELECT count(*) FROM figure WHERE figure.unit = own.unit AND figure.subject = own.subject) > 1"
  " ORDER BY subject, unit, first, rank";
static const char target_of[] =
  "WITH RECURSIVE " YT_ROWS_TIES
  " SELECT event.id FROM tie JOIN entry AS event ON event.id = tie.target AND event.kind = 'event'"
  " JOIN field ON field.object = event.id AND field.name = 'type' AND field.value = 'target'"
  " WHERE tie.type = 'measures' AND tie.origin = ?1 ORDER BY event.first";
static const char figures_of_area[] =
  "WITH RECURSIVE " YT_ROWS_HOME ", " YT_ROWS_TIES ", " YT_ROWS_TOUCHES
  " SELECT DISTINCT entry.id FROM entry JOIN touch ON touch.id = entry.id WHERE entry.kind = 'figure' AND touch.area = ?1"
  " ORDER BY entry.rank, entry.id";
static const char same_unit[] =
  "WITH RECURSIVE " YT_ROWS_HOME ", " YT_ROWS_TIES ", " YT_ROWS_TOUCHES ", " FIGURES
  " SELECT DISTINCT other.id FROM figure AS own JOIN figure AS other ON other.unit = own.unit AND other.id <> own.id"
  " JOIN touch ON touch.id = other.id WHERE own.id = ?1 AND touch.area = ?2 AND own.unit <> '|' ORDER BY other.rank";
static const char wholes[] =
  "WITH RECURSIVE " YT_ROWS_TIES ", " FIGURES
  " SELECT whole.id, whole.number, sum (part.number) FROM tie JOIN figure AS part ON part.id = tie.origin"
  " JOIN figure AS whole ON whole.id = tie.target WHERE tie.type = 'part-of' GROUP BY whole.id ORDER BY whole.rank";
static const char parts_of[] =
  "WITH RECURSIVE " YT_ROWS_TIES ", " FIGURES
  " SELECT part.id FROM tie JOIN figure AS part ON part.id = tie.origin WHERE tie.type = 'part-of' AND tie.target = ?1 ORDER BY part.rank";

static void
put_value (YtAnswer   *answer,
           YtEntry    *figure,
           const char *zh,
           const char *en)
{
  yt_answer_put_text (answer, yt_entry_value (figure, zh), yt_entry_value (figure, en));
}

void
yt_answer_growth (YtDossier  *dossier,
                  YtAnswer   *answer,
                  GError    **error)
{
  g_autoptr(YtStatement) found = yt_rows_ask (dossier, error, series, "");
  g_autofree char *subject = NULL;
  double base = 0;

  yt_answer_column (answer, "subject", N_("Subject"));
  yt_answer_column (answer, "figure", N_("Figure"));
  yt_answer_column (answer, "date", N_("Date"));
  yt_answer_column (answer, "number", N_("Number"));
  yt_answer_column (answer, "unit", N_("Unit"));
  yt_answer_column (answer, "target", N_("As a target for"));
  yt_answer_column (answer, "multiple", N_("Multiple of the first"));
  while (found != NULL && yt_statement_step (found, error))
    {
      gint64 id = yt_statement_int (found, 0);
      double number = yt_statement_real (found, 1);
      g_autoptr(YtEntry) figure = yt_entry_get (dossier, id);
      g_autoptr(GArray) targets = yt_rows_ids (yt_rows_ask (dossier, error, target_of, "i", id), error);

      if (figure == NULL)
        continue;
      if (g_strcmp0 (subject, yt_statement_text (found, 2)) != 0)
        {
          g_free (subject);
          subject = g_strdup (yt_statement_text (found, 2));
          base = number;
        }
      yt_answer_row (answer);
      put_value (answer, figure, "subject.zh", "subject.en");
      yt_answer_put_entry (answer, id);
      yt_answer_put_date (answer, yt_entry_date (figure));
      yt_answer_put_number (answer, number);
      put_value (answer, figure, "unit.zh", "unit.en");
      yt_answer_put_entries (answer, targets);
      if (base > 0)
        yt_answer_put_number (answer, number / base);
      else
        yt_answer_put_none (answer);
      if (*yt_entry_date (figure) == '\0')
        yt_answer_doubt (answer, N_("It has no date, so its place in the series is not certain."), id);
    }
}

/* Whether all of these speak of the same subject as a figure. */
static gboolean
is_of_subject (YtDossier    *dossier,
               const GArray *others,
               YtEntry      *figure)
{
  for (guint i = 0; i < others->len; i++)
    {
      g_autoptr(YtEntry) other = yt_entry_get (dossier, g_array_index (others, gint64, i));

      if (other != NULL && (!g_str_equal (yt_entry_value (other, "subject.zh"), yt_entry_value (figure, "subject.zh")) ||
                            !g_str_equal (yt_entry_value (other, "subject.en"), yt_entry_value (figure, "subject.en"))))
        return FALSE;
    }
  return TRUE;
}

void
yt_answer_comparison (YtDossier  *dossier,
                      YtAnswer   *answer,
                      GError    **error)
{
  g_autoptr(GArray) areas = yt_rows_of_kind (dossier, YT_KIND_AREA, error);

  yt_answer_column (answer, "area", N_("Area"));
  yt_answer_column (answer, "figure", N_("Figure"));
  yt_answer_column (answer, "value", N_("Value"));
  yt_answer_column (answer, "unit", N_("Unit"));
  yt_answer_column (answer, "subject", N_("Subject"));
  yt_answer_column (answer, "date", N_("Date"));
  yt_answer_column (answer, "publisher", N_("Publisher"));
  yt_answer_column (answer, "comparable", N_("Figures with the same unit"));
  for (guint i = 0; i < areas->len; i++)
    {
      gint64 area = g_array_index (areas, gint64, i);
      g_autoptr(GArray) figures = yt_rows_ids (yt_rows_ask (dossier, error, figures_of_area, "i", area), error);

      for (guint k = 0; k < figures->len && *error == NULL; k++)
        {
          gint64 id = g_array_index (figures, gint64, k);
          g_autoptr(YtEntry) figure = yt_entry_get (dossier, id);
          g_autoptr(GArray) others = yt_rows_ids (yt_rows_ask (dossier, error, same_unit, "ii", id, area), error);

          if (figure == NULL)
            continue;
          yt_answer_row (answer);
          yt_answer_put_entry (answer, area);
          yt_answer_put_entry (answer, id);
          put_value (answer, figure, "value.zh", "value.en");
          put_value (answer, figure, "unit.zh", "unit.en");
          put_value (answer, figure, "subject.zh", "subject.en");
          yt_answer_put_date (answer, yt_entry_date (figure));
          put_value (answer, figure, "publisher.zh", "publisher.en");
          yt_answer_put_entries (answer, others);
          if (*yt_entry_value (figure, "publisher.en") == '\0' && *yt_entry_value (figure, "publisher.zh") == '\0')
            yt_answer_doubt (answer, N_("It is not known who published it."), id);
          if (others->len > 0 && !is_of_subject (dossier, others, figure))
            yt_answer_doubt (answer, N_("It shares its unit with other figures, but not its subject, so they cannot be compared directly."), id);
        }
    }
}

void
yt_answer_shares (YtDossier  *dossier,
                  YtAnswer   *answer,
                  GError    **error)
{
  g_autoptr(YtStatement) found = yt_rows_ask (dossier, error, wholes, "");

  yt_answer_column (answer, "whole", N_("Whole"));
  yt_answer_column (answer, "number", N_("Number"));
  yt_answer_column (answer, "parts", N_("Parts"));
  yt_answer_column (answer, "sum", N_("Sum of the parts"));
  yt_answer_column (answer, "share", N_("Share in per cent"));
  yt_answer_column (answer, "rest", N_("Remainder"));
  while (found != NULL && yt_statement_step (found, error))
    {
      gint64 id = yt_statement_int (found, 0);
      double whole = yt_statement_real (found, 1), sum = yt_statement_real (found, 2);
      g_autoptr(GArray) parts = yt_rows_ids (yt_rows_ask (dossier, error, parts_of, "i", id), error);

      yt_answer_row (answer);
      yt_answer_put_entry (answer, id);
      yt_answer_put_number (answer, whole);
      yt_answer_put_entries (answer, parts);
      yt_answer_put_number (answer, sum);
      if (whole > 0)
        yt_answer_put_number (answer, 100.0 * sum / whole);
      else
        yt_answer_put_none (answer);
      yt_answer_put_number (answer, whole - sum);
      if (sum > whole)
        yt_answer_doubt (answer, N_("The parts are more than the whole."), id);
    }
}
