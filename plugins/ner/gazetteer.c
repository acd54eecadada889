/* gazetteer.c - looks phrases and name parts up in a mapped list of hashes.
 * SPDX-License-Identifier: MIT */
#include "gazetteer.h"

#include <string.h>

typedef struct
{
  const guint32 *keys;  /* [n] ascending */
  const guint8 *values; /* [n] */
  gsize n;
} Table;

struct _Gazetteer
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
  g_set_error (error, NLP_ERROR, NLP_ERROR_MODEL, "%s: %s and %s do not fit one another", nlp_model_get_filename (model), keys,
               values);
  return FALSE;
}

Gazetteer *
gazetteer_open (const char *path, GError **error)
{
  NlpModel *model = nlp_model_open (path, GAZETTEER_KIND, GAZETTEER_VERSION, error);
  Gazetteer *gazetteer;

  if (!model)
    return NULL;
  gazetteer = g_new0 (Gazetteer, 1);
  gazetteer->model = model;
  if (load_table (model, "phrase-keys", "phrase-values", &gazetteer->phrases, error)
      && load_table (model, "part-keys", "part-values", &gazetteer->parts, error))
    return gazetteer;
  gazetteer_free (gazetteer);
  return NULL;
}

void
gazetteer_free (Gazetteer *gazetteer)
{
  nlp_model_unref (gazetteer->model);
  g_free (gazetteer);
}

static guint8
find_value (const Table *table, guint64 hash)
{
  guint32 key = gazetteer_get_key (gazetteer_finish_hash (hash));
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

static guint64
hash_letter (guint64 hash, gunichar letter)
{
  if (letter == 0x2019)
    letter = '\'';
  return (hash ^ g_unichar_tolower (letter)) * G_GUINT64_CONSTANT (0x100000001b3);
}

guint64
gazetteer_hash (guint64 hash, const char *token, gsize n_bytes)
{
  const char *end = token + n_bytes;

  for (const char *p = token; p < end;)
    if ((guint8) *p < 0x80)
      hash = (hash ^ (guint8) g_ascii_tolower (*p++)) * G_GUINT64_CONSTANT (0x100000001b3);
    else
      {
        hash = hash_letter (hash, g_utf8_get_char (p));
        p = g_utf8_next_char (p);
      }
  return (hash ^ ' ') * G_GUINT64_CONSTANT (0x100000001b3);
}

guint64
gazetteer_finish_hash (guint64 hash)
{
  hash = (hash ^ (hash >> 32)) * G_GUINT64_CONSTANT (0xd6e8feb86659fd93);
  hash = (hash ^ (hash >> 32)) * G_GUINT64_CONSTANT (0xd6e8feb86659fd93);
  return hash ^ (hash >> 32);
}

static gboolean
has_capital (const char *token, gsize n_bytes)
{
  return n_bytes > 0 && ((*token >= 'A' && *token <= 'Z') || ((guint8) *token >= 0xC3 && g_unichar_isupper (g_utf8_get_char (token))));
}

/* Marks the longest known phrase from token @begin; gives its length or 0. */
static guint
mark_phrase (const Gazetteer *gazetteer, const char *const *tokens, const guint *sizes, guint begin, guint n_tokens, guint8 *phrases)
{
  guint64 hash = GAZETTEER_START;
  guint longest = 0;
  guint8 types = 0;

  for (guint n = 1; n <= GAZETTEER_MAX_TOKENS && begin + n <= n_tokens; n++)
    {
      guint8 value;

      hash = gazetteer_hash (hash, tokens[begin + n - 1], sizes[begin + n - 1]);
      value = find_value (&gazetteer->phrases, hash);
      if (value)
        {
          longest = n;
          types = value;
        }
    }
  for (guint i = 0; i < longest; i++)
    phrases[begin + i] = types + (i > 0 ? 16 : 0);
  return longest;
}

GazetteerColumns
gazetteer_look_up (const Gazetteer *gazetteer, const char *const *tokens, const guint *sizes, guint n_tokens)
{
  GazetteerColumns columns = { g_new0 (guint8, n_tokens + 1), g_new0 (guint8, n_tokens + 1) };
  guint covered = 0;

  for (guint i = 0; i < n_tokens; i++)
    {
      if (!has_capital (tokens[i], sizes[i]))
        continue;
      columns.parts[i] = find_value (&gazetteer->parts, gazetteer_hash (GAZETTEER_START, tokens[i], sizes[i]));
      if (i >= covered)
        covered = i + mark_phrase (gazetteer, tokens, sizes, i, n_tokens, columns.phrases);
    }
  return columns;
}
