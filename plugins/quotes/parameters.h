/* parameters.h - thresholds that were fitted to data.
 * SPDX-License-Identifier: MIT */
#pragma once

/* How readily the tagger begins a span: what it finds too much is told by its certainty. On 336 training articles that the tagger had
 * not seen, right sources rise until 1, and only wrong ones beyond (0, 1, 2: F 69.9, 70.1, 69.8 of those with .5). */
#define EAGERNESS 1

/* What is less certain is left out, by default: there three of four and more are wrong. On the same articles F is flat from .2 to .3. Not speech
 * between marks with a source of its own, nor in dialogues: the taggers' articles have too little of it. */
#define LEAST_CERTAIN "0.3"

/* Of what the source of the text marks as somebody's words: it is the author who says so, and neither weights nor data judge him. Chosen:
 * a little less than what is certain. */
#define MARKED_CERTAINTY 0.95

/* A deed is kept only if it is probably a report to those who count them: one by a verb that the tables do not know, and one by a verb
 * that they know for a deed ("oversaw the work"), which to a reader is none. */
#define LEAST_CERTAIN_DEED 0.5f
#define LEAST_CERTAIN_KNOWN_DEED 0.7f

/* How present a mention near a piece of talk makes somebody: one who is called there, and one whose name is only spoken. Set by
 * hand, looking at the development novels; what presence weighs is learned (conversation-weights.c). */
#define PRESENCE_OF_CALLED 2
#define PRESENCE_IN_SPEECH 0.3f
