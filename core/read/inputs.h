/* inputs.h - the kinds of input that there are: their names, how they are told apart, how each becomes a document.
 *
 * A new kind is a line in the table of inputs.c and a value of #NlpInput.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/reader.h>

#include "making.h"

G_BEGIN_DECLS

/* The first bytes of an input, without a byte order mark and white space, and its file name or NULL. */
typedef struct
{
  const char *bytes;
  gsize n_bytes;
  const char *name;
} NlpBeginning;

typedef struct
{
  NlpInput input;
  const char *name;    /* as `--input` and the property "format" have it */
  const char *endings; /* of file names, parted by blanks; NULL if names tell nothing */
  gboolean (*recognises) (const NlpBeginning *beginning); /* or NULL */
  NlpDocument *(*make) (NlpMaking *making, const char *bytes, gsize n_bytes, GError **error);
  const char *extractor; /* instead: a program that makes records of it, see extractor.h */
} NlpInputKind;

/* What kind of input begins with bytes[0, n_bytes). What the bytes say goes first, since standard input has no name and
 * names lie; but a name in .txt is believed, so that a text about markup can be read. Plain text in doubt.
 *
 * Fails with %NLP_ERROR_INPUT on what holds no text (an image, a program), naming what it is. */
const NlpInputKind *nlp__inputs_detect (const char *bytes, gsize n_bytes, const char *name, GError **error);

/* Whether a file of this name is an archive, packed or not. Nothing else tells: it is read by a program of its own from the beginning. */
gboolean nlp__inputs_is_archive (const char *name);

/* The kind for a value other than NLP_INPUT_AUTO. */
const NlpInputKind *nlp__inputs_get (NlpInput input);

G_END_DECLS
