/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What yitong clean says about a clean-up, of a text and of a document alike. */
#pragma once

#include <json-glib/json-glib.h>

#include "text/clean.h"

G_BEGIN_DECLS

/** yt_clean_report_json: (transfer full): counts by kind, pages, and each change. @encoding: of the text before it was read */
JsonObject *yt_clean_report_json (const YtCleaning *cleaning,
                                  const char       *encoding);

/** yt_clean_report_text: prints how often what was changed. */
void yt_clean_report_text (const YtCleaning *cleaning);

G_END_DECLS
