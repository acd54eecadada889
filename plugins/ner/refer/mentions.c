/* mentions.c - names of a document folded into parts that can be compared.
 * SPDX-License-Identifier: MIT */
#include "names.h"
#include "ner-words.h"

#include <string.h>

#define MAX_PARTS 12 /* of a longer name the first ones are compared */

gboolean
token_is (const NlpDocument *document, guint token, const char *word)
{
  guint n_bytes;
  const char *bytes = nlp_document_get_token (document, token, &n_bytes);

  return strlen (word) == n_bytes && memcmp (bytes, word, n_bytes) == 0;
}

/* What says nothing about who is named. */
static gboolean
is_idle (const Mentions *mentions, const char *part)
{
  gsize n = strlen (part);

  return n == 0 || (nlp_lexicon_find_senses (mentions->words->table, part, n) & NLP_SENSE (NER_IDLE)) != 0
         || (nlp_lexicon_find_senses (mentions->people->table, part, n) & NLP_SENSE (NLP_PERSON_GENERATION)) != 0;
}

static const char *
fold_token (const Mentions *mentions, guint token)
{
  guint n_bytes;
  const char *bytes = nlp_document_get_token (mentions->document, token, &n_bytes);

  return fold_word (mentions->chunk, bytes, n_bytes);
}

static gboolean
touches_next (const Mentions *mentions, guint token)
{
  return nlp_layer_get_span (mentions->tokens, token).end == nlp_layer_get_span (mentions->tokens, token + 1).begin;
}

/* Joins "Kassym" "-" "Jomart" into one part; @token moves to the last one used. */
static const char *
read_part (const Mentions *mentions, guint *token, guint end)
{
  const char *part = fold_token (mentions, *token);

  while (*token + 2 < end && token_is (mentions->document, *token + 1, "-") && touches_next (mentions, *token)
         && touches_next (mentions, *token + 1))
    {
      g_autofree char *joined = g_strconcat (part, "-", fold_token (mentions, *token + 2), NULL);

      part = g_string_chunk_insert_const (mentions->chunk, joined);
      *token += 2;
    }
  return part;
}

static gboolean
is_written_in_capitals (const Mentions *mentions, guint token)
{
  guint n_bytes, n_capitals = 0;
  const char *bytes = nlp_document_get_token (mentions->document, token, &n_bytes);

  for (guint i = 0; i < n_bytes; i++)
    if (g_ascii_isupper (bytes[i]))
      n_capitals++;
    else if (bytes[i] != '.')
      return FALSE;
  return n_capitals >= 2 && n_capitals <= 6;
}

static void
read_address (const Mentions *mentions, Mention *mention)
{
  Address first = { FALSE, FALSE, 0 };

  while (mention->type == NAME_PERSON && mention->n_parts > 1)
    {
      first = find_address (mentions->people->table, mention->parts[0]);
      if (!first.is_address)
        break;
      mention->address = first;
      mention->parts++;
      mention->n_parts--;
    }
  if (mention->begin > 0 && !mention->address.is_address)
    mention->address = find_address (mentions->people->table, fold_token (mentions, mention->begin - 1));
}

static void
add_mention (Mentions *mentions, const Name *name)
{
  Mention mention = { .type = name->type, .begin = name->begin, .end = name->end, .probability = name->probability,
                      .referent = NLP_NO_ROW };
  guint last = name->begin;

  for (guint token = name->begin; token < name->end && mention.n_parts < MAX_PARTS; token++)
    {
      guint first = token;
      const char *part = read_part (mentions, &token, name->end);

      /* "Arno III": of a king with one name the number says much. */
      if (is_idle (mentions, part) && !(mention.n_parts == 1 && mention.type == NAME_PERSON && is_roman (part)))
        continue;
      g_ptr_array_add (mentions->parts, (gpointer) part);
      mention.n_parts++;
      last = first;
    }
  mention.is_acronym = mention.n_parts == 1 && is_written_in_capitals (mentions, last);
  g_array_append_val (mentions->list, mention);
}

/* Pointers into the parts are set when that array has stopped moving. */
static void
place_parts (Mentions *mentions)
{
  guint used = 0;

  for (guint i = 0; i < mentions->list->len; i++)
    {
      Mention *mention = mentions_get (mentions, i);

      mention->parts = (const char *const *) mentions->parts->pdata + used;
      used += mention->n_parts;
      read_address (mentions, mention);
    }
}

Mentions *
mentions_new (NlpDocument *document, const GArray *names)
{
  Mentions *mentions = g_new0 (Mentions, 1);

  mentions->document = document;
  mentions->tokens = nlp_document_get_layer (document, NLP_LAYER_TOKENS);
  mentions->words = nlp_document_get_senses (document, &ner_words);
  mentions->people = nlp_document_get_senses (document, nlp_get_person_words ());
  mentions->chunk = g_string_chunk_new (4096);
  mentions->parts = g_ptr_array_new ();
  mentions->list = g_array_new (FALSE, FALSE, sizeof (Mention));
  for (guint i = 0; i < names->len; i++)
    add_mention (mentions, &g_array_index (names, Name, i));
  place_parts (mentions);
  return mentions;
}

void
mentions_free (Mentions *mentions)
{
  g_string_chunk_free (mentions->chunk);
  g_ptr_array_unref (mentions->parts);
  g_array_unref (mentions->list);
  g_free (mentions);
}
