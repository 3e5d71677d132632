/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Entries as rows of tables and items of lists, above all what the parties say, side by side. */
#include "format/story-private.h"

/* With more parties than this, a table has columns only for those that have something in it. */
#define PARTIES_MAX 3

static void
open_row (YtStory  *self,
          gboolean  first_row)
{
  YtMark mark = { .first_row = first_row, .language = YT_NO_LANGUAGE };

  self->sink->class->open (self->sink, YT_PART_ROW, &mark);
}

void
yt_story_cell (YtStory    *self,
           gboolean    first_row,
           const char *color)
{
  YtMark mark = { .first_row = first_row, .language = YT_NO_LANGUAGE, .color = color };

  self->sink->class->open (self->sink, YT_PART_CELL, &mark);
}

void
yt_story_word_header (YtStory    *self,
             const char *msgid)
{
  yt_story_cell (self, TRUE, NULL);
  yt_story_word (self, YT_STYLE_PLAIN, msgid);
  yt_story_close (self, YT_PART_CELL);
}

void
yt_story_party_headers (YtStory      *self,
               const YtRows *rows)
{
  for (guint i = 0; i < rows->parties->len; i++)
    {
      g_autoptr(YtEntry) party = yt_entry_get (self->dossier, g_array_index (rows->parties, gint64, i));

      yt_story_cell (self, TRUE, party != NULL ? yt_entry_value (party, "color") : NULL);
      if (party != NULL)
        yt_story_pair (self, YT_STYLE_PLAIN, yt_entry_name (party, YT_LANGUAGE_ZH), yt_entry_name (party, YT_LANGUAGE_EN), " ");
      yt_story_close (self, YT_PART_CELL);
    }
  if (rows->others)
    yt_story_word_header (self, N_("Others"));
}

void
yt_story_rows_begin (YtStory      *self,
                     const YtRows *rows)
{
  YtMark mark = { .level = 1, .columns = rows->columns, .language = YT_NO_LANGUAGE };

  if (self->rows != NULL)
    return;
  self->rows = rows;
  self->sink->class->open (self->sink, rows->columns > 0 ? YT_PART_TABLE : YT_PART_LIST, &mark);
  if (rows->header == NULL)
    return;
  open_row (self, TRUE);
  rows->header (self, rows);
  yt_story_close (self, YT_PART_ROW);
}

void
yt_story_rows_interrupt (YtStory *self)
{
  if (self->rows != NULL)
    yt_story_close (self, self->rows->columns > 0 ? YT_PART_TABLE : YT_PART_LIST);
  self->rows = NULL;
}

/* What a row has no room for: notes, points, remarks, questions. They follow below it. */
static void
rest (YtStory *self,
      gint64   entry)
{
  static const YtKind kinds[] = { YT_KIND_REMARK, YT_KIND_QUESTION };
  guint depth = self->depth;

  if (yt_story_is_whole (self, entry))
    yt_story_notes (self, entry, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr(GArray) ids = yt_story_children (self, entry, kinds[i]);

      for (guint j = 0; j < ids->len; j++)
        {
          yt_story_rows_interrupt (self);
          yt_story_entry (self, g_array_index (ids, gint64, j), depth + 1);
          self->depth = depth;
        }
    }
}

/* As rest(), for entries in tables, with points; and with what the sides of a term have. */
static void
rest_with_points (YtStory *self,
                  gint64   entry)
{
  g_autoptr(GArray) points = yt_story_children (self, entry, YT_KIND_POINT);
  g_autoptr(GArray) sides = yt_story_children (self, entry, YT_KIND_SIDE);

  if (points->len > 0)
    {
      yt_story_rows_interrupt (self);
      yt_story_points (self, entry);
    }
  rest (self, entry);
  for (guint i = 0; i < sides->len; i++)
    rest (self, g_array_index (sides, gint64, i));
}

void
yt_story_name_paragraph (YtStory *self,
                YtEntry *entry)
{
  YtMark mark = { .anchor = yt_story_anchor (self, yt_entry_id (entry)), .language = YT_NO_LANGUAGE };

  self->sink->class->open (self->sink, YT_PART_PARAGRAPH, &mark);
  yt_story_name (self, entry);
  yt_story_close (self, YT_PART_PARAGRAPH);
}

void
yt_story_value_paragraph (YtStory    *self,
                 YtEntry    *entry,
                 const char *name,
                 gboolean    labelled)
{
  const YtField *field = yt_kind_field (yt_entry_kind (entry), name);

  if (!yt_story_has_pair (yt_entry_field (entry, field, YT_LANGUAGE_ZH), yt_entry_field (entry, field, YT_LANGUAGE_EN)))
    return;
  yt_story_open (self, YT_PART_PARAGRAPH);
  if (labelled)
    {
      yt_story_word (self, YT_STYLE_DETAIL, field->label);
      yt_story_plain (self, " ");
    }
  yt_story_value (self, entry, field, YT_STYLE_PLAIN, labelled ? " / " : "\n");
  yt_story_close (self, YT_PART_PARAGRAPH);
}

void
yt_story_speech (YtStory *self,
        gint64   id)
{
  g_autoptr(YtEntry) entry = yt_entry_get (self->dossier, id);

  if (entry == NULL)
    return;
  if (*yt_entry_code (entry) != '\0' || yt_story_has_pair (yt_entry_title (entry, YT_LANGUAGE_ZH), yt_entry_title (entry, YT_LANGUAGE_EN)))
    yt_story_name_paragraph (self, entry);
  else
    self->next_anchor = yt_story_anchor (self, id);
  if (!yt_story_is_whole (self, id))
    return;
  yt_story_text (self, entry);
  yt_story_details (self, entry);
}

void
yt_sides_clear (YtSides *self)
{
  g_clear_pointer (&self->parties, g_array_unref);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
}

GArray *
yt_story_of_party (YtStory *self,
          GArray  *entries,
          gint64   party)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < entries->len; i++)
    {
      gint64 id = g_array_index (entries, gint64, i);
      g_autoptr(YtEntry) entry = yt_entry_get (self->dossier, id);
      gint64 own = entry != NULL ? yt_entry_party (entry) : 0;
      gboolean known = FALSE;

      for (guint j = 0; j < self->parties->len; j++)
        known = known || g_array_index (self->parties, gint64, j) == own;
      if (known ? own == party : party == 0)
        g_array_append_val (found, id);
    }
  return found;
}

void
yt_story_fill_sides (YtStory *self,
                     YtSides *sides,
                     GArray  *entries)
{
  sides->parties = g_array_new (FALSE, FALSE, sizeof (gint64));
  sides->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i <= self->parties->len; i++)
    {
      gint64 party = i < self->parties->len ? g_array_index (self->parties, gint64, i) : 0;
      g_autoptr(GArray) own = yt_story_of_party (self, entries, party);

      if (own->len == 0 && (party == 0 || self->parties->len > PARTIES_MAX))
        continue;
      if (party != 0)
        g_array_append_val (sides->parties, party);
      sides->n_rows = MAX (sides->n_rows, own->len);
      g_ptr_array_add (sides->columns, g_steal_pointer (&own));
    }
}

void
yt_story_sides (YtStory *self,
                gint64   parent,
                YtKind   kind)
{
  g_autoptr(GArray) ids = yt_story_children (self, parent, kind);
  g_auto(YtSides) sides = { 0 };
  YtRows rows = { 0 };

  if (ids->len == 0)
    return;
  yt_story_fill_sides (self, &sides, ids);
  rows = (YtRows) { sides.columns->len, yt_story_party_headers, sides.parties, sides.columns->len > sides.parties->len };
  for (guint row = 0; row < sides.n_rows && !yt_story_stopped (self); row++)
    {
      yt_story_rows_begin (self, &rows);
      open_row (self, FALSE);
      for (guint i = 0; i < sides.columns->len; i++)
        {
          GArray *column = g_ptr_array_index (sides.columns, i);

          yt_story_cell (self, FALSE, NULL);
          if (row < column->len)
            yt_story_speech (self, g_array_index (column, gint64, row));
          yt_story_close (self, YT_PART_CELL);
        }
      yt_story_close (self, YT_PART_ROW);
      for (guint i = 0; i < sides.columns->len; i++)
        {
          GArray *column = g_ptr_array_index (sides.columns, i);

          if (row < column->len)
            rest_with_points (self, g_array_index (column, gint64, row));
        }
    }
  yt_story_rows_interrupt (self);
}

void
yt_story_points (YtStory *self,
                 gint64   parent)
{
  static const YtRows rows = { 0 };
  g_autoptr(GArray) ids = yt_story_children (self, parent, YT_KIND_POINT);

  for (guint i = 0; i < ids->len && !yt_story_stopped (self); i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      yt_story_rows_begin (self, &rows);
      yt_story_open (self, YT_PART_ITEM);
      yt_story_speech (self, id);
      yt_story_close (self, YT_PART_ITEM);
      rest (self, id);
    }
  yt_story_rows_interrupt (self);
}

void
yt_story_rows (YtStory      *self,
               const YtRows *rows,
               GArray       *ids,
               YtCellsFunc   cells)
{
  for (guint i = 0; i < ids->len && !yt_story_stopped (self); i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autoptr(YtEntry) entry = yt_entry_get (self->dossier, id);

      if (entry == NULL || yt_entry_is_deleted (entry))
        continue;
      if (!yt_story_is_whole (self, id))
        {
          yt_story_rows_interrupt (self);
          yt_story_name_paragraph (self, entry);
        }
      else
        {
          yt_story_rows_begin (self, rows);
          open_row (self, FALSE);
          cells (self, rows, entry);
          yt_story_close (self, YT_PART_ROW);
        }
      rest_with_points (self, id);
    }
  yt_story_rows_interrupt (self);
}
