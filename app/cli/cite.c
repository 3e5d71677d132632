/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* yitong cite: sources as references and notes in the styles of the table. */
#include "cli/call.h"

#include <glib/gi18n.h>

#include "cli/object.h"
#include "cli/records.h"
#include "cli/terminal.h"
#include "format/citation.h"

static const YtOption options[] = {
  { "style", "STYLE", N_("Which style; gbt7714 when it is not said"), YT_OPTION_PLAIN },
  { "form", "reference|note|short", N_("An item of a list, a first note or a later one; an item when it is not said"), YT_OPTION_PLAIN },
  { "pages", "PAGES", N_("Pages that a note is about"), YT_OPTION_PLAIN },
  { NULL },
};

static const char *const forms[] = {
  [YT_CITATION_REFERENCE] = "reference",
  [YT_CITATION_NOTE] = "note",
  [YT_CITATION_SHORT] = "short",
};

static const YtCitationStyle *
read_style (YtCall *call)
{
  const char *id = yt_call_value (call, "style");
  const YtCitationStyle *style = id != NULL ? yt_citation_style (id) : yt_citation_styles;
  g_autoptr(GString) known = g_string_new (NULL);

  if (style != NULL)
    return style;
  for (style = yt_citation_styles; style->id != NULL; style++)
    g_string_append_printf (known, "%s%s", known->len > 0 ? ", " : "", style->id);
  yt_call_misuse (call, _("“%s” is not a style. There are: %s."), id, known->str);
  return NULL;
}

static gboolean
read_form (YtCall         *call,
           YtCitationForm *form)
{
  const char *id = yt_call_value (call, "form");

  *form = YT_CITATION_REFERENCE;
  for (guint i = 0; id != NULL && i < G_N_ELEMENTS (forms); i++)
    {
      if (g_str_equal (forms[i], id))
        *form = (YtCitationForm) i;
    }
  if (id == NULL || g_str_equal (forms[*form], id))
    return TRUE;
  yt_call_misuse (call, _("“%s” is not one of reference, note and short."), id);
  return FALSE;
}

static void
cite (YtCall                *call,
      YtRecords             *records,
      const YtCitationStyle *style,
      YtCitationForm         form,
      YtEntry               *source)
{
  const char *pages = yt_call_value (call, "pages");
  JsonObject *object;

  if (!call->json)
    {
      g_autofree char *line = yt_citation_of (style, source, form, pages, YT_CITATION_PLAIN);

      yt_terminal_printf ("%s\n", line);
      return;
    }
  object = json_object_new ();
  yt_object_put_id (object, "id", yt_entry_id (source));
  yt_object_put_text (object, "code", yt_entry_code (source));
  yt_object_put_text (object, "style", style->id);
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *line = yt_citation_of (style, source, (YtCitationForm) i, pages, YT_CITATION_PLAIN);

      yt_object_put_text (object, forms[i], line);
    }
  yt_records_add_object (records, object);
}

/* The sources that are named, or all. Returns: (nullable): NULL after it was said that there is none */
static GArray *
find_sources (YtCall *call,
              int    *status)
{
  g_autoptr(GArray) ids = NULL;

  if (call->arguments->len == 1)
    return yt_entry_all (call->dossier, YT_KIND_SOURCE);
  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 1; i < call->arguments->len; i++)
    {
      const char *wanted = yt_call_argument (call, i);
      gint64 id = 0;
      YtObjectSort sort = yt_object_find (call->dossier, wanted, FALSE, &id);
      g_autoptr(YtEntry) entry = sort == YT_OBJECT_ENTRY ? yt_entry_get (call->dossier, id) : NULL;

      if (sort == YT_OBJECT_NONE)
        *status = yt_call_missing (call, wanted);
      else if (entry == NULL || yt_entry_kind (entry) != YT_KIND_SOURCE)
        *status = yt_call_refuse (call, _("“%s” is not a source."), wanted);
      else
        g_array_append_val (ids, id);
      if (*status != YT_EXIT_DONE)
        return NULL;
    }
  return g_steal_pointer (&ids);
}

static int
run (YtCall *call)
{
  const YtCitationStyle *style = read_style (call);
  int status = YT_EXIT_DONE;
  g_autoptr(GArray) ids = NULL;
  YtCitationForm form;
  YtRecords *records;

  if (style == NULL || !read_form (call, &form))
    return YT_EXIT_USAGE;
  if (!yt_call_open (call, YT_OPEN_READ))
    return YT_EXIT_FAILED;
  ids = find_sources (call, &status);
  if (ids == NULL)
    return status;
  records = yt_records_new (call->json);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr(YtEntry) source = yt_entry_get (call->dossier, g_array_index (ids, gint64, i));

      if (source != NULL)
        cite (call, records, style, form, source);
    }
  yt_records_end (records);
  return YT_EXIT_DONE;
}

const YtCommand yt_command_cite = {
  "cite", "FILE [ID…]", 1, G_MAXUINT, 1, N_("Print sources as references or notes in a citation style"), options, run,
};
