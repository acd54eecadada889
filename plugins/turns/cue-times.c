/* cue-times.c - when what captions hold was said.
 * SPDX-License-Identifier: MIT */
#include "cue-times.h"

#include <string.h>

#include "time-stamp.h"

typedef struct
{
  guint32 position;
  double seconds;
} CueTime;

/* "POSITION SECONDS BYTE" a line, in order. */
GArray *
turns_cues_read (NlpDocument *document)
{
  GArray *cues = g_array_new (FALSE, FALSE, sizeof (CueTime));
  const char *at = nlp_document_get_property (document, "cues");

  while (at != NULL && g_ascii_isdigit (*at))
    {
      char *end;
      CueTime cue = { (guint32) g_ascii_strtoull (at, &end, 10), 0 };

      cue.seconds = g_ascii_strtod (end, &end);
      g_array_append_val (cues, cue);
      at = strchr (end, '\n');
      at = at != NULL ? at + 1 : NULL;
    }
  return cues;
}

double
turns_cues_find (const GArray *cues, NlpSpan span)
{
  guint low = 0, high = cues->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (cues, CueTime, middle).position < span.begin)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == cues->len || g_array_index (cues, CueTime, low).position >= span.end)
    return NO_TIME;
  return g_array_index (cues, CueTime, low).seconds;
}
