"""lexicon.py NLP_MAKE_LEXICON SOURCE - damaged tables of words: the program makes C of them, or tells the fault and its place.

SPDX-License-Identifier: MIT
"""
import glob
import os
import random
import subprocess
import sys
import tempfile

program, source = sys.argv[1:3]
COPIES = 150
random.seed(1)
tables = [open(path, 'rb').read()[:4000] for path in sorted(glob.glob(source + '/core/*/en/*.tsv') + glob.glob(source + '/plugins/*/en/*.tsv'))]
pieces = [b'\t', b'\n', b'#', b'=', b'\0', b'\xff', b'@', b'  ', b'\r', '\u2019'.encode(), b'99999999999', b'\t\t\t', b'sense']
failures = []


def damage(table):
    for _ in range(random.randrange(1, 8)):
        at = random.randrange(len(table) + 1)
        table = table[:at] + random.choice(pieces) + table[at + random.randrange(12):]
    return table


with tempfile.TemporaryDirectory() as folder:
    os.mkdir(os.path.join(folder, 'en'))
    path, made = os.path.join(folder, 'en', 'table.tsv'), [os.path.join(folder, name) for name in ('words.c', 'words.h')]
    for i in range(COPIES):
        with open(path, 'wb') as file:
            file.write(damage(random.choice(tables)))
        result = subprocess.run([program, 'words', 'WORD', *made, path], capture_output=True)
        if result.returncode not in (0, 1) or (result.returncode == 1 and path.encode() not in result.stderr):
            failures.append(f'copy {i}: status {result.returncode}: {result.stderr[-200:]!r}')
print('\n'.join(failures))
print(f'{len(tables)} tables, {COPIES} damaged copies, {len(failures)} failures')
sys.exit(bool(failures) or not tables)
