#!/bin/sh
# run.sh - sets everything up, builds and runs every test, then once more under the address and undefined-behaviour sanitizers,
# then builds with clang. Warnings are errors. On a Debian system that lacks something it is installed with apt-get (as root, or
# through sudo). The last line is the sum.
#   sh tests/run.sh            QUICK=yes sh tests/run.sh   for the first round alone
# Threads under clang's thread sanitizer (libclang-rt-dev) are a round of their own, as GLib's own locks are hidden from it:
#   CC=clang meson setup build-threads -Db_sanitize=thread -Db_lundef=false && meson test -C build-threads threads
# SPDX-License-Identifier: MIT
set -u
cd "$(dirname "$0")/.." || exit 1
sh tests/set-up.sh tests || exit 1

passed=0 failed=0

# Builds in folder $1 with the options behind $2, and runs all tests there, each with $2 times its time.
run_suite () {
  folder=$1 patience=$2; shift 2
  [ -f "$folder/build.ninja" ] || meson setup "$folder" "$@" || return 1
  # Small programs that make tables for the build may leak.
  ASAN_OPTIONS=detect_leaks=0 meson compile -C "$folder" || return 1
  meson test -C "$folder" --no-rebuild --print-errorlogs --timeout-multiplier "$patience"
  # shellcheck disable=SC2046
  set -- $(awk '/^Ok:/ { ok = $2 } /^(Fail|Timeout):/ { bad += $2 } END { print ok + 0, bad + 0 }' "$folder/meson-logs/testlog.txt")
  passed=$((passed + $1))
  failed=$((failed + $2))
}

run_suite build 2 -Dwerror=true || failed=$((failed + 1))
if [ "${QUICK:-no}" = no ]; then
  run_suite build-sanitized 5 -Dwerror=true -Db_sanitize=address,undefined -Db_lundef=false || failed=$((failed + 1))
  { { [ -d build-clang ] || CC=clang meson setup build-clang -Dwerror=true; } && meson compile -C build-clang; } || failed=$((failed + 1))
fi

echo "$passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]
