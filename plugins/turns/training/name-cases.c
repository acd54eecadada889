/* name-cases.c - reads interviews as the plugin does, and keeps what it saw of each name.
 * SPDX-License-Identifier: MIT */
#include "name-cases.h"

#include <math.h>
#include <string.h>

#include "../name-match.h"
#include "interview-records.h"

#define LEAST_SHARE 0.8   /* of what is said in a role, by the one who has it */

NameCases *
name_cases_new (void)
{
  NameCases *cases = g_new0 (NameCases, 1);

  cases->cases = g_array_new (FALSE, FALSE, sizeof (NameCase));
  return cases;
}

void
name_cases_free (NameCases *cases)
{
  for (guint i = 0; i < cases->cases->len; i++)
    {
      NameCase *row = &g_array_index (cases->cases, NameCase, i);

      g_free (row->right);
      if (row->role == RANKED_ASKER)
        g_free (row->features);
    }
  g_array_unref (cases->cases);
  g_free (cases);
}

/* The turn of @role by whoever says most in it, or NULL if he says less than most of all. */
static JsonObject *
find_main_turn (JsonArray *turns, char role)
{
  g_autoptr (GHashTable) lengths = g_hash_table_new (g_str_hash, g_str_equal);
  JsonObject *best = NULL;
  gint64 most = 0, all = 0;

  for (guint i = 0; i < json_array_get_length (turns); i++)
    {
      JsonObject *turn = json_array_get_object_element (turns, i);
      const char *speaker = json_object_get_string_member_with_default (turn, "speaker", NULL);
      gint64 length = json_object_get_int_member (turn, "end") - json_object_get_int_member (turn, "begin"), sum;

      if (*json_object_get_string_member (turn, "role") != role)
        continue;
      sum = length + GPOINTER_TO_SIZE (g_hash_table_lookup (lengths, speaker != NULL ? speaker : ""));
      g_hash_table_insert (lengths, (gpointer) (speaker != NULL ? speaker : ""), GSIZE_TO_POINTER ((gsize) sum));
      all += length;
      if (sum > most)
        best = turn;
      most = MAX (most, sum);
    }
  return (double) most >= LEAST_SHARE * (double) all ? best : NULL;
}

/* As the scorer has it: a last name will do, a first name will not. */
static gboolean
agrees (const char *name, const char *gold)
{
  g_autofree char *own = turns_name_fold (name), *right = turns_name_fold (gold);
  const char *last = strrchr (own, ' '), *right_last = strrchr (right, ' ');

  if (g_str_equal (own, right))
    return TRUE;
  if (!g_str_equal (last ? last + 1 : own, right_last ? right_last + 1 : right))
    return FALSE;
  return last == NULL || right_last == NULL || strcspn (own, " ") == strcspn (right, " ");
}

static gboolean
is_accepted (JsonObject *turn, const char *name)
{
  JsonNode *node = json_object_get_member (turn, "accept");
  JsonArray *names = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; names != NULL && i < json_array_get_length (names); i++)
    if (agrees (name, json_array_get_string_element (names, i)))
      return TRUE;
  return FALSE;
}

/* Which candidates are right; nobody is if none else is, or if the text does not say. */
static guint8 *
mark_right (const GArray *candidates, JsonObject *turn)
{
  guint8 *right = g_new0 (guint8, candidates->len + 1);
  const char *speaker = turn == NULL ? NULL : json_object_get_string_member_with_default (turn, "speaker", NULL);
  gboolean found = FALSE;

  for (guint i = 0; turn != NULL && i < candidates->len; i++)
    {
      const char *name = g_array_index (candidates, TurnsCandidate, i).name;

      right[i] = (speaker != NULL && agrees (name, speaker)) || is_accepted (turn, name);
      found |= right[i] && speaker != NULL;
    }
  right[candidates->len] = !found;
  return right;
}

static guint32
find_start (const GArray *stretches)
{
  for (guint i = 0; i < stretches->len; i++)
    if (g_array_index (stretches, TurnsStretch, i).role != ROLE_NARRATION)
      return g_array_index (stretches, TurnsStretch, i).span.begin;
  return 0;
}

static void
add_document (NameCases *cases, NlpDocument *document, const GArray *stretches, JsonObject *record, NameCase row)
{
  g_autoptr (GArray) candidates = turns_candidates_collect (document, stretches);
  JsonArray *turns = json_object_get_array_member (record, "turns");

  row.features = turns_name_features_collect (document, candidates, find_start (stretches));
  row.n = candidates->len + 1;
  for (row.role = RANKED_ASKER; row.role < N_RANKED; row.role++)
    {
      row.right = mark_right (candidates, find_main_turn (turns, row.role == RANKED_ASKER ? 'q' : 'a'));
      g_array_append_val (cases->cases, row);
    }
}

static gboolean
add_record (NameCases *cases, JsonObject *record, const RoleModel *model, NlpPipeline *pipeline, float weight, GError **error)
{
  g_autoptr (NlpDocument) document
      = nlp_document_new_from_text (json_object_get_string_member (record, "id"), json_object_get_string_member (record, "text"), -1,
                                    error);
  g_autoptr (GArray) stretches = g_array_new (FALSE, FALSE, sizeof (TurnsStretch));
  g_autofree TurnsEvidence *evidence = NULL;

  if (document == NULL || !nlp_pipeline_run (pipeline, document, error))
    return FALSE;
  evidence = g_new (TurnsEvidence, nlp_layer_get_length (nlp_document_get_layer (document, NLP_LAYER_SENTENCES)) + 1);
  turns_evidence_collect (document, evidence);
  turns_roles_find (document, model, evidence, stretches);
  if (stretches->len > 0)
    add_document (cases, document, stretches, record,
                  (NameCase) { .fold = cases->n_records++ % NAME_FOLDS, .weight = weight });
  return TRUE;
}

gboolean
name_cases_add (NameCases *cases, const char *filename, const char *sources, const RoleModel *model, NlpPipeline *pipeline,
                GError **error)
{
  g_autoptr (GPtrArray) records = json_lines_read (filename, error);
  g_autoptr (GHashTable) counts = records == NULL ? NULL : records_count_sources (records);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      JsonObject *record = json_lines_get (records, i);
      const char *source = records_get_source (record);
      float weight = 1 / sqrtf (GPOINTER_TO_UINT (g_hash_table_lookup (counts, source)));

      if (strstr (sources, source) != NULL && !add_record (cases, record, model, pipeline, weight, error))
        return FALSE;
    }
  return records != NULL;
}
