/* facts.c - cleans what sources say of themselves; whatever they say, it is short, one line and a real day.
 * SPDX-License-Identifier: MIT */
#include "facts.h"

#include <stdio.h>
#include <string.h>

#define LONGEST_FACT 500

void
nlp__facts_clear (NlpFacts *facts)
{
  g_clear_pointer (&facts->title, g_free);
  g_clear_pointer (&facts->author, g_free);
  g_clear_pointer (&facts->date, g_free);
  g_clear_pointer (&facts->outlet, g_free);
  g_clear_pointer (&facts->page_title, g_free);
}

/* One line without control characters, or NULL. */
static char *
clean (const char *value)
{
  g_autoptr (GString) line = g_string_new (NULL);
  gboolean blank = FALSE;
  guint n = 0;

  if (value == NULL || !g_utf8_validate (value, -1, NULL))
    return NULL;
  for (const char *c = value; *c != '\0' && n < LONGEST_FACT; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (g_unichar_isspace (character) || g_unichar_iscntrl (character))
        {
          blank = line->len > 0;
          continue;
        }
      if (blank)
        g_string_append_c (line, ' ');
      g_string_append_unichar (line, character);
      blank = FALSE;
      n++;
    }
  return line->len > 0 ? g_strdup (line->str) : NULL;
}

static void
set_fact (NlpDocument *document, const char *name, const char *value)
{
  g_autofree char *line = clean (value);

  if (line != NULL)
    nlp_document_set_property (document, name, line);
}

/* 1 to 12 for a word that begins like the English name of a month, as mail has it (RFC 5322). */
static int
find_month (const char *word)
{
  static const char months[] = "janfebmaraprmayjunjulaugsepoctnovdec";

  for (int i = 0; i < 12; i++)
    if (g_ascii_strncasecmp (word, months + 3 * i, 3) == 0)
      return i + 1;
  return 0;
}

/* "2031-04-05..." or "20310405". */
static gboolean
read_iso_date (const char *date, int *year, int *month, int *day)
{
  return (sscanf (date, "%4d-%2d-%2d", year, month, day) == 3 || sscanf (date, "%4d%2d%2d", year, month, day) == 3)
         && strspn (date, "0123456789") >= 4;
}

/* "Sat, 5 Apr 2031 10:00:00 +0200", the weekday left out or not. */
static gboolean
read_mail_date (const char *date, int *year, int *month, int *day)
{
  const char *comma = strchr (date, ',');
  char word[16] = "";

  if (sscanf (comma != NULL ? comma + 1 : date, " %2d %15[A-Za-z] %4d", day, word, year) != 3)
    return FALSE;
  *month = find_month (word);
  return TRUE;
}

static void
set_date (NlpDocument *document, const char *date)
{
  int year, month, day;

  if (date == NULL)
    return;
  while (g_ascii_isspace (*date))
    date++;
  if (!read_iso_date (date, &year, &month, &day) && !read_mail_date (date, &year, &month, &day))
    return;
  if (year >= 1000 && year <= 9999 && month >= 1 && month <= 12
      && g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    {
      g_autofree char *iso = g_strdup_printf ("%04d-%02d-%02d", year, month, day);

      nlp_document_set_property (document, "date", iso);
    }
}

/* A page's title without the outlet that many put behind it: "Boats | The Lowton Echo". */
static char *
dup_page_title (const NlpFacts *facts)
{
  g_autofree char *title = clean (facts->page_title), *outlet = facts->outlet != NULL ? clean (facts->outlet) : NULL;
  const char *end = title != NULL && outlet != NULL && g_str_has_suffix (title, outlet) ? title + strlen (title) - strlen (outlet) : NULL;
  const char *mark = end != NULL && end - title > 3 && end[-1] == ' ' ? g_utf8_prev_char (end - 1) : NULL;

  if (mark == NULL || g_unichar_isalnum (g_utf8_get_char (mark)) || mark == title || mark[-1] != ' ')
    return g_steal_pointer (&title);
  return g_strndup (title, mark - 1 - title);
}

void
nlp__facts_set (const NlpFacts *facts, NlpDocument *document)
{
  g_autofree char *page_title = facts->page_title != NULL ? dup_page_title (facts) : NULL;

  set_fact (document, "title", facts->title != NULL ? facts->title : page_title);
  set_fact (document, "author", facts->author);
  set_fact (document, "outlet", facts->outlet);
  set_date (document, facts->date);
}
