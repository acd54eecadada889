/* reader.c - gives the documents of a stream, one after the other.
 * SPDX-License-Identifier: MIT */
#include <nlp/reader.h>

#include <string.h>

#include <gio/gunixinputstream.h>
#include <unistd.h>

#include <nlp/error.h>

#include "annotated.h"
#include "decode.h"
#include "detect.h"
#include "html.h"
#include "records.h"
#include "source.h"
#include "structure.h"
#include "tags.h"

#define LARGEST_INPUT (1u << 30)

/* How much is looked at to tell what the input is. */
#define LOOK_AHEAD 8192

struct _NlpReader
{
  NlpSource source;
  char *name;         /* base name, or NULL */
  char *charset;
  NlpInput input;
  gboolean strict;
  gsize limit;
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
        { NLP_INPUT_JSONL, "NLP_INPUT_JSONL", "jsonl" }, { 0, NULL, NULL },
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
  reader->name = name != NULL ? g_path_get_basename (name) : NULL;
  reader->limit = LARGEST_INPUT;
  return reader;
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
      return stream != NULL ? nlp_reader_new (stream, path) : NULL;
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
  reader->input = input;
}

void
nlp_reader_set_charset (NlpReader *reader, const char *charset)
{
  g_free (reader->charset);
  reader->charset = g_strdup (charset);
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

static void
set_facts (NlpReader *reader, NlpDocument *document, const char *encoding, guint64 n_replaced)
{
  nlp_document_set_property (document, "filename", reader->name);
  nlp_document_set_property (document, "encoding", encoding);
  nlp_document_set_property (document, "format", nlp__input_get_name (reader->input));
  if (n_replaced > 0)
    {
      g_autofree char *number = g_strdup_printf ("%" G_GUINT64_FORMAT, n_replaced);

      nlp_document_set_property (document, "replaced-bytes", number);
    }
}

static NlpDocument *
read_text (NlpReader *reader, const char *bytes, gsize n_bytes, GError **error)
{
  g_auto (NlpDecoded) decoded = { NULL };
  NlpDocument *document;

  if (!nlp__decode (bytes, n_bytes, reader->charset, reader->strict, &decoded, error))
    return NULL;
  nlp__source_release (&reader->source);
  document = nlp_document_new_take_text (reader->record_id, g_steal_pointer (&decoded.text), decoded.n_bytes, error);
  if (document == NULL)
    return NULL;
  set_facts (reader, document, decoded.encoding, decoded.n_replaced);
  nlp_document_add_structure (document);
  return document;
}

static NlpDocument *
read_html (NlpReader *reader, const char *bytes, gsize n_bytes, GError **error)
{
  g_auto (NlpDecoded) decoded = { NULL };
  g_autofree char *declared = reader->charset == NULL ? nlp__html_find_charset (bytes, n_bytes) : NULL;
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (NlpBlock));
  const char *charset = declared != NULL ? declared : reader->charset;
  NlpStructure structure = { NULL };
  NlpDocument *document = NULL;
  GString *text;

  if (!nlp__decode (bytes, n_bytes, charset, reader->strict, &decoded, error))
    return NULL;
  text = nlp__html_extract (decoded.text, decoded.n_bytes, blocks, error);
  if (text != NULL)
    {
      gsize length = text->len;

      document = nlp_document_new_take_text (reader->record_id, g_string_free (text, FALSE), length, error);
    }
  if (document == NULL)
    return NULL;
  set_facts (reader, document, decoded.encoding, decoded.n_replaced);
  structure.blocks = (const NlpBlock *) (gpointer) blocks->data;
  structure.n_blocks = blocks->len;
  nlp__document_add_structure (document, &structure);
  return document;
}

/* What it was decoded from before it became XML stands in its header. */
static NlpDocument *
read_annotated (NlpReader *reader, const char *bytes, gsize n_bytes, GError **error)
{
  g_auto (NlpDecoded) decoded = { NULL };
  NlpDocument *document;

  if (!nlp__decode (bytes, n_bytes, reader->charset, reader->strict, &decoded, error)
      || !nlp__check_tags (decoded.text, decoded.n_bytes, error))
    return NULL;
  document = nlp__annotated_read (decoded.text, decoded.n_bytes, reader->record_id, reader->strict, error);
  if (document != NULL)
    set_record_id (reader, g_strdup (nlp_document_get_id (document)));
  return document;
}

/* An input that is one document. */
static NlpDocument *
read_whole (NlpReader *reader, GError **error)
{
  gsize n_bytes;
  const char *bytes;

  reader->finished = TRUE;
  reader->record = 1;
  set_record_id (reader, g_strdup (reader->name != NULL ? reader->name : "stdin"));
  bytes = nlp__source_read_all (&reader->source, reader->limit, &n_bytes, error);
  if (bytes == NULL)
    return NULL;
  switch (reader->input)
    {
    case NLP_INPUT_HTML:
      return read_html (reader, bytes, n_bytes, error);
    case NLP_INPUT_XML:
      return read_annotated (reader, bytes, n_bytes, error);
    default:
      return read_text (reader, bytes, n_bytes, error);
    }
}

static NlpDocument *
make_record_document (NlpReader *reader, NlpRecord *record, const NlpDecoded *line, GError **error)
{
  gsize n_bytes = strlen (record->text);
  NlpDocument *document =
      nlp_document_new_take_text (reader->record_id, g_steal_pointer (&record->text), n_bytes, error);

  if (document == NULL)
    return NULL;
  set_facts (reader, document, line->encoding, line->n_replaced + record->n_replaced);
  nlp_document_set_property (document, "reference-date", record->reference);
  nlp_document_add_structure (document);
  return document;
}

static NlpDocument *
read_record (NlpReader *reader, const char *line, gsize n_bytes, GError **error)
{
  g_auto (NlpDecoded) decoded = { NULL };
  g_auto (NlpRecord) record = { NULL };
  gboolean good;

  set_record_id (reader,
                 g_strdup_printf ("%s:%" G_GUINT64_FORMAT, reader->name ? reader->name : "stdin", reader->record));
  if (!nlp__decode (line, n_bytes, reader->charset, reader->strict, &decoded, error))
    return NULL;
  good = nlp__parse_record (decoded.text, decoded.n_bytes, reader->strict, &record, error);
  if (record.id != NULL)
    set_record_id (reader, g_steal_pointer (&record.id));
  return good ? make_record_document (reader, &record, &decoded, error) : NULL;
}

static gboolean
is_blank (const char *line, gsize n_bytes)
{
  while (n_bytes > 0 && g_ascii_isspace (line[n_bytes - 1]))
    n_bytes--;
  return n_bytes == 0;
}

/* The next line that is not blank. */
static NlpDocument *
read_next_record (NlpReader *reader, GError **error)
{
  GError *failure = NULL;
  const char *line;
  gsize n_bytes;

  do
    {
      line = nlp__source_read_line (&reader->source, reader->limit, &n_bytes, &failure);
      reader->record++;
    }
  while (line != NULL && is_blank (line, n_bytes));

  if (line != NULL)
    return read_record (reader, line, n_bytes, error);
  /* An overlong line was skipped; any other failure is the stream's, and the end. */
  reader->finished = !g_error_matches (failure, NLP_ERROR, NLP_ERROR_TOO_LARGE);
  if (failure != NULL)
    {
      set_record_id (reader,
                     g_strdup_printf ("%s:%" G_GUINT64_FORMAT, reader->name ? reader->name : "stdin", reader->record));
      g_propagate_error (error, failure);
    }
  return NULL;
}

/* Finds out what the input is, once. */
static gboolean
detect (NlpReader *reader, GError **error)
{
  gsize n_bytes;
  const char *bytes;

  if (reader->input != NLP_INPUT_AUTO)
    return TRUE;
  bytes = nlp__source_peek (&reader->source, LOOK_AHEAD, &n_bytes, error);
  if (bytes == NULL)
    {
      reader->finished = TRUE;
      return FALSE;
    }
  reader->input = nlp__detect_input (bytes, n_bytes, reader->name);
  return TRUE;
}

NlpDocument *
nlp_reader_next (NlpReader *reader, GError **error)
{
  g_return_val_if_fail (reader != NULL, NULL);

  if (reader->finished || !detect (reader, error))
    return NULL;
  if (reader->input == NLP_INPUT_JSONL)
    return read_next_record (reader, error);
  return read_whole (reader, error);
}
