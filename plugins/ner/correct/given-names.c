/* given-names.c - people who are called like a town.
 *
 *     Victoria lives in Vancouver ... Victoria's mother      does what people do, has what people have: a person
 *     He flew to Victoria                                    a town
 *
 * A first name that the tagger took for a place is a person where a verb stands behind it that people are the subject of, or a
 * relative that is its own; and where nothing tells, if other mentions show a person and none a place.
 * SPDX-License-Identifier: MIT */
#include "given-names.h"

#define SHOWS_PERSON 1
#define SHOWS_PLACE 2

static gboolean
is_given_name_alone (const TokenRun *run, const Name *name)
{
  return name->end - name->begin == 1 && (name->type == NAME_LOC || name->type == NAME_PERSON)
         && token_run_is_of_people (run, name->begin, NLP_SENSE (NLP_PERSON_GIVEN_NAME));
}

/* What stands around one mention says. */
static guint8
judge (const TokenRun *run, const GArray *names, guint index)
{
  const Name *name = &g_array_index (names, Name, index);
  const Name *next = index + 1 < names->len ? name + 1 : NULL;
  guint behind = name->end;

  if (name->begin > 0 && !run->starts[name->begin]
      && token_run_is (run, name->begin - 1, NLP_SENSE (NER_BEFORE_PLACE)))
    return SHOWS_PLACE;
  if (next != NULL && next->type == NAME_LOC && next->begin == behind + 1 && token_run_is_mark (run, behind, ','))
    return SHOWS_PLACE;
  if (behind >= run->n || run->starts[behind])
    return 0;
  if (token_run_is (run, behind, NLP_SENSE (NER_SAYING) | NLP_SENSE (NER_PERSON_VERB)))
    return SHOWS_PERSON;
  return token_run_is (run, behind, NLP_SENSE (NER_GENITIVE)) && token_run_is (run, behind + 1, NLP_SENSE (NER_RELATIVE))
             ? SHOWS_PERSON
             : 0;
}

void
find_given_names (const TokenRun *run, GArray *names)
{
  g_autoptr (GHashTable) shown = g_hash_table_new (NULL, NULL); /* word -> what its mentions show */

  for (guint i = 0; i < names->len; i++)
    {
      const Name *name = &g_array_index (names, Name, i);
      gpointer word = GUINT_TO_POINTER (run->forms[name->begin] + 1);

      if (is_given_name_alone (run, name))
        g_hash_table_insert (shown, word,
                             GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (shown, word)) | judge (run, names, i)));
    }
  for (guint i = 0; i < names->len; i++)
    {
      Name *name = &g_array_index (names, Name, i);
      gpointer word = GUINT_TO_POINTER (run->forms[name->begin] + 1);

      if (is_given_name_alone (run, name)
          && (judge (run, names, i) == SHOWS_PERSON
              || GPOINTER_TO_UINT (g_hash_table_lookup (shown, word)) == SHOWS_PERSON))
        name->type = NAME_PERSON;
    }
}
