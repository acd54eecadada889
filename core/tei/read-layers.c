/* read-layers.c - from elements to the library's own layers.
 *
 * The reverse of the format "xml". Layers of plugins are those that the header declares. Sentences and tokens that were not written
 * are found anew.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include <nlp/layers.h>

#include "layer-private.h"
#include "named-speakers.h"
#include "read-layers.h"


NlpLayer *
nlp__maker_add_layer (const NlpLayerMaker *maker, const char *name)
{
  return nlp_document_add_layer (maker->document, nlp_layers_find (name));
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
  guint row;

  layer->provider = nlp__maker_get_providers (maker, nlp__maker_get (maker, mark, NLP__ATTRIBUTE_RESP));
  row = nlp_layer_append (layer, span);
  layer->provider = 0;
  nlp__maker_set_certainty (maker, layer, row, nlp__maker_get (maker, mark, NLP__ATTRIBUTE_CERT));
  return row;
}

static const char *
get_name (const NlpLayerMaker *maker, const char *id)
{
  const NlpAnnotatedEntry *entry = id != NULL ? g_hash_table_lookup (maker->names, id) : NULL;

  if (id != NULL && entry == NULL)
    nlp__dropped_values_add (maker->dropped, "somebody known as", id);
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

/* Names. */

static gboolean
is_entity (const NlpMark *mark)
{
  gboolean found = mark->element == NLP__ELEMENT_RS;

  for (guint i = 0; i < NLP_N_CLASSES && !found; i++)
    found = nlp__profile_classes[i].element == mark->element;
  return found;
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
  NlpLayer *layer = nlp__maker_add_layer (maker, NLP_LAYER_REFERENTS);
  guint row = nlp__maker_add_row (maker, layer, mention->mention, nlp__mark_get_extent (mention->mention).span);

  nlp_layer_set_string (layer, row, NLP_REFERENTS_TYPE, entry->type);
  nlp_layer_set_string (layer, row, NLP_REFERENTS_NAME, entry->name);
  nlp_layer_set_string (layer, row, NLP_REFERENTS_ALIASES, entry->aliases != NULL ? entry->aliases->str : NULL);
  nlp__maker_remember (maker, entry->id, layer, row);
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

      if (is_entity (mark) && !nlp__mark_is_empty (mark))
        note_mention (maker, places, mentions, mark);
    }
  g_array_sort (mentions, compare_mentions);
  for (guint i = 0; i < mentions->len; i++)
    add_referent (maker, &g_array_index (mentions, NlpMention, i));
  maker->n_mentioned = mentions->len;
}

static void
add_entity (NlpLayerMaker *maker, const NlpMark *mark)
{
  NlpLayer *layer = nlp__maker_add_layer (maker, NLP_LAYER_ENTITIES);
  guint row = nlp__maker_add_row (maker, layer, mark, nlp__mark_get_extent (mark).span);
  gboolean typed = mark->element != NLP__ELEMENT_NAME && mark->element != NLP__ELEMENT_RS;
  const char *subtype = nlp__maker_get (maker, mark, typed ? NLP__ATTRIBUTE_TYPE : NLP__ATTRIBUTE_SUBTYPE);
  const char *ref = nlp__mark_get_pointer (maker->marks, mark, NLP__ATTRIBUTE_REF);
  guint32 referent = nlp__maker_get_referent (maker, ref);

  if (ref != NULL && referent == NLP_NO_ROW)
    nlp__dropped_values_add (maker->dropped, "somebody known as", ref);
  nlp__maker_remember_mark (maker, mark, layer, row);
  nlp_layer_set_string (layer, row, NLP_ENTITIES_TYPE,
                        nlp__class_names[nlp__profile_find_class (mark->element, nlp__maker_get (maker, mark, NLP__ATTRIBUTE_TYPE))]);
  nlp_layer_set_string (layer, row, NLP_ENTITIES_SUBTYPE, mark->element == NLP__ELEMENT_RS ? "description" : subtype);
  nlp_layer_set_row (layer, row, NLP_ENTITIES_REFERENT, referent);
}

/* Speech. */

static void
add_quote (NlpLayerMaker *maker, const NlpMark *mark)
{
  NlpLayer *layer = nlp__maker_add_layer (maker, NLP_LAYER_QUOTES);
  guint row = nlp__maker_add_row (maker, layer, mark, nlp__mark_get_extent (mark).span);
  const char *who = nlp__mark_get_pointer (maker->marks, mark, NLP__ATTRIBUTE_WHO);
  guint n;
  g_autofree NlpSpan *spans = nlp__mark_dup_spans (mark, &n);

  nlp__maker_set_string (maker, layer, row, NLP_QUOTES_KIND, get_class (maker, mark));
  nlp_layer_set_spans (layer, row, NLP_QUOTES_CONTENT, spans, n);
  nlp_layer_set_string (layer, row, NLP_QUOTES_SPEAKER, get_name (maker, who));
  nlp_layer_set_row (layer, row, NLP_QUOTES_REFERENT, nlp__maker_get_referent (maker, who));
  nlp__maker_remember_mark (maker, mark, layer, row);
}

/* A cue or source, which points to its quote. */
static void
add_segment (NlpLayerMaker *maker, const NlpMark *mark)
{
  const char *type = nlp__maker_get (maker, mark, NLP__ATTRIBUTE_TYPE);
  gboolean cue = g_strcmp0 (type, NLP__PROFILE_CUE) == 0;
  const char *corresp = nlp__mark_get_pointer (maker->marks, mark, NLP__ATTRIBUTE_CORRESP);
  const NlpMark *quote = nlp__marks_find (maker->marks, corresp);
  const NlpMadeRow *made = quote != NULL ? nlp__maker_find_mark (maker, quote) : NULL;
  guint n;
  g_autofree NlpSpan *spans = nlp__mark_dup_spans (mark, &n);

  if (nlp__mark_is_empty (mark) || !(cue || g_strcmp0 (type, NLP__PROFILE_SOURCE) == 0))
    return;
  if (made == NULL || quote->element != NLP__ELEMENT_SAID)
    nlp__dropped_values_add (maker->dropped, cue ? "a cue of" : "a source of", corresp != NULL ? corresp : "");
  else
    nlp_layer_set_spans (made->layer, made->row, cue ? NLP_QUOTES_CUE : NLP_QUOTES_SOURCE, spans, n);
}

/* Layers of plugins. */

/* Anchors of scores, cues and sources are no rows. */
static gboolean
is_own_row (const char *type)
{
  return type != NULL && !g_str_equal (type, NLP_LAYER_SENTIMENT) && !g_str_equal (type, NLP_LAYER_ATTITUDES)
         && !g_str_equal (type, NLP__PROFILE_CUE) && !g_str_equal (type, NLP__PROFILE_SOURCE);
}

/* The layer that a <seg> is a row of, or NULL: one of the library's without an element of its own, or one that the header declares. A
 * layer called "cue" is "cue_" in the text. */
static NlpLayer *
find_own_layer (const NlpLayerMaker *maker, const char *type)
{
  g_autofree char *name = g_strndup (type, strlen (type) - g_str_has_suffix (type, "_"));

  return nlp_layers_find (type) != NULL ? nlp__maker_add_layer (maker, type) : nlp_document_get_layer (maker->document, name);
}

static void
add_own_row (NlpLayerMaker *maker, const NlpMark *mark)
{
  const char *type = nlp__maker_get (maker, mark, NLP__ATTRIBUTE_TYPE);
  NlpLayer *layer = is_own_row (type) ? find_own_layer (maker, type) : NULL;
  guint label, row;

  if (layer == NULL && is_own_row (type))
    nlp__dropped_values_add (maker->dropped, "a row of", type);
  if (layer == NULL)
    return;
  row = nlp__maker_add_row (maker, layer, mark, nlp__mark_get_extent (mark).span);
  label = nlp__layer_find_label (layer);
  if (label < nlp_layer_get_n_fields (layer))
    nlp__maker_set_string (maker, layer, row, label, nlp__maker_get (maker, mark, NLP__ATTRIBUTE_SUBTYPE));
  nlp__maker_remember_mark (maker, mark, layer, row);
  nlp__maker_remember (maker, nlp__mark_get_pointer (maker->marks, mark, NLP__ATTRIBUTE_ANA), layer, row);
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

  nlp__maker_set_string (maker, turns, row, NLP_TURNS_ROLE, get_class (maker, mark));
  nlp_layer_set_string (turns, row, NLP_TURNS_SPEAKER, get_name (maker, who));
  nlp_layer_set_row (turns, row, NLP_TURNS_REFERENT, nlp__maker_get_referent (maker, who));
  nlp__maker_remember_mark (maker, mark, turns, row);
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

      if (mark->element == NLP__ELEMENT_SP && !nlp__mark_is_empty (mark) && span.begin >= end)
        {
          turns = nlp__maker_add_layer (maker, NLP_LAYER_TURNS);
          add_narration (maker, turns, end, span.begin);
          row = nlp_layer_get_length (turns);
          add_turn (maker, turns, mark, span);
          end = span.end;
        }
      else if (mark->element == NLP__ELEMENT_SPEAKER && turns != NULL && !nlp__mark_is_empty (mark) && span.end <= end)
        nlp_layer_set_span (turns, row, NLP_TURNS_LABEL, span);
    }
  if (turns != NULL)
    add_narration (maker, turns, end, nlp_document_get_length (maker->document));
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
  if (nlp__mark_is_empty (mark))
    return;
  if (is_entity (mark))
    add_entity (maker, mark);
  else if (mark->element == NLP__ELEMENT_W || mark->element == NLP__ELEMENT_PC)
    nlp__maker_add_tag (maker, mark);
  else if (mark->element == NLP__ELEMENT_S)
    nlp__maker_note_sentence (maker, mark);
  else if (mark->element == NLP__ELEMENT_SAID)
    add_quote (maker, mark);
  else if (mark->element == NLP__ELEMENT_NUM || mark->element == NLP__ELEMENT_MEASURE
           || mark->element == NLP__ELEMENT_DATE || mark->element == NLP__ELEMENT_TIME
           || (mark->element == NLP__ELEMENT_SEG && has_type (maker, mark, NLP_LAYER_NUMBERS)))
    nlp__maker_add_number (maker, mark);
  else if (mark->element == NLP__ELEMENT_SEG)
    add_own_row (maker, mark);
}

/* Those who speak and are named nowhere else become referents of their own, with the ids that the XML has for them. */
static void
add_speakers (NlpLayerMaker *maker)
{
  static const char *const names[] = { NLP_LAYER_TURNS, NLP_LAYER_QUOTES };
  const NlpLayer *referents;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (nlp_document_get_layer (maker->document, names[i]) != NULL)
      nlp__make_speakers_rows (maker->document, nlp_document_get_layer (maker->document, names[i]));
  referents = nlp_document_get_layer (maker->document, NLP_LAYER_REFERENTS);
  for (guint row = 0; referents != NULL && row < nlp_layer_get_length (referents); row++)
    for (guint i = 0; i < maker->annotated->entries->len && row >= maker->n_mentioned; i++)
      {
        const NlpAnnotatedEntry *entry = &g_array_index (maker->annotated->entries, NlpAnnotatedEntry, i);

        if (g_strcmp0 (entry->name, nlp_layer_get_string (referents, row, NLP_REFERENTS_NAME)) == 0
            && !g_hash_table_contains (maker->referents, entry->id))
          {
            g_hash_table_insert (maker->referents, (char *) entry->id, GUINT_TO_POINTER (row + 1));
            nlp__maker_remember (maker, entry->id, (NlpLayer *) referents, row);
            break;
          }
      }
}

static void
add_marks (NlpLayerMaker *maker)
{
  const GArray *marks = maker->marks->marks;

  for (guint i = 0; i < marks->len; i++)
    add_mark (maker, nlp__marks_get (maker->marks, i));
  for (guint i = 0; i < marks->len; i++)
    if (nlp__marks_get (maker->marks, i)->element == NLP__ELEMENT_SEG)
      add_segment (maker, nlp__marks_get (maker->marks, i));
}

static void
index_entries (NlpLayerMaker *maker)
{
  for (guint i = 0; i < maker->annotated->entries->len; i++)
    {
      NlpAnnotatedEntry *entry = &g_array_index (maker->annotated->entries, NlpAnnotatedEntry, i);

      g_hash_table_insert (maker->names, (char *) entry->id, entry);
    }
}

void
nlp__annotated_add_layers (const NlpAnnotated *annotated, NlpDocument *document)
{
  NlpDroppedValues dropped = { 0, NULL };
  NlpLayerMaker maker = { annotated, &annotated->marks, document, g_hash_table_new (g_str_hash, g_str_equal),
                          g_hash_table_new (g_str_hash, g_str_equal), g_hash_table_new (g_str_hash, g_str_equal),
                          g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free), 0, FALSE, &dropped };

  index_entries (&maker);
  add_runs (&maker);
  nlp__maker_add_structure (&maker);
  maker.tagged = nlp__maker_has_tags (&maker);
  add_referents (&maker);
  add_marks (&maker);
  add_turns (&maker);
  add_speakers (&maker);
  nlp__maker_add_scores (&maker);
  nlp__maker_add_rows (&maker);
  nlp__maker_set_features (&maker);
  nlp__dropped_values_finish (&dropped, document);
  g_hash_table_unref (maker.providers);
  g_hash_table_unref (maker.referents);
  g_hash_table_unref (maker.names);
  g_hash_table_unref (maker.made);
}
