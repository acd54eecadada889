#!/usr/bin/env python3
"""circles.py - files that need one another cannot be understood alone: looks for circles of #include.

    circles.py SOURCE

A file is NAME.c with NAME.h of a folder. NAME-private.h, which the parts of NAME share, may include NAME.h. At most three circles are tolerated, each
named here with its reason. One that is gone must be taken off the list.
SPDX-License-Identifier: MIT"""
import collections
import os
import re
import sys

# The folder's parser calls the parts of numbers, which call the parser for what stands inside of them.
tolerated = [
    {'plugins/numbers/calendar/calendar', 'plugins/numbers/calendar/when'},
    {'plugins/numbers/lexemes/digit-groups', 'plugins/numbers/lexemes/lexer'},
    {'plugins/numbers/quantities/cardinal', 'plugins/numbers/quantities/figure', 'plugins/numbers/quantities/numeral',
     'plugins/numbers/lexemes/memo', 'plugins/numbers/lexemes/parser'},
]

include = re.compile(r'^\s*#\s*include\s+["<]([^">]+)\.h[">]', re.M)


def collect(source):
    """Every file, without its ending, and what it includes, as written."""
    files = collections.defaultdict(list)
    for top in ('core', 'plugins', 'include'):
        for at, _, names in os.walk(os.path.join(source, top)):
            for name in names:
                if name.endswith(('.c', '.h')):
                    path = os.path.join(at, name)
                    unit = os.path.relpath(path, source)[:-2]
                    files[unit] += include.findall(open(path, encoding='utf-8').read())
    return files


def find_file(files, unit, name):
    """The file that @unit means by @name: of its own folder, of its plugin or of the core, or a public header."""
    if name.startswith('nlp/'):
        return 'include/' + name if 'include/' + name in files else None
    name = os.path.basename(name)
    same = [f for f in files if os.path.basename(f) == name and not f.startswith('include/')]
    near = [f for f in same if os.path.dirname(f) == os.path.dirname(unit)]
    top = [f for f in same if f.split('/')[:2] == unit.split('/')[:2]]
    return (near or top or same or [None])[0]


def find_circles(graph):
    """Sets of files each of which reaches the others (R. E. Tarjan, 1972)."""
    index, low, stack, circles = {}, {}, [], []

    def visit(file):
        index[file] = low[file] = len(index)
        stack.append(file)
        for other in graph[file]:
            if other not in index:
                visit(other)
            if other in stack:
                low[file] = min(low[file], low[other])
        if low[file] == index[file]:
            at = stack.index(file)
            if len(stack) - at > 1:
                circles.append(set(stack[at:]))
            del stack[at:]

    for file in graph:
        if file not in index:
            visit(file)
    return circles


def main(source):
    sys.setrecursionlimit(10000)
    files = collect(source)
    graph = {unit: {find_file(files, unit, name) for name in names} - {None, unit, unit.removesuffix('-private')} for unit, names in files.items()}
    circles = find_circles(graph)
    faults = ['a circle: ' + ', '.join(sorted(circle)) for circle in circles if circle not in tolerated]
    faults += ['no circle any more, take it off the list: ' + ', '.join(sorted(c)) for c in tolerated if c not in circles]
    print('\n'.join(faults))
    return 1 if faults else 0


sys.exit(main(sys.argv[1]))
