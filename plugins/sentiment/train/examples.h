/* examples.h - from rated texts to examples for the learner.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "../attitude-features.h"
#include "corpus.h"

typedef struct
{
  GPtrArray *tone;      /* Example, one a text */
  GPtrArray *attitudes; /* Example, one an attitude */
} Examples;

Examples *examples_load (const char *folder, const Valences *valences, GError **error);
void examples_free (Examples *examples);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Examples, examples_free)
