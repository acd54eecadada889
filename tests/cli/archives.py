"""archives.py NLP_RUN EXTRACT - files that are packed, and archives: the documents of what is in them, in its order; damaged ones.

SPDX-License-Identifier: MIT
"""
import bz2
import io
import json
import lzma
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile

program, extract = map(os.path.abspath, sys.argv[1:3])
failures = []
if not os.path.exists(os.path.join(extract, 'extract-archive')):
    print('built without libarchive')
    sys.exit(77)
work = tempfile.mkdtemp()
os.chdir(work)
records = b'{"text": "One."}\n{"text": "Two.", "id": "two"}\n'
page = b'<html><body><p>A ferry of paper, and nobody who would sail in it.</p></body></html>'
members = [('texts/note.txt', b'Ada Quill left.'), ('texts/.hidden', b'not this'), ('texts/deep/page.html', page),
           ('/rooted.txt', b'At the root.'), ('../../up.txt', b'Above.'), ('records.jsonl', records), ('empty.txt', b'')]


def run(*arguments, data=None):
    return subprocess.run([program, '--plugins', '', '--quiet', '--format', 'jsonl', *arguments], input=data, capture_output=True)


def check(what, good):
    if not good:
        failures.append(what)


def get_ids(result):
    return [json.loads(line)['id'] for line in result.stdout.splitlines()]


def write(path, data):
    with open(path, 'wb') as file:
        file.write(data)


def make_archive(path, mode):
    with tarfile.open(path, mode) as archive:
        for name, data in members:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
        for name, kind, target in [('link.txt', tarfile.SYMTYPE, '/etc/passwd'), ('hard.txt', tarfile.LNKTYPE, 'texts/note.txt'),
                                   ('pipe.txt', tarfile.FIFOTYPE, ''), ('folder.txt', tarfile.DIRTYPE, '')]:
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, target
            archive.addfile(info)


# Packed files: the name without the ending tells what is in them, and a stream is read by lines as it comes.
packers = {'xz': lzma.compress, 'bz2': bz2.compress}
if shutil.which('zstd'):
    packers['zst'] = lambda data: subprocess.run(['zstd', '-q', '-c'], input=data, stdout=subprocess.PIPE, check=True).stdout
for ending, pack in packers.items():
    write(f'records.jsonl.{ending}', pack(records))
    result = run(f'records.jsonl.{ending}')
    check(f'{ending}: {result.stdout!r} {result.stderr!r}', get_ids(result) == ['records.jsonl:1', 'two'])
    write(f'cut.txt.{ending}', pack(b'A long text. ' * 5000 + os.urandom(90000))[:-5000])
    result = run(f'cut.txt.{ending}')
    check(f'{ending}, cut off: {result.stdout[:200]!r}', result.returncode == 1 and b'damaged' in result.stderr)

# Archives.
expected = ['note.txt', 'page.html', 'rooted.txt', 'up.txt', 'records.jsonl:1', 'two', 'empty.txt']
for path, mode in [('plain.tar', 'w'), ('g.tgz', 'w:gz'), ('x.tar.xz', 'w:xz'), ('b.tar.bz2', 'w:bz2')]:
    make_archive(path, mode)
    result = run(path)
    check(f'{path}: {get_ids(result)} {result.stderr!r}', get_ids(result) == expected and result.returncode == 0)
plain = open('plain.tar', 'rb').read()
check('from a pipe', get_ids(run('-i', 'tar', data=plain)) == expected)
result = run(data=plain)
check(f'a hint: {result.stderr!r}', result.returncode == 1 and b'--input tar' in result.stderr)
check('--include', get_ids(run('--include', '*.html', 'plain.tar')) == ['page.html'])
check('all as text', b'<html>' in run('-i', 'text', 'plain.tar').stdout)
check('the same, whatever --jobs', run('plain.tar', '-j', '3').stdout == run('plain.tar', '--no-isolation').stdout)

# A folder of files gets the tree of the archive, and nothing outside of it.
result = run('plain.tar', '-o', 'out/', '-f', 'xml')
found = sorted(os.path.relpath(os.path.join(path, name), 'out') for path, _, names in os.walk('out') for name in names)
check(f'the tree: {found} {result.stderr!r}', found == sorted(
    ['.nlp-run', 'texts/note.txt.xml', 'texts/deep/page.html.xml', 'rooted.txt.xml', 'up.txt.xml', 'records.jsonl:1.xml', 'two.xml',
     'empty.txt.xml']))
os.remove('out/two.xml')
run('plain.tar', '-o', 'out/', '-f', 'xml', '--resume')
check('--resume', os.path.exists('out/two.xml'))

# What is damaged costs what stands behind the damage.
write('cut.tar', plain[:plain.index(b'Above.') + 3])
result = run('cut.tar')
check(f'cut off: {result.stdout!r}', get_ids(result)[:3] == expected[:3] and result.returncode == 1 and b'damaged' in result.stderr)
write('none.tar', b'This is no archive at all.' * 50)
check('no archive', run('none.tar').returncode == 1)
write('empty.tar', bytes(10240))
check('an empty archive', run('empty.tar').stdout == b'')
bad = plain.replace(b'"two"', b'"two\x01')
write('bad.tar', bad)
result = run('bad.tar')
check(f'a bad line: {result.stderr!r}', b'bad.tar:records.jsonl: line 2:' in result.stderr and get_ids(result)[-1] == 'empty.txt')

os.chdir('/')
shutil.rmtree(work)
print('\n'.join(failures))
print(f'{len(failures)} failures')
sys.exit(bool(failures))
