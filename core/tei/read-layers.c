/* read-layers.c - from elements to the library's own layers.
 *
 * The reverse of the format "xml" (core/write). Elements that other plugins' layers were written as are left out: their
 * fields are not known here. Sentences and tokens that were not written are found anew.
 * SPDX-License-Identifier: MIT */
#include "read-document.h"

#include <string.h>

#include <nlp/layers.h>

#include "read-layers.h"
#include "layer-private.h"
#include "structure.h"

static const NlpLayerSpec tags_spec = { NLP_LAYER_TAGS, nlp_tags_fields };
static const NlpLayerSpec entities_spec = { NLP_LAYER_ENTITIES, nlp_entities_fields };
static const NlpLayerSpec referents_spec = { NLP_LAYER_REFERENTS, nlp_referents_fields };
static const NlpLayerSpec turns_spec = { NLP_LAYER_TURNS, nlp_turns_fields };
static const NlpLayerSpec quotes_spec = { NLP_LAYER_QUOTES, nlp_quotes_fields };
static const NlpLayerSpec sentiment_spec = { NLP_LAYER_SENTIMENT, nlp_sentiment_fields };

static gboolean
is_empty (const NlpMark *mark)
{
  NlpStretch extent = nlp__mark_get_extent (mark);

  return extent.span.begin >= extent.span.end;
}

guint64
nlp__maker_get_providers (const NlpLayerMaker *maker, const char *resp)
{
  g_auto (GStrv) pointers = g_strsplit (resp != NULL ? resp : "", " ", 64);
  guint64 providers = 0;

  for (char **pointer = pointers; *pointer != NULL; pointer++)
    {
      const char *id = **pointer == '#' ? *pointer + 1 : *pointer;
      guint number = GPOINTER_TO_UINT (g_hash_table_lookup (maker->providers, id));

      if (number > 0)
        providers |= (guint64) 1 << (number - 1);
    }
  return providers;
}

guint
nlp__maker_add_row (const NlpLayerMaker *maker, NlpLayer *layer, const NlpMark *mark, NlpSpan span)
{
  const char *certainty = nlp__maker_get (maker, mark, NLP__ATTRIBUTE_CERT);
  guint row;

  layer->provider = nlp__maker_get_providers (maker, nlp__maker_get (maker, mark, NLP__ATTRIBUTE_RESP));
  row = nlp_layer_append (layer, span);
  layer->provider = 0;
  if (certainty != NULL)
    nlp_layer_set_probability (layer, row, g_ascii_strtod (certainty, NULL));
  return row;
}

static void
remember (NlpLayerMaker *maker, const NlpMark *mark, guint row)
{
  g_hash_table_insert (maker->rows, (gpointer) mark, GUINT_TO_POINTER (row + 1));
}

const char *
nlp__maker_get_feature (const NlpLayerMaker *maker, const NlpMark *mark, const char *name)
{
  const char *id = nlp__maker_get (maker, mark, NLP__ATTRIBUTE_ID);
  g_autofree char *key = g_strdup_printf ("%s %s", id != NULL ? id : "", name);

  return g_hash_table_lookup (maker->annotated->features, key);
}

static const char *
get_name (const NlpLayerMaker *maker, const char *id)
{
  const NlpAnnotatedEntry *entry = id != NULL ? g_hash_table_lookup (maker->names, id) : NULL;

  return entry != NULL ? entry->name : NULL;
}

guint32
nlp__maker_get_referent (const NlpLayerMaker *maker, const char *id)
{
  guint number = id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (maker->referents, id)) : 0;

  return number > 0 ? number - 1 : NLP_NO_ROW;
}

/* "#quote.direct": what stands behind the dot. */
static const char *
get_class (const NlpLayerMaker *maker, const NlpMark *mark)
{
  const char *class = nlp__maker_get (maker, mark, NLP__ATTRIBUTE_ANA);
  const char *dot = class != NULL ? strchr (class, '.') : NULL;

  return dot != NULL ? dot + 1 : NULL;
}

/* Structure. */

static int
get_block_kind (const NlpLayerMaker *maker, const NlpMark *mark)
{
  const char *type = nlp__maker_get (maker, mark, NLP__ATTRIBUTE_TYPE);

  switch (mark->element)
    {
    case NLP__ELEMENT_HEAD:
      return NLP__BLOCK_HEADING;
    case NLP__ELEMENT_BYLINE:
      return NLP__BLOCK_BYLINE;
    case NLP__ELEMENT_P:
    case NLP__ELEMENT_SPEAKER:
      return NLP__BLOCK_PARAGRAPH;
    case NLP__ELEMENT_AB:
      return type != NULL ? nlp__block_kind_from_name (type) : NLP__BLOCK_PARAGRAPH;
    default:
      return -1;
    }
}

static gboolean
has_line_end (const char *text, guint32 begin, guint32 end)
{
  for (; begin < end; begin++)
    if (text[begin] == '\n' || text[begin] == '\r')
      return TRUE;
  return FALSE;
}

/* Blocks in order. A label belongs to the block behind it if they stand on one line. */
static GArray *
collect_blocks (const NlpLayerMaker *maker, const char *text)
{
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (NlpBlock));
  guint32 label_begin = 0, label_end = 0;

  for (guint i = 0; i < maker->marks->marks->len; i++)
    {
      const NlpMark *mark = nlp__marks_get (maker->marks, i);
      NlpStretch extent = nlp__mark_get_extent (mark);
      int kind = get_block_kind (maker, mark);
      NlpBlock block = { extent.byte_begin, extent.byte_end, kind };
      NlpBlock *last = blocks->len > 0 ? &g_array_index (blocks, NlpBlock, blocks->len - 1) : NULL;

      if (kind < 0 || is_empty (mark) || (last != NULL && block.begin < last->end && last->end != label_end))
        continue;
      if (mark->element == NLP__ELEMENT_SPEAKER)
        {
          label_begin = block.begin;
          label_end = block.end;
        }
      else if (last != NULL && last->end == label_end && label_end > label_begin && block.begin >= label_end
               && !has_line_end (text, label_end, block.begin))
        {
          block.begin = label_begin;
          g_array_set_size (blocks, blocks->len - 1);
        }
      else if (last != NULL && block.begin < last->end)
        continue;
      g_array_append_val (blocks, block);
    }
  return blocks;
}

/* Marks of some elements that do not overlap, in bytes. */
static GArray *
collect_bytes (const NlpLayerMaker *maker, NlpElement element, NlpElement other)
{
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (NlpBytes));
  guint32 end = 0;

  for (guint i = 0; i < maker->marks->marks->len; i++)
    {
      const NlpMark *mark = nlp__marks_get (maker->marks, i);
      NlpStretch extent = nlp__mark_get_extent (mark);
      NlpBytes bytes = { extent.byte_begin, extent.byte_end };

      if ((mark->element != element && mark->element != other) || is_empty (mark) || bytes.begin < end)
        continue;
      g_array_append_val (stretches, bytes);
      end = bytes.end;
    }
  return stretches;
}

static void
add_structure (const NlpLayerMaker *maker)
{
  const char *text = nlp_document_get_text (maker->document, NULL);
  g_autoptr (GArray) blocks = collect_blocks (maker, text);
  g_autoptr (GArray) sentences = collect_bytes (maker, NLP__ELEMENT_S, NLP__ELEMENT_S);
  g_autoptr (GArray) tokens = collect_bytes (maker, NLP__ELEMENT_W, NLP__ELEMENT_PC);
  NlpStructure structure = { .n_blocks = blocks->len, .n_sentences = sentences->len, .n_tokens = tokens->len };

  if (blocks->len > 0)
    structure.blocks = (const NlpBlock *) (gpointer) blocks->data;
  if (sentences->len > 0)
    structure.sentences = (const NlpBytes *) (gpointer) sentences->data;
  if (tokens->len > 0)
    structure.tokens = (const NlpBytes *) (gpointer) tokens->data;
  nlp__document_add_structure (maker->document, &structure);
}

static void
add_tag (NlpLayerMaker *maker, const NlpMark *mark)
{
  const char *pos = nlp__maker_get (maker, mark, NLP__ATTRIBUTE_POS),
             *lemma = nlp__maker_get (maker, mark, NLP__ATTRIBUTE_LEMMA);
  NlpLayer *layer;
  guint row;

  if (pos == NULL && lemma == NULL)
    return;
  layer = nlp_document_add_layer (maker->document, &tags_spec);
  row = nlp__maker_add_row (maker, layer, mark, nlp__mark_get_extent (mark).span);
  nlp_layer_set_string (layer, row, NLP_TAGS_POS, pos);
  nlp_layer_set_string (layer, row, NLP_TAGS_LEMMA, lemma);
}

/* A sentence's row is where the layer has it. */
static void
note_sentence (NlpLayerMaker *maker, const NlpMark *mark)
{
  const NlpLayer *layer = nlp_document_get_layer (maker->document, NLP_LAYER_SENTENCES);
  guint row = nlp_layer_find (layer, mark->first.span.begin);

  if (row < nlp_layer_get_length (layer))
    remember (maker, mark, row);
}

/* Names. */

static gboolean
is_entity (const NlpMark *mark)
{
  return mark->element == NLP__ELEMENT_PERS_NAME || mark->element == NLP__ELEMENT_ORG_NAME
         || mark->element == NLP__ELEMENT_PLACE_NAME || mark->element == NLP__ELEMENT_NAME
         || mark->element == NLP__ELEMENT_RS;
}

/* A registry entry and the mention that gives it its span. */
typedef struct
{
  const NlpAnnotatedEntry *entry;
  const NlpMark *mention;
  gboolean exact;          /* the mention is the entry's name */
} NlpMention;

static gboolean
is_name (const NlpLayerMaker *maker, const NlpMark *mark, const char *name)
{
  NlpStretch extent = nlp__mark_get_extent (mark);
  const char *text = nlp_document_get_text (maker->document, NULL);

  return name != NULL && strlen (name) == extent.byte_end - extent.byte_begin
         && strncmp (text + extent.byte_begin, name, strlen (name)) == 0;
}

/* The first mention that is the name, else the first. */
static void
note_mention (const NlpLayerMaker *maker, GHashTable *places, GArray *mentions, const NlpMark *mark)
{
  const char *id = nlp__mark_get_pointer (maker->marks, mark, NLP__ATTRIBUTE_REF);
  const NlpAnnotatedEntry *entry = id != NULL ? g_hash_table_lookup (maker->names, id) : NULL;
  guint place = entry != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (places, entry)) : 0;
  NlpMention mention = { entry, mark, entry != NULL && is_name (maker, mark, entry->name) };

  if (entry == NULL)
    return;
  if (place == 0)
    {
      g_array_append_val (mentions, mention);
      g_hash_table_insert (places, (gpointer) entry, GUINT_TO_POINTER (mentions->len));
    }
  else if (mention.exact && !g_array_index (mentions, NlpMention, place - 1).exact)
    g_array_index (mentions, NlpMention, place - 1) = mention;
}

static int
compare_mentions (gconstpointer one, gconstpointer other)
{
  const NlpMention *first = one, *second = other;
  int order = nlp_span_compare (first->mention->first.span, second->mention->first.span);

  return order != 0 ? order : strcmp (first->entry->id, second->entry->id);
}

static void
add_referent (NlpLayerMaker *maker, const NlpMention *mention)
{
  const NlpAnnotatedEntry *entry = mention->entry;
  NlpLayer *layer = nlp_document_add_layer (maker->document, &referents_spec);
  guint row = nlp__maker_add_row (maker, layer, mention->mention, nlp__mark_get_extent (mention->mention).span);
  g_autofree char *key = g_strdup_printf ("%s gender", entry->id);

  nlp_layer_set_string (layer, row, NLP_REFERENTS_TYPE, entry->type);
  nlp_layer_set_string (layer, row, NLP_REFERENTS_NAME, entry->name);
  nlp_layer_set_string (layer, row, NLP_REFERENTS_ALIASES, entry->aliases != NULL ? entry->aliases->str : NULL);
  nlp_layer_set_string (layer, row, NLP_REFERENTS_GENDER, g_hash_table_lookup (maker->annotated->features, key));
  g_hash_table_insert (maker->referents, (char *) entry->id, GUINT_TO_POINTER (row + 1));
}

static void
add_referents (NlpLayerMaker *maker)
{
  g_autoptr (GArray) mentions = g_array_new (FALSE, FALSE, sizeof (NlpMention));
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < maker->marks->marks->len; i++)
    {
      const NlpMark *mark = nlp__marks_get (maker->marks, i);

      if (is_entity (mark) && !is_empty (mark))
        note_mention (maker, places, mentions, mark);
    }
  g_array_sort (mentions, compare_mentions);
  for (guint i = 0; i < mentions->len; i++)
    add_referent (maker, &g_array_index (mentions, NlpMention, i));
}

static const char *
get_entity_type (const NlpLayerMaker *maker, const NlpMark *mark)
{
  const char *type = nlp__maker_get (maker, mark, NLP__ATTRIBUTE_TYPE);

  if (mark->element == NLP__ELEMENT_PERS_NAME || g_strcmp0 (type, "person") == 0)
    return "PERSON";
  if (mark->element == NLP__ELEMENT_ORG_NAME || (mark->element == NLP__ELEMENT_RS && g_strcmp0 (type, "org") == 0))
    return "ORG";
  if (mark->element == NLP__ELEMENT_PLACE_NAME || (mark->element == NLP__ELEMENT_RS && g_strcmp0 (type, "place") == 0))
    return "LOC";
  return "MISC";
}

static void
add_entity (NlpLayerMaker *maker, const NlpMark *mark)
{
  NlpLayer *layer = nlp_document_add_layer (maker->document, &entities_spec);
  guint row = nlp__maker_add_row (maker, layer, mark, nlp__mark_get_extent (mark).span);
  gboolean typed = mark->element != NLP__ELEMENT_NAME && mark->element != NLP__ELEMENT_RS;
  const char *subtype = nlp__maker_get (maker, mark, typed ? NLP__ATTRIBUTE_TYPE : NLP__ATTRIBUTE_SUBTYPE);
  guint32 referent = nlp__maker_get_referent (maker, nlp__mark_get_pointer (maker->marks, mark, NLP__ATTRIBUTE_REF));

  nlp_layer_set_string (layer, row, NLP_ENTITIES_TYPE, get_entity_type (maker, mark));
  nlp_layer_set_string (layer, row, NLP_ENTITIES_SUBTYPE, mark->element == NLP__ELEMENT_RS ? "description" : subtype);
  nlp_layer_set_row (layer, row, NLP_ENTITIES_REFERENT, referent);
}

/* Speech. */

static void
add_quote (NlpLayerMaker *maker, const NlpMark *mark)
{
  NlpLayer *layer = nlp_document_add_layer (maker->document, &quotes_spec);
  guint row = nlp__maker_add_row (maker, layer, mark, nlp__mark_get_extent (mark).span);
  const char *who = nlp__mark_get_pointer (maker->marks, mark, NLP__ATTRIBUTE_WHO);
  guint n;
  g_autofree NlpSpan *spans = nlp__mark_dup_spans (mark, &n);

  nlp_layer_set_string (layer, row, NLP_QUOTES_KIND, get_class (maker, mark));
  nlp_layer_set_spans (layer, row, NLP_QUOTES_CONTENT, spans, n);
  nlp_layer_set_string (layer, row, NLP_QUOTES_SPEAKER, get_name (maker, who));
  nlp_layer_set_row (layer, row, NLP_QUOTES_REFERENT, nlp__maker_get_referent (maker, who));
  nlp_layer_set_string (layer, row, NLP_QUOTES_MODALITY, nlp__maker_get_feature (maker, mark, "modality"));
  remember (maker, mark, row);
}

/* A cue or source, which points to its quote. */
static void
add_segment (NlpLayerMaker *maker, const NlpMark *mark)
{
  const char *type = nlp__maker_get (maker, mark, NLP__ATTRIBUTE_TYPE);
  gboolean cue = g_strcmp0 (type, "cue") == 0;
  const NlpMark *quote =
      nlp__marks_find (maker->marks, nlp__mark_get_pointer (maker->marks, mark, NLP__ATTRIBUTE_CORRESP));
  guint number = quote != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (maker->rows, quote)) : 0;
  guint n;
  g_autofree NlpSpan *spans = nlp__mark_dup_spans (mark, &n);

  if (!is_empty (mark) && (cue || g_strcmp0 (type, "source") == 0) && number > 0 && quote->element == NLP__ELEMENT_SAID)
    nlp_layer_set_spans (nlp_document_get_layer (maker->document, NLP_LAYER_QUOTES), number - 1,
                         cue ? NLP_QUOTES_CUE : NLP_QUOTES_SOURCE, spans, n);
}

/* Turns. What stands before, between and behind them is narration. */

static void
add_narration (const NlpLayerMaker *maker, NlpLayer *turns, guint32 begin, guint32 end)
{
  const NlpLayer *blocks = nlp_document_get_layer (maker->document, NLP_LAYER_BLOCKS);
  guint first, n = nlp_layer_find_inside (blocks, (NlpSpan) { begin, end }, &first);

  if (n > 0)
    {
      NlpSpan span = { nlp_layer_get_span (blocks, first).begin,
                       MIN (end, nlp_layer_get_span (blocks, first + n - 1).end) };

      nlp_layer_set_string (turns, nlp_layer_append (turns, span), NLP_TURNS_ROLE, "narration");
    }
}

static void
add_turn (NlpLayerMaker *maker, NlpLayer *turns, const NlpMark *mark, NlpSpan span)
{
  const char *who = nlp__mark_get_pointer (maker->marks, mark, NLP__ATTRIBUTE_WHO);
  guint row = nlp__maker_add_row (maker, turns, mark, span);

  nlp_layer_set_string (turns, row, NLP_TURNS_ROLE, get_class (maker, mark));
  nlp_layer_set_string (turns, row, NLP_TURNS_SPEAKER, get_name (maker, who));
  nlp_layer_set_row (turns, row, NLP_TURNS_REFERENT, nlp__maker_get_referent (maker, who));
  remember (maker, mark, row);
}

static void
add_turns (NlpLayerMaker *maker)
{
  NlpLayer *turns = NULL;
  guint32 end = 0;
  guint row = 0;

  for (guint i = 0; i < maker->marks->marks->len; i++)
    {
      const NlpMark *mark = nlp__marks_get (maker->marks, i);
      NlpSpan span = nlp__mark_get_extent (mark).span;

      if (mark->element == NLP__ELEMENT_SP && !is_empty (mark) && span.begin >= end)
        {
          turns = nlp_document_add_layer (maker->document, &turns_spec);
          add_narration (maker, turns, end, span.begin);
          row = nlp_layer_get_length (turns);
          add_turn (maker, turns, mark, span);
          end = span.end;
        }
      else if (mark->element == NLP__ELEMENT_SPEAKER && turns != NULL && !is_empty (mark) && span.end <= end)
        nlp_layer_set_span (turns, row, NLP_TURNS_LABEL, span);
    }
  if (turns != NULL)
    add_narration (maker, turns, end, nlp_document_get_length (maker->document));
}

/* Scores. */

static void
add_tone (NlpLayerMaker *maker, const NlpAnnotatedScore *score, const NlpMark *target, NlpSpan span)
{
  NlpLayer *layer = nlp_document_add_layer (maker->document, &sentiment_spec);
  guint number = target != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (maker->rows, target)) : 0;
  guint row, of = target == NULL || target->element == NLP__ELEMENT_S ? 0 : target->element == NLP__ELEMENT_SAID ? 1 : 2;

  layer->provider = nlp__maker_get_providers (maker, score->resp);
  row = nlp_layer_append (layer, span);
  layer->provider = 0;
  nlp_layer_set_string (layer, row, NLP_SENTIMENT_SCOPE, score->scope);
  nlp_layer_set_number (layer, row, NLP_SENTIMENT_SCORE, score->score);
  if (number > 0)
    nlp_layer_set_row_of (layer, row, NLP_SENTIMENT_ROW, of, number - 1);
}

/* A score points to an element, or to the whole body. */
static void
add_score (NlpLayerMaker *maker, const NlpAnnotatedScore *score)
{
  const NlpMark *target = nlp__marks_find (maker->marks, score->target);
  NlpSpan span = { 0, nlp_document_get_length (maker->document) };

  if (target == NULL && !g_str_equal (score->target, "body"))
    return;
  if (target != NULL)
    span = nlp__mark_get_extent (target).span;
  if (score->attitude)
    nlp__maker_add_attitude (maker, score, span);
  else
    add_tone (maker, score, target, span);
}

/* The whole. */

static gboolean
has_type (const NlpLayerMaker *maker, const NlpMark *mark, const char *type)
{
  return g_strcmp0 (nlp__maker_get (maker, mark, NLP__ATTRIBUTE_TYPE), type) == 0;
}

static void
add_runs (NlpLayerMaker *maker)
{
  for (guint i = 0; i < MIN (maker->annotated->runs->len, 64u); i++)
    {
      const NlpAnnotatedRun *run = &g_array_index (maker->annotated->runs, NlpAnnotatedRun, i);
      guint number;

      if (run->plugin == NULL || g_strcmp0 (run->id, "nlp-run") == 0)
        continue;
      number =
          nlp_document_add_run (maker->document, &(NlpRun){ run->plugin, run->version, run->status, run->message });
      if (run->id != NULL)
        g_hash_table_insert (maker->providers, (char *) run->id, GUINT_TO_POINTER (number + 1));
    }
}

static void
add_mark (NlpLayerMaker *maker, const NlpMark *mark)
{
  if (is_empty (mark))
    return;
  if (is_entity (mark))
    add_entity (maker, mark);
  else if (mark->element == NLP__ELEMENT_W || mark->element == NLP__ELEMENT_PC)
    add_tag (maker, mark);
  else if (mark->element == NLP__ELEMENT_S)
    note_sentence (maker, mark);
  else if (mark->element == NLP__ELEMENT_SAID)
    add_quote (maker, mark);
  else if (mark->element == NLP__ELEMENT_NUM || mark->element == NLP__ELEMENT_MEASURE
           || mark->element == NLP__ELEMENT_DATE || mark->element == NLP__ELEMENT_TIME
           || (mark->element == NLP__ELEMENT_SEG && has_type (maker, mark, NLP_LAYER_NUMBERS)))
    nlp__maker_add_number (maker, mark);
}

void
nlp__annotated_add_layers (const NlpAnnotated *annotated, NlpDocument *document)
{
  NlpLayerMaker maker = { annotated, &annotated->marks, document, g_hash_table_new (g_str_hash, g_str_equal),
                          g_hash_table_new (g_str_hash, g_str_equal), g_hash_table_new (g_str_hash, g_str_equal),
                          g_hash_table_new (NULL, NULL) };

  for (guint i = 0; i < annotated->entries->len; i++)
    {
      NlpAnnotatedEntry *entry = &g_array_index (annotated->entries, NlpAnnotatedEntry, i);

      g_hash_table_insert (maker.names, (char *) entry->id, entry);
    }
  add_runs (&maker);
  add_structure (&maker);
  add_referents (&maker);
  for (guint i = 0; i < annotated->marks.marks->len; i++)
    add_mark (&maker, nlp__marks_get (&annotated->marks, i));
  for (guint i = 0; i < annotated->marks.marks->len; i++)
    if (nlp__marks_get (&annotated->marks, i)->element == NLP__ELEMENT_SEG)
      add_segment (&maker, nlp__marks_get (&annotated->marks, i));
  add_turns (&maker);
  for (guint i = 0; i < annotated->scores->len; i++)
    add_score (&maker, &g_array_index (annotated->scores, NlpAnnotatedScore, i));
  g_hash_table_unref (maker.providers);
  g_hash_table_unref (maker.referents);
  g_hash_table_unref (maker.names);
  g_hash_table_unref (maker.rows);
}
