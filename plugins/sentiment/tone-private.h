/* tone-private.h - what the parts of the model's judgement share.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "tone.h"

struct _Tone
{
  NlpModel *model;
  Valences valences;
  Weights tone;
  Network network;
  Weights attitude;
};
