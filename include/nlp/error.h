/* nlp/error.h - what can go wrong because of the world: files, plugins, options, models.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>
#include <nlp/macros.h>

G_BEGIN_DECLS

/**
 * NLP_ERROR:
 *
 * The error domain of the library. Messages name the file or plugin, the place and the remedy. Errors of the file system keep
 * the domain of GIO.
 */
#define NLP_ERROR (nlp_error_quark ())

/**
 * NlpError:
 * @NLP_ERROR_INPUT: the input is not what it was said to be (encoding, JSON, XML)
 * @NLP_ERROR_TOO_LARGE: the input is over a limit
 * @NLP_ERROR_PLUGIN_NOT_FOUND: no file of that name on the search path
 * @NLP_ERROR_PLUGIN_BROKEN: the file cannot be loaded, or has no descriptor, or a wrong one
 * @NLP_ERROR_PLUGIN_ABI: the plugin was built for another version of the library
 * @NLP_ERROR_MISSING_LAYER: nothing provides a layer that a plugin requires
 * @NLP_ERROR_CYCLE: plugins require one another in a circle
 * @NLP_ERROR_OPTION: unknown option, or a value that does not fit
 * @NLP_ERROR_CREATE: the plugin could not be set up
 * @NLP_ERROR_PROCESS: the plugin could not treat a document
 * @NLP_ERROR_MODEL: a model file is damaged, or of another kind or version
 * @NLP_ERROR_OUTPUT: the output cannot carry something
 * @NLP_ERROR_CHANGED: a plugin changed what is not its own, and the document is no longer whole
 */
typedef enum
{
  NLP_ERROR_INPUT,
  NLP_ERROR_TOO_LARGE,
  NLP_ERROR_PLUGIN_NOT_FOUND,
  NLP_ERROR_PLUGIN_BROKEN,
  NLP_ERROR_PLUGIN_ABI,
  NLP_ERROR_MISSING_LAYER,
  NLP_ERROR_CYCLE,
  NLP_ERROR_OPTION,
  NLP_ERROR_CREATE,
  NLP_ERROR_PROCESS,
  NLP_ERROR_MODEL,
  NLP_ERROR_OUTPUT,
  NLP_ERROR_CHANGED
} NlpError;

/**
 * nlp_error_quark:
 *
 * Returns: the quark of %NLP_ERROR
 */
NLP_API GQuark nlp_error_quark (void);

/**
 * nlp_suggest:
 * @word: what somebody wrote
 * @candidates: (array zero-terminated=1): what there is
 *
 * For messages: finds the candidate that @word was most likely meant to be, by the number of letters that were left out, added,
 * changed or swapped (Damerau 1964, in the form that changes no letter twice); at most a third of them.
 *
 * Returns: (nullable) (transfer none): one of @candidates, or %NULL if none is near
 */
NLP_API const char *nlp_suggest (const char *word, const char *const *candidates);

/**
 * nlp_suggest_text: (skip)
 * @word: what somebody wrote
 * @candidates: (array zero-terminated=1): what there is
 *
 * Returns: (transfer full): "; did you mean \"quotes\"?", or "" if no candidate is near: the end of a message
 */
NLP_API char *nlp_suggest_text (const char *word, const char *const *candidates);

G_END_DECLS
