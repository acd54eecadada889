/* html.c - reads a page with libxml2's HTML parser and writes down its main text, a blank line between blocks.
 *
 * The main text is that of the innermost <article> or <main> that has half of the page's text, else that of <body>, in
 * both cases without navigation, forms, scripts and what web-page.c knows for furniture. A headline above the article is
 * taken along. White space is collapsed as a browser does; <br> is a line feed, two of them end a block.
 *
 * The tree is walked without recursion. The parser is guarded against a tag with thousands of attributes, which it
 * would compare each with each.
 * SPDX-License-Identifier: MIT */
#include "html.h"

#include <string.h>

#include <libxml/HTMLparser.h>

#include <nlp/error.h>

#include "page-facts.h"
#include "web-page.h"
#include "quotations.h"
#include "html-tags.h"

#define LONGEST_DECLARATION 4096
#define LARGEST_PAGE (128u << 20)

/* The tree, walked in order: @enter is called before a node's children and says whether to go to them, @leave behind
 * them. */
typedef struct
{
  gboolean (*enter) (gpointer data, const xmlNode *node);
  void (*leave) (gpointer data, const xmlNode *node);
} NlpWalk;

static void
walk (const xmlNode *root, const NlpWalk *steps, gpointer data)
{
  const xmlNode *node = root;

  while (node != NULL)
    {
      if (steps->enter (data, node) && node->children != NULL)
        {
          node = node->children;
          continue;
        }
      for (steps->leave (data, node); node != root && node->next == NULL; steps->leave (data, node))
        node = node->parent;
      node = node == root ? NULL : node->next;
    }
}

static gboolean
is_text (const xmlNode *node)
{
  return node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
}

static gboolean
is_read (const xmlNode *node)
{
  return node->type == XML_ELEMENT_NODE && nlp__page_get_role (node) != NLP__PAGE_SKIPPED;
}

/* Writing the text down. */

typedef struct
{
  GString *text;
  GArray *blocks;
  NlpQuotations quotations;
  NlpBlock block;     /* the one being written, if `open` */
  gboolean open;
  gboolean blank;     /* white space was seen and not yet written */
  guint n_breaks;     /* line breaks seen and not yet written */
} NlpPageText;

static void
end_block (NlpPageText *page)
{
  if (page->open)
    {
      page->block.end = page->text->len;
      nlp__refine_block (nlp__get_block_words (NULL), page->text->str, &page->block);
      g_array_append_val (page->blocks, page->block);
    }
  page->open = FALSE;
  page->blank = FALSE;
  page->n_breaks = 0;
}

static void
begin_block (NlpPageText *page, const xmlNode *element)
{
  if (page->text->len > 0)
    g_string_append (page->text, "\n\n");
  page->block = (NlpBlock) { .begin = page->text->len, .kind = nlp__page_get_kind (element) };
  page->open = TRUE;
}

/* Writes the blank or line break that is due, or begins a block. */
static void
prepare (NlpPageText *page, const xmlNode *element)
{
  if (page->n_breaks > 1)
    end_block (page);
  if (!page->open)
    begin_block (page, element);
  else if (page->n_breaks > 0)
    g_string_append_c (page->text, '\n');
  else if (page->blank)
    g_string_append_c (page->text, ' ');
  page->blank = FALSE;
  page->n_breaks = 0;
}

static void
add_text (NlpPageText *page, const xmlNode *node)
{
  gboolean preformatted = nlp__page_is_preformatted (node->parent);
  const char *at = (const char *) node->content;

  while (at != NULL && *at != '\0')
    {
      const char *word = at;

      if (g_ascii_isspace (*at))
        {
          page->blank = TRUE;
          page->n_breaks += preformatted && *at == '\n';
          at++;
          continue;
        }
      while (*at != '\0' && !g_ascii_isspace (*at))
        at++;
      prepare (page, node->parent);
      g_string_append_len (page->text, word, at - word);
      nlp__quotations_add (&page->quotations, page->text->len - (at - word), page->text->len);
    }
}

static gboolean
enter_text (gpointer data, const xmlNode *node)
{
  NlpPageText *page = data;

  if (is_text (node))
    add_text (page, node);
  if (!is_read (node))
    return FALSE;
  nlp__quotations_enter (&page->quotations, node);
  if (nlp__page_get_role (node) == NLP__PAGE_BLOCK)
    end_block (page);
  else if (nlp__page_get_role (node) == NLP__PAGE_BREAK)
    page->n_breaks++;
  return TRUE;
}

static void
leave_text (gpointer data, const xmlNode *node)
{
  if (!is_read (node))
    return;
  if (nlp__page_get_role (node) == NLP__PAGE_BLOCK)
    end_block (data);
  nlp__quotations_leave (&((NlpPageText *) data)->quotations, node);
}

/* Finding the main part. */

typedef struct
{
  gsize n_bytes;      /* of text so far */
  GArray *open;       /* gsize: n_bytes where each main part began that is not yet left */
  const xmlNode *headline;
  const xmlNode *body;
  const xmlNode *best;
  gsize n_best;
} NlpMainSearch;

static gboolean
enter_search (gpointer data, const xmlNode *node)
{
  NlpMainSearch *search = data;

  if (is_text (node))
    search->n_bytes += strlen ((const char *) node->content);
  if (!is_read (node))
    return FALSE;
  if (nlp__page_is_main (node))
    g_array_append_val (search->open, search->n_bytes);
  if (search->headline == NULL && nlp__page_has_name (node, "h1"))
    search->headline = node;
  if (search->body == NULL && nlp__page_has_name (node, "body"))
    search->body = node;
  return TRUE;
}

/* Inner parts are left before outer ones, so that an outer one must have twice the text to be better. */
static void
leave_search (gpointer data, const xmlNode *node)
{
  NlpMainSearch *search = data;
  gsize n;

  if (!is_read (node) || !nlp__page_is_main (node))
    return;
  n = search->n_bytes - g_array_index (search->open, gsize, search->open->len - 1);
  g_array_set_size (search->open, search->open->len - 1);
  if (n > search->n_best * 2)
    {
      search->best = node;
      search->n_best = n;
    }
}

/* What the page says of itself. */

static gboolean
enter_facts (gpointer data, const xmlNode *node)
{
  if (node->type == XML_ELEMENT_NODE)
    nlp__page_facts_add (data, node);
  return node->type == XML_ELEMENT_NODE && !nlp__page_has_name (node, "svg");
}

static void
leave_facts (gpointer data, const xmlNode *node)
{
}

static gboolean
is_inside (const xmlNode *node, const xmlNode *outer)
{
  while (node != NULL && node != outer)
    node = node->parent;
  return node == outer;
}

static void
extract (const xmlNode *root, NlpPageText *page)
{
  static const NlpWalk search_steps = { enter_search, leave_search };
  static const NlpWalk text_steps = { enter_text, leave_text };
  NlpMainSearch search = { .open = g_array_new (FALSE, FALSE, sizeof (gsize)) };
  const xmlNode *part;

  walk (root, &search_steps, &search);
  part = search.n_best * 2 >= search.n_bytes && search.best != NULL ? search.best : search.body;
  if (part == NULL)
    part = root;
  if (search.headline != NULL && !is_inside (search.headline, part))
    walk (search.headline, &text_steps, page);
  end_block (page);
  walk (part, &text_steps, page);
  end_block (page);
  g_array_unref (search.open);
}

/* Reading the page. */

char *
nlp__html_find_charset (const char *bytes, gsize n_bytes)
{
  gsize n_looked = MIN (n_bytes, LONGEST_DECLARATION);
  g_autofree char *head = g_ascii_strdown (bytes, n_looked);
  const char *mark = g_strstr_len (head, n_looked, "charset=");
  gsize n;

  if (mark == NULL)
    return NULL;
  mark += strlen ("charset=");
  mark += *mark == '"' || *mark == '\'';
  n = strspn (mark, "abcdefghijklmnopqrstuvwxyz0123456789-_:.");
  /* What says Latin 1 is Windows 1252, as browsers have it. */
  if (n == 0 || strncmp (mark, "iso-8859-1", MAX (n, 10)) == 0 || strncmp (mark, "ascii", n) == 0)
    return n == 0 ? NULL : g_strdup ("WINDOWS-1252");
  return g_strndup (mark, n);
}

/* Replaces U+0000, at which the parser would stop, and refuses tags that it would not get through. */
static gboolean
guard_page (char *html, gsize n_bytes, GError **error)
{
  for (gsize i = 0; i < n_bytes; i++)
    if (html[i] == '\0')
      html[i] = ' ';
  return nlp__check_tags (html, n_bytes, error);
}

/* Without memory the parser would go round for ever. */
static void
stop_without_memory (void *parser, xmlErrorPtr error)
{
  if (error->code == XML_ERR_NO_MEMORY)
    xmlStopParser (parser);
}

static htmlDocPtr
read_tree (htmlParserCtxtPtr parser, const char *html, gsize n_bytes)
{
  if (parser == NULL || parser->sax == NULL)
    return NULL;
  parser->sax->serror = stop_without_memory;
  return htmlCtxtReadMemory (parser, html, n_bytes, NULL, "UTF-8",
                             HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
}

/* The tree of the page. The parser stops without a word where elements are nested too deep; the rest would be lost. */
static htmlDocPtr
parse_page (const char *html, gsize n_bytes, GError **error)
{
  htmlParserCtxtPtr parser = htmlNewParserCtxt ();
  htmlDocPtr tree = read_tree (parser, html, n_bytes);
  gboolean no_memory = parser == NULL || parser->errNo == XML_ERR_NO_MEMORY;
  gboolean stopped = parser != NULL && parser->disableSAX;

  htmlFreeParserCtxt (parser);
  if (tree != NULL && !stopped)
    return tree;
  xmlFreeDoc (tree);
  if (no_memory)
    g_set_error_literal (error, NLP_ERROR, NLP_ERROR_TOO_LARGE, "there is no memory to read the page");
  else
    g_set_error (error, NLP_ERROR, stopped ? NLP_ERROR_TOO_LARGE : NLP_ERROR_INPUT, stopped
                 ? "the page nests elements too deep (over 256 levels)" : "not an HTML page");
  return NULL;
}

GString *
nlp__html_extract (char *html, gsize n_bytes, GArray *blocks, GArray *quotations, NlpFacts *facts, GError **error)
{
  NlpPageText page = { .blocks = blocks, .quotations = { .found = quotations } };
  htmlDocPtr tree;

  if (n_bytes > LARGEST_PAGE)
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_TOO_LARGE, "the page has more than %u bytes", LARGEST_PAGE);
      return NULL;
    }
  if (!guard_page (html, n_bytes, error))
    return NULL;
  page.text = g_string_new (NULL);
  tree = parse_page (html, n_bytes, error);
  if (tree == NULL)
    {
      g_string_free (page.text, TRUE);
      return NULL;
    }
  if (xmlDocGetRootElement (tree) != NULL)
    {
      walk (xmlDocGetRootElement (tree), &(NlpWalk) { enter_facts, leave_facts }, facts);
      extract (xmlDocGetRootElement (tree), &page);
    }
  xmlFreeDoc (tree);
  return page.text;
}
