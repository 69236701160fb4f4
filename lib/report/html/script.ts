/**
 * Makes the filter of a page work, that of the report and that of the handbook. Text of the browser, not of Node: what it needs to know of findings are their classes and their text. Findings that are
 * not shown are hidden from everyone, and how many are left is told to screen readers by the output element.
 */
export const SCRIPT = `(() => {
'use strict';
const form = document.querySelector('form.filter');
if (!form) return;
const stores = [...document.querySelectorAll('section.store')].map((store) => ({ store, findings: [...store.querySelectorAll('article')] }));
const total = stores.reduce((sum, { findings }) => sum + findings.length, 0);
const texts = new Map();
const textOf = (finding) => {
  let text = texts.get(finding);
  if (text === undefined) texts.set(finding, (text = finding.textContent.toLowerCase()));
  return text;
};
const output = form.querySelector('output');
const none = document.getElementById('no-match');
const valueOf = (name) => (form.elements[name] ? form.elements[name].value : '');
const apply = () => {
  const classes = ['s', 'v', 'd'].map(valueOf).filter(Boolean);
  const rule = valueOf('r');
  const words = valueOf('q').toLowerCase().split(/\\s+/).filter(Boolean);
  let shown = 0;
  for (const { store, findings } of stores) {
    let left = 0;
    for (const finding of findings) {
      const isShown =
        classes.every((name) => finding.classList.contains(name)) &&
        (rule === '' || finding.dataset.r === rule) &&
        words.every((word) => textOf(finding).includes(word));
      if (finding.hidden === isShown) finding.hidden = !isShown;
      if (isShown) left += 1;
    }
    if (store.hidden === left > 0) store.hidden = left === 0;
    shown += left;
  }
  output.textContent = output.dataset.text.replace('{n}', shown).replace('{total}', total);
  none.hidden = shown > 0;
};
let waiting = 0;
const later = () => {
  cancelAnimationFrame(waiting);
  waiting = requestAnimationFrame(apply);
};
form.hidden = false;
// The text to search in is gathered while nobody waits.
const rest = stores.flatMap(({ findings }) => findings);
const gather = (deadline) => {
  while (rest.length > 0 && deadline.timeRemaining() > 1) textOf(rest.pop());
  if (rest.length > 0) requestIdleCallback(gather);
};
if (typeof requestIdleCallback === 'function') requestIdleCallback(gather);
form.addEventListener('input', later);
form.addEventListener('reset', later);
form.addEventListener('submit', (event) => event.preventDefault());
const target = () => {
  const finding = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
  if (finding && finding.closest('[hidden]')) form.reset();
};
addEventListener('hashchange', target);
if (['s', 'v', 'd', 'r', 'q'].some((name) => valueOf(name) !== '')) apply();
})();
`;
