#!/bin/sh
# train.sh - makes the files beside the plugin, syntax.dictionary and syntax.model, from the data folder and WordNet.
#
#     plugins/syntax/training/train.sh BUILD DATA OUT        (for example: build ../shared/data /tmp/syntax)
#
# SPDX-License-Identifier: MIT
set -eu
build=$1 data=$2 out=$3
tools=$build/plugins/syntax/training
here=$(dirname "$0")
export OPENBLAS_NUM_THREADS=1
mkdir -p "$out"

dictionary=$out/syntax.dictionary
"$tools/make-dictionary" "$dictionary"
look_up () { gzip -dc "$data/ud/en_$1-ud-$2.conllu.gz" | "$tools/add-dictionary" "$dictionary" $3; }
look_up ewt train "" > "$out/ewt.conllu"
look_up gum train "--without=_fiction_ --without=_whow_" > "$out/gum.conllu"
look_up ewt dev "" > "$out/ewt-dev.conllu"
look_up gum dev "" > "$out/gum-dev.conllu"

"$build/core/train/nlp-train" tagger --recipe "$here/../syntax.recipe" --words "$build/plugins/words.model" --output "$out/syntax.model" \
  --train ewt="$out/ewt.conllu" --train gum="$out/gum.conllu" --dev ewt="$out/ewt-dev.conllu" --dev gum="$out/gum-dev.conllu"
