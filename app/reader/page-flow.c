/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes the words of a page with its headings, lists, tables, quotations and notes. */
#include "reader/page.h"

#include <string.h>

#define BLOCKS " address article aside body blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form " \
               "h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead " \
               "tr ul "

/* What an open element will do when it closes. */
typedef struct
{
  guint node;
  YtFeatureSort sort; /* 0: nothing, or the end of a line */
  guint level;
  gsize start;
  char *label;
  gboolean is_table;
} Open;

typedef struct
{
  const YtPage *page;
  YtScribe *draft;
  gboolean whole;
  GArray *open;
  GHashTable *marks; /* place of an a element → id of the note it leads to */
  GHashTable *notes; /* place of a block element → (id, sign) as one string, divided by TAB */
  guint lists;
  guint exact;
} Flow;

static void
clear_open (gpointer data)
{
  g_free (((Open *) data)->label);
}

/* What an anchor shows, without the brackets that are around it. */
static char *
bare_sign (const YtPage *page,
           guint         index)
{
  g_autofree char *text = yt_page_text (page, index);
  g_autoptr(GRegex) regex = g_regex_new ("^[\\[(（【〔［]?\\s*([^\\])）】〕］]*?)\\s*[\\])）】〕］]?$", 0, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;

  if (g_regex_match (regex, text, 0, &match))
    return g_match_info_fetch (match, 1);
  return g_steal_pointer (&text);
}

static gboolean
is_mark (const YtPage *page,
         guint         index)
{
  const char *role = yt_page_value (page, index, "role");
  const char *type = yt_page_value (page, index, "epub:type");
  const char *class = yt_page_value (page, index, "class");
  const char *rel = yt_page_value (page, index, "rev");
  g_autofree char *sign = NULL;

  if ((role != NULL && strstr (role, "doc-backlink") != NULL) || (rel != NULL && strcmp (rel, "footnote") == 0))
    return FALSE;
  if ((role != NULL && strstr (role, "doc-noteref") != NULL) || (type != NULL && strstr (type, "noteref") != NULL) ||
      (class != NULL && strstr (class, "footnote-ref") != NULL))
    return TRUE;
  sign = bare_sign (page, index);
  return g_regex_match_simple ("^(注|note )?([0-9]{1,3}|[*†‡§]{1,3}|[a-z]|[ivxl]{1,5}|[①-⑳])$", sign, G_REGEX_CASELESS, 0);
}

/* Only what comes before its target is a mark; the link back comes behind. */
static void
find_notes (Flow *self,
            guint from,
            guint to)
{
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->page->len; i++)
    {
      const char *id = yt_page_value (self->page, i, "id");
      const char *name = yt_page_is (self->page, i, " a ") ? yt_page_value (self->page, i, "name") : NULL;

      if (id != NULL || name != NULL)
        g_hash_table_insert (ids, (gpointer) (id != NULL ? id : name), GUINT_TO_POINTER (i));
    }
  for (guint i = from; i < to; i++)
    {
      const char *href = yt_page_is (self->page, i, " a ") ? yt_page_value (self->page, i, "href") : NULL;
      const char *hash = href != NULL ? strchr (href, '#') : NULL;
      guint target;

      if (hash == NULL || hash[1] == '\0' || !is_mark (self->page, i))
        continue;
      target = GPOINTER_TO_UINT (g_hash_table_lookup (ids, hash + 1));
      if (target <= i && (target != 0 || hash == href))
        continue;
      g_hash_table_insert (self->marks, GUINT_TO_POINTER (i), g_strdup (hash + 1));
      while (target != 0 && !yt_page_is (self->page, target, BLOCKS))
        target = yt_page_node (self->page, target)->parent;
      if (target != 0 && !g_hash_table_contains (self->notes, GUINT_TO_POINTER (target)))
        {
          g_autofree char *sign = bare_sign (self->page, i);

          g_hash_table_insert (self->notes, GUINT_TO_POINTER (target), g_strconcat (hash + 1, "\t", sign, NULL));
        }
    }
}

/* A table of words: rows of several cells, and nothing in them that has a structure of its own. */
static gboolean
is_data_table (const YtPage *page,
               guint         index)
{
  guint rows = 0, cells = 0;

  for (guint i = index + 1; i < yt_page_node (page, index)->end; i++)
    {
      if (yt_page_is (page, i, " table h1 h2 h3 h4 div ul ol blockquote form script "))
        return FALSE;
      rows += yt_page_is (page, i, " tr ");
      cells += yt_page_is (page, i, " td th ");
    }
  return rows > 0 && cells >= 2 * rows - 1 && cells >= 2;
}

static void
open_element (Flow *self,
              guint index)
{
  const YtPage *page = self->page;
  const char *name = yt_page_node (page, index)->name;
  Open open = { .node = index };

  if (yt_page_is (page, index, " ul ol dir menu "))
    self->lists++;
  if (yt_page_is (page, index, " pre "))
    self->exact++;
  if (name[0] == 'h' && name[1] >= '1' && name[1] <= '6' && name[2] == '\0')
    {
      open.sort = YT_FEATURE_HEADING;
      open.level = (guint) (name[1] - '0');
    }
  else if (strcmp (name, "li") == 0)
    {
      open.sort = YT_FEATURE_ITEM;
      open.level = MAX (self->lists, 1);
    }
  else if (strcmp (name, "blockquote") == 0)
    {
      open.sort = YT_FEATURE_QUOTE;
    }
  if (g_hash_table_contains (self->notes, GUINT_TO_POINTER (index)))
    {
      g_auto(GStrv) parts = g_strsplit (g_hash_table_lookup (self->notes, GUINT_TO_POINTER (index)), "\t", 2);

      open.sort = YT_FEATURE_NOTE;
      open.label = g_strdup (parts[0]);
      open.start = yt_scribe_note (self->draft, parts[1]);
    }
  else if (strcmp (name, "table") == 0 && (self->draft->table > 0 || is_data_table (page, index)))
    {
      open.is_table = TRUE;
      open.start = yt_scribe_begin (self->draft);
      yt_scribe_table (self->draft);
    }
  else if (strcmp (name, "tr") == 0 && self->draft->table > 0)
    {
      yt_scribe_row (self->draft);
    }
  else if (yt_page_is (page, index, " td th ") && self->draft->table > 0)
    {
      yt_scribe_cell (self->draft);
    }
  else if (yt_page_is (page, index, BLOCKS))
    {
      open.start = yt_scribe_begin (self->draft);
    }
  else if (strcmp (name, "br") == 0)
    {
      yt_scribe_line (self->draft);
    }
  g_array_append_val (self->open, open);
}

static void
close_element (Flow *self)
{
  Open *open = &g_array_index (self->open, Open, self->open->len - 1);

  if (yt_page_is (self->page, open->node, " ul ol dir menu "))
    self->lists--;
  if (yt_page_is (self->page, open->node, " pre "))
    self->exact--;
  if (open->is_table)
    yt_scribe_table_end (self->draft, open->start);
  else if (open->sort != 0)
    yt_scribe_end (self->draft, open->sort, open->level, open->start, open->label);
  else if (yt_page_is (self->page, open->node, BLOCKS) && !yt_page_is (self->page, open->node, " tr td th tbody thead tfoot "))
    yt_scribe_line (self->draft);
  else if (yt_page_is (self->page, open->node, " tr td th ") && self->draft->table == 0)
    yt_scribe_line (self->draft);
  g_array_set_size (self->open, self->open->len - 1);
}

/* A link back from a note to its mark, and the sign that the note begins with, which is written already. */
static gboolean
is_way_back (Flow *self,
             guint index)
{
  const char *href = yt_page_is (self->page, index, " a ") ? yt_page_value (self->page, index, "href") : NULL;
  gboolean in_note = FALSE;
  g_autofree char *sign = NULL;

  for (guint i = 0; i < self->open->len; i++)
    in_note = in_note || g_array_index (self->open, Open, i).sort == YT_FEATURE_NOTE;
  if (!in_note || href == NULL || strchr (href, '#') == NULL)
    return FALSE;
  sign = bare_sign (self->page, index);
  return g_utf8_strlen (sign, -1) <= 3;
}

/* Where a page of the printed book began. */
static gboolean
is_page_break (const YtPage *page,
               guint         index)
{
  const char *role = yt_page_value (page, index, "role");
  const char *type = yt_page_value (page, index, "epub:type");

  return (role != NULL && strcmp (role, "doc-pagebreak") == 0) || (type != NULL && strcmp (type, "pagebreak") == 0);
}

static void
break_page (Flow *self,
            guint index)
{
  const char *title = yt_page_value (self->page, index, "title");
  g_autofree char *text = title == NULL ? yt_page_text (self->page, index) : NULL;

  yt_scribe_page (self->draft, title != NULL ? title : text);
}

static gboolean
is_skipped (Flow *self,
            guint index)
{
  return yt_page_is_hidden (self->page, index) || (!self->whole && yt_page_is_aside (self->page, index)) || is_way_back (self, index);
}

void
yt_page_flow (const YtPage *self,
              guint         index,
              gboolean      whole,
              YtScribe      *draft)
{
  Flow flow = { .page = self, .draft = draft, .whole = whole };
  guint end = yt_page_node (self, index)->end;

  flow.open = g_array_new (FALSE, FALSE, sizeof (Open));
  g_array_set_clear_func (flow.open, clear_open);
  flow.marks = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  flow.notes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  find_notes (&flow, index, end);
  for (guint i = index; i < end;)
    {
      const YtNode *node = yt_page_node (self, i);
      const char *key = g_hash_table_lookup (flow.marks, GUINT_TO_POINTER (i));

      while (flow.open->len > 0 && yt_page_node (self, g_array_index (flow.open, Open, flow.open->len - 1).node)->end <= i)
        close_element (&flow);
      if (node->name[0] == '\0')
        (flow.exact > 0 ? yt_scribe_exact : yt_scribe_text) (draft, node->text, strlen (node->text));
      else if (key != NULL)
        {
          g_autofree char *sign = bare_sign (self, i);

          yt_scribe_mark (draft, key, sign);
          i = node->end;
          continue;
        }
      else if (is_page_break (self, i))
        {
          break_page (&flow, i);
          i = node->end;
          continue;
        }
      else if (i != index && is_skipped (&flow, i))
        {
          i = node->end;
          continue;
        }
      else
        {
          open_element (&flow, i);
        }
      i++;
    }
  while (flow.open->len > 0)
    close_element (&flow);
  g_array_unref (flow.open);
  g_hash_table_unref (flow.marks);
  g_hash_table_unref (flow.notes);
}
