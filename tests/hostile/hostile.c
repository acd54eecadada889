/* hostile.c - a plugin that does what its option "how" says to a document with TRIGGER in it, and marks the first letter of others.
 *
 * One way each in which a plugin can harm the program that it runs in.
 * SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include <nlp.h>

#include <fcntl.h>
#include <locale.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static const NlpField fields[] = { { "letter", NLP_FIELD_STRING, "the letter" }, { NULL } };

static volatile int sink;

static void
crash (NlpDocument *document)
{
  raise (SIGSEGV);
}

static void
end_with_0 (NlpDocument *document)
{
  exit (0);
}

static void
end_with_1 (NlpDocument *document)
{
  _exit (1);
}

static void
end_quickly (NlpDocument *document)
{
  quick_exit (0);
}

static void
give_up (NlpDocument *document)
{
  abort ();
}

static void
complain_to_death (NlpDocument *document)
{
  g_error ("this is the end");
}

static void
loop (NlpDocument *document)
{
  while (sink == 0)
    continue;
}

static void
wait_for_ever (NlpDocument *document)
{
  while (TRUE)
    pause ();
}

static void
loop_deaf (NlpDocument *document)
{
  for (int i = 1; i < 32; i++)
    signal (i, SIG_IGN);
  loop (document);
}

static void
stop (NlpDocument *document)
{
  raise (SIGSTOP);
}

static void
end_by_alarm (NlpDocument *document)
{
  raise (SIGALRM);
}

static void
end_by_term (NlpDocument *document)
{
  raise (SIGTERM);
}

static void
kill_itself (NlpDocument *document)
{
  raise (SIGKILL);
}

static void
divide (NlpDocument *document)
{
  raise (SIGFPE);
}

static int
recurse (int depth)
{
  volatile char frame[4096];

  memset ((char *) frame, depth, sizeof frame);
  return recurse (depth + 1) + frame[depth % 4096];
}

static void
overflow_stack (NlpDocument *document)
{
  sink = recurse (1);
}

static void
free_twice (NlpDocument *document)
{
  char *volatile memory = malloc (100), *volatile again = memory;

  free (memory);
  free (again);
}

static void
free_document (NlpDocument *document)
{
  nlp_document_unref (document);
  nlp_document_unref (document);
}

static void
take_all_memory (NlpDocument *document)
{
  while (TRUE)
    memset (g_malloc (64 << 20), 1, 64 << 20);
}

static void
close_files (NlpDocument *document)
{
  closefrom (0);
}

static void
write_into_files (NlpDocument *document)
{
  for (int file = 3; file < 1000; file++)
    sink += write (file, "nonsense nonsense nonsense nonsense", 35);
}

static void
print (NlpDocument *document)
{
  puts ("{\"id\": \"not asked for\"}");
  fflush (stdout);
}

static void
print_errors (NlpDocument *document)
{
  for (guint i = 0; i < 100000; i++)
    fputs ("\033[31mnonsense\n", stderr);
}

static void
print_long_line (NlpDocument *document)
{
  for (guint i = 0; i < 10000000; i++)
    fputc ('x', stderr);
}

static void
become_another (NlpDocument *document)
{
  execl ("/bin/true", "true", NULL);
}

static void
leave_child (NlpDocument *document)
{
  if (fork () == 0)
    while (TRUE)
      pause ();
}

static void
return_twice (NlpDocument *document)
{
  if (fork () != 0)
    wait (NULL);
}

static void
become_daemon (NlpDocument *document)
{
  if (fork () != 0)
    _exit (0);
  setsid ();
}

static void *
crash_later (void *data)
{
  usleep (1000);
  crash (NULL);
  return NULL;
}

static void
leave_thread (NlpDocument *document)
{
  pthread_t thread;

  pthread_create (&thread, NULL, crash_later, NULL);
  usleep (100000);
}

static void
change_text (NlpDocument *document)
{
  gsize n;
  char *text = (char *) nlp_document_get_text (document, &n);

  text[n - 1] = 'X';
}

static void
change_rows (NlpDocument *document)
{
  NlpLayer *tokens = nlp_document_get_layer (document, "tokens");
  guint n;

  ((NlpSpan *) nlp_layer_get_spans (tokens, &n))[0].end = 1;
}

static void
add_rows (NlpDocument *document)
{
  nlp_layer_append (nlp_document_get_layer (document, "tokens"), (NlpSpan) { 0, 1 });
}

static void
change_field (NlpDocument *document)
{
  nlp_layer_set_string (nlp_document_get_layer (document, "blocks"), 0, 0, "HACKED");
}

static void
remove_layer (NlpDocument *document)
{
  nlp_document_remove_layer (document, "tokens");
}

static void
remove_own_layer (NlpDocument *document)
{
  nlp_document_remove_layer (document, "hostiles");
}

static void
add_run (NlpDocument *document)
{
  nlp_document_add_run (document, &(NlpRun) { "ner", "9", NLP_RUN_OK, NULL });
}

static void
append_to_none (NlpDocument *document)
{
  nlp_layer_append (NULL, (NlpSpan) { 0, 1 });
}

static void
set_wrong_row (NlpDocument *document)
{
  nlp_layer_set_string (nlp_document_get_layer (document, "hostiles"), 1000000, 0, "x");
}

static void
set_wrong_field (NlpDocument *document)
{
  NlpLayer *layer = nlp_document_get_layer (document, "hostiles");

  nlp_layer_set_integer (layer, nlp_layer_append (layer, (NlpSpan) { 0, 1 }), 77, 1);
}

static void
lie_outside (NlpDocument *document)
{
  nlp_layer_append (nlp_document_get_layer (document, "hostiles"), (NlpSpan) { 5, G_MAXUINT32 - 1 });
}

static void
lie_backwards (NlpDocument *document)
{
  nlp_layer_append (nlp_document_get_layer (document, "hostiles"), (NlpSpan) { 5, 2 });
}

static void
write_bad_text (NlpDocument *document)
{
  NlpLayer *layer = nlp_document_get_layer (document, "hostiles");

  nlp_layer_set_string (layer, nlp_layer_append (layer, (NlpSpan) { 0, 1 }), 0, "bad \xff");
}

static void
write_controls (NlpDocument *document)
{
  NlpLayer *layer = nlp_document_get_layer (document, "hostiles");

  nlp_layer_set_string (layer, nlp_layer_append (layer, (NlpSpan) { 0, 1 }), 0, "\033[31m\001\n\xef\xbf\xbf");
}

static void
write_many (NlpDocument *document)
{
  NlpLayer *layer = nlp_document_get_layer (document, "hostiles");

  for (guint i = 0; i < 300000; i++)
    nlp_layer_append (layer, (NlpSpan) { 0, 1 });
}

static void
write_long (NlpDocument *document)
{
  NlpLayer *layer = nlp_document_get_layer (document, "hostiles");
  g_autofree char *text = g_strnfill (20000000, 'x');

  nlp_layer_set_string (layer, nlp_layer_append (layer, (NlpSpan) { 0, 1 }), 0, text);
}

static void
change_locale (NlpDocument *document)
{
  setlocale (LC_ALL, "de_DE.UTF-8");
}

static void
change_world (NlpDocument *document)
{
  g_assert_cmpint (chdir ("/"), ==, 0);
  umask (0777);
  unsetenv ("PATH");
}

static void
limit_files (NlpDocument *document)
{
  setrlimit (RLIMIT_NOFILE, &(struct rlimit) { 0, 0 });
}

static void
unmap (NlpDocument *document)
{
  munmap ((void *) ((gsize) nlp_document_get_text (document, NULL) & ~(gsize) 4095), 1 << 20);
}

static void
outlive (NlpDocument *document)
{
  prctl (PR_SET_PDEATHSIG, 0);
}

static void
make_criticals_fatal (NlpDocument *document)
{
  g_log_set_always_fatal (G_LOG_LEVEL_MASK);
  g_warning ("a word of warning");
}

static void
do_nothing (NlpDocument *document)
{
}

static const struct
{
  const char *name;
  void (*act) (NlpDocument *document);
} ways[] = {
  { "do-nothing", do_nothing },     { "crash", crash },
  { "end-with-0", end_with_0 },     { "end-with-1", end_with_1 },
  { "end-quickly", end_quickly },   { "give-up", give_up },
  { "complain", complain_to_death },{ "loop", loop },
  { "wait", wait_for_ever },        { "loop-deaf", loop_deaf },
  { "stop", stop },                 { "alarm", end_by_alarm },
  { "term", end_by_term },          { "kill", kill_itself },
  { "divide", divide },             { "overflow-stack", overflow_stack },
  { "free-twice", free_twice },     { "free-document", free_document },
  { "take-memory", take_all_memory },{ "close-files", close_files },
  { "write-files", write_into_files },{ "print", print },
  { "print-errors", print_errors }, { "print-long", print_long_line },
  { "become-another", become_another },{ "leave-child", leave_child },
  { "return-twice", return_twice }, { "become-daemon", become_daemon },
  { "leave-thread", leave_thread }, { "change-text", change_text },
  { "change-rows", change_rows },   { "add-rows", add_rows },
  { "change-field", change_field }, { "remove-layer", remove_layer },
  { "remove-own-layer", remove_own_layer },{ "add-run", add_run },
  { "append-to-none", append_to_none },{ "wrong-row", set_wrong_row },
  { "wrong-field", set_wrong_field },{ "lie-outside", lie_outside },
  { "lie-backwards", lie_backwards },{ "bad-text", write_bad_text },
  { "controls", write_controls },   { "write-many", write_many },
  { "write-long", write_long },     { "change-locale", change_locale },
  { "change-world", change_world }, { "limit-files", limit_files },
  { "unmap", unmap },               { "outlive", outlive },
  { "criticals", make_criticals_fatal },
};

/* Errors that are no use. */
static gboolean
fail (const char *how, GError **error)
{
  if (g_str_equal (how, "bad-message"))
    g_set_error_literal (error, NLP_ERROR, NLP_ERROR_PROCESS, "bad \xff");
  if (g_str_equal (how, "control-message"))
    g_set_error_literal (error, NLP_ERROR, NLP_ERROR_PROCESS, "red \033[31m\n{\"id\": \"no\"}");
  return !g_str_equal (how, "bad-message") && !g_str_equal (how, "control-message") && !g_str_equal (how, "no-message");
}

static gboolean
process (gconstpointer self, NlpDocument *document, GError **error)
{
  NlpLayer *layer = nlp_document_get_layer (document, "hostiles");

  if (strstr (nlp_document_get_text (document, NULL), "TRIGGER") == NULL)
    {
      nlp_layer_set_string (layer, nlp_layer_append (layer, (NlpSpan) { 0, 1 }), 0, "x");
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (g_str_equal (self, ways[i].name))
      ways[i].act (document);
  return fail (self, error);
}

static gpointer
create (const NlpOptions *options, GError **error)
{
  const char *how = nlp_options_get_string (options, "how");

  if (g_str_equal (how, "create-crash"))
    crash (NULL);
  if (g_str_equal (how, "create-loop"))
    loop (NULL);
  if (g_str_equal (how, "create-end"))
    exit (0);
  return g_strdup (how);
}

static const NlpOption options[] = { { "how", NLP_OPTION_STRING, "do-nothing", "what to do" }, { NULL } };

NLP_PLUGIN_DEFINE (hostile,
  .version = "1.0", .summary = "Does harm",
  .requires_layers = (const char *const[]) { "tokens", NULL },
  .provides = (const NlpLayerSpec[]) { { "hostiles", fields }, { NULL } },
  .options = options, .create = create, .process = process, .destroy = g_free)
