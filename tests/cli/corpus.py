"""corpus.py SOURCE BUILD - real texts of the optional data folder: valid XML, the text unchanged, same bytes twice.

Skips where the folder is not there. That XML and JSON agree is tested by tests/core/xml-check.c.
SPDX-License-Identifier: MIT
"""
import glob
import json
import os
import subprocess
import sys
import tempfile

source, build = sys.argv[1:3]
shared = os.path.join(source, '..', 'shared')
program = os.path.join(build, 'nlp-run')
checker = os.path.join(shared, 'spec', 'xmlcheck.py')
grammar = os.path.join(source, 'include', 'schema', 'annotated.rng')
if not os.path.exists(checker):
    print('skipped: the data folder is not there')
    sys.exit(77)

failures = []


def records():
    for path in sorted(glob.glob(os.path.join(shared, 'data', 'interviews', '**', '*.txt'), recursive=True)):
        with open(path, encoding='utf-8', newline='') as file:
            yield {'id': os.path.basename(path), 'text': file.read()}
    for name in ['interviews/gum-dev-layout.jsonl', 'quotes/polnear-dev.jsonl']:
        with open(os.path.join(shared, 'data', name), encoding='utf-8') as file:
            for line in file:
                record = json.loads(line)
                yield {'id': record['id'], 'text': record['text']}


def run(*arguments):
    return subprocess.run(arguments, capture_output=True, text=True, encoding='utf-8')


with tempfile.TemporaryDirectory() as folder:
    lines = os.path.join(folder, 'in.jsonl')
    texts = list(records())
    for i, record in enumerate(texts):
        record['id'] = f'{i:03}'
    with open(lines, 'w', encoding='utf-8') as file:
        file.writelines(json.dumps(record) + '\n' for record in texts)

    xml = os.path.join(folder, 'xml') + os.sep
    options = ['--input', 'jsonl', lines]
    first = run(program, '--format', 'jsonl', *options)
    if first.returncode != 0:
        failures.append(f'nlp-run ended with {first.returncode}: {first.stderr[-500:]}')
    if run(program, '--format', 'jsonl', *options).stdout != first.stdout:
        failures.append('other bytes the second time')
    if run(program, '--output', xml, *options).returncode != 0:
        failures.append('nlp-run to XML failed')

    paths = sorted(glob.glob(xml + '*.xml'))
    valid = run('xmllint', '--noout', '--relaxng', grammar, *paths)
    if valid.returncode != 0:
        failures.append('not valid: ' + '\n'.join(l for l in valid.stderr.splitlines() if not l.endswith(' validates'))[:1000])
    plain = os.path.join(folder, 'source.txt')
    for record, path in zip(texts, paths):
        with open(plain, 'w', encoding='utf-8', newline='') as file:
            file.write(record['text'])
        checked = run(sys.executable, checker, '--source', plain, path)
        if checked.returncode != 0:
            failures.append(f"{record['id']}: {checked.stdout[:300]}{checked.stderr[-300:]}")

print(f'{len(texts)} documents, {len(failures)} failures')
print('\n'.join(failures[:40]))
sys.exit(1 if failures or len(paths) != len(texts) else 0)
