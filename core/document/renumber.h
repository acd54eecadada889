/* renumber.h - keeps references to rows true when those rows were put in order.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/document.h>

/* Takes references out of @layer that name no row. */
void nlp__drop_wrong_references (NlpDocument *document, NlpLayer *layer);

/* Gives all fields of @document that name rows of @target their new numbers: map[old] of @n_before, or NLP_NO_ROW for a row that is
 * no more, which lists then lose. */
void nlp__renumber_references (NlpDocument *document, const NlpLayer *target, const guint *map, guint n_before);

/* Takes the rows out of @layer that are TRUE in @out, with all references to them. */
void nlp__take_out_rows (NlpDocument *document, NlpLayer *layer, const gboolean *out);
