/* ways.h - ways in which a plugin can do harm.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp.h>

typedef struct
{
  const char *name;        /* as the option "how" has it */
  void (*act) (NlpDocument *document);
} Way;

/* Each ends with a name of NULL. */
extern const Way ends_ways[], world_ways[], rows_ways[];
