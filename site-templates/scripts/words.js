/* The query language of every box: plain words occur anywhere, field:value in one column, !word nowhere. */
var assayWords = {
  fold: function (text) {
    return text.normalize('NFKC').toLowerCase();
  },
  /* The conditions of a query; a field nobody has is part of the word. */
  parse: function (query, fields) {
    var found = [];
    var form = /(!?)(?:([a-z]+):)?(?:"([^"]*)"?|(\S+))/g;
    for (var m = form.exec(query); m; m = form.exec(query)) {
      var field = m[2] && fields.indexOf(m[2]) >= 0 ? m[2] : '';
      var text = (m[2] && !field ? m[2] + ':' : '') + (m[3] === undefined ? m[4] : m[3]);
      if (text) found.push({not: m[1] === '!', field: field, text: assayWords.fold(text)});
    }
    return found;
  },
  /* Whether a row, {all: its text, field: text of that column}, meets all conditions. */
  meets: function (row, conditions) {
    for (var i = 0; i < conditions.length; i++) {
      var c = conditions[i];
      var date = (row.date || '').slice(0, c.text.length);
      var field = row[c.field] || '';
      var yes = c.field === 'since' ? date !== '' && date >= c.text
          : c.field === 'until' ? date !== '' && date <= c.text
          : c.field === 'verdict' || c.field === 'state' || c.field === 'level'
          ? (' ' + field).indexOf(' ' + c.text) >= 0
          : (c.field ? field : row.all).indexOf(c.text) >= 0;
      if (yes === c.not) return false;
    }
    return true;
  },
  /* A box with its label, its field and the place where hits are told. */
  box: function (label, hint, id) {
    var box = document.createElement('div');
    box.className = 'find next prose';
    var name = document.createElement('label');
    name.htmlFor = id;
    name.textContent = label;
    var input = document.createElement('input');
    input.id = id;
    input.type = 'text';
    input.autocomplete = 'off';
    input.spellcheck = false;
    input.setAttribute('aria-describedby', id + '-hint');
    var told = document.createElement('output');
    told.htmlFor = id;
    var how = document.createElement('small');
    how.id = id + '-hint';
    how.textContent = hint;
    box.append(name, input, how, ' ', told);
    return {box: box, input: input, told: told};
  },
  fill: function (message, values) {
    return message.replace(/\{([a-z]+)\}/g, function (all, name) {
      return values[name];
    });
  },
  /* The query in the address: #?q=…, so that a link shows the same rows. */
  read: function (key) {
    return location.hash.indexOf('#?') === 0
        ? new URLSearchParams(location.hash.slice(2)).get(key) || '' : '';
  },
  write: function (key, query) {
    var now = new URLSearchParams(location.hash.indexOf('#?') === 0 ? location.hash.slice(2) : '');
    if (query) now.set(key, query); else now.delete(key);
    var hash = now.toString();
    history.replaceState(null, '', location.href.split('#')[0] + (hash ? '#?' + hash : ''));
    return hash ? '#?' + hash : '';
  }
};
