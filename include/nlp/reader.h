/* nlp/reader.h - from files, pipes and memory to documents with their structure.
 *
 *     g_autoptr (NlpReader) reader = nlp_reader_new_for_path ("interviews.jsonl", &error);
 *     NlpDocument *document;
 *
 *     while ((document = nlp_reader_next (reader, &error)) != NULL || error != NULL)
 *       if (document != NULL)
 *         { ... nlp_document_unref (document); }
 *       else
 *         { ... g_clear_error (&error); }
 * SPDX-License-Identifier: MIT */
#pragma once

#include <gio/gio.h>
#include <nlp/document.h>
#include <nlp/macros.h>

G_BEGIN_DECLS

/**
 * NlpInput:
 * @NLP_INPUT_AUTO: by the first bytes and the name's ending; plain text in doubt
 * @NLP_INPUT_TEXT: plain text, one document
 * @NLP_INPUT_HTML: a page: its main text is the document
 * @NLP_INPUT_XML: our own annotated XML, read back with its layers
 * @NLP_INPUT_JSONL: JSON lines: each line is an object with a member "text", and is a document
 * @NLP_INPUT_PDF: a PDF file: its text in reading order, without what is repeated on every page
 * @NLP_INPUT_OFFICE: a Word (.docx) or OpenDocument (.odt) text
 * @NLP_INPUT_MAIL: a message (.eml), or a mailbox (mbox): each message is a document
 * @NLP_INPUT_FEED: RSS or Atom: each item is a document
 * @NLP_INPUT_MARKDOWN: Markdown (CommonMark)
 * @NLP_INPUT_VTT: WebVTT captions: what is said, with its speakers and times
 * @NLP_INPUT_SRT: SubRip captions
 * @NLP_INPUT_TAR: a tar archive, packed or not: each file in it is read as if it stood alone
 *
 * What the bytes are. PDF, Word, mail, feeds, Markdown and archives are made into text by programs of their own beside the library (its folder nlp-run/extract), each
 * optional when the project is built.
 */
typedef enum
{
  NLP_INPUT_AUTO,
  NLP_INPUT_TEXT,
  NLP_INPUT_HTML,
  NLP_INPUT_XML,
  NLP_INPUT_JSONL,
  NLP_INPUT_PDF,
  NLP_INPUT_OFFICE,
  NLP_INPUT_MAIL,
  NLP_INPUT_FEED,
  NLP_INPUT_MARKDOWN,
  NLP_INPUT_VTT,
  NLP_INPUT_SRT,
  NLP_INPUT_TAR
} NlpInput;

/**
 * NlpReader:
 *
 * Gives the documents of one file or stream, one after the other; only one line of JSON lines is in memory at a time.
 * Reference counted; used by one thread at a time.
 */
typedef struct _NlpReader NlpReader;

#define NLP_TYPE_READER (nlp_reader_get_type ())
NLP_API GType nlp_reader_get_type (void);

#define NLP_TYPE_INPUT (nlp_input_get_type ())
NLP_API GType nlp_input_get_type (void);

/**
 * nlp_reader_new:
 * @stream: where the bytes come from
 * @name: (nullable): a file name for messages, ids and the property "filename"; a path is cut to its last part
 *
 * Returns: (transfer full): a reader
 */
NLP_API NlpReader *nlp_reader_new (GInputStream *stream, const char *name);

/**
 * nlp_reader_new_for_path:
 * @path: a file, or "-" for standard input; what ends in ".gz", ".xz", ".zst" or ".bz2" is unpacked
 * @error: where to put an error
 *
 * Returns: (transfer full): a reader, or %NULL with an error of GIO if the file cannot be opened
 */
NLP_API NlpReader *nlp_reader_new_for_path (const char *path, GError **error);

NLP_API NlpReader *nlp_reader_ref (NlpReader *reader);
NLP_API void nlp_reader_unref (NlpReader *reader);

/**
 * nlp_reader_set_input:
 * @reader: a reader that has not been used yet
 * @input: what the bytes are; %NLP_INPUT_AUTO at first
 */
NLP_API void nlp_reader_set_input (NlpReader *reader, NlpInput input);

/**
 * nlp_reader_set_charset:
 * @reader: a reader that has not been used yet
 * @charset: (nullable): the encoding ("ISO-8859-1", "WINDOWS-1252", any that iconv knows) of text without a byte order
 * mark;
 *   %NULL for UTF-8, for HTML what the page says
 */
NLP_API void nlp_reader_set_charset (NlpReader *reader, const char *charset);

/**
 * nlp_reader_set_language:
 * @reader: a reader that has not been used yet
 * @language: (nullable): the language of texts that do not say (a tag, "en"); %NULL to look at their words
 */
NLP_API void nlp_reader_set_language (NlpReader *reader, const char *language);

/**
 * nlp_reader_set_strict:
 * @reader: a reader that has not been used yet
 * @strict: whether bytes that fit no character are an error; else each becomes U+FFFD, and the property
 * "replaced-bytes" has
 *   their number, "charset-guess" perhaps the encoding that they may be in
 */
NLP_API void nlp_reader_set_strict (NlpReader *reader, gboolean strict);

/**
 * nlp_reader_set_limit:
 * @reader: a reader that has not been used yet
 * @n_bytes: the largest input, or line of JSON lines; 1 GiB at first, and no more than that
 */
NLP_API void nlp_reader_set_limit (NlpReader *reader, gsize n_bytes);

/**
 * nlp_reader_next:
 * @reader: a reader
 * @error: where to put an error
 *
 * The next document, with the layers "blocks", "sentences" and "tokens"; from annotated XML with all layers that are
 * the library's own. Its properties are "filename", "encoding", "format", perhaps "replaced-bytes", and from JSON lines
 * "reference-date" (the record's member "reference"). What the source says of itself (a page's meta elements and JSON-LD, the
 * properties of a Word file, a message's header, members of a record) is in "title", "author", "outlet" and "date"
 * (YYYY-MM-DD); "pages" has the place where each page of a PDF begins, parted by blanks. Its id is the file's base name, or the record's member "id".
 *
 * Fails with %NLP_ERROR_INPUT or %NLP_ERROR_TOO_LARGE on an input or a record that cannot be read, and with an error of
 * GIO if the stream fails. The reader can be asked on after an error: it goes on with the next record, or ends.
 *
 * Returns: (transfer full) (nullable): a document, or %NULL: with an error, or without one at the end
 */
NLP_API NlpDocument *nlp_reader_next (NlpReader *reader, GError **error);

/**
 * nlp_reader_get_record:
 * @reader: a reader
 *
 * Returns: the number of the line that the last document or error comes from, counted from 1; 1 for other inputs, 0
 * before the first
 */
NLP_API guint64 nlp_reader_get_record (const NlpReader *reader);

/**
 * nlp_reader_get_record_id:
 * @reader: a reader
 *
 * The id of the last document; after an error, the id that it would have had, for a record of the failure.
 *
 * Returns: (transfer none) (nullable): an id; %NULL before the first
 */
NLP_API const char *nlp_reader_get_record_id (const NlpReader *reader);

/* The same in two steps, for programs that read in one process and make documents in another: there, a reader of the bytes is told
 * what they are (nlp_reader_set_input()), whether they come from a file of another kind (nlp_reader_set_extracted()), and which
 * record comes first (nlp_reader_set_record()). */

/**
 * nlp_reader_next_bytes:
 * @reader: a reader
 * @error: where to put an error
 *
 * Like nlp_reader_next(), without looking at what is in the bytes: the whole input, or a line.
 *
 * Returns: (transfer full) (nullable): the bytes of the next document, or %NULL: with an error, or without one at the end
 */
NLP_API GBytes *nlp_reader_next_bytes (NlpReader *reader, GError **error);

/**
 * nlp_reader_get_filename:
 * @reader: a reader
 *
 * Returns: (transfer none) (nullable): the base name of the file that the last document or error comes from, without the ending of what
 * was unpacked; %NULL for standard input
 */
NLP_API const char *nlp_reader_get_filename (const NlpReader *reader);

/**
 * nlp_reader_get_member:
 * @reader: a reader
 *
 * Returns: (transfer none) (nullable): of an archive, the path in it of the file that the last document or error comes from
 */
NLP_API const char *nlp_reader_get_member (const NlpReader *reader);

/**
 * nlp_reader_get_input:
 * @reader: a reader
 *
 * Returns: what the bytes are; after the first document never %NLP_INPUT_AUTO
 */
NLP_API NlpInput nlp_reader_get_input (const NlpReader *reader);

/**
 * nlp_reader_get_by_lines:
 * @reader: a reader
 *
 * Returns: whether each document is a line, of the input or of what was extracted from it
 */
NLP_API gboolean nlp_reader_get_by_lines (const NlpReader *reader);

/**
 * nlp_reader_get_extracted:
 * @reader: a reader
 *
 * Returns: whether the documents were extracted from a file of another kind (a PDF, a mail box): the bytes are then no longer the
 * file's, but records of what was in it
 */
NLP_API gboolean nlp_reader_get_extracted (const NlpReader *reader);

/**
 * nlp_reader_set_extracted:
 * @reader: a reader that has not been used yet
 * @extracted: whether its bytes are such records; not at first
 */
NLP_API void nlp_reader_set_extracted (NlpReader *reader, gboolean extracted);

/**
 * nlp_reader_set_record:
 * @reader: a reader that has not been used yet
 * @record: the number of the line before the first one; 0 unless set
 */
NLP_API void nlp_reader_set_record (NlpReader *reader, guint64 record);

/**
 * nlp_document_add_structure:
 * @document: a document
 *
 * Takes the text for plain text and adds "blocks", "sentences" and "tokens". Does nothing if @document has tokens
 * already.
 */
NLP_API void nlp_document_add_structure (NlpDocument *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpReader, nlp_reader_unref)

G_END_DECLS
