/* Tests of core/document/layer.c and fields.c: rows, fields, look-up, provenance, order.
 * SPDX-License-Identifier: MIT */
#include <math.h>

#include "check.h"
#include "layer-private.h"

enum { WORD, COUNT, WEIGHT, PLACE, PLACES, OTHER, OTHERS, ONE_OF, SOME_OF, STATE };

static const NlpField fields[] = {
  { "word", NLP_FIELD_STRING, "word" },     { "count", NLP_FIELD_INTEGER, "count" },
  { "weight", NLP_FIELD_NUMBER, "weight" }, { "place", NLP_FIELD_SPAN, "place" },
  { "places", NLP_FIELD_SPANS, "places" },  { "other", NLP_FIELD_ROW, "another row", "things" },
  { "others", NLP_FIELD_ROWS, "other rows", "things" },
  { "one-of", NLP_FIELD_ROW, "a row of one of two layers", "things|words" },
  { "some-of", NLP_FIELD_ROWS, "rows of two layers", "things|words" },
  { "state", NLP_FIELD_VECTOR, "numbers" },
  { NULL }
};
static const NlpLayerSpec spec = { "things", fields, "things", 0 };

/* Rows that begin at 0, 10, 20 ... and are 5 long. */
static NlpLayer *
add_rows (NlpDocument *document, guint n)
{
  NlpLayer *layer = nlp_document_add_layer (document, &spec);

  for (guint i = 0; i < n; i++)
    nlp_layer_append (layer, (NlpSpan) { i * 10, i * 10 + 5 });
  return layer;
}

static void
check_row_is_not_set (const NlpLayer *layer, guint row)
{
  guint n = 9;

  CHECK_STRING (nlp_layer_get_string (layer, row, WORD), NULL);
  CHECK_INTEGER (nlp_layer_get_integer (layer, row, COUNT), 0);
  CU_ASSERT (isnan (nlp_layer_get_number (layer, row, WEIGHT)));
  CU_ASSERT (!nlp_span_is_set (nlp_layer_get_span_field (layer, row, PLACE)));
  CU_ASSERT_PTR_NULL (nlp_layer_get_span_list (layer, row, PLACES, &n));
  CHECK_INTEGER (n, 0);
  CHECK_INTEGER (nlp_layer_get_row (layer, row, OTHER), NLP_NO_ROW);
  CHECK_INTEGER (nlp_layer_get_row (layer, row, ONE_OF), NLP_NO_ROW);
  CU_ASSERT_PTR_NULL (nlp_layer_get_row_list (layer, row, OTHERS, &n));
  CU_ASSERT_PTR_NULL (nlp_layer_get_row_list (layer, row, SOME_OF, &n));
  CHECK_INTEGER (n, 0);
  CU_ASSERT (isnan (nlp_layer_get_probability (layer, row)));
  CHECK_INTEGER (nlp_layer_get_providers (layer, row), 0);
}

static void
set_row (NlpLayer *layer, guint row, guint seed)
{
  g_autofree char *word = g_strdup_printf ("word %u", seed % 7);
  const NlpSpan places[] = { { seed, seed + 1 }, { seed + 2, seed + 4 } };
  const guint rows[] = { seed, seed + 1, seed + 2 }, targets[] = { 1, 0, seed % 2 };

  nlp_layer_set_rows (layer, row, OTHERS, rows, 3);
  nlp_layer_set_row_of (layer, row, ONE_OF, seed % 2, seed);
  nlp_layer_set_rows_of (layer, row, SOME_OF, targets, rows, 3);
  nlp_layer_set_string (layer, row, WORD, word);
  nlp_layer_set_integer (layer, row, COUNT, -(gint32) seed);
  nlp_layer_set_number (layer, row, WEIGHT, seed / 2.0);
  nlp_layer_set_span (layer, row, PLACE, places[0]);
  nlp_layer_set_spans (layer, row, PLACES, places, 2);
  nlp_layer_set_row (layer, row, OTHER, seed);
  nlp_layer_set_probability (layer, row, 0.25);
}

static void
check_rows_of (const NlpLayer *layer, guint row, guint seed)
{
  guint n, target;
  const guint *targets, *rows = nlp_layer_get_row_list (layer, row, OTHERS, &n);

  CHECK_INTEGER (n, 3);
  CHECK_INTEGER (rows[2], seed + 2);
  CHECK_INTEGER (nlp_layer_get_row_of (layer, row, ONE_OF, &target), seed);
  CHECK_INTEGER (target, seed % 2);
  rows = nlp_layer_get_row_list_of (layer, row, SOME_OF, &targets, &n);
  CHECK_INTEGER (n, 3);
  CHECK_INTEGER (rows[0], seed);
  CHECK_INTEGER (targets[0], 1);
  CHECK_INTEGER (targets[1], 0);
  CHECK_INTEGER (targets[2], seed % 2);
}

static void
check_row (const NlpLayer *layer, guint row, guint seed)
{
  g_autofree char *word = g_strdup_printf ("word %u", seed % 7);
  guint n;
  const NlpSpan *places = nlp_layer_get_span_list (layer, row, PLACES, &n);

  CHECK_STRING (nlp_layer_get_string (layer, row, WORD), word);
  CHECK_INTEGER (nlp_layer_get_integer (layer, row, COUNT), -(gint32) seed);
  CU_ASSERT_EQUAL (nlp_layer_get_number (layer, row, WEIGHT), seed / 2.0);
  CHECK_INTEGER (nlp_layer_get_span_field (layer, row, PLACE).begin, seed);
  CHECK_INTEGER (n, 2);
  CHECK_INTEGER (places[1].end, seed + 4);
  CHECK_INTEGER (nlp_layer_get_row (layer, row, OTHER), seed);
  check_rows_of (layer, row, seed);
  CU_ASSERT_EQUAL (nlp_layer_get_probability (layer, row), 0.25);
}

static void
rows_are_appended_with_fields_not_set (void)
{
  g_autoptr (NlpDocument) document = check_document ("text");
  NlpLayer *layer = add_rows (document, 40);

  CHECK_INTEGER (nlp_layer_get_length (layer), 40);
  for (guint row = 0; row < 40; row++)
    check_row_is_not_set (layer, row);
}

static void
fields_give_back_what_was_set_and_later_rows_are_not_set (void)
{
  g_autoptr (NlpDocument) document = check_document ("text");
  NlpLayer *layer = add_rows (document, 40);

  for (guint row = 0; row < 40; row += 2)
    set_row (layer, row, row);
  for (guint i = 0; i < 100; i++)
    nlp_layer_append (layer, (NlpSpan) { 1000 + i, 1001 + i });
  for (guint row = 0; row < 40; row += 2)
    check_row (layer, row, row);
  for (guint row = 1; row < 40; row += 2)
    check_row_is_not_set (layer, row);
  for (guint row = 40; row < 140; row++)
    check_row_is_not_set (layer, row);
}

static void
equal_strings_are_stored_once (void)
{
  g_autoptr (NlpDocument) document = check_document ("text");
  NlpLayer *layer = add_rows (document, 2);
  g_autofree char *copy = g_strdup ("same");

  nlp_layer_set_string (layer, 0, WORD, "same");
  nlp_layer_set_string (layer, 1, WORD, copy);
  CU_ASSERT_PTR_EQUAL (nlp_layer_get_string (layer, 0, WORD), nlp_layer_get_string (layer, 1, WORD));
}

static void
rows_are_found_by_place (void)
{
  g_autoptr (NlpDocument) document = check_document ("text");
  NlpLayer *layer = add_rows (document, 10);
  guint first;

  CHECK_INTEGER (nlp_layer_find (layer, 0), 0);
  CHECK_INTEGER (nlp_layer_find (layer, 1), 1);
  CHECK_INTEGER (nlp_layer_find (layer, 90), 9);
  CHECK_INTEGER (nlp_layer_find (layer, 91), 10);
  CHECK_INTEGER (nlp_layer_find_inside (layer, (NlpSpan) { 20, 50 }, &first), 3);
  CHECK_INTEGER (first, 2);
  CHECK_INTEGER (nlp_layer_find_inside (layer, (NlpSpan) { 21, 29 }, &first), 0);
  CHECK_INTEGER (nlp_layer_find_covering (layer, 34), 3);
  CHECK_INTEGER (nlp_layer_find_covering (layer, 35), NLP_NO_ROW);
  CHECK_INTEGER (nlp_layer_find_covering (layer, 0), 0);
}

static void
rows_are_put_in_another_order_with_all_their_fields (void)
{
  g_autoptr (NlpDocument) document = check_document ("text");
  NlpLayer *layer = add_rows (document, 4);
  const guint order[] = { 3, 0, 2 };

  for (guint row = 0; row < 4; row++)
    set_row (layer, row, row);
  nlp__layer_reorder (layer, order, G_N_ELEMENTS (order));
  CHECK_INTEGER (nlp_layer_get_length (layer), 3);
  for (guint i = 0; i < 3; i++)
    {
      check_row (layer, i, order[i]);
      CHECK_INTEGER (nlp_layer_get_span (layer, i).begin, order[i] * 10);
    }
}

static void
rows_say_who_made_them_and_can_be_taken_out (void)
{
  g_autoptr (NlpDocument) document = check_document ("text");
  NlpLayer *layer = add_rows (document, 1);

  nlp__layer_set_provider (layer, 2);
  nlp_layer_append (layer, (NlpSpan) { 0, 1 });
  nlp__layer_set_provider (layer, 63);
  nlp_layer_append (layer, (NlpSpan) { 0, 1 });
  nlp__layer_set_provider (layer, G_MAXUINT);
  nlp_layer_append (layer, (NlpSpan) { 0, 1 });
  CHECK_INTEGER (nlp_layer_get_providers (layer, 0), 0);
  CHECK_INTEGER (nlp_layer_get_providers (layer, 1), 4);
  CU_ASSERT (nlp_layer_get_providers (layer, 2) == G_GUINT64_CONSTANT (1) << 63);
  CHECK_INTEGER (nlp_layer_get_providers (layer, 3), 0);
  nlp__layer_truncate (layer, 2);
  CHECK_INTEGER (nlp_layer_get_length (layer), 2);
}

static void
a_field_of_several_layers_means_the_first_unless_told (void)
{
  g_autoptr (NlpDocument) document = check_document ("text");
  NlpLayer *layer = add_rows (document, 1);
  const guint rows[] = { 4, 5 }, *targets;
  guint n, target = 9;

  nlp_layer_set_row_of (layer, 0, ONE_OF, 1, 3);
  nlp_layer_set_row (layer, 0, ONE_OF, 2);
  CHECK_INTEGER (nlp_layer_get_row_of (layer, 0, ONE_OF, &target), 2);
  CHECK_INTEGER (target, 0);
  nlp_layer_set_rows (layer, 0, SOME_OF, rows, 2);
  CHECK_INTEGER (nlp_layer_get_row_list_of (layer, 0, SOME_OF, &targets, &n)[1], 5);
  CHECK_INTEGER (targets[1], 0);
}

static void
vectors_have_the_same_size_for_all_rows (void)
{
  g_autoptr (NlpDocument) document = check_document ("text");
  NlpLayer *layer = add_rows (document, 3);
  const float *read;
  float *states;
  guint n_bytes = 9;

  CU_ASSERT_PTR_NULL (nlp_layer_get_vectors (layer, STATE, &n_bytes));
  CHECK_INTEGER (n_bytes, 0);
  states = nlp_layer_make_vectors (layer, STATE, 2 * sizeof (float));
  for (guint i = 0; i < 6; i++)
    states[i] = i;
  for (guint i = 0; i < 100; i++)
    nlp_layer_append (layer, (NlpSpan) { 1000 + i, 1001 + i });
  nlp__layer_reorder (layer, (const guint[]) { 2, 0, 50 }, 3);
  read = nlp_layer_get_vectors (layer, STATE, &n_bytes);
  CHECK_INTEGER (n_bytes, 2 * sizeof (float));
  CU_ASSERT (read[0] == 4 && read[1] == 5 && read[2] == 0 && read[3] == 1 && read[4] == 0 && read[5] == 0);
}

/* Half again of the spans' size at most, for what is allocated ahead. */
static void
unused_fields_cost_nothing (void)
{
  g_autoptr (NlpDocument) document = check_document ("text");
  NlpLayer *layer = add_rows (document, 100000);

  CU_ASSERT (nlp__layer_get_size (layer) < 100000 * sizeof (NlpSpan) * 3 / 2 + 1000);
}

CHECK_MAIN (
  CHECK_CASE (rows_are_appended_with_fields_not_set),
  CHECK_CASE (fields_give_back_what_was_set_and_later_rows_are_not_set),
  CHECK_CASE (equal_strings_are_stored_once),
  CHECK_CASE (rows_are_found_by_place),
  CHECK_CASE (rows_are_put_in_another_order_with_all_their_fields),
  CHECK_CASE (rows_say_who_made_them_and_can_be_taken_out),
  CHECK_CASE (a_field_of_several_layers_means_the_first_unless_told),
  CHECK_CASE (vectors_have_the_same_size_for_all_rows),
  CHECK_CASE (unused_fields_cost_nothing))
