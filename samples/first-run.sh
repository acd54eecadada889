#!/bin/sh
# first-run.sh [FILE...] - from a fresh machine to annotated XML: installs what is missing, builds, and runs every plugin over a
# sample interview, or over the files that are given. What goes on is told on standard error, the XML comes on standard output.
# SPDX-License-Identifier: MIT
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)

{
  sh "$root/tests/set-up.sh"
  [ -f "$root/build/build.ninja" ] || meson setup "$root/build" "$root"
  meson compile -C "$root/build"
} >&2

[ $# -gt 0 ] || set -- "$root/samples/texts/lighthouse.txt"
exec "$root/build/nlp-run" "$@"
