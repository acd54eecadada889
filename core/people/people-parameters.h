/* people-parameters.h - the borders of the resolver that were chosen by data, and how.
 * SPDX-License-Identifier: MIT */
#pragma once

/* How probable a person must be, to be named: nobody is better than the wrong one. Chosen on the development articles, where fewer
 * wrong ones cost many right ones from there on; of names on those of the training part (0, .55, .6: wrong 7.1, 5.5, 4.7 %, right 90.6,
 * 86.6, 86.6). */
#define LEAST_PROBABLE_PRONOUN 0.4f
#define LEAST_PROBABLE_NAME 0.55f
#define LEAST_PROBABLE_DESCRIPTION 0.6f

/* The same of a description: one with a role that the text gave the person ("the mayor"), and one that shares no word with him. */
#define LEAST_PROBABLE_WITH_ROLE 0.35f
#define LEAST_PROBABLE_WITHOUT_A_WORD 0.8f
