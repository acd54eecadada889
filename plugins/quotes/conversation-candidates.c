/* conversation-candidates.c - where a conversation ends, and who may speak in it: named speakers first, then who is mentioned in it or
 * shortly before.
 * SPDX-License-Identifier: MIT */
#include "conversation-run.h"
#include "parameters.h"

#define MOST_NAMED 7     /* candidates by attributions: a run ends before it has more */
#define WIDEST_PAUSE 3   /* paragraphs without speech inside a conversation */
#define MOST_RIVALS 64
#define WORDS_BEFORE 200
#define WORDS_BEHIND 30

typedef struct
{
  guint32 person;
  float weight;
} Rival;

static void
add_rival (GArray *rivals, guint32 person, float weight)
{
  for (guint i = 0; i < rivals->len; i++)
    if (g_array_index (rivals, Rival, i).person == person)
      {
        g_array_index (rivals, Rival, i).weight += weight;
        return;
      }
  if (person != NO_PERSON && rivals->len < MOST_RIVALS)
    {
      Rival rival = { person, weight };

      g_array_append_val (rivals, rival);
    }
}

static int
compare_rivals (gconstpointer a, gconstpointer b)
{
  const Rival *one = a, *other = b;

  return one->weight != other->weight ? (one->weight > other->weight ? -1 : 1) : one->person < other->person ? -1 : 1;
}

static void
add_mentioned (const Conversation *talk, GArray *rivals)
{
  const Report *first = conversation_get_report (talk, 0), *last = conversation_get_report (talk, talk->run.n - 1);
  guint begin = article_find_word (talk->article, first->span.begin);
  guint end = article_find_word (talk->article, last->span.end) + WORDS_BEHIND;

  for (guint i = cast_find_mention (talk->cast, begin > WORDS_BEFORE ? begin - WORDS_BEFORE : 0);
       i < talk->cast->mentions->len && cast_get_mention (talk->cast, i)->words.begin < end; i++)
    {
      const Mention *here = cast_get_mention (talk->cast, i);

      add_rival (rivals, here->person, here->vocative ? PRESENCE_OF_CALLED : here->in_speech ? PRESENCE_IN_SPEECH : 1);
    }
}

static void
collect_candidates (Conversation *talk)
{
  g_autoptr (GArray) rivals = g_array_new (FALSE, FALSE, sizeof (Rival));
  Run *run = &talk->run;

  for (guint t = 0; t < run->n; t++)
    if (conversation_get_reading (talk, t)->person != NO_PERSON)
      add_rival (rivals, conversation_get_reading (talk, t)->person,
                 conversation_get_reading (talk, t)->sort == SOURCE_NAMED ? 100 : 5);
  add_rival (rivals, talk->last_speaker, 3);
  add_mentioned (talk, rivals);
  g_array_sort (rivals, compare_rivals);
  run->n_candidates = 0;
  run->candidates[run->n_candidates++] = NO_PERSON;
  for (guint i = 0; i < rivals->len && run->n_candidates < MOST_CANDIDATES; i++)
    run->candidates[run->n_candidates++] = g_array_index (rivals, Rival, i).person;
}

/* Whether the run has room for the person of @reading among the candidates. */
static gboolean
admit_named (guint32 *named, guint *n_named, const SourceReading *reading)
{
  if (reading->sort != SOURCE_NAMED)
    return TRUE;
  for (guint i = 0; i < *n_named; i++)
    if (named[i] == reading->person)
      return TRUE;
  if (*n_named == MOST_NAMED)
    return FALSE;
  named[(*n_named)++] = reading->person;
  return TRUE;
}

static guint
measure_run (const Conversation *talk)
{
  guint32 named[MOST_NAMED];
  guint n_named = 0, n = 1;

  admit_named (named, &n_named, conversation_get_reading (talk, 0));
  while (talk->first + n < talk->n_order && n < LONGEST_RUN
         && conversation_get_report (talk, n)->first_block
              <= conversation_get_report (talk, n - 1)->last_block + WIDEST_PAUSE + 1
         && admit_named (named, &n_named, conversation_get_reading (talk, n)))
    n++;
  return n;
}

void
conversation_open_run (Conversation *talk)
{
  talk->run.n = measure_run (talk);
  collect_candidates (talk);
}
