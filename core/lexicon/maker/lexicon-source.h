/* lexicon-source.h - writes a lexicon as C.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "spelling-tree.h"

/* The constant tables of one language, named after it. */
void source_write_table (GString *out, const char *language, const SpellingTree *tree);

/* The lexicon itself. @languages: the names of the tables that were written before. */
void source_write_lexicon (GString *out, const char *symbol, const SenseList *senses, GPtrArray *languages);

/* The header: the symbol and one enumerator a sense, beginning with @prefix. */
void source_write_header (GString *out, const char *symbol, const char *prefix, const SenseList *senses);
