/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes a style sheet from the parties' colours. Several dossiers may be open: each has its own scope, and where there
 * is none, as in a dialog, the one that was opened last holds. */
#include "panes/party-style.h"

#include <gtk/gtk.h>

#include "model/entry.h"
#include "panes/party-class.h"

/* For a party without a color. */
static const char neutral[] = "#77767b";

char *
yt_party_style_scope (YtDossier *dossier)
{
  g_autofree char *id = yt_id_to_text (yt_dossier_root (dossier));
  g_autofree char *small = g_ascii_strdown (id, -1);

  return g_strconcat ("dossier-", small, NULL);
}

static void
append_party (GString    *css,
              const char *scope,
              const char *party,
              const char *color)
{
  g_string_append_printf (css, "%s.%s { border-color: %s; }\n", scope, party, color);
  g_string_append_printf (css, "%s.%s.party-edge { border-left: 4px solid %s; }\n", scope, party, color);
  g_string_append_printf (css, "%s.%s.party-fill { background-color: alpha(%s, 0.14); }\n", scope, party, color);
  g_string_append_printf (css, "%s.%s.party-text { color: mix(%s, @window_fg_color, 0.35); }\n", scope, party, color);
  g_string_append_printf (css, "%s.%s.party-dot { background-color: %s; }\n", scope, party, color);
}

char *
yt_party_style_css (YtDossier *dossier)
{
  g_autofree char *scope = yt_party_style_scope (dossier);
  g_autofree char *inside = g_strdup_printf (".%s ", scope);
  g_autoptr(GArray) parties = yt_entry_all (dossier, YT_KIND_PARTY);
  GString *css = g_string_new (NULL);

  for (guint i = 0; i < parties->len; i++)
    {
      gint64 id = g_array_index (parties, gint64, i);
      g_autoptr(YtEntry) party = yt_entry_get (dossier, id);
      const char *color = party == NULL ? "" : yt_entry_value (party, "color");
      GdkRGBA rgba;

      if (!gdk_rgba_parse (&rgba, color))
        color = neutral;
      append_party (css, "", yt_party_class (dossier, id), color);
      append_party (css, inside, yt_party_class (dossier, id), color);
    }
  return g_string_free (css, FALSE);
}

static gboolean
touches_parties (YtDossier       *dossier,
                 const YtChanges *changes)
{
  GHashTableIter iter;
  gpointer key;

  if (changes->all || changes->entries == NULL)
    return changes->all;
  g_hash_table_iter_init (&iter, changes->entries);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      g_autoptr(YtEntry) entry = yt_entry_get (dossier, *(const gint64 *) key);

      if (entry != NULL && yt_entry_kind (entry) == YT_KIND_PARTY)
        return TRUE;
    }
  return FALSE;
}

static void
load (YtDossier      *dossier,
      GtkCssProvider *provider)
{
  g_autofree char *css = yt_party_style_css (dossier);

  gtk_css_provider_load_from_data (provider, css, -1);
}

static void
on_changed (YtDossier       *dossier,
            const YtChanges *changes,
            GtkCssProvider  *provider)
{
  if (touches_parties (dossier, changes))
    load (dossier, provider);
}

static void
remove_provider (gpointer provider)
{
  gtk_style_context_remove_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider));
  g_object_unref (provider);
}

void
yt_party_style_attach (YtDossier *dossier)
{
  static const char key[] = "yt-party-style";
  GtkCssProvider *provider = g_object_get_data (G_OBJECT (dossier), key);

  if (provider != NULL)
    return;
  provider = gtk_css_provider_new ();
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  g_object_set_data_full (G_OBJECT (dossier), key, provider, remove_provider);
  g_signal_connect_object (dossier, "changed", G_CALLBACK (on_changed), provider, 0);
  load (dossier, provider);
}
