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
#include "members.h"
#include "input-source.h"
#include "unpack.h"

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
  NlpMembers *members; /* of an archive, which gives nothing but the documents of these; or NULL */
  NlpReader *member;  /* the one at hand, or NULL */
  char *member_path;
};

G_DEFINE_BOXED_TYPE (NlpReader, nlp_reader, nlp_reader_ref, nlp_reader_unref)

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

      g_autoptr (GInputStream) unpacked = NULL;
      g_autofree char *name = NULL;

      stream = G_INPUT_STREAM (g_file_read (file, NULL, error));
      unpacked = stream != NULL ? nlp__unpack (stream, path, &name, error) : NULL;
      return unpacked != NULL ? nlp_reader_new (unpacked, name) : NULL;
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
  g_clear_pointer (&reader->members, nlp__members_free);
  g_clear_pointer (&reader->member, nlp_reader_unref);
  g_free (reader->member_path);
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

/* Who knows of the last document. */
static const NlpReader *
get_last (const NlpReader *reader)
{
  return reader->member != NULL ? reader->member : reader;
}

const char *
nlp_reader_get_filename (const NlpReader *reader)
{
  return get_last (reader)->name;
}

const char *
nlp_reader_get_member (const NlpReader *reader)
{
  return reader->member_path;
}

NlpInput
nlp_reader_get_input (const NlpReader *reader)
{
  reader = get_last (reader);
  return reader->kind != NULL ? reader->kind->input : NLP_INPUT_AUTO;
}

gboolean
nlp_reader_get_by_lines (const NlpReader *reader)
{
  return get_last (reader)->by_lines;
}

gboolean
nlp_reader_get_extracted (const NlpReader *reader)
{
  return get_last (reader)->extracted;
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
  return get_last (reader)->record;
}

const char *
nlp_reader_get_record_id (const NlpReader *reader)
{
  return get_last (reader)->record_id;
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

static gboolean
is_archive (const NlpReader *reader)
{
  return (reader->kind != NULL && reader->kind->input == NLP_INPUT_TAR) || nlp__inputs_is_archive (reader->name);
}

/* Once, before the first document. On failure there is none. */
static gboolean
begin (NlpReader *reader, GError **error)
{
  if (reader->begun)
    return TRUE;
  reader->begun = TRUE;
  set_record_id (reader, dup_default_id (reader));
  if (is_archive (reader))
    {
      reader->members = nlp__members_open (&reader->source, reader->limit, error);
      reader->finished = reader->members == NULL;
      return !reader->finished;
    }
  if ((reader->kind != NULL || detect (reader, error))
      && (reader->kind->extractor == NULL || reader->extracted || extract (reader, error)))
    {
      reader->by_lines = reader->kind->make == NULL;
      return TRUE;
    }
  reader->finished = TRUE;
  return FALSE;
}

/* Goes on to the next file of an archive; FALSE at its end, or with an error. */
static gboolean
open_member (NlpReader *reader, GError **error)
{
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GInputStream) stream = NULL;

  g_clear_pointer (&reader->member_path, g_free);
  content = nlp__members_next (reader->members, &reader->member_path, &reader->finished, error);
  if (reader->member_path != NULL)
    set_record_id (reader, g_path_get_basename (reader->member_path));
  if (content == NULL)
    return FALSE;
  stream = g_memory_input_stream_new_from_bytes (content);
  reader->member = nlp_reader_new (stream, reader->member_path);
  if (reader->kind != NULL && reader->kind->input != NLP_INPUT_TAR)
    reader->member->kind = reader->kind;
  nlp_reader_set_charset (reader->member, reader->charset);
  nlp_reader_set_language (reader->member, reader->language);
  nlp_reader_set_strict (reader->member, reader->strict);
  nlp_reader_set_limit (reader->member, reader->limit);
  return TRUE;
}

/* The next document of an archive, or its bytes. */
static gpointer
next_of_members (NlpReader *reader, gboolean as_bytes, GError **error)
{
  GError *fault = NULL;
  gpointer next = NULL;

  while (next == NULL && fault == NULL && (reader->member != NULL || open_member (reader, &fault)))
    {
      next = as_bytes ? (gpointer) nlp_reader_next_bytes (reader->member, &fault) : (gpointer) nlp_reader_next (reader->member, &fault);
      if (next == NULL && fault == NULL)
        g_clear_pointer (&reader->member, nlp_reader_unref);
    }
  if (fault != NULL)
    g_propagate_error (error, fault);
  return next;
}

NlpDocument *
nlp_reader_next (NlpReader *reader, GError **error)
{
  g_return_val_if_fail (reader != NULL, NULL);

  if (reader->finished || !begin (reader, error))
    return NULL;
  if (reader->members != NULL)
    return next_of_members (reader, FALSE, error);
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
  if (reader->members != NULL)
    return next_of_members (reader, TRUE, error);
  bytes = reader->by_lines ? take_line (reader, &n_bytes, error) : take_all (reader, &n_bytes, error);
  copy = bytes != NULL ? g_bytes_new (bytes, n_bytes) : NULL;
  if (reader->finished)
    nlp__source_release (&reader->source);
  return copy;
}
