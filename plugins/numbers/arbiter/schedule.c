/* schedule.c - weighted interval scheduling.
 *
 * The best set from lexeme i on is the better of the best set from i + 1 on, and, for each reading that begins at i, that reading
 * and the best set from its end on:
 *
 *     best (i) = max (best (i + 1), max { weight (r) + best (end (r)) : first (r) = i })
 *
 * so one pass from the last lexeme to the first finds it (Kleinberg and Tardos, Algorithm Design, 6.1). Cost: lexemes and readings of
 * the stretch together. Readings that weigh nothing or less are never in it.
 * SPDX-License-Identifier: MIT */
#include "schedule.h"

#define NONE G_MAXUINT

/* What is known of one lexeme. */
typedef struct
{
  float best;
  guint choice; /* the reading that begins here in the best set, or NONE */
  guint head;   /* the first reading that begins here, or NONE; @next leads on */
} Place;

struct _Schedule
{
  GArray *next;   /* guint, one a reading: the next that begins at the same lexeme */
  GArray *places; /* Place */
};

Schedule *
schedule_new (void)
{
  Schedule *schedule = g_new (Schedule, 1);

  schedule->next = g_array_new (FALSE, FALSE, sizeof (guint));
  schedule->places = g_array_new (FALSE, FALSE, sizeof (Place));
  return schedule;
}

void
schedule_free (Schedule *schedule)
{
  g_array_unref (schedule->next);
  g_array_unref (schedule->places);
  g_free (schedule);
}

/* From which lexeme to which the readings reach. */
static void
find_reach (const Readings *readings, guint *from, guint *end)
{
  *from = G_MAXUINT;
  *end = 0;
  for (guint i = 0; i < readings->n; i++)
    {
      *from = MIN (*from, readings->items[i].first);
      *end = MAX (*end, readings->items[i].end);
    }
}

static void
lay_out (Schedule *schedule, const Readings *readings, guint from, guint n)
{
  g_array_set_size (schedule->places, n + 1);
  g_array_set_size (schedule->next, readings->n);
  for (guint i = 0; i <= n; i++)
    g_array_index (schedule->places, Place, i) = (Place){ 0, NONE, NONE };
  for (guint i = readings->n; i-- > 0;)
    {
      Place *place = &g_array_index (schedule->places, Place, readings->items[i].first - from);

      g_array_index (schedule->next, guint, i) = place->head;
      place->head = i;
    }
}

static void
choose (Schedule *schedule, const Readings *readings, const float *weights, guint from, guint n)
{
  Place *places = (Place *) (gpointer) schedule->places->data;

  for (guint i = n; i-- > 0;)
    {
      places[i].best = places[i + 1].best;
      for (guint r = places[i].head; r != NONE; r = g_array_index (schedule->next, guint, r))
        {
          float sum = weights[r] + places[readings->items[r].end - from].best;

          if (weights[r] > 0 && sum > places[i].best)
            {
              places[i].best = sum;
              places[i].choice = r;
            }
        }
    }
}

void
schedule_solve (Schedule *schedule, const Readings *readings, const float *weights, GArray *chosen)
{
  guint from, end;

  find_reach (readings, &from, &end);
  lay_out (schedule, readings, from, end - from);
  choose (schedule, readings, weights, from, end - from);
  for (guint i = 0; i < end - from;)
    {
      guint choice = g_array_index (schedule->places, Place, i).choice;

      if (choice == NONE)
        {
          i++;
          continue;
        }
      g_array_append_val (chosen, readings->items[choice]);
      i = readings->items[choice].end - from;
    }
}
