/* sentence.c - marks who negates, contrasts, strengthens and names whom.
 *
 * Without a parse: a negation reaches from its cue to the end of the clause (a comma, a conjunction, a relative
 * pronoun), which holds for longer clauses than a fixed window of words and stops at short ones (on windows, Pang,
 * Lee and Vaithyanathan 2002; on scope, Wiegand et al. 2010). "Not only", "no doubt" and their like do not negate;
 * "far from" and "anything but" do.
 * SPDX-License-Identifier: MIT */
#include "sentence.h"
#include "spelling.h"

Sentence *
sentence_new (void)
{
  Sentence *sentence = g_new0 (Sentence, 1);

  sentence->words = g_array_new (FALSE, FALSE, sizeof (Word));
  return sentence;
}

void
sentence_free (Sentence *sentence)
{
  g_array_unref (sentence->words);
  g_free (sentence);
}

/* Names are told by their capital, which says nothing at the start of a sentence, behind a quotation mark or a colon,
 * or in a headline that capitalises every word. */
static void
mark_names (Sentence *sentence, Word *words, guint n)
{
  guint n_letters = 0, n_capitals = 0;

  for (guint i = 0; i < n; i++)
    if (words[i].cue < CUE_COMMA || words[i].cue > CUE_QUOTE)
      {
        n_letters++;
        n_capitals += (words[i].flags & WORD_CAPITAL) != 0;
      }
  sentence->headline = n_letters > 2 && n_capitals * 5 > n_letters * 3;
  for (guint i = 1; i < n && !sentence->headline; i++)
    if ((words[i].flags & WORD_CAPITAL) && words[i - 1].cue != CUE_STOP && words[i - 1].cue != CUE_QUOTE
        && words[i - 1].cue != CUE_COMMA)
      words[i].flags |= WORD_NAME;
}

static gboolean
negates (const Word *words, guint n, guint i)
{
  guint next = i + 1 < n ? words[i + 1].cue : CUE_NONE;

  if (words[i].cue == CUE_NEGATION)
    return next != CUE_ONLY;
  if (words[i].cue == CUE_FEW)
    return next != CUE_ONLY && !(i > 0 && words[i - 1].cue == CUE_ARTICLE);
  return words[i].cue == CUE_FAR && (next == CUE_FROM || next == CUE_CONTRAST);
}

static void
mark_reach (Sentence *sentence, Word *words, guint n)
{
  gboolean negated = FALSE, irrealis = FALSE, quoted = FALSE;
  guint strong = 0, weak = 0;

  for (guint i = 0; i < n; i++)
    {
      Cue cue = words[i].cue;

      /* The "but" of "anything but" ends nothing. */
      if (cue >= CUE_CONTRAST && cue <= CUE_STOP && !(i > 0 && words[i - 1].cue == CUE_FAR))
        negated = FALSE;
      irrealis = irrealis && cue != CUE_STOP;
      words[i].flags |= (negated ? WORD_NEGATED : 0) | (irrealis ? WORD_IRREALIS : 0) | (strong ? WORD_STRENGTHENED : 0)
                        | (weak ? WORD_WEAKENED : 0) | (quoted ? WORD_QUOTED : 0);
      strong -= strong > 0;
      weak -= weak > 0;
      if (cue == CUE_STRONG)
        strong = 2;
      else if (cue == CUE_WEAK)
        weak = 2;
      else if (cue == CUE_IRREALIS)
        irrealis = TRUE;
      else if (cue == CUE_QUOTE)
        quoted = !quoted;
      if (negates (words, n, i))
        negated = TRUE;
      sentence->n_negations += negates (words, n, i);
      sentence->n_irrealis += cue == CUE_IRREALIS;
      sentence->quotation |= cue == CUE_QUOTE;
      sentence->n_shouted += (words[i].flags & WORD_SHOUTED) != 0;
      sentence->question |= (words[i].flags & WORD_QUESTION) != 0;
      sentence->exclamation |= (words[i].flags & WORD_EXCLAMATION) != 0;
    }
}

static void
set_zone (Word *words, guint begin, guint end, guint8 zone)
{
  for (guint i = begin; i < end; i++)
    words[i].zone = zone;
}

static guint
find_cue (const Word *words, guint n, guint from, Cue one, Cue other)
{
  while (from < n && words[from].cue != one && words[from].cue != other)
    from++;
  return from;
}

static guint
find_start (const Word *words, guint from)
{
  while (from > 0 && words[from - 1].cue != CUE_STOP)
    from--;
  return from;
}

/* "X but Y", "Although X, Y", "Y although X": the last "but" decides, else the first "although". "Not only X but Y" and
 * "anything but" contrast nothing. */
static void
mark_contrast (Sentence *sentence, Word *words, guint n)
{
  guint but = 0, though = n;
  gboolean only = FALSE;

  for (guint i = 0; i < n; i++)
    {
      if (words[i].cue == CUE_ONLY && i > 0 && words[i - 1].cue == CUE_NEGATION)
        only = TRUE;
      else if (words[i].cue == CUE_CONTRAST && i > 0 && i + 1 < n && !only && words[i - 1].cue != CUE_FAR)
        but = i;
      else if (words[i].cue == CUE_CONCESSION && though == n)
        though = i;
      else if (words[i].cue == CUE_STOP)
        only = FALSE;
    }
  if (but > 0)
    {
      sentence->contrast = TRUE;
      set_zone (words, find_start (words, but), but, ZONE_CONCEDED);
      set_zone (words, but + 1, find_cue (words, n, but, CUE_STOP, CUE_STOP), ZONE_STRESSED);
    }
  else if (though < n)
    {
      guint end = find_cue (words, n, though, CUE_COMMA, CUE_STOP);

      sentence->concession = TRUE;
      set_zone (words, find_start (words, though), though, ZONE_STRESSED);
      set_zone (words, though + 1, end, ZONE_CONCEDED);
      set_zone (words, end, find_cue (words, n, end, CUE_STOP, CUE_STOP), ZONE_STRESSED);
    }
}

void
sentence_mark (Sentence *sentence)
{
  GArray *array = sentence->words;
  Word *words = &g_array_index (array, Word, 0);

  *sentence = (Sentence) { .words = array };
  for (guint i = 0; i < array->len; i++)
    {
      words[i].flags &= WORD_CAPITAL | WORD_SHOUTED | WORD_QUESTION | WORD_EXCLAMATION;
      words[i].zone = ZONE_NONE;
    }
  mark_names (sentence, words, array->len);
  mark_reach (sentence, words, array->len);
  mark_contrast (sentence, words, array->len);
}

void
sentence_read (Sentence *sentence, const SentenceTools *tools, const NlpDocument *document, guint first, guint n_tokens)
{
  Word *words;

  n_tokens = MIN (n_tokens, SENTENCE_MAX_WORDS);
  g_array_set_size (sentence->words, n_tokens);
  words = &g_array_index (sentence->words, Word, 0);
  for (guint i = 0; i < n_tokens; i++)
    {
      guint n_bytes;
      const char *bytes = nlp_document_get_token (document, first + i, &n_bytes);

      word_read (&words[i], tools, bytes, n_bytes);
    }
  for (guint i = 0; i < n_tokens; i++)
    words[i].values = valences_find (tools->valences, words[i].form);
  sentence_mark (sentence);
}
