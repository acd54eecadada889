/* lexicon.h - the few hundred English words that reported speech is made with.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp.h>

/* Classes of a word; one word may have several. */
typedef enum
{
  WORD_SPEECH = 1u << 0,       /* a form of a verb of speech that can be a predicate: says, said, say */
  WORD_SPEECH_ING = 1u << 1,   /* saying */
  WORD_MENTAL = 1u << 2,       /* thinks, believes, wants: reported, but seldom between marks */
  WORD_REPORT_NOUN = 1u << 3,  /* statement, claim, tweet */
  WORD_AUXILIARY = 1u << 4,    /* has, was, would, 's */
  WORD_NEGATION = 1u << 5,     /* not, n't, never */
  WORD_ADVERB = 1u << 6,       /* also, quietly */
  WORD_DETERMINER = 1u << 7,   /* the, his, another */
  WORD_PREPOSITION = 1u << 8,
  WORD_CONJUNCTION = 1u << 9,  /* and, or, but */
  WORD_RELATIVE = 1u << 10,    /* who, which, that */
  WORD_SUBORDINATOR = 1u << 11, /* if, while, because */
  WORD_PRONOUN = 1u << 12,     /* a personal pronoun that can be a subject */
  WORD_FIRST = 1u << 13,       /* I, we */
  WORD_PLURAL = 1u << 14,      /* they, we; people */
  WORD_MALE = 1u << 15,        /* he, his, Mr., spokesman, father */
  WORD_FEMALE = 1u << 16,      /* she, her, Mrs., spokeswoman, mother */
  WORD_HONORIFIC = 1u << 17,   /* Mr., Sen., Captain */
  WORD_PERSON = 1u << 18,      /* spokesman, mother, doctor: a noun for one person */
  WORD_TIME = 1u << 19,        /* Monday, yesterday */
  WORD_NAMING = 1u << 20,      /* called, dubbed, titled, so-called: marks after it hold no speech */
  WORD_PASSIVE_OBJECT = 1u << 21, /* told, asked: takes its hearer as object: "told reporters" */
  WORD_MODAL = 1u << 22,       /* would, could, may, if: makes a report hypothetical */
  WORD_BESIDE = 1u << 23,      /* reports only beside quotation marks: smiled, went on */
  WORD_PHRASAL = 1u << 24,     /* reports only with a particle: went on, put in */
  WORD_BASE = 1u << 25,        /* the bare form of a verb, which may be a noun: report, claim */
  WORD_FUNCTION = 1u << 26     /* other small words, lower-case inside titles and never part of a name */
} WordClass;

typedef struct _Lexicon Lexicon;

Lexicon *lexicon_new (void);
void lexicon_free (Lexicon *lexicon);

/* The classes of a word, in any case of letters; 0 if it is none of ours. Adverbs in -ly are recognised by their
 * ending. */
guint32 lexicon_lookup (const Lexicon *lexicon, const char *word, gsize n_bytes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Lexicon, lexicon_free)
