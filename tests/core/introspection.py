"""The library from Python, through GObject Introspection: read a text, run a plugin, look at rows, write JSON.

SPDX-License-Identifier: MIT
"""
import json
import os
import sys

try:
    import gi
    gi.require_version('Nlp', '1')
    from gi.repository import Gio, GLib, Nlp
except (ImportError, ValueError) as error:
    print('skipped:', error)
    sys.exit(77)

failures = 0


def check(actual, expected, what):
    global failures
    if actual != expected:
        failures += 1
        print(f'{what} is {actual!r}, should be {expected!r}')


folder = os.path.join(os.environ['NLP_TEST_BUILD'], 'tests', 'broken')

pipeline = Nlp.Pipeline.new()
pipeline.add_folder(folder)
pipeline.add_plugin('good')
pipeline.set_option('good.score=0.25')
pipeline.prepare()
check(pipeline.get_n_plugins(), 1, 'number of plugins')

document = Nlp.Document.new_from_text('greeting', 'Ωmega spoke.', -1)
pipeline.run(document)
check(document.get_length(), 12, 'length in code points')

marks = document.get_layer('marks')
span = marks.get_span(0)
check((span.begin, span.end), (0, 1), 'span of the mark')
check(marks.get_string(0, 0), 'x', 'field of the mark')
check(document.dup_text(span), 'Ω', 'text of the mark')
check([(s.begin, s.end) for s in document.get_layer('tokens').get_spans()], [(0, 5), (6, 11), (11, 12)], 'spans of the tokens')
check(document.get_layer('nowhere'), None, 'a layer that is not there')

stream = Gio.MemoryInputStream.new_from_bytes(GLib.Bytes.new(b'{"id": "a", "text": "One."}\n'))
reader = Nlp.Reader.new(stream, 'lines.jsonl')
reader.set_input(Nlp.Input.JSONL)
check(reader.next().get_id(), 'a', 'id of the record')
check(reader.next(), None, 'the end')

writer = Nlp.Writer.new('jsonl')
record = json.loads(writer.render(document).get_data())
check(record['marks'][0]['letter'], 'x', 'the mark in JSON')

try:
    Nlp.Pipeline.new().add_plugin('nowhere')
    check('no error', 'an error', 'a plugin that is not there')
except GLib.Error as error:
    check('nowhere' in error.message, True, 'the name in the message')

sys.exit(1 if failures else 0)
