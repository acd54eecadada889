/* xml-features.h - feature structures: what fields say that has no attribute.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "xml.h"

/* Of somebody else's layer, the field that tells its rows apart: the first string among "label", "type", "kind" and
 * "class". Its value, or NULL. */
const char *nlp__xml_get_label (const NlpLayer *layer, guint32 row);

/* Whether a row says more than its label and its links. */
gboolean nlp__xml_has_features (const NlpLayer *layer, guint32 row);

/* <fs> of all rows that have features: those of other layers (fs7 for x7, which points to it), and of numbers, quotes
 * and referents what their attributes cannot say (n3.fs, q1.fs, p2.fs). */
void nlp__xml_put_features (NlpXml *xml);
