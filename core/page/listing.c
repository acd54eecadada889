/* listing.c - the table of statements: a row a statement, with links into the text.
 * SPDX-License-Identifier: MIT */
#include "page.h"

#include <math.h>

#include <nlp/layers.h>

#include "markup.h"
#include "table-cells.h"
#include "values.h"

/* The words of a statement on one line; of a long one the beginning. */
#define LONGEST_WORDS 400

static void
put_words (const NlpPage *page, NlpSpan span)
{
  gboolean cut = span.end - span.begin > LONGEST_WORDS;
  NlpSpan shown = { span.begin, cut ? span.begin + LONGEST_WORDS : span.end };
  gsize n_bytes;
  const char *bytes = nlp_document_get_bytes (page->marked.document, shown, &n_bytes);
  g_autofree char *line = nlp__make_name (bytes, n_bytes);

  nlp__markup_put_content (page->marked.sink, line);
  if (cut)
    nlp__sink_puts (page->marked.sink, "\xe2\x80\xa6");
}

/* The printed figures inside the statement, with what they mean where that is more. @n_before stand before them; returns how many
 * there are now. */
static guint
put_figures (const NlpPage *page, const NlpSays *says, guint field, guint n_before)
{
  const NlpLayer *numbers = nlp_document_get_layer (page->marked.document, NLP_LAYER_NUMBERS);
  NlpSink *sink = page->marked.sink;
  guint n = 0;
  const guint *rows = says->row != NLP_NO_ROW ? nlp_layer_get_row_list (page->statements, says->row, field, &n) : NULL;

  for (guint i = 0; numbers != NULL && i < n; i++)
    {
      NlpSpan span = nlp_layer_get_span (numbers, rows[i]);
      g_autofree char *readable = nlp__page_make_readable (numbers, rows[i]);

      if (nlp__page_is_vague (numbers, rows[i]))
        continue;
      nlp__sink_puts (sink, n_before++ > 0 ? "; <span" : "<span");
      nlp__markup_put_attribute (sink, "title", readable);
      nlp__sink_puts (sink, ">");
      put_words (page, span);
      nlp__sink_puts (sink, "</span>");
    }
  return n_before;
}

/* Whom and what it is about, those with an attitude with their sign. */
static void
put_about (NlpPage *page, const NlpSays *says)
{
  NlpTableJob job = { .document = page->marked.document, .layer = page->statements, .registry = page->marked.registry };
  g_autoptr (GString) about = g_string_new (NULL);
  const guint *targets;
  guint n;

  if (says->row == NLP_NO_ROW)
    return;
  nlp__cell_put_about (&job, says->row, NLP_STATEMENTS_ABOUT, about);
  nlp__markup_put_content (page->marked.sink, about->str);
  nlp_layer_get_row_list_of (page->statements, says->row, NLP_STATEMENTS_ABOUT, &targets, &n);
  for (guint i = 0; i < n; i++)
    page->n_attitudes += targets[i] == 0;
}

static void
put_percent (NlpSink *sink, double certainty)
{
  if (!isnan (certainty))
    nlp__sink_printf (sink, "%d&nbsp;%%", (int) (certainty * 100 + .5));
}

static void
put_row (NlpPage *page, guint i)
{
  const NlpSays *says = nlp__page_get_says (page, i);
  NlpSink *sink = page->marked.sink;
  guint n_figures;

  nlp__sink_printf (sink, "<tr id=\"r%u\" class=\"w%u\"", i + 1, nlp__page_get_colour (page, says->speaker));
  if (says->speaker != NLP__NO_ENTRY)
    nlp__markup_put_attribute (sink, "data-who", nlp__registry_get (page->marked.registry, says->speaker)->id);
  nlp__sink_printf (sink, "><td><a href=\"#s%u\">%u</a></td><th scope=\"row\">", i + 1, i + 1);
  nlp__markup_put_content (sink, nlp__page_get_name (page, says));
  nlp__sink_puts (sink, "</th><td>");
  nlp__markup_put_content (sink, says->kind != NULL ? says->kind : "");
  if (says->act != NULL)
    {
      nlp__sink_puts (sink, ", ");
      nlp__markup_put_content (sink, says->act);
    }
  nlp__sink_puts (sink, "</td><td>");
  put_words (page, says->span);
  nlp__sink_puts (sink, "</td><td>");
  put_about (page, says);
  nlp__sink_puts (sink, "</td><td>");
  n_figures = put_figures (page, says, NLP_STATEMENTS_FIGURES, 0);
  put_figures (page, says, NLP_STATEMENTS_DATES, n_figures);
  nlp__sink_printf (sink, "</td><td data-sort=\"%d\">", isnan (says->tone) ? 0 : (int) (says->tone * 1000));
  nlp__page_put_tone (sink, says->tone);
  nlp__sink_puts (sink, "</td><td>");
  put_percent (sink, says->certainty);
  nlp__sink_puts (sink, "</td></tr>\n");
}

void
nlp__page_put_listing (NlpPage *page)
{
  static const char *const columns[] = { "No.", "Speaker", "Kind", "Words", "About", "Figures", "Tone", "Sure" };
  NlpSink *sink = page->marked.sink;

  if (page->says->len == 0)
    return;
  nlp__sink_puts (sink, "<section class=\"listing\" aria-labelledby=\"statements\">\n<h2 id=\"statements\">Statements</h2>\n<table>\n<thead><tr>");
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    nlp__sink_printf (sink, "<th scope=\"col\">%s</th>", columns[i]);
  nlp__sink_puts (sink, "</tr></thead>\n<tbody>\n");
  for (guint i = 0; i < page->says->len; i++)
    put_row (page, i);
  nlp__sink_puts (sink, "</tbody>\n</table>\n</section>\n");
}
