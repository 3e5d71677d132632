/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* References become sources: whole, once, and as one step. */
#include "act/take-references.h"

#include <string.h>

#include "../format/given.h"
#include "act/entry.h"
#include "model/history.h"

static const char ris[] =
  "TY  - JOUR\nAU  - 奕文莉\nTI  - 中美在网络空间的分歧与合作路径\nT2  - 现代国际关系\nPY  - 2012\nER  - \n"
  "TY  - BOOK\nAU  - Doe, Jane\nTI  - A Book\nPY  - 2001\nUR  - no address\nDO  - 10.1/AbC\nAB  - First.\nER  - \n"
  "TY  - BOOK\nAU  - Doe, J.\nTI  - A Book, Again\nPY  - 2002\nDO  - https://doi.org/10.1/abc\nER  - \n"
  "TY  - BOOK\nAU  - DOE, Jane\nTI  - a book!\nPY  - 2001-05\nER  - \n"
  "TY  - BOOK\nAU  - Roe, Jane\nTI  - A Book\nPY  - 2001\nER  - \n";

static YtReferences *
read_text (const char *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr(GError) error = NULL;
  YtReferences *references = yt_references_read (bytes, "a.ris", NULL, &error);

  g_assert_no_error (error);
  return references;
}

static void
test_take (Given         *given,
           gconstpointer  data)
{
  static const gboolean known[] = { TRUE, FALSE, TRUE, TRUE, FALSE };
  guint before = yt_entry_count (given->dossier, YT_KIND_SOURCE);
  g_autoptr(YtReferences) references = read_text (ris);
  g_autoptr(YtReferences) again = read_text (ris);
  g_autoptr(GArray) taken = NULL;
  g_autoptr(GArray) second = NULL;
  g_autoptr(YtEntry) book = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (yt_act_take_references (given->dossier, references, &taken, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (taken->len, ==, 5);
  for (guint i = 0; i < taken->len; i++)
    g_assert_cmpint (g_array_index (taken, YtReferenceTaken, i).known, ==, known[i]);
  g_assert_cmpint (g_array_index (taken, YtReferenceTaken, 0).id, ==, yt_entry_find (given->dossier, "S02"));
  g_assert_cmpint (g_array_index (taken, YtReferenceTaken, 2).id, ==, g_array_index (taken, YtReferenceTaken, 1).id);
  g_assert_cmpuint (yt_entry_count (given->dossier, YT_KIND_SOURCE), ==, before + 2);

  book = yt_entry_get (given->dossier, g_array_index (taken, YtReferenceTaken, 1).id);
  g_assert_cmpstr (yt_entry_title (book, YT_LANGUAGE_EN), ==, "A Book");
  g_assert_cmpstr (yt_entry_text (book, YT_LANGUAGE_EN), ==, "First.");
  g_assert_cmpstr (yt_entry_value (book, "type"), ==, "book");
  g_assert_cmpstr (yt_entry_value (book, "author.en"), ==, "Doe, Jane");
  g_assert_cmpstr (yt_entry_value (book, "url"), ==, "");
  g_assert_cmpuint (references->n_troubles, ==, 1);
  g_assert_nonnull (strstr (((GError *) g_ptr_array_index (references->troubles, 0))->message, "a.ris, line 7"));

  g_assert_true (yt_act_take_references (given->dossier, again, &second, &error));
  for (guint i = 0; i < second->len; i++)
    g_assert_true (g_array_index (second, YtReferenceTaken, i).known);
  g_assert_cmpuint (yt_entry_count (given->dossier, YT_KIND_SOURCE), ==, before + 2);

  g_assert_true (yt_act_undo (given->dossier, &error));
  g_assert_cmpuint (yt_entry_count (given->dossier, YT_KIND_SOURCE), ==, before);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/take-references/take", Given, NULL, given_sample, test_take, given_tear_down);
  return g_test_run ();
}
