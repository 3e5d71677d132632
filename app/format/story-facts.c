/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said about an entry in few words: its own fields, where it stands in the source, its tags and links. */
#include "format/story-private.h"

#include "format/bibliography.h"
#include "model/document.h"
#include "model/link.h"
#include "text/edtf.h"

static const char page_label[] = N_("Page");

void
yt_story_fact (YtStory    *self,
               const char *label)
{
  if (!self->in_facts)
    yt_story_open (self, YT_PART_FACTS);
  self->in_facts = TRUE;
  yt_story_open (self, YT_PART_FACT);
  yt_story_open (self, YT_PART_LABEL);
  yt_story_word (self, YT_STYLE_PLAIN, label);
  yt_story_close (self, YT_PART_LABEL);
}

void
yt_story_facts_end (YtStory *self)
{
  if (self->in_facts)
    yt_story_close (self, YT_PART_FACTS);
  self->in_facts = FALSE;
}

static gboolean
has_value (YtEntry       *entry,
           const YtField *field)
{
  if (field->type == YT_FIELD_COLOR)
    return FALSE;
  if (field->type == YT_FIELD_ENTRY && field->column)
    return yt_entry_party (entry) != 0;
  return yt_story_has_pair (yt_entry_field (entry, field, YT_LANGUAGE_ZH), yt_entry_field (entry, field, YT_LANGUAGE_EN));
}

gboolean
yt_story_value (YtStory       *self,
                YtEntry       *entry,
                const YtField *field,
                YtStyle        style,
                const char    *separator)
{
  const char *value;
  const char *label;

  if (field == NULL || !has_value (entry, field))
    return FALSE;
  value = yt_entry_field (entry, field, YT_LANGUAGE_ZH);
  if (field->bilingual)
    yt_story_pair (self, style, value, yt_entry_field (entry, field, YT_LANGUAGE_EN), separator);
  else if (field->type == YT_FIELD_WORD && (label = yt_word_label (field->words, value)) != NULL)
    yt_story_word (self, YT_STYLE_BADGE, label);
  else if (field->type == YT_FIELD_EDTF)
    yt_story_date (self, value, separator);
  else if (field->type == YT_FIELD_URL)
    self->sink->class->web (self->sink, value);
  else if (field->type == YT_FIELD_ENTRY)
    yt_story_reference (self, field->column ? yt_entry_party (entry) : yt_id_from_text (value), FALSE);
  else
    yt_story_plain (self, value);
  return TRUE;
}

static void
field_fact (YtStory       *self,
            YtEntry       *entry,
            const YtField *field)
{
  if (field == NULL || !has_value (entry, field))
    return;
  yt_story_fact (self, field->label);
  yt_story_value (self, entry, field, YT_STYLE_PLAIN, field->type == YT_FIELD_EDTF ? " / " : "\n");
  yt_story_close (self, YT_PART_FACT);
}

/* From when to when a channel has met, as one phrase; FALSE when its two dates make none. */
static gboolean
span_fact (YtStory *self,
           YtEntry *entry)
{
  const char *start = yt_entry_value (entry, "start");
  const char *end = yt_entry_value (entry, "end");
  g_autofree char *span = NULL;

  if (*end != '\0')
    span = g_strdup_printf ("%s/%s", start, end);
  else if (g_str_equal (yt_entry_value (entry, "status"), "active"))
    span = g_strdup_printf ("%s/..", start);
  if (*start == '\0' || span == NULL || !yt_edtf_parse (span, NULL, NULL))
    return FALSE;
  yt_story_fact (self, N_("Span"));
  yt_story_date (self, span, " / ");
  yt_story_close (self, YT_PART_FACT);
  return TRUE;
}

/* Fields that the bibliography line of a source says already. */
static gboolean
in_bibliography (const char *name)
{
  return yt_kind_field (YT_KIND_SOURCE, name) != NULL &&
         !g_str_equal (name, "mark") && !g_str_equal (name, "condition") && !g_str_equal (name, "repair") &&
         !g_str_equal (name, "isbn") && !g_str_equal (name, "issn");
}

static void
own_facts (YtStory *self,
           YtEntry *entry)
{
  YtKind kind = yt_entry_kind (entry);
  gboolean span = kind == YT_KIND_CHANNEL && span_fact (self, entry);

  for (const YtField *field = yt_kind_info (kind)->fields; field->name != NULL; field++)
    {
      if ((span && (g_str_equal (field->name, "start") || g_str_equal (field->name, "end"))) ||
          (kind == YT_KIND_SOURCE && in_bibliography (field->name)))
        continue;
      field_fact (self, entry, field);
    }
}

static void
source_facts (YtStory *self,
              YtEntry *entry)
{
  g_autoptr(GArray) documents = NULL;

  for (int i = 0; i < YT_N_LANGUAGES; i++)
    {
      g_autofree char *line = yt_bibliography_line (entry, (YtLanguage) i);
      YtMark mark = { .language = i };

      if (!yt_content_has (self->what->content, (YtLanguage) i) || *line == '\0')
        continue;
      self->sink->class->open (self->sink, YT_PART_PARAGRAPH, &mark);
      self->sink->class->text (self->sink, YT_STYLE_PLAIN, i, line);
      yt_story_close (self, YT_PART_PARAGRAPH);
    }
  if (*yt_entry_value (entry, "url") != '\0')
    field_fact (self, entry, yt_kind_field (YT_KIND_SOURCE, "url"));

  documents = yt_document_of (self->dossier, yt_entry_id (entry));
  for (guint i = 0; i < documents->len; i++)
    {
      g_autoptr(YtDocument) document = yt_document_get (self->dossier, g_array_index (documents, gint64, i));

      if (document == NULL || yt_document_is_deleted (document))
        continue;
      yt_story_fact (self, N_("Full text"));
      yt_story_plain (self, yt_document_name (document));
      yt_story_close (self, YT_PART_FACT);
    }
}

static void
tags_fact (YtStory *self,
           YtEntry *entry)
{
  const char *const *tags = yt_entry_tags (entry);

  if (tags[0] == NULL)
    return;
  yt_story_fact (self, N_("Tags"));
  for (guint i = 0; tags[i] != NULL; i++)
    {
      if (i > 0)
        yt_story_plain (self, " · ");
      yt_story_plain (self, tags[i]);
    }
  yt_story_close (self, YT_PART_FACT);
}

void
yt_story_facts (YtStory *self,
                YtEntry *entry)
{
  if (yt_entry_kind (entry) == YT_KIND_SOURCE)
    source_facts (self, entry);
  own_facts (self, entry);
  if (g_str_equal (yt_entry_standing (entry), "implied"))
    {
      yt_story_fact (self, N_("Standing"));
      yt_story_word (self, YT_STYLE_BADGE, yt_word_label (yt_standings, "implied"));
      yt_story_close (self, YT_PART_FACT);
    }
  if (yt_entry_source (entry) != 0 && yt_entry_kind (entry) != YT_KIND_DOSSIER)
    {
      yt_story_fact (self, N_("Rests on"));
      yt_story_reference (self, yt_entry_source (entry), FALSE);
      yt_story_close (self, YT_PART_FACT);
    }
  if (*yt_entry_page (entry) != '\0')
    {
      yt_story_fact (self, page_label);
      yt_story_plain (self, yt_entry_page (entry));
      yt_story_close (self, YT_PART_FACT);
    }
  tags_fact (self, entry);
  yt_story_facts_end (self);
}

/* What qualifies a link: implied, and on which page. */
static void
link_details (YtStory *self,
              YtLink  *link)
{
  if (g_str_equal (yt_link_standing (link), "implied"))
    {
      yt_story_plain (self, " ");
      yt_story_word (self, YT_STYLE_BADGE, yt_word_label (yt_standings, "implied"));
    }
  if (*yt_link_page (link) == '\0')
    return;
  yt_story_plain (self, " ");
  yt_story_word (self, YT_STYLE_DETAIL, page_label);
  yt_story_plain (self, " ");
  yt_story_plain (self, yt_link_page (link));
}

static guint
order_of (YtLink *link)
{
  guint place = 0;

  while (yt_link_types[place].id != NULL && !g_str_equal (yt_link_types[place].id, yt_link_kind (link)))
    place++;
  return place;
}

static int
compare_types (gconstpointer a,
               gconstpointer b)
{
  YtLink *x = *(YtLink *const *) a;
  YtLink *y = *(YtLink *const *) b;

  return (int) order_of (x) - (int) order_of (y);
}

/* The links that start at an entry and lead somewhere, in the order of their types. */
static GPtrArray *
links_from (YtStory *self,
            gint64   entry)
{
  g_autoptr(GArray) ids = yt_link_from (self->dossier, entry, NULL);
  GPtrArray *links = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr(YtLink) link = yt_link_get (self->dossier, g_array_index (ids, gint64, i));
      g_autoptr(YtEntry) target = link != NULL ? yt_entry_get (self->dossier, yt_link_target (link)) : NULL;

      if (target != NULL && !yt_entry_is_deleted (target) && yt_link_type (yt_link_kind (link)) != NULL)
        g_ptr_array_add (links, g_steal_pointer (&link));
    }
  g_ptr_array_sort (links, compare_types);
  return links;
}

/* A link as a line of the fact that is open. */
static void
link_line (YtStory *self,
           YtLink  *link)
{
  const char *zh = yt_link_text (link, YT_LANGUAGE_ZH);
  const char *en = yt_link_text (link, YT_LANGUAGE_EN);

  yt_story_reference (self, yt_link_target (link), FALSE);
  link_details (self, link);
  if (!yt_story_has_pair (zh, en))
    return;
  yt_story_plain (self, "\n– ");
  yt_story_pair (self, YT_STYLE_PLAIN, zh, en, "\n– ");
}

void
yt_story_links (YtStory *self,
                YtEntry *entry)
{
  g_autoptr(GPtrArray) links = links_from (self, yt_entry_id (entry));
  const YtLinkType *before = NULL;

  for (guint i = 0; i < links->len; i++)
    {
      YtLink *link = g_ptr_array_index (links, i);
      const YtLinkType *type = yt_link_type (yt_link_kind (link));

      if (type != before && before != NULL)
        yt_story_close (self, YT_PART_FACT);
      if (type != before)
        yt_story_fact (self, type->forward);
      else
        yt_story_plain (self, "\n");
      before = type;
      link_line (self, link);
    }
  if (before != NULL)
    yt_story_close (self, YT_PART_FACT);
  yt_story_facts_end (self);
}

/* Opens the paragraph of details, or goes on in it. */
static void
detail (YtStory *self)
{
  if (self->in_details)
    yt_story_plain (self, " · ");
  else
    yt_story_open (self, YT_PART_PARAGRAPH);
  self->in_details = TRUE;
}

static void
brief_links (YtStory *self,
             gint64   entry)
{
  g_autoptr(GPtrArray) links = links_from (self, entry);
  const YtLinkType *before = NULL;

  for (guint i = 0; i < links->len; i++)
    {
      YtLink *link = g_ptr_array_index (links, i);
      const YtLinkType *type = yt_link_type (yt_link_kind (link));

      if (type != before)
        {
          detail (self);
          yt_story_word (self, YT_STYLE_DETAIL, type->forward);
        }
      yt_story_plain (self, type != before ? " " : ", ");
      before = type;
      yt_story_reference (self, yt_link_target (link), TRUE);
    }
}

void
yt_story_details (YtStory *self,
                  YtEntry *entry)
{
  const char *const *tags = yt_entry_tags (entry);
  const char *voice = yt_word_label (yt_voices, yt_entry_voice (entry));

  if (voice != NULL)
    {
      detail (self);
      yt_story_word (self, YT_STYLE_BADGE, voice);
    }
  if (g_str_equal (yt_entry_standing (entry), "implied"))
    {
      detail (self);
      yt_story_word (self, YT_STYLE_BADGE, yt_word_label (yt_standings, "implied"));
    }
  if (*yt_entry_page (entry) != '\0')
    {
      detail (self);
      yt_story_word (self, YT_STYLE_DETAIL, page_label);
      yt_story_plain (self, " ");
      yt_story_plain (self, yt_entry_page (entry));
    }
  if (yt_entry_source (entry) != 0)
    {
      detail (self);
      yt_story_reference (self, yt_entry_source (entry), TRUE);
    }
  for (guint i = 0; tags[i] != NULL; i++)
    {
      detail (self);
      yt_story_plain (self, "#");
      yt_story_plain (self, tags[i]);
    }
  brief_links (self, yt_entry_id (entry));
  if (self->in_details)
    yt_story_close (self, YT_PART_PARAGRAPH);
  self->in_details = FALSE;
  yt_story_brief_evidence (self, yt_entry_id (entry));
}
