/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The row object of a link, and which links start or end at an entry. */
#include "model/link.h"

#include "model/dossier-private.h"

static const char select_link[] =
  "SELECT type, origin, target, source, standing, page, text_zh, text_en, deleted FROM link WHERE id = ?1";
static const char links_from[] =
  "SELECT id FROM link WHERE origin = ?1 AND (?2 IS NULL OR type = ?2) AND deleted = 0 ORDER BY rank, id";
static const char links_to[] =
  "SELECT id FROM link WHERE target = ?1 AND (?2 IS NULL OR type = ?2) AND deleted = 0 ORDER BY rank, id";
static const char count_links[] = "SELECT count(*) FROM link WHERE deleted = 0";

struct _YtLink
{
  YtRow parent_instance;

  char *type;
  gint64 origin;
  gint64 target;
  gint64 source;
  char *standing;
  char *page;
  char *text[YT_N_LANGUAGES];
  gboolean deleted;
};

G_DEFINE_FINAL_TYPE (YtLink, yt_link, YT_TYPE_ROW)

static gboolean
yt_link_load (YtRow         *row,
              YtConnection  *connection,
              GError       **error)
{
  YtLink *self = YT_LINK (row);
  g_autoptr(YtStatement) statement = yt_connection_prepare (connection, select_link, error);

  if (statement == NULL)
    return FALSE;
  yt_statement_bind (statement, "i", yt_row_id (row));
  if (!yt_statement_step (statement, error))
    return FALSE;
  yt_row_take_text (&self->type, yt_statement_text (statement, 0));
  self->origin = yt_statement_int (statement, 1);
  self->target = yt_statement_int (statement, 2);
  self->source = yt_statement_int (statement, 3);
  yt_row_take_text (&self->standing, yt_statement_text (statement, 4));
  yt_row_take_text (&self->page, yt_statement_text (statement, 5));
  yt_row_take_text (&self->text[YT_LANGUAGE_ZH], yt_statement_text (statement, 6));
  yt_row_take_text (&self->text[YT_LANGUAGE_EN], yt_statement_text (statement, 7));
  self->deleted = yt_statement_int (statement, 8) != 0;
  return TRUE;
}

static void
yt_link_lost (YtRow *row)
{
  YT_LINK (row)->deleted = TRUE;
}

static void
yt_link_finalize (GObject *object)
{
  YtLink *self = YT_LINK (object);

  g_free (self->type);
  g_free (self->standing);
  g_free (self->page);
  for (guint language = 0; language < YT_N_LANGUAGES; language++)
    g_free (self->text[language]);
  G_OBJECT_CLASS (yt_link_parent_class)->finalize (object);
}

static void
yt_link_class_init (YtLinkClass *klass)
{
  YtRowClass *row_class = YT_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = yt_link_finalize;
  row_class->table = "link";
  row_class->load = yt_link_load;
  row_class->lost = yt_link_lost;
}

static void
yt_link_init (YtLink *self)
{
  yt_row_take_text (&self->type, "relates-to");
  yt_row_take_text (&self->standing, "stated");
  yt_row_take_text (&self->page, NULL);
  for (guint language = 0; language < YT_N_LANGUAGES; language++)
    yt_row_take_text (&self->text[language], NULL);
}

YtLink *
yt_link_get (YtDossier *dossier,
             gint64     id)
{
  return yt_row_get (YT_TYPE_LINK, dossier, id);
}

gint64
yt_link_id (YtLink *self)
{
  return yt_row_id (YT_ROW (self));
}

const char *
yt_link_kind (YtLink *self)
{
  return self->type;
}

gint64
yt_link_origin (YtLink *self)
{
  return self->origin;
}

gint64
yt_link_target (YtLink *self)
{
  return self->target;
}

gint64
yt_link_source (YtLink *self)
{
  return self->source;
}

const char *
yt_link_standing (YtLink *self)
{
  return self->standing;
}

const char *
yt_link_page (YtLink *self)
{
  return self->page;
}

const char *
yt_link_text (YtLink     *self,
              YtLanguage  language)
{
  return self->text[language];
}

gboolean
yt_link_is_deleted (YtLink *self)
{
  return self->deleted;
}

static GArray *
links (YtDossier  *dossier,
       const char *sql,
       gint64      entry,
       const char *type)
{
  g_autoptr(YtStatement) statement = yt_dossier_prepare (dossier, sql);

  if (statement != NULL)
    yt_statement_bind (statement, "is", entry, type);
  return yt_dossier_ids (dossier, statement);
}

GArray *
yt_link_from (YtDossier  *dossier,
              gint64      entry,
              const char *type)
{
  return links (dossier, links_from, entry, type);
}

GArray *
yt_link_to (YtDossier  *dossier,
            gint64      entry,
            const char *type)
{
  return links (dossier, links_to, entry, type);
}

guint
yt_link_count (YtDossier *dossier)
{
  YtConnection *connection = yt_dossier_connection (dossier);

  return connection != NULL ? (guint) yt_connection_number (connection, 0, count_links, "") : 0;
}
