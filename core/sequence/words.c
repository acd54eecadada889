/* words.c - looking words up in words.model. The file's layout is in words-file.h.
 * SPDX-License-Identifier: MIT */
#include "words-file.h"

#include <string.h>

#include <nlp/error.h>
#include <nlp/model.h>

struct _NlpWords
{
  NlpModel *model;
  guint n_words, n_dimensions;
  guint n_classes[NLP_WORD_N_MAPS];
  const guint32 *buckets;     /* [WORDS_N_BUCKETS + 1] */
  const guint32 *keys;        /* [n_words] */
  const gint8 *vectors;       /* [n_words, n_dimensions] */
  const float *scales;        /* [n_dimensions] */
  const WordsRecord *records; /* [n_words] */
  const guint32 *paths[NLP_WORD_N_MAPS]; /* [n_classes] */
};

/* A word in one of its forms, normalised: room for the longest word and one letter that grows. */
typedef struct
{
  char bytes[2 * WORDS_MAX_BYTES + 8];
  gsize n_bytes;
} Form;

static gboolean
set_model_error (const NlpWords *words, const char *what, GError **error)
{
  g_set_error (error, NLP_ERROR, NLP_ERROR_MODEL, "%s: %s; make the file anew with nlp-train words",
               nlp_model_get_filename (words->model), what);
  return FALSE;
}

static gboolean
check_buckets (const NlpWords *words, GError **error)
{
  if (words->buckets[0] != 0 || words->buckets[WORDS_N_BUCKETS] != words->n_words)
    return set_model_error (words, "the buckets do not cover the words", error);
  for (guint i = 0; i < WORDS_N_BUCKETS; i++)
    if (words->buckets[i] > words->buckets[i + 1])
      return set_model_error (words, "the buckets are not in order", error);
  return TRUE;
}

static gboolean
load_arrays (NlpWords *words, GError **error)
{
  static const char *const paths[NLP_WORD_N_MAPS] = { "paths-0", "paths-1" };
  gsize n_buckets, n_keys, n_records, n_vectors, n_scales, n_paths;

  words->buckets = nlp_model_get_array (words->model, "buckets", sizeof (guint32), &n_buckets, error);
  if (!words->buckets)
    return FALSE;
  words->keys = nlp_model_get_array (words->model, "keys", sizeof (guint32), &n_keys, error);
  if (!words->keys)
    return FALSE;
  words->scales = nlp_model_get_array (words->model, "scales", sizeof (float), &n_scales, error);
  if (!words->scales)
    return FALSE;
  words->vectors = nlp_model_get_array (words->model, "vectors", sizeof (gint8), &n_vectors, error);
  if (!words->vectors)
    return FALSE;
  words->records = nlp_model_get_array (words->model, "records", sizeof (WordsRecord), &n_records, error);
  if (!words->records)
    return FALSE;
  for (guint map = 0; map < NLP_WORD_N_MAPS; map++)
    {
      words->paths[map] = nlp_model_get_array (words->model, paths[map], sizeof (guint32), &n_paths, error);
      if (!words->paths[map])
        return FALSE;
      words->n_classes[map] = MIN (n_paths, G_MAXUINT16);
    }
  words->n_words = n_keys;
  words->n_dimensions = n_scales;
  if (n_buckets != WORDS_N_BUCKETS + 1 || n_records != n_keys || n_scales > NLP_WORDS_MAX_DIMENSIONS
      || n_vectors != n_keys * n_scales)
    return set_model_error (words, "the sections do not fit one another", error);
  return check_buckets (words, error);
}

NlpWords *
nlp_words_open (const char *path, GError **error)
{
  g_autoptr (NlpModel) model = nlp_model_open (path, WORDS_FILE_KIND, WORDS_FILE_VERSION, error);
  g_autoptr (NlpWords) words = NULL;

  if (!model)
    return NULL;
  words = g_atomic_rc_box_new0 (NlpWords);
  words->model = g_steal_pointer (&model);
  return load_arrays (words, error) ? g_steal_pointer (&words) : NULL;
}

NlpWords *
nlp_words_ref (NlpWords *words)
{
  return g_atomic_rc_box_acquire (words);
}

static void
words_clear (gpointer data)
{
  NlpWords *words = data;

  nlp_model_unref (words->model);
}

void
nlp_words_unref (NlpWords *words)
{
  g_atomic_rc_box_release_full (words, words_clear);
}

G_DEFINE_BOXED_TYPE (NlpWords, nlp_words, nlp_words_ref, nlp_words_unref)

static gboolean
find_row (const NlpWords *words, const char *bytes, gsize n_bytes, guint *row)
{
  guint64 hash = words_hash (bytes, n_bytes);
  guint bucket = words_get_bucket (hash);
  guint32 key = words_get_key (hash);

  for (guint i = words->buckets[bucket]; i < words->buckets[bucket + 1] && words->keys[i] <= key; i++)
    if (words->keys[i] == key)
      {
        *row = i;
        return TRUE;
      }
  return FALSE;
}

/* Copies @word with digits as 0 and curly apostrophes as straight ones. */
static void
normalise (const char *word, gsize n_bytes, Form *form)
{
  form->n_bytes = 0;
  for (gsize i = 0; i < n_bytes; i++)
    {
      char byte = word[i];

      if (g_ascii_isdigit (byte))
        byte = '0';
      else if (n_bytes - i >= 3 && (memcmp (word + i, "\xE2\x80\x98", 3) == 0 || memcmp (word + i, "\xE2\x80\x99", 3) == 0))
        {
          byte = '\'';
          i += 2;
        }
      form->bytes[form->n_bytes++] = byte;
    }
}

/* @other is @form in lower case, its first letter in upper case if @capitalise. FALSE if that changes nothing. */
static gboolean
change_case (const Form *form, gboolean capitalise, Form *other)
{
  const char *end = form->bytes + form->n_bytes;

  other->n_bytes = 0;
  for (const char *p = form->bytes; p < end;)
    {
      gunichar c = g_utf8_get_char_validated (p, end - p);
      gboolean first = p == form->bytes;

      if (c >= 0x80000000u)
        return FALSE;
      c = first && capitalise ? g_unichar_toupper (c) : g_unichar_tolower (c);
      if (other->n_bytes + 6 > sizeof other->bytes)
        return FALSE;
      other->n_bytes += g_unichar_to_utf8 (c, other->bytes + other->n_bytes);
      p = g_utf8_next_char (p);
    }
  return other->n_bytes != form->n_bytes || memcmp (other->bytes, form->bytes, form->n_bytes) != 0;
}

static NlpWordForm
find_other_case (const NlpWords *words, const Form *form, guint *row)
{
  Form other;

  if (change_case (form, FALSE, &other) && find_row (words, other.bytes, other.n_bytes, row))
    return NLP_WORD_FORM_LOWER;
  if (change_case (form, TRUE, &other) && find_row (words, other.bytes, other.n_bytes, row))
    return NLP_WORD_FORM_CAPITALISED;
  return NLP_WORD_FORM_NONE;
}

static NlpWordForm
find_last_part (const NlpWords *words, const Form *form, guint *row)
{
  Form part;
  gsize begin = form->n_bytes;

  while (begin > 0 && form->bytes[begin - 1] != '-')
    begin--;
  if (begin == 0 || begin == form->n_bytes)
    return NLP_WORD_FORM_NONE;
  part.n_bytes = form->n_bytes - begin;
  memcpy (part.bytes, form->bytes + begin, part.n_bytes);
  if (find_row (words, part.bytes, part.n_bytes, row) || find_other_case (words, &part, row))
    return NLP_WORD_FORM_LAST_PART;
  return NLP_WORD_FORM_NONE;
}

static NlpWordForm
find_any_form (const NlpWords *words, const char *word, gsize n_bytes, guint *row)
{
  Form form;
  NlpWordForm found;

  if (n_bytes > WORDS_MAX_BYTES)
    return NLP_WORD_FORM_NONE;
  normalise (word, n_bytes, &form);
  if (find_row (words, form.bytes, form.n_bytes, row))
    return NLP_WORD_FORM_WRITTEN;
  found = find_other_case (words, &form, row);
  return found ? found : find_last_part (words, &form, row);
}

gboolean
nlp_words_find (const NlpWords *words, const char *word, gsize n_bytes, NlpWordInfo *info)
{
  guint row = 0;

  memset (info, 0, sizeof *info);
  info->form = find_any_form (words, word, n_bytes, &row);
  if (info->form == NLP_WORD_FORM_NONE)
    return FALSE;
  info->vector = words->vectors + (gsize) row * words->n_dimensions;
  for (guint map = 0; map < NLP_WORD_N_MAPS; map++)
    if (words->records[row].classes[map] < words->n_classes[map])
      info->classes[map] = words->records[row].classes[map];
  info->frequency = words->records[row].frequency;
  info->capitals = words->records[row].capitals;
  return TRUE;
}

guint64
nlp_words_get_checksum (const NlpWords *words)
{
  return nlp_model_get_checksum (words->model);
}

guint
nlp_words_get_n_dimensions (const NlpWords *words)
{
  return words->n_dimensions;
}

const float *
nlp_words_get_scales (const NlpWords *words)
{
  return words->scales;
}

guint
nlp_words_get_n_classes (const NlpWords *words, NlpWordMap map)
{
  g_return_val_if_fail (map < NLP_WORD_N_MAPS, 0);
  return words->n_classes[map];
}

guint
nlp_words_get_branch (const NlpWords *words, NlpWordMap map, guint word_class, guint depth)
{
  guint32 path;
  guint length;

  g_return_val_if_fail (map < NLP_WORD_N_MAPS && depth < 31, 0);
  path = word_class < words->n_classes[map] ? words->paths[map][word_class] : 0;
  length = path ? g_bit_storage (path) - 1 : 0;
  return length > depth ? path >> (length - depth) : path;
}
