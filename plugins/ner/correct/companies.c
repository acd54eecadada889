/* companies.c - companies that are called by one word.
 *
 *     Tregal shares fell; a Tregal spokeswoman; Tregal's profit     what has shares or a spokeswoman is no person
 *     Tregal Steel Inc ... Tregal                                   the first word of a company's full name
 *
 * What is a company once is one wherever the word stands alone, unless it is known as a place or the text has a
 * person of that last name.
 * SPDX-License-Identifier: MIT */
#include "companies.h"

#include <string.h>

typedef struct
{
  const NlpGazetteer *gazetteer;
  const TokenRun *run;
  GHashTable *companies;   /* hashes of words */
  GHashTable *last_names;
} Companies;

static guint64
hash_word (const TokenRun *run, guint token)
{
  return nlp_gazetteer_hash (NLP_GAZETTEER_START, run->tokens[token], run->sizes[token], NLP_CASE_LOWER);
}

static void
note (GHashTable *table, guint64 hash)
{
  guint64 *key = g_new (guint64, 1);

  *key = hash;
  g_hash_table_add (table, key);
}

static gboolean
is_address_before (const Companies *companies, guint token)
{
  return token > 0 && token_run_is_of_people (companies->run, token - 1, NLP_SENSE (NLP_PERSON_ADDRESS));
}

static gboolean
has_telling_word (const TokenRun *run, const Name *name)
{
  guint next = name->end;

  if (next + 1 < run->n && token_run_is (run, next, NLP_SENSE (NER_GENITIVE)))
    next++;
  return token_run_is (run, next, NLP_SENSE (NER_COMPANY_WORD));
}

static void
gather (Companies *companies, const Name *name)
{
  const TokenRun *run = companies->run;
  guint last = name->end - 1;

  if (name->end - name->begin == 1)
    {
      if (has_telling_word (run, name) && !is_address_before (companies, name->begin))
        note (companies->companies, hash_word (run, name->begin));
    }
  else if (name->type == NAME_PERSON)
    note (companies->last_names, hash_word (run, last));
  else if (name->type == NAME_ORG && token_run_is_of_people (run, last, NLP_SENSE (NLP_PERSON_COMPANY_SUFFIX)))
    note (companies->companies, hash_word (run, name->begin));
}

static gboolean
is_company (const Companies *companies, const Name *name)
{
  const TokenRun *run = companies->run;
  guint64 hash = hash_word (run, name->begin);
  guint8 types = nlp_gazetteer_find_types (companies->gazetteer, run->tokens + name->begin, run->sizes + name->begin, 1);

  return name->end - name->begin == 1 && !(types & (1 << NAME_LOC | NLP_GAZETTEER_COUNTRY))
         && g_hash_table_contains (companies->companies, &hash) && !g_hash_table_contains (companies->last_names, &hash)
         && !is_address_before (companies, name->begin);
}

void
find_companies (const NlpGazetteer *gazetteer, const TokenRun *run, GArray *names)
{
  Companies companies = { gazetteer, run, NULL, NULL };

  companies.companies = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  companies.last_names = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < names->len; i++)
    gather (&companies, &g_array_index (names, Name, i));
  for (guint i = 0; i < names->len; i++)
    if (is_company (&companies, &g_array_index (names, Name, i)))
      g_array_index (names, Name, i).type = NAME_ORG;
  g_hash_table_unref (companies.companies);
  g_hash_table_unref (companies.last_names);
}
