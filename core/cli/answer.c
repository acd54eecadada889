/* answer.c - pieces and answers as values, and back. Names of files may be any bytes.
 * SPDX-License-Identifier: MIT */
#include "answer.h"

#define PIECE "(maytubay)"
#define ANSWER "(ubsmsmstaxasasay" COMPANIONS ")"
#define REFUSAL "(us)"

static GVariant *
pack_bytes (GBytes *bytes)
{
  return g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, bytes, TRUE);
}

GVariant *
piece_pack (const Piece *piece)
{
  GVariant *bytes = piece->name ? g_variant_new_bytestring (piece->name) : NULL;
  GVariant *name = g_variant_new_maybe (G_VARIANT_TYPE_BYTESTRING, bytes);

  return g_variant_new ("(@maytub@ay)", name, piece->record, (guint) piece->input, piece->extracted, pack_bytes (piece->bytes));
}

gboolean
piece_unpack (GVariant *value, Piece *piece)
{
  g_autoptr (GVariant) name = NULL, bytes = NULL;
  guint input;

  *piece = (Piece) { NULL };
  if (!g_variant_is_of_type (value, G_VARIANT_TYPE (PIECE)))
    return FALSE;
  g_variant_get (value, "(m@aytub@ay)", &name, &piece->record, &input, &piece->extracted, &bytes);
  piece->name = name ? g_variant_dup_bytestring (name, NULL) : NULL;
  piece->input = input;
  piece->bytes = g_variant_get_data_as_bytes (bytes);
  return TRUE;
}

void
piece_clear (Piece *piece)
{
  g_clear_pointer (&piece->name, g_free);
  g_clear_pointer (&piece->bytes, g_bytes_unref);
}

GVariant *
answer_pack (const Answer *answer)
{
  GVariant *companions = answer->companions != NULL ? answer->companions : g_variant_new_array (G_VARIANT_TYPE ("(say)"), NULL, 0);

  return g_variant_new ("(ubsmsmst@ax^as^as@ay@a(say))", (guint) answer->status, answer->has_document, answer->id, answer->fault,
                        answer->language, answer->n_words,
                        g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, answer->times->data, answer->times->len, sizeof (gint64)),
                        answer->remarks, answer->notes, pack_bytes (answer->bytes), companions);
}

gboolean
answer_unpack (GVariant *value, Answer *answer)
{
  g_autoptr (GVariant) times = NULL, bytes = NULL;
  gconstpointer elements;
  guint status;
  gsize n;

  *answer = (Answer) { STATUS_OK };
  if (!g_variant_is_of_type (value, G_VARIANT_TYPE (ANSWER)))
    return FALSE;
  g_variant_get (value, "(ubsmsmst@ax^as^as@ay@a(say))", &status, &answer->has_document, &answer->id, &answer->fault,
                 &answer->language, &answer->n_words, &times, &answer->remarks, &answer->notes, &bytes,
                 &answer->companions);
  elements = g_variant_get_fixed_array (times, &n, sizeof (gint64));
  answer->times = g_array_append_vals (g_array_new (FALSE, FALSE, sizeof (gint64)), elements, n);
  answer->status = MIN (status, STATUS_INPUT_OUTPUT);
  answer->bytes = g_variant_get_data_as_bytes (bytes);
  return TRUE;
}

void
answer_clear (Answer *answer)
{
  g_clear_pointer (&answer->id, g_free);
  g_clear_pointer (&answer->fault, g_free);
  g_clear_pointer (&answer->language, g_free);
  g_clear_pointer (&answer->times, g_array_unref);
  g_clear_pointer (&answer->remarks, g_strfreev);
  g_clear_pointer (&answer->notes, g_strfreev);
  g_clear_pointer (&answer->bytes, g_bytes_unref);
  g_clear_pointer (&answer->companions, g_variant_unref);
}

GVariant *
refusal_pack (Status status, const char *message)
{
  return g_variant_new (REFUSAL, (guint) status, message);
}

gboolean
refusal_unpack (GVariant *value, Status *status, char **message)
{
  guint number;

  if (!g_variant_is_of_type (value, G_VARIANT_TYPE (REFUSAL)))
    return FALSE;
  g_variant_get (value, REFUSAL, &number, message);
  *status = MIN (number, STATUS_INPUT_OUTPUT);
  return TRUE;
}
