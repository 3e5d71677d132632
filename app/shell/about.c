/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Fills GtkAboutDialog, with what a report of an error should name. */
#include "shell/about.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "config.h"
#include "shell/language.h"

static char *
system_information (void)
{
  g_autofree char *system = g_get_os_info (G_OS_INFO_KEY_PRETTY_NAME);

  return g_strdup_printf ("Yitong %s\nGTK %u.%u.%u\nlibadwaita %u.%u.%u\nGLib %u.%u.%u\n%s\n%s", PACKAGE_VERSION,
                          gtk_get_major_version (), gtk_get_minor_version (), gtk_get_micro_version (),
                          adw_get_major_version (), adw_get_minor_version (), adw_get_micro_version (),
                          glib_major_version, glib_minor_version, glib_micro_version,
                          system == NULL ? "" : system, yt_language_current ());
}

void
yt_about_open (GtkWindow *parent)
{
  static const char *const authors[] = { "The Yitong authors", NULL };
  g_autofree char *information = system_information ();

  gtk_show_about_dialog (parent,
                         "program-name", _("Yitong"),
                         "logo-icon-name", APP_ID,
                         "version", PACKAGE_VERSION,
                         "comments", _("Set out where parties differ and what they share"),
                         "copyright", "© 2026 The Yitong authors",
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "authors", authors,
                         /* Translators: your name, one line each. */
                         "translator-credits", _("translator-credits"),
                         "system-information", information,
                         NULL);
}
