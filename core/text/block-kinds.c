/* block-kinds.c - tells headings, bylines, captions and page furniture from paragraphs by their words and their place.
 *
 * There is no layout to go by in a plain text, so this looks at what editors do: a headline and a caption without a credit have
 * no full stop, a byline says "By" or gives a date, a caption gives a credit or shows somebody "(left)" or "with" something,
 * page furniture uses a dozen set phrases. When in doubt a block is a paragraph: what calls a paragraph a heading takes it
 * away from whoever says it.
 * SPDX-License-Identifier: MIT */
#include "blocks.h"

#include <string.h>

/* What the rules look at. */
typedef struct
{
  const char *text;   /* the block's first byte */
  gsize n_bytes;
  guint n_words;
  guint n_capitals;   /* words that begin with a capital or a digit */
  gboolean stopped;   /* ends with punctuation that ends a sentence or a clause, perhaps inside quotation marks */
  gboolean inner_stop; /* has a full stop behind a word that is no short form, and goes on */
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

static const char *const kind_names[NLP__N_BLOCK_KINDS] = { "paragraph", "heading", "byline", "caption", "boilerplate" };

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

/* Set phrases that a block of page furniture begins with. */
static const char *const furniture[] = {
  "advertisement", "all rights reserved", "also read", "click here", "comments (", "comments are closed", "continue reading",
  "copyright ©", "currently reading", "download our app", "email this", "explore more", "follow us", "for more information",
  "get our newsletter", "join our newsletter", "leave a comment", "leave a reply", "like us on", "listen to this article",
  "load more", "loading...", "loading…", "log in", "more from", "more on this", "more stories", "most popular", "most read",
  "newsletter", "now reading", "people also read", "posted in", "previous article", "next article", "print this", "read also",
  "read full", "read more", "read next", "read the full", "read the rest", "recommended for you", "related:", "related articles",
  "related content", "related stories", "related topics", "see also", "share on", "share this", "sign in", "sign up",
  "skip to", "sponsored", "story continues", "subscribe", "suggested reading", "tags:", "thank you for reading",
  "this article was originally", "topics:", "trending", "we use cookies", "you may also", "you might also", "©", NULL
};

/* A credit: one of these words, up to two more ("Photo courtesy of"), then a colon; or one of the openings. */
static const char *const credit_words[] = { "photo", "photos", "photograph", "photographer", "photography", "image", "images",
                                            "picture", "pictures", "illustration", "graphic", "video", "credit", "credits",
                                            "courtesy", NULL };
static const char *const caption_openings[] = {
  "file photo", "file picture", "file image", "photo by", "photo courtesy", "photo credit", "photograph by", "image by",
  "image courtesy", "image credit", "picture by", "picture credit", "illustration by", "pictured:", "pictured above", "above:",
  "below:", "caption:", "(photo", "(ap photo", "(image", "(credit", "(picture", NULL
};
static const char *const caption_marks[] = { "(left)", "(right)", "(centre)", "(center)", "(pictured)", "(l)", "(r)",
                                             "left to right", "pictured here", "in this photo", "in this picture",
                                             "getty images", "ap photo", "file photo", "courtesy photo", NULL };

static const char *const byline_openings[] = { "published", "updated", "posted", "last updated", "last modified", "written by",
                                               "reported by", "interview by", "interviewed by", "words by", "story by",
                                               "reporting by", "text by", "date:", NULL };

static const char *const calendar_words[] = {
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur",
  "thurs", "fri", "sat", "sun", "january", "february", "march", "april", "may", "june", "july", "august", "september",
  "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
  "am", "pm", "a.m", "p.m", "at", "of", "the", "gmt", "utc", "est", "edt", "pst", "pdt", "et", "bst", NULL
};

/* Words of talk that stand alone as an answer, never as a heading. */
static const char *const talk_words[] = { "yes", "yeah", "yep", "no", "nope", "not", "ok", "okay", "thanks", "thank", "sure",
                                          "right", "exactly", "absolutely", "definitely", "indeed", "hello", "hi", "hey", "well",
                                          "oh", "ah", "um", "uh", "i", "i'm", "we", "you", "it", "it's", "maybe", "perhaps",
                                          "please", "sorry", "so", "and", "but", "or", "because", NULL };

/* Short words before a full stop that is not the end of anything. */
static const char *const short_forms[] = { "mrs", "gov", "gen", "sen", "rep", "rev", "inc", "ltd", "jan", "feb", "mar", "apr",
                                           "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "vol", "prof", "capt", "corp",
                                           "bros", NULL };

/* Whoever says these is talking; a headline may hold them, but in capitals. */
static const char *const persons[] = { "i", "i'm", "i've", "i'll", "i'd", "me", "my", "you", "your", "you're", "we", "we're", "our",
                                       NULL };

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

/* Whether the bytes begin with @mark, which is in small letters; the first letter decides most cases. */
static inline gboolean
matches (const char *bytes, gsize n_bytes, const char *mark)
{
  gsize n;

  if (n_bytes == 0 || (*bytes != *mark && (*bytes | 0x20) != *mark))
    return FALSE;
  n = strlen (mark);
  return n_bytes >= n && g_ascii_strncasecmp (bytes, mark, n) == 0;
}

static gboolean
word_is_one_of (const char *word, gsize n_bytes, const char *const *list)
{
  for (; *list != NULL; list++)
    if (matches (word, n_bytes, *list) && strlen (*list) == n_bytes)
      return TRUE;
  return FALSE;
}

static gboolean
begins_with (const NlpBlockView *view, const char *const *openings)
{
  for (; *openings != NULL; openings++)
    {
      gsize n;

      if (!matches (view->text, view->n_bytes, *openings))
        continue;
      n = strlen (*openings);
      if (view->n_bytes == n || !g_ascii_isalnum (view->text[n]) || !g_ascii_isalnum (view->text[n - 1]))
        return TRUE;
    }
  return FALSE;
}

/* Whether a mark stands at the beginning of a word or at a bracket. */
static gboolean
contains (const NlpBlockView *view, const char *const *marks)
{
  for (gsize i = 0; i < view->n_bytes; i++)
    if (i == 0 || view->text[i] == '(' || (view->text[i - 1] == ' ' && g_ascii_isalpha (view->text[i])))
      for (const char *const *mark = marks; *mark != NULL; mark++)
        if (matches (view->text + i, view->n_bytes - i, *mark))
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
view_block (const char *text, const NlpBlock *block)
{
  NlpBlockView view = { .text = text + block->begin, .n_bytes = block->end - block->begin };
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
          && memchr (view.text + word, '.', n_bytes) == NULL && !word_is_one_of (view.text + word, n_bytes, short_forms))
        view.inner_stop = TRUE;
      view.personal |= word_is_one_of (view.text + word, n_bytes, persons);
      view.n_words++;
      view.n_capitals += g_unichar_isupper (initial) || g_unichar_isdigit (initial);
    }
  return view;
}

static gboolean
is_furniture (const NlpBlockView *view)
{
  return view->n_words <= LONGEST_FURNITURE && begins_with (view, furniture);
}

/* "Image: Ada Loy." anywhere in the block */
static gboolean
has_credit (const NlpBlockView *view)
{
  gsize at = 0, word, n_bytes;
  guint since = G_MAXUINT / 2;

  while (next_word (view, &at, &word, &n_bytes))
    {
      since = word_is_one_of (view->text + word, n_bytes, credit_words) ? 0 : since + 1;
      if (since <= 1 && at + 1 < view->n_bytes && (view->text[at] == ':' || view->text[at] == ';') && view->text[at + 1] == ' '
          && (since == 0 || g_ascii_strncasecmp (view->text + word, "by", n_bytes) == 0))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_caption (const NlpBlockView *view)
{
  return view->n_words <= LONGEST_CAPTION && (begins_with (view, caption_openings) || contains (view, caption_marks)
                                              || has_credit (view));
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
      else if (!word_is_one_of (start, n_bytes, calendar_words))
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
  return view->n_bytes > 4 && g_ascii_strncasecmp (view->text, "by ", 3) == 0 && !view->stopped
         && g_unichar_isupper (g_utf8_get_char (view->text + 3)) && view->n_capitals * 2 > view->n_words;
}

static gboolean
is_byline (const NlpBlockView *view)
{
  if (view->n_words == 0 || view->n_words > LONGEST_BYLINE)
    return FALSE;
  return is_by_somebody (view) || is_date (view) || (!view->stopped && begins_with (view, byline_openings));
}

/* No full stop, no talk, no label. */
static gboolean
is_titular (const NlpBlockView *view)
{
  gsize at = 0, word, n_bytes;

  if (view->n_words == 0 || view->stopped || view->inner_stop || view->small)
    return FALSE;
  next_word (view, &at, &word, &n_bytes);
  return !word_is_one_of (view->text, n_bytes, talk_words);
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
  static const char *const prepositions[] = { "with", "at", "in", "during", "speaking", "speaks", "outside", "near", NULL };
  static const char *const companions[] = { "with", NULL };
  static const char *const articles[] = { "a", "an", NULL };
  gsize at = 0, word, n_bytes;
  guint n = 0;

  while (next_word (view, &at, &word, &n_bytes) && g_unichar_isupper (g_utf8_get_char (view->text + word)))
    if (n++ == 0 && !view->stopped && view->n_words > 3 && word_is_one_of (view->text + word, n_bytes, articles))
      return TRUE;
  return n >= 1 && n <= 3 && view->n_words <= 20 && (n > 1 || !view->stopped)
         && word_is_one_of (view->text + word, n_bytes, view->stopped ? companions : prepositions);
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

/* A name alone is what a picture shows if it stands above a credit, or repeats a name of the headline once. (Few names stand in
 * a headline, so the search for others of the same name is done few times.) */
static gboolean
is_picture_name (const char *text, const NlpBlock *blocks, guint n_blocks, guint i)
{
  NlpBlockView view = view_block (text, &blocks[i]);
  g_autofree char *name = NULL;

  if (i == 0 || !is_name (&view))
    return FALSE;
  if (i + 1 < n_blocks && blocks[i + 1].kind == NLP__BLOCK_CAPTION)
    {
      NlpBlockView below = view_block (text, &blocks[i + 1]);

      if (!shows_something (&below))
        return TRUE;
    }
  name = g_strndup (view.text, view.n_bytes);
  return blocks[0].kind == NLP__BLOCK_HEADING && block_holds (text, &blocks[0], name)
         && !comes_again (text, blocks, n_blocks, i, name);
}

void
nlp__refine_block (const char *text, NlpBlock *block)
{
  NlpBlockView view = view_block (text, block);

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
nlp__classify_blocks (const char *text, NlpBlock *blocks, guint n_blocks)
{
  guint n_headings = 0;

  for (guint i = 0; i < n_blocks; i++)
    {
      NlpBlockView view = view_block (text, &blocks[i]);

      blocks[i].kind = classify (&view, i == 0, i + 1 == n_blocks);
    }
  for (guint i = 0; i < n_blocks; i++)
    {
      if (blocks[i].kind == NLP__BLOCK_HEADING && is_picture_name (text, blocks, n_blocks, i))
        blocks[i].kind = NLP__BLOCK_CAPTION;
      /* Three headings in a row head nothing: they are a list. */
      n_headings = blocks[i].kind == NLP__BLOCK_HEADING && i > 0 ? n_headings + 1 : 0;
      if (n_headings >= LONGEST_HEADING_RUN && (i + 1 == n_blocks || blocks[i + 1].kind != NLP__BLOCK_HEADING))
        for (guint k = i + 1 - n_headings; k <= i; k++)
          blocks[k].kind = NLP__BLOCK_PARAGRAPH;
    }
}
