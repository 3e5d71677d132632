/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names hits by the entry they are, are on, or belong to. */
#include "panes/hit-words.h"

#include <glib/gi18n.h>

#include "model/document.h"
#include "model/entry.h"
#include "panes/content-label.h"

/* How many entries above a hit are told. */
#define ABOVE_MAX 4

/* The marks: as what was found is marked in the reader. */
#define MARK_RED 0xf8f8
#define MARK_GREEN 0xe4e4
#define MARK_BLUE 0x5c5c
#define MARK_ALPHA 0x8000

static const char *
name_of (YtDesk  *desk,
         YtEntry *entry)
{
  YtLanguage language = yt_desk_language (desk);
  const char *name = entry != NULL ? yt_entry_name (entry, language) : "";

  return *name == '\0' && entry != NULL ? yt_entry_name (entry, yt_language_other (language)) : name;
}

const char *
yt_hit_icon (const YtHit *hit)
{
  if (hit->sort == YT_HIT_NOTE)
    return "yitong-notes-symbolic";
  if (hit->sort == YT_HIT_DOCUMENT || hit->kind == YT_KIND_NONE)
    return "text-x-generic-symbolic";
  return yt_kind_info (hit->kind)->icon;
}

char *
yt_hit_title (YtDesk      *desk,
              const YtHit *hit)
{
  YtDossier *dossier = yt_desk_dossier (desk);

  if (hit->sort == YT_HIT_ENTRY)
    {
      g_autoptr(YtEntry) entry = yt_entry_get (dossier, hit->id);

      return g_strdup (name_of (desk, entry));
    }
  if (hit->sort == YT_HIT_DOCUMENT)
    {
      g_autoptr(YtDocument) document = yt_document_get (dossier, hit->id);

      return g_strdup (document != NULL ? yt_document_name (document) : "");
    }
  return g_strdup ("");
}

/* “A1 Sovereignty › A1.2 Espionage”: what is above, from the top. */
static void
append_above (YtDesk  *desk,
              YtEntry *entry,
              GString *place)
{
  g_autoptr(GString) above = g_string_new (NULL);
  gint64 parent = yt_entry_parent (entry);

  for (guint i = 0; parent != 0 && i < ABOVE_MAX; i++)
    {
      g_autoptr(YtEntry) up = yt_entry_get (yt_desk_dossier (desk), parent);
      const char *code = up != NULL ? yt_entry_code (up) : "";
      const char *name = name_of (desk, up);
      g_autofree char *part = *code != '\0' && g_strcmp0 (code, name) != 0 ? g_strdup_printf ("%s %s", code, name) : g_strdup (name);

      if (up == NULL)
        break;
      if (above->len > 0)
        g_string_prepend (above, " › ");
      g_string_prepend (above, part);
      parent = yt_entry_parent (up);
    }
  if (above->len > 0)
    g_string_append_printf (place, " · %s", above->str);
}

static void
append_source (YtDesk  *desk,
               YtEntry *entry,
               GString *place)
{
  g_autoptr(YtEntry) source = yt_entry_get (yt_desk_dossier (desk), yt_entry_source (entry));
  const char *page = yt_entry_page (entry);

  if (source != NULL)
    g_string_append_printf (place, " · %s", name_of (desk, source));
  if (*page == '\0')
    return;
  g_string_append (place, " · ");
  /* Translators: a page, as “p. 319”. */
  g_string_append_printf (place, _("p. %s"), page);
}

char *
yt_hit_place (YtDesk      *desk,
              const YtHit *hit)
{
  g_autoptr(YtEntry) target = yt_entry_get (yt_desk_dossier (desk), hit->target);
  const char *name = name_of (desk, target);
  GString *place;

  if (hit->sort == YT_HIT_NOTE)
    return *name == '\0' ? g_strdup (_("Note")) : g_strdup_printf (_("Note on “%s”"), name);
  if (hit->sort == YT_HIT_DOCUMENT)
    return *name == '\0' ? g_strdup (_("Document")) : g_strdup_printf (_("Text of “%s”"), name);
  place = g_string_new (hit->kind == YT_KIND_NONE ? "" : _(yt_kind_info (hit->kind)->label));
  if (target != NULL)
    {
      if (*yt_entry_code (target) != '\0')
        g_string_append_printf (place, " %s", yt_entry_code (target));
      append_above (desk, target, place);
      append_source (desk, target, place);
    }
  g_string_replace (place, "\n", " ", 0);
  return g_string_free (place, FALSE);
}

void
yt_hit_mark (PangoAttrList *attributes,
             const GArray  *spans)
{
  for (guint i = 0; i < spans->len; i++)
    {
      const YtSpan *span = &g_array_index (spans, YtSpan, i);
      PangoAttribute *marks[] = { pango_attr_background_new (MARK_RED, MARK_GREEN, MARK_BLUE),
                                  pango_attr_background_alpha_new (MARK_ALPHA) };

      for (guint k = 0; k < G_N_ELEMENTS (marks); k++)
        {
          marks[k]->start_index = (guint) span->start;
          marks[k]->end_index = (guint) span->end;
          pango_attr_list_insert (attributes, marks[k]);
        }
    }
}

gboolean
yt_hit_is_mark (const PangoAttribute *attribute)
{
  const PangoColor *color;

  if (attribute->klass->type == PANGO_ATTR_BACKGROUND_ALPHA)
    return ((const PangoAttrInt *) attribute)->value == MARK_ALPHA;
  if (attribute->klass->type != PANGO_ATTR_BACKGROUND)
    return FALSE;
  color = &((const PangoAttrColor *) attribute)->color;
  return color->red == MARK_RED && color->green == MARK_GREEN && color->blue == MARK_BLUE;
}

PangoAttrList *
yt_hit_attributes (const YtHit *hit)
{
  PangoAttrList *attributes = yt_content_attributes (hit->snippet);

  yt_hit_mark (attributes, hit->marks);
  for (guint i = 0; i < hit->marks->len; i++)
    {
      const YtSpan *span = &g_array_index (hit->marks, YtSpan, i);
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = (guint) span->start;
      bold->end_index = (guint) span->end;
      pango_attr_list_insert (attributes, bold);
    }
  return attributes;
}
