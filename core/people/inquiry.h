/* inquiry.h - candidates for a question, and their probabilities.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "person-evidence.h"

/* Collects and weighs all candidates; reads on up to the source, which must not be empty. */
void inquiry_open (Inquiry *inquiry, Reading *reading, const Reference *reference);

/* Probabilities of the candidates by @weights: softmax of weighted sums. */
void inquiry_judge (const Inquiry *inquiry, const float weights[PEOPLE_N_SHAPES][PEOPLE_N_FEATURES],
                    float probabilities[MOST_CANDIDATES]);
