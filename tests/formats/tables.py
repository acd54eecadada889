"""tables.py - what each column of a table is in JSON.

SPDX-License-Identifier: MIT
"""


def get_words(document, row):
    return document['text'][row['begin']:row['end']]


def member(name):
    return lambda document, row: row.get(name)


def stretch(name):
    return lambda document, row: None if row.get(name) is None else document['text'][row[name][0]:row[name][1]]


def stretches(name, separator):
    return lambda document, row: separator.join(document['text'][begin:end] for begin, end in row[name])


def name_of(key):
    return lambda document, row: next((one['name'] for one in document['referents'] if one['id'] == row.get(key)), None)


def places(name):
    return lambda document, row: '; '.join(get_words(document, one) for one in row.get(name, []))


def about(document, row):
    return '; '.join(one['name'] for one in row['about'])


def question(document, row):
    return None if row.get('question') is None else get_words(document, document['statements'][row['question']])


def aliases(document, row):
    return '; '.join(row.get('aliases', []))


COLUMNS = {
    'entities': {'text': get_words, 'type': member('type'), 'subtype': member('subtype'), 'name': name_of('referent')},
    'referents': {'name': member('name'), 'type': member('type'), 'aliases': aliases, 'gender': member('gender')},
    'turns': {'role': member('role'), 'speaker': member('speaker'), 'text': get_words, 'label': stretch('label'),
              'begin_time': member('begin_time'), 'certainty': member('certainty')},
    'quotes': {'speaker': member('speaker'), 'kind': member('kind'), 'words': stretches('content', ' … '),
               'source': stretches('source', '; '), 'cue': stretches('cue', '; '), 'modality': member('modality'), 'act': member('act'),
               'certainty': member('certainty'), 'on_behalf_of': member('on_behalf_of')},
    'numbers': {'text': get_words, **{name: member(name) for name in ('kind', 'value', 'unit', 'low', 'high', 'mod', 'resolved', 'dimension',
                                                                     'si_value', 'si_unit', 'reference')}},
    'sentiment': {'scope': member('scope'), 'score': member('score'), 'label': member('label'), 'certainty': member('certainty')},
    'attitudes': {'holder': stretch('holder'), 'target': stretch('target'), 'score': member('score'), 'text': get_words,
                  'holder_referent': name_of('holder_referent'), 'target_referent': name_of('target_referent'),
                  'certainty': member('certainty')},
    'statements': {'speaker': member('speaker'), 'description': member('description'), 'act': member('act'), 'kind': member('kind'),
                   'words': member('words'), 'figures': places('figures'), 'dates': places('dates'), 'tone': member('label'),
                   'score': member('tone'), 'certainty': member('certainty'), 'question': question, 'addressee': member('addressee'),
                   'on_behalf_of': member('on_behalf_of')},
    'tokens': {'text': get_words, 'pos': member('pos'), 'lemma': member('lemma')},
    'sentences': {'text': get_words},
    'blocks': {'kind': member('kind'), 'text': get_words},
    'sentiment_words': {'text': get_words, 'score': member('score')},
}

PLACE = [('begin', member('begin')), ('end', member('end'))]


def agrees(cell, value):
    """An apostrophe guards what a spreadsheet would take for a formula; numbers have three digits, words any white space."""
    if value is None:
        return cell == ''
    if isinstance(value, (int, float)):
        return abs(float(cell) - value) < .00051
    wanted = ' '.join(str(value).split())
    return ' '.join(cell.split()) in (wanted, "'" + wanted)


def compare(layer, rows, documents):
    """Yields the faults of a table with all documents in it."""
    head, *rows = rows
    for key in documents:
        found = [dict(zip(head, row)) for row in rows if row[0] == key]
        wanted = documents[key][layer]
        if len(found) != len(wanted):
            yield f'{key}: {len(found)} rows instead of {len(wanted)}'
        for row, gold in zip(found, wanted):
            for column, get in [*PLACE, *COLUMNS[layer].items()]:
                if 'begin' not in gold and column in dict(PLACE):
                    continue
                if not agrees(row[column], get(documents[key], gold)):
                    yield f'{key}: {column} is {row[column]!r}, not {get(documents[key], gold)!r}'
                    break
