/* wide.h - functions for wide registers. SPDX-License-Identifier: MIT */
#pragma once

/* Compiled twice, for processors with registers of 32 bytes and for all; the numbers are the same. The sanitizers do not
 * know functions that are chosen when a program is loaded. */
#if defined __x86_64__ && defined __gnu_linux__ && !defined __clang__ && !defined __SANITIZE_ADDRESS__ \
  && !defined __SANITIZE_THREAD__
#define WIDE __attribute__ ((target_clones ("avx2", "default")))
#else
#define WIDE
#endif
