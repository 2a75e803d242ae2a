/* Searches all recorded runs; their columns are loaded month by month, as scripts, when somebody asks. */
(function () {
  'use strict';
  var script = document.currentScript;
  var words = script.dataset;
  var host = document.querySelector('[data-runs]');
  if (!host) return;
  var most = 50;
  var verdicts = {P: ['pass', words.pass], F: ['fail', words.fail], I: ['indeterminate open', words.open]};
  var fields = ['run', 'verdict', 'commit', 'policy', 'cause', 'since', 'until'];
  var months = null;
  var parts = {};
  var left = 0;

  function load(name) {
    var part = document.createElement('script');
    part.src = words.root + name;
    part.async = true;
    part.onerror = function () { left--; show(); };
    document.head.append(part);
  }
  window.assayMonths = function (all) {
    months = all;
    left = all.length;
    all.forEach(function (month) { load('data-' + month + '.js'); });
    show();
  };
  window.assayRuns = function (month, columns) {
    left--;
    parts[month] = columns.run.map(function (run, i) {
      var verdict = verdicts[columns.verdict[i]];
      var cause = columns.cause[i].replace(/[a-z]+/g, function (word) {
        return words['cause' + word] ? word + ' ' + words['cause' + word] : word;
      });
      var row = {
        run: assayWords.fold(run), date: columns.at[i].toLowerCase(), verdict: assayWords.fold(verdict.join(' ')),
        commit: columns.commit[i], policy: assayWords.fold(columns.policy[i]), cause: assayWords.fold(cause),
        name: run, month: columns, i: i
      };
      row.all = [row.run, row.date, row.verdict, row.commit, row.policy, row.cause].join(' ');
      return row;
    });
    show();
  };

  var made = assayWords.box(assayWords.fill(words.label, {n: words.n}), words.hint, 'find-runs');
  var list = document.createElement('ol');
  list.className = 'plain found';
  host.append(made.box, list);

  function item(row) {
    var columns = row.month;
    var li = document.createElement('li');
    var link = document.createElement('a');
    link.href = words.pages + columns.pages[columns.page[row.i]] + '#' + (columns.slug[row.i] || row.name);
    link.textContent = row.name;
    var verdict = verdicts[columns.verdict[row.i]];
    var chip = document.createElement('span');
    chip.className = 'chip ' + verdict[0].split(' ').pop();
    chip.textContent = verdict[1];
    var rest = document.createElement('small');
    rest.textContent = [columns.commit[row.i].slice(0, 8), columns.policy[row.i]].filter(Boolean).join(' · ');
    li.append(link, ' ', chip, ' ', rest);
    return li;
  }
  function show() {
    var conditions = assayWords.parse(made.input.value, fields);
    list.textContent = '';
    made.told.textContent = '';
    if (!conditions.length || !months) return;
    var hits = 0;
    for (var m = months.length - 1; m >= 0; m--) {
      var rows = parts[months[m]] || [];
      for (var i = rows.length - 1; i >= 0; i--) {
        if (assayWords.meets(rows[i], conditions) && ++hits <= most) list.append(item(rows[i]));
      }
    }
    made.told.textContent = assayWords.fill(left > 0 ? words.loading : words.hits, {n: hits, left: left});
  }
  function ask() {
    if (!months && made.input.value.trim() && !host.dataset.asked) {
      host.dataset.asked = 'yes';
      load('data.js');
    }
    show();
  }
  made.input.addEventListener('focus', function () {
    if (!host.dataset.asked) {
      host.dataset.asked = 'yes';
      load('data.js');
    }
  });
  made.input.addEventListener('input', function () {
    assayWords.write('all', made.input.value.trim());
    ask();
  });
  made.input.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') {
      made.input.value = '';
      assayWords.write('all', '');
      show();
    }
  });
  function arrived() {
    made.input.value = assayWords.read('all');
    ask();
  }
  window.addEventListener('hashchange', arrived);
  if (assayWords.read('all')) arrived();
})();
