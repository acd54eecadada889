/* numbers.c - the plugin: finds figures, dates and times in each block and writes them to the layer "numbers".
 * SPDX-License-Identifier: MIT */
#include <nlp.h>

#include <string.h>

#include "digit-habit.h"
#include "finder.h"
#include "row-fields.h"
#include "time-stamps.h"

#define DATE_LINE_BLOCKS 8   /* a document's own date stands in one of its first blocks, */
#define DATE_LINE_LENGTH 160 /* which is short, */
#define DATE_LINE_BEGIN 60   /* or near the begin of one ("GENEVA, 3 March 2015 - ...") */

typedef struct
{
  NlpDocument *document;
  const NlpLayer *blocks, *tokens, *tags, *entities;
  GArray *lexemes, *found;
  char reference[ITEM_TEXT]; /* the date of the document, where the caller gave none */
} Run;

/* The tag of the token at a byte, or NULL where the text was not tagged. */
static const char *
find_tag (gconstpointer data, gsize begin)
{
  const Run *run = data;
  guint token = nlp_layer_find (run->tokens, nlp_document_get_position (run->document, begin));

  return token < nlp_layer_get_length (run->tags) ? nlp_layer_get_string (run->tags, token, NLP_TAGS_POS) : NULL;
}

/* Whether a byte is inside a name that began before it. */
static gboolean
is_in_entity (gconstpointer data, gsize begin)
{
  const Run *run = data;
  guint32 position = nlp_document_get_position (run->document, begin);
  guint row = nlp_layer_find (run->entities, position);

  return row > 0 && nlp_layer_get_span (run->entities, row - 1).end > position;
}

static void
get_block (const Run *run, guint row, gsize *begin, gsize *end)
{
  gsize n_bytes;
  NlpSpan span;

  nlp_document_get_text (run->document, &n_bytes);
  *begin = 0;
  *end = n_bytes;
  if (run->blocks == NULL || nlp_layer_get_length (run->blocks) == 0)
    return;
  span = nlp_layer_get_span (run->blocks, row);
  *begin = nlp_document_get_byte_offset (run->document, span.begin);
  *end = nlp_document_get_byte_offset (run->document, span.end);
}

static guint
count_blocks (const Run *run)
{
  return run->blocks == NULL ? 1 : MAX (nlp_layer_get_length (run->blocks), 1);
}

/* The date that the document bears: what its source says, else the first whole one in a line of its own, or where an agency puts it. */
static void
read_date_line (Run *run, FinderInput *input)
{
  const char *date = nlp_document_get_property (run->document, "date");

  if (date != NULL && reference_parse (date, &input->reference))
    g_strlcpy (run->reference, date, sizeof run->reference);
  for (guint row = 0; row < MIN (count_blocks (run), DATE_LINE_BLOCKS) && !input->reference.known; row++)
    {
      gsize begin, end;

      get_block (run, row, &begin, &end);
      g_array_set_size (run->found, 0);
      finder_run (input, begin, MIN (end, begin + DATE_LINE_LENGTH), run->lexemes, run->found);
      for (guint i = 0; i < run->found->len && !input->reference.known; i++)
        {
          const Found *found = &g_array_index (run->found, Found, i);

          if (found->item.kind == ITEM_DATE
              && (end - begin < DATE_LINE_LENGTH || found->begin - begin < DATE_LINE_BEGIN)
              && reference_parse (found->item.timex, &input->reference))
            g_strlcpy (run->reference, found->item.timex, sizeof run->reference);
        }
    }
}

/* @reference: the date of the text, or NULL where the caller gave one. */
static void
write_row (NlpDocument *document, NlpLayer *numbers, const Found *found, const char *reference)
{
  OutputFields fields;
  guint row = nlp_layer_append (numbers, (NlpSpan){ nlp_document_get_position (document, found->begin),
                                                    nlp_document_get_position (document, found->end) });

  output_fill (&found->item, &fields);
  nlp_layer_set_static_string (numbers, row, NLP_NUMBERS_KIND, fields.kind);
  nlp_layer_set_string (numbers, row, NLP_NUMBERS_VALUE, fields.value);
  nlp_layer_set_static_string (numbers, row, NLP_NUMBERS_UNIT, fields.unit);
  nlp_layer_set_string (numbers, row, NLP_NUMBERS_LOW, fields.low);
  nlp_layer_set_string (numbers, row, NLP_NUMBERS_HIGH, fields.high);
  nlp_layer_set_static_string (numbers, row, NLP_NUMBERS_MOD, fields.modifier);
  nlp_layer_set_string (numbers, row, NLP_NUMBERS_RESOLVED, fields.resolved);
  nlp_layer_set_static_string (numbers, row, NLP_NUMBERS_DIMENSION, fields.dimension);
  nlp_layer_set_string (numbers, row, NLP_NUMBERS_SI_VALUE, fields.in_si);
  nlp_layer_set_static_string (numbers, row, NLP_NUMBERS_SI_UNIT, fields.si_name);
  if (fields.resolved != NULL || found->item.referred)
    nlp_layer_set_string (numbers, row, NLP_NUMBERS_REFERENCE, reference);
}

static gboolean
find_numbers (gconstpointer self, NlpDocument *document, GError **error)
{
  g_autoptr (GArray) lexemes = g_array_new (FALSE, FALSE, sizeof (Lexeme));
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Found));
  NlpLayer *numbers = nlp_document_get_layer (document, NLP_LAYER_NUMBERS);
  Run run = { document,
              nlp_document_get_layer (document, NLP_LAYER_BLOCKS),
              nlp_document_get_layer (document, NLP_LAYER_TOKENS),
              nlp_document_get_layer (document, NLP_LAYER_TAGS),
              nlp_document_get_layer (document, NLP_LAYER_ENTITIES),
              .lexemes = lexemes,
              .found = found };
  FinderInput input = { .text = nlp_document_get_text (document, NULL) };
  const char *date = nlp_document_get_property (document, "reference-date");

  if (run.tokens != NULL && run.tags != NULL && nlp_layer_get_length (run.tags) == nlp_layer_get_length (run.tokens))
    {
      input.tag = find_tag;
    }
  input.tag_data = &run;
  input.stamped = time_stamps_run (input.text);
  input.point_groups = digit_habit_is_points (input.text);
  input.entity = run.entities != NULL ? is_in_entity : NULL;
  if (date == NULL || !reference_parse (date, &input.reference))
    read_date_line (&run, &input);
  for (guint row = 0; row < count_blocks (&run); row++)
    {
      gsize begin, end;

      get_block (&run, row, &begin, &end);
      g_array_set_size (found, 0);
      finder_run (&input, begin, end, lexemes, found);
      for (guint i = 0; i < found->len; i++)
        write_row (document, numbers, &g_array_index (found, Found, i), run.reference[0] != '\0' ? run.reference : NULL);
    }
  return TRUE;
}

NLP_PLUGIN_DEFINE (numbers, .version = "1.0",
                   .languages = (const char *const[]) { "en", NULL },
                   .summary = "Finds figures, money, measures, dates and times, and what they mean",
                   .uses_layers = (const char *const[]){ NLP_LAYER_BLOCKS, NLP_LAYER_TOKENS, NLP_LAYER_TAGS,
                                                         NLP_LAYER_ENTITIES, NULL },
                   .provides
                   = (const NlpLayerSpec[]){ { NLP_LAYER_NUMBERS, nlp_numbers_fields, "figures, dates and times" },
                                             { NULL } },
                   .process = find_numbers);
