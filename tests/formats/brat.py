"""brat.py - reads a folder as brat does (brat.nlplab.org/standoff.html, /configuration.html) and is as strict: lines end where Python's
splitlines() ends them, the words of a mark are those of the text, and every label, relation and attribute is one of annotation.conf.

SPDX-License-Identifier: MIT
"""
import os
import re


class Fault(Exception):
    pass


def need(good, what):
    if not good:
        raise Fault(what)


def read_settings(path, sections):
    """The lines of each section: first word -> arguments as {key: [value]}."""
    settings, section = {name: {} for name in sections}, None
    with open(path, encoding='utf-8') as file:
        for line in file.read().split('\n'):
            if not line.strip() or line.lstrip().startswith('#'):
                continue
            head = re.fullmatch(r'\s*\[(.*)\]\s*', line)
            if head:
                section = head.group(1)
                need(section in settings, f'{path}: section {section}')
                continue
            need(section is not None, f'{path}: a line before the first section')
            word, *rest = (line.split('\t') if section == 'labels' else line.split(None, 1))
            arguments = {}
            for argument in rest[0].split(',') if rest else []:
                key, colon, values = argument.strip().partition(':')
                need(colon and key not in arguments and ' ' not in values, f'{path}: {line}')
                arguments[key] = values.split('|')
            terms = [term.strip() for term in word.split('|')]
            need(all(terms) and re.fullmatch(r'[\w<>-]+', terms[0], re.A), f'{path}: {line}')
            need(section == 'relations' or terms[0] not in settings[section], f'{path}: {terms[0]} twice')
            settings[section][terms[0]] = arguments
    return settings


class Document:
    """text; marks: id -> (label, spans); attributes and notes: id -> {name: value}; relations: (type, from, to)."""

    def __init__(self, stem, settings):
        with open(stem + '.txt', encoding='utf-8', newline='') as file:
            self.text = file.read()
        self.settings = settings
        self.marks, self.attributes, self.notes, self.relations, ids = {}, {}, {}, [], set()
        with open(stem + '.ann', encoding='utf-8', newline='') as file:
            lines = file.read().splitlines()
        readers = {'T': self.read_mark, 'A': self.read_attribute, 'R': self.read_relation, '#': self.read_note}
        for line in lines:
            name, tab, rest = line.partition('\t')
            need(tab and re.fullmatch(r'[TAR#][0-9]+', name) and name not in ids, f'{stem}: {line!r}')
            ids.add(name)
            readers[name[0]](name, rest)

    def read_mark(self, name, rest):
        head, tab, words = rest.partition('\t')
        label, places = re.fullmatch(r'([\w-]+) (\d+ \d+(?:;\d+ \d+)*)', head, re.A).groups()
        spans = [tuple(int(number) for number in place.split(' ')) for place in places.split(';')]
        need(label in self.settings['entities'], f'label {label} is not in annotation.conf')
        need(all(begin < end <= len(self.text) for begin, end in spans), f'{name}: {spans}')
        need(all(one[1] <= other[0] for one, other in zip(spans, spans[1:])), f'{name}: {spans} overlap')
        need(tab and words == ' '.join(self.text[begin:end] for begin, end in spans), f'{name}: {words!r} is not what stands at {spans}')
        self.marks[name] = (label, spans)

    def read_attribute(self, name, rest):
        attribute, target, value = rest.split(' ')
        allowed = self.settings['attributes'].get(attribute)
        need(allowed is not None and self.marks[target][0] in allowed['Arg'] and value in allowed['Value'], f'{name}: {rest}')
        self.attributes.setdefault(target, {})[attribute] = value

    def read_relation(self, name, rest):
        relation, *arguments = rest.split(' ')
        allowed = self.settings['relations'].get(relation)
        targets = [re.fullmatch(r'(Arg[12]):(T\d+)', argument).groups() for argument in arguments]
        need(allowed is not None and [key for key, _ in targets] == ['Arg1', 'Arg2'], f'{name}: {rest}')
        need(all(self.marks[target][0] in allowed[key] for key, target in targets), f'{name}: {rest}')
        self.relations.append((relation, targets[0][1], targets[1][1]))

    def read_note(self, name, rest):
        kind, target, text = re.fullmatch(r'(\w+) (T\d+)\t(.*)', rest).groups()
        field, colon, value = text.partition(': ')
        need(kind == 'AnnotatorNotes' and target in self.marks and colon, f'{name}: {rest}')
        self.notes.setdefault(target, {})[field] = value


def read(folder):
    """NAME -> Document."""
    settings = read_settings(os.path.join(folder, 'annotation.conf'), ['entities', 'relations', 'events', 'attributes'])
    looks = read_settings(os.path.join(folder, 'visual.conf'), ['labels', 'drawing'])
    need(set(looks['labels']) <= set(settings['entities']), 'visual.conf has labels that annotation.conf has not')
    stems = sorted(os.path.join(path, name[:-4]) for path, _, names in os.walk(folder) for name in names if name.endswith('.ann'))
    return {os.path.relpath(stem, folder): Document(stem, settings) for stem in stems}
