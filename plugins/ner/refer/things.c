/* things.c - joins the mentions of organisations, places and everything else that is no person.
 *
 * Equal names are one thing. Besides:
 *
 *     Shanghai Cooperation Organization ... SCO      an acronym of the initials, with or without "of", "the"
 *     Kazinform News Agency (KNA)                    an acronym in brackets behind a name
 *     Organization (SCO)                             also behind a part of it
 *     Acme Steel Corporation ... Acme                the front of a longer name, of the same type
 *     Security Council ... the Council               the last word of an organisation named before
 *     Department of Justice ... Justice Department   what a department is of, before or behind
 *     U.S., USA, America                             known other names of a few countries
 *
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include "ner-words.h"
#include "referents.h"

#define MAX_ACRONYM 12

typedef struct
{
  Referents *referents;
  Mentions *mentions;
  GHashTable *by_name;    /* "T name": type and parts -> referent + 1 */
  GHashTable *by_acronym; /* initials -> referent + 1 */
  GHashTable *by_front;   /* first part of an organisation's longer name -> referent + 1 */
  GHashTable *by_end;     /* its last part -> referent + 1, the latest */
} Things;

static gboolean
is_small_word (const Things *things, const char *part)
{
  return (nlp_lexicon_find_senses (things->mentions->words->table, part, strlen (part)) & NLP_SENSE (NER_SMALL_WORD)) != 0;
}

/* Without what companies append: "acme steel" for "Acme Steel Corporation". */
static guint
count_telling_parts (const Things *things, const Mention *mention)
{
  guint n = mention->n_parts;

  while (mention->type == NAME_ORG && n > 1 && is_company_suffix (things->mentions->people->table, mention->parts[n - 1]))
    n--;
  return n;
}

/* "us": "united states"; other names as they are. */
static const char *
get_country (const Things *things, const char *name)
{
  const NlpLexiconTable *words = things->mentions->words->table;
  guint32 spelling = nlp_lexicon_find (words, name, strlen (name));
  const char *country = spelling != 0 ? nlp_lexicon_get_value (words, spelling, NER_COUNTRY) : NULL;

  return country != NULL ? country : name;
}

static gboolean
is_of (const Things *things, const Mention *mention, guint part, guint sense)
{
  const char *word = mention->parts[part];

  return (nlp_lexicon_find_senses (things->mentions->words->table, word, strlen (word)) & NLP_SENSE (sense)) != 0;
}

/* Appends parts [@begin, @end) with blanks between. */
static void
append_parts (GString *name, const Mention *mention, guint begin, guint end)
{
  for (guint i = begin; i < end; i++)
    {
      if (name->len > 0)
        g_string_append_c (name, ' ');
      g_string_append (name, mention->parts[i]);
    }
}

static char *
make_key (const Things *things, const Mention *mention)
{
  guint n = count_telling_parts (things, mention);
  g_autoptr (GString) name = g_string_new (NULL);
  const char *country;

  if (mention->type == NAME_ORG && n > 2 && is_of (things, mention, 0, NER_TURNED) && is_of (things, mention, 1, NER_OF))
    {
      append_parts (name, mention, 2, n);
      append_parts (name, mention, 0, 1);
    }
  else
    append_parts (name, mention, 0, n);
  country = get_country (things, name->str);
  return country != name->str ? g_strdup_printf ("C %s", country)
                              : g_strdup_printf ("%c %s", '0' + mention->type, name->str);
}

static guint
look_up (GHashTable *table, const char *key)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (table, key));

  return found ? found - 1 : NLP_NO_ROW;
}

static void
put (GHashTable *table, const char *key, guint referent)
{
  g_hash_table_insert (table, g_strdup (key), GUINT_TO_POINTER (referent + 1));
}

static void
remember_acronyms (Things *things, const Mention *mention, guint referent)
{
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (GString) telling = g_string_new (NULL);

  for (guint i = 0; i < mention->n_parts && i < MAX_ACRONYM; i++)
    {
      gunichar initial = g_utf8_get_char (mention->parts[i]);

      g_string_append_unichar (all, initial);
      if (!is_small_word (things, mention->parts[i]))
        g_string_append_unichar (telling, initial);
    }
  if (all->len > 1 && look_up (things->by_acronym, all->str) == NLP_NO_ROW)
    put (things->by_acronym, all->str, referent);
  if (telling->len > 1 && look_up (things->by_acronym, telling->str) == NLP_NO_ROW)
    put (things->by_acronym, telling->str, referent);
}

/* The acronym in brackets behind a mention, folded, or NULL. */
static const char *
find_bracket (const Things *things, const Mention *mention)
{
  NlpDocument *document = things->mentions->document;
  guint n_bytes, n_tokens = nlp_layer_get_length (things->mentions->tokens);
  const char *bytes;

  if (mention->end + 2 >= n_tokens || !token_is (document, mention->end, "(")
      || !token_is (document, mention->end + 2, ")"))
    return NULL;
  bytes = nlp_document_get_token (document, mention->end + 1, &n_bytes);
  if (n_bytes < 2 || n_bytes > MAX_ACRONYM || !g_ascii_isupper (bytes[0]) || !g_ascii_isupper (bytes[n_bytes - 1]))
    return NULL;
  return fold_word (things->mentions->chunk, bytes, n_bytes);
}

/* Whether the letters of @acronym can come from the name: its first letter opens a part, the others follow in order. */
static gboolean
can_abbreviate (const char *acronym, const Mention *mention)
{
  guint part = 0;
  const char *rest;

  if (mention->n_parts == 0 || acronym[0] != mention->parts[0][0])
    return FALSE;
  rest = mention->parts[0] + 1;
  for (const char *letter = acronym + 1; *letter; letter++)
    {
      const char *found = strchr (rest, *letter);

      for (guint next = part + 1; next < mention->n_parts; next++)
        if (mention->parts[next][0] == *letter)
          {
            part = next;
            found = mention->parts[next];
            break;
          }
      if (!found)
        return FALSE;
      rest = found + 1;
    }
  return TRUE;
}

static guint
join_by_key (Things *things, guint index)
{
  g_autofree char *key = make_key (things, mentions_get (things->mentions, index));
  guint referent = look_up (things->by_name, key);

  if (referent == NLP_NO_ROW)
    {
      referent = referents_add (things->referents, index);
      put (things->by_name, key, referent);
    }
  else
    referents_join (things->referents, referent, index);
  return referent;
}

/* A name of several words. */
static void
join_long_name (Things *things, guint index)
{
  Mention *mention = mentions_get (things->mentions, index);
  guint referent = join_by_key (things, index);
  const char *bracket = find_bracket (things, mention);

  remember_acronyms (things, mention, referent);
  if (bracket && can_abbreviate (bracket, mention))
    put (things->by_acronym, bracket, referent);
  if (mention->type == NAME_ORG && look_up (things->by_front, mention->parts[0]) == NLP_NO_ROW)
    put (things->by_front, mention->parts[0], referent);
}

/* The longer name that a single word stands for, or NLP_NO_ROW. */
static guint
find_long_name (Things *things, const Mention *mention)
{
  const char *bracket = find_bracket (things, mention);
  guint referent = NLP_NO_ROW;
  g_autofree char *key = make_key (things, mention);

  if (mention->is_acronym)
    referent = look_up (things->by_acronym, mention->parts[0]);
  if (referent == NLP_NO_ROW)
    referent = look_up (things->by_name, key);
  if (referent == NLP_NO_ROW && bracket)
    referent = look_up (things->by_acronym, bracket);
  if (referent == NLP_NO_ROW && mention->type == NAME_ORG)
    referent = look_up (things->by_end, mention->parts[0]);
  if (referent == NLP_NO_ROW && mention->type == NAME_ORG)
    referent = look_up (things->by_front, mention->parts[0]);
  return referent;
}

static void
join_short_name (Things *things, guint index)
{
  guint referent = find_long_name (things, mentions_get (things->mentions, index));

  if (referent == NLP_NO_ROW)
    join_by_key (things, index);
  else
    referents_join (things->referents, referent, index);
}

static gboolean
is_thing (const Mention *mention)
{
  return mention->type != NAME_PERSON && mention->n_parts > 0;
}

void
join_things (Referents *referents)
{
  Things things = { .referents = referents, .mentions = referents->mentions };
  guint n = referents->mentions->list->len;

  things.by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  things.by_acronym = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  things.by_front = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  things.by_end = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < n; i++)
    if (is_thing (mentions_get (things.mentions, i)) && mentions_get (things.mentions, i)->n_parts > 1)
      join_long_name (&things, i);
  for (guint i = 0; i < n; i++)
    {
      const Mention *mention = mentions_get (things.mentions, i);

      if (is_thing (mention) && mention->n_parts == 1)
        join_short_name (&things, i);
      else if (is_thing (mention) && mention->type == NAME_ORG)
        put (things.by_end, mention->parts[mention->n_parts - 1], mention->referent);
    }
  g_hash_table_unref (things.by_name);
  g_hash_table_unref (things.by_acronym);
  g_hash_table_unref (things.by_front);
  g_hash_table_unref (things.by_end);
}
