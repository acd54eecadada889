/* formats.h - the formats, each defined in a file of its own.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "format.h"

extern const NlpFormat nlp__format_json;
extern const NlpFormat nlp__format_jsonl;
extern const NlpFormat nlp__format_xml;
extern const NlpFormat nlp__format_csv;
extern const NlpFormat nlp__format_tsv;
extern const NlpFormat nlp__format_html;
extern const NlpFormat nlp__format_brat;
extern const NlpFormat nlp__format_conllu;
