#!/bin/bash
# completion.sh SOURCE BUILD - what bash offers behind some beginnings of a command, and zsh, where there is one.
# SPDX-License-Identifier: MIT
source=$1 PATH=$2:$PATH failed=0
cd "$(mktemp -d)" || exit 1
. "$source/core/cli/completion/nlp-run.bash"
compopt () { :; }

# The last argument but one is what is being completed, the last what must be offered (a blank before and behind each).
offers () {
  COMP_WORDS=("${@:1:$#-1}") COMP_CWORD=$(($# - 2)) COMPREPLY=()
  _nlp_run
  for word in ${!#}; do
    [[ " ${COMPREPLY[*]} " == *" $word "* ]] || { echo "behind \"${*:1:$#-1}\" bash offers: ${COMPREPLY[*]}, not $word"; failed=1; }
  done
}

touch article.txt
offers nlp-run --pl '--plugins= --plugin-dir='
offers nlp-run --plugins quo 'quotes'
offers nlp-run --plugins = ner,quo 'ner,quotes'
offers nlp-run --format h 'html'
offers nlp-run -i '' 'text html jsonl pdf'
offers nlp-run --inspect sent 'sentiment'
offers nlp-run --layers +sta '+statements'
offers nlp-run --list '--list-plugins --list-layers --list-columns'
offers nlp-run --set ner. 'ner.model='
offers nlp-run art 'article.txt'
if command -v zsh >/dev/null; then
  zsh -f "$source/tests/cli/completion.zsh" "$source" || failed=1
fi
exit $failed
