/* role-calls.c - persons and organisations called by what they are.
 *
 *     Prime Minister Ann Dale ... the prime minister        a role before the name
 *     Ann Dale, the mayor of Wendle, ... the mayor          behind it, after a comma
 *     the mayor, Ann Dale, ... the mayor                    before it, with a comma
 *     Ann Dale is the mayor ... the mayor                   after "is"
 *     Hollin Steel Corporation ... the company, the firm    in the name of an organisation itself
 *
 * The text is gone through once. A name gives its referent the roles that stand beside it, and "the mayor" belongs to
 * that holder of the role who was named last. The words of a role are few and listed; "prime minister" is also
 * "minister", but a vice president is no president. A role with "of" behind it may be anybody's.
 *
 * Cost: a look-up for each name and for each "the".
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include "ner-words.h"
#include "referents.h"

#define PERSON NLP_SENSE (NLP_PERSON_ROLE)
#define ORGANISATION NLP_SENSE (NLP_PERSON_ORGANISATION_ROLE)
#define MAX_ROLE 4       /* words of a role */
#define MAX_HOLDERS 24   /* of more, the latest are compared: time stays linear */
#define MAX_PHRASE 8     /* tokens between a comma and the noun behind it */

typedef struct
{
  Referents *referents;
  const Mentions *mentions;
  guint n_tokens;
  guint *latest;         /* [referents] 1 + the latest mention so far */
  GHashTable *holders;   /* role -> GArray of referents */
} Roles;

static gboolean
is_word (const Roles *roles, guint token, guint sense)
{
  return nlp_senses_has (roles->mentions->words, token, NLP_SENSE (sense));
}

static gboolean
is_mark (const Roles *roles, guint token, char mark)
{
  guint n_bytes;

  return token < roles->n_tokens && *nlp_document_get_token (roles->mentions->document, token, &n_bytes) == mark
         && n_bytes == 1;
}

static gboolean
is_comma (const Roles *roles, guint token)
{
  return is_mark (roles, token, ',');
}

/* A set of senses, see find_role_senses(). */
static guint64
get_role_word (const Roles *roles, guint token)
{
  guint n_bytes;
  const char *bytes = nlp_document_get_token (roles->mentions->document, token, &n_bytes);

  return find_role_senses (roles->mentions->people->table, bytes, n_bytes);
}

static gboolean
is_noun (const Roles *roles, guint token, guint64 kind)
{
  return token < roles->n_tokens && (get_role_word (roles, token) & kind) != 0;
}

static gboolean
is_hyphen (const Roles *roles, guint token)
{
  return is_mark (roles, token, '-');
}

/* Where the role that begins at @begin ends: behind the last noun of a run of role words, or at @begin. */
static guint
read_role (const Roles *roles, guint begin, guint limit)
{
  guint end = begin;

  for (guint token = begin; token < limit && token < begin + MAX_ROLE; token++)
    {
      guint64 word = get_role_word (roles, token);

      if (word & (PERSON | ORGANISATION))
        end = token + 1;
      else if (!word && !(token > begin && is_hyphen (roles, token)))
        break;
    }
  return end;
}

/* Where the role begins whose noun stands before @end. */
static guint
read_role_back (const Roles *roles, guint floor, guint end)
{
  guint begin = end - 1;

  while (begin > floor && end - begin < MAX_ROLE
         && (get_role_word (roles, begin - 1) || (is_hyphen (roles, begin - 1) && begin - 1 > floor)))
    begin--;
  return is_hyphen (roles, begin) ? begin + 1 : begin;
}

/* The words of a role in lower case, blanks between them; hyphens do not matter. */
static char *
dup_role (const Roles *roles, guint begin, guint end)
{
  GString *role = g_string_new (NULL);

  for (guint token = begin; token < end; token++)
    {
      guint n_bytes;
      const char *bytes = nlp_document_get_token (roles->mentions->document, token, &n_bytes);

      if (is_hyphen (roles, token))
        continue;
      if (role->len > 0)
        g_string_append_c (role, ' ');
      g_string_append_len (role, bytes, n_bytes);
    }
  g_string_ascii_down (role);
  return g_strdelimit (g_string_free (role, FALSE), "-", ' ');
}

/* ---- Giving roles ---- */

static void
add_holder (Roles *roles, const char *role, guint referent)
{
  GArray *holders = g_hash_table_lookup (roles->holders, role);

  if (!holders)
    {
      holders = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (roles->holders, g_strdup (role), holders);
    }
  if (holders->len == 0 || g_array_index (holders, guint, holders->len - 1) != referent)
    g_array_append_val (holders, referent);
}

/* "prime minister", and "minister" too. */
static void
give_role (Roles *roles, char *role, guint referent)
{
  const NlpLexiconTable *people = roles->mentions->people->table;

  for (char *rest = role, *blank; rest; rest = blank ? blank + 1 : NULL)
    {
      add_holder (roles, rest, referent);
      blank = strchr (rest, ' ');
      if (blank && (find_role_senses (people, rest, blank - rest) & NLP_SENSE (NLP_PERSON_PRIVATIVE)) != 0)
        return;
    }
}

static void
give_role_of_tokens (Roles *roles, guint begin, guint end, guint referent)
{
  g_autofree char *role = dup_role (roles, begin, end);

  give_role (roles, role, referent);
}

/* "the mayor of Wendle, | Ann Dale, ..." */
static void
read_before_comma (Roles *roles, const Mention *mention, guint floor, guint64 kind)
{
  guint comma = mention->begin - 1;

  if (!is_comma (roles, mention->end))
    return;
  for (guint token = comma; token-- > floor && comma - token <= MAX_PHRASE && !is_comma (roles, token) && !is_mark (roles, token, '.');)
    if (is_noun (roles, token, kind) && (token + 1 == comma || is_word (roles, token + 1, NER_COMPLEMENT)))
      {
        guint begin = read_role_back (roles, floor, token + 1);

        if (begin > floor && is_word (roles, begin - 1, NER_DETERMINER))
          give_role_of_tokens (roles, begin, token + 1, mention->referent);
        return;
      }
}

static void
read_before (Roles *roles, const Mention *mention, guint floor, guint64 kind)
{
  guint end = mention->begin;

  if (end <= floor)
    return;
  if (is_noun (roles, end - 1, kind))
    give_role_of_tokens (roles, read_role_back (roles, floor, end), end, mention->referent);
  else if (is_comma (roles, end - 1))
    read_before_comma (roles, mention, floor, kind);
}

/* "Ann Dale, | the mayor of Wendle"; not "when he met Dale, the mayor said". */
static void
read_behind (Roles *roles, const Mention *mention, guint64 kind)
{
  guint begin = mention->end + 1, end;

  if (!is_comma (roles, mention->end) && !is_word (roles, mention->end, NER_COPULA))
    return;
  if (is_word (roles, begin, NER_DETERMINER))
    begin++;
  for (end = begin; end < roles->n_tokens && end < begin + MAX_PHRASE; end++)
    if (is_word (roles, end, NER_PHRASE_END))
      break;
  if (end > begin && is_word (roles, end, NER_PHRASE_END) && is_noun (roles, end - 1, kind))
    give_role_of_tokens (roles, read_role_back (roles, begin, end), end, mention->referent);
}

/* What an organisation's name says: "Wendle City Council", "Bank of Wendle", "Hollin Ltd". */
static void
read_inside (Roles *roles, const Mention *mention)
{
  const NlpLexiconTable *people = roles->mentions->people->table;
  const char *first = mention->n_parts > 1 ? mention->parts[0] : "";
  const char *last = mention->n_parts > 1 ? mention->parts[mention->n_parts - 1] : "";

  if (is_company_suffix (people, last))
    {
      add_holder (roles, "company", mention->referent);
      add_holder (roles, "firm", mention->referent);
    }
  if (find_role_senses (people, last, strlen (last)) & ORGANISATION)
    add_holder (roles, last, mention->referent);
  else if ((find_role_senses (people, first, strlen (first)) & ORGANISATION)
           && g_str_equal (mention->parts[1], "of"))
    add_holder (roles, first, mention->referent);
}

/* ---- Calling by roles ---- */

/* The holder who was named last, or NLP_NO_ROW. */
static guint
find_holder (const Roles *roles, guint begin, guint end)
{
  g_autofree char *role = dup_role (roles, begin, end);
  const GArray *holders = g_hash_table_lookup (roles->holders, role);
  guint best = NLP_NO_ROW;

  for (guint i = holders ? holders->len : 0, tried = 0; i-- > 0 && tried < MAX_HOLDERS; tried++)
    {
      guint referent = g_array_index (holders, guint, i);

      if (best == NLP_NO_ROW || roles->latest[referent] > roles->latest[best])
        best = referent;
    }
  return best;
}

/* Whether nothing that belongs to the noun follows: no "the company car", no "the president of". */
static gboolean
ends_call (const Roles *roles, guint token)
{
  guint n_bytes;
  const char *bytes;

  if (token >= roles->n_tokens || is_word (roles, token, NER_BEHIND_CALL))
    return TRUE;
  bytes = nlp_document_get_token (roles->mentions->document, token, &n_bytes);
  if (n_bytes > 3 && bytes[n_bytes - 2] == 'e' && bytes[n_bytes - 1] == 'd')
    return TRUE;
  return !g_unichar_isalnum (g_utf8_get_char (bytes)) && !is_hyphen (roles, token);
}

/* Calls in [@begin, @end), before the name at @end. */
static void
find_calls (Roles *roles, guint begin, guint end)
{
  for (guint token = begin; token + 1 < end; token++)
    {
      guint behind, referent;

      if (!is_word (roles, token, NER_THE))
        continue;
      behind = read_role (roles, token + 1, end);
      /* Between a name and a comma, or a comma and a name, a role is given. */
      if (behind == token + 1 || (begin > 0 && token == begin + 1 && is_comma (roles, begin))
          || (behind == end && end < roles->n_tokens) || !ends_call (roles, behind)
          || (behind + 1 == end && end < roles->n_tokens && is_comma (roles, behind)))
        continue;
      referent = find_holder (roles, token + 1, behind);
      if (referent != NLP_NO_ROW)
        {
          RoleCall call = { token + 1, behind, referent };

          g_array_append_val (roles->referents->calls, call);
        }
      token = behind - 1;
    }
}

static void
read_mention (Roles *roles, guint index, guint floor)
{
  const Mention *mention = mentions_get (roles->mentions, index);
  guint64 kind = mention->type == NAME_PERSON ? PERSON : ORGANISATION;

  roles->latest[mention->referent] = index + 1;
  if (mention->type != NAME_PERSON && mention->type != NAME_ORG)
    return;
  read_before (roles, mention, floor, kind);
  read_behind (roles, mention, kind);
  if (mention->type == NAME_ORG)
    read_inside (roles, mention);
}

void
find_role_calls (Referents *referents)
{
  Roles roles = { .referents = referents, .mentions = referents->mentions };
  guint behind = 0;

  roles.n_tokens = nlp_layer_get_length (referents->mentions->tokens);
  roles.latest = g_new0 (guint, MAX (referents->list->len, 1));
  roles.holders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < referents->mentions->list->len; i++)
    {
      const Mention *mention = mentions_get (referents->mentions, i);

      find_calls (&roles, behind, mention->begin);
      if (mention->referent != NLP_NO_ROW)
        read_mention (&roles, i, behind);
      behind = mention->end;
    }
  find_calls (&roles, behind, roles.n_tokens);
  g_free (roles.latest);
  g_hash_table_unref (roles.holders);
}
