/* talk-lessons.c - reads stories as the plugin does, and finds who speaks each piece among the candidates.
 * SPDX-License-Identifier: MIT */
#include <stddef.h>

#include "../reporter.h"
#include "../speaker.h"
#include "speaker-names.h"
#include "talk-lessons.h"

typedef struct
{
  const GoldArticle *gold;
  GHashTable *by_begin; /* where the words of a gold quote begin -> GoldQuote */
  GPtrArray *lessons;
  guint story;
} Reading;

static void
free_lesson (gpointer data)
{
  TalkLesson *lesson = data;

  g_free (lesson->run);
  g_free (lesson->wanted);
  g_free (lesson->counts);
  g_free (lesson);
}

/* Gold has the words without their marks. */
static const GoldQuote *
find_gold (const Reading *reading, const Report *report)
{
  const GoldQuote *quote = g_hash_table_lookup (reading->by_begin, GUINT_TO_POINTER (report->span.begin + 1));

  return quote != NULL ? quote : g_hash_table_lookup (reading->by_begin, GUINT_TO_POINTER (report->span.begin + 2));
}

static gboolean
is_called (const GoldQuote *quote, const char *name)
{
  gboolean agrees = names_agree (quote->speaker, name);

  for (char **other = quote->accept; !agrees && *other != NULL; other++)
    agrees = names_agree (*other, name);
  return agrees;
}

static guint8
find_wanted (const Conversation *talk, const GoldQuote *quote)
{
  for (guint c = 1; c < talk->run.n_candidates; c++)
    if (is_called (quote, cast_get_person (talk->cast, talk->run.candidates[c])->name))
      return c;
  return NO_CANDIDATE;
}

/* Keeps the run, and goes on as if the story had been understood: with the known speakers, whatever the plugin's weights. */
static void
learn_run (const Conversation *talk, guint8 *path, gpointer data)
{
  static const ConversationWeights none;
  Reading *reading = data;
  const Run *run = &talk->run;
  TalkLesson *lesson = g_new0 (TalkLesson, 1);

  lesson->run = g_memdup2 (run, offsetof (Run, pieces) + run->n * sizeof (Piece));
  lesson->wanted = g_new (guint8, run->n);
  lesson->counts = g_new0 (guint8, run->n);
  lesson->story = reading->story;
  for (guint t = 0; t < run->n; t++)
    {
      const GoldQuote *quote = find_gold (reading, conversation_get_report (talk, t));

      lesson->counts[t] = quote != NULL && quote->speaker != NULL;
      lesson->wanted[t] = lesson->counts[t] ? find_wanted (talk, quote) : NO_CANDIDATE;
      if (lesson->wanted[t] != NO_CANDIDATE && run->pieces[t].excluded[lesson->wanted[t]])
        lesson->wanted[t] = NO_CANDIDATE;
    }
  run_solve (run, &none, lesson->wanted, -1000, path);
  g_ptr_array_add (reading->lessons, lesson);
}

static void
read_story (Reading *reading, NlpDocument *document, const Tagging *tagging)
{
  g_autoptr (Article) article = article_new (document);
  g_autofree Tag *tags = tags_read (document, tagging);
  g_autoptr (Cast) cast = cast_new (article);
  g_autoptr (ReportList) reports = reporter_find (article, tags);
  guint32 narrator;
  g_autofree SourceReading *readings = speaker_read_sources (article, cast, reports, &narrator);

  for (guint i = 0; i < reading->gold->quotes->len; i++)
    {
      GoldQuote *quote = reading->gold->quotes->pdata[i];
      guint begin = g_array_index (quote->content, NlpSpan, 0).begin;

      g_hash_table_insert (reading->by_begin, GUINT_TO_POINTER (begin + 1), quote);
    }
  conversation_walk (article, cast, reports, readings, learn_run, reading);
}

GPtrArray *
talk_lessons_read (const GPtrArray *stories, const Tagging *tagging, GError **error)
{
  g_autoptr (GPtrArray) lessons = g_ptr_array_new_with_free_func (free_lesson);
  g_autoptr (NlpPipeline) pipeline = nlp_pipeline_new ();

  if (!nlp_pipeline_add_plugin (pipeline, "ner", error) || !nlp_pipeline_prepare (pipeline, error))
    return NULL;
  for (guint i = 0; i < stories->len; i++)
    {
      const GoldArticle *gold = stories->pdata[i];
      g_autoptr (NlpDocument) document = nlp_document_new_from_text (gold->id, gold->text, -1, error);
      g_autoptr (GHashTable) by_begin = g_hash_table_new (NULL, NULL);
      Reading reading = { gold, by_begin, lessons, i };

      if (document == NULL || !nlp_pipeline_run (pipeline, document, error))
        return NULL;
      read_story (&reading, document, tagging);
    }
  return g_steal_pointer (&lessons);
}
