'use strict';
/* Single keys for whoever reviews many reports, where they are switched on. All they do is press what stands on the page. */
(() => {
  const KEYS = { n: 'next', j: 'next', p: 'previous', k: 'previous', a: 'accept', r: 'return' };
  const NAME = 'review keys';
  const box = document.getElementById('keys');
  if (!box) return;

  document.getElementById('keys-switch').hidden = false;
  box.checked = localStorage.getItem(NAME) !== 'off';
  box.addEventListener('change', () => localStorage.setItem(NAME, box.checked ? 'on' : 'off'));

  const isTyping = element => element.matches('textarea, select, input:not([type=checkbox])');

  /* A decision is reached by its key and made by Enter: a key pressed by mistake decides nothing. */
  function press(target) {
    if (target.id === 'accept') { target.focus(); return; }
    target.click();
    if (target.id === 'return') document.getElementById('reason').focus();
  }

  document.addEventListener('keydown', event => {
    if (!box.checked || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || isTyping(event.target)) return;
    const target = document.getElementById(KEYS[event.key]);
    if (!target) return;
    event.preventDefault();
    press(target);
  });
})();
