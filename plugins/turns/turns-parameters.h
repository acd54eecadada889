/* turns-parameters.h - how sure a name has to be.
 *
 * What probable names are right was counted on the training interviews, each fifth of them read with weights learned without it: from
 * these borders on, 95 of 100 are. The certainty of roles was chosen on the development interviews.
 * SPDX-License-Identifier: MIT */
#pragma once

/* How probable somebody has to be to be named. */
#define LEAST_PROBABLE_ASKER 0.5
#define LEAST_PROBABLE_ANSWERER 0.65

/* A turn has no name if the role of a part of it is less certain: that part may be the other's. On an edited page, with headings or
 * captions, roles are right more often than the model dares to say. */
#define LEAST_CERTAINTY 0.7
#define LEAST_CERTAINTY_EDITED 0.65
