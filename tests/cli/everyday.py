"""everyday.py NLP_RUN EXTRACTORS - the same story in the files that people have, made by the programs that they make them with: pandoc,
LibreOffice, groff, tar, and Python's own modules. Its words, blocks and facts come back, or the refusal says what the file is.

What a program that is absent would make, or an extractor that was not built would read, is passed over. With KEEP=FOLDER the files stay.
SPDX-License-Identifier: MIT
"""
import bz2
import email.message
import gzip
import io
import json
import lzma
import mailbox
import os
import shutil
import sqlite3
import struct
import subprocess
import sys
import tarfile
import tempfile
import wave
import zipfile
import zlib

program, extractors = sys.argv[1:3]
folder = os.environ.get('KEEP') or tempfile.mkdtemp()
os.makedirs(folder, exist_ok=True)
os.environ['HOME'] = folder
failures, done, skipped = [], 0, []

TITLE, AUTHOR, DATE = 'The harbour of Lowton waits', 'Lena Ostrow', '2031-04-05'
PARAGRAPHS = ['Mayor Mara Venn said on Monday that the old lighthouse was not for sale, whatever the ministry in the capital might offer.',
              '\u201cWe have kept this light for ninety years,\u201d she told the café owners of the quay, \u201cand we will keep it.\u201d',
              'The ministry has offered 2.4 million dollars. Ilo Marn, who fishes off the point, called that an insult to the town.']
HEADING = 'What comes next'
LAST = 'A vote is due in May; nobody on the council expects it to be close.'
STORY = [('heading', TITLE)] + [('paragraph', words) for words in PARAGRAPHS] + [('heading', HEADING), ('paragraph', LAST)]
PLAIN = '\n\n'.join(words for _, words in STORY) + '\n'
MARKDOWN = (f'---\ntitle: {TITLE}\nauthor: {AUTHOR}\ndate: {DATE}\n---\n\n# {TITLE}\n\n{PARAGRAPHS[0]}\n\n{PARAGRAPHS[1]}\n\n'
            + PARAGRAPHS[2].replace('insult', '*insult*') + f'\n\n## {HEADING}\n\n{LAST}\n')
NOTED = MARKDOWN.replace('close.', 'close.[^1]\n\n[^1]: This note is not part of the text.')
PAGE = (f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{TITLE} | The Lowton Echo</title>'
        f'<meta name="author" content="{AUTHOR}"><meta property="article:published_time" content="{DATE}T08:00:00Z">'
        '<meta property="og:site_name" content="The Lowton Echo"></head><body><nav><a href="/">Home</a></nav><article>'
        + ''.join(f"<{'h2' if kind == 'heading' else 'p'}>{words}</{'h2' if kind == 'heading' else 'p'}>" for kind, words in STORY)
        + '</article><footer>All rights reserved</footer></body></html>')


def at(name):
    return os.path.join(folder, name)


def write(name, data):
    with open(at(name), 'wb') as file:
        file.write(data if isinstance(data, bytes) else data.encode())


def make(name, tool, *command, data=None):
    """Has a program make a file; FALSE if there is no such program."""
    if shutil.which(tool) is None:
        skipped.append(name)
        return False
    result = subprocess.run([tool, *command], cwd=folder, input=data and data.encode(), capture_output=True)
    if tool == 'soffice' and not os.path.exists(at(name)):
        skipped.append(name)  # a part of LibreOffice is not installed
        return False
    if result.returncode != 0 or not os.path.exists(at(name)):
        failures.append(f'{name}: {tool} made none: {result.stderr[:300]!r}')
        return False
    return True


def convert(source, name, *options):
    """LibreOffice's version of a file."""
    stem, ending = source.rsplit('.', 1)[0], name.rsplit('.', 1)[1]
    if not make(f'{stem}.{ending}', 'soffice', *options, '--headless', '--convert-to', ending, '--outdir', folder, source):
        return False
    os.replace(at(f'{stem}.{ending}'), at(name))
    return True


def run(name, *arguments):
    return subprocess.run([program, '--quiet', '--format', 'jsonl', '--plugins', '', *arguments, at(name)], capture_output=True, text=True,
                          encoding='utf-8')


def reads(name, story=STORY, *arguments, needs=None, documents=1, stderr='', **facts):
    """The file has these blocks, boilerplate aside, and these facts."""
    global done
    if needs and not os.path.exists(os.path.join(extractors, 'extract-' + needs)):
        skipped.append(name)
        return
    done += 1
    result = run(name, *arguments)
    records = [json.loads(line) for line in result.stdout.splitlines()]
    if result.returncode != 0 or len(records) != documents:
        failures.append(f'{name}: status {result.returncode}, {len(records)} documents: {result.stderr}')
        return
    for record in records:
        found = [(block['kind'], ' '.join(record['text'][block['begin']:block['end']].split())) for block in record['blocks']]
        found = [(kind, words) for kind, words in found if kind not in ('boilerplate', 'byline')]
        if found != story:
            failures.append(f'{name}: {[pair for pair in found if pair not in story]} instead of {[pair for pair in story if pair not in found]}')
    if {key: records[0].get('meta', {}).get(key) for key in facts} != facts:
        failures.append(f"{name}: meta is {records[0].get('meta')}")
    if stderr not in result.stderr or (not stderr and result.stderr):
        failures.append(f'{name}: said {result.stderr!r}')


def refuses(name, reason, *arguments):
    global done
    done += 1
    result = run(name, *arguments)
    if result.returncode != 1 or reason not in result.stderr:
        failures.append(f'{name}: status {result.returncode}: {result.stderr!r}')


# Text, as editors leave it.
write('story.txt', PLAIN)
reads('story.txt')
write('windows.txt', b'\xef\xbb\xbf' + PLAIN.replace('\n', '\r\n').encode())
reads('windows.txt')
write('notepad.txt', PLAIN.encode('utf-16'))
reads('notepad.txt')
write('old.txt', PLAIN.encode('windows-1252'))
reads('old.txt', STORY, '--charset', 'WINDOWS-1252')
reads('old.txt', [(kind, words.replace('\u201c', '\ufffd').replace('\u201d', '\ufffd').replace('é', '\ufffd')) for kind, words in STORY],
      stderr='5 invalid bytes or escapes were replaced')
write('story.md', MARKDOWN)
reads('story.md', needs='markdown', title=TITLE, author=AUTHOR, date=DATE)

# Packed.
write('story.txt.gz', gzip.compress(PLAIN.encode()))
reads('story.txt.gz')
write('page.html.xz', lzma.compress(PAGE.encode()))
reads('page.html.xz', needs='archive')
write('story.txt.bz2', bz2.compress(PLAIN.encode()))
reads('story.txt.bz2', needs='archive')
with tarfile.open(at('stories.tar.gz'), 'w:gz') as archive:
    for name in ('story.txt', 'windows.txt'):
        archive.add(at(name), name)
reads('stories.tar.gz', documents=2, needs='archive')

# Pages, records, feeds.
write('page.html', PAGE)
reads('page.html', title=TITLE, author=AUTHOR, date=DATE, outlet='The Lowton Echo')
write('records.jsonl', json.dumps({'id': 'a', 'text': PLAIN, 'title': TITLE, 'outlet': 'The Lowton Echo', 'date': DATE}) + '\n')
reads('records.jsonl', title=TITLE, outlet='The Lowton Echo', date=DATE)
BODY = ''.join(f'<p>{words}</p>' if kind == 'paragraph' else f'<h3>{words}</h3>' for kind, words in STORY[1:])
write('feed.rss', f'<?xml version="1.0"?><rss version="2.0"><channel><title>The Lowton Echo</title><item><title>{TITLE}</title><author>{AUTHOR}'
                  f'</author><pubDate>Sat, 05 Apr 2031 08:00:00 GMT</pubDate><description><![CDATA[{BODY}]]></description></item></channel></rss>')
reads('feed.rss', needs='feed', title=TITLE, date=DATE, outlet='The Lowton Echo')
write('atom.xml', '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>The Lowton Echo</title><entry><title>' + TITLE
      + f'</title><author><name>{AUTHOR}</name></author><published>{DATE}T08:00:00Z</published><content type="html">'
      + BODY.replace('<', '&lt;') + '</content></entry></feed>')
reads('atom.xml', needs='feed', title=TITLE, author=AUTHOR, date=DATE)

# Mail, as mail programs send it.
message = email.message.EmailMessage()
message['From'], message['To'], message['Subject'] = f'{AUTHOR} <lena@example.org>', 'mara@example.org', TITLE
message['Date'], message['Message-ID'] = 'Sat, 05 Apr 2031 08:00:00 +0000', '<1@example.org>'
message.set_content('\n\n'.join(words for _, words in STORY[1:]))
message.add_alternative('<html><body>' + BODY + '</body></html>', subtype='html')
message.add_attachment(b'\x89PNG\r\n\x1a\n', maintype='image', subtype='png', filename='harbour.png')
write('letter.eml', message.as_bytes())
# A plain letter does not tell what is a heading.
LETTER = [STORY[0]] + [('paragraph', words) for _, words in STORY[1:]]
reads('letter.eml', LETTER, needs='mail', title=TITLE, author=AUTHOR, date=DATE)
box = mailbox.mbox(at('letters.mbox'))
box.add(message)
box.add(message)
box.close()
reads('letters.mbox', LETTER, needs='mail', documents=2)

# Captions.
SAID = [('paragraph', 'Who keeps the light? I have kept it for thirty years.')]
write('talk.vtt', 'WEBVTT\n\n00:01.000 --> 00:04.000\nWho keeps the light?\n\n00:04.200 --> 00:09.000\nI have kept it\nfor thirty years.\n')
reads('talk.vtt', SAID)
write('talk.srt', '1\r\n00:00:01,000 --> 00:00:04,000\r\nWho keeps the light?\r\n\r\n2\r\n00:00:04,200 --> 00:00:09,000\r\n<i>I have kept it</i>\r\n'
                  'for thirty years.\r\n')
reads('talk.srt', SAID)

# pandoc.
for ending, extractor in (('docx', 'office'), ('odt', 'office'), ('html', None)):
    name = f'pandoc.{ending}'
    if make(name, 'pandoc', '--standalone', '--metadata', f'pagetitle={TITLE}', '-f', 'markdown', '-o', name, data=NOTED):
        if extractor:
            reads(name, [('heading', TITLE)] + STORY, needs=extractor, title=TITLE, author=AUTHOR)
        else:
            reads(name, [('heading', TITLE)] + STORY, title=TITLE, author=AUTHOR, date=DATE)
if make('book.epub', 'pandoc', '-f', 'markdown', '-o', 'book.epub', data=MARKDOWN):
    refuses('book.epub', 'EPUB')
if make('pandoc.rtf', 'pandoc', '--standalone', '-f', 'markdown', '-o', 'pandoc.rtf', data=MARKDOWN):
    refuses('pandoc.rtf', 'RTF')

# LibreOffice.
write('page-of-story.html', PAGE.replace('<nav><a href="/">Home</a></nav>', '').replace('<footer>All rights reserved</footer>', ''))
if convert('page-of-story.html', 'writer.odt', '--infilter=HTML (StarWriter)'):
    reads('writer.odt', needs='office', title=TITLE + ' | The Lowton Echo', author=AUTHOR)
    for name in ('writer.docx', 'writer.pdf'):
        if convert('writer.odt', name):
            reads(name, needs='pdf' if name.endswith('pdf') else 'office', title=TITLE + ' | The Lowton Echo')
    if convert('writer.odt', 'writer.doc'):
        refuses('writer.doc', 'an old Word')
    if convert('writer.odt', 'writer.rtf'):
        refuses('writer.rtf', 'RTF')
write('table.csv', 'name,votes\nVenn,7\n')
if convert('table.csv', 'table.xlsx'):
    refuses('table.xlsx', 'a ZIP archive')
if convert('table.csv', 'table.ods'):
    refuses('table.ods', 'a spreadsheet')

# groff: two columns, words cut at the ends of lines.
ROFF = '.pl 11i\n.TL\n' + TITLE + '\n.AU\n' + AUTHOR + '\n.2C\n' + ''.join(f'.PP\n{words}\n' for words in PARAGRAPHS) + f'.SH\n{HEADING}\n.PP\n{LAST}\n'
if shutil.which('gropdf') and shutil.which('groff'):
    result = subprocess.run(['groff', '-ms', '-k', '-Tpdf'], input=ROFF.encode(), capture_output=True, cwd=folder)
    if result.returncode == 0 and result.stdout.startswith(b'%PDF'):
        write('columns.pdf', result.stdout)
        reads('columns.pdf', [('heading', TITLE), ('paragraph', AUTHOR)] + STORY[1:], needs='pdf')
else:
    skipped.append('columns.pdf')

# What holds no text.
pixels = zlib.compress(b'\0' + b'\xff' * 3)
write('photo.png', b'\x89PNG\r\n\x1a\n' + struct.pack('>I', 13) + b'IHDR' + struct.pack('>IIBBBBB', 1, 1, 8, 2, 0, 0, 0) + bytes(4) + pixels)
refuses('photo.png', 'a PNG image')
write('photo.jpg', b'\xff\xd8\xff\xe0\0\x10JFIF\0' + bytes(30))
refuses('photo.jpg', 'a JPEG image')
shutil.copy(program, at('program'))
refuses('program', 'a program')
with wave.open(at('talk.wav'), 'wb') as sound:
    sound.setparams((1, 2, 8000, 0, 'NONE', 'not compressed'))
    sound.writeframes(bytes(800))
refuses('talk.wav', 'WAV')
base = sqlite3.connect(at('base.db'))
base.execute('create table t (x)')
base.commit()
base.close()
refuses('base.db', 'SQLite')
with zipfile.ZipFile(at('files.zip'), 'w') as archive:
    archive.write(at('story.txt'), 'story.txt')
refuses('files.zip', 'a ZIP archive')

if failures:
    print('\n'.join(failures))
print(f'{done} files, {len(failures)} failures; passed over: {", ".join(skipped) or "none"}')
sys.exit(1 if failures or done < 15 else 0)
