/* task.c - a task of a crew.
 * SPDX-License-Identifier: MIT */
#include "task.h"

/* Somebody who kills workers (the system when it runs out of memory) may come back; a task that kills its worker outside of all
 * plugins has one more try; and not every plugin can be at fault. */
#define MOST_KILLS 10
#define MOST_DEATHS 2
#define MOST_BLAMED 8

Task *
nlp__task_new (guint64 number, GVariant *content, gsize weight)
{
  Task *task = g_new0 (Task, 1);

  task->number = number;
  task->content = g_variant_ref_sink (content);
  task->weight = weight;
  task->blamed = g_ptr_array_new_with_free_func (g_free);
  return task;
}

void
nlp__task_free (Task *task)
{
  nlp__task_reset (task);
  g_variant_unref (task->content);
  g_ptr_array_unref (task->blamed);
  g_free (task);
}

void
nlp__task_reset (Task *task)
{
  g_clear_pointer (&task->answer, g_variant_unref);
  g_clear_pointer (&task->failure, g_free);
}

static void
add_left_out (GVariantBuilder *list, const GPtrArray *plugins, gboolean switched_off)
{
  for (guint i = 0; i + 1 < plugins->len; i += 2)
    g_variant_builder_add (list, "(ssb)", plugins->pdata[i], plugins->pdata[i + 1], switched_off);
}

GVariant *
nlp__task_pack (const Task *task, const GPtrArray *switched_off)
{
  GVariantBuilder list;

  g_variant_builder_init (&list, G_VARIANT_TYPE (TASK_LEFT_OUT));
  add_left_out (&list, switched_off, TRUE);
  add_left_out (&list, task->blamed, FALSE);
  return g_variant_new ("(t" TASK_LEFT_OUT "v)", task->number, &list, task->content);
}

static gboolean
is_blamed (const Task *task, const char *plugin)
{
  for (guint i = 0; i < task->blamed->len; i += 2)
    if (g_str_equal (task->blamed->pdata[i], plugin))
      return TRUE;
  return FALSE;
}

static void
fail (Task *task, const char *plugin, const char *reason)
{
  task->failure = *plugin ? g_strdup_printf ("its worker, running %s, %s", plugin, reason)
                          : g_strdup_printf ("its worker %s", reason);
}

void
nlp__task_blame (Task *task, const char *plugin, const char *reason, gboolean killed)
{
  if (killed && ++task->n_kills <= MOST_KILLS)
    return;
  if (*plugin == '\0' && ++task->n_deaths < MOST_DEATHS)
    return;
  if (*plugin == '\0' || is_blamed (task, plugin) || task->blamed->len >= 2 * MOST_BLAMED)
    {
      fail (task, plugin, reason);
      return;
    }
  g_ptr_array_add (task->blamed, g_strdup (plugin));
  g_ptr_array_add (task->blamed, g_strdup (reason));
}
