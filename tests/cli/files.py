"""files.py NLP_RUN - which files are read and written: folders, lists, names, links, what was there before.

SPDX-License-Identifier: MIT
"""
import gzip
import os
import pty
import subprocess
import sys
import tempfile

program = sys.argv[1]
failures = []
work = tempfile.mkdtemp()
os.chdir(work)


def run(*arguments, data=None):
    return subprocess.run([program, '--plugins', '', '--quiet', *arguments], input=data, capture_output=True)


def write(path, text):
    os.makedirs(os.path.dirname(path) or '.', exist_ok=True)
    with open(path, 'wb') as file:
        file.write(text if isinstance(text, bytes) else text.encode())


def read(path):
    with open(path, 'rb') as file:
        return file.read()


def check(what, good):
    if not good:
        failures.append(what)


def tree(folder):
    return sorted(os.path.relpath(os.path.join(path, name), folder) for path, _, names in os.walk(folder) for name in names)


for path in ['in/b.txt', 'in/a.txt', 'in/sub/c.txt', 'in/sub/deep/d.html', 'in/.hidden']:
    write(path, 'Some text.')
os.symlink('/etc', 'in/link')

result = run('-r', 'in', '-o', 'out/')
check(f'a tree: {result.stderr!r}', result.returncode == 0)
check('the tree of the input', tree('out') == ['.nlp-run', 'a.txt.xml', 'b.txt.xml', 'sub/c.txt.xml', 'sub/deep/d.html.xml'])
check('files of ours are replaced', run('-r', 'in', '-o', 'out/').returncode == 0)
check('patterns', run('-r', 'in', '--include', '*.html', '-f', 'jsonl').stdout.count(b'\n') == 1)
check('order', [line.split(b'"')[3] for line in run('-r', 'in', '-f', 'jsonl').stdout.splitlines()]
      == [b'a.txt', b'b.txt', b'c.txt', b'd.html'])
result = run('in', '-f', 'jsonl')
check(f'a folder without -r: {result.stderr!r}', result.returncode == 2 and b'-r' in result.stderr)

write('list', 'in/a.txt\nin/sub/c.txt\n')
check('a list', run('--files-from', 'list', '-f', 'jsonl').stdout.count(b'\n') == 2)
check('a list with NUL', run('--files-from', '-', '-0', '-f', 'jsonl', data=b'in/a.txt\0in/sub/c.txt\0').stdout.count(b'\n') == 2)
run('--files-from', 'list', '-o', 'listed/')
check('the tree of a list', tree('listed') == ['.nlp-run', 'in/a.txt.xml', 'in/sub/c.txt.xml'])
check('-0 without a list', run('-0', 'in/a.txt').returncode == 2)

write('there.xml', 'precious')
result = run('in/a.txt', '-o', 'there.xml')
check('a file that is there', result.returncode == 4 and b'--force' in result.stderr and read('there.xml') == b'precious')
check('--force', run('in/a.txt', '-o', 'there.xml', '--force').returncode == 0 and b'<TEI' in read('there.xml'))
before = read('in/a.txt')
check('its own input', run('in/a.txt', '-o', 'in/a.txt', '--force').returncode == 4 and read('in/a.txt') == before)

write('mine/a.txt.xml', 'precious')
result = run('in/a.txt', 'in/b.txt', '-o', 'mine/')
check('a file of others in a folder', result.returncode == 4 and read('mine/a.txt.xml') == b'precious')
check('the others are written', b'<TEI' in read('mine/b.txt.xml'))
os.makedirs('linked')
write('target', 'precious')
os.symlink(os.path.abspath('target'), 'linked/a.txt.xml')
os.symlink('/tmp', 'linked/sub')
result = run('-r', 'in', '-o', 'linked/', '--force')
check(f'links in a folder: {result.stderr!r}', result.returncode == 4 and read('target') == b'precious')
check('no file through a link', not os.path.exists('/tmp/c.txt.xml'))

records = ''.join('{"id": "%s", "text": "Text."}\n' % name for name in ['same', 'same', 'same', 'é' * 200, '../up', '.dot', ''])
result = run('-i', 'jsonl', '-o', 'names/', data=records.encode())
names = tree('names')
check(f'names: {names} {result.stderr!r}', names == sorted(
    ['.nlp-run', 'same.xml', 'same.2.xml', 'same.3.xml', 'é' * 100 + '.xml', '_./up.xml'.replace('/', '_'), '_dot.xml', 'document.xml']))

for jobs in ['1', '2', '5']:
    check(f'--jobs {jobs}', run('-r', 'in', '-f', 'jsonl', '-j', jobs).stdout == run('-r', 'in', '-f', 'jsonl', '--no-isolation').stdout)
check('--jobs 0', run('in/a.txt', '-j', '0').returncode == 2)
check('--resume without a folder', run('in/a.txt', '--resume').returncode == 2)
write(b'esc\x1b[31m\xff.txt', 'Some text.')
result = run(b'esc\x1b[31m\xff.txt', b'no\x1b.txt', '-f', 'jsonl')
check(f'control characters: {result.stderr!r}', b'\x1b' not in result.stderr and b'\\x1b' in result.stderr)
check('a name that is no UTF-8', b'esc\\u001b[31m\xef\xbf\xbd.txt' in result.stdout)

with gzip.open('packed.txt.gz', 'wb') as file:
    file.write(b'Packed text.')
result = run('packed.txt.gz', '-f', 'jsonl')
check(f'a packed file: {result.stdout!r}', b'"id":"packed.txt"' in result.stdout and b'Packed text.' in result.stdout)
write('damaged.txt.gz', read('packed.txt.gz')[:-9])
check('a damaged one', run('damaged.txt.gz', '-f', 'jsonl').returncode == 4)

write('page.html', '<html><body><p>Mara Venn waits at the old harbour.</p></body></html>')
result = run('-f', 'brat', '-o', 'brat/', 'in/a.txt', 'page.html')
check(f'what brat wants: {result.stderr!r}', tree('brat') == ['.nlp-run', 'a.ann', 'a.txt', 'annotation.conf', 'page.html.ann', 'page.html.txt',
                                                              'visual.conf'])
check('its text', read('brat/a.txt') == read('in/a.txt') and b'<' not in read('brat/page.html.txt'))
write('brat/annotation.conf', '[entities]')
run('-f', 'brat', '-o', 'brat/', 'in/a.txt')
check('settings of ours are renewed', b'[relations]' in read('brat/annotation.conf'))
write('own/annotation.conf', '[entities]')
run('-f', 'brat', '-o', 'own/', 'in/a.txt')
check('settings of others stay', read('own/annotation.conf') == b'[entities]' and os.path.exists('own/a.ann'))
check('beside the very text', run('-f', 'brat', '-o', 'in/', 'in/a.txt').returncode == 0 and os.path.exists('in/a.ann'))
write('in/b.html.txt', 'precious')
os.rename('page.html', 'in/b.html')
check('beside a text of others', run('-f', 'brat', '-o', 'in/', 'in/b.html').returncode == 4 and read('in/b.html.txt') == b'precious')
check('resumed', run('-f', 'brat', '-o', 'brat/', '--resume', 'in/a.txt').returncode == 0 and read('brat/.nlp-run').count(b'a.ann') == 1)

run('-r', 'in', '--include', '*.txt', '-f', 'html', '-o', 'pages/')
check('an index', 'index.html' in tree('pages') and b'href="sub/c.txt.html"' in read('pages/index.html'))
run('-f', 'html', '-o', 'pages/', '--resume', 'in/a.txt')
check('an index of all that was resumed', read('pages/index.html').count(b'<tr>') == 1 + len([name for name in tree('pages') if name.endswith('.txt.html')]))
run('-i', 'jsonl', '-f', 'html', '-o', 'records/', data=b'{"id": "index", "text": "Text."}\n')
check('no page in its place', tree('records') == ['.nlp-run', 'index.2.html', 'index.html'])

def print_on_terminal(**more):
    """What the program tells of a file that is not there, on a terminal of its own."""
    own, other = pty.openpty()
    subprocess.run([program, '--plugins', '', 'nowhere.txt'], stdout=subprocess.DEVNULL, stderr=other,
                   env={**{key: value for key, value in os.environ.items() if key != 'NO_COLOR'}, 'TERM': 'xterm', **more})
    os.close(other)
    return os.read(own, 1000)


check('its name in bold', print_on_terminal().startswith(b'\x1b[1mnlp-run:\x1b[0m nowhere.txt'))
check('NO_COLOR', print_on_terminal(NO_COLOR='1').startswith(b'nlp-run: nowhere.txt'))
check('a terminal that can do nothing', print_on_terminal(TERM='dumb').startswith(b'nlp-run: nowhere.txt'))
check('no terminal', run('nowhere.txt').stderr.startswith(b'nlp-run: nowhere.txt'))
result = subprocess.run([program, '--plugins', '', 'in/a.txt', 'in/b.txt', '-f', 'jsonl'], capture_output=True)
check('a sum', b'2 documents' in result.stderr and run('in/a.txt', 'in/b.txt', '-f', 'jsonl').stderr == b'')

lines = ''.join('bad\n' if i % 100 == 50 else '{"id": "%d", "text": "Text."}\n' % i for i in range(2000))
result = run('-i', 'jsonl', '-f', 'jsonl', data=lines.encode())
check('a line each', result.stdout.count(b'\n') == 2000 and result.stdout.count(b'"error"') == 20)
check('numbers of lines', b'line 51:' in result.stderr and b'line 1951:' in result.stderr and result.stderr.count(b'\n') == 20)
result = run('-i', 'jsonl', data=b'{"text": "One."}\n{"text": "Two."}\n')
check(f'two documents in one XML: {result.stderr!r}', result.returncode == 2 and b'jsonl' in result.stderr)
check('--max-failures', run('-i', 'jsonl', '-f', 'jsonl', '--max-failures', '3', data=lines.encode()).stdout.count(b'\n') == 251)

print('\n'.join(failures))
print(f'{len(failures)} failures')
sys.exit(bool(failures))
