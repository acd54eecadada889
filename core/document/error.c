/* error.c - the error domain.
 * SPDX-License-Identifier: MIT */
#include <nlp/error.h>

G_DEFINE_QUARK (nlp-error-quark, nlp_error)
