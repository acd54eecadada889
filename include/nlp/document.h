/* nlp/document.h - one text and the layers of annotations over it.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib-object.h>
#include <nlp/macros.h>
#include <nlp/layer.h>
#include <nlp/span.h>

G_BEGIN_DECLS

/**
 * NlpDocument:
 *
 * An immutable UTF-8 text, named layers over it, facts about where it came from, and the record of which plugins ran.
 * Reference counted; one thread writes at a time, and each layer has one writer.
 */
typedef struct _NlpDocument NlpDocument;

#define NLP_TYPE_DOCUMENT (nlp_document_get_type ())
NLP_API GType nlp_document_get_type (void);

/**
 * nlp_document_new_from_text:
 * @id: names the document in output and messages (a file's base name)
 * @text: UTF-8, kept as it is
 * @length: in bytes, or -1 if @text ends with a NUL
 * @error: where to put an error
 *
 * A document without layers: a reader or a pipeline adds the structure. U+0000 may occur in @text if @length is given.
 * Fails with %NLP_ERROR_INPUT if @text is not valid UTF-8 and with %NLP_ERROR_TOO_LARGE above 1 GiB.
 *
 * Returns: (transfer full): the document
 */
NLP_API NlpDocument *nlp_document_new_from_text (const char *id, const char *text, gssize length, GError **error);

/**
 * nlp_document_new_take_text: (skip)
 * @id: names the document
 * @text: (transfer full): UTF-8 from g_malloc(), with a NUL behind its last byte
 * @length: in bytes
 * @error: where to put an error
 *
 * Like nlp_document_new_from_text(), without a copy.
 *
 * Returns: (transfer full): the document
 */
NLP_API NlpDocument *nlp_document_new_take_text (const char *id, char *text, gsize length, GError **error);

NLP_API NlpDocument *nlp_document_ref (NlpDocument *document);
NLP_API void nlp_document_unref (NlpDocument *document);

/**
 * nlp_document_get_id:
 * @document: a document
 *
 * Returns: (transfer none): its name among others, as it was given; never %NULL
 */
NLP_API const char *nlp_document_get_id (const NlpDocument *document);

/**
 * nlp_document_get_text:
 * @document: a document
 * @n_bytes: (out) (optional): its size
 *
 * Returns: (transfer none): the whole text; a NUL stands behind it
 */
NLP_API const char *nlp_document_get_text (const NlpDocument *document, gsize *n_bytes);

/**
 * nlp_document_get_length:
 * @document: a document
 *
 * Returns: the number of code points in the text
 */
NLP_API guint32 nlp_document_get_length (const NlpDocument *document);

/* Places. Spans count code points; the text is bytes. An index with an entry every 64 code points translates; for a text that is
 * all ASCII there is nothing to do. */

/**
 * nlp_document_get_byte_offset:
 * @document: a document
 * @position: a code point, at most nlp_document_get_length()
 *
 * Returns: the byte where it starts
 */
NLP_API gsize nlp_document_get_byte_offset (const NlpDocument *document, guint32 position);

/**
 * nlp_document_get_position:
 * @document: a document
 * @byte_offset: the first byte of a code point, or the size of the text
 *
 * Returns: how many code points stand before it
 */
NLP_API guint32 nlp_document_get_position (const NlpDocument *document, gsize byte_offset);

/**
 * nlp_document_get_bytes: (skip)
 * @document: a document
 * @span: a stretch of its text
 * @n_bytes: (out): its size
 *
 * Returns: (transfer none): the first byte of the stretch, inside nlp_document_get_text(); no NUL stands behind it
 */
NLP_API const char *nlp_document_get_bytes (const NlpDocument *document, NlpSpan span, gsize *n_bytes);

/**
 * nlp_document_dup_text:
 * @document: a document
 * @span: a stretch of its text
 *
 * Returns: (transfer full): a copy of the stretch, with a NUL behind it
 */
NLP_API char *nlp_document_dup_text (const NlpDocument *document, const NlpSpan *span);

/**
 * nlp_document_get_token: (skip)
 * @document: a document that has tokens
 * @token: a row of its layer "tokens"
 * @n_bytes: (out): the token's size
 *
 * The fast way to a token's bytes: its byte offset is stored, nothing is counted.
 *
 * Returns: (transfer none): the token's first byte; no NUL stands behind it
 */
NLP_API const char *nlp_document_get_token (const NlpDocument *document, guint token, guint *n_bytes);

/* Layers. */

/**
 * nlp_document_get_layer:
 * @document: a document
 * @name: a layer's name
 *
 * Returns: (transfer none) (nullable): the layer
 */
NLP_API NlpLayer *nlp_document_get_layer (NlpDocument *document, const char *name);

/**
 * nlp_document_add_layer: (skip)
 * @document: a document
 * @spec: the layer's shape; must outlive the document
 *
 * Adds an empty layer, or gives the one of that name if it is there already with the same fields.
 *
 * Returns: (transfer none) (nullable): the layer; %NULL if another layer of that name is there with other fields
 */
NLP_API NlpLayer *nlp_document_add_layer (NlpDocument *document, const NlpLayerSpec *spec);

/**
 * nlp_document_remove_layer:
 * @document: a document
 * @name: a layer's name
 */
NLP_API void nlp_document_remove_layer (NlpDocument *document, const char *name);

/**
 * nlp_document_get_n_layers:
 * @document: a document
 *
 * Returns: the number of its layers
 */
NLP_API guint nlp_document_get_n_layers (const NlpDocument *document);

/**
 * nlp_document_get_nth_layer:
 * @document: a document
 * @index: below nlp_document_get_n_layers()
 *
 * Returns: (transfer none): layer @index in the order in which they were added
 */
NLP_API NlpLayer *nlp_document_get_nth_layer (const NlpDocument *document, guint index);

/* Facts about the document. */

/**
 * nlp_document_set_property:
 * @document: a document
 * @name: "filename", "encoding", "format", "language" (a tag, "en" if nothing says otherwise; "language-guess" if the text
 *   itself says so), "reference-date" (ISO 8601, date or date-time), "replaced-bytes"; "dropped-values" and "dropped-value" (how
 *   many things annotated XML said that no row could take, and the first of them); what the source says of itself: "title",
 *   "author", "date", "outlet"; the way back to it, in places of the text: "pages", "paragraphs" ("0 120 348"), "cues" of a
 *   recording (a line "PLACE SECONDS BYTE" each), "quotations" that a page marks with their source ("BEGIN END SOURCE_BEGIN
 *   SOURCE_END;..."); others are free
 * @value: (nullable): its value
 */
NLP_API void nlp_document_set_property (NlpDocument *document, const char *name, const char *value);

/**
 * nlp_document_get_property:
 * @document: a document
 * @name: as above
 *
 * Returns: (transfer none) (nullable): its value
 */
NLP_API const char *nlp_document_get_property (const NlpDocument *document, const char *name);

/* The record of plugins. A consumer can tell "no names found" from "names not looked for". */

/**
 * NlpRunStatus:
 * @NLP_RUN_OK: the plugin's layers are in the document
 * @NLP_RUN_FAILED: it failed on this document; its rows were taken out
 * @NLP_RUN_SKIPPED: it was not run, because a layer that it requires is missing
 *
 * What became of a plugin on a document.
 */
typedef enum
{
  NLP_RUN_OK,
  NLP_RUN_FAILED,
  NLP_RUN_SKIPPED
} NlpRunStatus;

/**
 * NlpRun:
 * @plugin: its name
 * @version: its version
 * @status: what became of it
 * @message: (nullable): why, unless @status is %NLP_RUN_OK
 *
 * One plugin that was asked for, in running order.
 */
typedef struct _NlpRun
{
  const char *plugin;
  const char *version;
  NlpRunStatus status;
  const char *message;
} NlpRun;

/**
 * nlp_document_add_run: (skip)
 * @document: a document
 * @run: what happened; strings are copied
 *
 * Returns: its number, 0 to 63
 */
NLP_API guint nlp_document_add_run (NlpDocument *document, const NlpRun *run);

/**
 * nlp_document_get_n_runs:
 * @document: a document
 *
 * Returns: how many plugins were asked for
 */
NLP_API guint nlp_document_get_n_runs (const NlpDocument *document);

/**
 * nlp_document_get_run:
 * @document: a document
 * @index: below nlp_document_get_n_runs()
 *
 * Returns: (transfer none): run @index in running order
 */
NLP_API const NlpRun *nlp_document_get_run (const NlpDocument *document, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpDocument, nlp_document_unref)

G_END_DECLS
