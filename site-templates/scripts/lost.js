/* Finds the row of a run whose page is no more: /r/<run>/ leads to where that run is listed. */
(function () {
  'use strict';
  var asked = /\/(?:(zh-CN)\/)?r\/(([0-9]{4})([0-9]{2})[0-9]{2}T[0-9]{4}Z-[0-9a-z]+-[0-9]+)(?:\/|$)/
      .exec(location.pathname);
  if (!asked || window.assayRuns) return;
  var root = document.currentScript.src.replace(/assets\/[^/]*$/, '');
  window.assayRuns = function (month, columns) {
    var i = columns.run.indexOf(asked[2]);
    if (i < 0 || columns.slug[i]) return;
    var place = root + (asked[1] ? asked[1] + '/' : '') + 'r/' + columns.pages[columns.page[i]] + '#' + asked[2];
    document.querySelectorAll('[data-lost]').forEach(function (text) {
      var link = document.createElement('a');
      link.href = place;
      link.textContent = asked[2];
      text.append(' ', link);
    });
    location.replace(place);
  };
  var part = document.createElement('script');
  part.src = root + 'r/data-' + asked[3] + '-' + asked[4] + '.js';
  document.head.append(part);
})();
