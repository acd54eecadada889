/* first_abi.c - a plugin as the headers of ABI 1 made it: its tables' structs are spelled out here as they were then.
 *
 * It provides a layer of its own and one of the library's, whose table it only names. As `first_abi` it is good; FAULT_FIRST_OPTION
 * gives it an option with a default that does not fit, to show that the last table is read right, too.
 * SPDX-License-Identifier: MIT */
#include <nlp.h>

#define STRING_(name) #name
#define STRING(name) STRING_ (name)
#define SYMBOL_(name) nlp_plugin_##name
#define SYMBOL(name) SYMBOL_ (name)

typedef struct
{
  const char *name;
  NlpFieldType type;
  const char *summary;
  const char *target;
} Field;

typedef struct
{
  const char *name;
  const void *fields;
  const char *summary;
  int priority;
} LayerSpec;

typedef struct
{
  const char *name;
  NlpOptionType type;
  const char *default_value;
  const char *summary;
} Option;

typedef struct
{
  guint abi;
  const char *name;
  const char *version;
  const char *summary;
  const char *const *requires_layers;
  const char *const *uses_layers;
  const LayerSpec *provides;
  const Option *options;
  gpointer (*create) (const NlpOptions *options, GError **error);
  gboolean (*process) (gconstpointer self, NlpDocument *document, GError **error);
  void (*destroy) (gpointer self);
  gpointer reserved[4];
} Plugin;

enum { FIELD_LETTER, FIELD_TOKEN };

static gpointer
create (const NlpOptions *options, GError **error)
{
  return g_strdup (nlp_options_get_string (options, "note"));
}

static gboolean
process (gconstpointer self, NlpDocument *document, GError **error)
{
  NlpLayer *marks = nlp_document_get_layer (document, "marks"), *entities = nlp_document_get_layer (document, NLP_LAYER_ENTITIES);
  guint row = nlp_layer_append (marks, (NlpSpan) { 0, 1 });

  nlp_layer_set_string (marks, row, FIELD_LETTER, self);
  nlp_layer_set_row (marks, row, FIELD_TOKEN, 0);
  row = nlp_layer_append (entities, (NlpSpan) { 0, 1 });
  nlp_layer_set_string (entities, row, NLP_ENTITIES_TYPE, "PERSON");
  return TRUE;
}

static void
destroy (gpointer self)
{
  g_free (self);
}

static const Field fields[] = {
  { "letter", NLP_FIELD_STRING, "the letter", NULL },
  { "token", NLP_FIELD_ROW, "the first word", NLP_LAYER_TOKENS },
  { NULL, 0, NULL, NULL }
};

static const Option options[] = {
  { "note", NLP_OPTION_STRING, "old", "what to write" },
#ifdef FAULT_FIRST_OPTION
  { "score", NLP_OPTION_NUMBER, "high", "least score" },
#endif
  { NULL, 0, NULL, NULL }
};

NLP_EXPORT extern const Plugin SYMBOL (NAME);
const Plugin SYMBOL (NAME) = {
  .abi = 1,
  .name = STRING (NAME),
  .version = "1.0",
  .summary = "Marks the first letter, as of old",
  .provides = (const LayerSpec[]) { { "marks", fields, "first letters", 3 },
                                    { NLP_LAYER_ENTITIES, nlp_entities_fields, "names", 0 },
                                    { NULL, NULL, NULL, 0 } },
  .options = options,
  .create = create,
  .process = process,
  .destroy = destroy,
};
