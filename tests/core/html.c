/* html.c - tests of the format "html".
 * SPDX-License-Identifier: MIT */
#include "check.h"
#include "random-document.h"

static char *
write_page (NlpDocument *document)
{
  g_autoptr (NlpWriter) writer = nlp_writer_new ("html", NULL);
  g_autoptr (GBytes) bytes = nlp_writer_render (writer, document);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
marks_quotes_and_names (void)
{
  g_autoptr (NlpDocument) document = check_document ("Mara: “Sail & <go>\f.”");
  NlpLayer *entities = check_add_layer (document, NLP_LAYER_ENTITIES, nlp_entities_fields);
  NlpLayer *quotes = check_add_layer (document, NLP_LAYER_QUOTES, nlp_quotes_fields);
  g_autofree char *page = NULL;

  nlp_layer_set_string (entities, nlp_layer_append (entities, (NlpSpan) { 0, 4 }), NLP_ENTITIES_TYPE, "PERSON");
  nlp_layer_append (quotes, (NlpSpan) { 6, 21 });
  nlp_layer_set_string (quotes, 0, NLP_QUOTES_SPEAKER, "Mara \"Lind\"");
  page = write_page (document);
  CHECK_CONTAINS (page, "<p><span class=\"person\" title=\"PERSON\">Mara</span>: "
                        "<span class=\"quote direct\" title=\"direct, said by Mara &quot;Lind&quot;\">“Sail &amp; &lt;go&gt;\xEF\xBF\xBD.”"
                        "</span></p>");
  CHECK_CONTAINS (page, "<tr><td class=\"person\">Mara \"Lind\"</td><td>0</td><td>1</td><td>0</td></tr>");
}

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (; (text = strstr (text, part)) != NULL; text += strlen (part))
    n++;
  return n;
}

static void
closes_what_it_opens (void)
{
  static const char *const elements[] = { "span", "p", "h2", "section", "div", "table", "main" };

  for (guint seed = 0; seed < 200; seed++)
    {
      g_autoptr (NlpDocument) document = random_document (seed);
      g_autofree char *page = write_page (document);

      for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
        {
          g_autofree char *start = g_strconcat ("<", elements[i], " ", NULL), *bare = g_strconcat ("<", elements[i], ">", NULL);
          g_autofree char *end = g_strconcat ("</", elements[i], ">", NULL);

          CHECK_INTEGER (count (page, start) + count (page, bare), count (page, end));
        }
    }
}

CHECK_MAIN (CHECK_CASE (marks_quotes_and_names), CHECK_CASE (closes_what_it_opens))
