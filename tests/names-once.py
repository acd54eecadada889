#!/usr/bin/env python3
"""names-once.py - a name of a file means one thing: looks for files of the core and the plugins that share one.

    names-once.py SOURCE

NAME.c and NAME.h of one folder are one file. Every plugin may have a parameters.h: there it means the same. formats.c holds the table that
write/formats.h declares, one level above the folders whose formats are in it.
SPDX-License-Identifier: MIT"""
import collections
import os
import sys

meant = {'parameters', 'formats'}


def find_doubles(source):
    folders = collections.defaultdict(set)
    for top in ('core', 'plugins'):
        for at, _, names in os.walk(os.path.join(source, top)):
            for name in names:
                stem, ending = os.path.splitext(name)
                if ending in ('.c', '.h'):
                    folders[stem].add(os.path.relpath(at, source))
    return {stem: where for stem, where in folders.items() if len(where) > 1 and stem not in meant}


doubles = find_doubles(sys.argv[1])
for stem, where in sorted(doubles.items()):
    print(f'{stem} stands in {", ".join(sorted(where))}: name the one by what sets it apart')
sys.exit(1 if doubles else 0)
