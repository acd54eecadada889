#!/usr/bin/env python3
"""score-agrees.py NLP-RUN NLP-SCORE SOURCE - nlp-score gives the figures of the scorers in the data folder.

Runs nlp-run over development parts there and compares what both print, a figure each. Skipped where the folder or its
scorers are absent. SPDX-License-Identifier: MIT
"""
import gzip, json, os, re, subprocess, sys, tempfile

nlp_run, nlp_score, source = sys.argv[1:]
shared = os.path.join(source, '..', 'shared')
data, scorers = os.path.join(shared, 'data'), os.path.join(shared, 'eval')
if not os.path.isdir(data) or not os.path.isdir(scorers):
    print('skipped: no data folder beside the project')
    sys.exit(77)
folder = tempfile.TemporaryDirectory()
failures = 0


def path(name):
    return os.path.join(folder.name, name)


def load(gold):
    with (gzip.open if gold.endswith('.gz') else open)(gold, 'rt', encoding='utf-8') as file:
        return [json.loads(line) for line in file if line.strip()]


def annotate(gold, plugin):
    """What nlp-run makes of the texts of a gold file, in a file."""
    keys = ('id', 'text', 'reference')
    records = load(gold)
    lines = '\n'.join(json.dumps({key: record[key] for key in keys if key in record}) for record in records)
    command = [nlp_run, '--input', 'jsonl', '--format', 'jsonl', '--plugins', plugin, '--force', '--timeout', '600', '--output',
               path('answers.jsonl')]
    subprocess.run(command, input=lines, text=True, check=True)
    return path('answers.jsonl')


def read_ours(gold, answers, *options):
    """{row: [percent, ...]}"""
    out = subprocess.run([nlp_score, *options, gold, answers], capture_output=True, text=True, check=True).stdout
    rows = {}
    for line in out.splitlines():
        name, figures = line[:18].strip(), re.findall(r'-?\d+\.\d+', line[18:])
        if figures:
            rows.setdefault(name, [float(x) for x in figures])
    return rows


def read_theirs(scorer, *arguments):
    command = [sys.executable, os.path.join(scorers, scorer), '--json', *arguments]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def compare(what, ours, theirs, tolerance=0.0051):
    global failures
    theirs = [100 * x for x in theirs]
    if len(ours) < len(theirs) or any(abs(a - b) > tolerance for a, b in zip(ours, theirs)):
        print(f'{what}: {ours}, the scorer has {theirs}')
        failures += 1


def compare_turns():
    gold = os.path.join(data, 'interviews', 'gum-dev.jsonl')
    answers = annotate(gold, 'turns')
    ours, theirs = read_ours(gold, answers), read_theirs('score_turns.py', gold, answers)
    compare('turns', ours['boundary'], theirs['boundary'])
    compare('turns', ours['turn exact'], theirs['turn exact'])
    compare('turns', ours['named speakers'], [theirs['speaker named']])


def compare_quotes():
    gold = os.path.join(data, 'quotes', 'polnear-dev.jsonl')
    answers = annotate(gold, 'quotes')
    ours, theirs = read_ours(gold, answers), read_theirs('score_quotes.py', gold, answers)
    for kind in ('direct', 'mixed', 'indirect'):
        compare('quotes, ' + kind, ours[kind], theirs[kind]['exact'])
    compare('quotes, partial', ours['content partial'], theirs['all']['partial'])
    compare('quotes, triple', ours['triple exact'], theirs['all']['triple'])
    compare('quotes, attribution', ours['source or speaker'], theirs['all']['attr either'])
    compare('quotes, speakers', ours['named speakers'], [theirs['all']['speaker acc']])


def compare_novel():
    """Speakers who have several names."""
    gold = path('gold.jsonl')
    with open(gold, 'w', encoding='utf-8') as file:
        file.write(json.dumps(load(os.path.join(data, 'quotes', 'pdnc-dev.jsonl.gz'))[0]) + '\n')
    answers = annotate(gold, 'quotes')
    ours, theirs = read_ours(gold, answers), read_theirs('score_quotes.py', gold, answers)
    compare('quotes, speakers of a novel', ours['named speakers'], [theirs['all']['speaker acc']])


def compare_names():
    gold = path('gold.jsonl')
    converter = os.path.join(scorers, 'bio_to_text.py')
    subprocess.run([sys.executable, converter, os.path.join(data, 'ner', 'gum-dev.bio'), '-o', gold], check=True,
                   capture_output=True)
    answers = annotate(gold, 'ner')
    types = ('--types', 'PERSON,ORG,LOC')
    ours, theirs = read_ours(gold, answers, *types), read_theirs('score_ner.py', *types, gold, answers)
    for row in ('exact', 'untyped', 'partial'):
        compare('entities, ' + row, ours[row], [theirs[row][key] for key in ('p', 'r', 'f1')])


def compare_numbers(family):
    gold = os.path.join(data, 'numbers', family + '.jsonl')
    answers = annotate(gold, 'numbers')
    ours, theirs = read_ours(gold, answers), read_theirs('score_numbers.py', gold, '--sys', answers)[-1]
    for row, key in (('span', 'span'), ('span, kind', 'span_kind'), ('span, kind, value', 'span_kind_value')):
        compare(f'numbers, {family}, {row}', ours[row], [x / 100 for x in theirs[key]], 0.051)
    compare(f'numbers, {family}', ours['documents right'], [theirs['pass_rate'] / 100], 0.051)


def compare_sentiment(name, block, keys, row):
    gold = os.path.join(data, 'sentiment', name + '.dev.jsonl')
    answers = annotate(gold, 'sentiment')
    ours = read_ours(gold, answers)
    theirs = read_theirs('score_sentiment.py', gold, answers)[name + '.dev'][block]
    compare(f'sentiment, {name}', ours[row][-2:], [theirs[key] for key in keys])
    for ours_name, key in (('negative', 'Fneg'), ('neutral', 'Fneu'), ('positive', 'Fpos')):
        compare(f'sentiment, {name}, {ours_name}', ours[ours_name][2:3], [theirs[key]])


compare_turns()
compare_quotes()
compare_novel()
compare_names()
for family in ('news', 'traps', 'ms-datetime', 'ms-money', 'duckling-time', 'duckling-distance'):
    compare_numbers(family)
compare_sentiment('nyt', 'sentence', ('acc3', 'F3'), 'sentence')
compare_sentiment('newsmtsc_rw', 'attitude.sentence', ('accT', 'FT'), 'attitudes')
print(f'{failures} figures differ')
sys.exit(failures > 0)
