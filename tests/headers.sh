#!/bin/sh
# headers.sh SOURCE - each public header compiles alone, in C and in C++.
# SPDX-License-Identifier: MIT
set -eu
include=$1/include
flags="-fsyntax-only -Wall -Wextra -Werror -I$include $(pkg-config --cflags glib-2.0 gobject-2.0 gio-2.0)"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0 n=0

for header in "$include"/nlp.h "$include"/nlp/*.h; do
  name=${header#"$include"/}
  echo "#include <$name>" > "$work/alone.c"
  cp "$work/alone.c" "$work/alone.cc"
  # Words of flags are split on purpose.
  # shellcheck disable=SC2086
  cc -std=c11 -Wpedantic $flags "$work/alone.c" || { echo "headers: $name does not compile alone" >&2; failed=1; }
  if command -v c++ >/dev/null 2>&1; then
    # shellcheck disable=SC2086
    c++ -std=c++20 $flags "$work/alone.cc" || { echo "headers: $name does not compile as C++" >&2; failed=1; }
  fi
  n=$((n + 1))
done

echo "$n headers"
[ "$n" -gt 5 ] && exit $failed
