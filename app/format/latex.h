/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The LaTeX that stands in BibTeX values: accents and signs to Unicode, and back. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** yt_latex_to_text: (transfer full): without braces and commands; what it does not know of a command is left out. */
char *yt_latex_to_text (const char *latex);

/** yt_latex_from_text: (transfer full): with LaTeX's own signs escaped; all other characters stay as they are. */
char *yt_latex_from_text (const char *text);

G_END_DECLS
