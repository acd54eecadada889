#!/bin/sh
# train.sh - makes encoder.model from the data folder.
#
#     plugins/encoder/training/train.sh BUILD DATA OUT        (for example: build ../shared/data /tmp/encoder)
#
# Columns of all annotated text; plain text with the labels that BUILD gives it; the network, in three stages, each from where the one
# before ended. A line an epoch tells the scores of every head on the development parts. README.md says what each stage gave.
# SPDX-License-Identifier: MIT
set -eu
build=$1 data=$2 out=$3
here=$(dirname "$0")
recipe=$here/../encoder.recipe train=$build/core/train/nlp-train words=$build/plugins/words.model
export OPENBLAS_NUM_THREADS=1
mkdir -p "$out"

add () { "$build/plugins/encoder/training/add-columns" "$build/plugins/names.gazetteer" "$here/../encoder.dictionary"; }
# columns NAME ARGUMENT...: to OUT/NAME.col.
columns () {
  name=$1
  shift
  "$train" columns --recipe "$recipe" "$@" | add > "$out/$name.col"
}
ner=$data/ner ud=$data/ud quotes=$data/quotes
columns ewt "$ud/en_ewt-ud-train.conllu.gz+$ner/uner-ewt-train.bio"
# The documents of GUM whose licence is not free stay out.
columns gum --without=GUM_fiction --without=GUM_whow "$ud/en_gum-ud-train.conllu.gz+$ner/gum-train.bio"
columns wikigold "$ner/wikigold.bio"
columns crossner "$ner"/crossner-*.bio
columns wnut "$ner/wnut17-train.bio" "$ner/wnut17-dev.bio"
columns btc "$ner"/btc-?.bio
columns worldwide "$ner/worldwide-train.bio.gz"
# Names found by another program: a quarter of the articles is enough.
gzip -dc "$ner/polnear-silver.bio.gz" | awk '/^# doc/ { n++ } n % 4 == 1' > "$out/silver.bio"
columns silver "$out/silver.bio"
columns polnear "$quotes/polnear-train.jsonl.gz+$out/silver.bio"
columns ewt-dev "$ud/en_ewt-ud-dev.conllu.gz+$ner/uner-ewt-dev.bio"
columns gum-dev "$ud/en_gum-ud-dev.conllu.gz+$ner/gum-dev.bio"
columns conll-dev "$ner/conll2003-dev.bio"
columns worldwide-dev "$ner/worldwide-dev.bio"
columns polnear-dev "$quotes/polnear-dev.jsonl"

# some FILE EVERY: every so many twelve paragraphs of plain text as a document, JSON a line.
some () {
  xz -dc "$data/raw/$1.txt.xz" | awk -v name="$1" -v every="$2" '
    function end () { if (text != "") printf "{\"id\":\"%s-%d\",\"text\":\"%s\"}\n", name, block, text; text = "" }
    { b = int ((NR - 1) / 12); if (b != block) { end (); block = b } if (b % every != 0) next
      gsub (/\\/, " "); gsub (/"/, "\\\""); gsub (/[\001-\037]/, " "); text = text (text == "" ? "" : "\\n\\n") $0 }
    END { end () }'
}
{
  some senate_press_releases 48; some white_house_briefings 100; some wikinews_2019_2020 1; some english_wikipedia_2015_a 37
  some simple_wikipedia 150; some un_general_debate 110; some changelog_interviews 50; some us_gov_digital_blogs 17
  some novels_1910_1929 33; some presidential_speeches 40; some welsh_canadian_committees 10
} > "$out/raw.jsonl"
# Exit status 1 is a text that is not English.
label () { "$build/nlp-run" --quiet --jobs 1 --plugins syntax,ner,quotes --input jsonl --format "$1" "$out/raw.jsonl" || [ $? = 1 ]; }
label conllu > "$out/raw.conllu"
label jsonl | grep '"quotes":' > "$out/raw-quotes.jsonl"
columns raw --set 'head entity.source=misc:NER' "$out/raw-quotes.jsonl+$out/raw.conllu"

# stage NAME SHARES ARGUMENT...: trains OUT/NAME.model; SHARES are of crossner, wnut, btc, worldwide, polnear and raw.
stage () {
  name=$1 shares=$2
  shift 2
  # Shares are words: split on purpose.
  # shellcheck disable=SC2086
  set -- $shares "$@"
  crossner=$1 wnut=$2 btc=$3 worldwide=$4 polnear=$5 raw=$6
  shift 6
  "$train" tagger --recipe "$recipe" --words "$words" --output "$out/$name.model" \
    -t ewt="$out/ewt.col" -t gum="$out/gum.col" -t wikigold="$out/wikigold.col" -t crossner:"$crossner"="$out/crossner.col" \
    -t wnut:"$wnut"="$out/wnut.col" -t btc:"$btc"="$out/btc.col" -t worldwide:"$worldwide"="$out/worldwide.col" \
    -t polnear:"$polnear"="$out/polnear.col" -t raw:"$raw"="$out/raw.col" \
    -d ewt="$out/ewt-dev.col" -d gum="$out/gum-dev.col" -d conll="$out/conll-dev.col" -d worldwide="$out/worldwide-dev.col" \
    -d polnear="$out/polnear-dev.col" "$@"
}
stage first '.6 .6 .4 .7 .6 .3' -s training.rate=0.003 -s training.epochs=4 -s training.batch-tokens=2400 -s training.parts=8 \
  -s 'head pos.weight=2' -s linker.weight=0.3
stage second '.5 .4 .3 .8 1 .15' --start "$out/first.model" -s training.rate=0.0015 -s training.epochs=7 -s linker.weight=2
stage encoder '.5 .4 .3 .8 1 .15' --start "$out/second.model" -s training.rate=0.0012 -s training.epochs=4 -s linker.weight=0.7 \
  -t silver="$out/silver.col"
