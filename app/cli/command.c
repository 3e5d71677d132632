/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists the commands and says how each is used. */
#include "cli/command.h"

#include <glib/gi18n.h>

const YtCommand *const yt_commands[] = {
  &yt_command_new,
  &yt_command_info,
  &yt_command_list,
  &yt_command_show,
  &yt_command_search,
  &yt_command_cite,
  &yt_command_ask,
  &yt_command_chart,
  &yt_command_note,
  &yt_command_import,
  &yt_command_passages,
  &yt_command_tie,
  &yt_command_align,
  &yt_command_clean,
  &yt_command_undo,
  &yt_command_redo,
  &yt_command_history,
  &yt_command_check,
  &yt_command_backup,
  &yt_command_backups,
  &yt_command_restore,
  &yt_command_bin,
  &yt_command_salvage,
  &yt_command_export,
  &yt_command_report,
  NULL,
};

const YtOption yt_options_of_all[] = {
  { "language", "zh_CN|en", N_("Language of messages and of the window"), YT_OPTION_PLAIN },
  { "json", NULL, N_("Answer a command with JSON, for programs to read"), YT_OPTION_PLAIN },
  { "help", NULL, N_("Say what the options and commands are"), YT_OPTION_PLAIN },
  { NULL },
};

const YtOption yt_options_of_program[] = {
  { "sample", NULL, N_("Open the sample dossier"), YT_OPTION_PLAIN },
  { "new-window", NULL, N_("Open another window"), YT_OPTION_PLAIN },
  { "version", NULL, N_("Show the version"), YT_OPTION_PLAIN },
  { NULL },
};

const YtCommand *
yt_command_find (const char *name)
{
  for (const YtCommand *const *command = yt_commands; *command != NULL; command++)
    {
      if (g_str_equal ((*command)->name, name))
        return *command;
    }
  return NULL;
}

char *
yt_command_usage (const YtCommand *command)
{
  g_autoptr(GString) line = g_string_new ("yitong ");

  g_string_append_printf (line, "%s %s", command->name, command->arguments);
  for (const YtOption *option = command->options; option->name != NULL; option++)
    {
      const char *equals = option->value != NULL ? "=" : "";
      const char *value = option->value != NULL ? option->value : "";

      if (option->flags & YT_OPTION_REQUIRED)
        g_string_append_printf (line, " --%s%s%s", option->name, equals, value);
      else
        g_string_append_printf (line, " [--%s%s%s]", option->name, equals, value);
      if (option->flags & YT_OPTION_MANY)
        g_string_append (line, "…");
    }
  return g_strdup_printf (_("Usage: %s"), line->str);
}
