/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads templates of reports, strictly: what is not known is refused with its line and what was expected. */
#include <string.h>

#include "format/incoming.h"
#include "format/report-plan.h"

#define NAMESPACE "urn:yitong:report:1"
#define HEADING_MAX 200

typedef struct
{
  YtSpot spot;
  YtReportPlan *plan;
  GMarkupParseContext *context;
  guint depth;
  YtReportPart *part;
  char **heading; /* that is open */
  GString *text;
  GError *failure;
} Reader;

static void
refuse (Reader     *self,
        const char *msgid,
        const char *first,
        const char *second,
        GError    **error)
{
  int line = 0;

  g_markup_parse_context_get_position (self->context, &line, NULL);
  self->spot.line = (guint) MAX (line, 1);
  if (self->failure == NULL)
    yt_incoming_refuse (&self->spot, YT_FORMAT_ERROR_CONTENT, msgid, first, second, &self->failure);
  g_set_error_literal (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, "");
}

static gboolean
read_size (Reader     *self,
           const char *value)
{
  char *end;
  double size = g_ascii_strtod (value, &end);

  if (end == value || *end != '\0' || !(size >= 7 && size <= 20))
    return FALSE;
  self->plan->size = size;
  return TRUE;
}

/* One attribute of the root; Returns: (nullable): what was expected instead; "" when all is well. */
static const char *
read_setting (Reader     *self,
              const char *name,
              const char *value)
{
  YtReportPlan *plan = self->plan;
  gboolean first;

  if (g_str_equal (name, "xmlns"))
    return g_str_equal (value, NAMESPACE) ? "" : NAMESPACE;
  if (g_str_equal (name, "version"))
    return g_str_equal (value, "1") ? "" : "1";
  if (g_str_equal (name, "content"))
    return yt_content_parse (value, &plan->content) ? "" : "zh, en, both";
  if (g_str_equal (name, "size"))
    return read_size (self, value) ? "" : "7–20";
  if (g_str_equal (name, "style"))
    {
      first = g_str_equal (value, "brief");
      plan->look = first ? YT_REPORT_BRIEF : YT_REPORT_FULL;
      return first || g_str_equal (value, "full") ? "" : "brief, full";
    }
  if (g_str_equal (name, "layout"))
    {
      first = g_str_equal (value, "columns");
      plan->alternating = !first;
      return first || g_str_equal (value, "alternating") ? "" : "columns, alternating";
    }
  if (g_str_equal (name, "paper"))
    {
      first = g_str_equal (value, "a4");
      plan->paper = first ? YT_REPORT_A4 : YT_REPORT_LETTER;
      return first || g_str_equal (value, "letter") ? "" : "a4, letter";
    }
  return NULL;
}

static void
start_root (Reader      *self,
            const char  *name,
            const char **names,
            const char **values,
            GError     **error)
{
  gboolean declared = FALSE;

  if (!g_str_equal (name, "report"))
    {
      refuse (self, N_("%s, line %s: the element “%s” cannot stand here. Expected: %s."), name, "report", error);
      return;
    }
  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *expected = read_setting (self, names[i], values[i]);

      declared = declared || g_str_equal (names[i], "xmlns");
      if (expected == NULL)
        refuse (self, N_("%s, line %s: the attribute “%s” is not known here. Expected one of: %s."), names[i],
                "xmlns, version, content, style, layout, paper, size", error);
      else if (*expected != '\0')
        refuse (self, N_("%s, line %s: “%s” cannot stand here. Expected: %s."), values[i], expected, error);
      if (self->failure != NULL)
        return;
    }
  if (!declared)
    refuse (self, N_("%s, line %s: the attribute “%s” is missing. Expected: %s."), "xmlns", NAMESPACE, error);
}

static void
start_section (Reader      *self,
               const char  *name,
               const char **names,
               const char **values,
               GError     **error)
{
  g_autoptr(GString) known = g_string_new (NULL);
  const YtReportSection *section;

  if (!g_str_equal (name, "section"))
    {
      refuse (self, N_("%s, line %s: the element “%s” cannot stand here. Expected: %s."), name, "section", error);
      return;
    }
  if (names[0] == NULL || names[1] != NULL || !g_str_equal (names[0], "id"))
    {
      refuse (self, N_("%s, line %s: the element “%s” has the attribute %s and no other."), name, "id", error);
      return;
    }
  for (section = yt_report_sections; section->id != NULL; section++)
    g_string_append_printf (known, "%s%s", known->len > 0 ? ", " : "", section->id);
  section = yt_report_section_find (values[0]);
  for (guint i = 0; i < self->plan->parts->len; i++)
    {
      if (g_array_index (self->plan->parts, YtReportPart, i).section == section)
        section = NULL;
    }
  if (section == NULL)
    refuse (self, N_("%s, line %s: “%s” cannot stand here. Expected one that is not there yet of: %s."), values[0], known->str, error);
  else
    self->part = yt_report_plan_add (self->plan, section);
}

static void
start_heading (Reader      *self,
               const char  *name,
               const char **names,
               const char **values,
               GError     **error)
{
  YtLanguage language;

  if (!g_str_equal (name, "heading"))
    refuse (self, N_("%s, line %s: the element “%s” cannot stand here. Expected: %s."), name, "heading", error);
  else if (names[0] == NULL || names[1] != NULL || !g_str_equal (names[0], "xml:lang"))
    refuse (self, N_("%s, line %s: the element “%s” has the attribute %s and no other."), name, "xml:lang", error);
  else if (!yt_language_parse (values[0], &language))
    refuse (self, N_("%s, line %s: “%s” cannot stand here. Expected: %s."), values[0], "zh, en", error);
  else if (self->part->heading[language] != NULL)
    refuse (self, N_("%s, line %s: there are two of “%s” in “%s”."), name, values[0], error);
  else
    self->heading = &self->part->heading[language];
}

static void
on_start (GMarkupParseContext  *context,
          const char           *name,
          const char          **names,
          const char          **values,
          gpointer              data,
          GError              **error)
{
  Reader *self = data;

  switch (self->depth++)
    {
    case 0:
      start_root (self, name, names, values, error);
      break;
    case 1:
      start_section (self, name, names, values, error);
      break;
    case 2:
      start_heading (self, name, names, values, error);
      break;
    default:
      refuse (self, N_("%s, line %s: the element “%s” cannot stand here. Expected: %s."), name, "text", error);
      break;
    }
}

static void
on_end (GMarkupParseContext  *context,
        const char           *name,
        gpointer              data,
        GError              **error)
{
  Reader *self = data;

  self->depth--;
  if (self->heading == NULL)
    return;
  g_strstrip (self->text->str);
  if (*self->text->str == '\0' || g_utf8_strlen (self->text->str, -1) > HEADING_MAX)
    refuse (self, N_("%s, line %s: “%s” has to have between 1 and %s characters."), name, G_STRINGIFY (HEADING_MAX), error);
  *self->heading = g_strdup (self->text->str);
  self->heading = NULL;
  g_string_truncate (self->text, 0);
}

static void
on_text (GMarkupParseContext  *context,
         const char           *text,
         gsize                 length,
         gpointer              data,
         GError              **error)
{
  Reader *self = data;

  if (self->heading != NULL)
    {
      for (gsize i = 0; i < length; i++)
        g_string_append_c (self->text, (guint8) text[i] < ' ' ? ' ' : text[i]);
      return;
    }
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isspace (text[i]))
        {
          refuse (self, N_("%s, line %s: there is text where “%s” was expected."), self->depth > 1 ? "heading" : "section", NULL, error);
          return;
        }
    }
}

/* Comments may stand; a document type, which could pull in anything, may not. */
static void
on_other (GMarkupParseContext  *context,
          const char           *text,
          gsize                 length,
          gpointer              data,
          GError              **error)
{
  Reader *self = data;

  if (g_str_has_prefix (text, "<!--") || g_str_has_prefix (text, "<?xml "))
    return;
  if (g_str_has_prefix (text, "<![CDATA["))
    refuse (self, N_("%s, line %s: “%s” cannot stand here. Expected: %s."), "<![CDATA[", "text", error);
  else
    refuse (self, N_("%s, line %s: a document type or an instruction (“%s”) cannot stand here."), "<!, <?", NULL, error);
}

YtReportPlan *
yt_report_template_read (const char  *text,
                         gsize        length,
                         const char  *name,
                         GError     **error)
{
  static const GMarkupParser parser = { on_start, on_end, on_text, on_other, NULL };
  g_autoptr(YtReportPlan) plan = yt_report_plan_new (YT_REPORT_FULL);
  g_autoptr(GString) heading = g_string_new (NULL);
  g_autoptr(GMarkupParseContext) context = NULL;
  g_autoptr(GError) syntax = NULL;
  Reader self = { .spot = { name, 1 }, .plan = plan, .text = heading };

  g_array_set_size (plan->parts, 0);
  if (length > YT_REPORT_TEMPLATE_MAX)
    {
      yt_failure_set (error, YT_FORMAT_ERROR, YT_FORMAT_ERROR_LIMIT, N_("%s: a template may have %s bytes at most."), name,
                      G_STRINGIFY (64 * 1024), NULL);
      return NULL;
    }
  context = self.context = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT | G_MARKUP_PREFIX_ERROR_POSITION, &self, NULL);
  if (g_markup_parse_context_parse (context, text, (gssize) length, &syntax) &&
      g_markup_parse_context_end_parse (context, &syntax) && self.failure == NULL)
    {
      if (plan->parts->len > 0)
        return g_steal_pointer (&plan);
      refuse (&self, N_("%s, line %s: there is no “%s” in “%s”."), "section", "report", NULL);
    }
  if (self.failure == NULL)
    {
      g_autofree char *why = g_strdup (syntax->message);

      refuse (&self, N_("%s, line %s: this is not well-formed XML: %s"), why, NULL, NULL);
      self.failure->code = YT_FORMAT_ERROR_SYNTAX;
    }
  g_propagate_error (error, self.failure);
  return NULL;
}

char *
yt_report_template_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "yitong", "reports", NULL);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

char **
yt_report_templates (void)
{
  g_autofree char *folder = yt_report_template_folder ();
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_suffix (name, ".xml") && *name != '.' && g_utf8_validate (name, -1, NULL))
        g_ptr_array_add (names, g_strndup (name, strlen (name) - 4));
    }
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&names), FALSE);
}

YtReportPlan *
yt_report_template_open (const char  *name,
                         GError     **error)
{
  g_autofree char *folder = yt_report_template_folder ();
  g_autofree char *file = g_strconcat (name, ".xml", NULL);
  g_autofree char *path = strchr (name, G_DIR_SEPARATOR) != NULL || g_str_has_suffix (name, ".xml") ? g_strdup (name)
                                                                                                   : g_build_filename (folder, file, NULL);
  g_autofree char *shown = g_filename_display_basename (path);
  g_autoptr(GFile) source = g_file_new_for_path (path);
  g_autoptr(GFileInputStream) in = g_file_read (source, NULL, error);
  g_autofree char *text = g_malloc (YT_REPORT_TEMPLATE_MAX + 1);
  gsize length;

  if (in == NULL || !g_input_stream_read_all (G_INPUT_STREAM (in), text, YT_REPORT_TEMPLATE_MAX + 1, &length, NULL, error))
    return NULL;
  return yt_report_template_read (text, length, shown, error);
}
