/* markup.h - characters as XML writes them.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "sink.h"

/* Writes code points of a document's text, valid UTF-8, until @n of them are written; returns the place behind them. A
 * code point that XML cannot carry becomes <g n="U+000C">U+FFFD</g>, so that offsets stay right. */
const char *nlp__markup_put_text (NlpSink *sink, const char *text, guint32 n);

/* The content of an element outside the text; U+FFFD stands for what XML cannot carry. */
void nlp__markup_put_content (NlpSink *sink, const char *string);

/* A blank, a name and a value in quotes; nothing if @value is NULL. */
void nlp__markup_put_attribute (NlpSink *sink, const char *name, const char *value);

/* Such an attribute whose value is a word (no white space): what is not allowed in one becomes a low line. Nothing if
 * NULL or "". */
void nlp__markup_put_word (NlpSink *sink, const char *name, const char *value);

/* @name as an XML name without colons (transfer full): what is not allowed in one becomes a low line. */
char *nlp__markup_make_name (const char *name);

/* A decimal number without an exponent and without zeros at its end. */
void nlp__markup_put_decimal (NlpSink *sink, double value, guint places);
