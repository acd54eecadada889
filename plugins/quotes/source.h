/* source.h - what the words of a source say about the person.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "cast.h"

typedef enum
{
  SOURCE_NONE,        /* nobody is named: "it was reported" */
  SOURCE_NAMED,       /* a person of the cast */
  SOURCE_PRONOUN,     /* he, she */
  SOURCE_DESCRIPTION, /* the old woman; the mayor */
  SOURCE_FIRST,       /* I */
  SOURCE_OTHER        /* a group, an organisation, "they", "it" */
} SourceSort;

typedef struct
{
  SourceSort sort;
  guint32 person;  /* SOURCE_NAMED: who; SOURCE_DESCRIPTION: who had that role in the text, or NO_PERSON */
  Gender gender;
} SourceReading;

/* "Lowicans": a people, though a tagger of names may take it for a person or a body. */
gboolean source_is_people (const Article *article, Range words);

/* May add to @cast a person whom only this source names. @speech: the source of direct speech; whoever says that is a
 * person. */
SourceReading source_read (const Article *article, Cast *cast, Range source, gboolean speech);
