/* nlp/people.h - who is meant by "she", by "Voss" where two of them are about, by "the mayor"; and when it is nobody.
 *
 * Several plugins ask who somebody is: the speaker of a quotation, of a turn, the holder of an attitude. They ask here, so that
 * there is one answer. A text is read once from its beginning to its end, and the questions are asked in that order:
 *
 *     g_autoptr (NlpPeople) people = nlp_people_new (document);
 *
 *     for (guint i = 0; i < n_reports; i++)
 *       {
 *         NlpPeopleAnswer answer = nlp_people_ask (people, &(NlpPeopleQuestion) { reports[i].source, reports[i].content });
 *
 *         if (answer.referent != NLP_NO_ROW)
 *           name_speaker (i, answer.referent, answer.probability);
 *         nlp_people_note_speech (people, answer.referent, reports[i].source);
 *       }
 *
 * Candidates are the persons of the layer "referents", and nobody: an answer like any other, with a probability of its own.
 * The weights were learned (core/people/README.md). The time is linear in the text and in the number of questions.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>
#include <nlp/document.h>
#include <nlp/layer.h>
#include <nlp/macros.h>

G_BEGIN_DECLS

/**
 * NlpPeople:
 *
 * The persons of one document, while it is read. Not for several threads at once.
 */
typedef struct _NlpPeople NlpPeople;

/**
 * NlpPeopleShape:
 * @NLP_PEOPLE_PRONOUN: "he", "she"
 * @NLP_PEOPLE_NAME: "Voss"
 * @NLP_PEOPLE_DESCRIPTION: "the mayor", "a spokesman", "her brother", "officials"
 *
 * How somebody is spoken of.
 */
typedef enum
{
  NLP_PEOPLE_PRONOUN,
  NLP_PEOPLE_NAME,
  NLP_PEOPLE_DESCRIPTION
} NlpPeopleShape;

/**
 * NlpPeopleQuestion:
 * @source: the words that stand for somebody
 * @content: what he says or feels, from its first word to its last, perhaps around @source; %NLP_NO_SPAN for none
 *
 * A question.
 */
typedef struct _NlpPeopleQuestion
{
  NlpSpan source;
  NlpSpan content;
} NlpPeopleQuestion;

/**
 * NlpPeopleAnswer:
 * @referent: a row of "referents", or %NLP_NO_ROW for nobody, or if nobody is probable enough to be named
 * @probability: how probable the best answer is, 0 to 1
 * @shape: how he is spoken of
 *
 * An answer.
 */
typedef struct _NlpPeopleAnswer
{
  guint32 referent;
  float probability;
  NlpPeopleShape shape;
} NlpPeopleAnswer;

/**
 * nlp_people_new: (skip)
 * @document: a document with tokens, sentences, blocks, entities and referents; must outlive what is returned
 *
 * Returns: (transfer full): its people, read up to the beginning
 */
NLP_API NlpPeople *nlp_people_new (NlpDocument *document);

/**
 * nlp_people_ask: (skip)
 * @people: a document's people
 * @question: about whom
 *
 * Reads on up to the question's source. One whose source lies before what was read already is answered with what is known then.
 *
 * Returns: the answer
 */
NLP_API NlpPeopleAnswer nlp_people_ask (NlpPeople *people, const NlpPeopleQuestion *question);

/**
 * nlp_people_note_speech: (skip)
 * @people: a document's people
 * @referent: who speaks, a row of "referents", or %NLP_NO_ROW for somebody unknown
 * @place: where that is told
 *
 * Who spoke last is a good guess for who speaks next.
 */
NLP_API void nlp_people_note_speech (NlpPeople *people, guint32 referent, NlpSpan place);

/**
 * nlp_people_free: (skip)
 * @people: a document's people
 */
NLP_API void nlp_people_free (NlpPeople *people);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpPeople, nlp_people_free)

G_END_DECLS
