/* rule-tree.c - writes the tree of rules as arrays.
 * SPDX-License-Identifier: MIT */
#include "rule-tree.h"

static guint
final_category (const Rules *rules, guint symbol)
{
  return symbol >= FIRST_WORD ? symbol - FIRST_WORD + rules->categories->len : symbol;
}

static void
write_nodes (const Rules *rules, FILE *out)
{
  guint arc = 0, meaning = 0;

  fprintf (out, "const RuleNode rule_nodes[] = {\n");
  for (guint i = 0; i < rules->nodes->len; i++)
    {
      const Node *node = g_ptr_array_index (rules->nodes, i);

      fprintf (out, "  { %u, %u, %u, %u },\n", arc, i > 0 ? node->arcs->len : 0, meaning, node->meanings->len);
      arc += i > 0 ? node->arcs->len : 0;
      meaning += node->meanings->len;
    }
  fprintf (out, "};\n\nconst RuleArc rule_arcs[] = {\n");
  for (guint i = 1; i < rules->nodes->len; i++)
    {
      const Node *node = g_ptr_array_index (rules->nodes, i);

      for (guint j = 0; j < node->arcs->len; j++)
        {
          const Arc *one = &g_array_index (node->arcs, Arc, j);

          fprintf (out, "  { %u, %u, %d },\n", final_category (rules, one->category), one->node, one->glued);
        }
    }
  fprintf (out, "  { 0, 0, 0 }\n};\n\n");
}

static void
write_meanings (const Rules *rules, FILE *out)
{
  fprintf (out, "const RuleMeaning rule_meanings[] = {\n");
  for (guint i = 0; i < rules->nodes->len; i++)
    {
      const Node *node = g_ptr_array_index (rules->nodes, i);

      for (guint j = 0; j < node->meanings->len; j++)
        {
          const RuleMeaning *m = &g_array_index (node->meanings, RuleMeaning, j);

          fprintf (out, "  { %u, %u, %u, { %d, %d, %d, %d }, { %d, %d, %d, %d }, %u, %u },\n", m->category, m->operation,
                   m->taken, m->symbol[0], m->symbol[1], m->symbol[2], m->symbol[3], m->constant[0], m->constant[1],
                   m->constant[2], m->constant[3], m->before, m->behind);
        }
    }
  fprintf (out, "};\n\n");
}

static void
write_rest (const Rules *rules, FILE *out)
{
  const Node *root = g_ptr_array_index (rules->nodes, 0);

  fprintf (out, "const guint16 rule_contexts[] = {");
  for (guint i = 0; i < rules->contexts->len; i++)
    fprintf (out, " %u,", g_array_index (rules->contexts, guint16, i));
  fprintf (out, " };\n\nconst guint16 rule_roots[CATEGORIES_MOST] = {\n");
  for (guint i = 0; i < root->arcs->len; i++)
    {
      const Arc *arc = &g_array_index (root->arcs, Arc, i);

      fprintf (out, "  [%u] = %u,\n", final_category (rules, arc->category), arc->node);
    }
  fprintf (out, "};\n\nconst guint16 rule_first_word = %u;\n\nconst guint16 rule_marks[RULE_MARKS] = {\n", rules->categories->len);
  for (guint i = 0; i < rules->words->len; i++)
    {
      const char *word = g_ptr_array_index (rules->words, i);

      if (word[1] == '\0' && !g_ascii_isalpha (word[0]))
        fprintf (out, "  [%d] = %u,\n", word[0], rules->categories->len + i);
    }
  fprintf (out, "};\n");
}

void
rule_tree_write_words (const Rules *rules, FILE *out)
{
  for (guint i = 0; i < rules->words->len; i++)
    {
      const char *word = g_ptr_array_index (rules->words, i);

      if (g_ascii_isalpha (word[0]))
        fprintf (out, "%s\tword\t%u\n", word, i);
    }
}

void
rule_tree_write (const Rules *rules, FILE *out)
{
  fprintf (out, "/* Made by make-rules from times.rules. */\n#include \"rules.h\"\n\n");
  write_nodes (rules, out);
  write_meanings (rules, out);
  write_rest (rules, out);
}
