/* records.c - reads a record with json-glib, behind a guard.
 *
 * json-glib recurses for each level of nesting, reads on behind the end of the value, and its strings end at U+0000.
 * The guard walks over the line once: it refuses deep nesting and anything behind the object, and makes the escapes of
 * U+0000 and of lone surrogates escapes of U+FFFD, which has the same length.
 * SPDX-License-Identifier: MIT */
#include "records.h"

#include <string.h>

#include <json-glib/json-glib.h>

#include <nlp/error.h>

#define DEEPEST 64

typedef struct
{
  char *at;
  char *end;
  guint depth;
  gboolean closed;    /* the outermost value has ended */
  guint64 n_replaced;
  const char *fault;
} NlpGuard;

/* The code unit of "\uXXXX" at @at, or -1. */
static int
read_escape (const char *at, const char *end)
{
  int unit = 0;

  if (end - at < 6 || at[0] != '\\' || at[1] != 'u')
    return -1;
  for (int i = 2; i < 6; i++)
    {
      int digit = g_ascii_xdigit_value (at[i]);

      if (digit < 0)
        return -1;
      unit = unit << 4 | digit;
    }
  return unit;
}

/* One escape; returns its bytes. */
static gsize
guard_escape (NlpGuard *guard)
{
  int unit = read_escape (guard->at, guard->end);

  if (unit < 0)
    return 2;
  if (unit >= 0xd800 && unit < 0xdc00)
    {
      int low = read_escape (guard->at + 6, guard->end);

      if (low >= 0xdc00 && low < 0xe000)
        return 12;
    }
  if (unit == 0 || (unit >= 0xd800 && unit < 0xe000))
    {
      memcpy (guard->at + 2, "fffd", 4);
      guard->n_replaced++;
    }
  return 6;
}

static void
guard_string (NlpGuard *guard)
{
  for (guard->at++; guard->at < guard->end && *guard->at != '"';)
    if (*guard->at == '\\')
      guard->at += guard_escape (guard);
    else if ((guchar) *guard->at++ < 0x20)
      guard->fault = "a control character in a string";
  guard->at = MIN (guard->at + 1, guard->end);
}

static void
guard_mark (NlpGuard *guard)
{
  char mark = *guard->at++;

  if (mark == ' ' || mark == '\t' || mark == '\r')
    return;
  if (guard->closed || (guard->depth == 0 && mark != '{'))
    guard->fault = "anything but one object";
  else if (mark == '{' || mark == '[')
    {
      if (++guard->depth > DEEPEST)
        guard->fault = "too many levels";
    }
  else if (mark == '}' || mark == ']')
    guard->closed = --guard->depth == 0;
  else if ((guchar) mark < 0x20 || mark == '/')
    guard->fault = "a control character or a comment";
}

static gboolean
guard_line (char *line, gsize n_bytes, guint64 *n_replaced, GError **error)
{
  NlpGuard guard = { .at = line, .end = line + n_bytes };

  while (guard.at < guard.end && guard.fault == NULL)
    if (*guard.at == '"' && guard.depth > 0)
      guard_string (&guard);
    else
      guard_mark (&guard);
  if (guard.fault == NULL && !guard.closed)
    guard.fault = "an object that does not end";
  *n_replaced = guard.n_replaced;
  if (guard.fault != NULL)
    g_set_error (error, NLP_ERROR, NLP_ERROR_INPUT, "not a JSON object on one line (%s)", guard.fault);
  return guard.fault == NULL;
}

/* A member that is a string; NULL if there is none, also if it is null. */
static gboolean
read_member (JsonObject *object, const char *name, char **value, GError **error)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (json_node_get_value_type (node) == G_TYPE_INT64 && g_str_equal (name, "id"))
    *value = g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  else if (json_node_get_value_type (node) == G_TYPE_STRING)
    *value = g_strdup (json_node_get_string (node));
  if (*value == NULL)
    g_set_error (error, NLP_ERROR, NLP_ERROR_INPUT, "the member \"%s\" is not a string", name);
  return *value != NULL;
}

static gboolean
read_object (JsonNode *root, NlpRecord *record, GError **error)
{
  JsonObject *object = json_node_get_object (root);

  if (!read_member (object, "id", &record->id, error) || !read_member (object, "text", &record->text, error)
      || !read_member (object, "reference", &record->reference, error))
    return FALSE;
  if (record->text == NULL)
    g_set_error_literal (error, NLP_ERROR, NLP_ERROR_INPUT, "the record has no member \"text\"");
  return record->text != NULL;
}

gboolean
nlp__parse_record (char *line, gsize n_bytes, gboolean strict, NlpRecord *record, GError **error)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GError) cause = NULL;

  memset (record, 0, sizeof *record);
  if (!guard_line (line, n_bytes, &record->n_replaced, error))
    return FALSE;
  parser = json_parser_new_immutable ();
  if (!json_parser_load_from_data (parser, line, n_bytes, &cause))
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_INPUT, "not JSON: %s", cause->message);
      return FALSE;
    }
  if (!read_object (json_parser_get_root (parser), record, error))
    return FALSE;
  if (strict && record->n_replaced > 0)
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_INPUT,
                   "%" G_GUINT64_FORMAT " escapes (\\u0000, lone surrogates) are no characters", record->n_replaced);
      return FALSE;
    }
  return TRUE;
}

void
nlp__record_clear (NlpRecord *record)
{
  g_clear_pointer (&record->id, g_free);
  g_clear_pointer (&record->text, g_free);
  g_clear_pointer (&record->reference, g_free);
}
