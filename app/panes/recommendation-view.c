/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Builds the page of a recommendation. */
#include "panes/recommendation-view.h"

#include "panes/coverage-list.h"
#include "panes/entry-rest.h"
#include "panes/measure-table.h"
#include "panes/picture-fold.h"

#define COVERAGE_HEIGHT 480

static const YtKind own_children[] = { YT_KIND_MEASURE, YT_KIND_NONE };

struct _YtRecommendationView
{
  YtEntryPage parent_instance;

  GtkWidget *measures; /* NULL for no recommendation */
};

G_DEFINE_FINAL_TYPE (YtRecommendationView, yt_recommendation_view, YT_TYPE_ENTRY_PAGE)

static void
fill (YtEntryPage *page)
{
  YtRecommendationView *self = YT_RECOMMENDATION_VIEW (page);

  self->measures = yt_measure_table_new (yt_entry_page_desk (page), yt_entry_page_entry (page));
  gtk_box_append (yt_entry_page_content (page), self->measures);
}

static void
finish (YtEntryPage *page)
{
  YtDesk *desk = yt_entry_page_desk (page);
  YtEntry *entry = yt_entry_page_entry (page);

  gtk_box_append (yt_entry_page_content (page), yt_coverage_list_new (desk, entry, YT_COVERAGE_ADDRESSES));
  gtk_box_append (yt_entry_page_content (page),
                  yt_picture_fold_new (desk, yt_picture_find ("coverage"), "recommendations:coverage", FALSE, COVERAGE_HEIGHT));
  gtk_box_append (yt_entry_page_content (page), yt_entry_rest_new (desk, entry, "recommendations:rest", own_children));
}

static void
empty (YtEntryPage *page)
{
  YT_RECOMMENDATION_VIEW (page)->measures = NULL;
}

static void
show_details (YtEntryPage *page,
              gint64       id)
{
  yt_measure_table_show_details (YT_MEASURE_TABLE (YT_RECOMMENDATION_VIEW (page)->measures), id);
}

static GtkWidget *
find (YtEntryPage *page,
      gint64       id)
{
  return (GtkWidget *) yt_measure_table_find (YT_MEASURE_TABLE (YT_RECOMMENDATION_VIEW (page)->measures), id);
}

static void
edit (YtEntryPage *page,
      GtkWidget   *part)
{
  yt_measure_row_edit (YT_MEASURE_ROW (part));
}

static void
yt_recommendation_view_class_init (YtRecommendationViewClass *klass)
{
  YtEntryPageClass *page_class = YT_ENTRY_PAGE_CLASS (klass);

  page_class->details_key = "recommendations:details";
  page_class->badge = "power";
  page_class->fill = fill;
  page_class->finish = finish;
  page_class->empty = empty;
  page_class->show_details = show_details;
  page_class->find = find;
  page_class->edit = edit;
}

static void
yt_recommendation_view_init (YtRecommendationView *self)
{
}
