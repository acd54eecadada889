"""conllu.py - reads CoNLL-U: the tokens of each document in order, with what their last column says.

SPDX-License-Identifier: MIT
"""


class Document:
    """tokens: [(form, lemma, tag, head, relation, {MISC})], heads counted in the document, from 0."""

    def __init__(self, text):
        self.tokens = []
        for sentence in text.strip('\n').split('\n\n'):
            lines = [line.split('\t') for line in sentence.split('\n') if line and not line.startswith('#')]
            first = len(self.tokens)
            for form, lemma, tag, head, relation, misc in ((c[1], c[2], c[3], c[6], c[7], c[9]) for c in lines):
                pairs = dict(part.split('=', 1) for part in misc.split('|')) if misc != '_' else {}
                self.tokens.append((form, lemma, tag, None if head in ('_', '0') else first + int(head) - 1, relation, pairs))

    def find_spans(self, key):
        """[(first token, last token, kind)] of what is marked B- and I-."""
        spans = []
        for i, (_, _, _, _, _, misc) in enumerate(self.tokens):
            mark, _, kind = misc.get(key, 'O').partition('-')
            if mark == 'B' or (mark == 'I' and not spans):
                spans.append([i, i, kind])
            elif mark == 'I':
                spans[-1][1] = i
        return [tuple(span) for span in spans]
