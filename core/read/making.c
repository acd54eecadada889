/* making.c - decodes what was read, gives it its structure, and notes what is known of its source.
 * SPDX-License-Identifier: MIT */
#include "making.h"

#include <string.h>

#include <nlp/reader.h>

#include "read-document.h"
#include "decode.h"
#include "captions.h"
#include "extractor.h"
#include "html.h"
#include "page-facts.h"
#include "quotations.h"
#include "records.h"
#include "structure.h"
#include "html-tags.h"

/* Longest beginning of a text that its encoding is guessed from. */
#define LONGEST_SAMPLE (1u << 20)

/* What the bytes may be instead of the UTF-8 that they are not: a name, or NULL. */
static char *
guess_charset (const char *bytes, gsize n_bytes)
{
  g_autoptr (GInputStream) answer = nlp__extractor_run ("charset", bytes, MIN (n_bytes, LONGEST_SAMPLE), NULL);
  char name[64];
  gsize n = 0;

  if (answer == NULL || !g_input_stream_read_all (answer, name, sizeof name - 1, &n, NULL, NULL))
    return NULL;
  name[n] = '\0';
  return *g_strstrip (name) != '\0' ? g_strdup (name) : NULL;
}

static void
set_properties (const NlpMaking *making, NlpDocument *document, const char *encoding, guint64 n_replaced)
{
  nlp_document_set_property (document, "filename", making->file);
  nlp_document_set_property (document, "encoding", encoding);
  nlp_document_set_property (document, "format", making->format);
  if (n_replaced > 0)
    {
      g_autofree char *number = g_strdup_printf ("%" G_GUINT64_FORMAT, n_replaced);

      nlp_document_set_property (document, "replaced-bytes", number);
    }
}

/* Before the text gets its structure, which depends on the language. */
static void
set_language (const NlpMaking *making, NlpDocument *document)
{
  if (making->language != NULL && nlp_document_get_property (document, "language") == NULL)
    nlp_document_set_property (document, "language", making->language);
}

NlpDocument *
nlp__make_from_text (NlpMaking *making, const char *bytes, gsize n_bytes, GError **error)
{
  g_auto (NlpDecoded) decoded = { NULL };
  g_autofree char *guess = NULL;
  NlpDocument *document;

  if (!nlp__decode (bytes, n_bytes, making->charset, making->strict, &decoded, error))
    return NULL;
  if (decoded.n_replaced > 0 && making->charset == NULL)
    guess = guess_charset (bytes, n_bytes);
  nlp__source_release (making->source);
  document = nlp_document_new_take_text (making->id, g_steal_pointer (&decoded.text), decoded.n_bytes, error);
  if (document == NULL)
    return NULL;
  set_properties (making, document, decoded.encoding, decoded.n_replaced);
  nlp_document_set_property (document, "charset-guess", guess);
  set_language (making, document);
  nlp_document_add_structure (document);
  return document;
}

/* "POSITION SECONDS BYTE" a line. */
static char *
print_cues (const NlpDocument *document, const GArray *cues)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < cues->len; i++)
    {
      const NlpCue *cue = &g_array_index (cues, NlpCue, i);
      char seconds[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append_printf (lines, "%s%u %s %u", i > 0 ? "\n" : "", nlp_document_get_position (document, cue->text),
                              g_ascii_formatd (seconds, sizeof seconds, "%.3f", cue->seconds), cue->file);
    }
  return g_string_free (lines, FALSE);
}

NlpDocument *
nlp__make_from_captions (NlpMaking *making, const char *bytes, gsize n_bytes, GError **error)
{
  g_auto (NlpDecoded) decoded = { NULL };
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (NlpBlock));
  g_autoptr (GArray) cues = g_array_new (FALSE, FALSE, sizeof (NlpCue));
  g_autofree char *lines = NULL;
  NlpStructure structure = { NULL };
  NlpDocument *document;
  GString *text;
  gsize length;

  if (!nlp__decode (bytes, n_bytes, making->charset, making->strict, &decoded, error))
    return NULL;
  nlp__source_release (making->source);
  text = nlp__captions_extract (decoded.text, decoded.n_bytes, blocks, cues);
  length = text->len;
  document = nlp_document_new_take_text (making->id, g_string_free (text, FALSE), length, error);
  if (document == NULL)
    return NULL;
  set_properties (making, document, decoded.encoding, decoded.n_replaced);
  set_language (making, document);
  lines = print_cues (document, cues);
  nlp_document_set_property (document, "cues", lines);
  structure.blocks = (const NlpBlock *) (gpointer) blocks->data;
  structure.n_blocks = blocks->len;
  nlp__document_add_structure (document, &structure);
  return document;
}

/* "BEGIN END SOURCE_BEGIN SOURCE_END;..." */
static char *
print_quotations (const NlpDocument *document, const GArray *quotations)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < quotations->len; i++)
    {
      const NlpQuotation *quotation = &g_array_index (quotations, NlpQuotation, i);

      g_string_append_printf (lines, "%s%u %u %u %u", i > 0 ? ";" : "", nlp_document_get_position (document, quotation->words.begin),
                              nlp_document_get_position (document, quotation->words.end),
                              nlp_document_get_position (document, quotation->source.begin),
                              nlp_document_get_position (document, quotation->source.end));
    }
  return g_string_free (lines, FALSE);
}

/* The document of a page that is UTF-8 and is written to. */
static NlpDocument *
make_page (const NlpMaking *making, char *html, gsize n_bytes, GError **error)
{
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (NlpBlock));
  g_autoptr (GArray) quotations = g_array_new (FALSE, FALSE, sizeof (NlpQuotation));
  g_autofree char *lines = NULL;
  g_auto (NlpFacts) facts = { NULL };
  NlpStructure structure = { NULL };
  NlpDocument *document;
  gsize length;
  GString *text = nlp__html_extract (html, n_bytes, blocks, quotations, &facts, error);

  if (text == NULL)
    return NULL;
  length = text->len;
  document = nlp_document_new_take_text (making->id, g_string_free (text, FALSE), length, error);
  if (document == NULL)
    return NULL;
  nlp__facts_set (&facts, document);
  lines = print_quotations (document, quotations);
  nlp_document_set_property (document, "quotations", quotations->len > 0 ? lines : NULL);
  set_language (making, document);
  structure.blocks = (const NlpBlock *) (gpointer) blocks->data;
  structure.n_blocks = blocks->len;
  nlp__document_add_structure (document, &structure);
  return document;
}

NlpDocument *
nlp__make_from_page (NlpMaking *making, const char *bytes, gsize n_bytes, GError **error)
{
  g_auto (NlpDecoded) decoded = { NULL };
  g_autofree char *declared = making->charset == NULL ? nlp__html_find_charset (bytes, n_bytes) : NULL;
  const char *charset = declared != NULL ? declared : making->charset;
  NlpDocument *document;

  if (!nlp__decode (bytes, n_bytes, charset, making->strict, &decoded, error))
    return NULL;
  document = make_page (making, decoded.text, decoded.n_bytes, error);
  if (document != NULL)
    set_properties (making, document, decoded.encoding, decoded.n_replaced);
  return document;
}

NlpDocument *
nlp__make_from_annotated (NlpMaking *making, const char *bytes, gsize n_bytes, GError **error)
{
  g_auto (NlpDecoded) decoded = { NULL };

  if (!nlp__decode (bytes, n_bytes, making->charset, making->strict, &decoded, error)
      || !nlp__check_tags (decoded.text, decoded.n_bytes, error))
    return NULL;
  return nlp__annotated_read (decoded.text, decoded.n_bytes, making->id, making->strict, error);
}

/* The blocks that an extractor tells, in bytes of the document's text; what is outside the text or out of order is left out. */
static GArray *
make_blocks (const NlpRecord *record, const NlpDocument *document)
{
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (NlpBlock));
  guint32 length = nlp_document_get_length (document), behind = 0;

  for (guint i = 0; i < record->blocks->len; i++)
    {
      NlpBlock block = g_array_index (record->blocks, NlpBlock, i);

      if (block.begin < behind || block.end <= block.begin || block.end > length)
        continue;
      behind = block.end;
      block.begin = nlp_document_get_byte_offset (document, block.begin);
      block.end = nlp_document_get_byte_offset (document, block.end);
      nlp__refine_block (nlp__get_block_words (NULL), nlp_document_get_text (document, NULL), &block);
      g_array_append_val (blocks, block);
    }
  return blocks;
}

static NlpDocument *
make_text (const NlpMaking *making, NlpRecord *record, GError **error)
{
  gsize n_bytes = strlen (record->text);
  NlpDocument *document = nlp_document_new_take_text (making->id, g_steal_pointer (&record->text), n_bytes, error);

  if (document == NULL)
    return NULL;
  set_language (making, document);
  if (record->blocks != NULL)
    {
      g_autoptr (GArray) blocks = make_blocks (record, document);
      NlpStructure structure = { .blocks = (const NlpBlock *) (gpointer) blocks->data, .n_blocks = blocks->len };

      nlp__document_add_structure (document, &structure);
    }
  else
    nlp_document_add_structure (document);
  return document;
}

NlpDocument *
nlp__make_from_record (NlpMaking *making, const char *line, gsize n_bytes, gboolean extracted, char **id, GError **error)
{
  g_auto (NlpDecoded) decoded = { NULL };
  g_auto (NlpRecord) record = { NULL };
  NlpDocument *document;
  gboolean good;

  if (!nlp__decode (line, n_bytes, making->charset, making->strict, &decoded, error))
    return NULL;
  good = nlp__parse_record (decoded.text, decoded.n_bytes, making->strict, extracted, &record, error);
  *id = g_steal_pointer (&record.id);
  if (!good)
    return NULL;
  making->id = *id != NULL ? *id : making->id;
  document = record.text != NULL ? make_text (making, &record, error)
                                 : make_page (making, record.html, strlen (record.html), error);
  if (document == NULL)
    return NULL;
  nlp__facts_set (&record.facts, document);
  set_properties (making, document, decoded.encoding, decoded.n_replaced + record.n_replaced);
  nlp_document_set_property (document, "reference-date", record.reference);
  nlp_document_set_property (document, "pages", record.pages);
  nlp_document_set_property (document, "paragraphs", record.paragraphs);
  return document;
}
