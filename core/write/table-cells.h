/* table-cells.h - cells of the library's own tables that say more than a field.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "cells.h"

/* Statements: what the document says of itself, the number of the row, names with the sign of the tone, the sentences around. */
void nlp__cell_put_title (const NlpTableJob *job, guint row, guint field, GString *cell);
void nlp__cell_put_date (const NlpTableJob *job, guint row, guint field, GString *cell);
void nlp__cell_put_row_number (const NlpTableJob *job, guint row, guint field, GString *cell);
void nlp__cell_put_about (const NlpTableJob *job, guint row, guint field, GString *cell);
void nlp__cell_put_sentence (const NlpTableJob *job, guint row, guint field, GString *cell);

/* The tone of the stretch that a row covers. */
void nlp__cell_put_quote_tone (const NlpTableJob *job, guint row, guint field, GString *cell);
void nlp__cell_put_turn_tone (const NlpTableJob *job, guint row, guint field, GString *cell);
void nlp__cell_put_sentence_tone (const NlpTableJob *job, guint row, guint field, GString *cell);

/* Quotes: what was said, and who is named and which figures are there. */
void nlp__cell_put_words (const NlpTableJob *job, guint row, guint field, GString *cell);
void nlp__cell_put_names (const NlpTableJob *job, guint row, guint field, GString *cell);
void nlp__cell_put_figures (const NlpTableJob *job, guint row, guint field, GString *cell);

/* Referents by the name that all formats give them. */
void nlp__cell_put_name (const NlpTableJob *job, guint row, guint field, GString *cell);

/* Scores: what has the tone, but for the whole document, and attitudes in three digits. */
void nlp__cell_put_scored_text (const NlpTableJob *job, guint row, guint field, GString *cell);
void nlp__cell_put_attitude (const NlpTableJob *job, guint row, guint field, GString *cell);
