"""formats.py NLP_RUN SOURCE [DATA] - every format says what JSON says: each is read by a reader that knows nothing of the program, and
compared row by row. What a format has no place for is counted on standard error, and the counts are compared, too.

The texts are the samples, and with DATA, a folder, interviews and news in it; if it is not there, the test is skipped.
SPDX-License-Identifier: MIT
"""
import csv
import glob
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

import annotated
import brat
import conllu
import page
import tables

program, source = sys.argv[1:3]
data = sys.argv[3] if len(sys.argv) > 3 else None
if data and not os.path.isdir(data):
    print('skipped: there is no', data)
    sys.exit(77)
failures = []
CLASSES = {'persName': 'PERSON', 'orgName': 'ORG', 'placeName': 'LOC', 'name': 'MISC'}


def same(where, found, wanted):
    """Compares two lists, and tells the first difference."""
    for number, (one, other) in enumerate(zip(found, wanted)):
        if one != other:
            failures.append(f'{where}: row {number}: {one!r} where JSON has {other!r}')
            return
    if len(found) != len(wanted):
        failures.append(f'{where}: {len(found)} rows where JSON has {len(wanted)}')


def plain(text):
    return ' '.join(re.sub('[\x00-\x1f\x7f-\x9f\ufffd]', ' ', text).split())


def near(one, other, least=.0006):
    return (one is None) == (other is None) and (one is None or abs(float(one) - float(other)) < least)


def join(text, spans):
    """Spans with nothing but white space between them are one."""
    joined = []
    for begin, end in spans:
        if joined and text[joined[-1][1]:begin].strip() == '':
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((begin, end))
    return joined


def whole(spans):
    return spans[0][0], spans[-1][1]


# Annotated XML.

def compare_marks(name, document, wanted):
    text, elements = wanted['text'], document.elements
    quotes = [(key, attributes, spans) for key, (tag, attributes, spans) in elements.items() if tag == 'said']
    quotes.sort(key=lambda quote: int(quote[0][1:]))
    same(f'{name}: xml: quotes', [(attributes['ana'].split('.')[-1], spans, attributes.get('who', '#')[1:]) for _, attributes, spans in quotes],
         [(row['kind'], join(text, row['content']), row.get('referent', '')) for row in wanted['quotes']])
    for part in ('cue', 'source'):
        same(f'{name}: xml: {part}', [elements[f'{key}.{part}'][2] if f'{key}.{part}' in elements else [] for key, _, _ in quotes],
             [join(text, row[part]) for row in wanted['quotes']])
    names = [(whole(spans), CLASSES[tag], attributes.get('ref', '#')[1:]) for key, (tag, attributes, spans) in elements.items()
             if tag in CLASSES and re.fullmatch('e[0-9]+', key)]
    same(f'{name}: xml: names', sorted(names), sorted(((row['begin'], row['end']), row['type'], row.get('referent', ''))
                                                      for row in wanted['entities']))
    turns = [(whole(spans), attributes['ana'].split('.')[-1], attributes.get('who', '#')[1:])
             for tag, attributes, spans in elements.values() if tag == 'sp']
    same(f'{name}: xml: turns', sorted(turns), [((row['begin'], row['end']), row['role'], row.get('referent', '')) for row in wanted['turns']
                                                if row['role'] != 'narration'])
    sentences = [whole(spans) for tag, _, spans in elements.values() if tag == 's']
    same(f'{name}: xml: sentences', sorted(sentences), [(row['begin'], row['end']) for row in wanted['sentences']])


def as_when(value):
    """A TIMEX3 value as ISO 8601 has it: a year that is not known is left out, a time of day has seconds."""
    day, mark, time = value.replace('XXXX-', '--', 1).partition('T')
    return day + ('T' if day and time else '') + (time + ':00:00'[3 * time.count(':'):] if mark else '')


def compare_numbers(name, document, wanted):
    rows = sorted(((int(key[1:]), attributes, whole(spans)) for key, (_, attributes, spans) in document.elements.items()
                   if re.fullmatch('n[0-9]+', key)), key=lambda row: row[0])
    same(f'{name}: xml: figures', [span for _, _, span in rows], [(row['begin'], row['end']) for row in wanted['numbers']])
    for (number, attributes, _), row in zip(rows, wanted['numbers']):
        said = {*attributes.values(), *(value for values in document.get_features(f'n{number}').values() for value in values)}
        kind = row['kind'] in said or row['kind'] in ('date', 'time', 'percent')
        value = row['value'] in (None, '', *said) or as_when(row['value']) in said or (row['kind'] == 'duration' and 'quantity' in attributes)
        if not kind or not value:
            failures.append(f"{name}: xml: n{number} is {row['kind']} {row['value']}, not {sorted(said)}")


def compare_beside(name, document, wanted):
    places = {key: whole(spans) for key, (_, _, spans) in document.elements.items()}
    scores = [(kind, places.get(target), score, fs.get('label')) for kind, target, score, fs in document.spans.get('sentiment', [])]
    rows = [(row['scope'], (row['begin'], row['end']) if row['scope'] != 'document' else None, row['score'], [row['label']])
            for row in wanted['sentiment']]
    same(f'{name}: xml: scores', [score[:1] + score[2:] for score in scores], [row[:1] + row[2:] for row in rows])
    same(f'{name}: xml: places of scores', [score[1] for score in scores if score[0] in ('sentence', 'quote')],
         [row[1] for row in rows if row[0] in ('sentence', 'quote')])
    attitudes = [(round(score, 3), fs.get('target_referent', [None])[0], fs.get('holder_referent', [None])[0])
                 for _, _, score, fs in document.spans.get('attitudes', [])]
    same(f'{name}: xml: attitudes', attitudes, [(row['score'], row.get('target_referent'), row.get('holder_referent'))
                                                for row in wanted['attitudes']])
    same(f'{name}: xml: referents', sorted((key, forms) for key, forms in document.names.items()),
         sorted((row['id'], [row['name'], *row.get('aliases', [])]) for row in wanted['referents']))
    statements = [([value for value in fs.get('span')], fs.get('kind'), fs.get('act'), fs.get('speaker', [''])[0], fs.get('description', [''])[0])
                  for fs in document.annotations.get('statements', [])]
    same(f'{name}: xml: statements', statements,
         [([f"{row['begin']}-{row['end']}"], [row['kind']], [row['act']], row.get('referent', ''), row.get('description', ''))
          for row in wanted['statements']])


def compare_xml(name, xml, wanted):
    document = annotated.Document(xml)
    same(f'{name}: xml: text', [document.text], [wanted['text']])
    compare_marks(name, document, wanted)
    compare_numbers(name, document, wanted)
    compare_beside(name, document, wanted)


# brat.

def compare_brat(name, document, wanted):
    text = wanted['text']
    same(f'{name}: brat: text', [document.text], [text])
    marks = {}
    for key, (label, spans) in document.marks.items():
        marks.setdefault(label, []).append((key, spans))
    names = [(whole(spans), label) for label in CLASSES.values() for _, spans in marks.get(label, [])]
    same(f'{name}: brat: names', sorted(names), sorted(((row['begin'], row['end']), row['type']) for row in wanted['entities']))
    forms = {row['id']: row['name'] for row in wanted['referents']}
    quotes = [(join(text, spans), document.attributes[key]['Kind'], document.notes.get(key, {}).get('speaker'))
              for key, spans in marks.get('Quote', [])]
    same(f'{name}: brat: quotes', quotes, [(join(text, row['content']), row['kind'], row['speaker']) for row in wanted['quotes']])
    for part in ('Cue', 'Source'):
        ends = {begin: end for relation, begin, end in document.relations if relation == part}
        found = [join(text, document.marks[ends[key]][1]) if key in ends else [] for key, _ in marks.get('Quote', [])]
        same(f'{name}: brat: {part}', found, [join(text, row[part.lower()]) for row in wanted['quotes']])
    numbers = [(whole(spans), *(document.notes[key].get(field) for field in ('kind', 'value', 'unit', 'low', 'high', 'mod')))
               for key, spans in marks.get('Number', [])]
    same(f'{name}: brat: figures', numbers, [((row['begin'], row['end']), *(row.get(field) for field in ('kind', 'value', 'unit', 'low', 'high', 'mod')))
                                             for row in wanted['numbers']])
    turns = [(whole(spans), document.attributes[key]['Role'], document.notes.get(key, {}).get('speaker')) for key, spans in marks.get('Turn', [])]
    same(f'{name}: brat: turns', turns, [((row['begin'], row['end']), row['role'], row['speaker']) for row in wanted['turns']])
    same(f'{name}: brat: names of names', sorted(document.notes[key].get('name') or '' for label in CLASSES.values() for key, _ in marks.get(label, [])),
         sorted(forms.get(row.get('referent'), '') for row in wanted['entities']))


# CoNLL-U.

def compare_conllu(name, document, wanted):
    text, at, places = wanted['text'], 0, []
    for form, *_ in document.tokens:
        begin = text.find(form, at) if ' ' not in form else at
        places.append((begin, begin + len(form)))
        at = begin + len(form)
    same(f'{name}: conllu: tokens', places, [(row['begin'], row['end']) for row in wanted['tokens']])
    same(f'{name}: conllu: tags', [(tag, lemma) for form, lemma, tag, *_ in document.tokens],
         [(row.get('pos', '_'), text[row['begin']:row['end']] if row.get('pos') == 'PUNCT' else row.get('lemma', '_'))
          for row in wanted['tokens']])
    names = {(places[first][0], places[last][1], kind) for first, last, kind in document.find_spans('NER')}
    gold = {(row['begin'], row['end'], row['type']) for row in wanted['entities']}
    same(f'{name}: conllu: names that JSON has not', sorted(names - gold), [])
    quotes = [(wanted['quotes'][int(misc['QuoteId']) - 1], misc) for *_, misc in document.tokens if 'QuoteId' in misc]
    same(f'{name}: conllu: quotes', [(misc.get('Speaker'), misc.get('Act'), misc['Quote'][2:]) for _, misc in quotes],
         [(row['speaker'], row.get('act'), row['kind']) for row, _ in quotes])
    return len(names), len({misc['QuoteId'] for *_, misc in document.tokens if 'QuoteId' in misc})


# The page.

def compare_page(name, document, wanted):
    same(f'{name}: page: text', [plain(document.text)], [plain(wanted['text'])])
    names = [(mark[1].get('data-ref', ''), plain(mark[2])) for mark in document.marks if 'n' in mark[0]]
    pieces = {(row.get('referent', ''), plain(wanted['text'][row['begin']:row['end']])) for row in wanted['entities']}
    same(f'{name}: page: names', [key for key, words in names if not any(key == one and words in all_words for one, all_words in pieces)], [])
    same(f'{name}: page: all names', [one for one in pieces if not any(one[0] == key and words in one[1] for key, words in names)], [])
    rows = [row for row in document.rows if row and row[0].isdigit()]
    same(f'{name}: page: statements', [(plain(row[1]), row[2]) for row in rows],
         [(plain(row['speaker'] or row.get('description') or 'nobody named'), f"{row['kind']}, {row['act']}") for row in wanted['statements']])
    same(f'{name}: page: words', [plain(row[3])[:300] for row in rows],
         [plain(wanted['text'][row['begin']:row['end']])[:300] for row in wanted['statements']])
    same(f'{name}: page: speakers', sorted(document.speakers), sorted({row['speaker'] for row in wanted['statements'] if row['speaker']}))
    same(f'{name}: page: ids', [key for key in document.ids if document.ids.count(key) > 1], [])
    same(f'{name}: page: links', [link for link in document.links if link not in document.ids], [])


# The run.

def collect_texts(folder):
    for path in glob.glob(os.path.join(source, 'samples', 'texts', '*')):
        shutil.copy(path, folder)
    if data:
        shutil.copy(os.path.join(data, 'interviews', 'guterres.txt'), folder)
        for name, most in (('interviews/gum-dev.jsonl', 100), ('quotes/polnear-dev.jsonl', 20)):
            with open(os.path.join(data, name), encoding='utf-8') as file:
                for line in file.readlines()[:most]:
                    record = json.loads(line)
                    with open(os.path.join(folder, record['id'] + '.txt'), 'w', encoding='utf-8', newline='') as text:
                        text.write(record['text'])
    return sorted(os.path.join(folder, name) for name in os.listdir(folder))


def run(files, format, *arguments):
    result = subprocess.run([program, '--quiet', '--format', format, *arguments, *files], capture_output=True)
    if result.returncode != 0:
        failures.append(f'{format}: status {result.returncode}: {result.stderr!r}')
    losses = dict(reversed(line.removeprefix('nlp-run: ').split(' ', 1)) for line in result.stderr.decode().splitlines())
    return result.stdout.decode(), {what: int(number) for what, number in losses.items()}


def read_folder(folder, extension):
    for path in sorted(glob.glob(os.path.join(folder, '*' + extension))):
        with open(path, encoding='utf-8', newline='') as file:
            yield os.path.basename(path).removesuffix(extension), file.read()


def check_losses(format, losses, wanted):
    wanted = {what: number for what, number in wanted.items() if number > 0}
    if losses != wanted:
        failures.append(f'{format}: left out: {sorted(losses.items() - wanted.items())} instead of {sorted(wanted.items() - losses.items())}')


with tempfile.TemporaryDirectory() as work:
    os.mkdir(os.path.join(work, 'texts'))
    files = collect_texts(os.path.join(work, 'texts'))
    documents = {row['id']: row for row in map(json.loads, run(files, 'jsonl')[0].splitlines())}
    for row in documents.values():
        row['numbers'] = sorted(row['numbers'] + row.get('other_numbers', []), key=lambda one: (one['begin'], -one['end']))

    run(files, 'xml', '--output', os.path.join(work, 'xml/'))
    for name, xml in read_folder(os.path.join(work, 'xml'), '.xml'):
        compare_xml(name, xml, documents[name])
    run(files, 'html', '--output', os.path.join(work, 'html/'))
    for name, text in read_folder(os.path.join(work, 'html'), '.html'):
        if name in documents:
            compare_page(name, page.Document(text), documents[name])
    _, losses = run(files, 'brat', '--output', os.path.join(work, 'brat/'))
    for name, document in brat.read(os.path.join(work, 'brat')).items():
        compare_brat(name, document, documents[name] if name in documents else documents[name + '.txt'])
    count = {layer: sum(len(row[layer]) for row in documents.values()) for layer in ('entities', 'quotes', 'sentiment', 'attitudes', 'statements',
                                                                                     'numbers', 'turns', 'sentiment_words')}
    check_losses('brat', losses, {'attitudes were left out: brat has no place for them': count['attitudes'],
                                  'scores were left out: brat has no place for them': count['sentiment'],
                                  'statements were left out: brat has no place for them': count['statements']})
    text, losses = run(files, 'conllu')
    parts = re.split(r'^# newdoc id = (.*)\n', text, flags=re.M)[1:]
    marked = [compare_conllu(name, conllu.Document(part), documents[name]) for name, part in zip(parts[::2], parts[1::2])]
    same('conllu: documents', [len(marked)], [len(files)])
    check_losses('conllu', losses, {
        'names inside others, or smaller than a token, were left out': count['entities'] - sum(names for names, _ in marked),
        'quotes inside others were left out': count['quotes'] - sum(quotes for _, quotes in marked),
        **{f'rows of {layer} were left out: conllu has no place for them': count[layer]
           for layer in ('attitudes', 'numbers', 'sentiment', 'statements', 'turns', 'sentiment_words')}})
    for layer in tables.COLUMNS:
        comma, _ = run(files, 'csv', '--layers', layer)
        tabs, _ = run(files, 'tsv', '--layers', layer)
        rows = list(csv.reader(comma.splitlines(keepends=True)))
        tabbed = [line.split('\t') for line in tabs.splitlines()]
        same(f'{layer}: tsv and csv', [[plain(cell) for cell in row] for row in tabbed], [[plain(cell) for cell in row] for row in rows])
        for fault in tables.compare(layer, rows, documents):
            failures.append(f'csv: {layer}: {fault}')

print('\n'.join(failures[:40]))
print(f'{len(files)} texts, {len(failures)} failures')
sys.exit(1 if failures else 0)
