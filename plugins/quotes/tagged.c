/* tagged.c - from labels and links to reports.
 *
 * The tagger labels the tokens of a paragraph B/I-source, B/I-cue, B/I-content, and links every span to the first
 * token of a cue. Spans with the same link are one report:
 *
 *     Mara Voss   told      reporters   that the quay is closed   ,   adding   that it would stay so
 *     [source  ]->[cue ]<--------------[content               ]       [cue  ]<-[content            ]
 *         `---------------------------------------------------------->   (a source may serve the next cue, too)
 * SPDX-License-Identifier: MIT */
#include "tagged.h"

typedef struct
{
  Role role;
  Range words;
  guint32 cue;  /* the first word of its cue, or NLP_NO_TOKEN */
  float sure;
} Tagged;

/* The labelled spans, in order. */
static GArray *
collect_spans (const Article *article, const Tag *tags)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (Tagged));

  for (guint i = 0; i < article->n_words; i++)
    {
      Tagged span = { tags[i].role, { i, i + 1 }, tags[i].cue, tags[i].link_sure };

      if (span.role == ROLE_NONE)
        continue;
      if (!tags[i].begins && spans->len > 0 && g_array_index (spans, Tagged, spans->len - 1).words.end == i)
        g_array_index (spans, Tagged, spans->len - 1).words.end++;
      else
        g_array_append_val (spans, span);
    }
  return spans;
}

static int
compare_links (gconstpointer a, gconstpointer b)
{
  const Tagged *one = a, *other = b;

  if (one->cue != other->cue)
    return one->cue < other->cue ? -1 : 1;
  return one->words.begin < other->words.begin ? -1 : one->words.begin > other->words.begin;
}

/* Adds the report that spans [first, end), all of one cue, make. */
static void
add_report (const Article *article, const GArray *spans, guint first, guint end, ReportList *list)
{
  g_autoptr (GArray) contents = g_array_new (FALSE, FALSE, sizeof (NlpSpan));
  Range cue = NO_RANGE, source = NO_RANGE;
  float best = -1;

  for (guint i = first; i < end; i++)
    {
      const Tagged *span = &g_array_index (spans, Tagged, i);
      NlpSpan stretch = article_get_span (article, span->words);

      if (span->role == ROLE_CONTENT)
        g_array_append_val (contents, stretch);
      else if (span->role == ROLE_CUE && !range_is_set (cue))
        cue = span->words;
      else if (span->role == ROLE_SOURCE && span->sure > best)
        {
          source = span->words;
          best = span->sure;
        }
    }
  if (contents->len > 0)
    report_list_add (list, article, (const NlpSpan *) (gpointer) contents->data, contents->len, cue, source);
}

void
tagged_find (const Article *article, const Tag *tags, ReportList *list)
{
  g_autoptr (GArray) spans = collect_spans (article, tags);

  g_array_sort (spans, compare_links);
  for (guint first = 0, end; first < spans->len; first = end)
    {
      guint32 cue = g_array_index (spans, Tagged, first).cue;

      for (end = first + 1; end < spans->len && g_array_index (spans, Tagged, end).cue == cue; end++)
        ;
      if (cue != NLP_NO_TOKEN)
        add_report (article, spans, first, end, list);
    }
}
