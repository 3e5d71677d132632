/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* yitong clean: writes a text without what a scanner, a copy or a mail program did to it. */
#include "cli/clean-document.h"

#include <string.h>
#include <unistd.h>

#include <gio/gunixinputstream.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>

#include "cli/clean-report.h"
#include "cli/terminal.h"
#include "format/document.h"
#include "text/clean.h"
#include "text/decode.h"

typedef enum
{
  NOTES_END,
  NOTES_SEPARATE,
  NOTES_DROP,
} Notes;

static const YtOption options[] = {
  { "output", "PATH", N_("Where to; standard output when it is not said"), YT_OPTION_PATH },
  { "report", "text|json", N_("Say what was changed; needs --output"), YT_OPTION_PLAIN },
  { "footnotes", "end|separate|drop", N_("Footnotes behind the text, in a file beside it, or not at all"), YT_OPTION_PLAIN },
  { "page-marks", NULL, N_("Write “[p. 12]” where a printed page begins"), YT_OPTION_PLAIN },
  { "refuse", "CHANGE", N_("Leave changes of that kind alone"), YT_OPTION_MANY },
  { "encoding", "ENCODING", N_("Encoding of texts and web pages; found out when it is not said"), YT_OPTION_PLAIN },
  { "document", "ID|SOURCE", N_("Clean that document of a dossier, inside it"), YT_OPTION_PLAIN },
  { "again", NULL, N_("Even when its text was corrected before"), YT_OPTION_PLAIN },
  { "dry-run", NULL, N_("Only say what would be changed in it"), YT_OPTION_PLAIN },
  { NULL },
};

/* Options that make sense for a text only, and for a document of a dossier only. */
static const char *const of_text[] = { "output", "footnotes", "page-marks", "encoding", NULL };
static const char *const of_document[] = { "again", "dry-run", NULL };

/* How every dossier begins. */
#define DOSSIER_START "SQLite format 3"

static gboolean
fits (YtCall *call)
{
  gboolean inside = yt_call_has (call, "document");

  for (const char *const *option = inside ? of_text : of_document; *option != NULL; option++)
    {
      if (!yt_call_has (call, *option))
        continue;
      if (inside)
        yt_call_misuse (call, _("“--%s” is for a text, not for a document of a dossier."), *option);
      else
        yt_call_misuse (call, _("“--%s” is for a document of a dossier: “--document” is missing."), *option);
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_notes (YtCall *call,
            Notes  *notes)
{
  const char *value = yt_call_value (call, "footnotes");

  *notes = NOTES_END;
  if (g_strcmp0 (value, "separate") == 0)
    *notes = NOTES_SEPARATE;
  else if (g_strcmp0 (value, "drop") == 0)
    *notes = NOTES_DROP;
  else if (value != NULL && g_strcmp0 (value, "end") != 0)
    yt_call_misuse (call, _("“%s” is not one of end, separate and drop."), value);
  else
    return TRUE;
  return *notes != NOTES_END;
}

static gboolean
read_refused (YtCall  *call,
              guint32 *sorts)
{
  const char *const *values = yt_call_values (call, "refuse");

  for (; values != NULL && *values != NULL; values++)
    {
      const YtCleanKind *kind = yt_clean_kinds;
      g_autoptr(GString) known = g_string_new (NULL);

      for (; kind->id != NULL && !g_str_equal (kind->id, *values); kind++)
        g_string_append_printf (known, "%s%s", known->len > 0 ? ", " : "", kind->id);
      if (kind->id == NULL)
        {
          yt_call_misuse (call, _("“%s” is no kind of change. There are: %s."), *values, known->str);
          return FALSE;
        }
      *sorts |= 1u << kind->sort;
    }
  return TRUE;
}

static GBytes *
read_text (const char  *path,
           GError     **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GInputStream) stream = NULL;
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *piece = g_malloc (256 * 1024);
  gssize size;

  if (g_str_equal (path, "-"))
    stream = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  else
    stream = G_INPUT_STREAM (g_file_read (file, NULL, error));
  if (stream == NULL)
    return NULL;
  while ((size = g_input_stream_read (stream, piece, 256 * 1024, NULL, error)) > 0)
    {
      if (bytes->len + (gsize) size > YT_DOCUMENT_MAX)
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE, _("It is larger than 256 MB."));
          return NULL;
        }
      g_byte_array_append (bytes, piece, (guint) size);
    }
  return size < 0 ? NULL : g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static gboolean
is_dossier (GBytes *bytes)
{
  return g_bytes_get_size (bytes) >= sizeof DOSSIER_START &&
         memcmp (g_bytes_get_data (bytes, NULL), DOSSIER_START, sizeof DOSSIER_START) == 0;
}

/* The running text, with marks of pages and without marks of notes as asked. */
static char *
compose (const YtCleaning *cleaning,
         Notes             notes,
         gboolean          page_marks)
{
  const YtReading *reading = cleaning->reading;
  gsize end = notes == NOTES_END ? reading->text->len : yt_cleaning_notes_start (cleaning), at = 0;
  GString *text = g_string_sized_new (end + 1);

  for (guint i = 0; i < reading->features->len; i++)
    {
      const YtFeature *feature = &g_array_index (reading->features, YtFeature, i);
      gboolean page = page_marks && feature->sort == YT_FEATURE_PAGE && *feature->label != '\0';
      gboolean drop = notes == NOTES_DROP && feature->sort == YT_FEATURE_NOTE_MARK && end < reading->text->len;

      if ((!page && !drop) || feature->start < at || feature->start >= end)
        continue;
      g_string_append_len (text, reading->text->str + at, (gssize) (feature->start - at));
      at = feature->start;
      if (page)
        g_string_append_printf (text, "[p. %s]", feature->label);
      else
        at = feature->end;
    }
  g_string_append_len (text, reading->text->str + at, (gssize) (end - at));
  return g_string_free (text, FALSE);
}

/* “paper.txt” has its notes in “paper.notes.txt”. */
static char *
notes_path (const char *path)
{
  const char *slash = strrchr (path, '/');
  const char *dot = strrchr (path, '.');

  if (dot == NULL || dot == path || (slash != NULL && dot <= slash + 1))
    return g_strconcat (path, ".notes", NULL);
  return g_strdup_printf ("%.*s.notes%s", (int) (dot - path), path, dot);
}

static gboolean
write_text (const char  *path,
            const char  *text,
            gsize        len,
            GError     **error)
{
  g_autoptr(GOutputStream) out = NULL;

  if (path != NULL && !g_str_equal (path, "-"))
    return g_file_set_contents (path, text, (gssize) len, error);
  if (isatty (STDOUT_FILENO))
    {
      yt_terminal_print (text);
      return TRUE;
    }
  out = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  return g_output_stream_write_all (out, text, len, NULL, NULL, error);
}

static gboolean
write_all (const YtCleaning *cleaning,
           const char       *output,
           Notes             notes,
           gboolean          page_marks,
           GError          **error)
{
  g_autofree char *text = compose (cleaning, notes, page_marks);
  const GString *whole = cleaning->reading->text;
  gsize start = yt_cleaning_notes_start (cleaning);

  if (!write_text (output, text, strlen (text), error))
    return FALSE;
  if (notes == NOTES_SEPARATE && start < whole->len)
    {
      g_autofree char *path = notes_path (output);

      return g_file_set_contents (path, whole->str + start, (gssize) (whole->len - start), error);
    }
  return TRUE;
}

/* Text is taken as it stands; any other document is read as an import reads it. */
static YtReading *
read_document (GBytes      *bytes,
               const char  *path,
               const char  *encoding,
               GError     **error)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_filename_display_name (base);
  const YtDocumentFormat *format = yt_document_format_of (bytes, name, error);
  g_auto(YtDecoded) decoded = { 0 };
  YtReading *reading;

  if (format == NULL)
    return NULL;
  if (format->confined)
    {
      YtDocumentOptions wishes = { .encoding = encoding };

      return yt_document_read (bytes, name, &wishes, NULL, NULL, error);
    }
  if (!yt_decode (bytes, encoding, &decoded, error))
    return NULL;
  reading = yt_reading_new ();
  g_string_append_len (reading->text, decoded.text, (gssize) decoded.len);
  yt_reading_say (&reading->encoding, decoded.encoding->id);
  return reading;
}

static int
run (YtCall *call)
{
  const char *path = yt_call_argument (call, 0), *output = yt_call_value (call, "output");
  const char *wanted = yt_call_value (call, "report");
  YtCleanOptions wishes = { 0 };
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(YtReading) reading = NULL;
  g_autoptr(YtCleaning) cleaning = NULL;
  gboolean to_file = output != NULL && !g_str_equal (output, "-");
  Notes notes;

  if (!read_notes (call, &notes) || !read_refused (call, &wishes.refused_sorts))
    return YT_EXIT_USAGE;
  if (wanted != NULL && g_strcmp0 (wanted, "json") != 0 && g_strcmp0 (wanted, "text") != 0)
    return yt_call_misuse (call, _("“%s” is not one of text and json."), wanted);
  if (!fits (call))
    return YT_EXIT_USAGE;
  if (yt_call_has (call, "document"))
    return yt_clean_document (call, yt_call_value (call, "document"), wishes.refused_sorts);
  if (!to_file && (wanted != NULL || call->json || notes == NOTES_SEPARATE))
    return yt_call_misuse (call, _("“--%s” is missing."), "output");
  bytes = read_text (path, &error);
  if (bytes != NULL && is_dossier (bytes))
    return yt_call_misuse (call, _("“%s” is a dossier. Say with “--document” which of its documents to clean."), path);
  reading = bytes != NULL ? read_document (bytes, path, yt_call_value (call, "encoding"), &error) : NULL;
  if (reading == NULL)
    return yt_call_fail (call, error);
  wishes.known = reading;
  cleaning = yt_clean (reading->text->str, reading->text->len, &wishes);
  if (!write_all (cleaning, output, notes, yt_call_has (call, "page-marks"), &error))
    return yt_call_fail (call, error);
  if (call->json || g_strcmp0 (wanted, "json") == 0)
    yt_terminal_answer (yt_clean_report_json (cleaning, reading->encoding));
  else if (wanted != NULL)
    yt_clean_report_text (cleaning);
  return YT_EXIT_DONE;
}

const YtCommand yt_command_clean = {
  "clean", "DOCUMENT|FILE", 1, 1, 1, N_("Clean the text of a scan, a copy or a mail"), options, run,
};
