/* score.h - precision, recall and F1, a layer each. All print a table and give whether the gold had anything to score.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "gold-records.h"

typedef struct
{
  guint n_right;
  guint n_gold;
  guint n_found;
} Counts;

/* "NAME  P R F1  right gold found" */
void print_heading (const char *layer);
void print_counts (const char *name, const Counts *counts);
/* The same where what is right was counted apart, among the gold ones and among the found ones, each as n_gold. */
void print_two_counts (const char *name, const Counts *gold, const Counts *found);
void print_share (const char *name, double share, guint n);

/* A score of the gold and of the answer, from -1 to 1. */
typedef struct
{
  double gold, found;
} Judgement;

/* Classes, and a line of correlation, mean error, accuracy and macro F1. A gold score is neutral below
 * @gold_threshold, or if it is 0. */
void print_judgements (const char *name, const Judgement *judgements, guint n, double gold_threshold);

gboolean score_structure (const Records *records);
gboolean score_entities (const Records *records, char **types);
gboolean score_quotes (const Records *records);
gboolean score_turns (const Records *records);
gboolean score_numbers (const Records *records);
gboolean score_referents (const Records *records);
gboolean score_sentiment (const Records *records);
gboolean score_attitudes (const Records *records);

/* How well two stretches of text fit: the letters and digits that they cover. */
typedef struct
{
  guint32 *letters;        /* places, ascending, each once */
  guint n;
} Letters;

/* The letters of a list of [begin, end], or none. */
Letters letters_of_spans (const Record *record, JsonArray *spans);
void letters_clear (Letters *letters);
guint letters_count_shared (const Letters *one, const Letters *other);
gboolean letters_equal (const Letters *one, const Letters *other);

/* 2 shared / (one + other); 1 if both are empty. */
double letters_get_dice (const Letters *one, const Letters *other);

/* Whether two names may be one person's: "Smith", "J. Smith", "Dr. Jane Smith". */
gboolean names_agree (const char *one, const char *other);

/* Whether @name may be that of the "speaker" of a gold item, or one of those that it "accept"s. */
gboolean speakers_agree (JsonObject *gold, const char *name);
