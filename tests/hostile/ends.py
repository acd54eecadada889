"""ends.py NLP_RUN [ROUNDS] - whoever is ended while the program works, worker or supervisor: no result is lost, half, or other.

Workers are killed while documents go through; the supervisor by INT, TERM and KILL, and --resume goes on where it was.
SPDX-License-Identifier: MIT
"""
import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

program = sys.argv[1]
rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
work = tempfile.mkdtemp()
random.seed(1)
failures = []
sentences = ['Ada Quill said that it was “fine”.', 'The mill lost $2 million in May 2019.', 'Nobody asked Tom Marsh, who left.',
             'Is it true? asked the Saltmarsh Courier.', 'He told them that nobody would pay for the bridge.']


def make_text(n):
    return ' '.join(random.choice(sentences) for _ in range(n))


def check(what, good):
    if not good:
        failures.append(what)


def get_children(pid):
    try:
        with open(f'/proc/{pid}/task/{pid}/children') as file:
            return [int(child) for child in file.read().split()]
    except OSError:
        return []


def are_gone(pids):
    """Whether the processes end within five seconds: the system ends them in its own time."""
    for _ in range(100):
        if not any(os.path.exists(f'/proc/{pid}/exe') for pid in pids):
            return True
        time.sleep(.05)
    return False


def kill_workers():
    """Kills a worker twice a second while records go through."""
    data = ''.join(json.dumps({'id': str(i), 'text': make_text(60)}) + '\n' for i in range(300))
    path = os.path.join(work, 'records.jsonl')
    with open(path, 'w') as file:
        file.write(data)
    command = [program, '-i', 'jsonl', '-f', 'jsonl', '--quiet', '-j', '2', path]
    expected = subprocess.run(command, capture_output=True).stdout
    process = subprocess.Popen(command, stdout=open(path + '.out', 'wb'), stderr=subprocess.PIPE)
    n = 0
    while process.poll() is None:
        time.sleep(.5)
        children = get_children(process.pid)
        if children:
            try:
                os.kill(random.choice(children), signal.SIGKILL)
                n += 1
            except OSError:
                pass
    with open(path + '.out', 'rb') as file:
        found = file.read()
    check(f'{n} workers were killed: status {process.returncode}, {process.stderr.read()[-300:]!r}', process.returncode == 0)
    check(f'{n} workers were killed: other bytes', found == expected and n > 0)


def read_folder(folder):
    result = {}
    for path, _, names in os.walk(folder):
        for name in names:
            with open(os.path.join(path, name), 'rb') as file:
                result[os.path.relpath(os.path.join(path, name), folder)] = hashlib.sha256(file.read()).digest()
    result.pop('.nlp-run', None)
    return result


def end_supervisor():
    texts = os.path.join(work, 'texts')
    for i in range(40):
        folder = os.path.join(texts, str(i % 4))
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, f'{i}.txt'), 'w') as file:
            file.write(make_text(80))
    whole, part = os.path.join(work, 'whole'), os.path.join(work, 'part')
    subprocess.run([program, '-r', texts, '-o', whole + '/', '--quiet'], check=True)
    expected = read_folder(whole)
    check(f'{len(expected)} files of 40', len(expected) == 40 and '3/39.txt.xml' in expected)
    for number in [signal.SIGINT, signal.SIGTERM, signal.SIGKILL] * rounds:
        shutil.rmtree(part, ignore_errors=True)
        command = [program, '-r', texts, '-o', part + '/', '--quiet', '--resume']
        process = subprocess.Popen(command, stderr=subprocess.PIPE)
        time.sleep(random.uniform(.02, .4))
        children = get_children(process.pid)
        process.send_signal(number)
        process.wait()
        found = read_folder(part)
        check(f'signal {number}: a half or strange file', all(expected.get(name) == value for name, value in found.items()))
        check(f'signal {number}: a worker lives on', are_gone(children))
        result = subprocess.run(command, capture_output=True)
        check(f'signal {number}: cannot be resumed: {result.stderr!r}', result.returncode == 0 and read_folder(part) == expected)
    other = subprocess.run([program, '-r', texts, '-o', part + '/', '--quiet', '--resume', '--plugins', 'ner'], capture_output=True)
    check('goes on with other options', other.returncode == 4 and b'other options' in other.stderr)


kill_workers()
end_supervisor()
shutil.rmtree(work)
print('\n'.join(failures))
print(f'{len(failures)} failures')
sys.exit(bool(failures))
