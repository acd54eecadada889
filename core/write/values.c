/* values.c - field values as every format writes them.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include <nlp/layers.h>

#include "known.h"
#include "values.h"

const char *const nlp__class_names[NLP_N_CLASSES] = { "PERSON", "ORG", "LOC", "MISC" };

static const char *const block_kinds[] = { "paragraph", "heading", "byline", "caption", "boilerplate", NULL };
static const char *const turn_roles[] = { "narration", "question", "answer", NULL };
static const char *const quote_kinds[] = { "direct", "indirect", "mixed", NULL };
static const char *const pos_tags[] = { "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN",
                                        "PUNCT", "SCONJ", "SYM", "VERB", "X", NULL };

static const char *const number_kinds[] = { "cardinal", "ordinal", "percent", "money", "measure", "temperature", "age", "range",
                                            "date", "time", "duration", NULL };

static const char *
find_word (const char *const *words, const char *value, const char *otherwise)
{
  for (; value != NULL && *words != NULL; words++)
    if (value == *words || strcmp (value, *words) == 0)
      return *words;
  return otherwise;
}

NlpClass
nlp__class_from_type (const char *type)
{
  for (guint i = 0; type != NULL && i < NLP_N_CLASSES; i++)
    if (strcmp (type, nlp__class_names[i]) == 0)
      return i;
  return NLP_CLASS_MISC;
}

const char *
nlp__entity_subtype (const NlpLayer *entities, guint row)
{
  const char *subtype = nlp_layer_get_string (entities, row, NLP_ENTITIES_SUBTYPE);
  const char *type = nlp_layer_get_string (entities, row, NLP_ENTITIES_TYPE);

  if (subtype != NULL && *subtype != '\0')
    return subtype;
  if (type == NULL || *type == '\0' || strcmp (type, nlp__class_names[nlp__class_from_type (type)]) == 0)
    return NULL;
  return type;
}

const char *
nlp__block_kind (const NlpLayer *blocks, guint row)
{
  return find_word (block_kinds, nlp_layer_get_string (blocks, row, NLP_BLOCKS_KIND), block_kinds[0]);
}

const char *
nlp__turn_role (const NlpLayer *turns, guint row)
{
  return find_word (turn_roles, nlp_layer_get_string (turns, row, NLP_TURNS_ROLE), turn_roles[0]);
}

const char *
nlp__quote_kind (const NlpLayer *quotes, guint row)
{
  return find_word (quote_kinds, nlp_layer_get_string (quotes, row, NLP_QUOTES_KIND), quote_kinds[0]);
}

const char *
nlp__number_kind (const NlpLayer *numbers, guint row)
{
  return find_word (number_kinds, nlp_layer_get_string (numbers, row, NLP_NUMBERS_KIND), NULL);
}

const char *
nlp__tag_pos (const NlpLayer *tags, guint row)
{
  return find_word (pos_tags, nlp_layer_get_string (tags, row, NLP_TAGS_POS), NULL);
}

const char *
nlp__tag_lemma (const NlpLayer *tags, guint row)
{
  const char *lemma = nlp_layer_get_string (tags, row, NLP_TAGS_LEMMA);

  if (lemma == NULL || g_strcmp0 (nlp_layer_get_string (tags, row, NLP_TAGS_POS), "PUNCT") == 0)
    return NULL;
  for (const char *place = lemma; *place != '\0'; place = g_utf8_next_char (place))
    if (!nlp__is_portable (g_utf8_get_char (place)))
      return NULL;
  return lemma;
}

guint
nlp__layer_find_label (const NlpLayer *layer)
{
  static const char *const names[] = { "label", "type", "kind", "class" };
  const NlpField *fields = nlp_layer_get_spec (layer)->fields;

  for (guint field = 0; field < nlp_layer_get_n_fields (layer); field++)
    if ((fields[field].flags & NLP_FIELD_LABEL) != 0 && fields[field].type == NLP_FIELD_STRING)
      return field;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (guint field = 0; field < nlp_layer_get_n_fields (layer); field++)
      if (fields[field].type == NLP_FIELD_STRING && g_str_equal (fields[field].name, names[i]))
        return field;
  return G_MAXUINT;
}

const char *
nlp__layer_get_label (const NlpLayer *layer, guint32 row)
{
  guint field = nlp__layer_find_label (layer);
  const char *label = field == G_MAXUINT ? NULL : nlp_layer_get_string (layer, row, field);

  return label != NULL && *label != '\0' ? label : NULL;
}

gboolean
nlp__layer_is_of (const NlpLayer *other, const NlpLayer *layer)
{
  const NlpLayerSpec *known = nlp__layer_get_known (other);
  const char *of = (known != NULL ? known : nlp_layer_get_spec (other))->of;

  return of != NULL && g_str_equal (of, nlp_layer_get_name (layer));
}

gboolean
nlp__layer_describes (const NlpLayer *other, const NlpLayer *layer, guint32 row)
{
  return nlp__layer_is_of (other, layer) && row < nlp_layer_get_length (other)
         && nlp_span_compare (nlp_layer_get_span (other, row), nlp_layer_get_span (layer, row)) == 0;
}

const char *
nlp__document_get_language (const NlpDocument *document)
{
  const char *language = nlp_document_get_property (document, "language"), *part = language;

  while (part != NULL)
    {
      gsize n = strspn (part, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

      if (n == 0 || n > 8 || (part[n] != '-' && part[n] != '\0'))
        return "en";
      if (part[n] == '\0')
        return language;
      part += n + 1;
    }
  return "en";
}
