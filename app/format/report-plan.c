/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Plans of reports: the table of sections, and which of them are wanted. */
#include "format/report-plan.h"

#include <string.h>

#include "format/report-make.h"

const YtReportSection yt_report_sections[] = {
  { "title", N_("Title page"), TRUE, TRUE, yt_report_tell_title },
  { "contents", N_("Contents"), FALSE, TRUE, yt_report_tell_contents },
  { "summary", N_("Summary"), TRUE, FALSE, yt_report_tell_summary },
  { "areas", N_("Disagreement areas"), TRUE, FALSE, yt_report_tell_areas },
  { "dialogue", N_("Dialogue history"), FALSE, FALSE, yt_report_tell_dialogue },
  { "obstacles", N_("Obstacles"), TRUE, FALSE, yt_report_tell_obstacles },
  { "recommendations", N_("Recommendations"), TRUE, FALSE, yt_report_tell_recommendations },
  { "notes", N_("Notes"), FALSE, FALSE, yt_report_tell_notes },
  { "quotes", N_("Quotations"), FALSE, FALSE, yt_report_tell_quotes },
  { "figures", N_("Figures"), FALSE, FALSE, yt_report_tell_figures },
  { "glossary", N_("Glossary"), FALSE, FALSE, yt_report_tell_glossary },
  { "doubts", N_("What is uncertain"), FALSE, FALSE, yt_report_tell_doubts },
  { "references", N_("References"), TRUE, FALSE, yt_report_tell_references },
  { NULL },
};

const YtReportSection *
yt_report_section_find (const char *id)
{
  for (const YtReportSection *section = yt_report_sections; section->id != NULL; section++)
    {
      if (g_strcmp0 (section->id, id) == 0)
        return section;
    }
  return NULL;
}

static void
part_clear (gpointer data)
{
  YtReportPart *part = data;

  for (int i = 0; i < YT_N_LANGUAGES; i++)
    g_clear_pointer (&part->heading[i], g_free);
}

static GArray *
new_parts (void)
{
  GArray *parts = g_array_new (FALSE, TRUE, sizeof (YtReportPart));

  g_array_set_clear_func (parts, part_clear);
  return parts;
}

YtReportPart *
yt_report_plan_add (YtReportPlan          *self,
                    const YtReportSection *section)
{
  YtReportPart part = { .section = section };

  g_array_append_val (self->parts, part);
  return &g_array_index (self->parts, YtReportPart, self->parts->len - 1);
}

YtReportPlan *
yt_report_plan_new (YtReportLook look)
{
  YtReportPlan *self = g_new0 (YtReportPlan, 1);

  self->content = YT_CONTENT_BOTH;
  self->look = look;
  self->size = 10.5;
  self->parts = new_parts ();
  for (const YtReportSection *section = yt_report_sections; section->id != NULL; section++)
    {
      if (look == YT_REPORT_FULL || section->brief)
        yt_report_plan_add (self, section);
    }
  return self;
}

YtReportPlan *
yt_report_plan_copy (const YtReportPlan *self)
{
  YtReportPlan *copy = g_memdup2 (self, sizeof *self);

  copy->tag = g_strdup (self->tag);
  copy->parts = new_parts ();
  for (guint i = 0; i < self->parts->len; i++)
    {
      const YtReportPart *part = &g_array_index (self->parts, YtReportPart, i);
      YtReportPart *own = yt_report_plan_add (copy, part->section);

      for (int j = 0; j < YT_N_LANGUAGES; j++)
        own->heading[j] = g_strdup (part->heading[j]);
    }
  return copy;
}

void
yt_report_plan_free (YtReportPlan *self)
{
  g_array_unref (self->parts);
  g_free (self->tag);
  g_free (self);
}

char *
yt_report_plan_sections (YtReportPlan *self,
                         const char   *list)
{
  g_auto(GStrv) ids = g_strsplit (list, ",", -1);
  g_autoptr(GArray) before = g_steal_pointer (&self->parts);

  self->parts = new_parts ();
  for (guint i = 0; ids[i] != NULL; i++)
    {
      const YtReportSection *section = yt_report_section_find (g_strstrip (ids[i]));
      YtReportPart *part;

      if (section == NULL)
        return g_strdup (ids[i]);
      part = yt_report_plan_add (self, section);
      for (guint j = 0; j < before->len; j++)
        {
          YtReportPart *old = &g_array_index (before, YtReportPart, j);

          for (int k = 0; k < YT_N_LANGUAGES && old->section == section; k++)
            part->heading[k] = g_steal_pointer (&old->heading[k]);
        }
    }
  return NULL;
}
