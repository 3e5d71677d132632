/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Turns the actions desk.* into what a desk does. */
#include "shell/desk-actions.h"

#include "panes/pane.h"
#include "panes/questions-pane.h"
#include "shell/settings.h"

static void
on_back (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       desk)
{
  yt_desk_back (desk);
}

static void
on_forward (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       desk)
{
  yt_desk_forward (desk);
}

static void
on_open (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       desk)
{
  yt_desk_go (desk, NULL, g_variant_get_int64 (parameter));
}

static void
on_open_found (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       desk)
{
  const char *words;
  gint64 id;

  g_variant_get (parameter, "(x&s)", &id, &words);
  yt_desk_go_found (desk, id, words);
}

static void
on_around (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       desk)
{
  yt_questions_pane_around (desk, g_variant_get_int64 (parameter));
}

/* The selection stays when a pane is chosen: the notes panel keeps showing its notes. */
static void
on_pane (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       desk)
{
  const char *id = g_variant_get_string (parameter, NULL);

  if (yt_pane_find (id) != NULL && g_strcmp0 (id, yt_desk_pane (desk)) != 0)
    yt_desk_go (desk, id, yt_desk_selected (desk));
}

static void
on_content (GSimpleAction *action,
            GVariant      *state,
            gpointer       desk)
{
  YtContent content;

  if (!yt_content_parse (g_variant_get_string (state, NULL), &content))
    return;
  g_object_set (desk, "content", content, NULL);
  g_settings_set_string (yt_settings (), "content", yt_content_to_string (content));
}

static void
on_next_content (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       desk)
{
  YtContent next = yt_desk_content (desk) == YT_CONTENT_BOTH ? YT_CONTENT_ZH : yt_desk_content (desk) + 1;

  g_object_set (desk, "content", next, NULL);
  g_settings_set_string (yt_settings (), "content", yt_content_to_string (next));
}

static void
on_voice (GSimpleAction *action,
          GVariant      *state,
          gpointer       desk)
{
  g_object_set (desk, "voice", g_variant_get_string (state, NULL), NULL);
}

static void
show_content (GSimpleAction *action,
              GParamSpec    *pspec,
              YtDesk        *desk)
{
  g_simple_action_set_state (action, g_variant_new_string (yt_content_to_string (yt_desk_content (desk))));
}

static void
show_voice (GSimpleAction *action,
            GParamSpec    *pspec,
            YtDesk        *desk)
{
  g_simple_action_set_state (action, g_variant_new_string (yt_desk_voice (desk)));
}

GSimpleActionGroup *
yt_desk_actions_new (YtDesk *desk)
{
  static const GActionEntry entries[] = {
    { "around", on_around, "x", NULL, NULL },
    { "back", on_back, NULL, NULL, NULL },
    { "content", NULL, "s", "'both'", on_content },
    { "forward", on_forward, NULL, NULL, NULL },
    { "next-content", on_next_content, NULL, NULL, NULL },
    { "open", on_open, "x", NULL, NULL },
    { "open-found", on_open_found, "(xs)", NULL, NULL },
    { "pane", on_pane, "s", NULL, NULL },
    { "voice", NULL, "s", "''", on_voice },
  };
  GActionMap *map = G_ACTION_MAP (g_simple_action_group_new ());
  GObject *content, *voice;

  g_action_map_add_action_entries (map, entries, G_N_ELEMENTS (entries), desk);
  g_object_bind_property (desk, "can-back", g_action_map_lookup_action (map, "back"), "enabled", G_BINDING_SYNC_CREATE);
  g_object_bind_property (desk, "can-forward", g_action_map_lookup_action (map, "forward"), "enabled",
                          G_BINDING_SYNC_CREATE);
  content = G_OBJECT (g_action_map_lookup_action (map, "content"));
  voice = G_OBJECT (g_action_map_lookup_action (map, "voice"));
  g_signal_connect_object (desk, "notify::content", G_CALLBACK (show_content), content, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "notify::voice", G_CALLBACK (show_voice), voice, G_CONNECT_SWAPPED);
  show_content (G_SIMPLE_ACTION (content), NULL, desk);
  show_voice (G_SIMPLE_ACTION (voice), NULL, desk);
  return G_SIMPLE_ACTION_GROUP (map);
}
