/* roles.c - who asks and who answers in an interview without labels.
 *
 * The learned model (role-model.c) finds the best way through the states of all units. A text is taken for an interview only when
 * that way has at least two questions that address somebody or ask outright, and answers to them; so that a news report with a
 * question in it has no turns.
 * SPDX-License-Identifier: MIT */
#include "roles.h"

#include "turns-parameters.h"
#include "turns-words.h"
#include "units.h"

/* Two questions and an answer after each make an interview. */
#define LEAST_EXCHANGES 2

static gboolean
is_question (guint8 state)
{
  return state == STATE_QUESTION_BEGINS || state == STATE_QUESTION;
}

static gboolean
is_answer (guint8 state)
{
  return state == STATE_ANSWER_BEGINS || state == STATE_ANSWER;
}

static gboolean
asks (const TurnsUnit *unit, const TurnsEvidence *evidence)
{
  for (guint i = unit->first; i < unit->first + unit->n; i++)
    if (evidence[i].asks || evidence[i].prompts)
      return TRUE;
  return FALSE;
}

/* Whether a unit turns to somebody. */
static gboolean
addresses (const TurnsUnit *unit, const TurnsEvidence *evidence)
{
  for (guint i = unit->first; i < unit->first + unit->n; i++)
    if (evidence[i].asks || evidence[i].prompts || evidence[i].second > 0)
      return TRUE;
  return FALSE;
}

/* @announced: the text says that it is one, so that what nobody is asked counts as well where something else is. */
static gboolean
is_interview (const GArray *units, const guint8 *states, const TurnsEvidence *evidence, gboolean announced)
{
  guint n_exchanges = 0;
  gboolean asked = FALSE, addressed = FALSE;

  for (guint i = 0; i < units->len; i++)
    if (is_question (states[i]))
      {
        gboolean to_somebody = addresses (&g_array_index (units, TurnsUnit, i), evidence);

        addressed |= to_somebody;
        asked |= to_somebody || announced;
      }
    else
      {
        n_exchanges += asked && is_answer (states[i]);
        asked = FALSE;
      }
  return addressed && n_exchanges >= LEAST_EXCHANGES;
}

static void
append_stretch (GArray *stretches, TurnsRole role, NlpSpan span, gboolean starts, double certainty, const RoleFeatures *text)
{
  double least = text->edited ? LEAST_CERTAINTY_EDITED : LEAST_CERTAINTY;
  gboolean told = (stretches->len == 0 ? role : g_array_index (stretches, TurnsStretch, 0).role) == ROLE_NARRATION;
  TurnsStretch stretch = { role, span, starts, G_MAXUINT, certainty, certainty >= least, told ? 0 : LEAST_SURE };

  g_array_append_val (stretches, stretch);
}

static void
append_unit (GArray *stretches, const TurnsUnit *unit, guint8 state, const double states[N_STATES], const RoleFeatures *text)
{
  TurnsRole role = is_question (state) ? ROLE_QUESTION : is_answer (state) ? ROLE_ANSWER : ROLE_NARRATION;

  double certainty = role == ROLE_QUESTION ? states[STATE_QUESTION_BEGINS] + states[STATE_QUESTION]
                     : role == ROLE_ANSWER ? states[STATE_ANSWER_BEGINS] + states[STATE_ANSWER]
                                           : states[STATE_NARRATION];

  append_stretch (stretches, role, unit->span, state == STATE_QUESTION_BEGINS || state == STATE_ANSWER_BEGINS,
                  certainty, text);
}

/* Where several answer, each paragraph may be another's: none goes on. */
static void
part_answers (guint8 *path, guint n)
{
  for (guint i = 0; i < n; i++)
    if (path[i] == STATE_ANSWER)
      path[i] = STATE_ANSWER_BEGINS;
}

/* In a text that says that it is an interview, what asks outright is a question. */
static void
trust_questions (const GArray *units, const TurnsEvidence *evidence, const guint8 *path, double (*states)[N_STATES])
{
  for (guint i = 0; i < units->len; i++)
    if (is_question (path[i]) && asks (&g_array_index (units, TurnsUnit, i), evidence))
      states[i][path[i]] = MAX (states[i][path[i]], TRUSTED);
}

/* All blocks in order: those of no unit are narration. */
static void
append_all (NlpDocument *document, const GArray *units, const guint8 *path, double (*states)[N_STATES], const RoleFeatures *text,
            GArray *stretches)
{
  const NlpLayer *blocks = nlp_document_get_layer (document, NLP_LAYER_BLOCKS);
  guint next = 0;

  for (guint block = 0; block < nlp_layer_get_length (blocks); block++)
    {
      NlpSpan span = nlp_layer_get_span (blocks, block);
      guint first = next;

      for (; next < units->len && g_array_index (units, TurnsUnit, next).span.begin < span.end; next++)
        append_unit (stretches, &g_array_index (units, TurnsUnit, next), path[next], states[next], text);
      if (next == first)
        append_stretch (stretches, ROLE_NARRATION, span, FALSE, 1, text);
    }
}

static void
penalise_statements (RoleLattice *lattice, const GArray *units, const TurnsEvidence *evidence)
{
  for (guint i = 0; i < lattice->n; i++)
    if (!asks (&g_array_index (units, TurnsUnit, i), evidence))
      {
        lattice->state[i][STATE_QUESTION_BEGINS] -= COST_OF_STATEMENT;
        lattice->state[i][STATE_QUESTION] -= COST_OF_STATEMENT;
      }
}

/* The first unit behind one that asks. */
static guint
find_begun (const GArray *units, const TurnsEvidence *evidence)
{
  guint i = 0;

  while (i < units->len && !asks (&g_array_index (units, TurnsUnit, i), evidence))
    i++;
  return i + 1;
}

/* "Captain Brill spoke with Jon Varr": told, and said by neither. */
static gboolean
tells_of_interview (NlpDocument *document, const TurnsUnit *unit, const TurnsEvidence *evidence)
{
  const NlpSenses *senses = nlp_document_get_senses (document, &turns_words);
  guint end = unit->first_token + unit->n_tokens;

  for (guint i = unit->first; i < unit->first + unit->n; i++)
    if (evidence[i].first_singular + evidence[i].first_plural + evidence[i].second > 0)
      return FALSE;
  for (guint token = unit->first_token; token < end; token++)
    if (nlp_senses_match (senses, token, end, NLP_SENSE (TURNS_ASKS_WHOM) | NLP_SENSE (TURNS_BY_WHOM), NULL) > 0)
      return TRUE;
  return FALSE;
}

/* Before anybody asks, what tells of the interview and all before that is narration. */
static void
penalise_untold (NlpDocument *document, RoleLattice *lattice, const GArray *units, const TurnsEvidence *evidence)
{
  guint n = MIN (find_begun (units, evidence) - 1, units->len), told = 0;

  for (guint i = 0; i < n; i++)
    if (tells_of_interview (document, &g_array_index (units, TurnsUnit, i), evidence))
      told = i + 1;
  for (guint i = 0; i < told; i++)
    for (guint state = STATE_NARRATION + 1; state < N_STATES; state++)
      lattice->state[i][state] -= COST_OF_UNTOLD;
}

/* Narration costs something from unit @first on. */
static void
penalise_narration (RoleLattice *lattice, guint first)
{
  for (guint i = first; i < lattice->n; i++)
    lattice->state[i][STATE_NARRATION] -= COST_OF_NARRATION;
}

/* In quick talk the other one speaks next, but for behind a heading or a caption. */
static void
penalise_going_on (RoleLattice *lattice, const GArray *units)
{
  for (guint i = 1; i < lattice->n; i++)
    for (guint from = 0; from < N_STATES && !g_array_index (units, TurnsUnit, i).behind_aside; from++)
      for (guint to = 0; to < N_STATES; to++)
        if ((is_question (from) && is_question (to)) || (is_answer (from) && is_answer (to)))
          lattice->change[i][from][to] -= COST_OF_GOING_ON;
}

void
turns_roles_find (NlpDocument *document, const RoleModel *model, const TurnsEvidence *evidence, GArray *stretches)
{
  g_autoptr (GArray) units = turns_units_collect (document, evidence);
  g_auto (RoleFeatures) features = { NULL };
  g_autoptr (RoleLattice) lattice = NULL;
  g_autofree guint8 *path = g_malloc (units->len + 1);
  g_autofree double (*states)[N_STATES] = NULL;

  if (units->len < 2)
    return;
  turns_role_features_collect (document, evidence, units, &features);
  lattice = turns_role_model_score (model, &features);
  if (features.announced && features.edited)
    {
      penalise_statements (lattice, units, evidence);
      penalise_narration (lattice, find_begun (units, evidence));
    }
  if (features.announced)
    penalise_untold (document, lattice, units, evidence);
  if (features.quick && !features.several)
    penalise_going_on (lattice, units);
  turns_lattice_find_path (lattice, path);
  if (!is_interview (units, path, evidence, FALSE) && features.announced)
    {
      penalise_narration (lattice, 0);
      turns_lattice_find_path (lattice, path);
    }
  if (!is_interview (units, path, evidence, features.announced))
    return;
  if (features.several)
    part_answers (path, units->len);
  states = g_malloc (units->len * sizeof *states);
  turns_lattice_sum (lattice, states, NULL);
  if (features.announced)
    trust_questions (units, evidence, path, states);
  append_all (document, units, path, states, &features, stretches);
}
