#!/bin/sh
# man-pages.sh SOURCE BUILD - what the programs list has its place in the man pages, and these name no option that is not there:
# options; layers, fields and columns; elements of the grammar of the XML; members of JSON. The plugin in nlp-plugin(5) is the sample.
# SPDX-License-Identifier: MIT
source=$1 build=$2 failed=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail () { echo "$1"; failed=1; }

# A page as plain text: without backslashes.
read_page () { sed 's/\\&//; s/\\-/-/g; s/\\\\/\\/g; s/\\f[A-Z]//g' "$1"; }

list_options () { sed -n 's/^  *\(-[a-zA-Z0-9], \)*\(--[a-z-]*\).*/\2/p'; }

# $1 explains each of the options in the file $2.
explains_options () {
  while read -r option; do
    sed 's/\\//g' "$source/$1" | grep -qe "^\.B.*$option\b" || fail "$1 does not explain $option"
  done < "$2"
}

"$build/nlp-run" --help | list_options > "$work/options"
[ "$(wc -l < "$work/options")" -gt 15 ] || fail "--help lists no options"
explains_options core/cli/nlp-run.1 "$work/options"
read_page "$source/core/cli/nlp-run.1" | grep '^\.B' | grep -o -- '--[a-z][a-z-]*' | sort -u > "$work/explained"
while read -r option; do
  grep -qxe "$option" "$work/options" || fail "nlp-run(1) explains $option, which --help does not list"
done < "$work/explained"

"$build/core/score/nlp-score" --help | list_options | grep -vx -- --help > "$work/options"
explains_options core/score/nlp-score.1 "$work/options"
if [ -x "$build/core/train/nlp-train" ]; then
  for command in tagger evaluate columns words; do
    "$build/core/train/nlp-train" $command --help | list_options
  done | grep -vx -- --help | sort -u > "$work/options"
  explains_options core/train/nlp-train.1 "$work/options"
fi

# Lists that stand in nlp-formats(5) line by line.
read_page "$source/core/write/nlp-formats.5" > "$work/formats"
for list in --list-layers --list-columns; do
  "$build/nlp-run" $list > "$work/list"
  [ "$(wc -l < "$work/list")" -gt 60 ] || fail "$list lists nothing"
  grep -vxFf "$work/formats" "$work/list" > "$work/missing"
  [ ! -s "$work/missing" ] || fail "nlp-formats(5) lacks lines of nlp-run $list: $(cat "$work/missing")"
done

# Words that it names somewhere.
names_words () {
  while read -r word; do
    grep -qwFe "$word" "$work/formats" || fail "nlp-formats(5) does not name $word, $1"
  done < "$work/words"
}

grep -o '<\(element\|attribute\) name="[^"]*"' "$source/include/schema/annotated.rng" | sed 's/.*="//; s/"//' | sort -u > "$work/words"
[ "$(wc -l < "$work/words")" -gt 50 ] || fail "the grammar has no elements"
names_words "which is in the grammar of the XML"
"$build/nlp-run" --quiet --format jsonl "$source"/samples/texts/*.txt 2> "$work/errors" | grep -o '[{,]"[a-z_]*":' | tr -d '{",:' | sort -u > "$work/words"
[ "$(wc -l < "$work/words")" -gt 40 ] || fail "JSON has no members"
names_words "a member of JSON"

read_page "$source/core/plugin/nlp-plugin.5" | sed -n '/^#include/,/^  \.process/p' > "$work/example"
sed -n '/^#include/,$p' "$source/samples/shout/shout.c" | cmp - "$work/example" || fail "nlp-plugin(5) shows another plugin"
exit $failed
