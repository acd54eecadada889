"""page.py NLP_RUN SOURCE - the page of a sample in a real browser: filter, search, mentions lit together, sorting, and no error.

A script is put behind the page's own; what it finds is read from the DOM that the browser prints. Skips without chromium.
SPDX-License-Identifier: MIT
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

program, source = sys.argv[1:3]
browser = shutil.which('chromium') or shutil.which('chromium-browser') or shutil.which('google-chrome')
if browser is None:
    print('skipped: there is no chromium')
    sys.exit(77)

CHECKS = '''
<script>
const said = [];
const check = (good, what) => { if (!good) said.push(what); };
window.addEventListener('error', event => said.push('error: ' + event.message));
const all = selector => [...document.querySelectorAll(selector)];
try {
  const speakers = all('.speaker');
  check(speakers.length >= 2, 'fewer than two speakers');
  speakers[0].click();
  check(all('article .dim').length > 0 && all('.listing .dim').length > 0, 'the filter dims nothing');
  check(all('article .q[data-who="' + speakers[0].dataset.who + '"].dim').length === 0, 'the filter dims who was chosen');
  check(!document.getElementById('everybody').hidden, 'nobody can be brought back');
  document.getElementById('everybody').click();
  check(all('.dim').length === 0, 'somebody stays dim');

  const field = document.querySelector('#search input');
  field.value = 'THE';
  field.dispatchEvent(new Event('input'));
  check(/^[1-9][0-9]* found$/.test(document.querySelector('#search output').textContent), 'nothing is found');

  const name = all('article [data-ref]').find(one => all('article [data-ref="' + one.dataset.ref + '"]').length > 1);
  check(name !== undefined, 'nobody is named twice');
  name.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
  check(all('article .lit').length === all('article [data-ref="' + name.dataset.ref + '"]').length, 'mentions are not lit');
  const source = document.querySelector('article .s[data-q]');
  document.querySelector('article .q[data-q="' + source.dataset.q + '"]').dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
  check(document.querySelector('#arrow > path').getAttribute('d') !== '', 'no arrow');

  const heading = document.querySelector('.listing thead th:nth-child(2)');
  heading.querySelector('button').click();
  const names = all('.listing tbody th').map(cell => cell.textContent);
  check(names.join() === [...names].sort((a, b) => a.localeCompare(b)).join(), 'the table is not sorted');
  check(heading.getAttribute('aria-sort') === 'ascending', 'the order is not told');
  for (const link of all('a[href^="#"]'))
    check(document.getElementById(link.getAttribute('href').slice(1)) !== null, 'a link leads nowhere: ' + link.getAttribute('href'));
  check(document.documentElement.scrollWidth <= window.innerWidth, 'wider than the window');
} catch (error) { said.push(String(error)); }
document.body.append('RESULT[' + said.join('; ') + ']');
</script>
'''

failures = 0
with tempfile.TemporaryDirectory() as folder:
    for sample in ['harbour-vote.txt', 'lighthouse.txt']:
        page = subprocess.run([program, '--format', 'html', os.path.join(source, 'samples', 'texts', sample)], capture_output=True,
                              text=True, encoding='utf-8').stdout
        path = os.path.join(folder, 'page.html')
        with open(path, 'w', encoding='utf-8') as file:
            file.write(page.replace('</body>', CHECKS + '</body>'))
        for size in ['1280,900', '500,900']:
            printed = subprocess.run([browser, '--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-quic',
                                      '--disable-background-networking', '--disable-component-update', '--disable-sync',
                                      f'--user-data-dir={folder}/profile', f'--window-size={size}', '--dump-dom', 'file://' + path],
                                     capture_output=True, text=True, encoding='utf-8', timeout=100).stdout
            result = re.search(r'RESULT\[(.*?)\]', printed.rsplit('</script>', 1)[-1], re.S)
            if result is None or result.group(1):
                failures += 1
                print(sample, size, result.group(1) if result else 'the browser printed no result')
sys.exit(1 if failures else 0)
