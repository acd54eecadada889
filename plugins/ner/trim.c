/* trim.c - the rims of names: titles stand outside, hyphens inside.
 * SPDX-License-Identifier: MIT */
#include "trim.h"

#define DOUBTFUL 0.5f

static gboolean
is_title (const Lists *lists, GStringChunk *words, const TokenRun *run, guint token)
{
  return lists_find_address (lists, fold_word (words, run->tokens[token], run->sizes[token])).is_address;
}

static gboolean
is_hyphen_between (const TokenRun *run, guint token)
{
  return token > 0 && token + 1 < run->n && run->sizes[token] == 1 && *run->tokens[token] == '-'
         && run->tokens[token - 1] + run->sizes[token - 1] == run->tokens[token] && run->tokens[token] + 1 == run->tokens[token + 1];
}

static gboolean
are_halves (const TokenRun *run, const Name *one, const Name *other)
{
  return one->type == NAME_PERSON && other->type == NAME_PERSON && other->begin == one->end + 1
         && is_hyphen_between (run, one->end);
}

/* "Alma Castellane repairs tower clocks", labelled without conviction: the capitalised words at its front are the name; two of them
 * before a verb are a person's. Small words ("of") belong to names. */
static void
cut_tail (const TokenRun *run, Name *name)
{
  guint end = name->begin;

  while (end < name->end && (!g_ascii_islower (*run->tokens[end]) || run->sizes[end] < 4))
    end++;
  if (name->probability >= DOUBTFUL || end == name->begin || end + 1 >= name->end)
    return;
  name->end = end;
  if (end == name->begin + 2)
    name->type = NAME_PERSON;
}

void
trim_names (const Lists *lists, const TokenRun *run, GArray *names)
{
  GStringChunk *words = g_string_chunk_new (1024);
  guint kept = 0;

  for (guint i = 0; i < names->len; i++)
    {
      Name name = g_array_index (names, Name, i);
      Name *before = kept > 0 ? &g_array_index (names, Name, kept - 1) : NULL;

      cut_tail (run, &name);
      while (name.type == NAME_PERSON && name.begin + 1 < name.end && is_title (lists, words, run, name.begin))
        name.begin++;
      if (name.begin + 1 < g_array_index (names, Name, i).end && name.begin + 1 == name.end && name.type == NAME_PERSON
          && is_title (lists, words, run, name.begin))
        continue; /* "Assistant Professor" */
      if (before && are_halves (run, before, &name))
        before->end = name.end;
      else
        g_array_index (names, Name, kept++) = name;
    }
  g_array_set_size (names, kept);
  g_string_chunk_free (words);
}
