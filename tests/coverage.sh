#!/bin/sh
# coverage.sh [TEST...] - which lines and branches of core/ and plugins/ the tests run, by folder: all but the slow ones, or those that
# are named. What only trains or scores has a line of its own. Branches to cleanups are not counted. Needs gcovr.
# SPDX-License-Identifier: MIT
set -eu
cd "$(dirname "$0")/.."
build=build-coverage
[ -f "$build/build.ninja" ] || meson setup "$build" -Db_coverage=true
meson compile -C "$build"
find "$build" -name '*.gcda' -delete
if [ "$#" -gt 0 ]; then
  meson test -C "$build" --no-rebuild -t 10 "$@" || true
else
  meson test -C "$build" --no-rebuild -t 10 --no-suite slow --no-suite bench || true
fi
gcovr -r . --object-directory "$build" "$build" --exclude-throw-branches --exclude-unreachable-branches --gcov-ignore-parse-errors \
  -f core/ -f plugins/ --csv "$build/coverage.csv" 2> /dev/null
awk -F, 'NR > 1 {
    split ($1, parts, "/")
    folder = parts[1] "/" parts[2]
    if ($1 ~ /\/(train|training|score)\/|\/(make|fit)-/) folder = "training, scoring"
    lines[folder] += $2; lines_run[folder] += $3; branches[folder] += $5; branches_run[folder] += $6
  }
  END {
    for (folder in lines)
      printf "%-22s lines %5.1f %%  branches %5.1f %%\n", folder, 100 * lines_run[folder] / lines[folder],
        branches[folder] ? 100 * branches_run[folder] / branches[folder] : 100
  }' "$build/coverage.csv" | sort
