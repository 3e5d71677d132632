/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page map: page numbers and running heads stand between the words of a page and those of the next. */
#include <string.h>

#include "text/clean-job.h"

#define HEAD_CHARS 48
#define NUMBER_CHARS 24
/* Fewer rows make no page; a chain of numbers looks so far back for the one before. */
#define PAGE_ROWS 5
#define LOOK_BACK 60

/* A row that may hold the number of a page. */
typedef struct
{
  guint row;
  guint value;
  guint length; /* of the best chain that ends here */
  int before;
} Number;

/* The visible characters of a short row in ASCII, each digit as it is, Han as they are; FALSE when there are too many. */
static gboolean
visible (const YtCleanJob *job,
         const YtRow      *row,
         guint             most,
         GString          *out)
{
  const char *end = job->text + row->end;

  g_string_truncate (out, 0);
  if (row->chars > most)
    return FALSE;
  for (const char *p = job->text + row->start + row->prefix; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!(yt_char_class (c) & (YT_CHAR_SPACE | YT_CHAR_LINE | YT_CHAR_PRIVATE | YT_CHAR_CONTROL)))
        g_string_append_unichar (out, yt_char_narrow (c));
    }
  return TRUE;
}

static const char *
skip_ornaments (const char *p)
{
  while (*p != '\0' && yt_char_is_ornament (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

/* “321”, “- 3 -”, “第 3 页 共 10 页”, “3/10”, “Page 3 of 10”; 0 for what is no page number. */
static guint
page_number (const YtCleanJob *job,
             const YtRow      *row,
             GString          *buffer)
{
  static const char *const before[] = { "第", "Page", "page", "PAGE", "p." };
  static const char *const behind[] = { "页", "/", "of", "共" };
  const char *p;
  guint64 value;
  char *rest;

  if (row->digits == 0 || row->han > 4 || !visible (job, row, NUMBER_CHARS, buffer))
    return 0;
  p = skip_ornaments (buffer->str);
  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    {
      if (g_str_has_prefix (p, before[i]))
        {
          p += strlen (before[i]);
          break;
        }
    }
  if (!g_ascii_isdigit (*p))
    return 0;
  value = g_ascii_strtoull (p, &rest, 10);
  if (value == 0 || value > 99999)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (behind); i++)
    {
      if (!g_str_has_prefix (rest, behind[i]))
        continue;
      for (rest += strlen (behind[i]); *rest != '\0'; rest = g_utf8_next_char (rest))
        {
          if (!g_ascii_isdigit (*rest) && g_utf8_strchr ("页共第/", -1, g_utf8_get_char (rest)) == NULL)
            return 0;
        }
      return (guint) value;
    }
  return *skip_ornaments (rest) == '\0' ? (guint) value : 0;
}

/* A running head without its numbers, the same on each page; NULL for what is too long for one. */
static char *
head_key (const YtCleanJob *job,
          const YtRow      *row,
          GString          *buffer)
{
  gboolean digit = FALSE;
  GString *key;

  if (row->chars < 4 || row->chars == row->digits || (job->measure > 0 && (row->gaps < 2 || job->damage.scan) && row->width * 10 > job->measure * 9) || !visible (job, row, HEAD_CHARS, buffer))
    return NULL;
  key = g_string_new (NULL);
  for (const char *p = buffer->str; *p != '\0'; p++)
    {
      if (!g_ascii_isdigit (*p))
        g_string_append_c (key, *p);
      else if (!digit)
        g_string_append_c (key, '#');
      digit = g_ascii_isdigit (*p);
    }
  return g_string_free (key, FALSE);
}

/* Which rows say the same as at least two others, numbers apart. */
static GArray *
find_heads (const YtCleanJob *job)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GString) buffer = g_string_new (NULL);
  GArray *heads = g_array_sized_new (FALSE, TRUE, 1, job->rows->len);

  g_array_set_size (heads, job->rows->len);
  for (guint i = 0; i < job->rows->len; i++)
    {
      char *key = head_key (job, yt_clean_row (job, i), buffer);

      if (key != NULL)
        g_hash_table_insert (seen, key, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (seen, key)) + 1));
    }
  for (guint i = 0; i < job->rows->len; i++)
    {
      g_autofree char *key = head_key (job, yt_clean_row (job, i), buffer);

      g_array_index (heads, guint8, i) = key != NULL && GPOINTER_TO_UINT (g_hash_table_lookup (seen, key)) >= 3;
    }
  return heads;
}

static void
add_number (GArray *numbers,
            guint   row,
            guint   value)
{
  Number number = { .row = row, .value = value, .length = 1, .before = -1 };

  if (value > 0 && value <= 99999)
    g_array_append_val (numbers, number);
}

/* “23      A Journal      2011”: a number at the border of a row, far from the rest. */
static gboolean
has_number_apart (const YtCleanJob *job,
                  const YtRow      *row)
{
  const char *p = job->text + row->start + row->prefix, *end = job->text + row->end;
  guint blanks = 0, wide = 0;

  if (row->digits == 0 || row->chars > HEAD_CHARS || row->ends || row->chars == row->digits)
    return FALSE;
  while (p < end)
    {
      gunichar c = yt_char_at (&p);

      blanks = yt_char_class (c) & YT_CHAR_SPACE ? blanks + (c == 0x3000 ? 2 : c == '\t' ? 4 : 1) : 0;
      wide = MAX (wide, blanks);
    }
  return wide >= 4 && ((yt_char_class (row->first) | yt_char_class (row->last)) & YT_CHAR_DIGIT) != 0;
}

/* The first and the last number in a running head. */
static void
add_numbers_of_head (const YtCleanJob *job,
                     GArray           *numbers,
                     guint             row,
                     GString          *buffer)
{
  const char *p;
  guint first, last, i;

  if (!visible (job, yt_clean_row (job, row), HEAD_CHARS, buffer))
    return;
  p = buffer->str;
  for (i = 0; i < buffer->len && !g_ascii_isdigit (p[i]); i++)
    ;
  if (i == buffer->len)
    return;
  first = (guint) MIN (g_ascii_strtoull (p + i, NULL, 10), 100000);
  for (i = (guint) buffer->len; i > 0 && !g_ascii_isdigit (p[i - 1]); i--)
    ;
  while (i > 0 && g_ascii_isdigit (p[i - 1]))
    i--;
  last = (guint) MIN (g_ascii_strtoull (p + i, NULL, 10), 100000);
  add_number (numbers, row, first);
  if (last != first)
    add_number (numbers, row, last);
}

static GArray *
find_numbers (const YtCleanJob *job,
              const GArray     *heads)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (Number));
  g_autoptr(GString) buffer = g_string_new (NULL);

  for (guint i = 0; i < job->rows->len; i++)
    {
      guint value = page_number (job, yt_clean_row (job, i), buffer);

      if (value > 0)
        add_number (numbers, i, value);
      else if (g_array_index (heads, guint8, i) || has_number_apart (job, yt_clean_row (job, i)))
        add_numbers_of_head (job, numbers, i, buffer);
    }
  return numbers;
}

/* Numbers of pages rise with the rows between them. */
static gboolean
may_follow (const Number *a,
            const Number *b)
{
  guint rows = b->row - a->row, pages = b->value - a->value;

  return b->value > a->value && pages <= 12 && rows >= pages * PAGE_ROWS && rows <= pages * 150;
}

/* The last page may be a short one. */
static void
add_last (GArray       *chain,
          const GArray *numbers)
{
  const Number last = g_array_index (chain, Number, chain->len - 1);

  for (guint i = 0; i < numbers->len; i++)
    {
      Number number = g_array_index (numbers, Number, i);

      if (number.row > last.row + 1 && number.value == last.value + 1)
        {
          g_array_append_val (chain, number);
          return;
        }
    }
}

/* The longest chain of page numbers; those that are not in it are taken out of the list. */
static void
keep_chain (GArray *numbers)
{
  g_autoptr(GArray) chain = g_array_new (FALSE, FALSE, sizeof (Number));
  int best = -1;

  for (guint i = 0; i < numbers->len; i++)
    {
      Number *number = &g_array_index (numbers, Number, i);

      for (guint k = i > LOOK_BACK ? i - LOOK_BACK : 0; k < i; k++)
        {
          const Number *before = &g_array_index (numbers, Number, k);
          /* A step of one page is worth more than a longer one. */
          guint length = before->length + (number->value == before->value + 1 ? 3 : 2);

          if (may_follow (before, number) && length > number->length)
            {
              number->length = length;
              number->before = (int) k;
            }
        }
      if (best < 0 || number->length > g_array_index (numbers, Number, best).length)
        best = (int) i;
    }
  for (; best >= 0; best = g_array_index (numbers, Number, best).before)
    g_array_prepend_val (chain, g_array_index (numbers, Number, best));
  if (chain->len >= 2)
    add_last (chain, numbers);
  g_array_set_size (numbers, 0);
  if (chain->len >= 3)
    g_array_append_vals (numbers, chain->data, chain->len);
}

/* In a text that is cut into pages, sentences go on over numbers and heads; between chapters they do not. */
static gboolean
interrupts (const YtCleanJob *job,
            const GArray     *numbers,
            const GArray     *heads)
{
  guint count = job->rows->len;
  guint open = 0;

  for (guint i = 0; i < numbers->len; i++)
    {
      guint row = g_array_index (numbers, Number, i).row;
      guint before = row;

      while (before > 0 && row - before < 4 && (before == row || g_array_index (heads, guint8, before)))
        before--;
      open += !yt_clean_row (job, before)->ends || yt_clean_row (job, row)->feed ||
              (row + 1 < count && (yt_clean_row (job, row + 1)->feed || (job->damage.layout && yt_clean_row (job, row + 1)->lead)));
    }
  return job->damage.scan || open * 4 >= numbers->len;
}

static void
add_page (YtCleanJob *job,
          guint       row,
          guint       label)
{
  YtPage page = { row, label > 0 ? g_strdup_printf ("%u", label) : NULL };

  if (job->pages->len > 0 && g_array_index (job->pages, YtPage, job->pages->len - 1).row == row)
    {
      g_free (page.label);
      return;
    }
  g_array_append_val (job->pages, page);
}

/* Whether a page begins in that row, as was known before; @next: the first feature that was not looked at. */
static gboolean
is_known_start (const YtCleanJob *job,
                const YtRow      *row,
                guint            *next)
{
  const YtReading *known = job->options->known;
  gboolean found = FALSE;

  for (; known != NULL && *next < known->features->len; (*next)++)
    {
      const YtFeature *feature = &g_array_index (known->features, YtFeature, *next);

      if (feature->start >= row->next)
        break;
      found |= feature->sort == YT_FEATURE_PAGE;
    }
  return found;
}

/* Rows that begin a page for certain: behind a form feed, or, in scans with layout characters, with a space. */
static GArray *
find_starts (const YtCleanJob *job)
{
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (guint));
  guint count = job->rows->len, leads = 0, next = 0;

  for (guint i = 0; i < count; i++)
    leads += yt_clean_row (job, i)->lead;
  for (guint i = 0; i < count; i++)
    {
      const YtRow *row = yt_clean_row (job, i);
      gboolean debris = i + 1 < count && row->chars < 20 && yt_clean_row (job, i + 1)->lead;

      if (is_known_start (job, row, &next) || row->feed || (job->damage.scan && leads * 10 < count && row->lead && !debris && i > 0))
        {
          /* Two starts within a few rows are one: what lies between is debris. */
          if (starts->len > 0 && i - g_array_index (starts, guint, starts->len - 1) < PAGE_ROWS / 2)
            g_array_set_size (starts, starts->len - 1);
          g_array_append_val (starts, i);
        }
    }
  return starts;
}

/* Whether the numbers stand at the foot: rows behind them start pages, or the first one comes late. */
static gboolean
stand_at_foot (const GArray *numbers,
               const GArray *starts)
{
  guint foot = 0, head = 0;

  for (guint i = 0; i < numbers->len; i++)
    {
      guint row = g_array_index (numbers, Number, i).row;

      for (guint k = 0; k < starts->len; k++)
        {
          guint start = g_array_index (starts, guint, k);

          foot += start > row && start <= row + 2;
          head += start <= row && start + 2 >= row;
        }
    }
  if (foot != head)
    return foot > head;
  return g_array_index (numbers, Number, 0).row >= PAGE_ROWS;
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  guint x = *(const guint *) a, y = *(const guint *) b;

  return x < y ? -1 : x > y;
}

/* Page starts from numbers and starts together, each once. */
static GArray *
all_starts (const YtCleanJob *job,
            const GArray     *numbers,
            const GArray     *starts,
            const GArray     *heads,
            gboolean          foot)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (guint));
  guint zero = 0, kept = 1;

  g_array_append_val (all, zero);
  g_array_append_vals (all, starts->data, starts->len);
  for (guint i = 0; i < numbers->len; i++)
    {
      guint row = g_array_index (numbers, Number, i).row;

      if (foot)
        row++;
      else
        {
          while (row > 0 && g_array_index (heads, guint8, row - 1))
            row--;
        }
      if (row < job->rows->len)
        g_array_append_val (all, row);
    }
  g_array_sort (all, compare_rows);
  for (guint i = 1; i < all->len; i++)
    {
      if (g_array_index (all, guint, i) - g_array_index (all, guint, kept - 1) >= 3)
        g_array_index (all, guint, kept++) = g_array_index (all, guint, i);
    }
  g_array_set_size (all, kept);
  return all;
}

/* The page whose rows hold that row, in a list of starts. */
static guint
page_of (const GArray *starts,
         guint         row)
{
  guint i = starts->len;

  while (i > 1 && g_array_index (starts, guint, i - 1) > row)
    i--;
  return i - 1;
}

/* Gives each page its number: as printed, or counted on from the nearest printed one. */
static void
label_pages (YtCleanJob   *job,
             const GArray *numbers,
             const GArray *starts)
{
  g_autofree int *labels = g_new0 (int, starts->len);
  int known = -1;

  for (guint i = 0; i < numbers->len; i++)
    {
      const Number *number = &g_array_index (numbers, Number, i);

      labels[page_of (starts, number->row)] = (int) number->value;
    }
  for (guint i = 0; i < starts->len; i++)
    {
      if (labels[i] != 0)
        {
          for (int k = (int) i - 1; known < 0 && k >= 0; k--)
            labels[k] = labels[k + 1] - 1;
          known = (int) i;
        }
      else if (known >= 0)
        labels[i] = labels[i - 1] + 1;
    }
  for (guint i = 0; i < starts->len; i++)
    add_page (job, g_array_index (starts, guint, i), labels[i] > 0 ? (guint) labels[i] : numbers->len == 0 ? i + 1 : 0);
}

/* What was known of the pages before is better than what was counted. */
static void
take_known_labels (YtCleanJob *job)
{
  const YtReading *known = job->options->known;

  for (guint i = 0; known != NULL && i < job->pages->len; i++)
    {
      YtPage *page = &g_array_index (job->pages, YtPage, i);
      const char *label = yt_reading_page (known, yt_clean_row (job, page->row)->start);

      if (label == NULL)
        continue;
      g_free (page->label);
      page->label = g_strdup (label);
    }
}

static void
drop (YtCleanJob *job,
      guint       i)
{
  YtRow *row = yt_clean_row (job, i);

  if (!yt_clean_refuses (job, YT_CLEAN_FURNITURE, row->start, row->end))
    row->role = YT_ROW_FURNITURE;
}

/* The last row before a page that has words. */
static const YtRow *
row_before (const YtCleanJob *job,
            guint             i)
{
  while (i > 0)
    {
      const YtRow *row = yt_clean_row (job, --i);

      if (row->role == YT_ROW_BODY)
        return row;
    }
  return NULL;
}

/* A short first row of a page, in the middle of a sentence that goes on behind it, is a head, legible or not. */
static void
drop_lone_heads (YtCleanJob *job)
{
  for (guint i = 1; i < job->pages->len; i++)
    {
      guint first = g_array_index (job->pages, YtPage, i).row;
      const YtRow *row = yt_clean_row (job, first), *before = row_before (job, first);

      if (row->role != YT_ROW_BODY || first + 1 >= job->rows->len || row->ends || before == NULL)
        continue;
      if (row->width * 10 < job->measure * 5 && yt_clean_row (job, first + 1)->width * 10 >= job->measure * 8 &&
          yt_clean_heading (job, row) == 0)
        drop (job, first);
    }
}

/* What two pages begin with is a head. */
static void
drop_common_heads (YtCleanJob *job)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GString) buffer = g_string_new (NULL);

  for (guint round = 0; round < 2; round++)
    {
      for (guint i = 0; i < job->pages->len; i++)
        {
          guint row = g_array_index (job->pages, YtPage, i).row;
          g_autofree char *key = head_key (job, yt_clean_row (job, row), buffer);
          guint n = key != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (seen, key)) : 0;

          if (key != NULL && round == 0)
            g_hash_table_insert (seen, g_steal_pointer (&key), GUINT_TO_POINTER (n + 1));
          else if (n >= 2)
            drop (job, row);
        }
    }
}

static void
number_rows (YtCleanJob *job)
{
  guint page = 0;

  for (guint i = 0; i < job->rows->len; i++)
    {
      while (page + 1 < job->pages->len && g_array_index (job->pages, YtPage, page + 1).row <= i)
        page++;
      yt_clean_row (job, i)->page = page;
    }
}

void
yt_clean_find_pages (YtCleanJob *job)
{
  g_autoptr(GArray) heads = NULL;
  g_autoptr(GArray) numbers = NULL;
  g_autoptr(GArray) starts = NULL;
  g_autoptr(GArray) all = NULL;
  gboolean foot;

  if (job->rows->len == 0 || job->damage.fixed)
    return;
  starts = find_starts (job);
  if (!job->damage.wrapped && !job->damage.scan && starts->len == 0)
    return;
  heads = find_heads (job);
  numbers = find_numbers (job, heads);
  keep_chain (numbers);
  if (numbers->len > 0 && !interrupts (job, numbers, heads))
    g_array_set_size (numbers, 0);
  if (numbers->len == 0 && starts->len == 0)
    return;
  foot = numbers->len > 0 && stand_at_foot (numbers, starts);
  all = all_starts (job, numbers, starts, heads, foot);
  label_pages (job, numbers, all);
  take_known_labels (job);
  for (guint i = 0; i < numbers->len; i++)
    drop (job, g_array_index (numbers, Number, i).row);
  number_rows (job);
  /* Heads stand among the first or last rows of a page. */
  for (guint i = 0; i < job->rows->len; i++)
    {
      guint page = yt_clean_row (job, i)->page;
      guint first = g_array_index (job->pages, YtPage, page).row;
      guint end = page + 1 < job->pages->len ? g_array_index (job->pages, YtPage, page + 1).row : job->rows->len;

      if (g_array_index (heads, guint8, i) && (i - first < 3 || end - i <= 3))
        drop (job, i);
    }
  drop_common_heads (job);
  drop_lone_heads (job);
}
