"""files.py NLP_RUN [N] - N of the 500 hostile files of corpus.py, each in a run of its own: it ends in order, in time that grows as the
file does, with less than a GiB, and what comes out is of its format.

SPDX-License-Identifier: MIT
"""
import json
import os
import sys
import tempfile
import xml.parsers.expat

import corpus

FORMATS = ['xml', 'jsonl', 'csv', 'html', 'brat', 'conllu', 'json', 'tsv']
MOST_KIB = 1 << 20
program = sys.argv[1]
n = int(sys.argv[2]) if len(sys.argv) > 2 else 500
failures = []
statuses = {}
largest = 0
slowest = (0, '')


def run(path, how):
    """Status (negative: a signal), CPU seconds and KiB of the largest process."""
    pid = os.fork()
    if pid == 0:
        files = [os.open(path + ending, os.O_WRONLY | os.O_CREAT | os.O_TRUNC) for ending in ('.out', '.err')]
        os.dup2(files[0], 1)
        os.dup2(files[1], 2)
        os.execv(program, [program, '--quiet', '--jobs', '1', '--timeout', '60', '--format', how, path])
    _, status, usage = os.wait4(pid, 0)
    return os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def find_fault(data, how):
    """What is wrong with an output of a format; empty if nothing is."""
    try:
        data.decode('utf-8')
        if how == 'jsonl':
            for line in data.splitlines():
                json.loads(line)
        elif how == 'json':
            rest = data.decode().strip()
            while rest:
                _, end = json.JSONDecoder().raw_decode(rest)
                rest = rest[end:].lstrip()
        elif how == 'xml' and data:
            xml.parsers.expat.ParserCreate().Parse(data, True)
    except (ValueError, xml.parsers.expat.ExpatError) as error:
        return str(error)
    return ''


def check_linear(name, seconds, times):
    """Four times as much of one shape takes at most some six times as long."""
    _, number, size = name.removesuffix('.txt').split('-')
    times[number, size] = seconds
    small, large = times.get((number, '15000')), times.get((number, '60000'))
    if small is not None and large is not None and large > 6 * small + .3:
        failures.append(f'{name}: {small:.2f} s, and {large:.2f} s for four times as much of {corpus.SHAPES[int(number)]!r}')


times = {}
with tempfile.TemporaryDirectory() as folder:
    for i, (name, data) in enumerate(corpus.make(n=n)):
        path, how = os.path.join(folder, name), FORMATS[i % len(FORMATS)]
        if name.startswith('shape-'):
            how = FORMATS[i // 2 % len(FORMATS)]
        with open(path, 'wb') as file:
            file.write(data)
        status, seconds, size = run(path, how)
        with open(path + '.out', 'rb') as file:
            fault = find_fault(file.read(), how)
        with open(path + '.err', 'rb') as file:
            words = file.read()
        statuses[status] = statuses.get(status, 0) + 1
        largest, slowest = max(largest, size), max(slowest, (seconds, name))
        # A format of one document a file refuses several: that is usage.
        if status not in (0, 1) and not (status == 2 and b'holds one document' in words):
            failures.append(f'{name} as {how}: status {status}: {words[-200:]!r}')
        if size > MOST_KIB:
            failures.append(f'{name}: {size >> 10} MiB')
        if fault:
            failures.append(f'{name} as {how}: {fault}')
        for sign in (b'signal', b'ended the program', b'longer than', b'CRITICAL', b'makes no sense', b'failed:'):
            if sign in words:
                failures.append(f'{name} as {how}: {words[-300:]!r}')
                break
        if name.startswith('shape-'):
            check_linear(name, seconds, times)
        for ending in ('', '.out', '.err'):
            os.unlink(path + ending)
print('\n'.join(failures))
print(f'{n} files, {len(failures)} failures; statuses {statuses}, largest process {largest >> 10} MiB, slowest {slowest}')
sys.exit(bool(failures))
