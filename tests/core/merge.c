/* merge.c - tests of what the merge makes of the rows of several plugins.
 * SPDX-License-Identifier: MIT */
#include "check.h"
#include "layer-private.h"
#include "merge.h"

static guint
append_entity (NlpLayer *layer, guint run, guint32 begin, guint32 end, const char *type)
{
  guint row;

  nlp__layer_set_provider (layer, run);
  row = nlp_layer_append (layer, (NlpSpan) { begin, end });
  nlp_layer_set_string (layer, row, NLP_ENTITIES_TYPE, type);
  return row;
}

/* "0-4 PERSON 01, ...": span, type, and the runs that made it. */
static char *
show (const NlpLayer *layer)
{
  GString *shown = g_string_new (NULL);

  for (guint row = 0; row < nlp_layer_get_length (layer); row++)
    {
      NlpSpan span = nlp_layer_get_span (layer, row);
      const char *type = nlp_layer_get_n_fields (layer) == 0 ? NULL : nlp_layer_get_string (layer, row, 0);

      g_string_append_printf (shown, "%s%u-%u", row == 0 ? "" : ", ", span.begin, span.end);
      if (type != NULL)
        g_string_append_printf (shown, " %s", type);
      for (guint run = 0; run < 64; run++)
        if ((nlp_layer_get_providers (layer, row) >> run & 1) != 0)
          g_string_append_printf (shown, "%s%u", strrchr (shown->str, '-') > strrchr (shown->str, '/') ? "/" : "+", run);
    }
  return g_string_free (shown, FALSE);
}

#define CHECK_MERGED(document, layer, policy, expected)                                                                        \
  do                                                                                                                           \
    {                                                                                                                          \
      g_autoptr (GError) error = NULL;                                                                                         \
      g_autofree char *shown = NULL, *again = NULL;                                                                            \
      CU_ASSERT (nlp__document_merge_layer (document, layer, policy, &error));                                                 \
      CHECK_NO_ERROR (error);                                                                                                  \
      shown = show (layer);                                                                                                    \
      CHECK_STRING (shown, expected);                                                                                          \
      nlp__document_merge_layer (document, layer, policy, NULL);                                                               \
      again = show (layer);                                                                                                    \
      CHECK_STRING (again, expected);                                                                                          \
    }                                                                                                                          \
  while (0)

static void
sorts_outer_rows_first (void)
{
  g_autoptr (NlpDocument) document = check_document ("one two three");
  NlpLayer *layer = check_add_layer (document, NLP_LAYER_ENTITIES, nlp_entities_fields);

  append_entity (layer, 0, 4, 7, "LOC");
  append_entity (layer, 0, 0, 3, "PERSON");
  append_entity (layer, 0, 4, 13, "ORG");
  append_entity (layer, 0, 0, 3, "MISC");
  CHECK_MERGED (document, layer, NLP_MERGE_ALL, "0-3 PERSON/0, 0-3 MISC/0, 4-13 ORG/0, 4-7 LOC/0");
}

static void
trims_white_space_and_drops_what_is_empty (void)
{
  g_autoptr (NlpDocument) document = check_document (" é\u00A0\f x\r\n  ");
  NlpLayer *layer = check_add_layer (document, NLP_LAYER_ENTITIES, nlp_entities_fields);

  append_entity (layer, 0, 0, 4, "ORG");
  append_entity (layer, 0, 2, 10, "LOC");
  append_entity (layer, 0, 7, 10, "MISC");
  append_entity (layer, 0, 1, 1, "MISC");
  CHECK_MERGED (document, layer, NLP_MERGE_ALL, "1-2 ORG/0, 5-6 LOC/0");
}

static void
takes_out_rows_outside_the_text_and_tells (void)
{
  g_autoptr (NlpDocument) document = check_document ("text");
  NlpLayer *layer = check_add_layer (document, NLP_LAYER_ENTITIES, nlp_entities_fields);
  g_autoptr (GError) error = NULL;
  g_autofree char *shown = NULL;

  nlp_document_add_run (document, &(NlpRun) { "ner", "1.0", NLP_RUN_OK, NULL });
  nlp_document_add_run (document, &(NlpRun) { "mine", "1.0", NLP_RUN_OK, NULL });
  append_entity (layer, 0, 0, 4, "ORG");
  append_entity (layer, 1, 2, 5, "ORG");
  append_entity (layer, 1, 3, 1, "ORG");
  CU_ASSERT (!nlp__document_merge_layer (document, layer, NLP_MERGE_ALL, &error));
  CHECK_ERROR (error, NLP_ERROR, NLP_ERROR_PROCESS);
  CHECK_STRING (error ? error->message : NULL, "mine: 2 rows of layer \"entities\" are outside the text; they were taken out");
  shown = show (layer);
  CHECK_STRING (shown, "0-4 ORG/0");
}

static void
joins_equal_rows_with_both_names (void)
{
  g_autoptr (NlpDocument) document = check_document ("one two three");
  NlpLayer *layer = check_add_layer (document, NLP_LAYER_ENTITIES, nlp_entities_fields);

  append_entity (layer, 0, 0, 3, "PERSON");
  append_entity (layer, 0, 4, 7, "LOC");
  nlp_layer_set_string (layer, append_entity (layer, 1, 4, 7, "LOC"), NLP_ENTITIES_SUBTYPE, "city");
  nlp_layer_set_probability (layer, 2, 0.5);
  append_entity (layer, 1, 0, 3, "ORG");
  CHECK_MERGED (document, layer, NLP_MERGE_ALL, "0-3 PERSON/0, 0-3 ORG/1, 4-7 LOC/0+1");
  CHECK_STRING (nlp_layer_get_string (layer, 2, NLP_ENTITIES_SUBTYPE), "city");
  CU_ASSERT_EQUAL (nlp_layer_get_probability (layer, 2), 0.5);
}

static void
keeps_equal_rows_of_one_plugin (void)
{
  g_autoptr (NlpDocument) document = check_document ("one two three");
  NlpLayer *layer = check_add_layer (document, NLP_LAYER_ENTITIES, nlp_entities_fields);

  append_entity (layer, 0, 0, 3, "PERSON");
  append_entity (layer, 0, 0, 3, "PERSON");
  CHECK_MERGED (document, layer, NLP_MERGE_ALL, "0-3 PERSON/0, 0-3 PERSON/0");
}

static NlpLayer *
append_overlapping (NlpDocument *document)
{
  NlpLayer *layer = check_add_layer (document, NLP_LAYER_ENTITIES, nlp_entities_fields);

  append_entity (layer, 0, 0, 3, "PERSON");   /* inside a longer one of the other plugin */
  append_entity (layer, 0, 8, 13, "LOC");     /* longer than two of the other plugin */
  append_entity (layer, 0, 9, 12, "MISC");    /* inside one of its own */
  append_entity (layer, 1, 0, 7, "ORG");
  append_entity (layer, 1, 8, 9, "ORG");
  append_entity (layer, 1, 10, 11, "ORG");
  append_entity (layer, 1, 14, 15, "ORG");    /* alone */
  return layer;
}

static void
longest_keeps_the_longer_of_two_plugins (void)
{
  g_autoptr (NlpDocument) document = check_document ("one two three four");
  NlpLayer *layer = append_overlapping (document);

  CHECK_MERGED (document, layer, NLP_MERGE_LONGEST, "0-7 ORG/1, 8-13 LOC/0, 9-12 MISC/0, 14-15 ORG/1");
}

static void
first_keeps_the_plugin_that_ran_first (void)
{
  g_autoptr (NlpDocument) document = check_document ("one two three four");
  NlpLayer *layer = append_overlapping (document);

  CHECK_MERGED (document, layer, NLP_MERGE_FIRST, "0-3 PERSON/0, 8-13 LOC/0, 9-12 MISC/0, 14-15 ORG/1");
}

static void
rows_of_flat_layers_stand_side_by_side (void)
{
  g_autoptr (NlpDocument) document = check_document ("one two three four");
  NlpLayer *layer = check_add_layer (document, NLP_LAYER_SENTENCES, nlp_sentences_fields);

  for (const NlpSpan *i = (const NlpSpan[]) { { 0, 7 }, { 4, 13 }, { 0, 3 }, { 8, 18 }, { 0, 0 } }; i->end > 0; i++)
    nlp_layer_append (layer, *i);
  CHECK_MERGED (document, layer, NLP_MERGE_ALL, "0-7, 8-18");
}

static void
renumbers_references (void)
{
  g_autoptr (NlpDocument) document = check_document ("one two three");
  NlpLayer *entities = check_add_layer (document, NLP_LAYER_ENTITIES, nlp_entities_fields);
  NlpLayer *referents = check_add_layer (document, NLP_LAYER_REFERENTS, nlp_referents_fields);

  append_entity (referents, 0, 8, 13, "LOC");
  append_entity (referents, 0, 0, 3, "PERSON");
  append_entity (referents, 0, 20, 23, "ORG");
  append_entity (referents, 1, 0, 3, "PERSON");
  for (guint i = 0; i < 4; i++)
    nlp_layer_set_row (entities, append_entity (entities, i / 3, i % 3 * 4, i % 3 * 4 + 3, "MISC"), NLP_ENTITIES_REFERENT, i);
  CU_ASSERT (!nlp__document_merge_layer (document, entities, NLP_MERGE_ALL, NULL));
  CHECK_INTEGER (nlp_layer_get_length (referents), 2);
  CHECK_INTEGER (nlp_layer_get_length (entities), 4);
  CHECK_INTEGER (nlp_layer_get_row (entities, 0, NLP_ENTITIES_REFERENT), 1);
  CHECK_INTEGER (nlp_layer_get_row (entities, 1, NLP_ENTITIES_REFERENT), 0);
  CHECK_INTEGER (nlp_layer_get_row (entities, 2, NLP_ENTITIES_REFERENT), 0);
  CHECK_INTEGER (nlp_layer_get_row (entities, 3, NLP_ENTITIES_REFERENT), NLP_NO_ROW);
}

enum { LINK_ONE, LINK_MANY };

static const NlpField link_fields[] = {
  { "one", NLP_FIELD_ROW, "one row", NLP_LAYER_REFERENTS "|" NLP_LAYER_NUMBERS },
  { "many", NLP_FIELD_ROWS, "many rows", NLP_LAYER_NUMBERS "|links|" NLP_LAYER_REFERENTS },
  { NULL }
};

/* References into several layers, lists of them, and into their own layer. Of the referents, row 0 goes behind row 1, and row 2 is
 * taken out; numbers stay as they are. */
static void
renumbers_lists_and_references_into_several_layers (void)
{
  g_autoptr (NlpDocument) document = check_document ("one two three");
  NlpLayer *links = check_add_layer (document, "links", link_fields);
  NlpLayer *referents = check_add_layer (document, NLP_LAYER_REFERENTS, nlp_referents_fields);
  NlpLayer *numbers = check_add_layer (document, NLP_LAYER_NUMBERS, nlp_numbers_fields);
  const guint targets[] = { 2, 0, 2, 1, 2 }, rows[] = { 0, 0, 2, 1, 1 }, *list, *of;
  guint target, n;

  append_entity (referents, 0, 8, 13, "LOC");
  append_entity (referents, 0, 0, 3, "PERSON");
  append_entity (referents, 0, 20, 23, "ORG");
  append_entity (numbers, 0, 0, 3, "cardinal");
  append_entity (numbers, 0, 4, 7, "cardinal");
  nlp_layer_append (links, (NlpSpan) { 8, 13 });
  nlp_layer_append (links, (NlpSpan) { 0, 3 });
  nlp_layer_set_row_of (links, 0, LINK_ONE, 1, 0);
  nlp_layer_set_row_of (links, 1, LINK_ONE, 0, 0);
  nlp_layer_set_rows_of (links, 1, LINK_MANY, targets, rows, G_N_ELEMENTS (rows));
  CU_ASSERT (!nlp__document_merge_layer (document, links, NLP_MERGE_ALL, NULL));
  CHECK_INTEGER (nlp_layer_get_row_of (links, 0, LINK_ONE, &target), 1);
  CHECK_INTEGER (target, 0);
  CHECK_INTEGER (nlp_layer_get_row_of (links, 1, LINK_ONE, &target), 0);
  CHECK_INTEGER (target, 1);
  list = nlp_layer_get_row_list_of (links, 0, LINK_MANY, &of, &n);
  CHECK_INTEGER (n, 4);
  CU_ASSERT (list[0] == 1 && list[1] == 0 && list[2] == 0 && list[3] == 0);
  CU_ASSERT (of[0] == 2 && of[1] == 0 && of[2] == 1 && of[3] == 2);
}

static void
puts_the_spans_of_quotes_in_order (void)
{
  g_autoptr (NlpDocument) document = check_document ("“A b,” he said, “c.\n\n“D.”");
  NlpLayer *quotes = check_add_layer (document, NLP_LAYER_QUOTES, nlp_quotes_fields);
  const NlpSpan content[] = { { 21, 25 }, { 16, 21 }, { 0, 6 }, { 30, 40 } };
  const NlpSpan *list;
  guint n;

  nlp_layer_append (quotes, (NlpSpan) { 3, 4 });
  nlp_layer_set_spans (quotes, 0, NLP_QUOTES_CONTENT, content, G_N_ELEMENTS (content));
  nlp_layer_append (quotes, (NlpSpan) { 7, 9 });
  CHECK_MERGED (document, quotes, NLP_MERGE_ALL, "0-25, 7-9");
  list = nlp_layer_get_span_list (quotes, 0, NLP_QUOTES_CONTENT, &n);
  CHECK_INTEGER (n, 2);
  CU_ASSERT (list[0].begin == 0 && list[0].end == 6 && list[1].begin == 16 && list[1].end == 25);
  list = nlp_layer_get_span_list (quotes, 1, NLP_QUOTES_CONTENT, &n);
  CHECK_INTEGER (n, 1);
  CU_ASSERT (list[0].begin == 7 && list[0].end == 9);
}

static void
a_turn_makes_its_heading_a_paragraph (void)
{
  g_autoptr (NlpDocument) document = check_document ("Title\n\nWhy?\n\nSo.");
  NlpLayer *blocks = check_add_layer (document, NLP_LAYER_BLOCKS, nlp_blocks_fields);
  NlpLayer *turns = check_add_layer (document, NLP_LAYER_TURNS, nlp_turns_fields);

  append_entity (blocks, G_MAXUINT, 0, 5, "heading");
  append_entity (blocks, G_MAXUINT, 7, 11, "heading");
  append_entity (turns, 0, 0, 6, "narration");
  append_entity (turns, 0, 6, 12, "question");
  CHECK_MERGED (document, turns, NLP_MERGE_ALL, "0-5 narration/0, 7-11 question/0");
  CHECK_MERGED (document, blocks, NLP_MERGE_ALL, "0-5 heading, 7-11 paragraph");
}

static void
takes_linear_time_on_rows_that_nest (void)
{
  enum { N = 200000 };
  g_autofree char *text = g_strnfill (2 * N, 'x');
  g_autoptr (NlpDocument) document = check_document (text);
  NlpLayer *layer = check_add_layer (document, NLP_LAYER_ENTITIES, nlp_entities_fields);

  for (guint i = 0; i < N; i++)
    append_entity (layer, i % 2, i, 2 * N - i, "ORG");
  for (guint i = 0; i < N; i++)
    append_entity (layer, i % 2, 5, 9, i % 3 == 0 ? "ORG" : "LOC");
  CU_ASSERT (nlp__document_merge_layer (document, layer, NLP_MERGE_LONGEST, NULL));
  CHECK_INTEGER (nlp_layer_get_providers (layer, 0), 1);
  CU_ASSERT (nlp_layer_get_length (layer) < 2 * N);
}

CHECK_MAIN (CHECK_CASE (sorts_outer_rows_first), CHECK_CASE (trims_white_space_and_drops_what_is_empty),
            CHECK_CASE (takes_out_rows_outside_the_text_and_tells), CHECK_CASE (joins_equal_rows_with_both_names),
            CHECK_CASE (keeps_equal_rows_of_one_plugin), CHECK_CASE (longest_keeps_the_longer_of_two_plugins),
            CHECK_CASE (first_keeps_the_plugin_that_ran_first), CHECK_CASE (rows_of_flat_layers_stand_side_by_side),
            CHECK_CASE (renumbers_references), CHECK_CASE (renumbers_lists_and_references_into_several_layers),
            CHECK_CASE (puts_the_spans_of_quotes_in_order),
            CHECK_CASE (a_turn_makes_its_heading_a_paragraph), CHECK_CASE (takes_linear_time_on_rows_that_nest))
