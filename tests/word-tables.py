#!/usr/bin/env python3
"""word-tables.py - words of a language stand in tables (*.tsv), not in C: looks for string tables of more than eight words.

    word-tables.py SOURCE

A table is a constant of strings, of structs that hold strings, or one string of words with blanks or bars between. What is no word
of a language is told by its type (the columns of a layer, the options of a program), or stands in `vocabularies` with a word on
what it is.
SPDX-License-Identifier: MIT"""
import os
import re
import sys

MOST_WORDS = 8

# Names of our own and of formats: the same whatever language a text is in.
vocabularies = {
    'core/cli': 'options and help of the programs, names of files that --new-plugin writes',
    'core/extract/properties.c': 'elements of Dublin Core',
    'core/lexicon/language.c': 'tags of languages',
    'core/page': 'elements and classes of HTML',
    'core/plugin/describe-layers.c': 'what flags of layers mean',
    'core/read/foreign.c': 'endings and first bytes of files',
    'core/read/inputs.c': 'names of formats that are refused, and what to do',
    'core/read/web-page.c': 'elements, roles and class names of HTML',
    'core/read/extractor.c': 'names of formats and of programs',
    'core/read/reader.c': 'names of formats',
    'core/score/numbers-score.c': 'kinds of numbers, as files of gold name them',
    'core/score/structure-score.c': 'names of layers and fields',
    'core/sequence/recipe.c': 'keys of recipes',
    'core/tei': 'elements, attributes and values of annotated XML',
    'core/train': 'commands and options of the program',
    'core/write/table.c': 'heads of columns',
    'core/write/values.c': 'values of fields as the formats write them',
    'plugins/ner/refer/fold.c': 'letters',
    'plugins/numbers/arbiter/row-fields.c': 'values of fields',
    'plugins/numbers/calendar': 'codes of TIMEX3 and ISO 8601',
    'plugins/sentiment/train/corpus.c': 'names of files',
    'plugins/turns/training/nlp-train-turns.c': 'names of files',
}

# Types whose strings name and explain fields, layers, options.
descriptions = {'NlpField', 'NlpLayerSpec', 'NlpOption', 'NlpPlugin', 'GOptionEntry'}

declaration = re.compile(r'\bconst\s+(struct\b[^{;]*\{[^}]*\}|\w+)[^=;(){}"]*=\s*', re.S)
literal = re.compile(r'"((?:[^"\\]|\\.)*)"')
word = re.compile(r"^[a-z][a-z'.-]*$", re.I)


def find_end(text, at):
    """The end of the initialiser that begins at @at: the next semicolon outside of strings."""
    while at < len(text) and text[at] != ';':
        string = literal.match(text, at)
        at = string.end() if string else at + 1
    return at


def count_words(initialiser):
    count = 0
    for string in literal.findall(initialiser):
        words = [w for w in re.split(r'[\s|]+', string) if w]
        if words and all(word.match(w) for w in words):
            count += len(words)
    return count


def check(path, name):
    text = open(path, encoding='utf-8').read()
    text = re.sub(r'/\*.*?\*/', lambda comment: re.sub(r'[^\n]', ' ', comment.group()), text, flags=re.S)
    faults = []
    for match in declaration.finditer(text):
        if match.group(1) in descriptions:
            continue
        count = count_words(text[match.end():find_end(text, match.end())])
        if count > MOST_WORDS:
            faults.append('%s:%d: a table of %d words' % (name, text.count('\n', 0, match.start()) + 1, count))
    return faults


def main(source):
    faults = []
    for folder in ('core', 'plugins'):
        for at, _, files in os.walk(os.path.join(source, folder)):
            for file in sorted(files):
                name = os.path.relpath(os.path.join(at, file), source)
                if not file.endswith(('.c', '.h')):
                    continue
                if not any(name == e or name.startswith(e + '/') for e in vocabularies):
                    faults += check(os.path.join(at, file), name)
    print('\n'.join(faults))
    return 1 if faults else 0


sys.exit(main(sys.argv[1]))
