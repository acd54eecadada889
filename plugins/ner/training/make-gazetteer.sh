#!/bin/sh
# make-gazetteer.sh - makes names.gazetteer, the list of known names, from the data folder.
#
#     plugins/ner/training/make-gazetteer.sh BUILD DATA OUT        (for example: build ../shared/data /tmp/ner)
#
# SPDX-License-Identifier: MIT
set -eu
build=$1 data=$2 out=$3
tools=$build/plugins/ner/training
here=$(dirname "$0")
mkdir -p "$out"

# Plain text without the files of restricted terms.
for f in simple_wikipedia english_wikipedia_2015_a english_wikipedia_2015_b senate_press_releases white_house_briefings \
    un_general_debate wikinews_2019_2020 presidential_speeches; do
  xz -dc "$data/raw/$f.txt.xz"
done | "$tools/make-gazetteer" "$here/en/countries.txt" "$out/names.gazetteer"
