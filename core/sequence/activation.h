/* activation.h - sixteen floats at once, and the activation functions of the network, the same in training and in
 * use.
 *
 * Plain vector arithmetic of the compiler (GCC and clang), without fused multiply-add, so that every processor rounds
 * alike and the labels are the same everywhere.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <string.h>
#include <glib.h>

#define VECTOR_LENGTH 16

typedef float Floats __attribute__ ((vector_size (4 * VECTOR_LENGTH), aligned (4)));
typedef gint32 Integers __attribute__ ((vector_size (4 * VECTOR_LENGTH), aligned (4)));
typedef gint8 Bytes __attribute__ ((vector_size (VECTOR_LENGTH), aligned (1)));

#define VECTOR_INLINE static inline __attribute__ ((always_inline))

/* min (max (x, -bound), bound), as (|x + bound| - |x - bound|) / 2: no comparison, no branch. A kernel whose processor has
 * minimum and maximum defines its own (kernel-body.h). */
#ifndef VECTOR_CLAMP
#define VECTOR_ABSOLUTE(x) ((Floats) ((Integers) (x) & 0x7fffffff))
#define VECTOR_CLAMP(x, bound) ((x) = 0.5f * (VECTOR_ABSOLUTE ((x) + (bound)) - VECTOR_ABSOLUTE ((x) - (bound))))
#endif

/* tanh as a quotient, by Lambert's continued fraction after five steps, for |x| < 3.64, where it reaches 1 but for 1e-4;
 * within 1.5e-3 everywhere: a step of a byte's activation is five times that. The two parts of the quotient are left to
 * the caller, who may have a use for several quotients in one division. */
#define TANH_BOUND 3.64f
#define VECTOR_TANH_PARTS(over, under, argument)                                                                      \
  G_STMT_START                                                                                                        \
  {                                                                                                                   \
    Floats x_ = (argument), x2_;                                                                                      \
    VECTOR_CLAMP (x_, TANH_BOUND);                                                                                    \
    x2_ = x_ * x_;                                                                                                    \
    (over) = x_ * ((x2_ + 105.0f) * x2_ + 945.0f);                                                                    \
    (under) = (15.0f * x2_ + 420.0f) * x2_ + 945.0f;                                                                  \
  }                                                                                                                   \
  G_STMT_END

#define VECTOR_TANH(result, argument)                                                                                 \
  G_STMT_START                                                                                                        \
  {                                                                                                                   \
    Floats over_, under_;                                                                                             \
    VECTOR_TANH_PARTS (over_, under_, argument);                                                                      \
    (result) = over_ / under_;                                                                                        \
  }                                                                                                                   \
  G_STMT_END

/* The logistic function: (1 + tanh (x / 2)) / 2. */
#define VECTOR_SIGMOID(result, argument)                                                                              \
  G_STMT_START                                                                                                        \
  {                                                                                                                   \
    Floats half_;                                                                                                     \
    VECTOR_TANH (half_, 0.5f * (argument));                                                                           \
    (result) = 0.5f * half_ + 0.5f;                                                                                   \
  }                                                                                                                   \
  G_STMT_END
