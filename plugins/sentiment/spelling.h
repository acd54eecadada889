/* spelling.h - one token in the form that features are made of.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "word.h"

/* @n_bytes: at least 1. Sets all of @word but its senses and what depends on its neighbours. */
void word_read (Word *word, const Valences *valences, const char *bytes, guint n_bytes);
