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

#include "blocks.h"

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

/* A member that tells of the source: who gave it another shape gets no error for that. */
static char *
dup_fact (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING ? g_strdup (json_node_get_string (node)) : NULL;
}

/* One [begin, end, kind]. FALSE if it is something else. */
static gboolean
read_block (JsonNode *node, NlpBlock *block)
{
  JsonArray *triple = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  const char *name;
  gint64 begin, end;
  int kind;

  if (triple == NULL || json_array_get_length (triple) != 3)
    return FALSE;
  begin = json_array_get_int_element (triple, 0);
  end = json_array_get_int_element (triple, 1);
  name = json_array_get_string_element (triple, 2);
  kind = name != NULL ? nlp__block_kind_from_name (name) : -1;
  if (begin < 0 || end < begin || end > G_MAXINT32 || kind < 0)
    return FALSE;
  *block = (NlpBlock) { (guint32) begin, (guint32) end, (NlpBlockKind) kind };
  return TRUE;
}

static void
read_blocks (JsonObject *object, NlpRecord *record)
{
  JsonNode *node = json_object_get_member (object, "blocks");
  JsonArray *list = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  NlpBlock block;

  if (list == NULL)
    return;
  record->blocks = g_array_new (FALSE, FALSE, sizeof (NlpBlock));
  for (guint i = 0; i < json_array_get_length (list); i++)
    if (read_block (json_array_get_element (list, i), &block))
      g_array_append_val (record->blocks, block);
}

static void
read_extracted (JsonObject *object, NlpRecord *record)
{
  record->html = dup_fact (object, "html");
  record->pages = dup_fact (object, "pages");
  record->paragraphs = dup_fact (object, "paragraphs");
  read_blocks (object, record);
}

static gboolean
read_object (JsonNode *root, gboolean extracted, NlpRecord *record, GError **error)
{
  JsonObject *object = json_node_get_object (root);

  if (!read_member (object, "id", &record->id, error) || !read_member (object, "text", &record->text, error)
      || !read_member (object, "reference", &record->reference, error))
    return FALSE;
  record->facts = (NlpFacts) { dup_fact (object, "title"), dup_fact (object, "author"), dup_fact (object, "date"),
                               dup_fact (object, "outlet") };
  if (extracted)
    read_extracted (object, record);
  if (record->text == NULL && record->html == NULL)
    g_set_error_literal (error, NLP_ERROR, NLP_ERROR_INPUT, "the record has no member \"text\"");
  return record->text != NULL || record->html != NULL;
}

gboolean
nlp__parse_record (char *line, gsize n_bytes, gboolean strict, gboolean extracted, NlpRecord *record, GError **error)
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
  if (!read_object (json_parser_get_root (parser), extracted, record, error))
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
  nlp__facts_clear (&record->facts);
  g_clear_pointer (&record->html, g_free);
  g_clear_pointer (&record->blocks, g_array_unref);
  g_clear_pointer (&record->pages, g_free);
  g_clear_pointer (&record->paragraphs, g_free);
}
