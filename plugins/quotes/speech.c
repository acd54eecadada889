/* speech.c - tells speech from what else stands between quotation marks.
 *
 * A whole clause of somebody shows at its rims: it starts with a capital or at the start of a sentence or paragraph,
 * or after a comma, a colon or a verb of speech; it ends with a point, a comma or a dash inside the marks. Words that
 * the author built into a clause of his own ("calls it a “big mistake” today") have a word of that clause directly
 * before them. A title looks like a clause (“The Long Way to Kell,”), but its words are capitalised.
 * SPDX-License-Identifier: MIT */
#include "speech.h"

#define FEW_WORDS 8
#define LONGEST_LABEL 4

static const char points[] = ".,?!-";

static gboolean
is_final_point (const Word *word)
{
  gunichar c = g_utf8_get_char (word->bytes);

  return word_is_point (word, points) || c == 0x2026 || (c >= 0x2013 && c <= 0x2015);
}

static guint
count_letters (const Article *article, Range range)
{
  guint n = 0;

  for (guint i = range.begin; i < range.end && n < 1000; i++)
    n += article->words[i].letter;
  return n;
}

/* All longer words capitalised: a title, if it has several words. */
static gboolean
is_title_case (const Article *article, Range range)
{
  guint n_capital = 0, n_plain = 0;

  if (range.end - range.begin > 16)
    return FALSE;
  for (guint i = range.begin; i < range.end; i++)
    {
      const Word *word = &article->words[i];

      if (!word->letter
          || (i > range.begin && word_is (word, WORD_PREPOSITION | WORD_CONJUNCTION | WORD_DETERMINER | WORD_FUNCTION)))
        continue;
      n_capital += word->capital || g_ascii_isdigit (word->bytes[0]);
      n_plain += !word->capital && !g_ascii_isdigit (word->bytes[0]);
    }
  return n_plain == 0 && n_capital >= 2;
}

gboolean
speech_is_title (const Article *article, Range words)
{
  return range_is_set (words) && is_title_case (article, words) && count_letters (article, words) <= FEW_WORDS
         && !is_final_point (&article->words[words.end - 1]);
}

/* The word of the author before the passage, in its block; NO_WORD if there is none. */
static guint
find_word_before (const Article *article, const Passage *passage, guint first)
{
  while (first > 0 && article->words[first - 1].span.begin >= passage->span.begin)
    first--;
  if (first == 0 || article->words[first - 1].block != passage->block)
    return NO_WORD;
  return first - 1;
}

static gboolean
starts_clause (const Article *article, guint before)
{
  const Word *word;
  gunichar c;

  if (before == NO_WORD || article->words[before].mark)
    return TRUE;
  word = &article->words[before];
  c = g_utf8_get_char (word->bytes);
  return word_is_point (word, ".,:;?!-*") || (c >= 0x2013 && c <= 0x2015) || c == 0x2026 || c == 0x2022
         || word_is (word, WORD_SPEECH | WORD_SPEECH_ING);
}

/* A bare word of the author stands directly before: a determiner, a preposition, a noun. */
static SpeechKind
classify_inside_clause (const Article *article, Range words, guint before)
{
  const Word *first = &article->words[words.begin];
  guint n = count_letters (article, words);

  if (word_is (&article->words[before], WORD_NAMING) && n <= FEW_WORDS)
    return SPEECH_NONE;
  if (is_title_case (article, words) || n <= 1)
    return SPEECH_NONE;
  if (first->capital && n >= FEW_WORDS && !word_is (&article->words[before], WORD_DETERMINER))
    return SPEECH_WHOLE;
  return SPEECH_PART;
}

/* «The quay is closed», said Mara: the comma stands outside. */
static gboolean
is_followed_by_cue (const Article *article, guint end)
{
  guint32 block = article->words[end - 1].block;

  if (end + 2 >= article->n_words || !article->words[end].mark || !word_is_point (&article->words[end + 1], ","))
    return FALSE;
  for (guint i = end + 2; i < MIN (article->n_words, end + 7) && article->words[i].block == block; i++)
    if (word_is (&article->words[i], WORD_SPEECH))
      return TRUE;
  return FALSE;
}

/* What a passage that starts a clause looks like. */
enum
{
  CAPITAL = 1 << 0, /* its first word */
  ENDS = 1 << 1,    /* with a point, or a verb of speech follows */
  ASKS = 1 << 2,    /* "?" or "!" */
  MANY = 1 << 3,    /* words */
  FEW = 1 << 4,
  TITLE = 1 << 5,   /* all longer words capitalised */
  GOES_ON = 1 << 6, /* in the next paragraph, or does so from the one before */
  BARE = 1 << 7,    /* no word of the author before it in its paragraph */
  ALONE = 1 << 8,   /* nor behind it */
  CUE = 1 << 9,     /* behind a verb of speech */
  COMMA = 1 << 10,  /* behind a comma or a semicolon */
  LED = 1 << 11,    /* behind a comma or a colon */
  COLON = 1 << 12
};

/* The first row of which all marks are there, and none of those that must be absent, decides. */
static const struct
{
  guint16 present;
  guint16 absent;
  guint8 kind;
} clause_rules[] = {
  { COMMA | MANY | CAPITAL, ENDS, SPEECH_WHOLE },
  { COMMA, ENDS, SPEECH_PART },
  { TITLE | FEW | BARE, ALONE | ASKS | ENDS, SPEECH_NONE },
  { TITLE | FEW, BARE | ALONE | ASKS | LED, SPEECH_NONE },
  { CUE, CAPITAL | ENDS, SPEECH_PART },
  { CUE, CAPITAL | MANY, SPEECH_PART },
  { ENDS, 0, SPEECH_WHOLE },
  { GOES_ON, 0, SPEECH_WHOLE },
  { MANY, 0, SPEECH_WHOLE },
  { ALONE, 0, SPEECH_WHOLE },
  { COLON, 0, SPEECH_WHOLE },
  { CUE, 0, SPEECH_WHOLE },
  { 0, 0, SPEECH_PART },
};

static guint
describe_words (const Article *article, Range words)
{
  const Word *first = &article->words[words.begin], *last = &article->words[words.end - 1];
  guint n = count_letters (article, words);
  gboolean ends = is_final_point (last) || (first->capital && is_followed_by_cue (article, words.end));

  return (first->capital ? CAPITAL : 0) | (ends ? ENDS : 0) | (word_is_point (last, "?!") ? ASKS : 0)
         | (n >= FEW_WORDS ? MANY : 0) | (n <= FEW_WORDS ? FEW : 0) | (is_title_case (article, words) ? TITLE : 0);
}

static guint
describe_surroundings (const Article *article, const Passage *passage, Range words, guint before)
{
  guint marks = passage->continued || passage->previous != NO_PASSAGE ? GOES_ON : 0;
  const Word *word;

  if (before == NO_WORD)
    return marks | BARE | (article->block_words[passage->block].end == words.end + 1 ? ALONE : 0);
  word = &article->words[before];
  return marks | (word_is (word, WORD_SPEECH | WORD_SPEECH_ING) ? CUE : 0) | (word_is_point (word, ",;") ? COMMA : 0)
         | (word_is_point (word, ",:") ? LED : 0) | (word_is_point (word, ":") ? COLON : 0);
}

static SpeechKind
classify_clause (const Article *article, const Passage *passage, Range words, guint before)
{
  guint marks = describe_words (article, words) | describe_surroundings (article, passage, words, before), i = 0;

  while ((marks & clause_rules[i].present) != clause_rules[i].present || (marks & clause_rules[i].absent) != 0)
    i++;
  return clause_rules[i].kind;
}

/* "said that, “we will sell”": the author's clause goes on between the marks. */
static gboolean
follows_that (const Article *article, guint before)
{
  if (before != NO_WORD && before > 0 && word_is_point (&article->words[before], ","))
    before--;
  return before != NO_WORD && word_equals (&article->words[before], "that");
}

static SpeechKind
classify_passage (const Article *article, guint index)
{
  const Passage *passage = article_get_passage (article, index);
  Range words = article->passage_words[index];
  guint before;

  if (passage->depth > 0 || !range_is_set (words) || count_letters (article, words) == 0)
    return SPEECH_NONE;
  if (!passage->closed && !passage->continued && passage->previous == NO_PASSAGE
      && passage->span.begin > article->blocks[passage->block].begin)
    return SPEECH_NONE;
  before = find_word_before (article, passage, words.begin);
  if (follows_that (article, before))
    return SPEECH_PART;
  return starts_clause (article, before) ? classify_clause (article, passage, words, before)
                                         : classify_inside_clause (article, words, before);
}

/* ", said Mara", ", he said." */
static gboolean
starts_attribution (const Article *article, guint i, guint end)
{
  const Word *word = &article->words[i];

  if (i + 1 >= end)
    return FALSE;
  if (word_is (word, WORD_SPEECH) && !word_is (word, WORD_BESIDE))
    return word[1].capital || word_is (&word[1], WORD_DETERMINER)
           || (word_is (&word[1], WORD_PRONOUN) && !word_is (&word[1], WORD_FIRST));
  if (!word->capital && !(word_is (word, WORD_PRONOUN) && word_is (word, WORD_MALE | WORD_FEMALE)))
    return FALSE;
  for (guint k = i + 1; k < MIN (end, i + 4); k++)
    if (word_is (&article->words[k], WORD_SPEECH))
      return k + 1 >= end || word_is_point (&article->words[k + 1], ".,;");
    else if (!article->words[k].capital)
      return FALSE;
  return FALSE;
}

guint
speech_find_label (const Article *article, guint index)
{
  Range words = article->passage_words[index];
  const Passage *passage = article_get_passage (article, index);
  guint colon = words.begin;

  if (passage->span.begin != article->blocks[passage->block].begin)
    return NO_WORD;
  while (colon < MIN (words.end, words.begin + LONGEST_LABEL) && article->words[colon].capital
         && (article->words[colon].n_bytes > 1 && g_ascii_isupper (article->words[colon].bytes[1])))
    colon++;
  return colon > words.begin && colon + 1 < words.end && word_is_point (&article->words[colon], ":") ? colon : NO_WORD;
}

guint
speech_find_lost_end (const Article *article, guint index)
{
  Range words = article->passage_words[index];

  if (article_get_passage (article, index)->closed)
    return NO_WORD;
  for (guint i = words.begin; i + 1 < words.end; i++)
    if (word_is_point (&article->words[i], ",?!") && starts_attribution (article, i + 1, words.end))
      return i + 1;
  return NO_WORD;
}

guint8 *
speech_classify (const Article *article)
{
  guint n = article->passages->len;
  guint8 *kinds = g_new0 (guint8, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    kinds[i] = classify_passage (article, i);
  return kinds;
}
