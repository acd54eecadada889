/* people-cases.h - questions whose answer is known.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <person-evidence.h>

#include "attributed-articles.h"

#define PEOPLE_FOLDS 5

/* A question: @n candidates from @first on in PeopleCases.features, of which @right is the answer. */
typedef struct
{
  guint32 first;
  guint16 n;
  guint16 right;
  guint8 shape;
  guint8 made_up;
  guint8 fold;      /* of its article, below PEOPLE_FOLDS */
  float weight;
} PeopleCase;

typedef struct
{
  GArray *cases;    /* of PeopleCase */
  GArray *features; /* PEOPLE_N_FEATURES floats a candidate */
} PeopleCases;

/* All cases of the articles. Who spoke before is told by hand, by name, or else by @weights. */
PeopleCases *people_cases_new (const AttributedArticles *articles, NlpDocument *const *documents,
                               const float weights[PEOPLE_N_SHAPES][PEOPLE_N_FEATURES]);
void people_cases_free (PeopleCases *cases);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PeopleCases, people_cases_free)
