/* random-document.c - documents with random text and random annotations.
 * SPDX-License-Identifier: MIT */
#include "random-document.h"

#include "layer-private.h"

#define PICK(random, words) ((words)[g_rand_int_range (random, 0, G_N_ELEMENTS (words))])

static guint
below (GRand *random, guint limit)
{
  return limit == 0 ? 0 : g_rand_int_range (random, 0, limit);
}

static gboolean
one_in (GRand *random, guint n)
{
  return below (random, n) == 0;
}

/* Text. */

static char *
make_text (GRand *random)
{
  static const char *const usual[] = { "harbour", "Mara", "Lind", "said", "the", "ferry", "12", "%", "“", "”", ",", ".", "?", "Q:",
                                       "’s", "été", "-" };
  static const char *const gaps[] = { " ", " ", " ", " ", "  ", "\n", "\n\n", "\r\n", "\r\n\r\n", "\t", "", "\302\240", "\r" };
  static const char *const strange[] = { "\f", "\v", "\001", "\037", "&", "<", ">", "\"", "]]>", "😀", "𝒜", "\357\277\277", "\357\273\277",
                                         "\364\217\277\277", "\357\267\220", "\342\200\256", "\302\205", "\342\200\250", "é" };
  GString *text = g_string_new (NULL);

  for (guint n = below (random, one_in (random, 20) ? 3 : 200); n > 0; n--)
    {
      g_string_append (text, one_in (random, 12) ? PICK (random, strange) : PICK (random, usual));
      g_string_append (text, PICK (random, gaps));
    }
  return g_string_free (text, FALSE);
}

/* Spans. */

static NlpSpan
random_span (GRand *random, guint32 length, guint longest)
{
  guint32 begin = below (random, length + 1);
  NlpSpan span = { begin, MIN (length, begin + below (random, longest + 1)) };

  if (one_in (random, 150))
    span.end = length + 1 + below (random, 5);
  if (one_in (random, 150))
    span.begin = span.end + below (random, 3);
  return span;
}

static guint
random_longest (GRand *random, guint32 length)
{
  return one_in (random, 6) ? length : 2 + below (random, 40);
}

/* Layers. */

typedef struct
{
  GRand *random;
  NlpDocument *document;
  guint32 length;
  guint n_runs;
} Maker;

static NlpLayer *
add_layer (Maker *maker, const char *name, const NlpField *fields)
{
  static GHashTable *specs = NULL; /* they live as long as the program */
  NlpLayerSpec *spec;

  if (specs == NULL)
    specs = g_hash_table_new (g_str_hash, g_str_equal);
  spec = g_hash_table_lookup (specs, name);
  if (spec == NULL)
    {
      spec = g_new0 (NlpLayerSpec, 1);
      *spec = (NlpLayerSpec) { name, fields };
      g_hash_table_insert (specs, (gpointer) name, spec);
    }
  return nlp_document_add_layer (maker->document, spec);
}

static void
set_string (Maker *maker, NlpLayer *layer, guint row, guint field, const char *value)
{
  if (value != NULL)
    nlp_layer_set_string (layer, row, field, value);
}

static guint
append (Maker *maker, NlpLayer *layer, NlpSpan span)
{
  guint row;

  nlp__layer_set_provider (layer, below (maker->random, maker->n_runs));
  row = nlp_layer_append (layer, span);
  if (one_in (maker->random, 8))
    nlp_layer_set_probability (layer, row, g_rand_double (maker->random));
  return row;
}

/* Rows side by side, mostly: each begins where the last one ended, or a little later. */
static void
append_side_by_side (Maker *maker, NlpLayer *layer, guint longest, guint field, const char *const *values, guint n_values)
{
  guint32 begin = 0;

  while (begin < maker->length)
    {
      guint32 end = MIN (maker->length, begin + 1 + below (maker->random, longest));
      guint row = nlp_layer_append (layer, one_in (maker->random, 60) ? random_span (maker->random, maker->length, 50)
                                                                       : (NlpSpan) { begin, end });

      if (n_values > 0)
        set_string (maker, layer, row, field, values[below (maker->random, n_values)]);
      begin = end + (one_in (maker->random, 3) ? below (maker->random, 6) : 0);
    }
}

static void
set_random_spans (Maker *maker, NlpLayer *layer, guint row, guint field, guint most)
{
  NlpSpan spans[8];
  guint n = below (maker->random, most + 1);

  for (guint i = 0; i < n; i++)
    spans[i] = random_span (maker->random, maker->length, random_longest (maker->random, maker->length));
  nlp_layer_set_spans (layer, row, field, spans, n);
}

static const char *const names[] = { "Mara Lind", "Lind", "my\r\nsister", "  ", "", "A\fB", "the council <of> \"Ellery\" & sons", "😀",
                                     NULL };
static const char *const types[] = { "PERSON", "ORG", "LOC", "MISC", "SHIP", NULL };

static void
add_structure (Maker *maker)
{
  static const char *const kinds[] = { "paragraph", "paragraph", "paragraph", "heading", "byline", "caption", "boilerplate",
                                       "footnote", NULL };
  static const char *const tags[] = { "NOUN", "PUNCT", "X", "VB", NULL };
  NlpLayer *tokens, *pos;

  if (!one_in (maker->random, 10))
    append_side_by_side (maker, add_layer (maker, NLP_LAYER_BLOCKS, nlp_blocks_fields), 60, NLP_BLOCKS_KIND, kinds,
                         G_N_ELEMENTS (kinds));
  append_side_by_side (maker, add_layer (maker, NLP_LAYER_SENTENCES, nlp_sentences_fields), 50, 0, NULL, 0);
  tokens = add_layer (maker, NLP_LAYER_TOKENS, nlp_tokens_fields);
  append_side_by_side (maker, tokens, 6, 0, NULL, 0);
  pos = add_layer (maker, NLP_LAYER_TAGS, nlp_tags_fields);
  for (guint i = 0; i < nlp_layer_get_length (tokens); i++)
    {
      guint row = nlp_layer_append (pos, nlp_layer_get_span (tokens, i));

      set_string (maker, pos, row, NLP_TAGS_POS, PICK (maker->random, tags));
      set_string (maker, pos, row, NLP_TAGS_LEMMA, PICK (maker->random, names));
    }
}

static void
add_turns (Maker *maker)
{
  static const char *const roles[] = { "question", "answer", "answer", "narration", NULL };
  NlpLayer *turns = add_layer (maker, NLP_LAYER_TURNS, nlp_turns_fields);

  append_side_by_side (maker, turns, 90, NLP_TURNS_ROLE, roles, G_N_ELEMENTS (roles));
  for (guint row = 0; row < nlp_layer_get_length (turns); row++)
    {
      guint32 begin = nlp_layer_get_span (turns, row).begin;

      set_string (maker, turns, row, NLP_TURNS_SPEAKER, PICK (maker->random, names));
      if (one_in (maker->random, 3))
        nlp_layer_set_row (turns, row, NLP_TURNS_REFERENT, below (maker->random, 6));
      if (!one_in (maker->random, 3))
        nlp_layer_set_span (turns, row, NLP_TURNS_LABEL, (NlpSpan) { begin, begin + below (maker->random, 12) });
    }
}

static void
add_names (Maker *maker)
{
  static const char *const subtypes[] = { "town", "pronoun", "two words", NULL, NULL };
  NlpLayer *entities = add_layer (maker, NLP_LAYER_ENTITIES, nlp_entities_fields);
  NlpLayer *referents = add_layer (maker, NLP_LAYER_REFERENTS, nlp_referents_fields);

  for (guint n = below (maker->random, 8); n > 0; n--)
    {
      guint row = append (maker, referents, random_span (maker->random, maker->length, 12));

      set_string (maker, referents, row, NLP_REFERENTS_TYPE, PICK (maker->random, types));
      set_string (maker, referents, row, NLP_REFERENTS_NAME, PICK (maker->random, names));
      set_string (maker, referents, row, NLP_REFERENTS_ALIASES, one_in (maker->random, 2) ? "Lind\n\nMara\001" : NULL);
      set_string (maker, referents, row, NLP_REFERENTS_GENDER, one_in (maker->random, 4) ? "female" : NULL);
    }
  for (guint n = below (maker->random, 40); n > 0; n--)
    {
      guint row = append (maker, entities, random_span (maker->random, maker->length, random_longest (maker->random, maker->length)));

      set_string (maker, entities, row, NLP_ENTITIES_TYPE, PICK (maker->random, types));
      set_string (maker, entities, row, NLP_ENTITIES_SUBTYPE, PICK (maker->random, subtypes));
      if (one_in (maker->random, 2))
        nlp_layer_set_row (entities, row, NLP_ENTITIES_REFERENT, below (maker->random, 9));
    }
}

static void
add_quotes (Maker *maker)
{
  static const char *const kinds[] = { "direct", "indirect", "mixed", "thought", NULL };
  NlpLayer *quotes = add_layer (maker, NLP_LAYER_QUOTES, nlp_quotes_fields);

  for (guint n = below (maker->random, 14); n > 0; n--)
    {
      guint row = append (maker, quotes, random_span (maker->random, maker->length, random_longest (maker->random, maker->length)));

      set_string (maker, quotes, row, NLP_QUOTES_KIND, PICK (maker->random, kinds));
      set_random_spans (maker, quotes, row, NLP_QUOTES_CONTENT, 4);
      set_random_spans (maker, quotes, row, NLP_QUOTES_CUE, 2);
      set_random_spans (maker, quotes, row, NLP_QUOTES_SOURCE, 2);
      set_string (maker, quotes, row, NLP_QUOTES_SPEAKER, PICK (maker->random, names));
      set_string (maker, quotes, row, NLP_QUOTES_MODALITY, one_in (maker->random, 5) ? "negated" : NULL);
      if (one_in (maker->random, 3))
        nlp_layer_set_row (quotes, row, NLP_QUOTES_REFERENT, below (maker->random, 9));
    }
}

static void
add_numbers (Maker *maker)
{
  static const char *const kinds[] = { "cardinal", "ordinal", "percent", "money", "measure", "temperature", "age", "range", "date",
                                       "time", "duration", "score", NULL };
  static const char *const values[] = { "12", "-3.50", "1E-12", ".", "2019-03-14", "2019-02-30", "XXXX-02-29", "XXXX-06-31", "2060",
                                        "0000", "199", "T05:40", "T25:00", "2021-09-01T16:00", "XXXX-WXX-2", "P2W", "PT2.5H", "P1Y6M",
                                        "P", "PT", "", "\f", NULL, NULL };
  static const char *const units[] = { "USD", "Cel", "[degF]", "kilometre per hour", "year", "", NULL, NULL };
  NlpLayer *numbers = add_layer (maker, NLP_LAYER_NUMBERS, nlp_numbers_fields);

  for (guint n = below (maker->random, 30); n > 0; n--)
    {
      guint row = append (maker, numbers, random_span (maker->random, maker->length, random_longest (maker->random, maker->length)));

      set_string (maker, numbers, row, NLP_NUMBERS_KIND, PICK (maker->random, kinds));
      set_string (maker, numbers, row, NLP_NUMBERS_VALUE, PICK (maker->random, values));
      set_string (maker, numbers, row, NLP_NUMBERS_UNIT, PICK (maker->random, units));
      set_string (maker, numbers, row, NLP_NUMBERS_LOW, PICK (maker->random, values));
      set_string (maker, numbers, row, NLP_NUMBERS_HIGH, PICK (maker->random, values));
      set_string (maker, numbers, row, NLP_NUMBERS_MOD, one_in (maker->random, 4) ? "approx" : NULL);
    }
}

static void
append_score (Maker *maker, NlpLayer *sentiment, NlpSpan span, const char *scope, guint about)
{
  guint row = append (maker, sentiment, span);

  set_string (maker, sentiment, row, NLP_SENTIMENT_SCOPE, scope);
  nlp_layer_set_number (sentiment, row, NLP_SENTIMENT_SCORE, g_rand_double_range (maker->random, -1, 1));
  if (!g_str_equal (scope, "document"))
    nlp_layer_set_row_of (sentiment, row, NLP_SENTIMENT_ROW, *scope == 's' ? 0 : *scope == 'q' ? 1 : 2, about);
}

static void
add_scores (Maker *maker)
{
  static const struct
  {
    const char *layer, *scope;
  } scopes[] = { { NLP_LAYER_SENTENCES, "sentence" }, { NLP_LAYER_QUOTES, "quote" }, { NLP_LAYER_TURNS, "turn" } };
  NlpLayer *sentiment = add_layer (maker, NLP_LAYER_SENTIMENT, nlp_sentiment_fields);

  for (guint i = 0; i < G_N_ELEMENTS (scopes); i++)
    {
      NlpLayer *layer = nlp_document_get_layer (maker->document, scopes[i].layer);

      for (guint row = 0; layer != NULL && row < nlp_layer_get_length (layer); row++)
        if (one_in (maker->random, 2))
          append_score (maker, sentiment, nlp_layer_get_span (layer, row), scopes[i].scope, row);
      append_score (maker, sentiment, random_span (maker->random, maker->length, 20), scopes[i].scope, 0);
    }
  append_score (maker, sentiment, (NlpSpan) { 0, maker->length }, "document", 0);
}

static const NlpField reef_fields[] = {
  { "depth", NLP_FIELD_NUMBER, "" },          { "crew of", NLP_FIELD_INTEGER, "" }, { "where", NLP_FIELD_SPAN, "" },
  { "all", NLP_FIELD_SPANS, "" },             { "who", NLP_FIELD_ROW, "", NLP_LAYER_REFERENTS },
  { "quote", NLP_FIELD_ROW, "", NLP_LAYER_QUOTES }, { "kind", NLP_FIELD_STRING, "" },
  { "note", NLP_FIELD_STRING, "" },           { "next", NLP_FIELD_ROW, "", "reefs" },
  { NULL }
};
static const NlpField plain_fields[] = { { NULL } };

static void
add_others (Maker *maker)
{
  NlpLayer *reefs = add_layer (maker, "reefs", reef_fields), *plain = add_layer (maker, "2nd:layer", plain_fields);

  for (guint n = below (maker->random, 20); n > 0; n--)
    {
      guint row = append (maker, reefs, random_span (maker->random, maker->length, random_longest (maker->random, maker->length)));

      append (maker, plain, random_span (maker->random, maker->length, 10));
      if (one_in (maker->random, 3))
        continue;
      nlp_layer_set_number (reefs, row, 0, g_rand_double_range (maker->random, -1e9, 1e-9));
      nlp_layer_set_span (reefs, row, 2, random_span (maker->random, maker->length, 10));
      set_random_spans (maker, reefs, row, 3, 3);
      for (guint field = 4; field <= 8; field++)
        if (field == 6 || field == 7)
          set_string (maker, reefs, row, field, PICK (maker->random, names));
        else
          nlp_layer_set_row (reefs, row, field, below (maker->random, 12));
    }
}

static void
add_runs (Maker *maker)
{
  static const NlpRun runs[] = { { "ner", "1.0", NLP_RUN_OK, NULL },
                                 { "reef 2", "0.1-beta", NLP_RUN_OK, NULL },
                                 { "ner", "2.1a", NLP_RUN_FAILED, "no model <ner.model>\f" },
                                 { "9lives", "", NLP_RUN_SKIPPED, "it needs a layer that is missing" } };

  for (guint i = 0; i < G_N_ELEMENTS (runs); i++)
    nlp_document_add_run (maker->document, &runs[i]);
  maker->n_runs = G_N_ELEMENTS (runs);
}

NlpDocument *
random_document (guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autofree char *text = make_text (random), *id = g_strdup_printf ("random & %u", seed);
  Maker maker = { random, nlp_document_new_from_text (id, text, -1, NULL) };

  maker.length = nlp_document_get_length (maker.document);
  add_runs (&maker);
  add_structure (&maker);
  if (!one_in (random, 3))
    add_turns (&maker);
  add_names (&maker);
  add_quotes (&maker);
  add_numbers (&maker);
  add_scores (&maker);
  if (one_in (random, 2))
    add_others (&maker);
  return maker.document;
}
