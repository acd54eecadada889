/* nlp.h - the whole public interface of libnlp.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/macros.h>
#include <nlp/error.h>
#include <nlp/span.h>
#include <nlp/layer-spec.h>
#include <nlp/layer.h>
#include <nlp/layers.h>
#include <nlp/lemma.h>
#include <nlp/document.h>
#include <nlp/lexicon.h>
#include <nlp/model.h>
#include <nlp/gazetteer.h>
#include <nlp/people.h>
#include <nlp/person-words.h>
#include <nlp/plugin.h>
#include <nlp/reader.h>
#include <nlp/pipeline.h>
#include <nlp/crew.h>
#include <nlp/words.h>
#include <nlp/sequence.h>
#include <nlp/labels.h>
#include <nlp/writer.h>
