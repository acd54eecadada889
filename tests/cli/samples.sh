#!/bin/sh
# samples.sh SOURCE BUILD - every sample gives XML that the grammar accepts, with the text unchanged, and the same bytes each time.
# SPDX-License-Identifier: MIT
set -eu
command -v xmllint >/dev/null 2>&1 || { echo "skipped: xmllint is not installed"; exit 77; }
source=$1 build=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0 n=0

fail () {
  echo "samples: $*" >&2
  failed=1
}

for text in "$source"/samples/texts/*; do
  name=$(basename "$text")
  "$build/nlp-run" "$text" > "$work/first.xml" || fail "$name: nlp-run ended with $?"
  LC_ALL=C TZ=Asia/Tokyo "$build/nlp-run" "$text" > "$work/second.xml"
  cmp -s "$work/first.xml" "$work/second.xml" || fail "$name: other bytes the second time"
  xmllint --noout --relaxng "$source/include/schema/annotated.rng" "$work/first.xml" 2> "$work/log" ||
    { fail "$name is not valid:"; head -5 "$work/log" >&2; }
  case $name in
    *.txt)
      # xmllint puts a line end behind what it prints.
      xmllint --xpath 'string(//*[local-name()="body"])' "$work/first.xml" > "$work/body"
      { cat "$text"; echo; } | cmp -s - "$work/body" || fail "$name: the text has changed"
      ;;
  esac
  "$build/nlp-run" --format jsonl "$text" > "$work/lines"
  [ "$(wc -l < "$work/lines")" = 1 ] || fail "$name: jsonl is not one line"
  n=$((n + 1))
done

[ "$n" -ge 6 ] || fail "there are $n samples only"
exit $failed
