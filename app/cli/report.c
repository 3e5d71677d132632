/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* yitong report: writes a report to hand in. */
#include "cli/call.h"

#include <glib/gi18n.h>

#include "cli/object.h"
#include "cli/terminal.h"
#include "format/report-file.h"
#include "text/catalogue.h"

static const YtOption options[] = {
  { "output", "PATH", N_("Where to; the ending .pdf, .odt, .docx, .html or .md says what it becomes"), YT_OPTION_REQUIRED | YT_OPTION_PATH },
  { "content", "zh|en|both", N_("Language of the content; both when it is not said"), YT_OPTION_PLAIN },
  { "sections", "SECTION,…", N_("Exactly these sections in this order"), YT_OPTION_PLAIN },
  { "style", "brief|full", N_("How much of each; full when it is not said"), YT_OPTION_PLAIN },
  { "layout", "columns|alternating", N_("How two languages stand together; in columns when it is not said"), YT_OPTION_PLAIN },
  { "template", "NAME", N_("A template from the folder of templates, or a path to one"), YT_OPTION_PATH },
  { "tag", "TAG", N_("Only notes with that tag"), YT_OPTION_PLAIN },
  { "replace", NULL, N_("Replace a file that is there already"), YT_OPTION_PLAIN },
  { NULL },
};

/* One of two words; FALSE when it is neither, which was said. */
static gboolean
read_choice (YtCall     *call,
             const char *option,
             const char *no,
             const char *yes,
             gboolean   *chosen)
{
  const char *value = yt_call_value (call, option);

  if (value == NULL)
    return TRUE;
  *chosen = g_str_equal (value, yes);
  if (*chosen || g_str_equal (value, no))
    return TRUE;
  yt_call_misuse (call, _("“%s” is not one of %s and %s."), value, no, yes);
  return FALSE;
}

/* What was asked for; NULL with a complaint, and the status in @status. */
static YtReportPlan *
read_plan (YtCall *call,
           int    *status)
{
  const char *name = yt_call_value (call, "template"), *sections = yt_call_value (call, "sections");
  g_autoptr(YtReportPlan) plan = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *unknown = NULL;
  gboolean brief = FALSE, alternating;

  *status = YT_EXIT_USAGE;
  if (!read_choice (call, "style", "full", "brief", &brief))
    return NULL;
  plan = name != NULL ? yt_report_template_open (name, &error) : yt_report_plan_new (brief ? YT_REPORT_BRIEF : YT_REPORT_FULL);
  if (plan == NULL)
    {
      *status = yt_call_fail (call, error);
      return NULL;
    }
  if (yt_call_has (call, "style"))
    plan->look = brief ? YT_REPORT_BRIEF : YT_REPORT_FULL;
  alternating = plan->alternating;
  if (!read_choice (call, "layout", "columns", "alternating", &alternating) ||
      (yt_call_has (call, "content") && !yt_call_content (call, &plan->content)))
    return NULL;
  plan->alternating = alternating;
  plan->tag = g_strdup (yt_call_value (call, "tag"));
  plan->word = yt_catalogue_word;
  unknown = sections != NULL ? yt_report_plan_sections (plan, sections) : NULL;
  if (unknown != NULL)
    {
      g_autoptr(GString) known = g_string_new (NULL);

      for (const YtReportSection *section = yt_report_sections; section->id != NULL; section++)
        g_string_append_printf (known, "%s%s", known->len > 0 ? ", " : "", section->id);
      yt_call_misuse (call, _("“%s” is not a section. There are: %s."), unknown, known->str);
      return NULL;
    }
  return g_steal_pointer (&plan);
}

static int
run (YtCall *call)
{
  const char *path = yt_call_value (call, "output");
  const YtReportFile *file = yt_report_file_from_name (path);
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr(YtReportPlan) plan = NULL;
  g_autoptr(GError) error = NULL;
  int status;

  if (file == NULL)
    return yt_call_misuse (call, _("Say with --output where to, with one of the endings .pdf, .odt, .docx, .html and .md."));
  plan = read_plan (call, &status);
  if (plan == NULL)
    return status;
  if (!yt_call_open (call, YT_OPEN_READ))
    return YT_EXIT_FAILED;
  if (!yt_report_save (call->dossier, plan, file, path, yt_call_has (call, "replace"), NULL, &error))
    return yt_call_fail (call, error);
  if (call->json)
    {
      JsonObject *object = json_object_new ();

      yt_object_put_text (object, "file", name);
      yt_object_put_text (object, "format", file->id);
      yt_terminal_answer (object);
      return YT_EXIT_DONE;
    }
  yt_terminal_printf (_("“%s” was written."), name);
  yt_terminal_print ("\n");
  return YT_EXIT_DONE;
}

const YtCommand yt_command_report = {
  "report", "FILE", 1, 1, 1, N_("Write a report to hand in, as PDF, office document, page or text"), options, run,
};
