/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Findings as sentences, and the check of a file over a connection of its own. */
#include "model/check.h"

#include "model/dossier.h"

static const char more_msgid[] = N_("And %s more.");

static const char *
word (YtTranslate translate,
      const char *msgid)
{
  return translate != NULL ? translate (msgid) : msgid;
}

char *
yt_finding_tell (const YtFinding *self,
                 YtTranslate      translate,
                 YtLanguage       language)
{
  const char *const arguments[] = { self->names[language], self->detail, NULL };

  return yt_failure_fill (word (translate, self->msgid), arguments);
}

GPtrArray *
yt_checkup_tell (const YtCheckup *self,
                 YtTranslate      translate,
                 YtLanguage       language)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->findings->len; i++)
    g_ptr_array_add (sentences, yt_finding_tell (g_ptr_array_index (self->findings, i), translate, language));
  if (self->more > 0)
    {
      g_autofree char *number = g_strdup_printf ("%u", self->more);
      const char *const arguments[] = { number, NULL };

      g_ptr_array_add (sentences, yt_failure_fill (word (translate, more_msgid), arguments));
    }
  return sentences;
}

YtCheckup *
yt_checkup_file (const char       *path,
                 YtCheckDepth      depth,
                 YtCheckProgress   progress,
                 gpointer          user_data,
                 GCancellable     *cancellable,
                 GError          **error)
{
  g_autoptr(YtConnection) connection = yt_connection_open (path, YT_OPEN_READ, NULL, error);

  return connection == NULL ? NULL : yt_checkup_new (connection, depth, progress, user_data, cancellable, error);
}

void
yt_checkup_free (YtCheckup *self)
{
  g_ptr_array_unref (self->findings);
  g_free (self);
}

GPtrArray *
yt_dossier_check (YtDossier    *self,
                  YtTranslate   translate,
                  GError      **error)
{
  g_autoptr(YtCheckup) checkup = NULL;

  g_return_val_if_fail (yt_dossier_connection (self) != NULL, NULL);
  checkup = yt_checkup_new (yt_dossier_connection (self), YT_CHECK_ALL, NULL, NULL, NULL, error);
  return checkup == NULL ? NULL : yt_checkup_tell (checkup, translate, YT_LANGUAGE_EN);
}
