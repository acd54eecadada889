/* evidence-list.h - the groups of readings, and what speaks for or against a reading, by the names that parameters.tsv uses.
 *
 * A list of GROUP (NAME, "name") and EVIDENCE (NAME, "name"). Included by the arbiter and by the program that turns
 * parameters.tsv into C; so the two cannot disagree.
 * SPDX-License-Identifier: MIT */
#ifdef GROUP
GROUP (COUNT, "count")       /* cardinals and ordinals */
GROUP (QUANTITY, "quantity") /* percentages, money, measures, temperatures, ages */
GROUP (RANGE, "range")       /* of counts and quantities */
GROUP (TIME, "time")         /* dates, times, durations, sets, and their ranges */
GROUP (NAME, "name")         /* ids, phones, addresses, versions, and what is no number at all */
GROUP (SCORE, "score")       /* 2-1 */
#endif
#ifdef EVIDENCE
EVIDENCE (READING, "reading")           /* always: what a reading costs */
EVIDENCE (LEXEMES, "lexemes")           /* how many lexemes it takes, up to 24 */
EVIDENCE (NAME_BEFORE, "name-before")   /* a capitalised word that no table knows stands before it, inside a sentence */
EVIDENCE (NAME_OPENS, "name-opens")     /* such a word opens the sentence */
EVIDENCE (CAPITALS_BEFORE, "capitals-before") /* that word is all capitals */
EVIDENCE (PLACE_BEFORE, "place-before") /* a preposition stands before that word: "in Aleppo 20 rebels" */
EVIDENCE (NUMBER_BEFORE, "number-before") /* a number does: "80 Leopard 2 tanks" */
EVIDENCE (NAME_BEHIND, "name-behind")   /* a capitalised word stands behind it */
EVIDENCE (CAPITAL, "capital")           /* it is words, and begins with a capital inside a sentence */
EVIDENCE (CAPITAL_ENDS, "capital-ends") /* its last word has a capital: "50 Cent" */
EVIDENCE (COUNTED, "counted")           /* a lower-case word that can be counted stands behind it */
EVIDENCE (UNCOUNTED, "uncounted")       /* what stands behind it cannot be counted: a stop, a verb, a function word */
EVIDENCE (PLURAL, "plural")             /* that word, or the next, is a plural */
EVIDENCE (SCORES, "scores")             /* words of matches are near */
EVIDENCE (FALLS, "falls")               /* its second figure is not the larger */
EVIDENCE (TOLD, "told")                 /* the words around it tell what it is: "page 7", "a fever of 39C" */
EVIDENCE (MILLION, "million")           /* its "m" is read as million */
EVIDENCE (LENGTHS, "lengths")           /* words of length and distance are near */
EVIDENCE (BARE, "bare")                 /* a time of figures alone, without colon or "am" */
EVIDENCE (MOVES, "moves")               /* a verb of movement stands before it */
EVIDENCE (UNIT, "unit")                 /* it has a unit or a currency */
EVIDENCE (LETTER, "letter")             /* ... of one letter */
EVIDENCE (HYPHEN, "hyphen")             /* a hyphen is in it */
EVIDENCE (DAY, "day")                   /* it holds a word of time */
EVIDENCE (OPENED, "opened")             /* "between" or "from" opens it */
EVIDENCE (PROPER_BEFORE, "proper-before") /* the tagger calls the word before a proper noun */
EVIDENCE (NOUN_BEHIND, "noun-behind")   /* the tagger calls the word behind a noun or an adjective */
EVIDENCE (ENTITY, "entity")             /* the layer of entities has it inside a name */
#endif
