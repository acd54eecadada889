/* identity.h - who "she", "Voss" and "the mayor" are, by the library's weights.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "report.h"
#include "source.h"

/* Turns what can be told into SOURCE_NAMED and what is nobody into SOURCE_OTHER. Stories are left to the conversation. */
void identity_resolve (const Article *article, Cast *cast, const ReportList *list, SourceReading *readings);
