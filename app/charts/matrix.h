/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A matrix: rows against columns, a disc where the two are linked, empty rows and columns marked. */
#pragma once

#include "charts/scene.h"

G_BEGIN_DECLS

/** YtMatrixHead: of a row or a column; @code: short, above a column; @label: whole. */
typedef struct
{
  gint64 id;
  char *code;
  char *label;
} YtMatrixHead;

/** YtMatrix: @cells: (element-type double): row by row; 0 for none; @implied: (element-type gboolean): drawn hollow;
 * @full_means, @hollow_means: (nullable) */
typedef struct
{
  GArray *rows;
  GArray *columns;
  GArray *cells;
  GArray *implied;
  char *full_means;
  char *hollow_means;
} YtMatrix;

YtMatrix *yt_matrix_new (void);
void yt_matrix_free (YtMatrix *self);
void yt_matrix_add_row (YtMatrix   *self,
                        gint64      id,
                        const char *code,
                        const char *label);
void yt_matrix_add_column (YtMatrix   *self,
                           gint64      id,
                           const char *code,
                           const char *label);
/** yt_matrix_set: after all rows and columns were added. */
void yt_matrix_set (YtMatrix *self,
                    guint     row,
                    guint     column,
                    double    value,
                    gboolean  implied);

/** yt_matrix_explain: what full and hollow cells mean, for the legend. */
void yt_matrix_explain (YtMatrix   *self,
                        const char *full,
                        const char *hollow);

/** yt_matrix_scene: (transfer full) */
YtScene *yt_matrix_scene (const YtMatrix *self,
                          double          width,
                          YtLanguage      language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtMatrix, yt_matrix_free)

G_END_DECLS
