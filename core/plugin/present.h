/* present.h - the descriptors of plugins that were built with other headers, in the form that the library has now.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/plugin.h>

/* The descriptor at @raw, whose first member is its ABI, in the present form: @raw itself if it has that, else a copy that lives as
 * long as the program, the same one whenever it is asked for. Fails with %NLP_ERROR_PLUGIN_ABI or %NLP_ERROR_PLUGIN_BROKEN; @place
 * names the file, or what else the table came from, in messages. */
const NlpPlugin *nlp__descriptor_get_present (gconstpointer raw, const char *place, GError **error);
