// What the scripts say, in the language of the page: English, unless the page brings other words.
window.offprintSay = (function () {
  "use strict";

  var element = document.getElementById("offprint-words");
  var words = element ? JSON.parse(element.textContent) : {};
  return function (name, english) { return words[name] || english; };
})();
