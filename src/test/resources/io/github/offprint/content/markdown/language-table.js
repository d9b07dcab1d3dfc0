// What highlight.js says of its languages: name, aliases, and languages that may stand inside.
"use strict";

var common = hljs.listLanguages();

function commonLanguages() {
  return common.join(" ");
}

function allLanguages() {
  return hljs.listLanguages().join(" ");
}

function namesOf(language) {
  return [language].concat(hljs.getLanguage(language).aliases || []).join(" ").toLowerCase();
}

// Languages inside; "*" where the grammar guesses.
function languagesInside(language) {
  const found = new Set();
  const seen = new Set();
  const walk = (value) => {
    if (value === null || typeof value !== "object" || seen.has(value)) {
      return;
    }
    seen.add(value);
    if (value.subLanguage !== undefined) {
      const inside = [].concat(value.subLanguage);
      (inside.length ? inside : ["*"]).forEach((name) => found.add(name));
    }
    Object.values(value).forEach(walk);
  };
  walk(hljs.getLanguage(language));
  return [...found].join(" ");
}
