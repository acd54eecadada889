/* make-tables.c - turns the tables into C, when the plugin is built.
 *
 *   make-tables OUTPUT RULE-WORDS WORDS CALENDAR UNITS CURRENCIES CLASSES [ISO_4217.json]
 *
 * What comes out: the units, the currencies, and all spellings as one array of entries, sorted by spelling, with a
 * hash table that leads from a spelling to its first entry. Everything is constant: a process that loads the plugin
 * reads it from the file, and all processes share it.
 * SPDX-License-Identifier: MIT */
#include "tables.h"

#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const sense_names[] = {
#define SENSE(name, text) text,
#include "word-senses.h"
#undef SENSE
};

static const char *const class_names[] = {
#define CLASS(name, text) text,
#include "classes.h"
#undef CLASS
};

static void
fail (const char *file, guint line, const char *what)
{
  fprintf (stderr, "%s:%u: %s\n", file, line, what);
  exit (1);
}

static void
add_spelling (Tables *tables, const char *spelling, int sense, int number)
{
  gboolean exact = spelling[0] == '=' && g_ascii_isalpha (spelling[1]);
  const char *text = spelling + exact;
  Entry entry = { g_strdelimit (g_utf8_strdown (text, -1), "-", ' '), exact ? g_strdup (text) : NULL, sense, number };
  g_autofree char *mark = g_strdup_printf ("%s\t%d", exact ? text : entry.key, sense);

  if (text[0] == '\0' || !g_hash_table_add (tables->seen, g_steal_pointer (&mark)))
    return;
  g_array_append_val (tables->entries, entry);
}

/* "mile(s)" is two spellings. */
static void
add_spellings (Tables *tables, const char *list, int sense, int number)
{
  g_auto (GStrv) spellings = g_strsplit (list, "|", -1);

  for (guint i = 0; spellings[i] != NULL; i++)
    {
      char *optional = strstr (spellings[i], "(s)");

      if (optional != NULL)
        {
          *optional = '\0';
          g_autofree char *plural = g_strconcat (spellings[i], "s", NULL);
          add_spelling (tables, plural, sense, number);
        }
      add_spelling (tables, spellings[i], sense, number);
    }
}

/* "mile per hour" is also said in the plural, and with "a" or "an" in place of "per". */
static void
add_rates (Tables *tables, const char *list, int number)
{
  static const char *const links[] = { " per ", " a ", " an " };
  g_auto (GStrv) spellings = g_strsplit (list, "|", -1);

  for (guint i = 0; spellings[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (spellings[i], " per ", 2);

      for (guint j = 0; g_strv_length (parts) == 2 && j < G_N_ELEMENTS (links); j++)
        {
          g_autofree char *plural = g_strconcat (parts[0], "s", links[j], parts[1], NULL);
          g_autofree char *singular = g_strconcat (parts[0], links[j], parts[1], NULL);

          add_spelling (tables, singular, SENSE_UNIT, number);
          add_spelling (tables, plural, SENSE_UNIT, number);
        }
    }
}

static char **
read_lines (const char *file)
{
  char *text;
  GError *error = NULL;

  if (!g_file_get_contents (file, &text, NULL, &error))
    fail (file, 0, error->message);
  char **lines = g_strsplit (text, "\n", -1);
  g_free (text);
  return lines;
}

static gboolean
is_comment (const char *line)
{
  return line[0] == '\0' || (line[0] == '#' && line[1] == ' ') || g_str_equal (line, "#");
}

static void
read_words (Tables *tables, const char *file)
{
  g_auto (GStrv) lines = read_lines (file);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", -1);
      int sense = 0;

      if (is_comment (lines[i]))
        continue;
      if (g_strv_length (columns) != 3)
        fail (file, i + 1, "not three columns");
      while (sense < N_SENSES && !g_str_equal (columns[1], sense_names[sense]))
        sense++;
      if (sense == N_SENSES)
        fail (file, i + 1, "unknown sense");
      add_spellings (tables, columns[0], sense, atoi (columns[2]));
    }
}

static void
add_to_class (Tables *tables, const char *word, guint class)
{
  guint64 *bits = g_hash_table_lookup (tables->classes, word);

  if (bits == NULL)
    {
      bits = g_new0 (guint64, 1);
      g_hash_table_insert (tables->classes, g_strdup (word), bits);
      add_spelling (tables, word, -1, 0);
    }
  *bits |= G_GUINT64_CONSTANT (1) << class;
}

static void
read_classes (Tables *tables, const char *file)
{
  g_auto (GStrv) lines = read_lines (file);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", -1), words = NULL;
      guint class = 0;

      if (is_comment (lines[i]))
        continue;
      if (g_strv_length (columns) != 2)
        fail (file, i + 1, "not two columns");
      while (class < G_N_ELEMENTS (class_names) && !g_str_equal (columns[0], class_names[class]))
        class++;
      if (class == G_N_ELEMENTS (class_names))
        fail (file, i + 1, "unknown class");
      words = g_strsplit (columns[1], "|", -1);
      for (guint j = 0; words[j] != NULL; j++)
        add_to_class (tables, words[j], class);
    }
}

static void
read_units (Tables *tables, const char *file)
{
  g_auto (GStrv) lines = read_lines (file);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", -1);

      if (is_comment (lines[i]))
        continue;
      if (g_strv_length (columns) != 7)
        fail (file, i + 1, "not seven columns");
      g_string_append_printf (tables->units, "  { \"%s\", \"%s\", \"%s\", \"%s\", \"%s\", \"%s\" },\n", columns[0],
                              columns[1], columns[2], columns[3], columns[4], columns[5]);
      if (!g_str_equal (columns[6], "-"))
        {
          g_autofree char *names = g_strconcat (columns[0], "(s)", NULL);

          add_spellings (tables, names, SENSE_UNIT, tables->n_units);
          add_spellings (tables, columns[6], SENSE_UNIT, tables->n_units);
          add_rates (tables, columns[0], tables->n_units);
          add_rates (tables, columns[6], tables->n_units);
        }
      tables->n_units++;
    }
}

static int
add_currency (Tables *tables, const char *code)
{
  gpointer row = g_hash_table_lookup (tables->currencies, code);

  if (row != NULL)
    return GPOINTER_TO_INT (row) - 1;
  g_hash_table_insert (tables->currencies, g_strdup (code), GINT_TO_POINTER (tables->n_currencies + 1));
  g_string_append_printf (tables->currency_rows, "  \"%s\",\n", code);
  g_autofree char *exact = g_strconcat ("=", code, NULL);
  add_spelling (tables, exact, SENSE_CURRENCY, tables->n_currencies);
  return tables->n_currencies++;
}

static void
read_currencies (Tables *tables, const char *file)
{
  g_auto (GStrv) lines = read_lines (file);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", -1);
      int row;

      if (is_comment (lines[i]))
        continue;
      if (g_strv_length (columns) != 4)
        fail (file, i + 1, "not four columns");
      row = add_currency (tables, columns[0]);
      add_spellings (tables, columns[1], SENSE_CURRENCY, row);
      add_spellings (tables, columns[2], SENSE_MINOR, row);
      add_spellings (tables, columns[3], SENSE_COUNTRY, row);
    }
}

/* The value of `"name": "value",` on a line of the JSON of iso-codes, which has one pair a line. */
static char *
json_value (const char *line, const char *name)
{
  g_autofree char *start = g_strconcat ("\"", name, "\": \"", NULL);
  const char *value = strstr (line, start), *end;

  if (value == NULL)
    return NULL;
  value += strlen (start);
  end = strchr (value, '"');
  return end != NULL ? g_strndup (value, (gsize) (end - value)) : NULL;
}

/* Codes and names of ISO 4217. Names of one word, or with letters beyond ASCII in escapes, say too little and are
   left out. */
static void
read_iso_4217 (Tables *tables, const char *file)
{
  g_auto (GStrv) lines = read_lines (file);
  int row = -1;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *code = json_value (lines[i], "alpha_3"), *name = json_value (lines[i], "name");

      if (code != NULL && code[0] != 'X')
        row = add_currency (tables, code);
      else if (code != NULL)
        row = -1;
      if (name == NULL || row < 0 || strpbrk (name, " ") == NULL || strpbrk (name, "\\()") != NULL)
        continue;
      g_autofree char *names = g_strconcat (name, "(s)", NULL);
      add_spellings (tables, names, SENSE_CURRENCY, row);
    }
}

/* Compounds that are written as one word: "thirtyfirst", "fortytwo". */
static void
add_compounds (Tables *tables)
{
  guint n = tables->entries->len;

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n; j++)
      {
        Entry ten = g_array_index (tables->entries, Entry, i), one = g_array_index (tables->entries, Entry, j);

        if (ten.sense != SENSE_NUMBER || ten.number < 20 || one.number < 1 || one.number > 9
            || (one.sense != SENSE_NUMBER && one.sense != SENSE_ORDINAL))
          continue;
        g_autofree char *word = g_strconcat (ten.key, one.key, NULL);
        add_spelling (tables, word, one.sense, ten.number + one.number);
      }
}

/* "fortyish" */
static void
add_ish (Tables *tables)
{
  guint n = tables->entries->len;

  for (guint i = 0; i < n; i++)
    {
      Entry ten = g_array_index (tables->entries, Entry, i);

      if (ten.sense != SENSE_NUMBER || ten.number < 20 || ten.number % 10 != 0)
        continue;
      g_autofree char *word = g_strconcat (ten.key, "ish", NULL);
      add_spelling (tables, word, SENSE_NUMBER, ten.number);
    }
}

/* A longer spelling is looked up from its first word, so that must be in the table too. */
static void
add_first_words (Tables *tables)
{
  guint n = tables->entries->len;

  for (guint i = 0; i < n; i++)
    {
      const char *key = g_array_index (tables->entries, Entry, i).key;
      gsize length = spelling_first_length (key, strlen (key));

      if (key[length] != '\0')
        {
          g_autofree char *first = g_strndup (key, length);
          add_spelling (tables, first, -1, 0);
        }
    }
}

int
main (int argc, char **argv)
{
  Tables tables = { g_array_new (FALSE, FALSE, sizeof (Entry)),
                    g_hash_table_new (g_str_hash, g_str_equal),
                    g_hash_table_new (g_str_hash, g_str_equal),
                    g_hash_table_new (g_str_hash, g_str_equal),
                    g_string_new (NULL),
                    g_string_new (NULL),
                    0,
                    0 };
  FILE *out;

  if (argc < 8)
    fail ("usage", 0, "make-tables OUTPUT RULE-WORDS WORDS CALENDAR UNITS CURRENCIES CLASSES [ISO_4217.json]");
  read_words (&tables, argv[2]);
  read_words (&tables, argv[3]);
  add_compounds (&tables);
  add_ish (&tables);
  read_words (&tables, argv[4]);
  read_units (&tables, argv[5]);
  read_currencies (&tables, argv[6]);
  read_classes (&tables, argv[7]);
  if (argc > 8)
    read_iso_4217 (&tables, argv[8]);
  add_first_words (&tables);

  out = fopen (argv[1], "w");
  if (out == NULL)
    fail (argv[1], 0, "cannot be written");
  fprintf (out, "/* Made by make-tables from the tables in plugins/numbers/en. */\n#include \"lexeme-vocabulary.h\"\n\n");
  fprintf (out, "const Unit vocabulary_units[] = {\n%s};\n\nconst guint vocabulary_n_units = %d;\n\n", tables.units->str,
           tables.n_units);
  fprintf (out, "const char *const vocabulary_currencies[] = {\n%s};\n\n", tables.currency_rows->str);
  tables_write (&tables, out);
  return fclose (out) == 0 ? 0 : 1;
}
