// Between Java and highlight.js: strings in, a string out.
"use strict";

// Where a grammar guesses the language of a part, it guesses among the common ones only: what else
// is loaded depends on the blocks that came before.
hljs.configure({ languages: hljs.listLanguages() });

function code(language, source) {
  return hljs.highlight(source, { language: language, ignoreIllegals: true }).value;
}
