/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Compares folded characters, each of which knows where it stands, or asks a regular expression. */
#include "text/replacer.h"

#include <string.h>

#include "text/error.h"
#include "text/failure.h"
#include "text/fold.h"

/* Sign: a folded character; those of one original share its place. */
typedef struct
{
  gunichar c;
  gsize start;
  gsize end;
} Sign;

struct _YtReplacer
{
  YtFoldFlags flags;
  GArray *signs;
  char *with;
  GRegex *regex;
};

static GArray *
cut (const char  *text,
     YtFoldFlags  flags)
{
  GArray *signs = g_array_new (FALSE, FALSE, sizeof (Sign));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar folded[YT_FOLD_MAX];
      const guint n = yt_fold_char (g_utf8_get_char (p), flags, folded);
      const gsize start = (gsize) (p - text);
      const gsize end = (gsize) (g_utf8_next_char (p) - text);

      /* A mark that folds away belongs to what it stands on. */
      if (n == 0 && signs->len > 0)
        g_array_index (signs, Sign, signs->len - 1).end = end;
      for (guint i = 0; i < n; i++)
        g_array_append_vals (signs, &(Sign) { folded[i], start, end }, 1);
    }
  return signs;
}

YtReplacer *
yt_replacer_new (const char  *find,
                 const char  *with,
                 gboolean     exact,
                 gboolean     regex,
                 GError     **error)
{
  g_autoptr(YtReplacer) self = g_new0 (YtReplacer, 1);

  self->flags = exact ? YT_FOLD_NONE : YT_FOLD_ALL;
  self->signs = cut (find, self->flags);
  self->with = g_strdup (with);
  if (self->signs->len == 0)
    {
      yt_failure_set (error, YT_TEXT_ERROR, YT_TEXT_ERROR_PATTERN, N_("There is nothing to look for."), NULL);
      return NULL;
    }
  if (!regex)
    return g_steal_pointer (&self);
  self->regex = g_regex_new (find, G_REGEX_OPTIMIZE | G_REGEX_MULTILINE | (exact ? 0 : G_REGEX_CASELESS), 0, NULL);
  if (self->regex != NULL && g_regex_check_replacement (with, NULL, NULL))
    return g_steal_pointer (&self);
  yt_failure_set (error, YT_TEXT_ERROR, YT_TEXT_ERROR_PATTERN, N_("“%s” is not a regular expression."),
                  self->regex == NULL ? find : with, NULL);
  return NULL;
}

void
yt_replacer_free (YtReplacer *self)
{
  g_clear_pointer (&self->signs, g_array_unref);
  g_clear_pointer (&self->regex, g_regex_unref);
  g_free (self->with);
  g_free (self);
}

static void
replacement_clear (gpointer data)
{
  g_free (((YtReplacement *) data)->text);
}

static void
find_expression (YtReplacer *self,
                 const char *text,
                 GArray     *found)
{
  g_autoptr(GMatchInfo) match = NULL;

  /* An expression that takes too long for a text finds no more in it. */
  for (gboolean more = g_regex_match (self->regex, text, 0, &match); more; more = g_match_info_next (match, NULL))
    {
      YtReplacement one = { 0 };
      int start, end;

      if (!g_match_info_fetch_pos (match, 0, &start, &end) || start == end)
        continue;
      one.start = (gsize) start;
      one.end = (gsize) end;
      one.text = g_match_info_expand_references (match, self->with, NULL);
      if (one.text != NULL)
        g_array_append_val (found, one);
    }
}

static gboolean
stands_at (const GArray *find,
           const GArray *signs,
           guint         at)
{
  for (guint i = 0; i < find->len; i++)
    {
      if (g_array_index (find, Sign, i).c != g_array_index (signs, Sign, at + i).c)
        return FALSE;
    }
  return TRUE;
}

/* Whether a place begins and ends with whole characters. */
static gboolean
is_whole (const GArray *signs,
          guint         at,
          guint         n)
{
  return (at == 0 || g_array_index (signs, Sign, at - 1).start != g_array_index (signs, Sign, at).start) &&
         (at + n == signs->len || g_array_index (signs, Sign, at + n).start != g_array_index (signs, Sign, at + n - 1).start);
}

GArray *
yt_replacer_find (YtReplacer *self,
                  const char *text)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (YtReplacement));
  g_autoptr(GArray) signs = NULL;
  const guint n = self->signs->len;

  g_array_set_clear_func (found, replacement_clear);
  if (self->regex != NULL)
    {
      find_expression (self, text, found);
      return found;
    }
  signs = cut (text, self->flags);
  for (guint at = 0; at + n <= signs->len; at++)
    {
      YtReplacement one = { 0 };

      if (!stands_at (self->signs, signs, at) || !is_whole (signs, at, n))
        continue;
      one.start = g_array_index (signs, Sign, at).start;
      one.end = g_array_index (signs, Sign, at + n - 1).end;
      one.text = g_strdup (self->with);
      g_array_append_val (found, one);
      at += n - 1;
    }
  return found;
}
