/* lexicon.c - looks text up in compiled tables.
 *
 * All spellings of a language are one tree whose branches are lexemes. A word's own node is found by a hash table; from there on,
 * each further lexeme is a search by bisection among the few that can follow. So a word that is in no table, which is the usual
 * case, costs one hash and one look at an empty slot.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include "lexeme.h"
#include "lexicon-private.h"

const NlpLexiconTable *
nlp_lexicon_get_table (const NlpLexicon *lexicon, const char *language)
{
  gsize n_part;
  const NlpLexiconTable *parent = NULL;

  g_return_val_if_fail (lexicon != NULL && lexicon->abi == 1, NULL);

  if (language == NULL || *language == '\0')
    language = NLP_DEFAULT_LANGUAGE;
  n_part = strcspn (language, "-_");
  for (const NlpLexiconTable *const *table = lexicon->tables; *table != NULL; table++)
    {
      if (g_ascii_strcasecmp ((*table)->language, language) == 0)
        return *table;
      if (strlen ((*table)->language) == n_part && g_ascii_strncasecmp ((*table)->language, language, n_part) == 0)
        parent = *table;
    }
  return parent;
}

static guint32
find_word (const NlpLexiconTable *table, const NlpLexeme *lexeme)
{
  guint32 slot = lexeme->hash & (table->n_slots - 1);

  if (lexeme->n_bytes == 0)
    return 0;
  for (; table->slots[slot] != 0; slot = (slot + 1) & (table->n_slots - 1))
    if (strcmp (table->strings + table->nodes[table->slots[slot]].word, lexeme->bytes) == 0)
      return table->slots[slot];
  return 0;
}

guint32
nlp__lexicon_step (const NlpLexiconTable *table, guint32 node, guint32 word)
{
  const NlpLexiconChild *children = table->children + table->nodes[node].first_child;
  guint low = 0, high = table->nodes[node].n_children;

  if (node == 0)
    return word;
  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (children[middle].word == word)
        return children[middle].node;
      if (children[middle].word < word)
        low = middle + 1;
      else
        high = middle;
    }
  return 0;
}

static gboolean
is_stop (const NlpLexeme *lexeme)
{
  return lexeme->n_bytes == 1 && lexeme->bytes[0] == '.';
}

guint32
nlp__lexicon_walk (const NlpLexiconTable *table, guint32 node, const char *text, gsize n_bytes)
{
  const char *at = text, *end = text + n_bytes;
  NlpLexeme lexeme;

  if (table == NULL || n_bytes == 0)
    return 0;
  while (nlp__read_lexeme (&at, end, &lexeme))
    {
      guint32 word = find_word (table, &lexeme), next = word != 0 ? nlp__lexicon_step (table, node, word) : 0;

      if (next == 0)
        return is_stop (&lexeme) && at == end ? node : 0;
      node = next;
    }
  return node;
}

/* Whether a line that wants to be written just so is. A full stop at the end of @text does not count. */
static gboolean
is_written_so (const NlpLexiconTable *table, const NlpLexiconEntry *entry, const char *text, gsize n_bytes)
{
  const char *exact = table->strings + entry->exact;
  gsize n = strlen (exact);

  if (entry->exact == 0)
    return TRUE;
  return (n == n_bytes || (n + 1 == n_bytes && text[n] == '.')) && memcmp (exact, text, n) == 0;
}

guint64
nlp__lexicon_get_senses (const NlpLexiconTable *table, guint32 node, const char *text, gsize n_bytes)
{
  const NlpLexiconEntry *entries = table->entries + table->nodes[node].first_entry;
  guint64 senses = 0;

  for (guint i = 0; i < table->nodes[node].n_entries; i++)
    if (is_written_so (table, &entries[i], text, n_bytes))
      senses |= NLP_SENSE (entries[i].sense);
  return senses;
}

const NlpLexiconEntry *
nlp__lexicon_get_entry (const NlpLexiconTable *table, guint32 node, guint sense, const char *text, gsize n_bytes)
{
  const NlpLexiconEntry *entries = table->entries + table->nodes[node].first_entry;

  for (guint i = 0; i < table->nodes[node].n_entries; i++)
    if (entries[i].sense == sense && (text == NULL || is_written_so (table, &entries[i], text, n_bytes)))
      return &entries[i];
  return NULL;
}

guint32
nlp_lexicon_find (const NlpLexiconTable *table, const char *text, gsize n_bytes)
{
  return nlp__lexicon_walk (table, 0, text, n_bytes);
}

guint64
nlp_lexicon_find_senses (const NlpLexiconTable *table, const char *text, gsize n_bytes)
{
  guint32 node = nlp__lexicon_walk (table, 0, text, n_bytes);

  return node != 0 ? nlp__lexicon_get_senses (table, node, text, n_bytes) : 0;
}

guint32
nlp_lexicon_find_prefix (const NlpLexiconTable *table, const char *text, gsize n_bytes, guint64 senses, gsize *n_found)
{
  const char *at = text, *end = text + n_bytes;
  guint32 node = 0, found = 0;
  NlpLexeme lexeme;

  while (table != NULL && nlp__read_lexeme (&at, end, &lexeme))
    {
      guint32 word = find_word (table, &lexeme);

      node = word != 0 ? nlp__lexicon_step (table, node, word) : 0;
      if (node == 0)
        break;
      if ((table->nodes[node].senses & senses) == 0)
        continue;
      gsize n = lexeme.behind - text;
      if ((nlp__lexicon_get_senses (table, node, text, n) & senses) == 0)
        continue;
      found = node;
      if (n_found != NULL)
        *n_found = n;
    }
  return found;
}

double
nlp_lexicon_get_number (const NlpLexiconTable *table, guint32 spelling, guint sense)
{
  const NlpLexiconEntry *entry = nlp__lexicon_get_entry (table, spelling, sense, NULL, 0);

  return entry != NULL ? entry->number : 0;
}

const char *
nlp_lexicon_get_value (const NlpLexiconTable *table, guint32 spelling, guint sense)
{
  const NlpLexiconEntry *entry = nlp__lexicon_get_entry (table, spelling, sense, NULL, 0);

  return entry != NULL && entry->text != 0 ? table->strings + entry->text : NULL;
}
