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

# A step in parts: the threads that share them out change nothing, the number of parts does.
for threads in 1 2 4; do
  "$nlp_train" tagger --recipe "$sample/ships.recipe" --train "$sample/ships-train.txt" --output "$work/parts-$threads.model" \
    --set training.parts=3 --set training.epochs=2 --threads "$threads" > "$work/parts.log" || fail "$threads threads end with $?"
  cmp -s "$work/parts-1.model" "$work/parts-$threads.model" || fail "$threads threads give another model"
done
"$nlp_train" tagger --recipe "$sample/ships.recipe" --train "$sample/ships-train.txt" --output "$work/whole.model" \
  --set training.epochs=2 > "$work/parts.log"
if cmp -s "$work/parts-1.model" "$work/whole.model"; then fail "parts are not used"; fi

gzip -c "$sample/ships-dev.txt" > "$work/ships-dev.txt.gz"
"$nlp_train" evaluate --recipe "$sample/ships.recipe" --dev "$work/ships-dev.txt.gz" --output "$work/ships.model" > "$work/score"
scores=$(cut -d: -f2 "$work/score")
tail -1 "$work/log" | grep -qF -- "$scores" || fail "evaluate says \"$scores\""

# A head on the network of a model: the model's own heads stay, the new one is learned, the same bytes again.
encoder=$1/plugins/encoder words=$1/core/sequence/words.model
learn_head () {
  "$nlp_train" head --encoder "$encoder/encoder.model" --words "$words" --recipe "$sample/ships-head.recipe" \
    --train "$sample/ships-train.txt" --dev "$sample/ships-dev.txt" --output "$1" > "$work/head.log" || fail "head ends with $?"
}
learn_head "$work/head.model"
learn_head "$work/again.model"
cmp -s "$work/head.model" "$work/again.model" || fail "head gives other bytes"
tail -1 "$work/head.log" | grep -qE 'harbour (8[5-9]|9[0-9]|100)' || fail "the head is not learned: $(tail -1 "$work/head.log")"
"$nlp_train" evaluate --encoder "$encoder/encoder.model" --words "$words" --recipe "$sample/ships-head.recipe" \
  --dev "$sample/ships-dev.txt" --output "$work/head.model" > "$work/score" || fail "evaluate --encoder ends with $?"
scores=$(cut -d: -f2 "$work/score")
tail -1 "$work/head.log" | grep -qF -- "$scores" || fail "evaluate says \"$scores\" of the head"

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
# learn NAME SCORE RECIPE-LINE...: trains on NAME-train and reaches SCORE (a regular expression) on NAME-dev.
learn () {
  name=$1 score=$2
  shift 2
  printf '%s\n' "$@" > "$work/$name.recipe"
  "$nlp_train" tagger --recipe "$work/$name.recipe" --train "$work/$name-train.$form" --dev "$work/$name-dev.$form" \
    --output "$work/$name.model" > "$work/log" || fail "$name ends with $?"
  tail -1 "$work/log" | grep -qE "$score" || fail "$name is not learned: $(tail -1 "$work/log")"
}

# Two annotations of the same texts, cut into tokens in two ways, become one; a first line names the columns.
printf '%s\n' '# newdoc id = quay' '# newpar' '1	Mara	Mara	PROPN	_	_	_	_	_	_' '2	left	leave	VERB	_	_	_	_	_	_' \
  '3	mid	mid	NOUN	_	_	_	_	_	_' '4	-	-	PUNCT	_	_	_	_	_	_' '5	May	May	PROPN	_	_	_	_	_	_' '' \
  '# newpar' '1	Rain	rain	NOUN	_	_	_	_	_	_' '' '# newdoc id = left-out' '1	Gone	gone	ADJ	_	_	_	_	_	_' '' > "$work/quay.conllu"
printf '%s\n' '# doc = other' 'Never	O' '' '# doc = quay' 'Mara	I-PERSON' 'left	O' 'mid-May	B-MISC' '' 'Rain	O' '' > "$work/quay.bio"
printf '%s\n' '[features]' shape=4 '[network]' 'layers=0' 'heads=entity;pos' '[head entity]' source=2 bio=true '[head pos]' \
  source=upos > "$work/quay.recipe"
"$nlp_train" columns --recipe "$work/quay.recipe" --without=left "$work/quay.conllu+$work/quay.bio" > "$work/quay.col"
printf '%s\n' '# columns = token entity pos' '# doc = quay' 'Mara	B-PERSON	PROPN' 'left	O	VERB' 'mid	B-MISC	NOUN' '-	I-MISC	PUNCT' \
  'May	I-MISC	PROPN' '' '# newpar' 'Rain	O	NOUN' '' > "$work/expected.col"
cmp -s "$work/expected.col" "$work/quay.col" || { fail "columns differ"; diff "$work/expected.col" "$work/quay.col" >&2; }
"$nlp_train" columns --recipe "$work/quay.recipe" "$work/quay.col" | sed -n '3,$p' > "$work/again.col"
sed -n '3,$p' "$work/quay.col" | cmp -s - "$work/again.col" || fail "columns are not read as they were written"
printf '%s\n' '# newdoc id = quay' '1	Mara	Mara	PROPN	_	_	_	_	_	NER=B-PERSON|SpaceAfter=No' '2	,	,	PUNCT	_	_	_	_	_	_' '' > "$work/names.conllu"
"$nlp_train" columns --recipe "$work/quay.recipe" --set 'head entity.source=misc:NER' "$work/names.conllu" > "$work/names.col"
printf '%s\n' '# columns = token entity pos' '# doc = quay' 'Mara	B-PERSON	PROPN' ',	O	PUNCT' '' | cmp -s - "$work/names.col" ||
  { fail "attributes are not read as labels"; cat "$work/names.col" >&2; }
refuse "a file" columns --recipe "$work/quay.recipe"

# In a treebank that tells the part of speech by an attribute of the last field alone, the attribute is seen.
form=conllu
treebank () {
  awk -v seed="$1" 'BEGIN {
    srand (seed)
    for (s = 0; s < 60; s++) {
      for (w = 1; w < 8; w++) {
        n = rand () < 0.5
        printf "%d\ttram\ttram\t%s\t_\t_\t_\t_\t_\tSpaceAfter=No|hint=%d\n", w, n ? "NOUN" : "VERB", n
      }
      print ""
    } }'
}
treebank 1 > "$work/hints-train.conllu"
treebank 2 > "$work/hints-dev.conllu"
learn hints 'kind 100' '[features]' column.hint='4;2' '[network]' layers=0 heads=kind '[head kind]' type=softmax source=upos \
  '[training]' batch-tokens=50 rate=0.02 epochs=4

# A name that nothing near it explains is known by its other occurrence in the document, with pool alone.
form=txt
stories () {
  awk -v seed="$1" -v n="$2" 'BEGIN {
    srand (seed)
    for (d = 0; d < n; d++) {
      name = ""
      for (i = 0; i < 6; i++)
        name = name sprintf ("%c", 97 + int (26 * rand ()))
      person = rand () < 0.5
      type = person ? "B-PERSON" : "B-LOC"
      printf "# doc = %d\n%s O\nX%s %s\nfell O\n\nthen O\nX%s %s\nagain O\n\n", d, person ? "Mr" : "in", name, type, name, type
    } }'
}
stories 1 400 > "$work/stories-train.txt"
stories 2 100 > "$work/stories-dev.txt"
story () {
  learn stories "$1" '[features]' word='8;50' shape=4 '[network]' layers=2 units=16 heads=name pool="$2" '[head name]' bio=true source=2 \
    '[training]' batch-tokens=60 rate=0.01 epochs=8 drop-out=0.1
}
story 'name (9[5-9]|100)\.' true
story 'name [4-8][0-9]\.' false

refuse 'no subcommand "dance"' dance
refuse 'even, from 2 to 200' words --output "$work/x.model" --dimensions 7
refuse 'vocabulary of 1 or more' words --output "$work/x.model" --vocabulary -1
yes 'The trams of Wendle run late when it rains on the hill.' | head -50 | "$nlp_train" words --output "$work/words.model" -n 5 -d 4 \
  2> "$work/log" || fail "words ends with $?: $(cat "$work/log")"
grep -q '5 words' "$work/log" || fail "words keeps another vocabulary: $(cat "$work/log")"
refuse '--recipe and --output' tagger
refuse 'nowhere.recipe' tagger --recipe nowhere.recipe --output "$work/x.model"
refuse 'nothing to train on' tagger --recipe "$sample/ships.recipe" --output "$work/x.model"
refuse 'nowhere.txt' tagger --recipe "$sample/ships.recipe" --output "$work/x.model" --train nowhere.txt
refuse 'from 1 to 64' tagger --recipe "$sample/ships.recipe" --output "$work/x.model" --threads 65
refuse 'parts=1 to 64' tagger --recipe "$sample/ships.recipe" --output "$work/x.model" --train "$sample/ships-train.txt" \
  --set training.parts=0
mkfifo "$work/pipe"
refuse 'is no regular file' tagger --recipe "$sample/ships.recipe" --train "$sample/ships-train.txt" --set training.epochs=1 \
  --output "$work/pipe"
refuse 'other features, layers or heads' tagger --recipe "$sample/ships.recipe" --start "$work/ships.model" --set network.units=48 \
  --train "$sample/ships-train.txt" --output "$work/x.model"
refuse 'needs --encoder' head --recipe "$sample/ships-head.recipe" --output "$work/x.model"
refuse 'takes no --encoder' tagger --recipe "$sample/ships.recipe" --encoder "$encoder/encoder.model" --output "$work/x.model"
refuse "[features] is the encoder's" head --recipe "$sample/ships.recipe" --encoder "$encoder/encoder.model" --words "$words" \
  --output "$work/x.model"
printf '[head quay]\nbranch=pier\n' > "$work/pier.recipe"
refuse 'no group [branch pier]' head --recipe "$work/pier.recipe" --encoder "$encoder/encoder.model" --words "$words" \
  --output "$work/x.model"
: > "$work/empty.recipe"
refuse 'needs a group [head NAME]' head --recipe "$work/empty.recipe" --encoder "$encoder/encoder.model" --words "$words" --output "$work/x.model"
refuse 'needs the word map' head --recipe "$sample/ships-head.recipe" --encoder "$encoder/encoder.model" --output "$work/x.model"
refuse 'multiple of 16' tagger --recipe "$sample/ships.recipe" --output "$work/x.model" --set network.units=20
refuse 'unknown feature "smell"' tagger --recipe "$sample/ships.recipe" --output "$work/x.model" --set features.smell=4
refuse 'needs reach=0 to 3' tagger --recipe "$sample/ships.recipe" --output "$work/x.model" --set 'head entity.reach=9'
refuse 'head "entity" (source "9")' tagger --recipe "$sample/ships.recipe" --output "$work/x.model" \
  --train "$sample/ships-train.txt" --set 'head entity.source=9'
exit $failed
