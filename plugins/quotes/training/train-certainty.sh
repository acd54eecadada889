#!/bin/sh
# train-certainty.sh BUILD DATA - fits certainty-weights.c: a tagger learns from four fifths of the articles, and of what it makes of
# the last fifth the weights are learned.
# SPDX-License-Identifier: MIT
set -eu
build=$1 articles=$2/quotes/polnear-train.jsonl.gz
folder=$(dirname "$0")/.. words=$(dirname "$0")/../../../core/sequence/words.model
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

zcat "$articles" | awk 'NR % 5 != 0' > "$work/seen.jsonl"
zcat "$articles" | awk 'NR % 5 == 0' > "$work/unseen.jsonl"
"$build/core/train/nlp-train" tagger --recipe "$folder/quotes.recipe" --words "$words" --train "polnear=$work/seen.jsonl" \
  --output "$work/quotes.model"
"$build/plugins/quotes/training/nlp-train-certainty" "$work/unseen.jsonl" "$words" "$work/quotes.model" "$folder/certainty-weights.c"
