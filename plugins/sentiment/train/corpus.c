/* corpus.c - reads JSON lines with ratings.
 * SPDX-License-Identifier: MIT */
#include "corpus.h"
#include "patterns.h"
#include <math.h>
#include <string.h>

/* The weights were chosen on development data: news counts most, for it is what the plugin reads and there is little
 * of it. That of subjectivity is the price of neutral sentences: with less of it every second retold plot passes as
 * polar, with more of it so few sentences do that the news lose. */
static const Source sources[] = {
  { "nyt.train.jsonl", REGISTER_NEWS, RATED_TEXT, 3.0f, 2.27f },
  { "newsmtsc.train.jsonl", REGISTER_NEWS, RATED_ATTITUDES, 0.7f, 0.67f },
  { "directed.train.jsonl.gz", REGISTER_NEWS, RATED_ATTITUDES, 0.3f, 1.0f },
  { "persent.train.jsonl", REGISTER_NEWS, RATED_PARTS, 0.3f, 0.67f },
  { "amazon.train.jsonl", REGISTER_REVIEW, RATED_TEXT, 1.0f, 1.2f },
  { "movie.train.jsonl", REGISTER_REVIEW, RATED_TEXT, 1.0f, 1.04f },
  { "sst.train.jsonl", REGISTER_REVIEW, RATED_TEXT, 1.0f, 0.78f },
  { "sst.phrases.train.jsonl.gz", REGISTER_REVIEW, RATED_PHRASE, 0.4f, 1.16f },
  { "sentence_polarity.train.jsonl", REGISTER_REVIEW, RATED_SIGN, 0.4f, 0.5f },
  { "pros_cons.train.jsonl.gz", REGISTER_REVIEW, RATED_SIGN, 0.1f, 0.5f },
  { "product_reviews_1.train.jsonl", REGISTER_REVIEW, RATED_TEXT, 0.3f, 1.0f },
  { "product_reviews_2.train.jsonl", REGISTER_REVIEW, RATED_TEXT, 0.3f, 0.94f },
  { "subjectivity.train.jsonl", REGISTER_REVIEW, RATED_OBJECTIVE, 0.3f, 1.0f },
  { "tweets.train.jsonl", REGISTER_CHAT, RATED_TEXT, 0.7f, 1.39f },
  { NULL, REGISTER_NEWS, RATED_MADE, 2.0f, 1.0f },
};

/* As weak as this is neutral, in the data as in what the plugin says. */
#define NEUTRAL 0.05f

guint
corpus_get_n_sources (void)
{
  return G_N_ELEMENTS (sources);
}

static char *
run_xz (const char *path, GError **error)
{
  const char *const argv[] = { "xz", "-dc", path, NULL };
  char *output = NULL;
  int status;

  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, error))
    return NULL;
  if (!g_spawn_check_wait_status (status, error))
    g_clear_pointer (&output, g_free);
  return output;
}

static char *
read_gzip (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) packed = g_file_read (file, NULL, error);
  g_autoptr (GConverter) inflate = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  g_autoptr (GInputStream) plain = packed ? g_converter_input_stream_new (G_INPUT_STREAM (packed), inflate) : NULL;
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  if (!plain || g_output_stream_splice (memory, plain, G_OUTPUT_STREAM_SPLICE_NONE, NULL, error) < 0
      || !g_output_stream_write_all (memory, "", 1, NULL, NULL, error) || !g_output_stream_close (memory, NULL, error))
    return NULL;
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (memory));
}

char *
corpus_load (const char *folder, const char *name, GError **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char *text = NULL;

  if (g_str_has_suffix (name, ".xz"))
    return run_xz (path, error);
  if (g_str_has_suffix (name, ".gz"))
    return read_gzip (path, error);
  return g_file_get_contents (path, &text, NULL, error) ? text : NULL;
}

static ExampleClass
classify (float score)
{
  return score >= NEUTRAL ? CLASS_POSITIVE : score <= -NEUTRAL ? CLASS_NEGATIVE : CLASS_NEUTRAL;
}

/* The tone of a sentence with attitudes is their mean. */
static float
get_mean_attitude (JsonArray *attitudes)
{
  guint n = json_array_get_length (attitudes);
  double sum = 0, n_polar = 0;

  for (guint i = 0; i < n; i++)
    {
      double score = json_object_get_double_member (json_array_get_object_element (attitudes, i), "score");

      sum += score;
      n_polar += score != 0;
    }
  return n_polar > 0 ? (float) (sum / n_polar) : 0;
}

/* The first member of the array @name; NULL if there is none. */
static JsonObject *
get_first (JsonObject *object, const char *name)
{
  JsonArray *array = json_object_get_array_member (object, name);

  return array && json_array_get_length (array) > 0 ? json_array_get_object_element (array, 0) : NULL;
}

static gboolean
rate_attitudes (Record *record, JsonObject *object)
{
  if (!get_first (object, "attitudes"))
    return FALSE;
  record->attitudes = json_object_get_array_member (object, "attitudes");
  record->score = get_mean_attitude (record->attitudes);
  record->class_ = classify (record->score);
  return TRUE;
}

static gboolean
rate_objective (Record *record, JsonObject *object)
{
  JsonObject *first = get_first (object, "subjectivity");

  if (!first)
    return FALSE;
  record->class_ = g_strcmp0 (json_object_get_string_member (first, "label"), "objective") == 0 ? CLASS_NEUTRAL
                                                                                               : CLASS_POLAR;
  return TRUE;
}

static gboolean
rate_text (Record *record, JsonObject *object)
{
  JsonObject *first = get_first (object, "sentiment");

  if (!first)
    return FALSE;
  record->score = (float) json_object_get_double_member (first, "score");
  record->class_ = classify (record->score);
  /* A piece of a sentence is often neutral where the sentence is not: it says nothing on when to be neutral. */
  record->sign_only = record->source->rating == RATED_PHRASE || record->source->rating == RATED_SIGN;
  if (record->sign_only && record->class_ == CLASS_NEUTRAL)
    record->class_ = CLASS_NONE;
  return TRUE;
}

static gboolean
rate_record (Record *record, JsonObject *object)
{
  record->score = NAN;
  record->sign_only = FALSE;
  if (record->source->rating == RATED_ATTITUDES)
    return rate_attitudes (record, object);
  if (record->source->rating == RATED_OBJECTIVE)
    return rate_objective (record, object);
  return rate_text (record, object);
}

static NlpDocument *
read_text (const char *text, GError **error)
{
  NlpDocument *document = nlp_document_new_from_text ("", text, -1, error);

  if (document)
    nlp_document_add_structure (document);
  return document;
}

/* The part of @text from code point @begin to @end. */
static char *
cut_part (const char *text, gint64 begin, gint64 end)
{
  glong n = g_utf8_strlen (text, -1);

  return g_utf8_substring (text, CLAMP (begin, 0, n), CLAMP (end, CLAMP (begin, 0, n), n));
}

/* A record for each rated paragraph. */
static gboolean
read_parts (Record *record, JsonObject *object, RecordFunc func, gpointer data, GError **error)
{
  JsonArray *attitudes = json_object_get_array_member (object, "attitudes");
  const char *text = json_object_get_string_member (object, "text");

  for (guint i = 0; i < json_array_get_length (attitudes); i++)
    {
      JsonObject *attitude = json_array_get_object_element (attitudes, i);
      g_autoptr (NlpDocument) document = NULL;
      g_autoptr (JsonArray) single = json_array_new ();
      g_autofree char *part = NULL;

      if (g_strcmp0 (json_object_get_string_member (attitude, "scope"), "paragraph") != 0)
        continue;
      part = cut_part (text, json_object_get_int_member (attitude, "begin"),
                       json_object_get_int_member (attitude, "end"));
      document = read_text (part, error);
      if (!document)
        return FALSE;
      json_array_add_object_element (single, json_object_ref (attitude));
      record->document = document;
      record->attitudes = single;
      record->score = (float) json_object_get_double_member (attitude, "score");
      record->class_ = classify (record->score);
      func (record, data);
    }
  return TRUE;
}

static gboolean
read_record (Record *record, JsonParser *parser, const char *line, RecordFunc func, gpointer data, GError **error)
{
  JsonObject *object;
  g_autoptr (NlpDocument) document = NULL;

  if (!json_parser_load_from_data (parser, line, -1, error))
    return FALSE;
  object = json_node_get_object (json_parser_get_root (parser));
  if (record->source->rating == RATED_PARTS)
    return read_parts (record, object, func, data, error);
  document = read_text (json_object_get_string_member (object, "text"), error);
  if (!document)
    return FALSE;
  record->document = document;
  record->attitudes = NULL;
  if (rate_record (record, object))
    func (record, data);
  return TRUE;
}

static gboolean
read_file (const char *folder, guint task, RecordFunc func, gpointer data, GError **error)
{
  g_autofree char *name = g_build_filename ("sentiment", sources[task].name, NULL);
  g_autofree char *text = corpus_load (folder, name, error);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  Record record = { .source = &sources[task], .task = task };

  for (char *line = text, *end; line && *line; line = end)
    {
      end = line + strcspn (line, "\n");
      if (*end)
        *end++ = '\0';
      if (*line && !read_record (&record, parser, line, func, data, error))
        {
          g_prefix_error (error, "%s: ", name);
          return FALSE;
        }
    }
  return text != NULL;
}

typedef struct
{
  guint task;
  RecordFunc func;
  gpointer data;
} Taker;

static void
take_pattern (const char *text, double score, gpointer data, GError **error)
{
  const Taker *taker = data;
  g_autoptr (NlpDocument) document = read_text (text, error);
  Record record = { .source = &sources[taker->task], .task = taker->task, .document = document };

  if (!document)
    return;
  record.score = (float) score;
  record.class_ = classify (record.score);
  taker->func (&record, taker->data);
}

gboolean
corpus_foreach (const Corpus *corpus, RecordFunc func, gpointer data, GError **error)
{
  for (guint task = 0; task < G_N_ELEMENTS (sources); task++)
    {
      Taker taker = { task, func, data };

      if (sources[task].name ? !read_file (corpus->folder, task, func, data, error)
                             : !patterns_foreach (corpus->patterns, take_pattern, &taker, error))
        return FALSE;
    }
  return TRUE;
}
