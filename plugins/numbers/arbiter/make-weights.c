/* make-weights.c - turns parameters.tsv into C, when the plugin is built.
 *
 *   make-weights OUTPUT PARAMETERS
 *
 * SPDX-License-Identifier: MIT */
#include <glib.h>
#include <stdio.h>
#include <stdlib.h>

static const char *const groups[] = {
#define GROUP(name, text) text,
#include "evidence-list.h"
#undef GROUP
};

static const char *const evidence[] = {
#define EVIDENCE(name, text) text,
#include "evidence-list.h"
#undef EVIDENCE
};

static void
fail (const char *file, guint line, const char *what)
{
  fprintf (stderr, "%s:%u: %s\n", file, line, what);
  exit (1);
}

static guint
find (const char *name, const char *const *names, guint n)
{
  guint i = 0;

  while (i < n && !g_str_equal (names[i], name))
    i++;
  return i;
}

int
main (int argc, char **argv)
{
  double weights[G_N_ELEMENTS (groups)][G_N_ELEMENTS (evidence)] = { { 0 } };
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  FILE *out;

  if (argc != 3 || !g_file_get_contents (argv[2], &text, NULL, NULL))
    fail ("usage", 0, "make-weights OUTPUT PARAMETERS");
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", -1);
      guint group, row;

      if (lines[i][0] == '\0' || lines[i][0] == '#')
        continue;
      if (g_strv_length (columns) != 3)
        fail (argv[2], i + 1, "not three columns");
      group = find (columns[0], groups, G_N_ELEMENTS (groups));
      row = find (columns[1], evidence, G_N_ELEMENTS (evidence));
      if (group == G_N_ELEMENTS (groups) || row == G_N_ELEMENTS (evidence))
        fail (argv[2], i + 1, "unknown group or evidence");
      weights[group][row] = g_ascii_strtod (columns[2], NULL);
    }
  out = fopen (argv[1], "w");
  if (out == NULL)
    fail (argv[1], 0, "cannot be written");
  fprintf (out, "/* Made by make-weights from parameters.tsv. */\n#include \"reading-evidence.h\"\n\n"
                "const float evidence_weights[N_GROUPS][N_EVIDENCE] = {\n");
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      fprintf (out, "  {");
      for (guint j = 0; j < G_N_ELEMENTS (evidence); j++)
        fprintf (out, " %.9g,", weights[i][j]);
      fprintf (out, " },\n");
    }
  fprintf (out, "};\n");
  return fclose (out) == 0 ? 0 : 1;
}
