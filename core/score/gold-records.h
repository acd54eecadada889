/* gold-records.h - annotated documents in JSON, gold and answers side by side.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <json-glib/json-glib.h>
#include <nlp.h>

/* One document: what people annotated, and what the system made of it. */
typedef struct
{
  const char *id;
  gunichar *text;          /* the gold one's, in code points */
  glong n_text;
  JsonObject *gold;
  JsonObject *answer;      /* NULL if the system lacks the document */
} Record;

typedef struct
{
  GPtrArray *parsers;      /* of JsonParser: they own the objects */
  GArray *records;         /* of Record, in the order of the gold file */
  GStrv types;             /* the only types of names that count; NULL for all */
  guint n_missing;         /* documents that the system lacks */
  guint n_different;       /* documents whose text differs */
} Records;

/* Reads two files: an object, an array of them, or one a line; unpacked if the name ends in ".gz". Documents are
 * joined by "id". */
Records *records_read (const char *gold, const char *answers, GError **error);
void records_free (Records *records);

/* A member that is an array, or NULL; and its elements that are objects. */
JsonArray *record_get_array (JsonObject *object, const char *name);
guint record_get_length (JsonArray *array);
JsonObject *record_get_object (JsonArray *array, guint index);

/* Members of an object: NULL, or @span left alone, if there is none of that form. */
const char *record_get_string (JsonObject *object, const char *name);
double record_get_number (JsonObject *object, const char *name);
NlpSpan record_get_span (const Record *record, JsonObject *object);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Records, records_free)
