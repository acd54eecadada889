/* wordnet.c - reads WordNet's data files (format: its manual page wndb(5WN)) into links between terms.
 *
 * A line is a synset: words that mean one thing, pointers to other synsets, and a gloss.
 *
 *     00067966 03 v 02 repair 0 mend 0 005 @ 00126264 v 0000 ... | restore by replacing a part; "repair my shoes"
 *
 * Words of one synset are linked as synonyms, words of synsets that point to one another by the pointer's relation,
 * and a word to the words of its gloss. Forms that WordNet lacks ("freed", "marring") are linked to the form that
 * they are made from.
 * SPDX-License-Identifier: MIT */
#include "wordnet.h"
#include <string.h>

/* Larger synsets and glosses are cut; none is. */
#define MAX_WORDS 32

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

/* Gives the synset of a line and its key. */
static Synset *
read_synset (const Terms *terms, char *line, guint64 *key)
{
  Synset *synset = g_new0 (Synset, 1);
  char *bar = strchr (line, '|');
  g_auto (GStrv) fields = NULL;
  guint n_fields, n_words, n_pointers, at = 4;

  synset->words = g_array_new (FALSE, FALSE, sizeof (Term *));
  synset->pointers = g_array_new (FALSE, FALSE, sizeof (Pointer));
  if (bar)
    *bar = '\0';
  fields = g_strsplit (line, " ", -1);
  n_fields = g_strv_length (fields);
  n_words = n_fields > at ? (guint) g_ascii_strtoull (fields[3], NULL, 16) : 0;
  *key = n_fields > at ? make_key (fields[0], fields[2][0]) : 0;
  for (guint i = 0; i < MIN (n_words, MAX_WORDS) && at + 2 * i < n_fields; i++)
    {
      g_autofree char *form = g_ascii_strdown (fields[at + 2 * i], -1);
      Term *term = terms_find (terms, form);

      if (term)
        g_array_append_val (synset->words, term);
    }
  at += 2 * n_words;
  n_pointers = at < n_fields ? (guint) g_ascii_strtoull (fields[at++], NULL, 10) : 0;
  for (guint i = 0; i < n_pointers && at + 3 < n_fields; i++, at += 4)
    add_pointer (synset, fields[at], fields[at + 1], fields[at + 2][0]);
  if (bar)
    link_gloss (terms, synset, bar + 1);
  return synset;
}

static gboolean
read_file (const Terms *terms, GHashTable *synsets, const char *folder, const char *name, GError **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL), *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, error))
    return FALSE;
  for (char *line = text, *end; *line; line = end)
    {
      end = line + strcspn (line, "\n");
      if (*end)
        *end++ = '\0';
      if (g_ascii_isdigit (*line))
        {
          guint64 key;
          Synset *synset = read_synset (terms, line, &key);

          g_hash_table_insert (synsets, g_memdup2 (&key, sizeof key), synset);
        }
    }
  return TRUE;
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

/* "freed" -> "free", "marring" -> "mar", "cries" -> "cry", "sadly" -> "sad". */
static const Term *
find_base (const Terms *terms, const char *form)
{
  static const struct { const char *ending, *instead; } rules[] = {
    { "ies", "y" }, { "ied", "y" }, { "ily", "y" }, { "ing", "" }, { "ing", "e" }, { "ed", "" }, { "ed", "e" },
    { "es", "" },   { "s", "" },    { "ly", "" },   { "er", "" },  { "est", "" },  { "er", "e" }, { "est", "e" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_str_has_suffix (form, rules[i].ending))
      {
        gsize n = strlen (form) - strlen (rules[i].ending);
        g_autofree char *base = g_strdup_printf ("%.*s%s", (int) n, form, rules[i].instead);
        const Term *term = n > 2 ? terms_find (terms, base) : NULL;

        if (!term && n > 3 && *rules[i].instead == '\0' && form[n - 1] == form[n - 2])
          {
            base[n - 1] = '\0';
            term = terms_find (terms, base);
          }
        if (term && term->links)
          return term;
      }
  return NULL;
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
wordnet_link (Terms *terms, const char *folder, GError **error)
{
  const char *const names[] = { "data.noun", "data.verb", "data.adj", "data.adv" };
  g_autoptr (GHashTable) synsets = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, free_synset);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (!read_file (terms, synsets, folder, names[i], error))
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
