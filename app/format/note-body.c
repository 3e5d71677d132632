/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Parses a note, takes out what could do harm or break the order of headings, and renders it. Half of the time a small
 * note takes is spent on its hundred small pieces of memory; so they come out of blocks that are kept for the next one. */
#include "format/note-body.h"

#include <cmark.h>
#include <string.h>

#include "format/sink.h"

#define BLOCK_SIZE ((gsize) 256 * 1024)
#define ALIGNMENT ((gsize) 16)

/* Before each piece of memory stands its size. */
#define PREFIX ALIGNMENT

struct _YtNoteBody
{
  GPtrArray *blocks;
  char *block; /* the last one */
  gsize size;
  gsize used;
};

/* The library’s allocator has no place for a pointer to what it belongs to. */
static _Thread_local YtNoteBody *current;

static void
add_block (YtNoteBody *self,
           gsize       size)
{
  self->block = g_malloc (size);
  self->size = size;
  self->used = 0;
  g_ptr_array_add (self->blocks, self->block);
}

static void *
take (gsize bytes)
{
  YtNoteBody *self = current;
  gsize whole = (bytes + PREFIX + ALIGNMENT - 1) & ~(ALIGNMENT - 1);
  char *piece;

  if (whole > self->size - self->used)
    add_block (self, MAX (whole, BLOCK_SIZE));
  piece = self->block + self->used;
  self->used += whole;
  memcpy (piece, &bytes, sizeof bytes);
  return piece + PREFIX;
}

static void *
arena_calloc (size_t n,
              size_t size)
{
  gsize bytes;

  /* More than there can be: asking for it ends the program as any other lack of memory does. */
  if (!g_size_checked_mul (&bytes, n, size))
    bytes = G_MAXSIZE / 2;
  return memset (take (bytes), 0, bytes);
}

static void *
arena_realloc (void   *old,
               size_t  size)
{
  void *piece = take (size);
  gsize before = 0;

  if (old != NULL)
    {
      memcpy (&before, (char *) old - PREFIX, sizeof before);
      memcpy (piece, old, MIN (before, size));
    }
  return piece;
}

static void
arena_free (void *piece)
{
}

static cmark_mem arena = { arena_calloc, arena_realloc, arena_free };

YtNoteBody *
yt_note_body_new (void)
{
  YtNoteBody *self = g_new0 (YtNoteBody, 1);

  self->blocks = g_ptr_array_new_with_free_func (g_free);
  add_block (self, BLOCK_SIZE);
  return self;
}

void
yt_note_body_free (YtNoteBody *self)
{
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

/* Forgets the note before; of its memory one block is kept. */
static void
start (YtNoteBody *self)
{
  g_ptr_array_set_size (self->blocks, 1);
  self->block = g_ptr_array_index (self->blocks, 0);
  self->size = BLOCK_SIZE;
  self->used = 0;
  current = self;
}

static void
become_text (cmark_node      *node,
             cmark_node_type  type)
{
  cmark_node *text = cmark_node_new_with_mem (type, &arena);

  cmark_node_set_literal (text, cmark_node_get_literal (node));
  cmark_node_replace (node, text);
}

static void
move_children (cmark_node *from,
               cmark_node *before)
{
  cmark_node *child;

  while ((child = cmark_node_first_child (from)) != NULL)
    cmark_node_insert_before (before, child);
}

/* A link that may not be led to gives way to what it holds; a picture to a link, or to its description. */
static void
settle_link (cmark_node *node)
{
  const char *url = cmark_node_get_url (node);
  cmark_node *link;
  cmark_node *child;

  if (!yt_sink_is_web (url))
    {
      move_children (node, node);
      cmark_node_unlink (node);
      return;
    }
  if (cmark_node_get_type (node) == CMARK_NODE_LINK)
    return;
  link = cmark_node_new_with_mem (CMARK_NODE_LINK, &arena);
  cmark_node_set_url (link, url);
  if (cmark_node_first_child (node) == NULL)
    {
      child = cmark_node_new_with_mem (CMARK_NODE_TEXT, &arena);
      cmark_node_set_literal (child, url);
      cmark_node_append_child (link, child);
    }
  while ((child = cmark_node_first_child (node)) != NULL)
    cmark_node_append_child (link, child);
  cmark_node_replace (node, link);
}

static cmark_node *
parse (const char *text,
       gsize       length,
       guint       depth)
{
  cmark_parser *parser = cmark_parser_new_with_mem (CMARK_OPT_DEFAULT, &arena);
  cmark_node *root;
  cmark_iter *iter;
  cmark_event_type event;

  cmark_parser_feed (parser, text, length);
  root = cmark_parser_finish (parser);
  cmark_parser_free (parser);

  iter = cmark_iter_new (root);
  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    {
      cmark_node *node = cmark_iter_get_node (iter);
      cmark_node_type type = cmark_node_get_type (node);

      if (type == CMARK_NODE_HTML_BLOCK)
        become_text (node, CMARK_NODE_CODE_BLOCK);
      else if (type == CMARK_NODE_HTML_INLINE)
        become_text (node, CMARK_NODE_TEXT);
      else if (type == CMARK_NODE_HEADING && event == CMARK_EVENT_ENTER)
        cmark_node_set_heading_level (node, (int) MIN (6, (guint) cmark_node_get_heading_level (node) + depth));
      else if ((type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE) && event == CMARK_EVENT_EXIT)
        settle_link (node);
    }
  cmark_iter_free (iter);
  return root;
}

const char *
yt_note_body_to_html (YtNoteBody *self,
                      const char *text,
                      gsize       length,
                      guint       depth)
{
  start (self);
  return cmark_render_html (parse (text, length, depth), CMARK_OPT_DEFAULT);
}

const char *
yt_note_body_to_commonmark (YtNoteBody *self,
                            const char *text,
                            gsize       length,
                            guint       depth)
{
  start (self);
  return cmark_render_commonmark (parse (text, length, depth), CMARK_OPT_DEFAULT, 0);
}

struct cmark_node *
yt_note_body_parse (YtNoteBody *self,
                    const char *text,
                    gsize       length,
                    guint       depth)
{
  start (self);
  return parse (text, length, depth);
}
