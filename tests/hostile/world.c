/* world.c - ways of a plugin to spoil what belongs to the whole process: memory, files, output, children, settings.
 * SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "ways.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile gssize sink;

static void
free_twice (NlpDocument *document)
{
  char *volatile memory = malloc (100), *volatile again = memory;

  free (memory);
  free (again);
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
outlive (NlpDocument *document)
{
  prctl (PR_SET_PDEATHSIG, 0);
}

const Way world_ways[] = {
  { "free-twice", free_twice },
  { "take-memory", take_all_memory },
  { "close-files", close_files },
  { "write-files", write_into_files },
  { "print", print },
  { "print-errors", print_errors },
  { "print-long", print_long_line },
  { "become-another", become_another },
  { "leave-child", leave_child },
  { "return-twice", return_twice },
  { "become-daemon", become_daemon },
  { "change-locale", change_locale },
  { "change-world", change_world },
  { "limit-files", limit_files },
  { "outlive", outlive },
  { NULL }
};
