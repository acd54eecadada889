/* wordlists.h - the closed classes of English words that tokens and sentences depend on.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  NLP__TITLES,        /* before a full stop: something follows for sure ("Dr.", "Gen.", "vs.", "e.g.") */
  NLP__NUMBERED,      /* before a full stop: short if a figure follows ("No.", "pp.", "fig.") */
  NLP__SHORT_FORMS,   /* before a full stop: short, and may end the sentence too ("etc.", "Inc.", "Jan.") */
  NLP__CAPITAL_FORMS, /* the same if written with a capital ("Sat.", "Mass.") */
  NLP__PREFIXES,      /* before a hyphen: joined with what follows ("co-founder", "e-mail") */
  NLP__UNITS,         /* behind a figure: a token of its own ("5kg", "7pm") */
  NLP__DOMAINS,       /* last parts of host and file names ("org", "pdf") */
  NLP__STARTERS,      /* with a capital: likely the first word of a sentence ("The", "He", "But") */
  NLP__SPEECH_VERBS,  /* behind a quoted question: "asked", "says" */
  NLP__CONTRACTIONS,  /* two tokens without a sign of it ("can|not", "gon|na", "do|nt") */
  NLP__N_WORD_LISTS
} NlpWordList;

/* Whether @word (no NUL needed) is in @list, ASCII letters compared without their case. */
gboolean nlp__is_listed (NlpWordList list, const char *word, gsize n_bytes);

/* Where a contraction without apostrophe falls apart; 0 if the word is none. */
gsize nlp__find_contraction (const char *word, gsize n_bytes);

/* The list itself: sorted, in small letters. */
const char *const *nlp__get_word_list (NlpWordList list, guint *n_words);

G_END_DECLS
