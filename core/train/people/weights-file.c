/* weights-file.c - writes core/people/weights.c: a line a feature, a column a shape.
 * SPDX-License-Identifier: MIT */
#include "weights-file.h"

static const char *const names[] = {
#define X(name) #name,
  PEOPLE_FEATURES (X)
#undef X
};

static const char head[]
  = "/* weights.c - how much each feature counts, for pronouns, names and descriptions.\n"
    " *\n"
    " * Learned by nlp-train-people from hand labels (README.md); not written by hand.\n"
    " * SPDX-License-Identifier: MIT */\n"
    "#include \"people-features.h\"\n\n"
    "const float people_weights[PEOPLE_N_SHAPES][PEOPLE_N_FEATURES] = {\n";

static const char *const shapes[PEOPLE_N_SHAPES] = { "pronouns", "names", "descriptions" };

gboolean
weights_file_save (const float weights[PEOPLE_N_SHAPES][PEOPLE_N_FEATURES], const char *path, GError **error)
{
  g_autoptr (GString) text = g_string_new (head);

  for (guint shape = 0; shape < PEOPLE_N_SHAPES; shape++)
    {
      g_string_append_printf (text, "  { /* %s */\n", shapes[shape]);
      for (guint k = 0; k < PEOPLE_N_FEATURES; k++)
        {
          char number[G_ASCII_DTOSTR_BUF_SIZE];

          g_string_append_printf (text, "    [PEOPLE_FEATURE_%s] = %sf,\n", names[k],
                                  g_ascii_formatd (number, sizeof number, "%.3f", weights[shape][k]));
        }
      g_string_append (text, "  },\n");
    }
  g_string_append (text, "};\n");
  return g_file_set_contents (path, text->str, text->len, error);
}
