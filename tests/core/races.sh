#!/bin/sh
# races.sh THREADS MUTEX_SO - the test of threads under helgrind: no two threads touch memory of ours without a lock between them.
# What is reported inside of GLib (its table of types) is GLib's: it uses atomic operations there, which helgrind does not know.
# SPDX-License-Identifier: MIT
set -eu
command -v valgrind > /dev/null || { echo "skipped: valgrind is not installed"; exit 77; }
log=$(mktemp)
trap 'rm -f "$log"' EXIT
LD_PRELOAD=$2 valgrind --tool=helgrind --history-level=approx --log-file="$log" "$1" || { echo "the test itself failed"; exit 1; }
grep -q 'ERROR SUMMARY' "$log" || { echo "helgrind did not come to an end"; exit 1; }
if awk '/Possible data race/ { race = 1; next } race && / at 0x/ { race = 0; if ($0 !~ /libg(lib|object|io)-2|vgpreload/) { print; found = 1 } }
        END { exit !found }' "$log"; then
  exit 1
fi
