/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures of a dossier as scenes and as files. */
#include "format/picture.h"

#include <cairo-pdf.h>
#include <math.h>
#include <string.h>

#include "charts/paint.h"
#include "format/new-file.h"
#include "model/entry.h"

/* A PNG is drawn twice as fine as the screen, so that it prints well. */
#define PNG_SCALE 2.0
#define PNG_SIDE_MAX 30000.0
/* Points of a PDF to a pixel. */
#define PDF_SCALE 0.75

/* A page that is filled within so many rounds is filled well enough. */
#define FIT_ROUNDS 4

static YtScene *
draw_timeline (YtDossier             *dossier,
               const YtPictureFrame  *frame,
               GError               **error)
{
  g_autoptr(YtTimeline) timeline = yt_picture_timeline (dossier, frame, error);
  gint64 first = frame->first, last = frame->last;

  if (timeline == NULL)
    return NULL;
  if (first == last)
    yt_timeline_window (timeline, &first, &last);
  return yt_timeline_scene (timeline, frame->width, first, last, frame->language);
}

static YtScene *
draw_network (YtDossier             *dossier,
              const YtPictureFrame  *frame,
              GError               **error)
{
  g_autoptr(YtNetwork) network = yt_picture_network (dossier, frame, error);

  if (network == NULL)
    return NULL;
  yt_network_settle (network, NULL);
  return yt_picture_network_scene (network, frame);
}

const YtPicture yt_pictures[] = {
  { "timeline", N_("Timeline"), "replies", draw_timeline },
  { "balance", N_("Balance of Positions"), "balance", yt_picture_balance },
  { "tempo", N_("Tempo of Events"), "tempo", yt_picture_tempo },
  { "voices", N_("Judging and Reporting"), "voices", yt_picture_voices },
  { "powers", N_("Kinds of Power"), "powers", yt_picture_powers },
  { "coverage", N_("Obstacles and Recommendations"), "remedies", yt_picture_coverage },
  { "channels", N_("Areas and Channels"), "continuity", yt_picture_channels },
  { "mirror", N_("Facing Perceptions"), "images", yt_picture_mirror },
  { "raising", N_("Raising and Answering"), "raising", yt_picture_raising },
  { "terms", N_("Disputed Terms and Areas"), "terms", yt_picture_terms },
  { "growth", N_("Growth of Figures"), "growth", yt_picture_growth },
  { "shares", N_("Shares of a Whole"), "shares", yt_picture_shares },
  { "documents", N_("Documents of the Parties"), "documents", yt_picture_documents },
  { "tracks", N_("From Track to Track"), "tracks", yt_picture_tracks },
  { "sides", N_("States and Sides"), "sides", yt_picture_sides },
  { "reach", N_("Recommendations and Areas"), "reach", yt_picture_reach },
  { "matrix", N_("Free Matrix"), "matrix", yt_picture_matrix },
  { "network", N_("Network of Entries"), "around", draw_network },
  { NULL },
};

gboolean
yt_picture_shows (const YtScene *scene)
{
  for (guint i = 0; i < scene->marks->len; i++)
    if (g_array_index (scene->marks, YtMark, i).id != 0)
      return TRUE;
  return FALSE;
}

YtScene *
yt_picture_finish (YtScene              *scene,
                   const YtPictureFrame *frame)
{
  const char *nothing = N_("The dossier holds nothing that this picture shows.");

  if (!yt_picture_shows (scene))
    {
      yt_scene_free (scene);
      scene = yt_scene_tell (frame->language, frame->width, frame->word (nothing, frame->language));
    }
  if (frame->height > 0)
    yt_scene_fit_page (scene, frame->width, frame->height);
  return scene;
}

YtScene *
yt_picture_draw (const YtPicture       *self,
                 YtDossier             *dossier,
                 const YtPictureFrame  *frame,
                 GError               **error)
{
  YtPictureFrame page = *frame;
  g_autoptr(YtScene) scene = self->scene (dossier, &page, error);

  /* What is too high for its page is laid out wider, so that it fills the page when it is made smaller. */
  for (guint round = 0; scene != NULL && frame->height > 0 && round < FIT_ROUNDS; round++)
    {
      double wanted = scene->height * frame->width / frame->height;

      if (wanted <= page.width * 1.02)
        break;
      page.width = (page.width + wanted) / 2;
      g_clear_pointer (&scene, yt_scene_free);
      scene = self->scene (dossier, &page, error);
    }
  return scene != NULL ? yt_picture_finish (g_steal_pointer (&scene), frame) : NULL;
}

const YtPicture *
yt_picture_find (const char *id)
{
  for (const YtPicture *picture = yt_pictures; picture->id != NULL; picture++)
    if (strcmp (picture->id, id) == 0)
      return picture;
  return NULL;
}

const YtPicture *
yt_picture_of_question (const char *question)
{
  for (const YtPicture *picture = yt_pictures; picture->id != NULL; picture++)
    if (g_strcmp0 (picture->question, question) == 0)
      return picture;
  return NULL;
}

void
yt_picture_theme (YtDossier *dossier,
                  gboolean   dark,
                  YtTheme   *theme)
{
  g_autoptr(GArray) parties = yt_entry_all (dossier, YT_KIND_PARTY);

  yt_theme_init (theme, dark);
  for (guint i = 0; i < parties->len; i++)
    {
      g_autoptr(YtEntry) party = yt_entry_get (dossier, g_array_index (parties, gint64, i));

      if (party != NULL)
        yt_theme_set_party (theme, i, yt_entry_value (party, "color"));
    }
}

gboolean
yt_picture_sort (const char    *path,
                 YtPictureSort *sort)
{
  static const char *const endings[] = { ".svg", ".pdf", ".png" };
  gsize length = strlen (path);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      if (length >= 4 && g_ascii_strcasecmp (path + length - 4, endings[i]) == 0)
        {
          *sort = (YtPictureSort) i;
          return TRUE;
        }
    }
  return FALSE;
}

/* A stream as cairo writes to it; keeps the first failure. */
typedef struct
{
  const YtScene *scene;
  const YtTheme *theme;
  YtPictureSort sort;
  GOutputStream *out;
  GCancellable *cancellable;
  GError *failure;
} Drawing;

static cairo_status_t
append (void                *data,
        const unsigned char *bytes,
        unsigned int         length)
{
  Drawing *drawing = data;

  if (drawing->failure == NULL &&
      g_output_stream_write_all (drawing->out, bytes, length, NULL, drawing->cancellable, &drawing->failure))
    return CAIRO_STATUS_SUCCESS;
  return CAIRO_STATUS_WRITE_ERROR;
}

static cairo_status_t
draw_pdf (Drawing *drawing)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append, drawing, drawing->scene->width * PDF_SCALE,
                                                                  drawing->scene->height * PDF_SCALE);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_scale (cr, PDF_SCALE, PDF_SCALE);
  yt_paint_scene (cr, drawing->scene, drawing->theme, TRUE);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

/* Twice as fine as the screen, on its ground. */
static cairo_surface_t *
make_image (const YtScene *scene,
            const YtTheme *theme)
{
  double scale = MIN (PNG_SCALE, PNG_SIDE_MAX / MAX (1, MAX (scene->width, scene->height)));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (scene->width * scale),
                                                         (int) ceil (scene->height * scale));
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  yt_paint_scene (cr, scene, theme, TRUE);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static cairo_status_t
draw_png (Drawing *drawing)
{
  cairo_surface_t *surface = make_image (drawing->scene, drawing->theme);
  cairo_status_t status = cairo_surface_status (surface);

  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append, drawing);
  cairo_surface_destroy (surface);
  return status;
}

GBytes *
yt_picture_pixels (const YtScene *scene,
                   const YtTheme *theme,
                   int           *width,
                   int           *height,
                   gsize         *stride)
{
  cairo_surface_t *surface = make_image (scene, theme);
  GBytes *bytes = NULL;

  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    {
      *width = cairo_image_surface_get_width (surface);
      *height = cairo_image_surface_get_height (surface);
      *stride = (gsize) cairo_image_surface_get_stride (surface);
      bytes = g_bytes_new (cairo_image_surface_get_data (surface), *stride * (gsize) *height);
    }
  cairo_surface_destroy (surface);
  return bytes;
}

static gboolean
draw (GOutputStream  *out,
      GCancellable   *cancellable,
      gpointer        data,
      GError        **error)
{
  Drawing *drawing = data;
  cairo_status_t status;

  drawing->out = out;
  drawing->cancellable = cancellable;
  if (drawing->sort == YT_PICTURE_SVG)
    {
      g_autoptr(GString) svg = yt_paint_svg (drawing->scene, drawing->theme);

      return g_output_stream_write_all (out, svg->str, svg->len, NULL, cancellable, error);
    }
  status = drawing->sort == YT_PICTURE_PDF ? draw_pdf (drawing) : draw_png (drawing);
  if (drawing->failure != NULL)
    g_propagate_error (error, g_steal_pointer (&drawing->failure));
  else if (status != CAIRO_STATUS_SUCCESS)
    yt_failure_set (error, YT_FORMAT_ERROR, YT_FORMAT_ERROR_WRITE, N_("The picture could not be drawn: %s"),
                    cairo_status_to_string (status), NULL);
  return status == CAIRO_STATUS_SUCCESS;
}

gboolean
yt_picture_write (const YtScene  *scene,
                  const YtTheme  *theme,
                  YtPictureSort   sort,
                  GOutputStream  *out,
                  GCancellable   *cancellable,
                  GError        **error)
{
  Drawing drawing = { .scene = scene, .theme = theme, .sort = sort };

  return draw (out, cancellable, &drawing, error);
}

gboolean
yt_picture_save (const YtScene  *scene,
                 const YtTheme  *theme,
                 YtPictureSort   sort,
                 const char     *path,
                 gboolean        replace,
                 GError        **error)
{
  Drawing drawing = { .scene = scene, .theme = theme, .sort = sort };

  return yt_new_file_write (path, replace, draw, &drawing, NULL, error);
}
