/* kernel-clamp.h - activation.h with the minimum and maximum of a processor; included by each kernel-*.c, which has defined
 * KERNEL_TARGET, and KERNEL_CLAMPS if it has a clamp() of its own.
 *
 * Exact, so that all kernels agree, where training makes do with sums; the two differ in the last bit.
 * SPDX-License-Identifier: MIT */
#pragma once

#define VECTOR_CLAMP(x, bound) clamp (&(x), bound)
#include "activation.h"

#define KERNEL_INLINE static inline __attribute__ ((always_inline)) KERNEL_TARGET

KERNEL_INLINE void clamp (Floats *x, float bound);

#ifndef KERNEL_CLAMPS
KERNEL_INLINE void
clamp (Floats *x, float bound)
{
  for (guint i = 0; i < VECTOR_LENGTH; i++)
    {
      float value = (*x)[i] < bound ? (*x)[i] : bound;

      (*x)[i] = value > -bound ? value : -bound;
    }
}
#endif
