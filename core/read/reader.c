/* reader.c - gives the documents of a stream, one after the other.
 * SPDX-License-Identifier: MIT */
#include <nlp/reader.h>

#include <string.h>

#include <gio/gunixinputstream.h>
#include <unistd.h>

#include <nlp/error.h>

#include "extractor.h"
#include "inputs.h"
#include "making.h"
#include "source.h"

#define LARGEST_INPUT (1u << 30)

/* How much is looked at to tell what the input is. */
#define LOOK_AHEAD 8192

struct _NlpReader
{
  NlpSource source;
  char *name;         /* base name, or NULL */
  char *charset;
  const NlpInputKind *kind; /* NULL until it is known */
  char *language;
  gboolean strict;
  gboolean by_lines;  /* each line is a record */
  gboolean extracted; /* and comes from an extractor */
  gsize limit;
  gboolean begun;
  gboolean finished;
  guint64 record;     /* line of the last record, counted from 1 */
  char *record_id;
};

G_DEFINE_BOXED_TYPE (NlpReader, nlp_reader, nlp_reader_ref, nlp_reader_unref)

GType
nlp_input_get_type (void)
{
  static gsize type = 0;

  if (g_once_init_enter (&type))
    {
      static const GEnumValue values[] = {
        { NLP_INPUT_AUTO, "NLP_INPUT_AUTO", "auto" },    { NLP_INPUT_TEXT, "NLP_INPUT_TEXT", "text" },
        { NLP_INPUT_HTML, "NLP_INPUT_HTML", "html" },    { NLP_INPUT_XML, "NLP_INPUT_XML", "xml" },
        { NLP_INPUT_JSONL, "NLP_INPUT_JSONL", "jsonl" }, { NLP_INPUT_PDF, "NLP_INPUT_PDF", "pdf" },
        { NLP_INPUT_OFFICE, "NLP_INPUT_OFFICE", "office" }, { NLP_INPUT_MAIL, "NLP_INPUT_MAIL", "mail" },
        { NLP_INPUT_FEED, "NLP_INPUT_FEED", "feed" },    { NLP_INPUT_MARKDOWN, "NLP_INPUT_MARKDOWN", "markdown" },
        { NLP_INPUT_VTT, "NLP_INPUT_VTT", "vtt" },      { NLP_INPUT_SRT, "NLP_INPUT_SRT", "srt" },
        { 0, NULL, NULL },
      };

      g_once_init_leave (&type, g_enum_register_static ("NlpInput", values));
    }
  return type;
}

NlpReader *
nlp_reader_new (GInputStream *stream, const char *name)
{
  NlpReader *reader;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);

  reader = g_atomic_rc_box_new0 (NlpReader);
  nlp__source_init (&reader->source, stream);
  if (name != NULL)
    {
      g_autofree char *base = g_path_get_basename (name);
      reader->name = g_utf8_make_valid (base, -1);
    }
  reader->limit = LARGEST_INPUT;
  return reader;
}

/* What ends in ".gz" is unpacked, and called as what is in it. */
static NlpReader *
open_stream (GInputStream *stream, const char *path)
{
  g_autoptr (GConverter) unpacker = NULL;
  g_autoptr (GInputStream) unpacked = NULL;
  g_autofree char *name = NULL;

  if (!g_str_has_suffix (path, ".gz"))
    return nlp_reader_new (stream, path);
  unpacker = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  unpacked = g_converter_input_stream_new (stream, unpacker);
  name = g_strndup (path, strlen (path) - strlen (".gz"));
  return nlp_reader_new (unpacked, name);
}

NlpReader *
nlp_reader_new_for_path (const char *path, GError **error)
{
  g_autoptr (GInputStream) stream = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  if (g_str_equal (path, "-"))
    {
      stream = g_unix_input_stream_new (STDIN_FILENO, FALSE);
      return nlp_reader_new (stream, NULL);
    }
  else
    {
      g_autoptr (GFile) file = g_file_new_for_path (path);

      stream = G_INPUT_STREAM (g_file_read (file, NULL, error));
      return stream != NULL ? open_stream (stream, path) : NULL;
    }
}

NlpReader *
nlp_reader_ref (NlpReader *reader)
{
  return g_atomic_rc_box_acquire (reader);
}

static void
clear_reader (gpointer data)
{
  NlpReader *reader = data;

  nlp__source_clear (&reader->source);
  g_free (reader->name);
  g_free (reader->charset);
  g_free (reader->language);
  g_free (reader->record_id);
}

void
nlp_reader_unref (NlpReader *reader)
{
  g_atomic_rc_box_release_full (reader, clear_reader);
}

void
nlp_reader_set_input (NlpReader *reader, NlpInput input)
{
  reader->kind = input != NLP_INPUT_AUTO ? nlp__inputs_get (input) : NULL;
}

void
nlp_reader_set_charset (NlpReader *reader, const char *charset)
{
  g_free (reader->charset);
  reader->charset = g_strdup (charset);
}

void
nlp_reader_set_language (NlpReader *reader, const char *language)
{
  g_free (reader->language);
  reader->language = g_strdup (language);
}

void
nlp_reader_set_strict (NlpReader *reader, gboolean strict)
{
  reader->strict = strict;
}

void
nlp_reader_set_limit (NlpReader *reader, gsize n_bytes)
{
  reader->limit = MIN (n_bytes, LARGEST_INPUT);
}

NlpInput
nlp_reader_get_input (const NlpReader *reader)
{
  return reader->kind != NULL ? reader->kind->input : NLP_INPUT_AUTO;
}

gboolean
nlp_reader_get_by_lines (const NlpReader *reader)
{
  return reader->by_lines;
}

gboolean
nlp_reader_get_extracted (const NlpReader *reader)
{
  return reader->extracted;
}

void
nlp_reader_set_extracted (NlpReader *reader, gboolean extracted)
{
  reader->extracted = extracted;
}

void
nlp_reader_set_record (NlpReader *reader, guint64 record)
{
  reader->record = record;
}

guint64
nlp_reader_get_record (const NlpReader *reader)
{
  return reader->record;
}

const char *
nlp_reader_get_record_id (const NlpReader *reader)
{
  return reader->record_id;
}

static void
set_record_id (NlpReader *reader, char *id)
{
  g_free (reader->record_id);
  reader->record_id = id;
}

/* The id of a document that brings none. */
static char *
dup_default_id (const NlpReader *reader)
{
  const char *name = reader->name != NULL ? reader->name : "stdin";

  if (!reader->by_lines || (reader->extracted && reader->record <= 1))
    return g_strdup (name);
  return g_strdup_printf ("%s:%" G_GUINT64_FORMAT, name, reader->record);
}

static NlpMaking
prepare (NlpReader *reader)
{
  set_record_id (reader, dup_default_id (reader));
  return (NlpMaking) { .source = &reader->source,
                       .file = reader->name,
                       .id = reader->record_id,
                       .format = reader->kind->name,
                       .charset = reader->extracted ? NULL : reader->charset,
                       .language = reader->language,
                       .strict = reader->strict };
}

/* The bytes of an input that is one document. */
static const char *
take_all (NlpReader *reader, gsize *n_bytes, GError **error)
{
  reader->finished = TRUE;
  reader->record = 1;
  return nlp__source_read_all (&reader->source, reader->limit, n_bytes, error);
}

static NlpDocument *
read_whole (NlpReader *reader, GError **error)
{
  NlpMaking making = prepare (reader);
  NlpDocument *document;
  gsize n_bytes;
  const char *bytes = take_all (reader, &n_bytes, error);

  document = bytes != NULL ? reader->kind->make (&making, bytes, n_bytes, error) : NULL;
  if (document != NULL)
    set_record_id (reader, g_strdup (nlp_document_get_id (document)));
  return document;
}

static NlpDocument *
read_record (NlpReader *reader, const char *line, gsize n_bytes, GError **error)
{
  NlpMaking making = prepare (reader);
  char *id = NULL;
  NlpDocument *document = nlp__make_from_record (&making, line, n_bytes, reader->extracted, &id, error);

  if (id != NULL)
    set_record_id (reader, id);
  return document;
}

static gboolean
is_blank (const char *line, gsize n_bytes)
{
  while (n_bytes > 0 && g_ascii_isspace (line[n_bytes - 1]))
    n_bytes--;
  return n_bytes == 0;
}

/* The next line that is not blank. */
static const char *
take_line (NlpReader *reader, gsize *n_bytes, GError **error)
{
  GError *failure = NULL;
  const char *line;

  do
    {
      line = nlp__source_read_line (&reader->source, reader->limit, n_bytes, &failure);
      reader->record++;
    }
  while (line != NULL && is_blank (line, *n_bytes));

  if (line != NULL || failure != NULL)
    set_record_id (reader, dup_default_id (reader));
  /* An overlong line was skipped; any other failure is the stream's, and the end. */
  reader->finished = line == NULL && !g_error_matches (failure, NLP_ERROR, NLP_ERROR_TOO_LARGE);
  if (failure != NULL)
    g_propagate_error (error, failure);
  return line;
}

static NlpDocument *
read_next_record (NlpReader *reader, GError **error)
{
  gsize n_bytes;
  const char *line = take_line (reader, &n_bytes, error);

  return line != NULL ? read_record (reader, line, n_bytes, error) : NULL;
}

/* Goes on with the records that an extractor makes of the input. */
static gboolean
extract (NlpReader *reader, GError **error)
{
  gsize n_bytes;
  const char *bytes = nlp__source_read_all (&reader->source, reader->limit, &n_bytes, error);
  g_autoptr (GInputStream) records =
      bytes != NULL ? nlp__extractor_run (reader->kind->extractor, bytes, n_bytes, error) : NULL;

  if (records == NULL)
    return FALSE;
  nlp__source_clear (&reader->source);
  nlp__source_init (&reader->source, records);
  reader->extracted = TRUE;
  return TRUE;
}

/* Finds out what the input is. */
static gboolean
detect (NlpReader *reader, GError **error)
{
  gsize n_bytes;
  const char *bytes = nlp__source_peek (&reader->source, LOOK_AHEAD, &n_bytes, error);

  if (bytes != NULL)
    reader->kind = nlp__inputs_detect (bytes, n_bytes, reader->name, error);
  return reader->kind != NULL;
}

/* Once, before the first document. On failure there is none. */
static gboolean
begin (NlpReader *reader, GError **error)
{
  if (reader->begun)
    return TRUE;
  reader->begun = TRUE;
  set_record_id (reader, dup_default_id (reader));
  if ((reader->kind != NULL || detect (reader, error))
      && (reader->kind->extractor == NULL || reader->extracted || extract (reader, error)))
    {
      reader->by_lines = reader->kind->make == NULL;
      return TRUE;
    }
  reader->finished = TRUE;
  return FALSE;
}

NlpDocument *
nlp_reader_next (NlpReader *reader, GError **error)
{
  g_return_val_if_fail (reader != NULL, NULL);

  if (reader->finished || !begin (reader, error))
    return NULL;
  return reader->by_lines ? read_next_record (reader, error) : read_whole (reader, error);
}

GBytes *
nlp_reader_next_bytes (NlpReader *reader, GError **error)
{
  const char *bytes;
  gsize n_bytes;
  GBytes *copy;

  g_return_val_if_fail (reader != NULL, NULL);

  if (reader->finished || !begin (reader, error))
    return NULL;
  bytes = reader->by_lines ? take_line (reader, &n_bytes, error) : take_all (reader, &n_bytes, error);
  copy = bytes != NULL ? g_bytes_new (bytes, n_bytes) : NULL;
  if (reader->finished)
    nlp__source_release (&reader->source);
  return copy;
}
