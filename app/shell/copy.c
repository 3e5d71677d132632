/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks where a copy should go and has the dossier write it. */
#include "shell/copy.h"

#include <glib/gi18n.h>

#include "act/entry.h"
#include "act/note.h"
#include "panes/choose-file.h"
#include "panes/draft.h"
#include "panes/note-buffer.h"
#include "panes/report.h"
#include "shell/shelf.h"

typedef struct
{
  GtkWindow *window;
  YtDossier *dossier;
} Copy;

static void
copy_free (gpointer data)
{
  Copy *copy = data;

  g_object_unref (copy->window);
  g_object_unref (copy->dossier);
  g_free (copy);
}

gboolean
yt_copy_make_room (GFile   *file,
                   GError **error)
{
  if (g_file_peek_path (file) != NULL && yt_shelf_find (g_file_peek_path (file)) != NULL)
    {
      g_autofree char *name = g_file_get_parse_name (file);

      yt_failure_set (error, YT_DB_ERROR, YT_DB_ERROR_EXISTS,
                      N_("“%s” is open. Close its windows first, or choose another name."), name, NULL);
      return FALSE;
    }
  return g_file_trash (file, NULL, NULL) || g_file_delete (file, NULL, error);
}

/* A copy that takes up what is not saved. */
typedef struct
{
  const char *path;
  YtDossier *dossier; /* (nullable): open as soon as there is something to write */
  GError *error;      /* the first one */
} Rest;

static gboolean
open_rest (Rest *rest)
{
  if (rest->dossier == NULL && rest->error == NULL)
    rest->dossier = yt_dossier_open (rest->path, YT_OPEN_WRITE, &rest->error);
  return rest->dossier != NULL;
}

static void
write_note (YtNoteBuffer *buffer,
            const char   *text,
            gpointer      data)
{
  Rest *rest = data;

  if (open_rest (rest))
    yt_act_set_note_text (rest->dossier, yt_note_id (yt_note_buffer_note (buffer)), text,
                          rest->error == NULL ? &rest->error : NULL);
}

static void
write_draft (gint64      id,
             const char *key,
             const char *text,
             gpointer    data)
{
  Rest *rest = data;

  if (open_rest (rest))
    yt_act_set_entry (rest->dossier, id, key, text, rest->error == NULL ? &rest->error : NULL);
}

gboolean
yt_copy_save (YtDossier   *dossier,
              const char  *path,
              GError     **error)
{
  Rest rest = { path, NULL, NULL };
  g_autofree char *why = NULL;
  g_autofree char *name = NULL;

  yt_desk_flush_all (dossier);
  if (!yt_dossier_save_copy (dossier, path, error))
    return FALSE;
  yt_note_buffer_foreach_unsaved (dossier, write_note, &rest);
  yt_draft_foreach (dossier, write_draft, &rest);
  if (rest.dossier != NULL)
    yt_dossier_close (rest.dossier);
  g_clear_object (&rest.dossier);
  if (rest.error == NULL)
    return TRUE;
  why = yt_report_text (rest.error);
  name = g_filename_display_basename (path);
  yt_failure_set (error, rest.error->domain, rest.error->code,
                  N_("The copy “%s” was saved, but not all that was typed could be written into it. %s"), name, why, NULL);
  g_clear_error (&rest.error);
  return FALSE;
}

static void
on_chosen (GListModel *files,
           gboolean    replace,
           gpointer    data)
{
  Copy *copy = data;
  g_autoptr(GFile) file = g_list_model_get_item (files, 0);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  if ((replace && !yt_copy_make_room (file, &error)) ||
      !yt_copy_save (copy->dossier, g_file_peek_path (file), &error))
    {
      yt_report (GTK_WIDGET (copy->window), error);
      return;
    }
  text = g_strdup_printf (_("A copy was saved as “%s”"), shown);
  yt_toast (GTK_WIDGET (copy->window), text, FALSE);
}

void
yt_copy_ask (GtkWindow *window,
             YtDossier *dossier)
{
  const YtFileKind kind = { _("Dossiers"), YT_COPY_PATTERN };
  g_autoptr(GFile) file = g_file_new_for_path (yt_dossier_path (dossier));
  g_autoptr(GFile) folder = g_file_get_parent (file);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *stem = g_str_has_suffix (base, ".yitong") ? g_strndup (base, strlen (base) - 7) : g_strdup (base);
  g_autofree char *shown = g_filename_display_name (stem);
  /* Translators: suggested file name of a copy; %s is the file’s name without ending. */
  g_autofree char *name = g_strdup_printf (_("%s (copy).yitong"), shown);
  Copy *copy = g_new (Copy, 1);

  copy->window = g_object_ref (window);
  copy->dossier = g_object_ref (dossier);
  yt_choose_file_to_write (window, _("Save a Copy"), _("_Save"), name, folder, &kind, on_chosen, copy, copy_free);
}
