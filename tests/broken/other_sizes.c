/* other_sizes.c - a plugin whose tables have elements of other sizes than the library's: as headers to come may make them (larger), or
 * as earlier ones of ABI 2 made them (smaller).
 * SPDX-License-Identifier: MIT */
#include <nlp.h>

#define STRING_(name) #name
#define STRING(name) STRING_ (name)
#define SYMBOL_(name) nlp_plugin_##name
#define SYMBOL(name) SYMBOL_ (name)

#ifdef SIZES_LARGER
typedef struct
{
  NlpField now;
  const char *later[3];
} Field;
typedef struct
{
  NlpLayerSpec now;
  gint64 later;
} LayerSpec;
typedef struct
{
  NlpOption now;
  const char *later;
} Option;
#define OF(...) { { __VA_ARGS__ } }
#else
/* As far as the target, and so on. */
typedef struct
{
  const char *name;
  NlpFieldType type;
  const char *summary;
  const char *target;
} Field;
typedef NlpLayerSpec LayerSpec;
typedef NlpOption Option;
#define OF(...) { __VA_ARGS__ }
#endif

enum { FIELD_LETTER, FIELD_TOKENS };

static const Field fields[] = {
  OF ("letter", NLP_FIELD_STRING, "the letter", NULL),
  OF ("tokens", NLP_FIELD_ROWS, "the first words", NLP_LAYER_TOKENS),
  OF (NULL),
};

static const Option options[] = {
  OF ("note", NLP_OPTION_STRING, "x", "what to write"),
  OF ("count", NLP_OPTION_INTEGER, "3", "how many"),
  OF (NULL),
};

static const LayerSpec layers[] = {
  OF ("marks", (const NlpField *) fields, "first letters", 0, NLP_LAYER_FLAT),
  OF ("more", NULL, "nothing", 0, 0),
  OF (NULL),
};

static gboolean
process (gconstpointer self, NlpDocument *document, GError **error)
{
  NlpLayer *marks = nlp_document_get_layer (document, "marks");
  guint row = nlp_layer_append (marks, (NlpSpan) { 0, 1 });

  nlp_layer_set_string (marks, row, FIELD_LETTER, "x");
  nlp_layer_set_rows (marks, row, FIELD_TOKENS, (const guint[]) { 0 }, 1);
  return TRUE;
}

NLP_EXPORT extern const NlpPlugin SYMBOL (NAME);
const NlpPlugin SYMBOL (NAME) = {
  .abi = NLP_PLUGIN_ABI,
  .field_size = sizeof (Field),
  .layer_spec_size = sizeof (LayerSpec),
  .option_size = sizeof (Option),
  .name = STRING (NAME),
  .version = "1.0",
  .summary = "Marks the first letter, with tables of another size",
  .provides = (const NlpLayerSpec *) layers,
  .options = (const NlpOption *) options,
  .process = process,
};
