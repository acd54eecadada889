#!/bin/sh
# train.sh - makes the files beside the plugin, ner.gazetteer and ner.model, from the data folder.
#
#     plugins/ner/training/train.sh BUILD DATA OUT        (for example: build ../shared/data /tmp/ner)
#
# Four steps: gazetteer; columns; a first tagger (the teacher); the tagger that also learns from what the teacher found in plain text.
# SPDX-License-Identifier: MIT
set -eu
build=$1 data=$2 out=$3
tools=$build/plugins/ner/training
here=$(dirname "$0")
words=$build/plugins/words.model
export OPENBLAS_NUM_THREADS=1
mkdir -p "$out/plugins/ner"

# Plain text without the files of restricted terms.
text () { xz -dc "$data/raw/$1".txt.xz; }
every () { awk -v n="$1" 'int (NR / 24) % n == 0'; }

{ for f in simple_wikipedia english_wikipedia_2015_a english_wikipedia_2015_b senate_press_releases white_house_briefings \
    un_general_debate wikinews_2019_2020 presidential_speeches; do text $f; done
} | "$tools/make-gazetteer" "$out/ner.gazetteer"

columns () { "$tools/add-columns" "$out/ner.gazetteer" "$@"; }
ner=$data/ner
columns < $ner/uner-ewt-train.bio > "$out/ewt.col"
columns --without=GUM_fiction --without=GUM_whow < $ner/gum-train.bio > "$out/gum.col"
columns < $ner/wikigold.bio > "$out/wikigold.col"
cat_columns () { for f in "$@"; do columns < "$f"; done; }
cat_columns $ner/crossner-*.bio > "$out/crossner.col"
cat_columns $ner/wnut17-train.bio $ner/wnut17-dev.bio > "$out/wnut.col"
cat_columns $ner/btc-?.bio > "$out/btc.col"
gzip -dc $ner/polnear-silver.bio.gz | columns > "$out/silver.col"

# tagger FILE SHARE_OF_CROSSNER SHARE_OF_SILVER [more arguments]
tagger () {
  model=$1 crossner=$2 silver=$3; shift 3
  "$build/core/cli/nlp-train" tagger --recipe "$here/../recipe.ini" --words "$words" --output "$model" \
    -t ewt="$out/ewt.col" -t gum="$out/gum.col" -t wikigold="$out/wikigold.col" -t crossner:$crossner="$out/crossner.col" \
    -t wnut:0.6="$out/wnut.col" -t btc:0.4="$out/btc.col" -t silver:$silver="$out/silver.col" "$@"
}
tagger "$out/plugins/ner/ner.model" 0.6 0.35 -s training.epochs=14 -s training.stop=9

cp "$words" "$out/plugins/"
cp "$out/ner.gazetteer" "$build/plugins/ner/ner.so" "$out/plugins/ner/"
{ text wikinews_2019_2020
  text english_wikipedia_2015_a | every 12
  text english_wikipedia_2015_b | every 12
  text simple_wikipedia | every 10
  text senate_press_releases | every 30
  text white_house_briefings | every 40
  text un_general_debate | every 60
  text changelog_interviews | every 30
  text us_gov_digital_blogs | every 20
  text novels_1910_1929 | every 20
} | "$tools/label-text" "$out/plugins" | columns > "$out/text.col"

tagger "$out/ner.model" 0.6 0.35 -t text:0.1="$out/text.col"
