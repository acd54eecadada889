#!/bin/sh
# locales.sh BUILD - the tests of the library and of plugins as they run for a German and for a Turkish user, whose numbers have commas
# and whose i is no I; and nlp-run, which writes the same bytes for everybody. The locales are made on the spot.
# SPDX-License-Identifier: MIT
set -eu
build=$1
command -v localedef > /dev/null || { echo "skipped: there is no localedef"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for locale in de_DE tr_TR; do
  localedef -i "$locale" -f UTF-8 "$work/$locale.UTF-8" || { echo "skipped: $locale cannot be made"; exit 77; }
done
export LOCPATH="$work"
failed=0 n=0
text=$(dirname "$0")/../samples/texts/quarterly-figures.txt
for format in xml jsonl csv; do
  "$build/nlp-run" --format "$format" "$text" > "$work/$format"
done

for locale in de_DE tr_TR; do
  export LC_ALL="$locale.UTF-8"
  [ "$(locale decimal_point)" = , ] || { echo "skipped: $locale has no effect"; exit 77; }
  for program in "$build"/tests/core/* "$build"/tests/plugins/*; do
    case $(basename "$program") in
      # Minutes long, and about texts alone; or scores of training, in the numbers of the locale that a program chose (C).
      cases | gradients | round-trip | tagger | tagger-heads | treebanks | xml-check | *.so | *.p | *.c | *.h) continue ;;
    esac
    [ -f "$program" ] && [ -x "$program" ] || continue
    status=0
    (cd "$build" && "$program" > "$work/log" 2>&1) || status=$?
    n=$((n + 1))
    [ "$status" = 0 ] || [ "$status" = 77 ] || { echo "$locale: $program ended with $status:"; grep -A 9 FAILED "$work/log"; failed=1; }
  done
  for format in xml jsonl csv; do
    "$build/nlp-run" --format "$format" "$text" | cmp - "$work/$format" || { echo "$locale: other bytes as $format"; failed=1; }
  done
done
echo "$n runs of test programs"
[ "$n" -gt 0 ] || failed=1
exit "$failed"
