#!/bin/sh
# set-up.sh [tests]: installs what building needs, and with "tests" what the tests need too, where it is missing.
# Only Debian and its relatives are helped; elsewhere the message says what is wanted.
# SPDX-License-Identifier: MIT
set -eu

build="gcc libc6-dev meson ninja-build pkg-config libglib2.0-dev libxml2-dev libjson-glib-dev"
# What the extractors need, each left out without its library: PDF, Word and OpenDocument, mail, Markdown, encodings.
build="$build libpoppler-glib-dev libarchive-dev libgmime-3.0-dev libcmark-dev libuchardet-dev"
tests="libcunit1-dev libxml2-utils python3 python3-gi gobject-introspection libgirepository1.0-dev libopenblas-dev g++ clang valgrind parallel"

wanted=$build
[ "${1:-}" = tests ] && wanted="$build $tests"

if ! command -v dpkg-query >/dev/null 2>&1; then
  echo "set-up.sh: this is no Debian; wanted are the counterparts of: $wanted" >&2
  exit 0
fi

missing=
for package in $wanted; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

root=
if [ "$(id -u)" != 0 ]; then
  command -v sudo >/dev/null 2>&1 || { echo "set-up.sh: missing:$missing; install them as root" >&2; exit 1; }
  root=sudo
fi
echo "installing:$missing"
export DEBIAN_FRONTEND=noninteractive
$root apt-get update -qq
# The names are words of our own, split on purpose.
# shellcheck disable=SC2086
$root apt-get install -y -qq --no-install-recommends $missing >/dev/null
