/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* yitong export: writes the dossier or a part of it in a format of the table. */
#include "cli/call.h"

#include <unistd.h>

#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>

#include "cli/kinds.h"
#include "cli/object.h"
#include "cli/terminal.h"
#include "format/format.h"
#include "model/check.h"
#include "text/catalogue.h"

static const YtOption options[] = {
  { "format", "FORMAT", N_("Which format"), YT_OPTION_REQUIRED },
  { "output", "PATH", N_("Where to; “-” is standard output"), YT_OPTION_REQUIRED | YT_OPTION_PATH },
  { "content", "zh|en|both", N_("Language of the content; both when it is not said"), YT_OPTION_PLAIN },
  { "only", "notes|dossier", N_("Only the notes, or only what is no note"), YT_OPTION_PLAIN },
  { "kind", "KIND", N_("Only entries of that kind and what is below them"), YT_OPTION_MANY },
  { "despite-damage", NULL, N_("Write also words that are not as they were written once"), YT_OPTION_PLAIN },
  { "replace", NULL, N_("Replace a file that is there already"), YT_OPTION_PLAIN },
  { "bom", NULL, N_("Begin CSV with a byte order mark, as some spreadsheets want it"), YT_OPTION_PLAIN },
  { NULL },
};

static gboolean
read_scope (YtCall  *call,
            YtScope *scope)
{
  const char *only = yt_call_value (call, "only");

  *scope = YT_SCOPE_ALL;
  if (g_strcmp0 (only, "notes") == 0)
    *scope = YT_SCOPE_NOTES;
  else if (g_strcmp0 (only, "dossier") == 0)
    *scope = YT_SCOPE_DOSSIER;
  else if (only != NULL)
    yt_call_misuse (call, _("“%s” is not one of notes and dossier."), only);
  return only == NULL || *scope != YT_SCOPE_ALL;
}

static const YtFormat *
read_format (YtCall *call)
{
  const char *id = yt_call_value (call, "format");
  const YtFormat *format = yt_format_from_id (id);
  g_autoptr(GString) known = g_string_new (NULL);

  if (format != NULL && format->write != NULL)
    return format;
  for (format = yt_formats; format->id != NULL; format++)
    g_string_append_printf (known, "%s%s", known->len > 0 ? ", " : "", format->id);
  yt_call_misuse (call, _("“%s” is not a format. There are: %s."), id, known->str);
  return NULL;
}

/* To a file or pipe byte for byte; what a person would see on a terminal goes through the gate. */
static gboolean
write_out (YtCall          *call,
           const YtFormat  *format,
           const YtExport  *what,
           GError         **error)
{
  g_autoptr(GOutputStream) out = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  if (!isatty (STDOUT_FILENO))
    {
      out = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
      return format->write (call->dossier, what, out, NULL, error);
    }
  out = g_memory_output_stream_new_resizable ();
  if (!format->write (call->dossier, what, out, NULL, error) || !g_output_stream_close (out, NULL, error))
    return FALSE;
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (out));
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  yt_terminal_print (text);
  return TRUE;
}

static void
report (YtCall         *call,
        const YtFormat *format,
        const char     *path)
{
  g_autofree char *name = g_filename_display_name (path);

  if (call->json)
    {
      JsonObject *object = json_object_new ();

      yt_object_put_text (object, "file", name);
      yt_object_put_text (object, "format", format->id);
      yt_terminal_answer (object);
      return;
    }
  yt_terminal_printf (_("“%s” was written."), name);
  yt_terminal_print ("\n");
}

/* Damage does not travel on unseen. */
static gboolean
is_sound (YtCall *call)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(YtCheckup) checkup = NULL;
  g_autoptr(GPtrArray) sentences = NULL;

  if (yt_call_has (call, "despite-damage"))
    return TRUE;
  checkup = yt_checkup_new (yt_dossier_connection (call->dossier), YT_CHECK_WORDS, NULL, NULL, NULL, &error);
  if (checkup == NULL)
    {
      yt_call_fail (call, error);
      return FALSE;
    }
  if (checkup->findings->len == 0)
    return TRUE;
  sentences = yt_checkup_tell (checkup, yt_call_translate, call->language);
  for (guint i = 0; i < sentences->len; i++)
    yt_terminal_complain (g_ptr_array_index (sentences, i));
  yt_call_refuse (call, "%s", _("Nothing was written. To write it all the same, add --despite-damage."));
  return FALSE;
}

static int
run (YtCall *call)
{
  const char *path = yt_call_value (call, "output");
  const YtFormat *format = read_format (call);
  YtExport what = { .word = yt_catalogue_word, .bom = yt_call_has (call, "bom") };
  g_autofree YtKind *kinds = NULL;
  g_autoptr(GError) error = NULL;

  if (format == NULL || !yt_call_content (call, &what.content) || !read_scope (call, &what.scope))
    return YT_EXIT_USAGE;
  if (yt_call_has (call, "kind"))
    {
      what.kinds = kinds = yt_kinds_entries (call);
      if (kinds == NULL)
        return YT_EXIT_USAGE;
    }
  if (!yt_call_open (call, YT_OPEN_READ))
    return YT_EXIT_FAILED;
  if (!is_sound (call))
    return YT_EXIT_FAILED;
  if (g_str_equal (path, "-"))
    return write_out (call, format, &what, &error) ? YT_EXIT_DONE : yt_call_fail (call, error);
  if (!yt_format_export (call->dossier, format, &what, path, yt_call_has (call, "replace"), NULL, &error))
    return yt_call_fail (call, error);
  report (call, format, path);
  return YT_EXIT_DONE;
}

const YtCommand yt_command_export = {
  "export", "FILE", 1, 1, 1, N_("Write the dossier or its notes in another format"), options, run,
};
