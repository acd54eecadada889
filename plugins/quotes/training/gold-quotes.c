/* gold-quotes.c - reads "id", "text" and "quotes" with their lists of [begin, end].
 * SPDX-License-Identifier: MIT */
#include "gold-quotes.h"

#include "json-lines.h"

static void
free_quote (gpointer data)
{
  GoldQuote *quote = data;

  g_array_unref (quote->content);
  g_array_unref (quote->source);
  g_free (quote->speaker);
  g_strfreev (quote->accept);
  g_free (quote);
}

static void
free_article (gpointer data)
{
  GoldArticle *article = data;

  g_ptr_array_unref (article->quotes);
  g_free (article->id);
  g_free (article->text);
  g_free (article);
}

static GArray *
read_spans (JsonObject *object, const char *name)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (NlpSpan));
  JsonArray *list = json_object_get_array_member (object, name);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      JsonArray *pair = json_array_get_array_element (list, i);
      NlpSpan span = { json_array_get_int_element (pair, 0), json_array_get_int_element (pair, 1) };

      g_array_append_val (spans, span);
    }
  return spans;
}

static char **
read_names (JsonObject *object, const char *name)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  JsonArray *list = json_object_has_member (object, name) ? json_object_get_array_member (object, name) : NULL;

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    g_strv_builder_add (names, json_array_get_string_element (list, i));
  return g_strv_builder_end (names);
}

static GoldQuote *
read_quote (JsonObject *object)
{
  GoldQuote *quote = g_new0 (GoldQuote, 1);

  quote->content = read_spans (object, "content");
  quote->source = read_spans (object, "source");
  if (!json_object_get_null_member (object, "speaker"))
    quote->speaker = g_strdup (json_object_get_string_member (object, "speaker"));
  quote->accept = read_names (object, "accept");
  return quote;
}

static GoldArticle *
read_article (JsonObject *object)
{
  JsonArray *quotes = json_object_get_array_member (object, "quotes");
  GoldArticle *article = g_new0 (GoldArticle, 1);

  article->id = g_strdup (json_object_get_string_member (object, "id"));
  article->text = g_strdup (json_object_get_string_member (object, "text"));
  article->quotes = g_ptr_array_new_with_free_func (free_quote);
  for (guint i = 0; i < json_array_get_length (quotes); i++)
    g_ptr_array_add (article->quotes, read_quote (json_array_get_object_element (quotes, i)));
  return article;
}

GPtrArray *
gold_quotes_read (const char *path, GError **error)
{
  g_autoptr (GPtrArray) lines = json_lines_read (path, error);
  GPtrArray *articles = lines == NULL ? NULL : g_ptr_array_new_with_free_func (free_article);

  for (guint i = 0; lines != NULL && i < lines->len; i++)
    g_ptr_array_add (articles, read_article (json_lines_get (lines, i)));
  return articles;
}
