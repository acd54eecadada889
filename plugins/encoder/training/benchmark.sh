#!/bin/sh
# benchmark.sh - the tagger of names on CoNLL-2003, trained on its train part alone, for comparison with the literature.
#
#     plugins/encoder/training/benchmark.sh BUILD DATA OUT [GOLD]     (for example: build ../shared/data /tmp/conll)
#
# Prints exact F1 of all four types on DATA's dev part after each epoch, and on GOLD, another file in the same format, at
# the end. The word map is learned from all plain text of the data folder, the files of restricted terms among it:
# neither the map nor the model is for shipping. Gold tokens and sentences, no rules behind the tagger.
# SPDX-License-Identifier: MIT
set -eu
build=$1 data=$2 out=$3 gold=${4:-}
here=$(dirname "$0")
train=$build/core/train/nlp-train
export OPENBLAS_NUM_THREADS=1
mkdir -p "$out"

[ -e "$out/words.model" ] || for f in "$data"/raw/*.txt.xz; do xz -dc "$f"; done | "$train" words -o "$out/words.model"
# columns FILE: what the tagger is told of each token.
columns () {
  "$train" columns --recipe "$here/benchmark.ini" "$1" |
    "$build/plugins/encoder/training/add-columns" "$build/plugins/names.gazetteer" "$here/../encoder.dictionary"
}
columns "$data/ner/conll2003-train.bio.gz" > "$out/train.col"
columns "$data/ner/conll2003-dev.bio" > "$out/dev.col"
"$train" tagger --recipe "$here/benchmark.ini" --words "$out/words.model" --output "$out/conll.model" \
  --train conll="$out/train.col" --dev conll="$out/dev.col"
[ -z "$gold" ] || {
  columns "$gold" > "$out/gold.col"
  "$train" evaluate --recipe "$here/benchmark.ini" --words "$out/words.model" --output "$out/conll.model" \
    --dev conll="$out/gold.col"
}
