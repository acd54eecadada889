/* scene.c - one walk over each layer places the tokens.
 * SPDX-License-Identifier: MIT */
#include "scene.h"

gunichar
scene_get_first (const Scene *scene, guint token)
{
  guint n_bytes;
  const char *bytes = token < scene->n_tokens ? nlp_document_get_token (scene->document, token, &n_bytes) : "";

  return g_utf8_get_char (bytes);
}

static guint
find_token (const Scene *scene, guint32 position)
{
  return nlp_layer_find (nlp_document_get_layer (scene->document, NLP_LAYER_TOKENS), position);
}

Tokens
scene_find (const Scene *scene, NlpSpan span)
{
  Tokens tokens = { find_token (scene, span.begin), find_token (scene, span.end) };

  return tokens;
}

static void
place_in_sentences (Scene *scene, const NlpSpan *tokens)
{
  guint n, sentence = 0;
  const NlpSpan *sentences = nlp_layer_get_spans (nlp_document_get_layer (scene->document, NLP_LAYER_SENTENCES), &n);

  for (guint i = 0; i < scene->n_tokens; i++)
    {
      while (sentence < n && sentences[sentence].end <= tokens[i].begin)
        sentence++;
      scene->places[i].sentence = sentence;
    }
}

static void
place_in_blocks (Scene *scene, const NlpSpan *tokens)
{
  const NlpLayer *layer = nlp_document_get_layer (scene->document, NLP_LAYER_BLOCKS);
  guint n, block = 0;
  const NlpSpan *blocks = nlp_layer_get_spans (layer, &n);

  for (guint i = 0; i < scene->n_tokens; i++)
    {
      while (block < n && blocks[block].end <= tokens[i].begin)
        block++;
      scene->places[i].block = block;
      scene->places[i].heading
        = block < n && g_strcmp0 (nlp_layer_get_string (layer, block, NLP_BLOCKS_KIND), "heading") == 0;
    }
}

static void
place_in_entities (Scene *scene, const NlpSpan *tokens)
{
  guint n, i = 0;
  const NlpSpan *names = nlp_layer_get_spans (scene->entities, &n);

  for (guint row = 0; row < n; row++)
    {
      while (i < scene->n_tokens && tokens[i].end <= names[row].begin)
        i++;
      for (guint k = i; k < scene->n_tokens && tokens[k].begin < names[row].end; k++)
        if (scene->places[k].entity == NLP_NO_ROW)
          scene->places[k].entity = row;
    }
}

gboolean
scene_is_possessive (const Scene *scene, guint token)
{
  guint n_bytes;
  const char *bytes = token < scene->n_tokens ? nlp_document_get_token (scene->document, token, &n_bytes) : "";

  return g_str_has_prefix (bytes, "'s") || g_str_has_prefix (bytes, "’s");
}

/* Curly marks open and close, straight ones change over; a paragraph's end closes all. Whoever needs to know which marks belong
 * together asks elsewhere: here it is enough whether the author speaks. */
static void
place_in_quotes (Scene *scene)
{
  gboolean quoted = FALSE;

  for (guint i = 0; i < scene->n_tokens; i++)
    {
      gunichar mark = scene_get_first (scene, i);
      gboolean closes = mark == 0x201d || mark == 0xbb || (mark == '"' && quoted);

      if (i > 0 && scene->places[i].block != scene->places[i - 1].block)
        quoted = FALSE;
      quoted |= mark == 0x201c || mark == 0xab || (mark == '"' && !closes);
      scene->places[i].quoted = quoted;
      quoted &= !closes;
    }
}

void
scene_init (Scene *scene, NlpDocument *document)
{
  const NlpSpan *tokens;

  *scene = (Scene) { .document = document };
  tokens = nlp_layer_get_spans (nlp_document_get_layer (document, NLP_LAYER_TOKENS), &scene->n_tokens);
  scene->entities = nlp_document_get_layer (document, NLP_LAYER_ENTITIES);
  scene->referents = nlp_document_get_layer (document, NLP_LAYER_REFERENTS);
  scene->senses = nlp_document_get_senses (document, &people_words);
  scene->vocabulary = nlp_document_get_vocabulary (document);
  scene->places = g_new0 (Place, MAX (scene->n_tokens, 1));
  for (guint i = 0; i < scene->n_tokens; i++)
    scene->places[i].entity = NLP_NO_ROW;
  place_in_sentences (scene, tokens);
  place_in_blocks (scene, tokens);
  place_in_entities (scene, tokens);
  place_in_quotes (scene);
}

void
scene_clear (Scene *scene)
{
  g_clear_pointer (&scene->places, g_free);
}

int
scene_get_gender (const Scene *scene, guint token, gboolean any)
{
  guint64 senses = nlp_senses_get (scene->senses, token);

  if (senses & NLP_SENSE (PEOPLE_SUBJECT_PRONOUN))
    return (int) nlp_senses_get_number (scene->senses, token, PEOPLE_SUBJECT_PRONOUN);
  if (any && (senses & NLP_SENSE (PEOPLE_OTHER_PRONOUN)))
    return (int) nlp_senses_get_number (scene->senses, token, PEOPLE_OTHER_PRONOUN);
  return 0;
}

gboolean
scene_is_capital (const Scene *scene, guint token)
{
  return g_unichar_isupper (scene_get_first (scene, token));
}

gboolean
scene_is_lower (const Scene *scene, guint token)
{
  return g_unichar_islower (scene_get_first (scene, token));
}

gboolean
scene_is_point (const Scene *scene, guint token, char point)
{
  guint n_bytes = 0;
  const char *bytes = token < scene->n_tokens ? nlp_document_get_token (scene->document, token, &n_bytes) : "";

  return n_bytes == 1 && bytes[0] == point;
}

gboolean
scene_is_entity (const Scene *scene, guint token, const char *type)
{
  guint32 row = token < scene->n_tokens ? scene->places[token].entity : NLP_NO_ROW;

  return row != NLP_NO_ROW && g_strcmp0 (nlp_layer_get_string (scene->entities, row, NLP_ENTITIES_TYPE), type) == 0;
}
