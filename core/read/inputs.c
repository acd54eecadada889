/* inputs.c - the table of inputs. Only the beginning of an input is looked at.
 * SPDX-License-Identifier: MIT */
#include "inputs.h"

#include <string.h>

#include "captions.h"
#include "foreign.h"

#define LOOK_AHEAD 4096

GType
nlp_input_get_type (void)
{
  static gsize type = 0;

  if (g_once_init_enter (&type))
    {
      static const GEnumValue values[] = {
        { NLP_INPUT_AUTO, "NLP_INPUT_AUTO", "auto" },    { NLP_INPUT_TEXT, "NLP_INPUT_TEXT", "text" },
        { NLP_INPUT_HTML, "NLP_INPUT_HTML", "html" },    { NLP_INPUT_XML, "NLP_INPUT_XML", "xml" },
        { NLP_INPUT_JSONL, "NLP_INPUT_JSONL", "jsonl" }, { NLP_INPUT_PDF, "NLP_INPUT_PDF", "pdf" },
        { NLP_INPUT_OFFICE, "NLP_INPUT_OFFICE", "office" }, { NLP_INPUT_MAIL, "NLP_INPUT_MAIL", "mail" },
        { NLP_INPUT_FEED, "NLP_INPUT_FEED", "feed" },    { NLP_INPUT_MARKDOWN, "NLP_INPUT_MARKDOWN", "markdown" },
        { NLP_INPUT_VTT, "NLP_INPUT_VTT", "vtt" },      { NLP_INPUT_SRT, "NLP_INPUT_SRT", "srt" },
        { NLP_INPUT_TAR, "NLP_INPUT_TAR", "tar" },       { 0, NULL, NULL },
      };

      g_once_init_leave (&type, g_enum_register_static ("NlpInput", values));
    }
  return type;
}

/* Whether @mark stands in the bytes, letters compared without case. */
static gboolean
contains (const char *bytes, gsize n_bytes, const char *mark)
{
  gsize n = strlen (mark);

  for (gsize i = 0; i + n <= n_bytes; i++)
    if (g_ascii_strncasecmp (bytes + i, mark, n) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
begins (const NlpBeginning *beginning, const char *mark)
{
  return beginning->n_bytes >= strlen (mark) && g_ascii_strncasecmp (beginning->bytes, mark, strlen (mark)) == 0;
}

static gboolean
holds (const NlpBeginning *beginning, const char *mark)
{
  return contains (beginning->bytes, beginning->n_bytes, mark);
}

/* Whether @name ends in one of @endings, which are parted by blanks. */
static gboolean
has_ending (const char *name, const char *endings)
{
  gsize n_name = name != NULL ? strlen (name) : 0, n;

  for (const char *ending = endings; ending != NULL && *ending != '\0'; ending += n + (ending[n] == ' '))
    {
      n = strcspn (ending, " ");
      if (n_name > n && g_ascii_strncasecmp (name + n_name - n, ending, n) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_markup (const NlpBeginning *beginning)
{
  return begins (beginning, "<?xml") || begins (beginning, "<TEI") || begins (beginning, "<!--");
}

static gboolean
is_page (const NlpBeginning *beginning)
{
  return begins (beginning, "<!doctype html") || begins (beginning, "<html") || begins (beginning, "<head")
         || begins (beginning, "<body") || (is_markup (beginning) && holds (beginning, "<html"));
}

static gboolean
is_feed (const NlpBeginning *beginning)
{
  return begins (beginning, "<rss") || begins (beginning, "<feed")
         || (is_markup (beginning)
             && (holds (beginning, "<rss") || holds (beginning, "<feed") || holds (beginning, "<rdf:RDF")));
}

static gboolean
is_annotated (const NlpBeginning *beginning)
{
  return is_markup (beginning) && (holds (beginning, "<TEI") || has_ending (beginning->name, ".xml"));
}

/* An opening brace and the member that every record has. */
static gboolean
is_record (const NlpBeginning *beginning)
{
  const char *feed = memchr (beginning->bytes, '\n', beginning->n_bytes);
  gsize n_line = feed != NULL ? (gsize) (feed - beginning->bytes) : beginning->n_bytes;

  return beginning->n_bytes > 1 && beginning->bytes[0] == '{' && contains (beginning->bytes, n_line, "\"text\"");
}

static gboolean
is_pdf (const NlpBeginning *beginning)
{
  return begins (beginning, "%PDF-");
}

/* A ZIP archive with the parts of a Word or OpenDocument text. */
static gboolean
is_office (const NlpBeginning *beginning)
{
  return begins (beginning, "PK\003\004")
         && (holds (beginning, "application/vnd.oasis.opendocument.text") || holds (beginning, "word/")
             || has_ending (beginning->name, ".docx .odt"));
}

/* The first lines of a message or a mailbox: names of fields that no text begins with. */
static gboolean
is_mail (const NlpBeginning *beginning)
{
  return begins (beginning, "Return-Path:") || begins (beginning, "Received:") || begins (beginning, "Delivered-To:")
         || begins (beginning, "MIME-Version:") || begins (beginning, "Message-ID:")
         || ((begins (beginning, "From ") || begins (beginning, "From:") || begins (beginning, "Date:"))
             && holds (beginning, "\nSubject:") && (holds (beginning, "\nTo:") || holds (beginning, "\nMessage-ID:")));
}

static gboolean
is_vtt (const NlpBeginning *beginning)
{
  return begins (beginning, "WEBVTT");
}

/* A number, and a line with times below it. */
static gboolean
is_srt (const NlpBeginning *beginning)
{
  const char *feed = memchr (beginning->bytes, '\n', beginning->n_bytes);
  gsize n = feed != NULL ? (gsize) (feed + 1 - beginning->bytes) : 0;
  double begin, end;

  for (gsize i = 0; i < n; i++)
    if (!g_ascii_isdigit (beginning->bytes[i]) && !g_ascii_isspace (beginning->bytes[i]))
      return FALSE;
  return n > 0 && nlp__captions_read_time (beginning->bytes + n, beginning->n_bytes - n, &begin, &end);
}

/* In the order in which they are asked. */
static const NlpInputKind kinds[] = {
  { NLP_INPUT_PDF, "pdf", ".pdf", is_pdf, NULL, "pdf" },
  { NLP_INPUT_OFFICE, "office", ".docx .odt", is_office, NULL, "office" },
  { NLP_INPUT_HTML, "html", ".html .htm .xhtml", is_page, nlp__make_from_page, NULL },
  { NLP_INPUT_FEED, "feed", ".rss .atom", is_feed, NULL, "feed" },
  { NLP_INPUT_XML, "xml", ".xml", is_annotated, nlp__make_from_annotated, NULL },
  { NLP_INPUT_JSONL, "jsonl", ".jsonl .ndjson", is_record, NULL, NULL },
  { NLP_INPUT_MAIL, "mail", ".eml .mbox", is_mail, NULL, "mail" },
  { NLP_INPUT_MARKDOWN, "markdown", ".md .markdown", NULL, NULL, "markdown" },
  { NLP_INPUT_VTT, "vtt", ".vtt", is_vtt, nlp__make_from_captions, NULL },
  { NLP_INPUT_SRT, "srt", ".srt", is_srt, nlp__make_from_captions, NULL },
  { NLP_INPUT_TAR, "tar", ".tar .tgz .tar.gz .txz .tar.xz .tar.zst .tar.bz2", NULL, NULL, NULL },
  { NLP_INPUT_TEXT, "text", ".txt", NULL, nlp__make_from_text, NULL }
};

/* Without a byte order mark and white space. */
static NlpBeginning
get_beginning (const char *bytes, gsize n_bytes, const char *name)
{
  if (n_bytes >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    {
      bytes += 3;
      n_bytes -= 3;
    }
  while (n_bytes > 0 && g_ascii_isspace (*bytes))
    {
      bytes++;
      n_bytes--;
    }
  return (NlpBeginning) { bytes, MIN (n_bytes, LOOK_AHEAD), name };
}

static const NlpInputKind *
detect_kind (const NlpBeginning *beginning)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].recognises != NULL && kinds[i].recognises (beginning))
      return &kinds[i];
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (has_ending (beginning->name, kinds[i].endings))
      return &kinds[i];
  return nlp__inputs_get (NLP_INPUT_TEXT);
}

const NlpInputKind *
nlp__inputs_detect (const char *bytes, gsize n_bytes, const char *name, GError **error)
{
  NlpBeginning beginning = get_beginning (bytes, n_bytes, name);
  const NlpInputKind *kind = has_ending (name, ".txt") ? nlp__inputs_get (NLP_INPUT_TEXT) : detect_kind (&beginning);

  if (kind->input != NLP_INPUT_PDF && kind->input != NLP_INPUT_OFFICE && !nlp__foreign_check (bytes, n_bytes, error))
    return NULL;
  return kind;
}

gboolean
nlp__inputs_is_archive (const char *name)
{
  return has_ending (name, nlp__inputs_get (NLP_INPUT_TAR)->endings);
}

const NlpInputKind *
nlp__inputs_get (NlpInput input)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].input == input)
      return &kinds[i];
  g_return_val_if_reached (NULL);
}
