/* examples.h - from rated texts to examples for the learner.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "../attitude-features.h"
#include "corpus.h"

typedef struct
{
  GPtrArray *tone;      /* Example, one a text */
  GPtrArray *attitudes; /* Example, one an attitude */
  GPtrArray *pairs;     /* Example, one for the two attitudes of a pair; for the network alone */
  GPtrArray *network;   /* those of all three that the network learns from */
} Examples;

Examples *examples_load (const Corpus *corpus, const Valences *valences, GError **error);
void examples_free (Examples *examples);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Examples, examples_free)
