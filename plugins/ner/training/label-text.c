/* label-text.c - plain text to training data: labels it with the plugin as it stands.
 *
 *     label-text PLUGIN_FOLDER < text > names.bio
 *
 * A tagger that learns from its own labels, corrected by the whole document and only where it was sure, meets more
 * names in more places than people have annotated. (E. Riloff, J. Wiebe, and many since: bootstrapping, or
 * self-training.) Sentences with a doubtful name are left out, and most of those without a name. The form is that
 * which add-columns reads; 12 lines of text make a document.
 * SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>

#include <nlp.h>

#define LINES 12         /* of a document */
#define SURE 0.7         /* probability of every name of a sentence */
#define PLAIN_SHARE 5    /* of sentences without a name one in so many is kept */

/* Names of the sentence [begin, end) from row @entity on; whether all are sure. */
static gboolean
are_sure (const NlpLayer *entities, guint entity, NlpSpan sentence, guint *n_names)
{
  *n_names = 0;
  for (; entity < nlp_layer_get_length (entities) && nlp_layer_get_span (entities, entity).begin < sentence.end; entity++)
    {
      (*n_names)++;
      if (!(nlp_layer_get_probability (entities, entity) >= SURE))
        return FALSE;
    }
  return TRUE;
}

static void
print_sentence (NlpDocument *document, const NlpLayer *entities, NlpSpan sentence)
{
  const NlpLayer *tokens = nlp_document_get_layer (document, NLP_LAYER_TOKENS);
  guint first, n = nlp_layer_find_inside (tokens, sentence, &first);

  for (guint token = first; token < first + n; token++)
    {
      NlpSpan span = nlp_layer_get_span (tokens, token);
      guint row = nlp_layer_find_covering (entities, span.begin), n_bytes;
      const char *bytes = nlp_document_get_token (document, token, &n_bytes);

      printf ("%.*s\t", (int) n_bytes, bytes);
      if (row == NLP_NO_ROW)
        puts ("O");
      else
        printf ("%c-%s\n", nlp_layer_get_span (entities, row).begin == span.begin ? 'B' : 'I',
                nlp_layer_get_string (entities, row, NLP_ENTITIES_TYPE));
    }
  putchar ('\n');
}

static void
label_document (NlpPipeline *pipeline, const char *text, guint number)
{
  g_autoptr (NlpDocument) document = nlp_document_new_from_text ("text", text, -1, NULL);
  const NlpLayer *sentences, *entities;
  guint n_plain = 0;

  if (!document || !nlp_pipeline_run (pipeline, document, NULL))
    return;
  sentences = nlp_document_get_layer (document, NLP_LAYER_SENTENCES);
  entities = nlp_document_get_layer (document, NLP_LAYER_ENTITIES);
  printf ("# doc = %u\n", number);
  for (guint i = 0; i < nlp_layer_get_length (sentences); i++)
    {
      NlpSpan sentence = nlp_layer_get_span (sentences, i);
      guint n_names;

      if (are_sure (entities, nlp_layer_find (entities, sentence.begin), sentence, &n_names)
          && (n_names > 0 || n_plain++ % PLAIN_SHARE == 0))
        print_sentence (document, entities, sentence);
    }
}

static void
label_lines (NlpPipeline *pipeline)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char *line = NULL;
  size_t size = 0;
  guint n_lines = 0, number = 0;

  while (getline (&line, &size, stdin) >= 0)
    {
      g_string_append_printf (text, "%s\n", line);
      if (++n_lines % LINES == 0)
        {
          label_document (pipeline, text->str, ++number);
          g_string_truncate (text, 0);
        }
    }
  label_document (pipeline, text->str, ++number);
  free (line);
}

int
main (int argc, char **argv)
{
  g_autoptr (NlpPipeline) pipeline = nlp_pipeline_new ();
  g_autoptr (GError) error = NULL;

  if (argc != 2)
    {
      g_printerr ("usage: label-text PLUGIN_FOLDER < text\n");
      return 2;
    }
  nlp_pipeline_add_folder (pipeline, argv[1]);
  if (nlp_pipeline_add_plugin (pipeline, "ner", &error) && nlp_pipeline_prepare (pipeline, &error))
    label_lines (pipeline);
  else
    g_printerr ("label-text: %s\n", error->message);
  return error ? 1 : 0;
}
