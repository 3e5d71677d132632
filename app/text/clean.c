/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The clean-up as a whole: the order of its parts, what is refused, and what comes out. */
#include "text/clean.h"

#include <string.h>

#include "text/clean-job.h"
#include "text/failure.h"

const YtCleanKind yt_clean_kinds[] = {
  { YT_CLEAN_CONTROL, "control", N_("Layout characters"), N_("Invisible characters of a scanner or printer are taken out.") },
  { YT_CLEAN_LINE_BREAKS, "line-breaks", N_("Line breaks"), N_("Lines that belong to one paragraph are joined.") },
  { YT_CLEAN_HYPHENS, "hyphens", N_("Hyphens"), N_("Words divided at the end of a line are joined.") },
  { YT_CLEAN_SPACES, "spaces", N_("Spaces"), N_("Spaces that are not in the printed text are taken out.") },
  { YT_CLEAN_DIGITS, "digits", N_("Digits"), N_("The digits of a number are joined.") },
  { YT_CLEAN_WIDTH, "width", N_("Width"), N_("Full-width Latin letters and digits become half-width.") },
  { YT_CLEAN_LOOK_ALIKE, "look-alike", N_("Look-alikes"), N_("Characters taken for another that looks alike are corrected.") },
  { YT_CLEAN_MARKS, "marks", N_("Punctuation"), N_("Brackets, middle dots and full stops are corrected.") },
  { YT_CLEAN_QUOTES, "quotes", N_("Quotation marks"), N_("Quotation marks are corrected.") },
  { YT_CLEAN_NOTE_MARKS, "note-marks", N_("Note marks"), N_("The signs of footnotes are written in brackets and numbered through.") },
  { YT_CLEAN_NOTES, "notes", N_("Footnotes"), N_("Footnotes are moved from the ends of pages behind the text.") },
  { YT_CLEAN_FURNITURE, "page-furniture", N_("Page numbers and heads"), N_("Page numbers and running heads are taken out and kept as a page map.") },
  { YT_CLEAN_COLUMNS, "columns", N_("Columns"), N_("Columns printed side by side come one after the other.") },
  { YT_CLEAN_BOXES, "boxes", N_("Side boxes"), N_("Words set into the side of the text, which it says elsewhere, are taken out.") },
  { YT_CLEAN_TIMES, "time-codes", N_("Time codes"), N_("Numbers and times of subtitles are taken out.") },
  { YT_CLEAN_LOST, "lost", N_("Lost places"), N_("Places that cannot be read are marked and stay as they are.") },
  { 0, NULL, NULL, NULL },
};

const YtCleanKind *
yt_clean_kind (guint sort)
{
  for (const YtCleanKind *kind = yt_clean_kinds; kind->id != NULL; kind++)
    {
      if (kind->sort == sort)
        return kind;
    }
  return NULL;
}

gboolean
yt_clean_refuses (const YtCleanJob *job,
                  guint             sort,
                  gsize             start,
                  gsize             end)
{
  if (job->options->refused_sorts & (1u << sort))
    return TRUE;
  for (guint i = 0; i < job->options->n_refused; i++)
    {
      const YtCleanRange *range = &job->options->refused[i];

      if (range->start < end && start < MAX (range->end, range->start + 1))
        return TRUE;
    }
  return FALSE;
}

gboolean
yt_clean_goes_on (const YtCleanJob *job,
                  double            done)
{
  return job->options->progress == NULL || job->options->progress (done, job->options->progress_data);
}

static void
clear_change (gpointer data)
{
  g_free (((YtCleanChange *) data)->words);
}

static void
clear_page (gpointer data)
{
  g_free (((YtPage *) data)->label);
}

static void
clear_proposal (gpointer data)
{
  g_free (((YtProposal *) data)->words);
}

static int
compare_changes (gconstpointer a,
                 gconstpointer b)
{
  const YtCleanChange *x = a, *y = b;

  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  return x->end < y->end ? -1 : x->end > y->end;
}

/* What was known of the original before is known of the cleaned text, too. */
static void
carry_known (YtCleanJob *job)
{
  const YtReading *known = job->options->known;
  YtReading *reading = job->cleaning->reading;

  if (known == NULL)
    return;
  yt_reading_say (&reading->title, known->title);
  yt_reading_say (&reading->authors, known->authors);
  yt_reading_say (&reading->date, known->date);
  yt_reading_say (&reading->address, known->address);
  yt_reading_say (&reading->language, known->language);
  yt_reading_say (&reading->media_type, known->media_type);
  yt_reading_say (&reading->encoding, known->encoding);
  for (guint i = 0; i < known->features->len; i++)
    {
      const YtFeature *feature = &g_array_index (known->features, YtFeature, i);
      gsize start, end;

      yt_offset_map_forward (job->cleaning->map, feature->start, &start);
      yt_offset_map_forward (job->cleaning->map, feature->end, &end);
      if (end > start || feature->end == feature->start)
        yt_reading_add (reading, feature->sort, feature->level, start, end, feature->label);
    }
}

/* The order that works: printed lines, pages, notes and boxes, paragraphs; then characters (in yt_clean_write). */
static gboolean
work (YtCleanJob *job)
{
  yt_clean_read_rows (job);
  if (!yt_clean_goes_on (job, 0.25))
    return FALSE;
  yt_clean_print_rows (job);
  yt_clean_find_times (job);
  yt_clean_find_wrapping (job);
  yt_clean_find_pages (job);
  yt_clean_find_marks (job);
  yt_clean_find_notes (job);
  yt_clean_number_marks (job);
  yt_clean_find_boxes (job);
  yt_clean_join_rows (job);
  return yt_clean_goes_on (job, 0.5) && yt_clean_write (job);
}

static YtCleaning *
cleaning_new (void)
{
  YtCleaning *self = g_new0 (YtCleaning, 1);

  self->reading = yt_reading_new ();
  self->map = yt_offset_map_new ();
  self->changes = g_array_new (FALSE, FALSE, sizeof (YtCleanChange));
  g_array_set_clear_func (self->changes, clear_change);
  return self;
}

YtCleaning *
yt_clean (const char           *text,
          gsize                 len,
          const YtCleanOptions *options)
{
  static const YtCleanOptions none = { 0 };
  g_autofree YtCleanJob *job = g_new0 (YtCleanJob, 1);
  g_autoptr(YtCleaning) cleaning = cleaning_new ();
  gboolean whole;

  yt_char_prepare ();
  job->text = text;
  job->len = len;
  job->options = options != NULL ? options : &none;
  job->cleaning = cleaning;
  job->rows = g_array_new (FALSE, TRUE, sizeof (YtRow));
  job->pages = g_array_new (FALSE, TRUE, sizeof (YtPage));
  g_array_set_clear_func (job->pages, clear_page);
  job->marks = g_array_new (FALSE, TRUE, sizeof (YtNoteMark));
  job->notes = g_array_new (FALSE, TRUE, sizeof (YtNoteStart));
  job->proposals = g_array_new (FALSE, TRUE, sizeof (YtProposal));
  g_array_set_clear_func (job->proposals, clear_proposal);
  whole = work (job);
  if (whole)
    {
      g_array_sort (cleaning->changes, compare_changes);
      carry_known (job);
    }
  g_array_unref (job->rows);
  g_array_unref (job->pages);
  g_array_unref (job->marks);
  g_array_unref (job->notes);
  g_array_unref (job->proposals);
  return whole ? g_steal_pointer (&cleaning) : NULL;
}

void
yt_cleaning_free (YtCleaning *self)
{
  if (self == NULL)
    return;
  yt_reading_free (self->reading);
  yt_offset_map_free (self->map);
  g_array_unref (self->changes);
  g_free (self);
}

guint
yt_cleaning_count (const YtCleaning *self,
                   guint             sort)
{
  guint n = 0;

  for (guint i = 0; i < self->changes->len; i++)
    {
      const YtCleanChange *change = &g_array_index (self->changes, YtCleanChange, i);

      n += change->applied && (sort == 0 || change->sort == sort);
    }
  return n;
}

gsize
yt_cleaning_notes_start (const YtCleaning *self)
{
  for (guint i = 0; i < self->reading->features->len; i++)
    {
      const YtFeature *feature = &g_array_index (self->reading->features, YtFeature, i);

      if (feature->sort == YT_FEATURE_NOTE)
        return feature->start;
    }
  return self->reading->text->len;
}
