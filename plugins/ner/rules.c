/* rules.c - names found by spelling and by what their words are like.
 *
 * A name is a run of capitalised tokens; at the start of a sentence only if the word is capitalised elsewhere too. Its type is that
 * of the nearest prototype, the mean of the vectors of a few sample words of each type, unless a form of address, a first name or a
 * telling last word decides.
 * SPDX-License-Identifier: MIT */
#include "rules.h"

#include <math.h>
#include <string.h>

#define MOSTLY_CAPITALISED 200 /* of 255, see NlpWordInfo */

enum { OTHER = NAME_N_TYPES, N_PROTOTYPES };

static const char *const samples[N_PROTOTYPES] = {
  "Peter Anna Smith Johnson Maria Miller Brown Davis Wilson Ivan Ahmed Chen Garcia Obama Merkel Taylor Laura Khan",
  "Microsoft Google Congress Senate UNESCO NATO Boeing BBC CNN FBI NASA Pentagon Parliament IBM Toyota Unicef Reuters",
  "Paris London Germany Kenya Texas Tokyo Brazil California Ohio Syria Chicago Africa Moscow Sydney India Europe",
  "Olympics Christmas Bible Oscar Internet Christian French German Americans Muslims Windows Linux",
  "Monday July President Minister Chapter Director However Congratulations Professor Good Figure Spring Yes Senator"
};

static const char organisation_words[] = " university college school institute agency ministry department committee commission council "
  "association organization organisation bank corporation company inc corp ltd party union group foundation federation court "
  "congress senate parliament assembly office bureau authority society league club press news times post center centre museum "
  "hospital church police navy army force board service fund trust team alliance coalition academy ";
static const char place_words[] = " river lake island islands mountain mountains valley sea ocean bay street avenue road county city "
  "state province desert peninsula park beach hills coast gulf canal bridge airport square region district republic kingdom ";
static const char calendar_words[] = " january february march april may june july august september october november december monday tuesday "
  "wednesday thursday friday saturday sunday ";
static const char joining_words[] = " of for and de del della di da van von der den bin ibn al el la le du the ";

struct _Rules
{
  NlpWords *words;
  const Lists *lists;
  float prototypes[N_PROTOTYPES][NLP_WORDS_MAX_DIMENSIONS];
};

static void
learn_prototype (Rules *rules, guint type)
{
  g_auto (GStrv) list = g_strsplit (samples[type], " ", -1);
  const float *scales = nlp_words_get_scales (rules->words);
  guint n_dimensions = nlp_words_get_n_dimensions (rules->words);
  double norm = 0;

  for (guint i = 0; list[i]; i++)
    {
      NlpWordInfo info;

      if (nlp_words_find (rules->words, list[i], strlen (list[i]), &info))
        for (guint d = 0; d < n_dimensions; d++)
          rules->prototypes[type][d] += info.vector[d] * scales[d];
    }
  for (guint d = 0; d < n_dimensions; d++)
    norm += rules->prototypes[type][d] * rules->prototypes[type][d];
  for (guint d = 0; d < n_dimensions && norm > 0; d++)
    rules->prototypes[type][d] *= scales[d] / sqrt (norm);
}

Rules *
rules_new (NlpWords *words, const Lists *lists)
{
  Rules *rules = g_new0 (Rules, 1);

  rules->words = words;
  rules->lists = lists;
  for (guint type = 0; type < N_PROTOTYPES; type++)
    learn_prototype (rules, type);
  return rules;
}

void
rules_free (Rules *rules)
{
  g_free (rules);
}

typedef struct
{
  const Rules *rules;
  NlpDocument *document;
  GStringChunk *folded;
  guint begin, end; /* tokens of the sentence */
  GArray *names;
} Search;

static const char *
fold_token (const Search *search, guint token)
{
  guint n_bytes;
  const char *bytes = nlp_document_get_token (search->document, token, &n_bytes);

  return fold_word (search->folded, bytes, n_bytes);
}

static gboolean
is_listed (const char *list, const char *word)
{
  g_autofree char *key = g_strdup_printf (" %s ", word);

  return strstr (list, key) != NULL;
}

static gboolean
is_capitalised (const Search *search, guint token)
{
  guint n_bytes;
  const char *bytes = nlp_document_get_token (search->document, token, &n_bytes);

  return n_bytes > 1 && g_unichar_isupper (g_utf8_get_char (bytes)) && !token_is (search->document, token, "I'm");
}

static NlpWordInfo
look_up (const Search *search, guint token)
{
  guint n_bytes;
  const char *bytes = nlp_document_get_token (search->document, token, &n_bytes);
  NlpWordInfo info;

  nlp_words_find (search->rules->words, bytes, n_bytes, &info);
  return info;
}

/* Whether @token can be part of a name: capitalised, no form of address, no day or month. */
static gboolean
is_name_like (const Search *search, guint token)
{
  return is_capitalised (search, token) && !lists_find_address (search->rules->lists, fold_token (search, token)).is_address
         && !is_listed (calendar_words, fold_token (search, token));
}

/* Whether a name may begin at @token. */
static gboolean
may_begin (const Search *search, guint token)
{
  NlpWordInfo info;

  if (!is_name_like (search, token))
    return FALSE;
  info = look_up (search, token);
  return token > search->begin || info.form == NLP_WORD_FORM_NONE || info.capitals >= MOSTLY_CAPITALISED;
}

static guint
find_end (const Search *search, guint begin)
{
  guint end = begin + 1;

  for (;;)
    if (end < search->end && is_name_like (search, end))
      end++;
    else if (end + 1 < search->end && is_name_like (search, end + 1)
             && (token_is (search->document, end, "-") || is_listed (joining_words, fold_token (search, end)))
             && (!is_listed (" of for and the ", fold_token (search, end)) || is_listed (organisation_words, fold_token (search, begin))))
      end += 2;
    else
      return end;
}

static guint
find_nearest_prototype (const Search *search, guint begin, guint end)
{
  guint n_dimensions = nlp_words_get_n_dimensions (search->rules->words), best = NAME_PERSON;
  float scores[N_PROTOTYPES] = { 0 };

  for (guint token = begin; token < end; token++)
    {
      NlpWordInfo info = look_up (search, token);

      for (guint type = 0; type < N_PROTOTYPES && info.vector; type++)
        for (guint d = 0; d < n_dimensions; d++)
          scores[type] += info.vector[d] * search->rules->prototypes[type][d];
    }
  for (guint type = 1; type < N_PROTOTYPES; type++)
    if (scores[type] > scores[best])
      best = type;
  return best;
}

static guint
choose_type (const Search *search, guint begin, guint end)
{
  const char *last = fold_token (search, end - 1), *first = fold_token (search, begin);
  Gender gender;

  if (is_listed (organisation_words, last) || (end - begin > 2 && is_listed (organisation_words, first)))
    return NAME_ORG;
  if (end - begin > 1 && is_listed (place_words, last))
    return NAME_LOC;
  if (begin > search->begin && lists_find_address (search->rules->lists, fold_token (search, begin - 1)).is_address)
    return NAME_PERSON;
  if (end - begin > 1 && lists_has_first_name (search->rules->lists, first, &gender))
    return NAME_PERSON;
  return find_nearest_prototype (search, begin, end);
}

static void
search_sentence (Search *search)
{
  for (guint token = search->begin; token < search->end; token++)
    if (may_begin (search, token))
      {
        Name name = { token, find_end (search, token), NAME_PERSON };
        guint type = choose_type (search, name.begin, name.end);

        token = name.end - 1;
        if (type == OTHER)
          continue;
        name.type = type;
        g_array_append_val (search->names, name);
      }
}

GArray *
rules_find_names (const Rules *rules, NlpDocument *document)
{
  const NlpLayer *tokens = nlp_document_get_layer (document, NLP_LAYER_TOKENS);
  const NlpLayer *sentences = nlp_document_get_layer (document, NLP_LAYER_SENTENCES);
  Search search = { .rules = rules, .document = document };

  search.folded = g_string_chunk_new (4096);
  search.names = g_array_new (FALSE, FALSE, sizeof (Name));
  for (guint i = 0; i < nlp_layer_get_length (sentences); i++)
    {
      guint n = nlp_layer_find_inside (tokens, nlp_layer_get_span (sentences, i), &search.begin);

      search.end = search.begin + n;
      search_sentence (&search);
    }
  g_string_chunk_free (search.folded);
  return search.names;
}
