/* words-corpus.c - the vocabulary, and the whole text as one stream of word numbers in memory (4 bytes a token).
 *
 * Words get numbers as they come; when all is read they are renumbered by falling frequency (ties by spelling), so
 * that the result does not depend on hashing.
 * SPDX-License-Identifier: MIT */
#include "words-train.h"

#include <string.h>

#define FIRST_PLACE 0x80000000u /* in a reader's stream: the word opens a line or a sentence, its capital says nothing */
#define MAX_WORD 60             /* longer ones count as rare */

struct _WordsReader
{
  GStringChunk *chunk;
  GHashTable *numbers;  /* spelling -> number */
  GPtrArray *words;     /* number -> spelling */
  GArray *stream;
  GString *normal;
  GArray *pieces;
};

WordsReader *
nlp__words_reader_new (void)
{
  WordsReader *reader = g_new0 (WordsReader, 1);

  reader->chunk = g_string_chunk_new (1 << 16);
  reader->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  reader->words = g_ptr_array_new ();
  reader->stream = g_array_new (FALSE, FALSE, sizeof (guint32));
  reader->normal = g_string_new (NULL);
  reader->pieces = g_array_new (FALSE, FALSE, sizeof (WordsPiece));
  g_ptr_array_add (reader->words, NULL); /* WORDS_BREAK */
  g_ptr_array_add (reader->words, NULL); /* WORDS_RARE */
  return reader;
}

static guint32
number_word (WordsReader *reader, char *word, gsize n_bytes)
{
  char after = word[n_bytes];
  gpointer number;

  if (n_bytes > MAX_WORD)
    return WORDS_RARE;
  word[n_bytes] = '\0';
  number = g_hash_table_lookup (reader->numbers, word);
  if (!number)
    {
      char *copy = g_string_chunk_insert_len (reader->chunk, word, n_bytes);

      number = GUINT_TO_POINTER (reader->words->len);
      g_ptr_array_add (reader->words, copy);
      g_hash_table_insert (reader->numbers, copy, number);
    }
  word[n_bytes] = after;
  return GPOINTER_TO_UINT (number);
}

void
nlp__words_reader_add_line (WordsReader *reader, const char *line, gsize n_bytes)
{
  guint32 line_break = WORDS_BREAK;
  guint32 place = FIRST_PLACE;

  nlp__words_split_line (line, n_bytes, reader->normal, reader->pieces);
  if (reader->pieces->len == 0)
    return;
  g_array_append_val (reader->stream, line_break);
  for (guint i = 0; i < reader->pieces->len; i++)
    {
      WordsPiece piece = g_array_index (reader->pieces, WordsPiece, i);
      char *word = reader->normal->str + piece.begin;
      guint32 number = number_word (reader, word, piece.n_bytes);
      guint32 item = number | place;

      g_array_append_val (reader->stream, item);
      place = strchr (".!?:\"'(-", word[0]) || (guint8) word[0] == 0xE2 ? FIRST_PLACE : 0;
    }
}

/* How often each word stands in a place where its case says something, by its spelling in lower case. */
typedef struct
{
  guint64 all, capitalised;
} Places;

static guint8 *
measure_capitals (WordsReader *reader)
{
  guint n = reader->words->len;
  g_autofree guint64 *counts = g_new0 (guint64, n);
  g_autofree Places *places = g_new0 (Places, n);
  g_autofree guint32 *keys = g_new0 (guint32, n);
  g_autoptr (GHashTable) lower = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint8 *shares = g_new0 (guint8, n);

  for (guint i = 0; i < reader->stream->len; i++)
    {
      guint32 item = g_array_index (reader->stream, guint32, i);

      if (!(item & FIRST_PLACE))
        counts[item]++;
    }
  for (guint i = WORDS_FIRST; i < n; i++)
    {
      const char *word = reader->words->pdata[i];
      char *key = g_utf8_validate (word, -1, NULL) ? g_utf8_strdown (word, -1) : g_strdup (word);
      gboolean capitalised = g_unichar_isupper (g_utf8_get_char_validated (word, -1));
      gpointer known;

      if (!g_hash_table_lookup_extended (lower, key, NULL, &known))
        {
          known = GUINT_TO_POINTER (i);
          g_hash_table_insert (lower, key, known);
        }
      else
        g_free (key);
      keys[i] = GPOINTER_TO_UINT (known);
      places[keys[i]].all += counts[i];
      places[keys[i]].capitalised += capitalised ? counts[i] : 0;
    }
  for (guint i = WORDS_FIRST; i < n; i++)
    if (places[keys[i]].all > 0)
      shares[i] = (255 * places[keys[i]].capitalised + places[keys[i]].all / 2) / places[keys[i]].all;
  return shares;
}

typedef struct
{
  const char *word;
  guint64 count;
  guint32 number;
} Entry;

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *one = a, *other = b;

  if (one->count != other->count)
    return one->count > other->count ? -1 : 1;
  return strcmp (one->word, other->word);
}

static GArray *
rank_words (WordsReader *reader)
{
  GArray *entries = g_array_new (FALSE, TRUE, sizeof (Entry));

  g_array_set_size (entries, reader->words->len);
  for (guint i = 0; i < reader->stream->len; i++)
    g_array_index (entries, Entry, g_array_index (reader->stream, guint32, i) & ~FIRST_PLACE).count++;
  for (guint i = 0; i < entries->len; i++)
    {
      g_array_index (entries, Entry, i).word = reader->words->pdata[i];
      g_array_index (entries, Entry, i).number = i;
    }
  g_array_remove_range (entries, 0, WORDS_FIRST);
  g_array_sort (entries, compare_entries);
  return entries;
}

static void
reader_free (WordsReader *reader)
{
  g_hash_table_unref (reader->numbers);
  g_ptr_array_unref (reader->words);
  if (reader->stream)
    g_array_unref (reader->stream);
  g_string_free (reader->normal, TRUE);
  g_array_unref (reader->pieces);
  g_free (reader);
}

WordsCorpus *
nlp__words_reader_finish (WordsReader *reader, guint n_words, guint min_count)
{
  WordsCorpus *corpus = g_new0 (WordsCorpus, 1);
  g_autofree guint8 *capitals = measure_capitals (reader);
  g_autofree guint32 *renumbered = g_new0 (guint32, reader->words->len);
  g_autoptr (GArray) entries = rank_words (reader);
  guint n = 0;

  while (n < entries->len && n < n_words && g_array_index (entries, Entry, n).count >= min_count)
    n++;
  corpus->chunk = reader->chunk;
  corpus->n_words = n + WORDS_FIRST;
  corpus->words = g_new0 (const char *, corpus->n_words);
  corpus->counts = g_new0 (guint64, corpus->n_words);
  corpus->capitals = g_new0 (guint8, corpus->n_words);
  for (guint i = 0; i < entries->len; i++)
    renumbered[g_array_index (entries, Entry, i).number] = i < n ? i + WORDS_FIRST : WORDS_RARE;
  for (guint i = 0; i < n; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);

      corpus->words[i + WORDS_FIRST] = entry->word;
      corpus->counts[i + WORDS_FIRST] = entry->count;
      corpus->capitals[i + WORDS_FIRST] = capitals[entry->number];
    }
  renumbered[WORDS_BREAK] = WORDS_BREAK;
  renumbered[WORDS_RARE] = WORDS_RARE;

  corpus->n_stream = reader->stream->len;
  corpus->stream = (guint32 *) g_array_steal (reader->stream, NULL);
  for (gsize i = 0; i < corpus->n_stream; i++)
    {
      corpus->stream[i] = renumbered[corpus->stream[i] & ~FIRST_PLACE];
      if (corpus->stream[i] < WORDS_FIRST)
        corpus->counts[corpus->stream[i]]++;
    }
  reader_free (reader);
  return corpus;
}

void
nlp__words_corpus_free (WordsCorpus *corpus)
{
  g_string_chunk_free (corpus->chunk);
  g_free (corpus->words);
  g_free (corpus->counts);
  g_free (corpus->capitals);
  g_free (corpus->stream);
  g_free (corpus);
}
