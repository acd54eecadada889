/* table-entries.c - writes all spellings as one array of entries, sorted by spelling, and a hash table.
 * SPDX-License-Identifier: MIT */
#include "tables.h"

#include <string.h>

static const char *const sense_symbols[] = {
#define SENSE(name, text) "SENSE_" #name,
#include "word-senses.h"
#undef SENSE
};

static int
compare_entries (gconstpointer one, gconstpointer other)
{
  const Entry *a = one, *b = other;
  int order = strcmp (a->key, b->key);

  return order != 0 ? order : a->sense - b->sense;
}

/* How many lexemes the longest spelling has that begins with this one; @further: what longer ones can mean. */
static int
longest_from (const Tables *tables, guint row, guint64 *further, guint32 *next)
{
  const char *key = g_array_index (tables->entries, Entry, row).key;
  gsize length = strlen (key);
  int longest = 1;

  *further = 0;
  *next = 0;
  for (guint i = row; i < tables->entries->len; i++)
    {
      const char *other = g_array_index (tables->entries, Entry, i).key;
      int parts = 0;

      if (strncmp (key, other, length) != 0)
        break;
      if (spelling_first_length (other, strlen (other)) != length && other[length] != '\0')
        continue;
      for (gsize at = 0; other[at] != '\0'; parts++)
        {
          at += spelling_first_length (other + at, strlen (other + at));
          while (other[at] == ' ')
            at++;
        }
      for (const char *mark = strchr (other, '\''); mark != NULL; mark = strchr (mark + 1, '\''))
        parts++;
      longest = MAX (longest, parts);
      if (other[length] != '\0')
        *next |= spelling_letter_bit (other[length] == ' ' ? other[length + 1] : other[length]);
      if (other[length] != '\0' && g_array_index (tables->entries, Entry, i).sense >= 0)
        *further |= G_GUINT64_CONSTANT (1) << g_array_index (tables->entries, Entry, i).sense;
    }
  return longest;
}

#define BITS "G_GUINT64_CONSTANT (0x%" G_GINT64_MODIFIER "x)"

/* What all entries of the spelling at @row can mean together. */
static gboolean
gather (const Tables *tables, guint row, int *n, guint64 *senses)
{
  const char *key = g_array_index (tables->entries, Entry, row).key;
  gboolean fixed = FALSE;

  *senses = 0;
  *n = 0;
  for (guint i = row; i < tables->entries->len; i++)
    {
      const Entry *entry = &g_array_index (tables->entries, Entry, i);

      if (!g_str_equal (key, entry->key))
        break;
      fixed |= entry->exact != NULL;
      if (entry->sense >= 0)
        *senses |= G_GUINT64_CONSTANT (1) << entry->sense;
      ++*n;
    }
  return fixed;
}

static guint64
classes_of (const Tables *tables, const char *key)
{
  const guint64 *bits = g_hash_table_lookup (tables->classes, key);

  return bits != NULL ? *bits : 0;
}

static void
write_entries (const Tables *tables, FILE *out)
{
  fprintf (out, "const VocabularyEntry vocabulary_entries[] = {\n");
  for (guint i = 0; i < tables->entries->len; i++)
    {
      const Entry *entry = &g_array_index (tables->entries, Entry, i);
      g_autofree char *key = g_strescape (entry->key, NULL),
                      *exact = entry->exact ? g_strescape (entry->exact, NULL) : NULL;

      guint64 further, senses;
      guint32 next;
      int longest = longest_from (tables, i, &further, &next), n;
      gboolean fixed = gather (tables, i, &n, &senses);

      fprintf (out, "  { \"%s\", %s%s%s, %d, %s, %d, %u, %d, %s, " BITS ", 0x%x, " BITS ", " BITS " },\n", key, exact ? "\"" : "",
               exact ? exact : "NULL", exact ? "\"" : "", entry->number,
               entry->sense < 0 ? "VOCABULARY_NO_SENSE" : sense_symbols[entry->sense], longest,
               (guint) strlen (entry->key), n, fixed ? "TRUE" : "FALSE", senses, next, further, classes_of (tables, entry->key));
    }
  fprintf (out, "};\n\nconst guint vocabulary_n_entries = %u;\n\n", tables->entries->len);
}

static void
write_hash_table (const Tables *tables, FILE *out)
{
  guint size = 4, bit;
  guint64 filter[VOCABULARY_FILTER_BITS / 64] = { 0 };
  g_autofree guint16 *slots = NULL, *tags = NULL;
  const char *previous = "";

  while (size < tables->entries->len * 3)
    size *= 2;
  slots = g_new0 (guint16, size);
  tags = g_new0 (guint16, size);
  for (guint i = 0; i < tables->entries->len; i++)
    {
      const char *key = g_array_index (tables->entries, Entry, i).key;
      guint slot = spelling_hash (key, strlen (key)) & (size - 1);

      if (g_str_equal (key, previous))
        continue;
      bit = spelling_hash (key, strlen (key)) & (VOCABULARY_FILTER_BITS - 1);
      filter[bit / 64] |= G_GUINT64_CONSTANT (1) << (bit % 64);
      while (slots[slot] != 0)
        slot = (slot + 1) & (size - 1);
      slots[slot] = (guint16) (i + 1);
      tags[slot] = (guint16) (spelling_hash (key, strlen (key)) >> 16);
      previous = key;
    }
  fprintf (out, "const guint64 vocabulary_filter[] = {");
  for (guint i = 0; i < VOCABULARY_FILTER_BITS / 64; i++)
    fprintf (out, "%s" BITS ",", i % 4 == 0 ? "\n  " : " ", filter[i]);
  fprintf (out, "\n};\n\n");
  fprintf (out, "const guint vocabulary_n_slots = %u;\nconst VocabularySlot vocabulary_slots[] = {", size);
  for (guint i = 0; i < size; i++)
    fprintf (out, "%s{ %u, %u },", i % 10 == 0 ? "\n  " : " ", slots[i], tags[i]);
  fprintf (out, "\n};\n");
}

void
tables_write (Tables *tables, FILE *out)
{
  g_array_sort (tables->entries, compare_entries);
  write_entries (tables, out);
  write_hash_table (tables, out);
}
