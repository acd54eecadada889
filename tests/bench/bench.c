/* bench.c - how fast is it: words per CPU second of the whole way and of each plugin, memory, start-up.
 *
 *     meson test -C build --benchmark --verbose        or  build/tests/bench/bench samples/texts [PLUGIN...]
 *
 * Once over 1,000 small documents and once over a document of 10 MB: as every step takes linear time, the two differ
 * little.
 * SPDX-License-Identifier: MIT */
#include <nlp.h>
#include <stdio.h>
#include <sys/resource.h>
#include <time.h>

#include "generate.h"

#define N_SMALL 1000
#define SMALL_BYTES 2500
#define LARGE_BYTES 10000000

/* What one round took. */
typedef struct
{
  guint64 n_words;
  gint64 all, structure, write;  /* CPU time in nanoseconds; `all` is their sum and that of the plugins */
  gint64 plugins[32];
} Round;

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
  round->n_words += nlp_layer_get_length (nlp_document_get_layer (document, NLP_LAYER_TOKENS));
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

static void
print_row (const char *name, const Round *small, gint64 small_time, const Round *large, gint64 large_time)
{
  printf ("%-12s %14.0f %14.0f\n", name, small->n_words * 1e9 / MAX (small_time, 1),
          large->n_words * 1e9 / MAX (large_time, 1));
}

/* The taggers of words and of names together: what nearly every run needs. */
static void
print_taggers (NlpPipeline *pipeline, const Round *small, const Round *large)
{
  gint64 small_time = 0, large_time = 0;
  guint n = 0;

  for (guint i = 0; i < nlp_pipeline_get_n_plugins (pipeline); i++)
    {
      const char *name = nlp_pipeline_get_plugin (pipeline, i)->name;

      if (!g_str_equal (name, "syntax") && !g_str_equal (name, "ner"))
        continue;
      small_time += small->plugins[i];
      large_time += large->plugins[i];
      n++;
    }
  if (n == 2)
    print_row ("syntax + ner", small, small_time, large, large_time);
}

static gboolean
print_rounds (char **names, const GPtrArray *paragraphs, GError **error)
{
  Round small = { 0 }, large = { 0 };
  gint64 begin = now (), ready;
  g_autoptr (NlpPipeline) pipeline = make_pipeline (names, error);
  struct rusage usage;

  if (pipeline == NULL)
    return FALSE;
  ready = now ();
  if (!run_round (names, paragraphs, N_SMALL, SMALL_BYTES, &small, error)
      || !run_round (names, paragraphs, 1, LARGE_BYTES, &large, error))
    return FALSE;

  printf ("words per CPU second; %d documents of %d bytes, one of %d bytes\n", N_SMALL, SMALL_BYTES, LARGE_BYTES);
  printf ("%-12s %14s %14s\n", "step", "small", "large");
  print_row ("structure", &small, small.structure, &large, large.structure);
  for (guint i = 0; i < nlp_pipeline_get_n_plugins (pipeline); i++)
    print_row (nlp_pipeline_get_plugin (pipeline, i)->name, &small, small.plugins[i], &large, large.plugins[i]);
  print_taggers (pipeline, &small, &large);
  print_row ("write", &small, small.write, &large, large.write);
  print_row ("all", &small, small.all, &large, large.all);

  getrusage (RUSAGE_SELF, &usage);
  printf ("setting up the plugins: %.1f ms\n", (ready - begin) / 1e6);
  printf ("memory at the most: %.0f MiB, %.0f bytes a word of the large document\n", usage.ru_maxrss / 1024.0,
          usage.ru_maxrss * 1024.0 / large.n_words);
  return TRUE;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) paragraphs = argc > 1 ? generate_load_paragraphs (argv[1], &error) : NULL;

  if (paragraphs != NULL && print_rounds (argv + 2, paragraphs, &error))
    return 0;
  fprintf (stderr, "bench: %s\n", error ? error->message : "name the folder with the samples");
  return 1;
}
