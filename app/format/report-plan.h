/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a report is to have: languages, sections in their order, how much of each; and templates of one's own that say so. */
#pragma once

#include "format/format.h"
#include "format/report.h"

G_BEGIN_DECLS

/** YtReportLook: @YT_REPORT_BRIEF: what a reader with ten minutes needs; @YT_REPORT_FULL: everything. */
typedef enum
{
  YT_REPORT_BRIEF,
  YT_REPORT_FULL,
} YtReportLook;

struct _YtReporter;

/**
 * YtReportSection:
 * @id: as it is typed
 * @label: msgid: its heading
 * @brief: a brief report has it
 * @untitled: it has no heading of its own
 * @tell: adds its blocks
 */
typedef struct
{
  const char *id;
  const char *label;
  gboolean brief;
  gboolean untitled;
  void (*tell) (struct _YtReporter *reporter);
} YtReportSection;

/** yt_report_sections: (array zero-terminated by an id of NULL): in their usual order. */
extern const YtReportSection yt_report_sections[];
/** yt_report_section_find: (nullable) */
const YtReportSection *yt_report_section_find (const char *id);

/** YtReportPart: a section that is wanted; @heading: (nullable) each: instead of its own. */
typedef struct
{
  const YtReportSection *section;
  char *heading[YT_N_LANGUAGES];
} YtReportPart;

/**
 * YtReportPlan:
 * @alternating: Chinese and English paragraphs take turns, instead of standing in two columns
 * @size: of letters in points
 * @parts: (element-type YtReportPart)
 * @tag: (nullable): only notes with that tag
 * @word, @progress: as in YtExport
 */
typedef struct
{
  YtContent content;
  YtReportLook look;
  gboolean alternating;
  YtReportPaper paper;
  double size;
  GArray *parts;
  char *tag;
  YtWordFunc word;
  YtProgressFunc progress;
  gpointer progress_data;
} YtReportPlan;

/** yt_report_plan_new: with the sections that belong to @look. */
YtReportPlan *yt_report_plan_new (YtReportLook look);
YtReportPlan *yt_report_plan_copy (const YtReportPlan *self);
void yt_report_plan_free (YtReportPlan *self);

/** yt_report_plan_add: appends a section. */
YtReportPart *yt_report_plan_add (YtReportPlan          *self,
                                  const YtReportSection *section);

/** yt_report_plan_sections: exactly those in @list, ids parted by commas; headings that a template gave stay.
 * Returns: (nullable) (transfer full): the first id that is none; NULL when all are */
char *yt_report_plan_sections (YtReportPlan *self,
                               const char   *list);

/** YT_REPORT_TEMPLATE_MAX: bytes that a template may have. */
#define YT_REPORT_TEMPLATE_MAX (64 * 1024)

/**
 * yt_report_template_read: a plan out of XML as data/report.rng has it.
 * @name: of the file, for sentences
 *
 * Returns: (nullable) (transfer full): NULL with YT_FORMAT_ERROR_…, whose sentence names file, line and what was expected
 */
YtReportPlan *yt_report_template_read (const char  *text,
                                       gsize        length,
                                       const char  *name,
                                       GError     **error);

/** yt_report_template_open: the same of a file; @name with no folder in it is one of yt_report_templates(). */
YtReportPlan *yt_report_template_open (const char  *name,
                                       GError     **error);

/** yt_report_templates: (transfer full) (array zero-terminated): names of the templates in the user's data folder, without .xml. */
char **yt_report_templates (void);
/** yt_report_template_folder: (transfer full): where they are. */
char *yt_report_template_folder (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtReportPlan, yt_report_plan_free)

G_END_DECLS
