/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of commands with what each takes. Parsing, --help, usage lines and the check of the manual are loops over it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _YtCall YtCall;

/**
 * YtOptionFlags:
 * @YT_OPTION_REQUIRED: the command cannot do without it
 * @YT_OPTION_MANY: may be given more than once
 * @YT_OPTION_PATH: its value names a file, in whatever bytes the file system has; other values must be UTF-8
 */
typedef enum
{
  YT_OPTION_PLAIN = 0,
  YT_OPTION_REQUIRED = 1 << 0,
  YT_OPTION_MANY = 1 << 1,
  YT_OPTION_PATH = 1 << 2,
} YtOptionFlags;

/**
 * YtOption:
 * @name: without its two dashes
 * @value: (nullable): what stands for its value in usage lines; NULL for a switch
 * @help: msgid
 */
typedef struct
{
  const char *name;
  const char *value;
  const char *help;
  YtOptionFlags flags;
} YtOption;

/**
 * YtCommand:
 * @name: as it is typed
 * @arguments: what follows, as in usage lines: "FILE ID"
 * @least, @most: how many arguments that are
 * @n_paths: so many of them, from the first on, name files; the others are text
 * @help: msgid
 * @options: its own, ended by a name of NULL
 * @run: does it; Returns: the exit status
 */
typedef struct
{
  const char *name;
  const char *arguments;
  guint least;
  guint most;
  guint n_paths;
  const char *help;
  const YtOption *options;
  int (*run) (YtCall *call);
} YtCommand;

extern const YtCommand yt_command_new;
extern const YtCommand yt_command_info;
extern const YtCommand yt_command_list;
extern const YtCommand yt_command_show;
extern const YtCommand yt_command_search;
extern const YtCommand yt_command_cite;
extern const YtCommand yt_command_ask;
extern const YtCommand yt_command_chart;
extern const YtCommand yt_command_note;
extern const YtCommand yt_command_import;
extern const YtCommand yt_command_passages;
extern const YtCommand yt_command_tie;
extern const YtCommand yt_command_align;
extern const YtCommand yt_command_clean;
extern const YtCommand yt_command_undo;
extern const YtCommand yt_command_redo;
extern const YtCommand yt_command_history;
extern const YtCommand yt_command_check;
extern const YtCommand yt_command_backup;
extern const YtCommand yt_command_backups;
extern const YtCommand yt_command_restore;
extern const YtCommand yt_command_bin;
extern const YtCommand yt_command_salvage;
extern const YtCommand yt_command_export;
extern const YtCommand yt_command_report;

/** yt_commands: (array zero-terminated). */
extern const YtCommand *const yt_commands[];

/** yt_options_of_all: what every command takes; yt_options_of_program: what stands without a command; ended by a name of NULL. */
extern const YtOption yt_options_of_all[];
extern const YtOption yt_options_of_program[];

/** yt_command_find: (nullable) */
const YtCommand *yt_command_find (const char *name);

/** yt_command_usage: (transfer full): “Usage: yitong info FILE” */
char *yt_command_usage (const YtCommand *command);

G_END_DECLS
