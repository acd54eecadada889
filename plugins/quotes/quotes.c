/* quotes.c - reported speech: what was said, by whom, and the words that say so.
 * SPDX-License-Identifier: MIT */
#include "borrow.h"
#include "combine.h"
#include "complete.h"
#include "direct.h"
#include "indirect.h"
#include "modality.h"
#include "nested.h"
#include "speaker.h"
#include "speech.h"
#include "tagged.h"

typedef struct
{
  NlpWords *words;
  NlpTagger *tagger; /* NULL: rules alone */
  int head;
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

  if (nlp_options_get_boolean (given, "model") && !open_model (quotes, given, error))
    g_clear_pointer (&quotes, quotes_destroy);
  return quotes;
}

/* All reports of the article, in order. */
static ReportList *
find_reports (const Quotes *quotes, const Article *article)
{
  g_autofree guint8 *kinds = speech_classify (article);
  g_autoptr (ReportList) direct = report_list_new (), indirect = report_list_new ();
  g_autoptr (ReportList) reports = report_list_new ();

  direct_find (article, kinds, direct);
  report_list_sort (direct);
  if (quotes->tagger != NULL)
    tagged_find (article, &(Tagging) { quotes->tagger, quotes->head }, reports);
  report_list_sort (reports);
  combine_reports (article, direct, reports, borrow_has_dialogues (article, direct));
  indirect_find (article, kinds, quotes->tagger != NULL, indirect);
  report_list_sort (indirect);
  combine_add_missing (article, indirect, reports);
  nested_find (article, reports);
  report_list_sort (reports);
  return g_steal_pointer (&reports);
}

/* "Mara Voss: We left." in an interview is a turn of hers, not a report. */
static gboolean
is_turn_label (const Article *article, const Report *report)
{
  guint turn;

  if (article->turns == NULL || !range_is_set (report->cue))
    return FALSE;
  turn = nlp_layer_find_covering (article->turns, article->words[report->cue.begin].span.begin);
  return turn != NLP_NO_ROW && nlp_span_overlaps (nlp_layer_get_span_field (article->turns, turn, NLP_TURNS_LABEL),
                                                  article_get_span (article, report->cue));
}

#define LEAST_LABELS 3  /* paragraphs of a transcript that have one; a headline has one */
#define LONGEST_LABEL 3 /* words */

/* "Mara Voss: We left.", a paragraph without marks: the head of a headline, or of a transcript that nobody has looked
 * at for turns. */
static gboolean
is_paragraph_label (const Article *article, const Report *report)
{
  const Word *first;

  if (article->turns != NULL || report->kind != REPORT_INDIRECT || !range_is_set (report->cue)
      || !range_is_set (report->source) || report->cue.begin != report->source.end)
    return FALSE;
  first = &article->words[report->source.begin];
  return word_is_point (&article->words[report->cue.begin], ":") && first->block != NLP_NO_ROW
         && article->block_words[first->block].begin == report->source.begin;
}

/* One to three capitalised words, a colon, and more. */
static gboolean
starts_with_label (const Article *article, Range block)
{
  guint word = block.begin;

  while (word < block.end && word < block.begin + LONGEST_LABEL && article->words[word].capital)
    word++;
  return word > block.begin && word + 1 < block.end && word_is_point (&article->words[word], ":");
}

static gboolean
is_transcript (const Article *article)
{
  guint n = 0;

  for (guint block = 0; article->turns == NULL && block < article->n_blocks; block++)
    n += starts_with_label (article, article->block_words[block]);
  return n >= LEAST_LABELS;
}

static void
drop_turn_labels (const Article *article, ReportList *reports)
{
  gboolean transcript = is_transcript (article);
  guint n_kept = 0;

  for (guint i = 0; i < reports->reports->len; i++)
    {
      const Report *report = report_list_get (reports, i);

      if (!is_turn_label (article, report) && !(transcript && is_paragraph_label (article, report)))
        *report_list_get (reports, n_kept++) = *report;
    }
  g_array_set_size (reports->reports, n_kept);
}

static gboolean
quotes_process (gconstpointer self, NlpDocument *document, GError **error)
{
  const Quotes *quotes = self;
  g_autoptr (Article) article = article_new (document);
  g_autoptr (ReportList) reports = find_reports (quotes, article);
  g_autoptr (Cast) cast = cast_new (article);
  NlpLayer *layer = nlp_document_get_layer (document, NLP_LAYER_QUOTES);

  drop_turn_labels (article, reports);
  complete_sources (article, reports);
  nested_link (reports);
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

static const NlpOption options[]
    = { { "model", NLP_OPTION_BOOLEAN, "yes",
          "use the trained model; without it plain cases of indirect speech are found by rule" },
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
