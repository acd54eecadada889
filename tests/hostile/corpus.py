"""corpus.py - hostile files: encodings, markup, JSON lines, shapes of text. make(seed) gives 500 of them, the same for each seed.

SPDX-License-Identifier: MIT
"""
import json
import random

SENTENCES = ['“The mill is late,” Ada Quill said, “by two days.”', 'Tom Marsh paid $12.5 million in May 2019.', 'Is it true?',
             'She told the Ellery Courier that nobody would pay.', 'Zoë Brandt\u2019s café lost 3 per cent – again.']

# Shapes of text that some reader of text might walk over again and again: a piece that is repeated.
SHAPES = ['1,234,', '* * *\n', '“', '"', '(', '[', '“a” ', "'", '’s ', 'said Ada Quill, ', 'Ada Quill ', 'A. ', 'Mr. ', 'Q: why?\nA: so.\n',
          'Q: ', 'ADA QUILL: ', 'he ', 'he said that ', '$', '$5 ', '5', '5 ', '5-', '5/5/', 'May ', 'May 5, ', 'XIV ', '%', 'million ',
          'twenty-', 'one hundred and ', 'the ', 'The ', 'a', 'A', 'a-', 'a.', 'a b ', '.', '. ', '...', '?! ', '\n', '\n\n', '\r', '\r\n',
          '\t', ' ', '\u00a0', '\f', '\u2028', '\u00ad', 'e\u0301', '\u0301', '\u202e', '\u200d', '👩\u200d🚀', '漢字', 'שלום ', '\ufeff',
          'http://example.org/', 'a@b.example ', '# ', '- item\n', '1. item\n', '> ', '|', '_', '—', '— ', '-- ', '…', 'no, not never ',
          'not ', 'very ', '&', '<', '>', '&amp;', ']]>', '\\', '{', '{"text":', '0', 'v1.2.3.', 'e.g. ', '“She said ‘', '” said she. ']


def make_text(random_, n):
    return ' '.join(random_.choice(SENTENCES) for _ in range(n))


def make_shapes(random_):
    for i, shape in enumerate(SHAPES):
        for size in (15000, 60000):
            yield f'shape-{i}-{size}.txt', (shape * (size // len(shape.encode()) + 1)).encode()


def make_encodings(random_):
    codecs = ['utf-8', 'utf-8-sig', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'latin-1', 'cp1252', 'koi8-r', 'shift_jis', 'gb18030',
              'utf-7', 'cp037', 'mac-roman']
    for codec in codecs:
        data = make_text(random_, 12).encode(codec, 'replace')
        yield f'whole-{codec}.txt', data
        yield f'cut-{codec}.txt', data[:-1]
        yield f'mixed-{codec}.txt', data + make_text(random_, 3).encode() + data[:41]
        yield f'zeros-{codec}.txt', data[:50] + bytes(9) + data[50:]
        yield f'flipped-{codec}.txt', bytes(byte ^ (random_.random() < .02) << 7 for byte in data)
        yield f'page-{codec}.html', f'<html><meta charset="{codec}"><p>{make_text(random_, 5)}</p>'.encode('utf-8') + data
    odd = [b'\xc0\xaf' * 500, b'\xed\xa0\x80\xed\xb0\x80' * 300, b'\xf4\x90\x80\x80' * 300, b'\x80' * 3000, b'\xfe\xff', b'\xff\xfe\x00',
           b'\xff\xfe' + b'\x00\xd8' * 900, b'\xef\xbf\xbf\xef\xbf\xbe' * 200, b'\x00' * 5000, b'', b'\xef\xbb\xbf', b'\x1b[31m' * 300,
           bytes(range(256)) * 20, b'\xe2\x80' * 999, b'\n' + b'\xf0\x9f\x98' * 700]
    for i, data in enumerate(odd):
        yield f'odd-{i}.txt', data
        yield f'odd-{i}.html', b'<html><body><p>' + data
        yield f'odd-{i}.jsonl', b'{"id":"o","text":"' + data.replace(b'\n', b' ') + b'"}\n'


PAGES = ['<div>' * 20000, '<b>' * 20000 + 'x', '<p>a' * 5000, '<table>' * 3000, '<!--' * 5000, '<script>' + 'x</scrip' * 5000, '<p ' + 'a=b ' * 9000,
         '<p a="' + 'x' * 200000, '&#x110000; &#0; &#xD800; &amp;amp; &nosuch; ' * 900, '<plaintext><p>' * 500, '<svg><p><math>' * 900, '<li>' * 9000,
         '<title>' * 3000, '<a href="' + 'y' * 90000 + '">z</a>', '<![CDATA[' * 3000, '<?php ' * 3000, '</p>' * 9000, '<form><p>' * 3000, '<q>' * 5000,
         '<meta charset="utf-16">' * 99, '<base><frameset><p>text', '<script type="application/ld+json">{"a":' * 400, '<h1>x</h1>' * 3000, '<', '<p',
         '<br>' * 20000, '<p>\0\0</p>' * 900, '<style>' * 900, '<template><p>' * 900, '<time datetime="x">' * 2000]

TEI = ('<?xml version="1.0"?>{doctype}<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>t</title></titleStmt>'
       '<publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc>{head}</teiHeader><text><body>{body}</body></text></TEI>')
BODIES = ['<p>' * 3000, '<p>' + '<seg>' * 240 + 'x' + '</seg>' * 240 + '</p>', '<p>' + '<q xml:id="q1">x</q>' * 900 + '</p>',
          '<p><q who="#nobody" next="#q9" prev="#q9" xml:id="q9">x</q></p>', '<p>&lol9;</p>', '<p>&#0;</p>', '<p a="' + 'x' * 11000000 + '"/>',
          '<p>' + 'x' * 11000000 + '</p>', '<p><num value="1e999">5</num><date when="99999-99-99">x</date></p>', '<p><w></w><w/>' * 900, '<u>x</u>' * 900,
          '<listAnnotation><annotation target="#a #a #a"/></listAnnotation>' * 300, '<p xml:id="#"/>' * 300, '<!-- x -->' * 5000, '<?x y?>' * 5000,
          '<p xmlns:a="b" a:c="d"><a:e/></p>' * 300, '<x:p/>', '<p>]]></p>', '<p><p></q></p>', '']
HEADS = ['', '<encodingDesc><appInfo><application ident="ner"/><application version="1"/><application/></appInfo></encodingDesc>',
         '<profileDesc><particDesc><listPerson>' + '<person xml:id="p"/>' * 500 + '</listPerson></particDesc></profileDesc>']
DOCTYPES = ['', '<!DOCTYPE TEI [<!ENTITY lol "lol">' + ''.join(f'<!ENTITY lol{i + 1} "{f"&lol{i or str()};" * 10}">' for i in range(9)) + ']>',
            '<!DOCTYPE TEI SYSTEM "file:///etc/passwd">', '<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///dev/zero">]>']


def make_markup(random_):
    for i, page in enumerate(PAGES):
        yield f'page-{i}.html', b'<!doctype html><html><body>' + page.encode()
        yield f'body-{i}.html', f'<html><body><p>{make_text(random_, 6)}</p>{page}<p>{make_text(random_, 6)}</p></body></html>'.encode()
    for i, body in enumerate(BODIES):
        for k, head in enumerate(HEADS):
            doctype = DOCTYPES[(i + k) % len(DOCTYPES)]
            yield f'tei-{i}-{k}.xml', TEI.format(doctype=doctype, head=head, body=body).encode()


def make_records(random_):
    values = ['null', '12', 'true', '[]', '{}', '""', '"x"', '"' + 'y' * 300000 + '"', '"\\u0000"', '"\\ud800"', '"\\udc00\\ud800"', '"\\ud83d\\ude00"',
              '"\\x"', '"a', '1e400', '-', '[' * 9000, '{"a":' * 9000, '"\\u2028\\n\\r\\t\\f"', '"../../x"', '"<b>&amp;"', '"\\u001b[31m"']
    for i, value in enumerate(values):
        yield f'text-{i}.jsonl', f'{{"id": "a", "text": {value}}}\n{{"id": "b", "text": "Fine."}}\n'.encode()
        yield f'id-{i}.jsonl', f'{{"id": {value}, "text": "Fine."}}\n{{"id": "b", "text": "Fine."}}\n'.encode()
        yield f'fact-{i}.jsonl', f'{{"text": "Fine.", "title": {value}, "reference": {value}, "blocks": {value}}}\n'.encode()
    good = json.dumps({'id': 'g', 'text': make_text(random_, 2)})
    for i, data in enumerate([good * 2, good + ',', '[' + good + ']', good + '\r\n' + good, '\ufeff' + good, good.replace('"', "'"), good[:-1], '\n' * 9000,
                              '{"text":"a","text":"b"}', good + '\0', '/* */' + good, ' ' * 90000 + good, (good + '\n') * 300, '{' * 9000, '{}\n' * 900,
                              '{"text":"x"}\n' * 9000, 'NaN', '"text"', '{"Text":"x"}', '{"text":"x","id":"same"}\n' * 3000]):
        yield f'lines-{i}.jsonl', data.encode()


def make_captions(random_):
    shapes = ['00:00:01.000 --> 00:00:02.000\nx\n\n', '<v Ada Quill>x</v>\n', '-->', '\n\n', '<c><i>', '99:99:99.999 --> 00:00\n', '1\n', '&lrm;&#0;', '>> ']
    for i, shape in enumerate(shapes):
        yield f'captions-{i}.vtt', b'WEBVTT\n\n' + shape.encode() * 3000
        yield f'captions-{i}.srt', b'1\n00:00:01,000 --> 00:00:02,000\n' + shape.encode() * 3000


def make(seed=1, n=500):
    """Names and contents, at most n of them, each kind with its share."""
    random_ = random.Random(seed)
    files = [file for maker in (make_shapes, make_encodings, make_markup, make_records, make_captions) for file in maker(random_)]
    while len(files) < n:
        name, data = random_.choice(files)
        if len(data) < 100000:
            at = random_.randrange(len(data) + 1)
            files.append((f'cut-{len(files)}-{name}', data[:at] + random_.choice(files)[1][:2000] + data[at:]))
    step = len(files) / n
    return [files[int(i * step)] for i in range(n)]
