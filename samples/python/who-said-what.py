"""who-said-what.py FILE... - what each speaker says in the files, and in what tone.

It reads whatever nlp-run reads, and shows how rows are reached from Python:

    python3 samples/python/who-said-what.py samples/texts/*.txt

SPDX-License-Identifier: MIT
"""
import sys
from collections import defaultdict

import gi
gi.require_version('Nlp', '1')
from gi.repository import Nlp

# %% One pipeline for all files.
pipeline = Nlp.Pipeline.new()
pipeline.add_plugin('quotes')
pipeline.add_plugin('sentiment')
pipeline.prepare()

# %% Each quote goes to the list of its speaker.
said = defaultdict(list)
for path in sys.argv[1:]:
    for document in Nlp.read(path):
        pipeline.run(document)
        tones = {row.index: None for row in document.quotes}
        for row in document.sentiment:
            if row.scope == 'quote':
                tones[next(quote.index for quote in document.quotes if quote.begin == row.begin and quote.end == row.end)] = row.score
        for quote in document.quotes:
            if quote.referent is not None:
                said[quote.referent.name].append((tones[quote.index], ' '.join(part.text for part in quote.content)))

# %% Those who say most come first.
for name, quotes in sorted(said.items(), key=lambda item: (-len(item[1]), item[0])):
    scores = [tone for tone, _ in quotes if tone is not None]
    print(f'{name}: {len(quotes)} quotes' + (f', tone {sum(scores) / len(scores):+.2f}' if scores else ''))
    for _, words in quotes:
        print('    ' + ' '.join(words.split()))
