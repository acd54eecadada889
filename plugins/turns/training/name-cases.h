/* name-cases.h - interviews of which it is known who asks and who answers, as the ranking of names sees them.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "../name-ranking.h"

#define NAME_FOLDS 5

/* One role of one interview: any of the right rows will do. */
typedef struct
{
  float *features;       /* n rows of N_NAME_FEATURES, the last for nobody; owned by the case of the asker */
  guint8 *right;         /* for each row */
  guint n;
  RankedRole role;
  guint fold;            /* below NAME_FOLDS */
  float weight;
} NameCase;

typedef struct
{
  GArray *cases;         /* NameCase */
  guint n_records;
} NameCases;

NameCases *name_cases_new (void);
void name_cases_free (NameCases *cases);

/* Adds the records of @filename whose source is in @sources, with the roles that @model finds in them. A source counts as the root of
 * the number of its records. @pipeline finds the names. */
gboolean name_cases_add (NameCases *cases, const char *filename, const char *sources, const RoleModel *model,
                         NlpPipeline *pipeline, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NameCases, name_cases_free)
