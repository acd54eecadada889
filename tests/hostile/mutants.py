"""mutants.py NLP_RUN TEXT... - annotated XML of ours with things changed, left out, doubled: read back, run, and written in every format.
No worker ends over one, and what comes out is of its format.

SPDX-License-Identifier: MIT
"""
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import xml.dom.minidom

program, texts = sys.argv[1], sys.argv[2:]
n = int(os.environ.get('MUTANTS', '120'))
random.seed(1)
failures = []
tag = re.compile(rb'<[^>]*>')
attribute = re.compile(rb' [a-zA-Z:]+="[^"]*"')
values = [b'', b'#', b'#nobody', b'-1', b'99999999999', b'nan', b'q1', b'#q1 #q1', b'x' * 5000, '\u0661'.encode(), b'1e400', b'#body']


def mutate(data):
    """One to five changes to tags, attributes, texts."""
    for _ in range(random.randrange(1, 6)):
        way = random.randrange(7)
        places = [match.span() for match in (attribute if way in (0, 1, 2) else tag).finditer(data)]
        begin, end = random.choice(places)
        other = data[slice(*random.choice(places))]
        if way == 0:
            data = data[:begin] + data[end:]
        elif way == 1:
            data = data[:begin] + data[begin:end].split(b'=')[0] + b'="' + random.choice(values) + b'"' + data[end:]
        elif way == 2:
            data = data[:begin] + other.split(b'=')[0] + b'=' + data[begin:end].partition(b'=')[2] + data[end:]
        elif way == 3:
            data = data[:begin] + data[end:]
        elif way == 4:
            data = data[:begin] + other + data[begin:]
        elif way == 5:
            data = data[:begin] + b'text' + data[begin:end] + data[end:]
        else:
            data = data[:random.randrange(len(data))] if random.random() < .2 else data[:begin] + data[begin:end] * 2 + data[end:]
    return data


with tempfile.TemporaryDirectory() as folder:
    for text in texts:
        subprocess.run([program, text, '-o', os.path.join(folder, os.path.basename(text) + '.orig')], check=True)
    originals = [open(os.path.join(folder, name), 'rb').read() for name in sorted(os.listdir(folder))]
    mutants = os.path.join(folder, 'mutants')
    os.mkdir(mutants)
    for i in range(n):
        with open(os.path.join(mutants, f'{i:05}.xml'), 'wb') as file:
            file.write(mutate(random.choice(originals)))
    for name in ['xml', 'jsonl', 'csv', 'tsv', 'html', 'brat', 'conllu']:
        out = os.path.join(folder, name)
        result = subprocess.run([program, '-r', mutants, '-i', 'xml', '-f', name, '-o', out + '/', '--quiet'], capture_output=True, text=True,
                                errors='replace')
        if result.returncode not in (0, 1):
            failures.append(f'{name}: status {result.returncode}: {result.stderr[-300:]}')
        failures += [f'{name}: {line}' for line in result.stderr.splitlines() if 'signal' in line or 'ended' in line or 'longer' in line
                     or 'CRITICAL' in line]
        for file in sorted(os.listdir(out)) if os.path.isdir(out) else []:
            data = open(os.path.join(out, file), 'rb').read()
            if file.endswith('.xml'):
                xml.dom.minidom.parseString(data)
            if file.endswith('.jsonl'):
                json.loads(data)
print('\n'.join(failures[:40]))
print(f'{n} mutants, {len(failures)} failures')
sys.exit(bool(failures))
