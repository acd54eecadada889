/* vocabulary.c - the distinct words of a document.
 *
 * Half to two thirds of a document's tokens are repetitions. What depends on the word alone is worked out once a word; a token
 * costs one hash of its bytes and one look into a table.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include <nlp/layers.h>
#include <nlp/lexicon.h>

#include "attached.h"
#include "lexeme.h"

/* Numbers for byte strings, in the order in which they come: open addressing, at most half of the slots taken. */
typedef struct
{
  guint32 *slots;      /* number + 1, or 0 */
  guint32 n_slots;     /* a power of two */
  GArray *keys;        /* of Key, by number */
} Numbering;

typedef struct
{
  const char *bytes;
  guint32 n_bytes;
  guint32 hash;
} Key;

typedef struct
{
  NlpVocabulary shown;
  guint32 *forms;
  guint32 *folded;
  guint32 *firsts;
} Vocabulary;

static void
numbering_init (Numbering *numbering)
{
  numbering->n_slots = 512;
  numbering->slots = g_new0 (guint32, numbering->n_slots);
  numbering->keys = g_array_new (FALSE, FALSE, sizeof (Key));
}

static void
numbering_clear (Numbering *numbering)
{
  g_free (numbering->slots);
  g_array_unref (numbering->keys);
}

static void
numbering_grow (Numbering *numbering)
{
  g_free (numbering->slots);
  numbering->n_slots *= 2;
  numbering->slots = g_new0 (guint32, numbering->n_slots);
  for (guint i = 0; i < numbering->keys->len; i++)
    {
      guint32 slot = g_array_index (numbering->keys, Key, i).hash & (numbering->n_slots - 1);

      while (numbering->slots[slot] != 0)
        slot = (slot + 1) & (numbering->n_slots - 1);
      numbering->slots[slot] = i + 1;
    }
}

/* The number of @bytes, a new one if they are new. */
static guint32
number_bytes (Numbering *numbering, const char *bytes, guint n_bytes)
{
  Key key = { bytes, n_bytes, nlp__hash_lexeme (bytes, n_bytes) };
  guint32 slot = key.hash & (numbering->n_slots - 1);

  for (; numbering->slots[slot] != 0; slot = (slot + 1) & (numbering->n_slots - 1))
    {
      const Key *other = &g_array_index (numbering->keys, Key, numbering->slots[slot] - 1);

      if (other->hash == key.hash && other->n_bytes == n_bytes && memcmp (other->bytes, bytes, n_bytes) == 0)
        return numbering->slots[slot] - 1;
    }
  g_array_append_val (numbering->keys, key);
  numbering->slots[slot] = numbering->keys->len;
  if (numbering->keys->len * 2 > numbering->n_slots)
    numbering_grow (numbering);
  return numbering->keys->len - 1;
}

static void
number_forms (NlpDocument *document, Vocabulary *vocabulary, Numbering *forms)
{
  guint n_tokens = vocabulary->shown.n_tokens;
  g_autoptr (GArray) firsts = g_array_new (FALSE, FALSE, sizeof (guint32));

  vocabulary->forms = g_new (guint32, n_tokens + 1);
  for (guint32 token = 0; token < n_tokens; token++)
    {
      guint n_bytes;
      const char *bytes = nlp_document_get_token (document, token, &n_bytes);

      vocabulary->forms[token] = number_bytes (forms, bytes, n_bytes);
      if (vocabulary->forms[token] == firsts->len)
        g_array_append_val (firsts, token);
    }
  vocabulary->shown.n_forms = firsts->len;
  vocabulary->firsts = (guint32 *) (gpointer) g_array_steal (firsts, NULL);
}

/* Words too long for a table are told apart by their bytes. */
static void
number_folded (Vocabulary *vocabulary, const Numbering *forms)
{
  g_autoptr (GStringChunk) chunk = g_string_chunk_new (4096);
  Numbering folded;

  numbering_init (&folded);
  vocabulary->folded = g_new (guint32, vocabulary->shown.n_forms + 1);
  for (guint i = 0; i < vocabulary->shown.n_forms; i++)
    {
      const Key *key = &g_array_index (forms->keys, Key, i);
      char bytes[NLP__LONGEST_LEXEME];
      guint n_bytes = nlp__fold (key->bytes, key->n_bytes, bytes);

      if (n_bytes == 0)
        vocabulary->folded[i] = number_bytes (&folded, key->bytes, key->n_bytes);
      else
        vocabulary->folded[i] = number_bytes (&folded, g_string_chunk_insert_len (chunk, bytes, n_bytes), n_bytes);
    }
  vocabulary->shown.n_folded = folded.keys->len;
  numbering_clear (&folded);
}

static void
free_vocabulary (gpointer data)
{
  Vocabulary *vocabulary = data;

  g_free (vocabulary->forms);
  g_free (vocabulary->folded);
  g_free (vocabulary->firsts);
  g_free (vocabulary);
}

static gpointer
make_vocabulary (NlpDocument *document, gconstpointer key)
{
  const NlpLayer *tokens = nlp_document_get_layer (document, NLP_LAYER_TOKENS);
  Vocabulary *vocabulary = g_new0 (Vocabulary, 1);
  Numbering forms;

  numbering_init (&forms);
  vocabulary->shown.n_tokens = tokens != NULL ? nlp_layer_get_length (tokens) : 0;
  number_forms (document, vocabulary, &forms);
  number_folded (vocabulary, &forms);
  numbering_clear (&forms);
  vocabulary->shown.forms = vocabulary->forms;
  vocabulary->shown.folded = vocabulary->folded;
  vocabulary->shown.firsts = vocabulary->firsts;
  return vocabulary;
}

const NlpVocabulary *
nlp_document_get_vocabulary (NlpDocument *document)
{
  static const char key = 'v';

  g_return_val_if_fail (document != NULL, NULL);

  return &((const Vocabulary *) nlp__document_get_attached (document, &key, make_vocabulary, free_vocabulary))->shown;
}
