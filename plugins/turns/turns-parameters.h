/* turns-parameters.h - the borders and weights that were fitted to interviews, and how.
 *
 * Names. What probable names are right was counted on the training interviews, each fifth of them read with weights learned without it: from
 * these borders on, 95 of 100 are. The certainty of roles was chosen on the development interviews.
 * SPDX-License-Identifier: MIT */
#pragma once

/* How probable somebody has to be to be named. */
#define LEAST_PROBABLE_ASKER 0.5
#define LEAST_PROBABLE_ANSWERER 0.6

/* A turn has no name if the role of a part of it is less certain: that part may be the other's. On an edited page, with headings or
 * captions, roles are right more often than the model dares to say. */
#define LEAST_CERTAINTY 0.7
#define LEAST_CERTAINTY_EDITED 0.65

/* In talk that begins without a title or an introduction, the certainty of the role times the probability of the name has to be so
 * much. On training interviews that neither had seen, 0.7 and 0.65 gave most for what they withhold; on development talk 0.7 names
 * 69.6 %, 94.4 % of them rightly, 0.65 70.2 and 93.6. */
#define LEAST_SURE 0.7

/* Labels. What counts of what is said under each was set by hand on transcripts of our own with more than two speakers; on labelled
 * development interviews a share of 0.05 to 0.95, a weight of 3 to 12 and parts of 0 to 3 come out alike. */

/* What one label's speech counts at most. */
#define MOST_WEIGHT 6.0

/* What "Host" and "Guest" count: as much as so much in their mean speech. */
#define WEIGHT_OF_PART 1.5

/* How far somebody has to lean to the questions' side, as a share of how far the one does who leans furthest. */
#define SHARE_OF_MOST 0.4

/* Roles on pages that say that they are interviews, chosen on the development interviews. */

/* What narration costs, a unit: experts answer like a report. 2 and 3 come out alike, 1 is worse on written interviews. */
#define COST_OF_NARRATION 2.0

/* What a question costs that does not ask, on an edited page: there, questions are questions. 1.5 is worse on Wikinews (94.3 of 97.1),
 * 5 on other written interviews (96.7 of 97.2). */
#define COST_OF_STATEMENT 3.0

/* Quick talk: no unit has more than about 44 words (2 log2 of them), there are no more units than this (in long briefings somebody
 * asks twice: talk 91.5 -> 91.1 without that), and going on after a paragraph of one's own costs so much; 2 to 4 come out nearly alike
 * on interviews of our own. */
#define MOST_QUICK 30
#define QUICK_LENGTH 10
#define COST_OF_GOING_ON 4.0

/* What anything but narration costs in a paragraph that tells of the interview ("... spoke with Jon Varr") before anybody asks. */
#define COST_OF_UNTOLD 4.0

/* How certain at least is what asks outright. */
#define TRUSTED 0.8

/* Questions in the paragraph of their answer, in units of evidence.c: how much of a question the head has to be (1 to 3 come out
 * alike), and from where on the rest's being an answer counts no more. */
#define LEAST_QUESTION 2.0
#define LEAST_ANSWER (-4.0)

/* One sentence in so many has to be somebody's talk for labels to be read. 6 to 24 come out alike. */
#define TALK_SHARE 12
