/* formats.c - the table of formats, in the order in which --help lists them.
 * SPDX-License-Identifier: MIT */
#include "formats.h"

const NlpFormat *const nlp__formats[] = {
  &nlp__format_xml,
  &nlp__format_json,
  &nlp__format_jsonl,
  &nlp__format_csv,
  &nlp__format_tsv,
  &nlp__format_html,
  &nlp__format_brat,
  &nlp__format_conllu,
  NULL
};

const NlpWriterFormat *
nlp_writer_get_nth_format (guint index)
{
  return index + 1 < G_N_ELEMENTS (nlp__formats) ? &nlp__formats[index]->info : NULL;
}
