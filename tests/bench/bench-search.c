/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures the search over a generated dossier, and beside it, in the same run, what else could search the same texts. */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "act/note.h"
#include "act/take-in.h"
#include "bench.h"
#include "dossiers.h"
#include "search/search.h"
#include "zipf.h"

#define CHUNK 50000
#define RUNS 5
/* Beyond it the trigrams of SQLite take hours. */
#define TRIGRAM_MAX 200000

/* Ask: a query; @plain: the words as the others understand them; NULL when they do not. */
typedef struct
{
  char *class;
  char *words;
  char *plain;
} Ask;

static GPtrArray *asks;

static void
stop_on (const GError *error)
{
  if (error == NULL)
    return;
  fprintf (stderr, "bench-search: %s\n", error->message);
  exit (1);
}

static void
add (const char *class,
     const char *words,
     const char *plain)
{
  Ask *ask = g_new (Ask, 1);

  *ask = (Ask){ g_strdup (class), g_strdup (words), g_strdup (plain) };
  g_ptr_array_add (asks, ask);
}

/* The word of a language with @length characters next to @rank. */
static const char *
word_near (guint    rank,
           gboolean english,
           glong    length)
{
  while (length > 0 && g_utf8_strlen (zipf_word (rank, english), -1) != length)
    rank++;
  return zipf_word (rank, english);
}

static void
add_pairs (guint rank)
{
  const char *one = word_near (rank, FALSE, 2);
  const char *two = word_near (rank * 2 + 1, FALSE, 2);
  const char *three = word_near (rank, TRUE, 0);
  g_autofree char *both = g_strdup_printf ("%s %s", one, two);
  g_autofree char *mixed = g_strdup_printf ("%s %s", three, two);
  g_autofree char *touching = g_strdup_printf ("%s%s", three, one);
  g_autofree char *phrase = g_strdup_printf ("\"%s %s\"", three, zipf_word (rank / 2, TRUE));
  g_autofree char *phrase_plain = g_strdup_printf ("%s %s", three, zipf_word (rank / 2, TRUE));

  add ("A2", both, NULL);
  add ("A2", mixed, NULL);
  add ("MX", touching, touching);
  add ("PH", phrase, phrase_plain);
}

static void
make_asks (void)
{
  static const guint ranks[] = { 0, 10, 100, 1000, 10000 };

  asks = g_ptr_array_new ();
  if (g_getenv ("YITONG_BENCH_ASK") != NULL)
    {
      add ("??", g_getenv ("YITONG_BENCH_ASK"), NULL);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (ranks); i++)
    {
      for (glong length = 1; length <= 4; length++)
        {
          g_autofree char *class = g_strdup_printf ("C%ld", length);

          add (class, word_near (ranks[i], FALSE, length), word_near (ranks[i], FALSE, length));
        }
      add ("L1", zipf_word (ranks[i], TRUE), zipf_word (ranks[i], TRUE));
      add_pairs (ranks[i]);
    }
  for (guint i = 0; i < 5; i++)
    {
      static const char *const known[] = { "联合国", "服务器", "关键基础设施", "互联网治理", "网络安全" };
      static const char *const prefixes[] = { "s", "co", "con", "free", "sover" };
      static const char *const folded[] = { "網絡", "聯合國", "ＣＹＢＥＲ", "CHINA", "網絡安全" };

      add (i < 2 ? "C3" : "C4", known[i], known[i]);
      add ("LP", prefixes[i], prefixes[i]);
      add ("TF", folded[i], NULL);
    }
  add ("BO", "中国 OR 美国", NULL);
  add ("BO", "网络 -安全", NULL);
  add ("BO", "服务器 NEAR/5 网络", NULL);
  add ("BO", "lang:zh 主权 合作", NULL);
  add ("BO", "kind:dossier 安全", NULL);
  add ("Z0", "龘靐", "龘靐");
  add ("Z0", "zzyzx", "zzyzx");
  add ("Z0", "服务器龘", "服务器龘");
}

/* The dossier, and the same texts as one flat file; returns their bytes. */
static guint64
make_dossier (const char *path,
              const char *flat,
              guint       notes)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(YtDossier) dossier = NULL;
  guint64 size = 0;
  FILE *file;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      GStatBuf status;

      return g_stat (flat, &status) == 0 ? (guint64) status.st_size : 0;
    }
  dossier = yt_dossier_open (path, YT_OPEN_CREATE, &error);
  stop_on (error);
  file = fopen (flat, "w");
  for (guint from = 0; from < notes; from += CHUNK)
    {
      g_autoptr(YtIntake) intake = yt_intake_new ();

      if (intake->root->notes == NULL)
        intake->root->notes = g_ptr_array_new ();
      for (guint i = from; i < MIN (notes, from + CHUNK); i++)
        {
          YtIntakeNote *note = yt_intake_note_new ();

          note->language = g_strdup (i % 5 == 4 || i % 2 == 0 ? "zh" : "en");
          note->author = g_strdup ("");
          note->text = zipf_text (i);
          size += strlen (note->text) + 1;
          fprintf (file, "%s\n", note->text);
          g_ptr_array_add (intake->root->notes, note);
        }
      yt_act_take_in (dossier, intake, &error);
      stop_on (error);
    }
  fclose (file);
  yt_dossier_close (dossier);
  return size;
}

static double
processor (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

static void
build_index (YtIndex      *index,
             YtConnection *reader,
             guint64       size)
{
  g_autoptr(GError) error = NULL;
  double start = bench_now ();
  double cpu = processor ();
  double took;

  while (yt_index_build (index, reader, NULL, &error))
    stop_on (error);
  stop_on (error);
  took = processor () - cpu;
  yt_index_tidy (index, NULL, &error);
  stop_on (error);
  fprintf (stderr, "index: %.1f MB of text, %.2f of it on the disk; built in %.1f s (%.1f s of a processor, %.1f of them to merge): %.1f MB/s\n",
           (double) size / 1e6, (double) yt_index_size (index) / (double) size, bench_now () - start, processor () - cpu,
           processor () - cpu - took, (double) size / 1e6 / (processor () - cpu));
}

/* The best of some runs. */
static double
measure (YtConnection  *reader,
         YtIndex       *index,
         const YtQuery *query,
         guint         *total)
{
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < RUNS; i++)
    {
      g_autoptr(GError) error = NULL;
      double start = bench_now ();
      g_autoptr(YtFindings) findings = yt_search (reader, index, query, NULL, &error);

      stop_on (error);
      best = MIN (best, bench_now () - start);
      *total = findings->total;
    }
  return best;
}

static int
by_value (gconstpointer a,
          gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return first < second ? -1 : first > second;
}

static void
tell (const char   *name,
      const double *values,
      guint         n)
{
  g_autofree double *sorted = g_memdup2 (values, n * sizeof *values);

  if (n == 0)
    return;
  qsort (sorted, n, sizeof *sorted, by_value);
  fprintf (stderr, "%-24s p50 %9.3f  p95 %9.3f  worst %9.3f ms  (%u queries)\n", name, sorted[n / 2] * 1e3,
           sorted[MIN (n - 1, n * 95 / 100)] * 1e3, sorted[n - 1] * 1e3, n);
}

static double *
ask_all (const char   *name,
         YtConnection *reader,
         YtIndex      *index,
         YtQuery       query,
         gboolean      by_one)
{
  double *times = g_new (double, asks->len);

  for (guint i = 0; i < asks->len; i++)
    {
      const Ask *ask = g_ptr_array_index (asks, i);
      guint total;

      query.words = ask->words;
      times[i] = measure (reader, index, &query, &total);
      if (by_one)
        fprintf (stderr, "  %s %-28s %8u  %9.3f ms\n", ask->class, ask->words, total, times[i] * 1e3);
    }
  tell (name, times, asks->len);
  return times;
}

/* One count by another program, in seconds; below 0 when it cannot. */
typedef double (*Rival) (const Ask  *ask,
                         gconstpointer data);

static double
by_sql (YtConnection *connection,
        const char   *sql,
        const char   *words)
{
  double start = bench_now ();

  yt_connection_number (connection, -1, sql, "s", words);
  return bench_now () - start;
}

static double
by_like (const Ask     *ask,
         gconstpointer  data)
{
  return by_sql ((YtConnection *) data, "SELECT count(*) FROM note WHERE deleted = 0 AND instr (text, ?1) > 0", ask->plain);
}

static double
by_match (const Ask     *ask,
          gconstpointer  data)
{
  g_autofree char *quoted = g_strdup_printf ("\"%s\"", ask->plain);

  return by_sql ((YtConnection *) data, "SELECT count(*) FROM t WHERE t MATCH ?1", quoted);
}

static double
by_ripgrep (const Ask     *ask,
            gconstpointer  data)
{
  const char *const line[] = { "rg", "-c", "-i", "-F", "--", ask->plain, data, NULL };
  double start = bench_now ();

  if (!g_spawn_sync (NULL, (char **) line, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL, NULL, NULL))
    return -1;
  return bench_now () - start;
}

static void
beside (const char    *name,
        Rival          rival,
        gconstpointer  data,
        const double  *ours)
{
  g_autofree double *own = g_new (double, asks->len);
  g_autofree double *other = g_new (double, asks->len);
  g_autofree char *figure = g_strdup_printf ("search: count beside %s", name);
  guint n = 0;

  for (guint i = 0; i < asks->len; i++)
    {
      const Ask *ask = g_ptr_array_index (asks, i);

      own[n] = ours[i];
      other[n] = ask->plain != NULL ? rival (ask, data) : -1;
      if (other[n] >= 0)
        n++;
    }
  if (n == 0)
    return;
  tell (name, other, n);
  bench_figure (figure, own, other, n);
}

/* SQLite's own index over the same texts. */
static YtConnection *
make_fts (const char *folder,
          const char *tokenizer,
          const char *dossier)
{
  g_autofree char *path = g_strdup_printf ("%s/%s.fts", folder, tokenizer);
  g_autofree char *make = g_strdup_printf ("CREATE VIRTUAL TABLE t USING fts5 (text, content = '', tokenize = '%s')", tokenizer);
  g_autofree char *fill = g_strdup_printf ("ATTACH '%s' AS d; INSERT INTO t (rowid, text) SELECT id, text FROM d.note; DETACH d", dossier);
  g_autoptr(GError) error = NULL;
  YtConnection *connection;
  double start = bench_now ();

  g_unlink (path);
  connection = yt_connection_open (path, YT_OPEN_CREATE, NULL, &error);
  stop_on (error);
  yt_connection_execute (connection, "PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF", NULL);
  if (!yt_connection_execute (connection, make, &error) || !yt_connection_execute (connection, fill, &error))
    stop_on (error);
  fprintf (stderr, "FTS5 %s: built in %.1f s\n", tokenizer, bench_now () - start);
  return connection;
}

static guint64
private_memory (void)
{
  g_autofree char *status = NULL;
  const char *line;

  g_file_get_contents ("/proc/self/status", &status, NULL, NULL);
  line = status != NULL ? strstr (status, "RssAnon:") : NULL;
  return line != NULL ? g_ascii_strtoull (line + strlen ("RssAnon:"), NULL, 10) : 0;
}

/* Edits alone, and with the index taking each in. */
static void
bench_edits (const char *path,
             YtIndex    *index)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(YtDossier) dossier = yt_dossier_open (path, YT_OPEN_WRITE, &error);
  YtConnection *connection = yt_dossier_connection (dossier);
  double alone[200];
  double taken[200];

  stop_on (error);
  for (guint i = 0; i < G_N_ELEMENTS (alone); i++)
    {
      gint64 note = yt_connection_number (connection, 0, "SELECT id FROM note ORDER BY id LIMIT 1 OFFSET ?1", "i", (gint64) i * 50);
      g_autofree char *text = zipf_text (i * 5 + 1000003);
      double start = bench_now ();

      yt_recorder_end_burst (yt_dossier_recorder (dossier));
      yt_act_set_note_text (dossier, note, text, &error);
      stop_on (error);
      alone[i] = bench_now () - start;
      start = bench_now ();
      yt_index_catch_up (index, connection, NULL, &error);
      stop_on (error);
      taken[i] = bench_now () - start;
    }
  tell ("edit alone", alone, G_N_ELEMENTS (alone));
  tell ("index takes it in", taken, G_N_ELEMENTS (taken));
  yt_dossier_close (dossier);
}

static void
bench_opening (const char   *cache,
               YtConnection *reader)
{
  double opening[20];
  double first[20];
  const guint n = MIN (G_N_ELEMENTS (opening), asks->len);

  for (guint i = 0; i < n; i++)
    {
      const YtQuery query = { .words = ((Ask *) g_ptr_array_index (asks, i))->words, .kind = YT_KIND_NONE, .limit = 50, .quick = TRUE };
      double start = bench_now ();
      g_autoptr(YtIndex) index = yt_index_open (cache, FALSE);
      g_autoptr(YtFindings) findings = NULL;

      opening[i] = bench_now () - start;
      findings = yt_search (reader, index, &query, NULL, NULL);
      first[i] = bench_now () - start;
    }
  tell ("opening the index", opening, n);
  tell ("opening and first 50", first, G_N_ELEMENTS (first));
}

static void
bench_rivals (const char   *path,
              const char   *flat,
              guint         notes,
              YtConnection *reader,
              const double *counts)
{
  static const char *const tokenizers[] = { "unicode61", "trigram" };

  beside ("LIKE", by_like, reader, counts);
  beside ("ripgrep", by_ripgrep, flat, counts);
  for (guint i = 0; i < G_N_ELEMENTS (tokenizers); i++)
    {
      g_autofree char *name = g_strdup_printf ("FTS5 %s", tokenizers[i]);
      YtConnection *fts;

      if (i == 1 && notes > TRIGRAM_MAX)
        continue;
      fts = make_fts (bench_folder (), tokenizers[i], path);
      beside (name, by_match, fts, counts);
      yt_connection_close (fts);
    }
}

int
main (int    argc,
      char **argv)
{
  const guint notes = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : 1000000;
  g_autofree char *path = g_strdup_printf ("%s/search-%u.yitong", bench_folder (), notes);
  g_autofree char *flat = g_strdup_printf ("%s/search-%u.txt", bench_folder (), notes);
  g_autofree char *cache = g_strdup_printf ("%s/search-%u.index", bench_folder (), notes);
  g_autoptr(GError) error = NULL;
  g_autoptr(YtConnection) reader = NULL;
  g_autoptr(YtIndex) index = NULL;
  g_autofree double *first = NULL;
  g_autofree double *counts = NULL;
  g_autofree double *best = NULL;
  guint64 size;
  guint64 before;

  if (!bench_wants ("search"))
    return 0;
  make_asks ();
  size = make_dossier (path, flat, notes);
  reader = yt_doc_reader (path, &error);
  stop_on (error);
  before = private_memory ();
  index = yt_index_open (cache, TRUE);
  build_index (index, reader, size);
  fprintf (stderr, "memory after building: %.1f MB more\n", ((double) private_memory () - (double) before) / 1024);
  first = ask_all ("first 50", reader, index, (YtQuery){ .kind = YT_KIND_NONE, .limit = 50, .quick = TRUE }, FALSE);
  counts = ask_all ("count", reader, index, (YtQuery){ .kind = YT_KIND_NONE }, TRUE);
  best = ask_all ("first 50 and count", reader, index, (YtQuery){ .kind = YT_KIND_NONE, .limit = 50 }, FALSE);
  bench_figure ("search: first 50 beside the count", first, counts, asks->len);
  fprintf (stderr, "memory: %.1f MB more\n", ((double) private_memory () - (double) before) / 1024);
  bench_opening (cache, reader);
  bench_edits (path, index);
  bench_rivals (path, flat, notes, reader, counts);
  bench_remove_folder ();
  return 0;
}
