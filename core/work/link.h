/* link.h - messages between two processes over a socket.
 *
 * A message is a mark, the number of its bytes (8 bytes each, as the machine has them), a serialised GVariant, and zeros up to a
 * multiple of 8. What comes in is not trusted: the length is held against a limit, the bytes are kept only as they arrive, and a value
 * is marked as one that GVariant has to check wherever it is read (looking at all of it before would cost a nanosecond or ten a byte).
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

typedef enum
{
  LINK_OPEN,
  LINK_CLOSED,   /* the other side went away */
  LINK_BROKEN    /* what it sent makes no sense */
} LinkState;

typedef struct
{
  int socket;
  GByteArray *in, *out;
  gsize n_taken, n_sent;   /* bytes of `in` and of `out` that are done with */
} Link;

void nlp__link_init (Link *link, int socket);
void nlp__link_clear (Link *link);

/* Puts a message into the buffer. Consumes a floating @message. */
void nlp__link_put (Link *link, GVariant *message);

/* Sends what the socket takes at once; with @wait, everything. */
LinkState nlp__link_send (Link *link, gboolean wait);

/* Receives what is there; with @wait, at least one byte. */
LinkState nlp__link_receive (Link *link, gboolean wait);

/* The next message of @type that is there in full, or NULL: for want of bytes, or because what is there is no message or longer
 * than @most; then @state becomes LINK_BROKEN. */
GVariant *nlp__link_take (Link *link, const GVariantType *type, gsize most, LinkState *state);

static inline gsize
nlp__link_count_unsent (const Link *link)
{
  return link->out->len - link->n_sent;
}
