/* plugin.c - every broken plugin of the tests: NAME is its name, FAULT_... the one thing that is wrong with it.
 *
 * The good one marks the first letter of the text in the layer "marks".
 * SPDX-License-Identifier: MIT */
#include <nlp.h>

#define STRING_(name) #name
#define STRING(name) STRING_ (name)
#define SYMBOL_(name) nlp_plugin_##name
#define SYMBOL(name) SYMBOL_ (name)

enum { FIELD_LETTER, FIELD_TOKENS };

static const NlpField fields[] = {
#ifndef FAULT_OWN_FIELDS
  { "letter", NLP_FIELD_STRING, "the letter", .values = "x|y" },
  { "tokens", NLP_FIELD_ROWS, "words, or other marks", NLP_LAYER_TOKENS "|marks" },
#endif
  { NULL }
};

#if defined FAULT_OWN_FIELDS
#define LAYER NLP_LAYER_ENTITIES
#elif defined FAULT_STRUCTURE
#define LAYER NLP_LAYER_TOKENS
#elif defined FAULT_CYCLE_ONE
#define LAYER "ones"
#elif defined FAULT_CYCLE_TWO
#define LAYER "twos"
#elif defined FAULT_BAD_PROCESS
#define LAYER "fails"
#elif defined FAULT_NEEDS_FAILED
#define LAYER "needs"
#elif defined FAULT_WANTS_LAYERS
#define LAYER "wants"
#else
#define LAYER "marks"
#endif

#ifndef FAULT_NO_PROCESS
static gboolean
process (gconstpointer self, NlpDocument *document, GError **error)
{
  NlpLayer *layer = nlp_document_get_layer (document, LAYER);
  guint row;

#ifdef FAULT_OUTSIDE_SPAN
  nlp_layer_append (layer, (NlpSpan) { 0, nlp_document_get_length (document) + 1 });
#endif
  if (nlp_document_get_length (document) == 0)
    return TRUE;
#ifdef FAULT_LONGER
  row = nlp_layer_append (layer, (NlpSpan) { 0, nlp_document_get_length (document) });
#else
  row = nlp_layer_append (layer, (NlpSpan) { 0, 1 });
#endif
  nlp_layer_set_string (layer, row, FIELD_LETTER, "x");
#ifdef FAULT_ODD_VALUE
  /* The second points to the first, which cannot stay, and to itself. */
  nlp_layer_set_string (layer, row, FIELD_LETTER, "z");
  row = nlp_layer_append (layer, (NlpSpan) { 2, 3 });
  nlp_layer_set_string (layer, row, FIELD_LETTER, "y");
  nlp_layer_set_rows_of (layer, row, FIELD_TOKENS, (const guint[]) { 1, 1 }, (const guint[]) { 0, 1 }, 2);
#endif
#ifdef FAULT_NO_ROW
  nlp_layer_set_rows_of (layer, row, FIELD_TOKENS, (const guint[]) { 0, 1 }, (const guint[]) { 0, 7 }, 2);
#endif
#ifdef FAULT_BAD_TEXT
  nlp_layer_set_static_string (layer, row, FIELD_LETTER, "\xff");
#endif
#ifdef FAULT_FOREIGN_LAYER
  static const NlpLayerSpec foreign = { "foreign", fields };
  nlp_layer_append (nlp_document_add_layer (document, &foreign), (NlpSpan) { 0, 1 });
#endif
#ifdef FAULT_BAD_PROCESS
  g_set_error_literal (error, NLP_ERROR, NLP_ERROR_PROCESS, "it does not like this text");
  return FALSE;
#endif
#ifdef FAULT_SILENT_PROCESS
  return FALSE;
#endif
  return TRUE;
}
#endif

#ifdef FAULT_BAD_CREATE
static gpointer
create (const NlpOptions *options, GError **error)
{
  g_set_error_literal (error, NLP_ERROR, NLP_ERROR_MODEL, "its model is damaged");
  return NULL;
}
#endif

static const NlpOption options[] = {
#ifdef FAULT_BAD_DEFAULT
  { "score", NLP_OPTION_NUMBER, "high", "least score" },
#else
  { "score", NLP_OPTION_NUMBER, "0.5", "least score" },
#endif
  { "mode", NLP_OPTION_CHOICE, "fast|exact", "how to look" },
  { "count", NLP_OPTION_INTEGER, "3", "how many" },
  { "loud", NLP_OPTION_BOOLEAN, "no", "whether to shout" },
  { "note", NLP_OPTION_STRING, NULL, "anything" },
  { NULL }
};

#ifdef FAULT_NO_SYMBOL
#define DESCRIPTOR nlp_plugin_with_another_name
#else
#define DESCRIPTOR SYMBOL (NAME)
#endif

NLP_EXPORT extern const NlpPlugin DESCRIPTOR;
const NlpPlugin DESCRIPTOR = {
#if defined FAULT_OLD_ABI
  .abi = NLP_PLUGIN_ABI_OLDEST - 1,
#elif defined FAULT_FUTURE_ABI
  .abi = NLP_PLUGIN_ABI + 1,
#elif defined FAULT_NO_SIZES
  .abi = NLP_PLUGIN_ABI,
#else
  NLP_PLUGIN_HEAD,
#endif
#ifdef FAULT_WRONG_NAME
  .name = "somebody_else",
#else
  .name = STRING (NAME),
#endif
  .version = "1.0",
  .summary = "Marks the first letter",
#if defined FAULT_MISSING_LAYER
  .requires_layers = (const char *const[]) { "unheard-of", NULL },
#elif defined FAULT_CYCLE_ONE
  .requires_layers = (const char *const[]) { "twos", NULL },
#elif defined FAULT_WANTS_LAYERS
  .wants_layers = (const char *const[]) { "fails", "unheard-of", NULL },
#elif defined FAULT_CYCLE_TWO
  .uses_layers = (const char *const[]) { "ones", NULL },
#elif defined FAULT_NEEDS_FAILED
  .requires_layers = (const char *const[]) { "fails", NULL },
#endif
#ifndef FAULT_NO_LAYERS
  .provides = (const NlpLayerSpec[]) { { LAYER, fields, "first letters", 0 }, { NULL } },
#else
  .provides = (const NlpLayerSpec[]) { { NULL, fields, NULL, 0 } },
#endif
  .options = options,
#ifdef FAULT_BAD_CREATE
  .create = create,
#endif
#ifndef FAULT_NO_PROCESS
  .process = process,
#endif
};
