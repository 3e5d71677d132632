/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reports as files. */
#include "format/report-file.h"

#include <string.h>

#include "format/bidi.h"
#include "format/new-file.h"
#include "format/report-make.h"

/* How much of the work is done before writing begins. */
#define SHARE 0.4

const YtReportFile yt_report_files[] = {
  { "pdf", N_("PDF document"), "pdf", yt_report_pdf_write },
  { "odt", N_("OpenDocument text"), "odt", yt_report_odt_write },
  { "docx", N_("Word document"), "docx", yt_report_docx_write },
  { "html", N_("HTML page"), "html", yt_report_html_write },
  { "md", N_("Markdown"), "md", yt_report_markdown_write },
  { NULL },
};

const YtReportFile *
yt_report_file_from_name (const char *name)
{
  const char *dot = strrchr (name, '.');

  for (const YtReportFile *file = yt_report_files; file->id != NULL && dot != NULL; file++)
    {
      if (g_ascii_strcasecmp (dot + 1, file->suffix) == 0)
        return file;
    }
  return NULL;
}

typedef struct
{
  const YtReportFile *file;
  const YtReportPlan *plan;
  const YtReport *report;
} Work;

static gboolean
write_report (GOutputStream  *out,
              GCancellable   *cancellable,
              gpointer        data,
              GError        **error)
{
  const Work *work = data;

  return work->file->write (work->report, work->plan, out, cancellable, error);
}

gboolean
yt_report_save (YtDossier           *dossier,
                const YtReportPlan  *plan,
                const YtReportFile  *file,
                const char          *path,
                gboolean             replace,
                GCancellable        *cancellable,
                GError             **error)
{
  g_autoptr(YtReport) report = yt_report_make (dossier, plan, cancellable, error);
  Work work = { file, plan, report };

  return report != NULL && yt_new_file_write (path, replace, write_report, &work, cancellable, error);
}

void
yt_report_told (const YtReportPlan *plan,
                guint               n,
                guint               of)
{
  if (plan->progress != NULL && (n % 16 == 0 || n == of))
    plan->progress (SHARE + (1 - SHARE) * n / MAX (of, 1), plan->progress_data);
}

guint
yt_report_count (const YtReport *report)
{
  guint n = 0;

  for (const YtReportBlock *block = report->root->first; block != NULL; block = block->next)
    n++;
  return n;
}

static guint8 special[256];

static void
fill_table (void)
{
  static gsize done;

  if (!g_once_init_enter (&done))
    return;
  for (guint i = 0; i < ' '; i++)
    special[i] = 1;
  for (const char *p = "&<>\"'\177"; *p != '\0'; p++)
    special[(guint8) *p] = 1;
  special[0xef] = special[YT_BIDI_BYTE] = 1;
  g_once_init_leave (&done, 1);
}

static const char *
escape (const char *p,
        const char *end,
        gsize      *length)
{
  switch (*p)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    case '\n':
    case '\t':
      return " ";
    default:
      break;
    }
  if ((guint8) *p < ' ' || *p == '\177')
    return "";
  /* U+FFFE and U+FFFF. */
  if ((guint8) *p == 0xef && end - p >= 3 && (guint8) p[1] == 0xbf && (guint8) p[2] >= 0xbe)
    {
      *length = 3;
      return "";
    }
  return (guint8) *p == YT_BIDI_BYTE ? yt_bidi_name (p, end, length) : NULL;
}

void
yt_report_write_xml (YtPen      *pen,
                     const char *text)
{
  fill_table ();
  yt_pen_escape (pen, text, special, escape);
}
