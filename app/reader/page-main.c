/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds a page's text among all that is around it: where most of the words that are in sentences and not in links are. */
#include "reader/page.h"

#include <string.h>

/* A paragraph has so many characters at least, Han counting double; fewer are a button or a line of a list. */
#define PARAGRAPH 40
/* Where this much of the sentences is, there is the text: hundredths. */
#define MOST 70

/* How long a text reads: Han say more in fewer characters. */
static guint
weigh (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    n += ((guchar) *p & 0xf0) == 0xe0 ? 2 : !g_ascii_isspace (*p);
  return n;
}

/* Words and linked words below each node; nothing below what is hidden or aside. */
static void
count_words (const YtPage *self,
             guint        *words,
             guint        *linked)
{
  for (guint i = 0; i < self->len;)
    {
      const YtNode *node = yt_page_node (self, i);

      if (i > 0 && node->name[0] != '\0' && (yt_page_is_hidden (self, i) || yt_page_is_aside (self, i)))
        {
          i = node->end;
          continue;
        }
      if (node->name[0] == '\0' && node->text != NULL)
        words[i] = weigh (node->text);
      i++;
    }
  for (guint i = self->len - 1; i > 0; i--)
    {
      guint parent = yt_page_node (self, i)->parent;

      if (yt_page_is (self, i, " a "))
        linked[i] = words[i];
      words[parent] += words[i];
      linked[parent] += linked[i];
    }
}

/* Words in sentences below each node. A paragraph is what holds words itself, or only such as stand within a line. */
static void
count_sentences (const YtPage *self,
                 const guint  *words,
                 const guint  *linked,
                 guint        *sentences)
{
  static const char blocks[] = " p pre blockquote td div section article li dd center main ";
  g_autofree guint *own = g_new0 (guint, self->len);

  for (guint i = self->len - 1; i > 0; i--)
    {
      guint parent = yt_page_node (self, i)->parent;
      gboolean is_block = yt_page_is (self, i, blocks) || yt_page_is (self, i, " body form table tr tbody ul ol h1 h2 h3 h4 h5 h6 ");

      if (yt_page_node (self, i)->name[0] == '\0')
        own[parent] += words[i];
      else if (!is_block)
        own[parent] += own[i];
      if (yt_page_is (self, i, blocks) && own[i] >= PARAGRAPH && linked[i] * 5 <= words[i] * 2)
        sentences[i] += own[i];
      sentences[parent] += sentences[i];
    }
}

guint
yt_page_main (const YtPage *self)
{
  g_autofree guint *words = g_new0 (guint, self->len);
  g_autofree guint *linked = g_new0 (guint, self->len);
  g_autofree guint *sentences = g_new0 (guint, self->len);
  guint best = 0, chosen;
  gboolean deeper = TRUE;

  count_words (self, words, linked);
  count_sentences (self, words, linked, sentences);
  while (deeper && sentences[best] > 0)
    {
      guint from = best;

      deeper = FALSE;
      for (guint i = from + 1; i < yt_page_node (self, from)->end && !deeper; i = yt_page_node (self, i)->end)
        {
          if ((guint64) sentences[i] * 100 >= (guint64) sentences[from] * MOST && !yt_page_is (self, i, " p pre blockquote li tr td dd "))
            {
              best = i;
              deeper = TRUE;
            }
        }
    }
  /* An author’s own word for it, when it is around what was found, and its header with it. */
  chosen = best;
  for (guint i = best; i > 0; i = yt_page_node (self, i)->parent)
    {
      if (yt_page_is (self, i, " article main "))
        {
          chosen = i;
          break;
        }
    }
  return chosen;
}
