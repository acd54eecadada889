"""damage.py NLP_RUN PLUGIN [N] - damaged copies of a plugin's file: the program ends in order, and either says that it is no plugin or
gives every document.

SPDX-License-Identifier: MIT
"""
import os
import random
import subprocess
import sys
import tempfile

program, plugin = sys.argv[1:3]
n = int(sys.argv[3]) if len(sys.argv) > 3 else 60
good = open(plugin, 'rb').read()
data = b''.join(b'{"id": "%d", "text": "Text number %d."}\n' % (i, i) for i in range(5))
random.seed(1)
failures = []
statuses = {}


def damage():
    """A copy cut off, with bytes changed, a stretch of zeros, or a stretch put elsewhere; most often near the tables at its ends."""
    copy = bytearray(good)
    at = random.randrange(len(copy)) if random.random() < .5 else random.choice([random.randrange(1024), len(copy) - 1 - random.randrange(4096)])
    way = random.randrange(4)
    if way == 0:
        return bytes(copy[:at])
    if way == 1:
        for _ in range(random.randrange(1, 30)):
            copy[(at + random.randrange(200)) % len(copy)] = random.randrange(256)
    elif way == 2:
        copy[at:at + 200] = bytes(len(copy[at:at + 200]))
    else:
        copy[at:at + 100] = copy[:len(copy[at:at + 100])]
    return bytes(copy)


with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, 'hostile.so')
    for i in range(n):
        with open(path, 'wb') as file:
            file.write(damage())
        os.chmod(path, 0o755)
        result = subprocess.run([program, '--plugins', path, '-i', 'jsonl', '-f', 'jsonl', '--quiet', '--timeout', '2'], input=data,
                                capture_output=True)
        lines = result.stdout.count(b'\n')
        statuses[result.returncode] = statuses.get(result.returncode, 0) + 1
        if result.returncode not in (0, 1, 3) or (result.returncode != 3 and lines != 5) or (result.returncode == 3 and not result.stderr):
            failures.append(f'copy {i}: status {result.returncode}, {lines} lines, {result.stderr[-200:]!r}')
        os.unlink(path)
print('\n'.join(failures))
print(f'{n} copies, {len(failures)} failures; statuses {statuses}')
sys.exit(bool(failures))
