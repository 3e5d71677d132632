/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a dossier from JSON; json.h says what is in it. */
#include "format/json.h"

#include <string.h>

#include "format/json-parse.h"
#include "format/record.h"

typedef struct
{
  YtJsonParser parser;
  guint depth;    /* of entries in each other */
  gboolean found; /* the dossier itself was read */
} Reader;

/* Incoming: a document, and what of it can be understood only once its texts are there. */
typedef struct
{
  YtIntakeDocument *document;
  GArray *features;
  GArray *original_features;
  char *original;
} Incoming;

/* Reads the value of the member @name into @object. */
typedef gboolean (*MemberFunc) (Reader      *self,
                                gpointer     object,
                                const char  *name,
                                GError     **error);

static gboolean read_child (Reader      *self,
                            gpointer     object,
                            const char  *name,
                            GError     **error);

static gboolean
unknown (Reader      *self,
         const char  *name,
         const char  *known,
         GError     **error)
{
  return yt_incoming_refuse (&self->parser.spot, YT_FORMAT_ERROR_CONTENT,
                             N_("%s, line %s: “%s” is not known here. Expected one of: %s."), name, known, error);
}

static gboolean
read_object (Reader      *self,
             MemberFunc   read,
             gpointer     object,
             GError     **error)
{
  g_autofree char *name = NULL;
  gboolean failed;

  if (!yt_json_enter (&self->parser, '{', error))
    return FALSE;
  while (yt_json_next_member (&self->parser, &name, &failed, error))
    {
      if (!read (self, object, name, error))
        return FALSE;
    }
  return !failed;
}

/* Calls @read for each item of an array; @name stands for the array. */
static gboolean
read_array (Reader      *self,
            MemberFunc   read,
            gpointer     object,
            const char  *name,
            GError     **error)
{
  gboolean failed;

  if (!yt_json_enter (&self->parser, '[', error))
    return FALSE;
  while (yt_json_next_item (&self->parser, &failed, error))
    {
      if (!read (self, object, name, error))
        return FALSE;
    }
  return !failed;
}

static gboolean
put_line (Reader      *self,
          char       **slot,
          const char  *name,
          GError     **error)
{
  g_autofree char *string = yt_json_string (&self->parser, error);
  char *line = string != NULL ? yt_incoming_line (&self->parser.spot, string, strlen (string), error) : NULL;

  return line != NULL && yt_incoming_put (&self->parser.spot, slot, name, line, error);
}

static gboolean
put_text (Reader      *self,
          char       **slot,
          const char  *name,
          GError     **error)
{
  g_autofree char *string = yt_json_string (&self->parser, error);
  char *text = string != NULL ? yt_incoming_text (&self->parser.spot, string, strlen (string), error) : NULL;

  return text != NULL && yt_incoming_put (&self->parser.spot, slot, name, text, error);
}

static gboolean
read_moment (Reader      *self,
             gint64      *moment,
             GError     **error)
{
  g_autofree char *string = yt_json_string (&self->parser, error);

  return string != NULL && yt_incoming_moment (&self->parser.spot, string, moment, error);
}

static gboolean
read_uid (Reader      *self,
          gint64      *uid,
          GError     **error)
{
  g_autofree char *string = yt_json_string (&self->parser, error);

  if (string == NULL)
    return FALSE;
  *uid = yt_id_from_text (string);
  return *uid != 0 ||
         yt_incoming_refuse (&self->parser.spot, YT_FORMAT_ERROR_CONTENT,
                             N_("%s, line %s: “%s” cannot be a uid. Expected were 13 digits of Crockford’s base 32."), string, NULL,
                             error);
}

/* An object with a member for each language; @object: char *[YT_N_LANGUAGES] */
static gboolean
read_side (Reader      *self,
           gpointer     object,
           const char  *name,
           GError     **error)
{
  char **sides = object;
  YtLanguage language;

  return yt_incoming_language (&self->parser.spot, name, &language, error) &&
         put_text (self, &sides[language], name, error);
}

static gboolean
read_title_side (Reader      *self,
                 gpointer     object,
                 const char  *name,
                 GError     **error)
{
  char **sides = object;
  YtLanguage language;

  return yt_incoming_language (&self->parser.spot, name, &language, error) &&
         put_line (self, &sides[language], name, error);
}

static gboolean
read_tag (Reader      *self,
          gpointer     object,
          const char  *name,
          GError     **error)
{
  char *tag = NULL;

  if (!put_line (self, &tag, name, error))
    return FALSE;
  g_ptr_array_add (object, tag);
  return TRUE;
}

static gboolean
read_note_member (Reader      *self,
                  gpointer     object,
                  const char  *name,
                  GError     **error)
{
  YtIntakeNote *note = object;

  if (strcmp (name, "uid") == 0)
    return read_uid (self, &note->id, error);
  if (strcmp (name, "language") == 0)
    return put_line (self, &note->language, name, error);
  if (strcmp (name, "author") == 0)
    return put_line (self, &note->author, name, error);
  if (strcmp (name, "created") == 0)
    return read_moment (self, &note->created, error);
  if (strcmp (name, "modified") == 0)
    return read_moment (self, &note->modified, error);
  if (strcmp (name, "text") == 0)
    return put_text (self, &note->text, name, error);
  if (strcmp (name, "tags") == 0)
    return read_array (self, read_tag, note->tags, name, error);
  return unknown (self, name, "uid, language, author, created, modified, tags, text", error);
}

static gboolean
read_note (Reader      *self,
           gpointer     object,
           const char  *name,
           GError     **error)
{
  YtIntakeNote *note = yt_intake_note_new ();

  g_ptr_array_add (object, note);
  return read_object (self, read_note_member, note, error);
}

static gboolean
read_link_member (Reader      *self,
                  gpointer     object,
                  const char  *name,
                  GError     **error)
{
  YtIntakeLink *link = object;
  struct { const char *name; char **slot; } lines[] = {
    { "type", &link->type }, { "to", &link->to }, { "standing", &link->standing }, { "page", &link->page },
    { "source", &link->source },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      if (strcmp (name, lines[i].name) == 0)
        return put_line (self, lines[i].slot, name, error);
    }
  if (strcmp (name, "uid") == 0)
    return read_uid (self, &link->id, error);
  if (strcmp (name, "text") == 0)
    return read_object (self, read_side, link->text, error);
  if (strcmp (name, "notes") == 0)
    return read_array (self, read_note, link->notes, name, error);
  return unknown (self, name, "uid, type, to, standing, page, source, text, notes", error);
}

static gboolean
read_link (Reader      *self,
           gpointer     object,
           const char  *name,
           GError     **error)
{
  YtIntakeLink *link = yt_intake_link_new ();

  g_ptr_array_add (object, link);
  link->line = self->parser.spot.line;
  return read_object (self, read_link_member, link, error);
}

static gboolean
read_original (Reader            *self,
               YtIntakeDocument  *document,
               GError           **error)
{
  g_autofree char *string = yt_json_string (&self->parser, error);
  gsize length;
  guchar *bytes;

  if (string == NULL)
    return FALSE;
  bytes = g_base64_decode (string, &length);
  g_clear_pointer (&document->bytes, g_bytes_unref);
  document->bytes = g_bytes_new_take (bytes, length);
  return TRUE;
}

static gboolean
read_number (Reader  *self,
             gsize   *number,
             GError **error)
{
  guint value;

  if (!yt_json_whole_number (&self->parser, &value, error))
    return FALSE;
  *number = value;
  return TRUE;
}

static gboolean
read_feature_member (Reader      *self,
                     gpointer     object,
                     const char  *name,
                     GError     **error)
{
  GArray *features = object;
  YtIncomingFeature *feature = &g_array_index (features, YtIncomingFeature, features->len - 1);

  if (strcmp (name, "sort") == 0)
    return put_line (self, &feature->sort, name, error);
  if (strcmp (name, "label") == 0)
    return put_line (self, &feature->label, name, error);
  if (strcmp (name, "start") == 0)
    return read_number (self, &feature->start, error);
  if (strcmp (name, "end") == 0)
    return read_number (self, &feature->end, error);
  if (strcmp (name, "level") == 0)
    return read_number (self, &feature->level, error);
  return unknown (self, name, "sort, start, end, level, label", error);
}

static gboolean
read_feature (Reader      *self,
              gpointer     object,
              const char  *name,
              GError     **error)
{
  GArray *features = object;

  g_array_set_size (features, features->len + 1);
  return read_object (self, read_feature_member, features, error);
}

static gboolean
read_anchor_member (Reader      *self,
                    gpointer     object,
                    const char  *name,
                    GError     **error)
{
  YtIntakePassage *passage = object;
  g_autofree char *state = NULL;

  if (strcmp (name, "document") == 0)
    return yt_json_whole_number (&self->parser, &passage->document, error);
  if (strcmp (name, "start") == 0)
    return read_number (self, &passage->start, error);
  if (strcmp (name, "end") == 0)
    return read_number (self, &passage->end, error);
  if (strcmp (name, "prefix") == 0)
    return put_text (self, &passage->prefix, name, error);
  if (strcmp (name, "quote") == 0)
    return put_text (self, &passage->quote, name, error);
  if (strcmp (name, "suffix") == 0)
    return put_text (self, &passage->suffix, name, error);
  if (strcmp (name, "state") != 0)
    return unknown (self, name, "document, start, end, state, prefix, quote, suffix", error);
  if (!put_line (self, &state, name, error))
    return FALSE;
  passage->orphan = strcmp (state, "orphan") == 0;
  return TRUE;
}

static gboolean
read_anchor (Reader         *self,
             YtIntakeEntry  *entry,
             GError        **error)
{
  if (entry->passage == NULL)
    entry->passage = yt_intake_passage_new ();
  return read_object (self, read_anchor_member, entry->passage, error);
}

static gboolean
read_document_member (Reader      *self,
                      gpointer     object,
                      const char  *name,
                      GError     **error)
{
  Incoming *incoming = object;
  YtIntakeDocument *document = incoming->document;

  if (strcmp (name, "uid") == 0)
    return read_uid (self, &document->id, error);
  if (strcmp (name, "name") == 0)
    return put_line (self, &document->name, name, error);
  if (strcmp (name, "features") == 0)
    return read_array (self, read_feature, incoming->features, name, error);
  if (strcmp (name, "original_text") == 0)
    return put_text (self, &incoming->original, name, error);
  if (strcmp (name, "original_features") == 0)
    return read_array (self, read_feature, incoming->original_features, name, error);
  if (strcmp (name, "map") == 0)
    return put_line (self, &document->map, name, error);
  if (strcmp (name, "media_type") == 0)
    return put_line (self, &document->media_type, name, error);
  if (strcmp (name, "encoding") == 0)
    return put_line (self, &document->encoding, name, error);
  if (strcmp (name, "text") == 0)
    return put_text (self, &document->text, name, error);
  if (strcmp (name, "original") == 0)
    return read_original (self, document, error);
  return unknown (self, name, "uid, name, media_type, encoding, text, features, original_text, original_features, map, original", error);
}

/* Puts what was counted in characters where it is in bytes, now that the texts are there. */
static gboolean
complete_document (Reader    *self,
                   Incoming  *incoming,
                   GError   **error)
{
  YtIntakeDocument *document = incoming->document;
  const YtSpot *spot = &self->parser.spot;
  GArray *features;

  if (incoming->features->len > 0)
    {
      document->features = yt_incoming_features (spot, incoming->features, document->text, error);
      if (document->features == NULL)
        return FALSE;
    }
  if (incoming->original != NULL)
    {
      features = yt_incoming_features (spot, incoming->original_features, incoming->original, error);
      if (features == NULL)
        return FALSE;
      document->original = yt_reading_new ();
      g_string_assign (document->original->text, incoming->original);
      g_array_unref (document->original->features);
      document->original->features = features;
    }
  return yt_incoming_map (spot, document, error);
}

static gboolean
read_document (Reader      *self,
               gpointer     object,
               const char  *name,
               GError     **error)
{
  g_autoptr(GArray) features = yt_incoming_features_new ();
  g_autoptr(GArray) original_features = yt_incoming_features_new ();
  Incoming incoming = { yt_intake_document_new (), features, original_features, NULL };
  gboolean good;

  g_ptr_array_add (object, incoming.document);
  good = read_object (self, read_document_member, &incoming, error) && complete_document (self, &incoming, error);
  g_free (incoming.original);
  return good;
}

static gboolean
read_field (Reader      *self,
            gpointer     object,
            const char  *name,
            GError     **error)
{
  YtIntakeEntry *entry = object;
  const YtField *field = yt_kind_field (entry->kind, name);
  g_autofree char *known = NULL;
  char *sides[YT_N_LANGUAGES] = { NULL, NULL };
  gboolean good;

  if (field == NULL)
    {
      known = yt_incoming_fields (entry->kind, TRUE);
      return unknown (self, name, *known != '\0' ? known : "–", error);
    }
  good = field->bilingual ? read_object (self, read_title_side, sides, error) : put_line (self, &sides[0], name, error);
  for (YtLanguage language = 0; language < YT_N_LANGUAGES; language++)
    {
      if (sides[language] != NULL)
        good = yt_incoming_value (&self->parser.spot, entry, field, language, sides[language], good ? error : NULL) && good;
    }
  return good;
}

static gboolean
read_entry_parts (Reader         *self,
                  YtIntakeEntry  *entry,
                  const char     *name,
                  GError        **error)
{
  if (strcmp (name, "title") == 0)
    return read_object (self, read_title_side, entry->title, error);
  if (strcmp (name, "text") == 0)
    return read_object (self, read_side, entry->text, error);
  if (strcmp (name, "fields") == 0)
    return read_object (self, read_field, entry, error);
  if (strcmp (name, "tags") == 0)
    return read_array (self, read_tag, entry->tags, name, error);
  if (strcmp (name, "links") == 0)
    return read_array (self, read_link, entry->links, name, error);
  if (strcmp (name, "notes") == 0)
    return read_array (self, read_note, entry->notes, name, error);
  if (strcmp (name, "documents") == 0 && entry->kind == YT_KIND_SOURCE)
    return read_array (self, read_document, entry->documents, name, error);
  if (strcmp (name, "anchor") == 0 && entry->kind == YT_KIND_PASSAGE)
    return read_anchor (self, entry, error);
  if (strcmp (name, "children") == 0)
    return read_array (self, read_child, entry, name, error);
  return unknown (self, name,
                  "id, code, uid, created, modified, standing, page, source, title, text, fields, tags, links, notes, children", error);
}

static gboolean
read_entry_member (Reader      *self,
                   gpointer     object,
                   const char  *name,
                   GError     **error)
{
  YtIntakeEntry *entry = object;
  g_autofree char *ref = NULL;

  if (strcmp (name, "id") == 0)
    return put_line (self, &ref, name, error) && yt_incoming_ref (&self->parser.spot, entry, ref, error);
  if (strcmp (name, "code") == 0)
    return put_line (self, &entry->code, name, error);
  if (strcmp (name, "uid") == 0)
    return read_uid (self, &entry->id, error);
  if (strcmp (name, "created") == 0)
    return read_moment (self, &entry->created, error);
  if (strcmp (name, "modified") == 0)
    return read_moment (self, &entry->modified, error);
  if (strcmp (name, "standing") == 0)
    return put_line (self, &entry->standing, name, error);
  if (strcmp (name, "page") == 0)
    return put_line (self, &entry->page, name, error);
  if (strcmp (name, "source") == 0)
    return put_line (self, &entry->source, name, error);
  return read_entry_parts (self, entry, name, error);
}

/* The kind comes first in an entry, since all else depends on it. */
static gboolean
read_kind (Reader      *self,
           YtKind       parent,
           YtKind      *kind,
           GError     **error)
{
  g_autofree char *name = NULL;
  g_autofree char *id = NULL;
  gboolean failed;

  if (yt_json_next_member (&self->parser, &name, &failed, error) && strcmp (name, "kind") == 0)
    return put_line (self, &id, name, error) && yt_incoming_kind (&self->parser.spot, id, parent, kind, error);
  return !failed && yt_incoming_refuse (&self->parser.spot, YT_FORMAT_ERROR_CONTENT,
                                        N_("%s, line %s: “kind” is expected as the first member of an entry."), NULL, NULL, error);
}

/* What follows the kind of an entry. */
static gboolean
read_rest (Reader         *self,
           YtIntakeEntry  *entry,
           GError        **error)
{
  g_autofree char *name = NULL;
  gboolean failed;

  entry->line = self->parser.spot.line;
  while (yt_json_next_member (&self->parser, &name, &failed, error))
    {
      if (!read_entry_member (self, entry, name, error))
        return FALSE;
    }
  return !failed;
}

static gboolean
read_child (Reader      *self,
            gpointer     object,
            const char  *name,
            GError     **error)
{
  YtIntakeEntry *parent = object;
  YtIntakeEntry *child;
  YtKind kind;

  if (self->depth == YT_RECORD_DEPTH_MAX)
    return yt_incoming_refuse (&self->parser.spot, YT_FORMAT_ERROR_LIMIT,
                               N_("%s, line %s: the entries stand too deep in each other."), NULL, NULL, error);
  if (!yt_json_enter (&self->parser, '{', error) || !read_kind (self, parent->kind, &kind, error))
    return FALSE;
  child = yt_intake_entry_new (kind);
  g_ptr_array_add (parent->children, child);
  self->depth++;
  if (!read_rest (self, child, error))
    return FALSE;
  self->depth--;
  return TRUE;
}

/* The members of the outermost object. */
static gboolean
read_head (Reader      *self,
           gpointer     object,
           const char  *name,
           GError     **error)
{
  YtSpot *spot = &self->parser.spot;
  YtIntake *intake = object;
  g_autofree char *format = NULL;
  YtKind kind;
  guint version;

  if (strcmp (name, "format") == 0)
    {
      if (!put_line (self, &format, name, error))
        return FALSE;
      return strcmp (format, YT_JSON_FORMAT) == 0 ||
             yt_incoming_refuse (spot, YT_FORMAT_ERROR_CONTENT,
                                 N_("%s, line %s: this is “%s” and not a dossier. Expected “%s”."), format, YT_JSON_FORMAT, error);
    }
  if (strcmp (name, "version") == 0)
    {
      if (!yt_json_whole_number (&self->parser, &version, error))
        return FALSE;
      return version == 1 ||
             yt_incoming_refuse (spot, YT_FORMAT_ERROR_CONTENT,
                                 N_("%s, line %s: the file was written by a newer version. Expected version 1."), NULL, NULL, error);
    }
  if (strcmp (name, "dossier") != 0)
    return unknown (self, name, "format, version, dossier", error);
  if (self->found)
    return yt_incoming_refuse (spot, YT_FORMAT_ERROR_CONTENT, N_("%s, line %s: “%s” stands here twice; it is expected once."), name,
                               NULL, error);
  self->found = TRUE;
  return yt_json_enter (&self->parser, '{', error) && read_kind (self, YT_KIND_NONE, &kind, error) &&
         read_rest (self, intake->root, error);
}

YtIntake *
yt_json_read (GBytes      *bytes,
              const char  *name,
              GError     **error)
{
  g_autoptr(YtIntake) intake = yt_intake_new ();
  Reader self = { .depth = 0 };

  if (!yt_incoming_size (bytes, name, error) || !yt_json_parser_init (&self.parser, bytes, name, error) ||
      !read_object (&self, read_head, intake, error) || !yt_json_finish (&self.parser, error))
    return NULL;
  if (!self.found)
    {
      yt_incoming_refuse (&self.parser.spot, YT_FORMAT_ERROR_CONTENT, N_("%s, line %s: there is no member “dossier”."), NULL, NULL, error);
      return NULL;
    }
  return yt_incoming_finish (g_steal_pointer (&intake), name, error);
}
