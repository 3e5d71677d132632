/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* yitong chart: draws a picture of the dossier into a file. */
#include "cli/call.h"

#include <glib/gi18n.h>

#include "cli/object.h"
#include "cli/records.h"
#include "cli/terminal.h"
#include "cli/wish.h"
#include "format/picture.h"
#include "text/catalogue.h"

#define WIDTH_USUAL 1100
#define WIDTH_LEAST 240
#define HEIGHT_LEAST 120
#define SIDE_MOST 20000

static const YtOption options[] = {
  { "list", NULL, N_("List the pictures"), YT_OPTION_PLAIN },
  { "output", "PATH", N_("Where to; the ending .svg, .pdf or .png says what it becomes"), YT_OPTION_PATH },
  { "width", "N", N_("Width in pixels; 1100 when it is not said"), YT_OPTION_PLAIN },
  { "height", "N", N_("Height in pixels; as high as the picture when it is not said"), YT_OPTION_PLAIN },
  { "entry", "ID", N_("Only what belongs to this entry; of the network, what lies around it"), YT_OPTION_PLAIN },
  YT_WISH_OPTIONS,
  { "theme", "light|dark", N_("Ground of a picture; light when it is not said"), YT_OPTION_PLAIN },
  { "content", "zh|en", N_("Language of a picture; that of the messages when it is not said"), YT_OPTION_PLAIN },
  { "replace", NULL, N_("Replace a file that is there already"), YT_OPTION_PLAIN },
  { NULL },
};

static int
list_pictures (YtCall *call)
{
  YtRecords *records = yt_records_new (call->json);

  for (const YtPicture *picture = yt_pictures; picture->id != NULL; picture++)
    {
      if (call->json)
        {
          JsonObject *object = json_object_new ();

          yt_object_put_text (object, "id", picture->id);
          yt_object_put_text (object, "label", _(picture->label));
          yt_object_put_text (object, "question", picture->question);
          yt_records_add_object (records, object);
        }
      else
        {
          yt_records_add_line (records, (const char *[]) { picture->id, _(picture->label), NULL });
        }
    }
  yt_records_end (records);
  return YT_EXIT_DONE;
}

/* What was asked for, or a complaint about it. */
static gboolean
read_options (YtCall         *call,
              YtPictureFrame *frame,
              YtWish         *wish,
              YtPictureSort  *sort,
              gboolean       *dark)
{
  const char *content = yt_call_value (call, "content"), *theme = yt_call_value (call, "theme");
  const char *path = yt_call_value (call, "output");
  guint width, height;

  if (path == NULL || !yt_picture_sort (path, sort))
    yt_call_misuse (call, _("Say with --output where to, with one of the endings .svg, .pdf and .png."));
  else if (content != NULL && !yt_language_parse (content, &frame->language))
    yt_call_misuse (call, _("“%s” is not one of zh and en."), content);
  else if (theme != NULL && !g_str_equal (theme, "light") && !g_str_equal (theme, "dark"))
    yt_call_misuse (call, _("“%s” is not one of light and dark."), theme);
  else if (yt_call_number (call, "width", WIDTH_USUAL, &width) && yt_call_number (call, "height", 0, &height) &&
           yt_wish_read (call, wish))
    {
      const YtCrossing *crossing = &wish->crossing;

      frame->width = CLAMP (width, WIDTH_LEAST, SIDE_MOST);
      frame->height = height > 0 ? CLAMP (height, HEIGHT_LEAST, SIDE_MOST) : 0;
      frame->first = crossing->since != G_MININT64 ? crossing->since : 0;
      frame->last = crossing->until != G_MAXINT64 ? crossing->until : 0;
      *dark = g_strcmp0 (theme, "dark") == 0;
      return TRUE;
    }
  return FALSE;
}

static int
run (YtCall *call)
{
  const char *id = call->arguments->len > 1 ? yt_call_argument (call, 1) : NULL;
  const YtPicture *picture = id != NULL ? yt_picture_find (id) : NULL;
  YtWish wish = yt_wish_usual ();
  YtPictureFrame frame = { .language = call->language, .word = yt_catalogue_word, .wish = &wish };
  g_autoptr(YtScene) scene = NULL;
  g_autoptr(GError) error = NULL;
  YtPictureSort sort;
  gboolean dark;
  YtTheme theme;

  if (yt_call_has (call, "list"))
    return list_pictures (call);
  if (id == NULL)
    return yt_call_misuse (call, _("Which picture? “yitong chart FILE --list” lists them."));
  if (picture == NULL)
    return yt_call_misuse (call, _("“%s” is not a picture. “yitong chart FILE --list” lists them."), id);
  if (!read_options (call, &frame, &wish, &sort, &dark))
    return YT_EXIT_USAGE;
  if (!yt_call_open (call, YT_OPEN_READ))
    return YT_EXIT_FAILED;
  if (yt_call_has (call, "entry") && !yt_wish_find_entry (call, yt_call_value (call, "entry"), &frame.focus))
    return YT_EXIT_FAILED;
  scene = yt_picture_draw (picture, call->dossier, &frame, &error);
  if (scene == NULL)
    return yt_call_fail (call, error);
  yt_picture_theme (call->dossier, dark, &theme);
  if (!yt_picture_save (scene, &theme, sort, yt_call_value (call, "output"), yt_call_has (call, "replace"), &error))
    return yt_call_fail (call, error);
  if (call->json)
    {
      JsonObject *object = json_object_new ();

      json_object_set_double_member (object, "width", scene->width);
      json_object_set_double_member (object, "height", scene->height);
      yt_terminal_answer (object);
    }
  return YT_EXIT_DONE;
}

const YtCommand yt_command_chart = {
  "chart", "FILE [PICTURE]", 1, 2, 1, N_("Draw a picture of a dossier into a file"), options, run,
};
