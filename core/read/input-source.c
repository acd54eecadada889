/* input-source.c - reads a stream in steps into one buffer.
 * SPDX-License-Identifier: MIT */
#include "input-source.h"

#include <string.h>

#include <nlp/error.h>

#include "extractor.h"

#define STEP 65536

void
nlp__source_init (NlpSource *source, GInputStream *stream)
{
  *source = (NlpSource) { .stream = g_object_ref (stream), .buffer = g_byte_array_new () };
}

void
nlp__source_clear (NlpSource *source)
{
  if (source->stream != NULL)
    nlp__extractor_close (source->stream);
  g_clear_object (&source->stream);
  g_clear_pointer (&source->buffer, g_byte_array_unref);
}

/* Reads one step more. FALSE with an error. */
static gboolean
fill (NlpSource *source, GError **error)
{
  guint old = source->buffer->len;
  gssize n_read;

  g_byte_array_set_size (source->buffer, old + STEP);
  n_read = g_input_stream_read (source->stream, source->buffer->data + old, STEP, NULL, error);
  g_byte_array_set_size (source->buffer, old + MAX (n_read, 0));
  source->ended = n_read <= 0;
  return n_read > 0 || (n_read == 0 && nlp__extractor_finish (source->stream, error));
}

void
nlp__source_release (NlpSource *source)
{
  GByteArray *rest = g_byte_array_new ();

  g_byte_array_append (rest, source->buffer->data + source->start, source->buffer->len - source->start);
  g_byte_array_unref (source->buffer);
  source->buffer = rest;
  source->start = 0;
}

/* Moves what is left to the front of the buffer. */
static void
compact (NlpSource *source)
{
  g_byte_array_remove_range (source->buffer, 0, source->start);
  source->start = 0;
}

const char *
nlp__source_peek (NlpSource *source, gsize n_wanted, gsize *n_bytes, GError **error)
{
  while (!source->ended && source->buffer->len - source->start < n_wanted)
    if (!fill (source, error))
      return NULL;
  *n_bytes = MIN (n_wanted, source->buffer->len - source->start);
  return (const char *) source->buffer->data + source->start;
}

const char *
nlp__source_take (NlpSource *source, gsize n_bytes, GError **error)
{
  gsize n_there;
  const char *bytes;

  if (source->start >= STEP)
    compact (source);
  bytes = nlp__source_peek (source, n_bytes, &n_there, error);
  if (bytes == NULL)
    return NULL;
  if (n_there < n_bytes)
    {
      g_set_error_literal (error, NLP_ERROR, NLP_ERROR_INPUT, "it ends too early");
      return NULL;
    }
  source->start += n_bytes;
  return bytes;
}

static void
set_too_large (gsize limit, GError **error)
{
  g_set_error (error, NLP_ERROR, NLP_ERROR_TOO_LARGE, "more than %" G_GSIZE_FORMAT " bytes: split it", limit);
}

const char *
nlp__source_read_all (NlpSource *source, gsize limit, gsize *n_bytes, GError **error)
{
  const char *bytes = nlp__source_peek (source, limit + 1, n_bytes, error);

  if (bytes == NULL)
    return NULL;
  source->start += *n_bytes;
  if (*n_bytes > limit)
    {
      source->ended = TRUE;
      set_too_large (limit, error);
      return NULL;
    }
  return bytes;
}

/* Takes bytes up to a line feed that is at @length from the start of the rest. */
static const char *
take_line (NlpSource *source, gsize length, gsize *n_bytes)
{
  const char *line = (const char *) source->buffer->data + source->start;

  source->start += length;
  if (source->start < source->buffer->len)
    source->start++;
  *n_bytes = length;
  return line;
}

/* Throws the rest of an overlong line away. */
static void
skip_line (NlpSource *source)
{
  const guint8 *feed = NULL;

  while (feed == NULL && source->buffer->len > source->start)
    {
      feed = memchr (source->buffer->data + source->start, '\n', source->buffer->len - source->start);
      source->start = feed != NULL ? feed + 1 - source->buffer->data : source->buffer->len;
      if (feed == NULL && !source->ended)
        {
          compact (source);
          fill (source, NULL);
        }
    }
}

const char *
nlp__source_read_line (NlpSource *source, gsize limit, gsize *n_bytes, GError **error)
{
  gsize looked_at = 0;

  for (;;)
    {
      gsize n_left = source->buffer->len - source->start;
      const guint8 *rest = source->buffer->data + source->start;
      const guint8 *feed = n_left > looked_at ? memchr (rest + looked_at, '\n', n_left - looked_at) : NULL;

      if ((feed != NULL ? (gsize) (feed - rest) : n_left) > limit)
        {
          skip_line (source);
          set_too_large (limit, error);
          return NULL;
        }
      if (feed != NULL || source->ended)
        return n_left > 0 ? take_line (source, feed != NULL ? (gsize) (feed - rest) : n_left, n_bytes) : NULL;
      looked_at = n_left;
      compact (source);
      if (!fill (source, error))
        return NULL;
    }
}
