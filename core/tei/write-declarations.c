/* write-declarations.c - what the layers of plugins are, so that a reader that has not the plugin understands their rows.
 *
 *     <fsDecl type="echoes" n="flat"><fsDescr>words said twice</fsDescr>
 *     <fDecl name="span"><vRange><symbol value="begin-end"/></vRange></fDecl>
 *     <fDecl name="word" n="string label"><fDescr>what is echoed</fDescr><vRange><string/></vRange></fDecl>
 *     </fsDecl>
 *
 * TEI's own elements say which values a feature may have; @n says what they do not: how nlp/layer-spec.h describes layer and field.
 * SPDX-License-Identifier: MIT */
#include "known.h"
#include "shown.h"
#include "tei.h"

/* Whether a layer is a plugin's, and written. */
static gboolean
is_declared (const NlpTei *tei, const NlpLayer *layer)
{
  gboolean marked = FALSE;

  for (guint i = 0; i < tei->marked.others->len && !marked; i++)
    marked = g_array_index (tei->marked.others, NlpMarkedOther, i).layer == layer;
  return nlp__layer_get_known (layer) == NULL && nlp_layer_get_length (layer) > 0 && (marked || nlp__tei_is_beside (tei, layer));
}

/* Values. */

/* One of several: an element for each part of @list, which stand in <vAlt> if they are more than one. */
static void
put_choice (NlpSink *sink, const char *list, const char *element, const char *attribute, gboolean names)
{
  g_auto (GStrv) parts = g_strsplit (list, "|", -1);
  gboolean several = g_strv_length (parts) > 1;

  nlp__sink_puts (sink, several ? "<vAlt>" : "");
  for (char **part = parts; *part != NULL; part++)
    {
      g_autofree char *value = names ? nlp__markup_make_name (*part) : g_strdup (*part);

      nlp__sink_printf (sink, "<%s", element);
      nlp__markup_put_attribute (sink, attribute, value);
      nlp__sink_puts (sink, "/>");
    }
  nlp__sink_puts (sink, several ? "</vAlt>" : "");
}

static void
put_range (NlpSink *sink, const NlpField *field)
{
  switch (field->type)
    {
    case NLP_FIELD_STRING:
      if (field->values != NULL)
        put_choice (sink, field->values, "symbol", "value", FALSE);
      else
        nlp__sink_puts (sink, "<string/>");
      break;
    case NLP_FIELD_INTEGER:
    case NLP_FIELD_NUMBER:
      nlp__sink_puts (sink, "<numeric value=\"-INF\" max=\"INF\"/>");
      break;
    case NLP_FIELD_ROW:
    case NLP_FIELD_ROWS:
      put_choice (sink, field->target, "fs", "type", TRUE);
      break;
    default:
      nlp__sink_puts (sink, "<symbol value=\"begin-end\"/>");
    }
}

/* Descriptions. */

/* <ELEMENT ATTRIBUTE="name" n="words">; a name as the text and the features have it. */
static void
open_description (NlpSink *sink, const char *element, const char *attribute, const char *name, const GString *words)
{
  g_autofree char *valid = nlp__markup_make_name (name);

  nlp__sink_printf (sink, "<%s", element);
  nlp__markup_put_attribute (sink, attribute, valid);
  if (words->len > 0)
    nlp__markup_put_attribute (sink, "n", words->str + 1);
  nlp__sink_puts (sink, ">");
}

static void
put_summary (NlpSink *sink, const char *element, const char *summary)
{
  if (summary == NULL || *summary == '\0')
    return;
  nlp__sink_printf (sink, "<%s>", element);
  nlp__markup_put_content (sink, summary);
  nlp__sink_printf (sink, "</%s>", element);
}

static void
append_flags (GString *words, guint flags, const NlpProfileFlag *known, guint n_known)
{
  for (guint i = 0; i < n_known; i++)
    if ((flags & known[i].flag) != 0)
      g_string_append_printf (words, " %s", known[i].word);
}

static void
append_property (GString *words, const char *name, const char *value)
{
  if (value != NULL)
    g_string_append_printf (words, " %s=%s", name, value);
}

static void
put_field (NlpSink *sink, const NlpField *field)
{
  g_autoptr (GString) words = g_string_new (NULL);

  g_string_append_printf (words, " %s", nlp__profile_types[field->type]);
  append_flags (words, field->flags, nlp__profile_field_flags, NLP__PROFILE_N_FIELD_FLAGS);
  append_property (words, "unit", field->unit);
  append_property (words, "embed", field->embed);
  if (field->decimals > 0)
    g_string_append_printf (words, " decimals=%u", field->decimals);
  open_description (sink, "fDecl", "name", field->name, words);
  put_summary (sink, "fDescr", field->summary);
  nlp__sink_puts (sink, "<vRange>");
  put_range (sink, field);
  nlp__sink_puts (sink, "</vRange></fDecl>\n");
}

static void
put_layer (NlpSink *sink, const NlpLayer *layer)
{
  const NlpLayerSpec *spec = nlp_layer_get_spec (layer);
  g_autoptr (GString) words = g_string_new (NULL);

  append_flags (words, spec->flags, nlp__profile_layer_flags, NLP__PROFILE_N_LAYER_FLAGS);
  append_property (words, "of", spec->of);
  if (spec->priority != 0)
    g_string_append_printf (words, " priority=%d", spec->priority);
  open_description (sink, "fsDecl", "type", spec->name, words);
  put_summary (sink, "fsDescr", spec->summary);
  nlp__sink_puts (sink, "\n<fDecl name=\"" NLP__PROFILE_PLACE "\"><vRange><symbol value=\"begin-end\"/></vRange></fDecl>\n");
  for (guint i = 0; i < nlp_layer_get_n_fields (layer); i++)
    if (nlp__field_is_shown (nlp_layer_get_field (layer, i)))
      put_field (sink, nlp_layer_get_field (layer, i));
  nlp__sink_puts (sink, "</fsDecl>\n");
}

void
nlp__tei_put_declarations (NlpTei *tei)
{
  gboolean any = FALSE;

  for (guint i = 0; i < nlp_document_get_n_layers (tei->marked.document); i++)
    {
      const NlpLayer *layer = nlp_document_get_nth_layer (tei->marked.document, i);

      if (!is_declared (tei, layer))
        continue;
      if (!any)
        nlp__sink_puts (tei->marked.sink, "<fsdDecl>\n");
      any = TRUE;
      put_layer (tei->marked.sink, layer);
    }
  if (any)
    nlp__sink_puts (tei->marked.sink, "</fsdDecl>\n");
}
