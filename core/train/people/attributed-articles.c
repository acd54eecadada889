/* attributed-articles.c - reads them.
 * SPDX-License-Identifier: MIT */
#include "attributed-articles.h"

#include "json-lines.h"

struct _AttributedArticles
{
  GPtrArray *files;    /* their lines own the strings */
  GArray *articles;
  GHashTable *labels;  /* "id begin end" -> speaker, "" for nobody */
};

typedef void (*Take) (AttributedArticles *articles, JsonObject *object);

static gboolean
read_lines (AttributedArticles *articles, const char *path, Take take, GError **error)
{
  GPtrArray *lines = json_lines_read (path, error);

  if (lines == NULL)
    return FALSE;
  g_ptr_array_add (articles->files, lines);
  for (guint i = 0; i < lines->len; i++)
    take (articles, json_lines_get (lines, i));
  return TRUE;
}

/* The first to the last of a list of spans. */
static NlpSpan
get_hull (JsonObject *quote, const char *name)
{
  JsonArray *spans = json_object_get_array_member (quote, name);
  guint n = spans == NULL ? 0 : json_array_get_length (spans);

  if (n == 0)
    return NLP_NO_SPAN;
  return (NlpSpan) { json_array_get_int_element (json_array_get_array_element (spans, 0), 0),
                     json_array_get_int_element (json_array_get_array_element (spans, n - 1), 1) };
}

static const char *
get_name (JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "speaker");

  return node == NULL || JSON_NODE_HOLDS_NULL (node) ? NULL : json_node_get_string (node);
}

static void
take_label (AttributedArticles *articles, JsonObject *object)
{
  const char *speaker = get_name (object);

  g_hash_table_insert (articles->labels,
                       g_strdup_printf ("%s %d %d", json_object_get_string_member (object, "id"),
                                        (int) json_object_get_int_member (object, "begin"),
                                        (int) json_object_get_int_member (object, "end")),
                       (gpointer) (speaker == NULL ? "" : speaker));
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Attributed *one = a, *other = b;

  return one->content.begin < other->content.begin ? -1 : one->content.begin > other->content.begin;
}

static void
take_article (AttributedArticles *articles, JsonObject *object)
{
  JsonArray *quotes = json_object_get_array_member (object, "quotes");
  AttributedArticle article = { json_object_get_string_member (object, "id"),
                                json_object_get_string_member (object, "text"),
                                g_array_new (FALSE, FALSE, sizeof (Attributed)) };

  for (guint i = 0; i < json_array_get_length (quotes); i++)
    {
      JsonObject *quote = json_array_get_object_element (quotes, i);
      Attributed row = { get_hull (quote, "source"), get_hull (quote, "content"), get_name (quote), NULL };
      g_autofree char *key = g_strdup_printf ("%s %u %u", article.id, row.content.begin, row.content.end);

      row.speaker = g_hash_table_lookup (articles->labels, key);
      g_array_append_val (article.quotes, row);
    }
  g_array_sort (article.quotes, compare_places);
  g_array_append_val (articles->articles, article);
}

static void
clear_article (gpointer article)
{
  g_array_unref (((AttributedArticle *) article)->quotes);
}

AttributedArticles *
attributed_articles_read (const char *path, const char *speakers, GError **error)
{
  g_autoptr (AttributedArticles) articles = g_new0 (AttributedArticles, 1);

  articles->files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  articles->articles = g_array_new (FALSE, FALSE, sizeof (AttributedArticle));
  g_array_set_clear_func (articles->articles, clear_article);
  articles->labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!read_lines (articles, speakers, take_label, error) || !read_lines (articles, path, take_article, error))
    return NULL;
  return g_steal_pointer (&articles);
}

guint
attributed_articles_get_length (const AttributedArticles *articles)
{
  return articles->articles->len;
}

const AttributedArticle *
attributed_articles_get (const AttributedArticles *articles, guint index)
{
  return &g_array_index (articles->articles, AttributedArticle, index);
}

void
attributed_articles_free (AttributedArticles *articles)
{
  g_hash_table_unref (articles->labels);
  g_array_unref (articles->articles);
  g_ptr_array_unref (articles->files);
  g_free (articles);
}
