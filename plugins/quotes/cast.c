/* cast.c - gathers persons and their mentions from the layers of names.
 *
 * Gender comes from the layer, else from titles ("Mrs. Voss"), else from pronouns: the first "he" or "she" after a
 * name, before another name, votes for it. Single votes are often wrong, their majority seldom.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include "cast.h"

#define VOTING_DISTANCE 30
#define AMBIGUOUS_PART G_MAXUINT32

guint
cast_add_person (Cast *cast, const char *name, guint32 referent)
{
  Person person = { name, referent, 0, GENDER_UNKNOWN };

  g_array_append_val (cast->persons, person);
  return cast->persons->len - 1;
}

guint
cast_find_mention (const Cast *cast, guint word)
{
  guint low = 0, high = cast->mentions->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (cast_get_mention (cast, middle)->words.begin < word)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static Gender
get_gender (guint64 classes)
{
  if ((classes & WORD_FEMALE) && !(classes & WORD_MALE))
    return GENDER_FEMALE;
  return (classes & WORD_MALE) && !(classes & WORD_FEMALE) ? GENDER_MALE : GENDER_UNKNOWN;
}

Gender
cast_judge_gender (const Article *article, Range phrase)
{
  for (guint i = phrase.end; i-- > phrase.begin;)
    {
      const Word *word = &article->words[i];
      Gender gender = get_gender (word->classes);

      if (gender != GENDER_UNKNOWN && word_is (word, WORD_PERSON | WORD_HONORIFIC | WORD_PRONOUN))
        return gender;
    }
  return GENDER_UNKNOWN;
}

static gboolean
is_pause (const Article *article, guint word, guint32 block)
{
  return word >= article->n_words || article->words[word].block != block || article->words[word].mark
         || word_is_point (&article->words[word], ",.?!;:-");
}

/* "No, Mara, never", "My dear Mara!" */
static gboolean
is_vocative (const Article *article, Range words)
{
  guint before = words.begin;
  guint32 block = article->words[words.begin].block;

  while (before > 0
         && (word_is (&article->words[before - 1], WORD_HONORIFIC) || word_equals (&article->words[before - 1], "dear")
             || word_equals (&article->words[before - 1], "my")))
    before--;
  return is_pause (article, before == 0 ? article->n_words : before - 1, block) && is_pause (article, words.end, block);
}

static Mention
describe_mention (const Article *article, Range words, guint32 person)
{
  const Word *first = &article->words[words.begin];
  Mention mention = { words, person, first->passage != NO_PASSAGE, FALSE, FALSE, TRUE };

  if (words.end < article->n_words)
    mention.possessive
        = word_equals (&article->words[words.end], "'s") || word_equals (&article->words[words.end], "’s");
  if (mention.in_speech)
    mention.vocative = is_vocative (article, words);
  for (guint i = words.begin;
       mention.subject && i-- > 0 && article->words[i].sentence == first->sentence && words.begin - i < 20;)
    mention.subject = article->words[i].entity == NLP_NO_ROW || article->words[i].passage != first->passage;
  return mention;
}

static Range
get_entity_words (const Article *article, NlpSpan span)
{
  Range words = { article_find_word (article, span.begin), article_find_word (article, span.end) };

  return words;
}

guint
cast_find_or_add_person (Cast *cast, const Article *article, Range words)
{
  NlpSpan span = article_get_span (article, words);
  g_autofree char *text = nlp_document_dup_text (article->document, &span);
  guint person = GPOINTER_TO_UINT (g_hash_table_lookup (cast->by_text, text));
  char *name;

  if (person != 0)
    return person - 1;
  name = g_string_chunk_insert (cast->names, g_strdelimit (text, "\r\n\t", ' '));
  person = cast_add_person (cast, name, NLP_NO_ROW);
  g_hash_table_insert (cast->by_text, name, GUINT_TO_POINTER (person + 1));
  return person;
}

/* The person of entity @row, made if it is new. @of_referent: person + 1 of each referent. */
static guint
get_person (Cast *cast, const Article *article, guint row, guint32 *of_referent)
{
  guint referent = nlp_layer_get_row (article->entities, row, NLP_ENTITIES_REFERENT);

  if (of_referent != NULL && referent != NLP_NO_ROW)
    {
      const char *name = nlp_layer_get_string (article->referents, referent, NLP_REFERENTS_NAME);

      if (of_referent[referent] == 0)
        of_referent[referent] = 1 + cast_add_person (cast, name, referent);
      return of_referent[referent] - 1;
    }
  return cast_find_or_add_person (cast, article,
                                  get_entity_words (article, nlp_layer_get_span (article->entities, row)));
}

static void
read_mentions (Cast *cast, const Article *article)
{
  guint n_referents = article->referents == NULL ? 0 : nlp_layer_get_length (article->referents);
  guint n = article->entities == NULL ? 0 : nlp_layer_get_length (article->entities);
  g_autofree guint32 *of_referent = n_referents == 0 ? NULL : g_new0 (guint32, n_referents);

  for (guint row = 0; row < n; row++)
    {
      Range words = get_entity_words (article, nlp_layer_get_span (article->entities, row));
      Mention mention;

      if (g_strcmp0 (nlp_layer_get_string (article->entities, row, NLP_ENTITIES_TYPE), "PERSON") != 0
          || !range_is_set (words))
        continue;
      mention = describe_mention (article, words, get_person (cast, article, row, of_referent));
      cast_get_person (cast, mention.person)->n_mentions++;
      g_array_append_val (cast->mentions, mention);
    }
}

/* A tagger of names may take the adverb of "said Mara quietly" along. */
static const char *
find_adverb (const char *name)
{
  const char *space = name == NULL ? NULL : strrchr (name, ' ');

  return space != NULL && g_ascii_islower (space[1]) && g_str_has_suffix (name, "ly") ? space + 1 : NULL;
}

static void
add_part (Cast *cast, const char *begin, gsize length, guint person)
{
  g_autofree char *part = g_strndup (begin, length);
  guint before = GPOINTER_TO_UINT (g_hash_table_lookup (cast->by_part, part));

  if (before != 0 && before != person + 1)
    person = AMBIGUOUS_PART - 1;
  if (length > 2)
    g_hash_table_insert (cast->by_part, g_string_chunk_insert (cast->names, part), GUINT_TO_POINTER (person + 1));
}

static void
read_parts (Cast *cast)
{
  for (guint i = 0; i < cast->persons->len; i++)
    {
      const char *name = cast_get_person (cast, i)->name;
      const char *space = name == NULL ? NULL : strchr (name, ' ');
      const char *last = name == NULL ? NULL : strrchr (name, ' ');

      if (space == NULL || find_adverb (name) != NULL)
        continue;
      add_part (cast, name, space - name, i);
      add_part (cast, last + 1, strlen (last + 1), i);
    }
}

static guint
find_by_part (const Cast *cast, const char *part, gsize n_bytes)
{
  g_autofree char *text = g_strndup (part, n_bytes);
  guint person = GPOINTER_TO_UINT (g_hash_table_lookup (cast->by_part, text));

  return person == 0 || person == AMBIGUOUS_PART ? NO_PERSON : person - 1;
}

guint
cast_find_by_part (const Cast *cast, const Word *part)
{
  return find_by_part (cast, part->bytes, part->n_bytes);
}

/* "Mara quietly" is Mara Voss, or at least Mara. */
static void
drop_adverbs (Cast *cast)
{
  g_autofree guint32 *same = g_new (guint32, MAX (cast->persons->len, 1));

  for (guint i = 0; i < cast->persons->len; i++)
    {
      Person *person = cast_get_person (cast, i);
      const char *adverb = find_adverb (person->name);
      guint other = adverb == NULL ? NO_PERSON : find_by_part (cast, person->name, adverb - 1 - person->name);
      g_autofree char *name = adverb == NULL ? NULL : g_strndup (person->name, adverb - 1 - person->name);

      same[i] = other == NO_PERSON ? i : other;
      if (adverb != NULL)
        *person
            = (Person) { g_string_chunk_insert (cast->names, name), NLP_NO_ROW, person->n_mentions, person->gender };
    }
  for (guint i = 0; i < cast->mentions->len; i++)
    cast_get_mention (cast, i)->person = same[cast_get_mention (cast, i)->person];
}

static Gender
read_gender (const Article *article, const Person *person)
{
  const char *gender = person->referent == NLP_NO_ROW ? NULL
                         : nlp_layer_get_string (article->referents, person->referent, NLP_REFERENTS_GENDER);

  if (gender == NULL)
    return GENDER_UNKNOWN;
  return g_str_equal (gender, "female") ? GENDER_FEMALE : GENDER_MALE;
}

/* What the words in and before a mention, and the next pronoun, say: -1 female, 1 male. */
static int
vote_on_gender (const Article *article, const Cast *cast, guint index, gboolean *titled)
{
  const Mention *mention = cast_get_mention (cast, index);
  guint begin = mention->words.begin, end = mention->words.end;
  Gender gender = cast_judge_gender (article, (Range) { begin > 0 ? begin - 1 : 0, end });
  guint limit = MIN (article->n_words, end + VOTING_DISTANCE);

  *titled = gender != GENDER_UNKNOWN;
  if (*titled)
    return gender == GENDER_MALE ? 1 : -1;
  if (index + 1 < cast->mentions->len)
    limit = MIN (limit, cast_get_mention (cast, index + 1)->words.begin);
  for (guint i = end; i < limit && article->words[i].block == article->words[begin].block; i++)
    {
      gender = get_gender (article->words[i].classes);
      if (gender != GENDER_UNKNOWN && !word_is (&article->words[i], WORD_HONORIFIC) && !article->words[i].mark
          && article->words[i].passage == article->words[begin].passage)
        return word_is (&article->words[i], WORD_PERSON) ? 0 : gender == GENDER_MALE ? 1 : -1;
    }
  return 0;
}

static void
judge_genders (Cast *cast, const Article *article)
{
  g_autofree int *votes = g_new0 (int, MAX (cast->persons->len, 1));

  for (guint i = 0; i < cast->mentions->len; i++)
    {
      gboolean titled;
      int vote = vote_on_gender (article, cast, i, &titled);

      votes[cast_get_mention (cast, i)->person] += titled ? 3 * vote : vote;
    }
  for (guint i = 0; i < cast->persons->len; i++)
    {
      Person *person = cast_get_person (cast, i);

      person->gender = read_gender (article, person);
      if (person->gender == GENDER_UNKNOWN && votes[i] != 0)
        person->gender = votes[i] > 0 ? GENDER_MALE : GENDER_FEMALE;
    }
}

/* Somebody called by a role at a place. */
typedef struct
{
  guint32 word;
  guint32 person;
} RoleUse;

static void
add_role (Cast *cast, const Article *article, guint word, guint32 person)
{
  const Word *noun = &article->words[word];
  g_autofree char *role = g_ascii_strdown (noun->bytes, noun->n_bytes);
  RoleUse use = { word, person };
  GArray *uses = g_hash_table_lookup (cast->roles, role);

  if (!word_is (noun, WORD_PERSON | WORD_HONORIFIC))
    return;
  if (uses == NULL)
    {
      uses = g_array_new (FALSE, FALSE, sizeof (RoleUse));
      g_hash_table_insert (cast->roles, g_steal_pointer (&role), uses);
    }
  g_array_append_val (uses, use);
}

guint
cast_find_by_role (const Cast *cast, const Article *article, guint word)
{
  const Word *noun = &article->words[word];
  g_autofree char *role = g_ascii_strdown (noun->bytes, noun->n_bytes);
  const GArray *uses = g_hash_table_lookup (cast->roles, role);
  guint low = 0, high = uses == NULL ? 0 : uses->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (uses, RoleUse, middle).word < word)
        low = middle + 1;
      else
        high = middle;
    }
  if (uses == NULL)
    return NO_PERSON;
  return g_array_index (uses, RoleUse, low > 0 ? low - 1 : 0).person;
}

/* "Mayor Voss"; "Mara Voss, the mayor of Kell". */
static void
read_roles (Cast *cast, const Article *article)
{
  for (guint i = 0; i < cast->mentions->len; i++)
    {
      const Mention *mention = cast_get_mention (cast, i);
      guint begin = mention->words.begin, end = mention->words.end;
      guint limit = MIN (article->n_words, end + 8);

      for (guint k = begin > 0 ? begin - 1 : 0; k < end; k++)
        add_role (cast, article, k, mention->person);
      if (end + 1 >= article->n_words || !word_is_point (&article->words[end], ",")
          || !word_is (&article->words[end + 1], WORD_DETERMINER | WORD_PERSON))
        continue;
      for (guint k = end + 1; k < limit && !word_is_point (&article->words[k], ",.;:") && !article->words[k].mark; k++)
        add_role (cast, article, k, mention->person);
    }
}

Cast *
cast_new (const Article *article)
{
  Cast *cast = g_new (Cast, 1);

  cast->persons = g_array_new (FALSE, FALSE, sizeof (Person));
  cast->mentions = g_array_new (FALSE, FALSE, sizeof (Mention));
  cast->names = g_string_chunk_new (256);
  cast->by_part = g_hash_table_new (g_str_hash, g_str_equal);
  cast->by_text = g_hash_table_new (g_str_hash, g_str_equal);
  cast->roles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  read_mentions (cast, article);
  read_parts (cast);
  drop_adverbs (cast);
  judge_genders (cast, article);
  read_roles (cast, article);
  return cast;
}

void
cast_free (Cast *cast)
{
  g_array_unref (cast->persons);
  g_array_unref (cast->mentions);
  g_hash_table_unref (cast->by_part);
  g_hash_table_unref (cast->by_text);
  g_string_chunk_free (cast->names);
  g_hash_table_unref (cast->roles);
  g_free (cast);
}
