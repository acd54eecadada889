/* web-page.c - HTML elements, and the words that pages use for classes and ids, by their meaning for the text.
 * SPDX-License-Identifier: MIT */
#include "web-page.h"

#include <string.h>

/* Elements that hold no running text, or text around the article. */
static const char *const skipped_elements[] = { "aside",  "audio",    "button",   "canvas", "datalist", "dialog",
                                                "embed",  "footer",   "form",     "head",   "iframe",   "input",
                                                "map",    "menu",     "meter",    "nav",    "noscript", "object",
                                                "option", "picture",  "progress", "script", "select",   "style",
                                                "svg",    "template", "textarea", "video",  NULL };

static const char *const inline_elements[] = { "a",    "abbr",  "acronym", "b",      "bdi",    "bdo",  "big",  "cite",
                                               "code", "data",  "del",     "dfn",    "em",     "font", "i",    "ins",
                                               "kbd",  "label", "mark",    "q",      "rp",     "rt",   "ruby", "s",
                                               "samp", "small", "span",    "strike", "strong", "sub",  "sup",  "time",
                                               "tt",   "u",     "var",     "wbr",    "img",    NULL };

/* ARIA roles and words in class names and ids of what stands around the article. */
static const char *const skipped_roles[] = { "banner",     "complementary", "contentinfo", "dialog",
                                             "navigation", "search",        NULL };
static const char *const skipped_words[] = {
  "ad",      "ads",       "advert",    "advertisement", "breadcrumb", "breadcrumbs", "comments",   "cookie",
  "cookies", "footer",    "menu",      "nav",           "navbar",     "navigation",  "newsletter", "pagination",
  "paywall", "popup",     "promo",     "recommended",   "related",    "share",       "sharing",    "sidebar",
  "social",  "sponsored", "subscribe", "toolbar",       NULL
};

static const char *const byline_words[] = { "author",  "authors",   "byline",    "dateline",
                                            "pubdate", "published", "timestamp", NULL };
/* Of a whole paragraph; in one, a date is text. */
static const char *const date_words[] = { "date", NULL };
/* Footnotes, and the marks that lead to them and back. */
static const char *const note_roles[] = { "noteref", "backlink", "footnote", "endnotes", NULL };
static const char *const caption_words[] = { "caption", "credit", NULL };

/* Longest class attribute that is looked at. */
#define LONGEST_CLASS 1000

gboolean
nlp__page_has_name (const xmlNode *element, const char *name)
{
  /* The parser has made names small. */
  return element->type == XML_ELEMENT_NODE && element->name != NULL && strcmp ((const char *) element->name, name) == 0;
}

static gboolean
has_name_in (const xmlNode *element, const char *const *names)
{
  for (; *names != NULL; names++)
    if (nlp__page_has_name (element, *names))
      return TRUE;
  return FALSE;
}

/* The value of an attribute, without a copy; NULL if it has none. */
static const char *
get_attribute (const xmlNode *element, const char *name)
{
  const xmlAttr *attribute = xmlHasProp ((xmlNode *) element, (const xmlChar *) name);

  if (attribute == NULL || attribute->children == NULL)
    return NULL;
  return (const char *) attribute->children->content;
}

static gboolean
is_word_of (const char *word, gsize n_bytes, const char *const *words)
{
  for (; *words != NULL; words++)
    if (strlen (*words) == n_bytes && g_ascii_strncasecmp (word, *words, n_bytes) == 0)
      return TRUE;
  return FALSE;
}

/* Whether a word of an attribute ("article__related-links": article, related, links) is one of @words. */
static gboolean
names_one_of (const xmlNode *element, const char *name, const char *const *words)
{
  const char *value = get_attribute (element, name);
  gsize from = 0;

  if (value == NULL)
    return FALSE;
  for (gsize at = 0; at <= LONGEST_CLASS; at++)
    if (!g_ascii_isalpha (value[at]))
      {
        if (is_word_of (value + from, at - from, words))
          return TRUE;
        if (value[at] == '\0')
          break;
        from = at + 1;
      }
  return FALSE;
}

static gboolean
is_hidden (const xmlNode *element)
{
  const char *hidden = get_attribute (element, "aria-hidden");
  const char *style = get_attribute (element, "style");

  return xmlHasProp ((xmlNode *) element, (const xmlChar *) "hidden") != NULL
         || (hidden != NULL && g_ascii_strcasecmp (hidden, "true") == 0)
         || (style != NULL && strlen (style) <= LONGEST_CLASS
             && (strstr (style, "display:none") != NULL || strstr (style, "display: none") != NULL));
}

/* A page's own parts are never furniture, whatever their classes say. */
static gboolean
is_frame (const xmlNode *element)
{
  return nlp__page_has_name (element, "html") || nlp__page_has_name (element, "body") || nlp__page_is_main (element);
}

/* The foot of a block quote says whose words it has. */
static gboolean
is_foot_of_quote (const xmlNode *element)
{
  return nlp__page_has_name (element, "footer") && element->parent != NULL && nlp__page_has_name (element->parent, "blockquote");
}

NlpPageRole
nlp__page_get_role (const xmlNode *element)
{
  if (nlp__page_has_name (element, "br") || nlp__page_has_name (element, "hr"))
    return NLP__PAGE_BREAK;
  if ((has_name_in (element, skipped_elements) && !is_foot_of_quote (element)) || is_hidden (element)
      || names_one_of (element, "role", note_roles))
    return NLP__PAGE_SKIPPED;
  if (has_name_in (element, inline_elements))
    return NLP__PAGE_INLINE;
  if (!is_frame (element)
      && (names_one_of (element, "role", skipped_roles) || names_one_of (element, "class", skipped_words)
          || names_one_of (element, "id", skipped_words)))
    return NLP__PAGE_SKIPPED;
  return NLP__PAGE_BLOCK;
}

NlpBlockKind
nlp__page_get_kind (const xmlNode *element)
{
  for (guint i = 0; element != NULL && i < 6; i++, element = element->parent)
    {
      const char *name = (const char *) element->name;

      if (element->type != XML_ELEMENT_NODE)
        break;
      if (name[0] == 'h' && name[1] >= '1' && name[1] <= '6' && name[2] == '\0')
        return NLP__BLOCK_HEADING;
      if (nlp__page_has_name (element, "figcaption") || nlp__page_has_name (element, "caption")
          || names_one_of (element, "class", caption_words))
        return NLP__BLOCK_CAPTION;
      if (nlp__page_has_name (element, "address") || names_one_of (element, "class", byline_words)
          || names_one_of (element, "rel", byline_words)
          || (nlp__page_has_name (element, "p") && names_one_of (element, "class", date_words)))
        return NLP__BLOCK_BYLINE;
      if (nlp__page_has_name (element, "p") || is_frame (element))
        break;
    }
  return NLP__BLOCK_PARAGRAPH;
}

gboolean
nlp__page_is_preformatted (const xmlNode *element)
{
  for (guint i = 0; element != NULL && i < 6; i++, element = element->parent)
    if (nlp__page_has_name (element, "pre"))
      return TRUE;
  return FALSE;
}

gboolean
nlp__page_is_main (const xmlNode *element)
{
  static const char *const main_roles[] = { "main", NULL };

  return nlp__page_has_name (element, "article") || nlp__page_has_name (element, "main")
         || (element->type == XML_ELEMENT_NODE && names_one_of (element, "role", main_roles));
}
