'use strict';
/* Draws charts out of the tables behind them, and keeps a live page honest: what just changed, how far behind, connection lost. */
(() => {
  const MARKED_MS = 8000;
  const SILENCE_MS = 15000;

  const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const COLOURS = { COMPLETED: '#197a4b', ON_TRACK: '#0017c1', AT_RISK: '#b78f00', DELAYED: '#ec0000' };

  function drawChart(box) {
    const table = document.getElementById(box.dataset.chart);
    if (!table || !window.echarts) return;
    const rows = [...table.tBodies[0].rows].map(row => ({
      name: row.cells[0].textContent.trim(), value: Number(row.cells[1].textContent), status: row.dataset.status }));
    const chart = echarts.getInstanceByDom(box) || echarts.init(box, null, { renderer: 'canvas' });
    const font = { fontFamily: css('--font'), fontSize: 14, color: css('--text') };
    chart.setOption({
      animation: false,
      grid: { left: 4, right: 48, top: 4, bottom: 4, containLabel: true },
      xAxis: { type: 'value', show: false, max: Math.max(1, ...rows.map(row => row.value)) },
      yAxis: { type: 'category', inverse: true, data: rows.map(row => row.name), axisTick: { show: false },
        axisLine: { lineStyle: { color: css('--faint') } }, axisLabel: font },
      series: [{ type: 'bar', barWidth: 20, silent: true,
        data: rows.map(row => ({ value: row.value, itemStyle: { color: COLOURS[row.status] || '#949497' } })),
        label: { show: true, position: 'right', ...font, fontWeight: 700 } }]
    });
  }

  const drawCharts = () => document.querySelectorAll('[data-chart]').forEach(drawChart);
  window.addEventListener('resize', () => document.querySelectorAll('[data-chart]').forEach(box => {
    const chart = window.echarts && echarts.getInstanceByDom(box);
    if (chart) chart.resize();
  }));

  /* Before new content comes, what is there is remembered; afterwards what differs is marked. */
  let before = null;

  function remember(part) {
    before = {
      cells: new Map([...part.querySelectorAll('[data-cell]')].map(cell => [cell.dataset.cell, cell.textContent])),
      changes: new Set([...part.querySelectorAll('[data-change]')].map(item => item.dataset.change)),
      open: [...part.querySelectorAll('details[open][id]')].map(details => details.id)
    };
    part.querySelectorAll('[data-chart]').forEach(box => {
      const chart = window.echarts && echarts.getInstanceByDom(box);
      if (chart) chart.dispose();
    });
  }

  function mark(element) {
    element.classList.add('changed');
    setTimeout(() => element.classList.remove('changed'), MARKED_MS);
  }

  function compare(part) {
    if (!before) return;
    before.open.forEach(id => { const details = document.getElementById(id); if (details) details.open = true; });
    part.querySelectorAll('[data-cell]').forEach(cell => {
      if (before.cells.has(cell.dataset.cell) && before.cells.get(cell.dataset.cell) !== cell.textContent) mark(cell);
    });
    const fresh = [...part.querySelectorAll('[data-change]')].filter(item => !before.changes.has(item.dataset.change));
    fresh.forEach(mark);
    announce(part, fresh);
    before = null;
  }

  function announce(part, fresh) {
    const message = part.querySelector('[data-cell="message"]');
    const changed = message && before.cells.get('message') !== message.textContent;
    if (!changed && fresh.length === 0) return;
    const words = [live && live.dataset.updated, fresh.length > 0 && fresh[0].querySelector('.what').textContent, message && message.textContent];
    document.getElementById('announce').textContent = words.filter(Boolean).join(' ').replace(/\s+/g, ' ');
  }

  /* The connection. */
  const live = document.getElementById('live');
  let lastHeard = Date.now();

  function say(state, words) {
    if (!live || (live.dataset.state === state && live.textContent === words)) return;
    live.dataset.state = state;
    live.textContent = words;
  }

  function heard(behindSeconds) {
    const wasLost = live && live.dataset.state === 'lost';
    lastHeard = Date.now();
    if (behindSeconds > 0) say('behind', live.dataset.behind.replace('{0}', behindSeconds));
    else say('on', live.dataset.on);
    if (wasLost) htmx.trigger('#now', 'refresh');
  }

  function lost() {
    const trueAt = document.getElementById('true-at');
    const at = trueAt && trueAt.dataset.at || '';
    say('lost', live.dataset.lost.replace('{0}', at));
  }

  if (live) {
    document.body.addEventListener('htmx:sseOpen', () => heard(0));
    document.body.addEventListener('htmx:sseError', lost);
    document.body.addEventListener('htmx:sendError', lost);
    live.addEventListener('sse:heartbeat', event => heard(JSON.parse(event.detail.data).behindSeconds));
    setInterval(() => { if (Date.now() - lastHeard > SILENCE_MS) lost(); }, 1000);
  }

  document.body.addEventListener('htmx:beforeSwap', event => { if (event.detail.shouldSwap) remember(event.detail.target); });
  document.body.addEventListener('htmx:afterSettle', event => { compare(event.detail.target); drawCharts(); });
  document.body.addEventListener('htmx:responseError', event => { if (event.detail.xhr.status === 401) location.reload(); });
  drawCharts();
})();
