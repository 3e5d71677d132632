/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Wraps GtkFileChooserNative, which shows the portal's chooser where there is one. */
#include "panes/choose-file.h"

#include <glib/gi18n.h>

typedef struct
{
  YtChosenFunc chosen;
  gpointer user_data;
  GDestroyNotify destroy;
  char *suffix; /* ".yitong" when writing, or ""; NULL when opening */
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  if (question->destroy != NULL)
    question->destroy (question->user_data);
  g_free (question->suffix);
  g_free (question);
}

/* The chosen file with its ending. Where that was not typed, the chooser has not asked about the whole name. */
static GListModel *
with_suffix (GListModel *files,
             const char *suffix,
             gboolean   *asked)
{
  g_autoptr(GFile) file = g_list_model_get_item (files, 0);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *folder_name = NULL;
  g_autoptr(GFile) folder = g_file_get_parent (file);
  g_autoptr(GFile) whole = NULL;
  GListStore *list;

  *asked = folder == NULL || g_str_has_suffix (name, suffix);
  if (*asked)
    return g_object_ref (files);
  list = g_list_store_new (G_TYPE_FILE);
  folder_name = g_strconcat (name, suffix, NULL);
  whole = g_file_get_child (folder, folder_name);
  g_list_store_append (list, whole);
  return G_LIST_MODEL (list);
}

static void
answer (Question   *question,
        GListModel *files)
{
  g_autoptr(GListModel) whole = NULL;
  g_autoptr(GFile) file = NULL;
  gboolean asked = FALSE;

  if (question->suffix == NULL)
    {
      question->chosen (files, FALSE, question->user_data);
      return;
    }
  whole = with_suffix (files, question->suffix, &asked);
  file = g_list_model_get_item (whole, 0);
  question->chosen (whole, asked && g_file_query_exists (file, NULL), question->user_data);
}

static void
on_response (GtkNativeDialog *native,
             int              response,
             gpointer         data)
{
  Question *question = data;

  gtk_native_dialog_hide (native);
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr(GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (native));

      if (g_list_model_get_n_items (files) > 0)
        answer (question, files);
    }
  g_object_unref (native);
}

static GtkFileFilter *
filter_for (const YtFileKind *kind)
{
  GtkFileFilter *filter = gtk_file_filter_new ();
  g_auto(GStrv) patterns = g_strsplit (kind->patterns, ";", -1);

  gtk_file_filter_set_name (filter, kind->label);
  for (guint i = 0; patterns[i] != NULL; i++)
    gtk_file_filter_add_pattern (filter, patterns[i]);
  return filter;
}

static GtkFileChooser *
make_chooser (GtkWindow            *parent,
              GtkFileChooserAction  action,
              const char           *title,
              const char           *accept,
              const YtFileKind     *kinds)
{
  GtkFileChooserNative *native = gtk_file_chooser_native_new (title, parent, action, accept, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  for (const YtFileKind *kind = kinds; kind != NULL && kind->label != NULL; kind++)
    {
      g_autoptr(GtkFileFilter) filter = filter_for (kind);

      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (native), filter);
    }
  return GTK_FILE_CHOOSER (native);
}

static void
ask (GtkFileChooser *chooser,
     Question       *question)
{
  g_object_set_data_full (G_OBJECT (chooser), "yt-question", question, question_free);
  g_signal_connect (chooser, "response", G_CALLBACK (on_response), question);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
yt_choose_file_to_open (GtkWindow        *parent,
                        const char       *title,
                        const char       *accept,
                        const YtFileKind *kinds,
                        gboolean          several,
                        YtChosenFunc      chosen,
                        gpointer          user_data,
                        GDestroyNotify    destroy)
{
  GtkFileChooser *chooser = make_chooser (parent, GTK_FILE_CHOOSER_ACTION_OPEN, title, accept, kinds);
  Question *question = g_new0 (Question, 1);

  gtk_file_chooser_set_select_multiple (chooser, several);
  question->chosen = chosen;
  question->user_data = user_data;
  question->destroy = destroy;
  ask (chooser, question);
}

void
yt_choose_folders (GtkWindow      *parent,
                   const char     *title,
                   const char     *accept,
                   YtChosenFunc    chosen,
                   gpointer        user_data,
                   GDestroyNotify  destroy)
{
  GtkFileChooser *chooser = make_chooser (parent, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, title, accept, NULL);
  Question *question = g_new0 (Question, 1);

  gtk_file_chooser_set_select_multiple (chooser, TRUE);
  question->chosen = chosen;
  question->user_data = user_data;
  question->destroy = destroy;
  ask (chooser, question);
}

void
yt_choose_file_to_write (GtkWindow        *parent,
                         const char       *title,
                         const char       *accept,
                         const char       *name,
                         GFile            *folder,
                         const YtFileKind *kind,
                         YtChosenFunc      chosen,
                         gpointer          user_data,
                         GDestroyNotify    destroy)
{
  const YtFileKind kinds[2] = { kind == NULL ? (YtFileKind) { NULL } : *kind, { NULL } };
  GtkFileChooser *chooser = make_chooser (parent, GTK_FILE_CHOOSER_ACTION_SAVE, title, accept, kinds);
  Question *question = g_new0 (Question, 1);

  if (folder != NULL)
    gtk_file_chooser_set_current_folder (chooser, folder, NULL);
  gtk_file_chooser_set_current_name (chooser, name);
  question->chosen = chosen;
  question->user_data = user_data;
  question->destroy = destroy;
  question->suffix = g_strdup ("");
  if (kind != NULL)
    {
      g_auto(GStrv) patterns = g_strsplit (kind->patterns, ";", 2);

      g_free (question->suffix);
      question->suffix = g_strdup (patterns[0][0] == '*' ? patterns[0] + 1 : patterns[0]);
    }
  ask (chooser, question);
}
