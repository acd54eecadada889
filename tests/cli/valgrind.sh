#!/bin/sh
# valgrind.sh SOURCE BUILD - nlp-run on the samples under valgrind: no error, no leak, with every plugin and every format.
# SPDX-License-Identifier: MIT
set -eu
command -v valgrind >/dev/null 2>&1 || { echo "skipped: valgrind is not installed"; exit 77; }
source=$1 build=$2
log=$(mktemp)
trap 'rm -f "$log"' EXIT

for format in $("$build/nlp-run" --help | sed -n '/^Formats:/,/^$/s/^  \([a-z]*\) .*/\1/p'); do
  for text in lighthouse.txt quarterly-figures.txt; do
    valgrind --quiet --leak-check=full --errors-for-leak-kinds=definite --error-exitcode=99 --log-file="$log" \
      "$build/core/cli/nlp-run" --format "$format" "$source/samples/texts/$text" > /dev/null || {
      echo "valgrind: $text as $format ended with $?:"
      head -40 "$log"
      exit 1
    }
  done
done
