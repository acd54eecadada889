/* genders.c - women and men, by forms of address, first names and pronouns.
 *
 * A form of address decides alone. A first name that the lists know weighs more than the pronouns that follow a name, for these may
 * be somebody else's; but pronouns in what somebody says of himself ("Quill said she would return") count more than others. Nothing
 * is said on a tie, nor for a single doubtful hint.
 *
 * A pronoun is taken for a name if it is the first behind it, before the next person is named, in the same paragraph, and inside
 * quotation marks only if the name is.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include "referents.h"

#include "ner-words.h"
#include "parameters.h"

/* For each token whether it stands inside quotation marks, and where its paragraph ends. */
typedef struct
{
  guint8 *quoted;
  guint *ends;
} Surroundings;

static gunichar
get_mark (const Mentions *mentions, guint token)
{
  guint n_bytes;
  const char *bytes = nlp_document_get_token (mentions->document, token, &n_bytes);

  return n_bytes <= 3 ? g_utf8_get_char (bytes) : 'x';
}

static void
read_paragraph (const Mentions *mentions, guint begin, guint end, Surroundings *surroundings)
{
  gboolean quoted = FALSE;

  for (guint token = begin; token < end; token++)
    {
      gunichar mark = get_mark (mentions, token);

      if (mark == '"' || mark == 0x201c || mark == 0x201d)
        quoted = mark == '"' ? !quoted : mark == 0x201c;
      surroundings->quoted[token] = quoted;
      surroundings->ends[token] = end;
    }
}

static Surroundings
read_surroundings (const Mentions *mentions)
{
  const NlpLayer *blocks = nlp_document_get_layer (mentions->document, NLP_LAYER_BLOCKS);
  guint n = nlp_layer_get_length (mentions->tokens), behind = 0;
  Surroundings surroundings = { g_new0 (guint8, n + 1), g_new0 (guint, n + 1) };

  for (guint block = 0; blocks != NULL && block < nlp_layer_get_length (blocks); block++)
    {
      guint end = nlp_layer_find (mentions->tokens, nlp_layer_get_span (blocks, block).end);

      read_paragraph (mentions, behind, end, &surroundings);
      behind = end;
    }
  read_paragraph (mentions, behind, n, &surroundings);
  return surroundings;
}

static void
read_pronoun (const Mentions *mentions, Mention *mention, guint limit, const Surroundings *surroundings)
{
  guint last = mention->end - 1;

  limit = MIN (limit, MIN (surroundings->ends[last], mention->end + NER_GENDER_REACH));
  for (guint token = mention->end; token < limit && mention->pronoun == 0; token++)
    if (surroundings->quoted[token] == surroundings->quoted[last]
        && nlp_senses_has (mentions->people, token, NLP_SENSE (NLP_PERSON_PRONOUN)))
      mention->pronoun = nlp_senses_get_number (mentions->people, token, NLP_PERSON_PRONOUN);
  mention->speaks = nlp_senses_has (mentions->words, mention->end, NLP_SENSE (NER_SAYING));
}

void
read_pronouns (Mentions *mentions)
{
  Surroundings surroundings = read_surroundings (mentions);
  guint limit = nlp_layer_get_length (mentions->tokens);

  for (guint i = mentions->list->len; i-- > 0;)
    {
      Mention *mention = mentions_get (mentions, i);

      if (mention->type != NAME_PERSON)
        continue;
      read_pronoun (mentions, mention, limit, &surroundings);
      limit = mention->begin;
    }
  g_free (surroundings.quoted);
  g_free (surroundings.ends);
}

void
note_gender (const Mentions *mentions, Referent *person, const Mention *mention)
{
  Gender name;

  person->gender.address += mention->address.gender;
  person->gender.spoken += mention->speaks ? mention->pronoun : 0;
  person->gender.near += mention->speaks ? 0 : mention->pronoun;
  /* A single name of somebody with a fuller one may be the last. */
  if (mention->n_parts > 1 || mentions_get (mentions, person->fullest)->n_parts == 1)
    if (is_given_name (mentions->people->table, mention->parts[0], &name))
      person->gender.name += name;
}

Gender
weigh_gender (const GenderEvidence *evidence)
{
  int spoken = CLAMP (evidence->spoken, -NER_GENDER_MOST, NER_GENDER_MOST);
  int near = CLAMP (evidence->near, -NER_GENDER_MOST, NER_GENDER_MOST);
  int sum = NER_GENDER_ADDRESS * CLAMP (evidence->address, -1, 1) + NER_GENDER_NAME * CLAMP (evidence->name, -1, 1)
            + NER_GENDER_SPOKEN * spoken + NER_GENDER_NEAR * near;

  return sum >= NER_GENDER_SURE ? 1 : sum <= -NER_GENDER_SURE ? -1 : 0;
}
