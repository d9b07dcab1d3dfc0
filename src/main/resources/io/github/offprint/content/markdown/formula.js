// Between Java and KaTeX: strings in, a string out.
"use strict";

// "+" and HTML, or "-", the offset, ":" and what is wrong.
function formula(tex, display) {
  try {
    const options = formulaOptions(tex, display);
    const html = leaves(katex.renderToString(tex, options));
    return "+" + rowNumbers(withoutDefinitions(html, tex), tex, options);
  } catch (mistake) {
    return "-" + mistakeOffset(tex, mistake) + ":" + mistakeText(mistake);
  }
}

// The page shows the TeX of the author, without the definitions that were put before it.
function withoutDefinitions(html, tex) {
  const before = tex.match(/^(?:\\(?:def|let)[^\n]*%%\n)+/);
  return before ? html.replace(escaped(before[0]), "") : html;
}

function escaped(text) {
  const signs = { "&": "&amp;", ">": "&gt;", "<": "&lt;", '"': "&quot;", "'": "&#x27;" };
  return text.replace(/[&><"']/g, (sign) => signs[sign]);
}

// KaTeX writes elements into the leaves of MathML, as <mo><mover>…</mover></mo> for \stackrel, where
// only text may stand: such a leaf becomes a row.
function leaves(html) {
  if (!/<m[oin](?: [^>]*)?><m/.test(html)) {
    return html;
  }
  const open = [];
  return html.replace(/<(\/?)(m[oin])( [^>]*)?>(?=(<m)?)/g, (tag, slash, name, attributes, inner) => {
    if (slash) {
      return "</" + open.pop() + ">";
    }
    open.push(inner ? "mrow" : name);
    return inner ? "<mrow>" : tag;
  });
}

// In MathML KaTeX leaves an empty cell for the number of a line and puts another before the line, so
// that lines with a number stand beside the columns of those without.
function rowNumbers(html, tex, options) {
  if (!html.includes("mml-eqn-num")) {
    return html;
  }
  const numbers = [];
  // its own macros: those of the first time may have been changed by the formula
  const again = Object.assign({}, options, { macros: Object.assign({}, houseMacros) });
  collectNumbers(katex.__parse(tex, again), numbers);
  return html
    .replace(/<mtd class ?="mtr-glue"><\/mtd>/g, "")
    .replace(/<mtd class ?="mml-eqn-num"><\/mtd>/g, () => {
      const number = numbers.shift();
      return number ? '<mtd><mspace width="2em"/><mtext>' + number + "</mtext></mtd>" : "";
    });
}

// The numbers of lines in a tree of KaTeX, in the order of the lines.
function collectNumbers(node, numbers) {
  if (Array.isArray(node)) {
    node.forEach((part) => collectNumbers(part, numbers));
  } else if (node && typeof node === "object") {
    if (node.type === "array" && node.tags) {
      node.tags.forEach((tag) => {
        if (tag) {
          numbers.push(tag === true ? "" : plain(tag));
        }
      });
    }
    Object.keys(node).forEach((key) => {
      if (key !== "loc" && key !== "tags") {
        collectNumbers(node[key], numbers);
      }
    });
  }
}

// The characters of a tree of KaTeX.
function plain(node) {
  if (Array.isArray(node)) {
    return node.map(plain).join("");
  }
  if (typeof node.text === "string") {
    return node.text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  }
  return ["body", "base", "sup", "sub"].map((key) => (node[key] ? plain(node[key]) : "")).join("");
}

function formulaOptions(tex, display) {
  return {
    displayMode: display === "display",
    output: "htmlAndMathml",
    throwOnError: true,
    // Harmless departures from LaTeX pass, so that formulas may be pasted from elsewhere; a
    // character for which the fonts have no glyph would look different to every reader.
    strict: (code, message, token) => {
      if (code === "unknownSymbol") {
        throw new katex.ParseError("no glyph in the fonts of formulas for " + symbol(token), token);
      }
      return "ignore";
    },
    // KaTeX would print the command in red and go on.
    trust: (context) => {
      const refusal = new katex.ParseError(context.command + " is not allowed in formulas");
      refusal.position = Math.max(0, tex.indexOf(context.command));
      refusal.offprint = true;
      throw refusal;
    },
    maxSize: 100,
    maxExpand: 1000,
    // KaTeX writes global definitions into the object that it is given: each formula gets its own.
    macros: Object.assign({}, houseMacros),
  };
}

function symbol(token) {
  const code = token.text.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
  return "'" + token.text + "' (U+" + code + ")";
}

function mistakeText(mistake) {
  if (mistake instanceof RangeError) {
    return "the formula is nested too deeply";
  }
  if (!(mistake instanceof katex.ParseError)) {
    return "KaTeX cannot set this: " + mistake.message;
  }
  if (mistake.rawMessage.startsWith("Too many expansions")) {
    return "a macro expands without end";
  }
  return mistake.rawMessage.replace(/[.\s]+$/, "").replace(/\s+/g, " ");
}

// KaTeX counts in the text of a macro when the mistake is there; such a place is of no use.
function mistakeOffset(tex, mistake) {
  const start = mistake.position;
  if (start === undefined || start > tex.length) {
    return 0;
  }
  if (mistake.offprint) {
    return start;
  }
  const end = start + (mistake.length || 0);
  const context =
    (start > 15 ? "…" + tex.slice(start - 15, start) : tex.slice(0, start)) +
    tex.slice(start, end).replace(/[^]/g, "$&\u0332") +
    (end + 15 < tex.length ? tex.slice(end, end + 15) + "…" : tex.slice(end));
  return mistake.message.endsWith(": " + context) ? start : 0;
}
