/* descriptor.h - is a plugin's table what it should be?
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/plugin.h>

/* Checks name, layers and options of a table in the present form. @place names the file, or what else the table came from, in messages. */
gboolean nlp__descriptor_check (const NlpPlugin *plugin, const char *name, const char *place, GError **error);

/* Whether two tables of fields describe the same fields. */
gboolean nlp__fields_equal (const NlpField *one, const NlpField *other);

/* Whether @plugin provides, requires or uses @layer. */
gboolean nlp__plugin_provides (const NlpPlugin *plugin, const char *layer);
gboolean nlp__plugin_requires (const NlpPlugin *plugin, const char *layer);
gboolean nlp__plugin_wants (const NlpPlugin *plugin, const char *layer);
gboolean nlp__plugin_uses (const NlpPlugin *plugin, const char *layer);

/* Whether the core itself makes @layer. */
gboolean nlp__layer_is_structure (const char *layer);
