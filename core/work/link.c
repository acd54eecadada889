/* link.c - messages over a socket.
 * SPDX-License-Identifier: MIT */
#include "link.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define CHUNK 65536

/* Bytes that are received at once at most, so that nobody keeps us from the others by sending without end. */
#define MOST_CHUNKS 64

void
nlp__link_init (Link *link, int socket)
{
  *link = (Link) { socket, g_byte_array_new (), g_byte_array_new (), 0, 0 };
}

void
nlp__link_clear (Link *link)
{
  if (link->in == NULL)
    return;
  close (link->socket);
  g_clear_pointer (&link->in, g_byte_array_unref);
  g_clear_pointer (&link->out, g_byte_array_unref);
}

/* The head of a message. */
typedef struct
{
  guint64 mark, length;
} Head;

#define MARK 0x316b726f77706c6e /* "nlpwork1" */

/* Messages are filled up to multiples of 8 bytes: values have to lie there. */
static guint64
pad (guint64 length)
{
  return (length + 7) & ~(guint64) 7;
}

void
nlp__link_put (Link *link, GVariant *message)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (message);
  gsize length = g_variant_get_size (owned);
  const Head head = { MARK, length };
  guint begin = link->out->len + sizeof head, end = begin + pad (length);

  g_byte_array_append (link->out, (const guint8 *) &head, sizeof head);
  g_byte_array_set_size (link->out, end);
  memset (link->out->data + begin + length, 0, end - begin - length);
  g_variant_store (owned, link->out->data + begin);
}

LinkState
nlp__link_send (Link *link, gboolean wait)
{
  while (link->n_sent < link->out->len)
    {
      gssize n = send (link->socket, link->out->data + link->n_sent, link->out->len - link->n_sent,
                       MSG_NOSIGNAL | (wait ? 0 : MSG_DONTWAIT));

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return errno == EAGAIN || errno == EWOULDBLOCK ? LINK_OPEN : LINK_CLOSED;
      link->n_sent += n;
    }
  g_byte_array_set_size (link->out, 0);
  link->n_sent = 0;
  return LINK_OPEN;
}

/* Gives the place of what was taken back. */
static void
drop_taken (Link *link)
{
  if (link->n_taken == 0)
    return;
  g_byte_array_remove_range (link->in, 0, link->n_taken);
  link->n_taken = 0;
}

LinkState
nlp__link_receive (Link *link, gboolean wait)
{
  guint n_chunks = 0;
  gssize n;

  drop_taken (link);
  do
    {
      guint before = link->in->len;

      g_byte_array_set_size (link->in, before + CHUNK);
      do
        n = recv (link->socket, link->in->data + before, CHUNK, wait ? 0 : MSG_DONTWAIT);
      while (n < 0 && errno == EINTR);
      g_byte_array_set_size (link->in, before + MAX (n, 0));
      wait = FALSE;
    }
  while (n == CHUNK && ++n_chunks < MOST_CHUNKS);
  return n > 0 || (n < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) ? LINK_OPEN : LINK_CLOSED;
}

GVariant *
nlp__link_take (Link *link, const GVariantType *type, gsize most, LinkState *state)
{
  const guint8 *from = link->in->data + link->n_taken;
  gsize n = link->in->len - link->n_taken;
  Head head;
  g_autoptr (GBytes) bytes = NULL;

  if (n < sizeof head)
    return NULL;
  memcpy (&head, from, sizeof head);
  if (head.mark != MARK || head.length > most)
    *state = LINK_BROKEN;
  if (*state == LINK_BROKEN || n - sizeof head < pad (head.length))
    return NULL;
  bytes = g_bytes_new (from + sizeof head, head.length);
  link->n_taken += sizeof head + pad (head.length);
  return g_variant_ref_sink (g_variant_new_from_bytes (type, bytes, FALSE));
}
