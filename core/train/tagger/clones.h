/* clones.h - a function compiled for several kinds of processor; the loader takes the best.
 * SPDX-License-Identifier: MIT */
#pragma once

#if defined (__x86_64__) && defined (__has_attribute)
#if __has_attribute (target_clones)
#define CLONES __attribute__ ((target_clones ("default", "avx2", "avx512f")))
#endif
#endif
#ifndef CLONES
#define CLONES
#endif
