/* nlp-train-conversation.c - learns the weights of conversations from stories whose speakers are known.
 *
 *     nlp-train-conversation STORIES WORDS TAGGER conversation-weights.c
 * SPDX-License-Identifier: MIT */
#include <locale.h>
#include <stdlib.h>

#include "talk-learner.h"

#define FOLDS 5

static const char *const features[] = {
#define X(name) #name,
  CONVERSATION_EVIDENCE (X)
#undef X
};

static const char *const shapes[] = { "BARE", "PRONOUN", "DESCRIPTION" };
static const char *const steps[] = { "SAME_PARAGRAPH", "NEXT_PARAGRAPH", "LATER", "NEWS", "NOT_DIRECT" };

static void
append_number (GString *text, const char *before, float value, const char *behind)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (text, "%s%sf%s", before, g_ascii_formatd (number, sizeof number, "%.3f", value), behind);
}

static gboolean
save (const ConversationWeights *weights, const char *path, GError **error)
{
  g_autoptr (GString) text
    = g_string_new ("/* conversation-weights.c - how much each feature of a conversation counts.\n *\n"
                    " * Learned by nlp-train-conversation from stories (README.md), but for steps in the news; not written by hand.\n"
                    " * SPDX-License-Identifier: MIT */\n#include \"conversation-features.h\"\n\n"
                    "const ConversationWeights conversation_weights = {\n  .evidence = {\n");

  for (guint shape = 0; shape < CONVERSATION_N_SHAPES; shape++)
    {
      g_string_append_printf (text, "    [CONVERSATION_%s] = {\n", shapes[shape]);
      for (guint i = 0; i < CONVERSATION_N_EVIDENCE; i++)
        {
          g_string_append_printf (text, "      [CONVERSATION_%s] = ", features[i]);
          append_number (text, "", weights->evidence[shape][i], ",\n");
        }
      g_string_append (text, "    },\n");
    }
  g_string_append (text, "  },\n  .steps = {\n");
  for (guint step = 0; step < N_STEPS; step++)
    {
      g_string_append_printf (text, "    [STEP_%s] = { ", steps[step]);
      append_number (text, "{ ", weights->steps[step][0].same, ", ");
      append_number (text, "", weights->steps[step][0].second, " }, ");
      append_number (text, "{ ", weights->steps[step][1].same, ", ");
      append_number (text, "", weights->steps[step][1].second, " } },\n");
    }
  g_string_append (text, "  },\n};\n");
  return g_file_set_contents (path, text->str, text->len, error);
}

static void
judge_folds (const GPtrArray *lessons)
{
  guint n_right = 0, n_pieces = 0;

  for (guint fold = 0; fold < FOLDS; fold++)
    {
      ConversationWeights weights = talk_learn (lessons, fold, FOLDS);

      n_right += talk_count_right (lessons, &weights, fold, FOLDS, &n_pieces);
    }
  g_print ("%u folds by story: %u of %u pieces right, %.1f %%\n", FOLDS, n_right, n_pieces, 100.0 * n_right / MAX (n_pieces, 1));
}

static gboolean
train (char **files, GError **error)
{
  g_autoptr (GPtrArray) stories = gold_quotes_read (files[0], error);
  g_autoptr (NlpWords) words = stories == NULL ? NULL : nlp_words_open (files[1], error);
  g_autoptr (NlpTagger) tagger = words == NULL ? NULL : nlp_tagger_open (files[2], words, error);
  g_autoptr (GPtrArray) lessons = NULL;
  ConversationWeights weights;

  if (tagger == NULL)
    return FALSE;
  lessons = talk_lessons_read (stories, &(Tagging) { tagger, nlp_tagger_find_head (tagger, "quote") }, error);
  if (lessons == NULL)
    return FALSE;
  judge_folds (lessons);
  weights = talk_learn (lessons, 0, 0);
  for (guint i = 0; i < 2; i++)
    {
      weights.steps[STEP_NEWS][i] = conversation_weights.steps[STEP_NEWS][i];
      weights.steps[STEP_NOT_DIRECT][i] = conversation_weights.steps[STEP_NOT_DIRECT][i];
    }
  return save (&weights, files[3], error);
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("STORIES WORDS TAGGER WEIGHTS");
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  g_option_context_set_summary (context, "Learns who speaks in conversations.");
  if (g_option_context_parse (context, &argc, &argv, &error) && argc != 5)
    g_set_error (&error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, "give the stories, the word map, the tagger, the file to write");
  if (error != NULL || !train (argv + 1, &error))
    {
      g_printerr ("nlp-train-conversation: %s\n", error->message);
      return EXIT_FAILURE;
    }
  return EXIT_SUCCESS;
}
