/* write-features.h - feature structures: what fields say that has no attribute.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "tei.h"

/* Whether a row says more than its element does, with its label and its links. */
gboolean nlp__tei_has_features (const NlpTei *tei, const NlpLayer *layer, guint32 row, gboolean segment);

/* The features of a row, for those that write the <fs> around. */
void nlp__tei_put_row_features (NlpTei *tei, const NlpLayer *layer, guint32 row);

/* <fs> of all rows that have features: those of other layers (fs7 for x7, which points to it), and of the library's layers what their
 * attributes cannot say (n3.fs, q1.fs, p2.fs). */
void nlp__tei_put_features (NlpTei *tei);
