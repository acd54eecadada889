// table.js - a table that can be sorted: a click on a heading sorts, another turns the order round.
// SPDX-License-Identifier: MIT
'use strict';
(() => {
  const headings = [...document.querySelectorAll('.listing thead th')];
  for (const [column, heading] of headings.entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener('click', () => {
      const down = heading.getAttribute('aria-sort') === 'ascending', body = document.querySelector('.listing tbody');
      const key = row => row.cells[column].dataset.sort ?? row.cells[column].textContent.trim();
      const rows = [...body.rows], numeric = rows.every(row => /^-?[0-9.]+\s*%?$/.test(key(row)));
      rows.sort((a, b) => numeric ? parseFloat(key(a)) - parseFloat(key(b)) : key(a).localeCompare(key(b)));
      body.append(...(down ? rows.reverse() : rows));
      for (const other of headings) other.removeAttribute('aria-sort');
      heading.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    });
  }
})();
