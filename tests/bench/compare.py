#!/usr/bin/env python3
"""Compares two builds by what tests/bench/bench --json says of them.

    build/tests/bench/bench --json samples/texts > before.json         (and another build's > after.json, on the same machine)
    tests/bench/compare.py before.json after.json

A row a step: words per CPU second before and after, and how many times as fast. Steps that only one build has are left out.
SPDX-License-Identifier: MIT
"""
import json
import sys


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def print_round(name, before, after):
    print(f"{name + ': step':<22} {'before':>12} {'after':>12} {'ratio':>7}")
    for step, seconds in before["seconds"].items():
        if step in after["seconds"]:
            speeds = before["words"] / max(seconds, 1e-9), after["words"] / max(after["seconds"][step], 1e-9)
            print(f"{step:<22} {speeds[0]:12.0f} {speeds[1]:12.0f} {speeds[1] / speeds[0]:7.2f}")


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: compare.py BEFORE.json AFTER.json")
    before, after = read(sys.argv[1]), read(sys.argv[2])
    if before["kernel"] != after["kernel"]:
        print(f"compare.py: kernels differ: {before['kernel']} and {after['kernel']}", file=sys.stderr)
    for name in "small", "large":
        print_round(name, before[name], after[name])
    print(f"{'set-up, ms':<22} {before['set_up_seconds'] * 1e3:12.1f} {after['set_up_seconds'] * 1e3:12.1f}")
    print(f"{'memory, MiB':<22} {before['mebibytes']:12.0f} {after['mebibytes']:12.0f}")


if __name__ == "__main__":
    main()
