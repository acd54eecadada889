/* reference-lists.c - names from WordNet, the ISO codes and the time zones, as Debian installs them (wordnet-base,
 * iso-codes, tzdata).
 * SPDX-License-Identifier: MIT */
#include <json-glib/json-glib.h>
#include <string.h>

#include "phrases.h"
#include "wordnet.h"

/* WordNet's files of nouns, by subject, that name one of our types. */
static gboolean
get_wordnet_type (guint subject, gboolean is_instance, NameType *type)
{
  switch (subject)
    {
    case 18: /* persons: instances are people, others peoples and believers */
      *type = is_instance ? NAME_PERSON : NAME_MISC;
      return TRUE;
    case 14: /* groups */
      *type = NAME_ORG;
      return TRUE;
    case 15: /* places */
    case 17: /* mountains, rivers */
      *type = NAME_LOC;
      return TRUE;
    case 4: /* deeds, events, works, languages, beliefs */
    case 10:
    case 11:
    case 9:
      *type = NAME_MISC;
      return TRUE;
    default:
      return FALSE;
    }
}

static void
add_lemma (Phrases *phrases, const char *lemma, NameType type)
{
  g_autofree char *name = g_strdelimit (g_strdup (lemma), "_", ' ');
  char *bracket = strchr (name, '(');

  if (bracket)
    *bracket = '\0';
  if (g_ascii_isupper (name[0]) && strlen (name) > 1)
    phrases_add (phrases, name, type);
}

static gboolean
is_instance (const WordnetSynset *synset)
{
  for (guint i = 0; i < synset->n_pointers; i++)
    if (g_str_equal (wordnet_get_pointer (synset, i)[0], "@i"))
      return TRUE;
  return FALSE;
}

static void
read_synset (const WordnetSynset *synset, gpointer phrases)
{
  NameType type = NAME_MISC;
  gboolean is_adjective = synset->pos == 'a' || synset->pos == 's';

  if (!is_adjective && !get_wordnet_type (synset->subject, is_instance (synset), &type))
    return;
  for (guint i = 0; i < synset->n_lemmas; i++)
    add_lemma (phrases, wordnet_get_lemma (synset, i), type);
}

gboolean
read_wordnet (Phrases *phrases, const char *folder, GError **error)
{
  return wordnet_read (folder, "noun", read_synset, phrases, error) && wordnet_read (folder, "adj", read_synset, phrases, error);
}

static gboolean
read_lines (Phrases *phrases, const char *path, void (*read_line) (Phrases *, const char *), GError **error)
{
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &content, NULL, error))
    return FALSE;
  lines = g_strsplit (content, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    if (g_ascii_isalnum (lines[i][0]))
      read_line (phrases, lines[i]);
  return TRUE;
}

/* "Africa/Dar_es_Salaam" */
static void
read_zone (Phrases *phrases, const char *line)
{
  g_auto (GStrv) fields = g_strsplit (line, "\t", -1);
  const char *slash = g_strv_length (fields) > 2 ? strrchr (fields[2], '/') : NULL;

  if (slash)
    add_lemma (phrases, slash + 1, NAME_LOC);
}

gboolean
read_time_zones (Phrases *phrases, const char *path, GError **error)
{
  return read_lines (phrases, path, read_zone, error);
}

static void
add_member (Phrases *phrases, JsonObject *object, const char *member, gboolean is_country)
{
  const char *name = json_object_get_string_member_with_default (object, member, NULL);
  g_autofree char *front = name ? g_strndup (name, strcspn (name, ",([;")) : NULL;

  if (!front)
    return;
  if (is_country)
    phrases_add_country (phrases, g_strstrip (front));
  else
    phrases_add (phrases, g_strstrip (front), NAME_LOC);
}

static gboolean
read_codes (Phrases *phrases, const char *folder, const char *file, const char *list, gboolean are_countries, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *path = g_build_filename (folder, file, NULL);
  JsonArray *array;

  if (!json_parser_load_from_file (parser, path, error))
    return FALSE;
  array = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), list);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_array_get_object_element (array, i);

      add_member (phrases, object, "name", are_countries);
      add_member (phrases, object, "official_name", are_countries);
      add_member (phrases, object, "common_name", are_countries);
    }
  return TRUE;
}

gboolean
read_regions (Phrases *phrases, const char *names, const char *folder, GError **error)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (names, &text, NULL, error))
    return FALSE;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0' && *lines[i] != '#')
      phrases_add_country (phrases, lines[i]);
  return read_codes (phrases, folder, "iso_3166-1.json", "3166-1", TRUE, error)
         && read_codes (phrases, folder, "iso_3166-2.json", "3166-2", FALSE, error);
}
