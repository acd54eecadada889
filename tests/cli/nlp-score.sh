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

# Nothing at all is no gold, and an answer to nothing.
: > empty.jsonl
for files in 'empty.jsonl answers.jsonl' 'empty.jsonl empty.jsonl' 'gold.jsonl empty.jsonl'; do
  # shellcheck disable=SC2086
  "$nlp_score" $files > out 2> err || [ $? = 1 ] || { echo "nlp-score: ends badly on $files" >&2; failed=1; }
done
grep -qF 'lacks 2 of 2 documents' err || { echo "nlp-score: does not say that all documents are missing" >&2; failed=1; }

# Structure, tags, referents and attitudes.
cat > gold.jsonl <<'JSON'
{"id": "a", "text": "Ida Brandt saw boats. Brandt likes Oslo, she says.", "tokens": [{"begin": 0, "end": 3, "pos": "PROPN"}, {"begin": 4, "end": 10, "pos": "PROPN"}, {"begin": 11, "end": 14, "pos": "VERB", "lemma": "see"}, {"begin": 15, "end": 20, "pos": "NOUN", "lemma": "boat"}], "sentences": [{"begin": 0, "end": 21}, {"begin": 22, "end": 50}], "blocks": [{"begin": 0, "end": 50, "kind": "paragraph"}], "entities": [{"begin": 0, "end": 10, "type": "PERSON", "referent": "x"}, {"begin": 22, "end": 28, "type": "PERSON", "referent": "x"}, {"begin": 35, "end": 39, "type": "LOC", "referent": "y"}], "attitudes": [{"begin": 22, "end": 50, "holder": [22, 28], "target": [35, 39], "score": 0.5}, {"begin": 0, "end": 21, "holder": null, "target": [15, 20], "score": 0}]}
JSON
cat > answers.jsonl <<'JSON'
{"id": "a", "text": "Ida Brandt saw boats. Brandt likes Oslo, she says.", "tokens": [{"begin": 0, "end": 3, "pos": "PROPN", "lemma": "Ida"}, {"begin": 4, "end": 10, "pos": "NOUN", "lemma": "Brandt"}, {"begin": 11, "end": 14, "pos": "VERB", "lemma": "saw"}, {"begin": 15, "end": 21, "pos": "NOUN", "lemma": "boat"}], "sentences": [{"begin": 0, "end": 50}], "blocks": [{"begin": 0, "end": 50, "kind": "heading"}], "entities": [{"begin": 0, "end": 10, "type": "PERSON", "referent": "p1"}, {"begin": 22, "end": 28, "type": "PERSON", "referent": "p1"}, {"begin": 35, "end": 39, "type": "LOC", "referent": "p1"}], "attitudes": [{"begin": 22, "end": 50, "holder": [22, 28], "target": [35, 39], "score": 0.25}, {"begin": 22, "end": 50, "holder": [35, 39], "target": [35, 39], "score": -1}]}
JSON
"$nlp_score" gold.jsonl answers.jsonl > out 2> err
expect 'tokens 75.00 75.00 75.00 3 4 4'
expect 'pos 50.00 50.00 50.00 2 4 4'
expect 'lemma 50.00 50.00 50.00 2 4 4'
expect 'pos, lemma 25.00 25.00 25.00 1 4 4'
expect 'sentences 0.00 0.00 0.00 0 2 1'
expect 'blocks 100.00 100.00 100.00 1 1 1'
expect 'blocks, kind 0.00 0.00 0.00 0 1 1'
expect 'pairs of names 33.33 100.00 50.00 1 1 3'
expect 'positive 100.00 100.00 100.00 1 1 1'
expect 'neutral 100.00 100.00 100.00 1 1 1'

# Other values, units, kinds and stretches that are as good, and what a document is about.
# 0123456789012345678901234567890123456789
# about 1 mile on 5 May for $5 or 10 cents
cat > gold.jsonl <<'JSON'
{"id": "a", "text": "about 1 mile on 5 May for $5 or 10 cents", "numbers": [{"begin": 0, "end": 12, "kind": "measure", "value": "1", "unit": "Mile", "trim": true}, {"begin": 16, "end": 21, "kind": "date", "value": "2024-05-05", "parts": [{"begin": 18, "end": 21}]}, {"begin": 32, "end": 40, "kind": "money", "value": "10", "unit": "USC", "minor_unit_of": "USD"}, {"begin": 26, "end": 28, "kind": "money", "value": "5", "unit": "$", "optional": true}]}
{"id": "b", "text": "about 1 mile on 5 May for $5 or 10 cents", "about": ["cardinal"], "numbers": [{"begin": 27, "end": 28, "kind": "cardinal", "value": "5"}, {"begin": 32, "end": 34, "kind": "ordinal", "kind_alt": ["cardinal"], "value": "10"}]}
JSON
cat > answers.jsonl <<'JSON'
{"id": "a", "text": "about 1 mile on 5 May for $5 or 10 cents", "numbers": [{"begin": 6, "end": 12, "kind": "measure", "value": "1609.344", "unit": "m"}, {"begin": 16, "end": 21, "kind": "date", "value": "XXXX-05-05", "resolved": "2024-05-05"}, {"begin": 18, "end": 21, "kind": "date", "value": "XXXX-05"}, {"begin": 32, "end": 40, "kind": "money", "value": "0.1", "unit": "USD"}, {"begin": 26, "end": 28, "kind": "money", "value": "7", "unit": "EUR"}]}
{"id": "b", "text": "about 1 mile on 5 May for $5 or 10 cents", "numbers": [{"begin": 26, "end": 28, "kind": "money", "value": "5", "unit": "USD"}, {"begin": 32, "end": 34, "kind": "cardinal", "value": "11"}]}
JSON
"$nlp_score" gold.jsonl answers.jsonl > out 2> err
expect 'span 100.00 100.00 100.00 4 4 4'
expect 'span, kind 100.00 100.00 100.00 4 4 4'
expect 'span, kind, value 75.00 75.00 75.00 3 4 4'
expect 'documents right 50.00 % of 2'

# Times as stretches of the calendar, durations as months and seconds.
cat > gold.jsonl <<'JSON'
{"id": "a", "text": "0123456789", "numbers": [{"begin": 0, "end": 1, "kind": "date", "value": "X", "intervals": [["2016-01-01", "2017-01-01"]]}, {"begin": 1, "end": 2, "kind": "duration", "value": "PT90M"}, {"begin": 2, "end": 3, "kind": "duration", "value": "P1Y"}, {"begin": 3, "end": 4, "kind": "time", "value": "T07:15", "value_alt": ["07:15:00"]}, {"begin": 4, "end": 5, "kind": "date", "value": "2024-W01-3"}, {"begin": 5, "end": 9, "kind": "range", "low": "5", "high": null}, {"begin": 9, "end": 10, "kind": "duration", "value": "P1M"}]}
JSON
cat > answers.jsonl <<'JSON'
{"id": "a", "text": "0123456789", "numbers": [{"begin": 0, "end": 1, "kind": "date", "value": "2016"}, {"begin": 1, "end": 2, "kind": "duration", "value": "PT1H30M"}, {"begin": 2, "end": 3, "kind": "duration", "value": "P12M"}, {"begin": 3, "end": 4, "kind": "time", "value": "07:15"}, {"begin": 4, "end": 5, "kind": "date", "value": "2024-01-03"}, {"begin": 7, "end": 9, "kind": "cardinal", "value": "5", "mod": "at_least"}, {"begin": 9, "end": 10, "kind": "duration", "value": "PT1M"}]}
JSON
"$nlp_score" gold.jsonl answers.jsonl > out 2> err
expect 'span, kind, value 85.71 85.71 85.71 6 7 7'

for wrong in 'nowhere.jsonl' 'err'; do
  if "$nlp_score" "$wrong" answers.jsonl > out 2>&1; then
    echo "nlp-score: takes $wrong for gold" >&2
    failed=1
  fi
done
exit $failed
