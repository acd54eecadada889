/* teams.c - places that play.
 *
 *     Brodhaven 3 Kestwick 1            a result: two teams          (a line of its own)
 *     Brodhaven 14 9 3 2 30 12 30       a line of a table: a team
 *     BRODHAVEN AT KESTWICK             a fixture: the guests are a team
 *     Brodhaven v Kestwick
 *     Brodhaven beat Kestwick           teams, in a text that reports sport
 *     against Brodhaven; Brodhaven's captain
 *
 *     Player MIN FG FT REB PTS          but below such a head, and beside pairs of figures, stand players:
 *     Ada Quill 34 5-12 3-4 7 14        persons, whatever a town is called
 *
 * What was once seen in such a place is a team wherever it stands, but for "in Brodhaven" and "Brodhaven, Ohio".
 * National teams stay what they are, places; so newspapers and the usual annotations of names have it.
 * SPDX-License-Identifier: MIT */
#include "teams.h"

#include "parameters.h"

#include <string.h>

#define MAX_TEAM 4       /* tokens of a team's name */
#define MIN_FIGURES 4    /* in a line of a table */
#define MIN_COLUMNS 3    /* words that head the columns of a table of players */
#define MIN_PAIRS 2      /* figures like "5-12" that only players have */
#define MIN_EVIDENCE 3   /* words of sport (results and fixtures count as three) that make a report of sport */

typedef struct
{
  const TokenRun *run;
  const NlpGazetteer *gazetteer;
  GArray *names;
  guint *name_at;        /* [n] 1 + index of the name that covers the token, or 0 */
  GHashTable *teams;     /* hashes of names seen in a team's place */
  GArray *slots;         /* of Name: where a team, or a player, stands for certain */
  GHashTable *players;   /* hashes of last names in a table of players */
  gboolean of_players;   /* the lines here belong to a table of players */
} Teams;

static gboolean
is_figure (const TokenRun *run, guint token)
{
  const char *bytes = run->tokens[token];
  guint n = run->sizes[token];

  for (guint i = 0; i < n; i++)
    if (!g_ascii_isdigit (bytes[i]) && !strchr (".-/:", bytes[i]))
      return FALSE;
  return g_ascii_isdigit (bytes[n - 1]) || (n == 1 && *bytes == '-');
}

static gboolean
is_in_capitals (const TokenRun *run, guint token)
{
  for (guint i = 0; i < run->sizes[token]; i++)
    if (!g_ascii_isupper (run->tokens[token][i]))
      return FALSE;
  return TRUE;
}

static guint
find_line_end (const TokenRun *run, guint token)
{
  guint end = token + 1;

  while (end < run->n && !token_run_starts_line (run, end))
    end++;
  return end;
}

/* The name at @token: the tagger's, or a run of capitalised words; @end is @token if there is none. */
static Name
read_name (const Teams *teams, guint token, guint limit)
{
  Name name = { token, token, NAME_N_TYPES, 0 };

  if (token >= limit)
    return name;
  if (teams->name_at[token])
    {
      Name known = g_array_index (teams->names, Name, teams->name_at[token] - 1);

      return known.begin == token && known.end <= limit ? known : name;
    }
  while (name.end < limit && name.end < token + MAX_TEAM && !teams->name_at[name.end]
         && token_run_is_capitalised (teams->run, name.end) && !token_run_is (teams->run, name.end, NLP_SENSE (NER_AT)))
    name.end++;
  return name;
}

static gboolean
is_country (const Teams *teams, const Name *name)
{
  return nlp_gazetteer_find_types (teams->gazetteer, teams->run->tokens + name->begin, teams->run->sizes + name->begin,
                               name->end - name->begin) & NLP_GAZETTEER_COUNTRY;
}

/* Whether a name that stands in a team's place can be one: no country, nobody with a first name. */
static gboolean
can_be_team (const Teams *teams, const Name *name)
{
  guint n = name->end - name->begin;

  if (n == 0 || n > MAX_TEAM || teams->run->sizes[name->begin] < 3 || is_country (teams, name))
    return FALSE;
  return name->type == NAME_LOC || name->type == NAME_ORG || name->type == NAME_N_TYPES
         || (name->type == NAME_PERSON && n == 1);
}

static guint64
hash_name (const Teams *teams, const Name *name)
{
  guint64 hash = NLP_GAZETTEER_START;

  for (guint token = name->begin; token < name->end; token++)
    hash = nlp_gazetteer_hash (hash, teams->run->tokens[token], teams->run->sizes[token], NLP_CASE_LOWER);
  return hash;
}

static void
note_name (const Teams *teams, GHashTable *table, const Name *name)
{
  guint64 *hash = g_new (guint64, 1);

  *hash = hash_name (teams, name);
  g_hash_table_add (table, hash);
}

static void
note_team (Teams *teams, const Name *name)
{
  if (!can_be_team (teams, name))
    return;
  note_name (teams, teams->teams, name);
  g_array_append_val (teams->slots, *name);
}

/* "Ada", "J." */
static gboolean
begins_like_person (const TokenRun *run, guint token)
{
  return token_run_is_of_people (run, token, NLP_SENSE (NLP_PERSON_GIVEN_NAME))
         || (run->sizes[token] == 2 && run->tokens[token][1] == '.');
}

/* The name at the head of a line of players: all its capitalised words, whatever the tagger made of some of them. */
static void
note_player (Teams *teams, guint begin, guint end)
{
  Name player = { begin, end, NAME_PERSON, NER_ADDED };
  guint known = teams->name_at[begin];

  if (end == begin || end - begin > MAX_TEAM || token_run_is (teams->run, begin, NLP_SENSE (NER_TOTAL)))
    return;
  for (guint token = begin; token < end; token++)
    if (teams->name_at[token] != 0 && teams->name_at[token] != known)
      return;
  note_name (teams, teams->players, &(Name){ .begin = end - 1, .end = end });
  if (known == 0)
    g_array_append_val (teams->slots, player);
  else if (g_array_index (teams->names, Name, known - 1).end <= end)
    g_array_index (teams->names, Name, known - 1) = player;
}

/* "NAME 14 9 3 2" */
static gboolean
read_table_line (Teams *teams, const Name *name, guint end)
{
  const TokenRun *run = teams->run;
  guint first = name->begin, behind, n_pairs = 0;

  while (first < end && token_run_is_capitalised (run, first))
    first++;
  first = MAX (first, name->end);
  for (behind = first; behind < end && is_figure (run, behind); behind++)
    n_pairs += g_ascii_isdigit (*run->tokens[behind]) && memchr (run->tokens[behind], '-', run->sizes[behind]) != NULL;
  if (behind - first < MIN_FIGURES)
    return FALSE;
  if (teams->of_players || (n_pairs >= MIN_PAIRS && begins_like_person (run, name->begin)))
    note_player (teams, name->begin, first);
  else if (first == name->end && can_be_team (teams, name))
    note_team (teams, name);
  else
    return FALSE;
  return TRUE;
}

/* Whether the line heads a table of players: "Player MIN FG FT REB AST PTS". */
static gboolean
heads_players (const TokenRun *run, guint begin, guint end)
{
  guint n_columns = 0;

  for (guint token = begin; token < end; token++)
    n_columns += token_run_is (run, token, NLP_SENSE (NER_PLAYER_COLUMN));
  return n_columns >= MIN_COLUMNS;
}

/* "NAME 3 NAME 1", "NAME v NAME" or a line that is "NAME AT NAME". */
static gboolean
read_pair (Teams *teams, const Name *first, guint end)
{
  const TokenRun *run = teams->run;
  gboolean is_result = is_figure (run, first->end);
  gboolean is_match = token_run_is (run, first->end, NLP_SENSE (NER_MATCH));
  gboolean is_fixture = token_run_is (run, first->end, NLP_SENSE (NER_AT)) && is_in_capitals (run, first->end);
  Name second = read_name (teams, first->end + 1, end);

  if (second.end == second.begin || !(is_result || is_match || is_fixture))
    return FALSE;
  if ((is_result && (second.end >= end || !is_figure (run, second.end))) || (is_fixture && second.end != end))
    return FALSE;
  note_team (teams, first);
  if (!is_fixture)
    note_team (teams, &second);
  return TRUE;
}

static gboolean
read_line (Teams *teams, guint begin, guint end)
{
  Name first = read_name (teams, begin, end);

  return first.end > begin && first.end < end
         && (read_table_line (teams, &first, end) || read_pair (teams, &first, end));
}

/* How much the text is a report of sport. */
static guint
gather_evidence (Teams *teams)
{
  const TokenRun *run = teams->run;
  guint evidence = 0;

  for (guint begin = 0, end; begin < run->n; begin = end)
    {
      gboolean is_known;

      end = find_line_end (run, begin);
      is_known = read_line (teams, begin, end);
      evidence += is_known ? MIN_EVIDENCE : 0;
      teams->of_players = heads_players (run, begin, end) || (teams->of_players && is_known);
    }
  for (guint token = 0; token < run->n; token++)
    evidence += token_run_is (run, token, NLP_SENSE (NER_SPORT));
  return evidence;
}

/* "played for NAME", "transferred to NAME" */
static gboolean
is_moved_to (const TokenRun *run, guint token)
{
  return token > 1 && token_run_is (run, token - 1, NLP_SENSE (NER_MOVE_TO))
         && token_run_is (run, token - 2, NLP_SENSE (NER_MOVE));
}

/* "NAME 363 (", "NAME 108-3": what a side made. */
static gboolean
has_score (const TokenRun *run, guint after)
{
  if (after + 1 >= run->n || !is_figure (run, after) || !g_ascii_isdigit (*run->tokens[after]))
    return FALSE;
  if (run->sizes[after] == 4 || run->sizes[after] > 5)
    return FALSE; /* a year, a date */
  return token_run_is_mark (run, after + 1, '(') || token_run_is_mark (run, after + 1, '-') || run->sizes[after] == 3
         || memchr (run->tokens[after], '-', run->sizes[after]) != NULL;
}

/* A name in running text: does it stand where a team stands? */
static gboolean
plays (const Teams *teams, const Name *name)
{
  const TokenRun *run = teams->run;
  guint after = name->end;

  if (name->begin > 0
      && token_run_is (run, name->begin - 1, NLP_SENSE (NER_BEFORE_TEAM) | NLP_SENSE (NER_DEFEATS)))
    return TRUE;
  if (is_moved_to (run, name->begin) || has_score (run, after))
    return TRUE;
  if (after + 1 < run->n && token_run_is (run, after, NLP_SENSE (NER_GENITIVE)))
    after++;
  return token_run_is (run, after, NLP_SENSE (NER_DEFEATS) | NLP_SENSE (NER_BEHIND_TEAM));
}

/* "in NAME", "the NAME club", "(at the Oval, NAME)", "NAME 1996-08-30" at the head of a report, "NAME, Ohio",
 * "OSTBY AT NAME". */
static gboolean
is_place_here (const Teams *teams, const Name *name)
{
  const TokenRun *run = teams->run;

  if (name->begin > 0 && token_run_is (run, name->begin - 1, NLP_SENSE (NER_OUTSIDE)))
    return TRUE;
  if (name->begin > 0 && token_run_is (run, name->begin - 1, NLP_SENSE (NER_AT)) && is_in_capitals (run, name->begin - 1))
    return TRUE;
  if (token_run_is (run, name->end, NLP_SENSE (NER_TEAM_NOUN)) || token_run_is_mark (run, name->end, ')'))
    return TRUE;
  if (name->end < run->n && token_run_starts_line (run, name->begin) && run->sizes[name->end] > 5
      && is_figure (run, name->end))
    return TRUE;
  return name->end + 1 < run->n && token_run_is_mark (run, name->end, ',') && teams->name_at[name->end + 1]
         && g_array_index (teams->names, Name, teams->name_at[name->end + 1] - 1).type == NAME_LOC;
}

/* "NAME NAME (Norland)": who comes from a country is a person. */
static void
find_athletes (Teams *teams)
{
  const TokenRun *run = teams->run;

  for (guint i = 0; i + 1 < teams->names->len; i++)
    {
      Name *name = &g_array_index (teams->names, Name, i);
      const Name *next = name + 1;

      if (name->end - name->begin >= 2 && next->begin == name->end + 1 && next->end < run->n
          && token_run_is_mark (run, name->end, '(') && token_run_is_mark (run, next->end, ')')
          && is_country (teams, next))
        name->type = NAME_PERSON;
    }
}

/* In a report of sport: names that stand where a team stands, and then all names that did so once. */
static void
rename_places (Teams *teams)
{
  for (guint i = 0; i < teams->names->len; i++)
    {
      const Name *name = &g_array_index (teams->names, Name, i);

      if (name->type == NAME_LOC && !is_place_here (teams, name) && plays (teams, name))
        note_team (teams, name);
    }
  for (guint i = 0; i < teams->names->len; i++)
    {
      Name *name = &g_array_index (teams->names, Name, i);
      guint64 hash = hash_name (teams, name);

      if (name->end - name->begin == 1 && g_hash_table_contains (teams->players, &hash))
        name->type = NAME_PERSON;
      else if ((name->type == NAME_LOC || (name->type == NAME_PERSON && name->end - name->begin == 1))
          && g_hash_table_contains (teams->teams, &hash) && !is_place_here (teams, name))
        name->type = NAME_ORG;
    }
}

/* Teams of tables and results that the tagger overlooked. */
static void
add_slots (Teams *teams)
{
  g_autoptr (GArray) added = g_array_new (FALSE, FALSE, sizeof (Name));

  for (guint i = 0; i < teams->slots->len; i++)
    {
      Name slot = g_array_index (teams->slots, Name, i);

      if (teams->name_at[slot.begin] != 0)
        continue;
      if (slot.type == NAME_N_TYPES)
        slot.type = NAME_ORG;
      slot.probability = NER_ADDED;
      g_array_append_val (added, slot);
    }
  names_add (teams->names, added);
}

void
find_teams (const NlpGazetteer *gazetteer, const TokenRun *run, GArray *names)
{
  Teams teams = { .run = run, .gazetteer = gazetteer, .names = names };

  teams.name_at = g_new0 (guint, run->n + 1);
  teams.teams = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  teams.players = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  teams.slots = g_array_new (FALSE, FALSE, sizeof (Name));
  for (guint i = 0; i < names->len; i++)
    for (guint token = g_array_index (names, Name, i).begin; token < g_array_index (names, Name, i).end; token++)
      teams.name_at[token] = i + 1;
  if (gather_evidence (&teams) >= MIN_EVIDENCE)
    {
      find_athletes (&teams);
      rename_places (&teams);
      add_slots (&teams);
    }
  g_free (teams.name_at);
  g_hash_table_unref (teams.teams);
  g_hash_table_unref (teams.players);
  g_array_unref (teams.slots);
}
