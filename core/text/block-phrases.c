/* block-phrases.c - the set phrases that block-kinds.c goes by. All in small letters.
 * SPDX-License-Identifier: MIT */
#include "block-phrases.h"

#include <string.h>

const char *const nlp__furniture_openings[] = {
  "advertisement", "all rights reserved", "also read", "click here", "comments (", "comments are closed",
  "continue reading", "copyright ©", "currently reading", "download our app", "email this", "explore more",
  "follow us", "for more information", "get our newsletter", "join our newsletter", "leave a comment",
  "leave a reply", "like us on", "listen to this article", "load more", "loading...", "loading…", "log in",
  "more from", "more on this", "more stories", "most popular", "most read", "newsletter", "now reading",
  "people also read", "posted in", "previous article", "next article", "print this", "read also", "read full",
  "read more", "read next", "read the full", "read the rest", "recommended for you", "related:", "related articles",
  "related content", "related stories", "related topics", "see also", "share on", "share this", "sign in", "sign up",
  "skip to", "sponsored", "story continues", "subscribe", "suggested reading", "tags:", "thank you for reading",
  "this article was originally", "topics:", "trending", "we use cookies", "you may also", "you might also", "©", NULL
};

const char *const nlp__credit_words[] = {
  "photo", "photos", "photograph", "photographer", "photography", "image", "images", "picture", "pictures",
  "illustration", "graphic", "video", "credit", "credits", "courtesy", NULL
};

const char *const nlp__caption_openings[] = {
  "file photo", "file picture", "file image", "photo by", "photo courtesy", "photo credit", "photograph by",
  "image by", "image courtesy", "image credit", "picture by", "picture credit", "illustration by", "pictured:",
  "pictured above", "above:", "below:", "caption:", "(photo", "(ap photo", "(image", "(credit", "(picture", NULL
};

const char *const nlp__caption_marks[] = {
  "(left)", "(right)", "(centre)", "(center)", "(pictured)", "(l)", "(r)", "left to right", "pictured here",
  "in this photo", "in this picture", "getty images", "ap photo", "file photo", "courtesy photo", NULL
};

const char *const nlp__byline_openings[] = {
  "published", "updated", "posted", "last updated", "last modified", "written by", "reported by", "interview by",
  "interviewed by", "words by", "story by", "reporting by", "text by", "date:", NULL
};

const char *const nlp__calendar_words[] = {
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu",
  "thur", "thurs", "fri", "sat", "sun", "january", "february", "march", "april", "may", "june", "july", "august",
  "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept",
  "oct", "nov", "dec", "am", "pm", "a.m", "p.m", "at", "of", "the", "gmt", "utc", "est", "edt", "pst", "pdt", "et",
  "bst", NULL
};

const char *const nlp__talk_words[] = {
  "yes", "yeah", "yep", "no", "nope", "not", "ok", "okay", "thanks", "thank", "sure", "right", "exactly",
  "absolutely", "definitely", "indeed", "hello", "hi", "hey", "well", "oh", "ah", "um", "uh", "i", "i'm", "we", "you",
  "it", "it's", "maybe", "perhaps", "please", "sorry", "so", "and", "but", "or", "because", NULL
};

const char *const nlp__stopped_words[] = {
  "mrs", "gov", "gen", "sen", "rep", "rev", "inc", "ltd", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
  "sept", "oct", "nov", "dec", "vol", "prof", "capt", "corp", "bros", NULL
};

const char *const nlp__talking_words[] = {
  "i", "i'm", "i've", "i'll", "i'd", "me", "my", "you", "your", "you're", "we", "we're", "our", NULL
};

/* The first letter decides most cases. */
gboolean
nlp__matches_phrase (const char *bytes, gsize n_bytes, const char *mark)
{
  gsize n;

  if (n_bytes == 0 || (*bytes != *mark && (*bytes | 0x20) != *mark))
    return FALSE;
  n = strlen (mark);
  return n_bytes >= n && g_ascii_strncasecmp (bytes, mark, n) == 0;
}

gboolean
nlp__word_is_one_of (const char *word, gsize n_bytes, const char *const *list)
{
  for (; *list != NULL; list++)
    if (nlp__matches_phrase (word, n_bytes, *list) && strlen (*list) == n_bytes)
      return TRUE;
  return FALSE;
}
