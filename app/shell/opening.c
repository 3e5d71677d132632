/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds the window that has the dossier, fills the one that has none, or makes one. */
#include "shell/opening.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "act/begin.h"
#include "model/journal.h"
#include "panes/choose-file.h"
#include "panes/report.h"
#include "shell/check-window.h"
#include "shell/copy.h"
#include "shell/recent.h"
#include "shell/salvage-window.h"
#include "shell/sample.h"
#include "shell/settings.h"
#include "shell/shelf.h"

typedef struct
{
  GtkApplication *application;
  YtWindow *from;
} Asking;

static Asking *
asking_new (GtkApplication *application,
            YtWindow       *from)
{
  Asking *asking = g_new (Asking, 1);

  asking->application = g_object_ref (application);
  asking->from = g_object_ref (from);
  return asking;
}

static void
asking_free (gpointer data)
{
  Asking *asking = data;

  g_object_unref (asking->application);
  g_object_unref (asking->from);
  g_free (asking);
}

static YtWindow *
find_window (GtkApplication *application,
             YtDossier      *dossier)
{
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    {
      if (YT_IS_WINDOW (l->data) && yt_window_desk (l->data) != NULL &&
          yt_desk_dossier (yt_window_desk (l->data)) == dossier)
        return l->data;
    }
  return NULL;
}

/* A window to say in that something could not be opened. */
static YtWindow *
any_window (GtkApplication *application,
            YtWindow       *from)
{
  if (from != NULL)
    return from;
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    {
      if (YT_IS_WINDOW (l->data))
        return l->data;
    }
  return yt_window_new (application, NULL);
}

/* A damaged file can still be read in part, also one whose first page is lost, when its name says what it was. */
static gboolean
salvage_helps (const char   *path,
               const GError *error)
{
  GStatBuf status;

  return error->domain == YT_DB_ERROR && g_stat (path, &status) == 0 && status.st_size > 0 &&
         (error->code == YT_DB_ERROR_CORRUPT || (error->code == YT_DB_ERROR_NOT_OURS && g_str_has_suffix (path, ".yitong")));
}

/* A small file was looked at when it was opened; after an unclean end each word is compared. */
static void
look_through (YtWindow  *window,
              YtDossier *dossier)
{
  GStatBuf status;

  if (yt_shelf_ended_badly (dossier))
    yt_check_beside (GTK_WINDOW (window), yt_window_desk (window), YT_CHECK_ALL);
  else if (g_stat (yt_dossier_path (dossier), &status) == 0 && status.st_size > YT_QUICK_CHECK_MAX)
    yt_check_beside (GTK_WINDOW (window), yt_window_desk (window), YT_CHECK_QUICK);
}

static void
on_journal (GtkWindow  *dialog,
            const char *response,
            char       *path)
{
  GtkWindow *window = gtk_window_get_transient_for (dialog);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;

  if (!g_str_equal (response, "aside"))
    return;
  if (yt_journal_set_aside (path))
    {
      yt_window_dismiss (YT_WINDOW (window));
      yt_opening_file (gtk_window_get_application (window), YT_WINDOW (window), file, FALSE);
      return;
    }
  yt_failure_set (&error, YT_DB_ERROR, YT_DB_ERROR_IO, N_("The journal could not be renamed. Move it to another folder yourself."), NULL);
  yt_report (GTK_WIDGET (window), error);
}

static void
free_path (gpointer  path,
           GClosure *closure)
{
  g_free (path);
}

/* Neither file is lost: the journal gets another name. */
static void
ask_about_journal (YtWindow     *window,
                   const char   *path,
                   const GError *why)
{
  g_autofree char *said = yt_report_text (why);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (window), _("Another State of This File Lies Beside It"), NULL);

  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog), "%s\n\n%s", said,
                                  _("Set aside, it is kept under another name, and the dossier opens as it stands in the file."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "aside", _("_Set Aside and Open"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_journal), g_strdup (path), free_path, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
open_path (GtkApplication *application,
           YtWindow       *from,
           const char     *path,
           YtOpenMode      mode,
           gboolean        again)
{
  YtDossier *there = mode == YT_OPEN_CREATE ? NULL : yt_shelf_find (path);
  YtWindow *window = there == NULL || again ? NULL : find_window (application, there);
  g_autoptr(GError) error = NULL;

  if (window == NULL)
    {
      YtDossier *dossier = yt_shelf_take (path, mode, &error);
      g_autoptr(GFile) file = g_file_new_for_path (path);

      if (dossier == NULL)
        {
          window = any_window (application, from);
          yt_report (GTK_WIDGET (window), error);
          gtk_window_present (GTK_WINDOW (window));
          if (g_error_matches (error, YT_DB_ERROR, YT_DB_ERROR_STALE))
            ask_about_journal (window, path, error);
          else if (salvage_helps (path, error))
            yt_salvage_window_open (GTK_WINDOW (window), path, error);
          return;
        }
      else
        {
          window = from != NULL && yt_window_desk (from) == NULL ? from : NULL;
          if (window != NULL)
            yt_window_take (window, dossier);
          else
            window = yt_window_new (application, dossier);
          look_through (window, dossier);
          yt_recent_add (file);
        }
    }
  gtk_window_present (GTK_WINDOW (window));
}

void
yt_opening_file (GtkApplication *application,
                 YtWindow       *from,
                 GFile          *file,
                 gboolean        again)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *made = NULL;
  const char *path = g_file_peek_path (file);

  if (path == NULL)
    {
      g_autofree char *name = g_file_get_parse_name (file);

      yt_failure_set (&error, YT_DB_ERROR, YT_DB_ERROR_FAILED,
                      N_("“%s” is not on this computer. Copy it here, then open the copy."), name, NULL);
    }
  else if (yt_begin_can_read (path))
    {
      path = made = yt_sample_take_in (path, &error);
    }
  if (path != NULL)
    {
      open_path (application, from, path, YT_OPEN_WRITE, again);
    }
  else
    {
      YtWindow *window = any_window (application, from);

      yt_report (GTK_WIDGET (window), error);
      gtk_window_present (GTK_WINDOW (window));
    }
}

void
yt_opening_sample (GtkApplication *application,
                   YtWindow       *from)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = yt_sample_open_path (&error);

  if (path != NULL)
    {
      open_path (application, from, path, YT_OPEN_WRITE, FALSE);
    }
  else
    {
      YtWindow *window = any_window (application, from);

      yt_report (GTK_WIDGET (window), error);
      gtk_window_present (GTK_WINDOW (window));
    }
}

static void
on_open (GListModel *files,
         gboolean    replace,
         gpointer    data)
{
  Asking *asking = data;

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr(GFile) file = g_list_model_get_item (files, i);

      yt_opening_file (asking->application, asking->from, file, FALSE);
    }
}

void
yt_opening_ask (GtkApplication *application,
                YtWindow       *from)
{
  const YtFileKind kinds[] = {
    { _("Dossiers"), YT_COPY_PATTERN },
    { _("Dossiers as XML or JSON"), "*.xml;*.json" },
    { _("All files"), "*" },
    { NULL },
  };

  yt_choose_file_to_open (GTK_WINDOW (from), _("Open a Dossier"), _("_Open"), kinds, TRUE, on_open,
                          asking_new (application, from), asking_free);
}

static void
on_new (GListModel *files,
        gboolean    replace,
        gpointer    data)
{
  Asking *asking = data;
  g_autoptr(GFile) file = g_list_model_get_item (files, 0);
  g_autoptr(GError) error = NULL;

  if (replace && !yt_copy_make_room (file, &error))
    yt_report (GTK_WIDGET (asking->from), error);
  else if (g_file_peek_path (file) != NULL)
    open_path (asking->application, asking->from, g_file_peek_path (file), YT_OPEN_CREATE, FALSE);
}

void
yt_opening_ask_new (GtkApplication *application,
                    YtWindow       *from)
{
  const YtFileKind kind = { _("Dossiers"), YT_COPY_PATTERN };
  g_autoptr(GFile) folder = NULL;

  if (g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS) != NULL)
    folder = g_file_new_for_path (g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS));
  yt_choose_file_to_write (GTK_WINDOW (from), _("New Dossier"), _("_Create"), _("Dossier.yitong"), folder, &kind, on_new,
                           asking_new (application, from), asking_free);
}

void
yt_opening_keep (GtkApplication *application)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_auto(GStrv) uris = NULL;

  for (GList *l = gtk_application_get_windows (application); l != NULL && yt_recent_is_wanted (); l = l->next)
    {
      YtDossier *dossier;
      g_autoptr(GFile) file = NULL;
      g_autofree char *uri = NULL;

      if (!YT_IS_WINDOW (l->data) || yt_window_desk (l->data) == NULL)
        continue;
      dossier = yt_desk_dossier (yt_window_desk (l->data));
      if (!g_hash_table_add (seen, dossier))
        continue;
      file = g_file_new_for_path (yt_dossier_path (dossier));
      uri = g_file_get_uri (file);
      g_strv_builder_add (builder, uri);
    }
  uris = g_strv_builder_end (builder);
  g_settings_set_strv (yt_settings (), "open-dossiers", (const char *const *) uris);
}

gboolean
yt_opening_again (GtkApplication *application)
{
  g_auto(GStrv) uris = g_settings_get_strv (yt_settings (), "open-dossiers");
  gboolean any = FALSE;

  for (guint i = 0; uris[i] != NULL && yt_recent_is_wanted (); i++)
    {
      g_autoptr(GFile) file = g_file_new_for_uri (uris[i]);

      if (!g_file_query_exists (file, NULL))
        continue;
      yt_opening_file (application, NULL, file, FALSE);
      any = TRUE;
    }
  return any;
}

void
yt_opening_nothing (GtkApplication *application)
{
  gtk_window_present (GTK_WINDOW (yt_window_new (application, NULL)));
}
