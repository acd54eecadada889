/* sentiment.c - how fast is the plugin sentiment alone: sentences per CPU second, once all that it needs is there.
 *
 *     meson test -C build --benchmark --verbose sentiment
 *     build/tests/bench/bench-sentiment build/plugins/sentiment/sentiment.model FILE...
 *
 * A file is plain text, or JSON lines whose texts are joined to documents of some size. Each file is judged again and
 * again for a second: tone of sentences, quotes, turns and documents, attitudes, and the rows that say so.
 * SPDX-License-Identifier: MIT */
#include "job.h"
#include "scopes.h"

#include <stdio.h>
#include <time.h>

#define SECONDS 1.0
#define DOCUMENT_BYTES 20000

static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec + (double) time.tv_nsec / 1e9;
}

static gboolean
add_document (NlpPipeline *pipeline, GPtrArray *documents, GString *text, GError **error)
{
  NlpDocument *document = nlp_document_new_from_text ("bench", text->str, (gssize) text->len, error);

  if (!document)
    return FALSE;
  g_ptr_array_add (documents, document);
  g_string_truncate (text, 0);
  return nlp_pipeline_run (pipeline, document, error);
}

/* The documents of a file with every layer that the plugin reads or writes. */
static GPtrArray *
load_documents (NlpPipeline *pipeline, const char *path, GError **error)
{
  g_autoptr (NlpReader) reader = nlp_reader_new_for_path (path, error);
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify) nlp_document_unref);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) failure = NULL;
  NlpDocument *record;

  while (reader && (record = nlp_reader_next (reader, &failure)))
    {
      g_string_append_printf (text, "%s\n\n", nlp_document_get_text (record, NULL));
      nlp_document_unref (record);
      if (text->len > DOCUMENT_BYTES && !add_document (pipeline, documents, text, error))
        return NULL;
    }
  if (failure)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (reader && (text->len == 0 || add_document (pipeline, documents, text, error)))
    return g_steal_pointer (&documents);
  return NULL;
}

static guint
judge (const Tone *tone, NlpDocument *document)
{
  Job job;

  job_begin (&job, tone, document);
  scopes_write (&job);
  job_end (&job);
  return nlp_layer_get_length (job.sentences);
}

static void
time_documents (const Tone *tone, const char *path, const GPtrArray *documents)
{
  double begin = now (), n_sentences = 0, n_words = 0, seconds;
  g_autofree char *name = g_path_get_basename (path);

  do
    for (guint i = 0; i < documents->len; i++)
      {
        n_sentences += judge (tone, documents->pdata[i]);
        n_words += nlp_layer_get_length (nlp_document_get_layer (documents->pdata[i], NLP_LAYER_TOKENS));
      }
  while ((seconds = now () - begin) < SECONDS);
  printf ("%-28s %8.0f sentences a second, of %4.1f words\n", name, n_sentences / seconds, n_words / n_sentences);
}

static gboolean
time_files (const char *model, char **paths, GError **error)
{
  g_autoptr (NlpPipeline) pipeline = nlp_pipeline_new ();
  double begin = now ();
  Tone *tone = tone_open (model, error);
  gboolean done = tone != NULL;

  printf ("%-28s %8.1f ms\n", "opening the model", (now () - begin) * 1e3);
  done = done && nlp_pipeline_add_plugin (pipeline, "sentiment", error) && nlp_pipeline_prepare (pipeline, error);
  for (guint i = 0; done && paths[i]; i++)
    {
      g_autoptr (GPtrArray) documents = load_documents (pipeline, paths[i], error);

      done = documents != NULL;
      if (done && documents->len > 0)
        time_documents (tone, paths[i], documents);
    }
  g_clear_pointer (&tone, tone_free);
  return done;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  if (argc > 2 && time_files (argv[1], argv + 2, &error))
    return 0;
  fprintf (stderr, "bench-sentiment: %s\n", error ? error->message : "name the model and files to read");
  return 1;
}
