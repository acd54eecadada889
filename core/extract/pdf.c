/* pdf.c - extract-pdf: the text of a PDF file as a record.
 * SPDX-License-Identifier: MIT */
#include <poppler.h>

#include "flow.h"
#include "extracted-lines.h"
#include "record.h"

#define MOST_PAGES 5000

static void
set_facts (PopplerDocument *document, Record *record)
{
  g_autofree char *title = poppler_document_get_title (document);
  g_autofree char *author = poppler_document_get_author (document);
  g_autoptr (GDateTime) created = poppler_document_get_creation_date_time (document);
  g_autofree char *date = created != NULL ? g_date_time_format (created, "%Y-%m-%d") : NULL;

  record_set (record, "title", title);
  record_set (record, "author", author);
  record_set (record, "date", date);
}

static GArray *
read_lines (PopplerDocument *document, guint n_pages)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (PdfLine));

  g_array_set_clear_func (lines, lines_clear);
  for (guint i = 0; i < n_pages; i++)
    {
      PopplerPage *page = poppler_document_get_page (document, (int) i);

      if (page != NULL)
        lines_read (page, i, lines);
      g_clear_object (&page);
    }
  lines_mark_furniture (lines);
  return lines;
}

int
main (void)
{
  g_autoptr (GBytes) input = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) lines = NULL;
  g_autoptr (Record) record = record_new ();
  PopplerDocument *document;
  guint n_pages;

  record_begin ();
  input = record_read_input ();
  document = poppler_document_new_from_bytes (input, NULL, &error);
  if (document == NULL && g_error_matches (error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    record_fail ("the PDF file is encrypted; take its password off first, as with qpdf --decrypt");
  if (document == NULL)
    record_fail ("the PDF file is damaged: %s", error->message);
  n_pages = poppler_document_get_n_pages (document);
  if (n_pages > MOST_PAGES)
    record_fail ("the PDF file has %u pages, more than %d; split it", n_pages, MOST_PAGES);
  lines = read_lines (document, n_pages);
  if (lines->len == 0)
    record_fail ("the PDF file holds no text, only images perhaps; an OCR program like ocrmypdf makes text of them");
  flow_write (lines, n_pages, record);
  set_facts (document, record);
  record_print (record);
  g_object_unref (document);
  return 0;
}
