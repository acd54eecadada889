"""page.py - reads the page as a browser without scripts would: its text, what is marked in it, and the table below.

SPDX-License-Identifier: MIT
"""
from html.parser import HTMLParser

VOID = {'meta', 'link', 'br', 'img', 'input', 'hr'}


class Document(HTMLParser):
    """text: of the article without the notes in its margin; marks: [(classes, attributes, words)]; rows: [[cell]] of the table;
    speakers: names at the side."""

    def __init__(self, page):
        super().__init__()
        self.open, self.texts, self.marks, self.rows, self.speakers, self.ids, self.links = [], [], [], [], [], [], []
        self.feed(page)
        self.close()
        self.text = ''.join(self.texts)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        classes = (attributes.get('class') or '').split()
        if 'id' in attributes:
            self.ids.append(attributes['id'])
        if (attributes.get('href') or '').startswith('#'):
            self.links.append(attributes['href'][1:])
        if tag == 'tr':
            self.rows.append([])
        if tag in ('td', 'th') and self.rows:
            self.rows[-1].append('')
        if tag == 'a' and 'speaker' in classes:
            self.speakers.append('')
        if tag not in VOID:
            mark = None
            if 'm' in classes and self.is_in('article'):
                mark = [classes, attributes, '']
                self.marks.append(mark)
            self.open.append((tag, classes, mark))

    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] != tag:
            pass

    def is_in(self, tag, name=None):
        return any(open_tag == tag and (name is None or name in classes) for open_tag, classes, _ in self.open)

    def handle_data(self, data):
        if self.is_in('article') and not self.is_in('a', 'note'):
            self.texts.append(data)
            for _, _, mark in self.open:
                if mark:
                    mark[2] += data
        if self.is_in('td') or self.is_in('th'):
            self.rows[-1][-1] += data
        if self.is_in('a', 'speaker') and self.is_in('b'):
            self.speakers[-1] += data
