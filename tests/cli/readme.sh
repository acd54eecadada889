#!/bin/sh
# readme.sh SOURCE BUILD - the README's examples come out as they stand there, and the files it names are there.
# SPDX-License-Identifier: MIT
set -eu
readme=$1/README.md build=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

# block LANGUAGE: the first block of README in that language.
block () {
  awk -v open="^\`\`\`$1\$" '$0 ~ open { inside = 1; next } /^```/ { if (inside) exit } inside' "$readme"
}

# plain: standard input with all white space alike, without the attributes that the README leaves out.
plain () {
  tr -s ' \n' '  ' | sed 's/ resp="[^"]*"//g; s/ cert="[^"]*"//g'
}

block text > "$work/article.txt"
block xml | plain > "$work/expected"
command=$(block sh)
cd "$work"
# The command's words are split on purpose.
# shellcheck disable=SC2086
"$build"/$command > output.xml
sed -n 's/.*\(<body.*\)/\1/; /<body/,/<\/body>/{s/<\/body>.*/<\/body>/;p}' output.xml | plain > actual

if ! cmp -s expected actual; then
  echo "readme: the example makes something else:" >&2
  cat actual >&2
  failed=1
fi

# Blocks of the kind "console": a line that begins with "$ " is run, the lines behind it are what it prints.
source=$(cd "$1" && pwd)
program=$(cd "$build" && pwd)
awk -v folder="$work" '/^```console$/ { n++; inside = 1; next } /^```/ { inside = 0 }
  inside && /^\$ / { print substr ($0, 3) > (folder "/command" n); next } inside { print > (folder "/printed" n) }' "$readme"
for command in "$work"/command*; do
  n=${command#"$work"/command}
  (cd "$source" && PATH=$program:$PATH sh "$command" > "$work/actual" 2>/dev/null) || { echo "readme: a command of the gallery failed" >&2; failed=1; }
  cmp -s "$work/actual" "$work/printed$n" || { echo "readme: $(cat "$command") prints:" >&2; cat "$work/actual" >&2; failed=1; }
done
[ -e "$work/command2" ] || { echo "readme: the gallery is empty" >&2; failed=1; }

for file in $(grep -oE '(samples|tests|core|include|plugins)/[a-z0-9./-]+[a-z0-9]' "$readme" | sort -u); do
  [ -e "$1/$file" ] || { echo "readme: $file is not there" >&2; failed=1; }
done
exit $failed
