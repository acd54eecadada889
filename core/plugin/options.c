/* options.c - typed options of plugins: text in, checked values out.
 * SPDX-License-Identifier: MIT */
#include "options.h"

#include <errno.h>
#include <math.h>
#include <string.h>

#include <nlp/error.h>

/* A value in every form that its type has. */
typedef struct
{
  char *text;
  double number;
  gint64 integer;
  gboolean boolean;
} NlpOptionValue;

struct _NlpOptions
{
  const NlpPlugin *plugin;
  guint n_options;
  NlpOptionValue *values;   /* [n_options], in the order of the plugin's table */
  char *folders[2];         /* where the plugin's files are looked for; NULL if there is none */
};

const char *
nlp__option_type_name (NlpOptionType type)
{
  switch (type)
    {
    case NLP_OPTION_STRING:
      return "a text";
    case NLP_OPTION_INTEGER:
      return "an integer";
    case NLP_OPTION_NUMBER:
      return "a number";
    case NLP_OPTION_BOOLEAN:
      return "yes or no";
    case NLP_OPTION_CHOICE:
      return "a choice";
    }
  return NULL;
}

static gboolean
parse_boolean (const char *text, gboolean *value)
{
  static const char *const yes[] = { "yes", "true", "1", NULL };
  static const char *const no[] = { "no", "false", "0", NULL };

  *value = g_strv_contains (yes, text);
  return *value || g_strv_contains (no, text);
}

static gboolean
parse_number (const char *text, double *value)
{
  char *end;

  errno = 0;
  *value = g_ascii_strtod (text, &end);
  return end != text && *end == '\0' && errno == 0 && isfinite (*value) && !g_ascii_isspace (text[0]);
}

static gboolean
is_choice (const char *choices, const char *text)
{
  g_auto (GStrv) words = g_strsplit (choices, "|", -1);

  return g_strv_contains ((const char *const *) words, text);
}

/* Fills @value from @text; whether the text fits the option's type. */
static gboolean
parse_value (const NlpOption *option, const char *text, NlpOptionValue *value)
{
  switch (option->type)
    {
    case NLP_OPTION_STRING:
      return g_utf8_validate (text, -1, NULL);
    case NLP_OPTION_INTEGER:
      return g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &value->integer, NULL);
    case NLP_OPTION_NUMBER:
      return parse_number (text, &value->number);
    case NLP_OPTION_BOOLEAN:
      return parse_boolean (text, &value->boolean);
    case NLP_OPTION_CHOICE:
      return is_choice (option->default_value, text);
    }
  return FALSE;
}

/* The default as a value would be written: the first of the choices, else what stands in the table. */
static char *
dup_default (const NlpOption *option)
{
  if (option->type == NLP_OPTION_CHOICE)
    return g_strndup (option->default_value, strcspn (option->default_value, "|"));
  return g_strdup (option->default_value);
}

static gboolean
default_fits (const NlpOption *option)
{
  g_autofree char *text = NULL;
  NlpOptionValue value = { NULL, 0, 0, FALSE };

  if (option->default_value == NULL)
    return option->type == NLP_OPTION_STRING;
  text = dup_default (option);
  return parse_value (option, text, &value);
}

gboolean
nlp__options_check_table (const NlpPlugin *plugin, const char *place, GError **error)
{
  for (const NlpOption *option = plugin->options; option != NULL && option->name != NULL; option++)
    {
      const char *fault = NULL;

      if (option->name[0] == '\0' || strpbrk (option->name, "=. ") != NULL)
        fault = "has a name with a space, a point or an equals sign";
      else if (nlp__option_type_name (option->type) == NULL)
        fault = "has an unknown type";
      else if (!default_fits (option))
        fault = "has a default that does not fit its type";
      if (fault != NULL)
        {
          g_set_error (error, NLP_ERROR, NLP_ERROR_PLUGIN_BROKEN, "%s: option \"%s\" %s", place, option->name, fault);
          return FALSE;
        }
    }
  return TRUE;
}

NlpOptions *
nlp__options_new (const NlpPlugin *plugin, const char *file, const char *builtin_folder)
{
  NlpOptions *options = g_new0 (NlpOptions, 1);

  options->plugin = plugin;
  while (plugin->options != NULL && plugin->options[options->n_options].name != NULL)
    options->n_options++;
  options->values = g_new0 (NlpOptionValue, options->n_options);
  for (guint i = 0; i < options->n_options; i++)
    {
      options->values[i].text = dup_default (&plugin->options[i]);
      if (options->values[i].text != NULL)
        parse_value (&plugin->options[i], options->values[i].text, &options->values[i]);
    }

  options->folders[0] = file ? g_path_get_dirname (file) : g_build_filename (builtin_folder, plugin->name, NULL);
  options->folders[1] = file ? g_path_get_dirname (options->folders[0]) : g_strdup (builtin_folder);
  return options;
}

void
nlp__options_free (NlpOptions *options)
{
  for (guint i = 0; i < options->n_options; i++)
    g_free (options->values[i].text);
  g_free (options->values);
  g_free (options->folders[0]);
  g_free (options->folders[1]);
  g_free (options);
}

/* The place of an option in the table, or n_options. */
static guint
find_option (const NlpOptions *options, const char *name)
{
  guint i = 0;

  while (i < options->n_options && !g_str_equal (options->plugin->options[i].name, name))
    i++;
  return i;
}

static void
set_unknown_error (const NlpOptions *options, const char *name, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL, *hint = NULL;

  for (guint i = 0; i < options->n_options; i++)
    g_ptr_array_add (names, (gpointer) options->plugin->options[i].name);
  g_ptr_array_add (names, NULL);
  list = g_strjoinv (", ", (char **) names->pdata);
  hint = nlp_suggest_text (name, (const char *const *) names->pdata);
  g_set_error (error, NLP_ERROR, NLP_ERROR_OPTION, "plugin %s has no option \"%s\"; %s%s%s", options->plugin->name, name,
               options->n_options > 0 ? "it has: " : "it has none", list, hint);
}

gboolean
nlp__options_set (NlpOptions *options, const char *name, const char *text, GError **error)
{
  guint i = find_option (options, name);
  const NlpOption *option = &options->plugin->options[i];

  if (i == options->n_options)
    {
      set_unknown_error (options, name, error);
      return FALSE;
    }
  if (!parse_value (option, text, &options->values[i]))
    {
      gboolean choice = option->type == NLP_OPTION_CHOICE;
      g_set_error (error, NLP_ERROR, NLP_ERROR_OPTION, "option %s.%s: \"%s\" does not fit; it takes %s%s%s",
                   options->plugin->name, name, text, nlp__option_type_name (option->type), choice ? ": " : "",
                   choice ? option->default_value : "");
      return FALSE;
    }
  g_free (options->values[i].text);
  options->values[i].text = g_strdup (text);
  return TRUE;
}

/* The value of an option that the plugin itself declared with @type; anything else is a mistake in the plugin. */
static const NlpOptionValue *
get_value (const NlpOptions *options, const char *name, NlpOptionType type, NlpOptionType or_type)
{
  guint i = find_option (options, name);

  g_return_val_if_fail (i < options->n_options, NULL);
  g_return_val_if_fail (options->plugin->options[i].type == type || options->plugin->options[i].type == or_type, NULL);
  return &options->values[i];
}

const char *
nlp_options_get_string (const NlpOptions *options, const char *name)
{
  const NlpOptionValue *value = get_value (options, name, NLP_OPTION_STRING, NLP_OPTION_CHOICE);

  return value ? value->text : NULL;
}

gint64
nlp_options_get_integer (const NlpOptions *options, const char *name)
{
  const NlpOptionValue *value = get_value (options, name, NLP_OPTION_INTEGER, NLP_OPTION_INTEGER);

  return value ? value->integer : 0;
}

double
nlp_options_get_number (const NlpOptions *options, const char *name)
{
  const NlpOptionValue *value = get_value (options, name, NLP_OPTION_NUMBER, NLP_OPTION_NUMBER);

  return value ? value->number : 0;
}

gboolean
nlp_options_get_boolean (const NlpOptions *options, const char *name)
{
  const NlpOptionValue *value = get_value (options, name, NLP_OPTION_BOOLEAN, NLP_OPTION_BOOLEAN);

  return value ? value->boolean : FALSE;
}

char *
nlp_options_find_file (const NlpOptions *options, const char *name, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (options->folders); i++)
    {
      g_autofree char *path = g_build_filename (options->folders[i], name, NULL);
      if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
        return g_steal_pointer (&path);
    }
  g_set_error (error, NLP_ERROR, NLP_ERROR_CREATE,
               "%s is neither in %s nor in %s; put it there, or install the plugin again", name, options->folders[0],
               options->folders[1]);
  return NULL;
}
