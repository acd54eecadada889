"""failing.py NLP_RUN FAILING_SO TEXT... - memory that libxml2 asks for fails, at one time after another: the program ends in order, and says
why a document could not be read. The parser of pages (libxml2 2.9) goes round for ever at some of these times: that costs its worker.

SPDX-License-Identifier: MIT
"""
import os
import re
import subprocess
import sys
import tempfile

program, failing, *texts = sys.argv[1:]
TIMES = int(os.environ.get('TIMES', '12'))
failures = []
n = 0
work = tempfile.TemporaryDirectory()
page = '<html><head><title>The Ferry</title></head><body>{}<p>Ada Quill said that it was &ldquo;fine&rdquo;.</p></body></html>'


def run(path, *how, at=None):
    environment = {**os.environ, 'LD_PRELOAD': failing, 'FAIL_IN': 'libxml2', **({'FAIL_AT': str(at)} if at else {})}
    # What the parser itself prints goes to a file: there may be much of it.
    with open(os.path.join(work.name, 'words'), 'w+b') as words:
        result = subprocess.run([program, '--plugins', '', '--quiet', *how, '--format', 'jsonl', path], stdout=subprocess.PIPE, stderr=words,
                                env=environment, timeout=60)
        words.seek(0)
        return result, words.read(100000)


documents = []
for i, body in enumerate(['', '<p>a<p>b' * 200, '<table><tr><td>x</table>' * 50, '<div a="b">' * 100, '<p>&eacute;&#8220;' * 100]):
    documents.append(os.path.join(work.name, f'{i}.html'))
    with open(documents[-1], 'w', encoding='utf-8') as file:
        file.write(page.format(body))
for text in texts:
    documents.append(os.path.join(work.name, os.path.basename(text) + '.xml'))
    subprocess.run([program, text, '--quiet', '--output', documents[-1]], check=True)
for path in documents:
    result, words = run(path, '--no-isolation')
    counted = re.search(rb'(\d+) allocations', words)
    if result.returncode != 0 or counted is None or counted.group(1) == b'0':
        failures.append(f'{path}: status {result.returncode}, {words[-200:]!r}')
        continue
    most = int(counted.group(1))
    for at in sorted({1, 2, 3, 5, 8, 13, most, *(1 + i * most // TIMES for i in range(TIMES))}):
        n += 1
        try:
            result, words = run(path, '--jobs', '1', '--timeout', '2', at=at)
        except subprocess.TimeoutExpired:
            failures.append(f'{path}, from the {at}th of {most} on: does not end')
            continue
        if result.returncode not in (0, 1) or (result.returncode == 1 and b'"error"' not in result.stdout):
            failures.append(f'{path}, from the {at}th of {most} on: status {result.returncode}, {words[-200:]!r}')
work.cleanup()
print('\n'.join(failures))
print(f'{len(documents)} documents, {n} runs, {len(failures)} failures')
sys.exit(bool(failures) or n == 0)
