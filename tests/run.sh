#!/bin/sh
# run.sh - sets everything up, builds and runs every test, then once more under the address and undefined-behaviour sanitizers.
# On a Debian system that lacks something it is installed with apt-get (as root, or through sudo). The last line is the sum.
#   sh tests/run.sh            SANITIZE=no sh tests/run.sh   without the second round
# SPDX-License-Identifier: MIT
set -u
cd "$(dirname "$0")/.." || exit 1
sh tests/set-up.sh tests || exit 1

passed=0 failed=0

# Builds in folder $1 with the options that follow, and runs all tests there.
run_suite () {
  folder=$1; shift
  if [ ! -f "$folder/build.ninja" ]; then
    meson setup "$folder" "$@" || return 1
  fi
  meson compile -C "$folder" || return 1
  meson test -C "$folder" --no-rebuild --print-errorlogs
  log=$folder/meson-logs/testlog.txt
  passed=$((passed + $(sed -n 's/^Ok: *\([0-9]*\).*/\1/p' "$log" | tail -1)))
  failed=$((failed + $(sed -n 's/^\(Fail\|Timeout\): *\([0-9]*\).*/\2/p' "$log" | tail -2 | paste -sd+ | tr -d ' ' | { read -r sum; echo $((sum)); })))
}

run_suite build -Dwerror=true || failed=$((failed + 1))
if [ "${SANITIZE:-yes}" = yes ]; then
  run_suite build-sanitized -Dwerror=true -Db_sanitize=address,undefined -Db_lundef=false || failed=$((failed + 1))
fi

echo "$passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]
