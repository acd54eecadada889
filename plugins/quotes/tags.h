/* tags.h - what the trained model says of each word.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "article.h"

typedef enum
{
  ROLE_NONE,
  ROLE_SOURCE,
  ROLE_CUE,
  ROLE_CONTENT
} Role;

typedef struct
{
  guint8 role;      /* Role */
  guint8 begins;    /* the first of its span */
  guint32 cue;      /* the first word of the cue that its span belongs to, or NLP_NO_TOKEN */
  float sure;       /* how probable the label is */
  float link_sure;  /* how probable the link of its span is */
} Tag;

typedef struct
{
  NlpTagger *tagger;
  int head;
} Tagging;

/* A tag a token, to be freed with g_free(). */
Tag *tags_read (NlpDocument *document, const Tagging *tagging);
