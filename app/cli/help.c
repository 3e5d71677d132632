/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prints commands and options with what they do, each in a column of its own. */
#include "cli/help.h"

#include <glib/gi18n.h>

#include "cli/kinds.h"
#include "cli/sheet.h"
#include "cli/terminal.h"
#include "format/citation.h"
#include "format/format.h"
#include "text/clean.h"

static void
add_options (YtSheet        *sheet,
             const YtOption *options)
{
  for (const YtOption *option = options; option->name != NULL; option++)
    {
      g_autofree char *label = g_strdup_printf ("  --%s%s%s", option->name, option->value != NULL ? "=" : "",
                                                option->value != NULL ? option->value : "");

      yt_sheet_add (sheet, label, _(option->help));
    }
}

void
yt_help_program (void)
{
  YtSheet *sheet = yt_sheet_new ();

  yt_terminal_printf (_("Usage: %s"), "yitong [OPTION]… [FILE…]\n");
  yt_terminal_printf (_("Usage: %s"), "yitong [OPTION]… COMMAND FILE [ARGUMENT…]\n");
  yt_terminal_printf ("\n%s\n\n", _("Opens a window for each dossier. A command does its work without a window."));
  yt_terminal_printf ("%s\n", _("Commands:"));
  for (const YtCommand *const *command = yt_commands; *command != NULL; command++)
    {
      g_autofree char *label = g_strdup_printf ("  %s", (*command)->name);

      yt_sheet_add (sheet, label, _((*command)->help));
    }
  yt_sheet_print (sheet);

  yt_terminal_printf ("\n%s\n", _("Options:"));
  sheet = yt_sheet_new ();
  add_options (sheet, yt_options_of_program);
  add_options (sheet, yt_options_of_all);
  yt_sheet_print (sheet);
  yt_terminal_printf ("\n%s\n", _("“yitong COMMAND --help” says what a command takes, “man yitong” says everything."));
}

static void
add_words (YtSheet        *sheet,
           const YtOption *options)
{
  for (const YtOption *option = options; option->name != NULL; option++)
    {
      if (g_strcmp0 (option->value, "KIND") == 0)
        {
          g_autofree char *list = yt_kinds_list (option->flags & YT_OPTION_REQUIRED);

          yt_sheet_gap (sheet);
          yt_sheet_add (sheet, "  KIND", list);
        }
      else if (g_strcmp0 (option->value, "FORMAT") == 0)
        {
          yt_sheet_gap (sheet);
          for (const YtFormat *format = yt_formats; format->id != NULL; format++)
            {
              g_autofree char *line = g_strdup_printf ("%s – %s", format->id, _(format->label));

              yt_sheet_add (sheet, format == yt_formats ? "  FORMAT" : "", line);
            }
        }
      else if (g_strcmp0 (option->value, "STYLE") == 0)
        {
          yt_sheet_gap (sheet);
          for (const YtCitationStyle *style = yt_citation_styles; style->id != NULL; style++)
            {
              g_autofree char *line = g_strdup_printf ("%s – %s", style->id, _(style->label));

              yt_sheet_add (sheet, style == yt_citation_styles ? "  STYLE" : "", line);
            }
        }
      else if (g_strcmp0 (option->value, "CHANGE") == 0)
        {
          yt_sheet_gap (sheet);
          for (const YtCleanKind *kind = yt_clean_kinds; kind->id != NULL; kind++)
            {
              g_autofree char *line = g_strdup_printf ("%s – %s", kind->id, _(kind->label));

              yt_sheet_add (sheet, kind == yt_clean_kinds ? "  CHANGE" : "", line);
            }
        }
    }
}

void
yt_help_command (const YtCommand *command)
{
  g_autofree char *usage = yt_command_usage (command);
  YtSheet *sheet = yt_sheet_new ();

  yt_terminal_printf ("%s\n\n%s\n\n%s\n", usage, _(command->help), _("Options:"));
  add_options (sheet, command->options);
  add_options (sheet, yt_options_of_all);
  add_words (sheet, command->options);
  yt_sheet_print (sheet);
}
