/* write-tags.c - start and end tags of annotations.
 *
 * The first piece of an annotation carries all attributes; the later ones their id and the links to their neighbours
 * alone.
 * SPDX-License-Identifier: MIT */
#include <math.h>

#include <nlp/layers.h>

#include "shown.h"
#include "write-features.h"
#include "tei.h"

/* Entities. */

static NlpClass
get_class (const NlpTei *tei, guint32 row)
{
  return nlp__class_from_type (nlp_layer_get_string (tei->marked.entities, row, NLP_ENTITIES_TYPE));
}

/* Whether a row is no name, but another expression that refers to something named. */
static gboolean
is_reference (const NlpTei *tei, guint32 row)
{
  static const char *const subtypes[] = { "pronoun", "description", NULL };
  const char *subtype = nlp__entity_subtype (tei->marked.entities, row);

  return subtype != NULL && g_strv_contains (subtypes, subtype);
}

static void
put_entity_attributes (NlpTei *tei, guint32 row)
{
  NlpClass class = get_class (tei, row);
  const char *subtype = nlp__entity_subtype (tei->marked.entities, row);
  guint entry = nlp__registry_find_row (tei->marked.registry, nlp_layer_get_row (tei->marked.entities, row, NLP_ENTITIES_REFERENT));

  if (is_reference (tei, row))
    nlp__markup_put_attribute (tei->marked.sink, "type", nlp__profile_classes[class].reference);
  else if (class == NLP_CLASS_MISC)
    {
      nlp__markup_put_attribute (tei->marked.sink, "type", "misc");
      nlp__markup_put_word (tei->marked.sink, "subtype", subtype);
    }
  else
    nlp__markup_put_word (tei->marked.sink, "type", subtype);
  if (entry != NLP__NO_ENTRY)
    nlp__sink_printf (tei->marked.sink, " ref=\"#%s\"", nlp__registry_get (tei->marked.registry, entry)->id);
  nlp__tei_put_provenance (tei, tei->marked.entities, row);
}

/* Quotes. */

static void
put_quote_attributes (NlpTei *tei, guint32 row)
{
  const char *kind = nlp__quote_kind (tei->marked.quotes, row);
  guint entry = nlp__registry_find_row (tei->marked.registry, nlp_layer_get_row (tei->marked.quotes, row, NLP_QUOTES_REFERENT));

  if (entry != NLP__NO_ENTRY)
    nlp__sink_printf (tei->marked.sink, " who=\"#%s\"", nlp__registry_get (tei->marked.registry, entry)->id);
  nlp__sink_printf (tei->marked.sink, " direct=\"%s\" ana=\"#" NLP__PROFILE_QUOTE "%s\"", g_str_equal (kind, "direct") ? "true" : "false", kind);
  nlp__tei_put_provenance (tei, tei->marked.quotes, row);
}

static void
put_cue_attributes (NlpTei *tei, guint32 row, const char *type)
{
  nlp__sink_printf (tei->marked.sink, " type=\"%s\" corresp=\"#q%u\"", type, row + 1);
  nlp__tei_put_resp (tei, nlp_layer_get_providers (tei->marked.quotes, row));
}

/* Layers of others. */

static void
put_links (NlpTei *tei, const NlpLayer *layer, guint32 row)
{
  gboolean first = TRUE;

  for (guint i = 0; i < nlp_layer_get_n_fields (layer); i++)
    {
      const NlpField *field = nlp_layer_get_field (layer, i);
      guint target = 0, value = field->type == NLP_FIELD_ROW ? nlp_layer_get_row_of (layer, row, i, &target) : NLP_NO_ROW;
      const NlpLayer *there = value == NLP_NO_ROW ? NULL : nlp__field_get_target (tei->marked.document, field, target);

      if (!nlp__field_is_shown (field) || !nlp__tei_put_target (tei, there, value, NULL))
        continue;
      nlp__sink_puts (tei->marked.sink, first ? " corresp=\"#" : " #");
      first = FALSE;
      nlp__tei_put_target (tei, there, value, tei->marked.sink);
    }
  if (!first)
    nlp__sink_put_char (tei->marked.sink, '"');
}

static void
put_other_attributes (NlpTei *tei, guint32 number)
{
  guint32 row;
  const NlpMarkedOther *other = nlp__marked_find_other (&tei->marked, number, &row);
  g_autofree char *name = nlp__markup_make_name (nlp_layer_get_name (other->layer));
  gboolean reserved = g_str_equal (name, NLP__PROFILE_CUE) || g_str_equal (name, NLP__PROFILE_SOURCE);

  nlp__sink_printf (tei->marked.sink, " type=\"%s%s\"", name, reserved ? "_" : "");
  nlp__markup_put_word (tei->marked.sink, "subtype", nlp__layer_get_label (other->layer, row));
  if (nlp__tei_has_features (tei, other->layer, row, TRUE))
    nlp__sink_printf (tei->marked.sink, " ana=\"#fs%u\"", number + 1);
  put_links (tei, other->layer, row);
  nlp__tei_put_provenance (tei, other->layer, row);
}

static void
put_anchor_attributes (NlpTei *tei, guint32 number)
{
  const NlpMarkedAnchor *anchor = &g_array_index (tei->marked.anchors, NlpMarkedAnchor, number - tei->marked.first_anchor);

  nlp__markup_put_attribute (tei->marked.sink, "type", nlp_layer_get_name (anchor->layer));
  nlp__tei_put_resp (tei, nlp_layer_get_providers (anchor->layer, anchor->row));
}

/* Tokens. */

static gboolean
has_tag (const NlpTei *tei, guint32 row)
{
  return tei->marked.tags != NULL && row < nlp_layer_get_length (tei->marked.tags)
         && nlp_span_compare (nlp_layer_get_span (tei->marked.tags, row), nlp_layer_get_span (tei->marked.tokens, row)) == 0;
}

static gboolean
is_punctuation (const NlpTei *tei, guint32 row)
{
  return has_tag (tei, row) && g_strcmp0 (nlp__tag_pos (tei->marked.tags, row), "PUNCT") == 0;
}

static void
put_token_attributes (NlpTei *tei, guint32 row)
{
  if (!has_tag (tei, row))
    return;
  nlp__markup_put_attribute (tei->marked.sink, "lemma", nlp__tag_lemma (tei->marked.tags, row));
  nlp__markup_put_attribute (tei->marked.sink, "pos", nlp__tag_pos (tei->marked.tags, row));
}

/* All. */

static NlpElement
get_element (const NlpTei *tei, const NlpAnnotation *annotation)
{
  switch ((NlpMarkedKind) annotation->kind)
    {
    case NLP_MARKED_QUOTE:
      return NLP__ELEMENT_SAID;
    case NLP_MARKED_SENTENCE:
      return NLP__ELEMENT_S;
    case NLP_MARKED_ENTITY:
      return is_reference (tei, annotation->row) ? NLP__ELEMENT_RS : nlp__profile_classes[get_class (tei, annotation->row)].element;
    case NLP_MARKED_NUMBER:
      return nlp__tei_get_number_element (tei->marked.numbers, annotation->row);
    case NLP_MARKED_TOKEN:
      return is_punctuation (tei, annotation->row) ? NLP__ELEMENT_PC : NLP__ELEMENT_W;
    default:
      return NLP__ELEMENT_SEG;
    }
}

static void
put_attributes (NlpTei *tei, const NlpAnnotation *annotation)
{
  switch ((NlpMarkedKind) annotation->kind)
    {
    case NLP_MARKED_QUOTE:
      put_quote_attributes (tei, annotation->row);
      break;
    case NLP_MARKED_CUE:
      put_cue_attributes (tei, annotation->row, NLP__PROFILE_CUE);
      break;
    case NLP_MARKED_SOURCE:
      put_cue_attributes (tei, annotation->row, NLP__PROFILE_SOURCE);
      break;
    case NLP_MARKED_ENTITY:
      put_entity_attributes (tei, annotation->row);
      break;
    case NLP_MARKED_NUMBER:
      nlp__tei_put_number_attributes (tei->marked.sink, tei->marked.numbers, annotation->row);
      nlp__tei_put_provenance (tei, tei->marked.numbers, annotation->row);
      break;
    case NLP_MARKED_TOKEN:
      put_token_attributes (tei, annotation->row);
      break;
    case NLP_MARKED_OTHER:
      put_other_attributes (tei, annotation->row);
      break;
    case NLP_MARKED_ANCHOR:
      put_anchor_attributes (tei, annotation->row);
      break;
    default:
      break;
    }
}

/* The id of a piece: a letter, the number of the annotation in its layer, and from the second piece on the number of
 * the piece. */
static void
put_id (NlpTei *tei, const NlpAnnotation *annotation, guint32 part)
{
  static const char letters[NLP_MARKED_N_KINDS] = { [NLP_MARKED_QUOTE] = 'q', [NLP_MARKED_SENTENCE] = 's', [NLP_MARKED_CUE] = 'q',
                                                 [NLP_MARKED_SOURCE] = 'q', [NLP_MARKED_ENTITY] = 'e', [NLP_MARKED_NUMBER] = 'n',
                                                 [NLP_MARKED_TOKEN] = 'w', [NLP_MARKED_OTHER] = 'x', [NLP_MARKED_ANCHOR] = 'x' };

  nlp__sink_put_char (tei->marked.sink, letters[annotation->kind]);
  nlp__sink_put_uint (tei->marked.sink, annotation->row + 1);
  if (annotation->kind == NLP_MARKED_CUE)
    nlp__sink_puts (tei->marked.sink, ".cue");
  else if (annotation->kind == NLP_MARKED_SOURCE)
    nlp__sink_puts (tei->marked.sink, ".source");
  if (part > 1)
    {
      nlp__sink_put_char (tei->marked.sink, '.');
      nlp__sink_put_uint (tei->marked.sink, part);
    }
}

static void
put_link (NlpTei *tei, const char *start, const NlpAnnotation *annotation, guint32 part)
{
  nlp__sink_puts (tei->marked.sink, start);
  put_id (tei, annotation, part);
  nlp__sink_put_char (tei->marked.sink, '"');
}

void
nlp__tei_put_start_tag (NlpMarked *marked, const NlpPiece *piece)
{
  NlpTei *tei = (NlpTei *) marked;
  const NlpAnnotation *annotation = nlp__pieces_get_annotation (&tei->marked.pieces, piece->annotation);

  nlp__sink_put_char (tei->marked.sink, '<');
  nlp__sink_puts (tei->marked.sink, nlp__element_names[get_element (tei, annotation)]);
  if (annotation->kind != NLP_MARKED_TOKEN || annotation->n_pieces > 1)
    put_link (tei, " xml:id=\"", annotation, piece->part);
  if (piece->part == 1)
    put_attributes (tei, annotation);
  else
    put_link (tei, " prev=\"#", annotation, piece->part - 1);
  if (piece->part < annotation->n_pieces)
    put_link (tei, " next=\"#", annotation, piece->part + 1);
  nlp__sink_put_char (tei->marked.sink, '>');
}

void
nlp__tei_put_end_tag (NlpMarked *marked, const NlpPiece *piece)
{
  NlpTei *tei = (NlpTei *) marked;

  nlp__sink_put (tei->marked.sink, "</", 2);
  nlp__sink_puts (tei->marked.sink, nlp__element_names[get_element (tei, nlp__pieces_get_annotation (&tei->marked.pieces, piece->annotation))]);
  nlp__sink_put_char (tei->marked.sink, '>');
}

/* Provenance. */

void
nlp__tei_put_resp (NlpTei *tei, guint64 providers)
{
  if (tei->resp == NULL || providers != tei->resp_providers)
    {
      GString *resp = g_string_new (" resp=\"");

      for (guint run = 0; run < nlp_document_get_n_runs (tei->marked.document); run++)
        if ((providers >> run & 1) != 0)
          g_string_append_printf (resp, "%s#%s", resp->str[resp->len - 1] == '"' ? "" : " ", tei->plugin_ids[run]);
      if (resp->str[resp->len - 1] == '"')
        g_string_append (resp, "#nlp-run");
      g_string_append_c (resp, '"');
      g_free (tei->resp);
      tei->resp = g_string_free (resp, FALSE);
      tei->resp_providers = providers;
    }
  nlp__sink_puts (tei->marked.sink, tei->resp);
}

void
nlp__tei_put_certainty (NlpTei *tei, const NlpLayer *layer, guint32 row)
{
  double probability = nlp_layer_get_probability (layer, row);

  if (isnan (probability))
    return;
  nlp__sink_puts (tei->marked.sink, " cert=\"");
  nlp__markup_put_decimal (tei->marked.sink, probability, 3);
  nlp__sink_put_char (tei->marked.sink, '"');
}

void
nlp__tei_put_provenance (NlpTei *tei, const NlpLayer *layer, guint32 row)
{
  nlp__tei_put_resp (tei, nlp_layer_get_providers (layer, row));
  nlp__tei_put_certainty (tei, layer, row);
}
