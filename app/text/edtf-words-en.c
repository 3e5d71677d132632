/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Says a date in English, day before month: “19 May 2014”, “since 2009”, “23–29 April 2014”. */
#include "text/edtf-words.h"

static const char *const months[] = {
  "January", "February", "March",     "April",   "May",      "June",
  "July",    "August",   "September", "October", "November", "December",
};
static const char *const seasons[] = { "spring", "summer", "autumn", "winter" };

static void
append_year (GString *words,
             gint64   year)
{
  if (year <= 0)
    g_string_append_printf (words, "%" G_GINT64_FORMAT " BC", 1 - year);
  else if (year < 1000)
    g_string_append_printf (words, "AD %" G_GINT64_FORMAT, year);
  else
    g_string_append_printf (words, "%" G_GINT64_FORMAT, year);
}

static const char *
ordinal_ending (int number)
{
  static const char *const endings[] = { "th", "st", "nd", "rd", "th", "th", "th", "th", "th", "th" };

  return number / 10 % 10 == 1 ? "th" : endings[number % 10];
}

static void
append_century (GString          *words,
                const YtEdtfDate *date)
{
  int century = (int) (date->year / 100) + 1;

  if (date->unknown_digits == 2)
    g_string_append_printf (words, "%d%s century", century, ordinal_ending (century));
  else
    g_string_append_printf (words, "%ds", (int) date->year);
}

static void
append_time (GString          *words,
             const YtEdtfDate *date)
{
  g_string_append_printf (words, ", %02d:%02d:%02d", date->hour, date->minute, date->second);
  if (date->zone == YT_EDTF_ZONE_UTC)
    g_string_append (words, " UTC");
  else if (date->zone == YT_EDTF_ZONE_SHIFT)
    g_string_append_printf (words, " UTC%s%02d:%02d", date->shift < 0 ? "−" : "+", ABS (date->shift) / 60,
                            ABS (date->shift) % 60);
}

/* The date itself, without “about” and doubt. */
static void
append_core (GString          *words,
             const YtEdtfDate *date)
{
  if (date->unknown_digits > 0)
    {
      append_century (words, date);
      return;
    }

  if (date->month == YT_EDTF_ANY)
    g_string_append (words, date->day == 0 ? "some month in " : "some day in ");
  else if (date->day == YT_EDTF_ANY)
    g_string_append_printf (words, "some day in %s ", months[date->month - 1]);
  else if (date->season != 0)
    g_string_append_printf (words, "%s ", seasons[date->season - 21]);
  else if (date->day != 0)
    g_string_append_printf (words, "%d %s ", date->day, months[date->month - 1]);
  else if (date->month != 0)
    g_string_append_printf (words, "%s ", months[date->month - 1]);
  append_year (words, date->year);
  if (date->has_time)
    append_time (words, date);
}

/* What goes before, “about”, the date, what goes after, then the doubt about it. */
static void
append_date (GString          *words,
             const char       *before,
             const YtEdtfDate *date,
             const char       *after)
{
  gboolean about = (date->qualifier & YT_EDTF_APPROXIMATE) != 0;

  g_string_append (words, before);
  if (about)
    g_string_append (words, "about ");
  if (date->unknown_digits > 0 && (about || *before != '\0'))
    g_string_append (words, "the ");
  append_core (words, date);
  g_string_append (words, after);
  if (date->qualifier & YT_EDTF_UNCERTAIN)
    g_string_append (words, " (uncertain)");
}

/* Two dates that share their year, or year and month, or are years; the others need more words. */
static gboolean
append_short_range (GString          *words,
                    const YtEdtfDate *from,
                    const YtEdtfDate *to)
{
  gboolean same_year = from->year == to->year;

  if (!yt_edtf_date_is_plain (from) || !yt_edtf_date_is_plain (to))
    return FALSE;

  if (from->month == 0 && to->month == 0 && from->year >= 1000)
    g_string_append_printf (words, "%" G_GINT64_FORMAT "–", from->year);
  else if (same_year && from->day != 0 && to->day != 0 && from->month == to->month)
    g_string_append_printf (words, "%d–", from->day);
  else if (same_year && from->day != 0 && to->day != 0)
    g_string_append_printf (words, "%d %s – ", from->day, months[from->month - 1]);
  else if (same_year && from->day == 0 && to->day == 0 && from->month != 0 && to->month != 0)
    g_string_append_printf (words, "%s–", months[from->month - 1]);
  else
    return FALSE;
  append_core (words, to);
  return TRUE;
}

static void
append_from_to (GString          *words,
                const YtEdtfDate *from,
                const YtEdtfDate *to)
{
  if (yt_edtf_date_equal (from, to))
    {
      append_date (words, "", from, "");
    }
  else if (append_short_range (words, from, to))
    {
      return;
    }
  else if (from->qualifier != 0 || to->qualifier != 0)
    {
      append_date (words, "from ", from, "");
      append_date (words, " to ", to, "");
    }
  else
    {
      append_date (words, "", from, " – ");
      append_date (words, "", to, "");
    }
}

/* Something that lasts from one date to another. */
static void
append_interval (GString          *words,
                 const YtEdtfSpan *span)
{
  if (span->to.end == YT_EDTF_END_OPEN && span->from.unknown_digits > 0)
    append_date (words, "", &span->from, " onwards");
  else if (span->to.end == YT_EDTF_END_OPEN)
    append_date (words, "since ", &span->from, "");
  else if (span->to.end == YT_EDTF_END_UNKNOWN)
    append_date (words, "from ", &span->from, ", end unknown");
  else if (span->from.end == YT_EDTF_END_OPEN)
    append_date (words, "until ", &span->to, "");
  else if (span->from.end == YT_EDTF_END_UNKNOWN)
    append_date (words, "until ", &span->to, ", start unknown");
  else
    append_from_to (words, &span->from, &span->to);
}

/* Something that happened once, somewhere in a span. */
static void
append_moment (GString          *words,
               const YtEdtfSpan *span)
{
  if (span->to.end == YT_EDTF_END_OPEN)
    {
      append_date (words, yt_edtf_date_is_day (&span->from) ? "on or after " : "in or after ", &span->from, "");
    }
  else if (span->from.end == YT_EDTF_END_OPEN)
    {
      append_date (words, yt_edtf_date_is_day (&span->to) ? "on or before " : "in or before ", &span->to, "");
    }
  else if (yt_edtf_date_equal (&span->from, &span->to))
    {
      append_date (words, "", &span->from, "");
    }
  else
    {
      append_date (words, "between ", &span->from, "");
      append_date (words, " and ", &span->to, "");
    }
}

static void
append_set (GString      *words,
            const YtEdtf *self)
{
  gboolean one_of = self->kind == YT_EDTF_ONE_OF;

  for (guint i = 0; i < self->n_spans; i++)
    {
      const YtEdtfSpan *span = &self->spans[i];

      if (i > 0 && i + 1 == self->n_spans)
        g_string_append (words, one_of ? " or " : " and ");
      else if (i > 0)
        g_string_append (words, ", ");

      if (!span->is_range)
        append_date (words, "", &span->from, "");
      else if (one_of)
        append_moment (words, span);
      else
        append_interval (words, span);
    }
}

void
yt_edtf_words_en (GString      *words,
                  const YtEdtf *self)
{
  if (self->kind == YT_EDTF_DATE)
    append_date (words, "", &self->spans[0].from, "");
  else if (self->kind == YT_EDTF_INTERVAL)
    append_interval (words, &self->spans[0]);
  else
    append_set (words, self);
}
