/* phrases.c - collects names and writes the gazetteer.
 * SPDX-License-Identifier: MIT */
#include "phrases.h"

#include <stdlib.h>
#include <string.h>

#define SURE 3        /* weight that suffices */
#define TELLING 0.15  /* share of a phrase's weight below which a type is left out */

typedef struct
{
  guint64 hash;
  guint32 weights[NAME_N_TYPES];
  gboolean is_country;
} Phrase;

typedef struct
{
  guint64 hash;
  guint32 n_first, n_last;
} Part;

struct _Phrases
{
  GHashTable *phrases; /* hash -> Phrase */
  GHashTable *parts;   /* hash -> Part */
};

Phrases *
phrases_new (void)
{
  Phrases *phrases = g_new0 (Phrases, 1);

  phrases->phrases = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  phrases->parts = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  return phrases;
}

void
phrases_free (Phrases *phrases)
{
  g_hash_table_unref (phrases->phrases);
  g_hash_table_unref (phrases->parts);
  g_free (phrases);
}

NlpDocument *
tokenise (const char *text)
{
  static NlpPipeline *pipeline;
  NlpDocument *document;

  if (!pipeline)
    {
      pipeline = nlp_pipeline_new ();
      nlp_pipeline_prepare (pipeline, NULL);
    }
  document = nlp_document_new_from_text ("text", text, -1, NULL);
  if (document)
    nlp_pipeline_run (pipeline, document, NULL);
  return document;
}

static guint64
hash_tokens (const NlpDocument *document, guint begin, guint end)
{
  guint64 hash = NLP_GAZETTEER_START;

  for (guint token = begin; token < end; token++)
    {
      guint n_bytes;
      const char *bytes = nlp_document_get_token (document, token, &n_bytes);

      hash = nlp_gazetteer_hash (hash, bytes, n_bytes, NLP_CASE_AS_WRITTEN);
    }
  return nlp_gazetteer_finish_hash (hash);
}

static Part *
get_part (Phrases *phrases, guint64 hash)
{
  Part *part = g_hash_table_lookup (phrases->parts, &hash);

  if (!part)
    {
      part = g_new0 (Part, 1);
      part->hash = hash;
      g_hash_table_insert (phrases->parts, &part->hash, part);
    }
  return part;
}

void
phrases_count (Phrases *phrases, const NlpDocument *document, guint begin, guint end, NameType type, guint weight)
{
  guint64 hash = hash_tokens (document, begin, end);
  Phrase *phrase = g_hash_table_lookup (phrases->phrases, &hash);

  if (begin >= end || end - begin > NLP_GAZETTEER_MAX_TOKENS)
    return;
  if (!phrase)
    {
      phrase = g_new0 (Phrase, 1);
      phrase->hash = hash;
      g_hash_table_insert (phrases->phrases, &phrase->hash, phrase);
    }
  if (type == NAME_PERSON && end - begin >= 2 && phrase->weights[type] < SURE && phrase->weights[type] + weight >= SURE)
    {
      get_part (phrases, hash_tokens (document, begin, begin + 1))->n_first++;
      get_part (phrases, hash_tokens (document, end - 1, end))->n_last++;
    }
  phrase->weights[type] += weight;
}

void
phrases_add (Phrases *phrases, const char *name, NameType type)
{
  g_autoptr (NlpDocument) document = tokenise (name);
  const NlpLayer *tokens = document ? nlp_document_get_layer (document, NLP_LAYER_TOKENS) : NULL;

  if (tokens)
    phrases_count (phrases, document, 0, nlp_layer_get_length (tokens), type, SURE);
}

void
phrases_add_country (Phrases *phrases, const char *name)
{
  g_autoptr (NlpDocument) document = tokenise (name);
  guint n = document ? nlp_layer_get_length (nlp_document_get_layer (document, NLP_LAYER_TOKENS)) : 0;
  guint64 hash = n ? hash_tokens (document, 0, n) : 0;
  Phrase *phrase;

  phrases_add (phrases, name, NAME_LOC);
  phrase = g_hash_table_lookup (phrases->phrases, &hash);
  if (phrase)
    phrase->is_country = TRUE;
}

static guint8
get_types (const Phrase *phrase)
{
  double sum = 0;
  guint8 types = 0;

  for (guint type = 0; type < NAME_N_TYPES; type++)
    sum += phrase->weights[type];
  for (guint type = 0; type < NAME_N_TYPES; type++)
    if (phrase->weights[type] >= SURE && phrase->weights[type] >= TELLING * sum)
      types |= 1 << type;
  return types + (phrase->is_country ? NLP_GAZETTEER_COUNTRY : 0);
}

static guint8
get_step (guint n)
{
  return n == 0 ? 0 : n < 3 ? 1 : n < 10 ? 2 : 3;
}

typedef struct
{
  guint32 key;
  guint8 value;
} Entry;

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *one = a, *other = b;

  if (one->key != other->key)
    return one->key < other->key ? -1 : 1;
  return other->value - one->value;
}

static void
add_entry (GArray *entries, guint64 hash, guint8 value)
{
  Entry entry = { nlp_gazetteer_get_key (hash), value };

  if (value)
    g_array_append_val (entries, entry);
}

static void
write_entries (NlpModelWriter *writer, const char *key_section, const char *value_section, GArray *entries)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GByteArray) values = g_byte_array_new ();

  g_array_sort (entries, compare_entries);
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);

      if (i > 0 && entry->key == entry[-1].key)
        continue;
      g_array_append_val (keys, entry->key);
      g_byte_array_append (values, &entry->value, 1);
    }
  nlp_model_writer_add (writer, key_section, keys->data, keys->len * sizeof (guint32));
  nlp_model_writer_add (writer, value_section, values->data, values->len);
}

gboolean
phrases_save (Phrases *phrases, const char *path, GError **error)
{
  g_autoptr (NlpModelWriter) writer = nlp_model_writer_new (NLP_GAZETTEER_KIND, NLP_GAZETTEER_VERSION);
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (Entry));
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, phrases->phrases);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    add_entry (names, ((Phrase *) value)->hash, get_types (value));
  g_hash_table_iter_init (&iter, phrases->parts);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    add_entry (parts, ((Part *) value)->hash, 4 * get_step (((Part *) value)->n_first) + get_step (((Part *) value)->n_last));
  write_entries (writer, "phrase-keys", "phrase-values", names);
  write_entries (writer, "part-keys", "part-values", parts);
  return nlp_model_writer_save (writer, path, error);
}
