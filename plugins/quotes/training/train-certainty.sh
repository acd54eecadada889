#!/bin/sh
# train-certainty.sh BUILD DATA [FOLDS] - fits certainty-weights.c: a tagger learns from four fifths of the articles, and of what it makes
# of the last fifth the weights are learned; so for as many fifths as FOLDS says (2).
# SPDX-License-Identifier: MIT
set -eu
build=$1 articles=$2/quotes/polnear-train.jsonl.gz folds=${3:-2}
folder=$(dirname "$0")/.. words=$(dirname "$0")/../../../core/sequence/words.model
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

set --
for fold in $(seq 0 $((folds - 1))); do
  zcat "$articles" | awk -v fold="$fold" 'NR % 5 != fold' > "$work/seen.jsonl"
  zcat "$articles" | awk -v fold="$fold" 'NR % 5 == fold' > "$work/unseen-$fold.jsonl"
  "$build/core/train/nlp-train" tagger --recipe "$folder/quotes.recipe" --words "$words" --train "polnear=$work/seen.jsonl" \
    --output "$work/quotes-$fold.model"
  set -- "$@" "$work/unseen-$fold.jsonl" "$work/quotes-$fold.model"
done
"$build/plugins/quotes/training/nlp-train-certainty" "$words" "$folder/certainty-weights.c" "$@"
