/* jsonl.c - any bytes as JSON lines.
 * SPDX-License-Identifier: MIT */
#include "fuzz.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  fuzz_read (data, size, NLP_INPUT_JSONL);
  return 0;
}
