/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Latin letters and digits that scanners take for one another: rn and m, l and 1, O and 0, and letters of other scripts. */
#include "text/clean-latin.h"

#include <string.h>

#include "text/clean-cells.h"

#define WORD_LEAST 6
#define WORD_MOST 24
/* So many wrong words make a text one that was scanned. */
#define WRONG_LEAST 3
#define BLOOM_BITS 65536u

/* Words that no other word looks like when a scanner has read it: “modern” is not among them, for there are modems. */
static const char words[] =
  "academic according account action activities additional administration advanced against agency agreement alliance allies alternative "
  "american analysis application appropriate approach article assessment asymmetric attacks attribution authority availability balance "
  "behavior behaviour bilateral broadcasting building business capabilities capability capacity centuries challenge challenges chinese "
  "civilian clarify classified coalition collective commander commerce commercial commission commitment committee common commons "
  "communication communications communities community comparison competition competitive compliance comprehensive compromise "
  "computer computers concept concern concerns conclusion conference confidence confidential conflict congress consensus consequences "
  "constructive consultation contemporary content control convention cooperation coordination council countries country criminal crisis "
  "critical culture current cyberattack cyberattacks cybercrime cybersecurity cyberspace cyberwar database debate defence defense "
  "democracy department deterrence deterrent develop development dialogue digital diplomacy diplomatic director discussion domain domestic "
  "dominance economic economy electronic emergency enforcement engagement enterprise environment escalation espionage european evidence "
  "executive exploitation external facilities federal financial foreign framework freedom function global globalization governance "
  "government governments hardware historical hostile however human identity implementation important improvement incident incidents "
  "increase independent individual industrial industry influence information infrastructure initiative institute institution instrument "
  "integrity intelligence intention interaction interdependence interest interests intermediate internal international internet "
  "intervention investment isolation journal justice knowledge language leadership learning legitimate liberal limited management "
  "measures mechanism military minister ministry mobile modernization monitoring multilateral national nations negotiation network networks "
  "normative northern nuclear obligation official operation operations opinion organization partnership pattern patterns peaceful "
  "perception performance perspective policies policy political politics population power practical president prevention principle "
  "principles privacy private problem problems process production programme project promote protection protocol provision public "
  "publication question reality recommendation regional regulation relations relationship reliability report republic research resilience "
  "resolution resource resources response responsibility restraint return revolution russian sanctions science scientific secretary "
  "security service services significant social society software southern sovereignty standard standards statement strategic strategies "
  "strategy structure studies summit superpower support surveillance survival technical technologies technology territorial terrorism "
  "terrorist threat threats traditional transparency treaty understanding union united university vulnerabilities vulnerability "
  "warfare weapon weapons western whether white without worldwide";

/* What a letter of another script looks like; each of them the same drawing in print. */
static const struct
{
  gunichar other;
  char latin;
} twins[] = {
  { 0x430, 'a' }, { 0x435, 'e' }, { 0x43E, 'o' }, { 0x440, 'p' }, { 0x441, 'c' }, { 0x443, 'y' }, { 0x445, 'x' }, { 0x455, 's' },
  { 0x456, 'i' }, { 0x458, 'j' }, { 0x410, 'A' }, { 0x412, 'B' }, { 0x415, 'E' }, { 0x41A, 'K' }, { 0x41C, 'M' }, { 0x41D, 'H' },
  { 0x41E, 'O' }, { 0x420, 'P' }, { 0x421, 'C' }, { 0x422, 'T' }, { 0x425, 'X' }, { 0x405, 'S' }, { 0x406, 'I' }, { 0x408, 'J' },
  { 0x3BF, 'o' }, { 0x391, 'A' }, { 0x392, 'B' }, { 0x395, 'E' }, { 0x396, 'Z' }, { 0x397, 'H' }, { 0x399, 'I' }, { 0x39A, 'K' },
  { 0x39C, 'M' }, { 0x39D, 'N' }, { 0x39F, 'O' }, { 0x3A1, 'P' }, { 0x3A4, 'T' }, { 0x3A5, 'Y' }, { 0x3A7, 'X' },
};

static const char *const ligatures[] = { "ff", "fi", "fl", "ffi", "ffl", "st", "st" };

static GHashTable *known;              /* skeleton → word */
static guint8 bloom[BLOOM_BITS / 8];   /* of the hashes of skeletons */

static gboolean
is_alnum (gunichar c)
{
  return c < 0x80 && g_ascii_isalnum ((char) c);
}

static inline char
small (char c)
{
  return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
}

/* A word as a scanner sees it: “rn” and m are one, “cl” and d, “vv” and w, l, i and 1, o and 0. Returns: its hash */
static guint
skeleton_of (const char *word,
             guint       n,
             char       *out)
{
  guint k = 0, hash = 2166136261u;

  for (guint i = 0; i < n; i++)
    {
      char c = small (word[i]), next = i + 1 < n ? small (word[i + 1]) : '\0';

      if (c == 'r' && next == 'n')
        c = 'm', i++;
      else if (c == 'c' && next == 'l')
        c = 'd', i++;
      else if (c == 'v' && next == 'v')
        c = 'w', i++;
      else if (c == 'i' || c == '1')
        c = 'l';
      else if (c == '0')
        c = 'o';
      out[k++] = c;
      hash = (hash ^ (guint8) c) * 16777619u;
    }
  out[k] = '\0';
  return hash;
}

void
yt_clean_latin_prepare (void)
{
  static gsize made;
  g_auto(GStrv) all = NULL;

  if (!g_once_init_enter (&made))
    return;
  all = g_strsplit (words, " ", -1);
  known = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; all[i] != NULL; i++)
    {
      char skeleton[2 * WORD_MOST];
      guint n = (guint) strlen (all[i]), hash;

      if (n < WORD_LEAST || n > WORD_MOST)
        continue;
      hash = skeleton_of (all[i], n, skeleton) % BLOOM_BITS;
      bloom[hash / 8] |= (guint8) (1u << (hash % 8));
      g_hash_table_insert (known, g_strdup (skeleton), g_strdup (all[i]));
    }
  g_once_init_leave (&made, 1);
}

/* The word that a run of letters and digits stands for, when it is not that word; (nullable) */
static const char *
find_word (const char *run,
           guint       n)
{
  char skeleton[2 * WORD_MOST];
  const char *word;
  guint hash, upper = 0, digits = 0;

  if (n < WORD_LEAST - 1 || n > WORD_MOST)
    return NULL;
  hash = skeleton_of (run, n, skeleton) % BLOOM_BITS;
  if (!(bloom[hash / 8] & (1u << (hash % 8))))
    return NULL;
  word = g_hash_table_lookup (known, skeleton);
  if (word == NULL || (strlen (word) == n && g_ascii_strncasecmp (word, run, n) == 0))
    return NULL;
  for (guint i = 0; i < n; i++)
    {
      upper += i > 0 && g_ascii_isupper (run[i]) && run[i] != 'I';
      digits += g_ascii_isdigit (run[i]);
    }
  /* In capitals only digits look like letters; a mix of both sizes is a name that somebody made up. */
  if (upper > 0 && (digits == 0 || strlen (word) != n))
    return NULL;
  for (guint i = 1; upper > 0 && i < n; i++)
    {
      if (g_ascii_islower (run[i]))
        return NULL;
    }
  return digits * 3 <= n ? word : NULL;
}

/* “2O14”, “l998”: digits, and letters that look like some. */
static gboolean
is_number (const char *run,
           guint       n)
{
  guint digits = 0, letters = 0;

  for (guint i = 0; i < n; i++)
    {
      digits += g_ascii_isdigit (run[i]);
      letters += run[i] == 'O' || run[i] == 'o' || run[i] == 'l' || run[i] == 'I';
    }
  return digits > 0 && letters > 0 && digits + letters == n && digits >= letters && n <= 8;
}

/* Whether what stands around a run says that it is no word: an address, a path, a name in a program. */
static gboolean
is_code (const YtCells *cells,
         int            first,
         int            last)
{
  for (int step = -1; step <= 1; step += 2)
    {
      int i = step < 0 ? first : last;

      for (guint n = 0; n < 200; n++)
        {
          gunichar c, next;

          i = step < 0 ? yt_cells_before (cells, i) : yt_cells_behind (cells, i);
          c = yt_cells_char (cells, i);
          next = yt_cells_char (cells, step < 0 ? yt_cells_before (cells, i) : yt_cells_behind (cells, i));
          if (c == 0 || c > 0x2000 || (yt_char_class (c) & (YT_CHAR_SPACE | YT_CHAR_LINE | YT_CHAR_HAN | YT_CHAR_MARK)))
            break;
          if (strchr ("/\\@_=#&<>{}$~^|*+`", (int) (c < 0x80 ? c : 'a')) != NULL || ((c == '.' || c == ':') && is_alnum (next) && !(c == '.' && g_ascii_isdigit ((char) next))))
            return TRUE;
        }
    }
  return FALSE;
}

static gboolean
is_accepted (const YtCleanJob *job,
             gsize             start,
             gsize             end)
{
  for (guint i = 0; i < job->options->n_accepted; i++)
    {
      if (job->options->accepted[i].start < end && start < job->options->accepted[i].end)
        return TRUE;
    }
  return FALSE;
}

static void
put (YtCells    *cells,
     int         i,
     gunichar    c,
     const char *two)
{
  YtCell *cell = &cells->cells[i];

  if (two != NULL)
    {
      cell->words = two;
      cell->sort = YT_CLEAN_LOOK_ALIKE;
    }
  else
    yt_cell_set (cell, c, YT_CLEAN_LOOK_ALIKE);
}

/* Writes @word over a run, letter by letter, so that only what differs is a change. */
static void
write_word (YtCells    *cells,
            const int  *at,
            const char *run,
            guint       n,
            const char *word)
{
  gboolean loud = n > 2 && g_ascii_isupper (run[n - 1]) && g_ascii_isupper (run[n - 2]);
  guint i = 0;

  for (const char *w = word; *w != '\0' && i < n; w++)
    {
      char c = g_ascii_tolower (run[i]), next = i + 1 < n ? g_ascii_tolower (run[i + 1]) : '\0';
      gboolean first = i == 0 && w == word;

      if (c == *w && (run[i] != 'I' || first || loud))
        i++;
      else if ((*w == 'm' && c == 'r' && next == 'n') || (*w == 'd' && c == 'c' && next == 'l') || (*w == 'w' && c == 'v' && next == 'v'))
        {
          put (cells, at[i], g_ascii_isupper (run[i]) ? g_ascii_toupper (*w) : *w, NULL);
          yt_cell_drop (&cells->cells[at[i + 1]], YT_CLEAN_LOOK_ALIKE);
          i += 2;
        }
      else if ((c == 'm' && w[0] == 'r' && w[1] == 'n') || (c == 'd' && w[0] == 'c' && w[1] == 'l'))
        {
          put (cells, at[i], 0, c == 'm' ? "rn" : "cl");
          w++;
          i++;
        }
      else
        {
          put (cells, at[i], loud || (first && (*w == 'i' || run[i] == '1')) ? g_ascii_toupper (*w) : *w, NULL);
          i++;
        }
    }
}

/* A run in a text that is no scan waits for somebody who looks at it. */
static void
propose (YtCleanJob    *job,
         const YtCells *cells,
         int            first,
         int            last,
         const char    *word)
{
  YtProposal proposal = { .start = cells->cells[first].at, .sort = YT_CLEAN_LOOK_ALIKE, .words = g_strdup (word) };

  proposal.end = cells->cells[last].at + cells->cells[last].len;
  g_array_append_val (job->proposals, proposal);
}

static void
correct_run (YtCleanJob *job,
             YtCells    *cells,
             const int  *at,
             const char *run,
             guint       n)
{
  static const char units[] = "年月日号时分%％万亿个人元倍岁届条页";
  const char *word = find_word (run, n);
  g_autofree char *number = NULL;
  gunichar behind;
  gboolean sure;

  if (word == NULL && !is_number (run, n))
    return;
  behind = yt_cells_char (cells, yt_cells_behind (cells, at[n - 1]));
  if (word == NULL && (behind == 0 || g_utf8_strchr (units, -1, behind) == NULL))
    return;
  if (is_code (cells, at[0], at[n - 1]))
    return;
  sure = job->damage.scan || job->wrong_words >= WRONG_LEAST ||
         is_accepted (job, cells->cells[at[0]].at, cells->cells[at[n - 1]].at + cells->cells[at[n - 1]].len);
  if (word != NULL)
    {
      g_autofree char *shown = g_ascii_isupper (run[0]) ? g_strdup (word) : NULL;

      if (shown != NULL)
        shown[0] = g_ascii_toupper (shown[0]);
      if (sure)
        write_word (cells, at, run, n, word);
      else
        propose (job, cells, at[0], at[n - 1], shown != NULL ? shown : word);
      return;
    }
  number = g_strndup (run, n);
  for (guint i = 0; i < n; i++)
    {
      number[i] = run[i] == 'O' || run[i] == 'o' ? '0' : run[i] == 'l' || run[i] == 'I' ? '1' : run[i];
      if (sure && number[i] != run[i])
        put (cells, at[i], (gunichar) number[i], NULL);
    }
  if (!sure)
    propose (job, cells, at[0], at[n - 1], number);
}

static char
twin_of (gunichar c)
{
  for (guint i = 0; i < G_N_ELEMENTS (twins); i++)
    {
      if (twins[i].other == c)
        return twins[i].latin;
    }
  return '\0';
}

/* Words of Latin with a few letters of another script that look the same; a word of that script stays. */
static void
correct_twins (YtCells *cells,
               int      first,
               int      end)
{
  guint latin = 0, other = 0;
  int last = first;

  for (int i = first; i < end; i = yt_cells_behind (cells, i))
    {
      gunichar c = cells->cells[i].c;

      last = i;
      if (c < 0x250)
        latin++;
      else if (twin_of (c) != '\0')
        other++;
      else
        return;
    }
  if (other == 0 || latin < 2 || latin < other || is_code (cells, first, last))
    return;
  for (int i = first; i < end; i = yt_cells_behind (cells, i))
    {
      if (cells->cells[i].c >= 0x250)
        put (cells, i, (gunichar) twin_of (cells->cells[i].c), NULL);
    }
}

static void
correct_ligature (YtCells *cells,
                  int      i)
{
  gunichar before = yt_cells_char (cells, yt_cells_before (cells, i)), behind = yt_cells_char (cells, yt_cells_behind (cells, i));

  if (((yt_char_class (before) | yt_char_class (behind)) & YT_CHAR_LATIN) && !is_code (cells, i, i))
    put (cells, i, 0, ligatures[cells->cells[i].c - 0xFB00]);
}

void
yt_clean_cells_latin (YtCleanJob *job,
                      YtCells    *cells)
{
  if (!(cells->bits & (YT_CHAR_LATIN | YT_CHAR_OTHER)))
    return;
  for (int i = yt_cells_behind (cells, -1); i < (int) cells->n;)
    {
      gunichar c = cells->cells[i].c;
      char run[WORD_MOST + 1];
      int at[WORD_MOST + 1], end = i;
      guint n = 0;

      /* Most of a text is Han. */
      if (c == 0 || (c >= 0x600 && (c < 0xFB00 || c > 0xFB06)))
        {
          i++;
          continue;
        }
      if (c >= 0xFB00 && c <= 0xFB06)
        correct_ligature (cells, i);
      if (cells->cells[i].fixed || !(yt_char_class (c) & (YT_CHAR_LATIN | YT_CHAR_DIGIT)))
        {
          i = yt_cells_behind (cells, i);
          continue;
        }
      /* Letters of all scripts first, which may make a word of Latin. */
      while (end < (int) cells->n && (yt_char_class (cells->cells[end].c) & YT_CHAR_LATIN) && !cells->cells[end].fixed)
        end = yt_cells_behind (cells, end);
      correct_twins (cells, i, end);
      for (end = i; end < (int) cells->n && is_alnum (cells->cells[end].c) && !cells->cells[end].fixed && cells->cells[end].words == NULL;
           end = yt_cells_behind (cells, end), n++)
        {
          if (n < WORD_MOST)
            {
              run[n] = (char) cells->cells[end].c;
              at[n] = end;
            }
        }
      if (n > 0 && n <= WORD_MOST)
        correct_run (job, cells, at, run, n);
      i = MAX (end, yt_cells_behind (cells, i));
    }
}

/* Whether a row has a run that may be wrong; looks at bytes only. */
static gboolean
has_wrong_run (const YtCleanJob *job,
               const YtRow      *row)
{
  const char *p = job->text + row->start, *end = job->text + row->end;
  gboolean wrong = FALSE;

  while (p < end)
    {
      const char *start = p;
      gboolean digit = FALSE;

      for (; p < end && g_ascii_isalnum (*p); p++)
        digit |= *p <= '9';
      if (p - start > 1 && p - start <= WORD_MOST)
        wrong |= find_word (start, (guint) (p - start)) != NULL || (digit && is_number (start, (guint) (p - start)));
      p += p == start;
    }
  return wrong;
}

/* Whether a row has a mark of Chinese between two digits, or a question mark between two Han. */
static gboolean
has_odd_mark (const YtCleanJob *job,
              const YtRow      *row)
{
  guint before = 0, mark = 0;

  for (const char *p = job->text + row->start, *end = job->text + row->end; p < end;)
    {
      gunichar c = yt_char_at (&p);
      guint bits = yt_char_class (c);

      if ((mark & YT_CHAR_MARK) && (before & bits & YT_CHAR_DIGIT))
        return TRUE;
      if ((mark & YT_CHAR_OTHER) && (before & bits & YT_CHAR_HAN))
        return TRUE;
      if (bits & YT_CHAR_WORD)
        {
          before = bits;
          mark = 0;
        }
      else
        mark = mark != 0 ? YT_CHAR_SPACE : c == '?' || c == 0xFF1F ? YT_CHAR_OTHER : bits & YT_CHAR_MARK;
    }
  return FALSE;
}

/* Whether there is a letter of Greek or Cyrillic, or a ligature, which begin with these bytes. */
static gboolean
has_others (const char *text,
            gsize       len)
{
  return memchr (text, 0xCE, len) != NULL || memchr (text, 0xCF, len) != NULL || memchr (text, 0xD0, len) != NULL ||
         memchr (text, 0xD1, len) != NULL || memmem (text, len, "\xEF\xAC", 2) != NULL;
}

void
yt_clean_find_latin (YtCleanJob *job)
{
  gboolean others, asked;

  yt_clean_latin_prepare ();
  if (job->damage.scan || job->damage.fixed)
    return;
  others = has_others (job->text, job->len);
  asked = memchr (job->text, '?', job->len) != NULL || memmem (job->text, job->len, "？", 3) != NULL;
  for (guint i = 0; i < job->rows->len; i++)
    {
      YtRow *row = yt_clean_row (job, i);
      gboolean wrong = row->latin > 0 && has_wrong_run (job, row);

      job->wrong_words += wrong;
      row->odd = wrong || ((row->digits > 1 || asked) && row->marks > 0 && has_odd_mark (job, row)) || (others && row->latin > 0 && has_others (job->text + row->start, row->end - row->start));
    }
}
