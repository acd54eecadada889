/* nlp/macros.h - what the other headers share.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/**
 * NLP_API:
 *
 * Marks what the library exports. Everything else is hidden (`-fvisibility=hidden`).
 */
#define NLP_API extern __attribute__ ((visibility ("default")))

/**
 * NLP_EXPORT:
 *
 * Marks what a plugin exports: its descriptor (see NLP_PLUGIN_DEFINE()).
 */
#define NLP_EXPORT __attribute__ ((visibility ("default")))
