/* explanation.h - why a statement is as it is.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "statement.h"

/* A sentence: why this speaker, this act, this certainty. To be freed with g_free(). @description: the source as printed, or NULL. */
char *explanation_new (const EvidenceLayers *layers, const Statement *statement, const char *description);
