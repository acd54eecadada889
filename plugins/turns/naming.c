/* naming.c - the places where a text names somebody or something.
 * SPDX-License-Identifier: MIT */
#include "naming.h"

#include "turns-words.h"

#define LONGEST_RUN 4     /* tokens of a name that no plugin found: more are a headline */

typedef struct
{
  NlpDocument *document;
  const NlpLayer *tokens, *entities;
  const NlpSenses *senses;
  const GArray *stretches;
  GArray *namings;
  guint stretch;          /* where the last naming stood */
  TurnsRole opening;      /* of whoever spoke first before that; narration if nobody did */
  gboolean changed;       /* and somebody else did since */
} Search;

static NamedKind
get_kind (const NlpLayer *entities, guint entity)
{
  static const char *const types[] = { "PERSON", "ORG", "LOC", "MISC" };

  for (guint kind = 0; kind < G_N_ELEMENTS (types); kind++)
    if (g_strcmp0 (nlp_layer_get_string (entities, entity, NLP_ENTITIES_TYPE), types[kind]) == 0)
      return kind;
  return NAMED_OTHER;
}

/* Moves on to the stretch at @position. */
static const TurnsStretch *
advance (Search *search, guint32 position)
{
  const TurnsStretch *stretch = &g_array_index (search->stretches, TurnsStretch, search->stretch);

  while (search->stretch + 1 < search->stretches->len && stretch->span.end <= position)
    {
      if (search->opening == ROLE_NARRATION)
        search->opening = stretch->role;
      search->changed |= stretch->role != ROLE_NARRATION && stretch->role != search->opening;
      stretch = &g_array_index (search->stretches, TurnsStretch, ++search->stretch);
    }
  return stretch;
}

static void
add_naming (Search *search, TurnsNaming naming)
{
  const TurnsStretch *stretch;

  naming.span = (NlpSpan) { nlp_layer_get_span (search->tokens, naming.begin).begin,
                            nlp_layer_get_span (search->tokens, naming.end - 1).end };
  stretch = advance (search, naming.span.begin);
  if (search->namings->len > 0)
    naming.before_end = g_array_index (search->namings, TurnsNaming, search->namings->len - 1).end;
  naming.role = stretch->role;
  naming.before = search->opening == ROLE_NARRATION && stretch->role == ROLE_NARRATION;
  naming.opening = stretch->role != ROLE_NARRATION && !search->changed
                   && (search->opening == ROLE_NARRATION || search->opening == stretch->role);
  g_array_append_val (search->namings, naming);
}

/* "Quill", and names like "wikiTravel"; not "SLP455". */
static gboolean
is_capitalised (const Search *search, guint token)
{
  guint n_bytes;
  const char *bytes = nlp_document_get_token (search->document, token, &n_bytes);

  if (g_ascii_isdigit (bytes[n_bytes - 1]))
    return FALSE;
  if (g_unichar_isupper (g_utf8_get_char (bytes)))
    return TRUE;
  for (guint i = 1; g_ascii_islower (bytes[0]) && i < n_bytes; i++)
    if (g_ascii_isupper (bytes[i]))
      return TRUE;
  return FALSE;
}

/* The names between two entities that no plugin found. What opens a sentence and is a word of the language is none. */
static void
add_runs (Search *search, guint token, guint end)
{
  guint64 words = NLP_SENSE (TURNS_ARTICLE) | NLP_SENSE (TURNS_FUNCTION) | NLP_SENSE (TURNS_OPENS) | NLP_SENSE (TURNS_GREETS)
                  | NLP_SENSE (TURNS_INTERVIEWING) | NLP_SENSE (TURNS_FILLER) | NLP_SENSE (TURNS_JOINS)
                  | NLP_SENSE (TURNS_ANNOUNCES);

  while (token < end)
    {
      guint from = token;

      while (token < end && is_capitalised (search, token) && !nlp_senses_has (search->senses, token, words))
        token++;
      if (token > from && token - from <= LONGEST_RUN)
        add_naming (search, (TurnsNaming) { .begin = from, .end = token, .entity = NLP_NO_ROW, .kind = NAMED_UNKNOWN });
      if (token == from)
        token++;
    }
}

/* "People of the harbour: Oda fogghorn Brill": of a title that ends in a name all behind the colon, if that ends in a capital. */
static guint
find_end_of_title (const Search *search, guint first, guint end)
{
  const NlpLayer *blocks = nlp_document_get_layer (search->document, NLP_LAYER_BLOCKS);
  NlpSpan title = nlp_layer_get_span (blocks, 0);
  guint start, n_title = nlp_layer_find_inside (search->tokens, title, &start), last = start + n_title, n_bytes;

  if (first == start || first >= last || last - first > LONGEST_RUN || end >= last || !is_capitalised (search, last - 1))
    return end;
  return *nlp_document_get_token (search->document, first - 1, &n_bytes) == ':' ? last : end;
}

static void
add_all (Search *search)
{
  guint n_entities = search->entities == NULL ? 0 : nlp_layer_get_length (search->entities), done = 0;

  for (guint i = 0; i < n_entities; i++)
    {
      guint first, n = nlp_layer_find_inside (search->tokens, nlp_layer_get_span (search->entities, i), &first);

      if (n == 0 || first < done)
        continue;
      add_runs (search, done, first);
      done = get_kind (search->entities, i) == NAMED_PERSON ? find_end_of_title (search, first, first + n) : first + n;
      add_naming (search, (TurnsNaming) { .begin = first, .end = done, .entity = done > first + n ? NLP_NO_ROW : i, .kind = get_kind (search->entities, i) });
    }
  add_runs (search, done, nlp_layer_get_length (search->tokens));
}

GArray *
turns_namings_find (NlpDocument *document, const GArray *stretches)
{
  Search search = { .document = document, .stretches = stretches, .senses = nlp_document_get_senses (document, &turns_words),
                    .tokens = nlp_document_get_layer (document, NLP_LAYER_TOKENS),
                    .entities = nlp_document_get_layer (document, NLP_LAYER_ENTITIES),
                    .namings = g_array_new (FALSE, FALSE, sizeof (TurnsNaming)) };

  if (stretches->len > 0)
    add_all (&search);
  return search.namings;
}
