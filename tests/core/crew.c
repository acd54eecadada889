/* Tests of core/work: the supervisor goes on, and every task has its answer, whatever workers do.
 *
 * This program is its own worker: a task is a word that says what to do, the answer the same word.
 * SPDX-License-Identifier: MIT */
#define _GNU_SOURCE /* sched_setaffinity() */
#include "check.h"

#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static gboolean
is_left_out (const NlpStation *station, const char *plugin)
{
  guint n;
  const NlpLeftOut *left_out = nlp_station_get_left_out (station, &n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (left_out[i].plugin, plugin))
      return TRUE;
  return FALSE;
}

static void
compute (gint64 microseconds)
{
  struct timespec spent = { 0, 0 };

  while (spent.tv_sec * G_USEC_PER_SEC + spent.tv_nsec / 1000 < microseconds)
    clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &spent);
}

static void
misbehave (const char *how)
{
  static const char nonsense[100] = { 1, 2, 3 };

  if (g_str_equal (how, "crash"))
    raise (SIGSEGV);
  if (g_str_equal (how, "hang"))
    while (TRUE)
      sleep (1);
  if (g_str_equal (how, "compute"))
    compute (G_USEC_PER_SEC * 3 / 10);
  if (g_str_equal (how, "exit"))
    _exit (0);
  for (int file = 3; g_str_equal (how, "hang-up") && file < 1000; file++)
    close (file);
  for (int file = 3; g_str_equal (how, "write") && file < 1000; file++)
    send (file, nonsense, sizeof nonsense, 0);
  if (g_str_equal (how, "die"))
    kill (getpid (), SIGKILL);
  if (g_str_equal (how, "print"))
    fprintf (stderr, "first\nsecond\n");
  if (g_str_equal (how, "print-half"))
    fprintf (stderr, "not a whole line");
  for (guint i = 0; g_str_equal (how, "print-much") && i < 1000; i++)
    fprintf (stderr, "line %u\n", i);
}

/* "PLUGIN:WAY", or a word. */
static int
work (void)
{
  g_autoptr (NlpStation) station = nlp_station_open (NULL);
  GVariant *task;

  while ((task = nlp_station_next (station)) != NULL)
    {
      const char *word = g_variant_get_string (task, NULL);
      g_auto (GStrv) parts = g_strsplit (word, ":", 2);

      /* "always" does it though it is left out. */
      if (parts[0] && parts[1] && (!is_left_out (station, parts[0]) || g_str_equal (parts[0], "always")))
        {
          nlp_station_tell (station, parts[0]);
          misbehave (parts[1]);
          nlp_station_tell (station, "");
        }
      nlp_station_answer (station, g_variant_new_take_string (g_strconcat (word, is_left_out (station, "off") ? "!" : "", NULL)));
      g_variant_unref (task);
    }
  return EXIT_SUCCESS;
}

static NlpCrew *
new_crew (guint n_workers)
{
  static const char *const argv[] = { "/proc/self/exe", "crew", "--worker", NULL };

  return nlp_crew_new (argv, n_workers);
}

/* The words that come back, with what went wrong, "crash(a)" if plugin a was left out, "?" for a failure. */
static char *
run_tasks (NlpCrew *crew, const char *words)
{
  g_auto (GStrv) list = g_strsplit (words, " ", -1);
  g_autoptr (GString) result = g_string_new (NULL);
  guint n_put = 0, n = g_strv_length (list);

  for (guint i = 0; i < n; i++)
    {
      g_auto (NlpCrewOutcome) outcome = { NULL };
      g_autoptr (GVariant) answer = NULL;
      g_autofree char *plugins = NULL;

      for (; n_put < n && nlp_crew_has_room (crew); n_put++)
        nlp_crew_put (crew, g_variant_new_string (list[n_put]), 10);
      answer = nlp_crew_take (crew, &outcome, NULL);
      plugins = g_strjoinv ("+", outcome.plugins);
      g_string_append_printf (result, "%s%s", i ? " " : "", answer ? g_variant_get_string (answer, NULL) : "?");
      if (*plugins)
        g_string_append_printf (result, "(%s)", plugins);
    }
  return g_string_free (g_steal_pointer (&result), FALSE);
}

static void
check_tasks (guint n_workers, const char *words, const char *expected)
{
  g_autoptr (NlpCrew) crew = new_crew (n_workers);
  g_autofree char *result = NULL;

  nlp_crew_set_timeout (crew, 0.5, 0);
  result = run_tasks (crew, words);
  CHECK_STRING (result, expected);
}

static void
answers_come_in_the_order_of_the_tasks (void)
{
  g_autoptr (GString) words = g_string_new ("0");

  for (guint i = 1; i < 1000; i++)
    g_string_append_printf (words, " %u", i);
  for (guint n = 1; n <= 4; n++)
    check_tasks (n, words->str, words->str);
}

static void
a_worker_that_ends_costs_the_plugin_that_ran (void)
{
  check_tasks (1, "one a:crash two", "one a:crash(a) two");
  check_tasks (2, "one a:exit two b:crash", "one a:exit(a) two b:crash(b)");
  check_tasks (1, "one a:hang-up two", "one a:hang-up(a) two");
}

/* Who wrote it, and when, cannot always be known. */
static void
nonsense_in_the_connection_costs_no_other_task (void)
{
  g_autoptr (NlpCrew) crew = new_crew (1);
  g_autofree char *result = run_tasks (crew, "one a:write two three");

  CU_ASSERT (g_str_has_prefix (result, "one ") && g_str_has_suffix (result, " two three"));
}

static void
a_worker_that_takes_too_long_is_ended (void)
{
  check_tasks (2, "one a:hang two", "one a:hang(a) two");
}

/* Processes that want the same processor as this one, all the time. */
static void
start_rivals (GPid *rivals, guint n)
{
  for (guint i = 0; i < n; i++)
    if ((rivals[i] = fork ()) == 0)
      {
        prctl (PR_SET_PDEATHSIG, SIGKILL);
        compute (60 * G_USEC_PER_SEC);
        _exit (0);
      }
}

static void
time_that_others_have_does_not_count (void)
{
  cpu_set_t all, one;
  GPid rivals[4];
  g_autofree char *queued = NULL;

  if (!g_file_get_contents ("/proc/self/schedstat", &queued, NULL, NULL) || sched_getaffinity (0, sizeof all, &all) != 0)
    return;
  CPU_ZERO (&one);
  CPU_SET (sched_getcpu (), &one);
  CU_ASSERT (sched_setaffinity (0, sizeof one, &one) == 0);
  start_rivals (rivals, G_N_ELEMENTS (rivals));
  check_tasks (1, "one a:compute two", "one a:compute two");
  for (guint i = 0; i < G_N_ELEMENTS (rivals); i++)
    {
      kill (rivals[i], SIGKILL);
      waitpid (rivals[i], NULL, 0);
    }
  sched_setaffinity (0, sizeof all, &all);
}

static void
who_kills_itself_again_and_again_is_to_blame (void)
{
  check_tasks (1, "one a:die two", "one a:die(a) two");
}

static void
a_fault_outside_of_plugins_costs_the_task_alone (void)
{
  check_tasks (1, "one :crash two", "one ? two");
}

static void
a_plugin_that_is_switched_off_is_left_out_of_all_that_follows (void)
{
  g_autoptr (NlpCrew) crew = new_crew (2);
  g_auto (NlpCrewOutcome) outcome = { NULL };
  g_autoptr (GVariant) first = NULL, second = NULL;

  nlp_crew_put (crew, g_variant_new_string ("one"), 1);
  nlp_crew_put (crew, g_variant_new_string ("off:crash"), 1);
  first = nlp_crew_take (crew, &outcome, NULL);
  g_usleep (50000);
  nlp_crew_switch_off (crew, "off", "it was enough");
  nlp_crew_outcome_clear (&outcome);
  second = nlp_crew_take (crew, &outcome, NULL);
  CHECK_STRING (first ? g_variant_get_string (first, NULL) : NULL, "one");
  CHECK_STRING (second ? g_variant_get_string (second, NULL) : NULL, "off:crash!");
}

static void
keep_line (const char *plugin, const char *line, gpointer user_data)
{
  g_string_append_printf (user_data, "%s: %s\n", plugin, line);
}

static void
what_a_plugin_prints_carries_its_name (void)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  NlpCrew *crew = new_crew (1);
  g_autofree char *result = NULL;

  nlp_crew_set_printed (crew, keep_line, lines);
  result = run_tasks (crew, "loud:print");
  nlp_crew_free (crew);
  CU_ASSERT (strstr (lines->str, "first\n") != NULL && strstr (lines->str, "second\n") != NULL);
}

static char *
print_lines (const char *task)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  NlpCrew *crew = new_crew (1);
  g_autofree char *result = NULL;

  nlp_crew_set_printed (crew, keep_line, lines);
  result = run_tasks (crew, task);
  nlp_crew_free (crew);
  CHECK_STRING (result, task);
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static void
a_plugin_that_prints_much_is_cut_short (void)
{
  g_autofree char *much = print_lines ("loud:print-much"), *half = print_lines ("loud:print-half");

  CU_ASSERT (strstr (much, "line 0\n") != NULL && strstr (much, "says no more") != NULL && strstr (much, "line 999\n") == NULL);
  CU_ASSERT (strstr (half, "not a whole line\n") != NULL);
}

static void
who_ends_its_worker_though_it_is_left_out_costs_the_task (void)
{
  check_tasks (1, "one always:crash two", "one ?(always) two");
}

/* A name that is none is not believed: nobody is to blame, and the task has one more try. */
static void
a_plugin_has_a_name (void)
{
  check_tasks (1, "one a/b:crash two", "one ? two");
}

static void
a_worker_retires_after_ten_thousand_tasks (void)
{
  g_autoptr (GString) words = g_string_new ("0");

  for (guint i = 1; i < 10100; i++)
    g_string_append_printf (words, " %u", i);
  check_tasks (1, words->str, words->str);
}

static void
a_worker_that_cannot_be_started_is_an_error (void)
{
  static const char *const argv[] = { "/no/such/program", "crew", NULL };
  g_autoptr (NlpCrew) crew = nlp_crew_new (argv, 1);
  g_auto (NlpCrewOutcome) outcome = { NULL };
  g_autoptr (GError) error = NULL;

  nlp_crew_put (crew, g_variant_new_string ("one"), 1);
  CU_ASSERT_PTR_NULL (nlp_crew_take (crew, &outcome, &error));
  CU_ASSERT (error != NULL && strstr (error->message, "/no/such/program") != NULL);
}

/* A program that ends at once, before it takes a task: others would not fare better. */
static void
a_worker_that_cannot_begin_is_no_use (void)
{
  static const char *const argv[] = { "/bin/false", "false", NULL };
  g_autoptr (NlpCrew) crew = nlp_crew_new (argv, 1);
  g_auto (NlpCrewOutcome) outcome = { NULL };

  nlp_crew_put (crew, g_variant_new_string ("one"), 1);
  CU_ASSERT_PTR_NULL (nlp_crew_take (crew, &outcome, NULL));
  CU_ASSERT (outcome.unusable);
  CHECK_STRING (outcome.failure, "a worker ended the program with status 1 when it was set up");
}

static void
a_crew_may_go_while_it_works (void)
{
  g_autoptr (NlpCrew) crew = new_crew (2);
  g_auto (NlpCrewOutcome) outcome = { NULL };
  g_autoptr (GVariant) first = NULL;

  nlp_crew_put (crew, g_variant_new_string ("one"), 1);
  nlp_crew_put (crew, g_variant_new_string ("a:hang"), 1);
  first = nlp_crew_take (crew, &outcome, NULL);
  CHECK_STRING (first ? g_variant_get_string (first, NULL) : NULL, "one");
}

static void
a_program_that_is_no_worker_is_told (void)
{
  static const char *const argv[] = { "/bin/false", "false", NULL };
  g_autoptr (NlpCrew) crew = nlp_crew_new (argv, 1);
  g_auto (NlpCrewOutcome) outcome = { NULL };

  nlp_crew_put (crew, g_variant_new_string ("one"), 1);
  CU_ASSERT (nlp_crew_take (crew, &outcome, NULL) == NULL);
  CU_ASSERT (outcome.unusable);
  CHECK_STRING (outcome.failure, "a worker ended the program with status 1 when it was set up");
}

static void
large_tasks_and_answers_arrive_whole (void)
{
  g_autoptr (NlpCrew) crew = new_crew (2);
  g_autofree char *word = g_strnfill (5000000, 'x');

  for (guint i = 0; i < 3; i++)
    nlp_crew_put (crew, g_variant_new_string (word), 5000000);
  for (guint i = 0; i < 3; i++)
    {
      g_auto (NlpCrewOutcome) outcome = { NULL };
      g_autoptr (GVariant) answer = nlp_crew_take (crew, &outcome, NULL);

      CU_ASSERT (answer != NULL && g_str_equal (g_variant_get_string (answer, NULL), word));
    }
}

static const CheckCase cases[] = {
  CHECK_CASE (answers_come_in_the_order_of_the_tasks),
  CHECK_CASE (a_worker_that_ends_costs_the_plugin_that_ran),
  CHECK_CASE (nonsense_in_the_connection_costs_no_other_task),
  CHECK_CASE (a_worker_that_takes_too_long_is_ended),
  CHECK_CASE (time_that_others_have_does_not_count),
  CHECK_CASE (who_kills_itself_again_and_again_is_to_blame),
  CHECK_CASE (a_fault_outside_of_plugins_costs_the_task_alone),
  CHECK_CASE (a_plugin_that_is_switched_off_is_left_out_of_all_that_follows),
  CHECK_CASE (what_a_plugin_prints_carries_its_name),
  CHECK_CASE (a_plugin_that_prints_much_is_cut_short),
  CHECK_CASE (who_ends_its_worker_though_it_is_left_out_costs_the_task),
  CHECK_CASE (a_plugin_has_a_name),
  CHECK_CASE (a_worker_retires_after_ten_thousand_tasks),
  CHECK_CASE (a_worker_that_cannot_be_started_is_an_error),
  CHECK_CASE (a_worker_that_cannot_begin_is_no_use),
  CHECK_CASE (a_crew_may_go_while_it_works),
  CHECK_CASE (a_program_that_is_no_worker_is_told),
  CHECK_CASE (large_tasks_and_answers_arrive_whole),
};

int
main (int argc, char **argv)
{
  if (argc > 1 && g_str_equal (argv[1], "--worker"))
    return work ();
  return check_run (cases, G_N_ELEMENTS (cases), argc > 1 ? argv[1] : NULL);
}
