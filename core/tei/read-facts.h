/* read-facts.h - what annotated XML says, taken down while it is walked over. SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/document.h>

#include "read-marks.h"

G_BEGIN_DECLS

/* One entry of the registry of persons, organisations, places and things. */
typedef struct
{
  const char *id;
  const char *type;
  const char *name;    /* or NULL */
  GString *aliases;    /* each on a line, or NULL */
} NlpAnnotatedEntry;

/* One score: the tone of something, or an attitude. */
typedef struct
{
  gboolean attitude;
  const char *scope;
  const char *target;   /* the id that it points to */
  const char *features; /* where its features are found ("a1"), or NULL */
  const char *resp;
  const char *certainty; /* or NULL */
  const char *score;     /* the figure as written, or NULL */
} NlpAnnotatedScore;

/* One annotation beside the text. */
typedef struct
{
  const char *layer;    /* "statements" */
  const char *id;
  const char *resp;
  const char *certainty; /* or NULL */
} NlpAnnotatedRow;

/* One feature: "n4", "mod", "approx". */
typedef struct
{
  const char *id;
  const char *name;
  const char *value;
} NlpAnnotatedFeature;

/* One program that was asked for. */
typedef struct
{
  const char *id;
  const char *plugin;
  const char *version;
  const char *message;
  NlpRunStatus status;
} NlpAnnotatedRun;

/* A layer that the header describes. */
typedef struct
{
  const char *name;
  const char *words;    /* flags and such: see profile.h */
  const char *summary;  /* or NULL */
  guint first_field;    /* of `fields` */
} NlpAnnotatedLayer;

/* A field of the last of them. */
typedef struct
{
  const char *name;
  const char *words;
  const char *summary;  /* or NULL */
  GString *choice;      /* the values or layers that it may have, parted by "|", or NULL */
} NlpAnnotatedField;

/* All that the XML says. Strings are in `marks.strings`. */
typedef struct
{
  NlpMarks marks;
  const char *id, *language, *filename, *encoding, *format, *sha256;
  const char *title, *author, *outlet, *date; /* what the source says of itself */
  GArray *entries;      /* NlpAnnotatedEntry */
  GArray *scores;       /* NlpAnnotatedScore */
  GArray *runs;         /* NlpAnnotatedRun */
  GArray *rows;         /* NlpAnnotatedRow */
  GArray *features;     /* NlpAnnotatedFeature: what attributes could not say */
  GArray *layers;       /* NlpAnnotatedLayer */
  GArray *fields;       /* NlpAnnotatedField */
} NlpAnnotated;

/* Nothing, to be filled; and what was taken down, freed. */
void nlp__annotated_init (NlpAnnotated *annotated);
void nlp__annotated_clear (NlpAnnotated *annotated);

/* The document with its text, facts and layers; see nlp__annotated_read(). */
NlpDocument *nlp__annotated_make_document (NlpAnnotated *annotated, const char *id, gboolean strict, GError **error);

/* Adds the layers that the header describes; FALSE with an error if one cannot be. */
gboolean nlp__annotated_declare_layers (const NlpAnnotated *annotated, NlpDocument *document, GError **error);

/* Puts what was read into @document, which has the text. */
void nlp__annotated_add_layers (const NlpAnnotated *annotated, NlpDocument *document);

G_END_DECLS
