"""annotated.py - reads annotated XML back with nothing but an XML parser: the text is that of <body>, a place is the number of code
points before it, pieces are chained by @next, and what no attribute carries stands in <fs>.

SPDX-License-Identifier: MIT
"""
import xml.etree.ElementTree as etree

TEI = '{http://www.tei-c.org/ns/1.0}'
ID = '{http://www.w3.org/XML/1998/namespace}id'


class Document:
    """text; elements: id -> (name, attributes, spans), pieces with nothing but white space between them joined; names: id ->
    [name form]; scores: [(type, target, score, fs)]; features: id -> {name: [value]}; attitudes and statements like scores."""

    def __init__(self, xml):
        root = etree.fromstring(xml)
        self.elements, self.pieces, self.parts, self.length = {}, {}, [], 0
        self.walk(root.find(f'{TEI}text/{TEI}body'))
        self.text = ''.join(self.parts)
        self.join_pieces()
        self.names = {}
        for kind in ('person', 'org', 'place', 'object'):
            for entry in root.iter(TEI + kind):
                self.names[entry.get(ID)] = [''.join(form.itertext()) for form in entry]
        self.features = {fs.get(ID): self.read_features(fs) for fs in root.iter(TEI + 'fs')}
        self.spans = {group.get('type'): [self.read_span(span) for span in group] for group in root.iter(TEI + 'spanGrp')}
        self.annotations = {group.get('type'): [self.features[self.find_features(one)] for one in group if self.find_features(one)]
                            for group in root.iter(TEI + 'listAnnotation')}

    def take(self, text):
        self.parts.append(text or '')
        self.length += len(text or '')

    def walk(self, element):
        begin = self.length
        name = element.tag.removeprefix(TEI)
        if name == 'g':
            self.take(chr(int(element.get('n')[2:], 16)))
        else:
            self.take(element.text)
            for child in element:
                self.walk(child)
                self.take(child.tail)
        if element.get(ID):
            self.pieces[element.get(ID)] = (name, dict(element.attrib), (begin, self.length))

    def join_pieces(self):
        for key, (name, attributes, span) in self.pieces.items():
            if 'prev' in attributes:
                continue
            spans, following = [span], attributes.get('next')
            while following:
                _, more, (begin, end) = self.pieces[following[1:]]
                if self.text[spans[-1][1]:begin].strip() == '':
                    spans[-1] = (spans[-1][0], end)
                else:
                    spans.append((begin, end))
                following = more.get('next')
            self.elements[key] = (name, attributes, spans)

    @staticmethod
    def read_features(fs):
        return {feature.get('name'): [value.get('value') if value.get('value') is not None else ''.join(value.itertext())
                                      for child in feature for value in (child if child.tag == TEI + 'vColl' else [child])]
                for feature in fs}

    def find_features(self, element):
        return next((part[1:] for part in element.get('ana', '').split() if part[1:] in self.features), None)

    def read_span(self, span):
        return span.get('type'), span.get('target')[1:], float(span.text), self.features.get(self.find_features(span) or '', {})

    def get_features(self, key):
        return self.features.get(key + '.fs', {})
