/* captions.c - any bytes as captions, of either format.
 * SPDX-License-Identifier: MIT */
#include "fuzz.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  fuzz_read (data, size, NLP_INPUT_VTT);
  fuzz_read (data, size, NLP_INPUT_SRT);
  return 0;
}
