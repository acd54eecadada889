/* write-header.c - the header: where the text came from, its size and checksum, and which plugins ran.
 * SPDX-License-Identifier: MIT */
#include "tei.h"

#include <stdio.h>

static void
put_element (NlpSink *sink, const char *start, const char *content, const char *end)
{
  nlp__sink_puts (sink, start);
  nlp__markup_put_content (sink, content);
  nlp__sink_puts (sink, end);
}

static const char *
get_property (const NlpTei *tei, const char *name, const char *otherwise)
{
  const char *value = nlp_document_get_property (tei->marked.document, name);

  return value != NULL && *value != '\0' ? value : otherwise;
}

/* "2031-04-05", as XML Schema has days. */
static gboolean
is_day (const char *value)
{
  int year, month, day, n = 0;

  return sscanf (value, "%4d-%2d-%2d%n", &year, &month, &day, &n) == 3 && n == 10 && value[n] == '\0' && year > 999
         && g_date_valid_dmy (day, month, year);
}

/* What the source says of itself. */
static void
put_facts (NlpTei *tei)
{
  static const char *const facts[][3] = { { "title", "<title type=\"source\">", "</title>" },
                                          { "author", "<author>", "</author>" },
                                          { "outlet", "<publisher>", "</publisher>" },
                                          { "date", "<date>", "</date>" } };

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      const char *value = get_property (tei, facts[i][0], NULL);

      if (value != NULL && (!g_str_equal (facts[i][0], "date") || is_day (value)))
        put_element (tei->marked.sink, facts[i][1], value, facts[i][2]);
    }
}

static void
put_file_description (NlpTei *tei)
{
  NlpSink *sink = tei->marked.sink;
  gsize n_bytes;
  const char *text = nlp_document_get_text (tei->marked.document, &n_bytes), *id = nlp_document_get_id (tei->marked.document);
  g_autofree char *sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) text, n_bytes);
  g_autofree char *file = g_path_get_basename (get_property (tei, "filename", id));

  put_element (sink, "<fileDesc>\n<titleStmt><title>", id, "</title></titleStmt>\n");
  nlp__sink_printf (sink, "<extent><measure unit=\"character\" quantity=\"%u\"/><measure unit=\"byte\" quantity=\"%" G_GSIZE_FORMAT
                    "\"/></extent>\n", nlp_document_get_length (tei->marked.document), n_bytes);
  put_element (sink, "<publicationStmt><p>", "Output of nlp-run.", "</p></publicationStmt>\n");
  nlp__sink_puts (sink, "<sourceDesc><bibl>");
  put_facts (tei);
  put_element (sink, "<idno type=\"filename\">", file, "</idno>");
  put_element (sink, "<idno type=\"sha256\">", sum, "</idno>");
  put_element (sink, "<note type=\"encoding\">", get_property (tei, "encoding", "UTF-8"), "</note>");
  put_element (sink, "<note type=\"format\">", get_property (tei, "format", "text"), "</note></bibl></sourceDesc>\n</fileDesc>\n");
}

/* Programs. */

/* Whether a version is one that TEI takes: up to four numbers with points, each perhaps with letters. */
static gboolean
is_version (const char *version)
{
  guint points = 0;

  while (g_ascii_isdigit (*version))
    {
      version += strspn (version, "0123456789");
      version += strspn (version, "abcdefghijklmnopqrstuvwxyz");
      version += strspn (version, "0123456789");
      if (*version == '\0')
        return TRUE;
      if (*version++ != '.' || ++points > 3)
        return FALSE;
    }
  return FALSE;
}

static void
put_application (NlpTei *tei, guint index)
{
  const NlpRun *run = nlp_document_get_run (tei->marked.document, index);
  g_autofree char *ident = nlp__markup_make_name (run->plugin);
  gboolean version = run->version != NULL && is_version (run->version);

  nlp__sink_printf (tei->marked.sink, "<application xml:id=\"%s\" type=\"%s\" ident=\"%s\" version=\"%s\">", tei->plugin_ids[index],
                    nlp__profile_states[run->status], ident, version ? run->version : "0");
  put_element (tei->marked.sink, "<label>", run->plugin, "</label>");
  if (run->message != NULL || run->status != NLP_RUN_OK)
    put_element (tei->marked.sink, "<desc>", run->message == NULL ? "" : run->message, "</desc>");
  nlp__sink_puts (tei->marked.sink, "</application>\n");
}

static void
put_applications (NlpTei *tei)
{
  nlp__sink_puts (tei->marked.sink, "<appInfo>\n<application xml:id=\"nlp-run\" ident=\"nlp-run\" version=\"" NLP_VERSION "\">"
                             "<label>nlp-run</label></application>\n");
  for (guint i = 0; i < nlp_document_get_n_runs (tei->marked.document); i++)
    put_application (tei, i);
  nlp__sink_puts (tei->marked.sink, "</appInfo>\n");
}

/* Classes, the targets of @ana. */

static void
put_classes (NlpSink *sink)
{
  static const struct
  {
    const char *id, *description;
  } classes[] = { { NLP__PROFILE_QUOTE "direct", "verbatim words" },
                  { NLP__PROFILE_QUOTE "indirect", "reported without quotation marks" },
                  { NLP__PROFILE_QUOTE "mixed", "reported, partly verbatim" },
                  { NLP__PROFILE_TURN "question", "the interviewer speaks" },
                  { NLP__PROFILE_TURN "answer", "the interviewee speaks" },
                  { NLP__PROFILE_TONE "negative", "score at or below -0.05" },
                  { NLP__PROFILE_TONE "neutral", "score between" },
                  { NLP__PROFILE_TONE "positive", "score at or above 0.05" } };

  nlp__sink_puts (sink, "<classDecl><taxonomy xml:id=\"nlp-run.classes\">\n");
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    nlp__sink_printf (sink, "<category xml:id=\"%s\"><catDesc>%s</catDesc></category>\n", classes[i].id, classes[i].description);
  nlp__sink_puts (sink, "</taxonomy></classDecl>\n");
}

void
nlp__tei_put_header (NlpTei *tei)
{
  const char *timestamp = nlp__writer_get_timestamp (tei->marked.writer);

  nlp__sink_puts (tei->marked.sink, "<teiHeader>\n");
  put_file_description (tei);
  nlp__sink_puts (tei->marked.sink, "<encodingDesc>\n");
  put_applications (tei);
  put_classes (tei->marked.sink);
  nlp__tei_put_declarations (tei);
  nlp__sink_puts (tei->marked.sink, "</encodingDesc>\n");
  if (timestamp != NULL)
    {
      nlp__sink_puts (tei->marked.sink, "<revisionDesc><change");
      nlp__markup_put_attribute (tei->marked.sink, "when", timestamp);
      nlp__sink_puts (tei->marked.sink, ">annotated</change></revisionDesc>\n");
    }
  nlp__sink_puts (tei->marked.sink, "</teiHeader>\n");
}
