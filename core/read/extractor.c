/* extractor.c - starts an extractor, feeds it, and takes what it prints, all within bounds.
 *
 * The file goes in through an unnamed file rather than a pipe, so that neither side can wait for the other.
 * SPDX-License-Identifier: MIT */
#include "extractor.h"

#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <nlp/error.h>

#include "installation.h"

#define LARGEST_OUTPUT (256u << 20)
#define MOST_SECONDS 60
#define LARGEST_MEMORY (2u << 30)
#define LONGEST_MESSAGE 300

/* Where a stream has its process. */
#define PROCESS_KEY "nlp-extractor"

/* In the child. One that is read as it goes may take as long as there is input, and ends with its reader. */
static void
set_limits (gpointer is_stream)
{
  if (is_stream != NULL)
    prctl (PR_SET_PDEATHSIG, SIGKILL);
  else
    setrlimit (RLIMIT_CPU, &(struct rlimit) { MOST_SECONDS, MOST_SECONDS });
#ifndef __SANITIZE_ADDRESS__ /* which maps all there is */
  setrlimit (RLIMIT_AS, &(struct rlimit) { LARGEST_MEMORY, LARGEST_MEMORY });
#endif
  setrlimit (RLIMIT_CORE, &(struct rlimit) { 0, 0 });
#ifndef NLP_COVERAGE /* which writes what it counted */
  setrlimit (RLIMIT_FSIZE, &(struct rlimit) { 0, 0 });
#endif
}

/* What a file is, without whose reader the program was built, and what makes text of it. */
static void
set_absence (const char *name, GError **error)
{
  static const char *const readers[][3] = { { "pdf", "PDF", "pdftotext FILE - | nlp-run" },
                                            { "office", "Word or OpenDocument", "pandoc -t plain FILE | nlp-run" },
                                            { "mail", "mail", "save its text as .txt" },
                                            { "feed", "a feed", "save its items as .html" },
                                            { "markdown", "Markdown", "pandoc -f markdown -t html FILE | nlp-run" },
                                            { "archive", "packed", "unpack it first" } };

  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    if (g_str_equal (name, readers[i][0]))
      {
        g_set_error (error, NLP_ERROR, NLP_ERROR_INPUT, "this is %s, and this nlp-run was built without its reader; try: %s", readers[i][1],
                     readers[i][2]);
        return;
      }
  g_set_error (error, NLP_ERROR, NLP_ERROR_INPUT, "this nlp-run was built without extract-%s", name);
}

static char *
find_program (const char *name, GError **error)
{
  g_autofree char *folder = nlp__installation_find_folder ("nlp-run/extract", "extract", NLP_EXTRACT_FOLDER);
  g_autofree char *file = g_strconcat ("extract-", name, NULL);
  char *program = g_build_filename (folder, file, NULL);

  if (g_file_test (program, G_FILE_TEST_IS_EXECUTABLE))
    return program;
  g_free (program);
  set_absence (name, error);
  return NULL;
}

int
nlp__extractor_open_bytes (const char *bytes, gsize n_bytes, GError **error)
{
  int file = memfd_create ("nlp-run", MFD_CLOEXEC);
  gsize at = 0;

  while (file >= 0 && at < n_bytes)
    {
      gssize n = write (file, bytes + at, n_bytes - at);

      if (n <= 0)
        break;
      at += n;
    }
  if (file >= 0 && at == n_bytes && lseek (file, 0, SEEK_SET) == 0)
    return file;
  if (file >= 0)
    close (file);
  g_set_error_literal (error, NLP_ERROR, NLP_ERROR_INPUT, "no memory to hand the file to its reader");
  return -1;
}

/* Takes the file. */
static GSubprocess *
start (const char *name, const char *argument, int file, GError **error)
{
  g_autofree char *program = find_program (name, error);
  g_autoptr (GSubprocessLauncher) launcher
      = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);

  g_subprocess_launcher_take_stdin_fd (launcher, file);
  g_subprocess_launcher_set_child_setup (launcher, set_limits, (gpointer) argument, NULL);
  return program != NULL ? g_subprocess_launcher_spawn (launcher, error, program, argument, NULL) : NULL;
}

/* All that @stream gives, at most @limit bytes and one, so that the caller sees when it was more. */
static GByteArray *
read_stream (GInputStream *stream, gsize limit)
{
  GByteArray *bytes = g_byte_array_new ();
  guint8 step[65536];
  gssize n = 1;

  while (n > 0 && bytes->len <= limit)
    {
      n = g_input_stream_read (stream, step, sizeof step, NULL, NULL);
      if (n > 0)
        g_byte_array_append (bytes, step, n);
    }
  return bytes;
}

/* Why the extractor failed: its own words, if it said any. */
static void
set_failure (GSubprocess *process, GError **error)
{
  g_autoptr (GByteArray) words = read_stream (g_subprocess_get_stderr_pipe (process), LONGEST_MESSAGE);
  const char *said = words->len > 0 ? (const char *) words->data : "";
  g_autofree char *text = g_utf8_make_valid (said, MIN (words->len, LONGEST_MESSAGE));
  char *end = text + strcspn (text, "\n");

  *end = '\0';
  if (g_subprocess_get_if_signaled (process))
    g_set_error (error, NLP_ERROR, NLP_ERROR_INPUT, "its reader was ended by signal %d (limits: %d s, %u MiB)",
                 g_subprocess_get_term_sig (process), MOST_SECONDS, LARGEST_MEMORY >> 20);
  else
    g_set_error_literal (error, NLP_ERROR, NLP_ERROR_INPUT, *text != '\0' ? text : "its reader failed without a word");
}

GInputStream *
nlp__extractor_run (const char *name, const char *bytes, gsize n_bytes, GError **error)
{
  int file = nlp__extractor_open_bytes (bytes, n_bytes, error);
  g_autoptr (GSubprocess) process = file >= 0 ? start (name, NULL, file, error) : NULL;
  g_autoptr (GByteArray) output = NULL;
  gsize length;

  if (process == NULL)
    return NULL;
  output = read_stream (g_subprocess_get_stdout_pipe (process), LARGEST_OUTPUT);
  if (output->len > LARGEST_OUTPUT)
    g_subprocess_force_exit (process);
  g_subprocess_wait (process, NULL, NULL);
  if (output->len > LARGEST_OUTPUT)
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_TOO_LARGE, "the file holds more than %u bytes of text", LARGEST_OUTPUT);
      return NULL;
    }
  if (!g_subprocess_get_successful (process))
    {
      set_failure (process, error);
      return NULL;
    }
  length = output->len;
  return g_memory_input_stream_new_from_data (g_byte_array_free (g_steal_pointer (&output), FALSE), length, g_free);
}

static void
end_process (gpointer data)
{
  g_autoptr (GSubprocess) process = data;

  g_subprocess_force_exit (process);
  g_subprocess_wait (process, NULL, NULL);
}

GInputStream *
nlp__extractor_open (const char *name, const char *argument, int file, GError **error)
{
  GSubprocess *process = start (name, argument, file, error);
  GInputStream *stream;

  if (process == NULL)
    return NULL;
  stream = g_object_ref (g_subprocess_get_stdout_pipe (process));
  g_object_set_data_full (G_OBJECT (stream), PROCESS_KEY, process, end_process);
  return stream;
}

void
nlp__extractor_close (GInputStream *stream)
{
  g_object_set_data (G_OBJECT (stream), PROCESS_KEY, NULL);
}

gboolean
nlp__extractor_finish (GInputStream *stream, GError **error)
{
  GSubprocess *process = g_object_get_data (G_OBJECT (stream), PROCESS_KEY);

  if (process == NULL)
    return TRUE;
  g_subprocess_wait (process, NULL, NULL);
  if (g_subprocess_get_successful (process))
    return TRUE;
  set_failure (process, error);
  return FALSE;
}
