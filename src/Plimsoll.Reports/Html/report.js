'use strict';
(async () => {
  const all = selector => [...document.querySelectorAll(selector)];
  const one = selector => document.querySelector(selector);
  const main = one('main'), nothing = one('#nothing'), more = one('#more');
  const step = Number(more.dataset.step);
  const nodes = all('[data-object].node');
  const search = one('#search'), rule = one('#rule'), file = one('#file');
  const shown = one('#shown'), chip = one('#object'), chipName = one('#object-name');
  const severities = all('.severity');
  let object = '';
  let most = step;

  // A finding is known by its text; most have no element before they are to be seen.
  const signs = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&middot;': ' ' };
  const plain = html => html.replace(/<[^>]*>/g, ' ').replace(/&[^;]*;/g, sign => signs[sign] ?? sign);
  const sections = all('.file').map(element => ({ element, file: element.dataset.file, findings: [] }));
  for (const section of sections)
    for (const element of section.element.querySelectorAll('.finding')) add(element.outerHTML, section, element);
  for (const html of (await unpacked(one('#later'))).split(/(?=<section |<details )/).filter(part => part)) {
    if (html.startsWith('<details ')) {
      add(html, sections.at(-1), null);
    } else {
      const file = plain(html.match(/ data-file="([^"]*)"/)[1]);
      if (sections.at(-1).file !== file) sections.push({ element: null, html, file, findings: [] });
    }
  }
  const findings = sections.flatMap(section => section.findings);

  async function unpacked(part) {
    if (!part) return '';
    const bytes = Uint8Array.from(atob(part.textContent), c => c.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
  }

  function add(html, section, element) {
    const [, severity, id, rule, object] = html.match(/ class="finding (\w+)" id="([^"]*)" data-rule="([^"]*)" data-object="([^"]*)"/);
    section.findings.push({ html, section, element, id, severity, rule, object, words: null, isWanted: true });
  }

  // What people search in is read once, when they begin to type. Lines around the place belong to other findings.
  const wordsOf = finding => finding.words ??= `${finding.section.file} ${plain(finding.html
    .replace(/<pre[^]*?<mark>([^]*?)<\/mark>[^]*?<\/pre>/, '$1').replace(/<p class="more">[^]*/, ''))}`.toLowerCase();

  // Made and put in its place: before the next of its kind that is there.
  function elementOf(part, parts, parent, end) {
    if (!part.element) {
      const template = document.createElement('template');
      template.innerHTML = part.html;
      part.element = template.content.firstElementChild;
      parent.insertBefore(part.element, parts.slice(parts.indexOf(part) + 1).find(p => p.element)?.element ?? end);
    }
    return part.element;
  }

  // Nothing changes but what is seen: the first of what is wanted, and more on demand.
  function show() {
    const wanted = findings.filter(f => f.isWanted);
    const seen = new Set(wanted.slice(0, most));
    for (const section of sections) {
      const isSeen = section.findings.some(f => seen.has(f));
      if (isSeen) elementOf(section, sections, main, nothing);
      if (section.element) section.element.hidden = !isSeen;
      for (const finding of section.findings) {
        if (seen.has(finding)) elementOf(finding, section.findings, section.element, null);
        if (finding.element) finding.element.hidden = !seen.has(finding);
      }
    }
    const left = wanted.length - seen.size;
    shown.textContent = (wanted.length === findings.length ? `${wanted.length} found` : `${wanted.length} of ${findings.length} found`)
      + (left > 0 ? `, the first ${seen.size} shown` : '');
    more.hidden = left === 0;
    more.textContent = `show ${Math.min(step, left)} more of ${left}`;
    nothing.hidden = wanted.length > 0;
    one('#reset').hidden = wanted.length === findings.length;
  }

  function showMore() {
    most += step;
    show();
  }

  const visible = () => findings.filter(f => f.element && !f.element.hidden).map(f => f.element);

  function filter() {
    const words = search.value.toLowerCase().split(/\s+/).filter(w => w);
    const wanted = new Set(severities.filter(b => b.getAttribute('aria-pressed') === 'true').map(b => b.dataset.severity));
    for (const finding of findings) {
      finding.isWanted = wanted.has(finding.severity)
        && (!rule.value || finding.rule === rule.value)
        && (!file.value || finding.section.file === file.value)
        && (!object || finding.object === object)
        && words.every(w => wordsOf(finding).includes(w));
    }
    most = step;
    show();
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

  function move(by) {
    const at = visible().findIndex(f => f.contains(document.activeElement));
    if (at + by === visible().length && !more.hidden) showMore();
    const last = visible().length - 1;
    visible()[at < 0 ? (by > 0 ? 0 : last) : Math.min(last, Math.max(0, at + by))]?.querySelector('summary').focus();
  }

  function openTarget() {
    const id = decodeURIComponent(location.hash.slice(1));
    const at = findings.findIndex(f => f.id === id);
    if (at >= most) {
      most = at + 1;
      show();
    }
    const target = id && document.getElementById(id);
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
  more.addEventListener('click', showMore);
  one('#reset').addEventListener('click', reset);
  one('#object button').addEventListener('click', () => choose(''));
  one('#open').addEventListener('click', () => {
    const isOpening = visible().some(f => !f.open);
    visible().forEach(f => { f.open = isOpening; });
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
    const chosen = visible();
    if (object && chosen.length > 0) {
      if (chosen.length < 6) chosen.forEach(f => { f.open = true; });
      chosen[0].scrollIntoView({ block: 'center' });
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
      move(event.key === 'j' ? 1 : -1);
    }
  });

  addEventListener('hashchange', openTarget);
  show();
  openTarget();
})();
