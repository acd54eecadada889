/* dropped-values.c - what annotated XML says and no row can take is counted and told.
 * SPDX-License-Identifier: MIT */
#include "dropped-values.h"

/* So many characters of a value are told. */
#define MAX_TOLD 40

void
nlp__dropped_values_add (NlpDroppedValues *dropped, const char *what, const char *value)
{
  if (dropped->n++ == 0)
    {
      g_autofree char *begin = g_utf8_substring (value, 0, MIN (g_utf8_strlen (value, -1), MAX_TOLD));

      dropped->first = g_strdup_printf ("%s \"%s\"", what, begin);
    }
}

void
nlp__dropped_values_finish (NlpDroppedValues *dropped, NlpDocument *document)
{
  g_autofree char *number = g_strdup_printf ("%u", dropped->n);

  if (dropped->n > 0)
    {
      nlp_document_set_property (document, "dropped-values", number);
      nlp_document_set_property (document, "dropped-value", dropped->first);
    }
  g_clear_pointer (&dropped->first, g_free);
  dropped->n = 0;
}
