'use strict';
/* Counts characters while they are typed, and keeps what was typed in this tab until it is submitted. Forms work without it. */
(() => {
  const NOT_TYPED = ['_csrf', 'key', 'version', 'do', 'file'];
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
    ['_csrf', 'key', 'version'].forEach(name => { kept[name] = asked.get(name); });
    htmx.ajax('POST', form().dataset.form, { values: kept, source: '#restore-typed', target: '#report-form', select: '#report-form', swap: 'outerHTML' });
  }

  document.addEventListener('input', event => {
    const hint = document.querySelector(`[data-count-of="${event.target.id}"]`);
    if (hint) count(hint);
    if (form() && form().contains(event.target)) keep();
  });
  document.addEventListener('click', event => { if (event.target.id === 'restore-typed') restore(); });
  document.addEventListener('submit', event => { if (event.target.action.endsWith('/sign-out')) sessionStorage.clear(); });
  document.body.addEventListener('htmx:afterSettle', event => {
    countAll();
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
