/* training-corpus.c - opening an annotated file and handing it to the reader of its format.
 * SPDX-License-Identifier: MIT */

#include <string.h>
#include <gio/gio.h>
#include <nlp/error.h>
#include "training-corpus.h"

static char *
read_stream (GInputStream *stream, GError **error)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  if (g_output_stream_splice (memory, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE, NULL, error) < 0
      || !g_output_stream_write_all (memory, "", 1, NULL, NULL, error) || !g_output_stream_close (memory, NULL, error))
    return NULL;
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (memory));
}

/* The whole file, unpacked if its name ends in ".gz". */
static char *
read_file (const char *filename, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (filename);
  g_autoptr (GInputStream) raw = G_INPUT_STREAM (g_file_read (file, NULL, error));
  g_autoptr (GZlibDecompressor) unpacker = NULL;
  g_autoptr (GInputStream) stream = NULL;

  if (!raw)
    return NULL;
  if (!g_str_has_suffix (filename, ".gz"))
    return read_stream (raw, error);
  unpacker = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  stream = g_converter_input_stream_new (raw, G_CONVERTER (unpacker));
  return read_stream (stream, error);
}

/* [NAME[:SHARE]=]FILE; without a name it is the file's, up to its first full stop. */
static const char *
parse_argument (TrainingCorpus *corpus, const char *argument)
{
  const char *equals = strchr (argument, '='), *colon;

  corpus->share = 1;
  if (equals)
    {
      colon = memchr (argument, ':', equals - argument);
      if (colon)
        corpus->share = CLAMP (g_ascii_strtod (colon + 1, NULL), 0, 1);
      corpus->name = g_strndup (argument, (colon ? colon : equals) - argument);
      return equals + 1;
    }
  corpus->name = g_path_get_basename (argument);
  corpus->name[strcspn (corpus->name, ".")] = '\0';
  return argument;
}

static gboolean
has_format (const char *filename, const char *suffix)
{
  g_autofree char *packed = g_strconcat (suffix, ".gz", NULL);

  return g_str_has_suffix (filename, suffix) || g_str_has_suffix (filename, packed);
}

static gboolean
read_documents (TrainingCorpus *corpus, const char *filename, const Recipe *recipe, GError **error)
{
  g_autofree char *text = read_file (filename, error);

  corpus->documents = g_ptr_array_new_with_free_func ((GDestroyNotify) training_document_free);
  if (!text)
    return FALSE;
  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_INPUT, "%s: not UTF-8", filename);
      return FALSE;
    }
  if (has_format (filename, ".conllu"))
    return training_read_conllu (corpus, text, filename, recipe, error);
  if (has_format (filename, ".jsonl"))
    return training_read_quotes (corpus, text, filename, recipe, error);
  return training_read_columns (corpus, text, filename, recipe, error);
}

/* A second file, behind a "+", annotates the same texts. */
TrainingCorpus *
training_corpus_read (const char *argument, const Recipe *recipe, GError **error)
{
  g_autoptr (TrainingCorpus) corpus = g_new0 (TrainingCorpus, 1);
  const char *filenames = parse_argument (corpus, argument);
  gboolean is_one = g_file_test (filenames, G_FILE_TEST_EXISTS);
  g_auto (GStrv) parts = g_strsplit (filenames, "+", is_one ? 1 : -1);

  if (!parts[0] || !read_documents (corpus, parts[0], recipe, error))
    return NULL;
  for (guint i = 1; parts[i]; i++)
    {
      g_autoptr (TrainingCorpus) other = g_new0 (TrainingCorpus, 1);

      if (!read_documents (other, parts[i], recipe, error))
        return NULL;
      training_corpus_merge (corpus, other, recipe);
    }
  return g_steal_pointer (&corpus);
}

void
training_corpus_free (TrainingCorpus *corpus)
{
  g_free (corpus->name);
  if (corpus->documents)
    g_ptr_array_unref (corpus->documents);
  g_free (corpus);
}
