/* about-whom.c - attitudes whose target is named in the statement, and who else is named in it; each once.
 * SPDX-License-Identifier: MIT */
#include "about-whom.h"

enum { ABOUT_ATTITUDES, ABOUT_REFERENTS }; /* the targets of the field, in its order */

typedef struct
{
  GArray *targets; /* of guint */
  GArray *values;  /* of guint */
  GHashTable *seen; /* referents + 1 */
} About;

static void
add (About *about, guint target, guint value, guint referent)
{
  if (!g_hash_table_add (about->seen, GUINT_TO_POINTER (referent + 1)))
    return;
  g_array_append_val (about->targets, target);
  g_array_append_val (about->values, value);
}

/* An attitude counts if it is the speaker's, or if its holder is not told. */
static gboolean
is_speakers (const EvidenceLayers *layers, const Statement *statement, guint attitude)
{
  guint holder = nlp_layer_get_row (layers->attitudes, attitude, NLP_ATTITUDES_HOLDER_REFERENT);

  return holder == NLP_NO_ROW || holder == statement->referent;
}

/* Attitudes are in the order of what shows them: a sentence around the statement, at the earliest. */
static void
add_attitudes (About *about, const EvidenceLayers *layers, const Statement *statement)
{
  guint n = evidence_count (layers->attitudes), first, sentence;

  if (n == 0)
    return;
  sentence = nlp_layer_find_covering (layers->sentences, statement->span.begin);
  first = nlp_layer_find (layers->attitudes, sentence == NLP_NO_ROW ? statement->span.begin
                                                                    : nlp_layer_get_span (layers->sentences, sentence).begin);
  for (guint i = first; i < n && nlp_layer_get_span (layers->attitudes, i).begin < statement->span.end; i++)
    {
      NlpSpan target = nlp_layer_get_span_field (layers->attitudes, i, NLP_ATTITUDES_TARGET);
      guint referent = nlp_layer_get_row (layers->attitudes, i, NLP_ATTITUDES_TARGET_REFERENT);

      if (nlp_span_is_set (target) && statement_holds (statement, target) && is_speakers (layers, statement, i)
          && referent != NLP_NO_ROW && referent != statement->referent)
        add (about, ABOUT_ATTITUDES, i, referent);
    }
}

static void
add_named (About *about, const EvidenceLayers *layers, const Statement *statement)
{
  guint n = evidence_count (layers->entities);

  for (guint i = n == 0 ? 0 : nlp_layer_find (layers->entities, statement->span.begin);
       i < n && nlp_layer_get_span (layers->entities, i).begin < statement->span.end; i++)
    {
      guint referent = nlp_layer_get_row (layers->entities, i, NLP_ENTITIES_REFERENT);

      if (referent != NLP_NO_ROW && referent != statement->referent
          && g_strcmp0 (nlp_layer_get_string (layers->entities, i, NLP_ENTITIES_TYPE), "MISC") != 0
          && statement_holds (statement, nlp_layer_get_span (layers->entities, i)))
        add (about, ABOUT_REFERENTS, referent, referent);
    }
}

void
about_whom_write (const EvidenceLayers *layers, const Statement *statement, NlpLayer *rows, guint row)
{
  g_autoptr (GArray) targets = g_array_new (FALSE, FALSE, sizeof (guint)),
                     values = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  About about = { targets, values, seen };

  add_attitudes (&about, layers, statement);
  add_named (&about, layers, statement);
  nlp_layer_set_rows_of (rows, row, NLP_STATEMENTS_ABOUT, (const guint *) (gpointer) targets->data,
                         (const guint *) (gpointer) values->data, values->len);
}
