/* nlp/plugin.h - what a plugin is: one constant table, exported under the plugin's name.
 *
 * File name, plugin name and symbol agree (`ner`, `ner.so`, `nlp_plugin_ner`), so that `--plugins ner` opens one file and nothing
 * needs scanning. The same source can be built as a .so or linked into a program (nlp_pipeline_add_descriptor()).
 * samples/shout/shout.c is a whole one.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>
#include <nlp/macros.h>
#include <nlp/document.h>
#include <nlp/layer.h>

G_BEGIN_DECLS

/**
 * NLP_PLUGIN_ABI:
 *
 * The version of the descriptor that this header describes. The host accepts %NLP_PLUGIN_ABI_OLDEST up to this.
 *
 * Since version 2 a plugin states how large the elements of its tables are, so that #NlpField, #NlpLayerSpec and #NlpOption may grow
 * at their ends without a new version: the host reads what it knows, and what a plugin has not is 0. Version 1 stated no sizes; it
 * had the first four members of each.
 */
#define NLP_PLUGIN_ABI 2
#define NLP_PLUGIN_ABI_OLDEST 1

/**
 * NlpOptionType:
 * @NLP_OPTION_STRING: any text
 * @NLP_OPTION_INTEGER: a decimal integer
 * @NLP_OPTION_NUMBER: a decimal number, with a point whatever the locale
 * @NLP_OPTION_BOOLEAN: `yes`, `no`, `true`, `false`, `1`, `0`
 * @NLP_OPTION_CHOICE: one of the words that the default lists first, parted by `|` ("all|longest|first" defaults to "all")
 *
 * What values an option takes.
 */
typedef enum
{
  NLP_OPTION_STRING = 1,
  NLP_OPTION_INTEGER,
  NLP_OPTION_NUMBER,
  NLP_OPTION_BOOLEAN,
  NLP_OPTION_CHOICE
} NlpOptionType;

/**
 * NlpOption:
 * @name: dashed (`min-score`), set with `--set ner.min-score=0.5`
 * @type: what values it takes
 * @default_value: (nullable): as it would be written on the command line
 * @summary: one line for `nlp-run --inspect`
 *
 * An option of a plugin. A table of them ends with a @name of %NULL.
 */
typedef struct _NlpOption
{
  const char *name;
  NlpOptionType type;
  const char *default_value;
  const char *summary;
} NlpOption;

/**
 * NlpOptions:
 *
 * The checked values of a plugin's options, given to its `create`. Every option of the table has a value.
 * The values live until `destroy` was called.
 */
typedef struct _NlpOptions NlpOptions;

/**
 * nlp_options_get_string:
 * @options: the values that `create` got
 * @name: an option of the table, of type %NLP_OPTION_STRING or %NLP_OPTION_CHOICE
 *
 * Returns: (transfer none): its value
 */
NLP_API const char *nlp_options_get_string (const NlpOptions *options, const char *name);

/**
 * nlp_options_get_integer:
 * @options: the values that `create` got
 * @name: an option of the table, of type %NLP_OPTION_INTEGER
 *
 * Returns: its value
 */
NLP_API gint64 nlp_options_get_integer (const NlpOptions *options, const char *name);

/**
 * nlp_options_get_number:
 * @options: the values that `create` got
 * @name: an option of the table, of type %NLP_OPTION_NUMBER
 *
 * Returns: its value
 */
NLP_API double nlp_options_get_number (const NlpOptions *options, const char *name);

/**
 * nlp_options_get_boolean:
 * @options: the values that `create` got
 * @name: an option of the table, of type %NLP_OPTION_BOOLEAN
 *
 * Returns: its value
 */
NLP_API gboolean nlp_options_get_boolean (const NlpOptions *options, const char *name);

/**
 * nlp_options_find_file: (skip)
 * @options: what `create` was given
 * @name: a file that belongs to the plugin (`ner.model`)
 * @error: where to put an error
 *
 * Looks for a file beside the plugin's .so, then in the folder above it (files that several plugins share).
 *
 * Returns: (transfer full): its path
 */
NLP_API char *nlp_options_find_file (const NlpOptions *options, const char *name, GError **error);

/**
 * NlpPlugin:
 * @abi: %NLP_PLUGIN_ABI; first for ever
 * @field_size: size of a #NlpField, as the plugin was built; %NLP_PLUGIN_DEFINE fills in this and the next two
 * @layer_spec_size: size of a #NlpLayerSpec
 * @option_size: size of a #NlpOption
 * @name: the plugin's name
 * @version: the plugin's version
 * @summary: one line for `nlp-run --list-plugins`
 * @requires_layers: (nullable): layers that must be there before; the host brings the plugins that provide them
 * @uses_layers: (nullable): layers that are read if they are there; this orders the run
 * @provides: layers that it writes, ended by a name of %NULL; the host makes them
 * @options: (nullable): its options
 * @create: (nullable): called once, to load models; what it returns is @self. May return %NULL without an error
 * @process: called for each document, perhaps from several threads at once with different documents: @self is read only.
 *   On failure it sets the error; its rows are taken out and the run goes on
 * @destroy: (nullable): frees what `create` gave
 * @languages: (nullable): the languages that it knows ("en"), for tags that begin so; a document in another one is passed over,
 *   and says so. %NULL if it works in any
 * @wants_layers: (nullable): layers that it does better with and can do without; the host brings the plugins that provide them if it
 *   finds them, unless it is told to be lean (nlp_pipeline_set_lean())
 *
 * The descriptor. The struct only grows at its end, out of @reserved.
 */
typedef struct _NlpPlugin NlpPlugin;
struct _NlpPlugin
{
  guint abi;
  guint field_size;
  guint layer_spec_size;
  guint option_size;
  const char *name;
  const char *version;
  const char *summary;
  const char *const *requires_layers;
  const char *const *uses_layers;
  const NlpLayerSpec *provides;
  const NlpOption *options;
  gpointer (*create) (const NlpOptions *options, GError **error);
  gboolean (*process) (gconstpointer self, NlpDocument *document, GError **error);
  void (*destroy) (gpointer self);
  const char *const *languages;
  const char *const *wants_layers;
  gpointer reserved[2];
};

/**
 * NLP_PLUGIN_HEAD:
 *
 * What every descriptor has, for those that are written without %NLP_PLUGIN_DEFINE: the version and the sizes.
 */
#define NLP_PLUGIN_HEAD                                                                                                        \
  .abi = NLP_PLUGIN_ABI, .field_size = sizeof (NlpField), .layer_spec_size = sizeof (NlpLayerSpec), .option_size = sizeof (NlpOption)

/**
 * NLP_PLUGIN_DEFINE:
 * @plugin_name: the plugin's name, a C identifier, not quoted
 * @...: designated initialisers for the rest of #NlpPlugin
 *
 * Defines and exports the descriptor `nlp_plugin_NAME`. A whole declaration: no semicolon need follow, and one may.
 */
#ifdef __cplusplus
#define NLP__PLUGIN_LINKAGE extern "C"
#else
#define NLP__PLUGIN_LINKAGE extern
#endif
#define NLP_PLUGIN_DEFINE(plugin_name, ...)                                                                                    \
  NLP__PLUGIN_LINKAGE NLP_EXPORT const NlpPlugin nlp_plugin_##plugin_name;                                                     \
  const NlpPlugin nlp_plugin_##plugin_name = { NLP_PLUGIN_HEAD, .name = #plugin_name, __VA_ARGS__ };

G_END_DECLS
