/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows on their way into a dossier: what a reader of a file format has found, not yet written. Plain memory, may be filled on a worker. */
#pragma once

#include "model/kind.h"
#include "text/reading.h"

G_BEGIN_DECLS

typedef struct _YtIntakeEntry YtIntakeEntry;

/** YtIntakeNote: on an entry or link; times in ms, 0 for now; @id 0 for a new one. All strings owned. */
typedef struct
{
  gint64 id;
  char *language;
  char *author;
  gint64 created;
  gint64 modified;
  char *text;
  GPtrArray *tags; /* (nullable) char* */
} YtIntakeNote;

/** YtIntakeLink: from the entry that holds it to the entry whose ref is @to. */
typedef struct
{
  gint64 id;
  char *type;
  char *to;
  char *standing; /* (nullable) */
  char *page;     /* (nullable) */
  char *source;   /* (nullable) ref */
  char *text[YT_N_LANGUAGES];
  GPtrArray *notes; /* (nullable) YtIntakeNote */
  guint line;       /* where it was found, 0 when unknown */
} YtIntakeLink;

/**
 * YtIntakeDocument: a full text; @bytes may be NULL when the original is not there.
 * @features: (nullable) (element-type YtFeature): of @text
 * @original: (nullable): the text as it was read first, with its features, when @text was mended
 * @map: (nullable): from @original to @text, as yt_carry_to_text() has it
 */
typedef struct
{
  gint64 id;
  char *name;
  char *media_type;
  char *encoding;
  char *text;
  GBytes *bytes;
  GArray *features;
  YtReading *original;
  char *map;
} YtIntakeDocument;

/**
 * YtIntakePassage: what an entry of kind passage marks.
 * @document: which of its source's documents, counted from 1
 * @start, @end: in characters of that text
 */
typedef struct
{
  guint document;
  gsize start;
  gsize end;
  char *quote;
  char *prefix;
  char *suffix;
  gboolean orphan;
} YtIntakePassage;

struct _YtIntakeEntry
{
  gint64 id;        /* 0: a new one is given */
  YtKind kind;
  char *ref;        /* unique name in this intake, as "A1.2"; (nullable) */
  char *code;       /* (nullable) kept as the entry's code */
  char *title[YT_N_LANGUAGES];
  char *text[YT_N_LANGUAGES];
  char *standing;   /* (nullable) */
  char *source;     /* (nullable) ref */
  char *page;       /* (nullable) */
  gint64 created;   /* ms, 0: now */
  gint64 modified;
  GHashTable *values; /* key of yt_field_key() → text; a field that points to an entry holds its ref */
  GPtrArray *tags;
  GPtrArray *links;
  GPtrArray *notes;
  GPtrArray *documents; /* YtIntakeDocument, only in sources */
  YtIntakePassage *passage; /* (nullable) only in passages */
  GPtrArray *children;
  guint line;
};

/** YtIntake: @root is the dossier's own entry with everything at the top as its children. */
typedef struct
{
  YtIntakeEntry *root;
  char *base; /* (nullable) ref of the main source */
} YtIntake;

YtIntake *yt_intake_new (void);
void yt_intake_free (YtIntake *self);
YtIntakeEntry *yt_intake_entry_new (YtKind kind);
YtIntakeLink *yt_intake_link_new (void);
YtIntakeNote *yt_intake_note_new (void);
YtIntakeDocument *yt_intake_document_new (void);
YtIntakePassage *yt_intake_passage_new (void);
/** yt_intake_entry_set: takes @value (transfer full) for a field's key. */
void yt_intake_entry_set (YtIntakeEntry *self,
                          const char    *key,
                          char          *value);

/**
 * yt_intake_check:
 * Refs unique and resolvable, kinds where they may stand, dates, numbers, colours and fixed words good, texts clean.
 * @error: YT_MODEL_ERROR_*, naming the line
 */
gboolean yt_intake_check (YtIntake  *self,
                          GError   **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtIntake, yt_intake_free)

G_END_DECLS
