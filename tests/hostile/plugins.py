"""plugins.py NLP_RUN FOLDER - a plugin does harm to one document of many, in every way that ends.c, world.c and rows.c know: every other document comes out
with the same bytes as ever, the harmed one comes out too, and the program ends in an orderly way.

SPDX-License-Identifier: MIT
"""
import json
import os
import re
import subprocess
import sys

program, folder = sys.argv[1:3]
here = os.path.dirname(os.path.abspath(__file__))
ways = ['do-nothing']
for name in ['ends.c', 'world.c', 'rows.c']:
    with open(os.path.join(here, name), encoding='utf-8') as file:
        ways += re.findall(r'{ "([a-z0-9-]+)", [a-z_0-9]+ }', file.read())
ways += ['bad-message', 'control-message', 'no-message']
harmless = {'do-nothing', 'print', 'print-errors', 'print-long', 'leave-child', 'write-many', 'write-long', 'change-locale',
            'change-world', 'outlive', 'add-nothing', 'write-files', 'limit-files', 'close-files', 'remove-own-layer', 'append-to-none',
            'wrong-row', 'wrong-field', 'controls', 'return-twice', 'unmap', 'free-document',
            'become-daemon'}  # its child answers in time or not
good = 100
records = [{'id': str(i), 'text': f'Ada Quill said that number {i} was “fine”.'} for i in range(good)]
records.insert(good // 2, {'id': 'bad', 'text': 'This is the TRIGGER of it all.'})
data = ''.join(json.dumps(record) + '\n' for record in records).encode()
failures = []


def run(how, *more, timeout=120):
    return subprocess.run([program, '--plugin-dir', folder, '--plugins', 'hostile,numbers', '--set', f'hostile.how={how}', '-i', 'jsonl',
                           '-f', 'jsonl', '--quiet', '--timeout', '2', *more], input=data, capture_output=True, timeout=timeout)


def without_harmed(lines):
    """All lines but that of the harmed document: by its place, since a failure may come before its id is known."""
    return lines[:good // 2] + lines[good // 2 + 1:]


def check(how, expected):
    result = run(how)
    lines = result.stdout.split(b'\n')
    others = without_harmed(lines)
    if others != expected:
        failures.append(f'{how}: {len(others) - 1} of {good} good documents, or other bytes')
    if len(lines) != good + 2:
        failures.append(f'{how}: {len(lines) - 1} lines of {good + 1}: {result.stderr[-300:]!r}')
    if result.returncode not in ((0, 1) if how in harmless else (1,)):
        failures.append(f'{how}: status {result.returncode}: {result.stderr[-300:]!r}')
    if b'\033' in result.stderr or b'\xff' in result.stderr:
        failures.append(f'{how}: wrote on the terminal')
    for line in lines[:-1]:
        json.loads(line)


reference = run('do-nothing').stdout.split(b'\n')
expected = without_harmed(reference)
for how in ways:
    check(how, expected)
for how in ['create-crash', 'create-loop', 'create-end']:
    result = run(how)
    if result.returncode != 3 or b'plugin hostile' not in result.stderr:
        failures.append(f'{how}: status {result.returncode}: {result.stderr!r}')
print('\n'.join(failures))
print(f'{len(ways) + 3} ways, {len(failures)} failures')
sys.exit(bool(failures))
