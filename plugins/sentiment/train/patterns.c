/* patterns.c - fills the slots of patterns with words at random.
 *
 * A file has lines of two kinds (en/patterns.tsv says more):
 *
 *     {role} TAB mayor|doctor|captain        words for a slot
 *     .8 TAB The {role} is a hero.           a score and a pattern
 *
 * The random generator starts from a fixed seed, so the same file makes the same sentences.
 * SPDX-License-Identifier: MIT */
#include "patterns.h"
#include <string.h>

#define SEED 11
/* Sentences made from a pattern, as far as its slots have so many words; those of its smallest slot are all used. */
#define MAX_PER_PATTERN 30

typedef struct
{
  GHashTable *slots; /* name -> GStrv of its words */
  GRand *random;
} Maker;

static const char *
choose (char **words, GRand *random)
{
  return words[g_rand_int_range (random, 0, (gint32) g_strv_length (words))];
}

/* Appends a word for the slot @name. */
static gboolean
append_slot (const Maker *maker, GString *text, const char *name, GError **error)
{
  gboolean shouted = *name == '^';
  char **words = g_hash_table_lookup (maker->slots, name + shouted);
  g_autofree char *capitals = NULL;
  const char *word;

  if (!words)
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "no words are given for the slot {%s}", name);
      return FALSE;
    }
  word = choose (words, maker->random);
  capitals = shouted ? g_ascii_strup (word, -1) : NULL;
  g_string_append (text, capitals ? capitals : word);
  return TRUE;
}

/* A sentence from @pattern, with a capital at its head. */
static char *
make_sentence (const Maker *maker, const char *pattern, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (const char *at = pattern; *at;)
    {
      gsize plain = strcspn (at, "{");
      const char *end = strchr (at, '}');
      g_autofree char *name = NULL;

      g_string_append_len (text, at, (gssize) plain);
      at += plain;
      if (*at == '\0' || !end)
        break;
      name = g_strndup (at + 1, (gsize) (end - at - 1));
      if (!append_slot (maker, text, name, error))
        return NULL;
      at = end + 1;
    }
  if (text->len > 0)
    text->str[0] = g_ascii_toupper (text->str[0]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* How many sentences are worth making: as many as fill the slots differently. */
static guint
count_sentences (const Maker *maker, const char *pattern)
{
  guint n = 1;

  for (const char *at = strchr (pattern, '{'); at && n < MAX_PER_PATTERN; at = strchr (at + 1, '{'))
    {
      const char *end = strchr (at, '}');
      g_autofree char *name = end ? g_strndup (at + 1, (gsize) (end - at - 1)) : g_strdup ("");
      char **words = g_hash_table_lookup (maker->slots, name + (*name == '^'));

      n *= words ? g_strv_length (words) : 1;
    }
  return MIN (n, MAX_PER_PATTERN);
}

static gboolean
use_pattern (const Maker *maker, double score, const char *pattern, PatternFunc func, gpointer data, GError **error)
{
  guint n = count_sentences (maker, pattern);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = make_sentence (maker, pattern, error);
      g_autoptr (GError) failure = NULL;

      if (!text)
        return FALSE;
      func (text, score, data, &failure);
      if (failure)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
use_line (Maker *maker, const char *line, PatternFunc func, gpointer data, GError **error)
{
  const char *tab = strchr (line, '\t');

  if (!tab)
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "a line without a tab: %s", line);
      return FALSE;
    }
  if (*line != '{')
    return use_pattern (maker, g_ascii_strtod (line, NULL), tab + 1, func, data, error);
  g_hash_table_insert (maker->slots, g_strndup (line + 1, (gsize) (tab - line - 2)), g_strsplit (tab + 1, "|", -1));
  return TRUE;
}

gboolean
patterns_foreach (const char *path, PatternFunc func, gpointer data, GError **error)
{
  Maker maker = { g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_strfreev),
                  g_rand_new_with_seed (SEED) };
  g_autofree char *content = NULL;
  gboolean done = g_file_get_contents (path, &content, NULL, error);
  g_auto (GStrv) lines = g_strsplit (done ? content : "", "\n", -1);

  for (guint i = 0; done && lines[i]; i++)
    if (*lines[i] != '\0' && *lines[i] != '#')
      done = use_line (&maker, lines[i], func, data, error);
  if (!done)
    g_prefix_error (error, "%s: ", path);
  g_rand_free (maker.random);
  g_hash_table_unref (maker.slots);
  return done;
}
