/* quotes.c - reported speech: what was said, by whom, and the words that say so.
 * SPDX-License-Identifier: MIT */
#include "act.h"
#include "borrow.h"
#include "parameters.h"
#include "reporter.h"

typedef struct
{
  NlpWords *words;
  NlpTagger *tagger; /* NULL: rules alone */
  int head;
  double min_certainty;
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
  nlp_layer_set_static_string (quotes, row, NLP_QUOTES_ACT, act_get_name (report->act));
  nlp_layer_set_number (quotes, row, NLP_QUOTES_CERTAINTY, report->certainty);
  nlp_layer_set_row (quotes, row, NLP_QUOTES_ON_BEHALF_OF, report->on_behalf_of);
}

static gboolean
is_doubtful_deed (const Article *article, const Report *report)
{
  if (report->act != ACTS_OTHER || report->kind != REPORT_INDIRECT)
    return FALSE;
  return report->certainty < LEAST_CERTAIN_DEED
         || (report->certainty < LEAST_CERTAIN_KNOWN_DEED && act_is_known_deed (article, report));
}

/* The articles that certainty was learned from have little or none of it annotated: speech inside speech, dialogues, "Voss: We will
 * wait" in a headline. */
static gboolean
is_plainly_spoken (const Article *article, const Report *report, gboolean dialogues)
{
  if (report->outer != NO_REPORT || (range_is_set (report->cue) && !article->words[report->cue.begin].letter))
    return TRUE;
  return report->kind == REPORT_DIRECT && !report->borrowed && (report->n_source > 0 || dialogues);
}

/* By rules alone nobody knows how sure a report is. */
static gboolean
is_sure_enough (const Quotes *quotes, const Article *article, const Report *report, gboolean dialogues)
{
  gboolean spoken = is_plainly_spoken (article, report, dialogues);

  return !is_doubtful_deed (article, report) && (spoken || !(report->certainty < quotes->min_certainty));
}

static void
quotes_destroy (gpointer self)
{
  Quotes *quotes = self;

  g_clear_pointer (&quotes->tagger, nlp_tagger_unref);
  g_clear_pointer (&quotes->words, nlp_words_unref);
  g_free (quotes);
}

static gboolean
open_model (Quotes *quotes, const NlpOptions *given, GError **error)
{
  g_autofree char *words = nlp_options_find_file (given, "words.model", error);
  g_autofree char *model = words == NULL ? NULL : nlp_options_find_file (given, "quotes.model", error);

  if (model == NULL)
    return FALSE;
  quotes->words = nlp_words_open (words, error);
  quotes->tagger = quotes->words == NULL ? NULL : nlp_tagger_open (model, quotes->words, error);
  if (quotes->tagger == NULL)
    return FALSE;
  quotes->head = nlp_tagger_find_head (quotes->tagger, "quote");
  if (quotes->head < 0)
    g_set_error (error, NLP_ERROR, NLP_ERROR_MODEL, "%s: has no head \"quote\"; train it with quotes.recipe", model);
  return quotes->head >= 0;
}

static gpointer
quotes_create (const NlpOptions *given, GError **error)
{
  Quotes *quotes = g_new0 (Quotes, 1);

  quotes->min_certainty = nlp_options_get_number (given, "min-certainty");
  if (nlp_options_get_boolean (given, "model") && !open_model (quotes, given, error))
    g_clear_pointer (&quotes, quotes_destroy);
  return quotes;
}

/* What the tagger works with is freed before the article is read: on a long document both are large. */
static gboolean
quotes_process (gconstpointer self, NlpDocument *document, GError **error)
{
  const Quotes *quotes = self;
  g_autofree Tag *tags
    = quotes->tagger == NULL ? NULL : tags_read (document, &(Tagging) { quotes->tagger, quotes->head });
  g_autoptr (Article) article = article_new (document);
  g_autoptr (Cast) cast = cast_new (article);
  g_autoptr (ReportList) reports = reporter_read (article, cast, tags);
  gboolean dialogues = borrow_has_dialogues (article, reports);
  NlpLayer *layer = nlp_document_get_layer (document, NLP_LAYER_QUOTES);

  for (guint i = 0; i < reports->reports->len; i++)
    if (is_sure_enough (quotes, article, report_list_get (reports, i), dialogues))
      write_report (layer, reports, report_list_get (reports, i));
  return TRUE;
}

static const NlpOption options[]
    = { { "model", NLP_OPTION_BOOLEAN, "yes",
          "use the trained model; without it plain cases of indirect speech are found by rule" },
        { "min-certainty", NLP_OPTION_NUMBER, LEAST_CERTAIN, "leave out reports that are less sure" },
        { NULL } };

NLP_PLUGIN_DEFINE (quotes,
  .version = "1.0",
  .summary = "Reported speech: content, cue, source, speaker",
  .languages = (const char *const[]) { "en", NULL },
  .requires_layers = (const char *const[]) { NLP_LAYER_BLOCKS, NLP_LAYER_SENTENCES, NLP_LAYER_TOKENS,
                                             NLP_LAYER_ENTITIES, NLP_LAYER_REFERENTS, NULL },
  .uses_layers = (const char *const[]) { NLP_LAYER_TURNS, NULL },
  .provides = (const NlpLayerSpec[]) { { NLP_LAYER_QUOTES, nlp_quotes_fields, "Reported speech" }, { NULL } },
  .options = options,
  .create = quotes_create,
  .process = quotes_process,
  .destroy = quotes_destroy)
