// Between Java and highlight.js: strings in, a string out.
"use strict";

// Posts are Markdown with a front matter in YAML, and with formulas, in which nothing is Markdown.
const markdown = hljs.getLanguage("markdown").rawDefinition;
hljs.registerLanguage("markdown", library => {
  const grammar = markdown(library);
  grammar.contains.unshift(
    {
      begin: /^---[ \t]*$/,
      end: /^---[ \t]*$/,
      subLanguage: "yaml",
      "on:begin": (match, response) => {
        if (match.index > 0) {
          response.ignoreMatch();
        }
      }
    },
    { begin: /\$\$/, end: /\$\$/ },
    { begin: /\$(?! )[^$\n]*[^$\n\s\\]\$(?!\d)/ }
  );
  return grammar;
});

// Where a grammar guesses the language of a part, it guesses among the common ones only: what else
// is loaded depends on the blocks that came before.
hljs.configure({ languages: hljs.listLanguages() });

function code(language, source) {
  return hljs.highlight(source, { language: language, ignoreIllegals: true }).value;
}
