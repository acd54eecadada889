#!/bin/sh
# train-roles.sh BUILD DATA MODEL [OPTION...] - learns the model of roles.
# SPDX-License-Identifier: MIT
set -eu
build=$1 data=$2 model=$3
shift 3
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

for text in changelog_interviews white_house_briefings welsh_canadian_committees senate_press_releases novels_1910_1929 \
            english_wikipedia_2015_a presidential_speeches; do
  xz -dc "$data/raw/$text.txt.xz" > "$work/$text.txt"
done
"$build/plugins/turns/training/nlp-train-turns" --records "20:$data/interviews/more-train.jsonl" \
  --transcripts "2:$work/changelog_interviews.txt" --transcripts "10:$work/white_house_briefings.txt" \
  --transcripts "1:$work/welsh_canadian_committees.txt" --prose "45:$work/senate_press_releases.txt" \
  --prose "15:$work/novels_1910_1929.txt" --mixed "120:$work/english_wikipedia_2015_a.txt" \
  --mixed "120:$work/presidential_speeches.txt" --exclude "$data/interviews/more-dev.jsonl" \
  --epochs 6 --rate 0.03 --decay 0.03 --drop 0.5 --weight 0.7 "$@" "$model"
