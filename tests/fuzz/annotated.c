/* annotated.c - any bytes as annotated XML.
 * SPDX-License-Identifier: MIT */
#include "fuzz.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  fuzz_read (data, size, NLP_INPUT_XML);
  return 0;
}
