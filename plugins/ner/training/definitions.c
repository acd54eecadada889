/* definitions.c - names that plain text explains.
 *
 *     Brodhaven ( ... ) is a small town in ...      the last noun before a preposition tells the type: a place
 *     the city of Brodhaven                         a place
 *     Senator Ada Quill                             a person
 *     Ada Quill ( born 1950 )                       a person
 *
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include "phrases.h"

#define MAX_BRACKET 60 /* tokens between a name and its verb */
#define MAX_NOUN 14    /* tokens from the verb to the telling noun */

static const char *const telling_nouns[NAME_N_TYPES] = {
  " person man woman politician actor actress singer songwriter musician writer author novelist poet journalist "
  "player footballer composer painter artist director producer comedian scientist physicist chemist mathematician "
  "biologist astronomer engineer inventor philosopher historian economist lawyer judge president minister senator "
  "governor mayor king queen emperor prince princess duke bishop pope saint priest general officer soldier "
  "astronaut athlete swimmer runner boxer wrestler driver racer skater skier cyclist golfer quarterback pitcher "
  "goalkeeper defender midfielder striker coach manager businessman businesswoman entrepreneur activist model "
  "dancer rapper drummer guitarist pianist violinist bassist conductor architect photographer designer chef "
  "explorer criminal murderer killer diplomat statesman leader theologian sculptor cartoonist animator presenter "
  "host broadcaster psychologist sociologist linguist doctor physician nurse teacher professor scholar critic "
  "playwright screenwriter filmmaker goddess god character footballers wrestlers cricketer umpire jockey ",
  " company corporation organization organisation agency university college school institute party band group club "
  "team newspaper magazine broadcaster network bank airline association federation union committee council "
  "commission court ministry department manufacturer publisher label studio orchestra choir foundation charity "
  "society army navy force museum hospital airline chain retailer maker bureau authority parliament senate "
  "franchise alliance league firm brand subsidiary channel station institution ",
  " city town village commune municipality country county district province state region island river lake "
  "mountain capital sea ocean desert valley peninsula continent parish suburb neighbourhood neighborhood borough "
  "kingdom republic territory area department canton prefecture settlement community bay gulf strait volcano hill "
  "forest park street road bridge square beach archipelago islands mountains cape port airport castle palace "
  "empire colony hamlet ",
  " film movie album song book novel series game show play opera war battle award prize festival language religion "
  "ethnic people event tournament championship cup treaty law act musical single episode poem painting program "
  "software console car aircraft ship magazine symphony movement holiday system comic manga anime sitcom trilogy "
  "website "
};

static const char stops[] = " of in from by who that which for to on with at , . ; ( and where located based known "
  "made born whose when as near between ";
static const char pronouns[] = " I He She It They We You This That These Those There Here His Her Its Their What "
  "Who One Some Many Most Another Both Each All ";
static const char joiners[] = " of the and de la von van da di del bin al - & ";
static const char titles[] = " Senator Sen. President Mr. Mrs. Ms. Dr. Representative Rep. Governor Gov. Secretary "
  "Minister Congressman Congresswoman Chairman Professor Prof. Ambassador General Gen. Judge Justice Mayor "
  "Director Speaker Chancellor Lt. Col. Sgt. Captain Admiral ";
static const char place_nouns[] = " city town village province state port district county island municipality "
  "region republic kingdom ";

static gboolean
is_listed (const NlpDocument *document, guint token, const char *list)
{
  char key[40];
  guint n_bytes;
  const char *bytes = nlp_document_get_token (document, token, &n_bytes);

  if (n_bytes > sizeof key - 3)
    return FALSE;
  g_snprintf (key, sizeof key, " %.*s ", (int) n_bytes, bytes);
  return strstr (list, key) != NULL;
}

static gboolean
is_capitalised (const NlpDocument *document, guint token)
{
  guint n_bytes;
  const char *bytes = nlp_document_get_token (document, token, &n_bytes);

  return n_bytes > 0 && g_unichar_isupper (g_utf8_get_char (bytes));
}

static guint
find_name_end (const NlpDocument *document, guint begin, guint limit)
{
  guint end = begin;

  while (end < limit)
    if (is_capitalised (document, end))
      end++;
    else if (end > begin && end + 1 < limit && is_listed (document, end, joiners) && is_capitalised (document, end + 1))
      end += 2;
    else if (end > begin && end + 2 < limit && token_is (document, end, "of") && token_is (document, end + 1, "the")
             && is_capitalised (document, end + 2))
      end += 3;
    else
      break;
  return end;
}

/* Steps over "( ... )" or ", ... ," behind a name. */
static guint
skip_aside (const NlpDocument *document, guint token, guint limit)
{
  const char *closing = NULL;

  if (token < limit && token_is (document, token, "("))
    closing = ")";
  else if (token < limit && token_is (document, token, ","))
    closing = ",";
  for (guint next = token + 1; closing && next < MIN (limit, token + MAX_BRACKET); next++)
    if (token_is (document, next, closing))
      return next + 1;
  return token;
}

/* The type that the noun phrase from @token tells, or NAME_N_TYPES. */
static guint
find_telling_noun (const NlpDocument *document, guint token, guint limit)
{
  guint found = NAME_N_TYPES;

  if (token + 2 < limit && token_is (document, token, "one") && token_is (document, token + 1, "of"))
    token += 2;
  for (limit = MIN (limit, token + MAX_NOUN); token < limit && !is_listed (document, token, stops); token++)
    for (guint type = 0; type < NAME_N_TYPES; type++)
      if (is_listed (document, token, telling_nouns[type]))
        found = type;
  return found;
}

static void
read_definition (Phrases *phrases, const NlpDocument *document, guint begin, guint limit)
{
  guint end, verb, type;

  if (begin < limit && token_is (document, begin, "The"))
    begin++;
  end = find_name_end (document, begin, limit);
  verb = skip_aside (document, skip_aside (document, end, limit), limit);
  if (end == begin || is_listed (document, begin, pronouns) || verb + 2 >= limit
      || !is_listed (document, verb, " is was are were ") || !is_listed (document, verb + 1, " a an the one "))
    return;
  type = find_telling_noun (document, verb + (token_is (document, verb + 1, "one") ? 1 : 2), limit);
  if (type < NAME_N_TYPES)
    phrases_count (phrases, document, begin, end, type, 3);
}

static void
read_phrases (Phrases *phrases, const NlpDocument *document, guint begin, guint limit)
{
  for (guint token = begin; token + 2 < limit; token++)
    {
      guint end = find_name_end (document, token + 1, MIN (limit, token + 1 + GAZETTEER_MAX_TOKENS));

      if (is_listed (document, token, titles) && end >= token + 3 && end <= token + 4
          && !is_listed (document, token + 1, titles) && !is_listed (document, token + 2, joiners))
        phrases_count (phrases, document, token + 1, end, NAME_PERSON, 1);
      else if (is_listed (document, token, place_nouns) && token_is (document, token + 1, "of"))
        {
          end = find_name_end (document, token + 2, MIN (limit, token + 2 + GAZETTEER_MAX_TOKENS));
          if (end > token + 2 && !is_listed (document, token + 2, pronouns))
            phrases_count (phrases, document, token + 2, end, NAME_LOC, 1);
        }
    }
}

void
read_definitions (Phrases *phrases, NlpDocument *document)
{
  const NlpLayer *tokens = nlp_document_get_layer (document, NLP_LAYER_TOKENS);
  const NlpLayer *sentences = nlp_document_get_layer (document, NLP_LAYER_SENTENCES);
  const NlpLayer *blocks = nlp_document_get_layer (document, NLP_LAYER_BLOCKS);

  for (guint i = 0; i < nlp_layer_get_length (blocks); i++)
    {
      guint begin, n = nlp_layer_find_inside (tokens, nlp_layer_get_span (blocks, i), &begin);

      read_definition (phrases, document, begin, begin + n);
    }
  for (guint i = 0; i < nlp_layer_get_length (sentences); i++)
    {
      guint begin, n = nlp_layer_find_inside (tokens, nlp_layer_get_span (sentences, i), &begin);

      read_phrases (phrases, document, begin, begin + n);
    }
}
