/* quotes.c - reported speech: what was said, by whom, and the words that say so.
 * SPDX-License-Identifier: MIT */
#include "borrow.h"
#include "direct.h"
#include "indirect.h"
#include "modality.h"
#include "speaker.h"
#include "speech.h"

typedef struct
{
  Lexicon *lexicon;
} Quotes;

static const char *const kind_names[] = { "direct", "mixed", "indirect" };

static void
write_report (NlpLayer *quotes, const ReportList *list, const Report *report)
{
  const NlpSpan *spans = report_list_get_content (list, report);
  guint row = nlp_layer_append (quotes, report->span);

  nlp_layer_set_static_string (quotes, row, NLP_QUOTES_KIND, kind_names[report->kind]);
  nlp_layer_set_spans (quotes, row, NLP_QUOTES_CONTENT, spans, report->n_content);
  nlp_layer_set_spans (quotes, row, NLP_QUOTES_CUE, spans + report->n_content, report->n_cue);
  nlp_layer_set_spans (quotes, row, NLP_QUOTES_SOURCE, spans + report->n_content + report->n_cue, report->n_source);
  nlp_layer_set_string (quotes, row, NLP_QUOTES_SPEAKER, report->name);
  nlp_layer_set_row (quotes, row, NLP_QUOTES_REFERENT, report->referent);
  nlp_layer_set_static_string (quotes, row, NLP_QUOTES_MODALITY, report->modality);
}

static gpointer
quotes_create (const NlpOptions *options, GError **error)
{
  Quotes *quotes = g_new0 (Quotes, 1);

  quotes->lexicon = lexicon_new ();
  return quotes;
}

static void
quotes_destroy (gpointer self)
{
  Quotes *quotes = self;

  lexicon_free (quotes->lexicon);
  g_free (quotes);
}

static gboolean
quotes_process (gconstpointer self, NlpDocument *document, GError **error)
{
  const Quotes *quotes = self;
  g_autoptr (Article) article = article_new (document, quotes->lexicon);
  g_autofree guint8 *kinds = speech_classify (article);
  g_autoptr (ReportList) reports = report_list_new ();
  g_autoptr (Cast) cast = cast_new (article);
  NlpLayer *layer = nlp_document_get_layer (document, NLP_LAYER_QUOTES);

  direct_find (article, kinds, reports);
  indirect_find (article, kinds, reports);
  report_list_sort (reports);
  if (!borrow_has_dialogues (article, reports))
    borrow_attributions (article, reports);
  speaker_resolve (article, cast, reports);
  for (guint i = 0; i < reports->reports->len; i++)
    {
      Report *report = report_list_get (reports, i);

      report->modality = modality_judge (article, report);
      write_report (layer, reports, report);
    }
  return TRUE;
}

NLP_PLUGIN_DEFINE (quotes,
  .version = "1.0",
  .summary = "Reported speech: content, cue, source, speaker",
  .requires_layers = (const char *const[]) { NLP_LAYER_BLOCKS, NLP_LAYER_SENTENCES, NLP_LAYER_TOKENS, NLP_LAYER_ENTITIES,
                                             NLP_LAYER_REFERENTS, NULL },
  .uses_layers = (const char *const[]) { NLP_LAYER_TURNS, NULL },
  .provides = (const NlpLayerSpec[]) { { NLP_LAYER_QUOTES, nlp_quotes_fields, "Reported speech" }, { NULL } },
  .create = quotes_create,
  .process = quotes_process,
  .destroy = quotes_destroy)
