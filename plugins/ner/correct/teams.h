/* teams.h - places that play: in reports of sport the name of a town is the name of its club.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "names.h"
#include "token-run.h"

/* Makes organisations of the places (and overlooked names) that stand where only a team can, if the text reports
 * sport. @names is an array of Name in text order; the tokens of @run lie in one text. */
void find_teams (const NlpGazetteer *gazetteer, const TokenRun *run, GArray *names);
