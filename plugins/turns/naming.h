/* naming.h - the places where a text names somebody or something that may ask or answer: persons, bodies and outlets.
 *
 * What no plugin took for a name counts as well where it is written like one: an outlet that nobody knows, a guest with a rare name.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp.h>

#include "roles.h"

typedef enum
{
  NAMED_PERSON,
  NAMED_BODY,
  NAMED_PLACE,
  NAMED_OTHER,
  NAMED_UNKNOWN,    /* capitalised, and no plugin said what it is */
  N_NAMED_KINDS
} NamedKind;

typedef struct
{
  NlpSpan span;
  guint begin, end;      /* tokens */
  guint before_end;      /* where the naming before it ends */
  guint entity;          /* its row, or NLP_NO_ROW */
  NamedKind kind;
  TurnsRole role;        /* of the stretch where it stands */
  gboolean before;       /* before anybody speaks */
  gboolean opening;      /* in what is said first, up to the first change of role */
} TurnsNaming;

/* All of them in text order (array of TurnsNaming). @stretches: (array of TurnsStretch) cover the text. */
GArray *turns_namings_find (NlpDocument *document, const GArray *stretches);
