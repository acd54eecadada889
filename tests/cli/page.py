"""page.py NLP_RUN SOURCE - pages in a real browser, wide and narrow, light and dark: filter, search, keyboard, mentions lit together,
sorting, the contrast of every word, the index of a folder, and no error.

A script is put behind the page's own; what it finds is read from the DOM that the browser prints. Skips without chromium. Where shared
data lie beside the checkout, guterres.txt is looked at, too, and must stay under 250 KB.
SPDX-License-Identifier: MIT
"""
import glob
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
console.error = (...what) => said.push('console: ' + what.join(' '));
const all = selector => [...document.querySelectorAll(selector)];

// WCAG 2: the colours of each piece of text and of what lies under it.
const read = colour => {
  const numbers = colour.match(/-?[0-9.]+(e-?[0-9]+)?/g).map(Number);
  const scale = colour.startsWith('color(') ? 1 : 255;
  return { rgb: numbers.slice(0, 3).map(one => one / scale), alpha: numbers.length > 3 ? numbers[3] : 1 };
};
const over = (upper, lower) => upper.rgb.map((one, i) => one * upper.alpha + lower[i] * (1 - upper.alpha));
const under = element => {
  if (element === null) return [1, 1, 1];
  const own = read(getComputedStyle(element).backgroundColor);
  return own.alpha === 1 ? own.rgb : over(own, under(element.parentElement));
};
const light = rgb => {
  const [r, g, b] = rgb.map(one => one <= .03928 ? one / 12.92 : ((one + .055) / 1.055) ** 2.4);
  return .2126 * r + .7152 * g + .0722 * b;
};
const contrast = element => {
  const ground = under(element), ink = over(read(getComputedStyle(element).color), ground);
  const [low, high] = [light(ground), light(ink)].sort((a, b) => a - b);
  return (high + .05) / (low + .05);
};
const check_contrast = () => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (walker.currentNode.data.trim() && !element.closest('script, .skip') && contrast(element) < 4.5)
      said.push('contrast ' + contrast(element).toFixed(2) + ' of ' + element.className + ': ' + walker.currentNode.data.slice(0, 20));
  }
};
const check_links = () => {
  for (const link of all('a[href^="#"]'))
    check(document.getElementById(link.getAttribute('href').slice(1)) !== null, 'a link leads nowhere: ' + link.getAttribute('href'));
};
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
  const figure = all('article .f[title]').find(one => one.title !== one.textContent);
  figure.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
  check(document.getElementById('told').textContent.endsWith(figure.title), 'a figure is not told');
  figure.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, relatedTarget: document.body }));

  // By keyboard: a speaker takes the space bar, and all that can be clicked takes the focus.
  speakers[1].focus();
  speakers[1].dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true, cancelable: true }));
  check(speakers[1].getAttribute('aria-pressed') === 'true', 'the space bar chooses nobody');
  speakers[1].click();
  check(speakers[1].getAttribute('aria-pressed') === 'false' && all('.dim').length === 0, 'a second click brings nobody back');
  for (const one of all('a, button, input'))
    if (one.offsetParent !== null) { one.focus(); check(document.activeElement === one, 'no focus: ' + one.outerHTML.slice(0, 60)); }
  document.activeElement.blur();
  for (const layer of ['q', 'n', 'f']) {
    const box = document.getElementById('show-' + layer), mark = document.querySelector('article .' + layer + '.m');
    const look = () => { const style = getComputedStyle(mark); return style.backgroundColor + style.color + style.boxShadow; };
    const before = look();
    box.click();
    check(look() !== before, 'a switch does nothing: ' + layer);
    box.click();
    check(look() === before, 'a switch cannot be turned back: ' + layer);
  }

  const heading = document.querySelector('.listing thead th:nth-child(2)');
  heading.querySelector('button').click();
  const names = all('.listing tbody th').map(cell => cell.textContent);
  check(names.join() === [...names].sort((a, b) => a.localeCompare(b)).join(), 'the table is not sorted');
  check(heading.getAttribute('aria-sort') === 'ascending', 'the order is not told');
  document.querySelector('article').dispatchEvent(new PointerEvent('pointerleave'));
  check_links();
  check_contrast();
  check(document.documentElement.scrollWidth <= window.innerWidth, 'wider than the window');
} catch (error) { said.push(String(error)); }
document.body.append('RESULT[' + said.join('; ') + ']');
</script>
'''

INDEX_CHECKS = CHECKS[:CHECKS.index('const speakers')] + '''
  const heading = document.querySelector('.listing thead th');
  heading.querySelector('button').click();
  heading.querySelector('button').click();
  const names = all('.listing tbody th').map(cell => cell.textContent);
  check(names.length > 5 && names.join() === [...names].sort((a, b) => b.localeCompare(a)).join(), 'the index is not sorted');
  check(all('.listing tbody a').every(link => link.getAttribute('href').endsWith('.html')), 'the index leads elsewhere');
  check_contrast();
  check(document.documentElement.scrollWidth <= window.innerWidth, 'wider than the window');
} catch (error) { said.push(String(error)); }
document.body.append('RESULT[' + said.join('; ') + ']');
</script>
'''

failures = []


def look_at(path, checks, size, dark):
    """The page with @checks behind it, in the browser."""
    with open(path, encoding='utf-8') as file:
        page = file.read()
    with open(path + '.checked.html', 'w', encoding='utf-8') as file:
        file.write(page.replace('</body>', checks + '</body>'))
    printed = subprocess.run([browser, '--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-quic',
                              '--disable-background-networking', '--disable-component-update', '--disable-sync',
                              f'--blink-settings=preferredColorScheme={0 if dark else 1}',
                              f'--user-data-dir={os.path.dirname(path)}/profile', f'--window-size={size}', '--dump-dom',
                              'file://' + path + '.checked.html'],
                             capture_output=True, text=True, encoding='utf-8', timeout=100).stdout
    result = re.search(r'RESULT\[(.*?)\]', printed.rsplit('</script>', 1)[-1], re.S)
    if result is None or result.group(1):
        failures.append(f"{os.path.basename(path)} {size} {'dark' if dark else 'light'}: "
                        f"{result.group(1)[:600] if result else 'the browser printed no result'}")


guterres = os.path.join(source, '..', 'shared', 'data', 'interviews', 'guterres.txt')
texts = glob.glob(os.path.join(source, 'samples', 'texts', '*')) + [path for path in [guterres] if os.path.exists(path)]
with tempfile.TemporaryDirectory() as folder:
    subprocess.run([program, '--quiet', '--format', 'html', '--output', folder + '/', *texts], check=True, stderr=subprocess.DEVNULL)
    for name in ['harbour-vote.txt.html', 'lighthouse.txt.html']:
        for size, dark in [('1280,900', False), ('500,900', True)]:
            look_at(os.path.join(folder, name), CHECKS, size, dark)
    look_at(os.path.join(folder, 'index.html'), INDEX_CHECKS, '1280,900', True)
    look_at(os.path.join(folder, 'index.html'), INDEX_CHECKS, '500,900', False)
    page = os.path.join(folder, 'guterres.txt.html')
    if os.path.exists(page):
        only_looks = INDEX_CHECKS[:INDEX_CHECKS.index('  const heading')] + '  check_links();\n' + INDEX_CHECKS[INDEX_CHECKS.index('  check_contrast();'):]
        look_at(page, only_looks, '1280,900', False)
        look_at(page, only_looks, '500,900', True)
        if os.path.getsize(page) > 250000:
            failures.append(f'{page}: {os.path.getsize(page)} bytes')
print('\n'.join(failures))
sys.exit(1 if failures else 0)
