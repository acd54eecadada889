/* referents.c - the persons and things that a document names, and the two layers that say so.
 * SPDX-License-Identifier: MIT */
#include "referents.h"

#include <string.h>

#define SURE_OF_GENDER 2

/* How much a mention says: words count, initials little, capitals throughout less than others, then length and
 * accents. */
static guint
weigh_mention (const Mentions *mentions, const Mention *mention)
{
  const NlpSpan first = nlp_layer_get_span (mentions->tokens, mention->begin);
  const NlpSpan last = nlp_layer_get_span (mentions->tokens, mention->end - 1);
  gboolean has_lower = FALSE;
  guint weight = 0, n_accents = 0;
  gsize n_bytes;
  const char *bytes = nlp_document_get_bytes (mentions->document, (NlpSpan) { first.begin, last.end }, &n_bytes);

  for (gsize i = 0; i < n_bytes; i++)
    {
      has_lower |= g_ascii_islower (bytes[i]);
      n_accents += (guint8) bytes[i] >= 0xC0;
    }
  for (guint i = 0; i < mention->n_parts; i++)
    weight += mention->parts[i][0] && mention->parts[i][1] ? 10000 : 3000;
  return weight + (has_lower ? 20000 : 0) + 10 * MIN (n_bytes, 900) + MIN (n_accents, 9);
}

guint
referents_add (Referents *referents, guint index)
{
  Mention *mention = mentions_get (referents->mentions, index);
  Referent referent = { .type = mention->type, .fullest = index, .latest = NLP_NO_ROW };

  mention->referent = referents->list->len;
  g_array_append_val (referents->list, referent);
  return mention->referent;
}

void
referents_join (Referents *referents, guint row, guint index)
{
  Referent *referent = referents_get (referents, row);
  Mention *mention = mentions_get (referents->mentions, index);
  const Mention *fullest = mentions_get (referents->mentions, referent->fullest);

  mention->referent = row;
  if (weigh_mention (referents->mentions, mention) > weigh_mention (referents->mentions, fullest))
    {
      referent->fullest = index;
      referent->type = mention->type;
    }
}

/* An acronym may have been joined to a name of another type: the surer and more frequent type is everybody's. */
static void
settle_types (Referents *referents)
{
  g_autofree float *weights = g_new0 (float, (gsize) referents->list->len * NAME_N_TYPES + 1);

  for (guint i = 0; i < referents->mentions->list->len; i++)
    {
      const Mention *mention = mentions_get (referents->mentions, i);

      if (mention->referent != NLP_NO_ROW)
        weights[mention->referent * NAME_N_TYPES + mention->type] += mention->probability + 0.01f;
    }
  for (guint r = 0; r < referents->list->len; r++)
    for (guint type = 0; type < NAME_N_TYPES; type++)
      if (weights[r * NAME_N_TYPES + type] > weights[r * NAME_N_TYPES + referents_get (referents, r)->type])
        referents_get (referents, r)->type = type;
  for (guint i = 0; i < referents->mentions->list->len; i++)
    {
      Mention *mention = mentions_get (referents->mentions, i);

      if (mention->referent != NLP_NO_ROW)
        mention->type = referents_get (referents, mention->referent)->type;
    }
}

Referents *
referents_new (Mentions *mentions)
{
  Referents *referents = g_new0 (Referents, 1);

  referents->mentions = mentions;
  referents->list = g_array_new (FALSE, FALSE, sizeof (Referent));
  join_persons (referents);
  join_things (referents);
  settle_types (referents);
  guess_genders (referents);
  return referents;
}

void
referents_free (Referents *referents)
{
  g_array_unref (referents->list);
  g_free (referents);
}

static NlpSpan
get_mention_span (const Mentions *mentions, const Mention *mention)
{
  return (NlpSpan) { nlp_layer_get_span (mentions->tokens, mention->begin).begin,
                     nlp_layer_get_span (mentions->tokens, mention->end - 1).end };
}

/* The mention's text on one line. */
static char *
dup_mention_text (const Mentions *mentions, const Mention *mention)
{
  NlpSpan span = get_mention_span (mentions, mention);
  g_autofree char *text = nlp_document_dup_text (mentions->document, &span);
  GString *line = g_string_new (NULL);

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (!g_unichar_isspace (letter))
        g_string_append_unichar (line, letter);
      else if (line->len > 0 && line->str[line->len - 1] != ' ')
        g_string_append_c (line, ' ');
    }
  return g_string_free (line, FALSE);
}

static void
write_referent (const Referents *referents, NlpLayer *layer, guint index)
{
  const Referent *referent = referents_get (referents, index);
  const Mention *fullest = mentions_get (referents->mentions, referent->fullest);
  g_autofree char *name = dup_mention_text (referents->mentions, fullest);
  guint row = nlp_layer_append (layer, get_mention_span (referents->mentions, fullest));

  nlp_layer_set_static_string (layer, row, NLP_REFERENTS_TYPE, name_types[referent->type]);
  nlp_layer_set_string (layer, row, NLP_REFERENTS_NAME, name);
  if (referent->type == NAME_PERSON && ABS (referent->gender_score) >= SURE_OF_GENDER)
    nlp_layer_set_static_string (layer, row, NLP_REFERENTS_GENDER, referent->gender_score > 0 ? "female" : "male");
}

/* Collects every form but the name itself, in the order of the text, each once. */
static void
write_aliases (const Referents *referents, NlpLayer *layer, guint first_row)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) aliases = g_ptr_array_new ();

  g_ptr_array_set_size (aliases, referents->list->len);
  for (guint i = 0; i < referents->mentions->list->len; i++)
    {
      const Mention *mention = mentions_get (referents->mentions, i);
      g_autofree char *text = NULL;
      GString *list;

      if (mention->referent == NLP_NO_ROW)
        continue;
      text = dup_mention_text (referents->mentions, mention);
      if (g_strcmp0 (text, nlp_layer_get_string (layer, first_row + mention->referent, NLP_REFERENTS_NAME)) == 0
          || !g_hash_table_add (seen, g_strdup_printf ("%u %s", mention->referent, text)))
        continue;
      list = aliases->pdata[mention->referent];
      if (!list)
        aliases->pdata[mention->referent] = list = g_string_new (NULL);
      if (list->len > 0)
        g_string_append_c (list, '\n');
      g_string_append (list, text);
    }
  for (guint i = 0; i < aliases->len; i++)
    if (aliases->pdata[i])
      {
        nlp_layer_set_string (layer, first_row + i, NLP_REFERENTS_ALIASES, ((GString *) aliases->pdata[i])->str);
        g_string_free (aliases->pdata[i], TRUE);
      }
}

void
referents_write (const Referents *referents)
{
  NlpLayer *entities = nlp_document_get_layer (referents->mentions->document, NLP_LAYER_ENTITIES);
  NlpLayer *layer = nlp_document_get_layer (referents->mentions->document, NLP_LAYER_REFERENTS);
  guint first_row = nlp_layer_get_length (layer); /* another plugin may have been here */

  for (guint i = 0; i < referents->list->len; i++)
    write_referent (referents, layer, i);
  write_aliases (referents, layer, first_row);
  for (guint i = 0; i < referents->mentions->list->len; i++)
    {
      const Mention *mention = mentions_get (referents->mentions, i);
      guint row = nlp_layer_append (entities, get_mention_span (referents->mentions, mention));

      nlp_layer_set_static_string (entities, row, NLP_ENTITIES_TYPE, name_types[mention->type]);
      if (mention->probability > 0)
        nlp_layer_set_probability (entities, row, mention->probability);
      if (mention->referent != NLP_NO_ROW)
        nlp_layer_set_row (entities, row, NLP_ENTITIES_REFERENT, first_row + mention->referent);
    }
}
