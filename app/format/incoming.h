/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the readers of complete formats share: values on their way from an untrusted file into an intake. */
#pragma once

#include "format/format.h"

G_BEGIN_DECLS

/** YT_INCOMING_MAX: bytes that a file may have. */
#define YT_INCOMING_MAX (512 * 1024 * 1024)

/** YtSpot: where a reader is. */
typedef struct
{
  const char *file;
  guint line;
} YtSpot;

/**
 * yt_incoming_refuse:
 * @msgid: its first two %s are file and line
 * @first, @second: (nullable): further arguments
 *
 * Returns: FALSE
 */
gboolean yt_incoming_refuse (const YtSpot   *spot,
                             YtFormatError   code,
                             const char     *msgid,
                             const char     *first,
                             const char     *second,
                             GError        **error);

/** yt_incoming_size: refuses a file that is too large, or empty. */
gboolean yt_incoming_size (GBytes      *bytes,
                           const char  *file,
                           GError     **error);

/** yt_incoming_line, yt_incoming_text: (transfer full) (nullable): @text through the gate, as one line or several. */
char *yt_incoming_line (const YtSpot  *spot,
                        const char    *text,
                        gsize          length,
                        GError       **error);
char *yt_incoming_text (const YtSpot  *spot,
                        const char    *text,
                        gsize          length,
                        GError       **error);

/** yt_incoming_put: moves @value to @slot, which must be empty still: nothing may stand twice. @name: how the file calls it. */
gboolean yt_incoming_put (const YtSpot  *spot,
                          char         **slot,
                          const char    *name,
                          char          *value,
                          GError       **error);

/** yt_incoming_value: the same for a field of an entry: @value is (transfer full). */
gboolean yt_incoming_value (const YtSpot   *spot,
                            YtIntakeEntry  *entry,
                            const YtField  *field,
                            YtLanguage      language,
                            char           *value,
                            GError        **error);

/** yt_incoming_ref: the name of an entry: a code, or an id in the form of YT_RECORD_UID. */
gboolean yt_incoming_ref (const YtSpot   *spot,
                          YtIntakeEntry  *entry,
                          const char     *ref,
                          GError        **error);

/** yt_incoming_kind: the kind called @id, which must be able to stand below @parent (YT_KIND_NONE: is the dossier itself). */
gboolean yt_incoming_kind (const YtSpot  *spot,
                           const char    *id,
                           YtKind         parent,
                           YtKind        *kind,
                           GError       **error);

/** yt_incoming_fields: (transfer full): the names of a kind's own fields, @bilingual: also of those in two languages, for a sentence. */
char *yt_incoming_fields (YtKind   kind,
                          gboolean bilingual);

gboolean yt_incoming_moment (const YtSpot  *spot,
                             const char    *text,
                             gint64        *moment,
                             GError       **error);

gboolean yt_incoming_language (const YtSpot  *spot,
                               const char    *tag,
                               YtLanguage    *language,
                               GError       **error);

/** yt_incoming_number: a whole number of at most nine digits. @name: how the file calls it */
gboolean yt_incoming_number (const YtSpot  *spot,
                             const char    *name,
                             const char    *text,
                             gsize         *number,
                             GError       **error);

/** YtIncomingFeature: a feature on its way: its places are counted in characters until its text is known. */
typedef struct
{
  char *sort;
  gsize start;
  gsize end;
  gsize level;
  char *label;
} YtIncomingFeature;

/** yt_incoming_features_new: (transfer full) (element-type YtIncomingFeature) */
GArray *yt_incoming_features_new (void);

/** yt_incoming_features: (transfer full) (nullable) (element-type YtFeature): @features with their places in bytes of @text
 * (nullable); they come in any order. */
GArray *yt_incoming_features (const YtSpot  *spot,
                              const GArray  *features,
                              const char    *text,
                              GError       **error);

/** yt_incoming_map: whether @map leads from the original of @document to its text. */
gboolean yt_incoming_map (const YtSpot            *spot,
                          const YtIntakeDocument  *document,
                          GError                 **error);

/** yt_incoming_finish: (transfer full) (nullable): takes @intake (transfer full), completes and checks it. */
YtIntake *yt_incoming_finish (YtIntake    *intake,
                              const char  *file,
                              GError     **error);

G_END_DECLS
