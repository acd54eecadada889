/* identity.c - asks the library (nlp/people.h) about the sources of all reports, in their order.
 * SPDX-License-Identifier: MIT */
#include "borrow.h"
#include "identity.h"

#define LOOK_BACK 8

typedef struct
{
  const Article *article;
  Cast *cast;
  const ReportList *list;
  SourceReading *readings;
  guint32 *of_referent; /* the person of each referent, or NO_PERSON */
  NlpPeople *people;
} Identity;

static void
collect_persons (Identity *identity)
{
  guint n = nlp_layer_get_length (identity->article->referents);

  identity->of_referent = g_new (guint32, MAX (n, 1));
  for (guint row = 0; row < n; row++)
    identity->of_referent[row] = NO_PERSON;
  for (guint i = 0; i < identity->cast->persons->len; i++)
    if (cast_get_person (identity->cast, i)->referent < n)
      identity->of_referent[cast_get_person (identity->cast, i)->referent] = i;
}

/* A source that served a report shortly before is the same person. */
static gboolean
copy_reading (const Identity *identity, guint index)
{
  Range source = report_list_get (identity->list, index)->source;

  for (guint i = index; i-- > 0 && index - i <= LOOK_BACK;)
    if (report_list_get (identity->list, i)->source.begin == source.begin
        && report_list_get (identity->list, i)->source.end == source.end)
      {
        identity->readings[index] = identity->readings[i];
        return TRUE;
      }
  return FALSE;
}

/* "Jon, he has said so": whom the turn's first word names, before a comma. */
static guint32
find_hearer (const Article *article, guint turn)
{
  NlpSpan label = nlp_layer_get_span_field (article->turns, turn, NLP_TURNS_LABEL);
  guint32 begin = nlp_span_is_set (label) ? label.end : nlp_layer_get_span (article->turns, turn).begin;
  guint first = article_find_word (article, begin);

  if (first < article->n_words && word_is_point (&article->words[first], ":"))
    first++;
  if (first + 1 >= article->n_words || article->words[first].entity == NLP_NO_ROW
      || !word_is_point (&article->words[first + 1], ","))
    return NLP_NO_ROW;
  return nlp_layer_get_row (article->entities, article->words[first].entity, NLP_ENTITIES_REFERENT);
}

/* In a conversation "he" and "the governor" are neither who speaks there nor who was answered or is spoken to: they are "I" and "you". */
static gboolean
is_talking (const Article *article, guint32 position, guint32 referent)
{
  guint turn = article->turns == NULL ? NLP_NO_ROW : nlp_layer_find_covering (article->turns, position);

  if (turn == NLP_NO_ROW || referent == NLP_NO_ROW)
    return FALSE;
  return nlp_layer_get_row (article->turns, turn, NLP_TURNS_REFERENT) == referent
         || find_hearer (article, turn) == referent
         || (turn > 0 && nlp_layer_get_row (article->turns, turn - 1, NLP_TURNS_REFERENT) == referent);
}

static void
ask (const Identity *identity, guint index)
{
  const Report *report = report_list_get (identity->list, index);
  SourceReading *reading = &identity->readings[index];
  NlpPeopleAnswer answer = nlp_people_ask (
    identity->people, &(NlpPeopleQuestion) { article_get_span (identity->article, report->source), report->span });

  if (reading->sort == SOURCE_NAMED && answer.shape != NLP_PEOPLE_NAME)
    return; /* a name that the layers do not have */
  if (answer.shape != NLP_PEOPLE_NAME && is_talking (identity->article, report->span.begin, answer.referent))
    answer.referent = NLP_NO_ROW;
  if (answer.referent != NLP_NO_ROW && identity->of_referent[answer.referent] != NO_PERSON)
    {
      reading->sort = SOURCE_NAMED;
      reading->person = identity->of_referent[answer.referent];
    }
  else if (reading->sort != SOURCE_NAMED || answer.shape == NLP_PEOPLE_NAME)
    *reading = (SourceReading) { SOURCE_OTHER, NO_PERSON, GENDER_UNKNOWN };
}

static void
note_speech (const Identity *identity, guint index)
{
  const Report *report = report_list_get (identity->list, index);
  guint32 person = identity->readings[index].person, referent = NLP_NO_ROW;

  if (identity->readings[index].sort == SOURCE_NAMED && person != NO_PERSON)
    referent = cast_get_person (identity->cast, person)->referent;
  nlp_people_note_speech (identity->people, referent,
                          range_is_set (report->source) ? article_get_span (identity->article, report->source)
                                                        : report->span);
}

void
identity_resolve (const Article *article, Cast *cast, const ReportList *list, SourceReading *readings)
{
  Identity identity = { article, cast, list, readings, NULL, NULL };

  if (article->referents == NULL || borrow_has_dialogues (article, list))
    return;
  identity.people = nlp_people_new (article->document);
  collect_persons (&identity);
  for (guint i = 0; i < list->reports->len; i++)
    {
      if (range_is_set (report_list_get (list, i)->source) && readings[i].sort != SOURCE_FIRST
          && !copy_reading (&identity, i))
        ask (&identity, i);
      note_speech (&identity, i);
    }
  nlp_people_free (identity.people);
  g_free (identity.of_referent);
}
