/* nlp/lemma.h - how a word's dictionary form is made from the word: rules that a tagger can learn as labels.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>
#include <nlp/macros.h>

G_BEGIN_DECLS

/**
 * nlp_lemma_rule_make: (skip)
 * @form: a word as written, UTF-8
 * @lemma: its dictionary form, UTF-8
 *
 * Describes the change from one to the other, so that the same rule fits other words ("running" to "run" as "stopping" to
 * "stop"). A rule is a short string of printable characters without blanks:
 *
 * - `l3ie`: in lower case, take three letters off the end, put "ie" there; `l0` is the word in lower case
 * - `k1`: the same with letters as written; `t0`: with the first letter as written and the others in lower case
 * - `n`: take the commas out ("2,000" to "2000")
 * - `=be`: the lemma itself, where the two have nothing in common
 *
 * Blanks in a lemma become "_".
 *
 * Returns: (transfer full): the rule
 */
NLP_API char *nlp_lemma_rule_make (const char *form, const char *lemma);

/**
 * nlp_lemma_rule_apply: (skip)
 * @rule: what nlp_lemma_rule_make() gave
 * @form: (array length=n_bytes): a word, UTF-8
 * @n_bytes: its size
 * @lemma: where to put its dictionary form; what was there is replaced
 *
 * A rule that does not fit (it takes off more letters than the word has, or all and puts none there) gives the word in lower case.
 */
NLP_API void nlp_lemma_rule_apply (const char *rule, const char *form, guint n_bytes, GString *lemma);

G_END_DECLS
