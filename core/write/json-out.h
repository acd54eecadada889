/* json-out.h - writes JSON as it comes; the caller opens and closes, commas and line breaks come by themselves.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/span.h>

#include "sink.h"

/* Down to this depth, a laid-out document has each item on a line of its own: the keys of the document, and the rows of
 * a layer. */
#define NLP__JSON_LINES 2

typedef struct
{
  NlpSink *sink;
  gboolean lines;  /* lay out for reading; otherwise all on one line without spaces */
  guint depth;
  gboolean comma;  /* something stands before in this object or array */
  gboolean keyed;  /* a key was just written: what follows is its value */
} NlpJsonOut;

void nlp__json_open (NlpJsonOut *out, char bracket);
void nlp__json_close (NlpJsonOut *out, char bracket);

/* Keys are written as they are: they must not need escapes, except in nlp__json_key_string(). */
void nlp__json_key (NlpJsonOut *out, const char *key);
void nlp__json_key_string (NlpJsonOut *out, const char *key);

void nlp__json_string (NlpJsonOut *out, const char *string, gssize n);
void nlp__json_uint (NlpJsonOut *out, guint32 value);
void nlp__json_integer (NlpJsonOut *out, gint32 value);
void nlp__json_number (NlpJsonOut *out, double value, const char *format);
void nlp__json_span (NlpJsonOut *out, NlpSpan span);
void nlp__json_null (NlpJsonOut *out);

/* A key and a string, or nothing if @value is NULL. */
void nlp__json_member (NlpJsonOut *out, const char *key, const char *value);
