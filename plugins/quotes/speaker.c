/* speaker.c - reads all sources, solves the conversations, and names the speakers.
 * SPDX-License-Identifier: MIT */
#include "conversation.h"
#include "narrator.h"
#include "speaker.h"

/* Inside speech "I" is its speaker, who is known later. In an interview or a story "I" is one person: the speaker of
 * the turn, or a narrator without a name. */
static void
resolve_first_person (const Article *article, Cast *cast, const Report *report, SourceReading *reading, guint32 *narrator)
{
  guint turn;
  const char *name;

  if (report->outer != NO_REPORT)
    return;
  if (article->turns != NULL && nlp_layer_get_length (article->turns) > 0)
    {
      turn = nlp_layer_find_covering (article->turns, report->span.begin);
      name = turn == NLP_NO_ROW ? NULL : nlp_layer_get_string (article->turns, turn, NLP_TURNS_SPEAKER);
      if (name == NULL)
        return;
      *reading = (SourceReading) { SOURCE_NAMED, NO_PERSON, GENDER_UNKNOWN };
      for (guint i = 0; i < cast->persons->len; i++)
        if (g_strcmp0 (cast_get_person (cast, i)->name, name) == 0)
          reading->person = i;
      if (reading->person == NO_PERSON)
        reading->person = cast_add_person (cast, name, nlp_layer_get_row (article->turns, turn, NLP_TURNS_REFERENT));
      return;
    }
  if (*narrator == NO_PERSON)
    *narrator = cast_add_person (cast, NULL, NLP_NO_ROW);
  *reading = (SourceReading) { SOURCE_NAMED, *narrator, GENDER_UNKNOWN };
}

/* A source that is an organisation speaks for itself: its name, if it is one name. */
static const char *
find_other_name (const Article *article, const Report *report, guint32 *referent)
{
  guint32 entity;

  if (!range_is_set (report->source) || article->referents == NULL)
    return NULL;
  entity = article->words[report->source.end - 1].entity;
  if (entity == NLP_NO_ROW || g_strcmp0 (nlp_layer_get_string (article->entities, entity, NLP_ENTITIES_TYPE), "ORG") != 0)
    return NULL;
  for (guint i = report->source.begin; i < report->source.end; i++)
    if (article->words[i].entity != entity && !word_is (&article->words[i], WORD_DETERMINER))
      return NULL;
  *referent = nlp_layer_get_row (article->entities, entity, NLP_ENTITIES_REFERENT);
  return *referent == NLP_NO_ROW ? NULL : nlp_layer_get_string (article->referents, *referent, NLP_REFERENTS_NAME);
}

static void
name_speaker (const Article *article, const Cast *cast, Report *report)
{
  report->referent = NLP_NO_ROW;
  if (report->speaker == NO_PERSON)
    {
      report->name = find_other_name (article, report, &report->referent);
      return;
    }
  report->name = cast_get_person (cast, report->speaker)->name;
  report->referent = cast_get_person (cast, report->speaker)->referent;
}

void
speaker_resolve (const Article *article, Cast *cast, ReportList *list)
{
  guint n = list->reports->len;
  g_autofree SourceReading *readings = g_new (SourceReading, MAX (n, 1));
  guint32 narrator = NO_PERSON;

  for (guint i = 0; i < n; i++)
    {
      const Report *report = report_list_get (list, i);

      readings[i] = source_read (article, cast, report->source, report->kind == REPORT_DIRECT);
      if (readings[i].sort == SOURCE_FIRST)
        resolve_first_person (article, cast, report, &readings[i], &narrator);
    }
  conversation_resolve (article, cast, list, readings);
  for (guint i = 0; i < n; i++)
    if (readings[i].sort == SOURCE_FIRST && report_list_get (list, i)->outer != NO_REPORT)
      report_list_get (list, i)->speaker = report_list_get (list, report_list_get (list, i)->outer)->speaker;
  if (narrator != NO_PERSON)
    narrator_name (article, cast, list, narrator);
  for (guint i = 0; i < n; i++)
    name_speaker (article, cast, report_list_get (list, i));
}
