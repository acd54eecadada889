/* certainty.c - a logistic model over what the tagger, the linker and the rules say of a report.
 *
 *     certainty = 1 / (1 + exp (-w . f))
 *
 * Its weights were fitted on articles that the tagger had not seen, so that of rows with .8 eight in ten are right.
 * SPDX-License-Identifier: MIT */
#include <math.h>

#include "act.h"
#include "certainty.h"

#define SET(feature, value) (features[CERTAINTY_##feature] = (value))
#define LONGEST_SIGNATURE 4
#define LEAST 0.1f /* a probability is no less */
#define LONGEST_CUE 2
#define LONGEST_SOURCE 6
#define FEWEST_WORDS 3

/* How probable it is that the word has this role. */
static float
get_log (const Tag *tag, Role role)
{
  return logf (CLAMP (tag->role == role ? tag->sure : 1 - tag->sure, LEAST, 1));
}

/* The mean over @range; 0 where the model saw nothing of the kind: that is a feature of its own. */
static float
measure_mean (const Tag *tags, Range range, Role role)
{
  float sum = 0;

  if (range_is_set (range) && tags[range.begin].role != role)
    return 0;
  for (guint i = range.begin; i < range.end; i++)
    sum += get_log (&tags[i], role);
  return range_is_set (range) ? sum / (range.end - range.begin) : 0;
}

/* How what is said begins and ends. */
static void
weigh_rims (const Article *article, guint first, guint last, guint n, float *features)
{
  const Word *next = &article->words[last + 1];

  SET (STARTS_WITH_THAT, word_equals (&article->words[first], "that"));
  SET (STARTS_WITH_TO, word_equals (&article->words[first], "to"));
  SET (FEW_WORDS, n < FEWEST_WORDS);
  SET (ENDS_SENTENCE, last + 1 == article->n_words || next->sentence != article->words[last].sentence
                      || word_is_point (next, ".?!"));
}

static void
weigh_content (const Article *article, const ReportList *list, const Report *report, const Tag *tags, float *features)
{
  const NlpSpan *contents = report_list_get_content (list, report);
  guint n = 0, n_seen = 0, first = article_find_word (article, report->span.begin), last = first;
  float sum = 0, worst = 0;

  for (guint k = 0; k < report->n_content; k++)
    for (guint i = article_find_word (article, contents[k].begin);
         i < article->n_words && article->words[i].span.begin < contents[k].end; i++)
      {
        if (!article->words[i].letter)
          continue;
        first = n == 0 ? i : first;
        last = i;
        n++;
        n_seen += tags[i].role == ROLE_CONTENT;
        sum += get_log (&tags[i], ROLE_CONTENT);
        worst = MIN (worst, get_log (&tags[i], ROLE_CONTENT));
      }
  if (n == 0)
    return;
  SET (CONTENT_MEAN, sum / n);
  SET (CONTENT_FIRST, get_log (&tags[first], ROLE_CONTENT));
  SET (CONTENT_LAST, get_log (&tags[last], ROLE_CONTENT));
  SET (CONTENT_WORST, worst);
  SET (BEHIND, last + 1 < article->n_words && tags[last + 1].role == ROLE_CONTENT);
  SET (UNSEEN, n_seen == 0);
  SET (WORDS, logf (n));
  weigh_rims (article, first, last, n, features);
  SET (LINK_CONTENT, logf (MAX (tags[first].link_sure, LEAST)));
}

static void
weigh_cue (const Article *article, Range cue, float *features)
{
  SET (CUE_IS_LONG, cue.end - cue.begin > LONGEST_CUE);
  SET (CUE_ENDS_IN_PREPOSITION, range_is_set (cue) && word_is (&article->words[cue.end - 1], WORD_PREPOSITION));
  for (guint i = cue.begin; i < cue.end; i++)
    if (word_is (&article->words[i], WORD_PLAIN))
      SET (CUE_IS_PLAIN, 1);
}

static void
weigh_source (const Article *article, Range source, float *features)
{
  const Word *first = &article->words[source.begin];

  if (!range_is_set (source))
    return;
  SET (SOURCE_IS_WORD, source.end == source.begin + 1);
  SET (SOURCE_IS_LONG, source.end - source.begin > LONGEST_SOURCE);
  SET (SOURCE_IS_PRONOUN, features[CERTAINTY_SOURCE_IS_WORD] > 0 && word_is (first, WORD_PRONOUN));
  SET (SOURCE_IS_FIRST, features[CERTAINTY_SOURCE_IS_PRONOUN] > 0 && word_is (first, WORD_FIRST));
  SET (SOURCE_IS_CAPITAL, first->capital);
}

static void
weigh_attribution (const Article *article, const Report *report, const Tag *tags, float *features)
{
  const NlpSenses *senses = nlp_document_get_senses (article->document, &quotes_acts);

  weigh_cue (article, report->cue, features);
  weigh_source (article, report->source, features);
  SET (NO_CUE, !range_is_set (report->cue));
  SET (NO_SOURCE, !range_is_set (report->source));
  SET (CUE_MEAN, measure_mean (tags, report->cue, ROLE_CUE));
  SET (SOURCE_MEAN, measure_mean (tags, report->source, ROLE_SOURCE));
  SET (CUE_UNSEEN, range_is_set (report->cue) && tags[report->cue.begin].role != ROLE_CUE);
  SET (SOURCE_UNSEEN, range_is_set (report->source) && tags[report->source.begin].role != ROLE_SOURCE);
  SET (CUE_IS_POINT, range_is_set (report->cue) && !article->words[report->cue.begin].letter);
  SET (SIGNED, report->kind == REPORT_DIRECT && features[CERTAINTY_CUE_IS_POINT] > 0
               && report->source.end - report->source.begin <= LONGEST_SIGNATURE);
  SET (BORROWED_BEHIND, report->borrowed && article->words[report->source.begin].span.begin > report->span.end);
  SET (RELAYED, range_is_set (report->source) && range_is_set (report->cue)
                && tags[report->source.begin].cue != report->cue.begin);
  if (range_is_set (report->source))
    SET (LINK_SOURCE, logf (MAX (tags[report->source.begin].link_sure, LEAST)));
  for (guint i = report->cue.begin; i < report->cue.end; i++)
    {
      if (nlp_senses_has (senses, i, NLP_ANY_SENSE))
        SET (CUE_IS_LISTED, 1);
      if (word_is (&article->words[i], WORD_SPEECH | WORD_SPEECH_ING))
        SET (CUE_IS_SPEECH, 1);
      if (word_is (&article->words[i], WORD_MENTAL))
        SET (CUE_IS_MENTAL, 1);
    }
}

void
certainty_weigh (const Article *article, const ReportList *list, const Report *report, const Tag *tags,
                 float features[CERTAINTY_N_FEATURES])
{
  for (guint i = 0; i < CERTAINTY_N_FEATURES; i++)
    features[i] = 0;
  SET (BIAS, 1);
  SET (DIRECT, report->kind == REPORT_DIRECT);
  SET (MIXED, report->kind == REPORT_MIXED);
  SET (BORROWED, report->borrowed);
  SET (NESTED, report->outer != NO_REPORT);
  SET (NAMED, report->name != NULL);
  SET (FOUND, report->act == ACTS_FOUND);
  SET (THOUGHT, report->act == ACTS_THOUGHT);
  SET (INTENDED, report->act == ACTS_INTENDED);
  SET (OTHER, report->act == ACTS_OTHER);
  SET (PARTS, MIN (report->n_content, 3) - 1);
  SET (HEADING, g_strcmp0 (nlp_layer_get_string (article->block_layer, report->first_block, NLP_BLOCKS_KIND),
                           "heading") == 0);
  weigh_content (article, list, report, tags, features);
  weigh_attribution (article, report, tags, features);
}

float
certainty_judge (const Article *article, const ReportList *list, const Report *report, const Tag *tags)
{
  float features[CERTAINTY_N_FEATURES], sum = 0;

  certainty_weigh (article, list, report, tags, features);
  for (guint i = 0; i < CERTAINTY_N_FEATURES; i++)
    sum += certainty_weights[i] * features[i];
  return 1 / (1 + expf (-sum));
}
