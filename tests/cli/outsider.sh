#!/bin/sh
# outsider.sh SOURCE BUILD - does an installed copy suffice, with pkg-config alone, to write plugins and programs?
# Installs into a folder of its own (the copy can be moved), builds the samples there and runs them.
# SPDX-License-Identifier: MIT
set -eu
source=$1 build=$2
# The build folder's library must not be found by chance.
unset LD_LIBRARY_PATH NLP_PLUGIN_PATH

# Meson keeps one list of what was installed, by which the user may want to uninstall: it is put back.
work=$(mktemp -d)
list=$build/meson-logs/install-log.txt
[ -f "$list" ] && cp "$list" "$work/list"
trap 'rm -f "$list"; [ -f "$work/list" ] && cp "$work/list" "$list"; rm -rf "$work"' EXIT
failed=0

# fail MESSAGE...: notes a failure and goes on.
fail () {
  echo "outsider: $*" >&2
  failed=1
}

# expect TEXT FILE: TEXT stands in FILE.
expect () {
  grep -qF -- "$1" "$2" || { fail "\"$1\" is not in:"; head -c 2000 "$2" >&2; }
}

# What was installed is uninstalled, and nothing is left of it.
DESTDIR=$work/gone meson install -C "$build" --no-rebuild --quiet
find "$work/gone" -name nlp-run -path '*/bin/*' | grep -q . || fail "there is no nlp-run in bin"
(cd "$build" && meson --internal uninstall > "$work/uninstalled.txt")
[ -e "$work/gone" ] && { fail "not uninstalled:"; find "$work/gone" >&2; }

DESTDIR=$work/copy meson install -C "$build" --no-rebuild --quiet
mv "$work/copy" "$work/moved"
nlp_run=$(find "$work/moved" -path '*/bin/nlp-run')
PKG_CONFIG_PATH=$(dirname "$(find "$work/moved" -name nlp-1.pc)")
export PKG_CONFIG_PATH

cd "$work"
cat > article.txt <<'TEXT'
Mayor Josephine Adeyemi said that NOBODY would pay for it. “We will NOT raise the tax,” she told reporters.
TEXT

# All files are as they were installed; a byte changed in a plugin or in a model, or a file that is gone, is told.
"$nlp_run" --verify > verified.txt || fail "--verify ended with $?"
expect 'ner.so: as it was built' verified.txt
expect 'encoder.model: as it was built' verified.txt
plugins=$(dirname "$(find "$work/moved" -name ner.so)")
for file in numbers.so quotes.model; do
  cp "$plugins/$file" kept
  printf 'x' | dd of="$plugins/$file" bs=1 seek=20000 conv=notrunc status=none
  "$nlp_run" --verify > verified.txt 2>&1 && fail "--verify did not see that $file was changed"
  expect "$file is not as it was built" verified.txt
  mv kept "$plugins/$file"
done
mv "$plugins/syntax.so" kept
"$nlp_run" --verify 2> verified.txt && fail "--verify did not see that a plugin was gone"
expect 'syntax is not there' verified.txt
mv kept "$plugins/syntax.so"
rm "$plugins/turns.so.sha256"
"$nlp_run" --verify 2> verified.txt && fail "--verify did not see that a checksum was gone"
expect 'turns.so has no checksum' verified.txt

# A file whose reader was not built is told by its kind, with what makes text of it.
extractors=$(dirname "$plugins")/extract
[ ! -e "$extractors/extract-pdf" ] || mv "$extractors/extract-pdf" kept
printf '%%PDF-1.4\n' > a.pdf
"$nlp_run" --plugins '' a.pdf > /dev/null 2> refused.txt && fail "a PDF was read without its reader"
expect 'a.pdf: this is PDF, and this nlp-run was built without its reader; try: pdftotext FILE - | nlp-run' refused.txt
[ ! -e kept ] || mv kept "$extractors/extract-pdf"

cp "$source/samples/shout/shout.c" "$source/samples/embed/embed.c" .
# Words of flags are split on purpose.
# shellcheck disable=SC2046
cc -Wall -Wextra -Wno-unused-parameter -Werror -shared -fPIC shout.c -o shout.so $(pkg-config --cflags --libs nlp-1)
"$nlp_run" --plugins ./shout.so,ner --format jsonl article.txt > shouts.jsonl || fail "nlp-run ended with $?"
expect '"word":"NOBODY"' shouts.jsonl
expect '"word":"NOT"' shouts.jsonl
expect '"type":"PERSON"' shouts.jsonl

"$nlp_run" --plugins ./shout.so,ner --explain > order.txt || fail "--explain ended with $?"
expect "shout 1.0 [$work/shout.so]: asked for" order.txt
expect "$work/moved" order.txt

# shellcheck disable=SC2046
cc -Wall -Wextra -Werror embed.c -o embed $(pkg-config --cflags --libs nlp-1) -Wl,-rpath,"$(pkg-config --variable=libdir nlp-1)"
./embed article.txt > said.txt || fail "embed ended with $?"
expect 'We will NOT raise the tax' said.txt

# The plugin that --new-plugin begins builds with one call and passes its test.
"$nlp_run" --new-plugin capital_words > begun.txt || fail "--new-plugin ended with $?"
(cd capital_words && PATH=$(dirname "$nlp_run"):$PATH meson setup build > setup.log && meson test -C build > test.log) ||
  { fail "the plugin that --new-plugin began does not pass its test:"; cat capital_words/*.log >&2; }
"$nlp_run" --new-plugin capital_words 2> refused.txt && fail "--new-plugin wrote into a folder that was there"
expect 'File exists' refused.txt
"$nlp_run" --new-plugin Capital-Words 2> refused.txt && fail "--new-plugin took a name that is none"
expect 'small letters' refused.txt

for variable in plugindir schemadir; do
  [ -n "$(pkg-config --variable=$variable nlp-1)" ] || fail "nlp-1.pc does not say $variable"
done
[ -f "$(pkg-config --variable=plugindir nlp-1)/ner.so" ] || fail "there is no ner.so in plugindir"
find "$work/moved" -path '*/man1/nlp-run.1' | grep -q . || fail "there is no man page"

exit $failed
