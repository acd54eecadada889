/* rows.c - ways of a plugin to spoil a document: what is not its own, rows that cannot be, texts that are none.
 * SPDX-License-Identifier: MIT */
#include "ways.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

static void
free_document (NlpDocument *document)
{
  nlp_document_unref (document);
  nlp_document_unref (document);
}

static void
change_text (NlpDocument *document)
{
  gsize n;
  char *text = (char *) nlp_document_get_text (document, &n);

  text[n - 1] = 'X';
}

static void
change_rows (NlpDocument *document)
{
  NlpLayer *tokens = nlp_document_get_layer (document, "tokens");
  guint n;

  ((NlpSpan *) nlp_layer_get_spans (tokens, &n))[0].end = 1;
}

static void
add_rows (NlpDocument *document)
{
  nlp_layer_append (nlp_document_get_layer (document, "tokens"), (NlpSpan) { 0, 1 });
}

static void
change_field (NlpDocument *document)
{
  nlp_layer_set_string (nlp_document_get_layer (document, "blocks"), 0, 0, "HACKED");
}

/* Behind the back of the library. */
static void
change_string (NlpDocument *document)
{
  char *kind = (char *) nlp_layer_get_string (nlp_document_get_layer (document, "blocks"), 0, 0);

  kind[0] = 'X';
}

static void
remove_layer (NlpDocument *document)
{
  nlp_document_remove_layer (document, "tokens");
}

static void
remove_own_layer (NlpDocument *document)
{
  nlp_document_remove_layer (document, "hostiles");
}

static void
add_run (NlpDocument *document)
{
  nlp_document_add_run (document, &(NlpRun) { "ner", "9", NLP_RUN_OK, NULL });
}

static void
append_to_none (NlpDocument *document)
{
  nlp_layer_append (NULL, (NlpSpan) { 0, 1 });
}

static void
set_wrong_row (NlpDocument *document)
{
  nlp_layer_set_string (nlp_document_get_layer (document, "hostiles"), 1000000, 0, "x");
}

static void
set_wrong_field (NlpDocument *document)
{
  NlpLayer *layer = nlp_document_get_layer (document, "hostiles");

  nlp_layer_set_integer (layer, nlp_layer_append (layer, (NlpSpan) { 0, 1 }), 77, 1);
}

static void
lie_outside (NlpDocument *document)
{
  nlp_layer_append (nlp_document_get_layer (document, "hostiles"), (NlpSpan) { 5, G_MAXUINT32 - 1 });
}

static void
lie_backwards (NlpDocument *document)
{
  nlp_layer_append (nlp_document_get_layer (document, "hostiles"), (NlpSpan) { 5, 2 });
}

static void
write_bad_text (NlpDocument *document)
{
  NlpLayer *layer = nlp_document_get_layer (document, "hostiles");

  nlp_layer_set_string (layer, nlp_layer_append (layer, (NlpSpan) { 0, 1 }), 0, "bad \xff");
}

static void
write_controls (NlpDocument *document)
{
  NlpLayer *layer = nlp_document_get_layer (document, "hostiles");

  nlp_layer_set_string (layer, nlp_layer_append (layer, (NlpSpan) { 0, 1 }), 0, "\033[31m\001\n\xef\xbf\xbf");
}

static void
write_many (NlpDocument *document)
{
  NlpLayer *layer = nlp_document_get_layer (document, "hostiles");

  for (guint i = 0; i < 300000; i++)
    nlp_layer_append (layer, (NlpSpan) { 0, 1 });
}

static void
write_long (NlpDocument *document)
{
  NlpLayer *layer = nlp_document_get_layer (document, "hostiles");
  g_autofree char *text = g_strnfill (20000000, 'x');

  nlp_layer_set_string (layer, nlp_layer_append (layer, (NlpSpan) { 0, 1 }), 0, text);
}

static void
unmap (NlpDocument *document)
{
  munmap ((void *) ((gsize) nlp_document_get_text (document, NULL) & ~(gsize) 4095), 1 << 20);
}

const Way rows_ways[] = {
  { "free-document", free_document },
  { "change-text", change_text },
  { "change-rows", change_rows },
  { "add-rows", add_rows },
  { "change-field", change_field },
  { "change-string", change_string },
  { "remove-layer", remove_layer },
  { "remove-own-layer", remove_own_layer },
  { "add-run", add_run },
  { "append-to-none", append_to_none },
  { "wrong-row", set_wrong_row },
  { "wrong-field", set_wrong_field },
  { "lie-outside", lie_outside },
  { "lie-backwards", lie_backwards },
  { "bad-text", write_bad_text },
  { "controls", write_controls },
  { "write-many", write_many },
  { "write-long", write_long },
  { "unmap", unmap },
  { NULL }
};
