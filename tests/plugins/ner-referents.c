/* ner-referents.c - which mentions are one person or thing.
 *
 * Texts come with their tokens parted by blanks and their names in brackets, a letter first: "[P Ada Quill] spoke ."
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include "check.h"
#include "referents.h"

static NameType
get_type (char letter)
{
  switch (letter)
    {
    case 'P':
      return NAME_PERSON;
    case 'O':
      return NAME_ORG;
    case 'L':
      return NAME_LOC;
    default:
      return NAME_MISC;
    }
}

/* A document with the layer "tokens", and its names. */
static NlpDocument *
read_markup (const char *markup, GArray *names)
{
  static const NlpLayerSpec specs[] = { { NLP_LAYER_TOKENS, nlp_tokens_fields },
                                        { NLP_LAYER_ENTITIES, nlp_entities_fields },
                                        { NLP_LAYER_REFERENTS, nlp_referents_fields } };
  /* Not g_strsplit(): it asks strstr(), which under the address sanitizer reads on to the end of the text each time. */
  g_auto (GStrv) items = g_strsplit_set (markup, " ", -1);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (NlpSpan));
  NlpDocument *document;
  NlpLayer *tokens;
  guint n = 0;
  Name name = { 0 };

  for (guint i = 0; items[i]; i++)
    {
      gboolean ends = items[i][0] != '[' && g_str_has_suffix (items[i], "]");
      NlpSpan span = { n, 0 };

      if (items[i][0] == '[' && items[i][1])
        {
          name.begin = spans->len;
          name.type = get_type (items[i][1]);
          continue;
        }
      if (ends)
        items[i][strlen (items[i]) - 1] = '\0';
      g_string_append (text, items[i]);
      g_string_append_c (text, ' ');
      span.end = n + g_utf8_strlen (items[i], -1);
      n = span.end + 1;
      g_array_append_val (spans, span);
      if (ends)
        {
          name.end = spans->len;
          g_array_append_val (names, name);
        }
    }
  document = check_document (text->str);
  tokens = nlp_document_add_layer (document, &specs[0]);
  for (guint i = 0; i < spans->len; i++)
    nlp_layer_append (tokens, g_array_index (spans, NlpSpan, i));
  nlp_document_add_layer (document, &specs[1]);
  nlp_document_add_layer (document, &specs[2]);
  return document;
}

static NlpDocument *
find_referents (const char *markup)
{
  g_autoptr (GArray) names = g_array_new (FALSE, TRUE, sizeof (Name));
  NlpDocument *document = read_markup (markup, names);
  Mentions *mentions = mentions_new (document, names);
  Referents *referents = referents_new (mentions);

  referents_write (referents);
  referents_free (referents);
  mentions_free (mentions);
  return document;
}

/* Every mention's referent by name, parted by "; ". */
static void
check_names (const char *markup, const char *expected)
{
  g_autoptr (NlpDocument) document = find_referents (markup);
  NlpLayer *entities = nlp_document_get_layer (document, NLP_LAYER_ENTITIES);
  NlpLayer *referents = nlp_document_get_layer (document, NLP_LAYER_REFERENTS);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < nlp_layer_get_length (entities); i++)
    {
      guint row = nlp_layer_get_row (entities, i, NLP_ENTITIES_REFERENT);

      g_string_append_printf (names, "%s%s", i ? "; " : "",
                              row == NLP_NO_ROW ? "-" : nlp_layer_get_string (referents, row, NLP_REFERENTS_NAME));
    }
  CHECK_STRING (names->str, expected);
}

static void
check_gender (const char *markup, const char *expected)
{
  g_autoptr (NlpDocument) document = find_referents (markup);

  CHECK_STRING (nlp_layer_get_string (nlp_document_get_layer (document, NLP_LAYER_REFERENTS), 0, NLP_REFERENTS_GENDER), expected);
}

static void
last_names_belong_to_full_names (void)
{
  check_names ("[P Ada Quill] met [P Tom Marsh] . [P Quill] left , [P Marsh] stayed .", "Ada Quill; Tom Marsh; Ada Quill; Tom Marsh");
  check_names ("[P Quill] resigns . The news of [P Ada Quill] came late .", "Ada Quill; Ada Quill");
}

static void
accents_make_no_difference (void)
{
  check_names ("[P Antonio Fereira] spoke . Later [P António Fereira] left with [P Fereira] .",
               "António Fereira; António Fereira; António Fereira");
}

static void
initials_and_nicknames_fit (void)
{
  check_names ("[P Robert K. Dunmore] and [P R. Dunmore] and [P Bob Dunmore]",
               "Robert K. Dunmore; Robert K. Dunmore; Robert K. Dunmore");
  check_names ("[P Anne - Sophie Dunmore] and [P Anne Dunmore]", "Anne - Sophie Dunmore; Anne - Sophie Dunmore");
  check_names ("[P Robert K. Dunmore] and [P Robert M. Dunmore]", "Robert K. Dunmore; Robert M. Dunmore");
}

static void
one_last_name_can_be_two_people (void)
{
  check_names ("[P Ellen Vance] and [P Carl Vance] came . [P Ellen] sat . Mr. [P Vance] stood . Mrs. [P Vance] sang .",
               "Ellen Vance; Carl Vance; Ellen Vance; Carl Vance; Ellen Vance");
}

static void
two_first_names_share_a_last_name (void)
{
  check_names ("[P Ellen Vance] is here . [P Ellen] and [P Carl Vance] went .", "Ellen Vance; Ellen Vance; Carl Vance");
}

static void
forms_of_address_are_no_part_of_a_name (void)
{
  check_names ("[P Mr. Oskar Brandt 's] boat . [P President Brandt] sold it .", "Mr. Oskar Brandt 's; Mr. Oskar Brandt 's");
}

static void
hyphens_join_parts (void)
{
  check_names ("[P Kasim - Jomar Tolkai] and [P Tolkai]", "Kasim - Jomar Tolkai; Kasim - Jomar Tolkai");
}

static void
acronyms_stand_for_names (void)
{
  check_names ("the [O SCO] met . The [O Southern Coral Organization] said . The [O S.C.O.] ended .",
               "Southern Coral Organization; Southern Coral Organization; Southern Coral Organization");
  check_names ("[O Ministry of Inland Waters] ( [O MIW] ) . [O MIW] paid .",
               "Ministry of Inland Waters; Ministry of Inland Waters; Ministry of Inland Waters");
  check_names ("[O Harbour Trust ( HbT )] and [L HBX]", "Harbour Trust ( HbT ); HBX");
}

static void
a_part_before_an_acronym_is_the_whole (void)
{
  check_names ("The [O Southern Coral Organization] met . The [O Organization] ( [O SCO] ) ended .",
               "Southern Coral Organization; Southern Coral Organization; Southern Coral Organization");
}

static void
short_forms_of_organisations_are_joined (void)
{
  check_names ("[O Brill Steel Corporation] and [O Brill Steel] and [O Brill]",
               "Brill Steel Corporation; Brill Steel Corporation; Brill Steel Corporation");
  check_names ("the [O Coral Council] met ; the [O Council] voted", "Coral Council; Coral Council");
}

static void
types_keep_names_apart (void)
{
  check_names ("[L Vance] is a town . [P Carl Vance] lives in [L Vance] .", "Vance; Carl Vance; Vance");
}

static void
gender_shows_in_address_name_and_pronoun (void)
{
  check_gender ("Ms. [P Quill] spoke .", "female");
  check_gender ("[P Peter Quill] spoke .", "male");
  check_gender ("[P Arin Quill] said that she left . [P Quill] added that she would return .", "female");
  check_gender ("[P Arin Quill] spoke .", NULL);
}

static void
first_names_outweigh_pronouns_nearby (void)
{
  check_gender ("[P Peter Quill] met a ferry woman . She waved . [P Quill] left when she did . [P Quill] saw her .", "male");
  check_gender ("[P Peter Quill] said she left . [P Quill] said she paid . [P Quill] said she slept .", "female");
  check_gender ("[P Arin Quill] met her .", NULL);
  check_gender ("[P Arin Quill] met her . [P Arin Quill] met him .", NULL);
  check_gender ("[P Arin Quill] left . \" He lied . \"", NULL);
}

static void
pronouns_tell_namesakes_apart (void)
{
  check_names ("[P Tom Brask] and [P Ella Brask] came . [P Brask] said he paid . [P Brask] said she slept .",
               "Tom Brask; Ella Brask; Tom Brask; Ella Brask");
  check_names ("[P Tom Brask] and his wife , [P Ella Brask] , came . [P Brask] left .", "Tom Brask; Ella Brask; Tom Brask");
  check_names ("[P Arin Brask] met [P Ella Brask] . Mr. [P Brask] left .", "Arin Brask; Ella Brask; Arin Brask");
}

static void
kings_have_numbers (void)
{
  check_names ("Lord [P Arno] read of [P Arno VIII] . [P Arno] slept .", "Arno; Arno VIII; Arno");
  check_names ("[P Arno VIII] died . [P Arno] was old .", "Arno VIII; Arno VIII");
  check_names ("[P Arno II] and [P Arno III] .", "Arno II; Arno III");
}

static void
departments_are_the_same_either_way (void)
{
  check_names ("The [O Department of Justice] and the [O Justice Department] .", "Department of Justice; Department of Justice");
  check_names ("[O Ministry of the Interior] , [O Interior Ministry]", "Ministry of the Interior; Ministry of the Interior");
  check_names ("[O University of Wendle] , [O Wendle University]", "University of Wendle; Wendle University");
}

static void
other_forms_are_aliases (void)
{
  g_autoptr (NlpDocument) document = find_referents ("[P Ada Quill] met [P Ada] and [P Quill] , yes [P Quill] .");
  NlpLayer *referents = nlp_document_get_layer (document, NLP_LAYER_REFERENTS);

  CHECK_INTEGER (nlp_layer_get_length (referents), 1);
  CHECK_STRING (nlp_layer_get_string (referents, 0, NLP_REFERENTS_ALIASES), "Ada\nQuill");
}

/* The other forms of the first referent. */
static void
check_aliases (const char *markup, const char *expected)
{
  g_autoptr (NlpDocument) document = find_referents (markup);

  CHECK_STRING (nlp_layer_get_string (nlp_document_get_layer (document, NLP_LAYER_REFERENTS), 0, NLP_REFERENTS_ALIASES),
                expected);
}

static void
roles_stand_beside_names (void)
{
  check_aliases ("Prime Minister [P Ada Quill] spoke . The prime minister left .", "the prime minister");
  check_aliases ("[P Ada Quill] , the Secretary - General of the Lakes , spoke . The secretary-general left .",
                 "the secretary-general");
  check_aliases ("the mayor of Wendle , [P Ada Quill] , spoke . The mayor left .", "the mayor");
  check_aliases ("[P Ada Quill] is the new mayor of Wendle . \" The mayor said so . \"", "the mayor");
  check_aliases ("[O Brill Ltd] rose . The company 's yard closed and the firm left .", "the company\nthe firm");
  check_aliases ("The [O Bank of Wendle] rose . the Bank said , the bank said", "the Bank");
}

static void
roles_are_not_taken_from_others (void)
{
  check_aliases ("Vice President [P Ada Quill] spoke . The president left , the vice president stayed .",
                 "the vice president");
  check_aliases ("When he met [P Ada Quill] , the mayor said no . The mayor left .", NULL);
  check_aliases ("Mayor [P Ada Quill] spoke . The mayor of Brack left . The mayor 's brother left .", "the mayor");
  check_aliases ("Mayor [P Ada Quill] spoke . The mayor of Brack left .", NULL);
  check_aliases ("[O Brill Ltd] rose . The company car broke .", NULL);
  check_aliases ("Mayor [P Ada Quill] spoke . Then Mayor [P Tom Marsh] came . The mayor left .", NULL);
}

static void
takes_a_thousand_mayors_in_good_time (void)
{
  g_autoptr (GString) markup = g_string_new (NULL);

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (markup, "%sMayor [P Ab Quill%uc] left . The mayor left", i ? " . " : "", i);
  g_autoptr (NlpDocument) document = find_referents (markup->str);
  CHECK_STRING (nlp_layer_get_string (nlp_document_get_layer (document, NLP_LAYER_REFERENTS), 19999, NLP_REFERENTS_ALIASES),
                "the mayor");
}

static void
takes_a_thousand_namesakes_in_good_time (void)
{
  g_autoptr (GString) markup = g_string_new ("[P Ada Quill] met");

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (markup, " [P Ab%uc Quill]", i);
  g_autoptr (NlpDocument) document = find_referents (markup->str);
  CHECK_INTEGER (nlp_layer_get_length (nlp_document_get_layer (document, NLP_LAYER_REFERENTS)), 20001);
}

/* In a novel a heroine goes by her first name, and a word too many may have been taken along once. */
static void
first_names_belong_to_no_rare_full_name (void)
{
  g_autoptr (GString) markup = g_string_new ("[P Ada Harbour] sang .");

  for (guint i = 0; i < 200; i++)
    g_string_append (markup, " [P Ada] sang .");
  g_autoptr (NlpDocument) document = find_referents (markup->str);
  CHECK_INTEGER (nlp_layer_get_length (nlp_document_get_layer (document, NLP_LAYER_REFERENTS)), 2);
}

CHECK_MAIN (CHECK_CASE (first_names_belong_to_no_rare_full_name), CHECK_CASE (last_names_belong_to_full_names), CHECK_CASE (accents_make_no_difference),
            CHECK_CASE (initials_and_nicknames_fit), CHECK_CASE (one_last_name_can_be_two_people),
            CHECK_CASE (two_first_names_share_a_last_name), CHECK_CASE (forms_of_address_are_no_part_of_a_name),
            CHECK_CASE (hyphens_join_parts), CHECK_CASE (acronyms_stand_for_names),
            CHECK_CASE (a_part_before_an_acronym_is_the_whole), CHECK_CASE (short_forms_of_organisations_are_joined),
            CHECK_CASE (types_keep_names_apart), CHECK_CASE (gender_shows_in_address_name_and_pronoun),
            CHECK_CASE (first_names_outweigh_pronouns_nearby), CHECK_CASE (pronouns_tell_namesakes_apart),
            CHECK_CASE (kings_have_numbers), CHECK_CASE (departments_are_the_same_either_way), CHECK_CASE (other_forms_are_aliases), CHECK_CASE (takes_a_thousand_namesakes_in_good_time),
            CHECK_CASE (roles_stand_beside_names), CHECK_CASE (roles_are_not_taken_from_others),
            CHECK_CASE (takes_a_thousand_mayors_in_good_time))
