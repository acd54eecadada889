"""dask-bag.py IN.jsonl OUT.jsonl [OPTION...] - Dask: a bag of lines, each part of it piped through nlp-run in a worker process.

With a cluster, DASK_SCHEDULER names its scheduler (tcp://host:8786); without, there are two processes on this machine.
SPDX-License-Identifier: MIT
"""
import os
import subprocess
import sys

import dask.bag
from distributed import Client, LocalCluster

BLOCK = os.environ.get('BLOCK', '1MiB')


def annotate(lines, options, program):
    """The answers to some lines. Status 1 says that there are records with an error; others, that there is no answer."""
    data = ''.join(line if line.endswith('\n') else line + '\n' for line in lines)
    command = [program, '--quiet', '--jobs', '1', '--input', 'jsonl', '--format', 'jsonl', *options]
    result = subprocess.run(command, input=data.encode(), stdout=subprocess.PIPE, check=False)
    if result.returncode > 1:
        raise RuntimeError(f'{program} ended with {result.returncode}')
    return result.stdout.decode().splitlines()


def main():
    source, target, *options = sys.argv[1:]
    scheduler = os.environ.get('DASK_SCHEDULER')
    cluster = scheduler or LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None)
    with Client(cluster):
        lines = dask.bag.read_text(source, blocksize=BLOCK)
        answers = lines.map_partitions(annotate, options, os.environ.get('NLP_RUN', 'nlp-run')).compute()
    with open(target + '.part', 'w', encoding='utf-8') as file:
        file.writelines(answer + '\n' for answer in answers)
    os.rename(target + '.part', target)


if __name__ == '__main__':
    main()
