/* desk.h - where a document is worked on: made from its bytes, run through the plugins, rendered. In a worker, or, with
 * --no-isolation, in the program itself.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "answer.h"

typedef struct _Desk Desk;

/* With the plugins set up. On failure @status is that of the program. */
Desk *desk_new (const CommandLine *options, NlpPipelineWatch watch, gpointer user_data, Status *status, GError **error);
void desk_free (Desk *desk);

/* What the user only wants to know: a list of plugins, their order, one of them. Those that are left out crashed before. A text, or
 * a refusal. */
GVariant *desk_tell (const CommandLine *options, NlpPipelineWatch watch, gpointer user_data, const NlpLeftOut *left_out, guint n);

/* The answer to a piece. */
GVariant *desk_do (Desk *desk, GVariant *piece, const NlpLeftOut *left_out, guint n_left_out);

/* The names of the plugins in the order in which they run: those whose times are in answers. */
char **desk_dup_plugins (const Desk *desk);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Desk, desk_free)
