/* match-reports.c - pairs reports and gold quotes one to one, those first that share most (Dice over letters and digits).
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include "match-reports.h"

typedef struct
{
  guint32 *letters; /* before each code point */
  guint32 n;
} Letters;

typedef struct
{
  double dice;
  guint gold;
  guint report;
} Pair;

static Letters
count_letters (const char *text)
{
  Letters letters = { g_new0 (guint32, g_utf8_strlen (text, -1) + 1), 0 };

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), letters.n++)
    letters.letters[letters.n + 1] = letters.letters[letters.n] + g_unichar_isalnum (g_utf8_get_char (p));
  return letters;
}

static guint
count_inside (const Letters *letters, guint32 begin, guint32 end)
{
  return end > begin && end <= letters->n ? letters->letters[end] - letters->letters[begin] : 0;
}

static double
get_dice (const Letters *letters, const NlpSpan *one, guint n_one, const NlpSpan *other, guint n_other)
{
  guint shared = 0, all = 0;

  for (guint i = 0; i < n_one; i++)
    {
      all += count_inside (letters, one[i].begin, one[i].end);
      for (guint k = 0; k < n_other; k++)
        shared += count_inside (letters, MAX (one[i].begin, other[k].begin), MIN (one[i].end, other[k].end));
    }
  for (guint k = 0; k < n_other; k++)
    all += count_inside (letters, other[k].begin, other[k].end);
  return all == 0 ? 1 : 2.0 * shared / all;
}

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  const Pair *one = a, *other = b;

  if (one->dice != other->dice)
    return one->dice > other->dice ? -1 : 1;
  if (one->gold != other->gold)
    return one->gold < other->gold ? -1 : 1;
  return one->report < other->report ? -1 : one->report > other->report;
}

static GArray *
collect_pairs (const GoldArticle *gold, const ReportList *reports, const Letters *letters)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (Pair));

  for (guint i = 0; i < gold->quotes->len; i++)
    for (guint k = 0; k < reports->reports->len; k++)
      {
        const GoldQuote *quote = gold->quotes->pdata[i];
        const Report *report = report_list_get (reports, k);
        Pair pair = { get_dice (letters, (const NlpSpan *) (gpointer) quote->content->data, quote->content->len,
                                report_list_get_content (reports, report), report->n_content), i, k };

        if (pair.dice > 0)
          g_array_append_val (pairs, pair);
      }
  g_array_sort (pairs, compare_pairs);
  return pairs;
}

static gboolean
names_agree (const char *one, const char *other)
{
  const char *last = one == NULL ? NULL : strrchr (one, ' '), *other_last = other == NULL ? NULL : strrchr (other, ' ');

  if (one == NULL || other == NULL)
    return FALSE;
  return g_ascii_strcasecmp (last ? last + 1 : one, other_last ? other_last + 1 : other) == 0;
}

static gboolean
has_right_source (const Letters *letters, const GoldQuote *quote, const ReportList *reports, const Report *report)
{
  const NlpSpan *source = report_list_get_content (reports, report) + report->n_content + report->n_cue;

  return get_dice (letters, (const NlpSpan *) (gpointer) quote->source->data, quote->source->len, source,
                   report->n_source) >= 0.5
         || names_agree (quote->speaker, report->name);
}

guint8 *
match_reports (const GoldArticle *gold, const ReportList *reports)
{
  Letters letters = count_letters (gold->text);
  g_autoptr (GArray) pairs = collect_pairs (gold, reports, &letters);
  g_autofree guint8 *taken = g_new0 (guint8, MAX (gold->quotes->len, 1));
  g_autofree guint8 *used = g_new0 (guint8, MAX (reports->reports->len, 1));
  guint8 *right = g_new0 (guint8, MAX (reports->reports->len, 1));

  for (guint i = 0; i < pairs->len; i++)
    {
      const Pair *pair = &g_array_index (pairs, Pair, i);

      if (taken[pair->gold] || used[pair->report])
        continue;
      taken[pair->gold] = used[pair->report] = TRUE;
      right[pair->report] = pair->dice >= 0.5
                            && has_right_source (&letters, gold->quotes->pdata[pair->gold], reports,
                                                 report_list_get (reports, pair->report));
    }
  g_free (letters.letters);
  return right;
}
