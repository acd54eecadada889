// page.js - what scripts add to the page: filter by speaker, mentions lit together, an arrow from a quotation to its source, search.
// Without them the page can still be read.
// SPDX-License-Identifier: MIT
'use strict';
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const article = document.querySelector('article');

  // Speakers: a click filters and jumps; a second click, or the button, shows everybody again.
  const everybody = document.getElementById('everybody');
  const choose = who => {
    for (const speaker of all('.speaker')) speaker.setAttribute('aria-pressed', speaker.dataset.who === who);
    for (const part of all('.turn[data-who], .q, .note, tbody tr'))
      part.classList.toggle('dim', who !== null && part.dataset.who !== who && !part.querySelector(`[data-who="${CSS.escape(who)}"]`));
    everybody.hidden = who === null;
  };
  for (const speaker of all('.speaker')) {
    speaker.setAttribute('role', 'button');
    speaker.setAttribute('aria-pressed', 'false');
    speaker.addEventListener('click', event => {
      const chosen = speaker.getAttribute('aria-pressed') === 'true';
      choose(chosen ? null : speaker.dataset.who);
      if (chosen) event.preventDefault();
    });
    speaker.addEventListener('keydown', event => {
      if (event.key === ' ') { event.preventDefault(); speaker.click(); }
    });
  }
  if (everybody) everybody.addEventListener('click', () => choose(null));

  // Mentions of one are lit together; a quotation is lit with its source and its words of saying.
  let lit = [];
  const light = parts => {
    for (const part of lit) part.classList.remove('lit');
    lit = parts;
    for (const part of lit) part.classList.add('lit');
  };
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.id = 'arrow';
  svg.setAttribute('aria-hidden', 'true');
  svg.innerHTML = '<defs><marker id="head" markerWidth="5" markerHeight="5" refX="4" refY="2.5" orient="auto"><path d="M0 0L5 2.5L0 5z"/>'
    + '</marker></defs><path marker-end="url(#head)"/>';
  document.body.append(svg);
  const line = svg.lastElementChild;
  const draw = (from, to) => {
    if (!from || !to) { line.setAttribute('d', ''); return; }
    const a = from.getClientRects()[0], b = to.getClientRects()[0], x = window.scrollX, y = window.scrollY;
    // From the side of the quotation that faces the source to the side of the source that faces it; on one line in an arch.
    const below = b.top >= a.bottom, above = b.bottom <= a.top;
    const x1 = a.left + Math.min(a.width / 2, 40) + x, y1 = (below ? a.bottom : a.top) + y;
    const x2 = b.left + b.width / 2 + x, y2 = (above ? b.bottom : b.top) + y;
    const bend = Math.max(18, Math.abs(y2 - y1) / 2);
    line.setAttribute('d', `M${x1} ${y1}C${x1} ${below ? y1 + bend : y1 - bend} ${x2} ${above ? y2 + bend : y2 - bend} ${x2} ${y2}`);
  };
  // What a mark means is told below, also to those who touch rather than hover.
  const told = document.createElement('output');
  told.id = 'told';
  told.setAttribute('aria-live', 'off');
  document.body.append(told);
  const point = target => {
    const mark = target && target.closest('.m[title]');
    told.textContent = mark && mark.title !== mark.textContent ? `${mark.textContent}: ${mark.title}` : '';
    const name = target && target.closest('[data-ref]');
    const part = target && target.closest('[data-q], .note');
    const number = part && (part.dataset.q || part.id.slice(1));
    const parts = number ? all(`[data-q="${number}"]`, article) : [];
    light(name ? all(`[data-ref="${CSS.escape(name.dataset.ref)}"]`, article) : parts.filter(one => !one.classList.contains('q')));
    draw(parts.find(one => one.classList.contains('q')), parts.find(one => one.classList.contains('s')));
  };
  article.addEventListener('pointerover', event => point(event.target));
  article.addEventListener('pointerleave', () => point(null));
  article.addEventListener('focusin', event => point(event.target));
  article.addEventListener('focusout', () => point(null));

  // Search: what is found is marked, Enter goes from one to the next.
  const form = document.getElementById('search'), field = form.elements.words, found = form.querySelector('output');
  let ranges = [], at = -1;
  const find = () => {
    const wanted = field.value.trim().toLowerCase();
    ranges = [];
    at = -1;
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    while (wanted && walker.nextNode()) {
      const text = walker.currentNode.data.toLowerCase();
      if (text.length !== walker.currentNode.data.length) continue;
      for (let i = text.indexOf(wanted); i >= 0; i = text.indexOf(wanted, i + wanted.length)) {
        const range = new Range();
        range.setStart(walker.currentNode, i);
        range.setEnd(walker.currentNode, i + wanted.length);
        ranges.push(range);
      }
    }
    if (window.CSS && CSS.highlights) CSS.highlights.set('found', new Highlight(...ranges));
    found.textContent = wanted ? `${ranges.length} found` : '';
  };
  form.hidden = false;
  field.addEventListener('input', find);
  form.addEventListener('submit', event => {
    event.preventDefault();
    if (ranges.length === 0) return;
    at = (at + 1) % ranges.length;
    ranges[at].startContainer.parentElement.scrollIntoView({ block: 'center' });
    found.textContent = `${at + 1} of ${ranges.length}`;
  });
})();
