"""ud-rules.py NLP_RUN SOURCE - CoNLL-U of every sample keeps the rules of the format (universaldependencies.org/format.html).

Ten columns, ids from 1, unique sentence ids, `# text` that the tokens and SpaceAfter=No give again, tags of the closed set, heads
inside the sentence, MISC without blanks at its rims, and the last line blank.
SPDX-License-Identifier: MIT
"""
import glob
import os
import re
import subprocess
import sys

program, source = sys.argv[1:3]
UPOS = set('ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X _'.split())
failures = []


def check(good, where, what):
    if not good:
        failures.append(f'{where}: {what}')


def check_token(columns, number, n, where):
    check(len(columns) == 10, where, f'{len(columns)} columns')
    if len(columns) != 10:
        return ''
    check(all(columns), where, 'an empty column')
    check(columns[0] == str(number), where, f'id {columns[0]} instead of {number}')
    check(columns[3] in UPOS, where, f'tag {columns[3]}')
    check(columns[3] != 'PUNCT' or columns[2] == columns[1], where, f'the lemma of {columns[1]} is {columns[2]}')
    check(columns[6] == '_' or 0 <= int(columns[6]) <= n and columns[6] != columns[0], where, f'head {columns[6]}')
    check((columns[6] == '_') == (columns[7] == '_'), where, 'a head without a relation, or the other way round')
    check(all(not re.search(r'\s', column) for column in columns[3:9]), where, 'white space in a column that takes none')
    misc = [] if columns[9] == '_' else columns[9].split('|')
    check(all(part == part.strip() and '=' in part for part in misc), where, f'MISC is {columns[9]}')
    return columns[1] + ('' if 'SpaceAfter=No' in misc else ' ')


def check_sentence(lines, ids, where):
    comments = dict(re.match(r'# ([a-z_ ]+?)(?: = (.*))?$', line).groups() for line in lines if line.startswith('#'))
    tokens = [line.split('\t') for line in lines if not line.startswith('#')]
    check('sent_id' in comments and comments['sent_id'] not in ids, where, 'no id, or one that was there before')
    ids.add(comments.get('sent_id'))
    check(len(tokens) > 0, where, 'a sentence without tokens')
    text = ''.join(check_token(columns, i + 1, len(tokens), where) for i, columns in enumerate(tokens))
    check(text.rstrip(' ') == comments.get('text'), where, f"the text is {comments.get('text')!r}, the tokens give {text!r}")


samples = sorted(glob.glob(os.path.join(source, 'samples', 'texts', '*')))
printed = subprocess.run([program, '--format', 'conllu', *samples], capture_output=True, text=True, encoding='utf-8').stdout
check(printed.endswith('\n\n'), 'the end', 'no blank line')
check(printed.count('# newdoc') == len(samples), 'the whole', f"{printed.count('# newdoc')} documents")
check('|Speaker=' in printed, 'the whole', 'nobody speaks')
sentences = [lines.split('\n') for lines in printed.strip('\n').split('\n\n')]
ids = set()
for lines in sentences:
    check_sentence(lines, ids, next((line for line in lines if line.startswith('# sent_id')), lines[0]))
print(f'{len(sentences)} sentences, {len(failures)} failures')
print('\n'.join(failures[:20]))
sys.exit(1 if failures or len(sentences) < 50 else 0)
