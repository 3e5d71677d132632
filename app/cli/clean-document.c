/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cleans a document inside its dossier. */
#include "cli/clean-document.h"

#include <glib/gi18n.h>

#include "act/retext.h"
#include "cli/clean-report.h"
#include "cli/object.h"
#include "cli/terminal.h"

/* The only document of a source; 0 when that does not say which, and it was said why. */
static gint64
document_of (YtCall     *call,
             gint64      source,
             const char *wanted)
{
  g_autoptr(GArray) documents = yt_document_of (call->dossier, source);
  g_autoptr(GString) ids = g_string_new (NULL);

  if (documents->len == 1)
    return g_array_index (documents, gint64, 0);
  for (guint i = 0; i < documents->len; i++)
    {
      g_autofree char *id = yt_id_to_text (g_array_index (documents, gint64, i));

      g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", id);
    }
  if (documents->len == 0)
    yt_call_refuse (call, _("The source “%s” has no full text. Import its document first."), wanted);
  else
    yt_call_refuse (call, _("The source “%s” has more than one document. Name one of them: %s."), wanted, ids->str);
  return 0;
}

static YtDocument *
find_document (YtCall     *call,
               const char *wanted)
{
  gint64 id;
  YtObjectSort sort = yt_object_find (call->dossier, wanted, FALSE, &id);
  g_autoptr(YtEntry) entry = sort == YT_OBJECT_ENTRY ? yt_entry_get (call->dossier, id) : NULL;

  if (sort == YT_OBJECT_NONE)
    {
      yt_call_missing (call, wanted);
      return NULL;
    }
  if (sort != YT_OBJECT_DOCUMENT && (entry == NULL || yt_entry_kind (entry) != YT_KIND_SOURCE))
    {
      yt_call_refuse (call, _("“%s” is neither a document nor a source."), wanted);
      return NULL;
    }
  if (sort != YT_OBJECT_DOCUMENT)
    id = document_of (call, id, wanted);
  return id != 0 ? yt_document_get (call->dossier, id) : NULL;
}

static void
report (YtCall           *call,
        YtDocument       *document,
        const YtCleaning *cleaning,
        gboolean          changed)
{
  if (call->json || g_strcmp0 (yt_call_value (call, "report"), "json") == 0)
    {
      JsonObject *object = yt_clean_report_json (cleaning, yt_document_encoding (document));

      yt_object_put_id (object, "document", yt_document_id (document));
      yt_object_put_id (object, "source", yt_document_source (document));
      json_object_set_boolean_member (object, "changed", changed);
      yt_terminal_answer (object);
      return;
    }
  if (changed)
    yt_clean_report_text (cleaning);
  else
    yt_terminal_printf (_("Nothing is to be cleaned in “%s”.\n"), yt_document_name (document));
}

int
yt_clean_document (YtCall     *call,
                   const char *wanted,
                   guint32     refused_sorts)
{
  gboolean dry = yt_call_has (call, "dry-run"), changed;
  g_autoptr(YtDocument) document = NULL;
  g_autoptr(YtCleaning) cleaning = NULL;
  g_autoptr(GError) error = NULL;
  YtCleanOptions wishes = { .refused_sorts = refused_sorts };

  if (!yt_call_open (call, dry ? YT_OPEN_READ : YT_OPEN_WRITE))
    return YT_EXIT_FAILED;
  document = find_document (call, wanted);
  if (document == NULL)
    return YT_EXIT_FAILED;
  wishes.known = yt_document_original_reading (document, &error);
  if (wishes.known == NULL)
    return yt_call_fail (call, error);
  cleaning = yt_clean (wishes.known->text->str, wishes.known->text->len, &wishes);
  changed = !g_str_equal (cleaning->reading->text->str, yt_document_text (document));
  if (changed && !dry && yt_document_is_mended (document) && !yt_call_has (call, "again"))
    return yt_call_refuse (call, _("The text of “%s” was corrected before. With --again it is cleaned anew from what was read first, "
                                   "without those corrections."), yt_document_name (document));
  if (changed && !dry &&
      !yt_act_clean_document (call->dossier, yt_document_id (document), cleaning->reading, cleaning->map, &error))
    return yt_call_fail (call, error);
  report (call, document, cleaning, changed);
  return YT_EXIT_DONE;
}
