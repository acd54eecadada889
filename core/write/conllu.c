/* conllu.c - the format "conllu": tokens, a line each, for tools of Universal Dependencies.
 *
 *     # newdoc id = ferry.txt
 *     # sent_id = ferry.txt-1
 *     # text = Mara sails.
 *     1	Mara	Mara	PROPN	_	_	2	nsubj	_	NER=B-PERSON
 *     2	sails	sail	VERB	_	_	0	root	_	SpaceAfter=No
 *     3	.	.	PUNCT	_	_	2	punct	_	SpaceAfter=No
 *
 * Names and quotes are in the last column, as the first (B-) or a later (I-) token of one; the first token of a quote also says who
 * speaks, what act it is and which quote (a broken one begins more than once). Of names, and of quotes, that overlap, the outer one is written; the others, and the rows of all
 * other layers, are counted as left out. Tokens that are in no sentence make one of their own. The lemma of a punctuation mark is the
 * mark, as Universal Dependencies has it.
 * SPDX-License-Identifier: MIT */
#include <nlp/layers.h>

#include "formats.h"
#include "known.h"
#include "values.h"

typedef struct
{
  NlpWriter *writer;
  NlpDocument *document;
  NlpSink *sink;
  const NlpLayer *tokens, *tags, *sentences, *blocks;
  guint32 *names, *quotes;  /* [tokens] row + 1 of the entity or quote that the token is in, or 0 */
  guint n_sentences;
} Job;

/* Which token is in which row. */

/* Marks the tokens of a stretch; FALSE if it has none, or others have them. */
static gboolean
mark_tokens (const Job *job, guint32 *rows, NlpSpan span, guint32 row)
{
  guint first, n = nlp_layer_find_inside (job->tokens, span, &first);
  gboolean marked = FALSE;

  for (guint i = first; i < first + n; i++)
    if (rows[i] == 0)
      {
        rows[i] = row + 1;
        marked = TRUE;
      }
    else if (rows[i] != row + 1)
      return marked;
  return marked;
}

static guint32 *
mark_names (Job *job)
{
  guint32 *rows = g_new0 (guint32, nlp_layer_get_length (job->tokens) + 1);
  const NlpLayer *entities = nlp__writer_get_known (job->writer, job->document, NLP_LAYER_ENTITIES);
  guint n = entities == NULL ? 0 : nlp_layer_get_length (entities), n_lost = 0;

  for (guint row = 0; row < n; row++)
    n_lost += !mark_tokens (job, rows, nlp_layer_get_span (entities, row), row);
  nlp__writer_note (job->writer, "names inside others, or smaller than a token, were left out", n_lost);
  return rows;
}

static guint32 *
mark_quotes (Job *job)
{
  guint32 *rows = g_new0 (guint32, nlp_layer_get_length (job->tokens) + 1);
  const NlpLayer *quotes = nlp__writer_get_known (job->writer, job->document, NLP_LAYER_QUOTES);
  guint n = quotes == NULL ? 0 : nlp_layer_get_length (quotes), n_spans, n_lost = 0;

  for (guint row = 0; row < n; row++)
    {
      const NlpSpan *spans = nlp_layer_get_span_list (quotes, row, NLP_QUOTES_CONTENT, &n_spans);
      gboolean marked = FALSE;

      for (guint i = 0; i < n_spans; i++)
        marked |= mark_tokens (job, rows, spans[i], row);
      n_lost += !marked;
    }
  nlp__writer_note (job->writer, "quotes inside others were left out", n_lost);
  return rows;
}

/* Words. */

/* A stretch of text in a column: white space would end it. */
static void
put_words (NlpSink *sink, const char *bytes, gsize n)
{
  g_autofree char *line = nlp__make_name (bytes, n);

  nlp__sink_puts (sink, *line == '\0' ? "_" : line);
}

static void
put_column (NlpSink *sink, const char *value)
{
  nlp__sink_put_char (sink, '\t');
  if (value == NULL || *value == '\0')
    nlp__sink_put_char (sink, '_');
  else
    put_words (sink, value, strlen (value));
}

static void
put_misc (NlpSink *sink, gboolean *any, const char *name, const char *value)
{
  nlp__sink_printf (sink, "%s%s=%s", *any ? "|" : "", name, value);
  *any = TRUE;
}

/* The name of a quote's speaker on one line, or NULL. A "|" would end it. */
static char *
dup_speaker (const Job *job, const NlpLayer *quotes, guint row)
{
  const NlpLayer *referents = nlp_document_get_layer (job->document, NLP_LAYER_REFERENTS);
  guint referent = nlp_layer_get_row (quotes, row, NLP_QUOTES_REFERENT);
  const char *name = referents != NULL && referent < nlp_layer_get_length (referents)
                         ? nlp_layer_get_string (referents, referent, NLP_REFERENTS_NAME)
                         : nlp_layer_get_string (quotes, row, NLP_QUOTES_SPEAKER);

  return name != NULL && *name != '\0' ? g_strdelimit (nlp__make_name (name, -1), "|", '/') : NULL;
}

/* "NER=B-PERSON": @rows says in which row of @layer the token is. */
static void
put_mark (Job *job, guint token, const guint32 *rows, const char *layer, const char *name, gboolean *any)
{
  const NlpLayer *marked = nlp_document_get_layer (job->document, layer);
  g_autofree char *value = NULL;
  const char *kind;

  if (rows[token] == 0)
    return;
  kind = rows == job->quotes ? nlp__quote_kind (marked, rows[token] - 1)
                             : nlp__class_names[nlp__class_from_type (nlp_layer_get_string (marked, rows[token] - 1,
                                                                                             NLP_ENTITIES_TYPE))];
  value = g_strdup_printf ("%c-%s", token > 0 && rows[token - 1] == rows[token] ? 'I' : 'B', kind);
  put_misc (job->sink, any, name, value);
}

/* Who speaks, and the act, where a quote or a later piece of one begins; its number says which pieces are one. */
static void
put_speaker (Job *job, guint token, gboolean *any)
{
  const NlpLayer *quotes = nlp_document_get_layer (job->document, NLP_LAYER_QUOTES);
  guint row = job->quotes[token] - 1;
  g_autofree char *speaker = NULL;

  if (job->quotes[token] == 0 || (token > 0 && job->quotes[token - 1] == job->quotes[token]))
    return;
  speaker = dup_speaker (job, quotes, row);
  nlp__sink_printf (job->sink, "%sQuoteId=%u", *any ? "|" : "", row + 1);
  *any = TRUE;
  if (speaker != NULL)
    put_misc (job->sink, any, "Speaker", speaker);
  if (nlp_layer_get_string (quotes, row, NLP_QUOTES_ACT) != NULL)
    put_misc (job->sink, any, "Act", nlp_layer_get_string (quotes, row, NLP_QUOTES_ACT));
}

static gboolean
has_tag (const Job *job, guint token)
{
  return job->tags != NULL && token < nlp_layer_get_length (job->tags)
         && nlp_span_compare (nlp_layer_get_span (job->tags, token), nlp_layer_get_span (job->tokens, token)) == 0;
}

/* Head and relation; a head outside the sentence is none. */
static void
put_syntax (Job *job, guint token, guint first, guint n)
{
  guint head = has_tag (job, token) ? nlp_layer_get_row (job->tags, token, NLP_TAGS_HEAD) : NLP_NO_ROW;
  const char *relation = has_tag (job, token) ? nlp_layer_get_string (job->tags, token, NLP_TAGS_RELATION) : NULL;

  if (relation == NULL)
    nlp__sink_puts (job->sink, "\t_");
  else if (head >= first && head < first + n && head != token)
    nlp__sink_printf (job->sink, "\t%u", head - first + 1);
  else
    nlp__sink_puts (job->sink, "\t0");
  put_column (job->sink, relation);
}

static void
put_lemma (Job *job, guint token, const char *bytes, gsize n_bytes)
{
  const char *lemma = has_tag (job, token) ? nlp__tag_lemma (job->tags, token) : NULL;
  const char *pos = has_tag (job, token) ? nlp__tag_pos (job->tags, token) : NULL;

  if (lemma != NULL || g_strcmp0 (pos, "PUNCT") != 0)
    {
      put_column (job->sink, lemma);
      return;
    }
  nlp__sink_put_char (job->sink, '\t');
  put_words (job->sink, bytes, n_bytes);
}

static void
put_token (Job *job, guint token, guint first, guint n)
{
  NlpSpan span = nlp_layer_get_span (job->tokens, token);
  guint n_bytes;
  const char *bytes = nlp_document_get_token (job->document, token, &n_bytes);
  gboolean any = FALSE;

  nlp__sink_printf (job->sink, "%u\t", token - first + 1);
  put_words (job->sink, bytes, n_bytes);
  put_lemma (job, token, bytes, n_bytes);
  put_column (job->sink, has_tag (job, token) ? nlp__tag_pos (job->tags, token) : NULL);
  nlp__sink_puts (job->sink, "\t_\t_");
  put_syntax (job, token, first, n);
  nlp__sink_puts (job->sink, "\t_\t");
  put_mark (job, token, job->names, NLP_LAYER_ENTITIES, "NER", &any);
  put_mark (job, token, job->quotes, NLP_LAYER_QUOTES, "Quote", &any);
  put_speaker (job, token, &any);
  if (token + 1 < nlp_layer_get_length (job->tokens) && nlp_layer_get_span (job->tokens, token + 1).begin == span.end)
    put_misc (job->sink, &any, "SpaceAfter", "No");
  nlp__sink_puts (job->sink, any ? "\n" : "_\n");
}

/* Sentences. */

static gboolean
begins_block (const Job *job, guint32 position)
{
  guint block = job->blocks == NULL ? 0 : nlp_layer_find (job->blocks, position);

  return job->blocks != NULL && block < nlp_layer_get_length (job->blocks)
         && nlp_layer_get_span (job->blocks, block).begin == position;
}

static void
put_sentence (Job *job, guint first, guint n)
{
  NlpSpan span = { nlp_layer_get_span (job->tokens, first).begin, nlp_layer_get_span (job->tokens, first + n - 1).end };
  const char *id = nlp_document_get_id (job->document);
  gsize n_bytes;
  const char *bytes = nlp_document_get_bytes (job->document, span, &n_bytes);

  if (begins_block (job, span.begin))
    nlp__sink_puts (job->sink, "# newpar\n");
  nlp__sink_puts (job->sink, "# sent_id = ");
  put_words (job->sink, id, strlen (id));
  nlp__sink_printf (job->sink, "-%u\n# text = ", ++job->n_sentences);
  put_words (job->sink, bytes, n_bytes);
  nlp__sink_put_char (job->sink, '\n');
  for (guint token = first; token < first + n; token++)
    put_token (job, token, first, n);
  nlp__sink_put_char (job->sink, '\n');
}

/* How many tokens from @first on are in the same sentence, or together in none. */
static guint
count_tokens (const Job *job, guint first, guint *sentence)
{
  guint n_sentences = job->sentences == NULL ? 0 : nlp_layer_get_length (job->sentences), token = first;
  guint n_tokens = nlp_layer_get_length (job->tokens);
  guint32 begin = nlp_layer_get_span (job->tokens, first).begin, end = nlp_document_get_length (job->document);

  while (*sentence < n_sentences && nlp_layer_get_span (job->sentences, *sentence).end <= begin)
    (*sentence)++;
  if (*sentence < n_sentences)
    {
      NlpSpan span = nlp_layer_get_span (job->sentences, *sentence);

      end = span.begin <= begin ? span.end : span.begin;
    }
  while (token < n_tokens && nlp_layer_get_span (job->tokens, token).begin < end)
    token++;
  return token - first;
}

/* All layers but those that are here, those of plugins too. */
static void
note_losses (Job *job)
{
  static const char *const carried[] = { NLP_LAYER_BLOCKS, NLP_LAYER_SENTENCES, NLP_LAYER_TOKENS,   NLP_LAYER_TAGS,
                                         NLP_LAYER_ENTITIES, NLP_LAYER_QUOTES,  NLP_LAYER_REFERENTS, NULL };

  for (guint i = 0; i < nlp_document_get_n_layers (job->document); i++)
    {
      const char *name = nlp_layer_get_name (nlp_document_get_nth_layer (job->document, i));
      const NlpLayer *layer = g_strv_contains (carried, name) ? NULL : nlp__writer_get_layer (job->writer, job->document, name);
      g_autofree char *what = g_strdup_printf ("rows of %s were left out: conllu has no place for them", name);

      nlp__writer_note (job->writer, what, layer == NULL ? 0 : nlp_layer_get_length (layer));
    }
}

static void
put_document (NlpWriter *writer, NlpDocument *document, NlpSink *sink)
{
  Job job = { writer, document, sink };
  guint sentence = 0, n;

  job.tokens = nlp__writer_get_known (writer, document, NLP_LAYER_TOKENS);
  job.tags = nlp__writer_get_known (writer, document, NLP_LAYER_TAGS);
  job.sentences = nlp__writer_get_known (writer, document, NLP_LAYER_SENTENCES);
  job.blocks = nlp__writer_get_known (writer, document, NLP_LAYER_BLOCKS);
  nlp__sink_puts (sink, "# newdoc id = ");
  put_words (sink, nlp_document_get_id (document), strlen (nlp_document_get_id (document)));
  nlp__sink_put_char (sink, '\n');
  if (job.tokens == NULL)
    return;
  job.names = mark_names (&job);
  job.quotes = mark_quotes (&job);
  for (guint token = 0; token < nlp_layer_get_length (job.tokens); token += n)
    {
      n = count_tokens (&job, token, &sentence);
      put_sentence (&job, token, n);
    }
  note_losses (&job);
  g_free (job.names);
  g_free (job.quotes);
}

const NlpFormat nlp__format_conllu = {
  .info = { "conllu", "tokens, a line each, with tags, names and quotes, as in Universal Dependencies", "conllu", TRUE, NULL },
  .document = put_document
};
