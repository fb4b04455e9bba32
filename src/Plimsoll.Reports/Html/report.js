'use strict';
(() => {
  const all = selector => [...document.querySelectorAll(selector)];
  const one = selector => document.querySelector(selector);
  const findings = all('.finding');
  const files = all('.file');
  const nodes = all('[data-object].node');
  const search = one('#search'), rule = one('#rule'), file = one('#file');
  const shown = one('#shown'), chip = one('#object'), chipName = one('#object-name');
  const severities = all('.severity');
  let object = '';
  let texts = null;

  // What people search in is read once, when they begin to type. Lines around the place belong to other findings.
  const wordsOf = finding => [...finding.querySelectorAll('summary, mark, .help, .related')].map(part => part.textContent);
  const textOf = index => (texts ??= findings.map(f => [f.closest('.file').dataset.file, ...wordsOf(f)].join(' ').toLowerCase()))[index];

  function filter() {
    const words = search.value.toLowerCase().split(/\s+/).filter(w => w);
    const wanted = new Set(severities.filter(b => b.getAttribute('aria-pressed') === 'true').map(b => b.dataset.severity));
    const counts = new Map();
    let count = 0;
    findings.forEach((finding, index) => {
      const section = finding.closest('.file');
      const isShown = wanted.has(finding.dataset.severity)
        && (!rule.value || finding.dataset.rule === rule.value)
        && (!file.value || section.dataset.file === file.value)
        && (!object || finding.dataset.object === object)
        && words.every(w => textOf(index).includes(w));
      finding.hidden = !isShown;
      if (isShown) {
        count++;
        counts.set(section, (counts.get(section) ?? 0) + 1);
      }
    });
    files.forEach(section => { section.hidden = !counts.has(section); });
    shown.textContent = count === findings.length ? `${count} shown` : `${count} of ${findings.length} shown`;
    one('#nothing').hidden = count > 0 || findings.length === 0;
    one('#reset').hidden = count === findings.length;
  }

  function choose(id) {
    object = id;
    nodes.forEach(n => n.classList.toggle('chosen', n.dataset.object === id));
    chip.hidden = !id;
    if (id) {
      const node = nodes.find(n => n.dataset.object === id);
      chipName.textContent = node ? `${node.querySelector('.kind').textContent} ${node.querySelector('.name').textContent}` : 'this object';
    }
    filter();
  }

  function reset() {
    search.value = rule.value = file.value = '';
    severities.forEach(b => b.setAttribute('aria-pressed', 'true'));
    choose('');
  }

  // Who speaks of an object, and of whom it speaks.
  function trace(node) {
    const svg = node.closest('svg');
    const id = node.dataset.node;
    const near = new Set([id]);
    svg.querySelectorAll('.edge').forEach(edge => {
      const isNear = edge.dataset.from === id || edge.dataset.to === id;
      edge.classList.toggle('near', isNear);
      if (isNear) near.add(edge.dataset.from).add(edge.dataset.to);
    });
    svg.querySelectorAll('.node').forEach(n => n.classList.toggle('near', near.has(n.dataset.node)));
    svg.classList.add('tracing');
  }

  function step(by) {
    const visible = findings.filter(f => !f.hidden);
    const at = visible.findIndex(f => f.contains(document.activeElement));
    const next = visible[at < 0 ? (by > 0 ? 0 : visible.length - 1) : Math.min(visible.length - 1, Math.max(0, at + by))];
    next?.querySelector('summary').focus();
  }

  function openTarget() {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let part = target; part; part = part.parentElement) if (part.tagName === 'DETAILS') part.open = true;
    target.scrollIntoView({ block: 'center' });
  }

  severities.forEach(button => button.addEventListener('click', () => {
    button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'));
    filter();
  }));
  search.addEventListener('input', filter);
  rule.addEventListener('change', filter);
  file.addEventListener('change', filter);
  one('#reset').addEventListener('click', reset);
  one('#object button').addEventListener('click', () => choose(''));
  one('#open').addEventListener('click', () => {
    const visible = findings.filter(f => !f.hidden);
    const isOpening = visible.some(f => !f.open);
    visible.forEach(f => { f.open = isOpening; });
  });

  all('svg').forEach(svg => svg.addEventListener('pointerleave', () => svg.classList.remove('tracing')));
  all('.node').forEach(node => {
    node.addEventListener('pointerenter', () => trace(node));
    node.addEventListener('focus', () => trace(node));
    node.addEventListener('blur', () => node.closest('svg').classList.remove('tracing'));
  });
  nodes.forEach(node => node.addEventListener('click', event => {
    event.preventDefault();
    choose(object === node.dataset.object ? '' : node.dataset.object);
    const visible = findings.filter(f => !f.hidden);
    if (object && visible.length > 0) {
      if (visible.length < 6) visible.forEach(f => { f.open = true; });
      visible[0].scrollIntoView({ block: 'center' });
    }
  }));

  document.addEventListener('click', event => {
    const button = event.target.closest('[data-show]');
    if (!button) return;
    const node = nodes.find(n => n.dataset.object === button.dataset.show);
    if (!node) return;
    node.closest('details').open = true;
    node.scrollIntoView({ block: 'center', inline: 'center' });
    node.focus();
  });

  document.addEventListener('keydown', event => {
    const isTyping = event.target.matches('input, select');
    if (event.key === 'Escape') {
      reset();
      event.target.blur?.();
    } else if (isTyping || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    } else if (event.key === '/') {
      event.preventDefault();
      search.focus();
    } else if (event.key === 'j' || event.key === 'k') {
      step(event.key === 'j' ? 1 : -1);
    }
  });

  addEventListener('hashchange', openTarget);
  filter();
  openTarget();
})();
