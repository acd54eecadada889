#!/bin/sh
# config.sh NLP_RUN - options in a file, the command line before them, and messages about what is misspelt, each with status 2.
# SPDX-License-Identifier: MIT
nlp_run=$1 failed=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
XDG_CONFIG_HOME=$work
export XDG_CONFIG_HOME
cd "$work" || exit 1
echo 'Mara Venn waits.' > article.txt

# says STATUS TEXT ARGUMENT...: the command ends so, and TEXT stands in what it prints.
says () {
  status=$1 text=$2
  shift 2
  "$nlp_run" "$@" > printed 2>&1
  [ $? = "$status" ] || { echo "nlp-run $*: another status than $status:"; cat printed; failed=1; }
  grep -qF -- "$text" printed || { echo "nlp-run $*: \"$text\" is not in:"; cat printed; failed=1; }
}

says 0 '(there is no such file)' --show-config
printf '[nlp-run]\nformat = jsonl\nplugins = numbers\nstrict = yes\ntiming = no\n' > nlp-run.conf
says 0 '{"id":"article.txt"' article.txt
says 0 '<TEI' --format xml article.txt
says 0 '<TEI' --no-config --plugins '' article.txt
says 0 '--plugins=numbers' --show-config
grep -q -- --timing printed && { echo 'an option that is off is in force'; failed=1; }
printf '[nlp-run]\nfromat = jsonl\n' > nlp-run.conf
says 2 'did you mean "--format"?' article.txt
printf 'format = jsonl\n' > nlp-run.conf
says 2 "$work/nlp-run.conf: " article.txt
printf '[other]\nformat = jsonl\n' > nlp-run.conf
says 2 'no group [nlp-run]' article.txt
rm nlp-run.conf

says 2 'did you mean "--format"?' --fromat=json article.txt
says 2 'did you mean "html"?' --format htlm article.txt
says 2 'did you mean "quotes"?' --plugins qoutes article.txt
says 2 'did you mean "model"?' --plugins ner --set ner.modle=x article.txt
says 0 'nlp-run ' -V
exit $failed
