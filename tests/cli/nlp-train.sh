#!/bin/sh
# nlp-train.sh SOURCE NLP-TRAIN NLP-RUN - the sample in samples/train is learned and used, and mistakes are told in words.
# SPDX-License-Identifier: MIT
set -eu
sample=$1/samples/train nlp_train=$2 nlp_run=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

# fail MESSAGE...: notes a failure and goes on.
fail () {
  echo "nlp-train: $*" >&2
  failed=1
}

# refuse TEXT ARGUMENT...: nlp-train fails with these arguments, and TEXT stands in its message.
refuse () {
  text=$1
  shift
  if "$nlp_train" "$@" > "$work/out" 2> "$work/err"; then
    fail "does not refuse: $*"
  elif ! grep -qF -- "$text" "$work/err"; then
    fail "\"$text\" is not in the message for: $*"
    cat "$work/err" >&2
  fi
}

"$nlp_train" tagger --recipe "$sample/ships.recipe" --train "$sample/ships-train.txt" --dev "$sample/ships-dev.txt" \
  --output "$work/ships.model" > "$work/log" || fail "the sample ends with $?"
tail -1 "$work/log" | grep -qE 'entity (9[0-9]|100)\.' || fail "the sample is not learned: $(tail -1 "$work/log")"

gzip -c "$sample/ships-dev.txt" > "$work/ships-dev.txt.gz"
"$nlp_train" evaluate --recipe "$sample/ships.recipe" --dev "$work/ships-dev.txt.gz" --output "$work/ships.model" > "$work/score"
scores=$(cut -d: -f2 "$work/score")
tail -1 "$work/log" | grep -qF -- "$scores" || fail "evaluate says \"$scores\""

# The plugin uses it, and other data are not used.
echo 'The Grey Heron reached Norrholm on Friday.' > "$work/news.txt"
"$nlp_run" --plugins ner --set "ner.model=$work/ships.model" --format csv --layers entities "$work/news.txt" > "$work/names.csv" ||
  fail "the plugin does not take the model"
for name in 'Grey Heron,MISC' 'Norrholm,LOC'; do
  grep -qF -- "$name" "$work/names.csv" || { fail "the plugin does not find $name"; cat "$work/names.csv" >&2; }
done
if "$nlp_run" --plugins ner --set "ner.model=$work/nowhere.model" "$work/news.txt" > "$work/out" 2> "$work/err"; then
  fail "a model that is not there is taken"
fi

refuse 'no subcommand "dance"' dance
refuse '--recipe and --output' tagger
refuse 'nowhere.recipe' tagger --recipe nowhere.recipe --output "$work/x.model"
refuse 'nothing to train on' tagger --recipe "$sample/ships.recipe" --output "$work/x.model"
refuse 'nowhere.txt' tagger --recipe "$sample/ships.recipe" --output "$work/x.model" --train nowhere.txt
refuse 'multiple of 16' tagger --recipe "$sample/ships.recipe" --output "$work/x.model" --set network.units=20
refuse 'unknown feature "smell"' tagger --recipe "$sample/ships.recipe" --output "$work/x.model" --set features.smell=4
refuse 'head "entity" (source "9")' tagger --recipe "$sample/ships.recipe" --output "$work/x.model" \
  --train "$sample/ships-train.txt" --set 'head entity.source=9'
exit $failed
