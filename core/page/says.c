/* says.c - gathers statements and speakers.
 * SPDX-License-Identifier: MIT */
#include "page.h"

#include <math.h>
#include <stdlib.h>

#include <nlp/layers.h>

static gboolean
has_field (const NlpLayer *layer, guint field)
{
  return field < nlp_layer_get_n_fields (layer);
}

static const char *
get_string (const NlpLayer *layer, guint row, guint field)
{
  return has_field (layer, field) ? nlp_layer_get_string (layer, row, field) : NULL;
}

static double
get_number (const NlpLayer *layer, guint row, guint field)
{
  return has_field (layer, field) ? nlp_layer_get_number (layer, row, field) : NAN;
}

static void
add_statements (NlpPage *page)
{
  const NlpLayer *layer = page->statements;

  for (guint row = 0; row < nlp_layer_get_length (layer); row++)
    {
      NlpSays says = { .span = nlp_layer_get_span (layer, row),
                       .speaker = nlp__registry_find_row (page->marked.registry,
                                                          nlp_layer_get_row (layer, row, NLP_STATEMENTS_SPEAKER)),
                       .description = nlp_layer_get_string (layer, row, NLP_STATEMENTS_DESCRIPTION),
                       .kind = nlp_layer_get_string (layer, row, NLP_STATEMENTS_KIND),
                       .act = nlp_layer_get_string (layer, row, NLP_STATEMENTS_ACT),
                       .tone = nlp_layer_get_number (layer, row, NLP_STATEMENTS_TONE),
                       .certainty = nlp_layer_get_number (layer, row, NLP_STATEMENTS_CERTAINTY),
                       .quote = nlp_layer_get_row (layer, row, NLP_STATEMENTS_QUOTE),
                       .turn = nlp_layer_get_row (layer, row, NLP_STATEMENTS_TURN),
                       .question = nlp_layer_get_row (layer, row, NLP_STATEMENTS_QUESTION),
                       .row = row };

      g_array_append_val (page->says, says);
    }
}

static void
add_quotes (NlpPage *page)
{
  const NlpLayer *quotes = page->marked.quotes;

  for (guint row = 0; quotes != NULL && row < nlp_layer_get_length (quotes); row++)
    {
      NlpSays says = { .span = nlp_layer_get_span (quotes, row),
                       .speaker = nlp__registry_find_row (page->marked.registry, nlp_layer_get_row (quotes, row, NLP_QUOTES_REFERENT)),
                       .kind = nlp__quote_kind (quotes, row),
                       .act = get_string (quotes, row, NLP_QUOTES_ACT),
                       .tone = NAN,
                       .certainty = get_number (quotes, row, NLP_QUOTES_CERTAINTY),
                       .quote = row,
                       .turn = NLP_NO_ROW,
                       .question = NLP_NO_ROW,
                       .row = NLP_NO_ROW };

      g_array_append_val (page->says, says);
    }
}

static void
add_turns (NlpPage *page)
{
  const NlpLayer *turns = page->marked.turns;

  for (guint row = 0; turns != NULL && row < nlp_layer_get_length (turns); row++)
    {
      NlpSays says = { .span = nlp_layer_get_span (turns, row),
                       .speaker = nlp__registry_find_row (page->marked.registry, nlp_layer_get_row (turns, row, NLP_TURNS_REFERENT)),
                       .kind = nlp__turn_role (turns, row),
                       .tone = NAN,
                       .certainty = get_number (turns, row, NLP_TURNS_CERTAINTY),
                       .quote = NLP_NO_ROW,
                       .turn = row,
                       .question = NLP_NO_ROW,
                       .row = NLP_NO_ROW };

      if (!g_str_equal (says.kind, "narration"))
        g_array_append_val (page->says, says);
    }
}

static int
compare_places (gconstpointer one, gconstpointer other)
{
  const NlpSays *a = one, *b = other;

  if (a->span.begin != b->span.begin)
    return a->span.begin < b->span.begin ? -1 : 1;
  return a->span.end > b->span.end ? -1 : a->span.end < b->span.end;
}

/* Gives @tone to the quote or turn that stands at @span. */
static void
set_tone (NlpPage *page, NlpSpan span, gboolean of_quote, double tone)
{
  NlpSays wanted = { .span = span };
  guint i;

  if (!g_array_binary_search (page->says, &wanted, compare_places, &i))
    return;
  while (i > 0 && compare_places (nlp__page_get_says (page, i - 1), &wanted) == 0)
    i--;
  for (; i < page->says->len && compare_places (nlp__page_get_says (page, i), &wanted) == 0; i++)
    if ((nlp__page_get_says (page, i)->quote != NLP_NO_ROW) == of_quote)
      g_array_index (page->says, NlpSays, i).tone = tone;
}

/* The scores of a document without statements. */
static void
add_tones (NlpPage *page, const NlpLayer *sentiment)
{
  for (guint row = 0; sentiment != NULL && row < nlp_layer_get_length (sentiment); row++)
    {
      const char *scope = nlp_layer_get_string (sentiment, row, NLP_SENTIMENT_SCOPE);
      gboolean of_quote = g_strcmp0 (scope, "quote") == 0;

      if (of_quote || g_strcmp0 (scope, "turn") == 0)
        set_tone (page, nlp_layer_get_span (sentiment, row), of_quote,
                  nlp_layer_get_number (sentiment, row, NLP_SENTIMENT_SCORE));
    }
}

static guint
count_words (const NlpPage *page, NlpSpan span)
{
  const NlpLayer *tokens = nlp_document_get_layer (page->marked.document, NLP_LAYER_TOKENS);
  guint first;

  return tokens != NULL ? nlp_layer_find_inside (tokens, span, &first) : span.end - span.begin;
}

static int
compare_speakers (gconstpointer one, gconstpointer other)
{
  const NlpPageSpeaker *a = one, *b = other;

  if (a->n_words != b->n_words)
    return a->n_words > b->n_words ? -1 : 1;
  return a->first < b->first ? -1 : a->first > b->first;
}

static NlpPageSpeaker *
find_speaker (NlpPage *page, guint32 entry, guint32 statement)
{
  if (page->ranks[entry] == NLP_NO_ROW)
    {
      NlpPageSpeaker speaker = { .entry = entry, .first = statement };

      page->ranks[entry] = page->speakers->len;
      g_array_append_val (page->speakers, speaker);
    }
  return &g_array_index (page->speakers, NlpPageSpeaker, page->ranks[entry]);
}

static void
collect_speakers (NlpPage *page)
{
  for (guint i = 0; i < page->says->len; i++)
    {
      const NlpSays *says = nlp__page_get_says (page, i);
      NlpPageSpeaker *speaker = says->speaker != NLP__NO_ENTRY ? find_speaker (page, says->speaker, i) : NULL;

      if (speaker == NULL)
        continue;
      speaker->n_statements++;
      speaker->n_words += count_words (page, says->span);
      if (!isnan (says->tone))
        {
          speaker->tone += says->tone;
          speaker->n_tones++;
        }
    }
  g_array_sort (page->speakers, compare_speakers);
  for (guint i = 0; i < page->speakers->len; i++)
    page->ranks[g_array_index (page->speakers, NlpPageSpeaker, i).entry] = i;
}

static guint32 *
make_no_rows (guint n)
{
  guint32 *rows = g_new (guint32, n + 1);

  for (guint i = 0; i <= n; i++)
    rows[i] = NLP_NO_ROW;
  return rows;
}

void
nlp__page_collect_says (NlpPage *page)
{
  const NlpLayer *quotes = page->marked.quotes;
  NlpDocument *document = page->marked.document;

  page->says = g_array_new (FALSE, FALSE, sizeof (NlpSays));
  page->speakers = g_array_new (FALSE, FALSE, sizeof (NlpPageSpeaker));
  page->ranks = make_no_rows (page->marked.registry->entries->len);
  page->of_quote = make_no_rows (quotes != NULL ? nlp_layer_get_length (quotes) : 0);
  if (page->statements != NULL)
    add_statements (page);
  else
    {
      add_quotes (page);
      add_turns (page);
      g_array_sort (page->says, compare_places);
      add_tones (page, nlp__writer_get_known (page->marked.writer, document, NLP_LAYER_SENTIMENT));
    }
  for (guint i = 0; quotes != NULL && i < page->says->len; i++)
    if (nlp__page_get_says (page, i)->quote < nlp_layer_get_length (quotes))
      page->of_quote[nlp__page_get_says (page, i)->quote] = i;
  collect_speakers (page);
}

void
nlp__page_clear_says (NlpPage *page)
{
  g_clear_pointer (&page->says, g_array_unref);
  g_clear_pointer (&page->speakers, g_array_unref);
  g_clear_pointer (&page->ranks, g_free);
  g_clear_pointer (&page->of_quote, g_free);
}

guint
nlp__page_get_colour (const NlpPage *page, guint32 entry)
{
  guint32 rank = entry != NLP__NO_ENTRY ? page->ranks[entry] : NLP_NO_ROW;

  return MIN (rank, NLP_PAGE_N_COLOURS);
}

const char *
nlp__page_get_name (const NlpPage *page, const NlpSays *says)
{
  if (says->speaker != NLP__NO_ENTRY)
    return nlp__registry_get (page->marked.registry, says->speaker)->name;
  return says->description != NULL ? says->description : "nobody named";
}

void
nlp__page_put_tone (NlpSink *sink, double tone)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  const char *word = tone >= .1 ? "positive" : tone <= -.1 ? "negative" : "neutral";

  if (isnan (tone))
    return;
  g_ascii_formatd (digits, sizeof digits, "%.2f", fabs (tone));
  nlp__sink_printf (sink, "<i class=\"tone %s\">%s %s%s</i>", word, word,
                    g_str_equal (digits, "0.00") ? "" : tone > 0 ? "+" : "\xe2\x88\x92", digits);
}
