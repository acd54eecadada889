#!/bin/sh
# train.sh - makes the files beside the plugin, ner.gazetteer and ner.model, from the data folder.
#
#     plugins/ner/training/train.sh BUILD DATA OUT        (for example: build ../shared/data /tmp/ner)
#
# Three steps: gazetteer; columns; the tagger. A line an epoch tells the scores on the development parts.
# SPDX-License-Identifier: MIT
set -eu
build=$1 data=$2 out=$3
tools=$build/plugins/ner/training
here=$(dirname "$0")
export OPENBLAS_NUM_THREADS=1
mkdir -p "$out"

# Plain text without the files of restricted terms.
for f in simple_wikipedia english_wikipedia_2015_a english_wikipedia_2015_b senate_press_releases white_house_briefings \
    un_general_debate wikinews_2019_2020 presidential_speeches; do
  xz -dc "$data/raw/$f.txt.xz"
done | "$tools/make-gazetteer" "$here/en/countries.txt" "$out/ner.gazetteer"

columns () { "$tools/add-columns" "$out/ner.gazetteer" "$@"; }
cat_columns () { for f in "$@"; do columns < "$f"; done; }
ner=$data/ner
columns < "$ner/uner-ewt-train.bio" > "$out/ewt.col"
columns --without=GUM_fiction --without=GUM_whow < "$ner/gum-train.bio" > "$out/gum.col"
columns < "$ner/wikigold.bio" > "$out/wikigold.col"
cat_columns "$ner"/crossner-*.bio > "$out/crossner.col"
cat_columns "$ner/wnut17-train.bio" "$ner/wnut17-dev.bio" > "$out/wnut.col"
cat_columns "$ner"/btc-?.bio > "$out/btc.col"
gzip -dc "$ner/worldwide-train.bio.gz" | columns > "$out/worldwide.col"
gzip -dc "$ner/polnear-silver.bio.gz" | columns > "$out/silver.col"
columns < "$ner/uner-ewt-dev.bio" > "$out/ewt-dev.col"
columns < "$ner/gum-dev.bio" > "$out/gum-dev.col"
columns < "$ner/conll2003-dev.bio" > "$out/conll-dev.col"
columns < "$ner/worldwide-dev.bio" > "$out/worldwide-dev.col"

"$build/core/train/nlp-train" tagger --recipe "$here/../recipe.ini" --words "$build/plugins/words.model" --output "$out/ner.model" \
  -t ewt="$out/ewt.col" -t gum="$out/gum.col" -t wikigold="$out/wikigold.col" -t crossner:0.6="$out/crossner.col" \
  -t wnut:0.6="$out/wnut.col" -t btc:0.4="$out/btc.col" -t worldwide:0.7="$out/worldwide.col" \
  -t silver:0.2="$out/silver.col" \
  -d ewt="$out/ewt-dev.col" -d gum="$out/gum-dev.col" -d conll="$out/conll-dev.col" \
  -d worldwide="$out/worldwide-dev.col"
