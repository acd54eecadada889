/* dropped-values.h - what annotated XML says and no row can take: values outside of a vocabulary, pointers to nothing, figures
 * that are none. SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/document.h>

G_BEGIN_DECLS

typedef struct
{
  guint n;
  char *first; /* NULL if there is none */
} NlpDroppedValues;

/* One more: @what it should be ("quotes kind"), and the @value. */
void nlp__dropped_values_add (NlpDroppedValues *dropped, const char *what, const char *value);

/* Says so in the properties of @document, and forgets it. */
void nlp__dropped_values_finish (NlpDroppedValues *dropped, NlpDocument *document);

G_END_DECLS
