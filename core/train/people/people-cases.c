/* people-cases.c - reads articles as the library does, and keeps what it saw where the answer is known.
 *
 * By hand: sources with a label. Made up, with little weight, from sources that need none: a named speaker who was named before is
 * called "he" or "she"; the full name of somebody with namesakes loses its first part; a source that begins with "a" or "some",
 * or is a body, is nobody.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include <inquiry.h>

#include "people-cases.h"

static const float weight_pronoun = 0.1f, weight_bare = 0.1f, weight_nobody = 0.1f, weight_body = 0.02f;
static const float weight_unnamed = 2; /* a name for nobody is worse than no name for somebody */

typedef struct
{
  PeopleCases *cases;
  Scene scene;
  Persons persons;
  Reading reading;
  const float (*weights)[PEOPLE_N_FEATURES];
  guint fold;
} Reader;

/* How well a name in the text fits a name of the gold: 3 the same, 2 first and last part are, 1 one of them is the last part alone. */
static int
compare_names (const char *name, const char *gold)
{
  const char *last = strrchr (name, ' '), *gold_last = strrchr (gold, ' ');
  gsize n = strcspn (name, " "), n_gold = strcspn (gold, " ");

  if (g_ascii_strcasecmp (name, gold) == 0)
    return 3;
  if (g_ascii_strcasecmp (last ? last + 1 : name, gold_last ? gold_last + 1 : gold) != 0)
    return 0;
  if (last == NULL || gold_last == NULL)
    return 1;
  return n == n_gold && g_ascii_strncasecmp (name, gold, n) == 0 ? 2 : 0;
}

static guint32
find_person (const Reader *reader, const char *gold)
{
  guint32 best = NO_PERSON;
  int most = 0;

  for (guint i = 0; i < reader->persons.n_figures; i++)
    {
      const Figure *figure = &reader->persons.figures[i];
      int fit = compare_names (nlp_layer_get_string (reader->scene.referents, figure->referent, NLP_REFERENTS_NAME), gold);

      if (fit > most || (fit == most && fit > 0 && figure->n_mentions > reader->persons.figures[best].n_mentions))
        {
          most = fit;
          best = i;
        }
    }
  return best;
}

static void
add_case (Reader *reader, const Inquiry *inquiry, guint32 right, gboolean made_up, float weight)
{
  PeopleCase row = { reader->cases->features->len / PEOPLE_N_FEATURES, inquiry->n, 0, inquiry->reference.shape, made_up,
                     reader->fold, weight };

  for (guint i = 1; i < inquiry->n; i++)
    if (inquiry->candidates[i].person == right)
      row.right = i;
  if (right != NO_PERSON && row.right == 0)
    return;
  for (guint i = 0; i < inquiry->n; i++)
    g_array_append_vals (reader->cases->features, inquiry->candidates[i].features, PEOPLE_N_FEATURES);
  g_array_append_val (reader->cases->cases, row);
}

/* A named source as a pronoun, or as the last name alone. */
static void
make_up_person (Reader *reader, const Reference *reference, guint32 person)
{
  Reference pretended = *reference;
  Inquiry inquiry;
  guint32 naming = persons_find_naming (&reader->persons, reference->tokens.begin);
  gboolean full = naming < reader->persons.namings->len
                  && !persons_get_naming (&reader->persons, naming)->bare;

  pretended.person = NO_PERSON;
  if (full && reader->persons.figures[person].next_namesake != NO_PERSON)
    {
      inquiry_open (&inquiry, &reader->reading, &pretended);
      add_case (reader, &inquiry, person, TRUE, weight_bare);
    }
  reading_advance (&reader->reading, reference->tokens.begin);
  pretended.gender = reading_judge_gender (&reader->persons, person);
  pretended.shape = NLP_PEOPLE_PRONOUN;
  if (pretended.gender == 0 || reader->reading.standings[person].latest == NO_MENTION)
    return;
  inquiry_open (&inquiry, &reader->reading, &pretended);
  add_case (reader, &inquiry, person, TRUE, weight_pronoun);
}

static void
make_up_nobody (Reader *reader, const Reference *reference)
{
  Inquiry inquiry;
  gboolean unnamed = reference->indefinite || reference->quantity || (reference->bare && reference->plural);

  if (reference->shape != NLP_PEOPLE_DESCRIPTION || (!unnamed && !reference->organisation))
    return;
  inquiry_open (&inquiry, &reader->reading, reference);
  add_case (reader, &inquiry, NO_PERSON, TRUE, unnamed ? weight_nobody : weight_body);
}

/* Who the weights of before say it is. */
static guint32
guess (const Reader *reader, const Inquiry *inquiry)
{
  float probabilities[MOST_CANDIDATES];

  inquiry_judge (inquiry, reader->weights, probabilities);
  for (guint i = 1; i < inquiry->n; i++)
    if (probabilities[i] >= 0.5f)
      return inquiry->candidates[i].person;
  return NO_PERSON;
}

static guint32
read_quote (Reader *reader, const Attributed *quote)
{
  Reference reference
    = reference_read (&reader->scene, &reader->persons, &(NlpPeopleQuestion) { quote->source, quote->content });
  guint32 person = NO_PERSON;
  Inquiry inquiry;

  if (reference.tokens.end <= reference.tokens.begin)
    return NO_PERSON;
  if (quote->speaker != NULL)
    {
      person = quote->speaker[0] == '\0' ? NO_PERSON : find_person (reader, quote->speaker);
      inquiry_open (&inquiry, &reader->reading, &reference);
      if (quote->speaker[0] == '\0' || person != NO_PERSON)
        add_case (reader, &inquiry, person, FALSE, person == NO_PERSON ? weight_unnamed : 1);
      return person;
    }
  person = quote->name == NULL ? NO_PERSON : find_person (reader, quote->name);
  if (person != NO_PERSON)
    make_up_person (reader, &reference, person);
  else if (quote->name == NULL)
    {
      make_up_nobody (reader, &reference);
      inquiry_open (&inquiry, &reader->reading, &reference);
      person = guess (reader, &inquiry);
    }
  return person;
}

static void
read_article (Reader *reader, const AttributedArticle *article, NlpDocument *document)
{
  scene_init (&reader->scene, document);
  persons_init (&reader->persons, &reader->scene);
  reading_init (&reader->reading, &reader->scene, &reader->persons);
  for (guint i = 0; i < article->quotes->len; i++)
    {
      const Attributed *quote = &g_array_index (article->quotes, Attributed, i);
      guint32 person = read_quote (reader, quote);
      NlpSpan place = nlp_span_is_set (quote->source) ? quote->source : quote->content;

      reading_note_speech (&reader->reading, person, scene_find (&reader->scene, place).begin);
    }
  reading_clear (&reader->reading);
  persons_clear (&reader->persons);
  scene_clear (&reader->scene);
}

PeopleCases *
people_cases_new (const AttributedArticles *articles, NlpDocument *const *documents,
                  const float weights[PEOPLE_N_SHAPES][PEOPLE_N_FEATURES])
{
  PeopleCases *cases = g_new (PeopleCases, 1);
  Reader reader = { .cases = cases, .weights = weights };

  cases->cases = g_array_new (FALSE, FALSE, sizeof (PeopleCase));
  cases->features = g_array_new (FALSE, FALSE, sizeof (float));
  for (guint i = 0; i < attributed_articles_get_length (articles); i++)
    {
      reader.fold = i % PEOPLE_FOLDS;
      read_article (&reader, attributed_articles_get (articles, i), documents[i]);
    }
  return cases;
}

void
people_cases_free (PeopleCases *cases)
{
  g_array_unref (cases->cases);
  g_array_unref (cases->features);
  g_free (cases);
}
