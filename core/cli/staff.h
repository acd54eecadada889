/* staff.h - who works on documents: a crew of workers, or, with --no-isolation, the program itself.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "answer.h"

typedef struct _Staff Staff;

/* @argv: as main() got it; workers get the same options. */
Staff *staff_new (const CommandLine *options, char **argv);
void staff_free (Staff *staff);

/* Sees to it that the plugins can be set up; gives their names in running order. */
char **staff_begin (Staff *staff, Status *status, GError **error);

/* --list-plugins, --explain, --inspect: the text. */
char *staff_tell (Staff *staff, Status *status, GError **error);

/* Pieces in, answers out in the same order. */
gboolean staff_has_room (const Staff *staff);
void staff_put (Staff *staff, const Piece *piece);

/* Fails if nobody can work any more. @outcome says what became of the piece. FALSE in that case alone. */
gboolean staff_take (Staff *staff, Answer *answer, NlpCrewOutcome *outcome, GError **error);

/* Leaves a plugin out from now on. */
void staff_switch_off (Staff *staff, const char *plugin, const char *reason);

/* The life of a worker. */
int staff_work (const CommandLine *options);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Staff, staff_free)
