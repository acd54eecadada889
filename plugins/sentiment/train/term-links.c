/* term-links.c - which terms lead to one another, after WordNet.
 *
 * Words of one synset are linked as synonyms, words of synsets that point to one another by the pointer's relation,
 * and a word to the words of its gloss. Forms that WordNet lacks ("freed", "marring") are linked to the form that
 * they are made from.
 * SPDX-License-Identifier: MIT */
#include "term-links.h"
#include <string.h>
#include <nlp.h>
#include "sentiment-endings.h"
#include "wordnet.h"

/* Larger synsets and glosses are cut; none is. */
#define MAX_WORDS 32
#define LONGEST_ENDING 3

typedef struct
{
  GArray *words;    /* Term *, those of the synset that are terms */
  GArray *pointers; /* Pointer */
} Synset;

typedef struct
{
  guint64 target;
  TermRelation relation;
} Pointer;

static const struct
{
  const char *symbol;
  TermRelation relation;
} relations[] = {
  { "&", RELATION_SIMILAR }, { "^", RELATION_SIMILAR }, { "!", RELATION_ANTONYM },  { "+", RELATION_DERIVED },
  { "\\", RELATION_DERIVED }, { "=", RELATION_DERIVED }, { "@", RELATION_BROADER }, { "~", RELATION_NARROWER },
};

static void
link_terms (Term *from, const Term *to, TermRelation relation)
{
  TermLink link = { to->number, relation };

  if (from == to)
    return;
  if (!from->links)
    from->links = g_array_new (FALSE, FALSE, sizeof (TermLink));
  g_array_append_val (from->links, link);
}

/* Synsets are known by place in their file; the files are told apart by the part of speech. Satellite adjectives
 * ("s") share the file of adjectives. */
static guint64
make_key (const char *offset, char pos)
{
  return g_ascii_strtoull (offset, NULL, 10) * 8 + (pos == 'n' ? 0 : pos == 'v' ? 1 : pos == 'r' ? 2 : 3);
}

static void
free_synset (gpointer data)
{
  Synset *synset = data;

  g_array_unref (synset->words);
  g_array_unref (synset->pointers);
  g_free (synset);
}

static void
add_pointer (Synset *synset, const char *symbol, const char *offset, char pos)
{
  for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
    if (g_str_equal (symbol, relations[i].symbol))
      {
        Pointer pointer = { make_key (offset, pos), relations[i].relation };

        g_array_append_val (synset->pointers, pointer);
      }
}

static void
link_gloss (const Terms *terms, const Synset *synset, const char *gloss)
{
  g_auto (GStrv) words = g_strsplit_set (gloss, " ;,.()\"|:", -1);
  guint n = 0;

  for (guint i = 0; words[i] && n < MAX_WORDS; i++)
    {
      const Term *word = strlen (words[i]) > 2 ? terms_find (terms, words[i]) : NULL;

      for (guint k = 0; word && k < synset->words->len; k++)
        link_terms (g_array_index (synset->words, Term *, k), word, RELATION_GLOSS);
      n += word != NULL;
    }
}

/* While the files are read. */
typedef struct
{
  const Terms *terms;
  GHashTable *synsets;   /* key -> Synset */
} Reading;

static void
add_synset (const WordnetSynset *found, gpointer data)
{
  const Reading *reading = data;
  Synset *synset = g_new0 (Synset, 1);
  guint64 key = make_key (found->offset, found->pos);

  synset->words = g_array_new (FALSE, FALSE, sizeof (Term *));
  synset->pointers = g_array_new (FALSE, FALSE, sizeof (Pointer));
  for (guint i = 0; i < MIN (found->n_lemmas, MAX_WORDS); i++)
    {
      g_autofree char *form = g_ascii_strdown (wordnet_get_lemma (found, i), -1);
      Term *term = terms_find (reading->terms, form);

      if (term)
        g_array_append_val (synset->words, term);
    }
  for (guint i = 0; i < found->n_pointers; i++)
    {
      char *const *pointer = wordnet_get_pointer (found, i);

      add_pointer (synset, pointer[0], pointer[1], pointer[2][0]);
    }
  if (found->gloss)
    link_gloss (reading->terms, synset, found->gloss);
  g_hash_table_insert (reading->synsets, g_memdup2 (&key, sizeof key), synset);
}

static void
link_synset (const Synset *synset, const Synset *other, TermRelation relation)
{
  for (guint i = 0; i < synset->words->len; i++)
    for (guint k = 0; k < other->words->len; k++)
      link_terms (g_array_index (synset->words, Term *, i), g_array_index (other->words, Term *, k), relation);
}

static void
link_synsets (GHashTable *synsets)
{
  GHashTableIter each;
  gpointer value;

  g_hash_table_iter_init (&each, synsets);
  while (g_hash_table_iter_next (&each, NULL, &value))
    {
      const Synset *synset = value;

      link_synset (synset, synset, RELATION_SYNONYM);
      for (guint i = 0; i < synset->pointers->len; i++)
        {
          const Pointer *pointer = &g_array_index (synset->pointers, Pointer, i);
          const Synset *other = g_hash_table_lookup (synsets, &pointer->target);

          if (other)
            link_synset (synset, other, pointer->relation);
        }
    }
}

/* A term with links: the first @n bytes of @form and @behind. */
static const Term *
find_linked (const Terms *terms, const char *form, gsize n, const char *behind)
{
  g_autofree char *base = g_strdup_printf ("%.*s%s", (int) n, form, behind);
  const Term *term = n > 2 ? terms_find (terms, base) : NULL;

  if (!term && n > 3 && *behind == '\0' && form[n - 1] == form[n - 2])
    {
      base[n - 1] = '\0';
      term = terms_find (terms, base);
    }
  return term && term->links ? term : NULL;
}

/* "freed" -> "free", "marring" -> "mar", "cries" -> "cry", "sadly" -> "sad". */
static const Term *
find_base (const Terms *terms, const char *form)
{
  const NlpLexiconTable *endings = nlp_lexicon_get_table (&sentiment_endings, NULL);
  const Term *base = NULL;
  gsize n_form = strlen (form);

  /* To a lexicon "s." is "s". */
  for (gsize n = g_str_has_suffix (form, ".") ? 0 : MIN (LONGEST_ENDING, n_form); !base && n > 0; n--)
    {
      const char *ending = form + n_form - n;
      guint32 spelling = nlp_lexicon_find (endings, ending, n);
      guint64 senses = spelling != 0 ? nlp_lexicon_find_senses (endings, ending, n) : 0;

      if (senses & NLP_SENSE (ENDINGS_REPLACED))
        base = find_linked (terms, form, n_form - n, nlp_lexicon_get_value (endings, spelling, ENDINGS_REPLACED));
      if (!base && senses & NLP_SENSE (ENDINGS_DROPPED))
        base = find_linked (terms, form, n_form - n, "");
      if (!base && senses & NLP_SENSE (ENDINGS_AFTER_E))
        base = find_linked (terms, form, n_form - n, "e");
    }
  return base;
}

static void
link_inflections (Terms *terms)
{
  for (guint i = 0; i < terms->list->len; i++)
    {
      Term *term = terms->list->pdata[i];
      const Term *base = find_base (terms, term->form);

      if (base)
        link_terms (term, base, RELATION_INFLECTED);
    }
}

static int
compare_links (gconstpointer one, gconstpointer other)
{
  const TermLink *a = one, *b = other;

  if (a->relation != b->relation)
    return a->relation < b->relation ? -1 : 1;
  return a->term < b->term ? -1 : a->term > b->term;
}

gboolean
terms_link (Terms *terms, const char *wordnet, GError **error)
{
  const char *const parts[] = { "noun", "verb", "adj", "adv" };
  g_autoptr (GHashTable) synsets = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, free_synset);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!wordnet_read (wordnet, parts[i], add_synset, &(Reading) { terms, synsets }, error))
      return FALSE;
  link_synsets (synsets);
  link_inflections (terms);
  /* A hash table's order is nobody's; sums of floats need one. */
  for (guint i = 0; i < terms->list->len; i++)
    {
      Term *term = terms->list->pdata[i];

      if (term->links)
        g_array_sort (term->links, compare_links);
    }
  return TRUE;
}
