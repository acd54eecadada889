/* referents.c - the persons and things that a document names, and the two layers that say so.
 * SPDX-License-Identifier: MIT */
#include "referents.h"

#include <string.h>

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
  referents->calls = g_array_new (FALSE, FALSE, sizeof (RoleCall));
  join_persons (referents);
  join_things (referents);
  settle_types (referents);
  find_role_calls (referents);
  return referents;
}

void
referents_free (Referents *referents)
{
  g_array_unref (referents->list);
  g_array_unref (referents->calls);
  g_free (referents);
}

static NlpSpan
get_span (const Mentions *mentions, guint begin, guint end)
{
  return (NlpSpan) { nlp_layer_get_span (mentions->tokens, begin).begin,
                     nlp_layer_get_span (mentions->tokens, end - 1).end };
}

static NlpSpan
get_mention_span (const Mentions *mentions, const Mention *mention)
{
  return get_span (mentions, mention->begin, mention->end);
}

/* Appends the text of @span on one line. */
static void
append_line (GString *line, const NlpDocument *document, NlpSpan span)
{
  g_autofree char *text = nlp_document_dup_text (document, &span);

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (!g_unichar_isspace (letter))
        g_string_append_unichar (line, letter);
      else if (line->len > 0 && line->str[line->len - 1] != ' ')
        g_string_append_c (line, ' ');
    }
}

static char *
dup_mention_text (const Mentions *mentions, const Mention *mention)
{
  GString *line = g_string_new (NULL);

  append_line (line, mentions->document, get_mention_span (mentions, mention));
  return g_string_free (line, FALSE);
}

/* "MONA REYES", as a transcript prints it, is written like other names; "ZZYZX" may be an abbreviation. */
static char *
dup_person_name (const char *printed)
{
  GString *name = g_string_new (NULL);
  gboolean inside = FALSE;

  for (const char *p = printed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      g_string_append_unichar (name, inside ? g_unichar_tolower (letter) : letter);
      inside = g_unichar_isalpha (letter);
    }
  return g_string_free (name, FALSE);
}

/* "Mara 'Tiller' Quill" is called Mara Quill: takes out what stands between quotation marks inside of @name. */
static void
drop_nickname (char *name)
{
  static const char *const marks[][2] = { { " '", "' " }, { " \"", "\" " }, { " “", "” " }, { " ‘", "’ " } };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      char *open = strstr (name, marks[i][0]);
      const char *close = open != NULL ? strstr (open + strlen (marks[i][0]), marks[i][1]) : NULL;

      if (close != NULL)
        memmove (open, close + strlen (marks[i][1]) - 1, strlen (close) - strlen (marks[i][1]) + 2);
    }
}

static gboolean
is_in_capitals (const char *name)
{
  gboolean blank = FALSE;

  for (; *name != '\0'; name = g_utf8_next_char (name))
    {
      if (g_unichar_islower (g_utf8_get_char (name)))
        return FALSE;
      blank |= *name == ' ';
    }
  return blank;
}

static void
write_referent (const Referents *referents, NlpLayer *layer, guint index)
{
  const Referent *referent = referents_get (referents, index);
  const Mention *fullest = mentions_get (referents->mentions, referent->fullest);
  g_autofree char *name = dup_mention_text (referents->mentions, fullest);
  guint row = nlp_layer_append (layer, get_mention_span (referents->mentions, fullest));

  nlp_layer_set_static_string (layer, row, NLP_REFERENTS_TYPE, name_types[referent->type]);
  if (referent->type == NAME_PERSON)
    drop_nickname (name);
  if (referent->type == NAME_PERSON && is_in_capitals (name))
    {
      g_autofree char *printed = g_steal_pointer (&name);

      name = dup_person_name (printed);
    }
  nlp_layer_set_string (layer, row, NLP_REFERENTS_NAME, name);
  if (referent->type == NAME_PERSON && weigh_gender (&referent->gender) != 0)
    nlp_layer_set_static_string (layer, row, NLP_REFERENTS_GENDER,
                                 weigh_gender (&referent->gender) > 0 ? "female" : "male");
}

/* The lists of other forms, one a referent, while they are made. */
typedef struct
{
  GPtrArray *lists;   /* of GString, or NULL */
  GHashTable *seen;   /* "N form": form @N has it already */
} Aliases;

/* Adds @form unless @key was added before. */
static void
add_alias (Aliases *aliases, guint referent, const char *key, const char *form)
{
  GString *list = aliases->lists->pdata[referent];

  if (!g_hash_table_add (aliases->seen, g_strdup_printf ("%u %s", referent, key)))
    return;
  if (!list)
    aliases->lists->pdata[referent] = list = g_string_new (NULL);
  if (list->len > 0)
    g_string_append_c (list, '\n');
  g_string_append (list, form);
}

/* Every form but the name itself, in the order of the text. */
static void
collect_names (const Referents *referents, const NlpLayer *layer, guint first_row, Aliases *aliases)
{
  for (guint i = 0; i < referents->mentions->list->len; i++)
    {
      const Mention *mention = mentions_get (referents->mentions, i);
      g_autofree char *text = NULL;

      if (mention->referent == NLP_NO_ROW)
        continue;
      text = dup_mention_text (referents->mentions, mention);
      if (g_strcmp0 (text, nlp_layer_get_string (layer, first_row + mention->referent, NLP_REFERENTS_NAME)) != 0)
        add_alias (aliases, mention->referent, text, text);
    }
}

/* "the mayor": once, however its letters are written. */
static void
collect_roles (const Referents *referents, Aliases *aliases)
{
  for (guint i = 0; i < referents->calls->len; i++)
    {
      const RoleCall *call = &g_array_index (referents->calls, RoleCall, i);
      g_autoptr (GString) form = g_string_new ("the ");
      g_autofree char *key = NULL;

      append_line (form, referents->mentions->document, get_span (referents->mentions, call->begin, call->end));
      key = g_utf8_strdown (form->str, form->len);
      add_alias (aliases, call->referent, key, form->str);
    }
}

static void
write_aliases (const Referents *referents, NlpLayer *layer, guint first_row)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) lists = g_ptr_array_new ();
  Aliases aliases = { lists, seen };

  g_ptr_array_set_size (lists, referents->list->len);
  collect_names (referents, layer, first_row, &aliases);
  collect_roles (referents, &aliases);
  for (guint i = 0; i < lists->len; i++)
    if (lists->pdata[i])
      {
        GString *list = lists->pdata[i];

        nlp_layer_set_string (layer, first_row + i, NLP_REFERENTS_ALIASES, list->str);
        g_string_free (list, TRUE);
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
