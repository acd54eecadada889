/* conllu.c - tests of the format "conllu".
 * SPDX-License-Identifier: MIT */
#include "check.h"
#include "random-document.h"

static char *
write_tokens (NlpDocument *document, char ***messages)
{
  g_autoptr (NlpWriter) writer = nlp_writer_new ("conllu", NULL);
  g_autoptr (GBytes) bytes = nlp_writer_render (writer, document);

  *messages = nlp_writer_take_messages (writer);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* "Mara Lind sails." */
static void
tag_the_sentence (NlpLayer *tags)
{
  nlp_layer_set_string (tags, 2, NLP_TAGS_POS, "VERB");
  nlp_layer_set_string (tags, 2, NLP_TAGS_LEMMA, "sail");
  nlp_layer_set_string (tags, 2, NLP_TAGS_RELATION, "root");
  nlp_layer_set_string (tags, 0, NLP_TAGS_RELATION, "nsubj");
  nlp_layer_set_row (tags, 0, NLP_TAGS_HEAD, 2);
  nlp_layer_set_string (tags, 3, NLP_TAGS_POS, "PUNCT");
}

static void
writes_tokens_with_tags_names_and_quotes (void)
{
  g_autoptr (NlpDocument) document = check_document ("Mara Lind sails.\n“No.”");
  NlpLayer *blocks = check_add_layer (document, NLP_LAYER_BLOCKS, nlp_blocks_fields);
  NlpLayer *sentences = check_add_layer (document, NLP_LAYER_SENTENCES, nlp_sentences_fields);
  NlpLayer *tokens = check_add_layer (document, NLP_LAYER_TOKENS, nlp_tokens_fields);
  NlpLayer *tags = check_add_layer (document, NLP_LAYER_TAGS, nlp_tags_fields);
  NlpLayer *entities = check_add_layer (document, NLP_LAYER_ENTITIES, nlp_entities_fields);
  NlpLayer *quotes = check_add_layer (document, NLP_LAYER_QUOTES, nlp_quotes_fields);
  NlpLayer *numbers = check_add_layer (document, NLP_LAYER_NUMBERS, nlp_numbers_fields);
  const NlpSpan spans[] = { { 0, 4 }, { 5, 9 }, { 10, 15 }, { 15, 16 }, { 17, 18 }, { 18, 20 }, { 20, 21 }, { 21, 22 } };
  g_auto (GStrv) messages = NULL;
  g_autofree char *written = NULL;

  nlp_layer_append (blocks, (NlpSpan) { 0, 16 });
  nlp_layer_append (sentences, (NlpSpan) { 0, 16 });
  nlp_layer_append (numbers, (NlpSpan) { 0, 4 });
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      nlp_layer_append (tokens, spans[i]);
      nlp_layer_append (tags, spans[i]);
    }
  tag_the_sentence (tags);
  nlp_layer_set_string (entities, nlp_layer_append (entities, (NlpSpan) { 0, 9 }), NLP_ENTITIES_TYPE, "PERSON");
  nlp_layer_set_string (entities, nlp_layer_append (entities, (NlpSpan) { 5, 9 }), NLP_ENTITIES_TYPE, "LOC");
  nlp_layer_append (quotes, (NlpSpan) { 17, 22 });
  nlp_layer_set_string (quotes, 0, NLP_QUOTES_SPEAKER, "Mara | Lind");
  nlp_layer_set_string (quotes, 0, NLP_QUOTES_ACT, "said");
  written = write_tokens (document, &messages);
  CHECK_STRING (written, "# newdoc id = test\n# newpar\n# sent_id = test-1\n# text = Mara Lind sails.\n"
                         "1\tMara\t_\t_\t_\t_\t3\tnsubj\t_\tNER=B-PERSON\n"
                         "2\tLind\t_\t_\t_\t_\t_\t_\t_\tNER=I-PERSON\n"
                         "3\tsails\tsail\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No\n"
                         "4\t.\t.\tPUNCT\t_\t_\t_\t_\t_\t_\n\n"
                         "# sent_id = test-2\n# text = “No.”\n"
                         "1\t“\t_\t_\t_\t_\t_\t_\t_\tQuote=B-direct|QuoteId=1|Speaker=Mara / Lind|Act=said|SpaceAfter=No\n"
                         "2\tNo\t_\t_\t_\t_\t_\t_\t_\tQuote=I-direct|SpaceAfter=No\n"
                         "3\t.\t_\t_\t_\t_\t_\t_\t_\tQuote=I-direct|SpaceAfter=No\n"
                         "4\t”\t_\t_\t_\t_\t_\t_\t_\tQuote=I-direct\n\n");
  CHECK_INTEGER (g_strv_length (messages), 2);
  CHECK_STRING (messages[0], "1 names inside others, or smaller than a token, were left out");
  CHECK_STRING (messages[1], "1 rows of numbers were left out: conllu has no place for them");
}

static void
every_token_has_ten_columns (void)
{
  for (guint seed = 0; seed < 200; seed++)
    {
      g_autoptr (NlpDocument) document = random_document (seed);
      g_auto (GStrv) messages = NULL, lines = NULL;
      g_autofree char *written = write_tokens (document, &messages);
      guint n_tokens = 0;

      lines = g_strsplit (written, "\n", -1);
      for (char **line = lines; *line != NULL; line++)
        {
          g_auto (GStrv) columns = g_strsplit (*line, "\t", -1);

          if (!g_ascii_isdigit (**line))
            continue;
          n_tokens++;
          CHECK_INTEGER (g_strv_length (columns), 10);
          for (guint i = 0; i < g_strv_length (columns); i++)
            CU_ASSERT (*columns[i] != '\0');
        }
      CHECK_INTEGER (n_tokens, nlp_layer_get_length (nlp_document_get_layer (document, NLP_LAYER_TOKENS)));
    }
}

CHECK_MAIN (CHECK_CASE (writes_tokens_with_tags_names_and_quotes), CHECK_CASE (every_token_has_ten_columns))
