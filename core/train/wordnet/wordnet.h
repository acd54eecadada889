/* wordnet.h - the synsets of WordNet, one after the other, for programs that learn from it.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* Where Debian's package wordnet-base puts it. */
#define WORDNET_FOLDER "/usr/share/wordnet"

/* Words that mean one thing: a line of a file "data.PART". Strings live as long as the call that gets it. */
typedef struct
{
  const char *offset;        /* its place in its file, which pointers name */
  guint subject;             /* number of the lexicographers' file: 15 is places */
  char pos;                  /* 'n', 'v', 'a', 's' (an adjective that stands about another), 'r' */
  guint n_lemmas;
  char **lemmas;             /* every second one: "repair" "0" "mend" "0"; read with wordnet_get_lemma() */
  guint n_pointers;
  char **pointers;           /* four each: symbol, offset, part of speech, words; read with wordnet_get_pointer() */
  const char *gloss;         /* (nullable) */
} WordnetSynset;

typedef void (*WordnetReader) (const WordnetSynset *synset, gpointer data);

/* As written: "heavy_metal", "awash(p)". */
static inline const char *
wordnet_get_lemma (const WordnetSynset *synset, guint i)
{
  return synset->lemmas[2 * i];
}

/* Symbol, offset, part of speech of the synset that is pointed to. */
static inline char *const *
wordnet_get_pointer (const WordnetSynset *synset, guint i)
{
  return synset->pointers + 4 * i;
}

/* All synsets of @folder/data.@part, in the order of the file. A line that is cut short has the words and pointers that are there. */
gboolean wordnet_read (const char *folder, const char *part, WordnetReader reader, gpointer data, GError **error);

/* Irregular forms, @folder/@part.exc. */
gboolean wordnet_read_forms (const char *folder, const char *part, void (*reader) (const char *form, gpointer data), gpointer data,
                             GError **error);
