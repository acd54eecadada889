/* bench.c - how fast is it: words per CPU second of the whole way and of each plugin, memory, start-up.
 *
 *     meson test -C build --benchmark --verbose        or  build/tests/bench/bench [--json] samples/texts [PLUGIN...]
 *
 * Once over 1,000 small documents and once over a document of 10 MB: as every step takes linear time, the two differ
 * little.
 * SPDX-License-Identifier: MIT */
#include <nlp.h>
#include <stdio.h>
#include <sys/resource.h>
#include <time.h>

#include "generate.h"
#include "report.h"

#define N_SMALL 1000
#define SMALL_BYTES 2500
#define LARGE_BYTES 10000000

static gint64
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (gint64) time.tv_sec * 1000000000 + time.tv_nsec;
}

static NlpPipeline *
make_pipeline (char **names, GError **error)
{
  g_autoptr (NlpPipeline) pipeline = nlp_pipeline_new ();

  if (names[0] == NULL && !nlp_pipeline_add_builtin (pipeline, error))
    return NULL;
  for (guint i = 0; names[i] != NULL; i++)
    if (!nlp_pipeline_add_plugin (pipeline, names[i], error))
      return NULL;
  return nlp_pipeline_prepare (pipeline, error) ? g_steal_pointer (&pipeline) : NULL;
}

static void
count_words (NlpDocument *document, Round *round)
{
  guint n = nlp_layer_get_length (nlp_document_get_layer (document, NLP_LAYER_TOKENS));

  round->n_tokens += n;
  for (guint i = 0; i < n; i++)
    {
      guint n_bytes;

      round->n_words += g_unichar_isalnum (g_utf8_get_char (nlp_document_get_token (document, i, &n_bytes)));
    }
}

static gboolean
run_text (NlpPipeline *pipeline, NlpWriter *writer, const char *text, Round *round, GError **error)
{
  gint64 begin = now (), written;
  g_autoptr (NlpDocument) document = nlp_document_new_from_text ("bench", text, -1, error);

  if (document == NULL || !nlp_pipeline_run (pipeline, document, error))
    return FALSE;
  written = now ();
  g_bytes_unref (nlp_writer_render (writer, document));
  round->write += now () - written;
  round->all += now () - begin;
  count_words (document, round);
  return TRUE;
}

/* Runs @n documents of @n_bytes. */
static gboolean
run_round (char **names, const GPtrArray *paragraphs, guint n, gsize n_bytes, Round *round, GError **error)
{
  g_autoptr (NlpPipeline) pipeline = make_pipeline (names, error);
  g_autoptr (NlpWriter) writer = nlp_writer_new (nlp_writer_get_nth_format (0)->name, error);

  if (pipeline == NULL || writer == NULL)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = generate_text (paragraphs, n_bytes, i);
      if (!run_text (pipeline, writer, text, round, error))
        return FALSE;
    }
  for (guint i = 0; i < nlp_pipeline_get_n_plugins (pipeline); i++)
    round->plugins[i] = nlp_pipeline_get_cpu_time (pipeline, i);
  round->structure = nlp_pipeline_get_cpu_time (pipeline, nlp_pipeline_get_n_plugins (pipeline));
  return TRUE;
}

static gboolean
run_rounds (char **names, const GPtrArray *paragraphs, Report *report, GError **error)
{
  gint64 begin = now ();
  struct rusage usage;

  report->pipeline = make_pipeline (names, error);
  if (report->pipeline == NULL)
    return FALSE;
  report->set_up = now () - begin;
  if (!run_round (names, paragraphs, N_SMALL, SMALL_BYTES, &report->small, error)
      || !run_round (names, paragraphs, 1, LARGE_BYTES, &report->large, error))
    return FALSE;
  getrusage (RUSAGE_SELF, &usage);
  report->mebibytes = usage.ru_maxrss / 1024.0;
  return TRUE;
}

int
main (int argc, char **argv)
{
  gboolean json = argc > 1 && g_str_equal (argv[1], "--json");
  char **arguments = argv + 1 + json;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) paragraphs = *arguments ? generate_load_paragraphs (*arguments, &error) : NULL;
  Report report = { .n_small = N_SMALL, .small_bytes = SMALL_BYTES, .large_bytes = LARGE_BYTES };
  gboolean done = paragraphs != NULL && run_rounds (arguments + 1, paragraphs, &report, &error);

  if (!done)
    fprintf (stderr, "bench: %s\n", error ? error->message : "name the folder with the samples");
  else if (json)
    report_print_json (&report);
  else
    report_print_table (&report);
  g_clear_pointer (&report.pipeline, nlp_pipeline_unref);
  return done ? 0 : 1;
}
