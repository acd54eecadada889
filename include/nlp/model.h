/* nlp/model.h - model files: named arrays in a checksummed container, mapped read-only.
 *
 * A plugin keeps what it learned in a file of this form beside its .so. Opening one maps it, checks its table of sections and copies
 * nothing: it costs the same for any size, and all processes on a machine share its pages. Whether every byte is as it was written
 * is asked where a file may have been damaged, after a copy or a download (nlp_model_verify()), not at every start; so a reader
 * must not let numbers in a section lead it outside of arrays.
 *
 *     g_autoptr (NlpModel) model = nlp_model_open (path, "tone", 1, error);
 *     gsize n;
 *     const float *weights = model ? nlp_model_get_array (model, "weights", sizeof (float), &n, error) : NULL;
 *
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib-object.h>
#include <nlp/macros.h>

G_BEGIN_DECLS

/**
 * NLP_MODEL_NAME_MAX:
 *
 * The longest name of a kind or of a section, in bytes.
 */
#define NLP_MODEL_NAME_MAX 15

/**
 * NlpModel:
 *
 * An open model file. Reference counted and constant: threads may share it.
 */
typedef struct _NlpModel NlpModel;

#define NLP_TYPE_MODEL (nlp_model_get_type ())
NLP_API GType nlp_model_get_type (void);

/**
 * nlp_model_open:
 * @filename: the file
 * @kind: what it must hold, as its writer named it ("tagger")
 * @version: the version of that kind's layout that the caller understands
 * @error: where to put an error
 *
 * Maps a model file and checks its form: kind, version, size, and that its sections lie inside it. Fails with
 * %NLP_ERROR_MODEL if the file is not what it should be, with an error of GIO's if it cannot be read.
 *
 * Returns: (transfer full): the model
 */
NLP_API NlpModel *nlp_model_open (const char *filename, const char *kind, guint32 version, GError **error);

/**
 * nlp_model_verify:
 * @filename: a model file of any kind
 * @error: where to put an error
 *
 * Checks the checksum over all of the file, some 10 GB a second.
 *
 * Returns: whether every byte is as it was written
 */
NLP_API gboolean nlp_model_verify (const char *filename, GError **error);

NLP_API NlpModel *nlp_model_ref (NlpModel *model);
NLP_API void nlp_model_unref (NlpModel *model);

/**
 * nlp_model_get_filename:
 * @model: a model
 *
 * Returns: (transfer none): the file that it was opened from
 */
NLP_API const char *nlp_model_get_filename (const NlpModel *model);

/**
 * nlp_model_get_checksum:
 * @model: a model
 *
 * Two files have the same one only if they hold the same. A model that was trained on top of another (a word map) stores it.
 *
 * Returns: the checksum
 */
NLP_API guint64 nlp_model_get_checksum (const NlpModel *model);

/**
 * nlp_model_get_array: (skip)
 * @model: a model
 * @name: a section's name
 * @element_size: the size of one element, in bytes
 * @n_elements: (out): how many there are
 * @error: where to put an error
 *
 * A section as an array; it starts on a border of 64 bytes and lives as long as @model. Fails with %NLP_ERROR_MODEL if there is
 * no such section or its size is no multiple of @element_size.
 *
 * Returns: (transfer none): its first element, not %NULL unless it fails
 */
NLP_API gconstpointer nlp_model_get_array (const NlpModel *model, const char *name, gsize element_size, gsize *n_elements,
                                           GError **error);

/**
 * nlp_model_get_text: (skip)
 * @model: a model
 * @name: a section's name
 * @error: where to put an error
 *
 * A section that holds UTF-8 text, for settings and lists of labels. Fails as nlp_model_get_array() does.
 *
 * Returns: (transfer full): the text
 */
NLP_API char *nlp_model_get_text (const NlpModel *model, const char *name, GError **error);

/**
 * NlpModelWriter:
 *
 * A model file that is being put together in memory.
 */
typedef struct _NlpModelWriter NlpModelWriter;

/**
 * nlp_model_writer_new: (skip)
 * @kind: what the file holds, at most %NLP_MODEL_NAME_MAX bytes
 * @version: the version of its layout
 *
 * Returns: (transfer full): a writer
 */
NLP_API NlpModelWriter *nlp_model_writer_new (const char *kind, guint32 version);

/**
 * nlp_model_writer_add: (skip)
 * @writer: a writer
 * @name: a name not used before, at most %NLP_MODEL_NAME_MAX bytes
 * @data: the section's content, in little-endian order; copied
 * @n_bytes: its size
 */
NLP_API void nlp_model_writer_add (NlpModelWriter *writer, const char *name, gconstpointer data, gsize n_bytes);

/**
 * nlp_model_writer_save: (skip)
 * @writer: a writer
 * @filename: where to
 * @error: where to put an error
 *
 * Writes the file beside its place and renames it, so that nobody ever sees half of it. A device or a pipe is not replaced. The same
 * sections give the same bytes.
 *
 * Returns: whether it was written
 */
NLP_API gboolean nlp_model_writer_save (NlpModelWriter *writer, const char *filename, GError **error);

NLP_API void nlp_model_writer_free (NlpModelWriter *writer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpModel, nlp_model_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpModelWriter, nlp_model_writer_free)

G_END_DECLS
