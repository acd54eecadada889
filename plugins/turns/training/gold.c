/* gold.c - texts of which it is known who asks and who answers, as the model of roles sees them.
 * SPDX-License-Identifier: MIT */
#include "gold.h"

#include <math.h>
#include <string.h>

#include "interview-records.h"

/* Paragraphs of a passage of prose. */
#define PROSE_PARAGRAPHS 16

#define LONGEST_QUESTION 250   /* code points that are kept */

static void
free_text (gpointer data)
{
  GoldText *text = data;

  turns_role_features_clear (&text->features);
  g_free (text->states);
  g_free (text);
}

Gold *
gold_new (void)
{
  Gold *gold = g_new0 (Gold, 1);

  gold->texts = g_ptr_array_new_with_free_func (free_text);
  gold->questions = g_ptr_array_new_with_free_func (g_free);
  return gold;
}

void
gold_free (Gold *gold)
{
  g_ptr_array_unref (gold->texts);
  g_ptr_array_unref (gold->questions);
  g_free (gold);
}

/* The turn that has most of the unit; the turns are in order and do not overlap. */
static const GoldTurn *
find_turn (const GArray *turns, NlpSpan span, guint *next)
{
  const GoldTurn *best = NULL;
  guint32 most = 0;

  while (*next < turns->len && g_array_index (turns, GoldTurn, *next).span.end <= span.begin)
    (*next)++;
  for (guint i = *next; i < turns->len && g_array_index (turns, GoldTurn, i).span.begin < span.end; i++)
    {
      const GoldTurn *turn = &g_array_index (turns, GoldTurn, i);
      guint32 shared = MIN (turn->span.end, span.end) - MAX (turn->span.begin, span.begin);

      if (shared > most)
        {
          most = shared;
          best = turn;
        }
    }
  return best;
}

/* What goes on behind a heading or a caption, which is a turn between, goes on. */
static guint8
find_state (const GoldTurn *turn, const GoldTurn *before)
{
  gboolean begins = turn != NULL && turn != before
                    && (before == NULL || turn == before + 1 || before->role != turn->role || before->who != turn->who);

  if (turn == NULL || turn->role == 'n')
    return STATE_NARRATION;
  if (turn->role == 'q')
    return begins ? STATE_QUESTION_BEGINS : STATE_QUESTION;
  return begins ? STATE_ANSWER_BEGINS : STATE_ANSWER;
}

static guint8 *
find_states (const GArray *units, const GArray *turns)
{
  guint8 *states = g_new (guint8, units->len + 1);
  const GoldTurn *before = NULL;
  guint next = 0;

  for (guint i = 0; i < units->len; i++)
    {
      const GoldTurn *turn = find_turn (turns, g_array_index (units, TurnsUnit, i).span, &next);

      states[i] = find_state (turn, before);
      before = turn;
    }
  return states;
}

gboolean
gold_add (Gold *gold, const char *id, const char *text, const GArray *turns, float weight, GError **error)
{
  g_autoptr (NlpDocument) document = nlp_document_new_from_text (id, text, -1, error);
  g_autofree TurnsEvidence *evidence = NULL;
  g_autoptr (GArray) units = NULL;
  GoldText *result;

  if (document == NULL)
    return FALSE;
  nlp_document_add_structure (document);
  evidence = g_new (TurnsEvidence, nlp_layer_get_length (nlp_document_get_layer (document, NLP_LAYER_SENTENCES)) + 1);
  turns_evidence_collect (document, evidence);
  units = turns_units_collect (document, evidence);
  if (units->len == 0)
    return TRUE;
  result = g_new0 (GoldText, 1);
  turns_role_features_collect (document, evidence, units, &result->features);
  result->states = find_states (units, turns);
  result->weight = weight;
  g_ptr_array_add (gold->texts, result);
  return TRUE;
}

static guint
number_speaker (GHashTable *speakers, JsonObject *turn)
{
  const char *name = json_object_get_string_member_with_default (turn, "speaker", "");
  gpointer known;

  if (name == NULL)
    name = "";
  if (g_hash_table_lookup_extended (speakers, name, NULL, &known))
    return GPOINTER_TO_UINT (known);
  g_hash_table_insert (speakers, g_strdup (name), GUINT_TO_POINTER (g_hash_table_size (speakers) + 1));
  return g_hash_table_size (speakers);
}

static GArray *
read_turns (JsonArray *array)
{
  GArray *turns = g_array_new (FALSE, FALSE, sizeof (GoldTurn));
  g_autoptr (GHashTable) speakers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_array_get_object_element (array, i);
      GoldTurn turn = { { (guint32) json_object_get_int_member (object, "begin"),
                          (guint32) json_object_get_int_member (object, "end") },
                        *json_object_get_string_member (object, "role"), number_speaker (speakers, object) };

      g_array_append_val (turns, turn);
    }
  return turns;
}

static void
keep_questions (Gold *gold, const char *text, const GArray *turns)
{
  for (guint i = 0; i < turns->len; i++)
    {
      const GoldTurn *turn = &g_array_index (turns, GoldTurn, i);
      g_autofree char *question = NULL;

      if (turn->role != 'q' || turn->span.end - turn->span.begin > LONGEST_QUESTION)
        continue;
      question = g_utf8_substring (text, turn->span.begin, turn->span.end);
      if (g_str_has_suffix (question, "?") && strchr (question, '\n') == NULL)
        g_ptr_array_add (gold->questions, g_steal_pointer (&question));
    }
}

static gboolean
add_record (Gold *gold, JsonObject *record, float weight, GError **error)
{
  const char *text = json_object_get_string_member (record, "text");
  g_autoptr (GArray) turns = read_turns (json_object_get_array_member (record, "turns"));

  keep_questions (gold, text, turns);
  return gold_add (gold, json_object_get_string_member (record, "id"), text, turns, weight, error);
}

gboolean
gold_add_records (Gold *gold, const char *filename, const char *without, float weight, GError **error)
{
  g_autoptr (GPtrArray) parsers = json_lines_read (filename, error);
  g_autoptr (GHashTable) counts = NULL;

  if (parsers == NULL)
    return FALSE;
  counts = records_count_sources (parsers);
  for (guint i = 0; i < parsers->len; i++)
    {
      JsonObject *record = json_lines_get (parsers, i);
      const char *source = records_get_source (record);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, source));

      if ((without == NULL || *source == '\0' || strstr (without, source) == NULL)
          && !add_record (gold, record, weight / sqrtf (n), error))
        return FALSE;
    }
  return TRUE;
}

gboolean
gold_add_prose (Gold *gold, const char *filename, guint every, float weight, GError **error)
{
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (GoldTurn));
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;
  guint n;

  if (!g_file_get_contents (filename, &contents, NULL, error))
    return FALSE;
  lines = g_strsplit (contents, "\n", -1);
  n = g_strv_length (lines);
  for (guint i = 0; i + PROSE_PARAGRAPHS < n; i += PROSE_PARAGRAPHS * every)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint k = 0; k < PROSE_PARAGRAPHS; k++)
        g_string_append_printf (text, "%s\n\n", lines[i + k]);
      if (!gold_add (gold, "prose", text->str, none, weight, error))
        return FALSE;
    }
  return TRUE;
}
