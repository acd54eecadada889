/* make-gazetteer.c - makes names.gazetteer from plain text on standard input and the reference lists of the system.
 *
 *     make-gazetteer COUNTRIES FILE < text        (COUNTRIES: en/countries.txt)
 *
 * SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>

#include "phrases.h"
#include "wordnet.h"

#define CHUNK (1 << 20) /* bytes of text that make a document */

static void
read_text (Phrases *phrases, FILE *input)
{
  g_autoptr (GString) chunk = g_string_new (NULL);
  char *line = NULL;
  size_t size = 0;
  gboolean more = TRUE;

  while (more)
    {
      more = getline (&line, &size, input) >= 0;
      if (more)
        g_string_append_printf (chunk, "%s\n", line); /* an empty line between paragraphs */
      if (chunk->len > CHUNK || !more)
        {
          g_autofree char *valid = g_utf8_make_valid (chunk->str, chunk->len);
          g_autoptr (NlpDocument) document = tokenise (valid);

          if (document)
            read_definitions (phrases, document);
          g_string_truncate (chunk, 0);
        }
    }
  free (line);
}

int
main (int argc, char **argv)
{
  Phrases *phrases = phrases_new ();
  g_autoptr (GError) error = NULL;

  if (argc != 3)
    {
      g_printerr ("usage: make-gazetteer COUNTRIES FILE < text\n");
      return 2;
    }
  if (read_wordnet (phrases, WORDNET_FOLDER, &error) && read_regions (phrases, argv[1], "/usr/share/iso-codes/json", &error)
      && read_time_zones (phrases, "/usr/share/zoneinfo/zone.tab", &error))
    {
      read_text (phrases, stdin);
      phrases_save (phrases, argv[2], &error);
    }
  phrases_free (phrases);
  if (error)
    g_printerr ("make-gazetteer: %s\n", error->message);
  return error ? 1 : 0;
}
