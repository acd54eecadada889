/* page.c - the format "html": an article to look at and to search in, one file, nothing loaded from elsewhere.
 *
 * What is marked nests as in annotated XML. What has no place on it, as scores of sentences, is counted.
 * SPDX-License-Identifier: MIT */
#include "page.h"

#include <nlp/layers.h>

#include "formats.h"
#include "markup.h"
#include "values.h"

/* Speakers that an index names. */
#define MOST_NAMED 5

/* The heading that the text begins with, on one line; NULL if it begins with something else. */
static char *
dup_heading (const NlpMarked *marked)
{
  const NlpContainer *first = marked->outline.containers->len > 0 ? (gpointer) marked->outline.containers->data : NULL;
  gsize n_bytes;
  const char *bytes;

  if (first == NULL || first->type != NLP_CONTAINER_HEADING || first->opens_turn)
    return NULL;
  bytes = nlp_document_get_bytes (marked->document, first->span, &n_bytes);
  return nlp__make_name (bytes, n_bytes);
}

static char *
dup_title (const NlpPage *page)
{
  NlpDocument *document = page->marked.document;
  const char *told = nlp_document_get_property (document, "title");
  char *heading = dup_heading (&page->marked);

  if (heading != NULL)
    return heading;
  return g_strdup (told != NULL ? told : nlp_document_get_id (document));
}

/* "Ada Kell (5), Bo Marsh (2)": those who say most. */
static char *
make_speakers (const NlpPage *page)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < MIN (page->speakers->len, MOST_NAMED); i++)
    {
      const NlpPageSpeaker *speaker = &g_array_index (page->speakers, NlpPageSpeaker, i);

      g_string_append_printf (names, "%s%s (%u)", i > 0 ? ", " : "", nlp__registry_get (page->marked.registry, speaker->entry)->name,
                              speaker->n_statements);
    }
  if (page->speakers->len > MOST_NAMED)
    g_string_append_printf (names, " and %u more", page->speakers->len - MOST_NAMED);
  return g_string_free (names, FALSE);
}

/* What an index of pages says of this one. */
static void
put_facts_for_index (const NlpPage *page)
{
  NlpSink *sink = page->marked.sink;
  g_autofree char *speakers = make_speakers (page), *number = g_strdup_printf ("%u", page->says->len);

  for (guint i = 0; nlp__page_facts[i] != NULL; i++)
    nlp__page_put_meta (sink, nlp__page_facts[i], nlp_document_get_property (page->marked.document, nlp__page_facts[i]));
  nlp__page_put_meta (sink, "statements", number);
  nlp__page_put_meta (sink, "speakers", speakers);
}

/* What the source says of itself, and the title where the text does not begin with one. */
static void
put_header (const NlpPage *page, const char *title)
{
  NlpSink *sink = page->marked.sink;

  nlp__sink_puts (sink, "<header>\n");
  if (!page->titled)
    {
      nlp__sink_puts (sink, "<h1>");
      nlp__markup_put_content (sink, title);
      nlp__sink_puts (sink, "</h1>\n");
    }
  nlp__sink_puts (sink, "<p class=\"facts\">");
  for (guint i = 0; nlp__page_facts[i] != NULL; i++)
    {
      const char *value = nlp_document_get_property (page->marked.document, nlp__page_facts[i]);

      if (value == NULL)
        continue;
      nlp__sink_puts (sink, "<span>");
      nlp__markup_put_content (sink, value);
      nlp__sink_puts (sink, "</span> ");
    }
  nlp__sink_puts (sink, "<span>");
  nlp__markup_put_content (sink, nlp_document_get_id (page->marked.document));
  nlp__sink_puts (sink, "</span></p>\n</header>\n");
}

static void
put_body (NlpPage *page, const char *title)
{
  NlpSink *sink = page->marked.sink;

  nlp__sink_puts (sink, "<body>\n<a class=\"skip\" href=\"#text\">To the text</a>\n");
  nlp__page_put_aside (page);
  nlp__sink_puts (sink, "<main id=\"text\">\n");
  put_header (page, title);
  nlp__sink_puts (sink, "<article>\n");
  nlp__marked_walk (&page->marked, &nlp__page_tags);
  nlp__sink_puts (sink, "\n</article>\n");
  nlp__page_put_listing (page);
  nlp__sink_puts (sink, "</main>\n<script>\n");
  nlp__page_put_resource (sink, "/nlp/page.js");
  nlp__page_put_resource (sink, "/nlp/table.js");
  nlp__sink_puts (sink, "</script>\n</body>\n</html>\n");
}

static guint
count_scores_of (const NlpLayer *sentiment, const char *scope)
{
  guint n = 0;

  for (guint row = 0; sentiment != NULL && row < nlp_layer_get_length (sentiment); row++)
    n += g_strcmp0 (nlp_layer_get_string (sentiment, row, NLP_SENTIMENT_SCOPE), scope) == 0;
  return n;
}

/* The page shows the tone of statements alone, and attitudes as what a statement is about. */
static void
note_losses (NlpWriter *writer, NlpDocument *document, const NlpPage *page)
{
  static const char *const unseen[] = { NLP_LAYER_TOKENS, NLP_LAYER_TAGS, NLP_LAYER_SENTENCES };
  const NlpLayer *sentiment = nlp__writer_get_known (writer, document, NLP_LAYER_SENTIMENT);
  const NlpLayer *attitudes = nlp__writer_get_known (writer, document, NLP_LAYER_ATTITUDES);

  for (guint i = 0; i < G_N_ELEMENTS (unseen); i++)
    {
      const NlpLayer *layer = nlp__writer_get_known (writer, document, unseen[i]);
      g_autofree char *what = g_strdup_printf ("rows of %s were left out: html has no place for them", unseen[i]);

      nlp__writer_note (writer, what, layer == NULL ? 0 : nlp_layer_get_length (layer));
    }
  nlp__writer_note (writer, "scores of sentences and documents were left out: html has no place for them",
                    count_scores_of (sentiment, "sentence") + count_scores_of (sentiment, "document"));
  nlp__writer_note (writer, "attitudes that no statement is about were left out: html has no place for them",
                    attitudes == NULL ? 0 : nlp_layer_get_length (attitudes) - page->n_attitudes);
}

static void
put_document (NlpWriter *writer, NlpDocument *document, NlpSink *sink)
{
  NlpPage page = { .statements = nlp__writer_get_known (writer, document, NLP_LAYER_STATEMENTS) };
  g_autofree char *title = NULL, *heading = NULL;

  nlp__marked_init (&page.marked, writer, document, sink);
  page.marked.sentences = page.marked.tokens = page.marked.sentiment = page.marked.attitudes = NULL;
  nlp__marked_collect (&page.marked);
  nlp__page_collect_says (&page);
  heading = dup_heading (&page.marked);
  page.titled = heading != NULL;
  title = dup_title (&page);
  nlp__page_begin_head (sink, nlp__document_get_language (document), title);
  put_facts_for_index (&page);
  nlp__page_end_head (sink);
  put_body (&page, title);
  note_losses (writer, document, &page);
  nlp__page_clear_says (&page);
  nlp__marked_clear (&page.marked);
}

const NlpFormat nlp__format_html = {
  .info = { "html", "a page to look at: who says what, names and figures marked, a table of statements; one document a file",
            "html", FALSE, NLP_LAYER_TOKENS "," NLP_LAYER_TAGS "," NLP_LAYER_SENTENCES, NULL, "index.html" },
  .document = put_document,
  .index = nlp__page_put_index
};
