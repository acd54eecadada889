/* block-kinds.c - tells headings, bylines, captions and page furniture from paragraphs by their words and their place.
 *
 * There is no layout to go by in a plain text, so this looks at what editors do: a headline and a caption without a
 * credit have no full stop, a byline says "By" or gives a date, a caption gives a credit or shows somebody "(left)" or
 * "with" something, page furniture uses a dozen set phrases. When in doubt a block is a paragraph: what calls a
 * paragraph a heading takes it away from whoever says it.
 * SPDX-License-Identifier: MIT */
#include "blocks.h"

#include <string.h>

#include "block-words.h"

/* What the rules look at. */
typedef struct
{
  const NlpLexiconTable *words;
  const char *text;   /* the block's first byte */
  gsize n_bytes;
  guint n_words;
  guint n_capitals;   /* words that begin with a capital or a digit */
  gboolean stopped;   /* ends with punctuation that ends a sentence or a clause, perhaps inside quotation marks */
  gboolean inner_stop; /* has a full stop behind a word that is no short form, and goes on */
  guint n_small;      /* words of four letters or more that begin with a small letter: none in a title in capitals */
  gboolean personal;  /* says "I", "you" or "we" */
  gboolean small;     /* begins with anything but a capital or a digit */
} NlpBlockView;

/* Longest headings, in words: the first block of a text, and others. */
#define LONGEST_HEADLINE 30
#define LONGEST_HEADING 14
#define LONGEST_CAPTION 60
#define LONGEST_BYLINE 16
#define LONGEST_FURNITURE 14

/* So many headings in a row are a list. */
#define LONGEST_HEADING_RUN 3

const NlpLexiconTable *
nlp__get_block_words (const char *language)
{
  return nlp_lexicon_get_table (&nlp__block_words, language);
}

static const char *const kind_names[NLP__N_BLOCK_KINDS] = { "paragraph", "heading", "byline", "caption",
                                                            "boilerplate" };

const char *
nlp__block_kind_get_name (NlpBlockKind kind)
{
  return kind_names[kind];
}

int
nlp__block_kind_from_name (const char *name)
{
  for (int kind = 0; kind < NLP__N_BLOCK_KINDS; kind++)
    if (g_str_equal (kind_names[kind], name))
      return kind;
  return -1;
}

static gboolean
is_word_byte (char byte)
{
  return g_ascii_isalnum (byte) || (byte & 0x80) || byte == '\'' || byte == '-' || byte == '.';
}

/* The next word at or behind @at; FALSE at the end. */
static gboolean
next_word (const NlpBlockView *view, gsize *at, gsize *word, gsize *n_bytes)
{
  gsize i = *at;

  while (i < view->n_bytes && !is_word_byte (view->text[i]))
    i++;
  *word = i;
  while (i < view->n_bytes && is_word_byte (view->text[i]))
    i++;
  *at = i;
  while (i > *word && view->text[i - 1] == '.')
    i--;
  *n_bytes = i - *word;
  return *at > *word;
}

/* Whether @n_bytes at @word, which lie in the block, are a word with one of the senses. */
static gboolean
is_word (const NlpBlockView *view, const char *word, gsize n_bytes, guint64 senses)
{
  return (nlp_lexicon_find_senses (view->words, word, n_bytes) & senses) != 0;
}

static gboolean
begins_with (const NlpBlockView *view, guint64 senses)
{
  return nlp_lexicon_find_prefix (view->words, view->text, view->n_bytes, senses, NULL) != 0;
}

/* Whether a mark stands at the beginning of a word or at a bracket. */
static gboolean
contains (const NlpBlockView *view, guint64 senses)
{
  for (gsize i = 0; i < view->n_bytes; i++)
    if (i == 0 || view->text[i] == '(' || (view->text[i - 1] == ' ' && g_ascii_isalpha (view->text[i])))
      if (nlp_lexicon_find_prefix (view->words, view->text + i, view->n_bytes - i, senses, NULL) != 0)
        return TRUE;
  return FALSE;
}

static gboolean
is_stopped (const char *text, gsize n_bytes)
{
  const char *end = text + n_bytes;

  while (end > text)
    {
      const char *last = g_utf8_prev_char (end);
      gunichar character = g_utf8_get_char (last);

      if (strchr (".!?;,:-", character < 0x80 ? (int) character : 'x') != NULL || character == 0x2026
          || character == 0x2013 || character == 0x2014)
        return TRUE;
      if (character != '"' && character != '\'' && character != ')' && character != 0x201d && character != 0x2019)
        return FALSE;
      end = last;
    }
  return FALSE;
}

/* Longer blocks are paragraphs whatever they hold: no rule looks at them. */
#define LONGEST_VIEW 1200

static NlpBlockView
view_block (const NlpLexiconTable *words, const char *text, const NlpBlock *block)
{
  NlpBlockView view = { .words = words, .text = text + block->begin, .n_bytes = block->end - block->begin };
  gunichar first = g_utf8_get_char (view.text);
  gsize at = 0, word, n_bytes;

  view.stopped = is_stopped (view.text, view.n_bytes);
  view.small = !g_unichar_isupper (first) && !g_unichar_isdigit (first);
  if (view.n_bytes > LONGEST_VIEW)
    {
      view.n_words = G_MAXUINT;
      return view;
    }
  while (view.n_words <= LONGEST_CAPTION && next_word (&view, &at, &word, &n_bytes))
    {
      gunichar initial = g_utf8_get_char (view.text + word);

      if (view.n_words > 0 && n_bytes < at - word && n_bytes >= 3 && at < view.n_bytes
          && memchr (view.text + word, '.', n_bytes) == NULL
          && !is_word (&view, view.text + word, n_bytes, NLP_SENSE (BLOCK_STOPPED)))
        view.inner_stop = TRUE;
      view.personal |= is_word (&view, view.text + word, n_bytes, NLP_SENSE (BLOCK_TALKING));
      view.n_words++;
      view.n_small += n_bytes >= 4 && g_unichar_islower (initial);
      view.n_capitals += g_unichar_isupper (initial) || g_unichar_isdigit (initial);
    }
  return view;
}

static gboolean
is_furniture (const NlpBlockView *view)
{
  return view->n_words <= LONGEST_FURNITURE && begins_with (view, NLP_SENSE (BLOCK_FURNITURE));
}

/* ": " or "; ", and a capital or a digit behind it */
static gboolean
names_somebody (const NlpBlockView *view, gsize at)
{
  gunichar next;

  if (at + 2 >= view->n_bytes || (view->text[at] != ':' && view->text[at] != ';') || view->text[at + 1] != ' ')
    return FALSE;
  next = g_utf8_get_char (view->text + at + 2);
  return g_unichar_isupper (next) || g_unichar_isdigit (next);
}

/* "Image: Ada Loy.", "Photo by: Bo Lin" anywhere in the block */
static gboolean
has_credit (const NlpBlockView *view)
{
  gboolean credit = FALSE;
  gsize at = 0, word, n_bytes;

  while (next_word (view, &at, &word, &n_bytes))
    {
      const char *start = view->text + word;
      gboolean by = credit && is_word (view, start, n_bytes, NLP_SENSE (BLOCK_BY));

      credit = by || (g_ascii_isupper (*start) && is_word (view, start, n_bytes, NLP_SENSE (BLOCK_CREDIT)));
      if (credit && names_somebody (view, at))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_caption (const NlpBlockView *view)
{
  return view->n_words <= LONGEST_CAPTION
         && (begins_with (view, NLP_SENSE (BLOCK_CAPTION_OPENING))
             || contains (view, NLP_SENSE (BLOCK_CAPTION_MARK)) || has_credit (view));
}

/* Weekdays, months and figures only. */
static gboolean
is_date (const NlpBlockView *view)
{
  gsize at = 0, word, n_bytes;
  gboolean calendar = FALSE, figure = FALSE;

  while (next_word (view, &at, &word, &n_bytes))
    {
      const char *start = view->text + word;

      if (g_ascii_isdigit (*start))
        figure = TRUE;
      else if (!is_word (view, start, n_bytes, NLP_SENSE (BLOCK_CALENDAR)))
        return FALSE;
      else
        calendar = TRUE;
    }
  return calendar && figure;
}

/* "By Ada Loy", "By ADA LOY and Bo Lin, Staff Writers" */
static gboolean
is_by_somebody (const NlpBlockView *view)
{
  gsize n_bytes;

  if (view->stopped || nlp_lexicon_find_prefix (view->words, view->text, view->n_bytes, NLP_SENSE (BLOCK_BY), &n_bytes) == 0)
    return FALSE;
  return n_bytes + 1 < view->n_bytes && view->text[n_bytes] == ' '
         && g_unichar_isupper (g_utf8_get_char (view->text + n_bytes + 1)) && view->n_capitals * 2 > view->n_words;
}

static gboolean
is_byline (const NlpBlockView *view)
{
  if (view->n_words == 0 || view->n_words > LONGEST_BYLINE)
    return FALSE;
  return is_by_somebody (view) || is_date (view) || (!view->stopped && begins_with (view, NLP_SENSE (BLOCK_BYLINE_OPENING)));
}

/* No full stop, no talk, no label. */
static gboolean
is_titular (const NlpBlockView *view)
{
  gsize at = 0, word, n_bytes;

  if (view->n_words == 0 || view->stopped || view->inner_stop || view->small)
    return FALSE;
  next_word (view, &at, &word, &n_bytes);
  return !is_word (view, view->text, n_bytes, NLP_SENSE (BLOCK_TALK));
}

/* Two to four words, all capitalised. */
static gboolean
is_name (const NlpBlockView *view)
{
  return view->n_words >= 2 && view->n_words <= 4 && view->n_capitals == view->n_words && !view->stopped;
}

/* "Ada Loy with her first loom.", "A stamp from 1931" */
static gboolean
shows_something (const NlpBlockView *view)
{
  gsize at = 0, word, n_bytes;
  guint n = 0;

  if (view->n_small == 0)
    return FALSE;
  while (next_word (view, &at, &word, &n_bytes) && g_unichar_isupper (g_utf8_get_char (view->text + word)))
    if (n++ == 0 && !view->stopped && view->n_words > 3 && is_word (view, view->text + word, n_bytes, NLP_SENSE (BLOCK_ARTICLE)))
      return TRUE;
  return n >= 1 && n <= 3 && view->n_words <= 20 && (n > 1 || !view->stopped)
         && is_word (view, view->text + word, n_bytes, view->stopped ? NLP_SENSE (BLOCK_SHOWS_WITH) : NLP_SENSE (BLOCK_SHOWS));
}

static NlpBlockKind
classify_first (const NlpBlockView *view)
{
  gboolean capitalised = view->n_words <= LONGEST_HEADLINE && view->n_capitals * 3 >= view->n_words * 2;

  if (view->n_words <= LONGEST_HEADLINE && (is_titular (view) || (view->stopped && capitalised && view->n_words > 3)))
    return NLP__BLOCK_HEADING;
  return NLP__BLOCK_PARAGRAPH;
}

/* @last: nothing stands behind the block, so it is the heading of nothing. */
static NlpBlockKind
classify (const NlpBlockView *view, gboolean first, gboolean last)
{
  if (view->n_words > LONGEST_CAPTION)
    return NLP__BLOCK_PARAGRAPH;
  if (is_furniture (view))
    return NLP__BLOCK_BOILERPLATE;
  if (is_caption (view))
    return NLP__BLOCK_CAPTION;
  if (is_byline (view))
    return NLP__BLOCK_BYLINE;
  if (first)
    return last ? NLP__BLOCK_PARAGRAPH : classify_first (view);
  if (shows_something (view))
    return NLP__BLOCK_CAPTION;
  if (view->personal && view->n_capitals * 3 < view->n_words * 2)
    return NLP__BLOCK_PARAGRAPH;
  if (!last && is_titular (view) && view->n_words <= LONGEST_HEADING)
    return NLP__BLOCK_HEADING;
  return NLP__BLOCK_PARAGRAPH;
}

static gboolean
block_holds (const char *text, const NlpBlock *block, const char *name)
{
  return g_strstr_len (text + block->begin, block->end - block->begin, name) != NULL;
}

/* Whether a block behind number @i is the name alone, a speaker's label perhaps. */
static gboolean
comes_again (const char *text, const NlpBlock *blocks, guint n_blocks, guint i, const char *name)
{
  for (guint k = i + 1; k < n_blocks; k++)
    if (blocks[k].end - blocks[k].begin <= strlen (name) + 1 && block_holds (text, &blocks[k], name))
      return TRUE;
  return FALSE;
}

/* A name alone is what a picture shows if it stands above a credit, or repeats a name of the headline once. (Few names
 * stand in a headline, so the search for others of the same name is done few times.) */
static gboolean
is_picture_name (const NlpLexiconTable *words, const char *text, const NlpBlock *blocks, guint n_blocks, guint i)
{
  NlpBlockView view = view_block (words, text, &blocks[i]);
  g_autofree char *name = NULL;

  if (i == 0 || !is_name (&view))
    return FALSE;
  if (i + 1 < n_blocks && blocks[i + 1].kind == NLP__BLOCK_CAPTION)
    {
      NlpBlockView below = view_block (words, text, &blocks[i + 1]);

      if (!shows_something (&below))
        return TRUE;
    }
  name = g_strndup (view.text, view.n_bytes);
  return blocks[0].kind == NLP__BLOCK_HEADING && block_holds (text, &blocks[0], name)
         && !comes_again (text, blocks, n_blocks, i, name);
}

void
nlp__refine_block (const NlpLexiconTable *words, const char *text, NlpBlock *block)
{
  NlpBlockView view = view_block (words, text, block);

  if (block->kind != NLP__BLOCK_PARAGRAPH || view.n_words > LONGEST_CAPTION)
    return;
  if (is_furniture (&view))
    block->kind = NLP__BLOCK_BOILERPLATE;
  else if (is_caption (&view))
    block->kind = NLP__BLOCK_CAPTION;
  else if (is_byline (&view))
    block->kind = NLP__BLOCK_BYLINE;
}

void
nlp__classify_blocks (const NlpLexiconTable *words, const char *text, NlpBlock *blocks, guint n_blocks)
{
  guint n_headings = 0;

  for (guint i = 0; i < n_blocks; i++)
    {
      NlpBlockView view = view_block (words, text, &blocks[i]);

      blocks[i].kind = classify (&view, i == 0, i + 1 == n_blocks);
    }
  for (guint i = 0; i < n_blocks; i++)
    {
      if (blocks[i].kind == NLP__BLOCK_HEADING && is_picture_name (words, text, blocks, n_blocks, i))
        blocks[i].kind = NLP__BLOCK_CAPTION;
      /* Three headings in a row head nothing: they are a list. */
      n_headings = blocks[i].kind == NLP__BLOCK_HEADING && i > 0 ? n_headings + 1 : 0;
      if (n_headings >= LONGEST_HEADING_RUN && (i + 1 == n_blocks || blocks[i + 1].kind != NLP__BLOCK_HEADING))
        for (guint k = i + 1 - n_headings; k <= i; k++)
          blocks[k].kind = NLP__BLOCK_PARAGRAPH;
    }
}
