/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the documents of office programs say of themselves. */
#pragma once

#include "text/reading.h"

G_BEGIN_DECLS

/** yt_office_facts: @bytes: (nullable): docProps/core.xml of a Word document, meta.xml of an OpenDocument one */
gboolean yt_office_facts (GBytes     *bytes,
                          YtReading  *reading,
                          GError    **error);

G_END_DECLS
