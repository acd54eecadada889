/* office.h - the kinds of office file.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "record.h"

/* Adds the paragraphs of word/document.xml, with the headings that word/styles.xml (or NULL) tells. FALSE if it is not well
 * formed. */
gboolean word_read (GBytes *text, GBytes *styles, Record *record);

/* Adds the paragraphs of an OpenDocument text's content.xml. */
gboolean opendocument_read (GBytes *content, Record *record);

/* Takes title, author and date from docProps/core.xml or meta.xml. */
void properties_read (GBytes *properties, Record *record);
