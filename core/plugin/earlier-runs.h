/* earlier-runs.h - what plugins did with a document before: annotated XML is read back with their rows.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/pipeline.h>
#include <nlp/plugin.h>

#define NLP_NO_RUN G_MAXUINT

/* The last run of a plugin, of whatever version it was, or NULL. */
const NlpRun *nlp__runs_find (const NlpDocument *document, const char *plugin);

/* The run in which @plugin did its work on the document, or NLP_NO_RUN. A header that somebody else wrote may lack a name or a
 * version. */
guint nlp__runs_find_own (const NlpDocument *document, const NlpPlugin *plugin);

/* Whether the document carries what @plugin found; perhaps somebody has put it right since. Tags are written only where they were
 * asked for, and no format writes what is for plugins among themselves: that is found again if one of those that are still to run
 * asks for it. */
gboolean nlp__runs_have (const NlpPipeline *pipeline, NlpDocument *document, const NlpPlugin *plugin);
