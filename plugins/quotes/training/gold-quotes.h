/* gold-quotes.h - articles whose reports people annotated.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp.h>

typedef struct
{
  GArray *content; /* of NlpSpan */
  GArray *source;  /* of NlpSpan */
  char *speaker;   /* or NULL */
  char **accept;   /* his other names */
} GoldQuote;

typedef struct
{
  char *id;
  char *text;
  GPtrArray *quotes; /* of GoldQuote */
} GoldArticle;

/* Reads one JSON object a line; an array of GoldArticle. */
GPtrArray *gold_quotes_read (const char *path, GError **error);
