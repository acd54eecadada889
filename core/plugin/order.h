/* order.h - the order in which plugins run.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

#include <nlp/plugin.h>

/* Whether all plugins that provide a layer give it the same fields. @steps are NlpStep. */
gboolean nlp__order_check_fields (const GPtrArray *steps, GError **error);

/* Puts @steps in running order. Fails with %NLP_ERROR_CYCLE. */
gboolean nlp__order_steps (GPtrArray *steps, GError **error);

/* A layer of @provider for which @plugin has to wait, or NULL. */
const char *nlp__order_awaited_layer (const NlpPlugin *plugin, const NlpPlugin *provider);
