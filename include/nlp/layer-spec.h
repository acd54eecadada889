/* nlp/layer-spec.h - what a layer is: its fields and their types, what they refer to, how they are shown. Constant tables, by which
 * the merge, the checks, the formats and the readers go.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpFieldType:
 * @NLP_FIELD_STRING: UTF-8 text, %NULL when not set
 * @NLP_FIELD_INTEGER: a signed 32-bit number, 0 when not set
 * @NLP_FIELD_NUMBER: a double, NaN when not set
 * @NLP_FIELD_SPAN: one span, %NLP_NO_SPAN when not set
 * @NLP_FIELD_SPANS: a list of spans in text order, empty when not set
 * @NLP_FIELD_ROW: a row of the layer that #NlpField names as target, %NLP_NO_ROW when not set
 * @NLP_FIELD_ROWS: a list of such rows, empty when not set
 * @NLP_FIELD_VECTOR: the same number of bytes for each row, for those who compute with them: no format writes them
 *
 * What a field holds.
 */
typedef enum
{
  NLP_FIELD_STRING = 1,
  NLP_FIELD_INTEGER,
  NLP_FIELD_NUMBER,
  NLP_FIELD_SPAN,
  NLP_FIELD_SPANS,
  NLP_FIELD_ROW,
  NLP_FIELD_ROWS,
  NLP_FIELD_VECTOR
} NlpFieldType;

/**
 * NLP_NO_ROW:
 *
 * No row; the value of a row field that was not set.
 */
#define NLP_NO_ROW G_MAXUINT32

/**
 * NlpFieldFlags:
 * @NLP_FIELD_LABEL: names the kind of a row: where a format has room for one word about it, it is this one. Without this flag, a
 *   string field called "label", "type", "kind" or "class" is taken
 * @NLP_FIELD_ALWAYS: JSON writes null when it is not set, where it would leave out another field
 * @NLP_FIELD_LINES: a string of several values, one a line: a list in JSON
 * @NLP_FIELD_WORDS: of spans: JSON writes the words that stand there, where it would write places
 * @NLP_FIELD_HIDDEN: for plugins among themselves; no format writes it
 *
 * How a field is shown.
 */
typedef enum
{
  NLP_FIELD_LABEL = 1 << 0,
  NLP_FIELD_ALWAYS = 1 << 1,
  NLP_FIELD_LINES = 1 << 2,
  NLP_FIELD_WORDS = 1 << 3,
  NLP_FIELD_HIDDEN = 1 << 4
} NlpFieldFlags;

/**
 * NlpField:
 * @name: singular, as it is written in JSON
 * @type: what it holds
 * @summary: one line for `nlp-run --inspect`
 * @target: (nullable): for %NLP_FIELD_ROW and %NLP_FIELD_ROWS, the layer whose rows it names; several, parted by `|`, if a row may
 *   be one of any of them ("quotes|turns")
 * @values: (nullable): for %NLP_FIELD_STRING, the only values that it takes, parted by `|` ("direct|indirect|mixed"); a row with
 *   another one is left out, which is told as an error of its plugin
 * @unit: (nullable): what a number counts ("s", "1")
 * @flags: a set of #NlpFieldFlags
 * @embed: (nullable): for rows, what is written in the place of a row's number, parted by `|`: `span` for its begin and end, the
 *   name of a field of its layer, or of a field of the row that such a field names (`speaker.name`), each perhaps behind the
 *   key that it gets (`name=speaker.name`); `.` is the row itself. With several targets, a list for each, parted by `;`
 * @decimals: of a number, how many digits behind the point are worth writing; 0 for as many as it takes
 *
 * One field of a layer. A table of them ends with a @name of %NULL.
 */
typedef struct _NlpField
{
  const char *name;
  NlpFieldType type;
  const char *summary;
  const char *target;
  const char *values;
  const char *unit;
  guint flags;
  const char *embed;
  guint decimals;
} NlpField;

/**
 * NlpLayerFlags:
 * @NLP_LAYER_FLAT: its rows stand side by side; of two that overlap, the later one goes
 * @NLP_LAYER_COVERS: its rows, if there are any, cover all of the text but white space
 * @NLP_LAYER_OVERLAPS: its rows overlap by nature (a sentence's score, the document's): no #NlpMergePolicy takes any out
 * @NLP_LAYER_INTERNAL: for plugins among themselves; no format writes it
 * @NLP_LAYER_BESIDE: formats that mark a text write its rows beside the text, where they point to what they are about
 *
 * What is true of all rows of a layer.
 */
typedef enum
{
  NLP_LAYER_FLAT = 1 << 0,
  NLP_LAYER_COVERS = 1 << 1,
  NLP_LAYER_OVERLAPS = 1 << 2,
  NLP_LAYER_INTERNAL = 1 << 3,
  NLP_LAYER_BESIDE = 1 << 4
} NlpLayerFlags;

/**
 * NlpLayerSpec:
 * @name: plural
 * @fields: (array zero-terminated=1): its fields; a field's number is its place in this table
 * @summary: (nullable): one line for `nlp-run --inspect`
 * @priority: of two rows with the same span, the one of the layer with the higher priority is outside
 * @flags: a set of #NlpLayerFlags
 * @of: (nullable): another layer that it describes: its row N has the span of that layer's row N, and formats write its fields there
 *
 * The shape of a layer. The tables are constant and live as long as the program.
 */
typedef struct _NlpLayerSpec
{
  const char *name;
  const NlpField *fields;
  const char *summary;
  int priority;
  guint flags;
  const char *of;
} NlpLayerSpec;

G_END_DECLS
