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

/* Reads the value of the member @name into @object. */
typedef gboolean (*MemberFunc) (Reader      *self,
                                gpointer     object,
                                const char  *name,
                                GError     **error);

typedef enum
{
  LINE,   /* char *: of one line */
  TEXT,   /* char *: of several lines */
  UID,    /* gint64 */
  MOMENT, /* gint64 */
  BYTES,  /* GBytes *: in base 64 */
  LINES,  /* char *[YT_N_LANGUAGES] */
  TEXTS,  /* char *[YT_N_LANGUAGES] */
  TAGS,   /* GPtrArray * of char * */
  LIST,   /* GPtrArray * of what @sort makes */
  OTHER,  /* what @read does with the whole object */
} MemberType;

typedef struct Sort Sort;

/* A member of an object, which stands @offset bytes behind the object's start. */
typedef struct
{
  const char *name;
  MemberType type;
  gsize offset;
  const Sort *sort;
  MemberFunc read;
} Member;

/* A sort of objects in lists; @members: ended by a name of NULL; @line: offset of a guint for where it was found, or 0 */
struct Sort
{
  const Member *members;
  gpointer (*make) (void);
  gsize line;
};

static gboolean read_member (Reader        *self,
                             const Member  *members,
                             gpointer       object,
                             const char    *name,
                             GError       **error);

static gboolean
unknown (Reader      *self,
         const char  *name,
         const char  *known,
         GError     **error)
{
  return yt_incoming_refuse (&self->parser.spot, YT_FORMAT_ERROR_CONTENT,
                             N_("%s, line %s: “%s” is not known here. Expected one of: %s."), name, known, error);
}

/* The members of an object that was entered: those of the table @members, or each as @read reads it. */
static gboolean
read_rest (Reader        *self,
           const Member  *members,
           MemberFunc     read,
           gpointer       object,
           GError       **error)
{
  g_autofree char *name = NULL;
  gboolean failed;

  while (yt_json_next_member (&self->parser, &name, &failed, error))
    {
      if (!(members != NULL ? read_member (self, members, object, name, error) : read (self, object, name, error)))
        return FALSE;
    }
  return !failed;
}

static gboolean
read_object (Reader      *self,
             MemberFunc   read,
             gpointer     object,
             GError     **error)
{
  return yt_json_enter (&self->parser, '{', error) && read_rest (self, NULL, read, object, error);
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

static gboolean
read_bytes (Reader  *self,
            GBytes **bytes,
            GError **error)
{
  g_autofree char *string = yt_json_string (&self->parser, error);
  guchar *data;
  gsize length;

  if (string == NULL)
    return FALSE;
  data = g_base64_decode (string, &length);
  g_clear_pointer (bytes, g_bytes_unref);
  *bytes = g_bytes_new_take (data, length);
  return TRUE;
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
read_list (Reader      *self,
           const Sort  *sort,
           GPtrArray   *list,
           GError     **error)
{
  gboolean failed;

  if (!yt_json_enter (&self->parser, '[', error))
    return FALSE;
  while (yt_json_next_item (&self->parser, &failed, error))
    {
      gpointer item = sort->make ();

      g_ptr_array_add (list, item);
      if (sort->line != 0)
        G_STRUCT_MEMBER (guint, item, sort->line) = self->parser.spot.line;
      if (!yt_json_enter (&self->parser, '{', error) || !read_rest (self, sort->members, NULL, item, error))
        return FALSE;
    }
  return !failed;
}

static gboolean
read_value (Reader        *self,
            const Member  *member,
            gpointer       object,
            GError       **error)
{
  gpointer slot = G_STRUCT_MEMBER_P (object, member->offset);

  switch (member->type)
    {
    case LINE:
      return put_line (self, slot, member->name, error);
    case TEXT:
      return put_text (self, slot, member->name, error);
    case UID:
      return read_uid (self, slot, error);
    case MOMENT:
      return read_moment (self, slot, error);
    case BYTES:
      return read_bytes (self, slot, error);
    case LINES:
      return read_object (self, read_title_side, slot, error);
    case TEXTS:
      return read_object (self, read_side, slot, error);
    case TAGS:
      return read_array (self, read_tag, *(GPtrArray **) slot, member->name, error);
    case LIST:
      return read_list (self, member->sort, *(GPtrArray **) slot, error);
    case OTHER:
    default:
      return member->read (self, object, member->name, error);
    }
}

static gboolean
read_member (Reader        *self,
             const Member  *members,
             gpointer       object,
             const char    *name,
             GError       **error)
{
  g_autoptr(GString) known = g_string_new (NULL);

  for (const Member *member = members; member->name != NULL; member++)
    {
      if (strcmp (name, member->name) == 0)
        return read_value (self, member, object, error);
      g_string_append_printf (known, "%s%s", member != members ? ", " : "", member->name);
    }
  return unknown (self, name, known->str, error);
}

static gpointer
make_note (void)
{
  return yt_intake_note_new ();
}

static gpointer
make_link (void)
{
  return yt_intake_link_new ();
}

static gpointer
make_document (void)
{
  return yt_intake_document_new ();
}

#define MEMBER(type, member) G_STRUCT_OFFSET (type, member)

static const Member note_members[] = {
  { "uid", UID, MEMBER (YtIntakeNote, id) },
  { "language", LINE, MEMBER (YtIntakeNote, language) },
  { "author", LINE, MEMBER (YtIntakeNote, author) },
  { "created", MOMENT, MEMBER (YtIntakeNote, created) },
  { "modified", MOMENT, MEMBER (YtIntakeNote, modified) },
  { "tags", TAGS, MEMBER (YtIntakeNote, tags) },
  { "text", TEXT, MEMBER (YtIntakeNote, text) },
  { NULL },
};
static const Sort note_sort = { note_members, make_note, 0 };

static const Member link_members[] = {
  { "uid", UID, MEMBER (YtIntakeLink, id) },
  { "type", LINE, MEMBER (YtIntakeLink, type) },
  { "to", LINE, MEMBER (YtIntakeLink, to) },
  { "standing", LINE, MEMBER (YtIntakeLink, standing) },
  { "page", LINE, MEMBER (YtIntakeLink, page) },
  { "source", LINE, MEMBER (YtIntakeLink, source) },
  { "text", TEXTS, MEMBER (YtIntakeLink, text) },
  { "notes", LIST, MEMBER (YtIntakeLink, notes), &note_sort },
  { NULL },
};
static const Sort link_sort = { link_members, make_link, MEMBER (YtIntakeLink, line) };

static const Member document_members[] = {
  { "uid", UID, MEMBER (YtIntakeDocument, id) },
  { "name", LINE, MEMBER (YtIntakeDocument, name) },
  { "media_type", LINE, MEMBER (YtIntakeDocument, media_type) },
  { "encoding", LINE, MEMBER (YtIntakeDocument, encoding) },
  { "text", TEXT, MEMBER (YtIntakeDocument, text) },
  { "original", BYTES, MEMBER (YtIntakeDocument, bytes) },
  { NULL },
};
static const Sort document_sort = { document_members, make_document, 0 };

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
read_fields (Reader      *self,
             gpointer     entry,
             const char  *name,
             GError     **error)
{
  return read_object (self, read_field, entry, error);
}

static gboolean
read_ref (Reader      *self,
          gpointer     entry,
          const char  *name,
          GError     **error)
{
  g_autofree char *ref = NULL;

  return put_line (self, &ref, name, error) && yt_incoming_ref (&self->parser.spot, entry, ref, error);
}

static gboolean read_children (Reader      *self,
                               gpointer     entry,
                               const char  *name,
                               GError     **error);

static const Member entry_members[] = {
  { "id", OTHER, .read = read_ref },
  { "code", LINE, MEMBER (YtIntakeEntry, code) },
  { "uid", UID, MEMBER (YtIntakeEntry, id) },
  { "created", MOMENT, MEMBER (YtIntakeEntry, created) },
  { "modified", MOMENT, MEMBER (YtIntakeEntry, modified) },
  { "standing", LINE, MEMBER (YtIntakeEntry, standing) },
  { "page", LINE, MEMBER (YtIntakeEntry, page) },
  { "source", LINE, MEMBER (YtIntakeEntry, source) },
  { "title", LINES, MEMBER (YtIntakeEntry, title) },
  { "text", TEXTS, MEMBER (YtIntakeEntry, text) },
  { "fields", OTHER, .read = read_fields },
  { "tags", TAGS, MEMBER (YtIntakeEntry, tags) },
  { "links", LIST, MEMBER (YtIntakeEntry, links), &link_sort },
  { "notes", LIST, MEMBER (YtIntakeEntry, notes), &note_sort },
  { "children", OTHER, .read = read_children },
  { NULL },
};

/* Only sources have documents. */
static gboolean
read_entry_member (Reader      *self,
                   gpointer     object,
                   const char  *name,
                   GError     **error)
{
  YtIntakeEntry *entry = object;

  if (entry->kind == YT_KIND_SOURCE && strcmp (name, "documents") == 0)
    return read_list (self, &document_sort, entry->documents, error);
  return read_member (self, entry_members, entry, name, error);
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
read_entry (Reader         *self,
            YtIntakeEntry  *entry,
            GError        **error)
{
  entry->line = self->parser.spot.line;
  return read_rest (self, NULL, read_entry_member, entry, error);
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
  if (!read_entry (self, child, error))
    return FALSE;
  self->depth--;
  return TRUE;
}

static gboolean
read_children (Reader      *self,
               gpointer     entry,
               const char  *name,
               GError     **error)
{
  return read_array (self, read_child, entry, name, error);
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
         read_entry (self, intake->root, error);
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
