/* transcript-labels.c - who speaks in a transcript, by the labels before what is said.
 *
 *     Ada Quill: When does it start?        **Snow**: In May.        MARSH: Never.
 *
 * A label is up to three capitalised tokens at the head of a line with a colon behind them. A text is a transcript if
 * several lines have labels and two different ones are persons whom the tagger knows; a recipe or the head of a letter
 * ("Serves: 4", "Subject: Boats") is none. Then the other labels are persons, too, but for those that name a part.
 * SPDX-License-Identifier: MIT */
#include "transcript-labels.h"

#include "parameters.h"

#include <string.h>

#define MAX_LABEL 3

/* Marks of emphasis before and behind it, at most. */
#define MAX_EMPHASIS 4
#define MIN_LABELS 4       /* lines with a label */
#define MIN_PERSONS 2      /* different labels that are known persons */

typedef struct
{
  guint begin, end;        /* tokens of the name */
} Label;

static gboolean
is_emphasis (const TokenRun *run, guint token)
{
  const char *bytes = run->tokens[token];

  for (guint i = 0; i < run->sizes[token]; i++)
    if (bytes[i] != '*' && bytes[i] != '_')
      return FALSE;
  return run->sizes[token] > 0;
}

/* The first token from @token on that is no mark of emphasis; a line of stars is passed over in part alone. */
static guint
skip_emphasis (const TokenRun *run, guint token)
{
  guint end = MIN (token + MAX_EMPHASIS, run->n);

  while (token < end && is_emphasis (run, token))
    token++;
  return token;
}

/* The label of the line that @token starts. */
static gboolean
read_label (const TokenRun *run, guint token, Label *label)
{
  guint end;

  token = skip_emphasis (run, token);
  for (end = token; end < run->n && end < token + MAX_LABEL && token_run_is_capitalised (run, end); end++)
    if (end > token && token_run_starts_line (run, end))
      break;
  *label = (Label) { token, end };
  end = skip_emphasis (run, end);
  return label->end > label->begin && end < run->n && run->sizes[end] == 1 && *run->tokens[end] == ':'
         && !token_run_is (run, label->end - 1, NLP_SENSE (NER_NO_NAME));
}

static GArray *
read_labels (const TokenRun *run)
{
  GArray *labels = g_array_new (FALSE, FALSE, sizeof (Label));
  Label label;

  for (guint token = 0; token < run->n; token++)
    if (token_run_starts_line (run, token) && read_label (run, token, &label))
      g_array_append_val (labels, label);
  return labels;
}

/* Whether a name of a person is the label, or in it. */
static gboolean
is_person (const Name *name, const Label *label)
{
  return name->type == NAME_PERSON && name->begin >= label->begin && name->end <= label->end;
}

/* The first name that ends behind the beginning of each label: both are in order. */
static guint
skip_names (const GArray *names, guint next, const Label *label)
{
  while (next < names->len && g_array_index (names, Name, next).end <= label->begin)
    next++;
  return next;
}

static gboolean
is_transcript (const TokenRun *run, const GArray *labels, const GArray *names)
{
  g_autoptr (GHashTable) persons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint next = 0;

  if (labels->len < MIN_LABELS)
    return FALSE;
  for (guint i = 0; i < labels->len && g_hash_table_size (persons) < MIN_PERSONS; i++)
    {
      const Label *label = &g_array_index (labels, Label, i);
      guint last = label->end - 1;

      next = skip_names (names, next, label);
      if (next < names->len && is_person (&g_array_index (names, Name, next), label))
        g_hash_table_add (persons, g_ascii_strdown (run->tokens[last], run->sizes[last]));
    }
  return g_hash_table_size (persons) >= MIN_PERSONS;
}

/* Whether a name stays as it is: it reaches beyond the label, it is an outlet's (which speaks, too), or it is the whole
 * label and known better than by its place. */
static gboolean
stays (const Name *name, const Label *label)
{
  return name->begin < label->begin || name->end > label->end || name->type == NAME_ORG
         || (name->begin == label->begin && name->end == label->end && name->type == NAME_PERSON);
}

/* Puts the label among the names, in place of what lies in it. @next: the first name that is not in @result yet. */
static void
add_label (const GArray *names, guint *next, const Label *label, GArray *result)
{
  Name person = { label->begin, label->end, NAME_PERSON, NER_ADDED };
  guint first = skip_names (names, *next, label), behind;

  for (; *next < first; (*next)++)
    g_array_append_val (result, g_array_index (names, Name, *next));
  for (behind = first; behind < names->len && g_array_index (names, Name, behind).begin < label->end; behind++)
    if (stays (&g_array_index (names, Name, behind), label))
      return;
  *next = behind;
  g_array_append_val (result, person);
}

void
find_transcript_labels (const TokenRun *run, GArray *names)
{
  g_autoptr (GArray) labels = read_labels (run);
  g_autoptr (GArray) result = g_array_new (FALSE, FALSE, sizeof (Name));
  guint next = 0;

  if (!is_transcript (run, labels, names))
    return;
  for (guint i = 0; i < labels->len; i++)
    add_label (names, &next, &g_array_index (labels, Label, i), result);
  for (; next < names->len; next++)
    g_array_append_val (result, g_array_index (names, Name, next));
  g_array_set_size (names, 0);
  g_array_append_vals (names, result->data, result->len);
}
