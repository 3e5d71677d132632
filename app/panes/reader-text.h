/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The text of a document as it is read: structured by its features, with marked passages, page numbers and found places. */
#pragma once

#include <gtk/gtk.h>

#include "panes/reader-handles.h"
#include "panes/reader-lines.h"
#include "panes/reader-marks.h"
#include "panes/reader-paint.h"
#include "panes/reader-scene.h"
#include "text/reading.h"

G_BEGIN_DECLS

#define YT_TYPE_READER_TEXT (yt_reader_text_get_type ())
/**
 * YtReaderText: a text view that is not editable but has a caret. All places are bytes of the document's text.
 *
 * YtReaderText::mark-chosen (self, gint64 id): a passage was clicked on, in the text or in the margin; or one of the other text, where it shows.
 * YtReaderText::mark-resized (self, gint64 id, guint64 start, guint64 end): a handle was moved; the mark still is as it was.
 * YtReaderText::note-chosen (self, const char *key): the sign of a footnote was clicked on.
 */
G_DECLARE_FINAL_TYPE (YtReaderText, yt_reader_text, YT, READER_TEXT, GtkTextView)

/** yt_reader_text_set_text: @features: (nullable) (element-type YtFeature): of @text; copied. Forgets marks and found places. */
void yt_reader_text_set_text (YtReaderText *self,
                              const char   *text,
                              GArray       *features);

/** yt_reader_text_lines: (transfer none): what the text view shows, and where. */
const YtReaderLines *yt_reader_text_lines (YtReaderText *self);

/** yt_reader_text_set_marks: @marks: (transfer full) (nullable). It costs nothing but painting what is in sight. */
void yt_reader_text_set_marks (YtReaderText  *self,
                               YtReaderMarks *marks);
/** yt_reader_text_marks: (transfer none): after changing them, yt_reader_text_focus_mark() has them painted. */
YtReaderMarks *yt_reader_text_marks (YtReaderText *self);
gint64 yt_reader_text_focused (YtReaderText *self);

/** yt_reader_text_look_at: selects a range, in bytes, and shows it at the top with the focus. */
void yt_reader_text_look_at (YtReaderText *self,
                             guint64       start,
                             guint64       end);

/** yt_reader_text_focus_mark: emphasizes that passage; 0 for none. */
void yt_reader_text_focus_mark (YtReaderText *self,
                                gint64        id);

/** yt_reader_text_offer_handles: whether the focused passage gets handles. */
void yt_reader_text_offer_handles (YtReaderText *self,
                                   gboolean      offer);
/** yt_reader_text_handle: where a handle is in the widget. Returns: whether there is one */
gboolean yt_reader_text_handle (YtReaderText   *self,
                                YtReaderHandle  handle,
                                double         *x,
                                double         *y);

/** yt_reader_text_set_hits: @hits: (nullable) (element-type YtSpan): in order; @current: the one to emphasize. */
void yt_reader_text_set_hits (YtReaderText *self,
                              GArray       *hits,
                              guint         current);

/** yt_reader_text_set_echo: @echo: (nullable): what tells of passages of another text that show in this one. */
void yt_reader_text_set_echo (YtReaderText *self,
                              YtReaderEcho  echo,
                              gpointer      data);
/** yt_reader_text_echo_at: Returns: whether one shows at @x, @y of the widget, and no passage of this text; @echo: (out) */
gboolean yt_reader_text_echo_at (YtReaderText *self,
                                 double        x,
                                 double        y,
                                 YtReaderMark *echo);
/** yt_reader_text_set_tint: the paragraphs one is at, in bytes; both the same for none. */
void yt_reader_text_set_tint (YtReaderText *self,
                              gsize         start,
                              gsize         end);

void yt_reader_text_set_theme (YtReaderText  *self,
                               YtReaderTheme  theme);
/** yt_reader_text_set_parties: @colors: (transfer full) (element-type GdkRGBA) */
void yt_reader_text_set_parties (YtReaderText *self,
                                 GArray       *colors);

/** yt_reader_text_correct: makes the text editable, without marks; and back, which does not bring the old text back. */
void yt_reader_text_correct (YtReaderText *self,
                             gboolean      correcting);
/** yt_reader_text_corrected: (transfer full): the text as it was edited. */
char *yt_reader_text_corrected (YtReaderText *self);

/**
 * yt_reader_text_typed:
 * @size: of the text as it was edited, in bytes
 * @start, @end: (out): what went away, in bytes of the text as it was
 *
 * Returns: (transfer full) (nullable): what came in there; NULL when it was edited in several places or not at all
 */
char *yt_reader_text_typed (YtReaderText *self,
                            gsize         size,
                            gsize        *start,
                            gsize        *end);

gsize yt_reader_text_caret (YtReaderText *self);
/** yt_reader_text_selection: Returns: whether anything is selected; else both are the caret */
gboolean yt_reader_text_selection (YtReaderText *self,
                                   gsize        *start,
                                   gsize        *end);
/** yt_reader_text_select: the caret is at @end; the text is scrolled so that it is seen. */
void yt_reader_text_select (YtReaderText *self,
                            gsize         start,
                            gsize         end);
/** yt_reader_text_show: scrolls so that @place is in the upper third. */
void yt_reader_text_show (YtReaderText *self,
                          gsize         place);
/** yt_reader_text_show_top: scrolls so that the line of @place is the first one, below the margin. */
void yt_reader_text_show_top (YtReaderText *self,
                              gsize         place);
/** yt_reader_text_top: where the first line that is wholly in sight begins, or the one that is cut there. */
gsize yt_reader_text_top (YtReaderText *self);

/** yt_reader_text_page: (nullable): label of the printed page that @place is on */
const char *yt_reader_text_page (YtReaderText *self,
                                 gsize         place);
/** yt_reader_text_note_at: (nullable): key of the footnote whose sign is at @place */
const char *yt_reader_text_note_at (YtReaderText *self,
                                    gsize         place);
/** yt_reader_text_note: (transfer full) (nullable): text of the footnote with that key that belongs to a sign at @place */
char *yt_reader_text_note (YtReaderText *self,
                           const char   *key,
                           gsize         place);

/** yt_reader_text_features: (element-type YtFeature) (transfer none) (nullable) */
GArray *yt_reader_text_features (YtReaderText *self);

G_END_DECLS
