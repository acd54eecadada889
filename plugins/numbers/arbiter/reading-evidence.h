/* reading-evidence.h - what speaks for and against a reading, and what it weighs.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "parser.h"

typedef enum
{
#define GROUP(name, text) GROUP_##name,
#include "evidence-list.h"
#undef GROUP
  N_GROUPS
} ReadingGroup;

typedef enum
{
#define EVIDENCE(name, text) EVIDENCE_##name,
#include "evidence-list.h"
#undef EVIDENCE
  N_EVIDENCE
} Evidence;

G_STATIC_ASSERT (N_EVIDENCE <= 32);

#define EVIDENCE_BIT(evidence) (1u << (evidence))
#define EVIDENCE_LEXEMES_MOST 24

/* From parameters.tsv: in logits. */
extern const float evidence_weights[N_GROUPS][N_EVIDENCE];

ReadingGroup evidence_group (const Item *item);

/* The bits of all evidence there is about @item; EVIDENCE_LEXEMES is a count, and no bit. */
guint32 evidence_gather (const Parser *parser, const Item *item);

/* The sum of the weights of @evidence. More than 0: more likely right than wrong. */
float evidence_weigh (ReadingGroup group, guint32 evidence, guint n_lexemes);
