/* profile.c - the words of annotated XML, looked up in both directions.
 * SPDX-License-Identifier: MIT */
#include "profile.h"

#include <string.h>

const char *const nlp__element_names[] = { "",    "ab",      "byline", "date", "head",     "measure",   "name",
                                           "num", "orgName", "p",      "pc",   "persName", "placeName", "rs",
                                           "s",   "said",    "seg",    "sp",   "speaker",  "time",      "w" };

static const char *const attribute_names[NLP__N_ATTRIBUTES] = {
  "ana",  "atLeast",  "atMost", "cert", "corresp", "xml:id", "lemma", "notAfter", "notBefore", "pos",
  "prev", "quantity", "ref",    "resp", "subtype", "type",   "unit",  "value",    "when",      "who"
};

NlpElement
nlp__element_from_name (const char *name)
{
  for (guint i = 1; i < G_N_ELEMENTS (nlp__element_names); i++)
    if (strcmp (nlp__element_names[i], name) == 0)
      return i;
  return NLP__ELEMENT_NONE;
}

int
nlp__attribute_from_name (const char *name)
{
  for (guint i = 0; i < NLP__N_ATTRIBUTES; i++)
    if (strcmp (attribute_names[i], name) == 0)
      return i;
  return -1;
}

/* Names. */

const NlpProfileClass nlp__profile_classes[NLP_N_CLASSES] = {
  [NLP_CLASS_PERSON] = { NLP__ELEMENT_PERS_NAME, "person", "listPerson", "person", "persName" },
  [NLP_CLASS_ORG] = { NLP__ELEMENT_ORG_NAME, "org", "listOrg", "org", "orgName" },
  [NLP_CLASS_LOC] = { NLP__ELEMENT_PLACE_NAME, "place", "listPlace", "place", "placeName" },
  [NLP_CLASS_MISC] = { NLP__ELEMENT_NAME, "misc", "listObject", "object", "objectName" }
};

NlpClass
nlp__profile_find_class (NlpElement element, const char *type)
{
  for (guint i = 0; i < NLP_N_CLASSES; i++)
    if (nlp__profile_classes[i].element == element
        || (element == NLP__ELEMENT_RS && g_strcmp0 (nlp__profile_classes[i].reference, type) == 0))
      return i;
  return NLP_CLASS_MISC;
}

/* Blocks. */

const NlpProfileBlock nlp__profile_blocks[NLP__PROFILE_N_BLOCKS] = {
  [NLP_CONTAINER_HEADING] = { NLP__ELEMENT_HEAD, NULL },
  [NLP_CONTAINER_BYLINE] = { NLP__ELEMENT_BYLINE, NULL },
  [NLP_CONTAINER_PARAGRAPH] = { NLP__ELEMENT_P, NULL },
  [NLP_CONTAINER_CAPTION] = { NLP__ELEMENT_AB, "caption" },
  [NLP_CONTAINER_BOILERPLATE] = { NLP__ELEMENT_AB, "boilerplate" },
  [NLP_CONTAINER_LATE_BYLINE] = { NLP__ELEMENT_AB, "byline" },
  [NLP_CONTAINER_EMPTY] = { NLP__ELEMENT_AB, "empty" },
  [NLP_CONTAINER_LABEL] = { NLP__ELEMENT_SPEAKER, NULL },
};

/* Numbers. The last is a range that has a unit. */

static const NlpProfileNumber numbers[] = {
  { "cardinal", NLP__ELEMENT_NUM, "cardinal" },
  { "ordinal", NLP__ELEMENT_NUM, "ordinal" },
  { "percent", NLP__ELEMENT_NUM, "percentage" },
  { "range", NLP__ELEMENT_NUM, "range" },
  { "money", NLP__ELEMENT_MEASURE, "money" },
  { "measure", NLP__ELEMENT_MEASURE, "measure" },
  { "age", NLP__ELEMENT_MEASURE, "age" },
  { "duration", NLP__ELEMENT_MEASURE, "duration" },
  { "temperature", NLP__ELEMENT_MEASURE, "temperature" },
  { "date", NLP__ELEMENT_DATE, NULL },
  { "time", NLP__ELEMENT_TIME, NULL },
  { "range", NLP__ELEMENT_MEASURE, "range" }
};

const NlpProfileNumber *
nlp__profile_find_number (const char *kind, gboolean unit)
{
  const NlpProfileNumber *range_with_unit = &numbers[G_N_ELEMENTS (numbers) - 1];

  if (unit && g_strcmp0 (kind, range_with_unit->kind) == 0)
    return range_with_unit;
  for (guint i = 0; kind != NULL && i < G_N_ELEMENTS (numbers); i++)
    if (g_str_equal (numbers[i].kind, kind))
      return &numbers[i];
  return NULL;
}

const char *
nlp__profile_get_number_kind (NlpElement element, const char *type)
{
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (numbers[i].element == element && (numbers[i].type == NULL || g_strcmp0 (numbers[i].type, type) == 0))
      return numbers[i].kind;
  return NULL;
}

static const NlpProfileUnit units[] = { { "year", FALSE, 'Y' }, { "month", FALSE, 'M' }, { "week", FALSE, 'W' },  { "day", FALSE, 'D' },
                                        { "hour", TRUE, 'H' },  { "minute", TRUE, 'M' }, { "second", TRUE, 'S' } };

const NlpProfileUnit *
nlp__profile_find_unit (const char *unit)
{
  for (guint i = 0; unit != NULL && i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (units[i].unit, unit))
      return &units[i];
  return NULL;
}

const NlpProfileUnit *
nlp__profile_find_unit_letter (gboolean time, char letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (units[i].letter == letter && units[i].time == time)
      return &units[i];
  return NULL;
}

/* Scores and programs. */

const char *const nlp__profile_scopes[NLP__PROFILE_N_SCOPES] = { "sentence", "quote", "turn", "document" };

const char *const nlp__profile_states[] = { [NLP_RUN_OK] = "ok", [NLP_RUN_FAILED] = "failed", [NLP_RUN_SKIPPED] = "skipped" };

NlpRunStatus
nlp__profile_find_state (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (nlp__profile_states); i++)
    if (g_strcmp0 (nlp__profile_states[i], name) == 0)
      return i;
  return NLP_RUN_OK;
}

/* Layers of plugins. */

const char *const nlp__profile_types[NLP__PROFILE_N_TYPES] = {
  [NLP_FIELD_STRING] = "string", [NLP_FIELD_INTEGER] = "integer", [NLP_FIELD_NUMBER] = "number", [NLP_FIELD_SPAN] = "span",
  [NLP_FIELD_SPANS] = "spans",   [NLP_FIELD_ROW] = "row",         [NLP_FIELD_ROWS] = "rows"
};

const NlpProfileFlag nlp__profile_field_flags[NLP__PROFILE_N_FIELD_FLAGS]
    = { { NLP_FIELD_LABEL, "label" }, { NLP_FIELD_ALWAYS, "always" }, { NLP_FIELD_LINES, "lines" }, { NLP_FIELD_WORDS, "words" } };

const NlpProfileFlag nlp__profile_layer_flags[NLP__PROFILE_N_LAYER_FLAGS]
    = { { NLP_LAYER_FLAT, "flat" }, { NLP_LAYER_COVERS, "covers" }, { NLP_LAYER_OVERLAPS, "overlaps" }, { NLP_LAYER_BESIDE, "beside" } };
