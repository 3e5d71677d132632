/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Put before gtk4-builder-tool, it makes the types known that FORM_TYPES names, as the tool looks them up by name only,
 * and stands in for the functions that a template binds in its class. */
#include <dlfcn.h>
#include <glib-object.h>
#include <gmodule.h>

/* YtNoteRow → yt_note_row_get_type */
static char *
function_name (const char *type)
{
  GString *name = g_string_new (NULL);

  for (const char *at = type; *at; at++)
    {
      if (g_ascii_isupper (*at) && at > type)
        g_string_append_c (name, '_');
      g_string_append_c (name, g_ascii_tolower (*at));
    }
  g_string_append (name, "_get_type");
  return g_string_free (name, FALSE);
}

static void __attribute__ ((constructor))
make_types_known (void)
{
  const char *wanted = g_getenv ("FORM_TYPES");
  g_auto (GStrv) types = g_strsplit (wanted != NULL ? wanted : "", " ", -1);

  for (gsize i = 0; types[i] != NULL; i++)
    {
      g_autofree char *name = function_name (types[i]);
      GType (*get_type) (void) = (GType (*) (void)) dlsym (RTLD_DEFAULT, name);

      if (get_type != NULL)
        get_type ();
    }
}

static void
stand_in (void)
{
}

/* GtkBuilder looks for callbacks in the main program, and the tool has none of ours. */
gboolean
g_module_symbol (GModule *module, const char *name, gpointer *symbol)
{
  gboolean (*real) (GModule *, const char *, gpointer *) = (gboolean (*) (GModule *, const char *, gpointer *))
    dlsym (RTLD_NEXT, "g_module_symbol");

  if (real (module, name, symbol))
    return TRUE;
  if (g_str_has_suffix (name, "_get_type") || g_strcmp0 (g_module_name (module), "main") != 0)
    return FALSE;
  *symbol = (gpointer) stand_in;
  return TRUE;
}
