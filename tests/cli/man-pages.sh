#!/bin/sh
# man-pages.sh SOURCE BUILD - every option that --help lists has its place in the man page, no page names an option that is not there,
# and the plugin in nlp-plugin(5) is the sample.
# SPDX-License-Identifier: MIT
source=$1 build=$2 failed=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The page as plain text: without backslashes.
sed 's/\\-/-/g; s/\\//g' "$source/core/cli/nlp-run.1" > "$work/page"
"$build/nlp-run" --help | sed -n 's/^  *\(-[a-zA-Z0-9], \)*\(--[a-z-]*\).*/\2/p' > "$work/options"
[ "$(wc -l < "$work/options")" -gt 15 ] || { echo "--help lists no options"; failed=1; }
while read -r option; do
  grep -qe "^\.B.*$option\b" "$work/page" || { echo "nlp-run(1) does not explain $option"; failed=1; }
done < "$work/options"
grep '^\.B' "$work/page" | grep -o -- '--[a-z][a-z-]*' | sort -u | while read -r option; do
  grep -qxe "$option" "$work/options" || echo "nlp-run(1) explains $option, which --help does not list"
done > "$work/extra"
[ ! -s "$work/extra" ] || { cat "$work/extra"; failed=1; }

sed -n '/^#include/,/^  \.process/p' "$source/core/plugin/nlp-plugin.5" | sed 's/\\-/-/g; s/\\\\/\\/g' > "$work/example"
sed -n '/^#include/,$p' "$source/samples/shout/shout.c" | cmp - "$work/example" || { echo "nlp-plugin(5) shows another plugin"; failed=1; }
exit $failed
