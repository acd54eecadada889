/* label-system.c - which labels are a system.
 *
 * Speakers come back and take turns, "Note:" and "Washington (AP):" do not. Labels with a colon, a dash or a time stamp count when
 * they recur; letters when one of them asks; mere lines when several of them recur and alternate.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include "labels.h"
#include "turns-words.h"

#define LEAST_LABELS 3
#define LEAST_BARE 3       /* "Q" with nothing but a blank */

static TurnsLabelled *
get_labelled (const TurnsLabels *labels, guint who)
{
  return &g_array_index (labels->speakers, TurnsLabelled, who);
}

static gboolean
has_sense (const TurnsLabelled *speaker, guint sense)
{
  return (speaker->senses & NLP_SENSE (sense)) != 0;
}

static gboolean
is_letter (const TurnsLabelled *speaker)
{
  return has_sense (speaker, TURNS_ASKS) || has_sense (speaker, TURNS_ANSWERS);
}

/* Whether names on lines of their own are labels: at least two come back, and they alternate. */
static gboolean
lines_are_system (const TurnsLabels *labels)
{
  guint n = 0, n_changes = 0, last = LABEL_OF_BREAK;

  for (guint i = 0; i < labels->labels->len; i++)
    {
      const TurnsLabel *label = turns_labels_get (labels, i);
      const TurnsLabelled *speaker = turns_labels_get_speaker (labels, i);

      if (speaker == NULL || label->style != LABEL_LINE || speaker->n_lines < 2)
        continue;
      n_changes += last != LABEL_OF_BREAK && label->who != last;
      last = label->who;
      n++;
    }
  return n >= LEAST_LABELS && n_changes * 3 >= (n - 1) * 2;
}

static void
ignore_lines (TurnsLabels *labels)
{
  for (guint who = 0; who < labels->speakers->len; who++)
    {
      TurnsLabelled *speaker = get_labelled (labels, who);

      speaker->n_labels -= speaker->n_lines;
      speaker->n_lines = 0;
    }
}

/* "Q" and nothing else is the first letter of many a line; it has to come back. */
static gboolean
recurs (const TurnsLabelled *speaker, gboolean letters)
{
  guint n_other = speaker->n_firm + speaker->n_lines;

  if (has_sense (speaker, TURNS_ASKS) || (letters && has_sense (speaker, TURNS_ANSWERS)))
    return speaker->n_labels >= 1 && (strlen (speaker->key) > 1 || n_other > 0 || speaker->n_labels >= 2);
  return n_other >= 2;
}

static void
accept_recurring (TurnsLabels *labels)
{
  gboolean letters = FALSE;

  for (guint who = 0; who < labels->speakers->len; who++)
    {
      const TurnsLabelled *speaker = get_labelled (labels, who);

      letters |= has_sense (speaker, TURNS_ASKS) && speaker->n_labels > 0;
    }
  for (guint who = 0; who < labels->speakers->len; who++)
    get_labelled (labels, who)->accepted = recurs (get_labelled (labels, who), letters);
}

/* Two labels that differ, three in all; or one that asks. */
static gboolean
are_system (const TurnsLabels *labels)
{
  guint n_labels = 0, n_speakers = 0;
  gboolean asks = FALSE;

  for (guint who = 0; who < labels->speakers->len; who++)
    {
      const TurnsLabelled *speaker = get_labelled (labels, who);

      if (!speaker->accepted)
        continue;
      n_speakers++;
      n_labels += speaker->n_labels;
      asks |= has_sense (speaker, TURNS_ASKS);
    }
  return n_speakers >= 2 ? n_labels >= LEAST_LABELS || (n_labels == 2 && asks) : n_labels >= 2 && asks;
}

/* In a system, somebody may speak once. */

static gboolean
is_upper (NlpDocument *document, NlpSpan name)
{
  g_autofree char *printed = nlp_document_dup_text (document, &name), *upper = g_utf8_strup (printed, -1);

  return g_str_equal (printed, upper);
}

/* How often each referent is named. */
static guint *
count_mentions (NlpDocument *document)
{
  const NlpLayer *entities = nlp_document_get_layer (document, NLP_LAYER_ENTITIES);
  const NlpLayer *referents = nlp_document_get_layer (document, NLP_LAYER_REFERENTS);
  guint n = referents == NULL ? 0 : nlp_layer_get_length (referents), *counts = g_new0 (guint, n + 1);

  for (guint i = 0; entities != NULL && i < nlp_layer_get_length (entities); i++)
    counts[MIN (nlp_layer_get_row (entities, i, NLP_ENTITIES_REFERENT), n)]++;
  return counts;
}

/* Whether the name of a label is a person's; one of one word has to stand elsewhere in the text, too. */
static gboolean
is_named (NlpDocument *document, NlpSpan name, const guint *mentions)
{
  const NlpLayer *entities = nlp_document_get_layer (document, NLP_LAYER_ENTITIES);
  const NlpLayer *referents = nlp_document_get_layer (document, NLP_LAYER_REFERENTS);
  guint first, n_referents = referents == NULL ? 0 : nlp_layer_get_length (referents);
  gsize n_name;
  const char *bytes = nlp_document_get_bytes (document, name, &n_name);

  if (entities == NULL)
    return FALSE;
  for (guint n = nlp_layer_find_inside (entities, name, &first); n > 0; n--)
    {
      guint referent = nlp_layer_get_row (entities, first + n - 1, NLP_ENTITIES_REFERENT);

      if (g_strcmp0 (nlp_layer_get_string (entities, first + n - 1, NLP_ENTITIES_TYPE), "PERSON") == 0
          && (memchr (bytes, ' ', n_name) != NULL || (referent < n_referents && mentions[referent] > 1)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
all_are_upper (NlpDocument *document, const TurnsLabels *labels)
{
  for (guint i = 0; i < labels->labels->len; i++)
    {
      const TurnsLabelled *speaker = turns_labels_get_speaker (labels, i);

      if (speaker != NULL && speaker->accepted && !is_letter (speaker)
          && !is_upper (document, turns_labels_get (labels, i)->name))
        return FALSE;
    }
  return TRUE;
}

/* "Greta Holm: A talk with a painter" is a headline. */
static gboolean
stands_in_heading (NlpDocument *document, const TurnsLabel *label)
{
  const NlpLayer *blocks = nlp_document_get_layer (document, NLP_LAYER_BLOCKS);
  const char *kind = nlp_layer_get_string (blocks, label->block, NLP_BLOCKS_KIND);

  return kind != NULL && !g_str_equal (kind, "paragraph");
}

static gboolean
is_single (NlpDocument *document, const TurnsLabel *label, gboolean upper, const guint *mentions)
{
  if (label->inside || label->style == LABEL_STOP || label->style == LABEL_BARE || label->style == LABEL_LINE)
    return FALSE;
  if (label->style == LABEL_STAMP || (upper && is_upper (document, label->name)))
    return TRUE;
  return !stands_in_heading (document, label) && (label->style == LABEL_COLON || label->style == LABEL_DASH)
         && is_named (document, label->name, mentions);
}

static void
accept_single (NlpDocument *document, TurnsLabels *labels)
{
  gboolean upper = all_are_upper (document, labels);
  g_autofree guint *mentions = count_mentions (document);

  for (guint i = 0; i < labels->labels->len; i++)
    {
      TurnsLabelled *speaker = turns_labels_get_speaker (labels, i);

      if (speaker != NULL && !speaker->accepted)
        speaker->accepted = is_single (document, turns_labels_get (labels, i), upper, mentions);
    }
}

/* Labels on mere lines, where those are no system, are none. */
static void
drop_lines (TurnsLabels *labels)
{
  guint kept = 0;

  for (guint i = 0; i < labels->labels->len; i++)
    {
      TurnsLabel label = *turns_labels_get (labels, i);

      if (label.who == LABEL_OF_BREAK || label.style != LABEL_LINE)
        *turns_labels_get (labels, kept++) = label;
    }
  g_array_set_size (labels->labels, kept);
}

gboolean
turns_labels_accept (NlpDocument *document, TurnsLabels *labels)
{
  if (!lines_are_system (labels))
    {
      ignore_lines (labels);
      drop_lines (labels);
    }
  accept_recurring (labels);
  if (!are_system (labels))
    return FALSE;
  accept_single (document, labels);
  return TRUE;
}
