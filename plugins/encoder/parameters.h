/* parameters.h - the numbers of this plugin that were chosen, not derived, and how each came about.
 *
 * None was fitted by a program. The weights of the network are learned: README.md.
 * SPDX-License-Identifier: MIT */
#pragma once

/* Kinds of text: shares of tokens, set where EWT's mails and reviews part from newspaper articles. */
#define ENCODER_PERSONAL_SHARE 0.012        /* "I", "you": from here on people write or talk to one another */
#define ENCODER_REPORTED_SHARE 0.004        /* "said", "officials": from here on it is a report */
#define ENCODER_FIGURES_SHARE 0.1           /* figures: from here on it is a table, a report of sport or of business */
