/* parameters.h - the numbers that were chosen by hand: shares, thresholds and gains.
 *
 * All were chosen on development data by trying some values each and keeping what served most of the sets, where the
 * neighbouring values did nearly as well; what the models learned is in sentiment.model. The README says what was tried.
 * SPDX-License-Identifier: MIT */
#pragma once

/* Values of words go to 127. A word weaker than this is neither good nor bad to what there is less or more of; where only
 * words like it tell, weaker than that. A shouted word is a name if it is weaker ("NATO", but not "HORRIBLE"); a comparative
 * is neither praise nor blame by itself ("lower"). */
#define LEAST_POLAR 38
#define LEAST_POLAR_SPREAD 64
#define LEAST_OF_SHOUTED 40
#define LEAST_OF_UTMOST 20

/* What is left of a value behind a negation, and of what there is less of, in sums that do not tell them apart. The models
 * are learned with these: after a change they must be trained anew. */
#define NEGATED_SHARE -0.4f
#define LESSENED_SHARE -0.8f

/* The tone of a sentence: the network's share in its strength, and in whether it is neutral; how much the difference
 * between the chances of praise and blame adds to the score; the gain that brings scores to the scale of people. */
#define NETWORK_SHARE 0.35f
#define NETWORK_GATE_SHARE 0.6f
#define CHANCES_SHARE 0.2f
#define SCORE_GAIN 0.40f

/* A sentence as likely neutral as this is neutral, and so is one as likely a piece of a tale; in a mixed one praise and
 * blame must both be as likely as that. */
#define NEUTRAL_ENOUGH 0.30f
#define TOLD_ENOUGH 0.85f
#define MIXED_ENOUGH 0.33f

/* What an exclamation mark and shouted words add to the strength. */
#define EXCLAMATION_GAIN 0.15f
#define SHOUTED_GAIN 0.25f

/* Attitudes: the network's shares; how likely one must be, of the text, of a name, and of a name whose verb judges; how
 * much likelier than it looks one of the name that stands last is taken to be, for the models hardly dare ("A was
 * praised by B"). */
#define TARGET_NETWORK_SHARE 0.4f
#define PAIR_NETWORK_SHARE 0.5f
#define TARGET_ENOUGH 0.56f
#define PAIR_ENOUGH 0.37f
#define KNOWN_PAIR_ENOUGH 0.1f
#define LAST_BONUS 2.5f
/* How sure and how strong at least what a verb of praise or blame says is. */
#define VERB_CERTAINTY 0.5f
/* Votes of the linear model below this the network is not asked to change: that saves the time. */
#define HOPELESS_TARGET -1.5f
#define HOPELESS_PAIR -2.2f

/* Spoken words: how fast a sum goes towards 1; the power of the number of sentences that it is divided by; what a
 * sentence has on top, for people who talk are politer than the news that the model knows best. */
#define SUM_GAIN 0.7
#define LENGTH_POWER 0.33
#define SPOKEN_BONUS 0.03

/* What praise and blame must amount to, and the one to the other, to make a text mixed. */
#define LEAST_MIXED 0.15
#define MIXED_SHARE 0.5

/* What counts of a sentence in which the speaker does not speak of himself, of what is asked in a question, and for
 * who answers "yes" to it. */
#define TOPIC_SHARE 0.5
#define QUESTION_SHARE 0.5
#define ASKED_SHARE 0.7

/* An answer of how many words may be a bare yes or no, and among how many of them it stands; a printed label is one. */
#define SHORT_ANSWER 12
#define ANSWER_REACH 4

/* How sure the tone of a longer text is: at the border of neutral, and for each 1 that the score is away from it. */
#define CERTAIN_AT_BORDER 0.5
#define CERTAIN_GAIN 1.5
