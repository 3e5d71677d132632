/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps where the analyst is and was: pane, selection, filters, and the scenes to go back to. */
#include "desk/desk.h"

#include "desk/scene.h"

/* How many scenes the way back has. */
#define MAX_SCENES 200

static const char desks_key[] = "yt-desks";

struct _YtDesk
{
  GObject parent_instance;

  YtDossier *dossier;
  YtScene scene;
  YtContent content;
  YtLanguage language;
  char *voice;
  char *query;
  char *marked;
  gint64 found;

  GArray *scenes; /* of YtScene; the one at @current is where the desk is */
  guint current;
};

enum
{
  PROP_0,
  PROP_DOSSIER,
  PROP_PANE,
  PROP_SELECTED,
  PROP_NOTE,
  PROP_CONTENT,
  PROP_LANGUAGE,
  PROP_VOICE,
  PROP_QUERY,
  PROP_MARKED,
  PROP_CAN_BACK,
  PROP_CAN_FORWARD,
  N_PROPERTIES
};

enum
{
  WENT,
  EDIT,
  FLUSH,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (YtDesk, yt_desk, G_TYPE_OBJECT)

GType
yt_content_get_type (void)
{
  static gsize type;

  if (g_once_init_enter (&type))
    {
      static const GEnumValue values[] = {
        { YT_CONTENT_ZH, "YT_CONTENT_ZH", "zh" },
        { YT_CONTENT_EN, "YT_CONTENT_EN", "en" },
        { YT_CONTENT_BOTH, "YT_CONTENT_BOTH", "both" },
        { 0, NULL, NULL },
      };

      g_once_init_leave (&type, g_enum_register_static ("YtContent", values));
    }
  return type;
}

/* The next scene in that direction that still is there; @current when there is none. */
static guint
find_scene (YtDesk *self,
            int     step)
{
  for (gint64 i = (gint64) self->current + step; i >= 0 && i < self->scenes->len; i += step)
    {
      const YtScene *scene = &g_array_index (self->scenes, YtScene, i);

      if (yt_scene_is_there (self->dossier, scene))
        return (guint) i;
    }
  return self->current;
}

static void
set_scene (YtDesk        *self,
           const YtScene *scene)
{
  YtScene old = self->scene;

  self->scene = *scene;
  if (old.pane != scene->pane)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PANE]);
  if (old.selected != scene->selected)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
  if (old.note != scene->note)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTE]);
}

static void
notify_ways (YtDesk *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_BACK]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_FORWARD]);
}

static void
set_marked (YtDesk     *self,
            const char *words)
{
  if (g_strcmp0 (self->marked, words) == 0)
    return;
  g_free (self->marked);
  self->marked = g_strdup (words);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MARKED]);
}

/* The whole of a move, with the notices after the last change. */
static void
move_to (YtDesk        *self,
         const YtScene *scene)
{
  g_object_freeze_notify (G_OBJECT (self));
  set_marked (self, "");
  set_scene (self, scene);
  notify_ways (self);
  g_object_thaw_notify (G_OBJECT (self));
  g_signal_emit (self, signals[WENT], 0);
}

static void
on_changed (YtDesk          *self,
            const YtChanges *changes)
{
  YtScene scene = self->scene;

  yt_scene_climb (self->dossier, &scene);
  g_object_freeze_notify (G_OBJECT (self));
  set_scene (self, &scene);
  notify_ways (self);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
yt_desk_get_property (GObject    *object,
                      guint       id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  YtDesk *self = YT_DESK (object);

  switch (id)
    {
    case PROP_DOSSIER:
      g_value_set_object (value, self->dossier);
      break;
    case PROP_PANE:
      g_value_set_static_string (value, self->scene.pane);
      break;
    case PROP_SELECTED:
      g_value_set_int64 (value, self->scene.selected);
      break;
    case PROP_NOTE:
      g_value_set_int64 (value, self->scene.note);
      break;
    case PROP_CONTENT:
      g_value_set_enum (value, self->content);
      break;
    case PROP_LANGUAGE:
      g_value_set_int (value, (int) self->language);
      break;
    case PROP_VOICE:
      g_value_set_string (value, self->voice);
      break;
    case PROP_QUERY:
      g_value_set_string (value, self->query);
      break;
    case PROP_MARKED:
      g_value_set_string (value, self->marked);
      break;
    case PROP_CAN_BACK:
      g_value_set_boolean (value, find_scene (self, -1) != self->current);
      break;
    case PROP_CAN_FORWARD:
      g_value_set_boolean (value, find_scene (self, +1) != self->current);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
set_string (YtDesk        *self,
            char         **member,
            const GValue  *value,
            GParamSpec    *pspec)
{
  const char *string = g_value_get_string (value) == NULL ? "" : g_value_get_string (value);

  if (g_strcmp0 (*member, string) == 0)
    return;
  g_free (*member);
  *member = g_strdup (string);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
yt_desk_set_property (GObject      *object,
                      guint         id,
                      const GValue *value,
                      GParamSpec   *pspec)
{
  YtDesk *self = YT_DESK (object);
  YtScene scene = self->scene;

  switch (id)
    {
    case PROP_DOSSIER:
      self->dossier = g_value_dup_object (value);
      break;
    case PROP_PANE:
      scene.pane = g_intern_string (g_value_get_string (value));
      set_scene (self, &scene);
      break;
    case PROP_SELECTED:
      scene.selected = g_value_get_int64 (value);
      set_scene (self, &scene);
      break;
    case PROP_NOTE:
      scene.note = g_value_get_int64 (value);
      set_scene (self, &scene);
      break;
    case PROP_CONTENT:
      if (self->content == (YtContent) g_value_get_enum (value))
        break;
      self->content = (YtContent) g_value_get_enum (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_LANGUAGE:
      if (self->language == (YtLanguage) g_value_get_int (value))
        break;
      self->language = (YtLanguage) g_value_get_int (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_VOICE:
      set_string (self, &self->voice, value, pspec);
      break;
    case PROP_QUERY:
      set_string (self, &self->query, value, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* The desks of a dossier, without references. */
static GPtrArray *
desks_of (YtDossier *dossier)
{
  GPtrArray *desks = g_object_get_data (G_OBJECT (dossier), desks_key);

  if (desks == NULL)
    {
      desks = g_ptr_array_new ();
      g_object_set_data_full (G_OBJECT (dossier), desks_key, desks, (GDestroyNotify) g_ptr_array_unref);
    }
  return desks;
}

static void
yt_desk_constructed (GObject *object)
{
  YtDesk *self = YT_DESK (object);

  G_OBJECT_CLASS (yt_desk_parent_class)->constructed (object);
  g_signal_connect_object (self->dossier, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (desks_of (self->dossier), self);
}

static void
yt_desk_dispose (GObject *object)
{
  YtDesk *self = YT_DESK (object);

  g_ptr_array_remove (desks_of (self->dossier), self);
  G_OBJECT_CLASS (yt_desk_parent_class)->dispose (object);
}

static void
yt_desk_finalize (GObject *object)
{
  YtDesk *self = YT_DESK (object);

  g_clear_object (&self->dossier);
  g_array_unref (self->scenes);
  g_free (self->voice);
  g_free (self->query);
  g_free (self->marked);
  G_OBJECT_CLASS (yt_desk_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags read = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_DOSSIER] = g_param_spec_object ("dossier", NULL, NULL, YT_TYPE_DOSSIER,
                                                  G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PANE] = g_param_spec_string ("pane", NULL, NULL, "overview", flags);
  properties[PROP_SELECTED] = g_param_spec_int64 ("selected", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_NOTE] = g_param_spec_int64 ("note", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_CONTENT] = g_param_spec_enum ("content", NULL, NULL, YT_TYPE_CONTENT, YT_CONTENT_BOTH, flags);
  properties[PROP_LANGUAGE] = g_param_spec_int ("language", NULL, NULL, 0, YT_N_LANGUAGES - 1, YT_LANGUAGE_EN, flags);
  properties[PROP_VOICE] = g_param_spec_string ("voice", NULL, NULL, "", flags);
  properties[PROP_QUERY] = g_param_spec_string ("query", NULL, NULL, "", flags);
  properties[PROP_MARKED] = g_param_spec_string ("marked", NULL, NULL, "", read);
  properties[PROP_CAN_BACK] = g_param_spec_boolean ("can-back", NULL, NULL, FALSE, read);
  properties[PROP_CAN_FORWARD] = g_param_spec_boolean ("can-forward", NULL, NULL, FALSE, read);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
yt_desk_class_init (YtDeskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = yt_desk_constructed;
  object_class->dispose = yt_desk_dispose;
  object_class->finalize = yt_desk_finalize;
  object_class->get_property = yt_desk_get_property;
  object_class->set_property = yt_desk_set_property;
  install_properties (object_class);

  signals[WENT] = g_signal_new ("went", YT_TYPE_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[EDIT] = g_signal_new ("edit", YT_TYPE_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_INT64);
  g_signal_new ("remembered", YT_TYPE_DESK, G_SIGNAL_RUN_LAST | G_SIGNAL_DETAILED, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FLUSH] = g_signal_new ("flush", YT_TYPE_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
yt_desk_init (YtDesk *self)
{
  self->scene.pane = g_intern_static_string ("overview");
  self->content = YT_CONTENT_BOTH;
  self->language = YT_LANGUAGE_EN;
  self->voice = g_strdup ("");
  self->query = g_strdup ("");
  self->marked = g_strdup ("");
  self->scenes = g_array_new (FALSE, FALSE, sizeof (YtScene));
  g_array_append_val (self->scenes, self->scene);
}

YtDesk *
yt_desk_new (YtDossier *dossier)
{
  return g_object_new (YT_TYPE_DESK, "dossier", dossier, NULL);
}

YtDossier *
yt_desk_dossier (YtDesk *self)
{
  return self->dossier;
}

const char *
yt_desk_pane (YtDesk *self)
{
  return self->scene.pane;
}

gint64
yt_desk_selected (YtDesk *self)
{
  return self->scene.selected;
}

gint64
yt_desk_note (YtDesk *self)
{
  return self->scene.note;
}

YtContent
yt_desk_content (YtDesk *self)
{
  return self->content;
}

const char *
yt_desk_voice (YtDesk *self)
{
  return self->voice;
}

const char *
yt_desk_query (YtDesk *self)
{
  return self->query;
}

YtLanguage
yt_desk_language (YtDesk *self)
{
  if (yt_content_has (self->content, self->language))
    return self->language;
  return yt_language_other (self->language);
}

const char *
yt_desk_home_pane (YtKind kind)
{
  static const char *const homes[YT_N_KINDS] = {
    [YT_KIND_DOSSIER] = "overview",
    [YT_KIND_PARTY] = "overview",
    [YT_KIND_AREA] = "areas",
    [YT_KIND_ISSUE] = "areas",
    [YT_KIND_POSITION] = "areas",
    [YT_KIND_SIDE] = "terms",
    [YT_KIND_CHANNEL] = "dialogue",
    [YT_KIND_LIMIT] = "dialogue",
    [YT_KIND_EVENT] = "dialogue",
    [YT_KIND_OBSTACLE] = "obstacles",
    [YT_KIND_POINT] = "obstacles",
    [YT_KIND_PERCEPTION] = "obstacles",
    [YT_KIND_RECOMMENDATION] = "recommendations",
    [YT_KIND_MEASURE] = "recommendations",
    [YT_KIND_INSTRUMENT] = "actors",
    [YT_KIND_ACTOR] = "actors",
    [YT_KIND_TERM] = "terms",
    [YT_KIND_FIGURE] = "actors",
    [YT_KIND_REMARK] = "overview",
    [YT_KIND_QUESTION] = "overview",
    [YT_KIND_SOURCE] = "sources",
    [YT_KIND_PASSAGE] = "sources",
  };

  if (kind < 0 || kind >= YT_N_KINDS || homes[kind] == NULL)
    return g_intern_static_string ("overview");
  return g_intern_string (homes[kind]);
}

gboolean
yt_desk_go (YtDesk     *self,
            const char *pane,
            gint64      id)
{
  YtScene scene = self->scene;

  if (id == 0)
    scene.selected = scene.note = 0;
  else if (!yt_scene_of (self->dossier, id, &scene))
    return FALSE;
  scene.pane = g_intern_string (pane == NULL ? scene.pane : pane);

  /* The selection may have moved since the scene was come to: one comes back to where one left. */
  g_array_index (self->scenes, YtScene, self->current) = self->scene;
  if (!yt_scene_equal (&scene, &self->scene))
    {
      g_array_set_size (self->scenes, self->current + 1);
      if (self->scenes->len == MAX_SCENES)
        g_array_remove_index (self->scenes, 0);
      g_array_append_val (self->scenes, scene);
      self->current = self->scenes->len - 1;
    }
  move_to (self, &scene);
  return TRUE;
}

gboolean
yt_desk_go_found (YtDesk     *self,
                  gint64      id,
                  const char *words)
{
  g_autofree char *copy = g_strdup (words);

  if (!yt_desk_go (self, NULL, id))
    return FALSE;
  self->found = id;
  set_marked (self, copy);
  return TRUE;
}

gint64
yt_desk_found (YtDesk *self)
{
  return *self->marked != '\0' ? self->found : 0;
}

const char *
yt_desk_marked (YtDesk *self)
{
  return self->marked;
}

void
yt_desk_start (YtDesk     *self,
               const char *pane,
               gint64      selected,
               gint64      note)
{
  YtScene scene = { g_intern_string (pane), MAX (selected, 0), MAX (note, 0) };

  yt_scene_climb (self->dossier, &scene);
  g_array_set_size (self->scenes, 0);
  g_array_append_val (self->scenes, scene);
  self->current = 0;
  move_to (self, &scene);
}

static gboolean
step (YtDesk *self,
      int     direction)
{
  guint next = find_scene (self, direction);

  if (next == self->current)
    return FALSE;
  g_array_index (self->scenes, YtScene, self->current) = self->scene;
  self->current = next;
  move_to (self, &g_array_index (self->scenes, YtScene, next));
  return TRUE;
}

gboolean
yt_desk_back (YtDesk *self)
{
  return step (self, -1);
}

gboolean
yt_desk_forward (YtDesk *self)
{
  return step (self, +1);
}

gboolean
yt_desk_edit (YtDesk *self,
              gint64  id)
{
  if (!yt_desk_go (self, NULL, id))
    return FALSE;
  g_signal_emit (self, signals[EDIT], 0, id);
  return TRUE;
}

void
yt_desk_flush (YtDesk *self)
{
  g_signal_emit (self, signals[FLUSH], 0);
}

void
yt_desk_flush_all (YtDossier *dossier)
{
  GPtrArray *desks = desks_of (dossier);

  for (guint i = 0; i < desks->len; i++)
    yt_desk_flush (g_ptr_array_index (desks, i));
}
