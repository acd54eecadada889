#!/bin/sh
# nlp-score.sh NLP-SCORE - figures of a small gold that can be checked by hand, and mistakes told in words.
# SPDX-License-Identifier: MIT
set -eu
nlp_score=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
cd "$work"

# expect LINE: the table has it, white space aside.
expect () {
  tr -s ' ' < out | grep -qxF -- "$1" || { echo "nlp-score: not in the output: $1" >&2; cat out >&2; failed=1; }
}

# 01234567890123456789012345678901234567890123456789
# Mayor Ida Brandt said: “We need 12 boats.” Oslo agreed.
cat > gold.jsonl <<'JSON'
{"id": "a", "text": "Mayor Ida Brandt said: “We need 12 boats.” Oslo agreed.", "entities": [{"begin": 6, "end": 16, "type": "PERSON"}, {"begin": 43, "end": 47, "type": "LOC"}], "quotes": [{"kind": "direct", "content": [[24, 41]], "cue": [[17, 21]], "source": [[0, 16]], "speaker": "Ida Brandt"}], "numbers": [{"begin": 32, "end": 34, "kind": "cardinal", "value": "12"}], "sentiment": [{"begin": 43, "end": 55, "scope": "sentence", "score": 0.5}, {"begin": 0, "end": 42, "scope": "sentence", "score": -0.5}], "turns": [{"begin": 0, "end": 42, "role": "answer", "speaker": "Ida Brandt"}, {"begin": 43, "end": 55, "role": "narration", "speaker": null}]}
{"id": "b", "text": "Nobody came.", "entities": []}
JSON
cat > answers.jsonl <<'JSON'
{"id": "a", "text": "Mayor Ida Brandt said: “We need 12 boats.” Oslo agreed.", "entities": [{"begin": 6, "end": 16, "type": "PERSON"}, {"begin": 43, "end": 47, "type": "ORG"}, {"begin": 0, "end": 5, "type": "PERSON"}], "quotes": [{"kind": "direct", "content": [[23, 42]], "cue": [[17, 21]], "source": [[6, 16]], "speaker": "Brandt"}], "numbers": [{"begin": 32, "end": 34, "kind": "cardinal", "value": "12.0"}], "sentiment": [{"begin": 43, "end": 55, "scope": "sentence", "score": 0.25}, {"begin": 0, "end": 42, "scope": "sentence", "score": -0.25}], "turns": [{"begin": 0, "end": 42, "role": "answer", "speaker": "Ms. Brandt"}, {"begin": 43, "end": 55, "role": "question", "speaker": null}]}
JSON

"$nlp_score" gold.jsonl answers.jsonl > out 2> err
expect 'PERSON 50.00 100.00 66.67 1 1 2'
expect 'exact 33.33 50.00 40.00 1 2 3'
expect 'untyped 66.67 100.00 80.00 2 2 3'
expect 'content exact 100.00 100.00 100.00 1 1 1'
expect 'source 100.00 100.00 100.00 1 1 1'
expect 'triple exact 0.00 0.00 0.00 0 1 1'
expect 'spans source 0.00 0.00 0.00 0 1 1'
expect 'named speakers 100.00 % of 1'
expect 'boundary 100.00 100.00 100.00 2 2 2'
expect 'turn exact 50.00 100.00 66.67 1 1 2'
expect 'span, kind, value 100.00 100.00 100.00 1 1 1'
expect 'sentence n 2 r 1.000 mean error 0.250 accuracy 100.00 macro F1 100.00'
grep -qF 'lacks 1 of 2 documents' err || { echo "nlp-score: says nothing of the missing document" >&2; failed=1; }

"$nlp_score" --types LOC gold.jsonl answers.jsonl > out 2> err
expect 'exact 0.00 0.00 0.00 0 1 0'

for wrong in 'nowhere.jsonl' 'err'; do
  if "$nlp_score" "$wrong" answers.jsonl > out 2>&1; then
    echo "nlp-score: takes $wrong for gold" >&2
    failed=1
  fi
done
exit $failed
