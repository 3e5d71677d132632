/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* yitong note: writes a note on an entry or link and prints its id. */
#include "cli/call.h"

#include <errno.h>
#include <stdio.h>

#include <glib/gi18n.h>

#include "act/note.h"
#include "cli/object.h"
#include "cli/terminal.h"
#include "text/gate.h"

static const YtOption options[] = {
  { "on", "ID", N_("Id or code of what the note is on"), YT_OPTION_REQUIRED },
  { "text", "TEXT", N_("The note, in CommonMark; “-” reads it from standard input"), YT_OPTION_REQUIRED },
  { "tag", "TAG", N_("A tag of the note"), YT_OPTION_MANY },
  { "lang", "zh|en", N_("Language of the note; the one it looks like when it is not said"), YT_OPTION_PLAIN },
  { NULL },
};

/* Reads standard input to its end; a little more than a note can hold is enough to see that it is too much. */
static char *
read_input (GError **error)
{
  g_autoptr(GString) text = g_string_new (NULL);
  char piece[16 * 1024];
  gsize size;

  while (text->len <= YT_NOTE_MAX && (size = fread (piece, 1, sizeof piece, stdin)) > 0)
    g_string_append_len (text, piece, (gssize) size);
  if (ferror (stdin))
    {
      int problem = errno;

      g_set_error_literal (error, G_FILE_ERROR, (int) g_file_error_from_errno (problem), g_strerror (problem));
      return NULL;
    }
  while (text->len > 0 && (text->str[text->len - 1] == '\n' || text->str[text->len - 1] == '\r'))
    g_string_truncate (text, text->len - 1);
  return yt_gate_text (text->str, (gssize) text->len, YT_NOTE_MAX, error);
}

/* Chinese when it has more Han characters than words of letters. */
static YtLanguage
guess_language (const char *text)
{
  guint han = 0;
  guint words = 0;
  gboolean in_word = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_han = g_unichar_get_script (c) == G_UNICODE_SCRIPT_HAN;
      gboolean is_letter = !is_han && g_unichar_isalpha (c);

      han += is_han ? 1 : 0;
      words += is_letter && !in_word ? 1 : 0;
      in_word = is_letter;
    }
  return han > words ? YT_LANGUAGE_ZH : YT_LANGUAGE_EN;
}

static int
run (YtCall *call)
{
  const char *on = yt_call_value (call, "on");
  const char *language = yt_call_value (call, "lang");
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *shown = NULL;
  YtObjectSort sort;
  gint64 target;
  gint64 id;

  if (language != NULL && !g_str_equal (language, "zh") && !g_str_equal (language, "en"))
    return yt_call_misuse (call, _("“%s” is not one of zh and en."), language);
  if (!yt_call_open (call, YT_OPEN_WRITE))
    return YT_EXIT_FAILED;
  sort = yt_object_find (call->dossier, on, FALSE, &target);
  if (sort == YT_OBJECT_NONE)
    return yt_call_missing (call, on);
  if (sort != YT_OBJECT_ENTRY && sort != YT_OBJECT_LINK)
    return yt_call_refuse (call, "%s", _("A note can be on an entry, a source or a link only."));

  text = g_str_equal (yt_call_value (call, "text"), "-") ? read_input (&error) : g_strdup (yt_call_value (call, "text"));
  if (text == NULL)
    return yt_call_fail (call, error);
  if (*text == '\0')
    return yt_call_refuse (call, "%s", _("The note has no text."));
  if (language == NULL)
    language = yt_language_tag (guess_language (text));
  if (!yt_act_add_note (call->dossier, target, language, text, yt_call_values (call, "tag"), &id, &error))
    return yt_call_fail (call, error);

  shown = yt_id_to_text (id);
  if (call->json)
    {
      g_autoptr(YtNote) note = yt_note_get (call->dossier, id);

      yt_terminal_answer (yt_object_note (note));
    }
  else
    {
      yt_terminal_printf ("%s\n", shown);
    }
  return YT_EXIT_DONE;
}

const YtCommand yt_command_note = {
  "note", "FILE", 1, 1, 1, N_("Write a note and print its id"), options, run,
};
