/* read-outside.h - the walk over annotated XML, and what it takes down outside of the body: header and stand-off.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <libxml/xmlreader.h>

#include "read-facts.h"

typedef struct
{
  xmlTextReaderPtr xml;
  NlpAnnotated *annotated;
  gboolean in_body;
  gboolean in_standoff;
  guint in_character;     /* inside of <g>, whose text is a stand-in */
  GString *content;       /* text of the element outside of the body that began last */
  char *type;             /* its @type */
  const char *group_resp; /* of the group of scores */
  gboolean attitudes;     /* the group is one of attitudes */
  const char *list;       /* the layer of the list of annotations */
  const char *features_id; /* what the feature structure is about */
  const char *feature_name;
  char *parser_message;   /* what made the parser stop */
  GError **error;
} NlpXmlWalk;

/* A string that lives as long as what is taken down; NULL for NULL. */
const char *nlp__walk_keep (NlpXmlWalk *walk, const char *string);

/* An attribute of the current element, kept; NULL if it has none. A leading "#" is taken off. */
const char *nlp__walk_keep_attribute (NlpXmlWalk *walk, const char *name);

/* An element outside of the body begins. */
void nlp__walk_enter_outside (NlpXmlWalk *walk, const char *name);

/* It ends, and `content` is its text. */
void nlp__walk_leave_standoff (NlpXmlWalk *walk, const char *name);
void nlp__walk_leave_header (NlpXmlWalk *walk, const char *name);

/* The header's declarations of layers: read-declarations.c. FALSE if the element is none of theirs. */
gboolean nlp__walk_enter_declaration (NlpXmlWalk *walk, const char *name);
gboolean nlp__walk_leave_declaration (NlpXmlWalk *walk, const char *name);
