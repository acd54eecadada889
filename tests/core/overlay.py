"""Python at ease: rows with fields by name, slices, spans and rows as values, clear errors, a whole text in one call.

SPDX-License-Identifier: MIT
"""
import ast
import os
import subprocess
import sys

try:
    import gi
    gi.require_version('Nlp', '1')
    from gi.repository import Nlp
except (ImportError, ValueError) as error:
    print('skipped:', error)
    sys.exit(77)

failures = 0


def check(actual, expected, what):
    global failures
    if actual != expected:
        failures += 1
        print(f'{what} is {actual!r}, should be {expected!r}')


def error_of(action):
    try:
        action()
    except Exception as error:
        return f'{type(error).__name__}: {error}'
    return 'no error'


TEXT = '“We sign,” Ωara Venn said. Otto Brandt left.\n\nShe waits.'
good = os.path.join(os.environ['NLP_TEST_BUILD'], 'tests', 'broken', 'good.so')
document = Nlp.annotate(TEXT, plugins=[good], id='venn', options=['good.score=0.25'], reference_date='2031-04-05')

check((document.id, document.text, len(document)), ('venn', TEXT, len(TEXT)), 'the document')
check(document['reference-date'], '2031-04-05', 'a property')
check(document[11:20], 'Ωara Venn', 'a stretch of text')
check([block.kind for block in document.blocks], ['paragraph', 'paragraph'], 'a field by name')
check([token.text for token in document.tokens[:3]], ['“', 'We', 'sign'], 'a slice')
check(document.tokens[-1].text, '.', 'the last row')
check((document.tokens[4].begin, document.tokens[5].text), (9, 'Ωara'), 'places in code points')
check(len(list(document.sentences)), len(document.sentences), 'rows counted by hand')
check(bool(document.marks), True, 'a layer with rows')
check(document.marks[0].letter, 'x', "a plugin's own field")
check(document.marks[0].plugins, ['good'], 'who made the row')
check(document.marks[0].to_dict()['letter'], 'x', 'a row as a dict')
check(document.layer('nowhere'), None, 'a layer that is not there')
check([(run.plugin, run.status) for run in document.runs], [('good', Nlp.RunStatus.OK)], 'the runs')
check(document.to_dict()['marks'][0]['letter'], 'x', 'the document as a dict')
check(document.tokens[1] == document.tokens[1], True, 'the same row twice')
check(document.tokens[1] in {document.tokens[1]}, True, 'a row in a set')
check('nowhere' in error_of(lambda: document.nowhere) and 'tokens' in error_of(lambda: document.nowhere), True, 'a message about layers')
check('letter' in error_of(lambda: document.marks[0].nothing), True, 'a message about fields')
check(error_of(lambda: document.tokens[999]).startswith('IndexError'), True, 'a row behind the last')

path = os.path.join(os.environ['NLP_TEST_SOURCE'], 'samples', 'texts', 'lighthouse.txt')
check([one.id for one in Nlp.read(path)], ['lighthouse.txt'], 'documents of a file')

quotes = Nlp.annotate(TEXT, plugins=['quotes']).quotes
if len(quotes) > 0:
    check(quotes[0].content[0].text.strip('“,”'), 'We sign', 'a list of spans')
    check(quotes[0].referent.layer.name, 'referents', 'a row that a field names')
    check(quotes[0].modality, None, 'a string that is not set')
else:
    check(len(quotes), 1, 'quotes')

# The stubs tell what there is, neither more nor less.
stubs = os.path.join(os.environ['NLP_TEST_SOURCE'], 'core', 'python', 'gi', 'overrides', 'Nlp.pyi')
with open(stubs, encoding='utf-8') as file:
    tree = ast.parse(file.read())
ours = {'Span': quotes[0].content[0], 'Row': quotes[0], 'Layer': quotes, 'Document': document}
for node in tree.body:
    if isinstance(node, ast.FunctionDef):
        check(callable(getattr(Nlp, node.name, None)), True, f'the stub of {node.name}')
    if isinstance(node, ast.ClassDef) and node.name in ours:
        told = {part.name for part in node.body if isinstance(part, ast.FunctionDef)} | {part.target.id for part in node.body
                                                                                       if isinstance(part, ast.AnnAssign)}
        check(sorted(name for name in told if not hasattr(ours[node.name], name)), [], f'what only the stub of {node.name} has')
        own = {name for name, value in vars(type(ours[node.name])).items() if not name.startswith('_') and (callable(value) or isinstance(value, property))}
        check(sorted(own - told), [], f'what the stub of {node.name} lacks')

sample = os.path.join(os.environ['NLP_TEST_SOURCE'], 'samples', 'python', 'who-said-what.py')
printed = subprocess.run([sys.executable, sample, path], capture_output=True, text=True, encoding='utf-8')
check((printed.returncode, ' quotes, tone ' in printed.stdout), (0, True), 'the sample ' + printed.stderr)

try:
    frame = document.tokens.to_frame()
    check(list(frame['text'][:2]), ['“', 'We'], 'a frame')
except ImportError:
    print('frames were not tried: there is no pandas')

sys.exit(1 if failures else 0)
