/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes and frees the plain structs in which rows come in. */
#include "model/intake.h"

static void
free_note (gpointer data)
{
  YtIntakeNote *self = data;

  g_free (self->language);
  g_free (self->author);
  g_free (self->text);
  g_clear_pointer (&self->tags, g_ptr_array_unref);
  g_free (self);
}

static void
free_link (gpointer data)
{
  YtIntakeLink *self = data;

  g_free (self->type);
  g_free (self->to);
  g_free (self->standing);
  g_free (self->page);
  g_free (self->source);
  for (guint language = 0; language < YT_N_LANGUAGES; language++)
    g_free (self->text[language]);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_free (self);
}

static void
free_document (gpointer data)
{
  YtIntakeDocument *self = data;

  g_free (self->name);
  g_free (self->media_type);
  g_free (self->encoding);
  g_free (self->text);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->features, g_array_unref);
  g_clear_pointer (&self->original, yt_reading_free);
  g_free (self->map);
  g_free (self);
}

static void
free_passage (YtIntakePassage *self)
{
  g_free (self->quote);
  g_free (self->prefix);
  g_free (self->suffix);
  g_free (self);
}

static void
free_entry (gpointer data)
{
  YtIntakeEntry *self = data;

  g_free (self->ref);
  g_free (self->code);
  for (guint language = 0; language < YT_N_LANGUAGES; language++)
    {
      g_free (self->title[language]);
      g_free (self->text[language]);
    }
  g_free (self->standing);
  g_free (self->source);
  g_free (self->page);
  g_hash_table_unref (self->values);
  g_ptr_array_unref (self->tags);
  g_ptr_array_unref (self->links);
  g_ptr_array_unref (self->notes);
  g_ptr_array_unref (self->documents);
  g_clear_pointer (&self->passage, free_passage);
  g_ptr_array_unref (self->children);
  g_free (self);
}

YtIntake *
yt_intake_new (void)
{
  YtIntake *self = g_new0 (YtIntake, 1);

  self->root = yt_intake_entry_new (YT_KIND_DOSSIER);
  return self;
}

void
yt_intake_free (YtIntake *self)
{
  free_entry (self->root);
  g_free (self->base);
  g_free (self);
}

YtIntakeEntry *
yt_intake_entry_new (YtKind kind)
{
  YtIntakeEntry *self = g_new0 (YtIntakeEntry, 1);

  self->kind = kind;
  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->tags = g_ptr_array_new_with_free_func (g_free);
  self->links = g_ptr_array_new_with_free_func (free_link);
  self->notes = g_ptr_array_new_with_free_func (free_note);
  self->documents = g_ptr_array_new_with_free_func (free_document);
  self->children = g_ptr_array_new_with_free_func (free_entry);
  return self;
}

YtIntakeLink *
yt_intake_link_new (void)
{
  YtIntakeLink *self = g_new0 (YtIntakeLink, 1);

  self->notes = g_ptr_array_new_with_free_func (free_note);
  return self;
}

YtIntakeNote *
yt_intake_note_new (void)
{
  YtIntakeNote *self = g_new0 (YtIntakeNote, 1);

  self->tags = g_ptr_array_new_with_free_func (g_free);
  return self;
}

YtIntakeDocument *
yt_intake_document_new (void)
{
  return g_new0 (YtIntakeDocument, 1);
}

YtIntakePassage *
yt_intake_passage_new (void)
{
  return g_new0 (YtIntakePassage, 1);
}

void
yt_intake_entry_set (YtIntakeEntry *self,
                     const char    *key,
                     char          *value)
{
  g_hash_table_insert (self->values, g_strdup (key), value);
}
