/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Goes by what can be seen: cards that the filter hides are passed over. */
#include "panes/card-walk.h"

/* Where a card is: its section, its column, its place in that. */
typedef struct
{
  guint section;
  guint column;
  guint place;
} Spot;

static gboolean
locate (GPtrArray *sections,
        GtkWidget *focus,
        Spot      *spot)
{
  for (spot->section = 0; spot->section < sections->len; spot->section++)
    {
      YtIssueSection *section = g_ptr_array_index (sections, spot->section);

      for (spot->column = 0; spot->column < yt_issue_section_n_columns (section); spot->column++)
        {
          g_autoptr(GPtrArray) cards = yt_issue_section_column (section, spot->column);

          if (g_ptr_array_find (cards, focus, &spot->place))
            return TRUE;
        }
    }
  return FALSE;
}

static YtPositionCard *
beside (GPtrArray  *sections,
        const Spot *spot,
        int         step)
{
  YtIssueSection *section = g_ptr_array_index (sections, spot->section);
  int n = (int) yt_issue_section_n_columns (section);

  for (int column = (int) spot->column + step; column >= 0 && column < n; column += step)
    {
      g_autoptr(GPtrArray) cards = yt_issue_section_column (section, (guint) column);

      if (cards->len > 0)
        return g_ptr_array_index (cards, MIN (spot->place, cards->len - 1));
    }
  return NULL;
}

static YtPositionCard *
above_or_below (GPtrArray  *sections,
                const Spot *spot,
                int         step)
{
  g_autoptr(GPtrArray) own = yt_issue_section_column (g_ptr_array_index (sections, spot->section), spot->column);
  int place = (int) spot->place + step;

  if (place >= 0 && place < (int) own->len)
    return g_ptr_array_index (own, place);
  for (int i = (int) spot->section + step; i >= 0 && i < (int) sections->len; i += step)
    {
      YtIssueSection *section = g_ptr_array_index (sections, i);
      g_autoptr(GPtrArray) cards = NULL;

      if (spot->column >= yt_issue_section_n_columns (section))
        continue;
      cards = yt_issue_section_column (section, spot->column);
      if (cards->len > 0)
        return g_ptr_array_index (cards, step > 0 ? 0 : cards->len - 1);
    }
  return NULL;
}

YtPositionCard *
yt_card_walk (GPtrArray        *sections,
              GtkWidget        *focus,
              GtkDirectionType  direction)
{
  int step = direction == GTK_DIR_UP || direction == GTK_DIR_LEFT ? -1 : 1;
  Spot spot;

  if (focus == NULL || !locate (sections, focus, &spot))
    return NULL;
  if (direction == GTK_DIR_UP || direction == GTK_DIR_DOWN)
    return above_or_below (sections, &spot, step);
  return beside (sections, &spot, step);
}
