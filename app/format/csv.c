/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of entries and rows of notes, streamed; every field is quoted. */
#include "format/csv.h"

#include "format/csv-field.h"
#include "format/moment.h"
#include "format/pen.h"
#include "format/selection.h"
#include "model/link.h"

/* In the order of the rows themselves: one pass over the table, with look-ups by id for what a note is on. */
static const char select_notes[] =
  "SELECT n.id, n.target, n.language, n.author, n.created, n.modified, n.text,"
  " (SELECT group_concat(substr(name, 5), '; ') FROM field WHERE object = n.id AND name >= 'tag:' AND name < 'tag;'),"
  " e.kind, e.code, e.title_zh, e.title_en, l.type, l.origin, l.target"
  " FROM note AS n LEFT JOIN entry AS e ON e.id = n.target"
  " LEFT JOIN link AS l ON e.id IS NULL AND l.id = n.target"
  " WHERE n.deleted = 0 ORDER BY n.id";
static const char start_reading[] = "SAVEPOINT csv";
static const char stop_reading[] = "RELEASE csv";

typedef struct
{
  YtDossier *dossier;
  const YtExport *what;
  YtSelection *selection;
  YtPen *pen;
  GPtrArray *keys;    /* keys of fields, one a column */
  GPtrArray *fields;  /* const YtField, one for each key */
  gboolean first;
  GError *failure;
} YtCsv;

static void
write_field (YtCsv      *self,
             const char *text,
             gboolean    number)
{
  yt_csv_field (self->pen, text, number, self->first);
  self->first = FALSE;
}

static void
write_text (YtCsv      *self,
            const char *text)
{
  write_field (self, text, FALSE);
}

static void
end_row (YtCsv *self)
{
  yt_pen_write (self->pen, "\r\n", 2);
  self->first = TRUE;
}

static void
write_moment (YtCsv  *self,
              gint64  moment)
{
  char text[YT_MOMENT_SIZE];

  write_text (self, yt_moment_to_text (moment, text));
}

/* The code by which people know an entry, else its id. */
static char *
name_of (YtCsv  *self,
         gint64  id)
{
  g_autoptr(YtEntry) entry = id != 0 ? yt_entry_get (self->dossier, id) : NULL;

  if (entry == NULL)
    return g_strdup ("");
  return *yt_entry_code (entry) != '\0' ? g_strdup (yt_entry_code (entry)) : yt_id_to_text (id);
}

static void
write_name (YtCsv  *self,
            gint64  id)
{
  g_autofree char *name = name_of (self, id);

  write_text (self, name);
}

/* A column or a pair of columns, for the languages wanted. */
static void
add_key (YtCsv         *self,
         const YtField *field,
         YtLanguage     language)
{
  g_autofree char *key = yt_field_key (field, language);

  if (field->bilingual && !yt_content_has (self->what->content, language))
    return;
  for (guint i = 0; i < self->keys->len; i++)
    {
      if (g_str_equal (g_ptr_array_index (self->keys, i), key))
        return;
    }
  g_ptr_array_add (self->keys, g_steal_pointer (&key));
  g_ptr_array_add (self->fields, (gpointer) field);
}

static void
collect_keys (YtCsv *self)
{
  for (int kind = 0; kind < YT_N_KINDS; kind++)
    {
      for (const YtField *field = yt_kind_info ((YtKind) kind)->fields; field->name != NULL; field++)
        {
          for (int i = 0; i < YT_N_LANGUAGES; i++)
            add_key (self, field, (YtLanguage) i);
        }
    }
}

static void
write_for_languages (YtCsv      *self,
                     const char *zh,
                     const char *en)
{
  if (yt_content_has (self->what->content, YT_LANGUAGE_ZH))
    write_text (self, zh);
  if (yt_content_has (self->what->content, YT_LANGUAGE_EN))
    write_text (self, en);
}

static void
write_entry_header (YtCsv *self)
{
  static const char *const before[] = { "id", "code", "kind", "parent" };
  static const char *const after[] = { "standing", "source", "page", "tags", "links", "created", "modified" };

  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    write_text (self, before[i]);
  write_for_languages (self, "title.zh", "title.en");
  write_for_languages (self, "text.zh", "text.en");
  for (guint i = 0; i < self->keys->len; i++)
    write_text (self, g_ptr_array_index (self->keys, i));
  for (guint i = 0; i < G_N_ELEMENTS (after); i++)
    write_text (self, after[i]);
  if (self->what->scope == YT_SCOPE_ALL)
    {
      write_text (self, "note.language");
      write_text (self, "note.author");
      write_text (self, "note");
    }
  end_row (self);
}

static void
write_links (YtCsv  *self,
             gint64  entry)
{
  g_autoptr(GArray) ids = yt_link_from (self->dossier, entry, NULL);
  g_autoptr(GString) links = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr(YtLink) link = yt_link_get (self->dossier, g_array_index (ids, gint64, i));
      g_autofree char *target = link != NULL ? name_of (self, yt_link_target (link)) : NULL;

      if (link != NULL)
        g_string_append_printf (links, "%s%s %s", links->len > 0 ? "; " : "", yt_link_kind (link), target);
    }
  write_text (self, links->str);
}

static void
write_own_field (YtCsv   *self,
                 YtEntry *entry,
                 guint    column)
{
  const YtField *field = g_ptr_array_index (self->fields, column);
  const char *key = g_ptr_array_index (self->keys, column);

  if (yt_kind_field (yt_entry_kind (entry), field->name) == NULL)
    write_text (self, NULL);
  else if (field->type != YT_FIELD_ENTRY)
    write_field (self, yt_entry_value (entry, key), field->type == YT_FIELD_NUMBER);
  else
    write_name (self, field->column ? yt_entry_party (entry) : yt_id_from_text (yt_entry_value (entry, key)));
}

static void
write_entry (YtCsv   *self,
             YtEntry *entry)
{
  g_autofree char *id = yt_id_to_text (yt_entry_id (entry));
  g_autofree char *tags = g_strjoinv ("; ", (char **) yt_entry_tags (entry));

  write_text (self, id);
  write_text (self, yt_entry_code (entry));
  write_text (self, yt_kind_info (yt_entry_kind (entry))->id);
  write_name (self, yt_entry_parent (entry));
  write_for_languages (self, yt_entry_title (entry, YT_LANGUAGE_ZH), yt_entry_title (entry, YT_LANGUAGE_EN));
  write_for_languages (self, yt_entry_text (entry, YT_LANGUAGE_ZH), yt_entry_text (entry, YT_LANGUAGE_EN));
  for (guint i = 0; i < self->keys->len; i++)
    write_own_field (self, entry, i);
  write_text (self, yt_entry_standing (entry));
  write_name (self, yt_entry_source (entry));
  write_text (self, yt_entry_page (entry));
  write_text (self, tags);
  write_links (self, yt_entry_id (entry));
  write_moment (self, yt_entry_created (entry));
  write_moment (self, yt_entry_modified (entry));
  for (int i = 0; self->what->scope == YT_SCOPE_ALL && i < 3; i++)
    write_text (self, NULL);
  end_row (self);
}

static void
write_entries (YtCsv *self)
{
  for (int kind = 0; kind < YT_N_KINDS; kind++)
    {
      g_autoptr(GArray) ids = yt_entry_all (self->dossier, (YtKind) kind);

      for (guint i = 0; i < ids->len && !yt_pen_failed (self->pen); i++)
        {
          gint64 id = g_array_index (ids, gint64, i);
          g_autoptr(YtEntry) entry = yt_selection_extent (self->selection, id) == YT_EXTENT_WHOLE
                                       ? yt_entry_get (self->dossier, id) : NULL;

          if (entry != NULL)
            write_entry (self, entry);
        }
    }
}

static gboolean
is_taken (YtCsv       *self,
          YtStatement *note)
{
  gint64 target = yt_statement_int (note, 1);
  gint64 home = yt_statement_is_null (note, 13) ? target : yt_statement_int (note, 13);

  return yt_selection_has_note (self->selection, yt_statement_int (note, 0)) &&
         yt_selection_has_notes (self->selection, target) &&
         yt_selection_extent (self->selection, home) == YT_EXTENT_WHOLE;
}

/* What the note is on: a code, or for a link both of its ends. */
static void
write_place (YtCsv       *self,
             YtStatement *note)
{
  const char *code = yt_statement_text (note, 9);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *both = NULL;

  if (code != NULL && *code != '\0')
    {
      write_text (self, code);
      return;
    }
  if (yt_statement_is_null (note, 12))
    {
      write_name (self, yt_statement_int (note, 1));
      return;
    }
  from = name_of (self, yt_statement_int (note, 13));
  to = name_of (self, yt_statement_int (note, 14));
  both = g_strdup_printf ("%s %s %s", from, yt_statement_text (note, 12), to);
  write_text (self, both);
}

/* A row of the table of notes. */
static void
write_note (YtCsv       *self,
            YtStatement *note)
{
  g_autofree char *id = yt_id_to_text (yt_statement_int (note, 0));

  write_text (self, id);
  write_place (self, note);
  write_for_languages (self, yt_statement_text (note, 10), yt_statement_text (note, 11));
  write_text (self, yt_statement_is_null (note, 12) ? yt_statement_text (note, 8) : "link");
  write_text (self, yt_statement_text (note, 2));
  write_text (self, yt_statement_text (note, 7));
  write_text (self, yt_statement_text (note, 3));
  write_moment (self, yt_statement_int (note, 4));
  write_moment (self, yt_statement_int (note, 5));
  write_text (self, yt_statement_text (note, 6));
  end_row (self);
}

/* A note as a row of the table of entries. */
static void
write_note_as_entry (YtCsv       *self,
                     YtStatement *note)
{
  g_autofree char *id = yt_id_to_text (yt_statement_int (note, 0));
  guint n_languages = self->what->content == YT_CONTENT_BOTH ? 2 : 1;

  write_text (self, id);
  write_text (self, NULL);
  write_text (self, "note");
  write_place (self, note);
  for (guint i = 0; i < 2 * n_languages + self->keys->len + 3; i++)
    write_text (self, NULL);
  write_text (self, yt_statement_text (note, 7));
  write_text (self, NULL);
  write_moment (self, yt_statement_int (note, 4));
  write_moment (self, yt_statement_int (note, 5));
  write_text (self, yt_statement_text (note, 2));
  write_text (self, yt_statement_text (note, 3));
  write_text (self, yt_statement_text (note, 6));
  end_row (self);
}

static void
write_notes (YtCsv  *self,
             void  (*write) (YtCsv *self, YtStatement *note))
{
  g_autoptr(YtStatement) note = yt_connection_prepare (yt_dossier_connection (self->dossier), select_notes, &self->failure);

  while (note != NULL && !yt_pen_failed (self->pen) && yt_statement_step (note, &self->failure))
    {
      if (is_taken (self, note))
        write (self, note);
    }
}

static void
write_note_header (YtCsv *self)
{
  static const char *const after[] = { "kind", "language", "tags", "author", "created", "modified", "text" };

  write_text (self, "id");
  write_text (self, "on");
  write_for_languages (self, "title.zh", "title.en");
  for (guint i = 0; i < G_N_ELEMENTS (after); i++)
    write_text (self, after[i]);
  end_row (self);
}

static void
write_table (YtCsv *self)
{
  if (self->what->bom)
    yt_pen_write (self->pen, YT_CSV_BOM, -1);
  if (self->what->scope == YT_SCOPE_NOTES)
    {
      write_note_header (self);
      write_notes (self, write_note);
      return;
    }
  collect_keys (self);
  write_entry_header (self);
  write_entries (self);
  if (self->what->scope == YT_SCOPE_ALL)
    write_notes (self, write_note_as_entry);
}

gboolean
yt_csv_write (YtDossier       *dossier,
              const YtExport  *what,
              GOutputStream   *out,
              GCancellable    *cancellable,
              GError         **error)
{
  YtConnection *connection = yt_dossier_connection (dossier);
  g_autoptr(YtPen) pen = yt_pen_new (out, cancellable);
  g_autoptr(GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) fields = g_ptr_array_new ();
  YtCsv self = { .dossier = dossier, .what = what, .pen = pen, .keys = keys, .fields = fields, .first = TRUE };

  if (!yt_connection_execute (connection, start_reading, error))
    return FALSE;
  self.selection = yt_selection_new (dossier, what, &self.failure);
  if (self.selection != NULL)
    write_table (&self);
  g_clear_pointer (&self.selection, yt_selection_free);
  yt_connection_execute (connection, stop_reading, NULL);
  if (self.failure == NULL)
    return yt_pen_finish (pen, error);
  g_propagate_error (error, self.failure);
  return FALSE;
}
