/* act.h - what kind of act a report tells of: said, found, thought, intended, or another.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "report.h"
#include "quotes-acts.h"

/* ACTS_SAID, ACTS_FOUND, ACTS_THOUGHT, ACTS_INTENDED or ACTS_OTHER. */
guint act_judge (const Article *article, const Report *report);

/* Whether its cue is known for a deed or a name ("oversaw", "titled"), not merely unknown. */
gboolean act_is_known_deed (const Article *article, const Report *report);

/* Its name in the layer. */
const char *act_get_name (guint act);
