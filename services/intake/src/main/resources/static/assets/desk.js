'use strict';
/* Counts characters while they are typed, and keeps in this tab what was typed and is not in the ministry's draft. Forms work without it. */
(() => {
  const NOT_TYPED = ['_csrf', 'key', 'version', 'draftVersion', 'do', 'file'];
  const form = () => document.getElementById('report-form');

  function count(hint) {
    const field = document.getElementById(hint.dataset.countOf);
    if (!field) return;
    const characters = [...field.value].length;
    const most = Number(hint.dataset.most);
    hint.textContent = hint.textContent.replace(/[\d,]+/, characters.toLocaleString('en'));
    hint.classList.toggle('over', characters > most);
  }

  const countAll = () => document.querySelectorAll('[data-count-of]').forEach(count);

  function typed() {
    const values = {};
    for (const [name, value] of new FormData(form())) {
      if (!NOT_TYPED.includes(name)) (values[name] ||= []).push(value);
    }
    return JSON.stringify(values);
  }

  const keyOf = element => 'typed ' + element.dataset.typed;

  function keep() {
    sessionStorage.setItem(keyOf(form()), typed());
  }

  function offer() {
    const kept = sessionStorage.getItem(keyOf(form()));
    document.getElementById('typed-before').hidden = !kept || kept === typed() || document.getElementById('summary') !== null;
  }

  function restore() {
    const kept = JSON.parse(sessionStorage.getItem(keyOf(form())));
    const asked = new FormData(form());
    ['_csrf', 'key', 'version', 'draftVersion'].forEach(name => { kept[name] = asked.get(name); });
    htmx.ajax('POST', form().dataset.form, { values: kept, source: '#restore-typed', target: '#report-form', select: '#report-form', swap: 'outerHTML' });
  }

  document.addEventListener('input', event => {
    const hint = document.querySelector(`[data-count-of="${event.target.id}"]`);
    if (hint) count(hint);
    if (form() && form().contains(event.target)) keep();
  });
  /* Over the version that the other has saved; the change makes the draft be saved. */
  function keepMine(button) {
    document.getElementById('draft-version').value = button.dataset.version;
    form().querySelector('[name=status]').dispatchEvent(new Event('change', { bubbles: true }));
  }

  document.addEventListener('click', event => {
    if (event.target.id === 'restore-typed') restore();
    if (event.target.id === 'keep-mine') keepMine(event.target);
  });
  document.addEventListener('submit', event => { if (event.target.action.endsWith('/sign-out')) sessionStorage.clear(); });
  document.body.addEventListener('htmx:afterSettle', event => {
    countAll();
    const checked = document.getElementById('checked');
    if (checked && checked.dataset.kept === 'true' && form()) sessionStorage.removeItem(keyOf(form()));
    if (event.target.id === 'report-form') { keep(); offer(); }
  });
  document.body.addEventListener('htmx:responseError', event => {
    if (event.detail.xhr.status === 401 && form()) document.getElementById('signed-out').hidden = false;
  });

  const done = document.getElementById('done');
  if (done) Object.keys(sessionStorage).filter(key => key.endsWith(' ' + location.pathname.split('/').pop())).forEach(key => sessionStorage.removeItem(key));
  if (form()) offer();
  countAll();
})();
