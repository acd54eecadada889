#!/bin/sh
# train-names.sh BUILD DATA - learns name-weights.c. Who is named depends on who seems to ask, so two models of roles read what they
# have not learned from: each the records of the sources that the other one learns from.
# SPDX-License-Identifier: MIT
set -eu
build=$1/plugins records=$2/interviews/more-train.jsonl
one=changelog,livera,wikinews,opensuse,usgov,usgov18f other=whitehouse,weirdmusic,kubernetes,writethedocs,scikit
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

sh "$(dirname "$0")/train-roles.sh" "$1" "$2" "$work/one.model" --without "$one"
sh "$(dirname "$0")/train-roles.sh" "$1" "$2" "$work/other.model" --without "$other"
NLP_PLUGIN_PATH=$build "$build/turns/training/nlp-train-names" --roles "$one=$work/one.model" --roles "$other=$work/other.model" \
  --penalty 0.3 "$records" "$(dirname "$0")/../name-weights.c"
