/* credits.h - who made an interview, in a line behind it.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp.h>

/* Whether a block says who made the interview and nothing else: "Words: Ruta Amsel", "Tuva Roen spoke to Iben Falk." as one of the last. */
gboolean turns_block_is_credit (NlpDocument *document, guint block);

/* Whether a capitalised word among the tokens from @from to @to stands before @block, one of the last, as well. */
gboolean turns_credit_is_known (NlpDocument *document, guint block, guint from, guint to);
