/* options.h - a plugin's options: checking their table, setting and freeing values.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/plugin.h>

/* Whether the table of options makes sense: names, types, defaults that fit. */
gboolean nlp__options_check_table (const NlpPlugin *plugin, const char *place, GError **error);

/* Every option of @plugin at its default. @file is the plugin's file, or NULL; @builtin_folder is where the files of a
 * plugin without a file are looked for. */
NlpOptions *nlp__options_new (const NlpPlugin *plugin, const char *file, const char *builtin_folder);
void nlp__options_free (NlpOptions *options);

/* Sets one value from its text. */
gboolean nlp__options_set (NlpOptions *options, const char *name, const char *text, GError **error);

/* What an option takes, for messages and `--inspect`: "a number". */
const char *nlp__option_type_name (NlpOptionType type);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpOptions, nlp__options_free)
