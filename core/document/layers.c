/* layers.c - the library's own layers: what each is, and its fields in the order of the enumerations in nlp/layers.h.
 *
 * Merge, checks, formats and the reader of annotated XML work from these tables. A new layer is a table here, a line in the list at
 * the end, and its names in nlp/layers.h.
 * SPDX-License-Identifier: MIT */
#include <nlp/layers.h>

#define TYPES "MISC|PERSON|ORG|LOC"
#define ACTS "said|found|thought|intended|other"
#define TONES "negative|neutral|positive|mixed"

const NlpField nlp_blocks_fields[] = {
  { "kind", NLP_FIELD_STRING, "what part of a text it is", .flags = NLP_FIELD_ALWAYS, .values = "paragraph|heading|byline|caption|boilerplate" },
  { NULL }
};

const NlpField nlp_sentences_fields[] = { { NULL } };

const NlpField nlp_tokens_fields[] = { { NULL } };

const NlpField nlp_tags_fields[] = {
  { "pos", NLP_FIELD_STRING, "part of speech (Universal POS tag)",
    .values = "ADJ|ADP|ADV|AUX|CCONJ|DET|INTJ|NOUN|NUM|PART|PRON|PROPN|PUNCT|SCONJ|SYM|VERB|X" },
  { "lemma", NLP_FIELD_STRING, "dictionary form" },
  { "head", NLP_FIELD_ROW, "token that governs this one", NLP_LAYER_TOKENS },
  { "relation", NLP_FIELD_STRING, "relation to the head (Universal Dependencies)" },
  { NULL }
};

const NlpField nlp_entities_fields[] = {
  { "type", NLP_FIELD_STRING, "what kind of thing has the name", .flags = NLP_FIELD_ALWAYS, .values = TYPES },
  { "subtype", NLP_FIELD_STRING, "finer type" },
  { "referent", NLP_FIELD_ROW, "what is named", NLP_LAYER_REFERENTS },
  { NULL }
};

const NlpField nlp_referents_fields[] = {
  { "type", NLP_FIELD_STRING, "what kind of thing it is", .flags = NLP_FIELD_ALWAYS, .values = TYPES },
  { "name", NLP_FIELD_STRING, "fullest name in the document" },
  { "aliases", NLP_FIELD_STRING, "other forms, one a line", .flags = NLP_FIELD_LINES },
  { "gender", NLP_FIELD_STRING, "where it shows", .values = "female|male" },
  { NULL }
};

const NlpField nlp_turns_fields[] = {
  { "role", NLP_FIELD_STRING, "what is said there", .flags = NLP_FIELD_ALWAYS, .values = "narration|question|answer" },
  { "speaker", NLP_FIELD_STRING, "fullest name of who speaks", .flags = NLP_FIELD_HIDDEN },
  { "referent", NLP_FIELD_ROW, "who speaks", NLP_LAYER_REFERENTS, .flags = NLP_FIELD_ALWAYS, .embed = "speaker=name|referent=." },
  { "label", NLP_FIELD_SPAN, "printed label" },
  { "begin_time", NLP_FIELD_NUMBER, "where it begins in a recording", .unit = "s" },
  { "certainty", NLP_FIELD_NUMBER, "how sure the speaker is, 0 to 1", .decimals = 3 },
  { NULL }
};

const NlpField nlp_quotes_fields[] = {
  { "kind", NLP_FIELD_STRING, "how it was reported", .flags = NLP_FIELD_ALWAYS, .values = "direct|indirect|mixed" },
  { "content", NLP_FIELD_SPANS, "what was said", .flags = NLP_FIELD_ALWAYS },
  { "cue", NLP_FIELD_SPANS, "words that tell that it was said", .flags = NLP_FIELD_ALWAYS },
  { "source", NLP_FIELD_SPANS, "mention of who said it", .flags = NLP_FIELD_ALWAYS },
  { "speaker", NLP_FIELD_STRING, "fullest name of who said it", .flags = NLP_FIELD_HIDDEN },
  { "referent", NLP_FIELD_ROW, "who said it", NLP_LAYER_REFERENTS, .flags = NLP_FIELD_ALWAYS, .embed = "speaker=name|referent=." },
  { "modality", NLP_FIELD_STRING, "not set if it was said", .values = "negated|hypothetical" },
  { "act", NLP_FIELD_STRING, "what kind of act it was", .values = ACTS },
  { "certainty", NLP_FIELD_NUMBER, "how sure content and source are, 0 to 1", .decimals = 3 },
  { "on_behalf_of", NLP_FIELD_ROW, "for whom an unnamed source speaks", NLP_LAYER_REFERENTS, .embed = "on_behalf_of=name" },
  { NULL }
};

const NlpField nlp_numbers_fields[] = {
  { "kind", NLP_FIELD_STRING, "what it is; from score on, what is no figure", .flags = NLP_FIELD_ALWAYS,
    .values = "cardinal|ordinal|percent|money|measure|temperature|age|range|date|time|duration|set|score|id|phone|version|address" },
  { "value", NLP_FIELD_STRING, "decimal; TIMEX3 for dates and times, ISO 8601 for durations", .flags = NLP_FIELD_ALWAYS },
  { "unit", NLP_FIELD_STRING, "ISO 4217 code, Cel, [degF], K, or an English name in the singular" },
  { "low", NLP_FIELD_STRING, "lower end of a range" },
  { "high", NLP_FIELD_STRING, "upper end of a range" },
  { "mod", NLP_FIELD_STRING, "what the words before it say, or vague for what is said in passing (now, one of the)",
    .values = "approx|at_least|more_than|at_most|less_than|vague|before|after|since|until|start|mid|end" },
  { "resolved", NLP_FIELD_STRING, "calendar day against the reference date" },
  { "dimension", NLP_FIELD_STRING, "dimension of a measure" },
  { "si_value", NLP_FIELD_STRING, "the measure in SI units" },
  { "si_unit", NLP_FIELD_STRING, "SI unit" },
  { "reference", NLP_FIELD_STRING, "date against which it was resolved, if the text gives it" },
  { NULL }
};

const NlpField nlp_sentiment_fields[] = {
  { "scope", NLP_FIELD_STRING, "what it is the tone of", .values = "sentence|quote|turn|document" },
  { "score", NLP_FIELD_NUMBER, "-1 (negative) to 1 (positive)", .flags = NLP_FIELD_ALWAYS, .decimals = 3 },
  { "row", NLP_FIELD_ROW, "what has the tone", NLP_LAYER_SENTENCES "|" NLP_LAYER_QUOTES "|" NLP_LAYER_TURNS, .flags = NLP_FIELD_HIDDEN },
  { "label", NLP_FIELD_STRING, "the tone in a word", .values = TONES },
  { "certainty", NLP_FIELD_NUMBER, "how sure the label is, 0 to 1", .decimals = 3 },
  { NULL }
};

const NlpField nlp_attitudes_fields[] = {
  { "holder", NLP_FIELD_SPAN, "mention of who feels; not set for the author", .flags = NLP_FIELD_ALWAYS },
  { "target", NLP_FIELD_SPAN, "mention of what it is about" },
  { "holder_referent", NLP_FIELD_ROW, "who feels", NLP_LAYER_REFERENTS },
  { "target_referent", NLP_FIELD_ROW, "what it is about", NLP_LAYER_REFERENTS },
  { "score", NLP_FIELD_NUMBER, "-1 (negative) to 1 (positive)" },
  { "certainty", NLP_FIELD_NUMBER, "how sure it is, 0 to 1", .decimals = 3 },
  { NULL }
};

const NlpField nlp_statements_fields[] = {
  { "kind", NLP_FIELD_STRING, "how it was made", .values = "direct|indirect|mixed|answer|question" },
  { "act", NLP_FIELD_STRING, "what kind of act it was", .values = ACTS },
  { "speaker", NLP_FIELD_ROW, "who said it", NLP_LAYER_REFERENTS, .flags = NLP_FIELD_ALWAYS, .embed = "speaker=name|referent=." },
  { "description", NLP_FIELD_STRING, "the source as printed" },
  { "on_behalf_of", NLP_FIELD_ROW, "for whom an unnamed source speaks", NLP_LAYER_REFERENTS, .embed = "on_behalf_of=name" },
  { "words", NLP_FIELD_SPANS, "what was said", .flags = NLP_FIELD_WORDS },
  { "addressee", NLP_FIELD_ROW, "to whom it was said", NLP_LAYER_REFERENTS, .embed = "addressee=name" },
  { "about", NLP_FIELD_ROWS, "whom and what it is about", NLP_LAYER_ATTITUDES "|" NLP_LAYER_REFERENTS, .flags = NLP_FIELD_ALWAYS,
    .embed = "referent=target_referent|name=target_referent.name|score;referent=.|name" },
  { "figures", NLP_FIELD_ROWS, "figures in it", NLP_LAYER_NUMBERS, .flags = NLP_FIELD_ALWAYS, .embed = "span|kind|value|unit" },
  { "dates", NLP_FIELD_ROWS, "dates in it", NLP_LAYER_NUMBERS, .embed = "span|kind|value|resolved" },
  { "tone", NLP_FIELD_NUMBER, "-1 (negative) to 1 (positive)", .decimals = 3 },
  { "label", NLP_FIELD_STRING, "the tone in a word", .values = TONES },
  { "certainty", NLP_FIELD_NUMBER, "how sure words and speaker are, 0 to 1", .decimals = 3 },
  { "question", NLP_FIELD_ROW, "what it answers", NLP_LAYER_STATEMENTS },
  { "quote", NLP_FIELD_ROW, "the quote that it came from", NLP_LAYER_QUOTES },
  { "turn", NLP_FIELD_ROW, "the turn that it came from", NLP_LAYER_TURNS },
  { "explanation", NLP_FIELD_STRING, "why this speaker, act and certainty" },
  { NULL }
};

/* Priorities: a quote may hold a sentence, which holds layers of plugins (0 unless they say otherwise), which hold names. */
static const NlpLayerSpec layers[] = {
  { NLP_LAYER_TOKENS, nlp_tokens_fields, "words and marks", -40, NLP_LAYER_FLAT },
  { NLP_LAYER_TAGS, nlp_tags_fields, "what the words are", -40, NLP_LAYER_FLAT, NLP_LAYER_TOKENS },
  { NLP_LAYER_SENTENCES, nlp_sentences_fields, "sentences", 30, NLP_LAYER_FLAT },
  { NLP_LAYER_BLOCKS, nlp_blocks_fields, "headings, paragraphs and the like", 50, NLP_LAYER_FLAT },
  { NLP_LAYER_TURNS, nlp_turns_fields, "who speaks, in an interview", 60, NLP_LAYER_FLAT | NLP_LAYER_COVERS },
  { NLP_LAYER_ENTITIES, nlp_entities_fields, "names", -20 },
  { NLP_LAYER_QUOTES, nlp_quotes_fields, "reported speech", 40 },
  { NLP_LAYER_SENTIMENT, nlp_sentiment_fields, "the tone of stretches of text", 0, NLP_LAYER_OVERLAPS },
  { NLP_LAYER_ATTITUDES, nlp_attitudes_fields, "who speaks well or ill of what", 0, NLP_LAYER_OVERLAPS },
  { NLP_LAYER_NUMBERS, nlp_numbers_fields, "figures, dates and times", -30 },
  { NLP_LAYER_REFERENTS, nlp_referents_fields, "who and what is named", 0, NLP_LAYER_OVERLAPS },
  { NLP_LAYER_STATEMENTS, nlp_statements_fields, "who said what, about whom, in what tone", 0,
    NLP_LAYER_OVERLAPS | NLP_LAYER_BESIDE },
};

const NlpLayerSpec *
nlp_layers_get_nth (guint index)
{
  return index < G_N_ELEMENTS (layers) ? &layers[index] : NULL;
}

const NlpLayerSpec *
nlp_layers_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    if (layers[i].name == name || g_str_equal (layers[i].name, name))
      return &layers[i];
  return NULL;
}
