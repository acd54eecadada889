/* gazetteer.c - looks phrases and name parts up in a mapped list of hashes.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include <nlp/error.h>
#include <nlp/gazetteer.h>
#include <nlp/model.h>

typedef struct
{
  const guint32 *keys;  /* [n] ascending */
  const guint8 *values; /* [n] */
  gsize n;
} Table;

struct _NlpGazetteer
{
  NlpModel *model;
  Table phrases, parts;
};

static gboolean
load_table (const NlpModel *model, const char *keys, const char *values, Table *table, GError **error)
{
  gsize n_values;

  table->keys = nlp_model_get_array (model, keys, sizeof (guint32), &table->n, error);
  if (!table->keys)
    return FALSE;
  table->values = nlp_model_get_array (model, values, 1, &n_values, error);
  if (!table->values)
    return FALSE;
  if (n_values == table->n)
    return TRUE;
  g_set_error (error, NLP_ERROR, NLP_ERROR_MODEL, "%s: %s and %s do not fit one another",
               nlp_model_get_filename (model), keys, values);
  return FALSE;
}

NlpGazetteer *
nlp_gazetteer_open (const char *path, GError **error)
{
  NlpModel *model = nlp_model_open (path, NLP_GAZETTEER_KIND, NLP_GAZETTEER_VERSION, error);
  NlpGazetteer *gazetteer;

  if (!model)
    return NULL;
  gazetteer = g_new0 (NlpGazetteer, 1);
  gazetteer->model = model;
  if (load_table (model, "phrase-keys", "phrase-values", &gazetteer->phrases, error)
      && load_table (model, "part-keys", "part-values", &gazetteer->parts, error))
    return gazetteer;
  nlp_gazetteer_free (gazetteer);
  return NULL;
}

void
nlp_gazetteer_free (NlpGazetteer *gazetteer)
{
  nlp_model_unref (gazetteer->model);
  g_free (gazetteer);
}

static guint8
find_value (const Table *table, guint64 hash)
{
  guint32 key = nlp_gazetteer_get_key (nlp_gazetteer_finish_hash (hash));
  gsize low = 0, high = table->n;

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;

      if (table->keys[middle] < key)
        low = middle + 1;
      else
        high = middle;
    }
  return low < table->n && table->keys[low] == key ? table->values[low] : 0;
}

static gunichar
change_letter (gunichar letter, gboolean first, NlpHashCase hash_case)
{
  if (letter == 0x2019)
    return '\'';
  return hash_case == NLP_CASE_AS_WRITTEN || (hash_case == NLP_CASE_TITLE && first) ? letter : g_unichar_tolower (letter);
}

guint64
nlp_gazetteer_hash (guint64 hash, const char *token, gsize n_bytes, NlpHashCase hash_case)
{
  const char *end = token + n_bytes;

  for (const char *p = token; p < end; p = g_utf8_next_char (p))
    hash = (hash ^ change_letter (g_utf8_get_char (p), p == token, hash_case)) * G_GUINT64_CONSTANT (0x100000001b3);
  return (hash ^ ' ') * G_GUINT64_CONSTANT (0x100000001b3);
}

guint64
nlp_gazetteer_finish_hash (guint64 hash)
{
  hash = (hash ^ (hash >> 32)) * G_GUINT64_CONSTANT (0xd6e8feb86659fd93);
  hash = (hash ^ (hash >> 32)) * G_GUINT64_CONSTANT (0xd6e8feb86659fd93);
  return hash ^ (hash >> 32);
}

static gboolean
has_capital (const char *token, gsize n_bytes)
{
  return n_bytes > 0
         && (g_ascii_isupper (*token) || ((guint8) *token >= 0xC3 && g_unichar_isupper (g_utf8_get_char (token))));
}

static gboolean
is_in_capitals (const char *token, gsize n_bytes)
{
  return n_bytes >= 4 && g_ascii_isupper (token[1]) && g_ascii_isupper (token[n_bytes - 1]);
}

/* Marks the longest known phrase from token @begin; gives its length or 0. */
static guint
mark_phrase (const NlpGazetteer *gazetteer, const char *const *tokens, const guint *sizes, guint begin, guint n_tokens,
             NlpHashCase hash_case, guint8 *phrases)
{
  guint64 hash = NLP_GAZETTEER_START;
  guint longest = 0;
  guint8 types = 0;

  for (guint n = 1; n <= NLP_GAZETTEER_MAX_TOKENS && begin + n <= n_tokens; n++)
    {
      guint8 value;

      hash = nlp_gazetteer_hash (hash, tokens[begin + n - 1], sizes[begin + n - 1], hash_case);
      value = find_value (&gazetteer->phrases, hash);
      if (value)
        {
          longest = n;
          types = value;
        }
    }
  for (guint i = 0; i < longest; i++)
    phrases[begin + i] = (types & 15) + (i > 0 ? 16 : 0);
  return longest;
}

guint8
nlp_gazetteer_find_types (const NlpGazetteer *gazetteer, const char *const *tokens, const guint *sizes, guint n_tokens)
{
  guint64 written = NLP_GAZETTEER_START, title = NLP_GAZETTEER_START;

  for (guint i = 0; i < n_tokens; i++)
    {
      written = nlp_gazetteer_hash (written, tokens[i], sizes[i], NLP_CASE_AS_WRITTEN);
      title = nlp_gazetteer_hash (title, tokens[i], sizes[i], NLP_CASE_TITLE);
    }
  return find_value (&gazetteer->phrases, written) | find_value (&gazetteer->phrases, title);
}

static guint8
look_up_part (const NlpGazetteer *gazetteer, const char *token, gsize n_bytes)
{
  guint8 value = find_value (&gazetteer->parts, nlp_gazetteer_hash (NLP_GAZETTEER_START, token, n_bytes, NLP_CASE_AS_WRITTEN));

  if (!value && is_in_capitals (token, n_bytes))
    value = find_value (&gazetteer->parts, nlp_gazetteer_hash (NLP_GAZETTEER_START, token, n_bytes, NLP_CASE_TITLE));
  return value;
}

NlpGazetteerColumns
nlp_gazetteer_look_up (const NlpGazetteer *gazetteer, const char *const *tokens, const guint *sizes, guint n_tokens)
{
  NlpGazetteerColumns columns = { g_new0 (guint8, n_tokens + 1), g_new0 (guint8, n_tokens + 1) };
  guint covered = 0;

  for (guint i = 0; i < n_tokens; i++)
    {
      if (!has_capital (tokens[i], sizes[i]))
        continue;
      columns.parts[i] = look_up_part (gazetteer, tokens[i], sizes[i]);
      if (i >= covered)
        covered = i + mark_phrase (gazetteer, tokens, sizes, i, n_tokens, NLP_CASE_AS_WRITTEN, columns.phrases);
      if (i >= covered && is_in_capitals (tokens[i], sizes[i]))
        covered = i + mark_phrase (gazetteer, tokens, sizes, i, n_tokens, NLP_CASE_TITLE, columns.phrases);
    }
  return columns;
}
