/* layers.c - the fields of the library's own layers, in the order of the enumerations in nlp/layers.h.
 * SPDX-License-Identifier: MIT */
#include <nlp/layers.h>

const NlpField nlp_blocks_fields[] = {
  { "kind", NLP_FIELD_STRING, "heading, byline, caption, paragraph or boilerplate" },
  { NULL }
};

const NlpField nlp_sentences_fields[] = { { NULL } };

const NlpField nlp_tokens_fields[] = { { NULL } };

const NlpField nlp_tags_fields[] = {
  { "pos", NLP_FIELD_STRING, "part of speech (Universal POS tag)" },
  { "lemma", NLP_FIELD_STRING, "dictionary form" },
  { "head", NLP_FIELD_ROW, "token that governs this one", NLP_LAYER_TOKENS },
  { "relation", NLP_FIELD_STRING, "relation to the head (Universal Dependencies)" },
  { NULL }
};

const NlpField nlp_entities_fields[] = {
  { "type", NLP_FIELD_STRING, "PERSON, ORG, LOC or MISC" },
  { "subtype", NLP_FIELD_STRING, "finer type" },
  { "referent", NLP_FIELD_ROW, "what is named", NLP_LAYER_REFERENTS },
  { NULL }
};

const NlpField nlp_referents_fields[] = {
  { "type", NLP_FIELD_STRING, "PERSON, ORG, LOC or MISC" },
  { "name", NLP_FIELD_STRING, "fullest name in the document" },
  { "aliases", NLP_FIELD_STRING, "other forms, one a line" },
  { "gender", NLP_FIELD_STRING, "female or male, where it shows" },
  { NULL }
};

const NlpField nlp_turns_fields[] = {
  { "role", NLP_FIELD_STRING, "question, answer or narration" },
  { "speaker", NLP_FIELD_STRING, "fullest name of who speaks" },
  { "referent", NLP_FIELD_ROW, "who speaks", NLP_LAYER_REFERENTS },
  { "label", NLP_FIELD_SPAN, "printed label" },
  { NULL }
};

const NlpField nlp_quotes_fields[] = {
  { "kind", NLP_FIELD_STRING, "direct, indirect or mixed" },
  { "content", NLP_FIELD_SPANS, "what was said" },
  { "cue", NLP_FIELD_SPANS, "words that tell that it was said" },
  { "source", NLP_FIELD_SPANS, "mention of who said it" },
  { "speaker", NLP_FIELD_STRING, "fullest name of who said it" },
  { "referent", NLP_FIELD_ROW, "who said it", NLP_LAYER_REFERENTS },
  { "modality", NLP_FIELD_STRING, "negated or hypothetical; not set if it was said" },
  { NULL }
};

const NlpField nlp_numbers_fields[] = {
  { "kind", NLP_FIELD_STRING, "cardinal, ordinal, percent, money, measure, temperature, age, range, date, time or duration" },
  { "value", NLP_FIELD_STRING, "decimal; TIMEX3 for dates and times, ISO 8601 for durations" },
  { "unit", NLP_FIELD_STRING, "ISO 4217 code, Cel, [degF], K, or an English name in the singular" },
  { "low", NLP_FIELD_STRING, "lower end of a range" },
  { "high", NLP_FIELD_STRING, "upper end of a range" },
  { "mod", NLP_FIELD_STRING, "approx, at_least, more_than, at_most or less_than" },
  { "resolved", NLP_FIELD_STRING, "calendar day against the reference date" },
  { "dimension", NLP_FIELD_STRING, "dimension of a measure" },
  { "si_value", NLP_FIELD_STRING, "the measure in SI units" },
  { "si_unit", NLP_FIELD_STRING, "SI unit" },
  { NULL }
};

const NlpField nlp_sentiment_fields[] = {
  { "scope", NLP_FIELD_STRING, "sentence, quote, turn or document" },
  { "score", NLP_FIELD_NUMBER, "-1 (negative) to 1 (positive)" },
  { "row", NLP_FIELD_INTEGER, "row of the layer that the scope names" },
  { NULL }
};

const NlpField nlp_attitudes_fields[] = {
  { "holder", NLP_FIELD_SPAN, "mention of who feels; not set for the author" },
  { "target", NLP_FIELD_SPAN, "mention of what it is about" },
  { "holder_referent", NLP_FIELD_ROW, "who feels", NLP_LAYER_REFERENTS },
  { "target_referent", NLP_FIELD_ROW, "what it is about", NLP_LAYER_REFERENTS },
  { "score", NLP_FIELD_NUMBER, "-1 (negative) to 1 (positive)" },
  { NULL }
};
