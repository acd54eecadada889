/* word-form.c - what a word looks like.
 * SPDX-License-Identifier: MIT */

#include "word-form.h"
#include "hash.h"

#define MAX_SHAPE 10

/* Decodes one code point and moves on; what is no UTF-8 counts as U+FFFD a byte. */
static gunichar
next_code_point (const guint8 **position, const guint8 *end)
{
  gunichar c = **position;

  if (c < 0x80)
    {
      ++*position;
      return c;
    }
  c = g_utf8_get_char_validated ((const char *) *position, end - *position);
  if (c >= (gunichar) -2)
    {
      ++*position;
      return 0xfffd;
    }
  *position = (const guint8 *) g_utf8_next_char ((const char *) *position);
  return c;
}

/* The class of a letter in a shape. Punctuation stands for itself. */
static gunichar
classify (gunichar c)
{
  if (c < 0x80)
    {
      if (g_ascii_isupper (c))
        return 'X';
      if (g_ascii_islower (c))
        return 'x';
      return g_ascii_isdigit (c) ? 'd' : c;
    }
  if (g_unichar_isupper (c))
    return 'X';
  if (g_unichar_isalpha (c))
    return 'x';
  return g_unichar_isdigit (c) ? 'd' : c;
}

static gunichar
fold (gunichar c, gunichar letter_class)
{
  if (letter_class == 'd')
    return '0';
  if (c == 0x2019)
    return '\'';
  return letter_class != 'X' ? c : c < 0x80 ? c + 0x20 : g_unichar_tolower (c);
}

typedef struct
{
  guint64 hash;
  gunichar last;
  guint run;
  guint length;
} Shape;

/* A run of one class shows as one or as two of its sign, and the shape ends after MAX_SHAPE signs. */
static void
add_to_shape (Shape *shape, gunichar letter_class)
{
  shape->run = letter_class == shape->last ? shape->run + 1 : 1;
  shape->last = letter_class;
  if (shape->run > 2 || shape->length == MAX_SHAPE)
    return;
  shape->hash = nlp__hash_add (shape->hash, letter_class);
  shape->length++;
}

/* @last holds the last letters, letter i at i % WORD_FORM_MAX_AFFIX. */
static void
hash_suffixes (WordForm *form, const gunichar *last, guint n_letters)
{
  guint64 hash = HASH_START;

  for (guint n = 1; n <= WORD_FORM_MAX_AFFIX; n++)
    {
      if (n <= n_letters)
        hash = nlp__hash_add (hash, last[(n_letters - n) % WORD_FORM_MAX_AFFIX]);
      form->suffix[n] = nlp__hash_finish (nlp__hash_add (hash, n <= n_letters ? 1 : 2));
    }
}

static WordCase
tell_case (gunichar first_class, guint n_upper, guint n_lower)
{
  if (n_upper + n_lower == 0)
    return WORD_CASE_NONE;
  if (n_upper > 1 && n_lower == 0)
    return WORD_CASE_UPPER;
  return first_class == 'X' ? WORD_CASE_TITLE : WORD_CASE_LOWER;
}

void
nlp__word_form_init (WordForm *form, const char *word, gsize n_bytes)
{
  const guint8 *position = (const guint8 *) word, *end = position + n_bytes;
  guint64 exact = HASH_START, lower = HASH_START;
  Shape shape = { .hash = HASH_START };
  gunichar last[WORD_FORM_MAX_AFFIX] = { 0 }, first_class = 0;
  guint n_letters = 0, n_upper = 0, n_lower = 0;

  *form = (WordForm) { 0 };
  while (position < end)
    {
      gunichar c = next_code_point (&position, end);
      gunichar letter_class = classify (c);
      gunichar folded = fold (c, letter_class);

      exact = nlp__hash_add (exact, c);
      lower = nlp__hash_add (lower, folded);
      add_to_shape (&shape, letter_class);
      n_upper += letter_class == 'X';
      n_lower += letter_class == 'x';
      if (n_letters == 0)
        first_class = letter_class;
      last[n_letters++ % WORD_FORM_MAX_AFFIX] = folded;
      if (n_letters <= WORD_FORM_MAX_AFFIX)
        form->prefix[n_letters] = nlp__hash_finish (nlp__hash_add (lower, 1));
    }
  for (guint n = n_letters + 1; n <= WORD_FORM_MAX_AFFIX; n++)
    form->prefix[n] = nlp__hash_finish (nlp__hash_add (lower, 2));
  hash_suffixes (form, last, n_letters);
  form->exact = nlp__hash_finish (exact);
  form->lower = nlp__hash_finish (lower);
  form->shape = nlp__hash_finish (shape.hash);
  form->letter_case = tell_case (first_class, n_upper, n_lower);
}
