"""inputs.py NLP_RUN EXTRACTORS - everyday files, made here by hand: their text and blocks, or why they are refused.

EXTRACTORS is the folder of the extractors that were built; what one of them reads is passed over where it is absent.
SPDX-License-Identifier: MIT
"""
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile

program, extractors = sys.argv[1:3]
folder = tempfile.mkdtemp()
failures = []
done = skipped = 0


def has(name):
    return os.path.exists(os.path.join(extractors, 'extract-' + name))


def run(name, data, *arguments):
    path = os.path.join(folder, name)
    with open(path, 'wb') as file:
        file.write(data if isinstance(data, bytes) else data.encode())
    return subprocess.run([program, '--quiet', '--format', 'jsonl', '--plugins', '', *arguments, path], capture_output=True, text=True,
                          encoding='utf-8')


def reads(name, data, blocks, *arguments, needs=None, stderr='', documents=1, **facts):
    """The first document of the file has these blocks ("kind: text") and facts; standard error holds these words."""
    global done, skipped
    if needs and not has(needs):
        skipped += 1
        return
    done += 1
    result = run(name, data, *arguments)
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    if result.returncode != 0 or len(lines) != documents:
        failures.append(f'{name}: status {result.returncode}, {len(lines)} documents: {result.stderr}')
        return
    first = lines[0]
    found = [f"{block['kind']}: {first['text'][block['begin']:block['end']]}" for block in first['blocks']]
    if found != blocks:
        failures.append(f'{name}: {found}')
    if {key: first.get('meta', {}).get(key) for key in facts} != facts:
        failures.append(f"{name}: meta is {first.get('meta')}")
    if (stderr in result.stderr) != True or (not stderr and result.stderr):
        failures.append(f'{name}: said {result.stderr!r}')


def refuses(name, data, reason, *arguments, needs=None):
    """The file is no document, and the message says why."""
    global done, skipped
    if needs and not has(needs):
        skipped += 1
        return
    done += 1
    result = run(name, data, *arguments)
    if result.returncode != 1 or reason not in result.stderr or name not in result.stderr:
        failures.append(f'{name}: status {result.returncode}: {result.stderr!r}')
    if result.stdout and 'error' not in json.loads(result.stdout.splitlines()[0]):
        failures.append(f'{name}: printed {result.stdout!r}')


def archive(**parts):
    """A ZIP archive; in names "__" stands for "/" and "_" for "."."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, 'w') as file:
        for name, content in parts.items():
            file.writestr(name.replace('__', '/').replace('_', '.'), content)
    return data.getvalue()


def word(body, **parts):
    return archive(word__document_xml='<w:document xmlns:w="w" xmlns:mc="mc"><w:body>' + body + '</w:body></w:document>', **parts)


def odt(body, styles='', **parts):
    return archive(mimetype='application/vnd.oasis.opendocument.text', content_xml=(
        '<o:document-content xmlns:o="o" xmlns:text="t" xmlns:style="s"><o:automatic-styles>' + styles
        + '</o:automatic-styles><o:body><o:text>' + body + '</o:text></o:body></o:document-content>'), **parts)


def pdf(*pages):
    """A PDF file; a page is a list of (x, y from below, size, text)."""
    objects = ['<< /Type /Catalog /Pages 2 0 R >>', None, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>']
    kids = []
    for page in pages:
        stream = '\n'.join(f'BT /F1 {size} Tf {x} {y} Td ({text}) Tj ET' for x, y, size, text in page)
        objects.append(f'<< /Length {len(stream)} >>\nstream\n{stream}\nendstream')
        objects.append(f'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R '
                       '/Resources << /Font << /F1 3 0 R >> >> >>')
        kids.append(f'{len(objects)} 0 R')
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    data, offsets = '%PDF-1.4\n', []
    for number, content in enumerate(objects, 1):
        offsets.append(len(data))
        data += f'{number} 0 obj\n{content}\nendobj\n'
    table = ''.join(f'{offset:010} 00000 n \n' for offset in offsets)
    data += (f'xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\n'
             f'startxref\n{len(data)}\n%%EOF\n')
    return data


STYLES = ('<w:styles xmlns:w="w"><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
          '<w:style w:styleId="Bild"><w:name w:val="caption"/></w:style></w:styles>')
CORE = ('<c xmlns:dc="dc" xmlns:dcterms="t"><dc:title>Boats of Lowton</dc:title><dc:creator>Lena Ostrow</dc:creator>'
        '<dcterms:created>2031-04-05T10:00:00Z</dcterms:created></c>')
PARAGRAPH = '<w:p><w:r><w:t>Mara Venn </w:t></w:r><w:r><w:t>waits.</w:t></w:r></w:p>'
WAITS = 'paragraph: Mara Venn waits.'

# Word.
reads('plain.docx', word(PARAGRAPH), [WAITS], needs='office')
reads('styles.docx', word('<w:p><w:pPr><w:pStyle w:val="berschrift1"/></w:pPr><w:r><w:t>The ferry</w:t></w:r></w:p>' + PARAGRAPH
                          + '<w:p><w:pPr><w:pStyle w:val="Bild"/></w:pPr><w:r><w:t>A boat at dawn.</w:t></w:r></w:p>',
                          word__styles_xml=STYLES), ['heading: The ferry', WAITS, 'caption: A boat at dawn.'], needs='office')
reads('facts.docx', word(PARAGRAPH, docProps__core_xml=CORE), [WAITS], needs='office', title='Boats of Lowton',
      author='Lena Ostrow', date='2031-04-05', paragraphs='0')
BOLD = '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r></w:p>'
reads('bold.docx', word(BOLD.format('What comes next') + BOLD.format('Who waits?') + '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Mara Venn</w:t></w:r>'
                        '<w:r><w:t> waits</w:t></w:r></w:p>' + BOLD.replace('<w:b/>', '<w:b w:val="0"/>').format('Not bold')),
      ['heading: What comes next', 'paragraph: Who waits?', 'paragraph: Mara Venn waits', 'paragraph: Not bold'], needs='office')
reads('empty-paragraphs.docx', word(PARAGRAPH + '<w:p/>' + PARAGRAPH), [WAITS, WAITS], needs='office', paragraphs='0 18 18')
reads('characters.docx', word('<w:p><w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t><w:noBreakHyphen/>'
                              '<w:t>four</w:t></w:r></w:p>'), ['paragraph: one\ttwo\nthree\u2011four'], needs='office')
reads('deleted.docx', word('<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>moved</w:t></w:r>'
                           '</w:moveFrom><w:r><w:t>kept</w:t><w:instrText>PAGE</w:instrText></w:r></w:p>'), ['paragraph: kept'],
      needs='office')
reads('box.docx', word('<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>' + PARAGRAPH + '</w:txbxContent></mc:Choice>'
                       '<mc:Fallback><w:txbxContent>' + PARAGRAPH + '</w:txbxContent></mc:Fallback></mc:AlternateContent>'
                       '<w:t>Around the box.</w:t></w:r></w:p>'), [WAITS, 'paragraph: Around the box.'], needs='office')
refuses('broken.docx', word('<w:p><w:r>'), 'damaged', needs='office')
refuses('empty.docx', archive(word__other_xml='<x/>'), 'no Word or OpenDocument text', needs='office')
refuses('cut.docx', word(PARAGRAPH)[:60], 'damaged', needs='office')

# OpenDocument.
reads('plain.odt', odt('<text:h>The ferry</text:h><text:p>Mara  Venn<text:s text:c="2"/>waits<text:span>.</text:span></text:p>'),
      ['heading: The ferry', 'paragraph: Mara Venn  waits.'], needs='office')
reads('bold.odt', odt('<text:p text:style-name="P2">What comes next</text:p><text:p><text:span text:style-name="T1">Ilo</text:span> waits</text:p>'
                      '<text:p><text:span text:style-name="T1">Later</text:span></text:p>',
                      '<style:style style:name="T1"><style:text-properties fo:font-weight="bold" xmlns:fo="f"/></style:style><style:style '
                      'style:name="P2"><style:text-properties fo:font-weight="bold" xmlns:fo="f"/></style:style><style:style style:name="P3"/>'),
      ['heading: What comes next', 'paragraph: Ilo waits', 'heading: Later'], needs='office')
reads('notes.odt', odt('<text:p>Mara Venn waits.<text:note><text:p>A note.</text:p></text:note></text:p>'), [WAITS], needs='office')
reads('title.odt', odt('<text:p text:style-name="P1">The ferry</text:p>',
                       '<style:style style:name="P1" style:parent-style-name="Title"/>',
                       meta_xml='<m xmlns:dc="dc" xmlns:meta="m"><dc:date>2031-05-06T00:00:00</dc:date>'
                                '<meta:creation-date>2031-04-05T00:00:00</meta:creation-date></m>'),
      ['heading: The ferry'], needs='office', date='2031-04-05')

# PDF.
LEFT = 72
reads('lines.pdf', pdf([(LEFT, 760, 20, 'The ferry'), (LEFT, 720, 11, 'Mara Venn has waited at the old harbour since the early morn-'),
                        (LEFT, 706, 11, 'ing of a day that was as well-known for its rain as for its'),
                        (LEFT, 692, 11, 'wind, and nobody came.'), (LEFT, 664, 11, 'Then a boat came round the well-'),
                        (LEFT, 650, 11, 'known point.')]),
      ['heading: The ferry', 'paragraph: Mara Venn has waited at the old harbour since the early morning of a day that was as well-known '
       'for its rain as for its wind, and nobody came.', 'paragraph: Then a boat came round the well-known point.'], needs='pdf')
reads('pages.pdf', pdf(*[[(LEFT, 800, 9, 'The Lowton Echo'), (LEFT, 700, 11, f'This is what stands on page {word}.'), (300, 40, 9, str(n))]
                         for n, word in enumerate(['one', 'two', 'three'], 1)]),
      ['paragraph: This is what stands on page one.', 'paragraph: This is what stands on page two.',
       'paragraph: This is what stands on page three.', 'boilerplate: The Lowton Echo'], needs='pdf')
reads('over-pages.pdf', pdf([(LEFT, 700, 11, 'A sentence that begins on this page goes on over')],
                            [(LEFT, 700, 11, 'the page and ends there.')]),
      ['paragraph: A sentence that begins on this page goes on over the page and ends there.'], needs='pdf')
refuses('images.pdf', pdf([]), 'only images', needs='pdf')
refuses('cut.pdf', '%PDF-1.4\n1 0 obj\n', 'damaged', needs='pdf')

# Mail.
HEADER = ('From: Lena Ostrow <lena@example.org>\nTo: mara@example.org\nSubject: =?UTF-8?Q?The_caf=C3=A9?=\n'
          'Date: Sat, 5 Apr 2031 10:00:00 +0200\nMessage-ID: <one@example.org>\nMIME-Version: 1.0\n')
reads('answer.eml', HEADER + 'Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n'
      'On Friday, Mara Venn wrote:\n> When?\n\nAt the caf=E9.\n\n-- \nLena Ostrow\n\n> All below\n',
      ['heading: The caf\u00e9', 'boilerplate: On Friday, Mara Venn wrote:', 'paragraph: When?', 'paragraph: At the caf\u00e9.',
       'boilerplate: Lena Ostrow', 'boilerplate: All below'], needs='mail', title='The caf\u00e9', author='Lena Ostrow', date='2031-04-05')
reads('flowed.eml', HEADER + 'Content-Type: text/plain; format=flowed\n\nMara Venn \nwaits.\n', ['heading: The caf\u00e9', WAITS], needs='mail')
reads('page.eml', HEADER + 'Content-Type: text/html\n\n<h1>Ferry</h1><p>Mara Venn waits.</p>', ['heading: Ferry', WAITS], needs='mail')
reads('both.eml', HEADER + 'Content-Type: multipart/alternative; boundary="x"\n\n--x\nContent-Type: text/plain\n\nMara Venn waits.\n'
      '--x\nContent-Type: text/html\n\n<p>Other.</p>\n--x--\n', ['heading: The caf\u00e9', WAITS], needs='mail')
MESSAGE = 'From lena Sat Apr  5 10:00:00 2031\n' + HEADER + 'Content-Type: text/plain\n\nMara Venn waits.\n\n'
reads('two.mbox', MESSAGE + MESSAGE, ['heading: The caf\u00e9', WAITS], needs='mail', documents=2)

# Feeds and Markdown.
reads('feed.xml', '<?xml version="1.0"?><rss version="2.0"><channel><title>The Lowton Echo</title><item><title>Boats &amp; nets</title>'
      '<pubDate>Sat, 05 Apr 2031 10:00:00 GMT</pubDate><description>&lt;p&gt;Mara Venn waits.&lt;/p&gt;</description></item>'
      '<item><title>Second</title></item></channel></rss>', ['heading: Boats & nets', WAITS], needs='feed', documents=2,
      outlet='The Lowton Echo', date='2031-04-05', title='Boats & nets')
reads('atom.xml', '<feed xmlns="http://www.w3.org/2005/Atom"><title>Echo</title><entry><title>Boats</title><author><name>Lena Ostrow'
      '</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Mara Venn waits.</p></div></content></entry>'
      '</feed>', ['heading: Boats', WAITS], needs='feed', author='Lena Ostrow')
refuses('none.rss', '<rss><channel/></rss>', 'no items', needs='feed')
reads('note.md', '---\ntitle: "Boats"\ndate: 2031-04-05\n---\n# The ferry\n\n**Mara Venn** waits.\n\n> So do *we*.\n',
      ['heading: The ferry', WAITS, 'paragraph: So do we.'], needs='markdown', title='Boats', date='2031-04-05')

# Pages that tell of themselves.
reads('linked.html', '<!doctype html><title>Boats - Echo</title><meta name="author" content="Nobody"><script type="application/ld+json">'
      '{"@graph": [{"@type": "WebSite"}, {"headline": "Boats", "author": [{"name": "Lena Ostrow"}, {"name": "Ilo Marn"}], '
      '"datePublished": "2031-04-05T10:00:00Z", "publisher": {"name": "The Lowton Echo"}}]}</script><p>Mara Venn waits.</p>', [WAITS],
      title='Boats', author='Lena Ostrow; Ilo Marn', date='2031-04-05', outlet='The Lowton Echo')
reads('meta.html', '<!doctype html><title>Boats</title><meta property="article:published_time" content="2031-04-05"><p>Mara Venn waits.</p>',
      [WAITS], title='Boats', date='2031-04-05')
reads('bad-date.html', '<!doctype html><meta name="date" content="2031-14-05"><p>Mara Venn waits.</p>', [WAITS], date=None)
reads('facts.jsonl', '{"text": "Mara Venn waits.", "title": "Boats", "author": 7, "date": "2031-04-05"}\n', [WAITS], title='Boats',
      author=None, date='2031-04-05')

# Encodings.
reads('latin.txt', 'Mara said \u201cno\u201d in the caf\u00e9, d\u00e9j\u00e0 vu.'.encode('windows-1252'), ['paragraph: Mara said \ufffdno\ufffd in the caf\ufffd, '
      'd\ufffdj\ufffd vu.'], stderr='5 invalid bytes or escapes were replaced by U+FFFD')
reads('utf16.txt', 'Mara Venn waits.'.encode('utf-16'), [WAITS])

# What is no text.
refuses('picture.txt', b'\x89PNG\r\n\x1a\n' + bytes(20), 'a PNG image')
refuses('photo', b'\xff\xd8\xff\xe0' + bytes(20), 'a JPEG image')
refuses('ls', b'\x7fELF' + bytes(60), 'a program (ELF)')
refuses('old.doc', b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + bytes(60), 'an old Word')
refuses('table.xlsx', archive(xl__workbook_xml='<x/>'), 'a ZIP archive')
refuses('letter.rtf', '{\\rtf1 Mara}', 'an RTF file')

# A reader that ends badly and says nothing: put beside a copy of the library, which looks for readers there.
os.makedirs(os.path.join(folder, 'core', 'extract'))
shutil.copy(os.path.join(extractors, '..', 'libnlp-1.so.0'), os.path.join(folder, 'core'))
os.environ['LD_LIBRARY_PATH'] = os.path.join(folder, 'core')
for end, reason in {'exit 3': 'its reader failed without a word', 'kill -9 $$': 'its reader was ended by signal 9'}.items():
    with open(os.path.join(folder, 'core', 'extract', 'extract-pdf'), 'w', encoding='utf-8') as script:
        script.write('#!/bin/sh\n' + end + '\n')
    os.chmod(script.name, 0o755)
    refuses('silent.pdf', '%PDF-1.4\n', reason)

for failure in failures:
    print(failure)
print(f'{done} files, {skipped} skipped, {len(failures)} failures')
sys.exit(1 if failures or not done else 0)
