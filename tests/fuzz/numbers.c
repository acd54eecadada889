/* numbers.c - any text through the finder of the plugin numbers: rows in order, inside the text, without overlaps.
 * SPDX-License-Identifier: MIT */
#include "fuzz.h"

#include "finder.h"
#include "row-fields.h"

static void
check_rows (const GArray *found, gsize size)
{
  for (guint i = 0; i < found->len; i++)
    {
      const Found *row = &g_array_index (found, Found, i);
      OutputFields fields;

      if (row->begin >= row->end || row->end > size || (i > 0 && row->begin < g_array_index (found, Found, i - 1).end))
        g_error ("row %u lies wrong", i);
      output_fill (&row->item, &fields);
      if (fields.value != NULL && !g_utf8_validate (fields.value, -1, NULL))
        g_error ("row %u has a value that is no text", i);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_utf8_make_valid ((const char *) data, (gssize) size);
  gsize length = strlen (text);
  g_autoptr (GArray) lexemes = g_array_new (FALSE, FALSE, sizeof (Lexeme));
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Found));
  FinderInput input = { .text = text };

  /* without and with a reference, which decides over much */
  finder_run (&input, 0, length, lexemes, found);
  check_rows (found, length);
  input.reference = (Reference) { TRUE, 2024, 2, 29, 23, 59, 59 };
  g_array_set_size (found, 0);
  finder_run (&input, 0, length, lexemes, found);
  check_rows (found, length);
  return 0;
}
