/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each deed is one act; what fails is reported in the window. */
#include "panes/reader-pair-deeds.h"

#include <glib/gi18n.h>

#include "act/connect.h"
#include "act/parallel.h"
#include "panes/report.h"

static void
answer (GtkWidget    *from,
        gboolean      good,
        const GError *error,
        const char   *sentence)
{
  if (good)
    yt_toast (from, sentence, TRUE);
  else
    yt_report (from, error);
}

void
yt_reader_pair_join (GtkWidget        *from,
                     YtDossier        *dossier,
                     const gint64      documents[2],
                     const YtAlignPin *pin)
{
  g_autoptr(GError) error = NULL;
  gboolean good = yt_act_belong_together (dossier, documents, pin, &error);

  answer (from, good, error, _("The two pieces belong together now"));
}

void
yt_reader_pair_part (GtkWidget    *from,
                     YtDossier    *dossier,
                     const GArray *pins,
                     gsize         start,
                     gsize         end)
{
  g_autoptr(GArray) within = g_array_new (FALSE, FALSE, sizeof (YtParallelPin));
  g_autoptr(GError) error = NULL;
  gboolean good;

  for (guint i = 0; i < pins->len; i++)
    {
      const YtParallelPin *pin = &g_array_index (pins, YtParallelPin, i);

      if (pin->pin.side[YT_LEFT].start < end && pin->pin.side[YT_LEFT].end > start)
        g_array_append_vals (within, pin, 1);
    }
  good = yt_act_belong_no_more (dossier, within, &error);
  answer (from, good, error, _("The two pieces no longer belong together"));
}

void
yt_reader_pair_bind (GtkWidget    *from,
                     YtDossier    *dossier,
                     const gint64  documents[2],
                     const char   *what)
{
  const char *type = g_str_equal (what, "version") ? "version-of" : "translation-of";
  guint translated = g_str_equal (what, "left") ? YT_LEFT : YT_RIGHT;
  g_autoptr(GError) error = NULL;
  gint64 source[2];
  gboolean good;

  for (guint side = 0; side < 2; side++)
    {
      g_autoptr(YtDocument) document = yt_document_get (dossier, documents[side]);

      source[side] = document != NULL ? yt_document_source (document) : 0;
    }
  if (source[YT_LEFT] == source[YT_RIGHT])
    yt_toast (from, _("Both are texts of one source and belong together anyway."), FALSE);
  else if (yt_parallel_link (dossier, documents[YT_LEFT], documents[YT_RIGHT]) != 0)
    yt_toast (from, _("That is known already: the two sources are linked."), FALSE);
  else
    {
      good = yt_act_connect (dossier, source[translated], type, source[1 - translated], "stated", NULL, NULL, &error);
      answer (from, good, error, _("The two sources are linked now"));
    }
}
