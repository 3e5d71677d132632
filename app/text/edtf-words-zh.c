/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Says a date in Chinese: a full day is written without spaces, shorter dates with one between Han and digits. */
#include "text/edtf-words.h"

static const char *const seasons[] = { "春", "夏", "秋", "冬" };

static void
append_year (GString *words,
             gint64   year)
{
  if (year <= 0)
    g_string_append_printf (words, "公元前 %" G_GINT64_FORMAT " 年", 1 - year);
  else if (year < 1000)
    g_string_append_printf (words, "公元 %" G_GINT64_FORMAT " 年", year);
  else
    g_string_append_printf (words, "%" G_GINT64_FORMAT " 年", year);
}

static void
append_century (GString          *words,
                const YtEdtfDate *date)
{
  int century = (int) (date->year / 100) + 1;
  int decade = (int) (date->year % 100);

  g_string_append_printf (words, "%d 世纪", century);
  if (date->unknown_digits == 2)
    return;
  if (decade == 0)
    g_string_append (words, "头十年");
  else
    g_string_append_printf (words, " %d 年代", decade);
}

static void
append_day (GString          *words,
            const YtEdtfDate *date)
{
  if (date->year <= 0)
    g_string_append_printf (words, "公元前%" G_GINT64_FORMAT "年", 1 - date->year);
  else if (date->year < 1000)
    g_string_append_printf (words, "公元%" G_GINT64_FORMAT "年", date->year);
  else
    g_string_append_printf (words, "%" G_GINT64_FORMAT "年", date->year);
  g_string_append_printf (words, "%d月%d日", date->month, date->day);
}

static void
append_time (GString          *words,
             const YtEdtfDate *date)
{
  g_string_append_printf (words, " %02d:%02d:%02d", date->hour, date->minute, date->second);
  if (date->zone == YT_EDTF_ZONE_UTC)
    g_string_append (words, "（UTC）");
  else if (date->zone == YT_EDTF_ZONE_SHIFT)
    g_string_append_printf (words, "（UTC%s%02d:%02d）", date->shift < 0 ? "−" : "+", ABS (date->shift) / 60,
                            ABS (date->shift) % 60);
}

/* The date itself, without “about” and doubt. */
static void
append_core (GString          *words,
             const YtEdtfDate *date)
{
  if (yt_edtf_date_is_day (date))
    {
      append_day (words, date);
      if (date->has_time)
        append_time (words, date);
      return;
    }
  if (date->unknown_digits > 0)
    {
      append_century (words, date);
      return;
    }

  append_year (words, date->year);
  if (date->season != 0)
    g_string_append (words, seasons[date->season - 21]);
  else if (date->month == YT_EDTF_ANY)
    g_string_append (words, date->day == 0 ? "某月" : "某日");
  else if (date->month != 0)
    g_string_append_printf (words, " %d 月%s", date->month, date->day == YT_EDTF_ANY ? "某日" : "");
}

static void
append_doubt (GString          *words,
              const YtEdtfDate *date)
{
  if (date->qualifier & YT_EDTF_UNCERTAIN)
    g_string_append (words, "（存疑）");
}

/* The date with “about”, then what follows it, then the doubt about it. */
static void
append_date (GString          *words,
             const YtEdtfDate *date,
             const char       *after)
{
  gsize start;

  if (date->qualifier & YT_EDTF_APPROXIMATE)
    g_string_append (words, "约");
  start = words->len;
  append_core (words, date);
  if ((date->qualifier & YT_EDTF_APPROXIMATE) && g_ascii_isdigit (words->str[start]))
    g_string_insert_c (words, (gssize) start, ' ');
  g_string_append (words, after);
  append_doubt (words, date);
}

/* What the end of a range still has to say when it shares its year, or year and month, with the start. */
static gboolean
append_rest (GString          *words,
             const YtEdtfDate *from,
             const YtEdtfDate *to)
{
  if (!yt_edtf_date_is_plain (from) || !yt_edtf_date_is_plain (to) || from->year != to->year)
    return FALSE;

  if (from->day != 0 && to->day != 0)
    {
      if (from->month != to->month)
        g_string_append_printf (words, "%d月", to->month);
      g_string_append_printf (words, "%d日", to->day);
      return TRUE;
    }
  if (from->day == 0 && to->day == 0 && from->month != 0 && to->month != 0)
    {
      g_string_append_printf (words, " %d 月", to->month);
      return TRUE;
    }
  return FALSE;
}

static void
append_from_to (GString          *words,
                const YtEdtfDate *from,
                const YtEdtfDate *to)
{
  gsize start;

  append_date (words, from, "");
  if (yt_edtf_date_equal (from, to))
    return;

  g_string_append (words, "至");
  start = words->len;
  if (append_rest (words, from, to))
    return;
  append_date (words, to, "");
  if (g_ascii_isdigit (words->str[start]) && !(yt_edtf_date_is_day (from) && yt_edtf_date_is_day (to)))
    g_string_insert_c (words, (gssize) start, ' ');
}

/* Something that lasts from one date to another. */
static void
append_interval (GString          *words,
                 const YtEdtfSpan *span)
{
  if (span->to.end == YT_EDTF_END_OPEN)
    append_date (words, &span->from, "起");
  else if (span->to.end == YT_EDTF_END_UNKNOWN)
    append_date (words, &span->from, "起，结束时间不详");
  else if (span->from.end == YT_EDTF_END_OPEN)
    append_date (words, &span->to, "以前");
  else if (span->from.end == YT_EDTF_END_UNKNOWN)
    append_date (words, &span->to, "止，开始时间不详");
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
      append_date (words, &span->from, yt_edtf_date_is_day (&span->from) ? "当天或之后" : "或之后");
    }
  else if (span->from.end == YT_EDTF_END_OPEN)
    {
      append_date (words, &span->to, yt_edtf_date_is_day (&span->to) ? "当天或之前" : "或之前");
    }
  else
    {
      append_from_to (words, &span->from, &span->to);
      if (!yt_edtf_date_equal (&span->from, &span->to))
        g_string_append (words, "之间");
    }
}

/* Whether nothing but full days touch where the member before @index ends and that one begins. */
static gboolean
is_day_to_day (const YtEdtf *self,
               guint         index)
{
  const YtEdtfSpan *before = &self->spans[index - 1];

  return yt_edtf_date_is_day (before->is_range ? &before->to : &before->from) &&
         yt_edtf_date_is_day (&self->spans[index].from);
}

static void
append_set (GString      *words,
            const YtEdtf *self)
{
  gboolean one_of = self->kind == YT_EDTF_ONE_OF;

  for (guint i = 0; i < self->n_spans; i++)
    {
      const YtEdtfSpan *span = &self->spans[i];
      gsize start;

      if (i > 0 && i + 1 == self->n_spans)
        g_string_append (words, one_of ? "或" : "和");
      else if (i > 0)
        g_string_append (words, "、");

      start = words->len;
      if (!span->is_range)
        append_date (words, &span->from, "");
      else if (one_of)
        append_moment (words, span);
      else
        append_interval (words, span);
      if (i > 0 && i + 1 == self->n_spans && g_ascii_isdigit (words->str[start]) && !is_day_to_day (self, i))
        g_string_insert_c (words, (gssize) start, ' ');
    }
}

void
yt_edtf_words_zh (GString      *words,
                  const YtEdtf *self)
{
  if (self->kind == YT_EDTF_DATE)
    append_date (words, &self->spans[0].from, "");
  else if (self->kind == YT_EDTF_INTERVAL)
    append_interval (words, &self->spans[0]);
  else
    append_set (words, self);
}
