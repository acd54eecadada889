#!/usr/bin/env python3
"""CPU time of nlp-run beside that of programs for the same texts, in one run.

    (cd tests/bench/peers && npm install)
    tests/bench/peers/peers.py build/nlp-run samples/texts

Texts are paragraphs of the samples in random order, the same each time. Start-up counts: each program runs once over all of them. A peer
that is not installed is left out with the reason; without any the test is skipped (status 77).
SPDX-License-Identifier: MIT
"""
import pathlib
import random
import resource
import subprocess
import sys
import tempfile

DOCUMENTS = 100
BYTES = 2500
PEERS = "wink-nlp", "compromise", "vader-sentiment"
HERE = pathlib.Path(__file__).parent


def make_texts(samples, folder):
    paragraphs = [part.strip() for path in sorted(pathlib.Path(samples).glob("*.txt"))
                  for part in path.read_text(encoding="utf-8").split("\n\n") if part.strip()]
    rng = random.Random(1)
    n_words = 0
    for i in range(DOCUMENTS):
        text = ""
        while len(text) < BYTES:
            text += rng.choice(paragraphs) + "\n\n"
        n_words += len(text.split())
        (folder / f"{i:04}.txt").write_text(text, encoding="utf-8")
    return n_words


def measure(command):
    """The CPU time of a command, or the reason why it did not run."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    try:
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, cwd=HERE)
    except FileNotFoundError:
        return None, f"{command[0]} is not installed"
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != 0:
        return None, done.stderr.strip().split("\n")[-1]
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, None


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: peers.py NLP-RUN SAMPLES")
    program = str(pathlib.Path(sys.argv[1]).absolute())
    with tempfile.TemporaryDirectory() as scratch:
        texts, output = pathlib.Path(scratch, "texts"), pathlib.Path(scratch, "output")
        texts.mkdir()
        output.mkdir()
        n_words = make_texts(sys.argv[2], texts)
        own, reason = measure([program, "--jobs", "1", "--output", str(output), *map(str, sorted(texts.iterdir()))])
        if own is None:
            sys.exit(f"peers.py: {reason}")
        print(f"{n_words} words; CPU seconds, words a second, times the time of nlp-run")
        print(f"{'nlp-run, all plugins':<24} {own:8.2f} {n_words / own:10.0f}")
        total = 0
        for peer in PEERS:
            seconds, reason = measure(["node", "peer.js", peer, str(texts)])
            if seconds is None:
                print(f"{peer:<24} left out: {reason}")
                continue
            total += seconds
            print(f"{peer:<24} {seconds:8.2f} {n_words / seconds:10.0f} {seconds / own:7.2f}")
    if total == 0:
        sys.exit(77)
    print(f"{'those one by one':<24} {total:8.2f} {n_words / total:10.0f} {total / own:7.2f}")


if __name__ == "__main__":
    main()
