/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reckons between positions of a list and hits in groups. */
#include "desk/hit-groups.h"

guint
yt_hit_group_of (guint sort,
                 guint kind)
{
  if (sort == YT_HIT_ENTRY)
    return MIN (kind, YT_N_KINDS - 1);
  return sort == YT_HIT_NOTE ? YT_HIT_GROUP_NOTES : YT_HIT_GROUP_DOCUMENTS;
}

YtHitGroups *
yt_hit_groups_new (void)
{
  YtHitGroups *self = g_new0 (YtHitGroups, 1);

  for (guint i = 0; i < YT_N_HIT_GROUPS; i++)
    self->groups[i] = g_array_new (FALSE, FALSE, sizeof (YtCandidate));
  return self;
}

void
yt_hit_groups_free (YtHitGroups *self)
{
  for (guint i = 0; i < YT_N_HIT_GROUPS; i++)
    g_array_unref (self->groups[i]);
  g_free (self);
}

void
yt_hit_groups_show (YtHitGroups *self,
                    guint        group)
{
  for (guint i = 0; i < self->n_order; i++)
    {
      if (self->order[i] == group)
        return;
    }
  self->order[self->n_order++] = group;
}

guint
yt_hit_groups_rows (const YtHitGroups *self,
                    const gboolean    *folded,
                    guint              group)
{
  return 1 + (folded[group] ? 0 : self->groups[group]->len);
}

guint
yt_hit_groups_count (const YtHitGroups *self,
                     const gboolean    *folded)
{
  guint n = 0;

  for (guint i = 0; i < self->n_order; i++)
    n += yt_hit_groups_rows (self, folded, self->order[i]);
  return n;
}

gboolean
yt_hit_groups_locate (const YtHitGroups *self,
                      const gboolean    *folded,
                      guint              position,
                      guint             *group,
                      guint             *row)
{
  for (guint i = 0; i < self->n_order; i++)
    {
      guint n = yt_hit_groups_rows (self, folded, self->order[i]);

      if (position < n)
        {
          *group = self->order[i];
          *row = position;
          return TRUE;
        }
      position -= n;
    }
  return FALSE;
}

gboolean
yt_hit_groups_same (const YtHitGroups *self,
                    guint              position,
                    const YtHitGroups *other,
                    guint              other_position,
                    const gboolean    *folded)
{
  guint group, other_group, row, other_row;

  if (!yt_hit_groups_locate (self, folded, position, &group, &row) ||
      !yt_hit_groups_locate (other, folded, other_position, &other_group, &other_row) || group != other_group ||
      (row == 0) != (other_row == 0))
    return FALSE;
  return row == 0 || g_array_index (self->groups[group], YtCandidate, row - 1).mark.id ==
                       g_array_index (other->groups[group], YtCandidate, other_row - 1).mark.id;
}
