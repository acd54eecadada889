/* word-types.c - the distinct words of a document.
 *
 * Half to two thirds of a document's tokens are repetitions. What depends on the word alone is worked out once a
 * word, and a token costs one hash of its bytes and one look-up.
 * SPDX-License-Identifier: MIT */

#include <string.h>
#include "hash.h"
#include "word-types.h"

/* A table with open addressing: slots hold 1 + an index into an array that the user of the table keeps; at most half
 * are taken. */
typedef struct
{
  guint32 *slots;
  guint64 *hashes; /* of what the slots hold */
  gsize n_slots;   /* a power of two */
  gsize n_taken;
} IndexTable;

static void
index_table_init (IndexTable *table, gsize n_slots)
{
  table->n_slots = n_slots;
  table->n_taken = 0;
  table->slots = g_new0 (guint32, n_slots);
  table->hashes = g_new (guint64, n_slots);
}

static void
index_table_clear (IndexTable *table)
{
  g_free (table->slots);
  g_free (table->hashes);
}

static void
index_table_grow (IndexTable *table)
{
  IndexTable larger;

  index_table_init (&larger, table->n_slots * 2);
  larger.n_taken = table->n_taken;
  for (gsize i = 0; i < table->n_slots; i++)
    if (table->slots[i])
      {
        gsize slot = table->hashes[i] & (larger.n_slots - 1);

        while (larger.slots[slot])
          slot = (slot + 1) & (larger.n_slots - 1);
        larger.slots[slot] = table->slots[i];
        larger.hashes[slot] = table->hashes[i];
      }
  index_table_clear (table);
  *table = larger;
}

/* Files @index under @hash in the free @slot. */
static void
index_table_fill (IndexTable *table, gsize slot, guint64 hash, guint32 index)
{
  table->slots[slot] = index + 1;
  table->hashes[slot] = hash;
  if (++table->n_taken * 2 > table->n_slots)
    index_table_grow (table);
}

/* Eight bytes a step: tokens are short and many. Two tokens of the same hash are still compared byte by byte. */
static guint64
hash_bytes (const char *bytes, gsize n_bytes)
{
  guint64 hash = HASH_START ^ n_bytes;

  for (; n_bytes >= 8; bytes += 8, n_bytes -= 8)
    {
      guint64 word;

      memcpy (&word, bytes, 8);
      hash = nlp__hash_finish (hash ^ word);
    }
  if (n_bytes > 0)
    {
      guint64 word = 0;

      memcpy (&word, bytes, n_bytes);
      hash = nlp__hash_finish (hash ^ word);
    }
  return hash;
}

typedef struct
{
  WordTypes *types;
  IndexTable by_bytes;
  IndexTable by_lower;
} Builder;

static guint32
find_lower (Builder *builder, guint64 hash)
{
  IndexTable *table = &builder->by_lower;
  gsize slot = hash & (table->n_slots - 1);
  guint32 index = builder->types->lower_counts->len;

  for (; table->slots[slot]; slot = (slot + 1) & (table->n_slots - 1))
    if (table->hashes[slot] == hash)
      return table->slots[slot] - 1;
  g_array_set_size (builder->types->lower_counts, index + 1);
  index_table_fill (table, slot, hash, index);
  return index;
}

/* A word that there was not yet. */
static void
add_word (Builder *builder, const SequenceToken *token)
{
  GArray *words = builder->types->words;
  WordType *word;

  g_array_set_size (words, words->len + 1);
  word = &g_array_index (words, WordType, words->len - 1);
  word->bytes = token->bytes;
  word->n_bytes = token->n_bytes;
  nlp__word_form_init (&word->form, token->bytes, token->n_bytes);
  word->lower = find_lower (builder, word->form.lower);
}

static guint32
find_word (Builder *builder, const SequenceToken *token)
{
  IndexTable *table = &builder->by_bytes;
  guint64 hash = hash_bytes (token->bytes, token->n_bytes);
  gsize slot = hash & (table->n_slots - 1);
  const GArray *words = builder->types->words;

  for (; table->slots[slot]; slot = (slot + 1) & (table->n_slots - 1))
    if (table->hashes[slot] == hash)
      {
        const WordType *word = &g_array_index (words, WordType, table->slots[slot] - 1);

        if (word->n_bytes == token->n_bytes && memcmp (word->bytes, token->bytes, token->n_bytes) == 0)
          return table->slots[slot] - 1;
      }
  add_word (builder, token);
  index_table_fill (table, slot, hash, words->len - 1);
  return words->len - 1;
}

/* A capital says nothing at the start of a sentence, nor behind the quotation mark or dash that starts it. */
static void
count_case (WordTypes *types, const WordType *word, NlpTokenPlace place, gboolean *at_start)
{
  WordCounts *counts = &g_array_index (types->lower_counts, WordCounts, word->lower);

  if (place != NLP_TOKEN_INSIDE)
    *at_start = TRUE;
  if (word->form.letter_case == WORD_CASE_NONE)
    return;
  if (word->form.letter_case == WORD_CASE_LOWER)
    counts->n_lower++;
  else if (!*at_start)
    counts->n_capitalised++;
  *at_start = FALSE;
}

static void
count_cases (WordTypes *types, const NlpSequenceInput *input)
{
  gboolean at_start = TRUE;

  for (guint i = 0; i < input->tokens->len; i++)
    count_case (types, &g_array_index (types->words, WordType, types->types[i]),
                g_array_index (input->tokens, SequenceToken, i).place, &at_start);
}

static void
builder_init (Builder *builder)
{
  builder->types = g_new0 (WordTypes, 1);
  builder->types->words = g_array_new (FALSE, TRUE, sizeof (WordType));
  builder->types->lower_counts = g_array_new (FALSE, TRUE, sizeof (WordCounts));
  index_table_init (&builder->by_lower, 1024);
}

WordTypes *
nlp__word_types_new (const NlpSequenceInput *input)
{
  Builder builder;
  guint32 *types = g_new (guint32, input->tokens->len + 1);

  builder_init (&builder);
  index_table_init (&builder.by_bytes, 1024);
  for (guint i = 0; i < input->tokens->len; i++)
    types[i] = find_word (&builder, &g_array_index (input->tokens, SequenceToken, i));
  builder.types->types = builder.types->own_types = types;
  count_cases (builder.types, input);
  index_table_clear (&builder.by_bytes);
  index_table_clear (&builder.by_lower);
  return builder.types;
}

WordTypes *
nlp__word_types_new_from_vocabulary (const NlpSequenceInput *input, const NlpVocabulary *vocabulary)
{
  Builder builder;

  builder_init (&builder);
  for (guint i = 0; i < vocabulary->n_forms; i++)
    add_word (&builder, &g_array_index (input->tokens, SequenceToken, vocabulary->firsts[i]));
  builder.types->types = vocabulary->forms;
  count_cases (builder.types, input);
  index_table_clear (&builder.by_lower);
  return builder.types;
}

void
nlp__word_types_free (WordTypes *types)
{
  g_free (types->own_types);
  g_array_unref (types->words);
  g_array_unref (types->lower_counts);
  g_free (types);
}
