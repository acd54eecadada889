/* expansions.c - the names that acronyms stand for.
 *
 * If "NHO" is a name in the text, then "Northern Harbour Organization" is one, too: a run of capitalised words, small
 * words among them, whose initials are those of an acronym of three letters or more. It takes the acronym's type.
 * SPDX-License-Identifier: MIT */
#include "expansions.h"

#include <string.h>

#define MIN_LETTERS 3
#define MAX_LETTERS 6
#define MAX_TOKENS 10
#define ADDED 0.5f /* probability of a name that only its acronym shows */

static gboolean
is_acronym (const TokenRun *run, guint token)
{
  guint n = run->sizes[token];

  for (guint i = 0; i < n; i++)
    if (!g_ascii_isupper (run->tokens[token][i]))
      return FALSE;
  return n >= MIN_LETTERS && n <= MAX_LETTERS;
}

/* Acronym -> 1 + its type. */
static GHashTable *
collect_acronyms (const TokenRun *run, const GArray *names)
{
  GHashTable *acronyms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < names->len; i++)
    {
      const Name *name = &g_array_index (names, Name, i);

      if (name->end == name->begin + 1 && name->type != NAME_PERSON && is_acronym (run, name->begin))
        g_hash_table_insert (acronyms, g_strndup (run->tokens[name->begin], run->sizes[name->begin]),
                             GUINT_TO_POINTER (name->type + 1));
    }
  return acronyms;
}

static gboolean
is_small_word (const TokenRun *run, guint token)
{
  static const char *const words[] = { "of", "and", "for", "the", "in", "on", "to" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strlen (words[i]) == run->sizes[token] && memcmp (words[i], run->tokens[token], run->sizes[token]) == 0)
      return TRUE;
  return FALSE;
}

/* The name that starts at @token and whose initials are an acronym; its end is @token if there is none. */
static Name
match_initials (const TokenRun *run, const guint8 *taken, GHashTable *acronyms, guint token)
{
  Name name = { token, token, NAME_ORG, ADDED };
  char initials[MAX_LETTERS + 1] = "";
  guint n = 0;

  for (guint next = token; next < MIN (run->n, token + MAX_TOKENS) && n < MAX_LETTERS; next++)
    {
      guint type;

      if (taken[next] || (next > token && run->starts[next]))
        break;
      if (!g_ascii_isupper (*run->tokens[next]))
        {
          if (n > 0 && is_small_word (run, next))
            continue;
          break;
        }
      initials[n++] = *run->tokens[next];
      initials[n] = '\0';
      type = n >= MIN_LETTERS ? GPOINTER_TO_UINT (g_hash_table_lookup (acronyms, initials)) : 0;
      if (type)
        {
          name.end = next + 1;
          name.type = type - 1;
        }
    }
  return name;
}

void
find_expansions (const TokenRun *run, GArray *names)
{
  g_autoptr (GHashTable) acronyms = collect_acronyms (run, names);
  g_autoptr (GArray) added = g_array_new (FALSE, FALSE, sizeof (Name));
  g_autofree guint8 *taken = g_new0 (guint8, run->n + 1);

  if (g_hash_table_size (acronyms) == 0)
    return;
  for (guint i = 0; i < names->len; i++)
    memset (taken + g_array_index (names, Name, i).begin, 1,
            g_array_index (names, Name, i).end - g_array_index (names, Name, i).begin);
  for (guint token = 0; token < run->n; token++)
    {
      Name name = match_initials (run, taken, acronyms, token);

      if (name.end == token)
        continue;
      g_array_append_val (added, name);
      token = name.end - 1;
    }
  names_add (names, added);
}
