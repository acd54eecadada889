/* Tests of what nlp/pipeline.h promises: one pipeline runs documents in several threads at once, and each comes out as it does alone.
 *
 * With -Db_sanitize=thread it also shows that no two of them touch the same memory unasked.
 * SPDX-License-Identifier: MIT */
#include "check.h"

#define N_THREADS 3
#define N_ROUNDS 4

static const char *const texts[] = {
  "“The mill is late,” Ada Quill said, “by two days.” Her brother Tom Quill disagreed on May 5, 2019.",
  "Q: Why did you leave?\nA: They paid $12.5 million for it.\n\nQ: And then?\nA: Nobody asked me.",
  "Mayor Josephine Adeyemi told the Ellery Courier that nobody would pay. “We will not raise the tax,” she said. It was a bad day.",
  "Der Regen fiel auf die Stadt, und niemand wollte mit dem Boot fahren.",
};

typedef struct
{
  NlpPipeline *pipeline;
  char **expected;         /* of each text */
  guint first;             /* text */
  guint n_wrong;
} Job;

static char *
annotate (NlpPipeline *pipeline, const char *text)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, -1, NULL);
  g_autoptr (NlpReader) reader = nlp_reader_new (stream, "text.txt");
  g_autoptr (NlpDocument) document = nlp_reader_next (reader, NULL);
  g_autoptr (NlpWriter) writer = nlp_writer_new ("xml", NULL);
  g_autoptr (GBytes) bytes = NULL;

  nlp_pipeline_run (pipeline, document, NULL);
  bytes = nlp_writer_render (writer, document);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static gpointer
work (gpointer data)
{
  Job *job = data;

  for (guint i = 0; i < N_ROUNDS * G_N_ELEMENTS (texts); i++)
    {
      guint which = (job->first + i) % G_N_ELEMENTS (texts);
      g_autofree char *found = annotate (job->pipeline, texts[which]);

      job->n_wrong += !g_str_equal (found, job->expected[which]);
    }
  return NULL;
}

static void
check_threads (NlpPipeline *pipeline)
{
  char *expected[G_N_ELEMENTS (texts)];
  Job jobs[N_THREADS];
  GThread *threads[N_THREADS];

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    expected[i] = annotate (pipeline, texts[i]);
  for (guint i = 0; i < N_THREADS; i++)
    {
      jobs[i] = (Job) { pipeline, expected, i, 0 };
      threads[i] = g_thread_new ("documents", work, &jobs[i]);
    }
  for (guint i = 0; i < N_THREADS; i++)
    {
      g_thread_join (threads[i]);
      CHECK_INTEGER (jobs[i].n_wrong, 0);
    }
  for (guint k = 0; k < G_N_ELEMENTS (texts); k++)
    g_free (expected[k]);
}

/* What is made once is made by two at the same time. */
static gpointer
annotate_first (gpointer pipeline)
{
  return annotate (pipeline, texts[0]);
}

static void
threads_run_one_pipeline (void)
{
  g_autoptr (NlpPipeline) pipeline = nlp_pipeline_new ();
  g_autoptr (GError) error = NULL;
  GThread *one, *other;
  g_autofree char *first = NULL, *second = NULL;

  CU_ASSERT (nlp_pipeline_add_builtin (pipeline, &error) && nlp_pipeline_prepare (pipeline, &error));
  CHECK_NO_ERROR (error);
  if (error != NULL)
    return;
  one = g_thread_new ("one", annotate_first, pipeline);
  other = g_thread_new ("other", annotate_first, pipeline);
  first = g_thread_join (one);
  second = g_thread_join (other);
  CHECK_STRING (first, second);
  check_threads (pipeline);
}

CHECK_MAIN (CHECK_CASE (threads_run_one_pipeline))
