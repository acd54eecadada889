#!/bin/sh
# try.sh - the way of a stranger, on a bare Debian and as root: build the packages, install them, try what they are for, and remove
# them without a trace. Prints a line for each step; the first that fails ends it.
# SPDX-License-Identifier: MIT
set -eu
source=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DEBIAN_FRONTEND=noninteractive

fail () { echo "$1: FAILED" >&2; tail -30 "$work/log" >&2; exit 1; }

# step WORDS COMMAND...: what is printed goes to a log.
step () {
  words=$1; shift
  "$@" > "$work/log" 2>&1 || fail "$words"
  echo "$words"
}

# expect TEXT FILE
expect () { grep -qF -- "$1" "$2" || { echo "\"$1\" is not in $2:"; head -c 1500 "$2"; return 1; }; }

prepare () {
  apt-get update -qq && apt-get install -y -qq --no-install-recommends build-essential debhelper devscripts equivs lintian
  cp -r "$source" "$work/nlp-run" && cd "$work/nlp-run"
  cp -r samples/debian debian && rm debian/README.md debian/try.sh
  mk-build-deps --install --remove --tool 'apt-get -y -qq --no-install-recommends' debian/control
  rm -f nlp-run-build-deps*
}

build () { cd "$work/nlp-run" && dpkg-buildpackage -us -uc -b; }

lint () { cd "$work" && lintian --allow-root --fail-on error,warning nlp-run_*.changes; }

install_packages () {
  apt-get purge -y -qq --autoremove nlp-run-build-deps
  apt-get install -y -qq --no-install-recommends "$work"/*.deb python3-gi meson gcc libc6-dev pkg-config
}

# What a user has: a Word file, a PDF, captions.
make_files () {
  mkdir -p "$work/desk" && cd "$work/desk"
  python3 - <<'PYTHON'
import zipfile
paragraphs = ['The harbour waits', 'By Lena Ostrow', '\u201cWe will not sell the lighthouse,\u201d Mayor Mara Venn said on Monday. The town '
              'paid 2.4 million dollars for it.', 'Venn told the Lowton Echo that nobody had asked her.']
body = ''.join(f'<w:p><w:r><w:t>{words}</w:t></w:r></w:p>' for words in paragraphs)
with zipfile.ZipFile('story.docx', 'w') as file:
    file.writestr('word/document.xml', f'<w:document xmlns:w="w"><w:body>{body}</w:body></w:document>')
    file.writestr('docProps/core.xml', '<c xmlns:dc="dc"><dc:title>The harbour waits</dc:title><dc:creator>Lena Ostrow</dc:creator></c>')
lines = ['Mayor Mara Venn said that the lighthouse was not for sale.', 'Ilo Marn, a fisherman, said that he would leave the town.']
stream = 'BT /F1 11 Tf 72 720 Td ' + ' 0 -40 Td '.join(f'({line}) Tj' for line in lines) + ' ET'
objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
           '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
           '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> >>',
           f'<< /Length {len(stream)} >>\nstream\n{stream}\nendstream']
data, places = '%PDF-1.4\n', []
for number, content in enumerate(objects, 1):
    places.append(len(data))
    data += f'{number} 0 obj\n{content}\nendobj\n'
table = ''.join(f'{place:010} 00000 n \n' for place in places)
data += f'xref\n0 6\n0000000000 65535 f \n{table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{len(data)}\n%%EOF\n'
open('story.pdf', 'w').write(data)
open('talk.vtt', 'w').write('WEBVTT\n\n00:01.000 --> 00:04.000\n<v Mara Venn>Who keeps the light?\n\n00:05.000 --> 00:09.000\n<v Ilo Marn>'
                            'I have kept it for thirty years.\n\n00:10.000 --> 00:12.000\n<v Mara Venn>And who will keep it when you are gone?\n\n'
            '00:13.000 --> 00:16.000\n<v Ilo Marn>My daughter, I hope.\n')
PYTHON
}

try_page () { cd "$work/desk"; nlp-run -f html story.docx > page.html && expect '<h1>' page.html && expect 'Mara Venn</b>' page.html && expect '2,400,000 USD' page.html; }
try_table () { cd "$work/desk"; nlp-run -f csv story.pdf > table.csv && expect 'Mara Venn,' table.csv && expect 'that the lighthouse was not for sale' table.csv && expect 'Ilo Marn,' table.csv; }
try_captions () { cd "$work/desk"; nlp-run -f tsv -l turns talk.vtt > turns.tsv && expect 'Ilo Marn:	5' turns.tsv && expect 'answer	Ilo Marn' turns.tsv; }
try_plugin () { cd "$work/desk"; nlp-run --new-plugin capital_words && cd capital_words && meson setup build && meson test -C build; }

try_python () {
  cd "$work/desk"
  python3 - > rows.txt <<'PYTHON'
from gi.repository import Nlp
document = Nlp.annotate('\u201cWe wait,\u201d Mara Venn said.')
for quote in document.quotes:
    print(quote.kind, quote.referent.name, [part.text for part in quote.content], len(document.tokens))
PYTHON
  expect "direct Mara Venn ['“We wait,”']" rows.txt
}

try_manners () {
  man_pages=$(dpkg -L nlp-run | grep -c '/man[15]/')
  [ "$man_pages" -ge 5 ] && nlp-run --version && ! nlp-run --fromat json /dev/null 2> "$work/desk/hint" && expect 'did you mean "--format"?' "$work/desk/hint"
}

remove () {
  apt-get purge -y -qq nlp-run libnlp-1-0 libnlp-1-dev gir1.2-nlp-1
  find /usr /etc /var/lib /opt -xdev \( -name '*nlp-run*' -o -name '*nlp-1*' -o -name 'Nlp*' \) -not -path '/var/lib/dpkg/*' > "$work/left"
  [ ! -s "$work/left" ] || { cat "$work/left"; return 1; }
}

step 'what building needs is installed' prepare
step 'dpkg-buildpackage makes four packages, and the quick tests pass' build
step 'lintian finds no error and no warning' lint
step 'the packages are installed, beside nothing that building needed' install_packages
step 'a Word file, a PDF and captions are made' make_files
step 'the page of the Word file has its title, its speaker and its figure' try_page
step 'the table of the PDF has both statements with their speakers' try_table
step 'the turns of the captions have their speakers and times' try_captions
step 'the plugin that --new-plugin began builds with one call and passes its test' try_plugin
step 'Python gets the rows of the quotes, with their fields by name' try_python
step 'man pages are there, and a misspelt option is told' try_manners
step 'the packages are removed, and nothing is left' remove
