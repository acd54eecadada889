/* fit-weights.c - fits the weights of parameters.tsv to annotated text.
 *
 *   fit-weights PARAMETERS ROUNDS GOLD.jsonl... > NEW-PARAMETERS
 *
 * A cluster of readings has a weight for each set of them that do not overlap: the sum of what its readings weigh. So the sets are the
 * outcomes of a logistic regression, in the manner of a semi-Markov random field (Sarawagi and Cohen, 2004):
 *
 *     P (set) = exp (sum of weights in set) / sum over all sets of exp (...)
 *
 * The denominator, and how often each reading is expected in a set, come from one pass over the lexemes forwards and one backwards, as
 * the best set does in schedule.c. The gradient is what is in the right set less what is expected; steps go by Adagrad, and weights are
 * drawn towards those that they began with. Same input, same bytes.
 *
 * Gold has "numbers" (the right set is known), or "entities" alone: then only clusters with a name among their readings tell something,
 * namely whether the figure is inside an entity. SPDX-License-Identifier: MIT */
#include "reading-evidence.h"
#include "finder.h"

#include <json-glib/json-glib.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PULL 0.01 /* towards the weights at the begin, a cluster */
#define STEP 0.1
#define MOST_LEXEMES 64
#define ENTITY_SHARE 0.05 /* what a cluster counts whose right set is known from entities alone */

/* One reading of a cluster. */
typedef struct
{
  guint first, end; /* lexemes from the begin of the cluster */
  ReadingGroup group;
  guint32 evidence;
  gboolean right;
} Case;

/* Cases [first, first + n) of all. */
typedef struct
{
  guint first, n, lexemes;
  double share;
} Cluster;

typedef struct
{
  GArray *cases, *clusters;
  JsonArray *numbers, *entities; /* of the text at hand */
} Corpus;

static double weights[N_GROUPS][N_EVIDENCE], begun[N_GROUPS][N_EVIDENCE], gradient[N_GROUPS][N_EVIDENCE],
    squares[N_GROUPS][N_EVIDENCE];

static const char *const groups[] = {
#define GROUP(name, text) text,
#include "evidence-list.h"
#undef GROUP
};

static const char *const evidence_names[] = {
#define EVIDENCE(name, text) text,
#include "evidence-list.h"
#undef EVIDENCE
};

static double
weigh (const Case *one)
{
  double sum = weights[one->group][EVIDENCE_LEXEMES] * (MIN (one->end - one->first, EVIDENCE_LEXEMES_MOST) - 1);

  for (guint32 left = one->evidence; left != 0; left &= left - 1)
    sum += weights[one->group][__builtin_ctz (left)];
  return sum;
}

static void
count (const Case *one, double share)
{
  gradient[one->group][EVIDENCE_LEXEMES] += share * (MIN (one->end - one->first, EVIDENCE_LEXEMES_MOST) - 1);
  for (guint32 left = one->evidence; left != 0; left &= left - 1)
    gradient[one->group][__builtin_ctz (left)] += share;
}

static double
add_logs (double one, double other)
{
  double high = MAX (one, other), low = MIN (one, other);

  return low == -HUGE_VAL ? high : high + log1p (exp (low - high));
}

/* Adds the cluster to the gradient; gives the logarithm of the probability of its right set. */
static double
learn (const Corpus *corpus, const Cluster *cluster)
{
  const Case *cases = &g_array_index (corpus->cases, Case, cluster->first);
  double before[MOST_LEXEMES + 1], behind[MOST_LEXEMES + 1], right = 0;

  for (guint i = 0; i <= cluster->lexemes; i++)
    {
      before[i] = i == 0 ? 0 : before[i - 1];
      for (guint j = 0; j < cluster->n; j++)
        if (cases[j].end == i)
          before[i] = add_logs (before[i], before[cases[j].first] + weigh (&cases[j]));
    }
  for (guint i = cluster->lexemes + 1; i-- > 0;)
    {
      behind[i] = i == cluster->lexemes ? 0 : behind[i + 1];
      for (guint j = 0; j < cluster->n; j++)
        if (cases[j].first == i)
          behind[i] = add_logs (behind[i], behind[cases[j].end] + weigh (&cases[j]));
    }
  for (guint j = 0; j < cluster->n; j++)
    {
      double expected = exp (before[cases[j].first] + weigh (&cases[j]) + behind[cases[j].end] - behind[0]);

      count (&cases[j], cluster->share * ((cases[j].right ? 1 : 0) - expected));
      right += cases[j].right ? weigh (&cases[j]) : 0;
    }
  return cluster->share * (right - behind[0]);
}

/* Gold */

static ReadingGroup
group_of_kind (const char *kind)
{
  static const char *const quantities[] = { "percent", "money", "measure", "temperature", "age", NULL };

  if (strcmp (kind, "cardinal") == 0 || strcmp (kind, "ordinal") == 0)
    return GROUP_COUNT;
  if (strcmp (kind, "range") == 0)
    return GROUP_RANGE;
  return g_strv_contains (quantities, kind) ? GROUP_QUANTITY : GROUP_TIME;
}

/* What the gold says of a stretch, in code points: 1 it is a number of @group, 0 it is none, -1 it does not matter, -2 nothing is there. */
static int
ask_gold (JsonArray *numbers, gint64 begin, gint64 end, ReadingGroup group)
{
  int answer = -2;

  for (guint i = 0; i < json_array_get_length (numbers); i++)
    {
      JsonObject *gold = json_array_get_object_element (numbers, i);
      gint64 from = json_object_get_int_member (gold, "begin"), to = json_object_get_int_member (gold, "end");
      ReadingGroup wanted = group_of_kind (json_object_get_string_member (gold, "kind"));

      if (to <= begin || from >= end)
        continue;
      if (json_object_get_boolean_member_with_default (gold, "optional", FALSE))
        return -1;
      if (to == end && from <= begin && begin - from < 16
          && (wanted == group || (wanted == GROUP_RANGE && group == GROUP_TIME)))
        return 1;
      answer = 0;
    }
  return answer;
}

static gboolean
is_in_entity (JsonArray *entities, gint64 begin)
{
  for (guint i = 0; i < json_array_get_length (entities); i++)
    {
      JsonObject *entity = json_array_get_object_element (entities, i);

      if (json_object_get_int_member (entity, "begin") < begin && begin < json_object_get_int_member (entity, "end"))
        return TRUE;
    }
  return FALSE;
}

static gboolean
overlaps_right (const Corpus *corpus, guint first, const Case *one)
{
  for (guint i = first; i < corpus->cases->len; i++)
    {
      const Case *other = &g_array_index (corpus->cases, Case, i);

      if (other->right && other->first < one->end && one->first < other->end)
        return TRUE;
    }
  return FALSE;
}

static int
judge (const Corpus *corpus, const Parser *parser, const Item *item, ReadingGroup group)
{
  gint64 begin = g_utf8_pointer_to_offset (parser->text, parser->text + parser->lexemes[item->first].begin);
  gint64 end = g_utf8_pointer_to_offset (parser->text, parser->text + parser->lexemes[item->end - 1].end);
  gboolean name = group == GROUP_NAME || group == GROUP_SCORE;
  int answer;

  if (corpus->numbers == NULL)
    return name == is_in_entity (corpus->entities, begin) ? (name ? 1 : -1) : 0;
  answer = ask_gold (corpus->numbers, begin, end, group);
  return name ? (answer == -2 ? 1 : answer == -1 ? -1 : 0) : MAX (answer, -1) == -1 && answer == -2 ? 0 : answer;
}

/* Takes a cluster if the gold knows which set of it is right. */
static void
watch (gpointer data, const Parser *parser, const Readings *readings)
{
  Corpus *corpus = data;
  Cluster cluster = { .first = corpus->cases->len, .share = corpus->numbers != NULL ? 1 : ENTITY_SHARE };
  guint from = G_MAXUINT, end = 0, rights = 0;

  for (guint i = 0; i < readings->n; i++)
    {
      from = MIN (from, readings->items[i].first);
      end = MAX (end, readings->items[i].end);
    }
  for (guint i = 0; i < readings->n && end - from <= MOST_LEXEMES; i++)
    {
      const Item *item = &readings->items[i];
      Case one = { item->first - from, item->end - from, evidence_group (item), evidence_gather (parser, item), FALSE };
      int right = judge (corpus, parser, item, one.group);

      if (right < 0)
        {
          g_array_set_size (corpus->cases, cluster.first);
          return;
        }
      one.right = right == 1 && !overlaps_right (corpus, cluster.first, &one);
      rights += one.right;
      g_array_append_val (corpus->cases, one);
    }
  cluster.n = corpus->cases->len - cluster.first;
  cluster.lexemes = end - from;
  if (cluster.n > 1 && (rights > 0 || corpus->numbers != NULL))
    g_array_append_val (corpus->clusters, cluster);
  else
    g_array_set_size (corpus->cases, cluster.first);
}

static void
read_record (Corpus *corpus, const char *line)
{
  g_autoptr (JsonParser) json = json_parser_new ();
  g_autoptr (GArray) lexemes = g_array_new (FALSE, FALSE, sizeof (Lexeme));
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Found));
  JsonObject *record;
  FinderInput input = { .watch = watch, .watch_data = corpus };

  if (!json_parser_load_from_data (json, line, -1, NULL))
    return;
  record = json_node_get_object (json_parser_get_root (json));
  corpus->numbers = json_object_has_member (record, "numbers") ? json_object_get_array_member (record, "numbers") : NULL;
  corpus->entities = json_object_has_member (record, "entities") ? json_object_get_array_member (record, "entities") : NULL;
  if (json_object_has_member (record, "about") || (corpus->numbers == NULL && corpus->entities == NULL))
    return; /* not annotated exhaustively */
  input.text = json_object_get_string_member (record, "text");
  if (json_object_has_member (record, "reference"))
    reference_parse (json_object_get_string_member (record, "reference"), &input.reference);
  finder_run (&input, 0, strlen (input.text), lexemes, found);
}

/* Parameters */

static void
read_parameters (const char *file)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (file, &text, NULL, NULL))
    {
      fprintf (stderr, "%s: cannot be read\n", file);
      exit (1);
    }
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", -1);

      if (lines[i][0] == '#')
        printf ("%s\n", lines[i]);
      for (guint group = 0; g_strv_length (columns) == 3 && group < N_GROUPS; group++)
        for (guint row = 0; row < N_EVIDENCE; row++)
          if (g_str_equal (columns[0], groups[group]) && g_str_equal (columns[1], evidence_names[row]))
            weights[group][row] = begun[group][row] = g_ascii_strtod (columns[2], NULL);
    }
}

static double
take_step (const Corpus *corpus)
{
  double likelihood = 0;

  memset (gradient, 0, sizeof gradient);
  for (guint i = 0; i < corpus->clusters->len; i++)
    likelihood += learn (corpus, &g_array_index (corpus->clusters, Cluster, i));
  for (guint i = 0; i < N_GROUPS; i++)
    for (guint j = 0; j < N_EVIDENCE; j++)
      {
        double slope = gradient[i][j] - PULL * corpus->clusters->len * (weights[i][j] - begun[i][j]);

        squares[i][j] += slope * slope;
        if (squares[i][j] > 0 && j != EVIDENCE_LEXEMES) /* what covers more wins: that is no matter of odds */
          weights[i][j] += STEP * slope / sqrt (squares[i][j]);
      }
  return likelihood;
}

int
main (int argc, char **argv)
{
  Corpus corpus = { g_array_new (FALSE, FALSE, sizeof (Case)), g_array_new (FALSE, FALSE, sizeof (Cluster)), NULL, NULL };
  double likelihood = 0;

  if (argc < 4)
    {
      fprintf (stderr, "fit-weights PARAMETERS ROUNDS GOLD.jsonl...\n");
      return 2;
    }
  read_parameters (argv[1]);
  for (int i = 3; i < argc; i++)
    {
      g_autofree char *text = NULL;
      g_auto (GStrv) lines = NULL;

      if (!g_file_get_contents (argv[i], &text, NULL, NULL))
        return 1;
      lines = g_strsplit (text, "\n", -1);
      for (guint j = 0; lines[j] != NULL; j++)
        if (lines[j][0] == '{')
          read_record (&corpus, lines[j]);
    }
  for (int round = 0; round < atoi (argv[2]); round++)
    {
      likelihood = take_step (&corpus);
      if (round == 0)
        fprintf (stderr, "%u clusters, log likelihood %.2f", corpus.clusters->len, likelihood);
    }
  fprintf (stderr, ", then %.2f\n", likelihood);
  for (guint i = 0; i < N_GROUPS; i++)
    for (guint j = 0; j < N_EVIDENCE; j++)
      if (fabs (weights[i][j]) >= 0.005)
        printf ("%s\t%s\t%.2f\n", groups[i], evidence_names[j], weights[i][j]);
  return 0;
}
