/* xml-tags.c - start and end tags of annotations.
 *
 * The first piece of an annotation carries all attributes; the later ones their id and the links to their neighbours
 * alone.
 * SPDX-License-Identifier: MIT */
#include <math.h>

#include <nlp/layers.h>

#include "xml-features.h"
#include "xml.h"

/* Entities. */

static const char *const entity_elements[NLP_N_CLASSES] = { "persName", "orgName", "placeName", "name" };
static const char *const reference_types[NLP_N_CLASSES] = { "person", "org", "place", "misc" };

static NlpClass
get_class (const NlpXml *xml, guint32 row)
{
  return nlp__class_from_type (nlp_layer_get_string (xml->entities, row, NLP_ENTITIES_TYPE));
}

/* Whether a row is no name, but another expression that refers to something named. */
static gboolean
is_reference (const NlpXml *xml, guint32 row)
{
  static const char *const subtypes[] = { "pronoun", "description", NULL };
  const char *subtype = nlp__entity_subtype (xml->entities, row);

  return subtype != NULL && g_strv_contains (subtypes, subtype);
}

static void
put_entity_attributes (NlpXml *xml, guint32 row)
{
  NlpClass class = get_class (xml, row);
  const char *subtype = nlp__entity_subtype (xml->entities, row);
  guint entry = nlp__registry_find_row (xml->registry, nlp_layer_get_row (xml->entities, row, NLP_ENTITIES_REFERENT));

  if (is_reference (xml, row))
    nlp__xml_put_attribute (xml->sink, "type", reference_types[class]);
  else if (class == NLP_CLASS_MISC)
    {
      nlp__xml_put_attribute (xml->sink, "type", "misc");
      nlp__xml_put_word (xml->sink, "subtype", subtype);
    }
  else
    nlp__xml_put_word (xml->sink, "type", subtype);
  if (entry != NLP__NO_ENTRY)
    nlp__sink_printf (xml->sink, " ref=\"#%s\"", nlp__registry_get (xml->registry, entry)->id);
  nlp__xml_put_provenance (xml, xml->entities, row);
}

/* Quotes. */

static void
put_quote_attributes (NlpXml *xml, guint32 row)
{
  const char *kind = nlp__quote_kind (xml->quotes, row);
  guint entry = nlp__registry_find_speaker (xml->registry, nlp_layer_get_row (xml->quotes, row, NLP_QUOTES_REFERENT),
                                            nlp_layer_get_string (xml->quotes, row, NLP_QUOTES_SPEAKER));

  if (entry != NLP__NO_ENTRY)
    nlp__sink_printf (xml->sink, " who=\"#%s\"", nlp__registry_get (xml->registry, entry)->id);
  nlp__sink_printf (xml->sink, " direct=\"%s\" ana=\"#quote.%s\"", g_str_equal (kind, "direct") ? "true" : "false", kind);
  nlp__xml_put_provenance (xml, xml->quotes, row);
}

static void
put_cue_attributes (NlpXml *xml, guint32 row, const char *type)
{
  nlp__sink_printf (xml->sink, " type=\"%s\" corresp=\"#q%u\"", type, row + 1);
  nlp__xml_put_resp (xml, nlp_layer_get_providers (xml->quotes, row));
}

/* Layers of others. */

static void
put_links (NlpXml *xml, const NlpLayer *layer, guint32 row)
{
  const NlpField *fields = nlp_layer_get_spec (layer)->fields;
  gboolean first = TRUE;

  for (guint i = 0; i < nlp_layer_get_n_fields (layer); i++)
    {
      guint32 target = fields[i].type == NLP_FIELD_ROW ? nlp_layer_get_row (layer, row, i) : NLP_NO_ROW;
      const NlpLayer *there = target == NLP_NO_ROW ? NULL : nlp_document_get_layer (xml->document, fields[i].target);
      gboolean registered = there != NULL && there == xml->registry->referents
                            && nlp__registry_find_row (xml->registry, target) != NLP__NO_ENTRY;

      if (!registered && !nlp__xml_put_target (xml, there, target, NULL))
        continue;
      nlp__sink_puts (xml->sink, first ? " corresp=\"#" : " #");
      first = FALSE;
      if (registered)
        nlp__sink_puts (xml->sink, nlp__registry_get (xml->registry, target)->id);
      else
        nlp__xml_put_target (xml, there, target, xml->sink);
    }
  if (!first)
    nlp__sink_put_char (xml->sink, '"');
}

static void
put_other_attributes (NlpXml *xml, guint32 number)
{
  guint32 row;
  const NlpXmlOther *other = nlp__xml_find_other (xml, number, &row);
  gboolean reserved = g_str_equal (other->name, "cue") || g_str_equal (other->name, "source");

  nlp__sink_printf (xml->sink, " type=\"%s%s\"", other->name, reserved ? "_" : "");
  nlp__xml_put_word (xml->sink, "subtype", nlp__xml_get_label (other->layer, row));
  if (nlp__xml_has_features (other->layer, row))
    nlp__sink_printf (xml->sink, " ana=\"#fs%u\"", number + 1);
  put_links (xml, other->layer, row);
  nlp__xml_put_provenance (xml, other->layer, row);
}

static void
put_anchor_attributes (NlpXml *xml, guint32 number)
{
  const NlpXmlAnchor *anchor = &g_array_index (xml->anchors, NlpXmlAnchor, number - xml->first_anchor);

  nlp__xml_put_attribute (xml->sink, "type", nlp_layer_get_name (anchor->layer));
  nlp__xml_put_resp (xml, nlp_layer_get_providers (anchor->layer, anchor->row));
}

/* Tokens. */

static gboolean
has_tag (const NlpXml *xml, guint32 row)
{
  return xml->tags != NULL && row < nlp_layer_get_length (xml->tags)
         && nlp_span_compare (nlp_layer_get_span (xml->tags, row), nlp_layer_get_span (xml->tokens, row)) == 0;
}

static void
put_token_attributes (NlpXml *xml, guint32 row)
{
  if (!has_tag (xml, row))
    return;
  nlp__xml_put_attribute (xml->sink, "lemma", nlp__tag_lemma (xml->tags, row));
  nlp__xml_put_attribute (xml->sink, "pos", nlp__tag_pos (xml->tags, row));
}

/* All. */

static const char *
get_element (const NlpXml *xml, const NlpAnnotation *annotation)
{
  switch ((NlpXmlKind) annotation->kind)
    {
    case NLP_XML_QUOTE:
      return "said";
    case NLP_XML_SENTENCE:
      return "s";
    case NLP_XML_ENTITY:
      return is_reference (xml, annotation->row) ? "rs" : entity_elements[get_class (xml, annotation->row)];
    case NLP_XML_NUMBER:
      return nlp__xml_get_number_element (xml->numbers, annotation->row);
    case NLP_XML_TOKEN:
      return has_tag (xml, annotation->row) && g_strcmp0 (nlp__tag_pos (xml->tags, annotation->row), "PUNCT") == 0 ? "pc" : "w";
    default:
      return "seg";
    }
}

static void
put_attributes (NlpXml *xml, const NlpAnnotation *annotation)
{
  switch ((NlpXmlKind) annotation->kind)
    {
    case NLP_XML_QUOTE:
      put_quote_attributes (xml, annotation->row);
      break;
    case NLP_XML_CUE:
      put_cue_attributes (xml, annotation->row, "cue");
      break;
    case NLP_XML_SOURCE:
      put_cue_attributes (xml, annotation->row, "source");
      break;
    case NLP_XML_ENTITY:
      put_entity_attributes (xml, annotation->row);
      break;
    case NLP_XML_NUMBER:
      nlp__xml_put_number_attributes (xml->sink, xml->numbers, annotation->row);
      nlp__xml_put_provenance (xml, xml->numbers, annotation->row);
      break;
    case NLP_XML_TOKEN:
      put_token_attributes (xml, annotation->row);
      break;
    case NLP_XML_OTHER:
      put_other_attributes (xml, annotation->row);
      break;
    case NLP_XML_ANCHOR:
      put_anchor_attributes (xml, annotation->row);
      break;
    default:
      break;
    }
}

/* The id of a piece: a letter, the number of the annotation in its layer, and from the second piece on the number of
 * the piece. */
static void
put_id (NlpXml *xml, const NlpAnnotation *annotation, guint32 part)
{
  static const char letters[NLP_XML_N_KINDS] = { [NLP_XML_QUOTE] = 'q', [NLP_XML_SENTENCE] = 's', [NLP_XML_CUE] = 'q',
                                                 [NLP_XML_SOURCE] = 'q', [NLP_XML_ENTITY] = 'e', [NLP_XML_NUMBER] = 'n',
                                                 [NLP_XML_TOKEN] = 'w', [NLP_XML_OTHER] = 'x', [NLP_XML_ANCHOR] = 'x' };

  nlp__sink_put_char (xml->sink, letters[annotation->kind]);
  nlp__sink_put_uint (xml->sink, annotation->row + 1);
  if (annotation->kind == NLP_XML_CUE)
    nlp__sink_puts (xml->sink, ".cue");
  else if (annotation->kind == NLP_XML_SOURCE)
    nlp__sink_puts (xml->sink, ".source");
  if (part > 1)
    {
      nlp__sink_put_char (xml->sink, '.');
      nlp__sink_put_uint (xml->sink, part);
    }
}

static void
put_link (NlpXml *xml, const char *start, const NlpAnnotation *annotation, guint32 part)
{
  nlp__sink_puts (xml->sink, start);
  put_id (xml, annotation, part);
  nlp__sink_put_char (xml->sink, '"');
}

void
nlp__xml_put_start_tag (NlpXml *xml, const NlpPiece *piece)
{
  const NlpAnnotation *annotation = nlp__pieces_get_annotation (&xml->pieces, piece->annotation);

  nlp__sink_put_char (xml->sink, '<');
  nlp__sink_puts (xml->sink, get_element (xml, annotation));
  if (annotation->kind != NLP_XML_TOKEN || annotation->n_pieces > 1)
    put_link (xml, " xml:id=\"", annotation, piece->part);
  if (piece->part == 1)
    put_attributes (xml, annotation);
  else
    put_link (xml, " prev=\"#", annotation, piece->part - 1);
  if (piece->part < annotation->n_pieces)
    put_link (xml, " next=\"#", annotation, piece->part + 1);
  nlp__sink_put_char (xml->sink, '>');
}

void
nlp__xml_put_end_tag (NlpXml *xml, const NlpPiece *piece)
{
  nlp__sink_put (xml->sink, "</", 2);
  nlp__sink_puts (xml->sink, get_element (xml, nlp__pieces_get_annotation (&xml->pieces, piece->annotation)));
  nlp__sink_put_char (xml->sink, '>');
}

/* Provenance. */

void
nlp__xml_put_resp (NlpXml *xml, guint64 providers)
{
  if (xml->resp == NULL || providers != xml->resp_providers)
    {
      GString *resp = g_string_new (" resp=\"");

      for (guint run = 0; run < nlp_document_get_n_runs (xml->document); run++)
        if ((providers >> run & 1) != 0)
          g_string_append_printf (resp, "%s#%s", resp->str[resp->len - 1] == '"' ? "" : " ", xml->plugin_ids[run]);
      if (resp->str[resp->len - 1] == '"')
        g_string_append (resp, "#nlp-run");
      g_string_append_c (resp, '"');
      g_free (xml->resp);
      xml->resp = g_string_free (resp, FALSE);
      xml->resp_providers = providers;
    }
  nlp__sink_puts (xml->sink, xml->resp);
}

void
nlp__xml_put_provenance (NlpXml *xml, const NlpLayer *layer, guint32 row)
{
  double probability = nlp_layer_get_probability (layer, row);

  nlp__xml_put_resp (xml, nlp_layer_get_providers (layer, row));
  if (isnan (probability))
    return;
  nlp__sink_puts (xml->sink, " cert=\"");
  nlp__xml_put_decimal (xml->sink, probability, 3);
  nlp__sink_put_char (xml->sink, '"');
}
