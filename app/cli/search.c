/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* yitong search: where words occur in entries, notes and documents. */
#include "cli/call.h"

#include <glib/gi18n.h>

#include "cli/kinds.h"
#include "cli/object.h"
#include "cli/terminal.h"
#include "search/search.h"

static const YtOption options[] = {
  { "kind", "KIND", N_("Only entries of that kind and notes on such"), YT_OPTION_PLAIN },
  { "limit", "N", N_("The most places to print; all when it is not said"), YT_OPTION_PLAIN },
  { "count", NULL, N_("Print only how many places there are"), YT_OPTION_PLAIN },
  { "exact", NULL, N_("Tell case, width, accents and traditional characters apart, and find whole words only"), YT_OPTION_PLAIN },
  { "literal", NULL, N_("Look for what was typed alone: neither Pinyin nor the other language"), YT_OPTION_PLAIN },
  { NULL },
};

static const char *const sorts[] = {
  [YT_HIT_ENTRY] = "entry",
  [YT_HIT_NOTE] = "note",
  [YT_HIT_DOCUMENT] = "document",
};

static JsonObject *
hit_object (YtCall      *call,
            const YtHit *hit)
{
  g_autoptr(YtEntry) entry = hit->sort == YT_HIT_ENTRY ? yt_entry_get (call->dossier, hit->id) : NULL;
  JsonObject *object = entry != NULL ? yt_object_entry (entry) : json_object_new ();
  JsonArray *marks = json_array_new ();

  if (entry == NULL)
    {
      yt_object_put_id (object, "id", hit->id);
      yt_object_put_text (object, "kind", sorts[hit->sort]);
      yt_object_put_id (object, hit->sort == YT_HIT_NOTE ? "on" : "source", hit->target);
    }
  yt_object_put_text (object, "snippet", hit->snippet);
  for (guint i = 0; i < hit->marks->len; i++)
    {
      const YtSpan *mark = &g_array_index (hit->marks, YtSpan, i);
      JsonObject *place = json_object_new ();

      json_object_set_int_member (place, "start", g_utf8_pointer_to_offset (hit->snippet, hit->snippet + mark->start));
      json_object_set_int_member (place, "end", g_utf8_pointer_to_offset (hit->snippet, hit->snippet + mark->end));
      json_array_add_object_element (marks, place);
    }
  json_object_set_array_member (object, "marks", marks);
  return object;
}

static JsonArray *
meant_array (const GPtrArray *meant)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < meant->len; i++)
    {
      const YtMeant *one = g_ptr_array_index (meant, i);
      JsonObject *object = json_object_new ();

      yt_object_put_text (object, "typed", one->typed);
      yt_object_put_text (object, "words", one->words);
      yt_object_put_text (object, "by", one->by == YT_MEANT_BY_PINYIN ? "pinyin" : "glossary");
      json_array_add_object_element (array, object);
    }
  return array;
}

/* Beside the answer, so that this stays what it is. */
static void
tell_aside (const char *format,
            ...) G_GNUC_PRINTF (1, 2);

static void
tell_aside (const char *format,
            ...)
{
  g_autofree char *sentence = NULL;
  va_list arguments;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  yt_terminal_complain (sentence);
}

/* What was done besides looking for the words. */
static void
tell_meant (const YtFindings *findings)
{
  for (guint i = 0; findings->meant != NULL && i < findings->meant->len; i++)
    {
      const YtMeant *one = g_ptr_array_index (findings->meant, i);

      if (one->by == YT_MEANT_BY_PINYIN)
        tell_aside (_("“%s” is how “%s” is read: that was looked for, too."), one->typed, one->words);
      else
        tell_aside (_("“%s” is “%s” in the other language: that was looked for, too."), one->typed, one->words);
    }
  if (findings->meaningless)
    tell_aside ("%s", _("There is nothing in these words to look for: it takes letters, digits or Han characters."));
  if (findings->nearest != NULL)
    tell_aside (_("Nothing was found; perhaps “%s” finds what is meant."), findings->nearest);
  if (findings->stopped)
    tell_aside ("%s", _("The regular expression took too long: there may be more. Other words beside it make it quicker."));
}

static void
answer (YtCall           *call,
        const YtFindings *findings)
{
  GPtrArray *hits = findings->hits;
  JsonObject *object = json_object_new ();
  JsonArray *array;

  json_object_set_int_member (object, "total", findings->total);
  if (findings->stopped)
    json_object_set_boolean_member (object, "stopped", TRUE);
  if (findings->meant != NULL && findings->meant->len > 0)
    json_object_set_array_member (object, "meant", meant_array (findings->meant));
  if (findings->nearest != NULL)
    yt_object_put_text (object, "nearest", findings->nearest);
  if (!yt_call_has (call, "count"))
    {
      array = json_array_new ();
      for (guint i = 0; i < hits->len; i++)
        json_array_add_object_element (array, hit_object (call, g_ptr_array_index (hits, i)));
      json_object_set_array_member (object, "hits", array);
    }
  yt_terminal_answer (object);
}

static void
tell_hit (YtCall      *call,
          const YtHit *hit)
{
  g_autofree char *id = yt_id_to_text (hit->id);
  g_autofree char *where = yt_object_name_of (call->dossier, hit->target, call->language);
  g_autofree char *name = yt_terminal_line (where);
  g_autofree char *snippet = yt_terminal_line (hit->snippet);
  g_autofree char *heading = NULL;
  const char *label;

  if (hit->sort == YT_HIT_ENTRY)
    label = _(yt_kind_info (hit->kind)->label);
  else
    label = hit->sort == YT_HIT_NOTE ? _("Note") : _("Document");
  heading = g_strdup_printf (_("%s: %s"), label, name);
  yt_terminal_printf ("%s  %s\n    %s\n", id, heading, snippet);
}

static void
tell (YtCall           *call,
      const YtFindings *findings)
{
  GPtrArray *hits = findings->hits;

  tell_meant (findings);
  if (yt_call_has (call, "count"))
    {
      yt_terminal_printf ("%u\n", findings->total);
      return;
    }
  for (guint i = 0; i < hits->len; i++)
    tell_hit (call, g_ptr_array_index (hits, i));
  if (hits->len < findings->total)
    yt_terminal_printf ("%s (%u / %u)\n", _("There is more; --limit shows it."), hits->len, findings->total);
}

/* The index that a window has built, if it has; the answer is the same without. */
static YtFindings *
search (YtCall         *call,
        const YtQuery  *query,
        GError        **error)
{
  YtConnection *connection = yt_dossier_connection (call->dossier);
  g_autofree char *folder = yt_index_folder (connection);
  g_autoptr(YtIndex) index = yt_index_open (folder, FALSE);

  return yt_search (connection, index, query, NULL, error);
}

static int
run (YtCall *call)
{
  g_autofree char *words = NULL;
  g_autoptr(YtFindings) findings = NULL;
  g_autoptr(GError) error = NULL;
  YtQuery query = { 0 };

  if (!yt_kinds_entry (call, &query.kind) || !yt_call_number (call, "limit", G_MAXUINT, &query.limit))
    return YT_EXIT_USAGE;
  g_ptr_array_add (call->arguments, NULL);
  words = g_strstrip (g_strjoinv (" ", (char **) call->arguments->pdata + 1));
  g_ptr_array_set_size (call->arguments, (int) call->arguments->len - 1);
  if (*words == '\0')
    return yt_call_misuse (call, "%s", _("There are no words to search for."));
  if (!yt_call_open (call, YT_OPEN_READ))
    return YT_EXIT_FAILED;

  query.words = words;
  query.exact = yt_call_has (call, "exact");
  query.meant = !query.exact && !yt_call_has (call, "literal");
  if (yt_call_has (call, "count"))
    query.limit = 0;
  findings = search (call, &query, &error);
  if (findings == NULL)
    return yt_call_fail (call, error);
  if (call->json)
    answer (call, findings);
  else
    tell (call, findings);
  return YT_EXIT_DONE;
}

const YtCommand yt_command_search = {
  "search", "FILE WORDS…", 2, G_MAXUINT, 1, N_("Find words in titles, texts, notes and documents"), options, run,
};
