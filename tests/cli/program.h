/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs the built program as a user does from a shell, in a folder of its own. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** Place: a folder that goes away after the test; what is handed out lives as long. */
typedef struct
{
  char *folder;
  GPtrArray *kept;
} Place;

/** Answer: what a run of the program gave. */
typedef struct
{
  int status;
  char *out;
  char *err;
} Answer;

/** place_add: adds a test that runs in a place of its own. */
void place_add (const char *name,
                void      (*test) (Place *place));

/** run: the program in that place with these arguments, ended by NULL. */
Answer run (Place      *place,
            const char *argument,
            ...) G_GNUC_NULL_TERMINATED;

/** run_with: @environment: (nullable): "NAME=VALUE" or NULL; @input: (nullable): for its standard input; @nobody: as a user who may write nothing here */
Answer run_with (Place             *place,
                 const char        *environment,
                 GBytes            *input,
                 gboolean           nobody,
                 const char *const *arguments);

/** pick: what stands at a place of the answer, as ".hits[0].id": a string as it is, all else as JSON, NULL for null or nothing. The answer must be JSON. */
const char *pick (Place        *place,
                  const Answer *answer,
                  const char   *path);

/** put: writes a file in the place; length -1: to its NUL. path_of: its name with the folder. */
void put (Place      *place,
          const char *name,
          const char *bytes,
          gssize      length);
const char *path_of (Place      *place,
                     const char *name);
gboolean is_there (Place      *place,
                   const char *name);

/** take: the bytes of a file there, followed by a NUL. */
const char *take (Place      *place,
                  const char *name,
                  gsize      *length);

/** make_little: makes “little.yitong”: two parties, an area A1 with the issue A1.1 and a position, the channel C1, the source S1, a link, a note. */
void make_little (Place *place);

/** make_empty: makes “empty.yitong”. */
void make_empty (Place *place);

/** assert_done, assert_refused, assert_misuse: that it ended with 0; with 1 and that sentence; with 2, that sentence, and the usage. */
void assert_done (const Answer *answer);
void assert_refused (const Answer *answer,
                     const char   *part);
void assert_misuse (const Answer *answer,
                    const char   *part);

/** assert_has: that @part is in @text. */
#define assert_has(text, part) \
  G_STMT_START { \
    if (strstr ((text), (part)) == NULL) \
      g_error ("“%s” is not in: %s", (part), (text)); \
  } G_STMT_END

G_END_DECLS
