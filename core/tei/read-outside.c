/* read-outside.c - what annotated XML says outside of the body: the header's facts and programs; registries, scores, annotations
 * and features beside the text.
 * SPDX-License-Identifier: MIT */
#include "read-outside.h"

#include <string.h>

const char *
nlp__walk_keep (NlpXmlWalk *walk, const char *string)
{
  return string != NULL ? g_string_chunk_insert (walk->annotated->marks.strings, string) : NULL;
}

const char *
nlp__walk_keep_attribute (NlpXmlWalk *walk, const char *name)
{
  xmlChar *value = xmlTextReaderGetAttribute (walk->xml, (const xmlChar *) name);
  const char *kept = value != NULL ? nlp__walk_keep (walk, (const char *) value + (*value == '#')) : NULL;

  xmlFree (value);
  return kept;
}

static NlpAnnotatedEntry *
get_entry (NlpXmlWalk *walk)
{
  GArray *entries = walk->annotated->entries;

  return entries->len > 0 ? &g_array_index (entries, NlpAnnotatedEntry, entries->len - 1) : NULL;
}

static NlpAnnotatedRun *
get_run (NlpXmlWalk *walk)
{
  GArray *runs = walk->annotated->runs;

  return runs->len > 0 ? &g_array_index (runs, NlpAnnotatedRun, runs->len - 1) : NULL;
}

static void
add_entry (NlpXmlWalk *walk, const char *type)
{
  NlpAnnotatedEntry entry = { .id = nlp__walk_keep_attribute (walk, "xml:id"), .type = type };

  if (entry.id != NULL)
    g_array_append_val (walk->annotated->entries, entry);
}

static void
add_run (NlpXmlWalk *walk)
{
  const char *type = nlp__walk_keep_attribute (walk, "type");
  NlpAnnotatedRun run = { .id = nlp__walk_keep_attribute (walk, "xml:id"), .plugin = nlp__walk_keep_attribute (walk, "ident"),
                          .version = nlp__walk_keep_attribute (walk, "version") };

  run.status = nlp__profile_find_state (type);
  g_array_append_val (walk->annotated->runs, run);
}

/* "#sentiment.positive #a1.fs": what is said of a1. */
static const char *
keep_features_id (NlpXmlWalk *walk)
{
  const char *pointers = nlp__walk_keep_attribute (walk, "ana");
  const char *end = pointers != NULL ? g_strrstr (pointers, ".fs") : NULL;
  const char *begin = end;

  if (end == NULL)
    return NULL;
  while (begin > pointers && begin[-1] != '#' && begin[-1] != ' ')
    begin--;
  return g_string_chunk_insert_len (walk->annotated->marks.strings, begin, end - begin);
}

static void
add_score (NlpXmlWalk *walk)
{
  NlpAnnotatedScore score = { .attitude = walk->attitudes, .resp = walk->group_resp };

  score.scope = nlp__walk_keep_attribute (walk, "type");
  score.target = nlp__walk_keep_attribute (walk, "target");
  score.features = keep_features_id (walk);
  score.certainty = nlp__walk_keep_attribute (walk, "cert");
  if (score.scope != NULL && score.target != NULL)
    g_array_append_val (walk->annotated->scores, score);
}

/* <fs xml:id="n4.fs"> says more about n4. */
static void
begin_features (NlpXmlWalk *walk)
{
  const char *id = nlp__walk_keep_attribute (walk, "xml:id");
  const char *dot = id != NULL ? g_strrstr (id, ".fs") : NULL;

  walk->features_id = dot != NULL ? g_string_chunk_insert_len (walk->annotated->marks.strings, id, dot - id) : id;
}

static void
add_feature (NlpXmlWalk *walk, const char *value)
{
  NlpAnnotatedFeature feature = { walk->features_id, walk->feature_name, value };

  if (value != NULL && feature.id != NULL && feature.name != NULL)
    g_array_append_val (walk->annotated->features, feature);
}

static void
add_annotation (NlpXmlWalk *walk)
{
  NlpAnnotatedRow row = { walk->list, nlp__walk_keep_attribute (walk, "xml:id"), nlp__walk_keep_attribute (walk, "resp"),
                          nlp__walk_keep_attribute (walk, "cert") };

  if (row.layer != NULL && row.id != NULL)
    g_array_append_val (walk->annotated->rows, row);
}

void
nlp__walk_enter_outside (NlpXmlWalk *walk, const char *name)
{
  g_string_truncate (walk->content, 0);
  g_free (walk->type);
  walk->type = g_strdup (nlp__walk_keep_attribute (walk, "type"));
  if (!walk->in_standoff && nlp__walk_enter_declaration (walk, name))
    return;
  if (strcmp (name, "TEI") == 0)
    walk->annotated->language = nlp__walk_keep_attribute (walk, "xml:lang");
  else if (strcmp (name, "application") == 0)
    add_run (walk);
  else if (strcmp (name, "spanGrp") == 0)
    {
      walk->group_resp = nlp__walk_keep_attribute (walk, "resp");
      walk->attitudes = g_strcmp0 (walk->type, "attitudes") == 0;
    }
  else if (strcmp (name, "span") == 0)
    add_score (walk);
  else if (strcmp (name, "fs") == 0)
    begin_features (walk);
  else if (strcmp (name, "f") == 0)
    walk->feature_name = nlp__walk_keep_attribute (walk, "name");
  else if (strcmp (name, "listAnnotation") == 0)
    walk->list = nlp__walk_keep_attribute (walk, "type");
  else if (strcmp (name, "annotation") == 0)
    add_annotation (walk);
  else if (strcmp (name, "symbol") == 0 || strcmp (name, "numeric") == 0)
    add_feature (walk, nlp__walk_keep_attribute (walk, "value"));
  for (guint i = 0; walk->in_standoff && i < NLP_N_CLASSES; i++)
    if (strcmp (name, nlp__profile_classes[i].entry) == 0)
      add_entry (walk, nlp__class_names[i]);
}

/* The first form of a name is the name; the others are aliases. */
static void
add_name (NlpXmlWalk *walk)
{
  NlpAnnotatedEntry *entry = get_entry (walk);

  if (entry == NULL)
    return;
  if (entry->name == NULL)
    entry->name = nlp__walk_keep (walk, walk->content->str);
  else if (entry->aliases == NULL)
    entry->aliases = g_string_new (walk->content->str);
  else
    g_string_append_printf (entry->aliases, "\n%s", walk->content->str);
}

void
nlp__walk_leave_standoff (NlpXmlWalk *walk, const char *name)
{
  GArray *scores = walk->annotated->scores;

  for (guint i = 0; i < NLP_N_CLASSES; i++)
    if (strcmp (name, nlp__profile_classes[i].name) == 0)
      add_name (walk);
  if (strcmp (name, "span") == 0 && scores->len > 0)
    g_array_index (scores, NlpAnnotatedScore, scores->len - 1).score = nlp__walk_keep (walk, walk->content->str);
  else if (strcmp (name, "string") == 0)
    add_feature (walk, nlp__walk_keep (walk, walk->content->str));
}

/* What the source says of itself. */
static gboolean
take_fact (NlpXmlWalk *walk, const char *name)
{
  NlpAnnotated *annotated = walk->annotated;
  const char **fact = strcmp (name, "title") == 0 && g_strcmp0 (walk->type, "source") == 0 ? &annotated->title
                      : strcmp (name, "author") == 0                                      ? &annotated->author
                      : strcmp (name, "publisher") == 0                                   ? &annotated->outlet
                      : strcmp (name, "date") == 0                                        ? &annotated->date
                                                                                          : NULL;

  if (fact != NULL)
    *fact = nlp__walk_keep (walk, walk->content->str);
  return fact != NULL;
}

void
nlp__walk_leave_header (NlpXmlWalk *walk, const char *name)
{
  NlpAnnotated *annotated = walk->annotated;
  NlpAnnotatedRun *run = get_run (walk);

  if (take_fact (walk, name) || nlp__walk_leave_declaration (walk, name))
    return;
  if (strcmp (name, "title") == 0)
    annotated->id = nlp__walk_keep (walk, walk->content->str);
  else if (strcmp (name, "idno") == 0 && g_strcmp0 (walk->type, "filename") == 0)
    annotated->filename = nlp__walk_keep (walk, walk->content->str);
  else if (strcmp (name, "idno") == 0 && g_strcmp0 (walk->type, "sha256") == 0)
    annotated->sha256 = nlp__walk_keep (walk, walk->content->str);
  else if (strcmp (name, "note") == 0 && g_strcmp0 (walk->type, "encoding") == 0)
    annotated->encoding = nlp__walk_keep (walk, walk->content->str);
  else if (strcmp (name, "note") == 0 && g_strcmp0 (walk->type, "format") == 0)
    annotated->format = nlp__walk_keep (walk, walk->content->str);
  else if (strcmp (name, "label") == 0 && run != NULL)
    run->plugin = nlp__walk_keep (walk, walk->content->str);
  else if (strcmp (name, "desc") == 0 && run != NULL)
    run->message = nlp__walk_keep (walk, walk->content->str);
}
