/* training-set.c - from documents to numbers.
 * SPDX-License-Identifier: MIT */

#include <stdlib.h>
#include <string.h>
#include "training-set.h"
#include "word-form.h"

#define MAX_LABELS 4000

typedef struct
{
  const char *name;
  guint count;
} LabelCount;

/* "O" first, then by name: the order does not depend on that of the files. */
static int
compare_labels (const void *a, const void *b)
{
  const LabelCount *one = a, *other = b;
  gboolean one_is_outside = g_str_equal (one->name, "O"), other_is_outside = g_str_equal (other->name, "O");

  if (one_is_outside != other_is_outside)
    return one_is_outside ? -1 : 1;
  return strcmp (one->name, other->name);
}

static int
compare_hashes (const void *a, const void *b)
{
  guint64 one = *(const guint64 *) a, other = *(const guint64 *) b;

  return one < other ? -1 : one > other;
}

typedef void (*DocumentFunction) (const TrainingDocument *document, gpointer data);

static void
visit_documents (const GPtrArray *corpora, DocumentFunction visit, gpointer data)
{
  for (guint c = 0; c < corpora->len; c++)
    {
      const TrainingCorpus *corpus = corpora->pdata[c];

      for (guint d = 0; d < corpus->documents->len; d++)
        visit (corpus->documents->pdata[d], data);
    }
}

typedef struct
{
  GHashTable *counts; /* of interned string: its count */
  guint head;
} LabelCounter;

static void
count_labels (const TrainingDocument *document, gpointer data)
{
  LabelCounter *counter = data;
  const GPtrArray *labels = document->labels[counter->head];

  for (guint i = 0; i < labels->len; i++)
    if (labels->pdata[i])
      g_hash_table_insert (counter->counts, labels->pdata[i],
                           GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counter->counts, labels->pdata[i]))
                                             + 1));
}

/* Labels seen less than the head's min-count are left out: their tokens count as unlabelled. */
static void
number_labels (TrainingSet *set, const GPtrArray *corpora, const Recipe *recipe, guint head)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  g_autofree char *group = g_strconcat ("head ", recipe->heads[head].name, NULL);
  guint min_count = nlp__recipe_get_number (recipe, group, "min-count", 1);
  LabelCounter counter = { counts, head };
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (LabelCount));
  GHashTableIter iterator;
  gpointer name, count;

  visit_documents (corpora, count_labels, &counter);
  g_hash_table_iter_init (&iterator, counts);
  while (g_hash_table_iter_next (&iterator, &name, &count))
    {
      LabelCount label = { name, GPOINTER_TO_UINT (count) };

      if (label.count >= min_count && kept->len < MAX_LABELS)
        g_array_append_val (kept, label);
    }
  g_array_sort (kept, compare_labels);
  set->n_labels[head] = kept->len;
  set->label_names[head] = g_new0 (char *, kept->len + 1);
  for (guint i = 0; i < kept->len; i++)
    set->label_names[head][i] = g_strdup (g_array_index (kept, LabelCount, i).name);
  g_array_unref (kept);
}

/* The labels of a head that @start has: others count as unlabelled. */
static gboolean
take_labels (TrainingSet *set, const Recipe *recipe, guint head, const NlpTagger *start)
{
  int found = start ? nlp_tagger_find_head (start, recipe->heads[head].name) : -1;

  if (found < 0)
    return FALSE;
  set->n_labels[head] = start->network->heads[found].n_labels;
  set->label_names[head] = g_strdupv (start->network->heads[found].labels);
  return TRUE;
}

static void
collect_words (const TrainingDocument *document, gpointer data)
{
  GArray *hashes = data;

  for (guint i = 0; i < document->input->tokens->len; i++)
    {
      const SequenceToken *token = &g_array_index (document->input->tokens, SequenceToken, i);
      WordForm form;

      nlp__word_form_init (&form, token->bytes, token->n_bytes);
      g_array_append_val (hashes, form.lower);
    }
}

/* Those of all words of @corpora. */
static GArray *
sort_hashes (const GPtrArray *corpora)
{
  GArray *hashes = g_array_new (FALSE, FALSE, sizeof (guint64));

  visit_documents (corpora, collect_words, hashes);
  g_array_sort (hashes, compare_hashes);
  return hashes;
}

static void
collect_vocabulary (TrainingSet *set, const GPtrArray *corpora, const Recipe *recipe)
{
  g_autoptr (GArray) hashes = NULL;
  const guint64 *all;
  guint min_count = 0;

  set->vocabulary = g_array_new (FALSE, FALSE, sizeof (guint64));
  set->vocabulary_counts = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint f = 0; f < recipe->n_features; f++)
    if (recipe->features[f].kind == FEATURE_WORD)
      min_count = recipe->features[f].min_count;
  if (min_count == 0)
    return;
  hashes = sort_hashes (corpora);
  all = (const guint64 *) hashes->data;
  for (guint i = 0, end; i < hashes->len; i = end)
    {
      for (end = i + 1; end < hashes->len && all[end] == all[i]; end++)
        ;
      if (end - i >= min_count)
        {
          guint32 count = end - i;

          g_array_append_val (set->vocabulary, all[i]);
          g_array_append_val (set->vocabulary_counts, count);
        }
    }
}

/* How often its words were seen is not in the file of @encoder; here they are counted in what is learned from now. */
static void
take_vocabulary (TrainingSet *set, const GPtrArray *corpora, const NlpTagger *encoder)
{
  g_autoptr (GArray) hashes = sort_hashes (corpora);
  const guint64 *all = (const guint64 *) hashes->data;
  guint place = 0;

  set->vocabulary = g_array_new (FALSE, FALSE, sizeof (guint64));
  set->vocabulary_counts = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_array_append_vals (set->vocabulary, encoder->vocabulary, encoder->n_vocabulary);
  for (gsize i = 0; i < encoder->n_vocabulary; i++)
    {
      guint32 count = 0;

      for (; place < hashes->len && all[place] <= encoder->vocabulary[i]; place++)
        count += all[place] == encoder->vocabulary[i];
      g_array_append_val (set->vocabulary_counts, count);
    }
}

static void
complete_recipe (const TrainingSet *set, guint n_corpora, Recipe *recipe)
{
  for (guint f = 0; f < recipe->n_features; f++)
    {
      Feature *feature = &recipe->features[f];

      if (feature->kind == FEATURE_WORD)
        feature->n_rows = set->vocabulary->len + 1;
      else if (feature->kind == FEATURE_CORPUS)
        feature->n_rows = n_corpora + 1;
      else if (feature->kind == FEATURE_VECTOR)
        feature->n_dimensions = nlp_words_get_n_dimensions (set->words);
      else
        feature->n_rows = nlp__feature_count_rows (feature, set->words);
    }
}

static void
take_sizes (const NlpTagger *encoder, Recipe *recipe)
{
  for (guint f = 0; f < recipe->n_features; f++)
    {
      recipe->features[f].n_rows = encoder->recipe->features[f].n_rows;
      recipe->features[f].n_dimensions = encoder->recipe->features[f].n_dimensions;
    }
}

typedef struct
{
  TrainingSet *set;
  const Recipe *recipe;
  const NlpTagger *encoder; /* or NULL */
  GHashTable **numbers; /* [n_heads]: of interned string: its number + 1 */
  guint corpus;
  guint document;
} Filler;

static guint16
find_number (const Filler *filler, guint head, const char *label)
{
  guint number = label ? GPOINTER_TO_UINT (g_hash_table_lookup (filler->numbers[head], label)) : 0;

  return number > 0 ? number - 1 : NO_LABEL;
}

static void
add_sequences (Filler *filler, const TrainingDocument *document)
{
  TrainingSet *set = filler->set;

  for (guint i = 0; i < document->input->sequences->len; i++)
    {
      SequenceSpan sequence = g_array_index (document->input->sequences, SequenceSpan, i);

      sequence.first += set->n_tokens;
      g_array_append_val (set->sequences, sequence);
      g_array_append_val (set->sequence_documents, filler->document);
      g_array_append_val (set->sequence_corpora, filler->corpus);
    }
}

static guint32
get_group (const WordTypes *types, guint token)
{
  return nlp__word_type_get_group (&g_array_index (types->words, WordType, types->types[token]));
}

static void
add_document (Filler *filler, const TrainingDocument *document)
{
  TrainingSet *set = filler->set;
  const FeatureFinder finder
      = { filler->recipe, (const guint64 *) set->vocabulary->data, set->vocabulary->len, set->words };
  g_autoptr (DocumentFeatures) features = nlp__features_find (&finder, document->input);
  guint n = features->n_tokens;

  for (guint i = 0; i < n; i++)
    {
      for (guint f = 0; f < set->n_features; f++)
        set->rows[(gsize) (set->n_tokens + i) * set->n_features + f] = nlp__features_get_row (features, i, f);
      set->groups[set->n_tokens + i] = set->n_groups + get_group (features->types, i);
      if (set->vectors)
        set->vectors[set->n_tokens + i] = features->word_vectors[features->types->types[i]];
    }
  for (guint h = 0; h < set->n_heads; h++)
    for (guint i = 0; i < n; i++)
      set->labels[h][set->n_tokens + i] = find_number (filler, h, document->labels[h]->pdata[i]);
  for (guint i = 0; set->links && i < n; i++)
    {
      guint32 link = i < document->links->len ? g_array_index (document->links, guint32, i) : NLP_NO_TOKEN;

      set->links[set->n_tokens + i] = link == NLP_NO_TOKEN ? link : set->n_tokens + link;
    }
  set->n_groups += 2 * features->types->lower_counts->len;
  add_sequences (filler, document);
  set->n_tokens += n;
}

static void
count_tokens (const TrainingDocument *document, gpointer data)
{
  *(gsize *) data += document->input->tokens->len;
}

static void
allocate (TrainingSet *set, const GPtrArray *corpora, const Recipe *recipe)
{
  gsize n_tokens = 0;

  visit_documents (corpora, count_tokens, &n_tokens);
  set->rows = g_new (guint32, n_tokens * recipe->n_features);
  set->vectors = set->words ? g_new (const gint8 *, n_tokens) : NULL;
  set->groups = g_new (guint32, n_tokens);
  set->links = recipe->linker ? g_new (guint32, n_tokens) : NULL;
  for (guint h = 0; h < recipe->n_heads; h++)
    set->labels[h] = g_new (guint16, n_tokens);
  set->sequences = g_array_new (FALSE, FALSE, sizeof (SequenceSpan));
  set->sequence_documents = g_array_new (FALSE, FALSE, sizeof (guint));
  set->sequence_corpora = g_array_new (FALSE, FALSE, sizeof (guint));
}

static guint
find_corpus (const Filler *filler, const TrainingCorpus *corpus)
{
  return filler->encoder ? nlp_tagger_find_corpus (filler->encoder, corpus->name) : filler->corpus + 1;
}

static void
fill (TrainingSet *set, const GPtrArray *corpora, const Recipe *recipe, const NlpTagger *encoder)
{
  Filler filler = { .set = set, .recipe = recipe, .encoder = encoder, .numbers = g_new0 (GHashTable *, recipe->n_heads) };

  for (guint h = 0; h < recipe->n_heads; h++)
    {
      filler.numbers[h] = g_hash_table_new (NULL, NULL);
      for (guint i = 0; i < set->n_labels[h]; i++)
        g_hash_table_insert (filler.numbers[h], (gpointer) g_intern_string (set->label_names[h][i]),
                             GUINT_TO_POINTER (i + 1));
    }
  for (; filler.corpus < corpora->len; filler.corpus++)
    {
      const TrainingCorpus *corpus = corpora->pdata[filler.corpus];

      for (guint d = 0; d < corpus->documents->len; d++, filler.document++)
        {
          TrainingDocument *document = corpus->documents->pdata[d];

          nlp_sequence_input_set_corpus (document->input, find_corpus (&filler, corpus));
          add_document (&filler, document);
        }
    }
  for (guint h = 0; h < recipe->n_heads; h++)
    g_hash_table_unref (filler.numbers[h]);
  g_free (filler.numbers);
}

TrainingSet *
training_set_new (const GPtrArray *corpora, Recipe *recipe, const NlpWords *words, const NlpTagger *encoder,
                  gboolean same_labels)
{
  TrainingSet *set = g_new0 (TrainingSet, 1);

  set->words = nlp__recipe_needs_words (recipe) ? words : NULL;
  set->n_features = recipe->n_features;
  set->n_heads = recipe->n_heads;
  set->labels = g_new0 (guint16 *, recipe->n_heads);
  set->label_names = g_new0 (char **, recipe->n_heads);
  set->n_labels = g_new0 (guint, recipe->n_heads);
  for (guint h = 0; h < recipe->n_heads; h++)
    if (!same_labels || !take_labels (set, recipe, h, encoder))
      number_labels (set, corpora, recipe, h);
  if (encoder)
    {
      take_vocabulary (set, corpora, encoder);
      take_sizes (encoder, recipe);
    }
  else
    {
      collect_vocabulary (set, corpora, recipe);
      complete_recipe (set, corpora->len, recipe);
    }
  allocate (set, corpora, recipe);
  fill (set, corpora, recipe, encoder);
  return set;
}

void
training_set_free (TrainingSet *set)
{
  for (guint h = 0; h < set->n_heads; h++)
    {
      g_free (set->labels[h]);
      g_strfreev (set->label_names[h]);
    }
  g_free (set->labels);
  g_free (set->label_names);
  g_free (set->n_labels);
  g_free (set->rows);
  g_free (set->vectors);
  g_free (set->links);
  g_free (set->groups);
  g_array_unref (set->sequences);
  g_array_unref (set->sequence_documents);
  g_array_unref (set->sequence_corpora);
  g_array_unref (set->vocabulary);
  g_array_unref (set->vocabulary_counts);
  g_free (set);
}
