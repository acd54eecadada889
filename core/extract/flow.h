/* flow.h - the lines of a PDF joined to the blocks of a record.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "record.h"

/* Adds a block for each paragraph and heading of @lines (PdfLine), and at the end one for each running title; sets the
 * member "pages", the place where each of @n_pages pages begins. */
void flow_write (const GArray *lines, guint n_pages, Record *record);
