/* numbers-hostile.c - the plugin numbers takes linear time, and gives a list in order without overlaps, whatever it is given.
 * SPDX-License-Identifier: MIT */
#include "check.h"

#include "finder.h"

#include <string.h>
#include <time.h>

/* Under the address sanitizer, which makes arrays that grow slow, faults are looked for; the times are the plain build's. */
#ifdef __SANITIZE_ADDRESS__
#define SMALL 400
#else
#define SMALL 4000
#endif
#define FACTOR 16
#define SLACK 4 /* how much more than linear the time may grow, for clocks are coarse and machines busy */
#define FLOOR_SECONDS 0.05

static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec + (double) time.tv_nsec / 1e9;
}

static guint
find (const char *text, gsize length)
{
  g_autoptr (GArray) lexemes = g_array_new (FALSE, FALSE, sizeof (Lexeme));
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Found));
  FinderInput input = { .text = text, .reference = { TRUE, 2024, 7, 3, 10, 0, 0 } };

  finder_run (&input, 0, length, lexemes, found);
  for (guint i = 0; i < found->len; i++)
    {
      const Found *one = &g_array_index (found, Found, i);

      if (one->begin >= one->end || one->end > length || (i > 0 && one->begin < g_array_index (found, Found, i - 1).end))
        CU_FAIL ("rows overlap or lie outside of the text");
    }
  return found->len;
}

static double
measure (const char *piece, guint times)
{
  g_autoptr (GString) text = g_string_new (NULL);
  double begin;

  for (guint i = 0; i < times; i++)
    g_string_append (text, piece);
  begin = now ();
  find (text->str, text->len);
  return now () - begin;
}

static void
time_grows_with_the_text (void)
{
  static const char *const pieces[] = {
    "9",       "1,",        "1.",        "9 ",         "one hundred ", "hundred ",    "between ",  "between 1 and ",
    "from 2 ", "-",         "- 3 ",      "3-",         "the last ",    "in ",         "a half ",   "and a ",
    "May ",    "May 3, ",   "3 of ",     "1/2/",       "12:",          "at 3 ",       "3 days ",   "3 days and ",
    "next ",   "this week ", "early in ", "$",          "$3 and ",      "5 ft ",       "per ",      "more than ",
    "second ", "twenty-",   "one over ", "1e",         "3^",           "+1 ",         "page ",     "\302\275",
    "mid-",    "the ",      "(",         "'",          "1'",           "nineteen ",   "quarter past ", "week of the ",
    "1,234,",  "May 3 at ", "on Friday, ", "5pm, ",
    "http://", "a@",        "\357\274\221", "one two three four and a half million dollars and "
  };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      double small = measure (pieces[i], SMALL), large = measure (pieces[i], SMALL * FACTOR);

      if (large > FLOOR_SECONDS && large > small * FACTOR * SLACK)
        {
          fprintf (stderr, "\"%s\": %.3f s, then %.3f s\n", pieces[i], small, large);
          CU_FAIL ("more than linear");
        }
    }
}

static void
a_million_digits_are_no_number (void)
{
  g_autofree char *digits = g_strnfill (1000000, '7');

  CHECK_INTEGER (find (digits, 1000000), 0);
}

/* A letter of figures, or any other character: of one byte, of two, of three or of four. */
static gunichar
draw_character (GRand *random, const gunichar *alphabet, glong n)
{
  static const gunichar first[] = { 0x20, 0x80, 0x800, 0x10000 }, end[] = { 0x7f, 0x800, 0xd800, 0x110000 };
  guint length = g_rand_int_range (random, 0, 4);

  if (g_rand_int_range (random, 0, 4) > 0)
    return alphabet[g_rand_int_range (random, 0, n)];
  return g_rand_int_range (random, first[length], end[length]);
}

static void
any_utf8_will_do (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  glong n = 0;
  g_autofree gunichar *alphabet = g_utf8_to_ucs4_fast ("0123456789 ,.-/:$%'ahmpTtoandone\n€£¥½¼²−–‑  ٣７億°′″µ", -1, &n);

  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint i = 0; i < 64; i++)
        g_string_append_unichar (text, draw_character (random, alphabet, n));
      find (text->str, text->len);
    }
}

CHECK_MAIN (CHECK_CASE (time_grows_with_the_text), CHECK_CASE (a_million_digits_are_no_number), CHECK_CASE (any_utf8_will_do))
