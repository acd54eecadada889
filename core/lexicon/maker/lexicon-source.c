/* lexicon-source.c - writes a lexicon as C: constant arrays of numbers and one string for all texts, so that a program that is linked with
 * it has next to nothing to relocate when it starts.
 * SPDX-License-Identifier: MIT */
#include "lexicon-source.h"

#include <string.h>

#include "../lexeme.h"

#define FOUR_A_LINE(i) ((i) % 4 == 0 ? "\n  " : " ")

/* All texts of a table in one. Offset 0 is the empty text. */
typedef struct
{
  GString *source;
  GHashTable *offsets; /* text -> offset */
  guint n_bytes;
} Strings;

static guint
add_string (Strings *strings, const char *text)
{
  gpointer known = g_hash_table_lookup (strings->offsets, text);
  g_autofree char *escaped = NULL;
  guint offset = strings->n_bytes;

  if (known != NULL)
    return GPOINTER_TO_UINT (known);
  escaped = g_strescape (text, NULL);
  g_string_append_printf (strings->source, "\n  \"%s\\0\"", escaped);
  g_hash_table_insert (strings->offsets, g_strdup (text), GUINT_TO_POINTER (offset));
  strings->n_bytes += strlen (text) + 1;
  return offset;
}

static void
append_entry (GString *out, Strings *strings, const Spelling *spelling)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  char *end = NULL;
  double value = spelling->value != NULL ? g_ascii_strtod (spelling->value, &end) : 0;

  if (end == NULL || *end != '\0')
    value = 0;
  g_string_append_printf (out, "\n  { %s, %u, %u, %u },", g_ascii_dtostr (number, sizeof number, value),
                          spelling->value != NULL ? add_string (strings, spelling->value) : 0,
                          spelling->exact ? add_string (strings, spelling->text) : 0, spelling->sense);
}

typedef struct
{
  GString *nodes, *children, *entries;
  guint n_children, n_entries;
  Strings strings;
} Parts;

static void
append_node (Parts *parts, const SpellingTree *tree, guint index)
{
  const Node *node = &g_array_index (tree->nodes, Node, index);
  gboolean is_word = index > 0 && index <= tree->words->len;
  guint64 senses = 0;

  for (guint i = 0; i < node->spellings->len; i++)
    {
      const Spelling *spelling = g_array_index (node->spellings, const Spelling *, i);

      senses |= G_GUINT64_CONSTANT (1) << spelling->sense;
      append_entry (parts->entries, &parts->strings, spelling);
    }
  for (guint i = 0; i < node->branches->len; i++)
    g_string_append_printf (parts->children, "%s{ %u, %u },", FOUR_A_LINE (parts->n_children + i),
                            g_array_index (node->branches, Branch, i).word, g_array_index (node->branches, Branch, i).node);
  g_string_append_printf (
      parts->nodes, "\n  { G_GUINT64_CONSTANT (0x%" G_GINT64_MODIFIER "x), %u, %u, %u, %u, %u },", senses,
      is_word ? add_string (&parts->strings, g_ptr_array_index (tree->words, index - 1)) : 0, parts->n_children,
      parts->n_entries, node->branches->len, node->spellings->len);
  parts->n_children += node->branches->len;
  parts->n_entries += node->spellings->len;
}

/* At most a third of the slots is taken: a word that is not there is told from the first slot mostly. */
static guint
append_slots (GString *out, const SpellingTree *tree)
{
  guint n_slots = 4;
  g_autofree guint *slots = NULL;

  while (n_slots < tree->words->len * 3)
    n_slots *= 2;
  slots = g_new0 (guint, n_slots);
  for (guint i = 0; i < tree->words->len; i++)
    {
      const char *word = g_ptr_array_index (tree->words, i);
      guint slot = nlp__hash_lexeme (word, strlen (word)) & (n_slots - 1);

      while (slots[slot] != 0)
        slot = (slot + 1) & (n_slots - 1);
      slots[slot] = i + 1;
    }
  for (guint i = 0; i < n_slots; i++)
    g_string_append_printf (out, "%s%u,", i % 16 == 0 ? "\n  " : " ", slots[i]);
  return n_slots;
}

void
source_write_table (GString *out, const char *language, const SpellingTree *tree)
{
  Parts parts = { g_string_new (NULL), g_string_new (NULL), g_string_new (NULL), 0, 0,
                  { g_string_new (NULL), g_hash_table_new (g_str_hash, g_str_equal), 0 } };
  g_autoptr (GString) slots = g_string_new (NULL);
  guint n_slots = append_slots (slots, tree);

  add_string (&parts.strings, "");
  for (guint i = 0; i < tree->nodes->len; i++)
    append_node (&parts, tree, i);
  /* C has no empty arrays. */
  g_string_append (parts.children, parts.n_children == 0 ? "\n  { 0, 0 }," : "");
  g_string_append (parts.entries, parts.n_entries == 0 ? "\n  { 0, 0, 0, 0 }," : "");
  g_string_append_printf (out, "static const char %s_strings[] =%s;\n\n", language, parts.strings.source->str);
  g_string_append_printf (out, "static const NlpLexiconNode %s_nodes[] = {%s\n};\n\n", language, parts.nodes->str);
  g_string_append_printf (out, "static const NlpLexiconChild %s_children[] = {%s\n};\n\n", language, parts.children->str);
  g_string_append_printf (out, "static const NlpLexiconEntry %s_entries[] = {%s\n};\n\n", language, parts.entries->str);
  g_string_append_printf (out, "static const guint32 %s_slots[] = {%s\n};\n\n", language, slots->str);
  g_string_append_printf (out,
                          "static const NlpLexiconTable %s_table = { \"%s\", %s_strings, %s_nodes, %s_children, %s_entries, "
                          "%s_slots, %u, %u };\n\n",
                          language, language, language, language, language, language, language, tree->words->len, n_slots);
}

void
source_write_lexicon (GString *out, const char *symbol, const SenseList *senses, GPtrArray *languages)
{
  g_string_append (out, "static const char *const sense_names[] = {");
  for (guint i = 0; i < senses->names->len; i++)
    g_string_append_printf (out, "%s\"%s\",", FOUR_A_LINE (i), (const char *) g_ptr_array_index (senses->names, i));
  g_string_append (out, "\n};\n\nstatic const NlpLexiconTable *const tables[] = {");
  for (guint i = 0; i < languages->len; i++)
    g_string_append_printf (out, " &%s_table,", (const char *) g_ptr_array_index (languages, i));
  g_string_append_printf (out, " NULL };\n\nconst NlpLexicon %s = { 1, \"%s\", %u, sense_names, tables };\n", symbol, symbol,
                          senses->names->len);
}

void
source_write_header (GString *out, const char *symbol, const char *prefix, const SenseList *senses)
{
  g_string_append (out, "/* Made from tables of words: see nlp/lexicon.h. */\n#pragma once\n\n#include <nlp/lexicon.h>\n\n");
  g_string_append (out, "enum\n{\n");
  for (guint i = 0; i < senses->names->len; i++)
    {
      g_autofree char *name = g_ascii_strup (g_ptr_array_index (senses->names, i), -1);

      g_strdelimit (name, "-", '_');
      g_string_append_printf (out, "  %s_%s, /* %s */\n", prefix, name, (const char *) g_ptr_array_index (senses->meanings, i));
    }
  g_string_append_printf (out, "};\n\nextern const NlpLexicon %s;\n", symbol);
}
