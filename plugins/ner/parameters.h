/* parameters.h - the numbers of this plugin that were chosen, not derived, and how each came about.
 *
 * None was fitted by a program: they were set by hand, by the language and by development parts. The weights of the tagger itself
 * are learned: README.md.
 * SPDX-License-Identifier: MIT */
#pragma once

/* Probabilities that the tagger gives its names, of the least sure token. */
#define NER_SURE 0.75f            /* a label below this may yield to what the document says elsewhere. F1 on EWT, GUM, CoNLL-2003 and
                                     Worldwide (dev): .65 77.5 81.2 87.7 79.3, .75 77.5 81.4 87.7 79.3, .85 77.5 81.6 87.6 79.3 */
#define NER_UNSURE 0.5f           /* below this any surer label elsewhere is enough, and a name may lose its tail */
#define NER_ADDED 0.5f            /* what a name gets that only a rule shows: as unsure as the least sure label */
#define NER_FAR_SURER 2.0f        /* how many times as much weight another label needs against a doubtful one */

/* The word map's share of capitals, of 255 (see NlpWordInfo): from here on a word is a name rather than an ordinary word. Between
 * 150 and 240 nothing depends on it: .1 of F1 on those four parts. */
#define NER_MOSTLY_CAPITALISED 200

/* What tells a person's gender, in points; from NER_GENDER_SURE on it is said. An address decides alone. A first name outweighs the
 * pronouns near mentions, and not three pronouns of what she says herself: set by that order. REACH: two short sentences. */
#define NER_GENDER_ADDRESS 20
#define NER_GENDER_NAME 6
#define NER_GENDER_SPOKEN 3       /* "Quill said she": counts up to NER_GENDER_MOST times */
#define NER_GENDER_NEAR 1         /* other pronouns behind a mention: the same */
#define NER_GENDER_MOST 3
#define NER_GENDER_SURE 2
#define NER_GENDER_REACH 30       /* tokens */
