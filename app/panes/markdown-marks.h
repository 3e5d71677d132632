/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds in one line of CommonMark what is to look different. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** YtMarkdown: what a piece of a line is. YT_MARKDOWN_MARK is a sign that says so and is itself not read: “**”, “#”. */
typedef enum
{
  YT_MARKDOWN_FENCE,
  YT_MARKDOWN_HEADING_1,
  YT_MARKDOWN_HEADING_2,
  YT_MARKDOWN_HEADING_3,
  YT_MARKDOWN_QUOTE,
  YT_MARKDOWN_LIST,
  YT_MARKDOWN_STRONG,
  YT_MARKDOWN_EMPHASIS,
  YT_MARKDOWN_CODE,
  YT_MARKDOWN_LINK,
  YT_MARKDOWN_MARK,
  YT_N_MARKDOWN,
} YtMarkdown;

/** YtMarkdownSpan: @from, @to: in characters of the line. */
typedef struct
{
  YtMarkdown what;
  guint from;
  guint to;
} YtMarkdownSpan;

/** YT_MARKDOWN_LINE_MAX: bytes of a line up to which it is looked at; a longer one stays plain. */
#define YT_MARKDOWN_LINE_MAX 8192

/**
 * yt_markdown_marks:
 * @line: without its end
 * @in_fence: (inout): whether the line stands inside of a code fence, and then whether the next one does
 *
 * Returns: (transfer full) (element-type YtMarkdownSpan): the pieces, outer ones first
 */
GArray *yt_markdown_marks (const char *line,
                           gboolean   *in_fence);

G_END_DECLS
