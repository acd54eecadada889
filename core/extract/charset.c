/* charset.c - extract-charset: the most likely encoding of a text, on a line.
 *
 * Asked only about text that is not what it was taken for, so as to tell the user what to try.
 * SPDX-License-Identifier: MIT */
#include <uchardet/uchardet.h>

#include <stdio.h>

#include "record.h"

int
main (void)
{
  g_autoptr (GBytes) input = NULL;
  uchardet_t detector;
  const char *name;

  record_begin ();
  input = record_read_input ();
  detector = uchardet_new ();
  if (uchardet_handle_data (detector, g_bytes_get_data (input, NULL), g_bytes_get_size (input)) != 0)
    record_fail ("no memory");
  uchardet_data_end (detector);
  name = uchardet_get_charset (detector);
  if (*name != '\0')
    puts (name);
  uchardet_delete (detector);
  return 0;
}
