/* scene.h - the tokens of a document with what the layers and the word lists say of each.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/document.h>
#include <nlp/layers.h>
#include <nlp/lexicon.h>

#include "people-words.h"

/* Tokens [begin, end). */
typedef struct
{
  guint32 begin;
  guint32 end;
} Tokens;

/* A token's place. */
typedef struct
{
  guint32 sentence; /* number of sentences before, so that a difference is a distance */
  guint32 block;    /* likewise */
  guint32 entity;   /* the row that it belongs to, or NLP_NO_ROW */
  guint8 quoted;    /* stands in quotation marks */
  guint8 heading;   /* stands in a heading */
} Place;

typedef struct
{
  NlpDocument *document;
  const NlpLayer *entities;
  const NlpLayer *referents;
  const NlpSenses *senses;
  const NlpVocabulary *vocabulary;
  Place *places; /* one a token */
  guint n_tokens;
} Scene;

void scene_init (Scene *scene, NlpDocument *document);
void scene_clear (Scene *scene);

/* The tokens of a stretch of text. */
Tokens scene_find (const Scene *scene, NlpSpan span);

static inline gboolean
scene_has (const Scene *scene, guint token, guint64 senses)
{
  return nlp_senses_has (scene->senses, token, senses);
}

/* The number of the token's word; words that differ in case alone have the same one. */
static inline guint32
scene_get_word (const Scene *scene, guint token)
{
  return scene->vocabulary->folded[scene->vocabulary->forms[token]];
}

/* 1 for "he", -1 for "she", 0 for others. @any: "his" and "her", too. */
int scene_get_gender (const Scene *scene, guint token, gboolean any);

/* The token's first character; 0 behind the last token. */
gunichar scene_get_first (const Scene *scene, guint token);

/* Whether the token begins with an upper-case letter; with a lower-case one. */
gboolean scene_is_capital (const Scene *scene, guint token);
gboolean scene_is_lower (const Scene *scene, guint token);

/* Whether the token is the one ASCII character @point. */
gboolean scene_is_point (const Scene *scene, guint token, char point);

/* Whether the token is the ending of a possessive. */
gboolean scene_is_possessive (const Scene *scene, guint token);

/* Whether the entity that the token belongs to is of @type. */
gboolean scene_is_entity (const Scene *scene, guint token, const char *type);
