/* labels.c - printed labels that tell who speaks.
 *
 * Anything at the head of a line that could be a label is a candidate. Whether the candidates are a system is decided
 * for the whole text: names come back, "Note:" and "Washington (AP):" do not. Then each labelled speaker asks or
 * answers, by what his label says ("Q") or by the evidence in all that he says.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include "label-parser.h"
#include "labels.h"

static void
clear_speaker (gpointer data)
{
  g_free (((TurnsLabelled *) data)->key);
}

void
turns_labels_free (TurnsLabels *labels)
{
  g_array_unref (labels->labels);
  g_array_unref (labels->speakers);
  g_free (labels);
}

/* Words before a colon that are no speaker. */
static gboolean
is_no_speaker (const char *key)
{
  static const char *const words[]
      = { "CAPTION",       "CORRECTION",    "CREDIT",     "DATE",       "ED",      "ED.",
          "EDITOR'S NOTE", "EDITORS' NOTE", "EMAIL",      "FACT CHECK", "IMAGE",   "IMAGES",
          "LOCATION",      "MORE",          "NB",         "NOTE",       "NOTES",   "P.S.",
          "PHONE",         "PHOTO",         "PHOTOS",     "PLACE",      "PS",      "READ MORE",
          "RELATED",       "RESULT",        "SEE ALSO",   "SOURCE",     "SOURCES", "SUBSCRIBE",
          "TAGS",          "TIME",          "TRANSCRIPT", "UPDATE",     "VIDEO",   "WARNING",
          "WATCH",         "WHEN",          "WHERE",      "WHO" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i], key))
      return TRUE;
  return FALSE;
}

/* "WASHINGTON (AP) –" opens a report. */
static gboolean
is_dateline (const char *text, const ParsedLabel *label)
{
  const char *detail = text + label->name + label->n_name;
  guint capitals = 0;

  if (label->n_detail == 0)
    return FALSE;
  if (label->style == LABEL_DASH)
    return TRUE;
  for (gsize i = 2; i + 1 < label->n_detail; i++)
    capitals += g_ascii_isupper (detail[i]);
  return capitals + 3 == label->n_detail || strstr (detail, "Reuters") == detail + 2;
}

static char *
make_key (const char *name, gsize n)
{
  g_autofree char *plain = g_strndup (name, n);

  return g_utf8_strup (plain, -1);
}

static guint
find_speaker (TurnsLabels *labels, GHashTable *index, const char *name, gsize n, LabelStyle style)
{
  g_autofree char *key = make_key (name, n);
  gpointer known;
  TurnsLabelled speaker = { NULL, 0, style, FALSE, ROLE_ANSWER };

  if (g_hash_table_lookup_extended (index, key, NULL, &known))
    return GPOINTER_TO_UINT (known);
  speaker.key = g_steal_pointer (&key);
  g_array_append_val (labels->speakers, speaker);
  g_hash_table_insert (index, g_strdup (speaker.key), GUINT_TO_POINTER (labels->speakers->len - 1));
  return labels->speakers->len - 1;
}

static void
add_candidate (NlpDocument *document, TurnsLabels *labels, GHashTable *index, guint block, gsize offset, gsize n)
{
  const char *text = nlp_document_get_text (document, NULL) + offset;
  ParsedLabel parsed;
  TurnsLabel label = { .block = block };

  if (!turns_label_parse (text, n, &parsed) || is_dateline (text, &parsed))
    return;
  label.who = find_speaker (labels, index, text + parsed.name, parsed.n_name, parsed.style);
  label.span.begin = nlp_document_get_position (document, offset);
  label.span.end = nlp_document_get_position (document, offset + parsed.length);
  label.name.begin = nlp_document_get_position (document, offset + parsed.name);
  label.name.end = nlp_document_get_position (document, offset + parsed.name + parsed.n_name);
  g_array_index (labels->speakers, TurnsLabelled, label.who).n_labels++;
  g_array_append_val (labels->labels, label);
}

/* Candidates stand at the head of a block, or of a line inside one. */
static void
scan_block (NlpDocument *document, TurnsLabels *labels, GHashTable *index, guint block)
{
  NlpSpan span = nlp_layer_get_span (nlp_document_get_layer (document, NLP_LAYER_BLOCKS), block);
  gsize n_bytes;
  const char *start = nlp_document_get_bytes (document, span, &n_bytes), *end = start + n_bytes;
  gsize offset = nlp_document_get_byte_offset (document, span.begin);

  for (const char *line = start; line != NULL && line < end;)
    {
      while (line < end && g_ascii_isspace (*line))
        line++;
      if (line < end)
        add_candidate (document, labels, index, block, offset + (line - start), end - line);
      line = line < end ? memchr (line, '\n', end - line) : NULL;
    }
}

TurnsLabels *
turns_labels_find (NlpDocument *document)
{
  TurnsLabels *labels = g_new0 (TurnsLabels, 1);
  g_autoptr (GHashTable) index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_blocks = nlp_layer_get_length (nlp_document_get_layer (document, NLP_LAYER_BLOCKS));

  labels->labels = g_array_new (FALSE, FALSE, sizeof (TurnsLabel));
  labels->speakers = g_array_new (FALSE, FALSE, sizeof (TurnsLabelled));
  g_array_set_clear_func (labels->speakers, clear_speaker);
  for (guint block = 0; block < n_blocks; block++)
    scan_block (document, labels, index, block);
  return labels;
}

/* Which labels are a system. */

static TurnsLabelled *
get_speaker (const TurnsLabels *labels, guint who)
{
  return &g_array_index (labels->speakers, TurnsLabelled, who);
}

static gboolean
key_asks (const char *key)
{
  return g_str_equal (key, "Q") || g_str_equal (key, "QUESTION") || g_str_equal (key, "INTERVIEWER")
         || g_str_equal (key, "REPORTER") || g_str_equal (key, "MODERATOR");
}

static gboolean
key_answers (const char *key)
{
  return g_str_equal (key, "A") || g_str_equal (key, "ANSWER") || g_str_equal (key, "INTERVIEWEE");
}

static gboolean
is_upper (const char *key, NlpDocument *document, NlpSpan name)
{
  g_autofree char *printed = nlp_document_dup_text (document, &name);

  return g_str_equal (printed, key);
}

/* Whether the name of a label that occurs once is a name elsewhere in the text too. */
static gboolean
is_named (NlpDocument *document, NlpSpan name)
{
  const NlpLayer *entities = nlp_document_get_layer (document, NLP_LAYER_ENTITIES);
  guint first;

  if (entities == NULL)
    return FALSE;
  for (guint n = nlp_layer_find_inside (entities, name, &first); n > 0; n--)
    if (g_strcmp0 (nlp_layer_get_string (entities, first + n - 1, NLP_ENTITIES_TYPE), "PERSON") == 0)
      return TRUE;
  return FALSE;
}

static guint
count_accepted (const TurnsLabels *labels)
{
  guint n = 0;

  for (guint i = 0; i < labels->speakers->len; i++)
    n += get_speaker (labels, i)->accepted ? get_speaker (labels, i)->n_labels : 0;
  return n;
}

static void
accept_recurring (TurnsLabels *labels)
{
  gboolean letters = FALSE;

  for (guint i = 0; i < labels->speakers->len; i++)
    letters |= key_asks (get_speaker (labels, i)->key);
  for (guint i = 0; i < labels->speakers->len; i++)
    {
      TurnsLabelled *speaker = get_speaker (labels, i);
      gboolean letter = key_asks (speaker->key) || (letters && key_answers (speaker->key));

      letter &= speaker->style != LABEL_BARE || speaker->n_labels >= 3;
      speaker->accepted
          = letter || (speaker->n_labels >= 2 && speaker->style != LABEL_STOP && speaker->style != LABEL_BARE);
      if (is_no_speaker (speaker->key))
        speaker->accepted = FALSE;
    }
}

/* In a system, somebody may speak once. */
static void
accept_single (NlpDocument *document, TurnsLabels *labels)
{
  gboolean upper = TRUE;

  for (guint i = 0; i < labels->labels->len; i++)
    {
      const TurnsLabel *label = &g_array_index (labels->labels, TurnsLabel, i);
      const TurnsLabelled *speaker = get_speaker (labels, label->who);

      upper &= !speaker->accepted || is_upper (speaker->key, document, label->name);
    }
  for (guint i = 0; i < labels->labels->len; i++)
    {
      const TurnsLabel *label = &g_array_index (labels->labels, TurnsLabel, i);
      TurnsLabelled *speaker = get_speaker (labels, label->who);

      if (!speaker->accepted && !is_no_speaker (speaker->key) && speaker->style <= LABEL_DASH
          && speaker->style != LABEL_STOP)
        speaker->accepted
            = (upper && is_upper (speaker->key, document, label->name)) || is_named (document, label->name);
    }
}

/* Names that come back may still head the items of a list: speakers take turns, so most labels differ from the one
 * before, or the one speaker who is labelled asks. */
static gboolean
are_system (const TurnsLabels *labels)
{
  guint n = count_accepted (labels), speakers = 0;
  gboolean asks = FALSE;

  for (guint i = 0; i < labels->speakers->len; i++)
    if (get_speaker (labels, i)->accepted)
      {
        speakers++;
        asks |= get_speaker (labels, i)->role == ROLE_QUESTION;
      }
  return speakers >= 2 ? n >= 3 || (n == 2 && asks) : n >= 2 && asks;
}

/* Who asks. */

static NlpSpan
label_reach (NlpDocument *document, const TurnsLabels *labels, guint i)
{
  const TurnsLabel *label = &g_array_index (labels->labels, TurnsLabel, i);
  NlpSpan reach = nlp_layer_get_span (nlp_document_get_layer (document, NLP_LAYER_BLOCKS), label->block);

  reach.begin = label->span.begin;
  for (guint next = i + 1; next < labels->labels->len; next++)
    {
      const TurnsLabel *other = &g_array_index (labels->labels, TurnsLabel, next);

      if (other->span.begin >= reach.end)
        break;
      if (get_speaker (labels, other->who)->accepted)
        {
          reach.end = other->span.begin;
          break;
        }
    }
  return reach;
}

static void
assign_roles (NlpDocument *document, TurnsLabels *labels, const TurnsEvidence *evidence)
{
  const NlpLayer *sentences = nlp_document_get_layer (document, NLP_LAYER_SENTENCES);
  g_autofree double *weights = g_new0 (double, MAX (labels->speakers->len, 1));
  double most = 0;

  for (guint i = 0; i < labels->labels->len; i++)
    {
      const TurnsLabel *label = &g_array_index (labels->labels, TurnsLabel, i);
      guint first, n = nlp_layer_find_inside (sentences, label_reach (document, labels, i), &first);

      weights[label->who]
          += CLAMP (turns_evidence_weigh (evidence + first, n), -4, 4) / get_speaker (labels, label->who)->n_labels;
    }
  for (guint i = 0; i < labels->speakers->len; i++)
    if (get_speaker (labels, i)->accepted && get_speaker (labels, i)->n_labels >= 2)
      most = MAX (most, weights[i]);
  /* Short answers lean to the questions' side: only who leans nearly as far as the one who leans furthest asks too. */
  for (guint i = 0; i < labels->speakers->len; i++)
    {
      TurnsLabelled *speaker = get_speaker (labels, i);

      speaker->role = key_asks (speaker->key)                               ? ROLE_QUESTION
                      : !key_answers (speaker->key) && weights[i] > 0
                              && weights[i] > 0.6 * most                     ? ROLE_QUESTION
                                                                             : ROLE_ANSWER;
    }
}

/* Stretches. */

typedef struct
{
  NlpDocument *document;
  const TurnsLabels *labels;
  GArray *stretches;
  guint next;             /* label */
  TurnsRole role;         /* of what goes on */
  gboolean questions_only;
} Split;

static void
append_stretch (Split *split, TurnsRole role, NlpSpan span, gboolean starts, guint label)
{
  TurnsStretch stretch = { role, span, starts, label };

  if (span.end > span.begin)
    g_array_append_val (split->stretches, stretch);
}

static const TurnsLabel *
next_accepted (Split *split, NlpSpan within)
{
  for (; split->next < split->labels->labels->len; split->next++)
    {
      const TurnsLabel *label = &g_array_index (split->labels->labels, TurnsLabel, split->next);

      if (label->span.begin >= within.end)
        return NULL;
      if (get_speaker (split->labels, label->who)->accepted)
        return label;
    }
  return NULL;
}

static void
split_block (Split *split, guint block)
{
  NlpSpan span = nlp_layer_get_span (nlp_document_get_layer (split->document, NLP_LAYER_BLOCKS), block), head = span;
  const TurnsLabel *label = next_accepted (split, span);

  if (label == NULL || label->span.begin > span.begin)
    {
      gboolean aside = label == NULL && turns_block_is_aside (split->document, block);
      gboolean answers = split->questions_only && split->role == ROLE_QUESTION && !aside;

      if (answers)
        split->role = ROLE_ANSWER;
      head.end = label == NULL ? span.end : label->span.begin;
      append_stretch (split, aside ? ROLE_NARRATION : split->role, head, answers, G_MAXUINT);
    }
  while (label != NULL)
    {
      guint current = split->next++;
      NlpSpan reach = { label->span.begin, span.end };

      split->role = get_speaker (split->labels, label->who)->role;
      label = next_accepted (split, span);
      if (label != NULL)
        reach.end = label->span.begin;
      append_stretch (split, split->role, reach, TRUE, current);
    }
}

static gboolean
only_questions_are_labelled (const TurnsLabels *labels)
{
  for (guint i = 0; i < labels->speakers->len; i++)
    if (get_speaker (labels, i)->accepted && get_speaker (labels, i)->role != ROLE_QUESTION)
      return FALSE;
  return TRUE;
}

void
turns_labels_split (NlpDocument *document, TurnsLabels *labels, const TurnsEvidence *evidence, GArray *stretches)
{
  guint n_blocks = nlp_layer_get_length (nlp_document_get_layer (document, NLP_LAYER_BLOCKS));
  Split split = { document, labels, stretches, 0, ROLE_NARRATION, FALSE };

  accept_recurring (labels);
  if (count_accepted (labels) == 0)
    return;
  assign_roles (document, labels, evidence);
  if (!are_system (labels))
    return;
  accept_single (document, labels);
  assign_roles (document, labels, evidence);
  split.questions_only = only_questions_are_labelled (labels);
  for (guint block = 0; block < n_blocks; block++)
    split_block (&split, block);
}
