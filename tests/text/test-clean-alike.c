/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Letters, digits and marks that were taken for others: what is mended, and what looks wrong and is not. */
#include "text/clean.h"

#include <string.h>

/* Spaces between Han, as only a scan has them, so that the text around is known to be one. */
#define SCAN "这 里 的 文 字 是 扫 描 来 的 ， 所 以 有 空 格 。"

typedef struct
{
  const char *given;
  const char *wanted;
} Pair;

static char *
clean (const char *text)
{
  g_autoptr(YtCleaning) cleaning = yt_clean (text, strlen (text), NULL);

  return g_strdup (cleaning->reading->text->str);
}

static void
assert_mended (const char *head,
               const Pair *pairs,
               guint       n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *given = g_strconcat (head, pairs[i].given, "\n", NULL);
      g_autofree char *got = clean (given);

      if (strstr (got, pairs[i].wanted) == NULL)
        g_test_fail_printf ("“%s” became “%s”", pairs[i].given, got);
    }
}

static void
test_scan (void)
{
  static const Pair pairs[] = {
    { "govemment的intemational合作", "government的international合作" },
    { "cornputer与Intemet", "computer与Internet" },
    { "cybersecurity与lnternet", "cybersecurity与Internet" },
    { "po1icy与c0untries", "policy与countries" },
    { "POL1CY与C0UNTRIES", "POLICY与COUNTRIES" },
    { "nevv与netvvork", "netw" },
    { "dassified文件与darify", "classified文件与clarify" },
    { "约2O14年与l998年", "约2014年与1998年" },
    { "约3O%与1O个", "约30%与10个" },
    { "37。5％的人", "37.5" },
    { "共1，234，567人", "共1,234,567人" },
    { "约翰？史密斯", "约翰·史密斯" },
    { "Efﬁcient与oﬃce", "Efficient与office" },
    { "sеcurity与Рolicy", "security与Policy" },
  };

  assert_mended (SCAN, pairs, G_N_ELEMENTS (pairs));
}

/* What is right, what is of a language of its own, and what must not be touched whatever it looks like. */
static void
test_stays (void)
{
  static const char *const stays[] = {
    "modem与dock与dose与bum与stem与tum", "COVID-19与H2O与R2D2与B1与M1A1", "sha1sum与l10n与i18n与utf8",
    "http://www.govemment.cn/intemational", "www.intemet.org与a/intemational/b", "govemment@example.org与user_govemment与$intemational",
    "Москва与НАТО与Киев与α-helix与µm与Ω", "GovernMent与InterNational", "government与international与Internet", "Comte与Dario与Wolfram与Clemm",
    "O2与l2与2O与I5", "第1，第2，第3", "2014，2015，2016年", "谁是约翰？史密斯是谁？", "你去哪里？马里的首都。",
  };

  for (guint i = 0; i < G_N_ELEMENTS (stays); i++)
    {
      g_autofree char *given = g_strconcat (SCAN, stays[i], "\n", NULL);
      g_autofree char *got = clean (given);

      if (strstr (got, stays[i]) == NULL)
        g_test_fail_printf ("“%s” became “%s”", stays[i], got);
    }
}

/* In a text without other damage one wrong word waits for somebody who looks; several show that it was scanned. */
static void
test_proposals (void)
{
  static const char one[] = "The govemment has said nothing about the bridge.\n";
  static const char many[] = "The govemment has said nothing.\nThe intemational court was silent.\nThe cornputer failed.\n";
  g_autoptr(YtCleaning) waiting = yt_clean (one, strlen (one), NULL);
  g_autoptr(YtCleaning) taken = NULL;
  g_autofree char *mended = clean (many);
  YtCleanRange range;
  YtCleanOptions options = { .accepted = &range, .n_accepted = 1 };
  const YtCleanChange *change;

  g_assert_cmpstr (waiting->reading->text->str, ==, one);
  g_assert_cmpuint (waiting->changes->len, ==, 1);
  change = &g_array_index (waiting->changes, YtCleanChange, 0);
  g_assert_false (change->sure);
  g_assert_cmpstr (change->words, ==, "government");
  range = (YtCleanRange) { change->start, change->end };
  taken = yt_clean (one, strlen (one), &options);
  g_assert_cmpstr (taken->reading->text->str, ==, "The government has said nothing about the bridge.\n");
  g_assert_cmpstr (mended, ==, "The government has said nothing.\nThe international court was silent.\nThe computer failed.\n");
}

/* What the document writes whole elsewhere says what a broken place was. */
static void
test_own_forms (void)
{
  static const Pair pairs[] = {
    { "一九九八年占37.5%，后来仍是37，5%。", "仍是37.5%。" },
    { "一共12,345人，其中12，345人已经登记。", "其中12,345人已经" },
    { "增长37.5倍，又说增长37·5倍。", "又说增长37.5倍。" },
    { "约翰·史密斯来了。后来约翰？史密斯走了。", "后来约翰·史密斯走了。" },
    { "约翰?史密斯来了。后来约翰?史密斯走了。", "约翰·史密斯来了。后来约翰·史密斯走了。" },
    { "共137.5万，又说37，5万。", "又说37，5万。" },
    { "占37。5%。", "占37。5%。" },
    { "来的是约翰？史密斯走了。", "来的是约翰？史密斯走了。" },
    { "有37，5个。", "有37，5个。" },
  };

  assert_mended ("", pairs, G_N_ELEMENTS (pairs));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clean-alike/scan", test_scan);
  g_test_add_func ("/clean-alike/stays", test_stays);
  g_test_add_func ("/clean-alike/proposals", test_proposals);
  g_test_add_func ("/clean-alike/own-forms", test_own_forms);
  return g_test_run ();
}
