/* nlp/lexicon.h - words and phrases of a language as data: tables that a plugin is built with, and what a document's tokens are in
 * them.
 *
 * Words of a language stand in tables, never in C. A table is a text file in a folder named after its language:
 *
 *     plugins/greet/en/words.tsv
 *         # sense: greeting - opens a talk
 *         # sense: title - a name follows
 *         hello|hi|good morning       greeting
 *         dr|prof[essor]              title       0
 *         mrs|ms                      title       1
 *         =US|u.s                     country     us
 *
 * One line holds spellings, a sense and perhaps a value, parted by one TAB each. `|` stands between spellings, `[...]` may be left
 * out. A line that begins with `# ` is a comment; `# sense: NAME - MEANING` declares a sense, and a sense that is not declared is
 * an error, so that no typing mistake goes unseen. A value is a number or a short text; a spelling may have several senses, and a
 * sense several lines.
 *
 * Spellings are compared without case (by Unicode's rules), curly apostrophes count as straight ones, and a hyphen between
 * letters counts as a blank: "co-founder" in a table is found as `co-founder`, `Co-Founder`, `co founder`, and as the three
 * tokens `co` `-` `founder`. The stop at the end of a short form need not be written: `dr` is found in "Dr" and in the token "Dr.".
 * A spelling behind `=` is found only as it is written there: `=US` is no pronoun. Phrases are written as the tokens of a document
 * are: `do n't know`, `the mayor 's`.
 *
 * The plugin's meson.build makes C of the tables, with one enumerator a sense, when it is built:
 *
 *     greet_words = custom_target('greet-words', output: ['greet-words.c', 'greet-words.h'],
 *       input: files('en/words.tsv', 'en/more.tsv'),
 *       command: [make_lexicon, 'greet_words', 'GREET', '@OUTPUT0@', '@OUTPUT1@', '@INPUT@'])
 *
 * A second language is a second folder: add `files('xx/words.tsv')` to the input, and no line of C changes. (The first language
 * listed declares the senses.) Outside of the house the program is called `nlp-make-lexicon`. In the plugin:
 *
 *     #include "greet-words.h"     extern const NlpLexicon greet_words; enum { GREET_GREETING, GREET_TITLE, GREET_COUNTRY ... }
 *
 *     const NlpSenses *words = nlp_document_get_senses (document, &greet_words);
 *     for (guint token = 0; token < words->n_tokens; token++)
 *       {
 *         if (nlp_senses_has (words, token, NLP_SENSE (GREET_TITLE)))
 *           woman = nlp_senses_get_number (words, token, GREET_TITLE) > 0;
 *
 *         guint n = nlp_senses_match (words, token, words->n_tokens, NLP_SENSE (GREET_GREETING), NULL);
 *         if (n > 0)
 *           found_greeting (token, token + n);     "Good morning": two tokens
 *       }
 *
 * The distinct words of a document are looked up once a lexicon, at the first call of nlp_document_get_senses(); the column lives
 * as long as the document and serves every plugin that asks for the same lexicon. After that a token costs one array access, with
 * nothing allocated. What is no token (a part of a name, a line before there are tokens) is looked up with nlp_lexicon_find().
 *
 * The document's property "language" chooses the folder; without it, it is English. For a language that a lexicon has no folder
 * for, every look-up says "nothing": what does not depend on words goes on working.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>
#include <nlp/document.h>
#include <nlp/macros.h>

G_BEGIN_DECLS

/**
 * NLP_DEFAULT_LANGUAGE:
 *
 * What a document is in that does not say.
 */
#define NLP_DEFAULT_LANGUAGE "en"

/**
 * NLP_SENSE:
 * @sense: a sense of a lexicon
 *
 * The bit of a sense in a set of senses; sets are joined with `|`.
 */
#define NLP_SENSE(sense) (G_GUINT64_CONSTANT (1) << (sense))

/**
 * NLP_ANY_SENSE:
 *
 * All senses of a lexicon.
 */
#define NLP_ANY_SENSE G_MAXUINT64

/* Compiled tables. Written by the table maker and read by the functions below; nobody else need look inside. All are constant,
 * so that a process reads them from the file and all processes share them. */

typedef struct _NlpLexiconEntry
{
  double number;        /* of the value; 0 if it is a text or missing */
  guint32 text;         /* the value as written, in strings; 0: none */
  guint32 exact;        /* the spelling it must have, in strings; 0: any */
  guint32 sense;
} NlpLexiconEntry;

/* A spelling, or the beginning of longer ones: a node of a tree whose branches are lexemes. Node 0 is the root; the nodes from 1
 * to n_words are single lexemes, all that occur in any spelling. */
typedef struct _NlpLexiconNode
{
  guint64 senses;       /* bits of all its entries */
  guint32 word;         /* for single lexemes: folded, in strings */
  guint32 first_child;
  guint32 first_entry;
  guint16 n_children;   /* sorted by word */
  guint16 n_entries;
} NlpLexiconNode;

typedef struct _NlpLexiconChild
{
  guint32 word;         /* the node of the lexeme that follows */
  guint32 node;
} NlpLexiconChild;

typedef struct _NlpLexiconTable
{
  const char *language;
  const char *strings;
  const NlpLexiconNode *nodes;
  const NlpLexiconChild *children;
  const NlpLexiconEntry *entries;
  const guint32 *slots; /* hash table of single lexemes: nodes, 0 for none */
  guint32 n_words;
  guint32 n_slots;      /* a power of two */
} NlpLexiconTable;

/**
 * NlpLexicon:
 * @abi: 1; first for ever
 * @name: what it is called, unique in the house
 * @n_senses: how many senses it has, at most 64
 * @sense_names: (array length=n_senses): their names in the tables
 * @tables: one a language, ended by %NULL
 *
 * Word lists of one purpose in one or more languages.
 */
typedef struct _NlpLexicon
{
  guint abi;
  const char *name;
  guint n_senses;
  const char *const *sense_names;
  const NlpLexiconTable *const *tables;
} NlpLexicon;

/* Look-ups of text. */

/**
 * nlp_lexicon_get_table: (skip)
 * @lexicon: word lists
 * @language: (nullable): a language tag ("en", "en-GB"); %NULL is %NLP_DEFAULT_LANGUAGE
 *
 * Looks for the tag's own folder, then for that of its first part.
 *
 * Returns: (nullable): the tables of that language; all functions take %NULL for an empty one
 */
NLP_API const NlpLexiconTable *nlp_lexicon_get_table (const NlpLexicon *lexicon, const char *language);

/**
 * nlp_lexicon_find: (skip)
 * @table: (nullable): the tables of a language
 * @text: UTF-8, no NUL needed
 * @n_bytes: how many bytes
 *
 * Looks up the whole of @text, which may be several words.
 *
 * Returns: the spelling's number in this table; 0 if it is no spelling and begins none
 */
NLP_API guint32 nlp_lexicon_find (const NlpLexiconTable *table, const char *text, gsize n_bytes);

/**
 * nlp_lexicon_find_senses: (skip)
 * @table: (nullable): the tables of a language
 * @text: UTF-8, no NUL needed
 * @n_bytes: how many bytes
 *
 * Returns: what @text means, written as it is; a set of senses
 */
NLP_API guint64 nlp_lexicon_find_senses (const NlpLexiconTable *table, const char *text, gsize n_bytes);

/**
 * nlp_lexicon_find_prefix: (skip)
 * @table: (nullable): the tables of a language
 * @text: UTF-8, no NUL needed, that begins with no blank
 * @n_bytes: how many bytes
 * @senses: which ones count
 * @n_found: (out) (optional): the spelling's bytes
 *
 * Looks for the longest spelling with one of @senses that @text begins with, whole words only.
 *
 * Returns: its number; 0 if there is none
 */
NLP_API guint32 nlp_lexicon_find_prefix (const NlpLexiconTable *table, const char *text, gsize n_bytes, guint64 senses,
                                         gsize *n_found);

/**
 * nlp_lexicon_get_number: (skip)
 * @table: the table
 * @spelling: a number that one of the functions above gave
 * @sense: one of its senses
 *
 * Returns: the value of the first line of that sense, 0 if it is no number
 */
NLP_API double nlp_lexicon_get_number (const NlpLexiconTable *table, guint32 spelling, guint sense);

/**
 * nlp_lexicon_get_value: (skip)
 * @table: the table
 * @spelling: a number that one of the functions above gave
 * @sense: one of its senses
 *
 * Returns: (nullable): the value of the first line of that sense, as it is written there
 */
NLP_API const char *nlp_lexicon_get_value (const NlpLexiconTable *table, guint32 spelling, guint sense);

/* Look-ups of tokens. */

/**
 * NlpVocabulary:
 * @forms: for each token, its word: equal numbers are equal bytes
 * @folded: for each word, its word without case: equal numbers are equal but for case and apostrophes
 * @firsts: for each word, the token where it first stands
 * @n_tokens: how many tokens there are
 * @n_forms: how many words
 * @n_folded: how many of them differ in more than case
 *
 * The distinct words of a document. Numbers count from 0 in the order of the text.
 */
typedef struct _NlpVocabulary
{
  const guint32 *forms;
  const guint32 *folded;
  const guint32 *firsts;
  guint n_tokens;
  guint n_forms;
  guint n_folded;
} NlpVocabulary;

/**
 * nlp_document_get_vocabulary: (skip)
 * @document: a document that has tokens
 *
 * Made at the first call, kept with the document. Several threads may ask.
 *
 * Returns: (transfer none): the document's words
 */
NLP_API const NlpVocabulary *nlp_document_get_vocabulary (NlpDocument *document);

/**
 * NlpSenses:
 * @senses: for each word of the vocabulary, what it means
 * @forms: for each token, its word
 * @n_tokens: how many tokens there are
 * @table: (nullable): the tables of the document's language
 * @spellings: for each word, its number in @table, 0 if it is not there
 * @document: the document
 * @vocabulary: its words
 *
 * What the tokens of a document are in one lexicon.
 */
typedef struct _NlpSenses
{
  const guint64 *senses;
  const guint32 *forms;
  guint n_tokens;
  const NlpLexiconTable *table;
  const guint32 *spellings;
  const NlpDocument *document;
  const NlpVocabulary *vocabulary;
} NlpSenses;

/**
 * nlp_document_get_senses: (skip)
 * @document: a document that has tokens
 * @lexicon: word lists
 *
 * Looks every word of the document up in the tables of its language, at the first call; the answer is kept with the document.
 * Several threads may ask.
 *
 * Returns: (transfer none): the column of senses
 */
NLP_API const NlpSenses *nlp_document_get_senses (NlpDocument *document, const NlpLexicon *lexicon);

/**
 * nlp_senses_get: (skip)
 * @senses: a document's senses
 * @token: a token
 *
 * Returns: the set of senses that the token has as a spelling of its own; none for a token behind the last
 */
static inline guint64
nlp_senses_get (const NlpSenses *senses, guint token)
{
  return token < senses->n_tokens ? senses->senses[senses->forms[token]] : 0;
}

/**
 * nlp_senses_has: (skip)
 * @senses: a document's senses
 * @token: a token
 * @wanted: a set of senses
 *
 * Returns: whether the token has one of them
 */
static inline gboolean
nlp_senses_has (const NlpSenses *senses, guint token, guint64 wanted)
{
  return (nlp_senses_get (senses, token) & wanted) != 0;
}

/**
 * nlp_senses_match: (skip)
 * @senses: a document's senses
 * @token: where the phrase is to begin
 * @limit: the token before which it has to end
 * @wanted: a set of senses
 * @spelling: (out) (optional): its number in @senses->table
 *
 * Looks for the longest spelling of one or more tokens, with one of the senses. Tokens of a hyphen are skipped where the hyphen
 * is written without blanks.
 *
 * Returns: how many tokens it has, 0 if there is none
 */
NLP_API guint nlp_senses_match (const NlpSenses *senses, guint token, guint limit, guint64 wanted, guint32 *spelling);

/**
 * nlp_senses_get_number: (skip)
 * @senses: a document's senses
 * @token: a token
 * @sense: a sense of it
 *
 * Returns: the value of the token in that sense, 0 if it has none
 */
NLP_API double nlp_senses_get_number (const NlpSenses *senses, guint token, guint sense);

/**
 * nlp_senses_get_value: (skip)
 * @senses: a document's senses
 * @token: a token
 * @sense: a sense of it
 *
 * Returns: (nullable): the value of the token in that sense, as it is written in the table
 */
NLP_API const char *nlp_senses_get_value (const NlpSenses *senses, guint token, guint sense);

G_END_DECLS
