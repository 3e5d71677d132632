/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Spawns the program, keeps what it says, and reads its JSON. */
#include "program.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

/* The format of app/format/json.h. */
static const char little[] =
  "{\"format\": \"yitong-dossier\", \"version\": 1, \"dossier\": {\"kind\": \"dossier\","
  " \"title\": {\"zh\": \"小争端\", \"en\": \"A little dispute\"}, \"children\": ["
  "  {\"kind\": \"party\", \"id\": \"CN\", \"title\": {\"zh\": \"甲方\", \"en\": \"Party of the first part\"},"
  "   \"fields\": {\"color\": \"#c01c28\"}},"
  "  {\"kind\": \"party\", \"id\": \"US\", \"title\": {\"zh\": \"乙方\", \"en\": \"Party of the second part\"},"
  "   \"fields\": {\"color\": \"#1a5fb4\"}},"
  "  {\"kind\": \"area\", \"id\": \"A1\", \"title\": {\"zh\": \"网络自由与网络主权\", \"en\": \"Freedom and sovereignty\"},"
  "   \"page\": \"318\", \"children\": ["
  "    {\"kind\": \"issue\", \"id\": \"A1.1\", \"title\": {\"zh\": \"权利与限度\"}, \"children\": ["
  "      {\"kind\": \"position\", \"id\": \"A1-CN-1\", \"text\": {\"zh\": \"主权不容侵犯。\", \"en\": \"Sovereignty holds.\"},"
  "       \"fields\": {\"party\": \"CN\", \"voice\": \"stated\"}}]}]},"
  "  {\"kind\": \"channel\", \"id\": \"C1\", \"title\": {\"zh\": \"对话\", \"en\": \"Dialogue\"},"
  "   \"fields\": {\"track\": \"track1\", \"start\": \"2009~\", \"status\": \"active\"},"
  "   \"links\": [{\"type\": \"concerns\", \"to\": \"A1\"}]},"
  "  {\"kind\": \"source\", \"id\": \"S1\", \"title\": {\"zh\": \"论文\", \"en\": \"Paper\"},"
  "   \"fields\": {\"type\": \"report\", \"issued\": \"2014\"},"
  "   \"notes\": [{\"language\": \"en\", \"author\": \"Somebody\", \"text\": \"Read *twice*.\", \"tags\": [\"open\"]}]}"
  "]}}";

typedef void (*PlaceTest) (Place *place);

static void
run_test (gconstpointer data)
{
  PlaceTest test = *(const PlaceTest *) data;
  Place place = { g_dir_make_tmp ("yitong-cli-XXXXXX", NULL), g_ptr_array_new_with_free_func (g_free) };
  const char *const remove[] = { "rm", "-rf", "--", place.folder, NULL };

  g_assert_nonnull (place.folder);
  test (&place);
  g_assert_cmpint (g_chmod (place.folder, 0700), ==, 0);
  g_assert_true (g_spawn_sync (NULL, (char **) remove, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL));
  g_ptr_array_unref (place.kept);
  g_free (place.folder);
}

void
place_add (const char *name,
           void      (*test) (Place *place))
{
  g_test_add_data_func_full (name, g_memdup2 (&test, sizeof test), run_test, g_free);
}

static gpointer
keep (Place    *place,
      gpointer  memory)
{
  g_ptr_array_add (place->kept, memory);
  return memory;
}

static char *
text_of (Place  *place,
         GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return keep (place, data != NULL ? g_strndup (data, size) : g_strdup (""));
}

/* Nobody cannot go where the program was built, perhaps; a copy is where anybody can. */
static const char *
program_for_nobody (Place *place)
{
  const char *name = path_of (place, "program");
  const char *const copy[] = { "cp", "--", g_getenv ("YITONG_PROGRAM"), name, NULL };

  if (!g_file_test (name, G_FILE_TEST_EXISTS))
    g_assert_true (g_spawn_sync (NULL, (char **) copy, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL));
  g_assert_cmpint (g_chmod (name, 0755), ==, 0);
  return name;
}

Answer
run_with (Place             *place,
          const char        *environment,
          GBytes            *input,
          gboolean           nobody,
          const char *const *arguments)
{
  g_autoptr(GSubprocessLauncher) launcher = NULL;
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GPtrArray) argv = g_ptr_array_new ();
  g_autoptr(GBytes) out = NULL;
  g_autoptr(GBytes) err = NULL;
  g_autoptr(GError) error = NULL;
  Answer answer;

  launcher = g_subprocess_launcher_new ((input != NULL ? G_SUBPROCESS_FLAGS_STDIN_PIPE : G_SUBPROCESS_FLAGS_NONE) |
                                        G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_subprocess_launcher_set_cwd (launcher, place->folder);
  if (environment != NULL)
    {
      g_auto(GStrv) pair = g_strsplit (environment, "=", 2);

      g_subprocess_launcher_setenv (launcher, pair[0], pair[1], TRUE);
    }
  if (nobody && geteuid () == 0)
    {
      g_ptr_array_add (argv, (gpointer) "setpriv");
      g_ptr_array_add (argv, (gpointer) "--reuid=65534");
      g_ptr_array_add (argv, (gpointer) "--regid=65534");
      g_ptr_array_add (argv, (gpointer) "--clear-groups");
      g_ptr_array_add (argv, (gpointer) program_for_nobody (place));
    }
  else
    {
      g_ptr_array_add (argv, (gpointer) g_getenv ("YITONG_PROGRAM"));
    }
  for (guint i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (argv, (gpointer) arguments[i]);
  g_ptr_array_add (argv, NULL);

  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, input, NULL, &out, &err, &error);
  g_assert_no_error (error);
  if (!g_subprocess_get_if_exited (process))
    g_error ("killed by signal %d: %.*s", g_subprocess_get_term_sig (process), (int) g_bytes_get_size (err),
             (const char *) g_bytes_get_data (err, NULL));
  answer.status = g_subprocess_get_exit_status (process);
  answer.out = text_of (place, out);
  answer.err = text_of (place, err);
  return answer;
}

Answer
run (Place      *place,
     const char *argument,
     ...)
{
  g_autoptr(GPtrArray) arguments = g_ptr_array_new ();
  va_list list;

  va_start (list, argument);
  while (argument != NULL)
    {
      g_ptr_array_add (arguments, (gpointer) argument);
      argument = va_arg (list, const char *);
    }
  va_end (list);
  g_ptr_array_add (arguments, NULL);
  return run_with (place, NULL, NULL, FALSE, (const char *const *) arguments->pdata);
}

/* One step of a path: ".name" or "[number]". Returns: NULL when there is nothing. */
static JsonNode *
step_down (JsonNode   *node,
           const char *step)
{
  JsonArray *array;
  guint number;

  if (step[0] == '.')
    {
      g_assert_true (JSON_NODE_HOLDS_OBJECT (node));
      return json_object_get_member (json_node_get_object (node), step + 1);
    }
  g_assert_true (JSON_NODE_HOLDS_ARRAY (node));
  array = json_node_get_array (node);
  number = (guint) g_ascii_strtoull (step + 1, NULL, 10);
  return number < json_array_get_length (array) ? json_array_get_element (array, number) : NULL;
}

const char *
pick (Place        *place,
      const Answer *answer,
      const char   *path)
{
  g_autoptr(JsonNode) root = NULL;
  g_autoptr(GError) error = NULL;
  JsonNode *node;

  root = json_from_string (answer->out, &error);
  if (root == NULL)
    g_error ("not JSON: %s: %s %s", error != NULL ? error->message : "nothing", answer->out, answer->err);
  node = root;
  while (*path != '\0' && node != NULL)
    {
      gsize length = 1 + strcspn (path + 1, ".[");
      g_autofree char *step = g_strndup (path, length);

      node = step_down (node, step);
      path += length;
    }
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return NULL;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return keep (place, json_node_dup_string (node));
  return keep (place, json_to_string (node, FALSE));
}

const char *
path_of (Place      *place,
         const char *name)
{
  return keep (place, g_build_filename (place->folder, name, NULL));
}

void
put (Place      *place,
     const char *name,
     const char *bytes,
     gssize      length)
{
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path_of (place, name), bytes, length, &error);
  g_assert_no_error (error);
}

gboolean
is_there (Place      *place,
          const char *name)
{
  return g_file_test (path_of (place, name), G_FILE_TEST_EXISTS);
}

const char *
take (Place      *place,
      const char *name,
      gsize      *length)
{
  g_autoptr(GError) error = NULL;
  char *bytes;

  g_file_get_contents (path_of (place, name), &bytes, length, &error);
  g_assert_no_error (error);
  return keep (place, bytes);
}

void
make_little (Place *place)
{
  Answer answer;

  put (place, "little.json", little, -1);
  answer = run (place, "new", "little.yitong", "--from=little.json", NULL);
  assert_done (&answer);
}

void
make_empty (Place *place)
{
  Answer answer = run (place, "new", "empty.yitong", NULL);

  assert_done (&answer);
}

void
assert_done (const Answer *answer)
{
  g_assert_cmpstr (answer->err, ==, "");
  g_assert_cmpint (answer->status, ==, 0);
}

void
assert_refused (const Answer *answer,
                const char   *part)
{
  assert_has (answer->err, part);
  g_assert_true (g_str_has_prefix (answer->err, "yitong: "));
  g_assert_true (g_str_has_suffix (answer->err, "\n"));
  g_assert_null (strstr (answer->err, "Usage: "));
  g_assert_cmpint (answer->status, ==, 1);
}

void
assert_misuse (const Answer *answer,
               const char   *part)
{
  assert_has (answer->err, part);
  assert_has (answer->err, "yitong ");
  g_assert_cmpstr (answer->out, ==, "");
  g_assert_cmpint (answer->status, ==, 2);
}
