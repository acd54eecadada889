/* visible-mutex.c - to be loaded before all else (LD_PRELOAD): GLib's mutexes as those of the threads library.
 *
 * Those of GLib are made of futexes, which tools that look for data races do not know: they would see no lock at all.
 * SPDX-License-Identifier: MIT */
#include <glib.h>
#include <pthread.h>

static pthread_mutex_t making = PTHREAD_MUTEX_INITIALIZER;

/* The mutex behind @mutex, which holds it once somebody has asked. */
static pthread_mutex_t *
get (GMutex *mutex)
{
  pthread_mutex_t *own;

  pthread_mutex_lock (&making);
  if (mutex->p == NULL)
    {
      mutex->p = g_new (pthread_mutex_t, 1);
      pthread_mutex_init (mutex->p, NULL);
    }
  own = mutex->p;
  pthread_mutex_unlock (&making);
  return own;
}

__attribute__ ((visibility ("default"))) void
(g_mutex_init) (GMutex *mutex)
{
  mutex->p = NULL;
}

__attribute__ ((visibility ("default"))) void
(g_mutex_clear) (GMutex *mutex)
{
  if (mutex->p != NULL)
    pthread_mutex_destroy (mutex->p);
  g_free (mutex->p);
}

__attribute__ ((visibility ("default"))) void
(g_mutex_lock) (GMutex *mutex)
{
  pthread_mutex_lock (get (mutex));
}

__attribute__ ((visibility ("default"))) void
(g_mutex_unlock) (GMutex *mutex)
{
  pthread_mutex_unlock (get (mutex));
}
