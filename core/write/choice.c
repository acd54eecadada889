/* choice.c - which layers to write.
 * SPDX-License-Identifier: MIT */
#include <nlp/error.h>

#include "choice.h"

/* What is known of a layer that is named; stored in the hash table as a number. */
enum
{
  WANTED = 1,
  SEEN = 2,
  ASKED = 4
};

static void
set_state (NlpChoice *choice, const char *name, guint state)
{
  g_hash_table_insert (choice->named, g_strdup (name), GUINT_TO_POINTER (state));
}

static guint
get_state (const NlpChoice *choice, const char *name)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (choice->named, name));
}

void
nlp__choice_init (NlpChoice *choice, const char *off)
{
  g_auto (GStrv) names = g_strsplit (off == NULL ? "" : off, ",", -1);

  choice->others = TRUE;
  choice->only = NULL;
  choice->named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; names[i] != NULL; i++)
    set_state (choice, names[i], 0);
}

void
nlp__choice_clear (NlpChoice *choice)
{
  g_hash_table_unref (choice->named);
  g_free (choice->only);
}

static gboolean
has_sign (const char *name)
{
  return *name == '+' || *name == '-';
}

gboolean
nlp__choice_parse (NlpChoice *choice, const char *layers, GError **error)
{
  g_auto (GStrv) names = g_strsplit (layers, ",", -1);
  gboolean signs = names[0] != NULL && has_sign (names[0]);

  for (guint i = 0; names[i] != NULL; i++)
    if (has_sign (names[i]) != signs || names[i][signs] == '\0')
      {
        g_set_error (error, NLP_ERROR, NLP_ERROR_OPTION,
                     "layers \"%s\": write names (\"quotes,entities\") or changes (\"+tokens,-blocks\"), parted by commas", layers);
        return FALSE;
      }
  if (!signs)
    {
      choice->others = FALSE;
      g_hash_table_remove_all (choice->named);
      g_free (choice->only);
      choice->only = g_strv_length (names) == 1 ? g_strdup (names[0]) : NULL;
    }
  for (guint i = 0; names[i] != NULL; i++)
    set_state (choice, names[i] + signs, *names[i] == '-' ? 0 : WANTED | ASKED);
  return TRUE;
}

gboolean
nlp__choice_wants (const NlpChoice *choice, const char *name)
{
  gpointer state;

  if (g_hash_table_lookup_extended (choice->named, name, NULL, &state))
    return (GPOINTER_TO_UINT (state) & WANTED) != 0;
  return choice->others;
}

void
nlp__choice_saw (NlpChoice *choice, const char *name)
{
  guint state = get_state (choice, name);

  if ((state & ASKED) != 0 && (state & SEEN) == 0)
    set_state (choice, name, state | SEEN);
}

const char *
nlp__choice_find_unknown (const NlpChoice *choice, const char *const *known)
{
  g_autoptr (GList) names = g_list_sort (g_hash_table_get_keys (choice->named), (GCompareFunc) g_strcmp0);

  for (GList *i = names; i != NULL; i = i->next)
    if (!g_strv_contains (known, i->data))
      return i->data;
  return NULL;
}

void
nlp__choice_report (const NlpChoice *choice, GPtrArray *messages)
{
  g_autoptr (GList) names = g_list_sort (g_hash_table_get_keys (choice->named), (GCompareFunc) g_strcmp0);

  for (GList *i = names; i != NULL; i = i->next)
    if ((get_state (choice, i->data) & (ASKED | SEEN)) == ASKED)
      g_ptr_array_add (messages, g_strdup_printf ("no document has a layer \"%s\"", (const char *) i->data));
}
