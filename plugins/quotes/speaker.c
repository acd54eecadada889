/* speaker.c - reads all sources, solves the conversations, and names the speakers.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include "conversation.h"
#include "identity.h"
#include "narrator.h"
#include "speaker.h"

/* Inside speech "I" is its speaker, who is known later. In an interview or a story "I" is one person: the speaker of
 * the turn, or a narrator without a name. */
static void
resolve_first_person (const Article *article, Cast *cast, const Report *report, SourceReading *reading,
                      guint32 *narrator)
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

#define MOST_NAMES_BACK 100 /* how far "the company" may stand from its name: entities */

/* What organisations are called besides their names: keys "ROW the company", in lower case. */
static GHashTable *
collect_calls (const Article *article)
{
  GHashTable *calls = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = article->referents == NULL ? 0 : nlp_layer_get_length (article->referents);

  for (guint row = 0; row < n; row++)
    {
      const char *aliases = nlp_layer_get_string (article->referents, row, NLP_REFERENTS_ALIASES);
      g_auto (GStrv) forms = aliases == NULL ? NULL : g_strsplit (aliases, "\n", -1);

      if (forms == NULL || g_strcmp0 (nlp_layer_get_string (article->referents, row, NLP_REFERENTS_TYPE), "ORG") != 0)
        continue;
      for (char **form = forms; *form != NULL; form++)
        if (g_str_has_prefix (*form, "the "))
          {
            g_autofree char *lower = g_utf8_strdown (*form, -1);

            g_hash_table_add (calls, g_strdup_printf ("%u %s", row, lower));
          }
    }
  return calls;
}

/* "The company said": the organisation that the document calls so, the one that was named last before. */
static const char *
find_called (const Article *article, GHashTable *calls, Range source, guint32 *referent)
{
  NlpSpan span = article_get_span (article, source);
  g_autofree char *text = nlp_document_dup_text (article->document, &span);
  g_autofree char *form = g_utf8_strdown (text, -1);
  guint n = nlp_layer_find (article->entities, span.begin);

  for (guint back = 1; back <= MIN (n, MOST_NAMES_BACK); back++)
    {
      guint row = nlp_layer_get_row (article->entities, n - back, NLP_ENTITIES_REFERENT);
      g_autofree char *key = g_strdup_printf ("%u %s", row, form);

      if (row == NLP_NO_ROW || !g_hash_table_contains (calls, key))
        continue;
      *referent = row;
      return nlp_layer_get_string (article->referents, row, NLP_REFERENTS_NAME);
    }
  return NULL;
}

/* A source that is an organisation speaks for itself: its name, if it is one name. */
static const char *
find_other_name (const Article *article, GHashTable *calls, const Report *report, guint32 *referent)
{
  guint32 entity;

  if (!range_is_set (report->source) || article->referents == NULL)
    return NULL;
  entity = article->words[report->source.end - 1].entity;
  if (entity == NLP_NO_ROW && word_equals (&article->words[report->source.begin], "the"))
    return g_hash_table_size (calls) > 0 ? find_called (article, calls, report->source, referent) : NULL;
  if (entity == NLP_NO_ROW
      || g_strcmp0 (nlp_layer_get_string (article->entities, entity, NLP_ENTITIES_TYPE), "ORG") != 0)
    return NULL;
  if (source_is_people (article, report->source))
    return NULL;
  for (guint i = report->source.begin; i < report->source.end; i++)
    if (article->words[i].entity != entity && !word_is (&article->words[i], WORD_DETERMINER))
      return NULL;
  *referent = nlp_layer_get_row (article->entities, entity, NLP_ENTITIES_REFERENT);
  return *referent == NLP_NO_ROW ? NULL : nlp_layer_get_string (article->referents, *referent, NLP_REFERENTS_NAME);
}

static void
name_speaker (const Article *article, const Cast *cast, GHashTable *calls, Report *report)
{
  report->referent = NLP_NO_ROW;
  if (report->speaker == NO_PERSON)
    {
      report->name = find_other_name (article, calls, report, &report->referent);
      return;
    }
  report->is_person = TRUE;
  report->name = cast_get_person (cast, report->speaker)->name;
  report->referent = cast_get_person (cast, report->speaker)->referent;
}

SourceReading *
speaker_read_sources (const Article *article, Cast *cast, const ReportList *list, guint32 *narrator)
{
  guint n = list->reports->len;
  SourceReading *readings = g_new (SourceReading, MAX (n, 1));

  *narrator = NO_PERSON;
  for (guint i = 0; i < n; i++)
    {
      const Report *report = report_list_get (list, i);

      readings[i] = source_read (article, cast, report->source, report->kind == REPORT_DIRECT);
      if (readings[i].sort == SOURCE_FIRST)
        resolve_first_person (article, cast, report, &readings[i], narrator);
    }
  identity_resolve (article, cast, list, readings);
  return readings;
}

void
speaker_resolve (const Article *article, Cast *cast, ReportList *list)
{
  guint n = list->reports->len;
  guint32 narrator;
  g_autofree SourceReading *readings = speaker_read_sources (article, cast, list, &narrator);
  g_autoptr (GHashTable) calls = collect_calls (article);

  conversation_resolve (article, cast, list, readings);
  for (guint i = 0; i < n; i++)
    if (readings[i].sort == SOURCE_FIRST && report_list_get (list, i)->outer != NO_REPORT)
      report_list_get (list, i)->speaker = report_list_get (list, report_list_get (list, i)->outer)->speaker;
  if (narrator != NO_PERSON)
    narrator_name (article, cast, list, narrator);
  for (guint i = 0; i < n; i++)
    name_speaker (article, cast, calls, report_list_get (list, i));
}
