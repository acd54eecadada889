/* attitude-verbs.h - what verbs tell of the names beside them. SPDX-License-Identifier: MIT */
#pragma once

#include "verdicts.h"

/* Whether a verb shows that what @name names speaks or judges: "Norway accused", "was blamed by Norway". */
gboolean verbs_give_voice (const Sentence *sentence, const Mention *name);

/* Whether @name is the subject of a verb that judges: then the text reports what it feels, and does not judge it. */
gboolean verbs_have_judge (const Sentence *sentence, const Mention *name);

/* Whether nothing but "and", "or" or a comma stands between them: what is said of one is said of both. */
gboolean verbs_join (const Sentence *sentence, const Mention *one, const Mention *other);

/* What a verb between two neighbours, @one before @other, tells: "A praised B", "A was praised by B". */
Bond verbs_find_bond (const Sentence *sentence, const Mention *one, const Mention *other);
