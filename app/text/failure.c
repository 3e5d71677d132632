/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps message id and arguments inside an extended GError, so that only the place that shows it translates. */
#include "text/failure.h"

#include <string.h>

typedef struct
{
  const char *msgid;
  char **arguments;
  char *place; /* (nullable): stands before the sentence */
} YtFailure;

static GHashTable *domains;
static GMutex domains_lock;

static gboolean
is_ours (GQuark domain)
{
  gboolean found;

  g_mutex_lock (&domains_lock);
  found = domains != NULL && g_hash_table_contains (domains, GUINT_TO_POINTER (domain));
  g_mutex_unlock (&domains_lock);
  return found;
}

/* GLib keeps the private part of an extended error in front of the GError itself (see G_DEFINE_EXTENDED_ERROR). */
static YtFailure *
failure_of (const GError *error)
{
  const gsize alignment = 2 * sizeof (gsize);
  const gsize size = (sizeof (YtFailure) + (alignment - 1)) & -alignment;

  return (YtFailure *) (gpointer) (((guint8 *) error) - size);
}

static void
failure_init (GError *error)
{
  YtFailure *failure = failure_of (error);

  failure->msgid = NULL;
  failure->arguments = NULL;
  failure->place = NULL;
}

static void
failure_copy (const GError *from,
              GError       *to)
{
  failure_of (to)->msgid = failure_of (from)->msgid;
  failure_of (to)->arguments = g_strdupv (failure_of (from)->arguments);
  failure_of (to)->place = g_strdup (failure_of (from)->place);
}

static void
failure_clear (GError *error)
{
  g_strfreev (failure_of (error)->arguments);
  g_free (failure_of (error)->place);
}

GQuark
yt_failure_domain (const char *name)
{
  GQuark domain = g_error_domain_register_static (name, sizeof (YtFailure), failure_init, failure_copy, failure_clear);

  g_mutex_lock (&domains_lock);
  if (domains == NULL)
    domains = g_hash_table_new (NULL, NULL);
  g_hash_table_add (domains, GUINT_TO_POINTER (domain));
  g_mutex_unlock (&domains_lock);
  return domain;
}

void
yt_failure_set (GError    **error,
                GQuark      domain,
                int         code,
                const char *msgid,
                ...)
{
  g_autoptr(GStrvBuilder) arguments = g_strv_builder_new ();
  const char *argument;
  va_list list;

  if (error == NULL)
    return;

  va_start (list, msgid);
  while ((argument = va_arg (list, const char *)) != NULL)
    g_strv_builder_add (arguments, argument);
  va_end (list);

  g_set_error_literal (error, domain, code, msgid);
  failure_of (*error)->msgid = msgid;
  failure_of (*error)->arguments = g_strv_builder_end (arguments);
  g_free ((*error)->message);
  (*error)->message = yt_failure_fill (msgid, (const char * const *) failure_of (*error)->arguments);
}

void
yt_failure_within (GError     **error,
                   const char  *place)
{
  if (error == NULL || *error == NULL || !is_ours ((*error)->domain))
    return;
  g_prefix_error (error, "%s: ", place);
  g_free (failure_of (*error)->place);
  failure_of (*error)->place = g_strdup (place);
}

char *
yt_failure_tell (const GError *error,
                 YtTranslate   translate)
{
  const YtFailure *failure;
  g_autofree char *sentence = NULL;

  if (!is_ours (error->domain))
    return g_strdup (error->message);
  failure = failure_of (error);
  if (failure->msgid == NULL || translate == NULL)
    return g_strdup (error->message);
  sentence = yt_failure_fill (translate (failure->msgid), (const char * const *) failure->arguments);
  return failure->place != NULL ? g_strconcat (failure->place, ": ", sentence, NULL) : g_steal_pointer (&sentence);
}

char *
yt_failure_fill (const char         *format,
                 const char * const *arguments)
{
  GString *filled = g_string_new (NULL);
  guint n = arguments == NULL ? 0 : g_strv_length ((char **) arguments);
  guint next = 0;

  for (const char *p = format; *p != '\0'; p++)
    {
      if (p[0] == '%' && p[1] == '%')
        {
          g_string_append_c (filled, '%');
          p += 1;
        }
      else if (p[0] == '%' && p[1] == 's')
        {
          if (next < n)
            g_string_append (filled, arguments[next]);
          next++;
          p += 1;
        }
      else if (p[0] == '%' && g_ascii_isdigit (p[1]) && p[2] == '$' && p[3] == 's')
        {
          guint index = (guint) (p[1] - '1');

          if (index < n)
            g_string_append (filled, arguments[index]);
          p += 3;
        }
      else
        {
          g_string_append_c (filled, *p);
        }
    }
  return g_string_free (filled, FALSE);
}
