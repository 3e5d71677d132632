/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A dossier in a folder of its own, filled from a text or from the sample, and its exports as texts. */
#pragma once

#include "format/format.h"

typedef struct
{
  char *folder;
  YtDossier *dossier;
} Given;

/* For g_test_add(): an empty dossier; given_sample fills it with the sample. */
void given_empty (Given         *given,
                  gconstpointer  data);
void given_sample (Given         *given,
                   gconstpointer  data);
void given_tear_down (Given         *given,
                      gconstpointer  data);

/* The sample as it lies in data/. */
char *sample_text (void);

/* Reads @text in a format; fails the test when it is refused. */
YtIntake *intake_of (const char *format,
                     const char *text);

/* Takes @text in; fails the test when it is refused. */
void take_in (Given      *given,
              const char *format,
              const char *text);

/* The whole dossier, or what @what (nullable) says, as text. */
char *written (Given          *given,
               const char     *format,
               const YtExport *what);

/* What becomes of @text when it is read into a new dossier and written again. */
char *round_trip (const char *format,
                  const char *text,
                  const char *written_format);

/* Everything, in both languages. */
YtExport everything (void);

/* Fails the test unless @text is refused with a sentence that holds each of the other arguments, up to NULL. */
void assert_refused (const char *format,
                     const char *text,
                     gssize      length,
                     ...) G_GNUC_NULL_TERMINATED;

/* "<dossier …>INSIDE</dossier>" */
char *dossier_xml (const char *inside);
