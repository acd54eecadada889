/* nlp/layers.h - the library's own layers: their fields in order, and the values that those take.
 *
 * A plugin that provides one of these layers names its table in its descriptor:
 *
 *     .provides = (const NlpLayerSpec[]) { { NLP_LAYER_ENTITIES, nlp_entities_fields }, { NULL } }
 *
 * Several plugins may provide the same layer; the merge joins what they found.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>
#include <nlp/macros.h>
#include <nlp/layer.h>

G_BEGIN_DECLS

/* Core: structure. Rows of each of these three do not overlap one another. */

#define NLP_LAYER_BLOCKS "blocks"
#define NLP_LAYER_SENTENCES "sentences"
#define NLP_LAYER_TOKENS "tokens"

/* blocks.kind: "heading", "byline", "caption", "paragraph", "boilerplate" */
enum { NLP_BLOCKS_KIND };

/* tags: row N describes token N (and has its span). */

#define NLP_LAYER_TAGS "tags"

/* tags.pos: a Universal POS tag ("NOUN"). tags.lemma: the dictionary form.
 * tags.head: row of the token that governs this one; not set for a root. tags.relation: a Universal Dependencies relation. */
enum { NLP_TAGS_POS, NLP_TAGS_LEMMA, NLP_TAGS_HEAD, NLP_TAGS_RELATION };

/* entities: names in the text, and what they name. */

#define NLP_LAYER_ENTITIES "entities"

/* entities.type: "PERSON", "ORG", "LOC", "MISC". entities.subtype: finer, free. entities.referent: a row of "referents". */
enum { NLP_ENTITIES_TYPE, NLP_ENTITIES_SUBTYPE, NLP_ENTITIES_REFERENT };

/* referents: persons, organisations, places and things that the document names; the span is that of the fullest mention. */

#define NLP_LAYER_REFERENTS "referents"

/* referents.type: as entities.type. referents.name: the fullest name in the document, on one line.
 * referents.aliases: the other forms that occur, each on a line; behind names the roles, "the mayor".
 * referents.gender: "female", "male" or not set. */
enum { NLP_REFERENTS_TYPE, NLP_REFERENTS_NAME, NLP_REFERENTS_ALIASES, NLP_REFERENTS_GENDER };

/* turns: who speaks, in an interview or a transcript. They cover the text when there are any; none in a text of another kind. */

#define NLP_LAYER_TURNS "turns"

/* turns.role: "question", "answer", "narration". turns.speaker: the fullest name that the document gives, or not set.
 * turns.referent: a row of "referents", or not set. turns.label: a printed label ("Q:"), or not set.
 * turns.begin_time: seconds from the start of a recording, or not set. turns.certainty: of the speaker, 0 to 1, or not set. */
enum
{
  NLP_TURNS_ROLE,
  NLP_TURNS_SPEAKER,
  NLP_TURNS_REFERENT,
  NLP_TURNS_LABEL,
  NLP_TURNS_BEGIN_TIME,
  NLP_TURNS_CERTAINTY
};

/* quotes: reported speech. The span runs from the first content to the last. */

#define NLP_LAYER_QUOTES "quotes"

/* quotes.kind: "direct", "indirect", "mixed". quotes.content, cue, source: lists of spans.
 * quotes.speaker: the name that the source resolves to, or not set. quotes.referent: a row of "referents", or not set.
 * quotes.modality: "negated", "hypothetical" or not set (it was said).
 * quotes.act: "said", "found", "thought", "intended", "other", or not set. quotes.certainty: 0 to 1, calibrated: of rows with .8,
 * 80 % have the right content and source; or not set. quotes.on_behalf_of: for whom an unnamed source speaks ("a spokeswoman for
 * Northline"): a row of "referents", or not set. */
enum
{
  NLP_QUOTES_KIND,
  NLP_QUOTES_CONTENT,
  NLP_QUOTES_CUE,
  NLP_QUOTES_SOURCE,
  NLP_QUOTES_SPEAKER,
  NLP_QUOTES_REFERENT,
  NLP_QUOTES_MODALITY,
  NLP_QUOTES_ACT,
  NLP_QUOTES_CERTAINTY,
  NLP_QUOTES_ON_BEHALF_OF
};

/* numbers: figures, dates and times. All values are strings: decimals are exact. */

#define NLP_LAYER_NUMBERS "numbers"

/* numbers.kind: "cardinal", "ordinal", "percent", "money", "measure", "temperature", "age", "range", "date", "time",
 * "duration"; other kinds are told apart from these. numbers.value: a decimal; TIMEX3 for date and time; ISO 8601 for duration.
 * numbers.unit: ISO 4217 for money, "Cel", "[degF]" or "K" for temperatures, else an English name in the singular.
 * numbers.low, high: ends of a range. numbers.mod: "approx", "at_least", "more_than", "at_most", "less_than".
 * numbers.resolved: the calendar day against the reference date. numbers.dimension, si_value, si_unit: the measure in SI.
 * numbers.reference: which date that was, if the text gives it. */
enum
{
  NLP_NUMBERS_KIND,
  NLP_NUMBERS_VALUE,
  NLP_NUMBERS_UNIT,
  NLP_NUMBERS_LOW,
  NLP_NUMBERS_HIGH,
  NLP_NUMBERS_MOD,
  NLP_NUMBERS_RESOLVED,
  NLP_NUMBERS_DIMENSION,
  NLP_NUMBERS_SI_VALUE,
  NLP_NUMBERS_SI_UNIT,
  NLP_NUMBERS_REFERENCE
};

/* sentiment: the tone of a stretch of text. */

#define NLP_LAYER_SENTIMENT "sentiment"

/* sentiment.scope: "sentence", "quote", "turn", "document". sentiment.score: -1 to 1.
 * sentiment.row: a row of "sentences", "quotes" or "turns", as the scope says; not set for the document.
 * sentiment.label: "negative", "neutral", "positive", "mixed", or not set. sentiment.certainty: 0 to 1, or not set. */
enum { NLP_SENTIMENT_SCOPE, NLP_SENTIMENT_SCORE, NLP_SENTIMENT_ROW, NLP_SENTIMENT_LABEL, NLP_SENTIMENT_CERTAINTY };

/* attitudes: the sentiment of somebody towards something; the span is the sentence or quote that shows it. */

#define NLP_LAYER_ATTITUDES "attitudes"

/* attitudes.holder: the mention of who feels, or not set for the author. attitudes.target: the mention of what it is about.
 * attitudes.holder_referent, target_referent: rows of "referents", or not set. attitudes.score: -1 to 1.
 * attitudes.certainty: 0 to 1, or not set. */
enum
{
  NLP_ATTITUDES_HOLDER,
  NLP_ATTITUDES_TARGET,
  NLP_ATTITUDES_HOLDER_REFERENT,
  NLP_ATTITUDES_TARGET_REFERENT,
  NLP_ATTITUDES_SCORE,
  NLP_ATTITUDES_CERTAINTY
};

/* statements: who said it, about whom, with which figures, in what tone: one row for what a reader would take for one statement.
 * The span runs from the first of its words to the last. */

#define NLP_LAYER_STATEMENTS "statements"

/* statements.kind: "direct", "indirect", "mixed", "answer", "question". statements.act: as quotes.act.
 * statements.speaker: a row of "referents", or not set: nobody, where the text names nobody. statements.description: the source as
 * printed ("the mayor", "a spokesman"). statements.on_behalf_of, addressee: rows of "referents", or not set.
 * statements.words: lists of spans. statements.about: a list of rows of "attitudes", or of "referents" where no tone shows.
 * statements.figures, dates: lists of rows of "numbers". statements.tone: -1 to 1, or not set; statements.label: as sentiment.label.
 * statements.certainty: 0 to 1. statements.question: the statement that an answer answers.
 * statements.quote, turn: the row of "quotes" and of "turns" that it came from. statements.explanation: why this speaker, this act
 * and this certainty, in a sentence, if that was asked for. */
enum
{
  NLP_STATEMENTS_KIND,
  NLP_STATEMENTS_ACT,
  NLP_STATEMENTS_SPEAKER,
  NLP_STATEMENTS_DESCRIPTION,
  NLP_STATEMENTS_ON_BEHALF_OF,
  NLP_STATEMENTS_WORDS,
  NLP_STATEMENTS_ADDRESSEE,
  NLP_STATEMENTS_ABOUT,
  NLP_STATEMENTS_FIGURES,
  NLP_STATEMENTS_DATES,
  NLP_STATEMENTS_TONE,
  NLP_STATEMENTS_LABEL,
  NLP_STATEMENTS_CERTAINTY,
  NLP_STATEMENTS_QUESTION,
  NLP_STATEMENTS_QUOTE,
  NLP_STATEMENTS_TURN,
  NLP_STATEMENTS_EXPLANATION
};

NLP_API const NlpField nlp_blocks_fields[];
NLP_API const NlpField nlp_sentences_fields[];
NLP_API const NlpField nlp_tokens_fields[];
NLP_API const NlpField nlp_tags_fields[];
NLP_API const NlpField nlp_entities_fields[];
NLP_API const NlpField nlp_referents_fields[];
NLP_API const NlpField nlp_turns_fields[];
NLP_API const NlpField nlp_quotes_fields[];
NLP_API const NlpField nlp_numbers_fields[];
NLP_API const NlpField nlp_sentiment_fields[];
NLP_API const NlpField nlp_attitudes_fields[];
NLP_API const NlpField nlp_statements_fields[];

/**
 * nlp_layers_get_nth: (skip)
 * @index: 0, 1, ...
 *
 * Returns: (nullable) (transfer none): the library's own layer @index, in the order in which formats write them, or %NULL behind the
 *   last one
 */
NLP_API const NlpLayerSpec *nlp_layers_get_nth (guint index);

/**
 * nlp_layers_find: (skip)
 * @name: a layer's name
 *
 * Returns: (nullable) (transfer none): the library's own layer of that name, or %NULL if it has none
 */
NLP_API const NlpLayerSpec *nlp_layers_find (const char *name);

G_END_DECLS
