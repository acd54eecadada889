/* reply.h - the text of a message, with what it quotes of others.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "record.h"

/* Adds the blocks of the plain text of a message. Quoted text loses its marks ("> "); it is furniture when nothing follows it
 * (the whole thread below an answer), and speech among the answers else. The line that announces a quotation, and the
 * signature, are furniture. With @flowed, lines that end in a blank go on (RFC 3676). */
void reply_write (const char *text, gboolean flowed, Record *record);
