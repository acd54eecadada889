/* kernel.c - choosing the inner loops for the processor at hand.
 * SPDX-License-Identifier: MIT */

#include "kernel.h"

#ifdef __x86_64__

static gboolean
has_avx2 (void)
{
  return __builtin_cpu_supports ("avx2");
}

static gboolean
has_avx512 (void)
{
  return __builtin_cpu_supports ("avx512f") && __builtin_cpu_supports ("avx512bw")
         && __builtin_cpu_supports ("avx512dq") && __builtin_cpu_supports ("avx512vl")
         && __builtin_cpu_supports ("avx512vnni");
}

#endif

const Kernel *const *
nlp__kernel_get_all (void)
{
#if defined (__x86_64__)
  static const Kernel *const kernels[] = { &nlp__kernel_avx512, &nlp__kernel_avx2, &nlp__kernel_portable, NULL };

  return kernels + (has_avx512 () ? 0 : has_avx2 () ? 1 : 2);
#elif defined (__aarch64__)
  static const Kernel *const kernels[] = { &nlp__kernel_neon, &nlp__kernel_portable, NULL };

  return kernels;
#else
  static const Kernel *const kernels[] = { &nlp__kernel_portable, NULL };

  return kernels;
#endif
}

const Kernel *
nlp__kernel_get_best (void)
{
  const Kernel *const *kernels = nlp__kernel_get_all ();
  const char *wanted = g_getenv ("NLP_KERNEL");

  for (guint i = 0; wanted && kernels[i]; i++)
    if (g_str_equal (kernels[i]->name, wanted))
      return kernels[i];
  return kernels[0];
}
