/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes the arguments of a command apart by its table, opens its dossier, and says what went wrong. */
#include "cli/call.h"

#include <string.h>

#include <glib/gi18n.h>

#include "cli/preference.h"
#include "cli/terminal.h"

const char *
yt_call_translate (const char *msgid)
{
  return gettext (msgid);
}

YtCall *
yt_call_new (const YtCommand *command,
             YtLanguage       language)
{
  YtCall *self = g_new0 (YtCall, 1);

  self->command = command;
  self->language = language;
  self->arguments = g_ptr_array_new ();
  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  return self;
}

void
yt_call_free (YtCall *self)
{
  if (self->dossier != NULL)
    yt_dossier_close (self->dossier);
  g_clear_object (&self->dossier);
  g_clear_error (&self->failure);
  g_ptr_array_unref (self->arguments);
  g_hash_table_unref (self->values);
  g_free (self);
}

static const YtOption *
find_option (const YtOption *options,
             const char     *name,
             gsize           length)
{
  for (const YtOption *option = options; option->name != NULL; option++)
    {
      if (strlen (option->name) == length && strncmp (option->name, name, length) == 0)
        return option;
    }
  return NULL;
}

static gboolean
keep_value (YtCall         *self,
            const YtOption *option,
            char           *value)
{
  GPtrArray *values = g_hash_table_lookup (self->values, option->name);

  if (values != NULL && !(option->flags & YT_OPTION_MANY))
    {
      yt_call_misuse (self, _("“--%s” was given more than once."), option->name);
      return FALSE;
    }
  if (!(option->flags & YT_OPTION_PATH) && value != NULL && !g_utf8_validate (value, -1, NULL))
    {
      yt_call_misuse (self, _("What was given for “--%s” is not valid UTF-8."), option->name);
      return FALSE;
    }
  if (values == NULL)
    {
      values = g_ptr_array_new ();
      g_hash_table_insert (self->values, (gpointer) option->name, values);
    }
  else
    {
      g_ptr_array_set_size (values, (int) values->len - 1);
    }
  g_ptr_array_add (values, value);
  if (value != NULL)
    g_ptr_array_add (values, NULL);
  return TRUE;
}

/* One option; its value stands behind "=" or in the next argument. Returns: where to go on, NULL after a complaint. */
static char **
parse_option (YtCall *self,
              char  **argument)
{
  char *name = *argument + 2;
  char *equals = strchr (name, '=');
  gsize length = equals != NULL ? (gsize) (equals - name) : strlen (name);
  const YtOption *option = find_option (self->command->options, name, length);
  char *value = equals != NULL ? equals + 1 : NULL;

  if (option == NULL)
    option = find_option (yt_options_of_all, name, length);
  if (option == NULL)
    {
      g_autofree char *shown = g_filename_display_name (*argument);

      yt_call_misuse (self, _("“%s” is not an option of this command."), shown);
      return NULL;
    }
  if (option->value == NULL && value != NULL)
    {
      yt_call_misuse (self, _("“--%s” takes no value."), option->name);
      return NULL;
    }
  if (option->value != NULL && value == NULL)
    {
      argument++;
      value = *argument;
      if (value == NULL)
        {
          yt_call_misuse (self, _("A value is missing after “--%s”."), option->name);
          return NULL;
        }
    }
  return keep_value (self, option, value) ? argument + 1 : NULL;
}

static gboolean
check_arguments (YtCall *self)
{
  if (self->arguments->len < self->command->least || self->arguments->len > self->command->most)
    {
      yt_call_misuse (self, "%s", self->arguments->len < self->command->least ? _("An argument is missing.")
                                                                              : _("There is an argument too many."));
      return FALSE;
    }
  for (guint i = self->command->n_paths; i < self->arguments->len; i++)
    {
      if (!g_utf8_validate (yt_call_argument (self, i), -1, NULL))
        {
          g_autofree char *shown = g_filename_display_name (yt_call_argument (self, i));

          yt_call_misuse (self, _("“%s” is not valid UTF-8."), shown);
          return FALSE;
        }
    }
  for (const YtOption *option = self->command->options; option->name != NULL; option++)
    {
      if ((option->flags & YT_OPTION_REQUIRED) && !yt_call_has (self, option->name))
        {
          yt_call_misuse (self, _("“--%s” is missing."), option->name);
          return FALSE;
        }
    }
  return TRUE;
}

gboolean
yt_call_parse (YtCall *self,
               char  **arguments)
{
  gboolean only_arguments = FALSE;

  while (*arguments != NULL)
    {
      if (!only_arguments && g_str_equal (*arguments, "--"))
        {
          only_arguments = TRUE;
          arguments++;
        }
      else if (!only_arguments && g_str_has_prefix (*arguments, "--"))
        {
          arguments = parse_option (self, arguments);
          if (arguments == NULL)
            return FALSE;
        }
      else if (!only_arguments && **arguments == '-' && (*arguments)[1] != '\0')
        {
          g_autofree char *shown = g_filename_display_name (*arguments);

          yt_call_misuse (self, _("“%s” is not an option of this command."), shown);
          return FALSE;
        }
      else
        {
          g_ptr_array_add (self->arguments, *arguments++);
        }
    }
  self->json = yt_call_has (self, "json");
  return check_arguments (self);
}

const char *
yt_call_argument (YtCall *self,
                  guint   number)
{
  return g_ptr_array_index (self->arguments, number);
}

gboolean
yt_call_has (YtCall     *self,
             const char *option)
{
  return g_hash_table_contains (self->values, option);
}

const char *const *
yt_call_values (YtCall     *self,
                const char *option)
{
  GPtrArray *values = g_hash_table_lookup (self->values, option);

  return values != NULL ? (const char *const *) values->pdata : NULL;
}

const char *
yt_call_value (YtCall     *self,
               const char *option)
{
  const char *const *values = yt_call_values (self, option);

  return values != NULL ? values[0] : NULL;
}

gboolean
yt_call_number (YtCall     *self,
                const char *option,
                guint       fallback,
                guint      *number)
{
  const char *value = yt_call_value (self, option);
  guint64 parsed;

  *number = fallback;
  if (value == NULL)
    return TRUE;
  if (!g_ascii_string_to_unsigned (value, 10, 0, G_MAXINT, &parsed, NULL))
    {
      yt_call_misuse (self, _("“%s” is not a number that “--%s” can take."), value, option);
      return FALSE;
    }
  *number = (guint) parsed;
  return TRUE;
}

gboolean
yt_call_content (YtCall    *self,
                 YtContent *content)
{
  const char *value = yt_call_value (self, "content");

  *content = YT_CONTENT_BOTH;
  if (value == NULL || yt_content_parse (value, content))
    return TRUE;
  yt_call_misuse (self, _("“%s” is not one of zh, en and both."), value);
  return FALSE;
}

static void
on_failed (YtCall       *self,
           const GError *error)
{
  if (self->failure == NULL)
    self->failure = g_error_copy (error);
}

gboolean
yt_call_open (YtCall     *self,
              YtOpenMode  mode)
{
  g_autoptr(GError) error = NULL;

  self->dossier = yt_dossier_open (yt_call_argument (self, 0), mode, &error);
  if (self->dossier == NULL)
    {
      yt_call_fail (self, error);
      return FALSE;
    }
  g_signal_connect_swapped (self->dossier, "failed", G_CALLBACK (on_failed), self);
  if (mode != YT_OPEN_READ)
    {
      g_autofree char *author = yt_preference_author ();

      yt_recorder_set_author (yt_dossier_recorder (self->dossier), author);
    }
  return TRUE;
}

int
yt_call_misuse (YtCall     *self,
                const char *sentence,
                ...)
{
  g_autofree char *usage = yt_command_usage (self->command);
  g_autofree char *filled = NULL;
  g_autofree char *both = NULL;
  va_list list;

  va_start (list, sentence);
  filled = g_strdup_vprintf (sentence, list);
  va_end (list);
  both = g_strdup_printf ("%s\n%s", filled, usage);
  yt_terminal_complain (both);
  return YT_EXIT_USAGE;
}

int
yt_call_refuse (YtCall     *self,
                const char *sentence,
                ...)
{
  g_autofree char *filled = NULL;
  va_list list;

  va_start (list, sentence);
  filled = g_strdup_vprintf (sentence, list);
  va_end (list);
  yt_terminal_complain (filled);
  return YT_EXIT_FAILED;
}

int
yt_call_fail (YtCall       *self,
              const GError *error)
{
  g_autofree char *sentence = yt_failure_tell (error, yt_call_translate);

  return yt_call_refuse (self, "%s", sentence);
}

int
yt_call_missing (YtCall     *self,
                 const char *id)
{
  return yt_call_refuse (self, _("There is nothing in this dossier with the id or code “%s”."), id);
}
