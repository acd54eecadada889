/* text-kind.h - what kind of text this is, as far as names are concerned.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "text-run.h"

typedef enum
{
  TEXT_KIND_TALK,   /* people write or talk to one another; also what is too short to tell */
  TEXT_KIND_REPORT  /* somebody reports: news, tables of sport and business */
} TextKind;

TextKind guess_text_kind (const TextRun *run);
