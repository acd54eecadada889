/* ner-names.c - what happens to the tagger's names: trim.c, agree.c, companies.c, datelines.c, teams.c.
 *
 * Texts come with their tokens parted by blanks (or line ends, which also end sentences) and names in brackets: a
 * letter for the type, then "?" if the tagger was unsure, "!" if very unsure. The result is shown in the same way,
 * without these.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include "agree.h"
#include "check.h"
#include "companies.h"
#include "datelines.h"
#include "teams.h"
#include "trim.h"

static const char letters[] = "POLM";

typedef struct
{
  char *text;
  GPtrArray *tokens;  /* into text */
  GArray *sizes;      /* of guint */
  GByteArray *starts;
  GArray *names;      /* of Name */
  TokenRun run;
} Text;

static void
add_token (Text *text, char *begin, char *end, gboolean starts)
{
  guint size = end - begin;
  guint8 start = starts;

  g_ptr_array_add (text->tokens, begin);
  g_array_append_val (text->sizes, size);
  g_byte_array_append (text->starts, &start, 1);
}

/* What the lists say of the words of a run that is no document's. */
static void
look_words_up (TokenRun *run)
{
  const NlpLexiconTable *own = nlp_lexicon_get_table (&ner_words, NLP_DEFAULT_LANGUAGE);
  const NlpLexiconTable *people_table = nlp_lexicon_get_table (nlp_get_person_words (), NLP_DEFAULT_LANGUAGE);
  guint32 *forms = g_new (guint32, run->n + 1);
  guint64 *words = g_new (guint64, run->n + 1), *people = g_new (guint64, run->n + 1);

  for (guint token = 0; token < run->n; token++)
    {
      forms[token] = token;
      words[token] = nlp_lexicon_find_senses (own, run->tokens[token], run->sizes[token]);
      people[token] = nlp_lexicon_find_senses (people_table, run->tokens[token], run->sizes[token]);
    }
  run->forms = forms;
  run->words = words;
  run->people = people;
  run->table = own;
}

/* Brackets and their letters become blanks, so that tokens lie where they would in a file. */
static Text
read_markup (const char *markup)
{
  Text text = { g_strdup (markup), g_ptr_array_new (), g_array_new (FALSE, FALSE, sizeof (guint)), g_byte_array_new (),
                g_array_new (FALSE, FALSE, sizeof (Name)), { 0 } };
  gboolean starts = TRUE;
  Name name = { 0 };

  for (char *p = text.text; *p;)
    {
      char *begin = p;

      starts |= *p == '\n';
      if (*p == '[')
        {
          name = (Name) { text.tokens->len, 0, strchr (letters, p[1]) - letters, p[2] == '?' ? 0.6f : p[2] == '!' ? 0.3f : 0.99f };
          memset (p, ' ', p[2] == '?' || p[2] == '!' ? 3 : 2);
        }
      else if (*p == ']')
        {
          name.end = text.tokens->len;
          g_array_append_val (text.names, name);
          *p++ = ' ';
        }
      else if (*p == ' ' || *p == '\n')
        p++;
      else
        {
          while (*p && !strchr (" \n]", *p))
            p++;
          add_token (&text, begin, p, starts);
          starts = FALSE;
        }
    }
  text.run = (TokenRun) { (const char *const *) text.tokens->pdata, (guint *) text.sizes->data, text.starts->data, text.tokens->len };
  look_words_up (&text.run);
  return text;
}

static void
clear_text (Text *text)
{
  g_free ((gpointer) text->run.forms);
  g_free ((gpointer) text->run.words);
  g_free ((gpointer) text->run.people);
  g_free (text->text);
  g_ptr_array_unref (text->tokens);
  g_array_unref (text->sizes);
  g_byte_array_unref (text->starts);
  g_array_unref (text->names);
}

/* The names alone, "P Ada Quill; L Ostby". */
static char *
show_names (const Text *text)
{
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < text->names->len; i++)
    {
      Name name = g_array_index (text->names, Name, i);

      g_string_append_printf (shown, "%s%c", i ? "; " : "", letters[name.type]);
      for (guint token = name.begin; token < name.end; token++)
        g_string_append_printf (shown, " %.*s", (int) text->run.sizes[token], text->run.tokens[token]);
    }
  return g_string_free (shown, FALSE);
}

/* A gazetteer that knows one country, Norland. */
static NlpGazetteer *
open_gazetteer (void)
{
  g_autofree char *folder = check_make_folder ();
  g_autofree char *path = g_build_filename (folder, "test.gazetteer", NULL);
  g_autoptr (NlpModelWriter) writer = nlp_model_writer_new (NLP_GAZETTEER_KIND, NLP_GAZETTEER_VERSION);
  guint32 key = nlp_gazetteer_get_key (nlp_gazetteer_finish_hash (nlp_gazetteer_hash (NLP_GAZETTEER_START, "Norland", 7, NLP_CASE_AS_WRITTEN)));
  guint8 value = NLP_GAZETTEER_COUNTRY + 4;
  NlpGazetteer *gazetteer;

  nlp_model_writer_add (writer, "phrase-keys", &key, sizeof key);
  nlp_model_writer_add (writer, "phrase-values", &value, 1);
  nlp_model_writer_add (writer, "part-keys", NULL, 0);
  nlp_model_writer_add (writer, "part-values", NULL, 0);
  nlp_model_writer_save (writer, path, NULL);
  gazetteer = nlp_gazetteer_open (path, NULL);
  check_remove_folder (folder);
  return gazetteer;
}

static void
check_agreed (const char *markup, const char *expected)
{
  Text text = read_markup (markup);
  NlpGazetteer *gazetteer = open_gazetteer ();
  g_autofree char *shown = NULL;

  agree_on_names (NULL, gazetteer, &text.run, text.names);
  shown = show_names (&text);
  CHECK_STRING (shown, expected);
  nlp_gazetteer_free (gazetteer);
  clear_text (&text);
}

static void
check_trimmed (const char *markup, const char *expected)
{
  Text text = read_markup (markup);
  g_autofree char *shown = NULL;

  trim_names (NULL, NULL, &text.run, text.names);
  shown = show_names (&text);
  CHECK_STRING (shown, expected);
  clear_text (&text);
}

static void
check_teams (const char *markup, const char *expected)
{
  Text text = read_markup (markup);
  NlpGazetteer *gazetteer = open_gazetteer ();
  g_autofree char *shown = NULL;

  find_teams (gazetteer, &text.run, text.names);
  shown = show_names (&text);
  CHECK_STRING (shown, expected);
  nlp_gazetteer_free (gazetteer);
  clear_text (&text);
}

static void
titles_stand_outside (void)
{
  check_trimmed ("[PMr. Oskar Brandt] met [PPresident Dr. Quill] .", "P Oskar Brandt; P Quill");
  check_trimmed ("[PPresident] spoke", "P President");
  check_trimmed ("[OPresident Hotel]", "O President Hotel");
  check_trimmed ("Mr. van der [PMolen] and de [LMolen]", "P van der Molen; L Molen");
}

static void
who_somebody_is_and_what_he_is_of_are_two (void)
{
  check_trimmed ("[PMaria da Silva of Tregal] spoke", "P Maria da Silva; O Tregal");
  check_trimmed ("[PJoan of Ostby] and [ODuke of Ostby]", "P Joan of Ostby; O Duke of Ostby");
  check_trimmed ("[PQuillcare] and [PQuill]", "M Quillcare; P Quill");
}

static void
verbs_are_no_part_of_doubtful_names (void)
{
  check_trimmed ("[M?Alma Castellane repairs tower clocks] .", "M Alma Castellane repairs tower clocks");
  check_trimmed ("[M!Alma Castellane repairs tower clocks] .", "P Alma Castellane");
  check_trimmed ("[M!Bank of the North] .", "M Bank of the North");
}

static void
doubtful_names_yield_to_sure_ones (void)
{
  check_agreed ("[LMarlingen] is old . [LMarlingen] is small . [O?Marlingen] is quiet .", "L Marlingen; L Marlingen; L Marlingen");
  check_agreed ("[LMarlingen] is old . [LMarlingen] is small . [OMarlingen] won .", "L Marlingen; L Marlingen; O Marlingen");
}

static void
last_names_are_persons (void)
{
  check_agreed ("[PAda Quill] came . [L?Quill] left . [LQuill] stayed .", "P Ada Quill; P Quill; P Quill");
  check_agreed ("[PAda Quill] came . Quill left .", "P Ada Quill; P Quill");
  check_agreed ("[PAda Norland] came . [LNorland] is cold .", "P Ada Norland; L Norland");
}

static void
what_ends_like_an_organisation_is_one (void)
{
  check_agreed ("[P?Saltmarsh Courier] wrote . [PAda Courier] read .", "O Saltmarsh Courier; P Ada Courier");
}

static void
overlooked_names_are_found (void)
{
  check_agreed ("[OTregal Steel] grew . [OTregal Steel] sank . Then Tregal Steel closed .",
                "O Tregal Steel; O Tregal Steel; O Tregal Steel");
  check_agreed ("[OMARLINGEN] WINS\n[LMarlingen] is old .", "L MARLINGEN; L Marlingen");
  check_agreed ("QUILL LEAVES\n[PAda Quill] left .", "P QUILL; P Ada Quill");
  check_agreed ("[PWill] will . Will ? Will ! Will [PWill] , Will ?", "P Will; P Will");
}

static void
reports_begin_with_a_place (void)
{
  Text text = read_markup ("Rain .\n[POSTBY] 1996-08-30\nMARLINGEN , Norland , June 3 - Rain .\nNO RAIN\n[OKESTWICK] ( NHO ) -- Rain .");
  g_autofree char *shown = NULL;

  find_datelines (&text.run, text.names);
  shown = show_names (&text);
  CHECK_STRING (shown, "L OSTBY; L MARLINGEN; L KESTWICK");
  clear_text (&text);
}

static void
companies_have_shares_and_spokeswomen (void)
{
  Text text = read_markup ("[PTregal] shares fell . [PTregal] said so . Mr [PTregal] wept . [POstby] left . [OOstby Steel Inc] grew .");
  NlpGazetteer *gazetteer = open_gazetteer ();
  g_autofree char *shown = NULL;

  find_companies (gazetteer, &text.run, text.names);
  shown = show_names (&text);
  CHECK_STRING (shown, "O Tregal; O Tregal; P Tregal; O Ostby; O Ostby Steel Inc");
  nlp_gazetteer_free (gazetteer);
  clear_text (&text);
}

static void
lists_and_results_fall_apart (void)
{
  check_trimmed ("[OMercor , Norwell or Tregal] grew .", "O Mercor; O Norwell; O Tregal");
  check_trimmed ("[OTregal , Inc.] grew .", "O Tregal , Inc.");
  check_trimmed ("[LOstby 3 Kestwick] 1", "L Ostby; L Kestwick");
  check_trimmed ("[Oplan.pdf] [Pada@quill.example]", "");
}

static void
results_name_teams (void)
{
  check_teams ("[LOstby] 3 [LKestwick] 1\n[LOstby] won in [LKestwick] .", "O Ostby; O Kestwick; O Ostby; L Kestwick");
  check_teams ("Haldane 14 9 3 2 30\n[LOstby] 14 8 2 4 28", "O Haldane; O Ostby");
  check_teams ("OSTBY AT KESTWICK", "O OSTBY");
  check_teams ("[LOSTBY] AT [LKESTWICK]\n[LKESTWICK] AT [LOSTBY]", "O OSTBY; L KESTWICK; O KESTWICK; L OSTBY");
}

static void
tables_of_players_name_persons (void)
{
  check_teams ("A basketball game\nPlayer MIN FG FT PTS\n[LAda] Quill 34 5-12 3-4 14\nMarsh 28 4 9 9\nTotals 240 38 20 101\n[OMarsh] left",
               "P Ada Quill; P Marsh; P Marsh");
  check_teams ("J. Brandt 31 8-14 2-2 7 18", "P J. Brandt");
  check_teams ("[LOstby] 60 22 30-11 30-11 1", "O Ostby");
}

static void
countries_and_other_texts_keep_their_places (void)
{
  check_teams ("[LNorland] 3 [LKestwick] 1\n[LNorland] won .", "L Norland; O Kestwick; L Norland");
  check_teams ("The war against [LKestwick] lasted .", "L Kestwick");
}

static void
verbs_of_sport_name_teams (void)
{
  check_teams ("a goal in a league match : [LOstby] beat [LKestwick] on Friday , said [LOstby] 's coach .",
               "O Ostby; O Kestwick; O Ostby");
}

static void
names_and_brackets_hold_for_any_text (void)
{
  check_teams ("", "");
  check_agreed ("", "");
  check_trimmed ("-", "");
}

CHECK_MAIN (CHECK_CASE (titles_stand_outside), CHECK_CASE (verbs_are_no_part_of_doubtful_names),
            CHECK_CASE (doubtful_names_yield_to_sure_ones), CHECK_CASE (last_names_are_persons),
            CHECK_CASE (what_ends_like_an_organisation_is_one), CHECK_CASE (overlooked_names_are_found),
            CHECK_CASE (reports_begin_with_a_place),
            CHECK_CASE (companies_have_shares_and_spokeswomen), CHECK_CASE (lists_and_results_fall_apart),
            CHECK_CASE (results_name_teams),
            CHECK_CASE (who_somebody_is_and_what_he_is_of_are_two), CHECK_CASE (tables_of_players_name_persons), CHECK_CASE (countries_and_other_texts_keep_their_places),
            CHECK_CASE (verbs_of_sport_name_teams), CHECK_CASE (names_and_brackets_hold_for_any_text))
