/* attributed-articles.h - articles whose quotations people annotated, and for some of them who speaks.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp.h>

/* One quotation. */
typedef struct
{
  NlpSpan source;       /* from its first to its last word; NLP_NO_SPAN if there is none */
  NlpSpan content;
  const char *name;     /* of the speaker, where the source tells it by itself; or NULL */
  const char *speaker;  /* by hand, where it does not: a name, "" for nobody; NULL if nobody looked */
} Attributed;

typedef struct
{
  const char *id;
  const char *text;
  GArray *quotes;       /* of Attributed, in order */
} AttributedArticle;

typedef struct _AttributedArticles AttributedArticles;

/* Reads articles, one JSON object a line, packed or not, and labels of speakers ("id", "begin", "end", "speaker"). */
AttributedArticles *attributed_articles_read (const char *articles, const char *speakers, GError **error);
guint attributed_articles_get_length (const AttributedArticles *articles);
const AttributedArticle *attributed_articles_get (const AttributedArticles *articles, guint index);
void attributed_articles_free (AttributedArticles *articles);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttributedArticles, attributed_articles_free)
