/* aside.c - beside the text: who speaks, what the marks mean, search.
 * SPDX-License-Identifier: MIT */
#include "page.h"

#include <math.h>

#include "markup.h"

/* A switch for each layer, with a sample of its mark. */
static const struct
{
  const char *class, *name;
} switches[] = { { "q", "quotations" }, { "c", "words of saying" }, { "s", "sources" }, { "n", "names" }, { "f", "figures and dates" },
               { "x", "other layers" } };

static void
put_speaker (const NlpPage *page, const NlpPageSpeaker *speaker, guint n_words)
{
  const NlpRegistryEntry *entry = nlp__registry_get (page->marked.registry, speaker->entry);
  NlpSink *sink = page->marked.sink;
  guint colour = nlp__page_get_colour (page, speaker->entry);

  nlp__sink_printf (sink, "<li><a class=\"speaker w%u\" href=\"#s%u\"", colour, speaker->first + 1);
  nlp__markup_put_attribute (sink, "data-who", entry->id);
  nlp__sink_printf (sink, "><span class=\"swatch\" aria-hidden=\"true\">%s</span> <b>",
                    colour < NLP_PAGE_N_COLOURS ? (const char[]) { (char) ('A' + colour), '\0' } : "");
  nlp__markup_put_content (sink, entry->name);
  nlp__sink_printf (sink, "</b> <small>%u %s, %u&nbsp;%% of the words</small> ", speaker->n_statements,
                    speaker->n_statements == 1 ? "statement" : "statements", n_words > 0 ? speaker->n_words * 100 / n_words : 0);
  nlp__page_put_tone (sink, speaker->n_tones > 0 ? speaker->tone / speaker->n_tones : NAN);
  nlp__sink_puts (sink, "</a></li>\n");
}

static void
put_speakers (const NlpPage *page)
{
  NlpSink *sink = page->marked.sink;
  guint n_words = 0;

  for (guint i = 0; i < page->speakers->len; i++)
    n_words += g_array_index (page->speakers, NlpPageSpeaker, i).n_words;
  if (page->speakers->len == 0)
    {
      nlp__sink_puts (sink, "<p>Nobody is quoted by name.</p>\n");
      return;
    }
  nlp__sink_puts (sink, "<ul class=\"speakers\">\n");
  for (guint i = 0; i < page->speakers->len; i++)
    put_speaker (page, &g_array_index (page->speakers, NlpPageSpeaker, i), n_words);
  nlp__sink_puts (sink, "</ul>\n<button type=\"button\" id=\"everybody\" hidden>Show everybody</button>\n");
}

void
nlp__page_put_aside (NlpPage *page)
{
  NlpSink *sink = page->marked.sink;

  nlp__sink_puts (sink, "<aside aria-label=\"Speakers and marks\">\n"
                        "<form id=\"search\" role=\"search\" hidden><label>Search <input type=\"search\" name=\"words\" "
                        "autocomplete=\"off\"></label> <button type=\"submit\">Next</button> <output></output></form>\n<h2>Who speaks</h2>\n");
  put_speakers (page);
  nlp__sink_puts (sink, "<h2>Marks</h2>\n<ul class=\"legend\">\n");
  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    nlp__sink_printf (sink, "<li><label><input type=\"checkbox\" id=\"show-%s\" checked> <span class=\"m %s w0\">%s</span></label></li>\n",
                      switches[i].class, switches[i].class, switches[i].name);
  nlp__sink_puts (sink, "</ul>\n<p><small>The paler a quotation, the less sure it is.</small></p>\n</aside>\n");
}
