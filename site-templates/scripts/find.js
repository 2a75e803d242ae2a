/* Filters the rows of the lists on this page. */
(function () {
  'use strict';
  var words = document.currentScript.dataset;
  var lists = Array.from(document.querySelectorAll('[data-find]'));
  var rows = [];
  lists.forEach(function (list) {
    var heads = Array.from(list.querySelectorAll('thead th'), function (th) {
      return th.dataset.f || '';
    });
    var all = list.tagName === 'TABLE' ? list.tBodies[0].rows : list.children;
    Array.from(all, function (element) {
      rows.push({element: element, heads: heads, list: list});
    });
  });
  if (rows.length < 2) return;

  var fields = ['since', 'until'];
  function read(row) {
    var texts = {all: row.element.textContent};
    function add(field, cell) {
      if (!field) return;
      var value = cell.textContent.trim() + (cell.dataset.v ? ' ' + cell.dataset.v : '');
      texts[field] = (texts[field] ? texts[field] + ' ' : '') + value;
      if (cell.dataset.v) texts.all += ' ' + cell.dataset.v;
    }
    if (row.heads.length) Array.from(row.element.cells, function (cell, i) { add(row.heads[i], cell); });
    row.element.querySelectorAll('[data-f]').forEach(function (cell) { add(cell.dataset.f, cell); });
    Object.keys(texts).forEach(function (field) {
      row[field] = assayWords.fold(texts[field].replace(/\s+/g, ' '));
      if (field !== 'all' && fields.indexOf(field) < 0) fields.push(field);
    });
  }

  var names = new Set();
  document.querySelectorAll('[data-find] [data-f]').forEach(function (cell) {
    (cell.dataset.f === 'date' ? ['since', 'until'] : [cell.dataset.f]).forEach(function (name) {
      names.add(name + ':');
    });
  });
  var hint = assayWords.fill(words.hint, {fields: Array.from(names).join(' ')});
  var made = assayWords.box(words.label, hint, 'find');
  var first = lists[0].closest('section') || lists[0];
  first.before(made.box);
  var follow = document.querySelectorAll('.pages a, .foot a[hreflang]');
  var known = false;

  function show(query) {
    if (!known && query) {
      rows.forEach(read);
      known = true;
    }
    var conditions = assayWords.parse(query, fields);
    var hits = 0;
    var seen = new Set();
    rows.forEach(function (row) {
      var yes = !conditions.length || assayWords.meets(row, conditions);
      row.element.hidden = !yes;
      if (yes) {
        hits++;
        seen.add(row.list);
      }
    });
    lists.forEach(function (list) {
      var section = list.closest('section');
      if (section && lists.length > 1) section.hidden = conditions.length > 0 && !seen.has(list);
    });
    made.told.textContent =
        conditions.length ? assayWords.fill(words.hits, {n: hits, all: rows.length}) : '';
  }
  function typed() {
    var hash = assayWords.write('q', made.input.value.trim());
    follow.forEach(function (link) { link.href = link.href.split('#')[0] + hash; });
    show(made.input.value);
  }
  function arrived() {
    made.input.value = assayWords.read('q');
    show(made.input.value);
    var target = location.hash.indexOf('#?') !== 0 && document.getElementById(location.hash.slice(1));
    if (target) target.scrollIntoView();
  }
  made.input.addEventListener('input', typed);
  made.input.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') {
      made.input.value = '';
      typed();
    }
  });
  window.addEventListener('hashchange', arrived);
  if (assayWords.read('q')) arrived();
})();
