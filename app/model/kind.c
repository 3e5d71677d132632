/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of kinds: what each is called, which fields it has, and what may stand below it. */
#include "model/words.h"

/* The forms in which the fields below are written down: one value, or one for each language. */
#define LINE(name, label) { name, label, YT_FIELD_LINE, FALSE, FALSE, NULL, YT_KIND_NONE }
#define BOTH(name, label) { name, label, YT_FIELD_LINE, TRUE, FALSE, NULL, YT_KIND_NONE }
#define NAMES(name, label) { name, label, YT_FIELD_NAMES, TRUE, FALSE, NULL, YT_KIND_NONE }
#define WORD(name, label, words) { name, label, YT_FIELD_WORD, FALSE, FALSE, words, YT_KIND_NONE }
#define EDTF(name, label) { name, label, YT_FIELD_EDTF, FALSE, FALSE, NULL, YT_KIND_NONE }
#define NUMBER(name, label) { name, label, YT_FIELD_NUMBER, FALSE, FALSE, NULL, YT_KIND_NONE }
#define PARTY { "party", N_("Party"), YT_FIELD_ENTRY, FALSE, TRUE, NULL, YT_KIND_PARTY }
#define VOICE { "voice", N_("Voice"), YT_FIELD_WORD, FALSE, TRUE, yt_voices, YT_KIND_NONE }
#define DATE { "date", N_("Date"), YT_FIELD_EDTF, FALSE, TRUE, NULL, YT_KIND_NONE }
#define END { NULL, NULL, YT_FIELD_LINE, FALSE, FALSE, NULL, YT_KIND_NONE }

static const YtField no_fields[] = { END };

static const YtField party_fields[] = {
  { "color", N_("Color"), YT_FIELD_COLOR, FALSE, FALSE, NULL, YT_KIND_NONE },
  BOTH ("short", N_("Short name")),
  END,
};

static const YtField issue_fields[] = { BOTH ("terms", N_("Terms used")), END };

static const YtField voiced_fields[] = { PARTY, VOICE, END };

static const YtField channel_fields[] = {
  WORD ("track", N_("Track"), yt_tracks),
  EDTF ("start", N_("Start")),
  EDTF ("end", N_("End")),
  WORD ("status", N_("Status"), yt_channel_statuses),
  EDTF ("status-date", N_("Date of the status")),
  BOTH ("level", N_("Level")),
  BOTH ("rounds", N_("Rounds")),
  BOTH ("topics", N_("Topics")),
  BOTH ("outputs", N_("Outcomes")),
  END,
};

static const YtField event_fields[] = {
  DATE,
  WORD ("type", N_("Type"), yt_event_types),
  BOTH ("who", N_("Who")),
  BOTH ("dating", N_("Dating in the source")),
  END,
};

static const YtField obstacle_fields[] = { WORD ("severity", N_("Severity"), yt_severities), END };

static const YtField recommendation_fields[] = { WORD ("power", N_("Kind of power"), yt_powers), END };

static const YtField measure_fields[] = {
  WORD ("power", N_("Kind of power"), yt_powers),
  WORD ("status", N_("Status"), yt_measure_statuses),
  BOTH ("actor", N_("Who acts")),
  END,
};

static const YtField instrument_fields[] = {
  DATE,
  PARTY,
  BOTH ("genre", N_("Genre")),
  BOTH ("issuer", N_("Issuer")),
  END,
};

static const YtField actor_fields[] = { WORD ("type", N_("Type"), yt_actor_types), PARTY, END };

static const YtField term_fields[] = { WORD ("dispute", N_("Dispute"), yt_term_disputes), END };

static const YtField figure_fields[] = {
  NUMBER ("number", N_("Number")),
  NUMBER ("upper", N_("Upper bound")),
  WORD ("qualifier", N_("Precision"), yt_figure_qualifiers),
  DATE,
  BOTH ("value", N_("Value as written")),
  BOTH ("unit", N_("Unit")),
  BOTH ("subject", N_("Subject")),
  BOTH ("publisher", N_("Publisher")),
  END,
};

static const YtField remark_fields[] = { WORD ("type", N_("Type"), yt_remark_types), END };

/* In the order in which one describes a work. */
static const YtField source_fields[] = {
  WORD ("type", N_("Type"), yt_source_types),
  NAMES ("author", N_("Author")),
  NAMES ("editor", N_("Editor")),
  NAMES ("translator", N_("Translator")),
  BOTH ("container", N_("Larger work")),
  BOTH ("event", N_("Conference")),
  BOTH ("publisher", N_("Publisher")),
  BOTH ("place", N_("Place of publication")),
  BOTH ("edition", N_("Edition")),
  BOTH ("series", N_("Series")),
  EDTF ("issued", N_("Published on")),
  EDTF ("accessed", N_("Accessed on")),
  LINE ("volume", N_("Volume")),
  LINE ("issue", N_("Issue number")),
  LINE ("pages", N_("Pages")),
  LINE ("number", N_("Number")),
  WORD ("degree", N_("Degree"), yt_degrees),
  LINE ("doi", N_("DOI")),
  LINE ("isbn", N_("ISBN")),
  LINE ("issn", N_("ISSN")),
  BOTH ("archive", N_("Archive")),
  LINE ("shelfmark", N_("Shelf mark")),
  { "url", N_("Web address"), YT_FIELD_URL, FALSE, FALSE, NULL, YT_KIND_NONE },
  LINE ("language", N_("Language")),
  LINE ("mark", N_("Note mark")),
  WORD ("condition", N_("Condition"), yt_source_conditions),
  BOTH ("repair", N_("What was mended or is lost")),
  END,
};

static const YtKind dossier_children[] = {
  YT_KIND_PARTY, YT_KIND_AREA, YT_KIND_CHANNEL, YT_KIND_LIMIT, YT_KIND_EVENT, YT_KIND_OBSTACLE, YT_KIND_RECOMMENDATION,
  YT_KIND_INSTRUMENT, YT_KIND_ACTOR, YT_KIND_TERM, YT_KIND_FIGURE, YT_KIND_REMARK, YT_KIND_QUESTION, YT_KIND_SOURCE,
  YT_KIND_NONE,
};

/* Points, remarks and questions may stand below nearly everything: an analyst’s thought has no fixed place. */
#define THOUGHTS YT_KIND_POINT, YT_KIND_REMARK, YT_KIND_QUESTION, YT_KIND_NONE

static const YtKind thoughts[] = { THOUGHTS };
static const YtKind area_children[] = { YT_KIND_ISSUE, YT_KIND_POSITION, THOUGHTS };
static const YtKind issue_children[] = { YT_KIND_POSITION, THOUGHTS };
static const YtKind sided_children[] = { YT_KIND_SIDE, THOUGHTS };
static const YtKind obstacle_children[] = { YT_KIND_PERCEPTION, THOUGHTS };
static const YtKind recommendation_children[] = { YT_KIND_MEASURE, THOUGHTS };
static const YtKind remark_children[] = { YT_KIND_POINT, YT_KIND_QUESTION, YT_KIND_NONE };
static const YtKind point_children[] = { YT_KIND_REMARK, YT_KIND_QUESTION, YT_KIND_NONE };
static const YtKind question_children[] = { YT_KIND_POINT, YT_KIND_REMARK, YT_KIND_NONE };
static const YtKind source_children[] = { YT_KIND_PASSAGE, THOUGHTS };

static const YtKindInfo kinds[YT_N_KINDS] = {
  { YT_KIND_DOSSIER, "dossier", N_("Dossier"), N_("Dossiers"), "folder-documents-symbolic",
    TRUE, no_fields, dossier_children, FALSE },
  { YT_KIND_PARTY, "party", N_("Party"), N_("Parties"), "emoji-flags-symbolic", TRUE, party_fields, thoughts, TRUE },
  { YT_KIND_AREA, "area", N_("Disagreement area"), N_("Disagreement areas"), "view-grid-symbolic",
    TRUE, no_fields, area_children, TRUE },
  { YT_KIND_ISSUE, "issue", N_("Issue"), N_("Issues"), "view-list-bullet-symbolic", TRUE, issue_fields, issue_children, FALSE },
  { YT_KIND_POSITION, "position", N_("Position"), N_("Positions"), "chat-message-new-symbolic",
    FALSE, voiced_fields, thoughts, FALSE },
  { YT_KIND_SIDE, "side", N_("Side"), N_("Sides"), "view-dual-symbolic", FALSE, voiced_fields, thoughts, FALSE },
  { YT_KIND_CHANNEL, "channel", N_("Dialogue channel"), N_("Dialogue channels"), "system-users-symbolic",
    TRUE, channel_fields, sided_children, TRUE },
  { YT_KIND_LIMIT, "limit", N_("Limit of the dialogue"), N_("Limits of the dialogue"), "action-unavailable-symbolic",
    TRUE, no_fields, sided_children, TRUE },
  { YT_KIND_EVENT, "event", N_("Event"), N_("Events"), "x-office-calendar-symbolic", TRUE, event_fields, thoughts, TRUE },
  { YT_KIND_OBSTACLE, "obstacle", N_("Obstacle"), N_("Obstacles"), "dialog-warning-symbolic",
    TRUE, obstacle_fields, obstacle_children, TRUE },
  { YT_KIND_POINT, "point", N_("Point"), N_("Points"), "radio-symbolic", FALSE, no_fields, point_children, FALSE },
  { YT_KIND_PERCEPTION, "perception", N_("Perception pair"), N_("Perception pairs"), "view-reveal-symbolic",
    TRUE, no_fields, sided_children, FALSE },
  { YT_KIND_RECOMMENDATION, "recommendation", N_("Recommendation"), N_("Recommendations"), "emblem-ok-symbolic",
    TRUE, recommendation_fields, recommendation_children, TRUE },
  { YT_KIND_MEASURE, "measure", N_("Measure"), N_("Measures"), "object-select-symbolic",
    TRUE, measure_fields, thoughts, FALSE },
  { YT_KIND_INSTRUMENT, "instrument", N_("Instrument or document"), N_("Instruments and documents"),
    "text-x-generic-symbolic", TRUE, instrument_fields, thoughts, TRUE },
  { YT_KIND_ACTOR, "actor", N_("Actor"), N_("Actors"), "avatar-default-symbolic", TRUE, actor_fields, thoughts, TRUE },
  { YT_KIND_TERM, "term", N_("Term"), N_("Terms"), "accessories-dictionary-symbolic", TRUE, term_fields, sided_children, TRUE },
  { YT_KIND_FIGURE, "figure", N_("Figure"), N_("Figures"), "accessories-calculator-symbolic",
    TRUE, figure_fields, thoughts, TRUE },
  { YT_KIND_REMARK, "remark", N_("Remark"), N_("Remarks"), "dialog-information-symbolic",
    TRUE, remark_fields, remark_children, TRUE },
  { YT_KIND_QUESTION, "question", N_("Open question"), N_("Open questions"), "dialog-question-symbolic",
    TRUE, no_fields, question_children, TRUE },
  { YT_KIND_SOURCE, "source", N_("Source"), N_("Sources"), "user-bookmarks-symbolic", TRUE, source_fields, source_children, TRUE },
  { YT_KIND_PASSAGE, "passage", N_("Passage"), N_("Passages"), "edit-select-all-symbolic", FALSE, voiced_fields, thoughts, FALSE },
};

const YtKindInfo *
yt_kind_info (YtKind kind)
{
  g_return_val_if_fail (kind >= 0 && kind < YT_N_KINDS, NULL);

  return &kinds[kind];
}

YtKind
yt_kind_from_id (const char *id)
{
  for (int kind = 0; kind < YT_N_KINDS; kind++)
    {
      if (g_strcmp0 (kinds[kind].id, id) == 0)
        return (YtKind) kind;
    }
  return YT_KIND_NONE;
}

const YtField *
yt_kind_field (YtKind      kind,
               const char *name)
{
  if (kind < 0 || kind >= YT_N_KINDS)
    return NULL;
  for (const YtField *field = kinds[kind].fields; field->name != NULL; field++)
    {
      if (g_strcmp0 (field->name, name) == 0)
        return field;
    }
  return NULL;
}

char *
yt_field_key (const YtField *field,
              YtLanguage     language)
{
  if (field->bilingual)
    return g_strdup_printf ("%s.%s", field->name, yt_language_tag (language));
  return g_strdup (field->name);
}

gboolean
yt_kind_takes_child (YtKind parent,
                     YtKind child)
{
  if (child < 0 || child >= YT_N_KINDS || parent >= YT_N_KINDS)
    return FALSE;
  if (parent < 0)
    return kinds[child].top;
  for (const YtKind *kind = kinds[parent].children; *kind != YT_KIND_NONE; kind++)
    {
      if (*kind == child)
        return TRUE;
    }
  return FALSE;
}
