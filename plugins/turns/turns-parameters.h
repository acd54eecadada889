/* turns-parameters.h - what evidence counts for who asks and who answers.
 *
 * Set by hand, by what names the training interviews (more-train) then got, right and wrong. The certainty was chosen on the
 * development interviews: with .8 a tenth of the names is lost, and of those that are given one in a hundred more is right.
 * SPDX-License-Identifier: MIT */
#pragma once

/* In what is told. */
#define CUE_TITLE 3.0
#define CUE_MENTION 1.0
#define CUE_BESIDE 2.0          /* in a sentence about the interview */
#define CUE_HEAD 0.5            /* at the head of a sentence */
#define CUE_UNCLEAR 0.1         /* "Ada Quill spoke to the Courier": either may ask */
#define CUE_BY_WHOM 4.0
#define CUE_ASKING 4.0
#define CUE_ASKED 3.0
#define CUE_TELLING 1.5
#define CUE_WITH_WHOM 3.0
#define MOST_MENTIONS 4         /* of a person in what is told */

/* In what is said. */
#define CUE_SELF 6.0
#define CUE_INTRODUCED 4.0
#define CUE_CALLED 3.0          /* by the asker */
#define CUE_GREETED 3.0         /* by the answerer: "Thanks, Ann" */
#define CUE_CALLED_BACK 1.0     /* by the answerer otherwise */
#define CUE_TALKED_ABOUT (-0.5)

/* Whom an outlet's name stands beside. */
#define CUE_OUTLET_ASKS 3.0
#define CUE_OUTLET_TOLD 2.0

/* How much is enough, and how far before the second. */
#define LEAST_ANSWERS 2.5
#define LEAST_ALONE 1.5         /* where nobody else is named */
#define LEAST_ASKS 2.5
#define LEAST_OUTLET 1.0
#define LEAD 1.5
#define LEAST_SHARE_CALLED 0.75   /* of all who are called by name by those who answer */

/* A turn whose role is less certain has no name: it may be the other's. */
#define LEAST_CERTAINTY 0.6
