#!/bin/sh
# valgrind.sh SOURCE BUILD - nlp-run on the samples under valgrind: no error, no leak, with every plugin and every format.
# In one process: valgrind knows no descriptors of processes, by which workers are watched.
# SPDX-License-Identifier: MIT
set -eu
command -v valgrind >/dev/null 2>&1 || { echo "skipped: valgrind is not installed"; exit 77; }
source=$1 build=$2
log=$(mktemp)
trap 'rm -f "$log"' EXIT

# check FORMAT TEXT
check () {
  valgrind --quiet --leak-check=full --errors-for-leak-kinds=definite --error-exitcode=99 --log-file="$log" \
    "$build/core/cli/nlp-run" --no-isolation --format "$1" "$source/samples/texts/$2" > /dev/null || {
    echo "valgrind: $2 as $1 ended with $?:"
    head -40 "$log"
    exit 1
  }
}

# Most of the time goes into models; so a text a format, by turns.
text=lighthouse.txt other=quarterly-figures.txt
for format in $("$build/nlp-run" --help | sed -n '/^Formats:/,/^$/s/^  \([a-z]*\) .*/\1/p'); do
  check "$format" "$text"
  last=$text text=$other other=$last
done
