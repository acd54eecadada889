/* senses.c - what the tokens of a document are in a lexicon: a column, made once and kept with the document.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include <nlp/layers.h>

#include "attached.h"
#include "lexicon-private.h"

typedef struct
{
  NlpSenses shown;
  guint64 *senses;      /* [n_forms + 1] */
  guint32 *spellings;   /* [n_forms + 1] */
} Senses;

static void
free_senses (gpointer data)
{
  Senses *senses = data;

  g_free (senses->senses);
  g_free (senses->spellings);
  g_free (senses);
}

static void
look_up (NlpDocument *document, Senses *senses, const NlpLexiconTable *table, const NlpVocabulary *vocabulary)
{
  for (guint form = 0; form < vocabulary->n_forms; form++)
    {
      guint n_bytes;
      const char *bytes = nlp_document_get_token (document, vocabulary->firsts[form], &n_bytes);

      senses->spellings[form] = nlp_lexicon_find (table, bytes, n_bytes);
      if (senses->spellings[form] != 0)
        senses->senses[form] = nlp__lexicon_get_senses (table, senses->spellings[form], bytes, n_bytes);
    }
}

static gpointer
make_senses (NlpDocument *document, gconstpointer key)
{
  const NlpLexicon *lexicon = key;
  const NlpLexiconTable *table = nlp_lexicon_get_table (lexicon, nlp_document_get_property (document, "language"));
  const NlpVocabulary *vocabulary = nlp_document_get_vocabulary (document);
  Senses *senses = g_new0 (Senses, 1);

  senses->senses = g_new0 (guint64, vocabulary->n_forms + 1);
  senses->spellings = g_new0 (guint32, vocabulary->n_forms + 1);
  if (table != NULL)
    look_up (document, senses, table, vocabulary);
  senses->shown = (NlpSenses){ senses->senses,    vocabulary->forms, vocabulary->n_tokens, table,
                               senses->spellings, document,          vocabulary };
  return senses;
}

const NlpSenses *
nlp_document_get_senses (NlpDocument *document, const NlpLexicon *lexicon)
{
  g_return_val_if_fail (document != NULL && lexicon != NULL, NULL);

  return &((const Senses *) nlp__document_get_attached (document, lexicon, make_senses, free_senses))->shown;
}

/* Whether token @token is a hyphen with no blank around it. */
static gboolean
is_joint (const NlpSenses *senses, guint token)
{
  guint n, n_before, n_behind;
  const char *bytes = nlp_document_get_token (senses->document, token, &n);

  return n == 1 && *bytes == '-' && token > 0 && token + 1 < senses->n_tokens
         && nlp_document_get_token (senses->document, token - 1, &n_before) + n_before == bytes
         && nlp_document_get_token (senses->document, token + 1, &n_behind) == bytes + n;
}

/* The node behind @node by token @token. */
static guint32
step (const NlpSenses *senses, guint32 node, guint token)
{
  guint32 spelling = senses->spellings[senses->forms[token]];
  guint n_bytes;
  const char *bytes;

  if (spelling != 0 && spelling <= senses->table->n_words)
    return nlp__lexicon_step (senses->table, node, spelling);
  bytes = nlp_document_get_token (senses->document, token, &n_bytes);
  return nlp__lexicon_walk (senses->table, node, bytes, n_bytes);
}

/* Whether the tokens from @begin to @end, which are the spelling @node, have one of the senses as they are written. */
static gboolean
means (const NlpSenses *senses, guint32 node, guint begin, guint end, guint64 wanted)
{
  guint n_bytes;
  const char *first, *last;

  if ((senses->table->nodes[node].senses & wanted) == 0)
    return FALSE;
  first = nlp_document_get_token (senses->document, begin, &n_bytes);
  last = nlp_document_get_token (senses->document, end - 1, &n_bytes);
  return (nlp__lexicon_get_senses (senses->table, node, first, last + n_bytes - first) & wanted) != 0;
}

guint
nlp_senses_match (const NlpSenses *senses, guint token, guint limit, guint64 wanted, guint32 *spelling)
{
  guint32 node = token < senses->n_tokens ? senses->spellings[senses->forms[token]] : 0;
  guint n = 0;

  limit = MIN (limit, senses->n_tokens);
  for (guint end = token + 1; node != 0 && end <= limit; end++)
    {
      if (means (senses, node, token, end, wanted))
        {
          n = end - token;
          if (spelling != NULL)
            *spelling = node;
        }
      if (senses->table->nodes[node].n_children == 0)
        break;
      if (end < limit && is_joint (senses, end))
        end++;
      node = end < limit ? step (senses, node, end) : 0;
    }
  return n;
}

static const NlpLexiconEntry *
get_entry (const NlpSenses *senses, guint token, guint sense)
{
  guint n_bytes;
  const char *bytes;

  if (!nlp_senses_has (senses, token, NLP_SENSE (sense)))
    return NULL;
  bytes = nlp_document_get_token (senses->document, token, &n_bytes);
  return nlp__lexicon_get_entry (senses->table, senses->spellings[senses->forms[token]], sense, bytes, n_bytes);
}

double
nlp_senses_get_number (const NlpSenses *senses, guint token, guint sense)
{
  const NlpLexiconEntry *entry = get_entry (senses, token, sense);

  return entry != NULL ? entry->number : 0;
}

const char *
nlp_senses_get_value (const NlpSenses *senses, guint token, guint sense)
{
  const NlpLexiconEntry *entry = get_entry (senses, token, sense);

  return entry != NULL && entry->text != 0 ? senses->table->strings + entry->text : NULL;
}
