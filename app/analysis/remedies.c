/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Questions about what the recommendations address, with what kind of power, and which area they reach. */
#include "analysis/question.h"

#include "analysis/coverage.h"
#include "analysis/rows.h"
#include "model/entry.h"
#include "model/link.h"
#include "model/words.h"

static const char remarks_on[] =
  "WITH RECURSIVE " YT_ROWS_TIES
  " SELECT DISTINCT tie.origin FROM tie JOIN entry AS remark ON remark.id = tie.origin AND remark.kind = 'remark'"
  " WHERE tie.target = ?1 AND tie.type IN ('removes', 'eases') ORDER BY remark.rank";
static const char measures_of[] =
  "SELECT measure.id FROM entry AS measure LEFT JOIN field AS power ON power.object = measure.id AND power.name = 'power'"
  " WHERE measure.kind = 'measure' AND measure.deleted = 0 AND measure.parent = ?1 AND coalesce (power.value, '') = ?2"
  " ORDER BY measure.rank, measure.id";
static const char reaching[] =
  "WITH RECURSIVE " YT_ROWS_HOME ", " YT_ROWS_TIES
  " SELECT DISTINCT remedy.id FROM tie JOIN entry AS remedy ON remedy.id = tie.origin AND remedy.kind = ?2"
  " JOIN home ON home.id = tie.target WHERE tie.type = 'addresses' AND home.area = ?1 ORDER BY remedy.parent, remedy.rank";
static const char reaching_indirectly[] =
  "WITH RECURSIVE " YT_ROWS_HOME ", " YT_ROWS_TIES ", below (id, top) AS"
  " (SELECT id, id FROM entry WHERE kind IN ('obstacle', 'limit', 'channel') AND deleted = 0 UNION"
  "  SELECT entry.id, below.top FROM entry JOIN below ON entry.parent = below.id WHERE entry.deleted = 0)"
  " SELECT DISTINCT remedy.id FROM tie JOIN entry AS remedy ON remedy.id = tie.origin AND remedy.kind IN ('recommendation', 'measure')"
  " JOIN below ON below.id = tie.target JOIN tie AS on_area ON on_area.origin IN (below.id, below.top)"
  "  AND on_area.type IN ('hinders', 'concerns', 'deals-with')"
  " JOIN home ON home.id = on_area.target WHERE tie.type = 'addresses' AND home.area = ?1 ORDER BY remedy.parent, remedy.rank";

/* The standing of several links: stated where one of them is. */
static const char *
standing_of (YtDossier    *dossier,
             const GArray *links)
{
  const char *standing = NULL;

  for (guint i = 0; i < links->len; i++)
    {
      g_autoptr(YtLink) link = yt_link_get (dossier, g_array_index (links, gint64, i));

      if (link != NULL && (standing == NULL || g_str_equal (yt_link_standing (link), "stated")))
        standing = yt_word_label (yt_standings, yt_link_standing (link));
    }
  return standing;
}

/* The other ends of links, each once. */
static GArray *
ends_of (YtDossier    *dossier,
         const GArray *links,
         gboolean      origins)
{
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < links->len; i++)
    {
      g_autoptr(YtLink) link = yt_link_get (dossier, g_array_index (links, gint64, i));
      gint64 end = link == NULL ? 0 : origins ? yt_link_origin (link) : yt_link_target (link);
      guint k = 0;

      while (k < ends->len && g_array_index (ends, gint64, k) != end)
        k++;
      if (end != 0 && k == ends->len)
        g_array_append_val (ends, end);
    }
  return ends;
}

/* Obstacles and limits by what reaches them, recommendations by what they reach. */
static void
tell_kind (YtDossier  *dossier,
           YtAnswer   *answer,
           YtKind      kind,
           GError    **error)
{
  g_autoptr(GArray) ids = yt_rows_of_kind (dossier, kind, error);
  gboolean remedy = kind == YT_KIND_RECOMMENDATION;

  for (guint i = 0; i < ids->len && *error == NULL; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autoptr(GArray) links = remedy ? yt_coverage_links_from (dossier, id, "addresses", error)
                                       : yt_coverage_links_to (dossier, id, error);
      g_autoptr(GArray) ends = ends_of (dossier, links, !remedy);
      g_autoptr(GArray) remarks = yt_rows_ids (yt_rows_ask (dossier, error, remarks_on, "i", id), error);

      yt_answer_row (answer);
      yt_answer_put_word (answer, yt_kind_info (kind)->label);
      yt_answer_put_entry (answer, id);
      yt_answer_put_entries (answer, ends);
      yt_answer_put_word (answer, standing_of (dossier, links));
      yt_answer_put_entries (answer, remarks);
    }
}

void
yt_answer_remedies (YtDossier  *dossier,
                    YtAnswer   *answer,
                    GError    **error)
{
  yt_answer_column (answer, "kind", N_("Kind"));
  yt_answer_column (answer, "entry", N_("Entry"));
  yt_answer_column (answer, "reached", N_("Addressed by, or addresses"));
  yt_answer_column (answer, "standing", N_("Standing"));
  yt_answer_column (answer, "remarks", N_("Only in a remark"));
  tell_kind (dossier, answer, YT_KIND_OBSTACLE, error);
  tell_kind (dossier, answer, YT_KIND_LIMIT, error);
  tell_kind (dossier, answer, YT_KIND_RECOMMENDATION, error);
}

void
yt_answer_powers (YtDossier  *dossier,
                  YtAnswer   *answer,
                  GError    **error)
{
  g_autoptr(GArray) ids = yt_rows_of_kind (dossier, YT_KIND_RECOMMENDATION, error);

  yt_answer_column (answer, "recommendation", N_("Recommendation"));
  yt_answer_column (answer, "power", N_("Kind of power"));
  yt_answer_column (answer, "count", N_("Number"));
  yt_answer_column (answer, "measures", N_("Measures"));
  for (guint i = 0; i < ids->len && *error == NULL; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      /* The last round is for measures of which nothing is said. */
      for (const YtWord *power = yt_powers;; power++)
        {
          g_autoptr(GArray) measures =
            yt_rows_ids (yt_rows_ask (dossier, error, measures_of, "is", id, power->id != NULL ? power->id : ""), error);

          if (measures->len > 0)
            {
              yt_answer_row (answer);
              yt_answer_put_entry (answer, id);
              yt_answer_put_word (answer, power->id != NULL ? power->label : N_("Not said"));
              yt_answer_put_number (answer, measures->len);
              yt_answer_put_entries (answer, measures);
            }
          if (power->id == NULL)
            break;
        }
    }
}

void
yt_answer_reach (YtDossier  *dossier,
                 YtAnswer   *answer,
                 GError    **error)
{
  g_autoptr(GArray) areas = yt_rows_of_kind (dossier, YT_KIND_AREA, error);

  yt_answer_column (answer, "area", N_("Area"));
  yt_answer_column (answer, "measures", N_("Measures on it"));
  yt_answer_column (answer, "recommendations", N_("Recommendations on it"));
  yt_answer_column (answer, "indirect", N_("By way of an obstacle, limit or channel"));
  for (guint i = 0; i < areas->len && *error == NULL; i++)
    {
      gint64 area = g_array_index (areas, gint64, i);
      g_autoptr(GArray) measures = yt_rows_ids (yt_rows_ask (dossier, error, reaching, "is", area, "measure"), error);
      g_autoptr(GArray) whole = yt_rows_ids (yt_rows_ask (dossier, error, reaching, "is", area, "recommendation"), error);
      g_autoptr(GArray) indirect = yt_rows_ids (yt_rows_ask (dossier, error, reaching_indirectly, "i", area), error);

      yt_answer_row (answer);
      yt_answer_put_entry (answer, area);
      yt_answer_put_entries (answer, measures);
      yt_answer_put_entries (answer, whole);
      yt_answer_put_entries (answer, indirect);
    }
}
