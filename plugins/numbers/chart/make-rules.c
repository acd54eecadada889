/* make-rules.c - compiles the rules of times, when the plugin is built: make-rules OUTPUT.c WORDS.tsv RULES
 *
 * Each pattern is written out without its options ("of|in", "the?") and put into one tree; the tree becomes arrays. The words that the
 * rules name go to WORDS.tsv, for the vocabulary.
 * SPDX-License-Identifier: MIT */
#include "rule-tree.h"

#include <stdlib.h>
#include <string.h>

#define TOKENS_MOST 16

static const char *const fixed_categories[] = {
  "",
#define SENSE_TERMINAL(name, sense) #name,
#define READ_TERMINAL(name) #name,
#define RESULT(name) #name,
#include "terminals-list.h"
#undef SENSE_TERMINAL
#undef READ_TERMINAL
#undef RESULT
};

static const char *const operations[] = {
#define OPERATION(name, function) #name,
#include "operations-list.h"
#undef OPERATION
};

static const char *const classes[] = {
#define CLASS(name, text) text,
#include "classes.h"
#undef CLASS
};

static const char *const senses[] = {
#define SENSE(name, text) text,
#include "word-senses.h"
#undef SENSE
};

/* A rule with its options. */
typedef struct
{
  guint category, operation;
  char **tokens;
  guint n_tokens;
  char **arguments;
  guint16 before, behind;
} Rule;

static void
fail (const Rules *rules, const char *what, const char *which)
{
  fprintf (stderr, "%s:%u: %s: %s\n", rules->file, rules->line, what, which);
  exit (1);
}

static gboolean
is_category (const char *token)
{
  return g_ascii_isupper (token[0]);
}

static guint
find_or_add (GPtrArray *names, const char *name)
{
  guint at;

  if (g_ptr_array_find_with_equal_func (names, name, g_str_equal, &at))
    return at;
  g_ptr_array_add (names, g_strdup (name));
  return names->len - 1;
}

static guint
symbol_of (Rules *rules, const char *token)
{
  return is_category (token) ? find_or_add (rules->categories, token) : FIRST_WORD + find_or_add (rules->words, token);
}

static Node *
add_node (Rules *rules)
{
  Node *node = g_new (Node, 1);

  node->arcs = g_array_new (FALSE, FALSE, sizeof (Arc));
  node->meanings = g_array_new (FALSE, TRUE, sizeof (RuleMeaning));
  g_ptr_array_add (rules->nodes, node);
  return node;
}

static guint
step (Rules *rules, guint at, guint category, gboolean glued)
{
  Node *node = g_ptr_array_index (rules->nodes, at);
  Arc arc = { category, glued, rules->nodes->len };

  for (guint i = 0; i < node->arcs->len; i++)
    {
      const Arc *other = &g_array_index (node->arcs, Arc, i);

      if (other->category == category && other->glued == glued)
        return other->node;
    }
  g_array_append_val (node->arcs, arc);
  add_node (rules);
  return arc.node;
}

/* @places: which symbol of this writing each token is, or 0. */
static void
add_meaning (Rules *rules, guint node, const Rule *rule, const guint *places, guint taken)
{
  RuleMeaning meaning = { .category = (guint8) rule->category,
                          .operation = (guint8) rule->operation,
                          .taken = (guint8) taken,
                          .before = rule->before,
                          .behind = rule->behind };

  for (guint i = 0; i < RULE_ARGUMENTS; i++)
    {
      const char *argument = i < g_strv_length (rule->arguments) ? g_strstrip (rule->arguments[i]) : "-";

      meaning.symbol[i] = -1;
      if (argument[0] == '$')
        {
          guint token = (guint) atoi (argument + 1);

          if (token == 0 || token > rule->n_tokens)
            fail (rules, "no such symbol", argument);
          meaning.symbol[i] = places[token - 1] > 0 ? (gint8) places[token - 1] : -1;
        }
      else if (!g_str_equal (argument, "-"))
        {
          meaning.symbol[i] = 0;
          meaning.constant[i] = (gint16) atoi (argument);
        }
    }
  g_array_append_val (((Node *) g_ptr_array_index (rules->nodes, node))->meanings, meaning);
}

/* Writes token @i and those behind it in all ways. */
static void
write_out (Rules *rules, const Rule *rule, guint i, guint node, guint n, guint taken, guint *places)
{
  const char *token;
  g_autofree char *name = NULL;
  g_auto (GStrv) names = NULL;
  gboolean optional, glued, ahead;

  if (i == rule->n_tokens)
    {
      if (taken == 0)
        fail (rules, "nothing is left of it without its options", rule->tokens[0]);
      add_meaning (rules, node, rule, places, taken);
      return;
    }
  token = rule->tokens[i];
  optional = strlen (token) > 1 && g_str_has_suffix (token, "?");
  glued = token[0] == '+' && token[1] != '\0';
  ahead = token[0] == '&' && token[1] != '\0';
  name = g_strndup (token + (glued || ahead), strlen (token) - optional - (glued || ahead));
  names = g_strsplit (name, "|", -1);
  places[i] = 0;
  if (optional)
    write_out (rules, rule, i + 1, node, n, taken, places);
  for (guint j = 0; names[j] != NULL; j++)
    {
      places[i] = n + 1;
      write_out (rules, rule, i + 1, step (rules, node, symbol_of (rules, names[j]), glued), n + 1, ahead ? taken : n + 1, places);
    }
}

static guint16
find_name (const Rules *rules, const char *const *names, guint n, const char *name)
{
  guint16 at = 0;

  while (at < n && !g_str_equal (names[at], name))
    at++;
  if (at == n)
    fail (rules, "no such sense or class", name);
  return at;
}

static void
add_context (Rules *rules, const char *name)
{
  static const struct
  {
    const char *name;
    ContextKind kind;
  } kinds[] = { { "stop", CONTEXT_STOP }, { "plain", CONTEXT_PLAIN }, { "begin", CONTEXT_EDGE }, { "end", CONTEXT_EDGE },
                { "name", CONTEXT_CAPITAL }, { "figure", CONTEXT_FIGURE } };
  guint16 pair[2] = { CONTEXT_WORD, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].name, name))
      pair[0] = (guint16) kinds[i].kind;
  if (is_category (name))
    {
      g_autofree char *sense = g_ascii_strdown (name, -1);

      pair[0] = CONTEXT_SENSE;
      pair[1] = find_name (rules, senses, G_N_ELEMENTS (senses), sense);
    }
  else if (name[0] == '@' && name[1] != '\0')
    {
      pair[0] = CONTEXT_CLASS;
      pair[1] = find_name (rules, classes, G_N_ELEMENTS (classes), name + 1);
    }
  else if (pair[0] == CONTEXT_WORD && !g_ascii_isalpha (name[0]))
    {
      pair[0] = CONTEXT_MARK;
      pair[1] = (guchar) name[0];
    }
  else if (pair[0] == CONTEXT_WORD)
    pair[1] = (guint16) find_or_add (rules->words, name);
  g_array_append_vals (rules->contexts, pair, 2);
}

/* "<on|by" and ">stop": a row of contexts. */
static guint16
read_context (Rules *rules, const char *list)
{
  gboolean not = list[0] == '!';
  g_auto (GStrv) names = g_strsplit (list + not, "|", -1);
  guint16 row = (guint16) rules->contexts->len, end[2] = { CONTEXT_END, 0 }, none[2] = { CONTEXT_NOT, 0 };

  if (not)
    g_array_append_vals (rules->contexts, none, 2);
  for (guint i = 0; names[i] != NULL; i++)
    add_context (rules, names[i]);
  g_array_append_vals (rules->contexts, end, 2);
  return row;
}

static void
read_pattern (Rules *rules, const char *pattern, Rule *rule)
{
  g_auto (GStrv) parts = g_strsplit (pattern, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (parts[i][0] == '<' && parts[i][1] != '\0')
      rule->before = read_context (rules, parts[i] + 1);
    else if (parts[i][0] == '>' && parts[i][1] != '\0')
      rule->behind = read_context (rules, parts[i] + 1);
    else if (parts[i][0] != '\0')
      {
        if (rule->n_tokens == TOKENS_MOST)
          fail (rules, "too many symbols", pattern);
        rule->tokens[rule->n_tokens++] = g_strdup (parts[i]);
      }
}

/* "date($4, $1, $2)" */
static void
read_operation (Rules *rules, const char *text, Rule *rule)
{
  const char *open = strchr (text, '(');
  g_autofree char *name = NULL, *inside = NULL;

  if (open == NULL || !g_str_has_suffix (text, ")"))
    fail (rules, "no operation", text);
  name = g_strndup (text, (gsize) (open - text));
  inside = g_strndup (open + 1, strlen (open + 1) - 1);
  while (rule->operation < G_N_ELEMENTS (operations) && !g_str_equal (operations[rule->operation], name))
    rule->operation++;
  if (rule->operation == G_N_ELEMENTS (operations))
    fail (rules, "no such operation", name);
  rule->arguments = g_strsplit (inside, ",", -1);
}

static void
read_rule (Rules *rules, const char *line)
{
  g_auto (GStrv) columns = g_strsplit (line, "\t", -1);
  char *tokens[TOKENS_MOST + 1] = { NULL };
  guint places[TOKENS_MOST];
  Rule rule = { .tokens = tokens };

  if (g_strv_length (columns) != 3)
    fail (rules, "not three columns", line);
  rule.category = find_or_add (rules->categories, columns[0]);
  g_hash_table_add (rules->made, GUINT_TO_POINTER (rule.category));
  read_pattern (rules, columns[1], &rule);
  read_operation (rules, columns[2], &rule);
  write_out (rules, &rule, 0, 0, 0, 0, places);
  for (guint i = 0; i < rule.n_tokens; i++)
    g_free (tokens[i]);
  g_strfreev (rule.arguments);
}

static void
check (const Rules *rules)
{
  for (guint i = N_FIXED_CATEGORIES; i < rules->categories->len; i++)
    if (!g_hash_table_contains (rules->made, GUINT_TO_POINTER (i)))
      fail (rules, "no rule makes it", g_ptr_array_index (rules->categories, i));
  if (rules->categories->len + rules->words->len > CATEGORIES_MOST)
    fail (rules, "too many", "categories and words");
}

static void
write_file (const Rules *rules, const char *file, void (*write) (const Rules *, FILE *))
{
  FILE *out = fopen (file, "w");

  if (out == NULL)
    fail (rules, "cannot be written", file);
  write (rules, out);
  if (fclose (out) != 0)
    fail (rules, "cannot be written to its end", file);
}

static void
read_rules (Rules *rules, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (rules->line = 1; lines[rules->line - 1] != NULL; rules->line++)
    if (lines[rules->line - 1][0] != '\0' && lines[rules->line - 1][0] != '#')
      read_rule (rules, lines[rules->line - 1]);
}

int
main (int argc, char **argv)
{
  Rules rules = { .file = "make-rules",
                  .categories = g_ptr_array_new (),
                  .words = g_ptr_array_new (),
                  .nodes = g_ptr_array_new (),
                  .contexts = g_array_new (FALSE, FALSE, sizeof (guint16)),
                  .made = g_hash_table_new (NULL, NULL) };
  g_autofree char *text = NULL;
  guint16 nothing[2] = { CONTEXT_END, 0 };

  if (argc != 4 || !g_file_get_contents (argv[3], &text, NULL, NULL))
    fail (&rules, "usage", "make-rules OUTPUT WORDS RULES");
  rules.file = argv[3];
  for (guint i = 0; i < G_N_ELEMENTS (fixed_categories); i++)
    g_ptr_array_add (rules.categories, g_strdup (fixed_categories[i]));
  g_array_append_vals (rules.contexts, nothing, 2);
  add_node (&rules);
  read_rules (&rules, text);
  check (&rules);
  write_file (&rules, argv[1], rule_tree_write);
  write_file (&rules, argv[2], rule_tree_write_words);
  return 0;
}
